//! A debrief as JSON, for other programs: versioned, in shapes of its own.

mod chance;
mod group;
mod rest;
mod score;
mod task;

use serde::Serialize;

use chance::{Chance, Chances};
use group::Group;
use rest::{Intentions, Method, Support};
use score::{Competencies, RedLines};
use task::{Task, Tracks};

use super::{Debrief, DecisionPart, OptionPart, Point};
use crate::scenario::vocabulary::{RedLine, Verdict};

/// The version of these shapes; a field more is no new version, another meaning is.
pub const VERSION: u32 = 1;

/// The whole document, indented.
pub fn json(debrief: &Debrief) -> String {
    serde_json::to_string_pretty(&Document::of(debrief)).expect("words, numbers and lists are JSON")
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    language: &'a str,
    cover: Cover<'a>,
    summary: &'a str,
    goals: &'a [String],
    timeline: Timeline<'a>,
    /// Null where the session stands alone.
    tracks: Option<Tracks<'a>>,
    decisions: Vec<Decision<'a>>,
    chances: Option<Chances<'a>>,
    strong: Vec<PointShape<'a>>,
    growing: Vec<PointShape<'a>>,
    competencies: Competencies<'a>,
    red_lines: RedLines<'a>,
    /// Null where someone practised alone.
    group: Option<Group<'a>>,
    intentions: Intentions<'a>,
    support: Support<'a>,
    method: Method<'a>,
}

#[derive(Serialize)]
struct Cover<'a> {
    title: &'a str,
    line: &'a str,
    scenario: &'a str,
    scenario_version: &'a str,
    scenario_language: &'a str,
    hash: &'a str,
    session: &'a str,
    date: &'a str,
    /// Empty in the debrief of a group.
    participant: &'a str,
    ending: Option<Ending<'a>>,
}

#[derive(Serialize)]
struct Ending<'a> {
    title: &'a str,
    text: &'a str,
    verdict: &'a str,
    debrief: &'a str,
}

#[derive(Serialize)]
struct Timeline<'a> {
    finding: &'a str,
    points: Vec<TimelinePoint<'a>>,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct TimelinePoint<'a> {
    tension: i32,
    decision: Option<usize>,
    label: Option<&'a str>,
    key: bool,
    what: &'a str,
}

/// From the first to the last point, both from 1.
#[derive(Serialize)]
struct Place<'a> {
    words: &'a str,
    from: usize,
    to: usize,
}

#[derive(Serialize)]
struct Decision<'a> {
    number: usize,
    /// How many inputs of the record led to it.
    inputs: usize,
    key: bool,
    place: &'a str,
    situation: &'a [String],
    prompt: &'a str,
    options: Vec<OptionShape<'a>>,
    /// Null at a choice.
    task: Option<Task<'a>>,
    /// The clock took the choice.
    ran_out: bool,
    consequence: &'a [String],
    effect: &'a str,
    reason: &'a str,
    numbers: &'a [String],
    tension_before: i32,
    tension_after: i32,
    tests: &'a [String],
    experts_differ: bool,
    /// Null where it is not known.
    chance: Option<Chance<'a>>,
}

#[derive(Serialize)]
struct OptionShape<'a> {
    text: &'a str,
    label: &'a str,
    chosen: bool,
    /// Why it was closed; null if it was open.
    closed: Option<&'a str>,
    /// 4 to 1; null where experts differ.
    quality: Option<u32>,
    why: &'a str,
    sources: &'a [String],
    red_line: Option<String>,
}

#[derive(Serialize)]
struct PointShape<'a> {
    text: &'a str,
    why: &'a str,
    /// What can be taken a next time; null where it went well.
    next: Option<&'a str>,
    decision: Option<usize>,
}

impl<'a> Document<'a> {
    fn of(it: &'a Debrief) -> Self {
        Self {
            version: VERSION,
            language: it.lang.tag(),
            cover: Cover::of(it),
            summary: &it.summary,
            goals: &it.goals,
            timeline: Timeline::of(it),
            tracks: it.tracks.as_ref().map(Tracks::of),
            decisions: it.decisions.iter().map(Decision::of).collect(),
            chances: it.chances.as_ref().map(Chances::of),
            strong: it.strong.iter().map(PointShape::of).collect(),
            growing: it.growing.iter().map(PointShape::of).collect(),
            competencies: Competencies::of(it),
            red_lines: RedLines::of(it),
            group: it.group.as_ref().map(Group::of),
            intentions: Intentions::of(it),
            support: Support::of(it),
            method: Method::of(it),
        }
    }
}

impl<'a> Cover<'a> {
    fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.cover;
        let ending = it.ending.as_ref().map(|it| Ending {
            title: &it.title,
            text: &it.text,
            verdict: match it.verdict {
                Verdict::Good => "good",
                Verdict::Mixed => "mixed",
                Verdict::Bad => "bad",
            },
            debrief: &it.debrief,
        });
        Self {
            title: &it.title,
            line: &it.line,
            scenario: &it.scenario_id,
            scenario_version: &it.version,
            scenario_language: &it.language,
            hash: &it.hash,
            session: &it.session,
            date: &it.date,
            participant: &it.participant,
            ending,
        }
    }
}

impl<'a> Timeline<'a> {
    fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.timeline;
        let points = it.points.iter().map(|it| TimelinePoint {
            tension: it.tension,
            decision: it.decision.as_ref().map(|it| it.0),
            label: it.decision.as_ref().map(|it| it.1.as_str()),
            key: it.key,
            what: &it.what,
        });
        let places = it.places.iter().map(|it| Place {
            words: &it.words,
            from: it.first + 1,
            to: it.last + 1,
        });
        Self {
            finding: &it.finding,
            points: points.collect(),
            places: places.collect(),
        }
    }
}

impl<'a> Decision<'a> {
    fn of(it: &'a DecisionPart) -> Self {
        Self {
            number: it.number,
            inputs: it.inputs,
            key: it.key,
            place: &it.place,
            situation: &it.situation,
            prompt: &it.prompt,
            options: it.options.iter().map(OptionShape::of).collect(),
            task: it.task.as_ref().map(Task::of),
            ran_out: !it.ran_out.is_empty(),
            consequence: &it.consequence,
            effect: &it.effect,
            reason: &it.reason,
            numbers: &it.numbers,
            tension_before: it.tension_before,
            tension_after: it.tension_after,
            tests: &it.tests,
            experts_differ: it.experts_differ,
            chance: it.chance.as_ref().map(Chance::of),
        }
    }
}

impl<'a> OptionShape<'a> {
    fn of(it: &'a OptionPart) -> Self {
        Self {
            text: &it.text,
            label: &it.label,
            chosen: it.chosen,
            closed: given(&it.closed),
            quality: Some(it.quality_level).filter(|it| *it > 0),
            why: &it.why,
            sources: &it.sources,
            red_line: it.red_line.map(red_line),
        }
    }
}

impl<'a> PointShape<'a> {
    fn of(it: &'a Point) -> Self {
        Self {
            text: &it.text,
            why: &it.why,
            next: given(&it.next),
            decision: it.decision,
        }
    }
}

fn given(text: &str) -> Option<&str> {
    Some(text).filter(|it| !it.is_empty())
}

/// The word of files, in this document's spelling.
fn red_line(kind: RedLine) -> String {
    kind.word().to_lowercase()
}
