//! Tasks after checking: recognise, arrange, compose. They are keyed by rule, with part of the points for part of the answer.

use super::condition::Condition;
use super::effect::{Address, Effect};
use super::id::NodeIdx;
use super::node::NodeKind;
use super::text::Text;
use super::vocabulary::{Anchor, Competency, Meter, Pressure, RedLine};

/// The most signals of a `Recognise`, options of a form question and items of an `Arrange`.
pub const MOST_ROWS: usize = 6;
/// The most parts of a sentence, and options of a part.
pub const MOST_PARTS: usize = 4;

/// The most points that an answer can get.
pub const MOST_POINTS: u32 = 3;

/// What all tasks have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub prompt: Text,
    /// One to three competencies.
    pub tests: Vec<Competency>,
    /// 1 to 3.
    pub weight: u32,
    /// Why the key is what it is; a sentence has its why in its table.
    pub why: Text,
    pub sources: Vec<String>,
    /// What follows by points alone, the first that holds; nothing if none does.
    pub results: Vec<TaskResult>,
}

/// What follows from at least so many points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskResult {
    /// 0 to 3.
    pub at_least: u32,
    pub told: Option<Text>,
    pub meters: Vec<(Meter, i32)>,
    pub then: Vec<Effect>,
    pub goto: Option<NodeIdx>,
}

/// Which signals do you see or hear?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognise {
    pub task: Task,
    /// The place among those present of whose face and words the anchors are.
    pub who: Option<super::id::CharacterIdx>,
    /// What stands in the balloon of a signal at `Words`.
    pub words: String,
    pub signals: Vec<Signal>,
}

/// Something that one may have seen or heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    pub id: String,
    pub text: Text,
    pub present: bool,
    /// It was there only if this holds too.
    pub when: Option<Condition>,
    pub at: Option<Anchor>,
    pub why: Text,
}

/// Which form of pressure is this?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhichForm {
    pub task: Task,
    pub options: Vec<Pressure>,
    pub is: Pressure,
    pub near: Vec<Pressure>,
}

/// Whom, in which order?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrange {
    pub task: Task,
    pub items: Vec<Item>,
    /// Places in `items`: the first before the second; with a second that is left out, the first and not the second.
    pub pairs: Vec<(usize, usize)>,
}

/// Someone to tell, or something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: String,
    pub text: Text,
    pub leave_out: bool,
    pub why: Text,
}

/// One sentence out of parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compose {
    pub task: Task,
    /// The words before the first part.
    pub lead: String,
    pub parts: Vec<Part>,
    /// The first row all of whose options are chosen counts; the last has none.
    pub table: Vec<Row>,
}

/// A place in the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub id: String,
    /// What it is for.
    pub label: String,
    /// What stands there until it is chosen.
    pub gap: String,
    pub options: Vec<PartOption>,
}

/// What can stand in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOption {
    pub id: String,
    pub text: Text,
}

/// What a sentence is worth and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// A part and one of its options, each by its place.
    pub of: Vec<(usize, usize)>,
    /// 0 to 3.
    pub points: u32,
    pub why: Text,
    pub act: Option<Address>,
    pub told: Option<Text>,
    pub meters: Vec<(Meter, i32)>,
    pub red_line: Option<RedLine>,
    pub then: Vec<Effect>,
    pub goto: Option<NodeIdx>,
}

impl NodeKind {
    /// What it has as a task, if it is one.
    pub fn task(&self) -> Option<&Task> {
        match self {
            Self::Recognise(it) => Some(&it.task),
            Self::WhichForm(it) => Some(&it.task),
            Self::Arrange(it) => Some(&it.task),
            Self::Compose(it) => Some(&it.task),
            _ => None,
        }
    }
}
