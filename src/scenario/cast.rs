//! Who is in the story.

use super::condition::Condition;
use super::id::{AggressorIdx, CharacterIdx};
use super::persona::{Levels, Traits};
use super::text::Text;

/// Someone in the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Character {
    pub id: String,
    /// What stands above their words.
    pub name: String,
    /// What they are to the trainee; empty if the name says it.
    pub role: String,
    /// How they are drawn; a name of `stage`.
    pub look: String,
    pub aggressor: Option<AggressorIdx>,
    /// What they say when asked for advice; empty for who is no adviser.
    pub advises: Vec<Advice>,
}

/// What an adviser says in some situation; the first that holds is what they say now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub when: Option<Condition>,
    pub text: Text,
}

/// Someone who answers by the aggressor model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aggressor {
    pub character: CharacterIdx,
    pub traits: Traits,
    pub start: Levels,
    /// What intensity laag and hoog add to A at the start.
    pub intensity: (i32, i32),
}
