//! A value and where it stands in the file.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::de::value::{BorrowedStrDeserializer, Error as Plain, I64Deserializer, U64Deserializer};
use serde::{Deserialize, Deserializer, de};

thread_local! {
    static BASE: Cell<usize> = const { Cell::new(0) };
    /// Every string of the file stands there as it reads, so that its address is its place.
    static PLAIN: Cell<bool> = const { Cell::new(false) };
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
        let text = match raw.get_ron() {
            bare if is_bare(bare) => bare,
            _ => raw.trim().get_ron(),
        };
        let span = place(text);
        if let Some(value) = bare(text) {
            return Ok(Self { value, span });
        }
        let start = span.start;
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

/// The bytes of the file in which a slice of it stands.
fn place(slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(BASE.get());
    start..start + slice.len()
}

/// Whether the text is no more than a word or a number.
fn is_bare(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes
        .next()
        .is_some_and(|it| it == b'-' || it.is_ascii_alphanumeric())
        && bytes.all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// What a word or a number stands for, without a parser of its own; none where only the parser knows.
fn bare<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    if !is_bare(text) {
        return None;
    }
    if text.starts_with(|it: char| it.is_ascii_alphabetic()) {
        return T::deserialize(Word(text)).ok();
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    // Nine digits always fit; whatever else a number may look like is left to the parser.
    if digits.len() > 9 || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    match text.parse::<u64>() {
        Ok(number) => T::deserialize(U64Deserializer::<Plain>::new(number)).ok(),
        Err(_) => T::deserialize(I64Deserializer::<Plain>::new(text.parse().ok()?)).ok(),
    }
}

/// A keyword: it can be nothing else than a variant without fields.
struct Word<'de>(&'de str);

impl<'de> Deserializer<'de> for Word<'de> {
    type Error = Plain;

    fn deserialize_any<V: de::Visitor<'de>>(self, _: V) -> Result<V::Value, Plain> {
        Err(de::Error::custom("a keyword"))
    }

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Plain> {
        visitor.visit_enum(BorrowedStrDeserializer::new(self.0))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
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
                let inside_span = place(inside);
                Ok(Name {
                    value: inside.to_owned(),
                    span: inside_span.start.saturating_sub(1)..inside_span.end + 1,
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
