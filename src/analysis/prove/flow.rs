//! Where play can come to, and whether there is a way out.

use std::collections::BTreeSet;

use super::{Facts, Finding, Findings, finding, reported};
use crate::analysis::graph::{At, Start};
use crate::analysis::value::chance;
use crate::scenario::id::{ChoiceIdx, EndingIdx, NodeIdx};
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::{RedLine, Verdict};
use crate::session::input::Input;

/// Decisions that an exit may be away from something intense.
const NEAR: u32 = 2;

/// 1: moments, choices and endings that no play comes to.
pub(super) fn never_reached(facts: &Facts<'_>) -> Findings {
    let (scenario, graph) = (facts.scenario, facts.graph);
    let mut findings = Findings::new();
    for (at, node) in scenario.nodes.iter().enumerate() {
        // A landing of a beat has a name that nobody wrote.
        let named = !node.id.is_empty() && !node.id.ends_with('~');
        if named && !graph.visited.contains(&NodeIdx::of(at)) {
            findings.push(finding("never-node", &[("name", node.id.clone())]));
        }
    }
    let taken: BTreeSet<ChoiceIdx> = graph
        .answers
        .iter()
        .filter_map(|it| match it.input {
            Input::Choose(choice) => Some(choice),
            _ => None,
        })
        .collect();
    for (at, choice) in scenario.choices.iter().enumerate() {
        if !taken.contains(&ChoiceIdx::of(at)) && graph.visited.contains(&choice.decision) {
            let name = format!("{}/{}", facts.id(choice.decision), choice.id);
            findings.push(finding("never-choice", &[("name", name)]));
        }
    }
    let ended = endings(facts);
    for (at, ending) in scenario.endings.iter().enumerate() {
        if !ended.contains(&EndingIdx::of(at)) {
            findings.push(finding("never-ending", &[("name", ending.id.clone())]));
        }
    }
    findings
}

fn endings(facts: &Facts<'_>) -> BTreeSet<EndingIdx> {
    let all = facts.graph.situations.iter();
    all.filter_map(|it| match it.at {
        At::End(ending) => Some(ending),
        At::Question(_) => None,
    })
    .collect()
}

/// 2: questions where nothing can be answered.
pub(super) fn dead_ends(facts: &Facts<'_>) -> Findings {
    let mut seen = BTreeSet::new();
    let mut findings = Findings::new();
    for (at, situation) in (0..).zip(&facts.graph.situations) {
        if let (At::Question(node), 0) = (situation.at, situation.answers)
            && seen.insert(node)
        {
            findings.push(Finding {
                witness: facts.witness(at, None),
                ..finding("dead-end", &[("name", facts.id(node))])
            });
        }
    }
    findings
}

/// 3: verdicts that no play ends with, and whys that never count.
pub(super) fn never_told(facts: &Facts<'_>) -> Findings {
    let (scenario, graph) = (facts.scenario, facts.graph);
    let ended: Vec<Verdict> = endings(facts)
        .into_iter()
        .map(|it| scenario.ending(it).verdict)
        .collect();
    let mut findings = Findings::new();
    for verdict in Verdict::ALL.iter().filter(|it| !ended.contains(it)) {
        findings.push(finding(
            "never-verdict",
            &[("name", verdict.word().to_owned())],
        ));
    }
    for (at, choice) in scenario.choices.iter().enumerate() {
        let idx = ChoiceIdx::of(at);
        for key in (0..choice.keys.len()).filter(|it| !graph.keyed.contains(&(idx, *it))) {
            let name = format!("{}/{}", facts.id(choice.decision), choice.id);
            let args = [("name", name), ("number", (key + 1).to_string())];
            if graph.visited.contains(&choice.decision) {
                findings.push(finding("never-key", &args));
            }
        }
    }
    findings
}

/// 7: after which answers no good ending is left. Told: a story may have such points, and its author should know them.
pub(super) fn no_return(facts: &Facts<'_>) -> Findings {
    let mut seen = BTreeSet::new();
    for (at, situation) in facts.graph.situations.iter().enumerate() {
        let At::Question(node) = situation.at else {
            continue;
        };
        if facts.best.situations[at].good <= 0.0 {
            continue;
        }
        let first = situation.first as usize;
        for (number, answer) in facts.graph.answers_of(situation).iter().enumerate() {
            if facts.best.answers[first + number].good <= 0.0 {
                seen.insert((facts.id(node), word(facts, answer.input)));
            }
        }
    }
    let told = seen
        .into_iter()
        .map(|(node, answer)| reported("no-return", &[("name", node), ("answer", answer)]));
    told.collect()
}

fn word(facts: &Facts<'_>, input: Input) -> String {
    crate::session::word::write(facts.scenario, input).unwrap_or_default()
}

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
            let name = format!("{}/{}", facts.id(node), word(facts, answer.input));
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
        if situation.intense && away[at as usize] > NEAR && seen.insert(node) {
            findings.push(Finding {
                witness: facts.witness(at, None),
                ..finding("far-exit", &[("name", facts.id(node))])
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

    /// The chance of a good ending from a beginning: with perfect play, and in gewoon spel.
    pub(super) fn at_start(&self, start: &Start) -> (f64, f64) {
        let ways = self.graph.ways_from(start).iter();
        ways.fold((0.0, 0.0), |(best, plain), way| {
            let to = way.to as usize;
            (
                best + self.best.situations[to].good * chance(way),
                plain + self.plain.situations[to].good * chance(way),
            )
        })
    }
}
