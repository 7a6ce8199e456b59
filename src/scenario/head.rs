//! What a scenario says of itself.

use super::id::NodeIdx;
use super::vocabulary::{Card, Competency, Pressure, Role, System, Theme};

/// The head of a scenario: all that the library and the briefing show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub id: String,
    pub version: String,
    pub title: String,
    pub summary: String,
    /// The language of the texts, `"nl"`.
    pub language: String,
    /// Who the trainee is.
    pub you: String,
    /// What may touch someone, put neutrally; empty if nothing special.
    pub notice: String,
    /// The place on the library's picture; a name of `stage`.
    pub picture: String,
    pub authors: Vec<String>,
    pub roles: Vec<Role>,
    pub pressure: Vec<Pressure>,
    pub systems: Vec<System>,
    pub minutes: u32,
    /// The minutes of the short variant, if there is one.
    pub minutes_short: Option<u32>,
    pub themes: Vec<ThemeUse>,
    pub goals: Vec<String>,
    pub sources: Vec<String>,
    /// At most three competencies that it promises to show.
    pub trains: Vec<Competency>,
    pub touches: Vec<Competency>,
    /// What a proof finds and the author means that way.
    pub accepts: Vec<Accept>,
}

/// A finding of a proof that is meant, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accept {
    /// The property that it is about, 1 to 16.
    pub property: u8,
    /// Where: a moment, a choice as `moment/keuze`, or what else the report names.
    pub place: String,
    pub why: String,
}

impl Head {
    /// Whether a theme is the subject itself, so that it cannot be switched off.
    pub fn is_core(&self, theme: Theme) -> bool {
        self.themes.iter().any(|it| it.core && it.theme == theme)
    }
}

/// A theme that occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeUse {
    pub theme: Theme,
    /// The subject itself: it cannot be switched off.
    pub core: bool,
}

/// What the author gives the debrief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefNotes {
    /// The decisions that matter most.
    pub key_moments: Vec<NodeIdx>,
    pub reflection: Vec<String>,
    /// Where experts differ.
    pub differ: Vec<String>,
    pub transfer: Vec<String>,
    pub cards: Vec<Card>,
    /// Ids of scenarios that fit after this one.
    pub follow_up: Vec<String>,
}
