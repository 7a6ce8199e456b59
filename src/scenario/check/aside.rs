//! What is not scored: advice, hubs, and what breaks in.

use super::Check;
use super::choice::{LONGEST_CHOICE, LONGEST_PROMPT};
use crate::scenario::cast::Advice;
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{CharacterIdx, ChoiceIdx, NodeIdx};
use crate::scenario::node::{Choice, Decision, Inject, Mode, NodeKind};
use crate::scenario::source;
use crate::scenario::task::MOST_ROWS;

impl<'a> Check<'a> {
    pub(super) fn consult(&mut self, it: &source::Consult, idx: NodeIdx) -> NodeKind {
        self.fits(&it.prompt, LONGEST_PROMPT);
        let mut advisers: Vec<CharacterIdx> = Vec::new();
        self.count(&it.id, "advisers", it.advisers.len(), 1, usize::MAX, idx);
        for name in &it.advisers {
            let known = self.names.characters.contains_key(name.value.as_str());
            let who = self.character(name);
            if !known {
                continue;
            }
            if !self.names.advisers.contains(&who) {
                self.fault(Code::NotAnAdviser, &name.span, &[("name", &name.value)]);
            }
            if advisers.contains(&who) {
                self.fault(Code::DuplicateId, &name.span, &[("name", &name.value)]);
            }
            advisers.push(who);
        }
        NodeKind::Consult {
            prompt: self.text(&it.prompt),
            advisers,
        }
    }

    pub(super) fn advises(&mut self, list: &[source::Advice]) -> Vec<Advice> {
        let advice = |it: &source::Advice| Advice {
            when: self.maybe(it.when.as_ref()),
            text: self.text(&it.text),
        };
        list.iter().map(advice).collect()
    }

    /// A hub is a decision that is no moment: each subject once, and a way on that stays open.
    pub(super) fn hub(&mut self, it: &'a source::Hub, idx: NodeIdx) -> Decision {
        self.fits(&it.prompt, LONGEST_PROMPT);
        self.count(&it.id, "subjects", it.subjects.len(), 1, MOST_ROWS, idx);
        let mut choices = Vec::new();
        let subjects = it.subjects.iter().map(|it| (it, Mode::Once));
        for (subject, mode) in subjects.chain([(&it.leave, Mode::Sticky)]) {
            self.fits(&subject.text, LONGEST_CHOICE);
            let label = if subject.label.is_empty() {
                &subject.text.value
            } else {
                &subject.label
            };
            let built = Choice {
                id: subject.id.value.clone(),
                decision: idx,
                text: self.text(&subject.text),
                label: label.clone(),
                when: self.maybe(subject.when.as_ref()),
                closed: subject.closed.clone(),
                mode,
                act: None,
                meters: Vec::new(),
                told: None,
                red_lines: Vec::new(),
                exit: false,
                leans: Vec::new(),
                keys: Vec::new(),
                sources: Vec::new(),
                points: Vec::new(),
                then: self.effects(&subject.then),
                goto: self.onward(subject.goto.as_ref(), idx, &subject.id.span),
            };
            self.choices.push(built);
            choices.push(ChoiceIdx::of(self.choices.len() - 1));
        }
        Decision {
            prompt: self.text(&it.prompt),
            tests: Vec::new(),
            weight: 1,
            experts_differ: false,
            hub: true,
            clock: None,
            choices,
        }
    }

    pub(super) fn inject(&mut self, it: &source::Inject, idx: NodeIdx) -> NodeKind {
        if it.when.is_none() && !it.by_hand {
            self.fault(Code::NeverFires, &it.id.span, &[("name", &it.id.value)]);
        }
        NodeKind::Inject(Inject {
            when: self.maybe(it.when.as_ref()),
            by_hand: it.by_hand,
            // Where it may not stand, nothing of it was declared.
            shows: self.names.flat[idx.at()]
                .inner
                .first()
                .copied()
                .unwrap_or(idx),
        })
    }
}
