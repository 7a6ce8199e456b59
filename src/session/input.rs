//! Everything that can come from outside.

use crate::scenario::id::ChoiceIdx;

/// One thing that the trainee, the trainer or the clock does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// Go on reading.
    Continue,
    /// Take a choice of the decision at hand.
    Choose(ChoiceIdx),
    /// Take a breath; noted as a fact of the process, never scored.
    Pause,
    /// Step out of the exercise for a while.
    StepOut,
    /// Take part again after stepping out or stopping.
    Resume,
    /// Stop, for now or for good.
    Stop,
}
