//! A value and where it stands in the file.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::de::value::{BorrowedStrDeserializer, Error as Plain};
use serde::{Deserialize, Deserializer, de};

thread_local! {
    static BASE: Cell<usize> = const { Cell::new(0) };
    /// Every string of the file stands there as it reads, so that its address is its place.
    static PLAIN: Cell<bool> = const { Cell::new(false) };
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
        let raw = <&'de RawValue>::deserialize(deserializer)?;
        if let Some(bare) = Bare::of(raw.get_ron())
            && let Ok(value) = T::deserialize(bare)
        {
            let span = origin(place(raw.get_ron()));
            return Ok(Self { value, span });
        }
        let text = raw.trim().get_ron();
        let start = place(text).start;
        let span = origin(place(text));
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

/// The bytes in which a slice of the text that is read stands.
fn place(slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(BASE.get());
    start..start + slice.len()
}

/// The bytes of the file that these bytes came from.
fn origin(span: Range<usize>) -> Range<usize> {
    LINES.with_borrow(|it| it.origin(span))
}

/// A leaf that is read without a parser of its own.
#[derive(Clone, Copy)]
enum Bare<'de> {
    /// It can be nothing else than a variant without fields.
    Keyword(&'de str),
    /// What stands between two quotes, as it reads.
    Quoted(&'de str),
    /// Of nine digits at most, so that it always fits.
    Number(i64),
}

impl<'de> Bare<'de> {
    /// What the text is; none where only the parser knows.
    fn of(text: &'de str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix('"') {
            let inside = rest.strip_suffix('"')?;
            let as_it_reads = !inside.bytes().any(|it| matches!(it, b'"' | b'\\'));
            return as_it_reads.then_some(Self::Quoted(inside));
        }
        if text.starts_with(|it: char| it.is_ascii_alphabetic()) {
            let is_word = text
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || it == b'_');
            return is_word.then_some(Self::Keyword(text));
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.len() > 9 || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        text.parse().ok().map(Self::Number)
    }
}

impl<'de> Deserializer<'de> for Bare<'de> {
    type Error = Plain;

    fn deserialize_any<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Plain> {
        match self {
            Self::Number(it) => match u64::try_from(it) {
                Ok(it) => visitor.visit_u64(it),
                Err(_) => visitor.visit_i64(it),
            },
            Self::Keyword(_) | Self::Quoted(_) => Err(de::Error::custom("left to the parser")),
        }
    }

    fn deserialize_str<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Plain> {
        match self {
            Self::Quoted(it) => visitor.visit_borrowed_str(it),
            Self::Keyword(_) | Self::Number(_) => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Plain> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Plain> {
        match self {
            Self::Keyword(it) => visitor.visit_enum(BorrowedStrDeserializer::new(it)),
            Self::Quoted(_) | Self::Number(_) => Err(de::Error::custom("left to the parser")),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Names and texts, the most frequent leaves by far. As a spanned string, but read in passing where that is possible.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) value: String,
    pub(super) span: Range<usize>,
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrowed;
        impl<'de> de::Visitor<'de> for Borrowed {
            type Value = Name;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a string without escapes")
            }
            fn visit_borrowed_str<E: de::Error>(self, inside: &'de str) -> Result<Name, E> {
                let span = place(inside);
                Ok(Name {
                    value: inside.to_owned(),
                    span: span.start.saturating_sub(1)..span.end + 1,
                })
            }
        }
        if PLAIN.get() {
            return deserializer.deserialize_str(Borrowed);
        }
        let Spanned { value, span } = Spanned::<String>::deserialize(deserializer)?;
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
        Ok(Self {
            text: text.to_owned(),
            span: place(text),
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

/// As [`read`], quicker, for a text whose strings have no escapes and are not raw; none where it has faults.
pub(super) fn read_plain<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    PLAIN.set(true);
    let shape = read(text).ok();
    PLAIN.set(false);
    shape
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::outline::{Limits, outline};
    use crate::scenario::source::Scenario;

    #[test]
    fn a_file_reads_the_same_in_passing_as_leaf_by_leaf() {
        for text in [
            include_str!("../../tests/data/small.ron"),
            include_str!("../../scenarios/bij-de-zuivel/scenario.ron"),
        ] {
            assert_eq!(outline(text, Limits::default()), Ok(true));
            let quick = read_plain::<Scenario>(text).expect("it has no faults");
            let exact = read::<Scenario>(text).expect("it has no faults");
            // The places are in it too.
            assert_eq!(format!("{quick:?}"), format!("{exact:?}"));
        }
    }

    #[test]
    fn a_string_that_does_not_stand_there_as_it_reads_keeps_its_place() {
        let text = r##"[ /* " */ "a\"b", r#"c"d"#, "", "é" ]"##;
        assert_eq!(outline(text, Limits::default()), Ok(false));
        let names = read::<Vec<Name>>(text).expect("it has no faults");
        let found: Vec<(&str, &str)> = names
            .iter()
            .map(|it| (it.value.as_str(), &text[it.span.clone()]))
            .collect();
        let wanted = [
            ("a\"b", r#""a\"b""#),
            ("c\"d", r##"r#"c"d"#"##),
            ("", r#""""#),
            ("é", r#""é""#),
        ];
        assert_eq!(found, wanted);
    }
}
