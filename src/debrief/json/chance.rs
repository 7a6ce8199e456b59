//! What the choices did to the chance of a good ending, as JSON.

use serde::Serialize;

use crate::debrief::chance::{ChancePart, DecisionChance, Mover};

/// Null where nobody asked.
#[derive(Serialize)]
pub(super) struct Chances<'a> {
    finding: &'a str,
    note: &'a str,
    /// False where it is left out; the finding says why.
    known: bool,
    /// Where the last good ending closed; empty if it did not.
    closed: &'a str,
    rows: Vec<Row<'a>>,
    /// In points of a hundred; with the first row they make the last.
    totals: Vec<Total<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// Null at what is no decision.
    decision: Option<usize>,
    what: &'a str,
    after_answer_percent: u32,
    after_chance_percent: u32,
    best_percent: u32,
}

#[derive(Serialize)]
struct Total<'a> {
    words: &'a str,
    points: i32,
}

/// What one decision did; chances per mille. Before it, after the answer, after the dice.
#[derive(Serialize)]
pub(super) struct Chance<'a> {
    by: &'static str,
    words: &'a str,
    luck: &'a str,
    still: &'a str,
    closed: &'a str,
    plain_permille: [u32; 3],
    best_permille: [u32; 3],
    effect_permille: i32,
    luck_permille: i32,
    good_ending_open: [bool; 3],
    regret: Regret,
}

/// The best answer minus this one, compared in this order and never added up.
#[derive(Serialize)]
struct Regret {
    red_lines_thousandths: i32,
    good_permille: i32,
    good_or_mixed_permille: i32,
    points_hundredths: i32,
}

impl<'a> Chances<'a> {
    pub(super) fn of(it: &'a ChancePart) -> Self {
        let rows = it.rows.iter().map(|it| Row {
            decision: it.decision,
            what: &it.what,
            after_answer_percent: it.answered,
            after_chance_percent: it.then,
            best_percent: it.best,
        });
        let totals = it.totals.iter().map(|(words, points)| Total {
            words,
            points: *points,
        });
        Self {
            finding: &it.finding,
            note: &it.note,
            known: !it.rows.is_empty(),
            closed: &it.closed,
            rows: rows.collect(),
            totals: totals.collect(),
        }
    }
}

impl<'a> Chance<'a> {
    pub(super) fn of(it: &'a DecisionChance) -> Self {
        let step = &it.step;
        let [before, after, then] = step.plain.map(u32::cast_signed);
        let [red_lines, good, not_bad, points] = step.regret;
        Self {
            by: match step.by {
                Mover::Choice => "choice",
                Mover::Clock => "clock",
                Mover::Hand => "hand",
                Mover::Subject => "subject",
            },
            words: &it.words,
            luck: &it.luck,
            still: &it.still,
            closed: &it.closed,
            plain_permille: step.plain,
            best_permille: step.best,
            effect_permille: after - before,
            luck_permille: then - after,
            good_ending_open: step.open,
            regret: Regret {
                red_lines_thousandths: red_lines,
                good_permille: good,
                good_or_mixed_permille: not_bad,
                points_hundredths: points,
            },
        }
    }
}
