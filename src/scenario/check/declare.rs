//! Everything that has a name, before anything refers to it.

use std::collections::BTreeSet;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::Check;
use super::names::Flat;
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{
    AggressorIdx, CharacterIdx, ChoiceIdx, EndingIdx, NodeIdx, SceneIdx, VariableIdx,
};
use crate::scenario::source::{self, Name};
use crate::scenario::vocabulary::Meter;

/// Declares everything that has a name.
pub(super) fn declare<'a>(check: &mut Check<'a>, shape: &'a source::Scenario) {
    for (at, character) in shape.cast.iter().enumerate() {
        check.id(&character.id);
        if check
            .names
            .characters
            .insert(&character.id.value, CharacterIdx::of(at))
            .is_some()
        {
            check.duplicate(&character.id);
        }
        if !character.advises.is_empty() {
            check.names.advisers.insert(CharacterIdx::of(at));
        }
        if character.aggressor.is_some() {
            let idx = AggressorIdx::of(check.names.aggressors.len());
            check
                .names
                .aggressors
                .entry(&character.id.value)
                .or_insert(idx);
        }
    }
    for (at, variable) in shape.variables.iter().enumerate() {
        check.id(&variable.id);
        let is_meter = Meter::named(&variable.id.value).is_some();
        if check
            .names
            .variables
            .insert(&variable.id.value, (VariableIdx::of(at), variable))
            .is_some()
            || is_meter
        {
            check.duplicate(&variable.id);
        }
    }
    for (at, ending) in shape.endings.iter().enumerate() {
        check.id(&ending.id);
        if check
            .names
            .endings
            .insert(&ending.id.value, (EndingIdx::of(at), &ending.id))
            .is_some()
        {
            check.duplicate(&ending.id);
        }
    }
    declare_beats(check, shape);
    for (at, scene) in shape.scenes.iter().enumerate() {
        check.place(&scene.id);
        let met = scene.present.iter().map(|it| it.value.as_str());
        check.names.met.extend(met);
        let is_inject = |it: &source::Node| matches!(it, source::Node::Inject(_));
        if scene.nodes.iter().all(is_inject) && !check.aside.within(scene.id.span.start..usize::MAX)
        {
            check.fault(
                Code::WrongCount,
                &scene.id.span,
                &[("what", "nodes"), ("found", "0")],
            );
            check.names.broken |= !scene.nodes.is_empty();
        }
        declare_nodes(check, scene, SceneIdx::of(at));
    }
}

fn declare_beats<'a>(check: &mut Check<'a>, shape: &'a source::Scenario) {
    let mut beats = BTreeSet::new();
    for beat in &shape.beats {
        let mut params = BTreeSet::new();
        check.id(&beat.id);
        if !beats.insert(beat.id.value.as_str()) {
            check.duplicate(&beat.id);
        }
        for param in &beat.params {
            check.id(param);
            if !params.insert(param.value.as_str()) {
                check.duplicate(param);
            }
        }
    }
}

fn declare_nodes<'a>(check: &mut Check<'a>, stage: &'a source::Scene, scene: SceneIdx) {
    let mut before: Vec<usize> = Vec::new();
    let mut first = None;
    for node in &stage.nodes {
        let at = check.names.flat.len();
        if let source::Node::Inject(inject) = node {
            // Out of the flow: what came before it goes on with what comes after it.
            push(check, node, stage, scene);
            check.names.flat[at].inner.push(NodeIdx::of(at + 1));
            push(check, &inject.node, stage, scene);
            check.names.flat[at].aside = true;
            check.names.flat[at + 1].aside = true;
            let shown = matches!(
                *inject.node,
                source::Node::Line(_) | source::Node::Narration(_) | source::Node::Document(_)
            );
            if !shown {
                check.misplaced(&inject.node, "Inject", &inject.id.span);
            }
            continue;
        }
        first.get_or_insert(at);
        for it in before.drain(..) {
            check.names.flat[it].next = Some(NodeIdx::of(at));
        }
        before.push(at);
        push(check, node, stage, scene);
        if let source::Node::Group(group) = node {
            for guarded in &group.nodes {
                let inner = check.names.flat.len();
                before.push(inner);
                check.names.flat[at].inner.push(NodeIdx::of(inner));
                push(check, &guarded.node, stage, scene);
                let whole = match &guarded.node {
                    source::Node::Recognise(it) => it.form.is_none(),
                    source::Node::Group(_)
                    | source::Node::Inject(_)
                    | source::Node::Call(_)
                    | source::Node::Return => false,
                    _ => true,
                };
                if !whole {
                    check.misplaced(&guarded.node, "Group", &group.id.span);
                }
            }
        }
        if matches!(node, source::Node::Return) {
            check.misplaced(node, "scene", &stage.id.span);
        }
    }
    if !stage.nodes.is_empty() {
        let at = first.unwrap_or(check.names.flat.len() - 1);
        let places = &mut check.names.places;
        places.entry(&stage.id.value).or_insert(NodeIdx::of(at));
    }
}

fn push<'a>(
    check: &mut Check<'a>,
    node: &'a source::Node,
    stage: &'a source::Scene,
    scene: SceneIdx,
) {
    let idx = NodeIdx::of(check.names.flat.len());
    check.names.flat.push(Flat {
        node,
        scene,
        stage,
        next: None,
        inner: Vec::new(),
        aside: false,
    });
    if let source::Node::Landing(it) = node {
        check.names.places.entry(&it.id.value).or_insert(idx);
    }
    let Some(name) = node.name() else { return };
    check.id(name);
    match check.names.places.entry(&name.value) {
        Entry::Vacant(entry) => drop(entry.insert(idx)),
        Entry::Occupied(_) => check.duplicate(name),
    }
    let ids: Vec<&'a Name> = match node {
        source::Node::Decision(it) => it.choices.iter().map(|it| &it.id).collect(),
        source::Node::Hub(it) => {
            let subjects = it.subjects.iter().map(|it| &it.id);
            subjects.chain([&it.leave.id]).collect()
        }
        _ => return,
    };
    for id in ids {
        check.id(id);
        let idx = ChoiceIdx::of(check.names.choices.len());
        match check.names.choices.entry((&name.value, &id.value)) {
            Entry::Vacant(entry) => drop(entry.insert(idx)),
            Entry::Occupied(_) => check.duplicate(id),
        }
    }
}

impl<'a> Check<'a> {
    /// A scene's or node's id: kebab-case, and not there already.
    fn place(&mut self, name: &'a Name) {
        self.id(name);
        if self.names.places.contains_key(name.value.as_str()) {
            self.duplicate(name);
        }
    }

    /// A node that cannot stand there.
    fn misplaced(&mut self, node: &source::Node, place: &str, span: &Range<usize>) {
        let span = node.name().map_or(span, |it| &it.span).clone();
        self.fault(
            Code::Misplaced,
            &span,
            &[("name", node.word()), ("where", place)],
        );
        self.names.broken = true;
    }

    fn duplicate(&mut self, name: &Name) {
        self.names.broken = true;
        self.fault(Code::DuplicateId, &name.span, &[("name", &name.value)]);
    }
}
