//! What a proof holds a scenario to: the numbers of `assets/thresholds.ron`, which say themselves what they are for.

use std::sync::LazyLock;

use serde::Deserialize;

/// The numbers of the file, in its order.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// Raised with each change.
    pub version: u32,
    /// From which part of random play on it counts how someone stands.
    pub standing: f64,
    /// In which part of each of two standings one answer may not be the best.
    pub giveaway: f64,
    /// How far above random *langste*, *eerste* and *beleefd* may score, and how far below the expert they must.
    pub above_random: f64,
    pub below_expert: f64,
    /// In which part of decisions the best choice may be the longest, and the first.
    pub best_is_longest: f64,
    pub best_is_first: f64,
    pub words_a_minute: u64,
    pub seconds_an_answer: u64,
    /// How often a trained competency is seen at least.
    pub moments: u64,
    /// How many answers a way out may be away.
    pub answers_to_exit: u32,
    /// Parts of the variance of a good ending: at least, and at most.
    pub confrontation: f64,
    pub dice: f64,
    /// How far the chance of a good ending may lie below the best after an answer rated 4.
    pub doctrine: f64,
    /// In how many plays a caricature is looked at, and in which part of them it may end strong.
    pub caricature_plays: u32,
    pub caricature_strong: f64,
    /// How far the best may fall back when acts work `softer` or `harder` times as much.
    pub robust: f64,
    pub softer: f64,
    pub harder: f64,
}

/// The shipped numbers.
pub fn thresholds() -> &'static Thresholds {
    &SHIPPED
}

static SHIPPED: LazyLock<Thresholds> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/thresholds.ron"))
        .expect("the shipped numbers are read by a test")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_design() {
        let it = thresholds();
        assert_eq!((it.standing, it.giveaway), (0.10, 0.90));
        assert_eq!((it.above_random, it.below_expert), (0.15, 0.30));
        assert_eq!((it.best_is_longest, it.best_is_first), (0.40, 0.40));
        assert_eq!((it.words_a_minute, it.seconds_an_answer), (180, 12));
        assert_eq!((it.moments, it.answers_to_exit), (4, 2));
        assert_eq!((it.dice, it.doctrine), (0.15, 0.02));
        assert!((it.confrontation - 1.0 / 3.0).abs() < 1e-6);
        assert_eq!((it.robust, it.softer, it.harder), (0.02, 0.8, 1.2));
    }
}
