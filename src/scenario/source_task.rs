//! The RON shape of the tasks: recognise, arrange, compose.

use serde::Deserialize;

use super::source::{ActUse, Condition, Effect, Meters, Name};
use super::spanned::Spanned;
use super::vocabulary::{Anchor, Competency, Pressure, RedLine};

/// Which signals do you see or hear?
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recognise {
    pub(super) id: Name,
    pub(super) prompt: Name,
    #[serde(default)]
    pub(super) tests: Vec<Spanned<Competency>>,
    /// 1 to 3; 1 if silent.
    pub(super) weight: Option<Spanned<u32>>,
    /// Whose face, hands and words the anchors are; nobody's if silent.
    pub(super) who: Option<Name>,
    /// What stands in the balloon of a signal at `Words`.
    #[serde(default)]
    pub(super) words: String,
    /// Two to six.
    pub(super) signals: Vec<Signal>,
    /// The question after it: which form of pressure is this?
    pub(super) form: Option<WhichForm>,
    pub(super) why: Option<Name>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    /// What follows, by points alone.
    #[serde(default)]
    pub(super) results: Vec<TaskResult>,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

/// Something that one may have seen or heard.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Signal {
    pub(super) id: Name,
    pub(super) text: Name,
    /// It was there.
    pub(super) present: bool,
    /// It was there only if this holds too.
    pub(super) when: Option<Condition>,
    /// Where in the picture it is to be seen.
    pub(super) at: Option<Anchor>,
    pub(super) why: Name,
}

/// Which form of pressure is this?
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhichForm {
    pub(super) id: Name,
    pub(super) prompt: Name,
    #[serde(default)]
    pub(super) tests: Vec<Spanned<Competency>>,
    pub(super) weight: Option<Spanned<u32>>,
    /// Two to six.
    pub(super) options: Vec<Spanned<Pressure>>,
    pub(super) is: Spanned<Pressure>,
    /// Not quite, and yet understandable: one point.
    #[serde(default)]
    pub(super) near: Vec<Spanned<Pressure>>,
    pub(super) why: Option<Name>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    #[serde(default)]
    pub(super) results: Vec<TaskResult>,
    /// Taken from its `Recognise`.
    #[serde(skip)]
    pub(super) goto: Option<Name>,
}

/// What follows from that many points; the first in the list that holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaskResult {
    /// 0 to 3; 0 if silent.
    pub(super) at_least: Option<Spanned<u32>>,
    pub(super) told: Option<Name>,
    #[serde(default)]
    pub(super) meters: Meters,
    #[serde(default)]
    pub(super) then: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

/// Whom, in which order?
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Arrange {
    pub(super) id: Name,
    pub(super) prompt: Name,
    #[serde(default)]
    pub(super) tests: Vec<Spanned<Competency>>,
    pub(super) weight: Option<Spanned<u32>>,
    /// Two to six; the trainee may leave out any.
    pub(super) items: Vec<Item>,
    /// The first before the second. With a second that is better left out: the first, and not the second.
    pub(super) pairs: Vec<(Name, Name)>,
    pub(super) why: Option<Name>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    #[serde(default)]
    pub(super) results: Vec<TaskResult>,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

/// Someone to tell, or something to do.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    pub(super) id: Name,
    pub(super) text: Name,
    /// Better not done at all.
    #[serde(default)]
    pub(super) leave_out: bool,
    pub(super) why: Name,
}

/// One sentence out of parts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Compose {
    pub(super) id: Name,
    pub(super) prompt: Name,
    #[serde(default)]
    pub(super) tests: Vec<Spanned<Competency>>,
    pub(super) weight: Option<Spanned<u32>>,
    /// The words before the first part.
    #[serde(default)]
    pub(super) lead: String,
    /// Two to four.
    pub(super) parts: Vec<Part>,
    /// The first row all of whose options are chosen counts; the last one has none.
    pub(super) table: Vec<Row>,
    /// The other does not hear it: no act on purpose.
    #[serde(default)]
    pub(super) unseen: bool,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    #[serde(default)]
    pub(super) intense: bool,
    #[serde(default)]
    pub(super) enter: Vec<Effect>,
    pub(super) goto: Option<Name>,
}

/// A place in the sentence and what can stand there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) id: Name,
    /// What it is for, `"Het gevolg"`.
    pub(super) label: String,
    /// What stands in the sentence until it is chosen.
    pub(super) gap: String,
    /// Two to four.
    pub(super) options: Vec<PartOption>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartOption {
    pub(super) id: Name,
    pub(super) text: Name,
}

/// What a sentence is worth and what it does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    /// The options that must be in it; none is: in any other case.
    pub(super) of: Vec<Name>,
    /// 0 to 3.
    pub(super) points: Spanned<u32>,
    pub(super) why: Name,
    pub(super) act: Option<Spanned<ActUse>>,
    pub(super) told: Option<Name>,
    #[serde(default)]
    pub(super) meters: Meters,
    pub(super) red_line: Option<RedLine>,
    #[serde(default)]
    pub(super) then: Vec<Effect>,
    pub(super) goto: Option<Name>,
}
