//! Many plays in a few numbers: endings, bands, meters, scores, red lines, length.

use std::collections::BTreeMap;

use super::simulate::{Row, RowScore, seconds};
use crate::assessment::score::Band;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Competency, Verdict};

/// What many plays came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub runs: usize,
    /// How many ended in each ending, and how many did not end.
    pub endings: Vec<usize>,
    pub unfinished: usize,
    /// Each meter at the end.
    pub meters: [Spread; 6],
    pub scores: Vec<ScoreTally>,
    /// How many plays crossed a line of each kind, and any.
    pub red_lines: [usize; 3],
    pub any_red_line: usize,
    pub answers: Spread,
    pub seconds: Spread,
}

/// The lowest, the quartiles and the highest: of n in order those at 0, n/4, n/2, 3n/4 and n, rounded down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    pub low: i64,
    pub lower: i64,
    pub middle: i64,
    pub upper: i64,
    pub high: i64,
}

/// What many plays showed of one competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreTally {
    pub competency: Competency,
    /// Plays in which it was tested.
    pub runs: usize,
    /// By weight, over all plays.
    pub given: u64,
    pub best: u64,
    /// The score of each play in hundredths.
    pub spread: Spread,
    /// How many plays came to these bands; none where too little was seen.
    pub bands: BTreeMap<Option<(Band, Band)>, usize>,
}

impl Tally {
    pub fn of(scenario: &Scenario, rows: &[Row]) -> Self {
        let ended = |at: usize| {
            rows.iter()
                .filter(|it| it.ending.is_some_and(|it| it.at() == at))
                .count()
        };
        let endings: Vec<usize> = (0..scenario.endings.len()).map(ended).collect();
        let meter = |at: usize| Spread::of(rows.iter().map(|it| it.meters[at].into()));
        let red = |at: usize| rows.iter().filter(|it| it.red_lines[at] > 0).count();
        let all = Competency::ALL.iter();
        Self {
            runs: rows.len(),
            unfinished: rows.iter().filter(|it| it.ending.is_none()).count(),
            endings,
            meters: std::array::from_fn(meter),
            scores: all.filter_map(|it| ScoreTally::of(*it, rows)).collect(),
            red_lines: std::array::from_fn(red),
            any_red_line: rows.iter().filter(|it| it.red_lines != [0; 3]).count(),
            answers: Spread::of(rows.iter().map(|it| it.answers.into())),
            seconds: Spread::of(rows.iter().map(|it| seconds(it.words, it.answers).into())),
        }
    }

    /// How many plays ended with that verdict.
    pub fn verdict(&self, scenario: &Scenario, verdict: Verdict) -> usize {
        let endings = scenario.endings.iter().zip(&self.endings);
        let own = endings.filter(|(it, _)| it.verdict == verdict);
        own.map(|(_, count)| *count).sum()
    }
}

impl ScoreTally {
    fn of(competency: Competency, rows: &[Row]) -> Option<Self> {
        let own = |it: &Row| {
            it.scores
                .iter()
                .find(|it| it.competency == competency)
                .copied()
        };
        let seen: Vec<RowScore> = rows.iter().filter_map(own).collect();
        if seen.is_empty() {
            return None;
        }
        let mut bands = BTreeMap::new();
        for it in &seen {
            *bands.entry(it.bands).or_default() += 1;
        }
        let tested = seen.iter().filter(|it| it.best > 0);
        let hundredths = tested.map(|it| i64::from(100 * it.given / it.best));
        Some(Self {
            competency,
            runs: seen.len(),
            given: seen.iter().map(|it| u64::from(it.given)).sum(),
            best: seen.iter().map(|it| u64::from(it.best)).sum(),
            spread: Spread::of(hundredths),
            bands,
        })
    }
}

impl Spread {
    /// The spread of these; all 0 of nothing.
    pub fn of(values: impl Iterator<Item = i64>) -> Self {
        let mut values: Vec<i64> = values.collect();
        values.sort_unstable();
        let last = values.len().saturating_sub(1);
        let at = |quarter: usize| values.get(last * quarter / 4).copied().unwrap_or_default();
        Self {
            low: at(0),
            lower: at(1),
            middle: at(2),
            upper: at(3),
            high: at(4),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_values_that_were_there() {
        let spread = |values: &[i64]| Spread::of(values.iter().copied());
        let expected = Spread {
            low: 1,
            lower: 2,
            middle: 3,
            upper: 4,
            high: 9,
        };
        assert_eq!(spread(&[9, 1, 3, 2, 4]), expected);
        assert_eq!(spread(&[]), Spread::default());
        assert_eq!(spread(&[7]).upper, 7);
    }
}
