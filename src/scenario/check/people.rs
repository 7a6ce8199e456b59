//! The cast and the variables, and which of them nobody uses.

use std::collections::BTreeSet;

use super::Check;
use crate::scenario::cast::{Aggressor, Character};
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{CharacterIdx, VariableIdx};
use crate::scenario::node::{Node, NodeKind, Scene};
use crate::scenario::persona::{self, Levels, Persona};
use crate::scenario::source::{self, Name};
use crate::scenario::suggest::nearest;
use crate::scenario::variable::{CarriedMeter, Variable, VariableKind};
use crate::scenario::vocabulary::{LOOKS, THINGS};

/// What intensity laag and hoog add to A, unless the scenario says otherwise (`scenario-language.md`).
const INTENSITY: (i32, i32) = (-12, 12);

pub(super) fn people(
    check: &mut Check<'_>,
    shape: &source::Scenario,
) -> (Vec<Character>, Vec<Aggressor>) {
    let (mut cast, mut aggressors) = (Vec::new(), Vec::new());
    for (at, it) in shape.cast.iter().enumerate() {
        let idx = it.aggressor.as_ref().map(|aggressor| {
            aggressors.push(self::aggressor(check, aggressor, it, CharacterIdx::of(at)));
            check.names.aggressors[it.id.value.as_str()]
        });
        let look = it.look.as_ref().map(|it| check.look(it));
        cast.push(Character {
            id: it.id.value.clone(),
            name: it.name.clone(),
            role: it.role.clone(),
            look: look.unwrap_or_default(),
            aggressor: idx,
            advises: check.advises(&it.advises),
        });
    }
    (cast, aggressors)
}

fn aggressor(
    check: &mut Check<'_>,
    shape: &source::Aggressor,
    of: &source::Character,
    character: CharacterIdx,
) -> Aggressor {
    let (persona, start, intensity) = match shape {
        source::Aggressor::Persona(name) => (named(check, name), None, None),
        source::Aggressor::Start(it) => (
            named(check, &it.persona),
            Some(it.state.clone().into()),
            it.intensity,
        ),
        source::Aggressor::Own(it) => (Persona::from(it.clone()), None, None),
    };
    let start: Levels = start.unwrap_or(persona.start);
    for it in persona
        .traits
        .out_of_range()
        .into_iter()
        .chain(start.out_of_range())
    {
        check.outside(&of.id.span, i64::from(it.value), 0, it.max);
    }
    let intensity = intensity.unwrap_or(INTENSITY);
    for shift in [intensity.0, intensity.1] {
        if !(-100..=100).contains(&shift) {
            check.outside(&of.id.span, i64::from(shift), -100, 100);
        }
    }
    Aggressor {
        character,
        traits: persona.traits,
        start,
        intensity,
    }
}

fn named(check: &mut Check<'_>, name: &Name) -> Persona {
    let shared = check.shared;
    if let Some(found) = shared.persona(&name.value) {
        return found.clone();
    }
    let near = nearest(&name.value, shared.personas.iter().map(|it| it.id.as_str()));
    check.fault_near(
        Code::UnknownPersona,
        &name.span,
        &[("name", &name.value)],
        near,
    );
    persona::shipped()[0].clone()
}

/// The meters that may begin where an earlier scenario left them.
pub(super) fn carries(check: &mut Check<'_>, shape: &source::Scenario) -> Vec<CarriedMeter> {
    let mut carries: Vec<CarriedMeter> = Vec::new();
    for it in &shape.carries {
        let (min, max) = (it.min.value, it.max.value);
        if !(-30..=0).contains(&min) {
            check.outside(&it.min.span, i64::from(min), -30, 0);
        }
        if !(0..=30).contains(&max) {
            check.outside(&it.max.span, i64::from(max), 0, 30);
        }
        if carries.iter().any(|other| other.meter == it.meter) {
            check.fault(
                Code::DuplicateId,
                &it.min.span,
                &[("name", it.meter.name())],
            );
        }
        carries.push(CarriedMeter {
            meter: it.meter,
            min: min.clamp(-30, 0),
            max: max.clamp(0, 30),
        });
    }
    carries
}

pub(super) fn variables(check: &mut Check<'_>, shape: &source::Scenario) -> Vec<Variable> {
    shape
        .variables
        .iter()
        .map(|it| variable(check, it))
        .collect()
}

fn variable(check: &mut Check<'_>, shape: &source::Variable) -> Variable {
    let span = &shape.id.span;
    let (kind, min, max, start) = match &shape.kind {
        source::VariableKind::Flag => (VariableKind::Flag, 0, 1, 0),
        source::VariableKind::Count { min, max, start } => {
            if min >= max || start < min || max < start {
                check.outside(span, i64::from(*start), *min, *max);
            }
            (VariableKind::Count, *min, *max, *start)
        }
        source::VariableKind::Pick(words) => {
            if words.is_empty() {
                check.fault(Code::WrongCount, span, &[("what", "Pick"), ("found", "0")]);
            }
            let mut seen = BTreeSet::new();
            for word in words {
                check.id(word);
                if !seen.insert(word.value.as_str()) {
                    check.fault(Code::DuplicateId, &word.span, &[("name", &word.value)]);
                }
            }
            let max = i32::try_from(words.len()).unwrap_or(i32::MAX) - 1;
            (
                VariableKind::Pick(words.iter().map(|it| it.value.clone()).collect()),
                0,
                max,
                0,
            )
        }
    };
    Variable {
        id: shape.id.value.clone(),
        kind,
        min,
        max,
        start,
        carried: shape.carried,
        label: shape.label.clone(),
    }
}

/// Notes variables that nothing reads and people who never appear.
pub(super) fn unused(
    check: &mut Check<'_>,
    shape: &source::Scenario,
    scenes: &[Scene],
    nodes: &[Node],
) {
    for (at, variable) in shape.variables.iter().enumerate() {
        let declared = check.names.variables[variable.id.value.as_str()].0 == VariableIdx::of(at);
        if declared
            && !check.names.is_read(&variable.id.value)
            && !check.aside.mentions(&variable.id.value)
        {
            check.fault(
                Code::UnusedVariable,
                &variable.id.span,
                &[("name", &variable.id.value)],
            );
        }
    }
    let seen = |at: usize| {
        let idx = CharacterIdx::of(at);
        scenes.iter().any(|it| it.present.contains(&idx))
            || nodes
                .iter()
                .any(|it| matches!(it.kind, NodeKind::Line { who, .. } if who == idx))
            || !shape.cast[at].advises.is_empty()
    };
    for (at, character) in shape.cast.iter().enumerate() {
        if !seen(at) && !check.aside.mentions(&character.id.value) {
            check.fault(
                Code::UnusedCharacter,
                &character.id.span,
                &[("name", &character.id.value)],
            );
        }
    }
}

impl Check<'_> {
    /// A look that can be drawn.
    fn look(&mut self, name: &Name) -> String {
        let held = THINGS
            .iter()
            .find_map(|it| name.value.strip_suffix(it)?.strip_suffix('-'));
        if !LOOKS.contains(&held.unwrap_or(&name.value)) {
            let near = nearest(&name.value, LOOKS.iter().copied());
            let args = [("name", name.value.as_str()), ("known", &LOOKS.join(", "))];
            self.fault_near(Code::UnknownLook, &name.span, &args, near);
        }
        name.value.clone()
    }
}
