//! Names in both versions, and what a thing comes down to by these names: its rules apart from its words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use crate::scenario::Scenario;
use crate::scenario::id::{AggressorIdx, ChoiceIdx, EndingIdx, NodeIdx, SceneIdx, VariableIdx};
use crate::scenario::node::NodeKind;

/// Both versions, with what was renamed.
pub(super) struct Both<'a> {
    pub(super) old: Names<'a>,
    pub(super) new: Names<'a>,
}

/// The names of one version.
pub(super) struct Names<'a> {
    pub(super) scenario: &'a Scenario,
    /// Moments and choices (as paths) by the names that the new version has for them.
    renamed: BTreeMap<String, String>,
    /// What is only read and stands in this version only: what leads there leads to what follows it.
    skipped: BTreeSet<String>,
}

/// What a thing comes down to.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meaning {
    /// Everything but its words.
    pub(super) rules: String,
    /// What is read, in the order of the file.
    pub(super) words: Vec<String>,
}

/// The kinds of numbers that stand for a name.
const NUMBERS: [&str; 7] = [
    "NodeIdx(",
    "ChoiceIdx(",
    "EndingIdx(",
    "SceneIdx(",
    "CharacterIdx(",
    "VariableIdx(",
    "AggressorIdx(",
];

impl<'a> Both<'a> {
    pub(super) fn of(old: &'a Scenario, new: &'a Scenario) -> Self {
        let names = |scenario| Names {
            scenario,
            renamed: BTreeMap::new(),
            skipped: BTreeSet::new(),
        };
        let mut both = Self {
            old: names(old),
            new: names(new),
        };
        both.find_renamed();
        let (was, is) = (both.old.read_names(), both.new.read_names());
        let skip = |own: &BTreeSet<String>, other: &Names<'_>| {
            let has = |it: &&String| !other.has(it);
            own.iter().filter(has).cloned().collect()
        };
        let skipped = (skip(&was, &both.new), skip(&is, &both.old));
        both.old.skipped = skipped.0;
        both.new.skipped = skipped.1;
        both
    }

    /// Moments, and choices of a moment, that have another name and still read the same.
    fn find_renamed(&mut self) {
        let (old, new) = (self.old.scenario, self.new.scenario);
        let gone = |here: &'a Scenario, there: &Scenario| -> Vec<NodeIdx> {
            let all = (0..here.nodes.len()).map(NodeIdx::of);
            let own = |it: &NodeIdx| {
                let id = &here.node(*it).id;
                !id.is_empty() && there.node_named(id).is_none()
            };
            all.filter(own).collect()
        };
        let mut come = gone(new, old);
        for node in gone(old, new) {
            let read = self.old.read_at(node);
            let found = come
                .iter()
                .position(|it| !read.is_empty() && self.new.read_at(*it) == read);
            if let Some(found) = found {
                let (from, to) = (&old.node(node).id, &new.node(come.remove(found)).id);
                self.old.renamed.insert(from.clone(), to.clone());
            }
        }
        for (at, choice) in old.choices.iter().enumerate() {
            let decision = self.old.node(choice.decision);
            let Some(there) = new.node_named(&decision) else {
                continue;
            };
            if new.choice_named(there, &choice.id).is_some() {
                continue;
            }
            let others = new.decision(there).map(|it| it.choices.as_slice());
            let words = self.old.meaning(&choice.text);
            let same = |it: &&ChoiceIdx| {
                let it = new.choice(**it);
                let kept = old.choice_named(choice.decision, &it.id).is_some();
                !kept && self.new.meaning(&it.text) == words
            };
            if let Some(found) = others.unwrap_or_default().iter().find(same) {
                let path = self.old.choice(ChoiceIdx::of(at));
                let to = self.new.choice(*found);
                self.old.renamed.insert(path, to);
            }
        }
    }

    /// What has another name now: moments by name, choices by path.
    pub(super) fn renamed(&self) -> impl Iterator<Item = (&String, &String)> {
        self.old.renamed.iter()
    }
}

impl Names<'_> {
    /// The name of a moment as the new version has it; empty if it has none.
    pub(super) fn own(&self, idx: NodeIdx) -> &String {
        let id = &self.scenario.node(idx).id;
        self.renamed.get(id).unwrap_or(id)
    }

    fn has(&self, name: &str) -> bool {
        let mut all = (0..self.scenario.nodes.len()).map(NodeIdx::of);
        all.any(|it| self.own(it) == name)
    }

    /// The names of what is only read.
    fn read_names(&self) -> BTreeSet<String> {
        let all = (0..self.scenario.nodes.len()).map(NodeIdx::of);
        let read = all.filter(|it| is_read(&self.scenario.node(*it).kind));
        read.map(|it| self.own(it).clone()).collect()
    }

    /// The name of a moment. One without a name goes by what follows it, as it is only read on the way there.
    pub(super) fn node(&self, idx: NodeIdx) -> String {
        let (mut at, mut steps) = (idx, 0);
        loop {
            let node = self.scenario.node(at);
            let name = self.own(at);
            if !name.is_empty() && !self.skipped.contains(name) {
                return name.clone();
            }
            if let NodeKind::End(ending) = node.kind {
                return self.scenario.ending(ending).id.clone();
            }
            steps += 1;
            match node.next {
                Some(next) if steps <= self.scenario.nodes.len() => at = next,
                _ => return format!("{}+", self.scenario.scene(node.scene).id),
            }
        }
    }

    /// The path of a choice: `de-piep/toegeven`.
    pub(super) fn choice(&self, idx: ChoiceIdx) -> String {
        let choice = self.scenario.choice(idx);
        let path = format!("{}/{}", self.node(choice.decision), choice.id);
        self.renamed.get(&path).cloned().unwrap_or(path)
    }

    fn aggressor(&self, idx: AggressorIdx) -> String {
        let who = self.scenario.aggressor(idx).character;
        self.scenario.cast[who.at()].id.clone()
    }

    /// What stands for a number, `NodeIdx(` and 12.
    fn named(&self, kind: &str, at: usize) -> String {
        let it = self.scenario;
        match kind {
            "NodeIdx(" => self.node(NodeIdx::of(at)),
            "ChoiceIdx(" => self.choice(ChoiceIdx::of(at)),
            "EndingIdx(" => it.ending(EndingIdx::of(at)).id.clone(),
            "SceneIdx(" => it.scene(SceneIdx::of(at)).id.clone(),
            "CharacterIdx(" => it.cast[at].id.clone(),
            "VariableIdx(" => it.variable(VariableIdx::of(at)).id.clone(),
            _ => self.aggressor(AggressorIdx::of(at)),
        }
    }

    /// What a thing comes down to. Its `Debug` form has every field it has, now and later, so nothing can be forgotten.
    pub(super) fn meaning(&self, it: &impl Debug) -> Meaning {
        let form = format!("{it:?}");
        let (mut out, mut rest) = (Meaning::default(), form.as_str());
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("Text { words: ") {
                let (words, after) = string(after);
                let (words, after) = self.with_values(words, after);
                out.rules.push('"');
                out.words.push(words);
                rest = after;
                continue;
            }
            if c == '"' {
                let (words, after) = string(rest);
                out.rules.push('"');
                out.words.push(words);
                rest = after;
                continue;
            }
            if let Some((name, after)) = self.number(rest) {
                out.rules.push_str(&name);
                rest = after;
                continue;
            }
            out.rules.push(c);
            rest = &rest[c.len_utf8()..];
        }
        out.words.retain(|it| !it.is_empty());
        out
    }

    /// The name for a number at the beginning of `rest`, and what comes after it.
    fn number<'t>(&self, rest: &'t str) -> Option<(String, &'t str)> {
        let kind = NUMBERS.iter().find(|it| rest.starts_with(**it))?;
        let (digits, after) = rest[kind.len()..].split_once(')')?;
        Some((self.named(kind, digits.parse().ok()?), after))
    }

    /// Words with their variables put back, `nog {dagen} dagen`, and what comes after the text.
    fn with_values<'t>(&self, words: String, rest: &'t str) -> (String, &'t str) {
        let Some((values, after)) = rest.split_once("] }") else {
            return (words, rest);
        };
        let mut out = words;
        // From the last on, so that the places before it stay as they are.
        let pairs = values.rsplit("(").collect::<Vec<_>>();
        for pair in pairs.windows(2) {
            let (variable, place) = (pair[0].split(')').next(), pair[1].split(',').next());
            let numbers = (
                variable.and_then(|it| it.parse::<usize>().ok()),
                place.and_then(|it| it.trim().parse::<usize>().ok()),
            );
            if let (Some(variable), Some(place)) = numbers
                && out.is_char_boundary(place)
            {
                let name = &self.scenario.variable(VariableIdx::of(variable)).id;
                out.insert_str(place, &format!("{{{name}}}"));
            }
        }
        (out, after)
    }

    /// What is read at a moment, choices included; empty where there is nothing.
    fn read_at(&self, idx: NodeIdx) -> Vec<String> {
        let node = self.scenario.node(idx);
        let mut read = self.meaning(&node.kind).words;
        if let NodeKind::Decision(it) = &node.kind {
            let choices = it.choices.iter().map(|it| self.scenario.choice(*it));
            read.extend(choices.flat_map(|it| self.meaning(&it.text).words));
        }
        read
    }
}

/// Whether it is only read, and the story goes on.
pub(super) fn is_read(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Line { .. } | NodeKind::Narration { .. } | NodeKind::Document(_)
    )
}

/// A string as `Debug` writes it, and what comes after it.
fn string(form: &str) -> (String, &str) {
    let mut out = String::new();
    let mut chars = form.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (out, &form[at + 1..]),
            '\\' => match chars.next() {
                Some((_, 'n')) => out.push('\n'),
                Some((_, 't')) => out.push('\t'),
                Some((_, 'r')) => out.push('\r'),
                Some((_, 'u')) => {
                    let code = chars.by_ref().skip(1).map(|(_, it)| it);
                    let code: String = code.take_while(|it| *it != '}').collect();
                    let code = u32::from_str_radix(&code, 16).ok();
                    out.extend(code.and_then(char::from_u32));
                }
                Some((_, it)) => out.push(it),
                None => {}
            },
            c => out.push(c),
        }
    }
    (out, "")
}
