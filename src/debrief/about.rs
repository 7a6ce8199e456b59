//! What a debrief needs to know that the engine cannot: the day, the participant, their own words.

use std::collections::BTreeMap;

use super::chance::Chances;
use super::date::Date;

/// Given by the shell; the engine has no clock and keeps no names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What the session is called in the store.
    pub session: String,
    /// The day it was played.
    pub date: Date,
    /// `deelnemer-01`, never a name.
    pub participant: String,
    pub mode: Mode,
    /// What someone wrote at "Dit houd ik vast", "Dit doe ik anders" and "Dit regel ik"; empty where nothing.
    pub intentions: [String; 3],
    /// The day on which this is deleted; none if nothing is kept.
    pub keep_until: Option<Date>,
    /// Titles of other scenarios, by id, as far as they are known: what fits after this one is shown by title.
    pub titles: BTreeMap<String, String>,
    /// What its choices did to the chance of a good ending.
    pub chances: Chances,
}

/// How it was practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Solo,
    /// In a group of so many.
    Group(u32),
}
