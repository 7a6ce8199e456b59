//! Scenes, moments and endings.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Check;
use super::names::Flat;
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{CharacterIdx, NodeIdx, SceneIdx};
use crate::scenario::node::{
    Document, Ending, Guarded, Node, NodeKind, Outcome, Scene, TrainerCard,
};
use crate::scenario::source::{self, Name};
use crate::scenario::suggest::nearest;
use crate::scenario::vocabulary::PLACES;

/// All nodes, in the order in which they were declared.
pub(super) fn nodes(check: &mut Check<'_>) -> Vec<Node> {
    (0..check.names.flat.len())
        .map(|at| node(check, NodeIdx::of(at)))
        .collect()
}

fn node(check: &mut Check<'_>, idx: NodeIdx) -> Node {
    let Flat {
        node, scene, stage, ..
    } = check.names.flat[idx.at()];
    let shaped = |kind, next, enter: &[source::Effect], intense, check: &mut Check<'_>| Node {
        id: node.name().map(|it| it.value.clone()).unwrap_or_default(),
        scene,
        kind,
        next,
        enter: check.effects(enter),
        intense,
        decisions_left: (0, 0),
    };
    match node {
        source::Node::Line(it) => {
            let kind = NodeKind::Line {
                who: check.character(&it.who),
                text: check.text(&it.text),
                cue: it.cue,
            };
            let next = check.onward_from(it.goto.as_ref(), idx, &it.id.span);
            shaped(kind, next, &it.enter, it.intense, check)
        }
        source::Node::Narration(it) => {
            let kind = NodeKind::Narration {
                text: check.prose(&it.text),
                cue: it.cue,
            };
            let next = check.onward_from(it.goto.as_ref(), idx, &it.id.span);
            shaped(kind, next, &it.enter, it.intense, check)
        }
        source::Node::Document(it) => {
            let lines = it.lines.iter().map(|line| check.text(line)).collect();
            let kind = NodeKind::Document(Box::new(Document {
                form: it.form,
                title: it.title.clone(),
                from: it.from.clone(),
                date: it.date.clone(),
                lines,
                cue: it.cue,
            }));
            let next = check.onward_from(it.goto.as_ref(), idx, &it.id.span);
            shaped(kind, next, &it.enter, it.intense, check)
        }
        source::Node::Decision(it) => {
            let kind = NodeKind::Decision(check.decision(it, idx, stage));
            shaped(kind, None, &it.enter, it.intense, check)
        }
        source::Node::Recognise(it) => {
            let kind = NodeKind::Recognise(Box::new(check.recognise(it, idx)));
            let next = Some(check.onward(it.goto.as_ref(), idx, &it.id.span));
            shaped(kind, next, &it.enter, it.intense, check)
        }
        source::Node::WhichForm(it) => {
            let kind = NodeKind::WhichForm(Box::new(check.which_form(it, idx)));
            let next = Some(check.onward(it.goto.as_ref(), idx, &it.id.span));
            shaped(kind, next, &[], false, check)
        }
        source::Node::Arrange(it) => {
            let kind = NodeKind::Arrange(Box::new(check.arrange(it, idx)));
            let next = Some(check.onward(it.goto.as_ref(), idx, &it.id.span));
            shaped(kind, next, &it.enter, it.intense, check)
        }
        source::Node::Compose(it) => {
            let kind = NodeKind::Compose(Box::new(check.compose(it, idx, stage)));
            let next = Some(check.onward(it.goto.as_ref(), idx, &it.id.span));
            shaped(kind, next, &it.enter, it.intense, check)
        }
        source::Node::Consult(it) => {
            let kind = check.consult(it, idx);
            let next = Some(check.onward(it.goto.as_ref(), idx, &it.id.span));
            shaped(kind, next, &it.enter, false, check)
        }
        source::Node::Hub(it) => {
            let kind = NodeKind::Decision(check.hub(it, idx));
            shaped(kind, None, &it.enter, it.intense, check)
        }
        source::Node::Inject(it) => {
            let kind = check.inject(it, idx);
            shaped(kind, None, &[], false, check)
        }
        source::Node::Call(it) => {
            let to = check.onward(None, idx, &it.id.span);
            shaped(NodeKind::Goto { to, when: None }, None, &[], false, check)
        }
        source::Node::Landing(it) => {
            let to = check.back(it, idx);
            shaped(NodeKind::Goto { to, when: None }, None, &[], false, check)
        }
        // Noted as misplaced where it was declared: within a beat `expand` has made a `Goto` of it.
        source::Node::Return => shaped(
            NodeKind::Goto {
                to: idx,
                when: None,
            },
            None,
            &[],
            false,
            check,
        ),
        source::Node::Chance(it) => {
            let kind = NodeKind::Chance(outcomes(check, it, idx));
            shaped(kind, None, &it.enter, false, check)
        }
        source::Node::Group(it) => {
            let inner = check.names.flat[idx.at()].inner.clone();
            let guards = it.nodes.iter().zip(inner);
            let guarded = guards
                .map(|(it, node)| Guarded {
                    when: check.maybe(it.when.as_ref()),
                    node,
                })
                .collect();
            // A last node without a condition always holds, so the group itself need not lead on.
            let always = it.nodes.last().is_some_and(|it| it.when.is_none());
            let next = if always {
                check.names.flat[idx.at()].next
            } else {
                Some(check.onward(None, idx, &it.id.span))
            };
            shaped(NodeKind::Group(guarded), next, &it.enter, false, check)
        }
        source::Node::Goto(it) => {
            let kind = NodeKind::Goto {
                to: check.goto(&it.to),
                when: check.maybe(it.when.as_ref()),
            };
            let next = it
                .when
                .is_some()
                .then(|| check.onward(None, idx, &it.to.span));
            shaped(kind, next, &[], false, check)
        }
        source::Node::End(it) => shaped(
            NodeKind::End(check.ending(&it.ending)),
            None,
            &[],
            false,
            check,
        ),
    }
}

fn outcomes(check: &mut Check<'_>, chance: &source::Chance, idx: NodeIdx) -> Vec<Outcome> {
    if chance.outcomes.len() < 2 {
        let found = chance.outcomes.len().to_string();
        check.fault(
            Code::WrongCount,
            &chance.id.span,
            &[("what", "outcomes"), ("found", &found)],
        );
    }
    let mut seen = BTreeSet::new();
    let mut outcomes = Vec::new();
    for it in &chance.outcomes {
        check.id(&it.id);
        if !seen.insert(it.id.value.as_str()) {
            check.fault(Code::DuplicateId, &it.id.span, &[("name", &it.id.value)]);
        }
        if it.weight.value < 1 || 1000 < it.weight.value {
            check.outside(&it.weight.span, i64::from(it.weight.value), 1, 1000);
        }
        outcomes.push(Outcome {
            id: it.id.value.clone(),
            weight: it.weight.value.clamp(1, 1000),
            then: check.effects(&it.then),
            goto: check.onward(it.goto.as_ref(), idx, &it.id.span),
        });
    }
    outcomes
}

pub(super) fn scene(check: &mut Check<'_>, scene: &source::Scene, idx: SceneIdx) -> Scene {
    let place = check.backdrop(&scene.place, Code::UnknownPlace);
    if scene.bystanders > 3 {
        check.outside(&scene.id.span, i64::from(scene.bystanders), 0, 3);
    }
    if scene.tension < 0 || 100 < scene.tension {
        check.outside(&scene.id.span, i64::from(scene.tension), 0, 100);
    }
    Scene {
        id: scene.id.value.clone(),
        stretch: scene.phase,
        place,
        title: scene.title.clone(),
        time: scene.time.clone(),
        present: check.present(&scene.present),
        bystanders: scene.bystanders.min(3),
        child: scene.child,
        tension: scene.tension.clamp(0, 100),
        card: scene.card.as_ref().map(|it| TrainerCard {
            goal: it.goal.clone(),
            question: it.question.clone(),
            risk: it.risk.clone(),
        }),
        first: check
            .names
            .places
            .get(scene.id.value.as_str())
            .copied()
            .unwrap_or(NodeIdx(0)),
        injects: check.injects(idx),
    }
}

pub(super) fn ending(check: &mut Check<'_>, ending: &source::Ending) -> Ending {
    Ending {
        id: ending.id.value.clone(),
        title: ending.title.clone(),
        text: check.prose(&ending.text),
        verdict: ending.verdict,
        early: ending.early,
        debrief: check.prose(&ending.debrief),
    }
}

impl Check<'_> {
    /// A place that can be drawn.
    pub(super) fn backdrop(&mut self, place: &Name, code: Code) -> String {
        if !PLACES.contains(&place.value.as_str()) {
            let near = nearest(&place.value, PLACES.iter().copied());
            let args = [
                ("name", place.value.as_str()),
                ("known", &PLACES.join(", ")),
            ];
            self.fault_near(code, &place.span, &args, near);
        }
        place.value.clone()
    }

    /// Who is there, each once.
    fn present(&mut self, names: &[Name]) -> Vec<CharacterIdx> {
        for (at, name) in names.iter().enumerate() {
            if names[..at].iter().any(|it| it.value == name.value) {
                self.fault(Code::PresentTwice, &name.span, &[("name", &name.value)]);
            }
        }
        names.iter().map(|it| self.character(it)).collect()
    }

    /// Where the story goes from a node: where `goto` says, or the node after it.
    pub(super) fn onward(
        &mut self,
        goto: Option<&Name>,
        idx: NodeIdx,
        span: &Range<usize>,
    ) -> NodeIdx {
        if let Some(goto) = goto {
            return self.goto(goto);
        }
        let here = &self.names.flat[idx.at()];
        // What stands in an inject and may not has nothing after it, and is noted as misplaced.
        if here.next.is_none() && !here.aside {
            let name = here.node.name().map_or("", |it| it.value.as_str());
            self.falls_off(name.to_owned(), idx, span);
            self.names.lead_nowhere();
        }
        self.names.flat[idx.at()].next.unwrap_or(NodeIdx(0))
    }

    /// Where a call goes on when its beat comes back: itself where nothing follows, as it may never come back.
    fn back(&mut self, it: &source::Landing, idx: NodeIdx) -> NodeIdx {
        if let Some(goto) = &it.goto {
            return self.goto(goto);
        }
        let next = self.names.flat[idx.at()].next;
        if next.is_none() {
            self.names.open_ends.push(idx);
        }
        next.unwrap_or(idx)
    }

    /// Notes a moment from which the story goes nowhere.
    pub(super) fn falls_off(&mut self, name: String, idx: NodeIdx, span: &Range<usize>) {
        let end = self.scene_end(self.names.flat[idx.at()].scene);
        // What came after it may be what could not be read.
        if !self.aside.within(span.start..end) {
            self.fault(Code::FallsOff, span, &[("name", &name)]);
        }
    }

    /// As [`Check::onward`]; nowhere for what an inject shows, after which the story goes on where it was.
    fn onward_from(
        &mut self,
        goto: Option<&Name>,
        idx: NodeIdx,
        span: &Range<usize>,
    ) -> Option<NodeIdx> {
        let back = goto.is_none() && self.names.flat[idx.at()].aside;
        (!back).then(|| self.onward(goto, idx, span))
    }

    /// What may break into a scene.
    fn injects(&self, scene: SceneIdx) -> Vec<NodeIdx> {
        let all = self.names.flat.iter().enumerate();
        let own =
            all.filter(|(_, it)| it.scene == scene && matches!(it.node, source::Node::Inject(_)));
        own.map(|(at, _)| NodeIdx::of(at)).collect()
    }

    /// Where the text of a node ends, at most.
    pub(super) fn after(&self, idx: NodeIdx) -> usize {
        let later = self.names.flat[idx.at() + 1..]
            .iter()
            .find_map(|it| it.node.name());
        later.map_or(usize::MAX, |it| it.span.start)
    }

    fn scene_end(&self, scene: SceneIdx) -> usize {
        let later = self.names.flat.iter().find(|it| it.scene > scene);
        later.map_or(usize::MAX, |it| it.stage.id.span.start)
    }
}
