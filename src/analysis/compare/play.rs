//! What a change does to play: how often each ending comes, how far meters go, which choice is best.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::choice::called;
use super::names::{Both, Names};
use crate::analysis::begin::beginnings;
use crate::analysis::explore::{Budget, Explored, explore};
use crate::analysis::graph::{At, Graph, Range};
use crate::analysis::share::{Shares, at_endings, shares};
use crate::analysis::value::{
    A_POINT, Value, Values, best, best_values, chance, plain, plain_values,
};
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Meter, Verdict};
use crate::session::input::Input;

/// Below this two chances are the same, as they were added up along other ways.
const A_HAIR: f64 = 1e-9;
/// A choice is the best of a decision if it is among the best about as often as any other.
const ABOUT: f64 = 0.01;

/// How both versions play. All chances are of play that begins in the usual way; ranges are over every way to begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Play {
    /// Situations that were looked at, old and new, and whether these are all; if not, nothing else is told here.
    pub situations: (usize, usize),
    pub whole: bool,
    /// The chance of a good ending.
    pub good: Pair<Chances>,
    /// Every ending, by name, in the order of the new version; what is gone first.
    pub endings: Vec<Of<Chances>>,
    /// Meters that go otherwise far at any moment, and those that do so at an ending.
    pub meters: Vec<MeterChange>,
    /// Decisions where another choice is the best.
    pub best: Vec<Of<BestMove>>,
    /// Answers that end the last hope of a good ending in one version only; new if they do so now.
    pub lost: Vec<Lost>,
    /// Moments that can be come to in one version only; those that both have.
    pub reached: Vec<Of<bool>>,
}

/// Before and after; none where it does not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<T> {
    pub old: Option<T>,
    pub new: Option<T>,
}

/// Something of that name, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Of<T> {
    pub name: String,
    pub was: Pair<T>,
}

/// How likely something is in *gewoon spel*, and with perfect play.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Chances {
    pub plain: f64,
    pub best: f64,
}

/// What is best at a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct BestMove {
    /// By path, `de-piep/toegeven`, each with what the author calls it.
    pub choices: Vec<(String, String)>,
    /// In how much of the play that comes there the first of these is among the best.
    pub share: f64,
}

/// How far a meter goes.
#[derive(Clone, Debug, PartialEq)]
pub struct MeterChange {
    pub meter: Meter,
    /// At the ending of that name, or at any moment.
    pub ending: Option<String>,
    pub old: Option<Range>,
    pub new: Option<Range>,
}

/// An answer after which no good ending is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    pub choice: String,
    pub now: bool,
}

/// What is known of one version.
#[derive(Default)]
struct Known {
    whole: bool,
    situations: usize,
    good: Chances,
    endings: BTreeMap<String, Chances>,
    meters: BTreeMap<(Meter, Option<String>), Range>,
    best: BTreeMap<String, BestMove>,
    lost: BTreeSet<String>,
    reached: BTreeMap<String, bool>,
}

pub(super) fn play(
    names: &Both<'_>,
    (old, new): (&Arc<Scenario>, &Arc<Scenario>),
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Play {
    let was = Known::of(&names.old, old, budget, progress);
    let is = Known::of(&names.new, new, budget, progress);
    let whole = was.whole && is.whole;
    let situations = (was.situations, is.situations);
    if !whole {
        return Play::unknown(situations);
    }
    let gone = old.endings.iter().map(|it| &it.id);
    let gone = gone.filter(|id| !is.endings.contains_key(*id));
    let all = gone.chain(new.endings.iter().map(|it| &it.id));
    let endings = all.map(|id| Of {
        name: id.clone(),
        was: Pair {
            old: was.endings.get(id).copied(),
            new: is.endings.get(id).copied(),
        },
    });
    let choices = |path: &BestMove| path.choices.iter().map(|it| it.0.clone()).collect();
    let best = is.best.iter().filter_map(|(name, now)| {
        let before = was.best.get(name)?;
        let (a, b): (BTreeSet<String>, BTreeSet<String>) = (choices(before), choices(now));
        (a != b).then(|| Of {
            name: name.clone(),
            was: Pair {
                old: Some(before.clone()),
                new: Some(now.clone()),
            },
        })
    });
    let reached = is.reached.iter().filter_map(|(name, now)| {
        let before = was.reached.get(name)?;
        (before != now).then(|| Of {
            name: name.clone(),
            was: Pair {
                old: Some(*before),
                new: Some(*now),
            },
        })
    });
    let lost = was.lost.symmetric_difference(&is.lost).map(|it| Lost {
        choice: it.clone(),
        now: is.lost.contains(it),
    });
    let keys: BTreeSet<_> = was.meters.keys().chain(is.meters.keys()).collect();
    let meters = keys.into_iter().filter_map(|key| {
        let (old, new) = (was.meters.get(key).copied(), is.meters.get(key).copied());
        (old != new).then(|| MeterChange {
            meter: key.0,
            ending: key.1.clone(),
            old,
            new,
        })
    });
    Play {
        situations,
        whole,
        good: Pair {
            old: Some(was.good),
            new: Some(is.good),
        },
        endings: endings.collect(),
        meters: meters.collect(),
        best: best.collect(),
        lost: lost.collect(),
        reached: reached.collect(),
    }
}

impl Play {
    fn unknown(situations: (usize, usize)) -> Self {
        Self {
            situations,
            whole: false,
            good: Pair {
                old: None,
                new: None,
            },
            endings: Vec::new(),
            meters: Vec::new(),
            best: Vec::new(),
            lost: Vec::new(),
            reached: Vec::new(),
        }
    }
}

impl Chances {
    /// Whether both are the same, but for how they were added up.
    pub fn alike(&self, other: &Self) -> bool {
        (self.plain - other.plain).abs() < A_HAIR && (self.best - other.best).abs() < A_HAIR
    }
}

impl Known {
    fn of(
        names: &Names<'_>,
        scenario: &Arc<Scenario>,
        budget: Budget,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Self {
        let setups = beginnings(scenario);
        let Explored { graph, whole } = explore(scenario, setups, budget, progress);
        if !whole {
            return Self {
                situations: graph.situations.len(),
                ..Self::default()
            };
        }
        let best_of = best_values(&graph, scenario);
        let usual = &graph.starts[0];
        let own = plain_values(&graph, scenario);
        let plain = shares(&graph, usual, &own, &mut |_, answers, _, chances| {
            plain(answers, chances);
        });
        let perfect = shares(&graph, usual, &best_of, &mut |_, _, values, chances| {
            if let Some(best) = best(values) {
                chances[best] = 1.0;
            }
        });
        let ends = |shares: &Shares| at_endings(&graph, scenario, shares);
        let chances = ends(&plain).into_iter().zip(ends(&perfect));
        let (mut good, mut endings) = (Chances::default(), BTreeMap::new());
        for (ending, (plain, best)) in scenario.endings.iter().zip(chances) {
            if ending.verdict == Verdict::Good {
                good.plain += plain;
                good.best += best;
            }
            endings.insert(ending.id.clone(), Chances { plain, best });
        }
        let nodes = scenario.nodes.iter().enumerate();
        let nodes = nodes.filter(|(_, it)| !it.id.is_empty());
        let reached = nodes.map(|(at, _)| {
            let idx = crate::scenario::id::NodeIdx::of(at);
            (names.node(idx), graph.visited.contains(&idx))
        });
        Self {
            whole,
            situations: graph.situations.len(),
            good,
            endings,
            meters: meters(&graph, scenario),
            best: best_moves(names, &graph, &best_of, &plain),
            lost: lost(names, &graph, &best_of),
            reached: reached.collect(),
        }
    }
}

fn meters(graph: &Graph, scenario: &Scenario) -> BTreeMap<(Meter, Option<String>), Range> {
    let mut found = BTreeMap::new();
    for meter in Meter::ALL {
        if let Some(range) = graph.meter_anywhere(scenario, *meter) {
            found.insert((*meter, None), range);
        }
        let at_ends = graph.meter_at_endings(scenario, *meter);
        for (ending, range) in scenario.endings.iter().zip(at_ends) {
            if let Some(range) = range {
                found.insert((*meter, Some(ending.id.clone())), range);
            }
        }
    }
    found
}

/// For each decision the choices that are most often among the best, over the plain play that comes there.
fn best_moves(
    names: &Names<'_>,
    graph: &Graph,
    best: &Values,
    plain: &Shares,
) -> BTreeMap<String, BestMove> {
    let mut all = BTreeMap::new();
    for (situation, share) in graph.situations.iter().zip(&plain.situations) {
        let At::Question(node) = situation.at else {
            continue;
        };
        if *share <= 0.0 || names.scenario.decision(node).is_none() {
            continue;
        }
        let first = situation.first as usize;
        let own = graph.answers_of(situation);
        let (whole, each) = all.entry(node).or_insert((0.0, BTreeMap::new()));
        *whole += share;
        for at in kept(&best.answers[first..first + own.len()]) {
            if let Input::Choose(choice) = own[at].input {
                *each.entry(choice).or_insert(0.0) += share;
            }
        }
    }
    let all = all.into_iter().map(|(node, (whole, each))| {
        let most = each.values().copied().fold(0.0, f64::max);
        let often = each.iter().filter(|it| *it.1 >= most - ABOUT * whole);
        let called = |choice| called(names.scenario.choice(choice));
        let choices = often.map(|(it, _)| (names.choice(*it), called(*it)));
        let it = BestMove {
            choices: choices.collect(),
            share: most / whole,
        };
        (names.node(node), it)
    });
    all.collect()
}

/// All that are equally good as the best: part by part those within a point of it.
fn kept(values: &[Value]) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..values.len()).collect();
    for part in 0..4 {
        let at = |it: &usize| values[*it].parts()[part];
        let top = kept.iter().map(at).fold(f64::NEG_INFINITY, f64::max);
        kept.retain(|it| at(it) >= top - A_POINT);
    }
    kept
}

/// The choices after which, whoever still had the chance of a good ending, it is gone whatever the dice bring.
fn lost(names: &Names<'_>, graph: &Graph, best: &Values) -> BTreeSet<String> {
    let good = |at: u32| best.situations[at as usize].good > 0.0;
    let mut always = BTreeMap::new();
    for (at, situation) in (0..).zip(&graph.situations) {
        if !good(at) {
            continue;
        }
        for answer in graph.answers_of(situation) {
            let Input::Choose(choice) = answer.input else {
                continue;
            };
            let mut ways = graph.ways_of(answer).iter().filter(|it| chance(it) > 0.0);
            *always.entry(choice).or_insert(true) &= ways.all(|it| !good(it.to));
        }
    }
    let lost = always.into_iter().filter(|it| it.1);
    lost.map(|(choice, _)| names.choice(choice)).collect()
}
