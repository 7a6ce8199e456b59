//! How much of play comes by somewhere, as some way of playing goes: one pass forwards.

use super::graph::{At, Graph, Start};
use super::value::{Plays, Values, chance};
use crate::scenario::Scenario;

/// Parts of all play that begins in one way; 1 is every play.
#[derive(Clone, Debug)]
pub struct Shares {
    /// For each situation, and for each answer, how much of play comes by; more than once counts more than once.
    pub situations: Vec<f64>,
    pub answers: Vec<f64>,
}

/// How much of play comes by everywhere from that beginning on. `values` are those that `plays` goes by.
pub fn shares(graph: &Graph, start: &Start, values: &Values, plays: Plays<'_>) -> Shares {
    let mut shares = Shares {
        situations: vec![0.0; graph.situations.len()],
        answers: vec![0.0; graph.answers.len()],
    };
    for way in graph.ways_from(start) {
        shares.situations[way.to as usize] += chance(way);
    }
    let mut chances: Vec<f64> = Vec::new();
    for at in &graph.order {
        let (situation, here) = (
            &graph.situations[*at as usize],
            shares.situations[*at as usize],
        );
        if here == 0.0 {
            continue;
        }
        let (own, first) = (graph.answers_of(situation), situation.first as usize);
        chances.clear();
        chances.resize(own.len(), 0.0);
        let seen = &values.answers[first..first + own.len()];
        plays(situation, own, seen, &mut chances);
        for (number, (answer, chosen)) in own.iter().zip(&chances).enumerate() {
            let share = here * chosen;
            shares.answers[first + number] = share;
            for way in graph.ways_of(answer) {
                shares.situations[way.to as usize] += share * chance(way);
            }
        }
    }
    shares
}

/// How much of play comes to each ending.
pub fn at_endings(graph: &Graph, scenario: &Scenario, shares: &Shares) -> Vec<f64> {
    let mut ends = vec![0.0; scenario.endings.len()];
    for (situation, share) in graph.situations.iter().zip(&shares.situations) {
        if let At::End(ending) = situation.at {
            ends[ending.at()] += share;
        }
    }
    ends
}
