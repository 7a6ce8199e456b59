//! Walks over every situation, breadth first, within a budget.

use std::hash::BuildHasher as _;
use std::sync::Arc;

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::answers::Answers;
use super::graph::{AnswerEdge, At, Gain, Graph, Marks, Score, Situation, Start, WayEdge};
use super::key::{END, Keys, head};
use super::live::Live;
use crate::assessment;
use crate::scenario::Scenario;
use crate::scenario::id::{EndingIdx, NodeIdx};
use crate::scenario::node::NodeKind;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Act, Style};
use crate::session::answer::{act, points, red_line};
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::state::{Bits, State};
use crate::session::walk::{Walker, Way};

/// How far an exploration may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    pub situations: usize,
    /// Whether situations that nothing later can tell apart are one.
    pub reduce: bool,
}

impl Default for Budget {
    // From `analysis.md`, "Keeping it finite and quick".
    fn default() -> Self {
        Self {
            situations: 20_000_000,
            reduce: true,
        }
    }
}

/// What came of an exploration.
#[derive(Clone, Debug)]
pub struct Explored {
    pub graph: Graph,
    /// Every situation was seen; if not, the graph is a part.
    pub whole: bool,
}

/// Every situation that play can come to from these ways to begin. `progress` is told how many were seen and how many
/// of these wait, now and then; it says whether to go on.
pub fn explore(
    scenario: &Arc<Scenario>,
    setups: Vec<Setup>,
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Explored {
    let live = if budget.reduce {
        Live::of(scenario)
    } else {
        Live::whole(scenario)
    };
    let mut work = Work {
        scenario,
        keys: Keys::new(scenario, &live),
        table: HashTable::new(),
        visited: Bits::new(scenario.nodes.len()),
        intense: Vec::new(),
        graph: Graph::default(),
        words: Words::of(scenario),
        gains: FxHashMap::default(),
        scores: FxHashMap::default(),
        key: Vec::new(),
    };
    let whole = work.run(setups, budget, progress);
    let mut graph = work.graph;
    let all = (0..scenario.nodes.len()).filter(|it| work.visited.contains(*it));
    graph.visited = all.map(NodeIdx::of).collect();
    graph.order = order(&graph);
    Explored { graph, whole }
}

/// How many situations pass between two looks at the progress.
const STRIDE: usize = 4096;

struct Work<'a> {
    scenario: &'a Scenario,
    keys: Keys<'a>,
    /// Situations by their keys.
    table: HashTable<u32>,
    visited: Bits,
    /// For each situation, whether something intense stands on a way to it.
    intense: Vec<bool>,
    graph: Graph,
    words: Words,
    gains: FxHashMap<Gain, u32>,
    scores: FxHashMap<Vec<Score>, u32>,
    key: Vec<u8>,
}

impl Work<'_> {
    fn run(
        &mut self,
        setups: Vec<Setup>,
        budget: Budget,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> bool {
        let scenario = self.scenario;
        let Some(first) = setups.first() else {
            return true;
        };
        let mut walker = Walker::new(scenario, first);
        let (mut answers, mut inputs) = (Answers::default(), Vec::new());
        for (number, setup) in (0..).zip(&setups) {
            let begun = self.graph.ways.len();
            walker.start(scenario, setup, |way| self.came(way, number));
            self.graph.starts.push(Start {
                setup: setup.clone(),
                ways: short(begun)..short(self.graph.ways.len()),
            });
        }
        let mut state = Walker::blank(scenario);
        let mut next = 0;
        while next < self.graph.places.len() {
            if next % STRIDE == 0
                && !progress(self.graph.places.len(), self.graph.places.len() - next)
            {
                return false;
            }
            if self.graph.places.len() > budget.situations {
                return false;
            }
            let key = self.graph.key(short(next));
            let at = head(key);
            if at & END != 0 {
                self.graph.situations.push(Situation {
                    at: At::End(EndingIdx(at & !END)),
                    first: 0,
                    answers: 0,
                    by_hand: 0,
                    intense: false,
                });
                next += 1;
                continue;
            }
            let number = self.keys.read(key, &mut state);
            let setup = &setups[number as usize % setups.len()];
            answers.at(scenario, setup, &state, &mut inputs);
            let own = inputs.len();
            inputs.extend(state.injects(scenario).map(Input::Inject));
            self.keys_that_count(setup, &state);
            let begun = self.graph.answers.len();
            for input in &inputs {
                let scored = assessment::scored_at(scenario, setup, &state, *input);
                let first = self.graph.ways.len();
                walker.answer(scenario, setup, &state, *input, |way| {
                    self.came(way, number);
                });
                let edge = AnswerEdge {
                    input: *input,
                    quality: quality(scenario, setup, &state, *input),
                    score: self.score(scored),
                    marks: marks(scenario, setup, &state, *input),
                    first: short(first),
                    ways: short(self.graph.ways.len() - first),
                };
                self.graph.answers.push(edge);
            }
            self.graph.situations.push(Situation {
                at: At::Question(NodeIdx(at)),
                first: short(begun),
                answers: u16::try_from(own).unwrap_or(u16::MAX),
                by_hand: u16::try_from(inputs.len() - own).unwrap_or(u16::MAX),
                intense: self.intense[next] || scenario.node(NodeIdx(at)).intense,
            });
            next += 1;
        }
        true
    }

    /// Notes a way, and the situation it leads to if that is new.
    fn came(&mut self, way: Way<'_>, setup: u32) {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        self.keys.write(way.state, setup, &mut key);
        let to = self.situation(&key);
        self.key = key;
        self.visited.extend(way.state.visited.clone());
        self.intense[to as usize] |= way.events.iter().any(|it| self.is_intense(it));
        let gain = self.gain(way.events);
        let (weight, total) = way.weight;
        self.graph.ways.push(WayEdge {
            to,
            gain,
            weight,
            total,
        });
    }

    fn situation(&mut self, key: &[u8]) -> u32 {
        let hash = FxBuildHasher.hash_one(key);
        let (places, arena) = (&self.graph.places, &self.graph.arena);
        let held = |at: &u32| {
            let at = *at as usize;
            let end = places.get(at + 1).copied().unwrap_or(arena.len());
            &arena[places[at]..end]
        };
        if let Some(found) = self.table.find(hash, |it| held(it) == key) {
            return *found;
        }
        let new = short(places.len());
        self.table
            .insert_unique(hash, new, |it| FxBuildHasher.hash_one(held(it)));
        let begins = self.graph.arena.len();
        self.graph.places.push(begins);
        self.graph.arena.extend_from_slice(key);
        self.intense.push(false);
        new
    }

    fn is_intense(&self, event: &Event) -> bool {
        match event {
            Event::Said { node, .. } | Event::Shown { node, .. } => {
                self.scenario.node(*node).intense
            }
            _ => false,
        }
    }

    /// Notes which keys count for the choices that are open.
    fn keys_that_count(&mut self, setup: &Setup, state: &State) {
        for (idx, open) in state.offered(self.scenario, setup) {
            let choice = self.scenario.choice(idx);
            let key = state.key(self.scenario, setup, choice).filter(|_| open);
            let place = choice
                .keys
                .iter()
                .position(|it| key.is_some_and(|key| std::ptr::eq(it, key)));
            self.graph.keyed.extend(place.map(|it| (idx, it)));
        }
    }

    fn gain(&mut self, events: &[Event]) -> u32 {
        let mut gain = Gain::default();
        for event in events {
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
                Event::Asked { node, offered } => {
                    let shown = offered.iter().map(|it| self.words.choices[it.0.at()]);
                    gain.words += self.words.questions[node.at()] + shown.sum::<u16>();
                }
                Event::TaskSet(node) => gain.words += self.words.questions[node.at()],
                Event::Said { text, .. } | Event::Told { text, .. } => gain.words += words(text),
                Event::Shown { lines, .. } => {
                    gain.words += lines.iter().map(|it| words(it)).sum::<u16>();
                }
                _ => {}
            }
        }
        let all = &mut self.graph.gains;
        *self.gains.entry(gain).or_insert_with(|| {
            all.push(gain);
            short(all.len() - 1)
        })
    }

    fn score(&mut self, scored: Vec<assessment::Scored>) -> u32 {
        let score = |it: assessment::Scored| Score {
            competency: it.competency,
            weight: it.weight,
            given: it.given,
            best: it.best,
        };
        let scores: Vec<Score> = scored.into_iter().map(score).collect();
        let all = &mut self.graph.scores;
        *self.scores.entry(scores).or_insert_with_key(|scores| {
            all.push(scores.clone());
            short(all.len() - 1)
        })
    }
}

/// How many words a question has to be read, and each choice.
struct Words {
    questions: Vec<u16>,
    choices: Vec<u16>,
}

impl Words {
    fn of(scenario: &Scenario) -> Self {
        let count = |text: &Text| {
            let mut page = String::new();
            text.render(&mut page, |_, page| page.push('1'));
            words(&page)
        };
        let question = |kind: &NodeKind| match kind {
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
        };
        Self {
            questions: scenario.nodes.iter().map(|it| question(&it.kind)).collect(),
            choices: scenario.choices.iter().map(|it| count(&it.text)).collect(),
        }
    }
}

fn words(text: &str) -> u16 {
    u16::try_from(text.split_whitespace().count()).unwrap_or(u16::MAX)
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

/// How experts rate an answer there: 1 to 4, 0 where they do not. A task's points say it one lower.
fn quality(scenario: &Scenario, setup: &Setup, state: &State, input: Input) -> u8 {
    let quality = match input {
        Input::Choose(choice) => {
            let key = state.key(scenario, setup, scenario.choice(choice));
            key.map_or(0, |it| it.quality)
        }
        Input::Answer(node, answer) => {
            let kind = &scenario.node(node).kind;
            1 + points(scenario, setup, state, kind, answer)
        }
        _ => 0,
    };
    u8::try_from(quality).unwrap_or_default()
}

/// The situations in an order in which each comes after all that lead to it.
fn order(graph: &Graph) -> Vec<u32> {
    let mut waiting = vec![0_u32; graph.situations.len().max(highest(graph))];
    for way in &graph.ways {
        waiting[way.to as usize] += 1;
    }
    let mut order = Vec::with_capacity(waiting.len());
    let mut ready: Vec<u32> = Vec::new();
    let mut arrive = |way: &WayEdge, ready: &mut Vec<u32>| {
        let left = &mut waiting[way.to as usize];
        *left -= 1;
        if *left == 0 {
            ready.push(way.to);
        }
    };
    for start in &graph.starts {
        graph
            .ways_from(start)
            .iter()
            .for_each(|way| arrive(way, &mut ready));
    }
    while let Some(at) = ready.pop() {
        order.push(at);
        let Some(situation) = graph.situations.get(at as usize) else {
            continue;
        };
        for answer in graph.edges_of(situation) {
            graph
                .ways_of(answer)
                .iter()
                .for_each(|way| arrive(way, &mut ready));
        }
    }
    order.retain(|at| (*at as usize) < graph.situations.len());
    order
}

fn highest(graph: &Graph) -> usize {
    let to = graph.ways.iter().map(|it| it.to as usize + 1);
    to.max().unwrap_or_default()
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
