//! Tasks: their parts, their pairs, their tables.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Check;
use crate::scenario::diagnostic::Code;
use crate::scenario::id::NodeIdx;
use crate::scenario::source::{self, Name};
use crate::scenario::source_task as shape;
use crate::scenario::spanned::Spanned;
use crate::scenario::task::{
    Arrange, Compose, Item, MOST_PARTS, MOST_ROWS, Part, PartOption, Recognise, Row, Signal, Task,
    TaskResult, WhichForm,
};
use crate::scenario::text::Text;
use crate::scenario::vocabulary::Competency;

/// What all tasks are checked for.
struct Common<'a> {
    id: &'a Name,
    prompt: &'a Name,
    tests: &'a [Spanned<Competency>],
    weight: Option<&'a Spanned<u32>>,
    why: Option<&'a Name>,
    sources: &'a [Name],
    results: &'a [shape::TaskResult],
}

/// What this task has of it.
macro_rules! common {
    ($it:expr, $why:expr, $results:expr) => {
        Common {
            id: &$it.id,
            prompt: &$it.prompt,
            tests: &$it.tests,
            weight: $it.weight.as_ref(),
            why: $why,
            sources: &$it.sources,
            results: $results,
        }
    };
}

impl<'a> Check<'a> {
    pub(super) fn recognise(&mut self, it: &'a shape::Recognise, idx: NodeIdx) -> Recognise {
        self.explained(&it.id, it.why.as_ref(), idx);
        let task = self.task(&common!(it, it.why.as_ref(), &it.results), idx);
        self.count(&it.id, "signals", it.signals.len(), 2, MOST_ROWS, idx);
        let mut seen = BTreeSet::new();
        for signal in &it.signals {
            self.own_id(&signal.id, &mut seen);
            self.fits(&signal.text, LONGEST_ROW);
        }
        // Where nothing may be there to see, there is nothing to divide by.
        let sure = it.signals.iter().any(|it| it.present && it.when.is_none());
        if !sure && !self.aside.within(it.id.span.start..self.after(idx)) {
            let args = [("what", "present"), ("found", "0")];
            self.fault(Code::WrongCount, &it.id.span, &args);
        }
        let signals = it.signals.iter().map(|it| Signal {
            id: it.id.value.clone(),
            text: self.text(&it.text),
            present: it.present,
            when: self.maybe(it.when.as_ref()),
            at: it.at,
            why: self.prose(&it.why),
        });
        Recognise {
            signals: signals.collect(),
            task,
            who: it.who.as_ref().map(|who| self.character(who)),
            words: it.words.clone(),
        }
    }

    pub(super) fn which_form(&mut self, it: &'a shape::WhichForm, idx: NodeIdx) -> WhichForm {
        self.explained(&it.id, it.why.as_ref(), idx);
        let task = self.task(&common!(it, it.why.as_ref(), &it.results), idx);
        self.count(&it.id, "options", it.options.len(), 2, MOST_ROWS, idx);
        let mut seen = BTreeSet::new();
        for option in &it.options {
            if !seen.insert(option.value) {
                let name = option.value.word();
                self.fault(Code::DuplicateId, &option.span, &[("name", name)]);
            }
        }
        for named in it.near.iter().chain([&it.is]) {
            if !seen.contains(&named.value) {
                let name = named.value.word();
                self.fault(Code::UnknownPart, &named.span, &[("name", name)]);
            }
        }
        WhichForm {
            task,
            options: it.options.iter().map(|it| it.value).collect(),
            is: it.is.value,
            near: it.near.iter().map(|it| it.value).collect(),
        }
    }

    pub(super) fn arrange(&mut self, it: &'a shape::Arrange, idx: NodeIdx) -> Arrange {
        self.explained(&it.id, it.why.as_ref(), idx);
        let task = self.task(&common!(it, it.why.as_ref(), &it.results), idx);
        self.count(&it.id, "items", it.items.len(), 2, MOST_ROWS, idx);
        self.count(&it.id, "pairs", it.pairs.len(), 1, 30, idx);
        let mut seen = BTreeSet::new();
        for item in &it.items {
            self.own_id(&item.id, &mut seen);
            self.fits(&item.text, LONGEST_ROW);
        }
        let ids: Vec<&str> = it.items.iter().map(|it| it.id.value.as_str()).collect();
        let mut pairs = Vec::new();
        for (first, second) in &it.pairs {
            let (a, b) = (self.place_of(first, &ids), self.place_of(second, &ids));
            let (Some(a), Some(b)) = (a, b) else { continue };
            // No order can be right of an item and itself, of pairs that lead round, or before what is left out.
            let never = leads_to(&pairs, b, a) || it.items[a].leave_out;
            if never || pairs.contains(&(a, b)) {
                let name = format!("{}, {}", first.value, second.value);
                let code = if never {
                    Code::NeverMet
                } else {
                    Code::DuplicateId
                };
                let args = [
                    ("name", name.as_str()),
                    ("found", "0"),
                    ("low", "0"),
                    ("high", "0"),
                ];
                self.fault(code, &first.span, &args);
            }
            pairs.push((a, b));
        }
        let items = it.items.iter().map(|it| Item {
            id: it.id.value.clone(),
            text: self.text(&it.text),
            leave_out: it.leave_out,
            why: self.prose(&it.why),
        });
        Arrange {
            items: items.collect(),
            pairs,
            task,
        }
    }

    pub(super) fn compose(
        &mut self,
        it: &'a shape::Compose,
        idx: NodeIdx,
        stage: &source::Scene,
    ) -> Compose {
        let task = self.task(&common!(it, None, &[]), idx);
        self.count(&it.id, "parts", it.parts.len(), 2, MOST_PARTS, idx);
        let (mut seen, mut parts) = (BTreeSet::new(), Vec::new());
        for part in &it.parts {
            self.own_id(&part.id, &mut seen);
            self.count(&part.id, "options", part.options.len(), 2, MOST_PARTS, idx);
            for option in &part.options {
                self.own_id(&option.id, &mut seen);
            }
            let options = part.options.iter().map(|it| PartOption {
                id: it.id.value.clone(),
                text: self.text(&it.text),
            });
            parts.push(Part {
                id: part.id.value.clone(),
                options: options.collect(),
                label: part.label.clone(),
                gap: part.gap.clone(),
            });
        }
        // Without a last row for any other case, some sentence would be worth nothing known.
        if it.table.last().is_none_or(|it| !it.of.is_empty())
            && !self.aside.within(it.id.span.start..self.after(idx))
        {
            let found = it.table.len().to_string();
            let args = [("what", "table"), ("found", found.as_str())];
            self.fault(Code::WrongCount, &it.id.span, &args);
        }
        let watched = self.is_watched(stage);
        if watched && !it.unseen && it.table.iter().all(|it| it.act.is_none()) {
            let args = [("name", it.id.value.as_str())];
            self.fault(Code::SilentChoice, &it.id.span, &args);
        }
        let table = it.table.iter().map(|row| self.row(row, &parts, stage));
        Compose {
            table: table.collect(),
            task,
            lead: it.lead.clone(),
            parts,
        }
    }

    fn row(&mut self, row: &'a shape::Row, parts: &[Part], stage: &source::Scene) -> Row {
        let ids: Vec<&str> = parts
            .iter()
            .flat_map(|it| &it.options)
            .map(|it| it.id.as_str())
            .collect();
        let mut of: Vec<(usize, usize)> = Vec::new();
        for name in &row.of {
            let Some(mut at) = self.place_of(name, &ids) else {
                continue;
            };
            let mut part = 0;
            while at >= parts[part].options.len() {
                at -= parts[part].options.len();
                part += 1;
            }
            if of.iter().any(|it| it.0 == part) {
                let args = [("name", name.value.as_str())];
                self.fault(Code::DuplicateId, &name.span, &args);
            }
            of.push((part, at));
        }
        self.points_range(&row.points);
        self.his_tension(
            row.act.as_ref(),
            &row.meters,
            &row.then,
            &row.why.value,
            stage,
        );
        Row {
            of,
            points: row.points.value.min(3),
            why: self.prose(&row.why),
            act: row.act.as_ref().and_then(|it| self.address(it)),
            told: row.told.as_ref().map(|it| self.prose(it)),
            meters: self.meters(&row.meters),
            red_line: row.red_line,
            then: self.effects(&row.then),
            goto: row.goto.as_ref().map(|it| self.goto(it)),
        }
    }

    fn task(&mut self, it: &Common<'_>, idx: NodeIdx) -> Task {
        self.fits(it.prompt, super::choice::LONGEST_PROMPT);
        self.sources(it.sources);
        let tests = self.tests(it.id, it.tests, 1, idx);
        let why = match it.why {
            Some(why) => self.prose(why),
            None => Text::default(),
        };
        let mut results = Vec::new();
        for result in it.results {
            if let Some(at_least) = &result.at_least {
                self.points_range(at_least);
            }
            results.push(TaskResult {
                at_least: result.at_least.as_ref().map_or(0, |it| it.value.min(3)),
                told: result.told.as_ref().map(|it| self.prose(it)),
                meters: self.meters(&result.meters),
                then: self.effects(&result.then),
                goto: result.goto.as_ref().map(|it| self.goto(it)),
            });
        }
        Task {
            prompt: self.text(it.prompt),
            tests,
            weight: self.weight(it.weight),
            why,
            sources: it.sources.iter().map(|it| it.value.clone()).collect(),
            results,
        }
    }

    /// Notes a task without a why, unless part of it could not be read.
    fn explained(&mut self, id: &Name, why: Option<&Name>, idx: NodeIdx) {
        if why.is_none() && !self.aside.within(id.span.start..self.after(idx)) {
            self.fault(Code::Unexplained, &id.span, &[("name", &id.value)]);
        }
    }

    /// A list that is as long as it may be, unless part of it could not be read.
    pub(super) fn count(
        &mut self,
        id: &Name,
        what: &str,
        found: usize,
        low: usize,
        high: usize,
        idx: NodeIdx,
    ) {
        let lost = self.aside.within(id.span.start..self.after(idx));
        if (found < low && !lost) || high < found {
            let found = found.to_string();
            self.fault(
                Code::WrongCount,
                &id.span,
                &[("what", what), ("found", &found)],
            );
        }
    }

    /// An id within a task: kebab-case, and once.
    fn own_id(&mut self, name: &'a Name, seen: &mut BTreeSet<&'a str>) {
        self.id(name);
        if !seen.insert(name.value.as_str()) {
            self.fault(Code::DuplicateId, &name.span, &[("name", &name.value)]);
        }
    }

    fn place_of(&mut self, name: &Name, ids: &[&str]) -> Option<usize> {
        let found = ids.iter().position(|it| *it == name.value);
        self.found(found, Code::UnknownPart, name, ids)
    }

    fn points_range(&mut self, points: &Spanned<u32>) {
        if points.value > 3 {
            self.outside(&points.span, i64::from(points.value), 0, 3);
        }
    }

    /// Whether an aggressor is there.
    pub(super) fn is_watched(&self, stage: &source::Scene) -> bool {
        let mut present = stage.present.iter();
        present.any(|it| self.names.aggressors.contains_key(it.value.as_str()))
    }

    /// The competencies that a moment tests: `fewest` to three, each once.
    pub(super) fn tests(
        &mut self,
        id: &Name,
        tests: &[Spanned<Competency>],
        fewest: usize,
        idx: NodeIdx,
    ) -> Vec<Competency> {
        let lost = tests.len() < fewest && self.aside.within(self.head_of(id, idx));
        if (tests.len() < fewest || 3 < tests.len()) && !lost {
            let found = tests.len().to_string();
            let args = [("what", "tests"), ("found", found.as_str())];
            self.fault(Code::WrongCount, &id.span, &args);
        }
        let all: Vec<Competency> = tests.iter().map(|it| it.value).collect();
        for (at, it) in tests.iter().enumerate() {
            if all[..at].contains(&it.value) {
                let name = it.value.word();
                self.fault(Code::DuplicateField, &it.span, &[("name", name)]);
            }
        }
        all
    }

    /// Where what stands before the choices of a moment may be.
    fn head_of(&self, id: &Name, idx: NodeIdx) -> Range<usize> {
        let first = match self.names.flat[idx.at()].node {
            source::Node::Decision(it) => it.choices.first().map(|it| it.id.span.start),
            _ => None,
        };
        id.span.start..first.unwrap_or_else(|| self.after(idx))
    }

    /// 1 to 3; 1 if silent.
    pub(super) fn weight(&mut self, weight: Option<&Spanned<u32>>) -> u32 {
        weight.map_or(1, |it| {
            if it.value < 1 || 3 < it.value {
                self.outside(&it.span, i64::from(it.value), 1, 3);
            }
            it.value.clamp(1, 3)
        })
    }
}

/// Whether the pairs put `from` before `to`, or they are the same.
fn leads_to(pairs: &[(usize, usize)], from: usize, to: usize) -> bool {
    let mut reached = BTreeSet::from([from]);
    loop {
        let before = reached.len();
        let next = pairs.iter().filter(|it| reached.contains(&it.0));
        let next: Vec<usize> = next.map(|it| it.1).collect();
        reached.extend(next);
        if reached.len() == before {
            return reached.contains(&to);
        }
    }
}

/// Characters that a row of a task may have on a projector.
const LONGEST_ROW: usize = 120;
