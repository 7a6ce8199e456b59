//! Tasks, and two tracks side by side.

use serde::Serialize;

use super::red_line;
use crate::debrief::task::TaskPart;
use crate::debrief::tracks::TracksPart;

#[derive(Serialize)]
pub(super) struct Task<'a> {
    kind: &'static str,
    headline: &'a str,
    points: u32,
    level: &'a str,
    why: &'a str,
    rows: Vec<Row<'a>>,
    sources: &'a [String],
    red_line: Option<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// The verdict: `seen`, `missed`, `false-alarm`, `in-place`, …
    mark: &'static str,
    verdict: &'a str,
    text: &'a str,
    why: &'a str,
    /// The place in the order that was given, from 1.
    place: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct Tracks<'a> {
    finding: &'a str,
    parting: Option<Parting<'a>>,
    /// The track that was played first, and this one.
    tracks: Vec<Track<'a>>,
    competencies: Vec<Compared<'a>>,
}

#[derive(Serialize)]
struct Parting<'a> {
    decision: usize,
    place: &'a str,
    prompt: &'a str,
    answers: &'a [String; 2],
}

#[derive(Serialize)]
struct Track<'a> {
    name: &'a str,
    tensions: Vec<i32>,
    ending: &'a str,
    most: i32,
    red_lines: usize,
}

#[derive(Serialize)]
struct Compared<'a> {
    name: &'a str,
    words: &'a [String; 2],
}

impl<'a> Task<'a> {
    pub(super) fn of(it: &'a TaskPart) -> Self {
        let groups = it.groups.iter();
        let rows = groups.flat_map(|group| {
            group.rows.iter().map(|row| Row {
                mark: group.mark.word(),
                verdict: &group.words,
                text: &row.text,
                why: &row.why,
                place: row.place,
            })
        });
        Self {
            kind: it.kind.word(),
            headline: &it.headline,
            points: it.points,
            level: &it.level,
            why: &it.why,
            rows: rows.collect(),
            sources: &it.sources,
            red_line: it.red_line.map(red_line),
        }
    }
}

impl<'a> Tracks<'a> {
    pub(super) fn of(it: &'a TracksPart) -> Self {
        let tracks = it.tracks.iter().map(|it| Track {
            name: &it.name,
            tensions: it.points.iter().map(|it| it.tension).collect(),
            ending: &it.ending,
            most: it.most,
            red_lines: it.red_lines,
        });
        let competencies = it.competencies.iter();
        Self {
            finding: &it.finding,
            parting: it.parting.as_ref().map(|it| Parting {
                decision: it.number,
                place: &it.place,
                prompt: &it.prompt,
                answers: &it.answers,
            }),
            tracks: tracks.collect(),
            competencies: competencies
                .map(|(name, words)| Compared { name, words })
                .collect(),
        }
    }
}
