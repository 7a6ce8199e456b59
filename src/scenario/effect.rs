//! The changes that a choice, a node or an outcome may cause.

use super::condition::Quantity;
use super::id::{AggressorIdx, VariableIdx};
use super::vocabulary::Act;

/// A change of the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The flag is so from now on.
    Flag(VariableIdx, bool),
    /// The `Pick` holds the word with that number from now on.
    Pick(VariableIdx, i32),
    /// A variable saturates at its range; a meter has none.
    Add(Quantity, i32),
    /// Someone acts toward an aggressor, with both draws.
    Act(Address),
    /// The scene works on an aggressor: so much on his A, no draw.
    Stir(AggressorIdx, i32),
}

/// An act and toward whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    pub toward: AggressorIdx,
    pub act: Act,
    /// Aimed at the person rather than at what they do.
    pub person: bool,
}
