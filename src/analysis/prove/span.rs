//! How long it takes, how much of each competency is seen, and which thresholds never matter.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, Findings, finding};
use crate::analysis::graph::{AnswerEdge, At, WayEdge};
use crate::analysis::thresholds::thresholds;
use crate::scenario::condition::{Condition, Quantity};
use crate::scenario::id::NodeIdx;
use crate::scenario::vocabulary::{Competency, Length, Meter};

/// The least and the most of something from each situation to an ending; none where no ending counts.
fn spans(
    facts: &Facts<'_>,
    counts: impl Fn(crate::scenario::id::EndingIdx) -> bool,
    cost: impl Fn(&AnswerEdge, &WayEdge) -> u64,
) -> Vec<Option<(u64, u64)>> {
    let graph = facts.graph;
    let mut spans: Vec<Option<(u64, u64)>> = vec![None; graph.situations.len()];
    for at in graph.order.iter().rev() {
        let situation = &graph.situations[*at as usize];
        if let At::End(ending) = situation.at {
            spans[*at as usize] = counts(ending).then_some((0, 0));
            continue;
        }
        let mut span: Option<(u64, u64)> = None;
        for answer in graph.answers_of(situation) {
            for way in graph.ways_of(answer) {
                let Some((low, high)) = spans[way.to as usize] else {
                    continue;
                };
                let own = cost(answer, way);
                let (low, high) = (low + own, high + own);
                span = Some(span.map_or((low, high), |it| (it.0.min(low), it.1.max(high))));
            }
        }
        spans[*at as usize] = span;
    }
    spans
}

/// Shortest and longest play, in seconds, of each version.
pub(super) fn seconds(facts: &Facts<'_>) -> Vec<(Length, u64, u64)> {
    let graph = facts.graph;
    let times = thresholds();
    let millis = |words: u64| words * 60_000 / times.words_a_minute;
    let words = |way: &WayEdge| u64::from(graph.gains[way.gain as usize].words);
    let spans = spans(
        facts,
        |_| true,
        |_, way| millis(words(way)) + 1_000 * times.seconds_an_answer,
    );
    let mut all: Vec<(Length, u64, u64)> = Vec::new();
    for start in &graph.starts {
        let ways = graph.ways_from(start).iter();
        let from = ways.filter_map(|way| {
            let (low, high) = spans[way.to as usize]?;
            let read = millis(words(way));
            Some(((low + read) / 1_000, (high + read) / 1_000))
        });
        for (low, high) in from {
            match all.iter_mut().find(|it| it.0 == start.setup.length) {
                Some(it) => (it.1, it.2) = (it.1.min(low), it.2.max(high)),
                None => all.push((start.setup.length, low, high)),
            }
        }
    }
    all
}

/// 8: the minutes that the head declares lie between the shortest and the longest play.
pub(super) fn minutes(facts: &Facts<'_>) -> Findings {
    let head = &facts.scenario.head;
    let mut findings = Findings::new();
    for (length, low, high) in seconds(facts) {
        let declared = match length {
            Length::Full => Some(head.minutes),
            Length::Short => head.minutes_short,
        };
        let Some(declared) = declared.map(u64::from) else {
            continue;
        };
        // To the minute, as it is declared.
        let (low, high) = (low / 60, high.div_ceil(60));
        if declared < low || high < declared {
            let args = [
                ("declared", declared.to_string()),
                ("low", low.to_string()),
                ("high", high.to_string()),
            ];
            findings.push(finding("minutes-outside", &args).at(length.word()));
        }
    }
    findings
}

/// 9: what a scenario trains is seen often enough on every way to an ending that is not early; what it touches, on one.
pub(super) fn moments(facts: &Facts<'_>) -> Findings {
    let (scenario, graph) = (facts.scenario, facts.graph);
    let seen = |competency: Competency| {
        spans(
            facts,
            |ending| !scenario.ending(ending).early,
            |answer, _| {
                let mut scores = graph.scores[answer.score as usize].iter();
                u64::from(scores.any(|it| it.competency == competency))
            },
        )
    };
    let from = |spans: &[Option<(u64, u64)>]| {
        let ways = graph.starts.iter().flat_map(|it| graph.ways_from(it));
        let spans = ways.filter_map(|it| spans[it.to as usize]);
        spans.fold((u64::MAX, 0), |all, it| (all.0.min(it.0), all.1.max(it.1)))
    };
    let mut findings = Findings::new();
    for competency in &scenario.head.trains {
        let (fewest, _) = from(&seen(*competency));
        let enough = thresholds().moments;
        if fewest < enough {
            let args = [
                ("name", competency.word().to_owned()),
                ("found", fewest.to_string()),
                ("enough", enough.to_string()),
            ];
            findings.push(finding("too-few-moments", &args));
        }
    }
    for competency in &scenario.head.touches {
        let (_, most) = from(&seen(*competency));
        if most == 0 {
            let args = [("name", competency.word().to_owned())];
            findings.push(finding("never-touched", &args));
        }
    }
    findings
}

/// 4: thresholds of meters that always or never hold, whatever happens.
pub(super) fn tipping_points(facts: &Facts<'_>) -> Findings {
    let scenario = facts.scenario;
    let mut asked: BTreeSet<(Meter, i32, bool)> = BTreeSet::new();
    for at in 0..scenario.nodes.len() {
        crate::analysis::live::conditions(scenario, NodeIdx::of(at), &mut |it| match it {
            Condition::AtLeast(Quantity::Meter(meter), number) => {
                asked.insert((*meter, *number, true));
            }
            Condition::AtMost(Quantity::Meter(meter), number) => {
                asked.insert((*meter, *number, false));
            }
            _ => {}
        });
    }
    let (mut findings, mut ranges) = (Findings::new(), BTreeMap::new());
    for (meter, number, at_least) in asked {
        let range = ranges
            .entry(meter)
            .or_insert_with(|| facts.graph.meter_anywhere(scenario, meter));
        let Some(range) = range else {
            continue;
        };
        let (low, high, number) = (range.low, range.high, i64::from(number));
        let (always, never) = if at_least {
            (low >= number, high < number)
        } else {
            (high <= number, low > number)
        };
        if always || never {
            let args = [
                ("name", meter.name().to_owned()),
                ("number", number.to_string()),
                ("low", low.to_string()),
                ("high", high.to_string()),
            ];
            let code = if always {
                "always-holds"
            } else {
                "never-holds"
            };
            findings.push(finding(code, &args));
        }
    }
    findings
}
