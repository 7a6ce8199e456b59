//! Every way on from a state: what a proof walks over. The rules are those of play; only chance is looked at from above.

use super::event::Event;
use super::forks::Forks;
use super::input::Input;
use super::setup::Setup;
use super::state::{Halt, State};
use super::step::Step;
use crate::scenario::Scenario;

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
    /// What happened on the way.
    pub events: &'a [Event],
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
        self.each(scenario, setup, from, Some(input), &mut visit);
    }

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
            self.state.clone_from(from);
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
            });
            if !self.forks.next() {
                return;
            }
        }
    }
}
