//! What ways of playing come to: whether a scenario can be guessed, and whether anything but luck decides.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::{Facts, Findings, finding, reported, rounded};
use crate::analysis::chance::{Outlook, outlook};
use crate::analysis::policy::{Player, Policy};
use crate::analysis::simulate::{Plays, Row, simulate};
use crate::analysis::thresholds::thresholds;
use crate::assessment::score::Band;
use crate::scenario::vocabulary::Competency;
use crate::session::setup::Setup;

/// What each policy comes to from the usual beginning, exactly.
pub(super) type Outlooks = Vec<(Policy, Outlook)>;

/// Situations above which chances are worked out one policy after another, to be sparing with memory.
const MANY: usize = 2_000_000;

pub(super) fn outlooks(facts: &Facts<'_>) -> Outlooks {
    let (graph, next) = (facts.graph, AtomicUsize::new(0));
    let found: Mutex<Outlooks> = Mutex::new(Vec::new());
    let work = || {
        while let Some(policy) = Policy::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
            let player = Player::new(facts.scenario, *policy);
            let start = &graph.starts[0];
            let own = outlook(graph, facts.scenario, start, &player, &facts.best);
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            found.push((*policy, own));
        }
    };
    std::thread::scope(|scope| {
        if graph.situations.len() < MANY {
            for _ in 1..threads() {
                scope.spawn(work);
            }
        }
        work();
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|it| it.0);
    found
}

pub(super) fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// 6: the longest, the first and the politest choice do little better than any, and much worse than the best.
pub(super) fn guessable(facts: &Facts<'_>, outlooks: &[(Policy, Outlook)]) -> Findings {
    let score = |policy| mean(&facts.scenario.head.trains, outlooks, policy);
    let (Some(random), Some(expert)) = (score(Policy::Willekeurig), score(Policy::Expert)) else {
        return Findings::new();
    };
    let mut findings = Findings::new();
    for policy in [Policy::Langste, Policy::Eerste, Policy::Beleefd] {
        let Some(own) = score(policy) else {
            continue;
        };
        let args = |other: f64| {
            [
                ("name", policy.name().to_owned()),
                ("percent", rounded(100.0 * own)),
                ("other", rounded(100.0 * other)),
            ]
        };
        if own > random + thresholds().above_random + EVEN {
            findings.push(finding("guess-above-random", &args(random)));
        }
        if own > expert - thresholds().below_expert + EVEN {
            findings.push(finding("guess-near-expert", &args(expert)));
        }
    }
    findings
}

/// What rounding may do to a score.
const EVEN: f64 = 1e-9;

/// The mean path-fair score of these competencies.
fn mean(trains: &[Competency], outlooks: &[(Policy, Outlook)], policy: Policy) -> Option<f64> {
    let (_, own) = outlooks.iter().find(|it| it.0 == policy)?;
    let scores: Vec<f64> = trains.iter().filter_map(|it| own.score(*it)).collect();
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
}

/// 15: how someone plays makes a difference to how it ends.
pub(super) fn luck(outlooks: &[(Policy, Outlook)]) -> Findings {
    let [(_, first), others @ ..] = outlooks else {
        return Findings::new();
    };
    let one = first.endings.iter().filter(|it| !it.is_zero()).count() < 2;
    let same = others.iter().all(|it| it.1.endings == first.endings);
    // A story with one ending promises no difference.
    if !same || (one && first.endings.len() < 2) {
        return Findings::new();
    }
    vec![finding("luck-alone", &[]).at("afloop")]
}

/// 16: caricatures that do better than chance, or that mostly end strong.
pub(super) fn caricatures(facts: &Facts<'_>, outlooks: &[(Policy, Outlook)]) -> Findings {
    let trains = &facts.scenario.head.trains;
    let Some(random) = mean(trains, outlooks, Policy::Willekeurig) else {
        return Findings::new();
    };
    let mut findings = Findings::new();
    for policy in &Policy::ALL[5..] {
        let name = ("name", policy.name().to_owned());
        if let Some(own) = mean(trains, outlooks, *policy)
            && own > random + EVEN
        {
            let args = [
                name.clone(),
                ("percent", rounded(100.0 * own)),
                ("other", rounded(100.0 * random)),
            ];
            findings.push(reported("caricature-above-random", &args));
        }
        let plays = Plays {
            policy: *policy,
            runs: thresholds().caricature_plays,
            seed: 1,
            setup: Setup::seeded(0),
            threads: threads(),
        };
        let rows = simulate(facts.scenario, &plays, None, &|_| {});
        for competency in trains {
            let part = strong(&rows, *competency);
            if part > thresholds().caricature_strong {
                let args = [
                    name.clone(),
                    ("percent", rounded(100.0 * part)),
                    ("competency", competency.word().to_owned()),
                ];
                findings.push(reported("caricature-strong", &args));
            }
        }
    }
    findings
}

/// In which part of the plays that competency is `sterk`, whichever moment would have gone a point otherwise.
fn strong(rows: &[Row], competency: Competency) -> f64 {
    let is_strong = |it: &&Row| {
        let mut scores = it.scores.iter();
        let own = scores.find(|it| it.competency == competency);
        own.is_some_and(|it| it.bands == Some((Band::Sterk, Band::Sterk)))
    };
    rows.iter().filter(is_strong).count() as f64 / rows.len().max(1) as f64
}
