//! Names become numbers: what each name refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Check, NO_ENDING};
use crate::scenario::diagnostic::Code;
use crate::scenario::id::{
    AggressorIdx, CharacterIdx, ChoiceIdx, EndingIdx, NodeIdx, SceneIdx, VariableIdx,
};
use crate::scenario::source::{self, Name};
use crate::scenario::suggest::nearest;
use crate::scenario::vocabulary::Meter;

/// What is declared where.
#[derive(Default)]
pub(super) struct Names<'a> {
    /// Scenes and nodes share one list of names: both can be gone to.
    pub(super) places: BTreeMap<&'a str, NodeIdx>,
    pub(super) characters: BTreeMap<&'a str, CharacterIdx>,
    pub(super) aggressors: BTreeMap<&'a str, AggressorIdx>,
    /// Who is present in some scene.
    pub(super) met: BTreeSet<&'a str>,
    /// Who can be asked for advice.
    pub(super) advisers: BTreeSet<CharacterIdx>,
    pub(super) variables: BTreeMap<&'a str, (VariableIdx, &'a source::Variable)>,
    pub(super) endings: BTreeMap<&'a str, (EndingIdx, &'a Name)>,
    /// Choices by decision and id.
    pub(super) choices: BTreeMap<(&'a str, &'a str), ChoiceIdx>,
    /// All nodes, those of groups after their group.
    pub(super) flat: Vec<Flat<'a>>,
    /// Variables that some condition or text reads, also one that is at fault elsewhere.
    read: BTreeSet<String>,
    /// Where a beat comes back and nothing follows: at fault only if it is reached.
    pub(super) open_ends: Vec<NodeIdx>,
    pub(super) broken: bool,
}

/// A node and where it stands.
pub(super) struct Flat<'a> {
    pub(super) node: &'a source::Node,
    pub(super) scene: SceneIdx,
    /// The scene's shape, for who is present.
    pub(super) stage: &'a source::Scene,
    /// The node after it, in file order.
    pub(super) next: Option<NodeIdx>,
    /// For a group: the nodes in it. For an inject: what it shows.
    pub(super) inner: Vec<NodeIdx>,
    /// Out of the flow: goes back to where the story was.
    pub(super) aside: bool,
}

impl Names<'_> {
    /// Whether every name that something goes to exists, so that the flow can be looked at.
    pub(super) fn is_whole(&self) -> bool {
        !self.broken && !self.flat.is_empty()
    }

    /// Notes that a condition or a text reads that name.
    pub(super) fn read(&mut self, name: &str) {
        self.read.insert(name.to_owned());
    }

    pub(super) fn is_read(&self, name: &str) -> bool {
        self.read.contains(name)
    }

    /// Notes that something leads nowhere, so that the flow cannot be looked at.
    pub(super) fn lead_nowhere(&mut self) {
        self.broken = true;
    }

    pub(super) fn first_node(&self) -> Option<NodeIdx> {
        self.flat.iter().position(|it| !it.aside).map(NodeIdx::of)
    }
}

impl<'a> Check<'a> {
    pub(super) fn id(&mut self, name: &Name) {
        // Words of small letters and digits, one dash between two.
        let mut before = b'-';
        let fits = name.value.bytes().all(|it| {
            let fits = match it {
                b'-' => before != b'-',
                _ => it.is_ascii_lowercase() || it.is_ascii_digit(),
            };
            before = it;
            fits
        });
        if !fits || before == b'-' {
            self.fault(Code::BadId, &name.span, &[("name", &name.value)]);
        }
    }

    /// The node with that name, or the first node of the scene with that name.
    pub(super) fn node(&mut self, name: &Name) -> NodeIdx {
        if let Some(found) = self.names.places.get(name.value.as_str()) {
            return *found;
        }
        let known: Vec<&str> = self.names.places.keys().copied().collect();
        self.found(None, Code::UnknownNode, name, &known)
            .unwrap_or(NodeIdx(0))
    }

    /// Where the story goes on: as [`Check::node`], but nothing goes to what breaks in.
    pub(super) fn goto(&mut self, name: &Name) -> NodeIdx {
        let idx = self.node(name);
        let there = self.names.flat.get(idx.at());
        let named = |it: &&Flat<'_>| it.node.name().is_some_and(|id| id.value == name.value);
        if there.filter(named).is_some_and(|it| it.aside) {
            let args = [("name", name.value.as_str()), ("where", "goto")];
            self.fault(Code::Misplaced, &name.span, &args);
            self.names.broken = true;
        }
        idx
    }

    pub(super) fn ending(&mut self, name: &Name) -> EndingIdx {
        if let Some((found, _)) = self.names.endings.get(name.value.as_str()) {
            return *found;
        }
        let known: Vec<&str> = self.names.endings.keys().copied().collect();
        self.found(None, Code::UnknownEnding, name, &known)
            .unwrap_or(NO_ENDING)
    }

    pub(super) fn character(&mut self, name: &Name) -> CharacterIdx {
        let found = self.names.characters.get(name.value.as_str()).copied();
        let known: Vec<&str> = self.names.characters.keys().copied().collect();
        self.found(found, Code::UnknownCharacter, name, &known)
            .unwrap_or(CharacterIdx(0))
    }

    /// The aggressor with that name, which stands at `span`.
    pub(super) fn aggressor(&mut self, name: &str, span: &Range<usize>) -> Option<AggressorIdx> {
        if let Some(found) = self.names.aggressors.get(name) {
            return Some(*found);
        }
        if self.names.characters.contains_key(name) {
            self.fault(Code::NotAnAggressor, span, &[("name", name)]);
            return None;
        }
        let known: Vec<&str> = self.names.aggressors.keys().copied().collect();
        let name = Name {
            value: name.to_owned(),
            span: span.clone(),
        };
        self.found(None, Code::UnknownCharacter, &name, &known)
    }

    pub(super) fn variable(&mut self, name: &Name) -> Option<(VariableIdx, &'a source::Variable)> {
        let found = self.names.variables.get(name.value.as_str()).copied();
        let known: Vec<&str> = self
            .names
            .variables
            .keys()
            .copied()
            .chain(Meter::ALL.iter().map(|it| it.name()))
            .collect();
        self.found(found, Code::UnknownVariable, name, &known)
    }

    pub(super) fn choice(&mut self, decision: &Name, choice: &Name) -> Option<ChoiceIdx> {
        let found = self
            .names
            .choices
            .get(&(decision.value.as_str(), choice.value.as_str()))
            .copied();
        if found.is_some() {
            return found;
        }
        let known: Vec<&str> = self
            .names
            .choices
            .keys()
            .filter(|it| it.0 == decision.value)
            .map(|it| it.1)
            .collect();
        if known.is_empty() {
            let decisions: Vec<&str> = self.names.choices.keys().map(|it| it.0).collect();
            return self.found(None, Code::UnknownNode, decision, &decisions);
        }
        self.found(None, Code::UnknownChoice, choice, &known)
    }

    /// Notes a name that refers to nothing, unless what it refers to could not be read.
    pub(super) fn found<T>(
        &mut self,
        found: Option<T>,
        code: Code,
        name: &Name,
        known: &[&str],
    ) -> Option<T> {
        if found.is_none() {
            self.names.broken |= matches!(code, Code::UnknownNode | Code::UnknownEnding);
            if !self.aside.mentions(&name.value) {
                let near = nearest(&name.value, known.iter().copied());
                self.fault_near(code, &name.span, &[("name", &name.value)], near);
            }
        }
        found
    }
}

impl source::Node {
    /// The node's id; those to which nothing refers have none.
    pub(in crate::scenario) fn name(&self) -> Option<&Name> {
        match self {
            Self::Line(it) => Some(&it.id),
            Self::Narration(it) => Some(&it.id),
            Self::Document(it) => Some(&it.id),
            Self::Decision(it) => Some(&it.id),
            Self::Recognise(it) => Some(&it.id),
            Self::WhichForm(it) => Some(&it.id),
            Self::Arrange(it) => Some(&it.id),
            Self::Compose(it) => Some(&it.id),
            Self::Consult(it) => Some(&it.id),
            Self::Hub(it) => Some(&it.id),
            Self::Inject(it) => Some(&it.id),
            Self::Call(it) => Some(&it.id),
            Self::Chance(it) => Some(&it.id),
            Self::Group(it) => Some(&it.id),
            Self::Goto(_) | Self::End(_) | Self::Return | Self::Landing(_) => None,
        }
    }

    /// The keyword in files.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Line(_) => "Line",
            Self::Narration(_) => "Narration",
            Self::Document(_) => "Document",
            Self::Decision(_) => "Decision",
            Self::Recognise(_) | Self::WhichForm(_) => "Recognise",
            Self::Arrange(_) => "Arrange",
            Self::Compose(_) => "Compose",
            Self::Consult(_) => "Consult",
            Self::Hub(_) => "Hub",
            Self::Inject(_) => "Inject",
            Self::Call(_) | Self::Landing(_) => "Call",
            Self::Return => "Return",
            Self::Chance(_) => "Chance",
            Self::Group(_) => "Group",
            Self::Goto(_) => "Goto",
            Self::End(_) => "End",
        }
    }
}
