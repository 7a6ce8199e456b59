//! Puts the nodes of a beat where it is called, and the second question of a `Recognise` behind the first.
//!
//! A beat is expanded rather than called with a stack: every moment keeps a name of its own that translations, logs and
//! debriefs can refer to, and what is proved of positions needs no stack.

use std::ops::Range;
use std::sync::Arc;

use super::diagnostic::{Code, Diagnostic};
use super::outline::Limits;
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
}

/// Expands every scene.
pub(super) fn expand(
    shape: &mut source::Scenario,
    text: &str,
    shared: &Arc<Shared>,
    limits: Limits,
) -> Expanded {
    let own: Vec<Own> = shape.beats.iter().map(|it| Own::of(it, text)).collect();
    let mut work = Work {
        own,
        shared,
        stack: Vec::new(),
        left: limits.nodes,
        out: Expanded::default(),
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
}

impl Own {
    fn of(it: &source::Beat, text: &str) -> Self {
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
            beat: Beat {
                about: it.about.clone(),
                params: it.params.iter().map(|it| it.value.clone()).collect(),
                nodes: it.nodes.text.clone(),
            },
            lines,
        }
    }
}

struct Work<'a> {
    own: Vec<Own>,
    shared: &'a Arc<Shared>,
    /// The beats in which we are.
    stack: Vec<String>,
    /// How many nodes may still be made.
    left: usize,
    out: Expanded,
}

impl Work<'_> {
    fn nodes(&mut self, nodes: Vec<Node>, all: &mut Vec<Node>) {
        for node in nodes {
            match node {
                Node::Call(call) => self.call(call, all),
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

    fn call(&mut self, call: Call, all: &mut Vec<Node>) {
        let body = self.body(&call);
        let (id, goto) = (landing(&call.id), call.goto.clone());
        let at = call.id.clone();
        all.push(Node::Call(call));
        if let Some(body) = body {
            self.stack.push(body.beat);
            self.nodes(body.nodes, all);
            self.stack.pop();
        }
        // What a `Return` of this body means: the ones of calls within it are resolved already.
        for node in all.iter_mut().rev() {
            match node {
                Node::Call(it) if it.id.value == at.value => break,
                Node::Return => {
                    let to = id.clone();
                    *node = Node::Goto(source::Goto { to, when: None });
                }
                Node::Group(group) => {
                    for it in &mut group.nodes {
                        if matches!(it.node, Node::Return) {
                            let to = id.clone();
                            it.node = Node::Goto(source::Goto { to, when: None });
                        }
                    }
                }
                _ => {}
            }
        }
        all.push(Node::Landing(source::Landing { id, goto }));
    }

    /// The nodes of a call; none, and a fault, if there is no such beat or it cannot be read.
    fn body(&mut self, call: &Call) -> Option<Body> {
        let name = call.beat.value.as_str();
        let own = self.own.iter().find(|it| it.id == name);
        let beat = own
            .map(|it| &it.beat)
            .or_else(|| self.shared.beats.get(name));
        let Some(beat) = beat.cloned() else {
            let known = self.own.iter().map(|it| it.id.as_str());
            let near = nearest(name, known.chain(self.shared.beat_names()));
            self.fault(Code::UnknownBeat, &call.beat.span, &[("name", name)], near);
            return None;
        };
        if self.stack.iter().any(|it| it == name) {
            self.fault(Code::EndlessBeat, &call.beat.span, &[("name", name)], None);
            return None;
        }
        let given: Vec<&str> = call.with.keys().map(String::as_str).collect();
        let missing = beat.params.iter().find(|it| !call.with.contains_key(*it));
        let extra = given
            .iter()
            .find(|it| !beat.params.iter().any(|param| param == *it));
        if let Some(argument) = missing.map(String::as_str).or(extra.copied()) {
            let (needs, argument) = (beat.params.join(", "), argument.to_owned());
            let args = [("name", name), ("argument", &argument), ("needs", &needs)];
            self.fault(Code::WrongArguments, &call.beat.span, &args, None);
            return None;
        }
        let text = match fill(&beat, call) {
            Ok(text) => text,
            Err(word) => {
                let needs = beat.params.join(", ");
                let args = [
                    ("name", name),
                    ("argument", word.as_str()),
                    ("needs", &needs),
                ];
                self.fault(Code::WrongArguments, &call.beat.span, &args, None);
                return None;
            }
        };
        let lines = match self.own.iter().find(|it| it.id == name) {
            Some(own) => Lines {
                starts: line_starts(&text),
                from: own.lines.clone(),
            },
            None => Lines {
                starts: vec![0],
                from: vec![call.beat.span.clone()],
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
        if nodes.len() > self.left {
            self.fault(Code::TooManyNodes, &call.beat.span, &[("limit", "")], None);
            return None;
        }
        self.left -= nodes.len();
        let beat = name.to_owned();
        Some(Body { beat, nodes })
    }

    fn fault(
        &mut self,
        code: Code,
        span: &Range<usize>,
        args: &[(&'static str, &str)],
        suggestion: Option<String>,
    ) {
        let args = args
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()));
        self.out.faults.push(Diagnostic {
            code,
            span: span.clone(),
            args: args.collect(),
            suggestion,
        });
    }
}

struct Body {
    beat: String,
    nodes: Vec<Node>,
}

/// The nodes of a beat with the arguments in them; the error is a word behind `$` that is no parameter.
fn fill(beat: &Beat, call: &Call) -> Result<String, String> {
    let mut out = String::with_capacity(beat.nodes.len() + 64);
    let mut rest = beat.nodes.as_str();
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('$') {
            out.push('$');
            rest = after;
            continue;
        }
        if rest.starts_with('-') {
            escaped(&call.id.value, &mut out);
            continue;
        }
        // The longest name that fits, as `wie` may stand beside `wie-belt`.
        let fits = beat
            .params
            .iter()
            .filter(|it| rest.starts_with(it.as_str()));
        let Some(param) = fits.max_by_key(|it| it.len()) else {
            let word = rest
                .chars()
                .take_while(|it| it.is_alphanumeric() || *it == '-');
            return Err(format!("${}", word.collect::<String>()));
        };
        escaped(call.with.get(param).map_or("", String::as_str), &mut out);
        rest = &rest[param.len()..];
    }
    out.push_str(rest);
    Ok(out)
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
