//! Regret: what an answer costs against the best that is open there, as someone who plays perfectly from then on sees it.

use std::collections::BTreeMap;

use super::Facts;
use crate::analysis::graph::At;
use crate::analysis::map::Row;
use crate::analysis::value;
use crate::scenario::id::NodeIdx;
use crate::session::input::Input;

/// The regret of an answer over all situations that gewoon spel brings to its question from the usual beginning, each as
/// much as it comes up. The parts are those of a value (`analysis.md`, "Value"): the best minus this one, so that a later
/// part can be below zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// `moment/keuze`; of a task only the moment.
    pub answer: String,
    /// What the answers to a task get that are meant, 0 to 3; none for a choice.
    pub points: Option<u8>,
    /// How much of gewoon spel comes to where it is open.
    pub open: f64,
    pub mean: [f64; 4],
    /// The most that it costs anywhere of the chance of a good ending.
    pub most: f64,
}

#[derive(Default)]
struct Sum {
    open: f64,
    parts: [f64; 4],
    most: f64,
}

/// The regret of every answer that gewoon spel can give, in the order of the file.
pub(super) fn prices(facts: &Facts<'_>) -> Vec<Price> {
    let graph = facts.graph;
    // Answers of a task with the same points count as one, each as likely as the next.
    let mut sums: BTreeMap<(NodeIdx, Row), Sum> = BTreeMap::new();
    for (at, situation) in graph.situations.iter().enumerate() {
        let share = facts.plain_shares.situations[at];
        let At::Question(node) = situation.at else {
            continue;
        };
        if share <= 0.0 {
            continue;
        }
        let (own, first) = (graph.answers_of(situation), situation.first as usize);
        let values = &facts.best.answers[first..first + own.len()];
        let Some(best) = value::best(values) else {
            continue;
        };
        let top = values[best].parts();
        for (answer, value) in own.iter().zip(values) {
            let row = match answer.input {
                Input::Choose(choice) => Row::Choice(choice),
                _ => Row::Points(answer.quality.saturating_sub(1)),
            };
            let sum = sums.entry((node, row)).or_default();
            let parts = value.parts();
            sum.open += share;
            for part in 0..4 {
                sum.parts[part] += share * (top[part] - parts[part]);
            }
            sum.most = sum.most.max(top[1] - parts[1]);
        }
    }
    let price = |((node, row), sum): ((NodeIdx, Row), Sum)| {
        let (answer, points) = match row {
            Row::Choice(choice) => (facts.answer(node, Input::Choose(choice)), None),
            Row::Points(points) => (facts.scenario.node(node).id.clone(), Some(points)),
        };
        Price {
            answer,
            points,
            open: sum.open,
            mean: sum.parts.map(|it| it / sum.open),
            most: sum.most,
        }
    };
    sums.into_iter().map(price).collect()
}
