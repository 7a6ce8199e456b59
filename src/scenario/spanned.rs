//! A value and where it stands in the file.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::{Deserialize, Deserializer, de};

thread_local! {
    static BASE: Cell<usize> = const { Cell::new(0) };
    /// Where the lines of a text that was made from another one came from; empty while a file itself is read.
    static LINES: RefCell<Lines> = const { RefCell::new(Lines { starts: Vec::new(), from: Vec::new() }) };
    /// The innermost fault within a spanned value: only there its place and kind are known.
    static INNER: RefCell<Option<ShapeError>> = const { RefCell::new(None) };
}

/// A value and the bytes of the file that it was read from.
#[derive(Clone, Debug)]
pub(super) struct Spanned<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A borrowed raw value is a slice of the file itself, so its address is its place.
        let text = <&'de RawValue>::deserialize(deserializer)?.trim().get_ron();
        let start = (text.as_ptr() as usize).saturating_sub(BASE.get());
        let span = LINES.with_borrow(|it| it.origin(start..start + text.len()));
        let value = options().from_str(text).map_err(|err| {
            let told = de::Error::custom(&err.code);
            let place = |at| start + offset(text, at);
            let span = place(err.span.start)..place(err.span.end);
            INNER.with_borrow_mut(|inner| {
                inner.get_or_insert(ShapeError {
                    code: err.code,
                    span,
                });
            });
            told
        })?;
        Ok(Self { value, span })
    }
}

/// A part of the file that is kept as text, to be read later.
#[derive(Clone, Debug)]
pub(super) struct Raw {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&'de RawValue>::deserialize(deserializer)?.trim().get_ron();
        let start = (text.as_ptr() as usize).saturating_sub(BASE.get());
        Ok(Self {
            text: text.to_owned(),
            span: start..start + text.len(),
        })
    }
}

/// For each line of a text where it begins, and which bytes of a file it came from.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) starts: Vec<usize>,
    pub(super) from: Vec<Range<usize>>,
}

impl Lines {
    /// The bytes of the file that these bytes came from: the whole line.
    fn origin(&self, span: Range<usize>) -> Range<usize> {
        let line = self.starts.partition_point(|it| *it <= span.start);
        let from = line.checked_sub(1).and_then(|it| self.from.get(it));
        from.or(self.from.last()).cloned().unwrap_or(span)
    }
}

/// As [`read`], for a text that was made from lines of the file.
pub(super) fn read_made<T: de::DeserializeOwned>(
    text: &str,
    lines: Lines,
) -> Result<T, ShapeError> {
    LINES.set(lines);
    let done = read(text);
    let lines = LINES.take();
    done.map_err(|err| ShapeError {
        span: lines.origin(err.span),
        ..err
    })
}

/// The dialect of the scenario files: `Some` may be left out, and so may double brackets.
fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(128)
}

/// A shape that could not be read, and the bytes where reading stopped.
#[derive(Debug)]
pub(super) struct ShapeError {
    pub(super) code: ron::Error,
    pub(super) span: Range<usize>,
}

/// Reads `text` as a `T`, with the places of its spanned leaves.
pub(super) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ShapeError> {
    BASE.set(text.as_ptr() as usize);
    INNER.take();
    options().from_str(text).map_err(|err| {
        let span = offset(text, err.span.start)..offset(text, err.span.end);
        INNER.take().unwrap_or(ShapeError {
            code: err.code,
            span,
        })
    })
}

/// The byte at which a line and column (both from 1, columns in characters) begin.
fn offset(text: &str, at: ron::error::Position) -> usize {
    let mut start = 0;
    for _ in 1..at.line {
        match text[start..].find('\n') {
            Some(length) => start += length + 1,
            None => return text.len(),
        }
    }
    text[start..]
        .char_indices()
        .nth(at.col.saturating_sub(1))
        .map_or(text.len(), |(idx, _)| start + idx)
}
