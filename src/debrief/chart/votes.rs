//! The vote bars: two of equal length, alone over after the discussion, the answers in a fixed order.

use super::area::{area, chip, patterns};
use super::picks::picks;
use super::svg::{Anchor, Svg};
use crate::debrief::group::{RoundPart, Vote, shown};

/// Above a bar, for its name.
const NAME: i32 = 22;
const BAR: i32 = 34;
const GAP: i32 = 44;
/// How far the name stands above its bar.
const RAISED: i32 = 7;

/// The chart of one thing that was voted on, `id` unique in its page; empty where no round may be shown. Where a vote can
/// be for several answers, each has bars of its own.
pub fn votes(vote: &Vote, rounds: &[RoundPart], id: &str, width: i32) -> String {
    let told: Vec<(usize, &RoundPart)> = shown(rounds).collect();
    if told.is_empty() {
        return String::new();
    }
    if vote.several {
        return picks(vote, &told, id, width);
    }
    let bars = i32::try_from(told.len()).unwrap_or(i32::MAX);
    let mut svg = Svg::new(width, NAME + bars * BAR + (bars - 1) * GAP + 2);
    svg.patterns(&patterns(id, vote.options.len()));
    let mut joined = None;
    for (bar, (at, round)) in (0..).zip(&told) {
        let y = NAME + bar * (BAR + GAP);
        let first_ends = draw_bar(&mut svg, vote, (*at, round), id, (y, width));
        if let Some(before) = joined.replace(first_ends) {
            svg.path("join", &[(before, y - GAP), (first_ends, y)]);
        }
        // Over the dotted line, which may pass behind them.
        let (name, words) = (&round.name, &round.words);
        svg.text("label strong halo", Anchor::Start, 0, y - RAISED, name);
        svg.text("small halo", Anchor::End, width, y - RAISED, words);
    }
    svg.finish(id, &vote.finding, &told_of(vote, &told))
}

/// Tells where the first answer ends.
fn draw_bar(
    svg: &mut Svg,
    vote: &Vote,
    (at, round): (usize, &RoundPart),
    id: &str,
    (y, width): (i32, i32),
) -> i32 {
    let x = |votes: u32| {
        let part = i64::from(votes) * i64::from(width) / i64::from(round.votes.max(1));
        i32::try_from(part).unwrap_or(width).min(width)
    };
    let (mut votes, mut first_ends) = (0_u32, 0);
    for (series, option) in vote.options.iter().enumerate() {
        let own = votes_of(vote, series, at);
        let from = x(votes);
        votes = votes.saturating_add(own);
        if own > 0 {
            let size = (x(votes) - from, BAR);
            area(svg, id, series, (from, y), size);
            chip(svg, &option.letter, own, (from, y), size);
        }
        if series == 0 {
            first_ends = x(votes);
        }
    }
    first_ends
}

pub(super) fn votes_of(vote: &Vote, option: usize, round: usize) -> u32 {
    let option = vote.options.get(option);
    let votes = option.and_then(|it| it.votes.get(round).copied().flatten());
    votes.unwrap_or_default()
}

/// The chart in words.
pub(super) fn told_of(vote: &Vote, told: &[(usize, &RoundPart)]) -> String {
    let rounds = told.iter().map(|(at, round)| {
        let options = vote.options.iter().enumerate();
        let options = options.filter(|(_, it)| !it.closed);
        let options =
            options.map(|(option, it)| format!("{} {}", it.letter, votes_of(vote, option, *at)));
        let all: Vec<String> = options.collect();
        format!("{}: {}.", round.name, all.join(", "))
    });
    let all: Vec<String> = [vote.finding.clone()].into_iter().chain(rounds).collect();
    all.join(" ")
}
