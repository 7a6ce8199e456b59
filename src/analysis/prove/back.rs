//! Coming back from a mistake: after which answers no good ending is left.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, Finding, Findings, finding};
use crate::analysis::graph::At;
use crate::analysis::value::chance;
use crate::scenario::vocabulary::Verdict;
use crate::session::input::Input;

/// An answer that can lose the last chance of a good ending, as someone who plays perfectly would see it.
#[derive(Clone, Debug, PartialEq)]
pub struct LastChance {
    /// `moment/keuze`.
    pub answer: String,
    /// How much of gewoon spel loses its last chance here.
    pub share: f64,
    /// Whoever still had a chance loses it here, whatever the dice bring.
    pub always: bool,
    /// A play that does, as a plan.
    pub witness: Option<String>,
}

/// 7: a good ending can be come to at all, and no answer that experts rate highest throws it away.
pub(super) fn recovery(facts: &Facts<'_>) -> Findings {
    let graph = facts.graph;
    let good = |at: u32| facts.best.situations[at as usize].good;
    let mut findings = Findings::new();
    let from = graph.starts[..1].iter().flat_map(|it| graph.ways_from(it));
    // Whether there is a good ending at all is asked by 3.
    let mut endings = facts.scenario.endings.iter();
    let has_good = endings.any(|it| it.verdict == Verdict::Good);
    if has_good && from.map(|it| good(it.to)).fold(0.0, f64::max) <= 0.0 {
        findings.push(finding("never-good", &[]));
    }
    let mut seen = BTreeSet::new();
    for (at, situation) in (0..).zip(&graph.situations) {
        let At::Question(node) = situation.at else {
            continue;
        };
        if good(at) <= 0.0 {
            continue;
        }
        let first = situation.first as usize;
        for (number, answer) in graph.answers_of(situation).iter().enumerate() {
            let lost = facts.best.answers[first + number].good <= 0.0;
            if !lost || answer.quality < 4 {
                continue;
            }
            let name = facts.answer(node, answer.input);
            if seen.insert(name.clone()) {
                findings.push(Finding {
                    witness: facts.witness(at, Some(answer.input)),
                    ..finding("best-loses", &[("name", name)])
                });
            }
        }
    }
    findings
}

/// Where the last chance of a good ending is lost, the most of gewoon spel first.
pub(super) fn last_chances(facts: &Facts<'_>) -> Vec<LastChance> {
    struct Seen {
        share: f64,
        always: bool,
        lost: Option<(u32, Input)>,
        /// Gewoon spel comes by there.
        usual: bool,
    }
    let graph = facts.graph;
    let good = |at: u32| facts.best.situations[at as usize].good > 0.0;
    let mut all: BTreeMap<String, Seen> = BTreeMap::new();
    for (at, situation) in (0..).zip(&graph.situations) {
        let At::Question(node) = situation.at else {
            continue;
        };
        if !good(at) {
            continue;
        }
        for (number, answer) in graph.answers_of(situation).iter().enumerate() {
            let ways = graph.ways_of(answer).iter();
            let losing = ways.filter(|it| !good(it.to)).map(chance);
            let (count, lost) = losing.fold((0, 0.0), |(count, sum), it| (count + 1, sum + it));
            let certain = count == answer.ways;
            let share = facts.plain_shares.answers[situation.first as usize + number];
            let name = facts.answer(node, answer.input);
            let held = all.entry(name).or_insert(Seen {
                share: 0.0,
                always: true,
                lost: None,
                usual: false,
            });
            held.share += share * lost;
            held.always &= certain;
            // Where it is certain the play shows it, whatever it draws; best from the usual beginning.
            let usual = share > 0.0;
            if certain && (held.lost.is_none() || (usual && !held.usual)) {
                (held.lost, held.usual) = (Some((at, answer.input)), usual);
            }
        }
    }
    let told = all.into_iter().filter_map(|(answer, it)| {
        let (at, input) = it.lost?;
        Some(LastChance {
            answer,
            share: it.share,
            always: it.always,
            witness: facts.witness(at, Some(input)),
        })
    });
    let mut told: Vec<LastChance> = told.collect();
    told.sort_by(|a, b| b.share.total_cmp(&a.share));
    told
}
