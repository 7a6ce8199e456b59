//! Giving in, and getting out.

use std::collections::BTreeSet;

use super::{Facts, Finding, Findings, finding};
use crate::analysis::graph::At;
use crate::analysis::thresholds::thresholds;
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::RedLine;

/// 13: giving in to pressure is an integrity line, and no play with it ends well.
pub(super) fn yielding(facts: &Facts<'_>) -> Findings {
    let graph = facts.graph;
    let (mut seen, mut findings) = (BTreeSet::new(), Findings::new());
    for (at, situation) in (0..).zip(&graph.situations) {
        let At::Question(node) = situation.at else {
            continue;
        };
        for answer in graph
            .answers_of(situation)
            .iter()
            .filter(|it| it.marks.yields)
        {
            let name = facts.answer(node, answer.input);
            let good = |it: &&_| facts.best_good(it) > 0.0;
            let mut ways = graph.ways_of(answer).iter();
            let faults = [
                (
                    answer.marks.red_line != Some(RedLine::Integrity),
                    "yields-without-line",
                ),
                (ways.any(|it| good(&it)), "yields-and-ends-well"),
            ];
            for (_, code) in faults.into_iter().filter(|it| it.0) {
                if seen.insert((name.clone(), code)) {
                    findings.push(Finding {
                        witness: facts.witness(at, Some(answer.input)),
                        ..finding(code, &[("name", name.clone())])
                    });
                }
            }
        }
    }
    findings
}

/// 14: from everything intense a way out is at most two decisions away, whatever the dice, without a red line.
pub(super) fn exits(facts: &Facts<'_>) -> Findings {
    let graph = facts.graph;
    let mut away = vec![0_u32; graph.situations.len()];
    for at in graph.order.iter().rev() {
        let situation = &graph.situations[*at as usize];
        let At::Question(node) = situation.at else {
            continue;
        };
        let is_decision = matches!(facts.scenario.node(node).kind, NodeKind::Decision(_));
        let clean = graph
            .answers_of(situation)
            .iter()
            .filter(|it| it.marks.red_line.is_none());
        let farthest = |it: &_| {
            let ways = graph.ways_of(it).iter();
            ways.map(|it| away[it.to as usize])
                .max()
                .unwrap_or_default()
        };
        let nearest = clean
            .map(|it| if it.marks.exit { 0 } else { farthest(it) })
            .min();
        away[*at as usize] =
            nearest.map_or(u32::MAX, |it| it.saturating_add(u32::from(is_decision)));
    }
    let (mut seen, mut findings) = (BTreeSet::new(), Findings::new());
    for (at, situation) in (0..).zip(&graph.situations) {
        let At::Question(node) = situation.at else {
            continue;
        };
        if situation.intense
            && away[at as usize] > thresholds().answers_to_exit
            && seen.insert(node)
        {
            let near = thresholds().answers_to_exit.to_string();
            let far = [("name", facts.id(node)), ("near", near)];
            findings.push(Finding {
                witness: facts.witness(at, None),
                ..finding("far-exit", &far)
            });
        }
    }
    findings
}

impl Facts<'_> {
    /// The chance of a good ending behind a way, with perfect play.
    fn best_good(&self, way: &crate::analysis::graph::WayEdge) -> f64 {
        self.best.situations[way.to as usize].good
    }
}
