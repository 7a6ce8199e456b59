//! Runs of text become one place: what follows without a branch, what stands in for each other, what may be skipped.

use std::collections::{BTreeMap, BTreeSet};

use super::map::{Spot, Trails, seen};
use crate::scenario::Scenario;
use crate::scenario::id::{NodeIdx, SceneIdx};

/// Spots that are one place.
pub(super) struct Run {
    /// In the order of the file.
    pub(super) spots: Vec<Spot>,
    pub(super) scene: Option<SceneIdx>,
    pub(super) reached: bool,
}

/// The places of a map, in the order of the file.
pub(super) fn places(scenario: &Scenario, trails: &Trails, reached: &[bool]) -> Vec<Run> {
    let mut runs = Runs::of(scenario, trails, reached);
    while runs.join_once() {}
    let mut all: Vec<Run> = std::mem::take(&mut runs.runs)
        .into_values()
        .map(|mut run| {
            run.spots.sort_unstable();
            run
        })
        .collect();
    all.sort_by_key(|it| it.spots[0]);
    all
}

struct Runs {
    /// By their first spot, as the rest.
    runs: BTreeMap<Spot, Run>,
    text: BTreeSet<Spot>,
    before: BTreeMap<Spot, BTreeSet<Spot>>,
    after: BTreeMap<Spot, BTreeSet<Spot>>,
}

impl Runs {
    fn of(scenario: &Scenario, trails: &Trails, reached: &[bool]) -> Self {
        let (mut runs, mut text) = (BTreeMap::new(), BTreeSet::new());
        for (spot, reached) in reached.iter().enumerate() {
            let node = (spot < scenario.nodes.len()).then(|| scenario.node(NodeIdx::of(spot)));
            if node.is_some_and(|it| !seen(&it.kind)) {
                continue;
            }
            if node.is_some_and(|it| !it.kind.asks()) {
                text.insert(spot);
            }
            let run = Run {
                spots: vec![spot],
                scene: node.map(|it| it.scene),
                reached: *reached,
            };
            runs.insert(spot, run);
        }
        let none = || runs.keys().map(|it| (*it, BTreeSet::new()));
        let (mut before, mut after): (BTreeMap<_, _>, BTreeMap<_, _>) =
            (none().collect(), none().collect());
        let add = |held: &mut BTreeMap<Spot, BTreeSet<Spot>>, at: &Spot, other: Spot| {
            if let Some(it) = held.get_mut(at) {
                it.insert(other);
            }
        };
        for (from, _, to) in trails.keys() {
            add(&mut after, from, *to);
            add(&mut before, to, *from);
        }
        Self {
            runs,
            text,
            before,
            after,
        }
    }

    /// Joins what can be joined, once over; whether anything was.
    fn join_once(&mut self) -> bool {
        let mut joined = false;
        let all: Vec<Spot> = self.text.iter().copied().collect();
        for at in all {
            while self.text.contains(&at) {
                let Some(other) = self.partner(at) else {
                    break;
                };
                self.join(at, other);
                joined = true;
            }
        }
        joined
    }

    /// What is one place with `at`.
    fn partner(&self, at: Spot) -> Option<Spot> {
        let (before, after) = (&self.before[&at], &self.after[&at]);
        if let Some(next) = only(after).filter(|it| self.alike(at, *it)) {
            let there = &self.before[&next];
            // It follows without a branch, or this one may be skipped on the way there.
            if only(there) == Some(at) || (!before.is_empty() && before.is_subset(there)) {
                return Some(next);
            }
        }
        // What may follow, and leads nowhere else.
        let may = |it: &&Spot| {
            self.alike(at, **it)
                && only(&self.before[*it]) == Some(at)
                && !self.after[*it].is_empty()
                && self.after[*it].is_subset(after)
        };
        if let Some(next) = after.iter().find(may) {
            return Some(*next);
        }
        // What stands in its place.
        let first = before.iter().next()?;
        let instead = |it: &&Spot| {
            self.alike(at, **it) && self.before[*it] == *before && self.after[*it] == *after
        };
        self.after[first].iter().find(instead).copied()
    }

    fn alike(&self, at: Spot, other: Spot) -> bool {
        let (one, two) = (&self.runs[&at], self.runs.get(&other));
        at != other
            && self.text.contains(&other)
            && two.is_some_and(|it| it.scene == one.scene && it.reached == one.reached)
    }

    fn join(&mut self, at: Spot, other: Spot) {
        self.text.remove(&other);
        if let (Some(gone), Some(run)) = (self.runs.remove(&other), self.runs.get_mut(&at)) {
            run.spots.extend(gone.spots);
        }
        let before = self.before.remove(&other).unwrap_or_default();
        let after = self.after.remove(&other).unwrap_or_default();
        for it in &before {
            swap(self.after.get_mut(it), other, at, *it);
        }
        for it in &after {
            swap(self.before.get_mut(it), other, at, *it);
        }
        let own = |it: &Spot| *it != at && *it != other;
        if let Some(it) = self.before.get_mut(&at) {
            it.extend(before);
            it.retain(own);
        }
        if let Some(it) = self.after.get_mut(&at) {
            it.extend(after);
            it.retain(own);
        }
    }
}

/// In a neighbour's list: `at` instead of `gone`, itself aside.
fn swap(list: Option<&mut BTreeSet<Spot>>, gone: Spot, at: Spot, neighbour: Spot) {
    if let Some(list) = list {
        list.remove(&gone);
        if neighbour != at {
            list.insert(at);
        }
    }
}

fn only(set: &BTreeSet<Spot>) -> Option<Spot> {
    let mut all = set.iter();
    all.next().copied().filter(|_| all.next().is_none())
}
