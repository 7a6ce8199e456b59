//! Where play can come to, and whether it gets stuck.

use std::collections::BTreeSet;

use super::{Facts, Finding, Findings, finding};
use crate::analysis::graph::At;
use crate::scenario::id::{ChoiceIdx, EndingIdx, NodeIdx};
use crate::scenario::vocabulary::Verdict;
use crate::session::input::Input;

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
    let taken = taken(facts);
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

/// The choices that some play takes.
fn taken(facts: &Facts<'_>) -> BTreeSet<ChoiceIdx> {
    let all = facts.graph.answers.iter();
    all.filter_map(|it| match it.input {
        Input::Choose(choice) => Some(choice),
        _ => None,
    })
    .collect()
}

fn endings(facts: &Facts<'_>) -> BTreeSet<EndingIdx> {
    let all = facts.graph.situations.iter();
    all.filter_map(|it| match it.at {
        At::End(ending) => Some(ending),
        At::Question(_) => None,
    })
    .collect()
}

/// 2: questions where nothing can be answered, among the situations that were looked at.
pub(super) fn dead_ends(facts: &Facts<'_>, seen: usize) -> Findings {
    let looked_at = (0..).zip(&facts.graph.situations).take(seen);
    let mut seen = BTreeSet::new();
    let mut findings = Findings::new();
    for (at, situation) in looked_at {
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
    // A choice that cannot be taken is told of by 1, and so is all that it would say.
    let taken = taken(facts);
    for (at, choice) in scenario.choices.iter().enumerate() {
        let idx = ChoiceIdx::of(at);
        for key in (0..choice.keys.len()).filter(|it| !graph.keyed.contains(&(idx, *it))) {
            let name = format!("{}/{}", facts.id(choice.decision), choice.id);
            let args = [("name", name), ("number", (key + 1).to_string())];
            if taken.contains(&idx) {
                findings.push(finding("never-key", &args));
            }
        }
    }
    findings
}
