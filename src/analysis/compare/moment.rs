//! Moments that have come, are gone, or ask and steer otherwise. What has no name goes with the moment before it.

use std::collections::BTreeMap;
use std::mem::discriminant;

use super::content::Found;
use super::names::{Meaning, Names, is_read};
use super::{Group, choice};
use crate::scenario::id::NodeIdx;
use crate::scenario::node::{Decision, Node, NodeKind};

/// All changes of moments and choices, as they stand in the file.
pub(super) fn moments(found: &mut Found<'_>) {
    let both = found.both;
    for (old, new) in both.renamed() {
        let code = if old.contains('/') {
            "choice-renamed"
        } else {
            "moment-renamed"
        };
        found.add((Group::Story, code), new, old, new);
    }
    let (old, new) = (named(&both.old), named(&both.new));
    for (name, idx) in old.iter().filter(|it| !new.contains_key(it.0)) {
        let words = read(&both.old, *idx);
        match words {
            Some(words) => found.add((Group::Text, "line-gone"), name, words, ""),
            None => found.add((Group::Story, "moment-gone"), name, "", ""),
        }
    }
    let (mut before, mut after) = (lines(&both.old), lines(&both.new));
    // Something may stand before the first that has a name.
    let names = both.new.scenario.nodes.iter().map(|it| it.id.as_str());
    for name in std::iter::once("").chain(names.filter(|it| !it.is_empty())) {
        match (old.get(name), new.get(name)) {
            (Some(old), Some(new)) => moment(found, name, *old, *new),
            (None, Some(idx)) => {
                match read(&both.new, *idx) {
                    Some(words) => found.add((Group::Text, "line-new"), name, "", words),
                    None => found.add((Group::Story, "moment-new"), name, "", ""),
                }
                continue;
            }
            _ => {}
        }
        if before.remove(name) != after.remove(name) {
            found.add((Group::Rule, "steering"), name, "", "");
        }
    }
}

/// The words of what is only read; none for other moments.
fn read(names: &Names<'_>, idx: NodeIdx) -> Option<String> {
    let kind = &names.scenario.node(idx).kind;
    is_read(kind).then(|| names.meaning(kind).words.join(" / "))
}

/// The moments that have a name, by the name that the new version has for them.
fn named(names: &Names<'_>) -> BTreeMap<String, NodeIdx> {
    let all = names.scenario.nodes.iter().enumerate();
    let named = all.filter(|(_, it)| !it.id.is_empty());
    let named = named.map(|(at, _)| (names.own(NodeIdx::of(at)).clone(), NodeIdx::of(at)));
    named.collect()
}

/// What steers without a name, by the moment that stands before it in the file.
fn lines(names: &Names<'_>) -> BTreeMap<String, Vec<Meaning>> {
    let mut all: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
    let mut last = String::new();
    for (at, node) in names.scenario.nodes.iter().enumerate() {
        if node.id.is_empty() {
            let own = names.meaning(&(&node.kind, &node.enter, node.intense));
            all.entry(last.clone()).or_default().push(own);
        } else {
            last.clone_from(names.own(NodeIdx::of(at)));
        }
    }
    all
}

fn moment(found: &mut Found<'_>, at: &str, old: NodeIdx, new: NodeIdx) {
    let both = found.both;
    let (old_idx, new_idx) = (old, new);
    let (old, new) = (both.old.scenario.node(old), both.new.scenario.node(new));
    let Node {
        id: _,
        scene,
        kind,
        next,
        enter,
        intense,
        decisions_left: _,
    } = old;
    found.compare(Group::Story, "moved", at, scene, &new.scene);
    if discriminant(kind) == discriminant(&new.kind) {
        match (kind, &new.kind) {
            (NodeKind::Decision(old), NodeKind::Decision(new)) => {
                decision(found, at, old, new);
                choice::choices(found, old_idx, new_idx);
            }
            (old, new) => {
                let (group, code) = match old {
                    it if it.is_task() => (Group::Key, "task"),
                    it if is_read(it) => (Group::Rule, "line"),
                    _ => (Group::Rule, "steering"),
                };
                found.compare(group, code, at, old, new);
            }
        }
    } else {
        found.add((Group::Story, "kind"), at, "", "");
    }
    let onward = |names: &Names<'_>, next: Option<NodeIdx>| next.map(|it| names.node(it));
    let (goes, goes_now) = (onward(&both.old, *next), onward(&both.new, new.next));
    if goes != goes_now {
        let words = (goes.unwrap_or_default(), goes_now.unwrap_or_default());
        found.add((Group::Rule, "onward"), at, words.0, words.1);
    }
    found.compare(Group::Rule, "consequence", at, enter, &new.enter);
    found.compare(Group::Rule, "intense", at, intense, &new.intense);
}

fn decision(found: &mut Found<'_>, at: &str, old: &Decision, new: &Decision) {
    let Decision {
        prompt,
        tests,
        weight,
        experts_differ,
        hub,
        clock,
        choices: _,
    } = old;
    let tested = (tests, weight, experts_differ, hub);
    let tested_now = (&new.tests, &new.weight, &new.experts_differ, &new.hub);
    found.compare(Group::Key, "tests", at, &tested, &tested_now);
    found.compare(Group::Rule, "clock", at, clock, &new.clock);
    found.compare(Group::Text, "text", at, prompt, &new.prompt);
}
