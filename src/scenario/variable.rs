//! What the story remembers: typed, with a declared range.

use super::vocabulary::Meter;

/// A meter that may begin where an earlier scenario left it, within this range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarriedMeter {
    pub meter: Meter,
    pub min: i32,
    pub max: i32,
}

/// Something the story remembers, as a number within a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    pub id: String,
    pub kind: VariableKind,
    pub min: i32,
    pub max: i32,
    pub start: i32,
    /// May come from an earlier scenario.
    pub carried: bool,
    /// Words for the debrief; empty if it is not told.
    pub label: String,
}

/// How the number is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VariableKind {
    /// 0 is no, 1 is yes.
    Flag,
    Count,
    /// The number of a word in this list.
    Pick(Vec<String>),
}

impl Variable {
    /// The value as people read it.
    pub fn word(&self, value: i32) -> String {
        match &self.kind {
            VariableKind::Flag => if value == 0 { "nee" } else { "ja" }.to_owned(),
            VariableKind::Count => value.to_string(),
            VariableKind::Pick(words) => usize::try_from(value)
                .ok()
                .and_then(|at| words.get(at))
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// The value that a word stands for, as in a plan's `starts` line.
    pub fn value(&self, word: &str) -> Option<i32> {
        let value = match &self.kind {
            VariableKind::Flag => match word {
                "nee" | "0" => 0,
                "ja" | "1" => 1,
                _ => return None,
            },
            VariableKind::Count => word.parse().ok()?,
            VariableKind::Pick(words) => {
                i32::try_from(words.iter().position(|it| it == word)?).ok()?
            }
        };
        (self.min <= value && value <= self.max).then_some(value)
    }
}
