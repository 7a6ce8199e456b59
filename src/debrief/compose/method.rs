//! How it came about: scores, limits, the model, sources, how long it is kept.

use std::collections::BTreeSet;

use super::Run;
use crate::assessment::Moment;
use crate::assessment::score::ENOUGH;
use crate::debrief::MethodPart;
use crate::scenario::reference::{Reference, sources};

pub(super) fn method(run: &Run<'_>) -> MethodPart {
    let enough = [("enough", ENOUGH.into())];
    let register = sources();
    MethodPart {
        paragraphs: vec![
            run.say("debrief-method-exercise"),
            run.say("debrief-method-score"),
            run.say_with("debrief-method-limits", &enough),
            run.say("debrief-method-stability"),
            run.say("debrief-method-red"),
            run.say("debrief-method-model"),
            run.say("debrief-method-sources"),
            run.say("debrief-method-marks"),
        ],
        process: process(run),
        sources: cited(run)
            .iter()
            .filter_map(|it| register.get(it))
            .map(entry)
            .collect(),
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
    let counted = [
        ("debrief-process-decisions", run.assessment.moments.len()),
        ("debrief-process-pauses", process.pauses as usize),
        ("debrief-process-step-outs", process.step_outs as usize),
        ("debrief-process-stops", process.stops as usize),
    ];
    let mut facts = vec![run.say_with("debrief-process-intensity", &[("level", (&level).into())])];
    facts.extend(counted.map(|(key, count)| run.say_with(key, &[("count", count.into())])));
    facts
}

/// Every source that the scenario names and that stands at a choice that was shown.
fn cited<'a>(run: &Run<'a>) -> BTreeSet<&'a str> {
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
    keys
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
