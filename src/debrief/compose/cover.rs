//! What it is a debrief of, and the one paragraph.

use super::{Run, sentence};
use crate::assessment::Outcome;
use crate::debrief::{Cover, EndingPart, Mode, Point, Timeline};
use crate::scenario::vocabulary::Verdict;
use crate::session::event::Event;

pub(super) fn cover(run: &Run<'_>) -> Cover {
    let (head, about) = (&run.scenario.head, run.about);
    let mode = match about.mode {
        Mode::Solo => run.say("debrief-mode-solo"),
        Mode::Group(size) => run.say_with("debrief-mode-group", &[("size", size.into())]),
    };
    let date = about.date.words(run.lang);
    Cover {
        title: head.title.clone(),
        line: run.say_with(
            "debrief-cover-line",
            &[("mode", (&mode).into()), ("date", (&date).into())],
        ),
        scenario_id: head.id.clone(),
        language: head.language.clone(),
        version: head.version.clone(),
        hash: run.scenario.hash.short(),
        session: about.session.clone(),
        date: about.date.to_string(),
        participant: about.participant.clone(),
        ending: ending(run),
    }
}

fn ending(run: &Run<'_>) -> Option<EndingPart> {
    let Outcome::Ended(idx) = run.assessment.outcome else {
        return None;
    };
    let ending = run.scenario.ending(idx);
    Some(EndingPart {
        title: ending.title.clone(),
        text: run.session.rendered(&ending.text),
        verdict: ending.verdict,
        verdict_words: verdict(run, ending.verdict),
        debrief: run.session.rendered(&ending.debrief),
    })
}

/// What a verdict means, as a word.
pub(super) fn verdict(run: &Run<'_>, verdict: Verdict) -> String {
    run.say(match verdict {
        Verdict::Good => "debrief-verdict-good",
        Verdict::Mixed => "debrief-verdict-mixed",
        Verdict::Bad => "debrief-verdict-bad",
    })
}

/// What happened, what went well, what to take along; plain enough to read aloud.
pub(super) fn summary(
    run: &Run<'_>,
    timeline: &Timeline,
    strong: &[Point],
    growing: &[Point],
) -> String {
    let title = run.scenario.head.title.as_str();
    let taken = run.assessment.moments.len();
    let mut sentences = vec![run.say_with(
        "debrief-summary-played",
        &[("title", title.into()), ("count", taken.into())],
    )];
    sentences.push(match run.assessment.outcome {
        Outcome::Ended(idx) => {
            let ending = run.scenario.ending(idx).title.as_str();
            run.say_with("debrief-summary-ended", &[("ending", ending.into())])
        }
        Outcome::Unfinished if stopped(run) => run.say("debrief-summary-stopped"),
        Outcome::Unfinished => run.say("debrief-summary-unfinished"),
    });
    if taken > 0 {
        let tension = timeline.points.iter().map(|it| it.tension);
        let (first, last) = (
            tension.clone().next().unwrap_or(0),
            tension.clone().next_back().unwrap_or(0),
        );
        let values = [
            ("first", first.into()),
            ("most", tension.max().unwrap_or(0).into()),
            ("last", last.into()),
        ];
        sentences.push(run.say_with("debrief-summary-tension", &values));
    }
    sentences.extend(strong.first().map(|it| sentence(&it.text)));
    let next = growing.iter().find(|it| it.decision.is_some());
    sentences.extend(next.map(|it| format!("{} {}", sentence(&it.text), it.next)));
    if !run.assessment.red_lines.is_empty() {
        let count = run.assessment.red_lines.len();
        sentences.push(run.say_with("debrief-summary-red", &[("count", count.into())]));
    }
    sentences.join(" ")
}

/// It was stopped, rather than left where it stood.
fn stopped(run: &Run<'_>) -> bool {
    let log = run.session.log().iter().rev();
    let mut marks =
        log.filter(|it| matches!(it, Event::Stopped | Event::SteppedOut | Event::Resumed));
    marks.next() == Some(&Event::Stopped)
}
