//! What a measurement came to, beside its marks.

use std::time::Duration;

use super::crowd::Crowd;
use super::tier::Tier;
use crate::text::{Lang, Value};

/// What was measured.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// In microseconds, sorted.
    joins: Vec<u64>,
    acks: Vec<u64>,
    pushes: Vec<u64>,
    pub(super) joined_in: Duration,
    /// From the kill until every phone heard what is new again.
    pub(super) back_in: Duration,
    pub(super) peak_kib: u64,
    /// Tries that came to nothing and were made again.
    again: u64,
    votes: u64,
    /// Votes that were answered and are not counted, or are counted and were not given.
    pub(super) lost: u64,
    pub(super) doubled: u64,
}

impl Figures {
    /// Holds what phones were told against what the class counted: first how many votes, then how many for each option.
    pub(super) fn compare(&mut self, crowd: &Crowd, counted: &[u64]) {
        let (votes, rows) = counted.split_first().unwrap_or((&0, &[]));
        let given = u64::try_from(crowd.voted()).unwrap_or(u64::MAX);
        self.votes += given;
        self.differ(given, *votes);
        for (given, counted) in crowd.counts(rows.len()).into_iter().zip(rows) {
            self.differ(given, *counted);
        }
    }

    /// That so many are in as came.
    pub(super) fn members(&mut self, phones: usize, counted: &[u64]) {
        let phones = u64::try_from(phones).unwrap_or(u64::MAX);
        self.differ(phones, counted.first().copied().unwrap_or_default());
    }

    fn differ(&mut self, given: u64, counted: u64) {
        self.lost += given.saturating_sub(counted);
        self.doubled += counted.saturating_sub(given);
    }

    pub(super) fn take(&mut self, crowd: &Crowd) {
        crowd.seen(|seen| {
            self.joins = std::mem::take(&mut seen.joins);
            self.acks = std::mem::take(&mut seen.acks);
            self.pushes = std::mem::take(&mut seen.pushes);
            self.again = seen.again;
        });
        for all in [&mut self.joins, &mut self.acks, &mut self.pushes] {
            all.sort_unstable();
        }
    }

    /// Nothing is lost and nothing is there twice.
    pub(super) fn is_whole(&self) -> bool {
        self.lost == 0 && self.doubled == 0
    }

    /// A line for each, with its mark and whether it was met.
    pub(super) fn rows(&self, tier: &Tier, lang: Lang) -> Vec<String> {
        let marks = &tier.marks;
        let mut rows = Vec::new();
        for (key, all, mark) in [
            ("load-join", &self.joins, marks.join),
            ("load-ack", &self.acks, Some(marks.ack)),
            ("load-push", &self.pushes, Some(marks.push)),
        ] {
            let shown = format!(
                "{} / {} ms",
                millis(of_hundred(all, 50)),
                millis(of_hundred(all, 99))
            );
            let met = mark.map(|it| (format!("{it} ms"), of_hundred(all, 99) <= it * 1000));
            rows.push(row(lang, key, &shown, met));
        }
        let secs = |it: Duration| format!("{:.2} s", it.as_secs_f64());
        rows.push(row(lang, "load-joined", &secs(self.joined_in), None));
        let back = marks.back.map(Duration::from_millis);
        let met = back.map(|it| (secs(it), self.back_in <= it));
        rows.push(row(lang, "load-back", &secs(self.back_in), met));
        if self.peak_kib > 0 {
            let mb = |kib: u64| kib * 1024 / 1_000_000;
            let met = marks
                .memory
                .map(|it| (format!("{it} MB"), mb(self.peak_kib) <= it));
            rows.push(row(
                lang,
                "load-memory",
                &format!("{} MB", mb(self.peak_kib)),
                met,
            ));
        }
        rows.push(row(lang, "load-votes", &self.votes.to_string(), None));
        rows.push(row(lang, "load-again", &self.again.to_string(), None));
        for (key, count) in [("load-lost", self.lost), ("load-doubled", self.doubled)] {
            rows.push(row(
                lang,
                key,
                &count.to_string(),
                Some(("0".to_owned(), count == 0)),
            ));
        }
        rows
    }
}

fn row(lang: Lang, key: &str, shown: &str, met: Option<(String, bool)>) -> String {
    let what = lang.say(key);
    let Some((mark, met)) = met else {
        return format!("  {what:<44} {shown:>20}");
    };
    let words = lang.say(if met { "load-met" } else { "load-missed" });
    let mark = lang.say_with(
        "load-mark",
        &[("mark", Value::Text(&mark)), ("met", Value::Text(&words))],
    );
    format!("  {what:<44} {shown:>20}   {mark}")
}

/// What so many of a hundred are not above; 0 where there is none.
fn of_hundred(sorted: &[u64], percent: usize) -> u64 {
    let at = (sorted.len() * percent).div_ceil(100).max(1) - 1;
    sorted.get(at).copied().unwrap_or_default()
}

/// Microseconds as milliseconds with one decimal.
fn millis(micros: u64) -> String {
    format!("{}.{}", micros / 1000, micros % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_99_of_100_are_not_above() {
        let all: Vec<u64> = (1..=100).collect();
        assert_eq!((of_hundred(&all, 50), of_hundred(&all, 99)), (50, 99));
        assert_eq!((of_hundred(&[7], 99), of_hundred(&[], 99)), (7, 0));
        assert_eq!(millis(12_345), "12.3");
    }

    #[test]
    fn a_vote_that_is_not_counted_is_lost_and_one_too_many_is_doubled() {
        let mut figures = Figures::default();
        figures.members(40, &[40]);
        assert!(figures.is_whole());
        figures.members(40, &[39]);
        assert_eq!((figures.lost, figures.doubled), (1, 0));
        figures.members(40, &[42]);
        assert_eq!((figures.lost, figures.doubled), (1, 2));
        assert!(!figures.is_whole());
    }
}
