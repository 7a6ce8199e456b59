//! Two versions of a scenario: what a change of the file means for whoever plays it (`analysis.md`, "semantic diff").
//!
//! Versions are compared by names, never by numbers, so that a moment more does not make all later ones different.
//! Layout and comments do not count; neither do the version and the authors.

use std::sync::Arc;

use super::explore::Budget;
use crate::scenario::Scenario;

pub mod play;
pub mod replay;

mod choice;
mod content;
mod moment;
mod names;

/// All that differs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// What stands in the files, in the order of the file.
    pub changes: Vec<Change>,
    /// What that does to play; none where nothing else differs.
    pub play: Option<play::Play>,
}

/// One thing that the author changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    pub group: Group,
    /// What kind of change, as `text` names it: `key`, `moment-added`.
    pub code: &'static str,
    /// Where: names from the file, `de-piep/toegeven`; those of the new version if it has them.
    pub at: String,
    /// What it was and what it is, where that can be said in a word; empty where it cannot.
    pub old: String,
    pub new: String,
}

/// What a change is about, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// How experts rate a choice, and what is tested.
    Key,
    /// What there is: moments, choices, endings.
    Story,
    /// What follows from what, and when something is open.
    Rule,
    /// Who is in it.
    Cast,
    /// Words that are read.
    Text,
    /// What the scenario says of itself.
    Head,
}

impl Group {
    pub const ALL: [Self; 6] = [
        Self::Key,
        Self::Story,
        Self::Rule,
        Self::Cast,
        Self::Text,
        Self::Head,
    ];

    /// The word for it in messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Story => "story",
            Self::Rule => "rule",
            Self::Cast => "cast",
            Self::Text => "text",
            Self::Head => "head",
        }
    }
}

impl Diff {
    /// Whether both mean the same.
    pub fn same(&self) -> bool {
        self.changes.is_empty()
    }
}

/// Compares two versions. `progress` as in [`explore`](super::explore::explore), for each version once.
pub fn compare(
    old: &Arc<Scenario>,
    new: &Arc<Scenario>,
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Diff {
    let names = names::Both::of(old, new);
    let changes = content::changes(&names);
    let silent = |it: &Change| matches!(it.group, Group::Text | Group::Head);
    let play = if changes.iter().all(silent) {
        None
    } else {
        Some(play::play(&names, (old, new), budget, progress))
    };
    Diff { changes, play }
}
