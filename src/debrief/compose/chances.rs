//! What the choices did to the chance of a good ending, in words first; luck stands apart, and nobody is blamed.

use super::Run;
use crate::assessment::Moment;
use crate::debrief::chance::{
    ChancePart, ChanceRow, Chances, Course, DecisionChance, LeftOut, Mover, Step, percent,
};
use crate::text::Lang;

/// From how many points of a hundred a change is told as one.
const NOTABLE: i32 = 3;

/// Above how many luck is told (`analysis.md`, "Value").
const LUCK: i32 = 5;

/// The part as a whole; none where nobody asked.
pub(super) fn chances(run: &Run<'_>) -> Option<ChancePart> {
    let only = |finding, waiting| ChancePart {
        finding,
        note: String::new(),
        waiting,
        closed: String::new(),
        rows: Vec::new(),
        totals: Vec::new(),
    };
    match &run.about.chances {
        Chances::Unasked => None,
        Chances::Waiting => Some(only(run.say("debrief-chances-waiting"), true)),
        Chances::LeftOut(LeftOut::Budget { situations }) => {
            let seen = grouped(*situations, run.lang);
            let seen = [("situations", (&seen).into())];
            Some(only(run.say_with("debrief-chances-budget", &seen), false))
        }
        Chances::LeftOut(LeftOut::Elsewhere) => {
            Some(only(run.say("debrief-chances-elsewhere"), false))
        }
        Chances::Known(course) => Some(part(run, course)),
    }
}

/// What is told at one decision; none where nothing is known.
pub(super) fn at(run: &Run<'_>, moment: &Moment) -> Option<DecisionChance> {
    let Chances::Known(course) = &run.about.chances else {
        return None;
    };
    let step = course.steps.iter().find(|it| it.inputs == moment.inputs)?;
    let closed = closed(run, step);
    Some(DecisionChance {
        words: words(run, step),
        luck: luck(run, step),
        still: if closed.is_empty() {
            still(run, step)
        } else {
            String::new()
        },
        closed,
        step: *step,
    })
}

fn words(run: &Run<'_>, step: &Step) -> String {
    let [before, after, _] = step.plain.map(percent);
    // Once gone it is gone: that was said where it went.
    if !step.open[0] {
        return String::new();
    }
    let by = minus(after, before);
    let key = match by {
        1.. if step.plain[1] == 1000 => "debrief-chance-sure",
        0 => "debrief-chance-same",
        _ if by.abs() < NOTABLE => "debrief-chance-level",
        _ if step.by == Mover::Clock => "debrief-chance-clock",
        _ if by < 0 => "debrief-chance-cost",
        _ => "debrief-chance-up",
    };
    let values = [
        ("by", by.abs().into()),
        ("before", before.into()),
        ("after", after.into()),
    ];
    run.say_with(key, &values)
}

fn luck(run: &Run<'_>, step: &Step) -> String {
    let [_, after, then] = step.plain.map(percent);
    let by = minus(then, after);
    let key = match by {
        _ if by > LUCK => "debrief-chance-lucky",
        _ if by < -LUCK => "debrief-chance-unlucky",
        _ => return String::new(),
    };
    let values = [("by", by.abs().into()), ("then", then.into())];
    run.say_with(key, &values)
}

/// What perfect follow-up could still bring: where there is less of it, or where the answer cost something.
fn still(run: &Run<'_>, step: &Step) -> String {
    let [before, after, _] = step.best.map(percent);
    let [plain, answered, _] = step.plain.map(percent);
    let key = match minus(after, before) {
        _ if !step.open[1] => return String::new(),
        ..0 => "debrief-chance-less",
        0.. if minus(answered, plain) <= -NOTABLE => "debrief-chance-still",
        0.. => return String::new(),
    };
    let values = [("before", before.into()), ("after", after.into())];
    run.say_with(key, &values)
}

/// Said where the last good ending closed: by the answer, or by what fell after it.
fn closed(run: &Run<'_>, step: &Step) -> String {
    let [before, after, then] = step.open;
    if !before || then {
        return String::new();
    }
    let key = match step.by {
        _ if after => "debrief-chance-closed-luck",
        Mover::Clock => "debrief-chance-closed-clock",
        Mover::Hand => "debrief-chance-closed-hand",
        Mover::Choice | Mover::Subject => "debrief-chance-closed",
    };
    let closed = run.say(key);
    // While the story goes on, another ending than the worst may still be there.
    if step.not_bad[2] {
        format!("{closed} {}", run.say("debrief-chance-closed-still"))
    } else {
        closed
    }
}

fn part(run: &Run<'_>, course: &Course) -> ChancePart {
    let first = course.steps.first().map_or(course.first, |it| it.best[0]);
    let mut rows = vec![ChanceRow {
        decision: None,
        what: run.say("debrief-chance-start"),
        answered: percent(course.start),
        then: percent(course.first),
        best: percent(first),
    }];
    let mut held = percent(course.first);
    for step in &course.steps {
        let row = row(run, step);
        let moved = row.answered != held || row.then != held;
        held = row.then;
        // After the last good ending closed there is nothing more to see.
        if step.open[0] && (row.decision.is_some() || moved) {
            rows.push(row);
        }
    }
    let sums = sums(course);
    let keys = ["choices", "luck", "clock", "hand", "subjects"];
    let totals = keys.iter().zip(sums);
    // Choices and luck always; the rest only where there was any.
    let totals = totals
        .enumerate()
        .filter(|(at, (_, sum))| *at < 2 || *sum != 0);
    let totals = totals.map(|(_, (key, sum))| (run.say(&format!("debrief-chances-{key}")), sum));
    let by = sums[0];
    let key = match by {
        _ if course.steps.is_empty() => "debrief-chances-nothing",
        _ if by >= NOTABLE => "debrief-chances-up",
        _ if by <= -NOTABLE => "debrief-chances-cost",
        _ => "debrief-chances-level",
    };
    let lost = course.steps.iter().find(|it| it.open[0] && !it.open[2]);
    let closed = lost.map_or_else(String::new, |it| closed_at(run, it));
    ChancePart {
        finding: run.say_with(key, &[("by", by.abs().into())]),
        note: run.say("debrief-chances-note"),
        waiting: false,
        closed,
        rows,
        totals: totals.collect(),
    }
}

fn closed_at(run: &Run<'_>, step: &Step) -> String {
    match number(run, step) {
        Some(number) => run.say_with("debrief-chances-closed", &[("number", number.into())]),
        None => closed(run, step),
    }
}

fn row(run: &Run<'_>, step: &Step) -> ChanceRow {
    let decision = number(run, step);
    let what = match (decision, step.by) {
        (Some(number), _) => run.told(&run.assessment.moments[number - 1]),
        (None, Mover::Hand) => run.say("debrief-chance-hand"),
        (None, Mover::Choice | Mover::Clock | Mover::Subject) => run.say("debrief-chance-subject"),
    };
    let [_, answered, then] = step.plain.map(percent);
    ChanceRow {
        decision,
        what,
        answered,
        then,
        best: percent(step.best[2]),
    }
}

/// The number of the decision at which a step was taken, from 1.
fn number(run: &Run<'_>, step: &Step) -> Option<usize> {
    let mut moments = run.assessment.moments.iter();
    moments
        .position(|it| it.inputs == step.inputs)
        .map(|it| it + 1)
}

/// What choices, luck, the clock, the trainer's hand and subjects moved. Each is a sum of differences of what the table
/// shows, so that they add up to what it ends with.
fn sums(course: &Course) -> [i32; 5] {
    let mut sums = [0; 5];
    sums[1] = minus(percent(course.first), percent(course.start));
    let mut held = percent(course.first);
    for step in &course.steps {
        let [_, after, then] = step.plain.map(percent);
        let by = match step.by {
            Mover::Choice => 0,
            Mover::Clock => 2,
            Mover::Hand => 3,
            Mover::Subject => 4,
        };
        sums[by] += minus(after, held);
        sums[1] += minus(then, after);
        held = then;
    }
    sums
}

/// `1.927.040` in Dutch, `1,927,040` in English.
fn grouped(number: usize, lang: Lang) -> String {
    let mark = match lang {
        Lang::Nl => ".",
        Lang::En => ",",
    };
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<String> = groups
        .map(|it| String::from_utf8_lossy(it).into_owned())
        .collect();
    groups.join(mark)
}

fn minus(one: u32, other: u32) -> i32 {
    one.cast_signed() - other.cast_signed()
}
