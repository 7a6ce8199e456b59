//! What can happen: a scenario as data.
//!
//! The door is [`parse`]: bytes in, a [`Scenario`] and every [`Diagnostic`] out. After it nothing can dangle.

#![deny(clippy::float_arithmetic)]

pub mod cast;
pub mod coefficients;
pub mod condition;
pub mod diagnostic;
pub mod effect;
pub mod head;
pub mod id;
pub mod node;
pub mod persona;
pub mod reference;
pub mod suggest;
pub mod task;
pub mod text;
pub mod variable;
pub mod vocabulary;

mod check;
mod expand;
mod hash;
mod outline;
mod recover;
mod shared;
mod source;
mod source_choice;
mod source_node;
mod source_task;
mod spanned;

use std::sync::Arc;

use cast::{Aggressor, Character};
use coefficients::Coefficients;
use diagnostic::Diagnostic;
use head::{DebriefNotes, Head};
use id::{AggressorIdx, CharacterIdx, ChoiceIdx, EndingIdx, NodeIdx, SceneIdx, VariableIdx};
use node::{Choice, Decision, Ending, Node, NodeKind, Scene};
use variable::{CarriedMeter, Variable};

pub use hash::ContentHash;
pub use outline::Limits;
pub use shared::{Shared, SharedFault};

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What messages call it: its path.
    pub name: String,
    pub text: String,
}

/// What came of a file.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// `None` if a fault keeps it from being played.
    pub scenario: Option<Scenario>,
    /// Every fault, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

/// All that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    pub head: Head,
    pub cast: Vec<Character>,
    pub aggressors: Vec<Aggressor>,
    pub variables: Vec<Variable>,
    pub scenes: Vec<Scene>,
    pub nodes: Vec<Node>,
    pub choices: Vec<Choice>,
    /// The meters that may begin elsewhere than at 0.
    pub carries: Vec<CarriedMeter>,
    pub endings: Vec<Ending>,
    pub debrief: DebriefNotes,
    /// Where it begins.
    pub start: NodeIdx,
    /// The file itself, and what it shares with others, so that a session can keep what it was played on.
    pub text: Arc<str>,
    pub shared: Arc<Shared>,
    /// What it all comes down to; two scenarios with the same hash play the same.
    pub hash: ContentHash,
}

/// Reads and checks a scenario; never stops at the first fault.
pub fn parse(source: &Source) -> Parsed {
    parse_within(source, Limits::default())
}

/// As [`parse`], with other limits.
pub fn parse_within(source: &Source, limits: Limits) -> Parsed {
    check::parse(source, Shared::shipped(), limits)
}

/// As [`parse`], with the personas, the numbers and the beats of another day.
pub fn parse_with(source: &Source, shared: &Arc<Shared>) -> Parsed {
    check::parse(source, shared, Limits::default())
}

impl Scenario {
    pub fn node(&self, idx: NodeIdx) -> &Node {
        &self.nodes[idx.at()]
    }

    pub fn choice(&self, idx: ChoiceIdx) -> &Choice {
        &self.choices[idx.at()]
    }

    pub fn scene(&self, idx: SceneIdx) -> &Scene {
        &self.scenes[idx.at()]
    }

    /// The scene in which a node stands.
    pub fn scene_of(&self, idx: NodeIdx) -> &Scene {
        self.scene(self.node(idx).scene)
    }

    pub fn ending(&self, idx: EndingIdx) -> &Ending {
        &self.endings[idx.at()]
    }

    pub fn variable(&self, idx: VariableIdx) -> &Variable {
        &self.variables[idx.at()]
    }

    pub fn aggressor(&self, idx: AggressorIdx) -> &Aggressor {
        &self.aggressors[idx.at()]
    }

    /// The decision at that node, if it is one.
    pub fn decision(&self, idx: NodeIdx) -> Option<&Decision> {
        match &self.node(idx).kind {
            NodeKind::Decision(decision) => Some(decision),
            _ => None,
        }
    }

    /// Whether an answer is asked for at that node.
    pub fn asks(&self, idx: NodeIdx) -> bool {
        self.node(idx).kind.asks()
    }

    /// What the aggressors answer by.
    pub fn coefficients(&self) -> &Coefficients {
        &self.shared.coefficients
    }

    /// The node of that name.
    pub fn node_named(&self, name: &str) -> Option<NodeIdx> {
        let found = self.nodes.iter().position(|it| it.id == name);
        found.filter(|_| !name.is_empty()).map(NodeIdx::of)
    }

    /// The character of that name.
    pub fn character_named(&self, name: &str) -> Option<CharacterIdx> {
        let found = self.cast.iter().position(|it| it.id == name);
        found.map(CharacterIdx::of)
    }

    /// The variable of that name.
    pub fn variable_named(&self, name: &str) -> Option<VariableIdx> {
        self.variables
            .iter()
            .position(|it| it.id == name)
            .map(VariableIdx::of)
    }

    /// The choice of that name at that decision.
    pub fn choice_named(&self, decision: NodeIdx, name: &str) -> Option<ChoiceIdx> {
        let decision = self.decision(decision)?;
        decision
            .choices
            .iter()
            .copied()
            .find(|it| self.choice(*it).id == name)
    }
}
