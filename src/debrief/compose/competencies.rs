//! What the competencies showed, as dots and bands.

use std::cmp::Reverse;

use super::{Run, sentence};
use crate::assessment::Given;
use crate::assessment::score::{self, Band};
use crate::debrief::{CompetencyPart, CompetencyRow};
use crate::guidance::competency;

pub(super) fn competencies(run: &Run<'_>) -> CompetencyPart {
    let mut results: Vec<&score::Result> = run.assessment.results.iter().collect();
    // Strong first; the sort is stable, so equals keep the order of the list.
    results.sort_by_key(|it| Reverse(it.bands));
    CompetencyPart {
        finding: finding(run, &results),
        note: note(run, &results),
        rows: results.into_iter().map(|it| row(run, it)).collect(),
    }
}

fn row(run: &Run<'_>, result: &score::Result) -> CompetencyRow {
    let texts = competency(result.competency);
    CompetencyRow {
        competency: result.competency,
        name: texts.name.clone(),
        short: texts.short.clone(),
        definition: texts.definition.clone(),
        dots: result
            .seen
            .iter()
            .map(|(at, it)| (it.given, at + 1))
            .collect(),
        n: result.n(),
        moments: run.say_with("debrief-moments", &[("count", result.n().into())]),
        bands: result.bands,
        words: words(run, result.bands),
        red_line: result.red_line,
        levels: texts.levels.clone(),
    }
}

/// How to read the dots: the first column has another meaning for a task than for a choice.
fn note(run: &Run<'_>, results: &[&score::Result]) -> String {
    let is_task = |at: &usize| {
        let moment = run.assessment.moments.get(*at);
        moment.is_some_and(|it| matches!(it.given, Given::Task { .. }))
    };
    let seen = results.iter().flat_map(|it| &it.seen);
    let note = run.say("debrief-dots-note");
    if seen
        .into_iter()
        .any(|(at, it)| it.given == 0 && is_task(at))
    {
        format!("{note} {}", run.say("debrief-dots-tasks"))
    } else {
        note
    }
}

fn words(run: &Run<'_>, bands: Option<(Band, Band)>) -> String {
    match bands {
        None => run.say("debrief-band-too-little"),
        Some((low, high)) if low == high => band(run, low),
        Some((low, high)) => format!(
            "{} {} {}",
            band(run, low),
            run.say("debrief-band-to"),
            band(run, high)
        ),
    }
}

fn band(run: &Run<'_>, band: Band) -> String {
    run.say(match band {
        Band::Ontwikkelpunt => "debrief-band-ontwikkelpunt",
        Band::OpWeg => "debrief-band-op-weg",
        Band::Sterk => "debrief-band-sterk",
    })
}

/// What went strong, and what was hard; only of what was seen often enough.
fn finding(run: &Run<'_>, results: &[&score::Result]) -> String {
    let told = |key: &str, which: &dyn Fn((Band, Band)) -> bool| {
        let found = results.iter().filter(|it| it.bands.is_some_and(which));
        let names: Vec<&str> = found
            .map(|it| competency(it.competency).short.as_str())
            .collect();
        let lower: Vec<String> = names.iter().skip(1).map(|it| it.to_lowercase()).collect();
        let names: Vec<&str> = names
            .into_iter()
            .take(1)
            .chain(lower.iter().map(String::as_str))
            .collect();
        let listed = sentence(&run.listed(&names));
        let values = [("names", (&listed).into()), ("count", names.len().into())];
        (!names.is_empty()).then(|| run.say_with(key, &values))
    };
    let strong = told("debrief-competencies-strong", &|(low, _)| {
        low == Band::Sterk
    });
    let hard = told("debrief-competencies-hard", &|(low, _)| {
        low == Band::Ontwikkelpunt
    });
    let sentences: Vec<String> = strong.into_iter().chain(hard).collect();
    if !sentences.is_empty() {
        return sentences.join(" ");
    }
    told("debrief-competencies-on-the-way", &|_| true)
        .unwrap_or_else(|| run.say("debrief-competencies-too-little"))
}
