//! What the text itself shows: choices that are the same, decisions without a source, plans that do not hold.

use super::{Facts, Findings, finding};
use crate::scenario::node::{Choice, NodeKind};
use crate::session::plan;

/// 5: two choices of a decision that do the same, lead to the same and are rated the same.
pub(super) fn fake_choices(facts: &Facts<'_>) -> Findings {
    let scenario = facts.scenario;
    let same = |a: &Choice, b: &Choice| {
        let rated = |it: &Choice| -> Vec<u32> { it.keys.iter().map(|it| it.quality).collect() };
        a.goto == b.goto
            && a.act == b.act
            && a.meters == b.meters
            && a.then == b.then
            && a.points == b.points
            && a.red_lines == b.red_lines
            && a.exit == b.exit
            && a.told == b.told
            && rated(a) == rated(b)
    };
    // What is asked of a choice later tells it from another.
    let asked: std::collections::BTreeSet<_> = (0..scenario.nodes.len())
        .flat_map(|at| {
            let mut chosen = Vec::new();
            let idx = crate::scenario::id::NodeIdx::of(at);
            crate::analysis::live::conditions(scenario, idx, &mut |it| {
                if let crate::scenario::condition::Condition::Chose(it) = it {
                    chosen.push(*it);
                }
            });
            chosen
        })
        .collect();
    let mut findings = Findings::new();
    for node in &scenario.nodes {
        let NodeKind::Decision(decision) = &node.kind else {
            continue;
        };
        let mut left: Vec<&Choice> = decision
            .choices
            .iter()
            .filter(|it| !asked.contains(it))
            .map(|it| scenario.choice(*it))
            .collect();
        while let Some(first) = left.first().copied() {
            let (twins, others): (Vec<&Choice>, Vec<&Choice>) =
                left.into_iter().partition(|it| same(first, it));
            if twins.len() > 1 {
                let names: Vec<String> = twins.iter().map(|it| format!("\"{}\"", it.id)).collect();
                let args = [("name", node.id.clone()), ("choices", names.join(", "))];
                findings.push(finding("fake-choice", &args));
            }
            left = others;
        }
    }
    findings
}

/// 10: every decision and task rests on a source, and every ending has words for the debrief.
pub(super) fn reasons(facts: &Facts<'_>) -> Findings {
    let scenario = facts.scenario;
    let mut findings = Findings::new();
    for node in &scenario.nodes {
        let silent = match &node.kind {
            NodeKind::Decision(it) if !it.hub => {
                let mut choices = it.choices.iter().map(|it| scenario.choice(*it));
                choices.all(|it| it.sources.is_empty())
            }
            kind => kind.task().is_some_and(|it| it.sources.is_empty()),
        };
        if silent {
            findings.push(finding("no-source", &[("name", node.id.clone())]));
        }
    }
    for ending in &scenario.endings {
        let mut words = String::new();
        ending.debrief.render(&mut words, |_, _| {});
        if words.trim().is_empty() {
            findings.push(finding("no-debrief", &[("name", ending.id.clone())]));
        }
    }
    findings
}

/// 12: the scenario's own plans hold.
pub(super) fn plans(facts: &Facts<'_>, plans: &[(String, String)]) -> Findings {
    let mut findings = Findings::new();
    for (name, text) in plans {
        if let Err(parted) = plan::run(facts.scenario, text) {
            let args = [("name", name.clone()), ("line", parted.line.to_string())];
            findings.push(finding("plan-parts", &args));
        }
    }
    findings
}
