//! What can happen in some situations: their answers, and the ways on, with the keys of where these lead.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use rustc_hash::FxHashMap;

use super::answers::Answers;
use super::graph::{AnswerEdge, At, Gain, Marks, Score, Situation};
use super::held::{Chest, DRAWERS, Drawer, drawer, hash};
use super::key::{END, Keys, head};
use super::reading::Words;
use crate::assessment;
use crate::scenario::Scenario;
use crate::scenario::id::{EndingIdx, NodeIdx};
use crate::scenario::vocabulary::{Act, Style};
use crate::session::answer::{act, points, red_line};
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::state::{Bits, State};
use crate::session::walk::{Walker, Way};

/// What all threads look things up in.
pub(super) struct Plan<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) setups: &'a [Setup],
    pub(super) keys: Keys<'a>,
    pub(super) words: Words,
    /// The number of the first key of each choice, among all keys.
    pub(super) first_keys: Vec<usize>,
}

/// What one thread works with.
pub(super) struct Worker {
    walker: Walker,
    state: State,
    blank: State,
    answers: Answers,
    inputs: Vec<Input>,
    key: Vec<u8>,
    /// Every moment that was come by, and every key that counted somewhere.
    pub(super) visited: Bits,
    pub(super) keyed: Bits,
}

/// What can happen in some situations, each list in their order; places are those within this part.
#[derive(Default)]
pub(super) struct Part {
    /// With their numbers.
    pub(super) situations: Vec<(u32, Situation)>,
    pub(super) answers: Vec<AnswerEdge>,
    pub(super) ways: Vec<PartWay>,
    pub(super) gains: Interned<Gain>,
    pub(super) scores: Interned<Vec<Score>>,
    keys: Vec<u8>,
    /// The ways by the drawers of their keys.
    by_drawer: [Vec<u32>; DRAWERS],
}

/// A way, of which the end is still to be numbered.
pub(super) struct PartWay {
    hash: u64,
    key_end: u32,
    /// Where it leads, as far as that is known: the place in its drawer and whether it is new; then its number.
    to: AtomicU32,
    pub(super) gain: u32,
    pub(super) weight: u64,
    pub(super) total: u64,
    /// Something intense stands on it.
    pub(super) intense: bool,
}

/// The mark of a way that leads to something new.
const NEW: u32 = 1 << 31;

impl Part {
    fn clear(&mut self) {
        self.situations.clear();
        self.answers.clear();
        self.ways.clear();
        self.gains.clear();
        self.scores.clear();
        self.keys.clear();
        self.by_drawer.iter_mut().for_each(Vec::clear);
    }

    /// Puts the keys of one drawer away.
    pub(super) fn put_away(&self, number: usize, into: &mut Drawer) {
        for way in &self.by_drawer[number] {
            let at = *way as usize;
            let way = &self.ways[at];
            let from = at.checked_sub(1).map_or(0, |it| self.ways[it].key_end);
            let key = &self.keys[from as usize..way.key_end as usize];
            let (place, is_new) = into.place(way.hash, key);
            way.to.store(place | if is_new { NEW } else { 0 }, Relaxed);
        }
    }

    /// Gives each way the number of where it leads, when all is put away.
    pub(super) fn number(&self, chest: &mut Chest) {
        for way in &self.ways {
            let place = way.to.load(Relaxed);
            let number = chest.number(drawer(way.hash), place & !NEW, place & NEW != 0);
            way.to.store(number, Relaxed);
        }
    }

    /// The number of where a way leads.
    pub(super) fn to(&self, way: usize) -> u32 {
        self.ways[way].to.load(Relaxed)
    }
}

/// Things of which there are few, each once, in the order in which they were first met.
pub(super) struct Interned<T> {
    pub(super) all: Vec<T>,
    known: FxHashMap<T, u32>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            known: FxHashMap::default(),
        }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Interned<T> {
    fn clear(&mut self) {
        self.all.clear();
        self.known.clear();
    }

    pub(super) fn put(&mut self, one: &T) -> u32 {
        if let Some(at) = self.known.get(one) {
            return *at;
        }
        let at = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(one.clone());
        self.known.insert(one.clone(), at);
        at
    }
}

impl Worker {
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let scenario = plan.scenario;
        let keys = scenario.choices.iter().map(|it| it.keys.len()).sum();
        Self {
            walker: Walker::new(scenario, &plan.setups[0]),
            state: Walker::blank(scenario),
            blank: Walker::blank(scenario),
            answers: Answers::default(),
            inputs: Vec::new(),
            key: Vec::new(),
            visited: Bits::new(scenario.nodes.len()),
            keyed: Bits::new(keys),
        }
    }

    /// The first situations of one way to begin.
    pub(super) fn begin(&mut self, plan: &Plan<'_>, number: u32, part: &mut Part) {
        part.clear();
        let setup = &plan.setups[number as usize];
        let (key, visited) = (&mut self.key, &mut self.visited);
        self.walker.start(plan.scenario, setup, |way| {
            came(plan, way, number, key, visited, part);
        });
    }

    /// All that can happen in these situations, each by its moment and its number.
    pub(super) fn expand(
        &mut self,
        plan: &Plan<'_>,
        chest: &Chest,
        turns: &[(u32, u32)],
        part: &mut Part,
    ) {
        part.clear();
        for (_, at) in turns {
            let situation = self.situation(plan, chest.key(*at as usize), part);
            part.situations.push((*at, situation));
        }
    }

    fn situation(&mut self, plan: &Plan<'_>, key: &[u8], part: &mut Part) -> Situation {
        let (scenario, at) = (plan.scenario, head(key));
        if at & END != 0 {
            return Situation {
                at: At::End(EndingIdx(at & !END)),
                first: 0,
                answers: 0,
                by_hand: 0,
                intense: false,
            };
        }
        let number = plan.keys.read_anew(key, &self.blank, &mut self.state);
        let setup = &plan.setups[number as usize % plan.setups.len()];
        let (state, inputs) = (&self.state, &mut self.inputs);
        self.answers.at(scenario, setup, state, inputs);
        let own = inputs.len();
        inputs.extend(state.injects(scenario).map(Input::Inject));
        let first = part.answers.len();
        for input in &self.inputs {
            let (quality, key) = quality(plan, setup, state, *input);
            key.into_iter().for_each(|it| self.keyed.insert(it));
            let scored = assessment::scored_at(scenario, setup, state, *input);
            let scores: Vec<Score> = scored.into_iter().map(score).collect();
            part.answers.push(AnswerEdge {
                input: *input,
                quality,
                score: part.scores.put(&scores),
                marks: marks(scenario, setup, state, *input),
                first: short(part.ways.len()),
                ways: 0,
            });
        }
        let (key, visited) = (&mut self.key, &mut self.visited);
        self.walker
            .answers(scenario, setup, state, &self.inputs, |answer, way| {
                let edge = &mut part.answers[first + answer];
                if edge.ways == 0 {
                    edge.first = short(part.ways.len());
                }
                edge.ways += 1;
                came(plan, way, number, key, visited, part);
            });
        Situation {
            at: At::Question(NodeIdx(at)),
            first: short(first),
            answers: u16::try_from(own).unwrap_or(u16::MAX),
            by_hand: u16::try_from(self.inputs.len() - own).unwrap_or(u16::MAX),
            intense: scenario.node(NodeIdx(at)).intense,
        }
    }
}

/// Notes a way.
fn came(
    plan: &Plan<'_>,
    way: Way<'_>,
    setup: u32,
    key: &mut Vec<u8>,
    visited: &mut Bits,
    part: &mut Part,
) {
    key.clear();
    plan.keys.write(way.state, setup, key);
    let hash = hash(key);
    part.by_drawer[drawer(hash)].push(short(part.ways.len()));
    part.keys.extend_from_slice(key);
    let mut intense = false;
    for node in way.entered {
        visited.insert(node.at());
        intense |= plan.words.shows(*node) && plan.scenario.node(*node).intense;
    }
    let (weight, total) = way.weight;
    let gain = gain(plan, &plan.setups[setup as usize], way);
    part.ways.push(PartWay {
        hash,
        to: AtomicU32::new(0),
        key_end: short(part.keys.len()),
        gain: part.gains.put(&gain),
        weight,
        total,
        intense,
    });
}

fn gain(plan: &Plan<'_>, setup: &Setup, way: Way<'_>) -> Gain {
    let (scenario, words) = (plan.scenario, &plan.words);
    let mut gain = Gain::default();
    let mut after = 0;
    for event in way.events {
        match event {
            Event::MeterChanged {
                meter,
                before,
                after,
            } => {
                let by = i16::try_from(after - before).unwrap_or_default();
                gain.meters[*meter as usize] += by;
            }
            Event::RedLineCrossed { .. } => gain.red_lines += 1,
            Event::Chose { choice, .. } => after = words.told(*choice),
            Event::Answered {
                node,
                answer,
                points,
                ..
            } => after = words.told_of_task(scenario, *node, *answer, *points),
            Event::Told { .. } => gain.words += after,
            Event::Said { node, .. } | Event::Shown { node, .. } | Event::TaskSet(node) => {
                gain.words += words.at(*node);
            }
            Event::Asked { node, .. } => {
                let offered = way.state.offered(scenario, setup);
                gain.words += words.at(*node) + offered.map(|it| words.offer(it.0)).sum::<u16>();
            }
            _ => {}
        }
    }
    gain
}

fn score(it: assessment::Scored) -> Score {
    Score {
        competency: it.competency,
        weight: it.weight,
        given: it.given,
        best: it.best,
    }
}

/// What else is to be known of an answer there.
fn marks(scenario: &Scenario, setup: &Setup, state: &State, input: Input) -> Marks {
    let (exit, red_line, act) = match input {
        Input::Choose(choice) => {
            let it = scenario.choice(choice);
            (it.exit, state.red_line(scenario, setup, it), it.act)
        }
        Input::Answer(node, answer) => {
            let kind = &scenario.node(node).kind;
            (false, red_line(kind, answer), act(kind, answer))
        }
        _ => (false, None, None),
    };
    let toward = act.map(|it| {
        let cold = state.style(scenario, it.toward) == Style::Cold;
        (state.people[it.toward.at()].phase, cold)
    });
    let gives_in = act.is_some_and(|it| matches!(it.act, Act::Concede | Act::Stall));
    let pressed = toward.is_some_and(|(phase, cold)| phase >= 3 || (cold && phase >= 1));
    Marks {
        exit,
        red_line,
        yields: gives_in && pressed,
        toward,
    }
}

/// How experts rate an answer there: 1 to 4, 0 where they do not, and the number of the key that says so. A task's points
/// say it one lower.
fn quality(plan: &Plan<'_>, setup: &Setup, state: &State, input: Input) -> (u8, Option<usize>) {
    let scenario = plan.scenario;
    let (quality, key) = match input {
        Input::Choose(choice) => {
            let it = scenario.choice(choice);
            let mut keys = it.keys.iter().enumerate();
            let key = keys.find(|(_, key)| state.allows(scenario, setup, key.when.as_ref()));
            let first = plan.first_keys[choice.at()];
            (key.map_or(0, |it| it.1.quality), key.map(|it| first + it.0))
        }
        Input::Answer(node, answer) => {
            let kind = &scenario.node(node).kind;
            (1 + points(scenario, setup, state, kind, answer), None)
        }
        _ => (0, None),
    };
    (u8::try_from(quality).unwrap_or_default(), key)
}

pub(super) fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
