//! The path-fair score: what was given over what was open, only where it was seen, with n.

use super::{Crossed, Moment, Scored};
use crate::scenario::vocabulary::Competency;

/// Below this many moments nothing is said (`assessment-and-debrief.md`, "Scoring model").
pub const ENOUGH: usize = 4;

/// A result as a place on the way. A conversation starter, never a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Ontwikkelpunt,
    OpWeg,
    Sterk,
}

/// What one competency showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Result {
    pub competency: Competency,
    /// Each scored moment: its number in `Assessment::moments`, and its points.
    pub seen: Vec<(usize, Scored)>,
    /// The sum of weight times points, and of weight times the best that was open: the exact score.
    pub given: u32,
    pub best: u32,
    /// The bands that hold if one moment goes one point up or down, lowest and highest; none if too little was seen.
    pub bands: Option<(Band, Band)>,
    /// A red line stands under it.
    pub red_line: bool,
}

impl Result {
    /// On how many moments it rests.
    pub fn n(&self) -> usize {
        self.seen.len()
    }
}

/// One result for each competency that was tested at all, in the order of the list.
pub(super) fn results(moments: &[Moment], crossed: &[Crossed]) -> Vec<Result> {
    Competency::ALL
        .iter()
        .filter_map(|it| result(*it, moments, crossed))
        .collect()
}

fn result(competency: Competency, moments: &[Moment], crossed: &[Crossed]) -> Option<Result> {
    let under = |moment: &Moment| {
        moment
            .scored
            .iter()
            .find(|it| it.competency == competency)
            .copied()
    };
    let seen: Vec<_> = moments
        .iter()
        .enumerate()
        .filter_map(|(at, it)| Some((at, under(it)?)))
        .collect();
    if seen.is_empty() {
        return None;
    }
    let given = seen.iter().map(|(_, it)| it.weight * it.given).sum();
    let best = seen.iter().map(|(_, it)| it.weight * it.best).sum();
    // Also on a second visit or in a dilemma, where no points are given: a line is never averaged away.
    let red_line = crossed
        .iter()
        .any(|it| moments[it.moment].tests.contains(&competency));
    let bands = (seen.len() >= ENOUGH).then(|| bands(&seen, given, best, red_line));
    Some(Result {
        competency,
        seen,
        given,
        best,
        bands,
        red_line,
    })
}

fn bands(seen: &[(usize, Scored)], given: u32, best: u32, red_line: bool) -> (Band, Band) {
    let cap = |band: Band| {
        if red_line {
            band.min(Band::OpWeg)
        } else {
            band
        }
    };
    let (mut low, mut high) = (band(given, best), band(given, best));
    for (_, it) in seen {
        if it.given > 0 {
            low = low.min(band(given - it.weight, best));
        }
        if it.given < it.best {
            high = high.max(band(given + it.weight, best));
        }
    }
    (cap(low), cap(high))
}

/// Ontwikkelpunt below 9/20, op weg to below 3/4, sterk from there.
fn band(given: u32, best: u32) -> Band {
    let (given, best) = (u64::from(given), u64::from(best));
    if 20 * given < 9 * best {
        Band::Ontwikkelpunt
    } else if 4 * given < 3 * best {
        Band::OpWeg
    } else {
        Band::Sterk
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(points: &[u32]) -> Vec<(usize, Scored)> {
        let scored = |given: &u32| Scored {
            competency: Competency::C3,
            weight: 1,
            given: *given,
            best: 3,
        };
        points.iter().map(scored).enumerate().collect()
    }

    fn check(points: &[u32], red_line: bool, expected: (Band, Band)) {
        let seen = seen(points);
        let given = points.iter().sum();
        let best = 3 * u32::try_from(points.len()).unwrap();
        assert_eq!(bands(&seen, given, best, red_line), expected, "{points:?}");
    }

    #[test]
    fn bands_begin_exactly_at_their_fractions() {
        assert_eq!(band(9, 20), Band::OpWeg);
        assert_eq!(band(8, 20), Band::Ontwikkelpunt);
        assert_eq!(band(15, 20), Band::Sterk);
        assert_eq!(band(14, 20), Band::OpWeg);
    }

    #[test]
    fn a_result_that_one_point_would_move_shows_both_bands() {
        check(&[3, 3, 3, 0], false, (Band::OpWeg, Band::Sterk));
        check(&[3, 3, 3, 3], false, (Band::Sterk, Band::Sterk));
        check(&[2, 2, 2, 2], false, (Band::OpWeg, Band::Sterk));
        check(
            &[0, 0, 0, 1],
            false,
            (Band::Ontwikkelpunt, Band::Ontwikkelpunt),
        );
    }

    #[test]
    fn a_red_line_caps_before_stability() {
        check(&[3, 3, 3, 0], true, (Band::OpWeg, Band::OpWeg));
        check(&[3, 3, 3, 3], true, (Band::OpWeg, Band::OpWeg));
    }
}
