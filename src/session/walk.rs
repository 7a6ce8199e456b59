//! Every way on from a state: what a proof walks over. The rules are those of play; only chance is looked at from above.

use super::event::Event;
use super::forks::Forks;
use super::input::Input;
use super::setup::Setup;
use super::state::{Halt, State};
use super::step::Step;
use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;

/// Room that walking uses again and again.
#[derive(Debug)]
pub struct Walker {
    forks: Forks,
    events: Vec<Event>,
    state: State,
}

/// Somewhere that an answer can lead to.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The next question, or the end; its given draws are those of the way.
    pub state: &'a State,
    /// The chance of it, as weight over total.
    pub weight: (u64, u64),
    /// What happened on the way, without the words and what shows on people: nobody reads them here.
    pub events: &'a [Event],
    /// The moments come by, as often as they were.
    pub entered: &'a [NodeIdx],
}

impl Walker {
    pub fn new(scenario: &Scenario, setup: &Setup) -> Self {
        Self {
            forks: Forks::default(),
            events: Vec::new(),
            state: State::start(scenario, setup),
        }
    }

    /// A state of the scenario to read keys into.
    pub fn blank(scenario: &Scenario) -> State {
        State::start(scenario, &Setup::seeded(0))
    }

    /// Every first question, from the beginning.
    pub fn start(&mut self, scenario: &Scenario, setup: &Setup, mut visit: impl FnMut(Way<'_>)) {
        let from = State::start(scenario, setup);
        self.state.clone_from(&from);
        self.each(scenario, setup, &from, None, &mut visit);
    }

    /// Every next question that this answer can lead to from `from`; nothing where it is refused.
    pub fn answer(
        &mut self,
        scenario: &Scenario,
        setup: &Setup,
        from: &State,
        input: Input,
        mut visit: impl FnMut(Way<'_>),
    ) {
        self.state.clone_from(from);
        self.each(scenario, setup, from, Some(input), &mut visit);
    }

    /// Every next question that each of these answers can lead to, with the number of the answer.
    pub fn answers(
        &mut self,
        scenario: &Scenario,
        setup: &Setup,
        from: &State,
        inputs: &[Input],
        mut visit: impl FnMut(usize, Way<'_>),
    ) {
        self.state.clone_from(from);
        for (number, input) in inputs.iter().enumerate() {
            self.each(scenario, setup, from, Some(*input), &mut |way| {
                visit(number, way);
            });
        }
    }

    /// Leaves its state as it found it, a copy of `from`.
    fn each(
        &mut self,
        scenario: &Scenario,
        setup: &Setup,
        from: &State,
        input: Option<Input>,
        visit: &mut dyn FnMut(Way<'_>),
    ) {
        self.forks.begin();
        loop {
            self.events.clear();
            self.forks.entered.clear();
            let mut step = Step {
                scenario,
                setup,
                state: &mut self.state,
                events: &mut self.events,
                forks: Some(&mut self.forks),
            };
            match input {
                None => step.begin(),
                Some(input) if step.take(input).is_err() => return,
                Some(_) => {}
            }
            while step.state.halt == Halt::Running
                && !scenario.asks(step.state.node)
                && step.take(Input::Continue).is_ok()
            {}
            visit(Way {
                state: &self.state,
                weight: self.forks.weight(),
                events: &self.events,
                entered: &self.forks.entered,
            });
            let entered = &self.forks.entered;
            match input {
                None | Some(Input::Answer(..) | Input::Inject(_)) => {
                    self.state.rewind(from, entered, None);
                }
                Some(Input::Choose(it)) => self.state.rewind(from, entered, Some(it)),
                Some(_) => self.state.clone_from(from),
            }
            if !self.forks.next() {
                return;
            }
        }
    }
}
