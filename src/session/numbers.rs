//! A state as numbers, for its hash.

use sha2::{Digest as _, Sha256};

use super::character::CharacterState;
use crate::scenario::vocabulary::Act;

/// What a hash is taken of, number by number.
pub(super) struct Numbers(pub(super) Sha256);

impl Numbers {
    pub(super) fn put(&mut self, numbers: impl IntoIterator<Item = impl Into<i64>>) {
        for it in numbers {
            self.0.update(it.into().to_le_bytes());
        }
    }

    /// How many items there are, and the numbers of each.
    pub(super) fn list<I: Into<i64>, const N: usize>(
        &mut self,
        items: impl ExactSizeIterator<Item = [I; N]>,
    ) {
        self.put([i64::try_from(items.len()).unwrap_or(i64::MAX)]);
        items.for_each(|it| self.put(it));
    }
}

/// Someone as numbers, in an order that stays as it is.
pub(super) fn person_numbers(it: &CharacterState) -> [i64; 15] {
    let last = it
        .last
        .and_then(|last| Act::ALL.iter().position(|act| *act == last));
    [
        it.anger.into(),
        it.payoff.into(),
        it.trust.into(),
        it.dignity.into(),
        it.demand.into(),
        it.credibility.into(),
        it.phase.into(),
        it.concessions.into(),
        it.warning.into(),
        it.alternative.into(),
        it.peak.into(),
        it.queued_demand.into(),
        it.relief.into(),
        last.map_or(-1, |it| i64::try_from(it).unwrap_or(-1)),
        it.repeats.into(),
    ]
}
