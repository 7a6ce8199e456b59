//! The story as a map: what is seen one after another, how much of play takes each way, and what was proved of it.
//!
//! What only steers (groups, jumps) is not on the map: a line goes from what is seen to what is seen next. Runs of text
//! between two questions are one place.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::begin::beginnings;
use super::explore::{Budget, Explored, explore};
use super::run;
use super::tale::Tale;
use crate::scenario::Scenario;
use crate::scenario::id::{ChoiceIdx, EndingIdx, NodeIdx, SceneIdx};
use crate::scenario::node::NodeKind;

/// The story as places and lines.
#[derive(Clone, Debug)]
pub struct Map {
    /// In the order of the file, the endings last.
    pub places: Vec<Place>,
    pub lines: Vec<Line>,
    /// How many situations were looked at, and whether these are all.
    pub situations: usize,
    pub whole: bool,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub what: What,
    /// None for an ending.
    pub scene: Option<SceneIdx>,
    /// It can be come to from some beginning.
    pub reached: bool,
    /// How much of plain play comes by; 1 is every play.
    pub share: f64,
}

/// What is at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Text to read, and whatever happens between it.
    Text(Vec<NodeIdx>),
    Question {
        node: NodeIdx,
        answers: Vec<AnswerFacts>,
    },
    Ending {
        ending: EndingIdx,
        /// How much of perfect play comes here.
        best: f64,
    },
}

/// What is known of an answer over all of play.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnswerFacts {
    pub row: Row,
    /// It can be given in some situation.
    pub reached: bool,
    pub share: f64,
    /// How much of plain play loses the last chance of a good ending here, as someone who plays perfectly would see it.
    pub lost: f64,
    /// Whoever still had that chance loses it here, whatever the dice bring.
    pub lost_always: bool,
}

/// An answer as the map tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    Choice(ChoiceIdx),
    /// Every answer to a task that gets these points.
    Points(u8),
}

/// A way from place to place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    pub from: usize,
    /// The answer that it follows from.
    pub row: Option<Row>,
    pub to: usize,
    pub reached: bool,
    /// How much of plain play takes it.
    pub share: f64,
}

/// A moment, or behind the last one an ending.
pub(super) type Spot = usize;

/// Lines between spots, each with how much of play takes it and whether any can.
pub(super) type Trails = BTreeMap<(Spot, Option<Row>, Spot), (f64, bool)>;

/// The map of a scenario. `progress` as in [`explore`].
pub fn map(
    scenario: &Arc<Scenario>,
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Map {
    let setups = beginnings(scenario);
    let Explored { graph, whole } = explore(scenario, setups.clone(), budget, progress);
    let mut tale = Tale::of(scenario, &graph, budget.reduce);
    let mut trails = Trails::new();
    tale.walk(&setups, &mut trails);
    tale.never(&mut trails);
    if !whole {
        tale.in_part();
    }
    let places = run::places(scenario, &trails, &tale.reached);
    tale.drawn(places, &trails, whole)
}

/// Whether something of that kind is seen when play comes by.
pub(super) fn seen(kind: &NodeKind) -> bool {
    match kind {
        NodeKind::Group(_) | NodeKind::Goto { .. } | NodeKind::End(_) => false,
        NodeKind::Line { .. } | NodeKind::Narration { .. } | NodeKind::Document(_) => true,
        NodeKind::Decision(_) | NodeKind::Recognise(_) | NodeKind::WhichForm(_) => true,
        NodeKind::Arrange(_) | NodeKind::Compose(_) | NodeKind::Consult { .. } => true,
        NodeKind::Inject(_) | NodeKind::Chance(_) => true,
    }
}
