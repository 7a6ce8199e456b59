//! What the choices of one run did: regret, effect and luck (`analysis.md`, "Value"), step by step.
//!
//! The start, all effects, all luck and what came from the clock or the trainer's hand add up to the result, exactly.

use super::answers::Answers;
use super::key::Keys;
use super::live::Live;
use super::value::{Value, best};
use super::worth::{Worth, Worths, ground};
use crate::assessment::scored_at;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::Verdict;
use crate::session::Session;
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::state::{Halt, State};
use crate::session::walk::Walker;

/// How the chance of a good ending went in one run.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Before the first word.
    pub start: Worth,
    /// At the first question.
    pub first: Worth,
    /// Each input that led on, in order.
    pub steps: Vec<Step>,
    /// How it ended; none if it did not.
    pub ended: Option<Verdict>,
}

impl Course {
    /// What chance brought before the first question.
    pub fn luck_at_first(&self) -> f64 {
        self.first.plain - self.start.plain
    }

    /// The number of the step after which no good ending was open any more.
    pub fn closed_by(&self) -> Option<usize> {
        self.steps
            .iter()
            .position(|it| it.before.open && !it.then.open)
    }
}

/// What one input did.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub by: Mover,
    /// How many inputs went before it.
    pub inputs: usize,
    /// The question at which it was given, the answer before the dice, and the next question or the end.
    pub before: Worth,
    pub after: Worth,
    pub then: Worth,
    /// The best value of that question minus the value of this answer, part by part as [`Value::parts`]; the first that
    /// is not 0 is above it, a later one may be below. Nothing where no answer was given.
    pub regret: [f64; 4],
    /// What the answer itself cost and the value after the dice, minus the value of the answer.
    pub luck: [f64; 4],
}

impl Step {
    /// What the answer did to the chance of a good ending.
    pub fn effect(&self) -> f64 {
        self.after.plain - self.before.plain
    }

    /// What the dice did to it after that.
    pub fn luck_of_good(&self) -> f64 {
        self.then.plain - self.after.plain
    }
}

impl Step {
    /// Regret in whole numbers: red lines in thousandths, chances per mille, points in hundredths.
    pub fn regret_parts(&self) -> [i32; 4] {
        let [red_lines, good, not_bad, lost] = self.regret;
        [
            rounded(1000.0 * red_lines),
            rounded(1000.0 * good),
            rounded(1000.0 * not_bad),
            rounded(100.0 * lost),
        ]
    }
}

/// A chance per mille: 0 and 1000 only where it is exactly none or certain.
pub fn per_mille(chance: f64) -> u32 {
    if chance <= 0.0 {
        0
    } else if chance >= 1.0 {
        1000
    } else {
        rounded(1000.0 * chance).clamp(1, 999).unsigned_abs()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast of a float stops at the ends of the range"
)]
fn rounded(number: f64) -> i32 {
    number.round() as i32
}

/// Who or what moved a run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mover {
    /// A choice or an answer to a task that counts as a moment.
    Choice,
    /// The clock ran out and took the choice: no choice of anyone, and no luck.
    Clock,
    /// The trainer let something happen: neither choice nor luck.
    Hand,
    /// A subject of a conversation, which is no decision.
    Subject,
}

/// The course of a run; none if it stood somewhere that was not proved, as with dice that cannot fall so.
pub fn course(scenario: &Scenario, worths: &Worths, session: &Session) -> Option<Course> {
    let mut look = Look::new(scenario, worths, &session.record().setup);
    let start = look.start()?;
    let record = session.record();
    let mut run = Session::start(session.scenario().clone(), record.setup.clone());
    let mut first = look.rest(run.state())?;
    let mut steps: Vec<Step> = Vec::new();
    let mut open: Option<(Step, Paid)> = None;
    for (inputs, input) in record.inputs.iter().enumerate() {
        let asked = run.state().halt == Halt::Running && scenario.asks(run.state().node);
        if asked && let Some(moved) = look.moved(run.state(), &record.setup, *input, inputs)? {
            open = Some(moved);
        }
        let happened = run.apply(*input).ok()?;
        let crossed = red_lines(happened);
        if let Some((_, paid)) = &mut open {
            paid.red_lines += crossed;
        }
        let Some(then) = look.rest(run.state())? else {
            continue;
        };
        match open.take() {
            Some((step, paid)) => steps.push(step.closed(then, &paid)),
            None if steps.is_empty() => first = Some(first.unwrap_or(then)),
            None => {}
        }
    }
    // What follows was not read yet: nothing of it has fallen.
    steps.extend(open.map(|(step, _)| Step {
        then: step.after,
        ..step
    }));
    Some(Course {
        start,
        first: first.unwrap_or(start),
        steps,
        ended: match run.state().halt {
            Halt::Ended(ending) => Some(scenario.ending(ending).verdict),
            Halt::Running | Halt::SteppedOut | Halt::Stopped => None,
        },
    })
}

impl Step {
    fn closed(self, then: Worth, paid: &Paid) -> Self {
        let cost = Value {
            red_lines: paid.red_lines,
            lost: paid.lost,
            ..Value::default()
        };
        let after = self.after.best.parts();
        let came = plus(then.best, cost).parts();
        Self {
            then,
            luck: [0, 1, 2, 3].map(|part| came[part] - after[part]),
            ..self
        }
    }
}

/// What an answer itself cost so far.
#[derive(Clone, Copy, Default)]
struct Paid {
    red_lines: f64,
    lost: f64,
}

/// Looks up what situations and answers are worth.
struct Look<'a> {
    scenario: &'a Scenario,
    worths: &'a Worths,
    keys: Keys<'a>,
    setup: Setup,
    walker: Walker,
    answers: Answers,
}

impl<'a> Look<'a> {
    fn new(scenario: &'a Scenario, worths: &'a Worths, setup: &Setup) -> Self {
        let setup = ground(setup);
        Self {
            scenario,
            worths,
            keys: Keys::new(scenario, &Live::of(scenario)),
            walker: Walker::new(scenario, &setup),
            answers: Answers::default(),
            setup,
        }
    }

    fn start(&mut self) -> Option<Worth> {
        let (mut worth, mut known) = (Worth::default(), true);
        self.walker.start(self.scenario, &self.setup, |way| {
            match self.worths.find(&self.keys, way.state) {
                Some(it) => worth.add(&it, share(way.weight)),
                None => known = false,
            }
        });
        known.then_some(worth)
    }

    /// What the question or the end is worth at which a run stands; within none if it stands at neither.
    #[expect(
        clippy::option_option,
        reason = "unknown is not the same as not there yet"
    )]
    fn rest(&self, state: &State) -> Option<Option<Worth>> {
        let rests = match state.halt {
            Halt::Running => self.scenario.asks(state.node),
            Halt::Ended(_) => true,
            Halt::SteppedOut | Halt::Stopped => false,
        };
        if !rests {
            return Some(None);
        }
        self.worths.find(&self.keys, state).map(Some)
    }

    /// What an answer is worth before the dice, and what it loses in points by itself.
    fn answer(&mut self, state: &State, input: Input) -> Option<(Worth, f64)> {
        let (mut worth, mut known) = (Worth::default(), true);
        let mut ways = 0_u32;
        let (scenario, setup) = (self.scenario, &self.setup);
        self.walker.answer(scenario, setup, state, input, |way| {
            ways += 1;
            match self.worths.find(&self.keys, way.state) {
                Some(mut it) => {
                    it.best.red_lines += red_lines(way.events);
                    worth.add(&it, share(way.weight));
                }
                None => known = false,
            }
        });
        let scored = scored_at(scenario, setup, state, input);
        let lost = scored
            .iter()
            .map(|it| it.weight * (it.best - it.given.min(it.best)));
        let lost = f64::from(lost.sum::<u32>());
        worth.best.lost += lost;
        (known && ways > 0).then_some((worth, lost))
    }

    /// What an input does that leads on from a question; within none if it does not.
    #[expect(clippy::option_option, reason = "unknown is not the same as not moved")]
    fn moved(
        &mut self,
        state: &State,
        own: &Setup,
        input: Input,
        inputs: usize,
    ) -> Option<Option<(Step, Paid)>> {
        let hub = self.scenario.decision(state.node).is_some_and(|it| it.hub);
        let (by, input) = match input {
            Input::Choose(_) if hub => (Mover::Subject, input),
            Input::Choose(_) | Input::Answer(..) => (Mover::Choice, input),
            Input::Tick => {
                let clock = state.clock(self.scenario, own)?;
                (Mover::Clock, Input::Choose(clock.default))
            }
            Input::Inject(_) => (Mover::Hand, input),
            Input::Continue
            | Input::Consult(_)
            | Input::Card(_)
            | Input::Pause
            | Input::StepOut
            | Input::Resume
            | Input::Stop => return Some(None),
        };
        let before = self.worths.find(&self.keys, state)?;
        let (after, lost) = self.answer(state, input)?;
        let regret = match by {
            Mover::Choice | Mover::Clock | Mover::Subject => self.regret(state, &after.best)?,
            Mover::Hand => [0.0; 4],
        };
        let step = Step {
            by,
            inputs,
            before,
            after,
            then: after,
            regret,
            luck: [0.0; 4],
        };
        let paid = Paid {
            red_lines: 0.0,
            lost,
        };
        Some(Some((step, paid)))
    }

    /// The value of the best answer minus the value of this one.
    fn regret(&mut self, state: &State, own: &Value) -> Option<[f64; 4]> {
        let mut inputs = Vec::new();
        self.answers
            .at(self.scenario, &self.setup, state, &mut inputs);
        let all = inputs
            .into_iter()
            .map(|it| Some(self.answer(state, it)?.0.best));
        let all: Vec<Value> = all.collect::<Option<_>>()?;
        let top = all.get(best(&all)?)?.parts();
        let own = own.parts();
        Some([0, 1, 2, 3].map(|part| top[part] - own[part]))
    }
}

fn plus(value: Value, cost: Value) -> Value {
    Value {
        red_lines: value.red_lines + cost.red_lines,
        lost: value.lost + cost.lost,
        ..value
    }
}

fn red_lines(events: &[Event]) -> f64 {
    let crossed = events
        .iter()
        .filter(|it| matches!(it, Event::RedLineCrossed { .. }));
    crossed.fold(0.0, |count, _| count + 1.0)
}

fn share((weight, total): (u64, u64)) -> f64 {
    weight as f64 / total.max(1) as f64
}
