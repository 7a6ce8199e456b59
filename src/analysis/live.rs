//! What a later condition, key or act can still read, moment by moment: the rest of a state makes no difference.

use std::collections::BTreeMap;

use crate::scenario::Scenario;
use crate::scenario::condition::{Condition, Quantity};
use crate::scenario::effect::Effect;
use crate::scenario::id::{AggressorIdx, ChoiceIdx, NodeIdx, VariableIdx};
use crate::scenario::node::{Mode, NodeKind};
use crate::scenario::variable::VariableKind;
use crate::scenario::vocabulary::Meter;
use crate::session::state::Bits;

/// A part of the state that may be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Value(usize),
    Meter(usize),
    RedLine(usize),
    Burst(AggressorIdx),
    /// Phase and style of someone, as they show.
    Shown(AggressorIdx),
    /// All of someone that a later act can work on.
    Person(AggressorIdx),
    Chosen(ChoiceIdx),
    Visited(NodeIdx),
    /// How the session was set up: intensity, length, themes, clocks.
    Setup,
}

/// For each moment, what is read from there on.
#[derive(Clone, Debug)]
pub struct Live {
    parts: Vec<Part>,
    /// A row of bits for each moment, one for each of `parts`.
    rows: Vec<Bits>,
    /// Between which values a count or a meter still makes a difference, by part and moment.
    bounds: BTreeMap<Part, Vec<Bounds>>,
}

/// Values below `low` can no longer be told from it, nor those above `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub low: i32,
    pub high: i32,
}

impl Bounds {
    const NONE: Self = Self {
        low: i32::MIN,
        high: i32::MAX,
    };
}

impl Live {
    /// Reads the whole story backwards until nothing changes.
    pub fn of(scenario: &Scenario) -> Self {
        let reads: Vec<Vec<Part>> = (0..scenario.nodes.len())
            .map(|at| reads(scenario, NodeIdx::of(at)))
            .collect();
        let mut parts: Vec<Part> = reads.iter().flatten().copied().collect();
        parts.sort_unstable();
        parts.dedup();
        let mut rows = vec![Bits::new(parts.len()); reads.len()];
        for (row, own) in rows.iter_mut().zip(&reads) {
            for part in own {
                let at = parts.binary_search(part);
                row.insert(at.expect("each part read anywhere is among the parts"));
            }
        }
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
        for at in 0..rows.len() {
            onward(scenario, NodeIdx::of(at), |to| before[to.at()].push(at));
        }
        let mut todo: Vec<usize> = (0..rows.len()).collect();
        while let Some(at) = todo.pop() {
            for from in &before[at] {
                let (own, other) = pair(&mut rows, *from, at);
                if own.extend(other) {
                    todo.push(*from);
                }
            }
        }
        let counted = parts.iter().copied().filter_map(|part| {
            let quantity = match part {
                Part::Value(at) => Quantity::Variable(VariableIdx::of(at)),
                Part::Meter(at) => Quantity::Meter(Meter::ALL[at]),
                _ => return None,
            };
            Some((part, bounds(scenario, &before, quantity)))
        });
        Self {
            bounds: counted.collect(),
            parts,
            rows,
        }
    }

    /// As if everything were read everywhere, the choices taken and moments visited that nothing asks for aside.
    pub fn whole(scenario: &Scenario) -> Self {
        let mut live = Self::of(scenario);
        let mut parts = std::mem::take(&mut live.parts);
        parts.extend((0..scenario.variables.len()).map(Part::Value));
        parts.extend((0..6).map(Part::Meter));
        parts.extend((0..3).map(Part::RedLine));
        parts.extend(
            (0..scenario.aggressors.len())
                .map(AggressorIdx::of)
                .map(Part::Person),
        );
        parts.sort_unstable();
        parts.dedup();
        let mut row = Bits::new(parts.len());
        (0..parts.len()).for_each(|at| row.insert(at));
        let rows = vec![row; scenario.nodes.len()];
        Self {
            parts,
            rows,
            bounds: BTreeMap::new(),
        }
    }

    /// Between which values that part still makes a difference at that moment.
    pub fn bounds(&self, part: Part, node: NodeIdx) -> Bounds {
        let all = self.bounds.get(&part);
        all.map_or(Bounds::NONE, |it| it[node.at()])
    }

    /// What is read from that moment on, in a fixed order.
    pub fn at(&self, node: NodeIdx) -> impl Iterator<Item = Part> + '_ {
        let row = &self.rows[node.at()];
        let all = self.parts.iter().enumerate();
        all.filter(|(at, _)| row.contains(*at))
            .map(|(_, part)| *part)
    }
}

fn pair(rows: &mut [Bits], own: usize, other: usize) -> (&mut Bits, Bits) {
    let other = rows[other].clone();
    (&mut rows[own], other)
}

/// What can still be asked of a quantity and done to it, from some moment on.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Ahead {
    /// The lowest and the highest value that some condition tells from the one below it.
    asked: Option<(i32, i32)>,
    raised: bool,
    lowered: bool,
}

impl Ahead {
    fn with(self, other: Self) -> Self {
        let asked = match (self.asked, other.asked) {
            (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
        Self {
            asked,
            raised: self.raised || other.raised,
            lowered: self.lowered || other.lowered,
        }
    }
}

/// What is never lowered again need not be known above the highest value that is asked for, and the other way round.
fn bounds(scenario: &Scenario, before: &[Vec<usize>], quantity: Quantity) -> Vec<Bounds> {
    let own = |at| ahead(scenario, NodeIdx::of(at), quantity);
    let mut all: Vec<Ahead> = (0..before.len()).map(own).collect();
    let mut todo: Vec<usize> = (0..all.len()).collect();
    while let Some(at) = todo.pop() {
        for from in &before[at] {
            let with = all[*from].with(all[at]);
            if with != all[*from] {
                all[*from] = with;
                todo.push(*from);
            }
        }
    }
    let bound = |it: Ahead| {
        let (low, high) = it.asked.unwrap_or_default();
        Bounds {
            low: if it.raised {
                i32::MIN
            } else {
                low.saturating_sub(1)
            },
            high: if it.lowered { i32::MAX } else { high },
        }
    };
    all.into_iter().map(bound).collect()
}

fn ahead(scenario: &Scenario, idx: NodeIdx, quantity: Quantity) -> Ahead {
    let mut ahead = Ahead::default();
    conditions(scenario, idx, &mut |condition| {
        let asked = match condition {
            Condition::AtLeast(it, number) if *it == quantity => *number,
            Condition::AtMost(it, number) if *it == quantity => number.saturating_add(1),
            _ => return,
        };
        let asked = Some((asked, asked));
        ahead = ahead.with(Ahead {
            asked,
            ..Ahead::default()
        });
    });
    // Flags and picks are asked for by value: each may matter.
    let by_value = matches!(quantity, Quantity::Variable(it) if scenario.variable(it).kind != VariableKind::Count);
    let mut change = |by: i32| {
        ahead.raised |= by > 0;
        ahead.lowered |= by < 0;
    };
    changes(scenario, idx, quantity, &mut change);
    Ahead {
        raised: ahead.raised || by_value,
        lowered: ahead.lowered || by_value,
        ..ahead
    }
}

/// By how much a moment and its answers may change a quantity.
fn changes(scenario: &Scenario, idx: NodeIdx, quantity: Quantity, visit: &mut impl FnMut(i32)) {
    let node = scenario.node(idx);
    let mut all = |effects: &[Effect], meters: &[(Meter, i32)]| {
        for effect in effects {
            if let Effect::Add(it, by) = effect
                && *it == quantity
            {
                visit(*by);
            }
        }
        for (meter, by) in meters {
            if Quantity::Meter(*meter) == quantity {
                visit(*by);
            }
        }
    };
    all(&node.enter, &[]);
    match &node.kind {
        NodeKind::Decision(it) => {
            for choice in it.choices.iter().map(|it| scenario.choice(*it)) {
                all(&choice.then, &choice.meters);
            }
        }
        NodeKind::Compose(it) => it.table.iter().for_each(|it| all(&it.then, &it.meters)),
        NodeKind::Chance(outcomes) => outcomes.iter().for_each(|it| all(&it.then, &[])),
        _ => {}
    }
    let results = node.kind.task().map_or(&[][..], |it| &it.results);
    results.iter().for_each(|it| all(&it.then, &it.meters));
}

/// Every condition that entering a moment, or answering at it, asks for, with those within it.
pub fn conditions(scenario: &Scenario, idx: NodeIdx, visit: &mut impl FnMut(&Condition)) {
    let node = scenario.node(idx);
    let mut ask = |when: Option<&Condition>| {
        if let Some(when) = when {
            when.walk(visit);
        }
    };
    if node.kind.asks() {
        for inject in &scenario.scene_of(idx).injects {
            if let NodeKind::Inject(it) = &scenario.node(*inject).kind {
                ask(it.when.as_ref());
            }
        }
    }
    match &node.kind {
        NodeKind::Decision(decision) => {
            for choice in decision.choices.iter().map(|it| scenario.choice(*it)) {
                ask(choice.when.as_ref());
                choice.red_lines.iter().for_each(|it| ask(it.0.as_ref()));
                choice.keys.iter().for_each(|it| ask(it.when.as_ref()));
            }
        }
        NodeKind::Recognise(it) => it.signals.iter().for_each(|it| ask(it.when.as_ref())),
        NodeKind::Group(guarded) => guarded.iter().for_each(|it| ask(it.when.as_ref())),
        NodeKind::Goto { when, .. } => ask(when.as_ref()),
        _ => {}
    }
}

/// Everywhere that the story can go on to from a moment.
pub fn onward(scenario: &Scenario, idx: NodeIdx, mut visit: impl FnMut(NodeIdx)) {
    let node = scenario.node(idx);
    node.next.iter().for_each(|it| visit(*it));
    if node.kind.asks() {
        for inject in &scenario.scene_of(idx).injects {
            visit(*inject);
        }
    }
    match &node.kind {
        NodeKind::Decision(it) => it
            .choices
            .iter()
            .for_each(|it| visit(scenario.choice(*it).goto)),
        NodeKind::Chance(outcomes) => outcomes.iter().for_each(|it| visit(it.goto)),
        NodeKind::Group(guarded) => guarded.iter().for_each(|it| visit(it.node)),
        NodeKind::Goto { to, .. } => visit(*to),
        NodeKind::Inject(it) => {
            visit(it.shows);
            // Afterwards the story goes on where it was: at any question of the scene.
            for (at, other) in scenario.nodes.iter().enumerate() {
                if other.scene == node.scene && other.kind.asks() {
                    visit(NodeIdx::of(at));
                }
            }
        }
        NodeKind::Compose(it) => it
            .table
            .iter()
            .filter_map(|it| it.goto)
            .for_each(&mut visit),
        _ => {}
    }
    let results = node.kind.task().map_or(&[][..], |it| &it.results);
    results.iter().filter_map(|it| it.goto).for_each(visit);
}

/// What entering a moment, or answering at it, reads.
fn reads(scenario: &Scenario, idx: NodeIdx) -> Vec<Part> {
    let node = scenario.node(idx);
    let mut parts = Vec::new();
    conditions(scenario, idx, &mut |it| asked(it, &mut parts));
    effects(&node.enter, &mut parts);
    if node.kind.asks() {
        for inject in &scenario.scene_of(idx).injects {
            parts.push(Part::Visited(*inject));
        }
    }
    match &node.kind {
        NodeKind::Decision(decision) => {
            parts.extend(decision.clock.map(|_| Part::Setup));
            for idx in &decision.choices {
                let choice = scenario.choice(*idx);
                if choice.mode == Mode::Once {
                    parts.push(Part::Chosen(*idx));
                }
                parts.extend(choice.act.map(|it| Part::Person(it.toward)));
                effects(&choice.then, &mut parts);
            }
        }
        NodeKind::Compose(it) => {
            for row in &it.table {
                parts.extend(row.act.map(|it| Part::Person(it.toward)));
                effects(&row.then, &mut parts);
            }
        }
        NodeKind::Chance(outcomes) => outcomes.iter().for_each(|it| effects(&it.then, &mut parts)),
        _ => {}
    }
    let results = node.kind.task().map_or(&[][..], |it| &it.results);
    results.iter().for_each(|it| effects(&it.then, &mut parts));
    parts
}

fn effects(effects: &[Effect], parts: &mut Vec<Part>) {
    for effect in effects {
        match effect {
            Effect::Act(it) => parts.push(Part::Person(it.toward)),
            Effect::Stir(who, _) => parts.push(Part::Person(*who)),
            Effect::Flag(..) | Effect::Pick(..) | Effect::Add(..) => {}
        }
    }
}

/// What a condition itself reads.
fn asked(condition: &Condition, parts: &mut Vec<Part>) {
    match condition {
        Condition::Flag(it) | Condition::Is(it, _) => parts.push(Part::Value(it.at())),
        Condition::AtLeast(it, _) | Condition::AtMost(it, _) => parts.push(match it {
            Quantity::Variable(it) => Part::Value(it.at()),
            Quantity::Meter(it) => Part::Meter(*it as usize),
        }),
        Condition::Chose(it) => parts.push(Part::Chosen(*it)),
        Condition::Visited(it) => parts.push(Part::Visited(*it)),
        Condition::Phase(it, ..) | Condition::Style(it, _) => parts.push(Part::Shown(*it)),
        Condition::Burst(it) => parts.push(Part::Burst(*it)),
        Condition::RedLine(it) => parts.push(Part::RedLine(*it as usize)),
        Condition::Intensity(_) | Condition::Length(_) | Condition::Theme(_) => {
            parts.push(Part::Setup);
        }
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
    }
}
