//! What the group takes along: three cards, with what is written on them.

use super::leaf::Leaf;
use super::paper::Paper;
use crate::room::talk::{Intention, Talk};
use crate::ui::room::projector::block::Block;
use crate::ui::room::projector::size::Big;

pub(super) fn leaves<'a>(paper: &Paper<'_>, talk: &Talk) -> Vec<Leaf<'a>> {
    let all = Intention::ALL.into_iter().zip(&talk.intentions);
    let cards = all.map(|(which, words)| card(paper, which, words.trim()));
    paper.column(cards.collect())
}

fn card(paper: &Paper<'_>, which: Intention, words: &str) -> Block {
    let (tokens, pad) = (paper.look.tokens(), paper.scale.px(28.0));
    let width = paper.room.width() - 2.0 * pad;
    let head = paper.say(&format!("group-intention-{}", which.code()));
    let blank = paper.say("group-agreement-blank");
    let (words, colour) = if words.is_empty() {
        (blank.as_str(), tokens.ink2)
    } else {
        (words, tokens.ink)
    };
    Block::Card {
        head: paper.set(&[(Big::Strong, tokens.ink2, &head)], width),
        text: paper.set(&[(Big::Text, colour, words)], width),
        pad,
        after: paper.scale.px(24.0),
    }
}
