//! One act toward someone under pressure: what it does to each of his levels.

use crate::scenario::coefficients::{ActRow, Coefficients};
use crate::scenario::persona::Traits;
use crate::session::character::{ActUse, CharacterState, level};
use crate::session::dice::Draw;

/// One act toward one state: what it does to each level.
pub(super) struct Turn<'a> {
    state: &'a CharacterState,
    traits: &'a Traits,
    coefficients: &'a Coefficients,
    pub(super) row: &'a ActRow,
    person: bool,
    draw: Draw,
    /// How often the act was done just before; the same help again helps less.
    pub(super) repeats: u8,
    /// How much reasoning gets through, in percent.
    gate: i32,
}

impl<'a> Turn<'a> {
    pub(super) fn new(
        state: &'a CharacterState,
        traits: &'a Traits,
        coefficients: &'a Coefficients,
        used: ActUse,
        draw: Draw,
    ) -> Self {
        let row = coefficients.act(used.act);
        let repeats = if state.last == Some(used.act) {
            (state.repeats + 1).min(3)
        } else {
            0
        };
        let gate = if row.gate {
            (100 - 2 * (i32::from(state.anger) - 50).max(0)).max(0)
        } else {
            100
        };
        Self {
            state,
            traits,
            coefficients,
            row,
            person: used.person,
            draw,
            repeats,
            gate,
        }
    }

    /// One, a half, a third, a quarter of a benefit.
    fn worn(&self, benefit: i32) -> i32 {
        benefit / (1 + i32::from(self.repeats))
    }

    fn empty_warning(&self) -> bool {
        self.row.opens_warning && self.state.warning >= 1
    }

    pub(super) fn anger(&self) -> u8 {
        let (row, traits, before) = (self.row, self.traits, i32::from(self.state.anger));
        let reactivity = traits.reactivity;
        let mut hot = if row.gate && row.hot < 0 {
            row.hot * reactivity * self.gate / 10_000
        } else {
            row.hot * reactivity / 100
        };
        if let Some(overload) = row.overload.filter(|it| before >= it.from) {
            hot += overload.hot * reactivity / 100;
        }
        if let Some(heated) = row.heated.filter(|it| before >= it.from) {
            hot = heated.hot * reactivity / 100;
        }
        // Firmness is earned: whoever is trusted may say no.
        if row.firm && self.state.trust >= 55 {
            hot /= 2;
        }
        if hot < 0 {
            hot = self.worn(hot);
        }
        let mut decay = (before - traits.baseline) * (100 - traits.inertia) / 400;
        if self.state.peak > 0 {
            hot += hot.max(0) / 2;
            decay /= 2;
        }
        let mut change = hot + row.cold * traits.instrumentality / 100;
        if self.person {
            let person = &self.coefficients.person;
            change += person.hot * reactivity / 100 + person.cold * traits.instrumentality / 100;
        }
        let burst = if self.draw.burst {
            self.coefficients.burst.anger
        } else {
            0
        };
        level(before + change - decay + self.draw.noise * traits.noise + burst)
    }

    pub(super) fn payoff(&self) -> u8 {
        let (row, traits, before) = (self.row, self.traits, i32::from(self.state.payoff));
        let target = if self.empty_warning() {
            self.coefficients.empty_warning.target
        } else {
            row.payoff.target
        };
        let mut rate = row.payoff.rate * traits.learning / 50;
        if row.soft {
            rate = rate * traits.instrumentality / 100;
        } else if row.firm {
            rate = rate * i32::from(self.state.credibility) / 60 * traits.cost / 60;
            rate /= 1 + i32::from(self.state.concessions);
        }
        rate = rate.min(90);
        // Kindness never teaches that pressure fails.
        if row.soft && before > target {
            rate = 0;
        }
        let mut change = (target - before) * rate / 100;
        if change == 0 && rate > 0 && (!row.soft || traits.instrumentality >= 50) {
            change = (target - before).signum();
        }
        let burst = if self.draw.burst {
            self.coefficients.burst.payoff
        } else {
            0
        };
        level(before + change + burst)
    }

    pub(super) fn trust(&self) -> u8 {
        let mut change = self.row.trust;
        if change > 0 {
            // Reasoning at high anger earns little, and so does warmth with someone who is after something.
            change = self.worn(change) * self.gate / 100;
            change = change * (100 - self.traits.instrumentality / 2) / 100;
        }
        if self.person {
            change += self.coefficients.person.trust;
        }
        level(i32::from(self.state.trust) + change)
    }

    pub(super) fn dignity(&self) -> u8 {
        let mut change = self.row.dignity;
        if change > 0 {
            change = self.worn(change);
        }
        if self.person {
            change += self.coefficients.person.dignity;
        }
        level(i32::from(self.state.dignity) + change * (50 + self.traits.face) / 100)
    }

    pub(super) fn demand(&self) -> u8 {
        let change =
            self.worn(self.row.demand.hot * self.traits.reactivity / 100 * self.gate / 100);
        let burst = if self.draw.burst {
            self.coefficients.burst.demand
        } else {
            0
        };
        level(i32::from(self.state.demand) + change + i32::from(self.state.queued_demand) + burst)
    }

    pub(super) fn credibility(&self) -> u8 {
        let empty = if self.empty_warning() {
            self.coefficients.empty_warning.credibility
        } else {
            0
        };
        level(i32::from(self.state.credibility) + self.row.credibility + empty)
    }
}
