//! What the municipality itself has arranged, and who sees to what it has not.

use super::leaf::Leaf;
use super::paper::Paper;
use crate::debrief::group::{AgreementPart, AgreementsPart};
use crate::ui::room::projector::block::Block;
use crate::ui::room::projector::size::Big;

pub(super) fn leaves<'a>(paper: &Paper<'_>, part: &AgreementsPart) -> Vec<Leaf<'a>> {
    let ink = paper.look.tokens().ink;
    let mut blocks = vec![paper.words(Big::Title, ink, &part.finding, 32.0)];
    blocks.extend(part.in_order().into_iter().map(|it| agreement(paper, it)));
    paper.column(blocks)
}

/// The question, how it stands, and what is to be seen to.
fn agreement(paper: &Paper<'_>, it: &AgreementPart) -> Block {
    let tokens = paper.look.tokens();
    let mut facts = format!("\n{}", it.words);
    let blank = paper.say("group-agreement-blank");
    if it.arranged.is_some() && it.is_open() {
        for (key, words) in [
            ("group-agreement-owner", &it.owner),
            ("group-agreement-by", &it.by),
        ] {
            let words = if words.is_empty() { &blank } else { words };
            facts = format!("{facts} · {}: {words}", paper.say(key));
        }
    }
    let colour = match it.arranged {
        Some(_) => tokens.ink,
        None => tokens.ink2,
    };
    let parts = [
        (Big::Strong, tokens.ink, it.question.as_str()),
        (Big::Text, colour, facts.as_str()),
    ];
    paper.parts(&parts, 28.0)
}
