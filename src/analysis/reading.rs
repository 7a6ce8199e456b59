//! How many words there are to be read, text by text: a value in a text counts as one word.

use crate::scenario::Scenario;
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::scenario::node::NodeKind;
use crate::scenario::text::Text;
use crate::session::answer::{Answer, row};

/// The words of everything that is shown.
pub(super) struct Words {
    /// Of what a moment shows, choices aside.
    moments: Vec<u16>,
    /// Whether the moment shows something to be read.
    shows: Vec<bool>,
    offers: Vec<u16>,
    told: Vec<u16>,
}

impl Words {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let choices = || scenario.choices.iter();
        Self {
            moments: scenario.nodes.iter().map(|it| moment(&it.kind)).collect(),
            shows: scenario.nodes.iter().map(|it| shows(&it.kind)).collect(),
            offers: choices().map(|it| count(&it.text)).collect(),
            told: choices()
                .map(|it| it.told.as_ref().map_or(0, count))
                .collect(),
        }
    }

    /// What a moment shows, choices aside.
    pub(super) fn at(&self, node: NodeIdx) -> u16 {
        self.moments[node.at()]
    }

    /// Whether a moment shows a line, a narration or a document.
    pub(super) fn shows(&self, node: NodeIdx) -> bool {
        self.shows[node.at()]
    }

    /// A choice as it is offered.
    pub(super) fn offer(&self, choice: ChoiceIdx) -> u16 {
        self.offers[choice.at()]
    }

    /// What is told after a choice.
    pub(super) fn told(&self, choice: ChoiceIdx) -> u16 {
        self.told[choice.at()]
    }

    /// What is told after an answer that got those points.
    pub(super) fn told_of_task(
        &self,
        scenario: &Scenario,
        node: NodeIdx,
        answer: Answer,
        points: u32,
    ) -> u16 {
        let kind = &scenario.node(node).kind;
        let told = match (kind, answer) {
            (NodeKind::Compose(it), Answer::Sentence(sentence)) => {
                row(it, sentence).and_then(|it| it.told.as_ref())
            }
            _ => {
                let results = kind.task().map_or(&[][..], |it| &it.results);
                let found = results.iter().find(|it| it.at_least <= points);
                found.and_then(|it| it.told.as_ref())
            }
        };
        told.map_or(0, count)
    }
}

fn shows(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Line { .. } | NodeKind::Narration { .. } | NodeKind::Document(_)
    )
}

fn moment(kind: &NodeKind) -> u16 {
    match kind {
        NodeKind::Line { text, .. } | NodeKind::Narration { text, .. } => count(text),
        NodeKind::Document(it) => it.lines.iter().map(count).sum(),
        NodeKind::Decision(it) => count(&it.prompt),
        NodeKind::Consult { prompt, .. } => count(prompt),
        NodeKind::Recognise(it) => {
            count(&it.task.prompt) + it.signals.iter().map(|it| count(&it.text)).sum::<u16>()
        }
        NodeKind::Arrange(it) => {
            count(&it.task.prompt) + it.items.iter().map(|it| count(&it.text)).sum::<u16>()
        }
        NodeKind::Compose(it) => {
            let options = it.parts.iter().flat_map(|it| &it.options);
            count(&it.task.prompt) + options.map(|it| count(&it.text)).sum::<u16>()
        }
        kind => kind.task().map_or(0, |it| count(&it.prompt)),
    }
}

fn count(text: &Text) -> u16 {
    let mut page = String::new();
    text.render(&mut page, |_, page| page.push('1'));
    u16::try_from(page.split_whitespace().count()).unwrap_or(u16::MAX)
}
