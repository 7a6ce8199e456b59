//! A way to a situation that can be played: the proof that it can be come to.

use std::collections::VecDeque;
use std::sync::Arc;

use super::graph::Graph;
use super::key::Keys;
use super::live::Live;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::input::Input;
use crate::session::plan::{go_to_question, pass_consults};
use crate::session::state::State;
use crate::session::walk::Walker;

/// The shortest ways to all situations.
pub struct Witnesses<'a> {
    graph: &'a Graph,
    scenario: &'a Arc<Scenario>,
    keys: Keys<'a>,
    /// For each situation the one before it and the answer given there; a beginning has its number instead.
    came: Vec<Option<Came>>,
}

#[derive(Clone, Copy)]
enum Came {
    Begins(usize),
    From(u32, Input),
}

impl<'a> Witnesses<'a> {
    /// `reduce` as it was in the exploration.
    pub fn new(graph: &'a Graph, scenario: &'a Arc<Scenario>, reduce: bool) -> Self {
        let live = if reduce {
            Live::of(scenario)
        } else {
            Live::whole(scenario)
        };
        let mut came: Vec<Option<Came>> = vec![None; graph.situations.len()];
        let mut todo = VecDeque::new();
        for (number, start) in graph.starts.iter().enumerate() {
            for way in graph.ways_from(start) {
                if let Some(place @ None) = came.get_mut(way.to as usize) {
                    *place = Some(Came::Begins(number));
                    todo.push_back(way.to);
                }
            }
        }
        while let Some(at) = todo.pop_front() {
            for answer in graph.edges_of(&graph.situations[at as usize]) {
                for way in graph.ways_of(answer) {
                    if let Some(place @ None) = came.get_mut(way.to as usize) {
                        *place = Some(Came::From(at, answer.input));
                        todo.push_back(way.to);
                    }
                }
            }
        }
        Self {
            keys: Keys::new(scenario, &live),
            graph,
            scenario,
            came,
        }
    }

    /// A session that stands in that situation, and `input` given there if there is one; its trace is a plan.
    pub fn session(&self, situation: u32, input: Option<Input>) -> Option<Session> {
        let (mut path, mut at) = (vec![situation], situation);
        let mut inputs: Vec<Input> = Vec::new();
        let number = loop {
            match (*self.came.get(at as usize)?)? {
                Came::Begins(number) => break number,
                Came::From(before, input) => {
                    (path, inputs) = (prepended(path, before), prepended(inputs, input));
                    at = before;
                }
            }
        };
        let mut setup = self.graph.starts[number].setup.clone();
        let mut walker = Walker::new(self.scenario, &setup);
        let number = u32::try_from(number).ok()?;
        let mut state = self.reached(path[0], number, |visit| {
            walker.start(self.scenario, &setup, visit);
        })?;
        for (input, to) in inputs.iter().zip(&path[1..]) {
            let from = state.clone();
            let mut walker = Walker::new(self.scenario, &setup);
            state = self.reached(*to, number, |visit| {
                walker.answer(self.scenario, &setup, &from, *input, visit);
            })?;
        }
        for (answer, draw) in &state.given {
            setup.forced.entry(*answer).or_default().push(*draw);
        }
        let mut session = Session::start(self.scenario.clone(), setup);
        for input in inputs.into_iter().chain(input) {
            go_to_question(&mut session);
            pass_consults(&mut session);
            session.apply(input).ok()?;
        }
        go_to_question(&mut session);
        pass_consults(&mut session);
        Some(session)
    }

    /// The first of these ways that leads to that situation.
    fn reached(
        &self,
        to: u32,
        setup: u32,
        ways: impl FnOnce(&mut dyn FnMut(crate::session::walk::Way<'_>)),
    ) -> Option<State> {
        let (mut found, mut key) = (None, Vec::new());
        ways(&mut |way| {
            key.clear();
            self.keys.write(way.state, setup, &mut key);
            if found.is_none() && key == self.graph.key(to) {
                found = Some(way.state.clone());
            }
        });
        found
    }
}

fn prepended<T>(mut list: Vec<T>, first: T) -> Vec<T> {
    list.insert(0, first);
    list
}
