//! A state as few bytes: the moment, and what is still read from there on.

use std::collections::BTreeSet;

use super::live::{Bounds, Live, Part};
use crate::scenario::Scenario;
use crate::scenario::id::{AggressorIdx, ChoiceIdx, NodeIdx};
use crate::scenario::vocabulary::{Act, Style};
use crate::session::character::CharacterState;
use crate::session::state::{Halt, State};

/// How the states of a scenario are written down.
pub(super) struct Keys<'a> {
    scenario: &'a Scenario,
    /// For each moment, what its key holds.
    layout: Vec<Vec<(Part, Bounds)>>,
    /// What some key holds of the choices taken and the moments visited.
    taken: Vec<ChoiceIdx>,
    visited: Vec<NodeIdx>,
}

impl<'a> Keys<'a> {
    pub(super) fn new(scenario: &'a Scenario, live: &Live) -> Self {
        let layout = (0..scenario.nodes.len()).map(|at| {
            let parts: Vec<Part> = live.at(NodeIdx::of(at)).collect();
            // Whoever is kept whole need not be kept as he shows.
            let whole = |who: AggressorIdx| parts.contains(&Part::Person(who));
            let kept = parts
                .iter()
                .filter(|it| !matches!(it, Part::Shown(who) if whole(*who)));
            let node = NodeIdx::of(at);
            kept.map(|part| (*part, live.bounds(*part, node))).collect()
        });
        let layout: Vec<Vec<(Part, Bounds)>> = layout.collect();
        let all: BTreeSet<Part> = layout.iter().flatten().map(|it| it.0).collect();
        let taken = all.iter().filter_map(|it| match it {
            Part::Chosen(it) => Some(*it),
            _ => None,
        });
        let visited = all.iter().filter_map(|it| match it {
            Part::Visited(it) => Some(*it),
            _ => None,
        });
        Self {
            scenario,
            taken: taken.collect(),
            visited: visited.collect(),
            layout,
        }
    }

    /// Appends the key of a state. Ends have their ending alone.
    pub(super) fn write(&self, state: &State, setup: u32, out: &mut Vec<u8>) {
        if let Halt::Ended(ending) = state.halt {
            put(out, ending.0 | END);
            return;
        }
        put(out, state.node.0);
        let mut bits = BitWriter::default();
        for (part, bounds) in &self.layout[state.node.at()] {
            match *part {
                Part::Value(at) => {
                    let variable = &self.scenario.variables[at];
                    let (value, width) = (
                        bounded(state.values[at], *bounds).clamp(variable.min, variable.max)
                            - variable.min,
                        width(variable.max - variable.min),
                    );
                    bits.finish(out, width == 1);
                    match width {
                        1 => bits.push(value != 0),
                        8 => out.push(value.to_le_bytes()[0]),
                        _ => out.extend(value.to_le_bytes()),
                    }
                }
                Part::Meter(at) => {
                    bits.finish(out, false);
                    let meter = bounded(state.meters[at], *bounds);
                    out.extend(clamped(meter).to_le_bytes());
                }
                Part::RedLine(at) => bits.push(state.red_lines[at]),
                Part::Burst(who) => bits.push(state.bursts[who.at()]),
                Part::Chosen(choice) => bits.push(state.chosen.contains(choice.at())),
                Part::Visited(node) => bits.push(state.visited.contains(node.at())),
                Part::Shown(who) | Part::Person(who) => {
                    bits.finish(out, false);
                    let (it, traits) = (
                        &state.people[who.at()],
                        &self.scenario.aggressor(who).traits,
                    );
                    match part {
                        Part::Person(_) => person(it, out),
                        _ => out.push(it.phase << 1 | u8::from(it.style(traits) == Style::Hot)),
                    }
                }
                Part::Setup => {
                    bits.finish(out, false);
                    put(out, setup);
                }
            }
            bits.spill(out);
        }
        bits.finish(out, false);
    }

    /// Reads a key back into a state that other keys were read into, as if it were `blank` still.
    pub(super) fn read_anew(&self, key: &[u8], blank: &State, state: &mut State) -> u32 {
        state.clone_without_sets(blank);
        for it in &self.taken {
            state.chosen.set(it.at(), false);
        }
        for it in &self.visited {
            state.visited.set(it.at(), false);
        }
        self.read(key, state)
    }

    /// Reads a key back into a state of the same scenario, and says how it was set up. What the key does not hold stays.
    pub(super) fn read(&self, key: &[u8], state: &mut State) -> u32 {
        let mut reader = Reader {
            key,
            at: 0,
            bits: 0,
            left: 0,
        };
        let node = reader.word();
        let mut setup = 0;
        state.halt = Halt::Running;
        state.node = NodeIdx(node);
        state.resume = None;
        for (part, _) in &self.layout[state.node.at()] {
            match *part {
                Part::Value(at) => {
                    let variable = &self.scenario.variables[at];
                    let value = match width(variable.max - variable.min) {
                        1 => i32::from(reader.bit()),
                        8 => i32::from(reader.byte()),
                        _ => reader.word().cast_signed(),
                    };
                    state.values[at] = variable.min + value;
                }
                Part::Meter(at) => {
                    let (low, high) = (reader.byte(), reader.byte());
                    state.meters[at] = i32::from(i16::from_le_bytes([low, high]));
                }
                Part::RedLine(at) => state.red_lines[at] = reader.bit(),
                Part::Burst(who) => state.bursts[who.at()] = reader.bit(),
                Part::Chosen(choice) => state.chosen.set(choice.at(), reader.bit()),
                Part::Visited(node) => state.visited.set(node.at(), reader.bit()),
                Part::Shown(who) => shown_back(&mut reader, &mut state.people[who.at()]),
                Part::Person(who) => person_back(&mut reader, &mut state.people[who.at()]),
                Part::Setup => setup = reader.word(),
            }
        }
        setup
    }
}

/// The mark of a key that is an ending.
pub(super) const END: u32 = 1 << 31;

/// The first four bytes of a key: the moment, or the ending with [`END`].
pub(super) fn head(key: &[u8]) -> u32 {
    key.first_chunk::<4>()
        .map_or(0, |it| u32::from_le_bytes(*it))
}

fn put(out: &mut Vec<u8>, word: u32) {
    out.extend(word.to_le_bytes());
}

/// A value as far as it still makes a difference.
fn bounded(value: i32, bounds: Bounds) -> i32 {
    value.max(bounds.low).min(bounds.high)
}

fn clamped(meter: i32) -> i16 {
    i16::try_from(meter.clamp(-30_000, 30_000)).unwrap_or_default()
}

fn width(range: i32) -> u32 {
    match range {
        0..=1 => 1,
        2..=255 => 8,
        _ => 32,
    }
}

/// All that a later act works on; what he asks for moves nothing else.
fn person(it: &CharacterState, out: &mut Vec<u8>) {
    let last = it.last.map_or(u8::MAX, |it| it as u8);
    let short = it.alternative | it.relief << 2 | it.warning << 4 | it.concessions << 6;
    out.extend([
        it.anger,
        it.payoff,
        it.phase,
        it.trust,
        it.dignity,
        it.credibility,
    ]);
    out.extend([short, it.peak | it.repeats << 4, last]);
}

/// Phase and style are what shows; the motives are set so that they give that style.
fn shown_back(reader: &mut Reader<'_>, it: &mut CharacterState) {
    let byte = reader.byte();
    it.phase = byte >> 1;
    (it.anger, it.payoff) = if byte & 1 == 1 { (100, 0) } else { (0, 100) };
}

fn person_back(reader: &mut Reader<'_>, it: &mut CharacterState) {
    (it.anger, it.payoff, it.phase) = (reader.byte(), reader.byte(), reader.byte());
    (it.trust, it.dignity, it.credibility) = (reader.byte(), reader.byte(), reader.byte());
    let (short, counts, last) = (reader.byte(), reader.byte(), reader.byte());
    (it.alternative, it.relief) = (short & 3, short >> 2 & 3);
    (it.warning, it.concessions) = (short >> 4 & 3, short >> 6);
    (it.peak, it.repeats) = (counts & 15, counts >> 4);
    it.last = Act::ALL.get(usize::from(last)).copied();
}

/// Flags that stand together share a byte.
#[derive(Default)]
struct BitWriter {
    bits: u8,
    held: u32,
}

impl BitWriter {
    fn push(&mut self, bit: bool) {
        self.bits |= u8::from(bit) << self.held;
        self.held += 1;
    }

    fn spill(&mut self, out: &mut Vec<u8>) {
        if self.held == 8 {
            self.finish(out, false);
        }
    }

    /// Closes the byte at hand, unless more flags come.
    fn finish(&mut self, out: &mut Vec<u8>, more: bool) {
        if !more && self.held > 0 {
            out.push(self.bits);
            (self.bits, self.held) = (0, 0);
        }
    }
}

struct Reader<'a> {
    key: &'a [u8],
    at: usize,
    bits: u8,
    left: u32,
}

impl Reader<'_> {
    fn raw(&mut self) -> u8 {
        let byte = self.key.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        byte
    }

    fn byte(&mut self) -> u8 {
        self.left = 0;
        self.raw()
    }

    fn word(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    fn bit(&mut self) -> bool {
        if self.left == 0 {
            (self.bits, self.left) = (self.raw(), 8);
        }
        let bit = self.bits & 1 == 1;
        self.bits >>= 1;
        self.left -= 1;
        bit
    }
}
