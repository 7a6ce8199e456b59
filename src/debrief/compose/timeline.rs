//! The tension line: what rose and what fell, and after which decision.

use super::Run;
use super::effect::{bought, burst, moved};
use crate::assessment::Moment;
use crate::debrief::{PlaceSpan, Timeline, TimelinePoint};
use crate::scenario::id::SceneIdx;

/// A change smaller than this is not told: chance alone moves the line so much.
pub(super) const NOTABLE: i32 = 3;

pub(super) fn timeline(run: &Run<'_>) -> Timeline {
    let moments = &run.assessment.moments;
    let decided = moments.iter().enumerate().map(|(at, it)| {
        let (number, label) = (at + 1, run.label(it));
        TimelinePoint {
            tension: it.tension_before,
            key: run.is_key(it),
            what: run.told(it),
            axis: number.to_string(),
            decision: Some((number, label)),
        }
    });
    let state = run.session.state();
    let last = TimelinePoint {
        tension: moments
            .last()
            .map_or_else(|| state.tension(run.scenario), |it| it.tension_after),
        decision: None,
        key: false,
        what: run.say(if run.ended() {
            "debrief-point-end"
        } else {
            "debrief-point-left"
        }),
        axis: run.say(if run.ended() {
            "debrief-axis-end"
        } else {
            "debrief-axis-left"
        }),
    };
    let scenes = moments
        .iter()
        .map(|it| it.scene)
        .chain([run.scenario.node(state.node).scene]);
    Timeline {
        finding: finding(run),
        points: decided.chain([last]).collect(),
        places: places(run, scenes),
    }
}

/// Which decision drove it up most, and which brought it down most.
fn finding(run: &Run<'_>) -> String {
    let moments = &run.assessment.moments;
    if moments.is_empty() {
        return run.say("debrief-tension-nothing");
    }
    let by = |it: &Moment| moved(run, it);
    // The first of equals, so that the sentence does not depend on how a list is walked.
    let most = |sign: i32| {
        let best = moments
            .iter()
            .map(|it| sign * by(it))
            .max()
            .filter(|it| *it >= NOTABLE)?;
        let at = moments.iter().position(|it| sign * by(it) == best)?;
        Some((run.label(&moments[at]), at + 1))
    };
    let (up, down) = (most(1), most(-1));
    let burst = up.as_ref().is_some_and(|(_, at)| burst(&moments[at - 1]));
    let paid = down
        .as_ref()
        .is_some_and(|(_, at)| bought(&moments[at - 1]));
    let told = match (up, down) {
        (Some((up, up_at)), Some((down, down_at))) => run.say_with(
            "debrief-tension-both",
            &[
                ("up", (&up).into()),
                ("up-at", up_at.into()),
                ("down", (&down).into()),
                ("down-at", down_at.into()),
            ],
        ),
        (Some((up, at)), None) => run.say_with(
            "debrief-tension-up",
            &[("up", (&up).into()), ("at", at.into())],
        ),
        (None, Some((down, at))) => run.say_with(
            "debrief-tension-down",
            &[("down", (&down).into()), ("at", at.into())],
        ),
        (None, None) => run.say("debrief-tension-level"),
    };
    // A peak after a limit must not read as a mistake, nor a calm that was paid for as a success.
    let notes = [
        (burst, "debrief-tension-burst"),
        (paid, "debrief-tension-bought"),
    ];
    let notes = notes
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, key)| run.say(key));
    [told]
        .into_iter()
        .chain(notes)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Neighbours in the same place share a bracket.
fn places(run: &Run<'_>, scenes: impl Iterator<Item = SceneIdx>) -> Vec<PlaceSpan> {
    let mut spans: Vec<PlaceSpan> = Vec::new();
    for (at, scene) in scenes.enumerate() {
        let scene = run.scenario.scene(scene);
        let words = if scene.title.is_empty() {
            &scene.place
        } else {
            &scene.title
        };
        match spans.last_mut().filter(|it| it.words == *words) {
            Some(span) => span.last = at,
            None => spans.push(PlaceSpan {
                words: words.clone(),
                first: at,
                last: at,
            }),
        }
    }
    spans
}
