//! Conditions, effects and texts: names resolved, kinds and ranges judged.

use std::ops::Range;

use super::Check;
use crate::scenario::condition::{Condition, Quantity};
use crate::scenario::diagnostic::Code;
use crate::scenario::effect::{Address, Effect};
use crate::scenario::id::VariableIdx;
use crate::scenario::source::{self, Bound, Name, VariableKind};
use crate::scenario::spanned::Spanned;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Act, Meter};

impl Check<'_> {
    /// The condition, or one that never holds where a name is wrong.
    pub(super) fn condition(&mut self, condition: &source::Condition) -> Condition {
        use source::Condition as C;
        if let C::Flag(name) | C::AtLeast(name, _) | C::AtMost(name, _) | C::Is(name, _) = condition
        {
            self.names.read(&name.value);
        }
        let built = match condition {
            C::All(list) => Some(Condition::All(
                list.iter().map(|it| self.condition(it)).collect(),
            )),
            C::Any(list) => Some(Condition::Any(
                list.iter().map(|it| self.condition(it)).collect(),
            )),
            C::Not(it) => Some(Condition::Not(Box::new(self.condition(it)))),
            C::Flag(name) => self.flag(name).map(Condition::Flag),
            C::AtLeast(name, number) => self
                .quantity(name, Some((number, true)))
                .map(|it| Condition::AtLeast(it, number.value)),
            C::AtMost(name, number) => self
                .quantity(name, Some((number, false)))
                .map(|it| Condition::AtMost(it, number.value)),
            C::Is(name, word) => self
                .pick(name, word)
                .map(|(it, word)| Condition::Is(it, word)),
            C::Chose(decision, choice) => self.choice(decision, choice).map(Condition::Chose),
            C::Visited(name) => Some(Condition::Visited(self.node(name))),
            C::Phase(name, bound) => {
                let (low, high) = self.phases(bound);
                self.aggressor(&name.value, &name.span)
                    .map(|it| Condition::Phase(it, low, high))
            }
            C::Style(name, style) => self
                .aggressor(&name.value, &name.span)
                .map(|it| Condition::Style(it, *style)),
            C::Burst(name) => self
                .aggressor(&name.value, &name.span)
                .map(Condition::Burst),
            C::RedLine(kind) => Some(Condition::RedLine(*kind)),
            C::Intensity(it) => Some(Condition::Intensity(*it)),
            C::Length(it) => Some(Condition::Length(*it)),
            C::Theme(it) => Some(Condition::Theme(*it)),
        };
        built.unwrap_or(Condition::Any(Vec::new()))
    }

    pub(super) fn maybe(&mut self, condition: Option<&source::Condition>) -> Option<Condition> {
        condition.map(|it| self.condition(it))
    }

    pub(super) fn effects(&mut self, effects: &[source::Effect]) -> Vec<Effect> {
        effects.iter().filter_map(|it| self.effect(it)).collect()
    }

    fn effect(&mut self, effect: &source::Effect) -> Option<Effect> {
        use source::Effect as E;
        match effect {
            E::Set(name) => Some(Effect::Flag(self.flag(name)?, true)),
            E::Clear(name) => Some(Effect::Flag(self.flag(name)?, false)),
            E::Pick(name, word) => self
                .pick(name, word)
                .map(|(it, word)| Effect::Pick(it, word)),
            E::Add(name, number) if Meter::named(&name.value).is_some() => {
                self.range(number, -3, 3);
                Some(Effect::Add(self.quantity(name, None)?, number.value))
            }
            E::Add(name, number) => Some(Effect::Add(self.quantity(name, None)?, number.value)),
            E::Act(act) => Some(Effect::Act(self.address(act)?)),
            E::Stir(name, number) => {
                self.range(number, -100, 100);
                Some(Effect::Stir(
                    self.aggressor(&name.value, &name.span)?,
                    number.value,
                ))
            }
        }
    }

    /// An act toward someone who can react to it.
    pub(super) fn address(&mut self, act: &Spanned<source::ActUse>) -> Option<Address> {
        let (kind, toward) = act.value.parts();
        let aggressor = self.aggressor(&toward.toward, &act.span)?;
        Some(Address {
            toward: aggressor,
            act: kind,
            person: toward.person,
        })
    }

    /// A text with its variables.
    pub(super) fn text(&mut self, text: &Name) -> Text {
        if text.value.trim().is_empty() {
            self.fault(Code::EmptyText, &text.span, &[]);
        }
        let (parsed, unknown) = Text::parse(&text.value, |name| {
            self.names
                .variables
                .get(name)
                .map(|(variable, _)| *variable)
        });
        for variable in parsed.variables() {
            let name = self
                .names
                .variables
                .iter()
                .find(|(_, it)| it.0 == variable)
                .map(|(name, _)| *name);
            self.names.read(name.unwrap_or_default());
        }
        for name in unknown {
            let span = self.brace(text, &name);
            let known: Vec<&str> = self.names.variables.keys().copied().collect();
            let name = Name { value: name, span };
            self.found::<()>(None, Code::UnknownVariable, &name, &known);
        }
        parsed
    }

    /// Where a name between braces stands in the file; the whole text where escapes have moved it.
    fn brace(&self, text: &Name, name: &str) -> Range<usize> {
        let inside = text.span.start + 1..text.span.end.saturating_sub(1);
        let written = self.text.get(inside.clone()).filter(|it| *it == text.value);
        let braced = format!("{{{name}");
        let found =
            written.and_then(|it| it.find(&braced).map(|at| at + 1).or_else(|| it.find(name)));
        found.map_or(text.span.clone(), |at| {
            let start = inside.start + at;
            start..start + name.len()
        })
    }

    /// Notes a text longer than a projector can show.
    pub(super) fn fits(&mut self, text: &Name, most: usize) {
        // A text of so few bytes has no more characters than that.
        if text.value.len() <= most {
            return;
        }
        let length = text.value.chars().count();
        if length > most {
            let (found, most) = (length.to_string(), most.to_string());
            self.fault(
                Code::TooLong,
                &text.span,
                &[("found", &found), ("limit", &most)],
            );
        }
    }

    /// Notes a number outside a range, both ends included.
    pub(super) fn range(&mut self, number: &Spanned<i32>, low: i32, high: i32) {
        if number.value < low || high < number.value {
            self.outside(&number.span, i64::from(number.value), low, high);
        }
    }

    pub(super) fn outside(&mut self, span: &Range<usize>, found: i64, low: i32, high: i32) {
        let (found, low, high) = (found.to_string(), low.to_string(), high.to_string());
        self.fault(
            Code::OutOfRange,
            span,
            &[("found", &found), ("low", &low), ("high", &high)],
        );
    }

    fn flag(&mut self, name: &Name) -> Option<VariableIdx> {
        let (idx, variable) = self.variable(name)?;
        if matches!(variable.kind, VariableKind::Flag) {
            return Some(idx);
        }
        self.wrong_kind(name, "Flag");
        None
    }

    /// A count or a meter; with `compared`, a number it is compared with (`true` for at least).
    fn quantity(
        &mut self,
        name: &Name,
        compared: Option<(&Spanned<i32>, bool)>,
    ) -> Option<Quantity> {
        if let Some(meter) = Meter::named(&name.value) {
            return Some(Quantity::Meter(meter));
        }
        let (idx, variable) = self.variable(name)?;
        let VariableKind::Count { min, max, .. } = variable.kind else {
            self.wrong_kind(name, "Count");
            return None;
        };
        if let Some((number, at_least)) = compared {
            let varies = if at_least {
                min < number.value && number.value <= max
            } else {
                min <= number.value && number.value < max
            };
            if !varies {
                let (number_text, low, high) =
                    (number.value.to_string(), min.to_string(), max.to_string());
                let args = [
                    ("name", name.value.as_str()),
                    ("found", &number_text),
                    ("low", &low),
                    ("high", &high),
                ];
                self.fault(Code::NeverMet, &number.span, &args);
            }
        }
        Some(Quantity::Variable(idx))
    }

    fn pick(&mut self, name: &Name, word: &Name) -> Option<(VariableIdx, i32)> {
        let (idx, variable) = self.variable(name)?;
        let VariableKind::Pick(words) = &variable.kind else {
            self.wrong_kind(name, "Pick");
            return None;
        };
        let known: Vec<&str> = words.iter().map(|it| it.value.as_str()).collect();
        let at = known
            .iter()
            .position(|it| *it == word.value)
            .and_then(|at| i32::try_from(at).ok());
        Some((idx, self.found(at, Code::UnknownPick, word, &known)?))
    }

    fn wrong_kind(&mut self, name: &Name, kind: &str) {
        self.fault(
            Code::WrongKind,
            &name.span,
            &[("name", &name.value), ("kind", kind)],
        );
    }

    fn phases(&mut self, bound: &Bound) -> (u8, u8) {
        let (Bound::AtLeast(number) | Bound::AtMost(number) | Bound::Is(number)) = bound;
        self.range(number, 0, 4);
        let phase = u8::try_from(number.value.clamp(0, 4)).expect("clamped to 0..=4 above");
        match bound {
            Bound::AtLeast(_) => (phase, 4),
            Bound::AtMost(_) => (0, phase),
            Bound::Is(_) => (phase, phase),
        }
    }
}

impl source::ActUse {
    /// Which act, and toward whom.
    pub(super) fn parts(&self) -> (Act, &source::Toward) {
        match self {
            Self::Listen(it) => (Act::Listen, it),
            Self::Validate(it) => (Act::Validate, it),
            Self::Apologise(it) => (Act::Apologise, it),
            Self::Ask(it) => (Act::Ask, it),
            Self::Explain(it) => (Act::Explain, it),
            Self::Offer(it) => (Act::Offer, it),
            Self::Pause(it) => (Act::Pause, it),
            Self::LetGo(it) => (Act::LetGo, it),
            Self::Boundary(it) => (Act::Boundary, it),
            Self::Consequence(it) => (Act::Consequence, it),
            Self::Enforce(it) => (Act::Enforce, it),
            Self::Support(it) => (Act::Support, it),
            Self::Concede(it) => (Act::Concede, it),
            Self::Stall(it) => (Act::Stall, it),
            Self::Invalidate(it) => (Act::Invalidate, it),
            Self::Counter(it) => (Act::Counter, it),
        }
    }
}
