//! How diagnostics and errors are printed. The only place that writes to the terminal, `play` aside.
#![expect(clippy::print_stderr, reason = "printing is what this file is for")]

use std::fmt::Display;
use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source as Excerpts};
use serde::Serialize;

use crate::scenario::Source;
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::shell::said;
use crate::text::{Lang, Value};

/// A file and what is wrong with it.
pub(super) struct Checked {
    pub(super) file: Source,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A diagnostic as editors read it; version 1.
#[derive(Serialize)]
struct Shape<'a> {
    file: &'a str,
    code: &'a str,
    severity: &'a str,
    /// From 1; columns in characters.
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    excerpt: &'a str,
    message: String,
    suggestion: Option<&'a str>,
}

/// Prints a line of a result.
pub(super) fn line(text: impl Display) {
    // A closed pipe is no reason to fail: whoever reads `| head` has read enough.
    let _closed = writeln!(std::io::stdout(), "{}", plain(&text.to_string()));
}

/// Prints a text of whole lines.
pub(super) fn text(text: &str) {
    raw(&plain(text));
}

fn raw(text: &str) {
    let _closed = write!(std::io::stdout(), "{text}");
}

/// Whether a terminal would obey a character instead of showing it, or read what follows in another direction.
fn commands(it: char) -> bool {
    let turns =
        matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (it.is_control() && !matches!(it, '\n' | '\t'))
}

/// A text without anything that a terminal obeys: what a scenario says is only ever shown.
pub(super) fn plain(text: &str) -> String {
    let shown = text.chars().filter(|it| !commands(*it));
    shown.map(|it| if it == '\t' { ' ' } else { it }).collect()
}

/// As [`plain`], with every byte at its place: question marks stand for what is not shown.
fn plain_in_place(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for it in text.chars() {
        // What ends a line stays: an excerpt is found by its line.
        if it != '\r' && commands(it) {
            shown.extend(std::iter::repeat_n('?', it.len_utf8()));
        } else {
            shown.push(it);
        }
    }
    shown
}

/// A text without its colours.
fn uncolored(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shown, part| {
        shown + part.split_once('m').map_or(part, |it| it.1)
    })
}

/// Prints a note that is not part of the result.
pub(super) fn note(text: impl Display) {
    eprintln!("{}", plain(&text.to_string()));
}

/// Prints what clap has to say: help on the output, mistakes on the other.
pub(super) fn usage(err: &clap::Error) -> ExitCode {
    // A closed pipe is no reason to fail.
    let _closed = err.print();
    if err.use_stderr() {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

/// Prints why a command could not run.
pub(super) fn failure(err: &anyhow::Error, lang: Lang) -> ExitCode {
    note(format!("weerbaar: {}", said(err.as_ref(), lang)));
    ExitCode::from(2)
}

/// Prints diagnostics with their excerpts.
pub(super) fn diagnostics(checked: &Checked, lang: Lang) {
    let name = plain(&checked.file.name);
    let name = name.as_str();
    let file = plain_in_place(&checked.file.text);
    let mut excerpts = (name, Excerpts::from(file.as_str()));
    for it in &checked.diagnostics {
        let (kind, color) = match it.severity() {
            Severity::Error => ("diagnostic-error", Color::Red),
            Severity::Warning => ("diagnostic-warning", Color::Yellow),
        };
        let kind = lang.say(kind);
        let span = (name, it.span.clone());
        let colored = std::io::stdout().is_terminal();
        let mut report = Report::build(ReportKind::Custom(&kind, color), span.clone())
            .with_config(
                Config::default()
                    .with_index_type(IndexType::Byte)
                    .with_color(colored),
            )
            .with_code(it.code.name())
            .with_message(plain(&message(it, lang)))
            .with_label(Label::new(span).with_color(color));
        if let Some(near) = &it.suggestion {
            let near = plain(near);
            let near = [("name", Value::Text(&near))];
            report = report.with_help(lang.say_with("diagnostic-meant", &near));
        }
        let mut out = Vec::new();
        let written = report.finish().write(&mut excerpts, &mut out);
        if written.is_ok() {
            let out = String::from_utf8_lossy(&out);
            raw(&if colored {
                out.into_owned()
            } else {
                uncolored(&out)
            });
        }
    }
}

/// Prints diagnostics as one JSON array.
pub(super) fn json(checked: &[Checked], lang: Lang) {
    let shapes: Vec<Shape<'_>> = checked
        .iter()
        .flat_map(|checked| {
            let lines = Lines::of(&checked.file.text);
            let diagnostics = checked.diagnostics.iter();
            diagnostics.map(move |it| shape(&checked.file, &lines, it, lang))
        })
        .collect();
    line(serde_json::to_string_pretty(&shapes).expect("a list of words and numbers is JSON"));
}

fn shape<'a>(file: &'a Source, lines: &Lines<'a>, it: &'a Diagnostic, lang: Lang) -> Shape<'a> {
    let (line, column) = lines.place(it.span.start);
    let (end_line, end_column) = lines.place(it.span.end);
    Shape {
        file: &file.name,
        code: it.code.name(),
        severity: match it.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        line,
        column,
        end_line,
        end_column,
        excerpt: lines.excerpt(line),
        message: message(it, lang),
        suggestion: it.suggestion.as_deref(),
    }
}

/// The sentence of a diagnostic.
pub(super) fn message(it: &Diagnostic, lang: Lang) -> String {
    let args: Vec<(&str, Value<'_>)> = it
        .args
        .iter()
        .map(|(name, value)| (*name, Value::Text(value)))
        .collect();
    lang.say_with(&format!("diagnostic-{}", it.code.name()), &args)
}

/// A text and where its lines begin.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(ends).collect(),
        }
    }

    /// The line and column of a byte, both from 1.
    fn place(&self, at: usize) -> (usize, usize) {
        let at = self.text.floor_char_boundary(at);
        let line = self.starts.partition_point(|it| *it <= at);
        let start = self.starts[line - 1];
        (line, self.text[start..at].chars().count() + 1)
    }

    /// The line of that number, without its end.
    fn excerpt(&self, line: usize) -> &'a str {
        let start = self.starts.get(line - 1).copied();
        let text: &'a str = self.text;
        start
            .and_then(|it| text[it..].lines().next())
            .unwrap_or_default()
    }
}
