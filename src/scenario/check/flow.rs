//! The story as a whole: what can be reached, what never ends, how far it is to the end.

use std::collections::BTreeSet;

use super::Check;
use super::cycle::{self, Way, rounds};
use crate::scenario::Scenario;
use crate::scenario::condition::{Condition, Quantity};
use crate::scenario::diagnostic::Code;
use crate::scenario::effect::Effect;
use crate::scenario::id::{NodeIdx, VariableIdx};
use crate::scenario::node::{Mode, NodeKind};
use crate::scenario::source;
use crate::scenario::task::{MOST_POINTS, Row};
use crate::scenario::variable::VariableKind;

/// Notes what cannot be reached and what never ends, and fills in how far it is to the end.
pub(super) fn flow(check: &mut Check<'_>, scenario: &mut Scenario) {
    let ways = ways(check, scenario);
    unreachable(check, scenario, &ways);
    endless(check, scenario, &ways);
    blocking(check, scenario, &ways);
    distances(scenario, &ways);
}

fn ways(check: &Check<'_>, scenario: &Scenario) -> Vec<Way> {
    let mut ways = Vec::new();
    for (at, node) in scenario.nodes.iter().enumerate() {
        let from = NodeIdx::of(at);
        let mut push = |to: NodeIdx,
                        once: bool,
                        effects: &[Effect],
                        when: Option<&Condition>,
                        unless: Option<&Condition>| {
            let changes = effects.iter().chain(&scenario.nodes[to.at()].enter);
            let mut way = Way {
                once,
                ..Way::plain(from, to)
            };
            for effect in changes {
                if let Effect::Add(Quantity::Variable(variable), by) = effect {
                    if *by > 0 {
                        way.raises.push(*variable);
                    } else {
                        way.lowers.push(*variable);
                    }
                }
            }
            let counts = (0..scenario.variables.len()).map(VariableIdx::of);
            way.closed_at_max = counts
                .filter(|it| {
                    when.is_some_and(|when| fails_at_max(scenario, when, *it))
                        || unless.is_some_and(|it2| holds_at_max(scenario, it2, *it))
                })
                .collect();
            ways.push(way);
        };
        match &node.kind {
            NodeKind::Decision(decision) => {
                for choice in &decision.choices {
                    let choice = &scenario.choices[choice.at()];
                    push(
                        choice.goto,
                        choice.mode == Mode::Once,
                        &choice.then,
                        choice.when.as_ref(),
                        None,
                    );
                }
            }
            NodeKind::Chance(outcomes) => outcomes
                .iter()
                .for_each(|it| push(it.goto, false, &it.then, None, None)),
            NodeKind::Group(guarded) => {
                guarded
                    .iter()
                    .for_each(|it| push(it.node, false, &[], it.when.as_ref(), None));
                if let (Some(next), true) =
                    (node.next, guarded.last().is_none_or(|it| it.when.is_some()))
                {
                    let taken = guarded.iter().filter_map(|it| it.when.clone()).collect();
                    push(next, false, &[], None, Some(&Condition::Any(taken)));
                }
            }
            // Where a beat comes back and nothing follows is noted if it is reached.
            NodeKind::Goto { .. } if check.names.open_ends.contains(&from) => {}
            NodeKind::Goto { to, when } => {
                push(*to, false, &[], when.as_ref(), None);
                if let Some(next) = node.next {
                    push(next, false, &[], None, when.as_ref());
                }
            }
            NodeKind::Recognise(_) | NodeKind::WhichForm(_) | NodeKind::Arrange(_) => {
                let results = node.kind.task().map_or(&[][..], |it| &it.results);
                // From more points than this nothing is left for the results to come.
                let mut most = MOST_POINTS + 1;
                for it in results {
                    if it.at_least < most {
                        let to = it.goto.or(node.next);
                        to.iter()
                            .for_each(|to| push(*to, false, &it.then, None, None));
                        most = it.at_least;
                    }
                }
                if let (Some(next), true) = (node.next, most > 0) {
                    push(next, false, &[], None, None);
                }
            }
            NodeKind::Compose(it) => {
                if let Some(next) = node.next {
                    push(next, false, &[], None, None);
                    let to = |row: &Row| row.goto.unwrap_or(next);
                    it.table
                        .iter()
                        .for_each(|row| push(to(row), false, &row.then, None, None));
                }
            }
            NodeKind::Line { .. }
            | NodeKind::Narration { .. }
            | NodeKind::Document(_)
            | NodeKind::Consult { .. } => {
                node.next
                    .iter()
                    .for_each(|next| push(*next, false, &[], None, None));
            }
            // Fires once in its scene; going back is no way of its own, as it leads to where the story was.
            NodeKind::Inject(it) => push(it.shows, true, &[], None, None),
            NodeKind::End(_) => {}
        }
    }
    ways
}

/// Whether the condition surely fails when the count stands at its maximum.
fn fails_at_max(scenario: &Scenario, condition: &Condition, count: VariableIdx) -> bool {
    match condition {
        Condition::AtMost(Quantity::Variable(it), number) => {
            *it == count && *number < scenario.variables[it.at()].max
        }
        Condition::All(list) => list.iter().any(|it| fails_at_max(scenario, it, count)),
        Condition::Any(list) => list.iter().all(|it| fails_at_max(scenario, it, count)),
        Condition::Not(it) => holds_at_max(scenario, it, count),
        _ => false,
    }
}

/// Whether the condition surely holds when the count stands at its maximum.
fn holds_at_max(scenario: &Scenario, condition: &Condition, count: VariableIdx) -> bool {
    match condition {
        Condition::AtLeast(Quantity::Variable(it), _) => {
            *it == count && matches!(scenario.variables[it.at()].kind, VariableKind::Count)
        }
        Condition::All(list) => {
            !list.is_empty() && list.iter().all(|it| holds_at_max(scenario, it, count))
        }
        Condition::Any(list) => list.iter().any(|it| holds_at_max(scenario, it, count)),
        Condition::Not(it) => fails_at_max(scenario, it, count),
        _ => false,
    }
}

fn unreachable(check: &mut Check<'_>, scenario: &Scenario, ways: &[Way]) {
    let mut onward: Vec<Vec<NodeIdx>> = vec![Vec::new(); scenario.nodes.len()];
    ways.iter()
        .for_each(|way| onward[way.from.at()].push(way.to));
    let mut reached = vec![false; scenario.nodes.len()];
    let mut todo = vec![scenario.start];
    // What could not be read may lead to what it mentions, and to what follows it.
    let from_aside = |idx: usize| {
        check.aside.mentions(&scenario.nodes[idx].id) && !scenario.nodes[idx].id.is_empty()
    };
    todo.extend(
        (0..scenario.nodes.len())
            .filter(|it| from_aside(*it))
            .map(NodeIdx::of),
    );
    // An inject is reached where a question of its scene is.
    let mut injects: Vec<Vec<NodeIdx>> = vec![Vec::new(); scenario.scenes.len()];
    for (at, node) in scenario.nodes.iter().enumerate() {
        if matches!(node.kind, NodeKind::Inject(_)) {
            injects[node.scene.at()].push(NodeIdx::of(at));
        }
    }
    while let Some(idx) = todo.pop() {
        if !std::mem::replace(&mut reached[idx.at()], true) {
            todo.extend(&onward[idx.at()]);
            if scenario.asks(idx) {
                todo.append(&mut injects[scenario.node(idx).scene.at()]);
            }
        }
    }
    let ended: BTreeSet<_> = scenario
        .nodes
        .iter()
        .zip(&reached)
        .filter_map(|(node, reached)| match node.kind {
            NodeKind::End(ending) => reached.then_some(ending.at()),
            _ => None,
        })
        .collect();
    let mut scenes = vec![false; scenario.scenes.len()];
    for (node, reached) in scenario.nodes.iter().zip(&reached) {
        scenes[node.scene.at()] |= *reached;
    }
    // Only the first of a row of moments, and an inject only where its scene is reached.
    let mut before = true;
    for (at, reached) in reached.iter().enumerate() {
        let flat = &check.names.flat[at];
        let Some(name) = flat.node.name().cloned() else {
            before |= *reached;
            continue;
        };
        let noted = if flat.aside {
            matches!(scenario.nodes[at].kind, NodeKind::Inject(_)) && scenes[flat.scene.at()]
        } else {
            std::mem::replace(&mut before, *reached)
        };
        if noted && !*reached {
            check.fault(Code::Unreachable, &name.span, &[("name", &name.value)]);
        }
    }
    for idx in check.names.open_ends.clone() {
        if let (true, source::Node::Landing(it)) =
            (reached[idx.at()], check.names.flat[idx.at()].node)
        {
            let call = it.id.value.trim_end_matches('~').to_owned();
            check.falls_off(call, idx, &it.id.span);
        }
    }
    let endings: Vec<_> = check.names.endings.values().copied().collect();
    for (idx, name) in endings {
        if !ended.contains(&idx.at()) && !check.aside.mentions(&name.value) {
            check.fault(Code::UnusedEnding, &name.span, &[("name", &name.value)]);
        }
    }
}

/// Every cycle passes a choice that can be taken once, or raises a count that closes it at its maximum.
fn endless(check: &mut Check<'_>, scenario: &Scenario, ways: &[Way]) {
    let many: Vec<&Way> = ways.iter().filter(|way| !way.once).collect();
    for round in rounds(scenario.nodes.len(), &many) {
        let Some(round) = cycle::endless(scenario.nodes.len(), &round) else {
            continue;
        };
        let first = round
            .iter()
            .map(|it| it.from.at())
            .filter(|at| check.names.flat[*at].node.name().is_some())
            .min();
        let name = first
            .and_then(|at| check.names.flat[at].node.name())
            .cloned();
        let span = name.as_ref().map_or(0..1, |it| it.span.clone());
        let name = name.map(|it| it.value).unwrap_or_default();
        check.fault(Code::EndlessLoop, &span, &[("name", &name)]);
    }
}

/// Notes decisions that can be come back to, and where every choice may then be taken or closed.
fn blocking(check: &mut Check<'_>, scenario: &Scenario, ways: &[Way]) {
    // What breaks in before a question may lead back to an earlier one: on a way to a question lies, beyond the moments,
    // a place for each scene from which its injects are reached.
    let moments = scenario.nodes.len();
    let scene = |idx: NodeIdx| NodeIdx::of(moments + scenario.node(idx).scene.at());
    let asked = ways.iter().filter(|way| scenario.asks(way.to));
    let asked = asked.map(|way| Way::plain(way.from, scene(way.to)));
    let injects = scenario.scenes.iter().flat_map(|it| &it.injects);
    let injects = injects.map(|it| Way::plain(scene(*it), *it));
    let breaks: Vec<Way> = asked.chain(injects).collect();
    let all: Vec<&Way> = ways.iter().chain(&breaks).collect();
    let places = moments + scenario.scenes.len();
    let mut again = vec![false; places];
    for way in rounds(places, &all).into_iter().flatten() {
        again[way.from.at()] = true;
    }
    for (at, node) in scenario.nodes.iter().enumerate() {
        let NodeKind::Decision(decision) = &node.kind else {
            continue;
        };
        let open = decision
            .choices
            .iter()
            .map(|it| &scenario.choices[it.at()])
            .any(|choice| choice.when.is_none() && (choice.mode != Mode::Once || !again[at]));
        let named = check.names.flat[at].node.name().cloned();
        if let (false, Some(name)) = (open || decision.choices.is_empty(), named) {
            check.fault(Code::MayBlock, &name.span, &[("name", &name.value)]);
        }
    }
}

/// Fewest and most decisions to the end, ways back left out.
fn distances(scenario: &mut Scenario, ways: &[Way]) {
    let mut onward: Vec<Vec<usize>> = vec![Vec::new(); scenario.nodes.len()];
    ways.iter()
        .for_each(|way| onward[way.from.at()].push(way.to.at()));
    let mut left: Vec<Option<(u32, u32)>> = vec![None; scenario.nodes.len()];
    let mut seen = vec![false; scenario.nodes.len()];
    for root in 0..scenario.nodes.len() {
        if seen[root] {
            continue;
        }
        let mut path = vec![(root, 0)];
        while let Some((at, done)) = path.pop() {
            seen[at] = true;
            let next = onward[at][done..].iter().position(|it| !seen[*it]);
            if let Some(offset) = next {
                path.push((at, done + offset + 1));
                path.push((onward[at][done + offset], 0));
                continue;
            }
            let here = u32::from(scenario.nodes[at].kind.is_moment());
            let ahead: Vec<(u32, u32)> = onward[at].iter().filter_map(|it| left[*it]).collect();
            let fewest = ahead.iter().map(|it| it.0).min().unwrap_or_default();
            let most = ahead.iter().map(|it| it.1).max().unwrap_or_default();
            left[at] = Some((fewest + here, most + here));
        }
    }
    for (node, left) in scenario.nodes.iter_mut().zip(left) {
        node.decisions_left = left.unwrap_or_default();
    }
}
