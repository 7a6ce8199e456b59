//! The red lines: apart from everything else, and about a choice.

use super::Run;
use super::tasks::Told;
use crate::assessment::Crossed;
use crate::debrief::{CrossedPart, KindPart, RedLinePart};
use crate::guidance::competency;
use crate::scenario::vocabulary::RedLine;

pub(super) fn red_lines(run: &Run<'_>) -> RedLinePart {
    let crossed = &run.assessment.red_lines;
    let times = |kind: RedLine| crossed.iter().filter(|it| it.kind == kind).count();
    let kind = |kind: &RedLine| {
        let count = times(*kind);
        KindPart {
            kind: *kind,
            name: say(run, "name", *kind),
            means: say(run, "means", *kind),
            count,
            times: run.say_with("debrief-red-times", &[("count", count.into())]),
            repair: say(run, "repair", *kind),
        }
    };
    RedLinePart {
        finding: run.say_with("debrief-red-finding", &[("count", crossed.len().into())]),
        intro: run.say("debrief-red-intro"),
        crossed: crossed.iter().map(|it| part(run, it)).collect(),
        kinds: RedLine::ALL.iter().map(kind).collect(),
        capped: capped(run),
    }
}

fn part(run: &Run<'_>, crossed: &Crossed) -> CrossedPart {
    let moment = &run.assessment.moments[crossed.moment];
    let (taken, task) = (moment.taken(), Told::of(run, moment));
    let why = taken
        .and_then(|it| it.key.as_ref())
        .map(|it| it.why.clone())
        .or_else(|| task.as_ref().map(|it| it.why.to_owned()))
        .filter(|it| !it.is_empty());
    CrossedPart {
        kind: crossed.kind,
        name: say(run, "name", crossed.kind),
        chosen: match (taken, task) {
            (Some(it), _) => it.text.clone(),
            (None, it) => it.map(|it| it.words.to_owned()).unwrap_or_default(),
        },
        why: why.unwrap_or_else(|| say(run, "why", crossed.kind)),
        decision: crossed.moment + 1,
    }
}

/// Under which competencies a band is held down.
fn capped(run: &Run<'_>) -> String {
    let held = run
        .assessment
        .results
        .iter()
        .filter(|it| it.red_line && it.bands.is_some());
    let names: Vec<&str> = held
        .map(|it| competency(it.competency).short.as_str())
        .collect();
    if names.is_empty() {
        return String::new();
    }
    run.say_with(
        "debrief-red-capped",
        &[("names", (&run.listed(&names)).into())],
    )
}

fn say(run: &Run<'_>, what: &str, kind: RedLine) -> String {
    run.say(&format!(
        "debrief-red-{what}-{}",
        kind.word().to_lowercase()
    ))
}
