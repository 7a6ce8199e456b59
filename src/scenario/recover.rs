//! Reads a file in spite of its shape errors: each part that cannot be read is reported, set aside, and the rest read.
//!
//! Setting aside is done by blanking the smallest named field or list item around the fault with spaces, so that every
//! other place in the file stays where it is.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::diagnostic::{Code, Diagnostic};
use super::outline::{Limits, Unit, units};
use super::source;
use super::spanned::{ShapeError, read, read_plain};
use super::suggest::nearest;

/// Shape errors after which a file is called unreadable.
const MOST_FAULTS: usize = 100;

/// What was set aside.
#[derive(Debug, Default)]
pub(super) struct Aside {
    spans: Vec<Range<usize>>,
    /// What an unknown field was probably meant to be: where that is missing, it is missing because of this.
    meant: Vec<(usize, String)>,
    /// Every quoted word in it: what these name may well exist.
    mentions: BTreeSet<String>,
    /// How the names begin that a call would have made.
    unmade: Vec<String>,
}

impl Aside {
    /// Whether `name` stands in something that was set aside, or is one that a call could not make.
    pub(super) fn mentions(&self, name: &str) -> bool {
        self.mentions.contains(name) || self.unmade.iter().any(|it| name.starts_with(it))
    }

    /// Sets aside what a call would have made: the names that begin with its id, and all that is quoted in these texts.
    pub(super) fn lose_call(&mut self, id: &str, quoted: impl IntoIterator<Item = String>) {
        self.unmade.push(format!("{id}-"));
        self.mentions.extend(quoted);
    }

    /// Whether some call could not be put.
    pub(super) fn lost_calls(&self) -> bool {
        !self.unmade.is_empty()
    }

    /// Whether anything between these bytes was set aside.
    pub(super) fn within(&self, range: Range<usize>) -> bool {
        self.spans
            .iter()
            .any(|it| range.start <= it.start && it.start < range.end)
    }

    /// Whether the file was read whole.
    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }
}

/// The scenario as far as it can be read, one diagnostic for each part that cannot, and those parts. `plain` says that
/// no string is raw or has an escape.
pub(super) fn recover(
    text: &str,
    plain: bool,
    limits: Limits,
) -> (Option<source::Scenario>, Vec<Diagnostic>, Aside) {
    // Most files have no faults; the others are read again, as only that tells what and where.
    if let Some(scenario) = plain.then(|| read_plain(text)).flatten() {
        return (Some(scenario), Vec::new(), Aside::default());
    }
    read_on(text, limits)
}

/// One diagnostic for each part of a beat that cannot be read; `span` is where its nodes stand in the file.
pub(super) fn faults_of_beat(nodes: &str, span: &Range<usize>, limits: Limits) -> Vec<Diagnostic> {
    if read::<Vec<source::Node>>(nodes).is_ok() {
        return Vec::new();
    }
    let (_, mut faults, _) = read_on::<Vec<source::Node>>(nodes, limits);
    for it in &mut faults {
        it.span = it.span.start + span.start..it.span.end + span.start;
    }
    faults
}

fn read_on<T: DeserializeOwned>(text: &str, limits: Limits) -> (Option<T>, Vec<Diagnostic>, Aside) {
    let (mut faults, mut aside) = (Vec::new(), Aside::default());
    let units = units(text, limits);
    let mut blanked: Option<String> = None;
    loop {
        let err = match read::<T>(blanked.as_deref().unwrap_or(text)) {
            Ok(whole) => return (Some(whole), faults, aside),
            Err(err) => err,
        };
        let unit = units.iter().rfind(|unit| {
            unit.span.start <= err.span.start
                && err.span.start < unit.span.end.max(unit.span.start + 1)
                && !aside.spans.contains(&unit.span)
        });
        if !follows_from(&err, unit, &aside, &units) {
            let fault = diagnostic(&err, text, unit);
            if let (Code::UnknownField, Some(meant)) = (fault.code, &fault.suggestion) {
                aside.meant.push((fault.span.start, meant.clone()));
            }
            faults.push(fault);
        }
        let Some(unit) = unit.filter(|_| aside.spans.len() < MOST_FAULTS) else {
            return (None, faults, aside);
        };
        mention(&text[unit.span.clone()], &mut aside.mentions);
        aside.spans.push(unit.span.clone());
        let blank: String = text[unit.cut.clone()].chars().flat_map(blank).collect();
        blanked
            .get_or_insert_with(|| text.to_owned())
            .replace_range(unit.cut.clone(), &blank);
    }
}

/// As many spaces as the character has bytes; line ends stay.
fn blank(c: char) -> impl Iterator<Item = char> {
    std::iter::repeat_n(if c == '\n' { '\n' } else { ' ' }, c.len_utf8())
}

/// Whether a missing field is missing only because it was set aside itself.
fn follows_from(err: &ShapeError, unit: Option<&Unit>, aside: &Aside, units: &[Unit]) -> bool {
    let (ron::Error::MissingStructField { field, .. }, Some(unit)) = (&err.code, unit) else {
        return false;
    };
    let within = |at: &usize| unit.span.contains(at);
    aside
        .meant
        .iter()
        .any(|(at, meant)| within(at) && meant == field)
        || units.iter().any(|it| {
            it.field.as_deref() == Some(field)
                && unit.span.start <= it.span.start
                && it.span.end <= unit.span.end
                && aside.spans.contains(&it.span)
        })
}

fn mention(text: &str, mentions: &mut BTreeSet<String>) {
    mentions.extend(quoted_words(text));
}

/// What stands between quotes, more or less.
pub(super) fn quoted_words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('"').skip(1).step_by(2).map(str::to_owned)
}

fn diagnostic(err: &ShapeError, text: &str, unit: Option<&Unit>) -> Diagnostic {
    let (code, name, known) = match &err.code {
        ron::Error::NoSuchStructField {
            found, expected, ..
        } => (Code::UnknownField, found.clone(), *expected),
        ron::Error::NoSuchEnumVariant {
            found, expected, ..
        } => (Code::UnknownKeyword, found.clone(), *expected),
        ron::Error::MissingStructField { field, .. } => {
            (Code::MissingField, (*field).to_owned(), [].as_slice())
        }
        ron::Error::DuplicateStructField { field, .. } => {
            (Code::DuplicateField, (*field).to_owned(), [].as_slice())
        }
        other => (Code::WrongShape, other.to_string(), [].as_slice()),
    };
    let mut args = vec![("name", name.clone())];
    if !known.is_empty() {
        args.push(("known", known.join(", ")));
    }
    let mut span = err.span.clone();
    if let (Code::MissingField, Some(unit)) = (code, unit) {
        // The whole part lacks it, so point at where the part begins.
        let line = text[unit.span.clone()]
            .find('\n')
            .unwrap_or(unit.span.len());
        span = unit.span.start..unit.span.start + line;
    } else if let Some(at) = text
        .get(span.start.saturating_sub(name.len() + 1)..)
        .and_then(|it| it.find(&name))
    {
        // The parser stops after the name; the name is what is wrong.
        let start = span.start.saturating_sub(name.len() + 1) + at;
        if code != Code::WrongShape && start <= span.end + name.len() {
            span = start..start + name.len();
        }
    }
    span.end = span.end.clamp(span.start, text.len());
    Diagnostic {
        code,
        span,
        args,
        suggestion: nearest(&name, known.iter().copied()),
    }
}
