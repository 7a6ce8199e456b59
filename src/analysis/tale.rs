//! How a map comes about: every way is gone once more, and what is seen on it is noted.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::graph::{AnswerEdge, Graph};
use super::key::Keys;
use super::live::{Live, onward};
use super::map::{AnswerFacts, Line, Map, Place, Row, Spot, Trails, What, seen};
use super::run;
use super::share::{Shares, at_endings, shares};
use super::value::{Values, best_values, plain, plain_values};
use crate::scenario::Scenario;
use crate::scenario::id::{EndingIdx, NodeIdx};
use crate::scenario::node::NodeKind;
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::walk::{Walker, Way};

/// All that a map is drawn from.
pub(super) struct Tale<'a> {
    scenario: &'a Arc<Scenario>,
    graph: &'a Graph,
    reduce: bool,
    best: Values,
    /// Of plain play, and of perfect play.
    plain: Shares,
    perfect: Shares,
    /// The spots that some play comes by.
    pub(super) reached: Vec<bool>,
    /// How much of play begins at a spot.
    begun: BTreeMap<Spot, f64>,
    facts: BTreeMap<(NodeIdx, Row), AnswerFacts>,
}

impl<'a> Tale<'a> {
    pub(super) fn of(scenario: &'a Arc<Scenario>, graph: &'a Graph, reduce: bool) -> Self {
        let best = best_values(graph, scenario);
        let usual = &graph.starts[0];
        let own = plain_values(graph, scenario);
        let plain = shares(graph, usual, &own, &mut |_, answers, _, chances| {
            plain(answers, chances);
        });
        let perfect = shares(graph, usual, &best, &mut |_, _, values, chances| {
            if let Some(best) = super::value::best(values) {
                chances[best] = 1.0;
            }
        });
        Self {
            reached: vec![false; scenario.nodes.len() + scenario.endings.len()],
            begun: BTreeMap::new(),
            facts: BTreeMap::new(),
            scenario,
            graph,
            reduce,
            best,
            plain,
            perfect,
        }
    }

    /// Goes every way once more, and notes what is seen on it.
    pub(super) fn walk(&mut self, setups: &[Setup], trails: &mut Trails) {
        let (scenario, graph) = (self.scenario, self.graph);
        let live = if self.reduce {
            Live::of(scenario)
        } else {
            Live::whole(scenario)
        };
        let keys = Keys::new(scenario, &live);
        let Some(usual) = setups.first() else {
            return;
        };
        let mut walker = Walker::new(scenario, usual);
        for (number, setup) in setups.iter().enumerate() {
            let whole = if number == 0 { 1.0 } else { 0.0 };
            walker.start(scenario, setup, |way| {
                self.came(None, &way, whole, trails);
            });
        }
        let mut state = Walker::blank(scenario);
        for (at, situation) in (0..).zip(&graph.situations) {
            if situation.answers + situation.by_hand == 0 {
                continue;
            }
            let number = keys.read(graph.key(at), &mut state);
            let setup = &setups[number as usize % setups.len()];
            let node = state.node;
            for (number, answer) in graph.edges_of(situation).iter().enumerate() {
                let by_hand = number >= usize::from(situation.answers);
                let place = situation.first as usize + number;
                let from = row(answer).filter(|_| !by_hand);
                if let Some(row) = from {
                    self.note(at, node, row, place);
                }
                let share = self.plain.answers[place];
                walker.answer(scenario, setup, &state, answer.input, |way| {
                    self.came(from.map(|it| (node, it)), &way, share, trails);
                });
            }
        }
    }

    /// Notes what follows from an answer in a situation.
    fn note(&mut self, situation: u32, node: NodeIdx, row: Row, answer: usize) {
        let graph = self.graph;
        let share = self.plain.answers[answer];
        let held = self
            .facts
            .entry((node, row))
            .or_insert_with(|| AnswerFacts {
                lost_always: true,
                ..never(row)
            });
        held.reached = true;
        held.share += share;
        let good = |at: u32| self.best.situations[at as usize].good > 0.0;
        if !good(situation) {
            return;
        }
        for way in graph.ways_of(&graph.answers[answer]) {
            if good(way.to) {
                held.lost_always = false;
            } else {
                held.lost += share * super::value::chance(way);
            }
        }
    }

    /// Notes what is seen on a way: from an answer, from a beginning, or (without either) by the trainer's hand.
    fn came(
        &mut self,
        from: Option<(NodeIdx, Row)>,
        way: &Way<'_>,
        share: f64,
        trails: &mut Trails,
    ) {
        let (weight, total) = way.weight;
        let share = share * (weight as f64 / total.max(1) as f64);
        let mut last = from.map(|(node, row)| (node.at(), Some(row)));
        for event in way.events {
            let Some(spot) = self.spot(event) else {
                continue;
            };
            self.reached[spot] = true;
            match last {
                Some((from, row)) => {
                    let held = trails.entry((from, row, spot)).or_insert((0.0, true));
                    held.0 += share;
                }
                None => *self.begun.entry(spot).or_default() += share,
            }
            last = Some((spot, None));
        }
    }

    fn spot(&self, event: &Event) -> Option<Spot> {
        Some(match event {
            Event::Said { node, .. }
            | Event::Shown { node, .. }
            | Event::Asked { node, .. }
            | Event::Fell { node, .. }
            | Event::Injected { node, .. } => node.at(),
            Event::TaskSet(node) => node.at(),
            Event::Ended(ending) => self.scenario.nodes.len() + ending.at(),
            _ => return None,
        })
    }

    /// Adds the lines to and from what no play comes by, as the author wrote them.
    pub(super) fn never(&self, trails: &mut Trails) {
        let scenario = self.scenario;
        for at in 0..scenario.nodes.len() {
            let node = NodeIdx::of(at);
            if !seen(&scenario.node(node).kind) {
                continue;
            }
            let mut add = |row: Option<Row>, to: NodeIdx| {
                let closed = row.is_some_and(|it| !self.facts.contains_key(&(node, it)));
                for spot in next_seen(scenario, to) {
                    if !self.reached[at] || !self.reached[spot] || closed {
                        trails.entry((at, row, spot)).or_insert((0.0, false));
                    }
                }
            };
            match &scenario.node(node).kind {
                NodeKind::Decision(it) => {
                    for choice in &it.choices {
                        add(Some(Row::Choice(*choice)), scenario.choice(*choice).goto);
                    }
                }
                NodeKind::Inject(it) => add(None, it.shows),
                kind if kind.asks() => {
                    if let Some(next) = scenario.node(node).next {
                        add(None, next);
                    }
                }
                _ => onward(scenario, node, |to| add(None, to)),
            }
        }
    }

    /// Takes back what only all situations together can tell: where the last good ending is lost.
    pub(super) fn in_part(&mut self) {
        for it in self.facts.values_mut() {
            it.lost = 0.0;
            it.lost_always = false;
        }
    }

    pub(super) fn drawn(&self, runs: Vec<run::Run>, trails: &Trails, whole: bool) -> Map {
        let scenario = self.scenario;
        let mut place_of = BTreeMap::new();
        for (place, run) in runs.iter().enumerate() {
            place_of.extend(run.spots.iter().map(|spot| (*spot, place)));
        }
        let mut lines: BTreeMap<(usize, Option<Row>, usize), (f64, bool)> = BTreeMap::new();
        for ((from, row, to), (share, reached)) in trails {
            let (from, to) = (place_of[from], place_of[to]);
            if from != to || row.is_some() {
                let held = lines.entry((from, *row, to)).or_insert((0.0, false));
                held.0 += share;
                held.1 |= reached;
            }
        }
        let mut shares = vec![0.0; runs.len()];
        for (spot, share) in &self.begun {
            if let Some(place) = place_of.get(spot) {
                shares[*place] += share;
            }
        }
        for ((_, _, to), (share, _)) in &lines {
            shares[*to] += share;
        }
        let best = at_endings(self.graph, scenario, &self.perfect);
        let place = |(run, share): (run::Run, f64)| Place {
            scene: run.scene,
            reached: run.reached,
            share,
            what: self.what(&run, &best),
        };
        let line = |((from, row, to), (share, reached))| Line {
            from,
            row,
            to,
            reached,
            share,
        };
        Map {
            places: runs.into_iter().zip(shares).map(place).collect(),
            lines: lines.into_iter().map(line).collect(),
            situations: self.graph.situations.len(),
            whole,
        }
    }

    fn what(&self, run: &run::Run, best: &[f64]) -> What {
        let scenario = self.scenario;
        let first = run.spots[0];
        if let Some(ending) = first.checked_sub(scenario.nodes.len()) {
            return What::Ending {
                ending: EndingIdx::of(ending),
                best: best[ending],
            };
        }
        let node = NodeIdx::of(first);
        let known = |row: Row| self.facts.get(&(node, row)).copied();
        match &scenario.node(node).kind {
            NodeKind::Decision(it) => {
                let rows = it.choices.iter().map(|it| Row::Choice(*it));
                let answers = rows.map(|row| {
                    let facts = known(row).unwrap_or(never(row));
                    AnswerFacts {
                        lost_always: facts.lost_always && facts.lost > 0.0,
                        ..facts
                    }
                });
                What::Question {
                    node,
                    answers: answers.collect(),
                }
            }
            kind if kind.asks() => {
                let answers = (0..=3).rev().filter_map(|it| known(Row::Points(it)));
                let answers = answers.map(|facts| AnswerFacts {
                    lost_always: facts.lost_always && facts.lost > 0.0,
                    ..facts
                });
                What::Question {
                    node,
                    answers: answers.collect(),
                }
            }
            _ => What::Text(run.spots.iter().map(|it| NodeIdx::of(*it)).collect()),
        }
    }
}

fn never(row: Row) -> AnswerFacts {
    AnswerFacts {
        row,
        reached: false,
        share: 0.0,
        lost: 0.0,
        lost_always: false,
    }
}

fn row(answer: &AnswerEdge) -> Option<Row> {
    match answer.input {
        Input::Choose(choice) => Some(Row::Choice(choice)),
        Input::Answer(..) => Some(Row::Points(answer.quality.saturating_sub(1))),
        _ => None,
    }
}

/// What can be seen first from that moment on, whatever the conditions.
fn next_seen(scenario: &Scenario, from: NodeIdx) -> Vec<Spot> {
    let (mut found, mut come) = (Vec::new(), vec![from]);
    let mut at = 0;
    while let Some(node) = come.get(at).copied() {
        at += 1;
        match &scenario.node(node).kind {
            NodeKind::End(ending) => found.push(scenario.nodes.len() + ending.at()),
            kind if seen(kind) => found.push(node.at()),
            _ => onward(scenario, node, |to| {
                if !come.contains(&to) {
                    come.push(to);
                }
            }),
        }
    }
    found
}
