//! The brackets of a file, before anything is read: its limits, and the parts that can be set aside.

use std::ops::Range;

use super::diagnostic::{Code, Diagnostic};

/// What a file may be at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub bytes: usize,
    /// Brackets within brackets.
    pub nesting: usize,
    /// Bytes of one text.
    pub string: usize,
    pub nodes: usize,
}

impl Default for Limits {
    // From `reliability.md`, "Controls".
    fn default() -> Self {
        Self {
            bytes: 8 << 20,
            nesting: 64,
            string: 64 << 10,
            nodes: 10_000,
        }
    }
}

/// A part that can be set aside without breaking what is around it: a named field, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The part itself.
    pub(super) span: Range<usize>,
    /// The part with the comma after it.
    pub(super) cut: Range<usize>,
    /// The field's name; `None` for an item of a list.
    pub(super) field: Option<String>,
}

/// Checks the limits and the brackets, and tells whether every string stands there as it reads: no escapes, none raw.
pub(super) fn outline(text: &str, limits: Limits) -> Result<bool, Diagnostic> {
    if text.len() > limits.bytes {
        return Err(fault(Code::FileTooLarge, 0..0, limits.bytes));
    }
    Reader::new(text, limits).read().map(|it| it.plain)
}

/// The parts of a file whose brackets are sound, outer ones first.
pub(super) fn units(text: &str, limits: Limits) -> Vec<Unit> {
    let mut reader = Reader::new(text, limits);
    reader.units = Some(Vec::new());
    let read = reader.read().ok();
    let mut units = read.and_then(|it| it.units).unwrap_or_default();
    units.sort_by_key(|unit| (unit.span.start, std::cmp::Reverse(unit.span.end)));
    units
}

/// What stands between the quotes of each string that is not raw, in a text whose brackets are sound.
pub(super) fn quoted(text: &str) -> Vec<Range<usize>> {
    let limits = Limits {
        bytes: usize::MAX,
        nesting: usize::MAX,
        string: usize::MAX,
        nodes: usize::MAX,
    };
    let mut reader = Reader::new(text, limits);
    reader.quoted = Some(Vec::new());
    let read = reader.read().ok();
    read.and_then(|it| it.quoted).unwrap_or_default()
}

/// The bytes with which something begins or ends that an outline looks at.
const LOOKED_AT: [bool; 256] = {
    let mut table = [false; 256];
    let (bytes, mut at) = (b"/\"r'([{)]},", 0);
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

struct Group {
    bracket: u8,
    open: usize,
    /// Where the current item begins.
    item: usize,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Group>,
    /// The units so far, where they are asked for.
    units: Option<Vec<Unit>>,
    /// What stands between quotes so far, where it is asked for.
    quoted: Option<Vec<Range<usize>>>,
    /// No string so far is raw or has an escape.
    plain: bool,
    limits: Limits,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, limits: Limits) -> Self {
        Self {
            text,
            at: 0,
            open: Vec::new(),
            units: None,
            quoted: None,
            plain: true,
            limits,
        }
    }

    fn read(mut self) -> Result<Self, Diagnostic> {
        while self.at < self.text.len() {
            self.token()?;
        }
        match self.open.last() {
            Some(group) => Err(fault(Code::Unbalanced, group.open..group.open + 1, 0)),
            None => Ok(self),
        }
    }

    fn token(&mut self) -> Result<(), Diagnostic> {
        let (bytes, at) = (self.text.as_bytes(), self.at);
        let rest = &self.text[at..];
        match bytes[at] {
            b'/' if rest.starts_with("//") => self.at += rest.find('\n').unwrap_or(rest.len()),
            b'/' if rest.starts_with("/*") => self.at = self.comment_end(),
            b'"' => {
                let (end, escapes) = string_end(rest);
                self.plain &= !escapes;
                self.string(at, end)?;
                if let Some(quoted) = &mut self.quoted {
                    quoted.push(at + 1..self.at - 1);
                }
            }
            b'r' if !at.checked_sub(1).is_some_and(|it| is_word(bytes[it]))
                && raw_quotes(rest).is_some() =>
            {
                self.plain = false;
                self.string(at, raw_end(rest))?;
            }
            b'\'' => self.at += char_len(rest),
            bracket @ (b'(' | b'[' | b'{') => {
                if self.open.len() == self.limits.nesting {
                    return Err(fault(Code::NestedTooDeep, at..at + 1, self.limits.nesting));
                }
                self.open.push(Group {
                    bracket,
                    open: at,
                    item: at + 1,
                });
                self.at += 1;
            }
            close @ (b')' | b']' | b'}') => {
                let fits = |group: &Group| {
                    matches!(
                        (group.bracket, close),
                        (b'(', b')') | (b'[', b']') | (b'{', b'}')
                    )
                };
                let Some(group) = self.open.pop().filter(fits) else {
                    return Err(fault(Code::Unbalanced, at..at + 1, 0));
                };
                self.unit(&group, at, at);
                self.at += 1;
            }
            b',' => {
                if let Some(group) = self.open.pop() {
                    self.unit(&group, at, at + 1);
                    self.open.push(Group {
                        item: at + 1,
                        ..group
                    });
                }
                self.at += 1;
            }
            // The rest of a word, a blank: whatever comes next that is looked at is one byte, so no character is cut.
            _ => {
                let looked_at = |it: &u8| LOOKED_AT[usize::from(*it)];
                let length = bytes[at + 1..].iter().position(looked_at);
                self.at = length.map_or(bytes.len(), |it| at + 1 + it);
            }
        }
        Ok(())
    }

    fn string(&mut self, at: usize, length: Option<usize>) -> Result<(), Diagnostic> {
        let Some(length) = length else {
            return Err(fault(Code::Unbalanced, at..at + 1, 0));
        };
        if length > self.limits.string {
            return Err(fault(Code::StringTooLong, at..at + 1, self.limits.string));
        }
        self.at += length;
        Ok(())
    }

    fn comment_end(&self) -> usize {
        let (mut depth, mut at) = (0, self.at);
        while at < self.text.len() {
            let rest = &self.text.as_bytes()[at..];
            if rest.starts_with(b"/*") {
                depth += 1;
                at += 2;
            } else if rest.starts_with(b"*/") {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            } else {
                at += 1;
            }
        }
        at
    }

    /// Notes the item of `group` that ends before `end`, if it is one that can be set aside.
    fn unit(&mut self, group: &Group, end: usize, cut_end: usize) {
        let Some(units) = &mut self.units else {
            return;
        };
        let start = skip_blank(self.text, group.item, end);
        let trimmed = self.text[start..end].trim_end();
        if trimmed.is_empty() {
            return;
        }
        let name: String = trimmed
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let after = trimmed[name.len()..].trim_start();
        let named = !name.is_empty() && after.starts_with(':') && !after.starts_with("::");
        if (group.bracket == b'(' && named) || group.bracket == b'[' {
            let field = (group.bracket == b'(').then_some(name);
            units.push(Unit {
                span: start..start + trimmed.len(),
                cut: start..cut_end,
                field,
            });
        }
    }
}

/// The first byte from `at` that is neither blank nor comment.
fn skip_blank(text: &str, mut at: usize, end: usize) -> usize {
    loop {
        let rest = &text[at..end];
        let blank = rest.len() - rest.trim_start().len();
        at += blank;
        let rest = &text[at..end];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |it| it + 2);
        } else {
            return at;
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Where the string that begins here ends, and whether something in it is escaped.
fn string_end(rest: &str) -> (Option<usize>, bool) {
    let bytes = rest.as_bytes();
    let (mut at, mut escapes) = (1, false);
    loop {
        let ends = |it: &u8| matches!(it, b'"' | b'\\');
        match bytes.get(at..).and_then(|it| it.iter().position(ends)) {
            Some(length) if bytes[at + length] == b'"' => return (Some(at + length + 1), escapes),
            Some(length) => at += length + 2,
            None => return (None, true),
        }
        escapes = true;
    }
}

/// The number of `#` of a raw string that begins here.
fn raw_quotes(rest: &str) -> Option<usize> {
    let hashes = rest[1..].bytes().take_while(|it| *it == b'#').count();
    (rest.as_bytes().get(1 + hashes) == Some(&b'"')).then_some(hashes)
}

fn raw_end(rest: &str) -> Option<usize> {
    let hashes = raw_quotes(rest)?;
    let close = format!("\"{}", "#".repeat(hashes));
    let start = hashes + 2;
    rest[start..]
        .find(&close)
        .map(|it| start + it + close.len())
}

fn char_len(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[2..].find('\'').map_or(1, |it| it + 3),
        Some((at, c)) if rest[at + c.len_utf8()..].starts_with('\'') => at + c.len_utf8() + 1,
        _ => 1,
    }
}

fn fault(code: Code, span: Range<usize>, limit: usize) -> Diagnostic {
    Diagnostic {
        code,
        span,
        args: vec![("limit", limit.to_string())],
        suggestion: None,
    }
}
