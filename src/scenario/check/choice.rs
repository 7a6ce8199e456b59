//! Decisions and their choices: keys, points, red lines, acts.

use super::Check;
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::scenario::node::{Choice, Clock, Decision, Key, Mode};
use crate::scenario::source::{self, Quality};
use crate::scenario::spanned::Spanned;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Competency, Meter};

/// Characters that a projector can show of a prompt and of a choice (`analysis.md`, "check").
pub(super) const LONGEST_PROMPT: usize = 240;
pub(super) const LONGEST_CHOICE: usize = 180;

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
        let fewest = usize::from(!decision.experts_differ);
        let tests = self.tests(&decision.id, &decision.tests, fewest, idx);
        let weight = self.weight(decision.weight.as_ref());
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
        let clock = decision.clock.as_ref();
        Decision {
            prompt: self.text(&decision.prompt),
            tests,
            weight,
            experts_differ: decision.experts_differ,
            hub: false,
            clock: clock.and_then(|it| self.clock(it, decision)),
            choices,
        }
    }

    /// A clock ends in a choice of its decision that is always open.
    fn clock(&mut self, clock: &source::Clock, decision: &source::Decision) -> Option<Clock> {
        let seconds = clock.seconds.value;
        if !(5..=600).contains(&seconds) {
            self.outside(&clock.seconds.span, i64::from(seconds), 5, 600);
        }
        let default = self.choice(&decision.id, &clock.default)?;
        let named = |it: &&source::Choice| it.id.value == clock.default.value;
        let shape = decision.choices.iter().find(named)?;
        if shape.when.is_some() || matches!(shape.mode, source::Mode::Fallback) {
            let args = [("name", shape.id.value.as_str()), ("where", "clock")];
            self.fault(Code::Misplaced, &clock.default.span, &args);
        }
        Some(Clock {
            seconds: seconds.clamp(5, 600),
            default,
        })
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
            told: choice.told.as_ref().map(|it| self.prose(it)),
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
        let id = &choice.id.value;
        self.his_tension(choice.act.as_ref(), &choice.meters, &choice.then, id, stage);
        let watched = self.is_watched(stage);
        if watched && choice.act.is_none() && !choice.unseen && whole {
            self.fault(
                Code::SilentChoice,
                &choice.id.span,
                &[("name", &choice.id.value)],
            );
        }
    }

    /// Where an act meets someone who is there, the tension is his; who is not there does not hear it.
    pub(super) fn his_tension(
        &mut self,
        act: Option<&Spanned<source::ActUse>>,
        meters: &source::Meters,
        then: &[source::Effect],
        name: &str,
        stage: &source::Scene,
    ) {
        let Some(act) = act else { return };
        let toward = act.value.parts().1.toward.as_str();
        if !stage.present.iter().any(|it| it.value == toward) {
            // Through a closed door someone who was met elsewhere can hear it; not if another one stands there.
            let met = self.names.met.contains(toward) && !self.is_watched(stage);
            if self.names.aggressors.contains_key(toward) && !met {
                let args = [("name", name), ("who", toward)];
                self.fault(Code::ActOnAbsent, &act.span, &args);
            }
            return;
        }
        let set = meters.spanning.iter().map(|it| it.span.clone());
        let added = then.iter().filter_map(|it| match it {
            source::Effect::Add(name, number) if name.value == Meter::Spanning.name() => {
                Some(number.span.clone())
            }
            _ => None,
        });
        for span in set.chain(added) {
            self.fault(Code::TensionIsHis, &span, &[("name", name)]);
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
                    Some(why) => self.prose(why),
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
                        why: self.prose(&it.why),
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

    pub(super) fn meters(&mut self, meters: &source::Meters) -> Vec<(Meter, i32)> {
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
