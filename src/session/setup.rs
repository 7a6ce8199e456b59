//! What is settled before the first word.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::id::{NodeIdx, OutcomeIdx, VariableIdx};
use crate::scenario::vocabulary::{Intensity, Length, Meter, Theme};

/// How a session begins. Part of the record: the same setup and inputs give the same session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    pub seed: u64,
    pub intensity: Intensity,
    pub length: Length,
    /// Themes that someone wants to leave out. One that is the subject itself stays: a session takes it from here.
    pub themes_off: BTreeSet<Theme>,
    /// Variables that start elsewhere than declared, such as those carried over from an earlier scenario.
    pub values: BTreeMap<VariableIdx, i32>,
    /// Meters that start elsewhere than at 0, carried over from an earlier scenario.
    pub meters: BTreeMap<Meter, i32>,
    /// How long clocks run, in percent of what the author declared, 100 to 1000; none runs if it is none.
    pub clocks: Option<u32>,
    /// Draws that are given instead of thrown: those before the first answer under 0, those of the first answer under 1,
    /// each kind in the order in which it comes. An act takes the next `Dice`, a chance the next `Chance` of its own.
    pub forced: BTreeMap<u32, Vec<Forced>>,
}

/// A draw that is given instead of thrown. The dice are thrown all the same, so that later ones stay as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forced {
    /// The draws of an act: noise before scale (-2 to 2), and whether it bursts.
    Dice { noise: i32, burst: bool },
    /// The way in which the chance of that moment falls.
    Chance(NodeIdx, OutcomeIdx),
}

impl Setup {
    /// How far clocks can be stretched, in percent.
    pub const LONGEST_CLOCKS: u32 = 1000;

    /// The usual setup, with this seed.
    pub fn seeded(seed: u64) -> Self {
        Self {
            seed,
            intensity: Intensity::Middel,
            length: Length::Full,
            themes_off: BTreeSet::new(),
            values: BTreeMap::new(),
            meters: BTreeMap::new(),
            clocks: None,
            forced: BTreeMap::new(),
        }
    }
}
