//! What happened: the tension line, and what was decided along it.

use super::leaf::{Chart, Leaf};
use super::paper::Paper;
use crate::debrief::Debrief;
use crate::debrief::group::GroupDecision;
use crate::ui::room::projector::block::Block;
use crate::ui::room::projector::size::Big;

pub(super) fn leaves<'a>(
    paper: &Paper<'_>,
    debrief: &'a Debrief,
    questions: &[String],
) -> Vec<Leaf<'a>> {
    let timeline = &debrief.timeline;
    if timeline.points.is_empty() {
        return vec![paper.quiet(questions)];
    }
    let (chart, later) = paper.chart(Chart::Tension(timeline), &timeline.finding, questions);
    let mut leaves = vec![chart];
    let decisions = debrief.group.iter().flat_map(|it| &it.decisions);
    let mut blocks: Vec<Block> = decisions
        .filter_map(|it| Some(step(paper, it.told_above()?, it)))
        .collect();
    blocks.extend(later);
    if !blocks.is_empty() {
        leaves.extend(paper.column(blocks));
    }
    leaves
}

/// What was decided, with its number, where, and what it did.
fn step(paper: &Paper<'_>, number: usize, it: &GroupDecision) -> Block {
    let (tokens, scale) = (paper.look.tokens(), paper.scale);
    let indent = scale.px(76.0);
    let place = format!("{}\n", it.place);
    let effect = it.told.as_ref().map_or("", |it| it.effect.as_str());
    let effect = format!("\n{effect}");
    let mut parts = vec![
        (Big::Text, tokens.ink2, place.as_str()),
        (Big::Strong, tokens.ink, it.decided.as_str()),
    ];
    if effect.len() > 1 {
        parts.push((Big::Text, tokens.ink, effect.as_str()));
    }
    let number = number.to_string();
    Block::Step {
        number: paper.set(&[(Big::Strong, tokens.ink, &number)], indent),
        text: paper.set(&parts, paper.room.width() - indent),
        indent,
        after: scale.px(30.0),
    }
}
