//! What went well and what can grow, each resting on a decision. Of choices, never of a person.

use super::tasks::Told;
use super::{Run, ran_out, short};
use crate::assessment::{Moment, Offered};
use crate::debrief::Point;

/// More than three stick with nobody.
const MOST: usize = 3;

/// What experts call strong, key moments first; else what was usable; else what is true of the run itself.
pub(super) fn strong(run: &Run<'_>) -> Vec<Point> {
    for (quality, key) in [(4, "debrief-strong"), (3, "debrief-usable")] {
        let found = rated(run, |it| it == quality)
            .into_iter()
            .filter(|it| !it.red_line);
        let points: Vec<Point> = found.take(MOST).map(|it| it.point(run, key)).collect();
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
        .map(|it| Point {
            next: it.next_time(run),
            ..it.point(run, "debrief-grow")
        })
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

/// A moment on which something can be said to rest.
struct Rated<'a> {
    number: usize,
    moment: &'a Moment,
    why: &'a str,
    red_line: bool,
}

impl Rated<'_> {
    fn point(&self, run: &Run<'_>, key: &str) -> Point {
        let task = Told::of(run, self.moment);
        let (kind, label) = match &task {
            Some(task) => ("-task", clause(&task.what(short))),
            None if ran_out(self.moment) => ("-clock", run.label(self.moment)),
            None => ("", run.label(self.moment)),
        };
        let values = [("number", self.number.into()), ("label", (&label).into())];
        Point {
            text: run.say_with(&format!("{key}{kind}"), &values),
            why: self.why.to_owned(),
            next: String::new(),
            decision: Some(self.number),
        }
    }

    /// What belonged in it, or what else could be chosen.
    fn next_time(&self, run: &Run<'_>) -> String {
        let next = match Told::of(run, self.moment) {
            Some(task) => task.next(),
            None => other(run, self.moment),
        };
        if next.is_empty() {
            run.say("debrief-grow-again")
        } else {
            next
        }
    }
}

/// Without its capital, as it stands within a sentence.
fn clause(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

/// The best of the choices that were open, if it was usable; empty if none was.
fn other(run: &Run<'_>, moment: &Moment) -> String {
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
        return String::new();
    };
    let choice = run.scenario.choice(better.choice);
    let other = short(if choice.label.contains('{') {
        &better.text
    } else {
        &choice.label
    });
    run.say_with("debrief-grow-next", &[("other", (&other).into())])
}

/// The moments whose answer is of that quality (for a task its points and one more), key moments first, with their
/// numbers; dilemmas aside.
fn rated<'a>(run: &'a Run<'a>, fits: impl Fn(u32) -> bool) -> Vec<Rated<'a>> {
    let differ = |it: &Moment| {
        let decision = run.scenario.decision(it.decision);
        decision.is_some_and(|it| it.experts_differ)
    };
    let rate = |(at, moment): (usize, &'a Moment)| {
        let (quality, why, red_line) = match Told::of(run, moment) {
            Some(task) => (task.points + 1, task.why, task.red_line.is_some()),
            None => {
                let taken = moment.taken().filter(|_| !differ(moment))?;
                let key = taken.key.as_ref()?;
                (key.quality, key.why.as_str(), taken.red_line.is_some())
            }
        };
        fits(quality).then_some(Rated {
            number: at + 1,
            moment,
            why,
            red_line,
        })
    };
    let moments = run.assessment.moments.iter().enumerate();
    let mut rated: Vec<Rated<'a>> = moments.filter_map(rate).collect();
    rated.sort_by_key(|it| (!run.is_key(it.moment), it.number));
    rated
}
