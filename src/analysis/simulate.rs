//! Plays by a policy, through the very engine that people play with: each fixed by a seed and its number, so that it makes
//! no difference how many threads share them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::answers::Answers;
use super::item::{self, Answered};
use super::place::Places;
use super::policy::{Open, Player, Policy};
use super::thresholds::thresholds;
use super::value::{Values, best};
use crate::assessment::score::Band;
use crate::assessment::{Outcome, assess};
use crate::scenario::Scenario;
use crate::scenario::id::EndingIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::{Competency, RedLine};
use crate::session::Session;
use crate::session::answer::{points, red_line};
use crate::session::dice::Dice;
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::plan::{go_to_question, pass_consults};
use crate::session::setup::Setup;
use crate::session::state::Halt;

/// What is to be played, and how often.
#[derive(Clone, Debug)]
pub struct Plays {
    pub policy: Policy,
    pub runs: u32,
    pub seed: u64,
    /// How each begins; the seed in it is replaced.
    pub setup: Setup,
    pub threads: usize,
}

/// Where the expert looks up what is best: the proof of the scenario for that setup.
pub struct Known<'a> {
    pub places: Places<'a>,
    pub values: &'a Values,
    pub graph: &'a super::graph::Graph,
}

impl Known<'_> {
    /// The place of the best answer where the play stands.
    fn best(&self, session: &Session) -> Option<usize> {
        let at = self.places.find(session.state(), 0)?;
        let situation = &self.graph.situations[at as usize];
        let first = situation.first as usize;
        best(&self.values.answers[first..first + usize::from(situation.answers)])
    }
}

/// What came of one play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From 1.
    pub number: u32,
    /// The seed of its session.
    pub seed: u64,
    pub ending: Option<EndingIdx>,
    /// The meters at the end, in the order of the list.
    pub meters: [i32; 6],
    pub scores: Vec<RowScore>,
    /// How many lines of each kind were crossed, in the order of the list.
    pub red_lines: [u32; 3],
    /// Answers given.
    pub answers: u32,
    /// Words that were to be read.
    pub words: u32,
    /// What was answered, for the analysis per decision.
    pub moments: Vec<Answered>,
}

/// What a play showed of a competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowScore {
    pub competency: Competency,
    pub given: u32,
    pub best: u32,
    /// None if too little was seen.
    pub bands: Option<(Band, Band)>,
}

/// How long it takes to read that many words and to give that many answers, as `assets/thresholds.ron` counts.
pub fn seconds(words: u32, answers: u32) -> u32 {
    let it = thresholds();
    let read = u64::from(words) * 60 / it.words_a_minute;
    let all = read + u64::from(answers) * it.seconds_an_answer;
    u32::try_from(all).unwrap_or(u32::MAX)
}

/// How many plays a thread takes at once.
const BLOCK: usize = 16;

/// Plays them all. `done` is told how many more were played, from any thread.
pub fn simulate(
    scenario: &Arc<Scenario>,
    plays: &Plays,
    known: Option<&Known<'_>>,
    done: &(dyn Fn(u32) + Sync),
) -> Vec<Row> {
    let next = AtomicUsize::new(0);
    let runs = plays.runs as usize;
    let all: Mutex<Vec<Row>> = Mutex::new(Vec::with_capacity(runs));
    let player = Player::new(scenario, plays.policy);
    let work = || {
        let mut answers = Answers::default();
        loop {
            let first = next.fetch_add(BLOCK, Ordering::Relaxed);
            if first >= runs {
                return;
            }
            let block = first..runs.min(first + BLOCK);
            let count = u32::try_from(block.len()).unwrap_or_default();
            let rows: Vec<Row> = (1 + count_of(first)..)
                .zip(block)
                .map(|(number, _)| {
                    row(
                        &play(scenario, plays, number, &player, known, &mut answers),
                        number,
                    )
                })
                .collect();
            all.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .extend(rows);
            done(count);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..plays.threads.max(1) {
            scope.spawn(work);
        }
        work();
    });
    let mut all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    all.sort_by_key(|it| it.number);
    all
}

fn count_of(first: usize) -> u32 {
    u32::try_from(first).unwrap_or(u32::MAX - 1)
}

/// The play with that number, from 1, by itself: the same as among all others.
pub fn one(
    scenario: &Arc<Scenario>,
    plays: &Plays,
    number: u32,
    known: Option<&Known<'_>>,
) -> Session {
    let player = Player::new(scenario, plays.policy);
    play(
        scenario,
        plays,
        number,
        &player,
        known,
        &mut Answers::default(),
    )
}

fn play(
    scenario: &Arc<Scenario>,
    plays: &Plays,
    number: u32,
    player: &Player<'_>,
    known: Option<&Known<'_>>,
    answers: &mut Answers,
) -> Session {
    // All policies meet the same chance; what they themselves throw is apart.
    let seed = mixed(plays.seed, u64::from(number));
    let mut dice = Dice::new(mixed(seed, 1 + plays.policy as u64));
    let setup = Setup {
        // Short enough for any table program to keep.
        seed: seed >> 16,
        ..plays.setup.clone()
    };
    let mut session = Session::start(scenario.clone(), setup);
    let (mut inputs, mut weights) = (Vec::new(), Vec::new());
    loop {
        go_to_question(&mut session);
        pass_consults(&mut session);
        let state = session.state();
        if state.halt != Halt::Running {
            return session;
        }
        answers.at(scenario, &session.record().setup, state, &mut inputs);
        let open: Vec<Open> = inputs.iter().map(|it| open(&session, *it)).collect();
        let best = match player.policy() {
            Policy::Expert => known.and_then(|it| it.best(&session)),
            _ => None,
        };
        let total = player.weigh(&open, best, &mut weights);
        let taken = thrown(&mut dice, &weights, total);
        let Some(it) = open.get(taken) else {
            return session;
        };
        if session.apply(it.input).is_err() {
            return session;
        }
    }
}

/// An answer as a policy sees it: what an edge of the graph says of it.
fn open(session: &Session, input: Input) -> Open {
    let (scenario, state, setup) = (session.scenario(), session.state(), &session.record().setup);
    let (red_line, quality) = match input {
        Input::Choose(choice) => {
            let it = scenario.choice(choice);
            let key = state.key(scenario, setup, it);
            (
                state.red_line(scenario, setup, it),
                key.map_or(0, |it| it.quality),
            )
        }
        Input::Answer(node, answer) => {
            let kind: &NodeKind = &scenario.node(node).kind;
            let points = points(scenario, setup, state, kind, answer);
            (red_line(kind, answer), 1 + points)
        }
        _ => (None, 0),
    };
    Open {
        input,
        red_line: red_line.is_some(),
        quality: u8::try_from(quality).unwrap_or_default(),
    }
}

/// Which of these a throw falls on.
fn thrown(dice: &mut Dice, weights: &[u64], total: u64) -> usize {
    // Weights are small: the most is the common multiple of up to four counts of rows.
    let throw = dice.below(u32::try_from(total).unwrap_or(u32::MAX));
    let mut left = u64::from(throw);
    for (at, weight) in weights.iter().enumerate() {
        if left < *weight {
            return at;
        }
        left -= weight;
    }
    weights.len()
}

/// Two numbers into one that looks like neither (SplitMix64), the same on every machine.
fn mixed(seed: u64, number: u64) -> u64 {
    let step = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut it = seed.wrapping_add(step);
    it = (it ^ it >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it = (it ^ it >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ it >> 31
}

/// What came of a play.
pub fn row(session: &Session, number: u32) -> Row {
    let mut row = Row {
        number,
        seed: session.record().setup.seed,
        ending: None,
        meters: session.state().meters,
        scores: Vec::new(),
        red_lines: [0; 3],
        answers: session.state().answers,
        words: session.log().iter().map(words).sum(),
        moments: Vec::new(),
    };
    // A play of ours fits its own scenario; if it did not, its row would be empty.
    let Ok(assessed) = assess(session.scenario(), session.record()) else {
        return row;
    };
    if let Outcome::Ended(ending) = assessed.outcome {
        row.ending = Some(ending);
    }
    for it in &assessed.red_lines {
        row.red_lines[RedLine::ALL
            .iter()
            .position(|kind| *kind == it.kind)
            .unwrap_or_default()] += 1;
    }
    let score = |it: &crate::assessment::score::Result| RowScore {
        competency: it.competency,
        given: it.given,
        best: it.best,
        bands: it.bands,
    };
    row.scores = assessed.results.iter().map(score).collect();
    row.moments = item::answered(&assessed);
    row
}

fn words(event: &Event) -> u32 {
    let count = |it: &str| u32::try_from(it.split_whitespace().count()).unwrap_or(u32::MAX);
    match event {
        Event::Said { text, .. } | Event::Told { text, .. } => count(text),
        Event::Shown { lines, .. } => lines.iter().map(|it| count(it)).sum(),
        _ => 0,
    }
}
