//! A task that was answered, told back: what was given, what belonged in it, and why.

use crate::scenario::vocabulary::RedLine;

/// A task of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskPart {
    pub kind: TaskKind,
    /// What was answered, in one line: "U zag 2 van de 3 signalen."
    pub headline: String,
    /// 0 to 3.
    pub points: u32,
    /// "bruikbaar"; another word than for a choice where there are none.
    pub level: String,
    /// "2 van 3 punten".
    pub points_words: String,
    /// The rows of the task, those with the same verdict together.
    pub groups: Vec<TaskGroup>,
    /// What experts say of the task, or of this sentence.
    pub why: String,
    pub sources: Vec<String>,
    pub red_line: Option<RedLine>,
}

/// Which task it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskKind {
    Signals,
    Form,
    Order,
    Sentence,
}

impl TaskKind {
    /// Its word in documents.
    pub fn word(self) -> &'static str {
        match self {
            Self::Signals => "signals",
            Self::Form => "form",
            Self::Order => "order",
            Self::Sentence => "sentence",
        }
    }
}

/// Rows with the same verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskGroup {
    pub mark: Mark,
    /// The verdict as a word: "gemist".
    pub words: String,
    pub rows: Vec<TaskLine>,
}

/// One row of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskLine {
    /// The place in the order that was given, from 1.
    pub place: Option<usize>,
    pub text: String,
    pub why: String,
}

/// What there is to say of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A signal that was there, and was chosen.
    Seen,
    /// A signal that was there, and was not chosen.
    Missed,
    /// A signal that was not there, and yet was chosen.
    FalseAlarm,
    /// A signal that was not there, and was not chosen.
    RightlyNot,
    /// The form of pressure that it is.
    Exact,
    /// A form that is understandable and not it.
    Near,
    /// A form that was chosen and does not fit.
    Elsewhere,
    /// An item of an order that stands well.
    InPlace,
    /// An item that stands before something it should follow.
    TooEarly,
    /// An item that stands after something it should precede.
    TooLate,
    /// An item that was left out and belongs in it.
    Absent,
    /// An item that stands in it and is better left out.
    BetterNot,
    /// An item that was rightly left out.
    LeftOut,
    /// An item that may be left out.
    Optional,
    /// A required pair that stands as it should.
    PairRight,
    PairWrong,
    /// A sentence that is worth the most.
    Better,
}

impl Mark {
    /// Its word in documents and in the keys of messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Missed => "missed",
            Self::FalseAlarm => "false-alarm",
            Self::RightlyNot => "rightly-not",
            Self::Exact => "exact",
            Self::Near => "near",
            Self::Elsewhere => "elsewhere",
            Self::InPlace => "in-place",
            Self::TooEarly => "too-early",
            Self::TooLate => "too-late",
            Self::Absent => "absent",
            Self::BetterNot => "better-not",
            Self::LeftOut => "left-out",
            Self::Optional => "optional",
            Self::PairRight => "pair-right",
            Self::PairWrong => "pair-wrong",
            Self::Better => "better",
        }
    }
}
