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
        let mut out = String::new();
        self.put(value, &mut out);
        out
    }

    /// Appends the value as people read it.
    pub fn put(&self, value: i32, out: &mut String) {
        match &self.kind {
            VariableKind::Flag => out.push_str(if value == 0 { "nee" } else { "ja" }),
            VariableKind::Count => put_number(value, out),
            VariableKind::Pick(words) => {
                let word = usize::try_from(value).ok().and_then(|at| words.get(at));
                out.push_str(word.map_or("", String::as_str));
            }
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

/// Appends the digits of a number, without the machinery that knows of widths and bases: a count stands in most texts.
fn put_number(value: i32, out: &mut String) {
    if value < 0 {
        out.push('-');
    }
    let (mut left, mut place) = (value.unsigned_abs(), 1);
    while left / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        let digit =
            u8::try_from(left / place).expect("a digit, as what is left is below ten places");
        out.push(char::from(b'0' + digit));
        left %= place;
        place /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_reads_as_a_number() {
        for value in [0, 7, 10, 99, 100, 2026, -1, -40, i32::MAX, i32::MIN] {
            let mut out = String::new();
            put_number(value, &mut out);
            assert_eq!(out, value.to_string());
        }
    }
}
