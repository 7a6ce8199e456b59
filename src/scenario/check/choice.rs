//! Decisions and their choices: keys, points, red lines, acts.

use super::Check;
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::scenario::node::{Choice, Decision, Key, Mode};
use crate::scenario::source::{self, Quality};
use crate::scenario::spanned::Spanned;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Competency, Meter};

/// Characters that a projector can show of a prompt and of a choice (`analysis.md`, "check").
const LONGEST_PROMPT: usize = 240;
const LONGEST_CHOICE: usize = 180;

impl<'a> Check<'a> {
    /// The decision, its choices appended to those of the scenario.
    pub(super) fn decision(
        &mut self,
        decision: &'a source::Decision,
        idx: NodeIdx,
        stage: &source::Scene,
    ) -> Decision {
        self.fits(&decision.prompt, LONGEST_PROMPT);
        let lost = decision.id.span.start..self.after(idx);
        if decision.choices.is_empty() && !self.aside.within(lost) {
            self.fault(
                Code::WrongCount,
                &decision.id.span,
                &[("what", "choices"), ("found", "0")],
            );
            self.names.lead_nowhere();
        }
        let tests: Vec<Competency> = decision.tests.iter().map(|it| it.value).collect();
        let fewest = usize::from(!decision.experts_differ);
        let first = decision
            .choices
            .first()
            .map_or(usize::MAX, |it| it.id.span.start);
        let lost = tests.len() < fewest && self.aside.within(decision.id.span.start..first);
        if (tests.len() < fewest || 3 < tests.len()) && !lost {
            let found = tests.len().to_string();
            self.fault(
                Code::WrongCount,
                &decision.id.span,
                &[("what", "tests"), ("found", &found)],
            );
        }
        for (at, it) in decision
            .tests
            .iter()
            .enumerate()
            .filter(|(at, it)| tests[..*at].contains(&it.value))
        {
            let name = decision.tests[at].value.word();
            self.fault(Code::DuplicateField, &it.span, &[("name", name)]);
        }
        let weight = decision.weight.as_ref().map_or(1, |it| {
            if it.value < 1 || 3 < it.value {
                self.outside(&it.span, i64::from(it.value), 1, 3);
            }
            it.value.clamp(1, 3)
        });
        let mut choices = Vec::new();
        for (at, choice) in decision.choices.iter().enumerate() {
            let end = decision
                .choices
                .get(at + 1)
                .map_or_else(|| self.after(idx), |it| it.id.span.start);
            let whole = !self.aside.within(choice.id.span.start..end);
            let built = self.built(choice, decision, &tests, idx, stage, whole);
            self.choices.push(built);
            choices.push(ChoiceIdx::of(self.choices.len() - 1));
        }
        let prompt = self.text(&decision.prompt);
        Decision {
            prompt,
            tests,
            weight,
            experts_differ: decision.experts_differ,
            choices,
        }
    }

    fn built(
        &mut self,
        choice: &'a source::Choice,
        decision: &source::Decision,
        tests: &[Competency],
        idx: NodeIdx,
        stage: &source::Scene,
        whole: bool,
    ) -> Choice {
        self.fits(&choice.text, LONGEST_CHOICE);
        self.sources(&choice.sources);
        let act = choice.act.as_ref().and_then(|it| self.address(it));
        self.acts_openly(choice, stage, whole);
        let goto = self.onward(choice.goto.as_ref(), idx, &choice.id.span);
        let when = self.maybe(choice.when.as_ref());
        let keys = self.keys(choice, decision.experts_differ || !whole);
        let mut red_lines: Vec<_> = choice
            .red_lines
            .iter()
            .map(|it| (Some(self.condition(&it.when)), it.is))
            .collect();
        red_lines.extend(choice.red_line.map(|it| (None, it)));
        let text = self.text(&choice.text);
        let label = if choice.label.is_empty() {
            &choice.text.value
        } else {
            &choice.label
        };
        Choice {
            id: choice.id.value.clone(),
            decision: idx,
            text,
            label: label.clone(),
            when,
            closed: choice.closed.clone(),
            mode: match choice.mode {
                source::Mode::Once => Mode::Once,
                source::Mode::Sticky => Mode::Sticky,
                source::Mode::Fallback => Mode::Fallback,
            },
            act,
            meters: self.meters(&choice.meters),
            told: choice.told.as_ref().map(|it| self.text(it)),
            red_lines,
            exit: choice.exit,
            leans: choice.leans.clone(),
            keys,
            sources: choice.sources.iter().map(|it| it.value.clone()).collect(),
            points: self.points(&choice.points, tests),
            then: self.effects(&choice.then),
            goto,
        }
    }

    /// In front of an aggressor a choice has an act or is unseen, and leaves the tension to him.
    fn acts_openly(&mut self, choice: &source::Choice, stage: &source::Scene, whole: bool) {
        let present = |name: &str| stage.present.iter().any(|it| it.value == name);
        let acts_here = choice
            .act
            .as_ref()
            .is_some_and(|it| present(&it.value.parts().1.toward));
        let set = choice.meters.spanning.iter().map(|it| it.span.clone());
        let added = choice.then.iter().filter_map(|it| match it {
            source::Effect::Add(name, number) if name.value == Meter::Spanning.name() => {
                Some(number.span.clone())
            }
            _ => None,
        });
        for span in set.chain(added).filter(|_| acts_here) {
            self.fault(Code::TensionIsHis, &span, &[("name", &choice.id.value)]);
        }
        let watched = stage
            .present
            .iter()
            .any(|it| self.names.aggressors.contains_key(it.value.as_str()));
        if watched && choice.act.is_none() && !choice.unseen && whole {
            self.fault(
                Code::SilentChoice,
                &choice.id.span,
                &[("name", &choice.id.value)],
            );
        }
    }

    /// The keys of a choice; `without` says that it may lack them.
    fn keys(&mut self, choice: &source::Choice, without: bool) -> Vec<Key> {
        let name = choice.id.value.as_str();
        let Some(quality) = &choice.quality else {
            if !without {
                self.fault(Code::MissingQuality, &choice.id.span, &[("name", name)]);
            }
            return Vec::new();
        };
        match &quality.value {
            Quality::Always(is) => {
                let is = self.quality(&Spanned {
                    value: *is,
                    span: quality.span.clone(),
                });
                let why = match &choice.why {
                    Some(why) => self.text(why),
                    None if without => Text::default(),
                    None => {
                        self.fault(Code::MissingWhy, &choice.id.span, &[("name", name)]);
                        Text::default()
                    }
                };
                vec![Key {
                    when: None,
                    quality: is,
                    why,
                }]
            }
            Quality::By(list) => {
                // Without a last key that always holds, some situation would have none.
                if !without && list.last().is_none_or(|it| it.when.is_some()) {
                    self.fault(Code::MissingQuality, &quality.span, &[("name", name)]);
                }
                list.iter()
                    .map(|it| Key {
                        when: self.maybe(it.when.as_ref()),
                        quality: self.quality(&it.is),
                        why: self.text(&it.why),
                    })
                    .collect()
            }
        }
    }

    fn quality(&mut self, quality: &Spanned<u32>) -> u32 {
        if quality.value < 1 || 4 < quality.value {
            self.outside(&quality.span, i64::from(quality.value), 1, 4);
        }
        quality.value.clamp(1, 4)
    }

    fn meters(&mut self, meters: &source::Meters) -> Vec<(Meter, i32)> {
        let given = [
            (Meter::Spanning, &meters.spanning),
            (Meter::Regie, &meters.regie),
            (Meter::Veiligheid, &meters.veiligheid),
            (Meter::Dossier, &meters.dossier),
            (Meter::Herstel, &meters.herstel),
            (Meter::Integriteit, &meters.integriteit),
        ];
        let mut changes = Vec::new();
        for (meter, change) in given {
            if let Some(change) = change {
                self.range(change, -3, 3);
                changes.push((meter, change.value));
            }
        }
        changes
    }

    fn points(&mut self, points: &source::Points, tests: &[Competency]) -> Vec<(Competency, u32)> {
        let given = [
            (Competency::C1, &points.C1),
            (Competency::C2, &points.C2),
            (Competency::C3, &points.C3),
            (Competency::C4, &points.C4),
            (Competency::C5, &points.C5),
            (Competency::C6, &points.C6),
            (Competency::C7, &points.C7),
            (Competency::C8, &points.C8),
        ];
        let mut list = Vec::new();
        for (competency, number) in given {
            let Some(number) = number else { continue };
            if number.value > 3 {
                self.outside(&number.span, i64::from(number.value), 0, 3);
            }
            if !tests.contains(&competency) {
                self.fault(
                    Code::Misplaced,
                    &number.span,
                    &[("name", competency.word()), ("where", "points")],
                );
            }
            list.push((competency, number.value.min(3)));
        }
        list
    }
}
