//! Puts the nodes of a beat where it is called, and the second question of a `Recognise` behind the first.
//!
//! A beat is expanded rather than called with a stack: every moment keeps a name of its own that translations, logs and
//! debriefs can refer to, and what is proved of positions needs no stack.

use std::collections::BTreeSet;
use std::ops::Range;

use super::diagnostic::{Code, Diagnostic};
use super::outline::Limits;
use super::recover::{Aside, faults_of_beat, quoted_words};
use super::shared::{Beat, Shared};
use super::source::{self, Call, Name, Node};
use super::source_task::WhichForm;
use super::spanned::{Lines, read_made};
use super::suggest::nearest;

/// What an expansion gave, the nodes aside.
#[derive(Default)]
pub(super) struct Expanded {
    pub(super) faults: Vec<Diagnostic>,
    /// The text of every beat that was put somewhere, in order: part of what the scenario comes down to.
    pub(super) texts: Vec<String>,
    /// The beats that something calls, wherever they stand.
    pub(super) called: BTreeSet<String>,
}

/// Expands every scene. What a call could not make is noted in `aside`.
pub(super) fn expand(
    shape: &mut source::Scenario,
    text: &str,
    shared: &Shared,
    limits: Limits,
    aside: &mut Aside,
) -> Expanded {
    let (mut own, mut out) = (Vec::new(), Expanded::default());
    for beat in &shape.beats {
        let faults = faults_of_beat(&beat.nodes.text, &beat.nodes.span, limits);
        own.push(Own::of(beat, text, faults.is_empty()));
        out.faults.extend(faults);
    }
    let mut work = Work {
        own: &own,
        shared,
        limits,
        stack: Vec::new(),
        nodes: limits.nodes,
        bytes: limits.bytes,
        aside,
        out,
    };
    for scene in &mut shape.scenes {
        let nodes = std::mem::take(&mut scene.nodes);
        let mut all = Vec::with_capacity(nodes.len());
        work.nodes(nodes, &mut all);
        scene.nodes = all;
    }
    work.out
}

/// The name of the place behind a call, which no author can write.
pub(super) fn landing(call: &Name) -> Name {
    Name {
        value: format!("{}~", call.value),
        span: call.span.clone(),
    }
}

/// A beat of the scenario itself, with the lines of its nodes in the file.
struct Own {
    id: String,
    beat: Beat,
    lines: Vec<Range<usize>>,
    /// It can be read; what is wrong with it has been noted otherwise.
    sound: bool,
}

impl Own {
    fn of(it: &source::Beat, text: &str, sound: bool) -> Self {
        let mut lines = Vec::new();
        let mut at = it.nodes.span.start;
        for line in text
            .get(it.nodes.span.clone())
            .unwrap_or_default()
            .split('\n')
        {
            let blank = line.len() - line.trim_start().len();
            lines.push(at + blank..at + line.trim_end().len().max(blank));
            at += line.len() + 1;
        }
        Self {
            id: it.id.value.clone(),
            beat: Beat::of(it),
            lines,
            sound,
        }
    }
}

struct Work<'a> {
    own: &'a [Own],
    shared: &'a Shared,
    limits: Limits,
    /// The beats in which we are.
    stack: Vec<&'a str>,
    /// How many nodes, and bytes of them, calls may still make: a few short beats that call each other make millions.
    nodes: usize,
    bytes: usize,
    aside: &'a mut Aside,
    out: Expanded,
}

impl<'a> Work<'a> {
    fn nodes(&mut self, nodes: Vec<Node>, all: &mut Vec<Node>) {
        let mut left = nodes.into_iter();
        while let Some(node) = left.next() {
            match node {
                Node::Call(call) => {
                    let next = left.as_slice().first().and_then(Node::name);
                    let end = next.map_or(usize::MAX, |it| it.span.start);
                    self.call(call, end, all);
                }
                Node::Recognise(mut it) => {
                    let form = it.form.take();
                    let goto = if form.is_some() { it.goto.take() } else { None };
                    all.push(Node::Recognise(it));
                    all.extend(
                        form.map(|form| Node::WhichForm(Box::new(WhichForm { goto, ..form }))),
                    );
                }
                other => all.push(other),
            }
        }
    }

    /// Puts a call, which ends before `end`, and its beat.
    fn call(&mut self, call: Call, end: usize, all: &mut Vec<Node>) {
        self.out.called.insert(call.beat.value.clone());
        let body = self.body(&call, end);
        if body.is_none() {
            let unread = self.own.iter().filter(|it| !it.sound);
            let mut unread = unread.filter(|it| it.id == call.beat.value);
            let text = unread.next().map_or("", |it| it.beat.nodes.as_str());
            let given = call.with.values().cloned();
            self.aside
                .lose_call(&call.id.value, given.chain(quoted_words(text)));
        }
        let (id, goto) = (landing(&call.id), call.goto.clone());
        all.push(Node::Call(call));
        let from = all.len();
        if let Some((beat, nodes)) = body {
            self.stack.push(beat);
            self.nodes(nodes, all);
            self.stack.pop();
        }
        // What a `Return` of this body means: the ones of calls within it are resolved already.
        for node in &mut all[from..] {
            comes_back(node, &id);
            if let Node::Group(group) = node {
                group
                    .nodes
                    .iter_mut()
                    .for_each(|it| comes_back(&mut it.node, &id));
            }
        }
        all.push(Node::Landing(source::Landing { id, goto }));
    }

    /// The name of the beat and its nodes; none, and a fault, if there is no such beat or it cannot be put here.
    fn body(&mut self, call: &Call, end: usize) -> Option<(&'a str, Vec<Node>)> {
        let (name, span) = (call.beat.value.as_str(), &call.beat.span);
        let own = self.own.iter().find(|it| it.id == name);
        let shared = self.shared.beats.get_key_value(name);
        let found = own.map(|it| (it.id.as_str(), &it.beat));
        let Some((id, beat)) = found.or_else(|| shared.map(|(id, it)| (id.as_str(), it))) else {
            let known = self.own.iter().map(|it| it.id.as_str());
            let near = nearest(name, known.chain(self.shared.beat_names()));
            self.fault(Code::UnknownBeat, span, &[("name", name)], near);
            return None;
        };
        if self.nodes == 0 || own.is_some_and(|it| !it.sound) {
            return None;
        }
        if self.stack.contains(&id) {
            self.fault(Code::EndlessBeat, span, &[("name", name)], None);
            return None;
        }
        if self.stack.len() >= self.limits.nesting {
            self.past(Code::NestedTooDeep, span, self.limits.nesting);
            return None;
        }
        let missing = beat.params.iter().find(|it| !call.with.contains_key(*it));
        let extra = call.with.keys().find(|it| !beat.params.contains(*it));
        if let Some(argument) = missing.or(extra) {
            // What it gives may be what could not be read.
            if !self.aside.within(call.id.span.start..end) {
                self.wrong_arguments(call, beat, argument);
            }
            return None;
        }
        let text = match fill(beat, call, self.bytes) {
            Ok(text) => text,
            Err(Unfilled::NoParam(word)) => {
                self.wrong_arguments(call, beat, &word);
                return None;
            }
            Err(Unfilled::TooLong) => {
                self.past(Code::FileTooLarge, span, self.limits.bytes);
                self.nodes = 0;
                return None;
            }
        };
        self.bytes -= text.len();
        let lines = match own {
            Some(own) => Lines {
                starts: line_starts(&text),
                from: own.lines.clone(),
            },
            None => Lines {
                starts: vec![0],
                from: vec![span.clone()],
            },
        };
        let nodes: Vec<Node> = match read_made(&text, lines) {
            Ok(nodes) => nodes,
            Err(err) => {
                let said = format!("{name}: {}", err.code);
                self.fault(Code::WrongShape, &err.span, &[("name", &said)], None);
                return None;
            }
        };
        self.out.texts.push(text);
        let Some(left) = self.nodes.checked_sub(nodes.len()) else {
            self.past(Code::TooManyNodes, span, self.limits.nodes);
            self.nodes = 0;
            return None;
        };
        self.nodes = left;
        Some((id, nodes))
    }

    fn wrong_arguments(&mut self, call: &Call, beat: &Beat, argument: &str) {
        let needs = beat.params.join(", ");
        let args = [
            ("name", call.beat.value.as_str()),
            ("argument", argument),
            ("needs", &needs),
        ];
        self.fault(Code::WrongArguments, &call.beat.span, &args, None);
    }

    /// Notes a limit that is passed.
    fn past(&mut self, code: Code, span: &Range<usize>, limit: usize) {
        let limit = limit.to_string();
        self.fault(code, span, &[("limit", limit.as_str())], None);
    }

    fn fault(
        &mut self,
        code: Code,
        span: &Range<usize>,
        args: &[(&'static str, &str)],
        suggestion: Option<String>,
    ) {
        let diagnostic = Diagnostic::new(code, span, args, suggestion);
        self.out.faults.push(diagnostic);
    }
}

/// Makes a `Return` go to where the call comes back.
fn comes_back(node: &mut Node, landing: &Name) {
    if matches!(node, Node::Return) {
        let to = landing.clone();
        *node = Node::Goto(source::Goto { to, when: None });
    }
}

/// Why a beat cannot be filled in.
enum Unfilled {
    /// A word behind `$` that is no parameter.
    NoParam(String),
    TooLong,
}

/// The nodes of a beat with the arguments in them, of `most` bytes.
fn fill(beat: &Beat, call: &Call, most: usize) -> Result<String, Unfilled> {
    let mut out = String::new();
    let mut done = 0;
    for quoted in &beat.quoted {
        out.push_str(&beat.nodes[done..quoted.start]);
        done = quoted.end;
        let mut rest = &beat.nodes[quoted.clone()];
        while let Some(at) = rest.find('$') {
            out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('$') {
                out.push('$');
                rest = after;
            } else if rest.starts_with('-') {
                escaped(&call.id.value, &mut out);
            } else {
                let param = param(beat, rest).ok_or_else(|| Unfilled::NoParam(word(rest)))?;
                escaped(call.with.get(param).map_or("", String::as_str), &mut out);
                rest = &rest[param.len()..];
            }
            if out.len() > most {
                return Err(Unfilled::TooLong);
            }
        }
        out.push_str(rest);
    }
    out.push_str(&beat.nodes[done..]);
    if out.len() > most {
        return Err(Unfilled::TooLong);
    }
    Ok(out)
}

/// The parameter with whose name the text begins: the longest, as `wie` may stand beside `wie-belt`.
fn param<'a>(beat: &'a Beat, text: &str) -> Option<&'a String> {
    let fits = beat.params.iter();
    let fits = fits.filter(|it| !it.is_empty() && text.starts_with(it.as_str()));
    fits.max_by_key(|it| it.len())
}

/// The word behind a `$`, for a message.
fn word(text: &str) -> String {
    let word = text.chars();
    let word: String = word
        .take_while(|it| it.is_alphanumeric() || *it == '-')
        .collect();
    format!("${word}")
}

/// A value as it stands between quotes. Line ends too, so that every line stays where it was.
fn escaped(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(ends).collect()
}
