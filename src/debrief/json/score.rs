//! Competencies and red lines.

use serde::Serialize;

use super::red_line;
use crate::assessment::score::Band;
use crate::debrief::Debrief;

#[derive(Serialize)]
pub(super) struct Competencies<'a> {
    finding: &'a str,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
pub(super) struct Row<'a> {
    competency: &'static str,
    name: &'a str,
    n: usize,
    moments: Vec<Dot>,
    /// The bands that hold if one moment goes one point up or down; null if too little was seen.
    lowest: Option<&'static str>,
    highest: Option<&'static str>,
    words: &'a str,
    red_line: bool,
}

#[derive(Serialize)]
pub(super) struct Dot {
    decision: usize,
    points: u32,
}

#[derive(Serialize)]
pub(super) struct RedLines<'a> {
    finding: &'a str,
    crossed: Vec<Crossed<'a>>,
}

#[derive(Serialize)]
pub(super) struct Crossed<'a> {
    kind: String,
    decision: usize,
    chosen: &'a str,
    why: &'a str,
    repair: &'a str,
}

impl<'a> Competencies<'a> {
    pub(super) fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.competencies;
        let rows = it.rows.iter().map(|it| Row {
            competency: it.competency.word(),
            name: &it.name,
            n: it.n,
            moments: it
                .dots
                .iter()
                .map(|(points, decision)| Dot {
                    decision: *decision,
                    points: *points,
                })
                .collect(),
            lowest: it.bands.map(|it| band(it.0)),
            highest: it.bands.map(|it| band(it.1)),
            words: &it.words,
            red_line: it.red_line,
        });
        Self {
            finding: &it.finding,
            rows: rows.collect(),
        }
    }
}

impl<'a> RedLines<'a> {
    pub(super) fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.red_lines;
        let crossed = it.crossed.iter().map(|it| Crossed {
            kind: red_line(it.kind),
            decision: it.decision,
            chosen: &it.chosen,
            why: &it.why,
            repair: debrief
                .red_lines
                .kinds
                .iter()
                .find(|kind| kind.kind == it.kind)
                .map_or("", |kind| kind.repair.as_str()),
        });
        Self {
            finding: &it.finding,
            crossed: crossed.collect(),
        }
    }
}

fn band(band: Band) -> &'static str {
    match band {
        Band::Ontwikkelpunt => "ontwikkelpunt",
        Band::OpWeg => "op_weg",
        Band::Sterk => "sterk",
    }
}
