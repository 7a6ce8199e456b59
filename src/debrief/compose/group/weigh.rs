//! How much votes moved and how divided they were, per mille, in whole numbers.
//!
//! Votes that can be for several things, or that have several parts, are as many questions: each signal (chosen or not),
//! each part of a sentence. Of these the largest counts, so that both numbers say the same of every kind of question.

use std::collections::BTreeMap;

use crate::room::command::Row;
use crate::room::tally::Counts;
use crate::room::track::Round;

/// One answer: its votes of how many, before and after.
type Moved = [(u64, u64); 2];

/// Which share of the votes must at least have changed its answer: half the sum, over all answers, of how far the share
/// of each went, 0 (all stayed) to 1000 (all went). None without two counts.
pub(super) fn shift(rounds: &[Round]) -> Option<u32> {
    let [before, after] = rounds else { return None };
    let (before, after) = (before.counts.as_ref()?, after.counts.as_ref()?);
    let mut answers: BTreeMap<Row, Moved> = BTreeMap::new();
    for (which, counts) in [before, after].into_iter().enumerate() {
        let votes = u64::from(counts.votes);
        for (row, count) in &counts.rows {
            let none = [before, after].map(|it| (0, u64::from(it.votes)));
            answers.entry(*row).or_insert(none)[which] = (u64::from(*count), votes);
        }
    }
    // A signal is chosen or not: what one side wins the other loses, so half the sum is how far the one side went.
    let mut questions: BTreeMap<Question, u64> = BTreeMap::new();
    for (row, [(was, of), (is, in_all)]) in answers {
        let (of, in_all) = (of.max(1), in_all.max(1));
        let far = (was * in_all).abs_diff(is * of);
        let sides = if matches!(row, Row::Signal(_)) { 2 } else { 1 };
        *questions.entry(Question::of(row)).or_default() += sides * far;
    }
    let scale = 2 * u64::from(before.votes).max(1) * u64::from(after.votes).max(1);
    let most = questions.into_values().max()?;
    Some(per_mille(most, scale))
}

/// How often two votes differ: the pairs of votes for different answers among all pairs, 0 (all the same) to 1000 (no two
/// the same).
pub(super) fn spread(counts: &Counts) -> u32 {
    let votes = u64::from(counts.votes);
    let mut same: BTreeMap<Question, u64> = BTreeMap::new();
    for (row, count) in &counts.rows {
        let count = u64::from(*count);
        let rest = match row {
            Row::Signal(_) => votes.saturating_sub(count),
            Row::Choice(_) | Row::Form(_) | Row::Part(..) => 0,
        };
        *same.entry(Question::of(*row)).or_default() += count * count + rest * rest;
    }
    let differ = same
        .into_values()
        .map(|it| (votes * votes).saturating_sub(it));
    let pairs = votes * votes.saturating_sub(1);
    differ.max().map_or(0, |it| per_mille(it, pairs.max(1)))
}

/// Truncated; never above a thousand.
fn per_mille(part: u64, whole: u64) -> u32 {
    u32::try_from(1000 * part / whole).unwrap_or(1000).min(1000)
}

/// What an answer is an answer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Question {
    Whole,
    Signal(usize),
    Part(usize),
}

impl Question {
    fn of(row: Row) -> Self {
        match row {
            Row::Choice(_) | Row::Form(_) => Self::Whole,
            Row::Signal(at) => Self::Signal(at),
            Row::Part(part, _) => Self::Part(part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::command::PollIdx;
    use crate::scenario::id::ChoiceIdx;

    fn counts(rows: &[(Row, u32)], votes: u32) -> Counts {
        let rows = rows.to_vec();
        Counts { votes, rows }
    }

    fn choices(votes: &[u32]) -> Counts {
        let rows = (0..).zip(votes);
        let rows: Vec<_> = rows
            .map(|(at, it)| (Row::Choice(ChoiceIdx(at)), *it))
            .collect();
        counts(&rows, votes.iter().sum())
    }

    fn round(counts: Counts) -> Round {
        Round {
            poll: PollIdx(0),
            asked: counts.votes,
            votes: counts.votes,
            counts: Some(counts),
        }
    }

    #[test]
    fn a_shift_is_the_least_share_that_must_have_changed() {
        let check = |before: Counts, after: Counts, expected| {
            let rounds = [round(before), round(after)];
            assert_eq!(shift(&rounds), Some(expected), "{rounds:?}");
        };
        check(choices(&[5, 4, 4, 1]), choices(&[10, 3, 1, 0]), 357);
        check(choices(&[5, 5]), choices(&[5, 5]), 0);
        check(choices(&[5, 0]), choices(&[0, 6]), 1000);
        check(choices(&[3, 3]), choices(&[6, 6]), 0);
        let signals = |a, b| counts(&[(Row::Signal(0), a), (Row::Signal(1), b)], 10);
        check(signals(2, 9), signals(8, 9), 600);
        let parts = |a, b, c, d| {
            let rows = [(0, 0, a), (0, 1, b), (1, 0, c), (1, 1, d)];
            counts(&rows.map(|(part, at, it)| (Row::Part(part, at), it)), 10)
        };
        check(parts(10, 0, 4, 6), parts(9, 1, 6, 4), 200);
        assert_eq!(shift(&[round(choices(&[5]))]), None);
    }

    #[test]
    fn a_spread_is_how_often_two_votes_differ() {
        let check = |counts: Counts, expected| assert_eq!(spread(&counts), expected, "{counts:?}");
        check(choices(&[12, 0, 0]), 0);
        check(choices(&[1, 1, 1, 1, 1]), 1000);
        check(choices(&[6, 6]), 545);
        check(choices(&[3, 3, 4, 2]), 803);
        check(
            counts(&[(Row::Signal(0), 10), (Row::Signal(1), 5)], 10),
            555,
        );
        check(counts(&[], 5), 0);
    }
}
