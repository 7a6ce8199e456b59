//! The situation of a graph in which a play stands.

use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::graph::Graph;
use super::key::Keys;
use super::live::Live;
use crate::scenario::Scenario;
use crate::session::state::State;

/// Finds situations by the states of play.
pub struct Places<'a> {
    graph: &'a Graph,
    keys: Keys<'a>,
    table: HashTable<u32>,
}

impl<'a> Places<'a> {
    /// `reduce` as it was in the exploration.
    pub fn new(graph: &'a Graph, scenario: &'a Scenario, reduce: bool) -> Self {
        let live = if reduce {
            Live::of(scenario)
        } else {
            Live::whole(scenario)
        };
        let hash = |at: &u32| FxBuildHasher.hash_one(graph.key(*at));
        let mut table = HashTable::with_capacity(graph.situations.len());
        for (at, _) in (0..).zip(&graph.situations) {
            table.insert_unique(hash(&at), at, hash);
        }
        Self {
            graph,
            keys: Keys::new(scenario, &live),
            table,
        }
    }

    /// The situation of a question or an end that was reached from the beginning with that number.
    pub fn find(&self, state: &State, start: u32) -> Option<u32> {
        let mut key = Vec::new();
        self.keys.write(state, start, &mut key);
        let hash = FxBuildHasher.hash_one(key.as_slice());
        let found = self
            .table
            .find(hash, |at| self.graph.key(*at) == key.as_slice());
        found.copied()
    }
}
