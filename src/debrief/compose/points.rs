//! What went well and what can grow, each resting on a decision. Of choices, never of a person.

use super::{Run, short};
use crate::assessment::{Moment, Offered};
use crate::debrief::Point;

/// More than three stick with nobody.
const MOST: usize = 3;

/// What experts call strong, key moments first; else what was usable; else what is true of the run itself.
pub(super) fn strong(run: &Run<'_>) -> Vec<Point> {
    for (quality, key) in [(4, "debrief-strong"), (3, "debrief-usable")] {
        let found = rated(run, |it| it == quality)
            .into_iter()
            .filter(|(_, _, it)| it.red_line.is_none());
        let points: Vec<Point> = found
            .take(MOST)
            .map(|(number, moment, it)| point(run, key, number, moment, it))
            .collect();
        if !points.is_empty() {
            return points;
        }
    }
    whole(run).into_iter().take(MOST).collect()
}

/// Honest and kind, also where no choice went well.
fn whole(run: &Run<'_>) -> Vec<Point> {
    let process = &run.assessment.process;
    let true_of = [
        (process.pauses > 0, "debrief-kind-pause"),
        (process.step_outs > 0, "debrief-kind-step-out"),
        (run.ended(), "debrief-kind-finished"),
        (!run.ended(), "debrief-kind-stopped"),
    ];
    let keys = true_of.into_iter().filter(|(holds, _)| *holds);
    keys.map(|(_, key)| Point {
        text: run.say(key),
        why: String::new(),
        next: String::new(),
        decision: None,
    })
    .collect()
}

/// What can go otherwise a next time.
pub(super) fn growing(run: &Run<'_>) -> Vec<Point> {
    let found = rated(run, |it| it <= 2).into_iter().take(MOST);
    let points: Vec<Point> = found
        .map(|(number, moment, it)| next_time(run, number, moment, it))
        .collect();
    if !points.is_empty() {
        return points;
    }
    let key = if run.assessment.moments.is_empty() {
        "debrief-nothing-decided"
    } else {
        "debrief-nothing-to-grow"
    };
    vec![Point {
        text: run.say(key),
        why: String::new(),
        next: String::new(),
        decision: None,
    }]
}

fn next_time(run: &Run<'_>, number: usize, moment: &Moment, taken: &Offered) -> Point {
    let quality = |it: &Offered| {
        it.key
            .as_ref()
            .filter(|_| it.open && it.red_line.is_none())
            .map_or(0, |it| it.quality)
    };
    let best = moment.offered().iter().map(quality).max().unwrap_or(0);
    let better = moment
        .offered()
        .iter()
        .find(|it| quality(it) == best && best > 2);
    let Some(better) = better else {
        return Point {
            next: run.say("debrief-grow-again"),
            ..point(run, "debrief-grow", number, moment, taken)
        };
    };
    let choice = run.scenario.choice(better.choice);
    let other = short(if choice.label.contains('{') {
        &better.text
    } else {
        &choice.label
    });
    let next = run.say_with("debrief-grow-next", &[("other", (&other).into())]);
    Point {
        next,
        ..point(run, "debrief-grow", number, moment, taken)
    }
}

fn point(run: &Run<'_>, key: &str, number: usize, moment: &Moment, taken: &Offered) -> Point {
    let label = run.label(moment);
    let text = run.say_with(
        key,
        &[("number", number.into()), ("label", (&label).into())],
    );
    let why = taken
        .key
        .as_ref()
        .map(|it| it.why.clone())
        .unwrap_or_default();
    Point {
        text,
        why,
        next: String::new(),
        decision: Some(number),
    }
}

/// The moments whose choice has a key of that quality, key moments first, with their numbers; dilemmas aside.
fn rated<'a>(run: &Run<'a>, fits: impl Fn(u32) -> bool) -> Vec<(usize, &'a Moment, &'a Offered)> {
    let moments = run.assessment.moments.iter().enumerate();
    let scored = moments.filter(|(_, it)| {
        run.scenario
            .decision(it.decision)
            .is_some_and(|it| !it.experts_differ)
    });
    let rated = scored.filter_map(|(at, it)| {
        let taken = it.taken()?;
        fits(taken.key.as_ref()?.quality).then_some((at + 1, it, taken))
    });
    let mut rated: Vec<_> = rated.collect();
    rated.sort_by_key(|(number, it, _)| (!run.is_key(it), *number));
    rated
}
