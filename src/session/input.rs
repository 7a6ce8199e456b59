//! Everything that can come from outside.

use super::answer::Answer;
use crate::scenario::id::{CharacterIdx, ChoiceIdx, NodeIdx};
use crate::scenario::vocabulary::Card;

/// One thing that the trainee, the trainer or the clock does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// Go on reading.
    Continue,
    /// Take a choice of the decision at hand.
    Choose(ChoiceIdx),
    /// Answer the task at hand, which is that one.
    Answer(NodeIdx, Answer),
    /// Ask someone for advice; noted, never scored, and nothing depends on it.
    Consult(CharacterIdx),
    /// Look at a card; noted, never scored.
    Card(Card),
    /// The clock of the decision at hand has run out.
    Tick,
    /// The trainer lets something happen.
    Inject(NodeIdx),
    /// Take a breath; noted as a fact of the process, never scored.
    Pause,
    /// Step out of the exercise for a while.
    StepOut,
    /// Take part again after stepping out or stopping.
    Resume,
    /// Stop, for now or for good.
    Stop,
}
