//! Who is in the story.

use super::id::{AggressorIdx, CharacterIdx};
use super::persona::{Levels, Traits};

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
