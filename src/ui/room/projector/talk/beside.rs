//! What if: each other track beside the first; where there is none, what the group did not choose.

use super::leaf::{Chart, Leaf};
use super::paper::Paper;
use crate::debrief::group::{GroupPart, MomentPart};
use crate::debrief::tracks::TracksPart;
use crate::ui::room::projector::block::Block;
use crate::ui::room::projector::size::Big;

pub(super) fn leaves<'a>(
    paper: &Paper<'_>,
    group: &'a GroupPart,
    questions: &[String],
) -> Vec<Leaf<'a>> {
    let mut leaves = Vec::new();
    for part in &group.beside {
        leaves.extend(beside(paper, part, questions));
    }
    if leaves.is_empty() {
        leaves.push(paper.quiet(questions));
        let blocks: Vec<Block> = group
            .moments
            .iter()
            .flat_map(|it| other(paper, it))
            .collect();
        if !blocks.is_empty() {
            leaves.extend(paper.column(blocks));
        }
    }
    leaves
}

/// Two tracks: their lines, and then both in words.
fn beside<'a>(paper: &Paper<'_>, part: &'a TracksPart, questions: &[String]) -> Vec<Leaf<'a>> {
    let tokens = paper.look.tokens();
    let (chart, later) = paper.chart(Chart::Tracks(part), &part.finding, questions);
    let mut leaves = vec![chart];
    let nothing = paper.say("debrief-track-nothing");
    let mut blocks = Vec::new();
    if let Some(parting) = &part.parting {
        blocks.push(paper.words(Big::Ask, tokens.ink, &parting.prompt, 28.0));
    }
    for (at, track) in part.tracks.iter().enumerate() {
        blocks.push(paper.words(Big::Strong, tokens.ink2, &track.name, 6.0));
        if let Some(parting) = &part.parting {
            let answer = &parting.answers[at];
            let answer = if answer.is_empty() { &nothing } else { answer };
            blocks.extend(paper.long(answer, 6.0));
        }
        let ending = paper.say("debrief-tracks-ending");
        let ending = format!("{ending}: {}", track.ending);
        blocks.push(paper.words(Big::Text, tokens.ink, &ending, 32.0));
    }
    blocks.extend(later);
    leaves.extend(paper.column(blocks));
    leaves
}

/// What could have been chosen at a moment, and was not.
fn other(paper: &Paper<'_>, moment: &MomentPart) -> Vec<Block> {
    let (tokens, scale) = (paper.look.tokens(), paper.scale);
    let decision = &moment.decision;
    let options = decision.votes.iter().flat_map(|it| &it.options);
    let others = options.filter(|it| !it.chosen && !it.closed);
    let indent = scale.px(76.0);
    let step = |it: &crate::debrief::group::Lettered| Block::Step {
        number: paper.set(&[(Big::Strong, tokens.ink, &it.letter)], indent),
        text: paper.set(
            &[(Big::Text, tokens.ink, &it.text)],
            paper.room.width() - indent,
        ),
        indent,
        after: scale.px(12.0),
    };
    let mut blocks: Vec<Block> = others.map(step).collect();
    if blocks.is_empty() {
        return blocks;
    }
    let head = paper.say("hall-not-chosen");
    let head = format!("{}\n{head}", decision.prompt);
    blocks.insert(0, paper.words(Big::Strong, tokens.ink, &head, 12.0));
    blocks
}
