//! Inputs that make no sense now; nothing has changed.

/// Why an input was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the story has ended")]
    Over,
    #[error("the exercise has been left; it can be resumed")]
    Away,
    #[error("nobody has left the exercise")]
    NotAway,
    #[error("a choice is asked for")]
    ChoiceNeeded,
    #[error("a task is to be answered")]
    AnswerNeeded,
    #[error("that is no answer to the task at hand")]
    NoAnswer,
    #[error("that adviser cannot be asked now")]
    OutOfReach,
    #[error("no clock runs")]
    NoClock,
    #[error("that cannot happen here now")]
    CannotHappen,
    #[error("there is no such moment to go back to")]
    NoSuchMoment,
    #[error("this was played on another text of the scenario")]
    OtherText,
    #[error("this was played by other rules")]
    OtherRules,
    #[error("no choice is asked for")]
    NothingAsked,
    #[error("that answers another task")]
    ElsewhereAnswer,
    #[error("that choice belongs to another decision")]
    ElsewhereChoice,
    #[error("that choice is closed")]
    Closed,
}

impl Refusal {
    /// The name under which `text` holds a sentence for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Away => "away",
            Self::NotAway => "not-away",
            Self::ChoiceNeeded => "choice-needed",
            Self::AnswerNeeded => "answer-needed",
            Self::NoAnswer => "no-answer",
            Self::ElsewhereAnswer => "elsewhere-answer",
            Self::OutOfReach => "out-of-reach",
            Self::NoClock => "no-clock",
            Self::CannotHappen => "cannot-happen",
            Self::NoSuchMoment => "no-such-moment",
            Self::OtherText => "other-text",
            Self::OtherRules => "other-rules",
            Self::NothingAsked => "nothing-asked",
            Self::ElsewhereChoice => "elsewhere-choice",
            Self::Closed => "closed",
        }
    }
}
