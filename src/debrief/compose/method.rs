//! How it came about: scores, limits, the model, sources, how long it is kept.

use std::collections::BTreeSet;

use super::Run;
use crate::assessment::score::ENOUGH;
use crate::assessment::{Given, Moment};
use crate::debrief::MethodPart;
use crate::debrief::chance::Chances;
use crate::scenario::reference::{Reference, sources};

pub(super) fn method(run: &Run<'_>) -> MethodPart {
    let enough = [("enough", ENOUGH.into())];
    let mut paragraphs = vec![
        run.say("debrief-method-exercise"),
        run.say("debrief-method-score"),
    ];
    paragraphs.extend((tasks(run) > 0).then(|| run.say("debrief-method-tasks")));
    let known = matches!(run.about.chances, Chances::Known(_));
    paragraphs.extend(known.then(|| run.say("debrief-method-chances")));
    paragraphs.extend([
        run.say_with("debrief-method-limits", &enough),
        run.say("debrief-method-stability"),
        run.say("debrief-method-red"),
        run.say("debrief-method-model"),
        run.say("debrief-method-sources"),
        run.say("debrief-method-marks"),
    ]);
    MethodPart {
        paragraphs,
        process: process(run),
        sources: entries(&cited(run)),
        retention: match run.about.keep_until {
            Some(day) => run.say_with(
                "debrief-keep-until",
                &[("date", (&day.words(run.lang)).into())],
            ),
            None => run.say("debrief-keep-nothing"),
        },
    }
}

/// What was done beside choosing; facts, never points.
fn process(run: &Run<'_>) -> Vec<String> {
    let process = &run.assessment.process;
    let setup = &run.session.record().setup;
    let level = run.say(&format!("debrief-intensity-{}", setup.intensity.name()));
    let mut counted = vec![("debrief-process-decisions", run.assessment.moments.len())];
    counted.extend(Some(("debrief-process-tasks", tasks(run))).filter(|it| it.1 > 0));
    counted.extend([
        ("debrief-process-advice", process.advice as usize),
        ("debrief-process-cards", process.cards as usize),
        ("debrief-process-pauses", process.pauses as usize),
        ("debrief-process-step-outs", process.step_outs as usize),
        ("debrief-process-stops", process.stops as usize),
    ]);
    // Where no clock can run, that none ran out says nothing.
    counted.extend(
        setup
            .clocks
            .map(|_| ("debrief-process-ran-out", process.ran_out as usize)),
    );
    let mut facts = vec![run.say_with("debrief-process-intensity", &[("level", (&level).into())])];
    if let Some(it) = &run.session.record().first {
        let own = run.assessment.moments.iter();
        let from = own.filter(|moment| moment.inputs < it.shared).count() + 1;
        facts.push(run.say_with("debrief-process-track", &[("number", from.into())]));
    }
    let counted = counted.into_iter();
    facts.extend(counted.map(|(key, count)| run.say_with(key, &[("count", count.into())])));
    facts
}

/// How many of the decisions were tasks.
fn tasks(run: &Run<'_>) -> usize {
    let moments = run.assessment.moments.iter();
    moments
        .filter(|it| matches!(it.given, Given::Task { .. }))
        .count()
}

/// Every source that the scenario names and that stands at a choice that was shown or at a task.
pub(super) fn cited<'a>(run: &Run<'a>) -> BTreeSet<&'a str> {
    let mut keys: BTreeSet<&str> = run
        .scenario
        .head
        .sources
        .iter()
        .map(String::as_str)
        .collect();
    for offered in run.assessment.moments.iter().flat_map(Moment::offered) {
        keys.extend(
            run.scenario
                .choice(offered.choice)
                .sources
                .iter()
                .map(String::as_str),
        );
    }
    for moment in &run.assessment.moments {
        if let Given::Task { sources, .. } = &moment.given {
            keys.extend(sources.iter().map(String::as_str));
        }
    }
    keys
}

/// What the register has of these.
pub(super) fn entries(keys: &BTreeSet<&str>) -> Vec<(String, String, String)> {
    let register = sources();
    let known = keys.iter().filter_map(|it| register.get(it));
    known.map(entry).collect()
}

fn entry(it: &Reference) -> (String, String, String) {
    let words = [&it.title, &it.kind, &it.used_for, &it.note];
    let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
    (
        it.key.clone(),
        words.join(" · "),
        it.url.clone().unwrap_or_default(),
    )
}
