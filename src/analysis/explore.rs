//! Walks over every situation, breadth first, within a budget, on all cores.
//!
//! In rounds: threads look up what can happen in the situations of a round, part by part; then they put the keys of where
//! it leads away, drawer by drawer; then one gives out the numbers, in the order of the parts. So situations, answers and
//! ways are the same, in the same order, however many threads there are.

use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::expand::{Interned, Part, Plan, Worker, short};
use super::graph::{AnswerEdge, At, Gain, Graph, Score, Situation, Start, WayEdge};
use super::held::{Chest, DRAWERS};
use super::key::{Keys, head};
use super::live::Live;
use super::reading::Words;
use crate::scenario::Scenario;
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::session::setup::Setup;
use crate::session::state::Bits;

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

/// Every situation that play can come to from these ways to begin, looked for on every core. `progress` is told how many
/// were seen and how many of these wait, now and then; it says whether to go on.
pub fn explore(
    scenario: &Arc<Scenario>,
    setups: Vec<Setup>,
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Explored {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    explore_on(threads, scenario, &setups, budget, progress)
}

/// The same on that many threads; what comes of it is the same as well.
pub fn explore_on(
    threads: usize,
    scenario: &Scenario,
    setups: &[Setup],
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Explored {
    if setups.is_empty() {
        return Explored {
            graph: Graph::default(),
            whole: true,
        };
    }
    let live = if budget.reduce {
        Live::of(scenario)
    } else {
        Live::whole(scenario)
    };
    let plan = Plan {
        scenario,
        setups,
        keys: Keys::new(scenario, &live),
        words: Words::of(scenario),
        first_keys: first_keys(scenario),
    };
    let mut work = Work {
        workers: (0..threads.max(1)).map(|_| Worker::new(&plan)).collect(),
        plan,
        chest: Chest::new(),
        parts: Vec::new(),
        spare: Vec::new(),
        done: Done::default(),
    };
    work.begin();
    let whole = work.run(budget, progress);
    Explored {
        graph: work.graph(),
        whole,
    }
}

/// How many situations are looked at in one round at most, and in one part of it. Fixed: the order of what is found first
/// hangs on it.
const ROUND: usize = 32_768;
const PART: usize = 256;

struct Work<'a> {
    plan: Plan<'a>,
    workers: Vec<Worker>,
    chest: Chest,
    /// The parts of the last round, to be written down while the next one is looked at; and room for that.
    parts: Vec<Mutex<Part>>,
    spare: Vec<Mutex<Part>>,
    done: Done,
}

impl Work<'_> {
    /// The first situations of every way to begin.
    fn begin(&mut self) {
        let mut part = Part::default();
        for (number, setup) in (0..).zip(self.plan.setups) {
            self.workers[0].begin(&self.plan, number, &mut part);
            for (number, drawer) in self.chest.drawers.iter_mut().enumerate() {
                part.put_away(number, drawer);
            }
            part.number(&mut self.chest);
            let begun = self.done.graph.ways.len();
            self.done.write(&part);
            self.done.graph.starts.push(Start {
                setup: setup.clone(),
                ways: short(begun)..short(self.done.graph.ways.len()),
            });
        }
    }

    fn run(&mut self, budget: Budget, progress: &mut dyn FnMut(usize, usize) -> bool) -> bool {
        let (mut next, mut filled) = (0, 0);
        let whole = loop {
            let seen = self.chest.len();
            if next == seen {
                break true;
            }
            if seen > budget.situations || !progress(seen, seen - next) {
                break false;
            }
            // Near the end of the budget rounds get small, so that it is not passed by much.
            let room = (budget.situations - seen).max(PART);
            let end = seen.min(next + ROUND.min(room));
            filled = self.round(next..end, filled);
            next = end;
        };
        for part in &self.parts[..filled] {
            self.done.write(&open(part));
        }
        whole
    }

    /// Looks at some situations, while the `filled` parts of the round before are written down.
    fn round(&mut self, range: Range<usize>, filled: usize) -> usize {
        let (plan, chest, done) = (&self.plan, &mut self.chest, &mut self.done);
        // Moment by moment, as then what a long story tells there is read once for many.
        let moment = |at: u32| (head(chest.key(at as usize)), at);
        let mut turns: Vec<(u32, u32)> =
            (short(range.start)..short(range.end)).map(moment).collect();
        turns.sort_unstable();
        let count = turns.len().div_ceil(PART);
        self.spare
            .resize_with(count.max(self.spare.len()), Mutex::default);
        let (before, room) = (&self.parts[..filled], &self.spare);
        together(
            &mut self.workers,
            count,
            || before.iter().for_each(|it| done.write(&open(it))),
            &|worker, number| {
                let from = number * PART;
                let own = &turns[from..turns.len().min(from + PART)];
                worker.expand(plan, chest, own, &mut open(&room[number]));
            },
        );
        std::mem::swap(&mut self.parts, &mut self.spare);
        let mut parts: Vec<&Part> = Vec::with_capacity(count);
        parts.extend(self.parts[..count].iter_mut().map(|it| &*unlocked(it)));
        let drawers: Vec<_> = chest.drawers.iter_mut().map(Mutex::new).collect();
        together(&mut self.workers, DRAWERS, || {}, &|_, number| {
            let drawer = &mut open(&drawers[number]);
            parts.iter().for_each(|it| it.put_away(number, drawer));
        });
        drop(drawers);
        parts.iter().for_each(|it| it.number(chest));
        count
    }

    fn graph(self) -> Graph {
        let Self {
            plan,
            workers,
            chest,
            done,
            ..
        } = self;
        let mut graph = done.graph;
        (graph.gains, graph.scores) = (done.gains.all, done.scores.all);
        for (situation, intense) in graph.situations.iter_mut().zip(&done.intense) {
            situation.intense |= *intense && matches!(situation.at, At::Question(_));
        }
        let scenario = plan.scenario;
        let mut visited = Bits::new(scenario.nodes.len());
        let all = |worker: &Worker, node: usize| worker.visited.contains(node);
        for node in 0..scenario.nodes.len() {
            if workers.iter().any(|it| all(it, node)) {
                visited.insert(node);
                graph.visited.insert(NodeIdx::of(node));
            }
        }
        for (choice, first) in plan.first_keys.iter().enumerate() {
            let idx = ChoiceIdx::of(choice);
            for key in 0..scenario.choice(idx).keys.len() {
                if workers.iter().any(|it| it.keyed.contains(first + key)) {
                    graph.keyed.insert((idx, key));
                }
            }
        }
        graph.held = chest.held();
        graph.cut();
        graph.order = if done.onward {
            (0..short(graph.situations.len())).collect()
        } else {
            order(&graph)
        };
        graph
    }
}

/// What only one thread at a time asks for; whoever panicked with it ends the exploration anyway.
fn open<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}

fn unlocked<T>(it: &mut Mutex<T>) -> &mut T {
    it.get_mut().unwrap_or_else(PoisonError::into_inner)
}

/// Runs `job` for each number below `count`, on all threads; this one does `first` before it helps.
fn together(
    workers: &mut [Worker],
    count: usize,
    first: impl FnOnce(),
    job: &(impl Fn(&mut Worker, usize) + Sync),
) {
    let next = AtomicUsize::new(0);
    let run = |worker: &mut Worker| {
        loop {
            let number = next.fetch_add(1, Relaxed);
            if number >= count {
                break;
            }
            job(worker, number);
        }
    };
    let Some((own, others)) = workers.split_first_mut() else {
        return;
    };
    let others = if count > 1 { others } else { &mut [] };
    thread::scope(|scope| {
        for worker in others {
            scope.spawn(|| run(worker));
        }
        first();
        run(own);
    });
}

/// What is written down.
struct Done {
    graph: Graph,
    gains: Interned<Gain>,
    scores: Interned<Vec<Score>>,
    /// For each situation, whether something intense stands on a way to it.
    intense: Vec<bool>,
    /// Every way leads to a higher number so far.
    onward: bool,
}

impl Default for Done {
    fn default() -> Self {
        Self {
            graph: Graph::default(),
            gains: Interned::default(),
            scores: Interned::default(),
            intense: Vec::new(),
            onward: true,
        }
    }
}

impl Done {
    fn write(&mut self, part: &Part) {
        let graph = &mut self.graph;
        let gains: Vec<u32> = part.gains.all.iter().map(|it| self.gains.put(it)).collect();
        let scores: Vec<u32> = part
            .scores
            .all
            .iter()
            .map(|it| self.scores.put(it))
            .collect();
        let (ways, answers) = (short(graph.ways.len()), short(graph.answers.len()));
        for (at, way) in part.ways.iter().enumerate() {
            let to = part.to(at);
            if way.intense {
                let least = self.intense.len().max(to as usize + 1);
                self.intense.resize(least, false);
                self.intense[to as usize] = true;
            }
            graph.ways.push(WayEdge {
                to,
                gain: gains[way.gain as usize],
                weight: way.weight,
                total: way.total,
            });
        }
        for (from, situation) in &part.situations {
            let first = situation.first as usize;
            let count = usize::from(situation.answers) + usize::from(situation.by_hand);
            for answer in &part.answers[first..first + count] {
                let own = answer.first as usize..(answer.first + answer.ways) as usize;
                self.onward &= own.into_iter().all(|it| part.to(it) > *from);
                graph.answers.push(AnswerEdge {
                    score: scores[answer.score as usize],
                    first: answer.first + ways,
                    ..*answer
                });
            }
            let (at, situation) = (
                *from as usize,
                Situation {
                    first: situation.first + answers,
                    ..*situation
                },
            );
            if graph.situations.len() <= at {
                // Those between come from other parts of the same round.
                graph.situations.resize(at + 1, situation);
            }
            graph.situations[at] = situation;
        }
    }
}

/// The number of the first key of each choice, among all keys.
fn first_keys(scenario: &Scenario) -> Vec<usize> {
    let mut next = 0;
    let first = scenario.choices.iter().map(|it| {
        let first = next;
        next += it.keys.len();
        first
    });
    first.collect()
}

/// The situations in an order in which each comes after all that lead to it.
fn order(graph: &Graph) -> Vec<u32> {
    let mut waiting = vec![0_u32; graph.situations.len()];
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
        for answer in graph.edges_of(&graph.situations[at as usize]) {
            graph
                .ways_of(answer)
                .iter()
                .for_each(|way| arrive(way, &mut ready));
        }
    }
    order
}
