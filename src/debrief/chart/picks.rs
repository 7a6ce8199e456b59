//! Bars of a vote that can be for several answers: a row an answer, from one line, since they make no whole together.

use super::svg::{Anchor, Svg, fitting};
use super::votes::{told_of, votes_of};
use crate::debrief::group::{RoundPart, Vote};

const ROW: i32 = 52;
const LETTER: i32 = 28;
/// Where the words begin and the bars.
const WORDS: i32 = 40;
const BARS: i32 = 330;
/// Free after the longest bar, for its number and for what it is.
const AFTER: i32 = 160;
/// The first round's bar and the second's: how far below the row's top, and how high.
const BAR: [(i32, i32); 2] = [(6, 15), (27, 15)];

pub(super) fn picks(vote: &Vote, told: &[(usize, &RoundPart)], id: &str, width: i32) -> String {
    let rows = i32::try_from(vote.options.len()).unwrap_or(i32::MAX);
    let mut svg = Svg::new(width, rows * ROW + 2);
    let whole = told
        .iter()
        .map(|(_, it)| it.votes)
        .max()
        .unwrap_or(1)
        .max(1);
    for (option, it) in vote.options.iter().enumerate() {
        let y = i32::try_from(option).unwrap_or(i32::MAX) * ROW;
        svg.path("rule", &[(0, y), (width, y)]);
        let top = y + (ROW - LETTER) / 2;
        svg.rect("letter", (0, top), (LETTER, LETTER));
        svg.text(
            "name strong inverse",
            Anchor::Middle,
            LETTER / 2,
            top + 20,
            &it.letter,
        );
        let words = fitting(&it.text, BARS - WORDS - 12);
        svg.text("label", Anchor::Start, WORDS, top + 19, &words);
        for (at, round) in told {
            let votes = votes_of(vote, option, *at);
            let part = i64::from(votes) * i64::from(width - BARS - AFTER) / i64::from(whole);
            let length = i32::try_from(part).unwrap_or_default().max(1);
            let (down, height) = BAR[usize::from(*at > 0)];
            let class = if *at == 0 { "alone" } else { "area series-1" };
            svg.rect(class, (BARS, y + down), (length, height));
            // The first row says which bar is which.
            let number = if option == 0 {
                format!("{votes} {}", round.name.to_lowercase())
            } else {
                votes.to_string()
            };
            let class = if *at == 0 { "small" } else { "label strong" };
            svg.text(
                class,
                Anchor::Start,
                BARS + length + 8,
                y + down + 13,
                &number,
            );
        }
    }
    svg.path("rule", &[(0, rows * ROW), (width, rows * ROW)]);
    svg.finish(id, &vote.finding, &told_of(vote, told))
}
