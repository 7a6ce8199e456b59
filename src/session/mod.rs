//! What happens: one run of a scenario.
//!
//! Same scenario, same setup, same inputs: same everything. Time, the trainer and the choices are inputs; a refused input
//! changes nothing; whatever happened is in the record, and replaying the record is the only way back.

#![deny(clippy::float_arithmetic)]

pub mod answer;
pub mod character;
pub mod dice;
pub mod event;
pub mod forks;
pub mod input;
pub mod plan;
pub mod plan_fault;
pub mod record;
pub mod refusal;
pub mod setup;
pub mod shift;
pub mod state;
pub mod trace;
pub mod view;
pub mod walk;
pub mod word;

mod bits;
mod numbers;
mod step;
mod turn;

use std::sync::Arc;

use crate::scenario::Scenario;
use event::Event;
use input::Input;
use record::{FirstTrack, Record};
use refusal::Refusal;
use setup::Setup;
use state::{Halt, State};
use step::Step;

/// Room for the events of a play of ten to twenty choices, and for its inputs: a list that starts small moves often.
const EVENTS: usize = 128;
const INPUTS: usize = 64;

/// One run.
#[derive(Clone, Debug)]
pub struct Session {
    scenario: Arc<Scenario>,
    state: State,
    record: Record,
    log: Vec<Event>,
}

impl Session {
    /// Begins, and goes on to the first moment that waits for an input. A theme that is the subject itself cannot be left
    /// out, so a setup that does is taken without that.
    pub fn start(scenario: Arc<Scenario>, mut setup: Setup) -> Self {
        setup.themes_off.retain(|it| !scenario.head.is_core(*it));
        let state = State::start(&scenario, &setup);
        let record = Record {
            rules: record::RULES,
            scenario: scenario.hash,
            setup,
            inputs: Vec::with_capacity(INPUTS),
            first: None,
        };
        let mut session = Self {
            scenario,
            state,
            record,
            log: Vec::with_capacity(EVENTS),
        };
        session.step().begin();
        session
    }

    /// The session that a record tells of. Refused if it was played on another text or by other rules, or if an input
    /// cannot have been given.
    pub fn replay(scenario: Arc<Scenario>, record: &Record) -> Result<Self, Refusal> {
        record.fits(&scenario)?;
        let mut session = Self::start(scenario, record.setup.clone());
        record
            .inputs
            .iter()
            .try_for_each(|input| session.apply(*input).map(drop))?;
        session.record.first = record.first.clone();
        Ok(session)
    }

    /// A second track beside this one, from where the first `inputs` inputs led. It remembers this one, so that both can
    /// be told back side by side; refused if there were fewer inputs.
    pub fn second_track(&self, inputs: usize) -> Result<Self, Refusal> {
        let all = &self.record.inputs;
        let shared = all.get(..inputs).ok_or(Refusal::NoSuchMoment)?;
        let record = Record {
            inputs: shared.to_vec(),
            first: Some(FirstTrack {
                inputs: all.clone(),
                shared: inputs,
            }),
            ..self.record.clone()
        };
        Self::replay(self.scenario.clone(), &record)
    }

    /// The track that this one was set beside; none if it stands alone.
    pub fn first_track(&self) -> Option<Result<Self, Refusal>> {
        let first = self.record.first.as_ref()?;
        let record = Record {
            inputs: first.inputs.clone(),
            first: None,
            ..self.record.clone()
        };
        Some(Self::replay(self.scenario.clone(), &record))
    }

    /// Takes an input and tells what happened. A refused input changes nothing.
    pub fn apply(&mut self, input: Input) -> Result<&[Event], Refusal> {
        let before = self.log.len();
        self.step().take(input)?;
        self.record.inputs.push(input);
        Ok(&self.log[before..])
    }

    /// As [`Session::apply`], for an input that counts only if `counts` says so of the session with it; otherwise it is
    /// as it was. Only the state is copied for that, however long the session is.
    pub fn apply_if<E: From<Refusal>>(
        &mut self,
        input: Input,
        counts: impl FnOnce(&Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let (state, events) = (self.state.clone(), self.log.len());
        self.apply(input)?;
        counts(self).inspect_err(|_| {
            self.state = state;
            self.log.truncate(events);
            self.record.inputs.pop();
        })
    }

    /// Whether the input would be taken now; nothing changes.
    pub fn check(&self, input: Input) -> Result<(), Refusal> {
        let mut step = Step {
            scenario: &self.scenario,
            setup: &self.record.setup,
            state: &mut self.state.clone(),
            events: &mut Vec::new(),
            forks: None,
        };
        step.take(input)
    }

    fn step(&mut self) -> Step<'_> {
        Step {
            scenario: &self.scenario,
            setup: &self.record.setup,
            state: &mut self.state,
            events: &mut self.log,
            forks: None,
        }
    }

    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What was asked and given so far: enough to come back here.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// All that happened, in order.
    pub fn log(&self) -> &[Event] {
        &self.log
    }

    /// Whether the story has ended; a stopped one can still go on.
    pub fn is_over(&self) -> bool {
        matches!(self.state.halt, Halt::Ended(_))
    }
}
