//! The numbers of a proof: how long, how likely, from where to where, and what is expected.

pub use super::back::LastChance;
pub use super::price::Price;

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Facts, back, guess, price, span};
use crate::analysis::chance::Outlook;
use crate::analysis::graph::{At, Graph, Range};
use crate::analysis::policy::Policy;
use crate::analysis::share::{Shares, at_endings};
use crate::analysis::value::chance;
use crate::scenario::vocabulary::{Competency, Length, Meter};

/// Exact numbers. Ranges hold for every way to begin, chances and expectations for the usual one.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Shortest and longest play of the full version and of the short one, in seconds.
    pub seconds: Vec<(Length, u64, u64)>,
    /// The chance of a good ending with perfect play and in gewoon spel.
    pub good: (f64, f64),
    /// What each policy comes to.
    pub outlooks: Vec<(Policy, Outlook)>,
    /// How likely gewoon spel makes each ending.
    pub plain_endings: Vec<f64>,
    /// The meters that anything changes.
    pub meters: Vec<MeterFigure>,
    /// The competencies that the scenario trains or touches and that any play is tested on.
    pub scores: Vec<ScoreFigure>,
    /// Where the last chance of a good ending is lost, the most of gewoon spel first.
    pub last_chances: Vec<LastChance>,
    /// What every answer costs against the best, in the order of the file.
    pub prices: Vec<Price>,
}

/// What a meter can be at an ending.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeterFigure {
    pub meter: Meter,
    pub range: Range,
    /// Expected with perfect play and in gewoon spel.
    pub best: f64,
    pub plain: f64,
}

/// What a play can score on a competency: points given of the best that was open, by weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreFigure {
    pub competency: Competency,
    /// The lowest and the highest score, each as given and best.
    pub low: (u64, u64),
    pub high: (u64, u64),
    /// Expected given over expected best, with perfect play and in gewoon spel; none where it is never tested that way.
    pub best: Option<f64>,
    pub plain: Option<f64>,
}

impl Figures {
    pub(super) fn of(facts: &Facts<'_>, outlooks: Vec<(Policy, Outlook)>) -> Self {
        let (graph, scenario) = (facts.graph, facts.scenario);
        let value = |at: u32| {
            let at = at as usize;
            (
                facts.best.situations[at].good,
                facts.plain.situations[at].good,
            )
        };
        let starts = graph.starts.first().map(|it| graph.ways_from(it));
        let ways = starts.unwrap_or_default().iter();
        let good = ways.fold((0.0, 0.0), |(best, plain), way| {
            let own = value(way.to);
            (best + own.0 * chance(way), plain + own.1 * chance(way))
        });
        Self {
            seconds: span::seconds(facts),
            good,
            plain_endings: at_endings(graph, scenario, &facts.plain_shares),
            meters: meters(facts),
            scores: scores(facts),
            last_chances: back::last_chances(facts),
            prices: price::prices(facts),
            outlooks,
        }
    }
}

fn meters(facts: &Facts<'_>) -> Vec<MeterFigure> {
    let graph = facts.graph;
    let (best, plain) = (
        expected(graph, &facts.best_shares),
        expected(graph, &facts.plain_shares),
    );
    let changed = |it: &&Meter| {
        let at = **it as usize;
        graph.gains.iter().any(|gain| gain.meters[at] != 0)
    };
    let figure = |meter: &Meter| {
        let ends = graph.meter_at_endings(facts.scenario, *meter);
        let low = ends.iter().flatten().map(|it| it.low).min()?;
        let high = ends.iter().flatten().map(|it| it.high).max()?;
        Some(MeterFigure {
            meter: *meter,
            range: Range { low, high },
            best: best[*meter as usize],
            plain: plain[*meter as usize],
        })
    };
    Meter::ALL
        .iter()
        .filter(changed)
        .filter_map(figure)
        .collect()
}

/// By how much each meter changes on average.
fn expected(graph: &Graph, shares: &Shares) -> [f64; 6] {
    let mut times = vec![0.0; graph.gains.len()];
    if let Some(start) = graph.starts.first() {
        for way in graph.ways_from(start) {
            times[way.gain as usize] += chance(way);
        }
    }
    for (answer, share) in graph.answers.iter().zip(&shares.answers) {
        if *share > 0.0 {
            for way in graph.ways_of(answer) {
                times[way.gain as usize] += share * chance(way);
            }
        }
    }
    let mut sums = [0.0; 6];
    for (gain, times) in graph.gains.iter().zip(&times) {
        for (sum, by) in sums.iter_mut().zip(gain.meters) {
            *sum += times * f64::from(by);
        }
    }
    sums
}

/// The scores of all competencies, their extremes side by side in threads.
fn scores(facts: &Facts<'_>) -> Vec<ScoreFigure> {
    let head = &facts.scenario.head;
    let named: Vec<Competency> = Competency::ALL
        .iter()
        .filter(|it| head.trains.contains(it) || head.touches.contains(it))
        .copied()
        .collect();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(competency) = named.get(next.fetch_add(1, Ordering::Relaxed)) {
            let figure = score(facts, *competency);
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.extend(figure);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..guess::threads() {
            scope.spawn(work);
        }
        work();
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|it: &ScoreFigure| it.competency);
    found
}

fn score(facts: &Facts<'_>, competency: Competency) -> Option<ScoreFigure> {
    let points = points(facts.graph, competency);
    let expected = |shares: &Shares| {
        let (mut given, mut best) = (0.0, 0.0);
        for (answer, share) in facts.graph.answers.iter().zip(&shares.answers) {
            if let Some(points) = points[answer.score as usize] {
                given += share * points.0 as f64;
                best += share * points.1 as f64;
            }
        }
        (best > 0.0).then(|| given / best)
    };
    Some(ScoreFigure {
        competency,
        low: extreme(facts.graph, &points, false)?,
        high: extreme(facts.graph, &points, true)?,
        best: expected(&facts.best_shares),
        plain: expected(&facts.plain_shares),
    })
}

/// What each score gives that competency: points given and open, by weight; none where it is not tested.
fn points(graph: &Graph, competency: Competency) -> Vec<Option<(i64, i64)>> {
    let of = |scores: &Vec<crate::analysis::graph::Score>| {
        let own = scores.iter().filter(|it| it.competency == competency);
        let sum = own.fold((0, 0), |(given, best), it| {
            let weight = i64::from(it.weight);
            (
                given + weight * i64::from(it.given),
                best + weight * i64::from(it.best),
            )
        });
        (sum.1 > 0).then_some(sum)
    };
    graph.scores.iter().map(of).collect()
}

/// The best continuation for some exchange of points: with nothing tested any more, and with something.
#[derive(Clone, Copy, Default)]
struct Ahead {
    untested: bool,
    tested: Option<Sum>,
}

#[derive(Clone, Copy)]
struct Sum {
    worth: i64,
    given: i64,
    best: i64,
}

/// The lowest or the highest ratio of points given to points open over all plays (Dinkelbach's iteration: at the ratio
/// that is sought, the best exchange is worth nothing).
fn extreme(graph: &Graph, points: &[Option<(i64, i64)>], highest: bool) -> Option<(u64, u64)> {
    let mut ratio = (i64::from(highest), 1);
    loop {
        let found = exchange(graph, points, ratio, highest)?;
        if found.worth == 0 {
            let number = |it: i64| u64::try_from(it).unwrap_or_default();
            return Some((number(found.given), number(found.best)));
        }
        ratio = (found.given, found.best);
    }
}

/// The play that is worth most (or least) if `ratio.1` is paid for each point given, and `ratio.0` taken for each open.
fn exchange(
    graph: &Graph,
    points: &[Option<(i64, i64)>],
    ratio: (i64, i64),
    highest: bool,
) -> Option<Sum> {
    let better = |one: Option<Sum>, other: Option<Sum>| match (one, other) {
        (Some(a), Some(b)) if (b.worth > a.worth) == highest && a.worth != b.worth => other,
        (None, _) => other,
        _ => one,
    };
    let mut ahead = vec![Ahead::default(); graph.situations.len()];
    for at in graph.order.iter().rev() {
        let situation = &graph.situations[*at as usize];
        if let At::End(_) = situation.at {
            ahead[*at as usize].untested = true;
            continue;
        }
        let mut here = Ahead::default();
        for answer in graph.answers_of(situation) {
            let mut next = Ahead::default();
            for way in graph.ways_of(answer) {
                let to = ahead[way.to as usize];
                next.untested |= to.untested;
                next.tested = better(next.tested, to.tested);
            }
            let Some((given, best)) = points[answer.score as usize] else {
                here.untested |= next.untested;
                here.tested = better(here.tested, next.tested);
                continue;
            };
            let worth = ratio.1 * given - ratio.0 * best;
            let with = |it: Sum| Sum {
                worth: it.worth + worth,
                given: it.given + given,
                best: it.best + best,
            };
            let last = next.untested.then_some(Sum { worth, given, best });
            here.tested = better(here.tested, better(last, next.tested.map(with)));
        }
        ahead[*at as usize] = here;
    }
    let ways = graph.starts.iter().flat_map(|it| graph.ways_from(it));
    ways.fold(None, |found, way| {
        better(found, ahead[way.to as usize].tested)
    })
}
