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
    #[error("no choice is asked for")]
    NothingAsked,
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
            Self::NothingAsked => "nothing-asked",
            Self::ElsewhereChoice => "elsewhere-choice",
            Self::Closed => "closed",
        }
    }
}
