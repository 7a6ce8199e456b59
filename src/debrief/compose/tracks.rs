//! Two runs side by side, as a session beside the one that it went back in: where they part, what changed, at what price.

use std::collections::BTreeMap;

use super::cover::verdict;
use super::timeline::{NOTABLE, timeline};
use super::{Run, competencies};
use crate::assessment::{Given, Moment, Outcome, assess};
use crate::debrief::tracks::{Parting, Track, TracksPart};
use crate::debrief::{CompetencyPart, CompetencyRow, Timeline};
use crate::scenario::vocabulary::{Competency, Meter};
use crate::text::Value;

/// None where the session stands alone.
pub(super) fn tracks(run: &Run<'_>, own: &Timeline, shown: &CompetencyPart) -> Option<TracksPart> {
    // A first track that the scenario no longer fits cannot be told; this one still can.
    let session = run.session.first_track()?.ok()?;
    let assessment = assess(session.scenario(), session.record()).ok()?;
    let before = Run {
        session: &session,
        scenario: session.scenario(),
        assessment: &assessment,
        about: run.about,
        lang: run.lang,
    };
    let names = ["debrief-track-first", "debrief-track-second"].map(|it| run.say(it));
    Some(side_by_side([&before, run], names, own, shown))
}

/// Two runs of one scenario under these names, with the timeline and the competencies of the second.
pub(super) fn side_by_side(
    runs: [&Run<'_>; 2],
    names: [String; 2],
    own: &Timeline,
    shown: &CompetencyPart,
) -> TracksPart {
    let [before, run] = runs;
    let at = parted(before, run);
    let parting = at.map(|at| parting(runs, at));
    let [first, second] = names;
    let name = match parting.as_ref().map(|it| it.labels[1].as_str()) {
        Some(label) if !label.is_empty() => format!("{second}: {label}"),
        _ => second.clone(),
    };
    let track = |it: &Run<'_>, name: String, points: &Timeline| Track {
        name,
        points: points.points.clone(),
        ending: ending(it),
        most: most(it, at),
        red_lines: it.assessment.red_lines.len(),
    };
    let tracks = [
        track(before, first, &timeline(before)),
        track(run, second, own),
    ];
    TracksPart {
        finding: finding(runs, parting.as_ref(), &tracks),
        parting,
        name,
        competencies: both(run, &competencies::competencies(before), shown),
        tracks,
    }
}

/// The first moment that was answered otherwise, or that only one of them came to.
fn parted(first: &Run<'_>, second: &Run<'_>) -> Option<usize> {
    let (first, second) = (&first.assessment.moments, &second.assessment.moments);
    let differ = first.iter().zip(second).position(|(a, b)| !same(a, b));
    differ.or_else(|| {
        let shorter = first.len().min(second.len());
        (first.len() != second.len()).then_some(shorter)
    })
}

fn same(first: &Moment, second: &Moment) -> bool {
    let given = match (&first.given, &second.given) {
        (Given::Choice { choice: a, .. }, Given::Choice { choice: b, .. }) => a == b,
        (Given::Task { answer: a, .. }, Given::Task { answer: b, .. }) => a == b,
        (Given::Choice { .. }, Given::Task { .. }) | (Given::Task { .. }, Given::Choice { .. }) => {
            false
        }
    };
    first.decision == second.decision && given
}

fn parting(runs: [&Run<'_>; 2], at: usize) -> Parting {
    let moments = runs.map(|it| it.assessment.moments.get(at));
    let of = |tell: &dyn Fn(&Run<'_>, &Moment) -> String| {
        [0, 1]
            .map(|which: usize| moments[which].map_or_else(String::new, |it| tell(runs[which], it)))
    };
    let there = moments.into_iter().flatten().next();
    Parting {
        number: at + 1,
        place: there.map_or_else(String::new, |it| runs[0].place(it.scene)),
        prompt: there.map_or_else(String::new, |it| it.prompt.clone()),
        answers: of(&|run, it| run.answered(it)),
        labels: of(&|run, it| run.label(it)),
    }
}

/// The tension at its highest from the parting on.
fn most(run: &Run<'_>, at: Option<usize>) -> i32 {
    let moments = &run.assessment.moments;
    let after = moments.iter().skip(at.unwrap_or(0));
    let highest = after.map(|it| it.tension_after).max();
    highest.unwrap_or_else(|| run.session.state().tension(run.scenario))
}

fn ending(run: &Run<'_>) -> String {
    match run.assessment.outcome {
        Outcome::Ended(idx) => {
            let ending = run.scenario.ending(idx);
            format!("{} ({})", ending.title, verdict(run, ending.verdict))
        }
        Outcome::Unfinished => run.say("debrief-track-unfinished"),
    }
}

/// The difference, and what was won and paid with it.
fn finding(runs: [&Run<'_>; 2], parting: Option<&Parting>, tracks: &[Track; 2]) -> String {
    let run = runs[1];
    let Some(parting) = parting else {
        return run.say("debrief-tracks-same");
    };
    if parting.labels.iter().any(String::is_empty) {
        let values = [("number", parting.number.into())];
        return run.say_with("debrief-tracks-open", &values);
    }
    let (was, is) = (tracks[0].most, tracks[1].most);
    let level = (is - was).abs() < NOTABLE;
    let rest = if runs.iter().all(|it| it.ended()) {
        outcome(runs, tracks)
    } else {
        run.say("debrief-tracks-unfinished")
    };
    let values: [(&str, Value<'_>); 7] = [
        ("number", parting.number.into()),
        ("first", (&parting.labels[0]).into()),
        ("second", (&parting.labels[1]).into()),
        ("was", was.into()),
        ("is", is.into()),
        ("rest", (&rest).into()),
        ("also", u32::from(also(runs, parting.number)).into()),
    ];
    run.say_with(
        if level {
            "debrief-tracks-level"
        } else {
            "debrief-tracks-moved"
        },
        &values,
    )
}

/// Whether a later question too was answered otherwise: then not all that differs comes from the parting.
fn also([first, second]: [&Run<'_>; 2], parted: usize) -> bool {
    let later = |run: &Run<'_>| {
        run.assessment
            .moments
            .get(parted..)
            .unwrap_or_default()
            .to_vec()
    };
    let (first, second) = (later(first), later(second));
    first.iter().any(|it| {
        let mut same_question = second.iter().filter(|other| other.decision == it.decision);
        same_question.next().is_some_and(|other| !same(it, other))
    })
}

/// What became better and what became worse, in that order.
fn outcome(runs: [&Run<'_>; 2], tracks: &[Track; 2]) -> String {
    let run = runs[1];
    let (mut won, mut paid) = (Vec::new(), Vec::new());
    let mut weigh = |by: i32, words: [String; 2]| {
        let [better, worse] = words;
        match by {
            0 => {}
            1.. => won.push(better),
            ..0 => paid.push(worse),
        }
    };
    let two = |key: &str| ["better", "worse"].map(|it| run.say(&format!("debrief-{key}-{it}")));
    let calmer = tracks[0].most - tracks[1].most;
    weigh(
        if calmer.abs() < NOTABLE { 0 } else { calmer },
        two("track-tension"),
    );
    let good = runs.map(|it| match it.assessment.outcome {
        // The verdicts stand from good to bad.
        Outcome::Ended(idx) => it.scenario.ending(idx).verdict as i32,
        Outcome::Unfinished => 0,
    });
    weigh(good[0] - good[1], two("track-ending"));
    let lines = tracks.each_ref().map(|it| i32::try_from(it.red_lines));
    if let [Ok(before), Ok(now)] = lines {
        weigh(before - now, two("track-red"));
    }
    for meter in Meter::ALL.iter().filter(|it| **it != Meter::Spanning) {
        let [before, now] = runs.map(|it| it.session.state().meters[*meter as usize]);
        let name = run.say(&format!("debrief-meter-{}", meter.name()));
        let by = now - before;
        weigh(by, [format!("{name} +{by}"), format!("{name} −{}", -by)]);
    }
    let listed = |key: &str, words: &[String]| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        run.say_with(key, &[("words", (&run.listed(&words)).into())])
    };
    match (won.is_empty(), paid.is_empty()) {
        (true, true) => run.say("debrief-tracks-equal"),
        (false, true) => {
            let won = listed("debrief-tracks-won", &won);
            format!("{won}; {}", run.say("debrief-tracks-free"))
        }
        (true, false) => listed("debrief-tracks-paid", &paid),
        (false, false) => {
            let won = listed("debrief-tracks-won", &won);
            format!("{won}; {}", listed("debrief-tracks-paid", &paid))
        }
    }
}

/// Every competency that either showed, each in words.
fn both(
    run: &Run<'_>,
    first: &CompetencyPart,
    second: &CompetencyPart,
) -> Vec<(String, [String; 2])> {
    let mut all: BTreeMap<Competency, [Option<&CompetencyRow>; 2]> = BTreeMap::new();
    for (which, part) in [first, second].into_iter().enumerate() {
        for row in &part.rows {
            all.entry(row.competency).or_default()[which] = Some(row);
        }
    }
    let told = |row: Option<&CompetencyRow>| match row {
        Some(row) if row.red_line => {
            let red = run.say("debrief-red-word");
            format!("{} ({}, {red})", row.words, row.moments)
        }
        Some(row) => format!("{} ({})", row.words, row.moments),
        None => run.say("debrief-track-not-seen"),
    };
    let named = all.into_values().filter_map(|rows| {
        let name = rows.iter().flatten().next()?.name.clone();
        Some((name, rows.map(told)))
    });
    named.collect()
}
