//! What a situation is worth: four numbers, compared in this order and never added up (`analysis.md`, "Value").
//!
//! Expectations are `f64`: they are compared to within a hundredth. What is told as an exact chance is a fraction.

use super::graph::{AnswerEdge, At, Graph, Situation, WayEdge};
use crate::scenario::Scenario;
use crate::scenario::vocabulary::Verdict;

/// Within this much two choices are equally good.
pub const A_POINT: f64 = 0.01;

/// What a situation is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Value {
    /// The red lines still to be crossed, on average.
    pub red_lines: f64,
    /// The chance of a good ending.
    pub good: f64,
    /// The chance of a good or a mixed ending.
    pub not_bad: f64,
    /// The points still to be lost, on average, by weight.
    pub lost: f64,
}

impl Value {
    fn ended(verdict: Verdict) -> Self {
        let one = |holds| if holds { 1.0 } else { 0.0 };
        Self {
            good: one(verdict == Verdict::Good),
            not_bad: one(verdict != Verdict::Bad),
            ..Self::default()
        }
    }

    /// The parts, each the higher the better.
    pub fn parts(&self) -> [f64; 4] {
        [-self.red_lines, self.good, self.not_bad, -self.lost]
    }

    fn add(&mut self, other: &Self, chance: f64) {
        self.red_lines += other.red_lines * chance;
        self.good += other.good * chance;
        self.not_bad += other.not_bad * chance;
        self.lost += other.lost * chance;
    }
}

/// Values of all situations, and of all answers, as some way of playing goes on.
#[derive(Clone, Debug)]
pub struct Values {
    pub situations: Vec<Value>,
    pub answers: Vec<Value>,
}

/// Someone's way of playing: how likely each answer of a situation is, written into a list of zeros.
pub type Plays<'a> = &'a mut dyn FnMut(&Situation, &[AnswerEdge], &[Value], &mut [f64]);

/// Values when all later answers follow `plays`, which sees the values of the answers at hand.
pub fn values(graph: &Graph, scenario: &Scenario, plays: Plays<'_>) -> Values {
    let mut values = Values {
        situations: vec![Value::default(); graph.situations.len()],
        answers: vec![Value::default(); graph.answers.len()],
    };
    let mut chances: Vec<f64> = Vec::new();
    for at in graph.order.iter().rev() {
        let situation = &graph.situations[*at as usize];
        if let At::End(ending) = situation.at {
            values.situations[*at as usize] = Value::ended(scenario.ending(ending).verdict);
            continue;
        }
        let own = graph.answers_of(situation);
        let first = situation.first as usize;
        for (number, answer) in own.iter().enumerate() {
            let mut value = Value {
                lost: lost(graph, answer),
                ..Value::default()
            };
            for way in graph.ways_of(answer) {
                value.add(&values.situations[way.to as usize], chance(way));
                value.red_lines +=
                    f64::from(graph.gains[way.gain as usize].red_lines) * chance(way);
            }
            values.answers[first + number] = value;
        }
        chances.clear();
        chances.resize(own.len(), 0.0);
        let seen = &values.answers[first..first + own.len()];
        plays(situation, own, seen, &mut chances);
        let mut value = Value::default();
        for (answer, chance) in seen.iter().zip(&chances) {
            value.add(answer, *chance);
        }
        values.situations[*at as usize] = value;
    }
    values
}

/// Values with perfect play from here on.
pub fn best_values(graph: &Graph, scenario: &Scenario) -> Values {
    values(graph, scenario, &mut |_, _, values, chances| {
        if let Some(best) = best(values) {
            chances[best] = 1.0;
        }
    })
}

/// *Gewoon spel*: half the highest key, half even chance.
pub fn plain_values(graph: &Graph, scenario: &Scenario) -> Values {
    values(graph, scenario, &mut |_, answers, _, chances| {
        plain(answers, chances);
    })
}

/// How likely each answer is in *gewoon spel*; among equal keys the order of the file decides.
pub fn plain(answers: &[AnswerEdge], chances: &mut [f64]) {
    let even = 0.5 / answers.len().max(1) as f64;
    chances.fill(even);
    let top = answers.iter().map(|it| it.quality).max();
    let first = answers.iter().position(|it| Some(it.quality) == top);
    if let Some(first) = first {
        chances[first] += 0.5;
    }
}

/// The best of these: part by part all within a point of the best are kept, and of what is left the first is taken.
pub fn best(values: &[Value]) -> Option<usize> {
    equally_good(values).first().copied()
}

/// All that are as good as the best, in order.
pub fn equally_good(values: &[Value]) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..values.len()).collect();
    for part in 0..4 {
        let at = |it: &usize| values[*it].parts()[part];
        let top = kept.iter().map(at).fold(f64::NEG_INFINITY, f64::max);
        kept.retain(|it| at(it) >= top - A_POINT);
    }
    kept
}

/// The chance of a way.
pub fn chance(way: &WayEdge) -> f64 {
    way.weight as f64 / way.total.max(1) as f64
}

/// What an answer loses against the best that was open, by weight, over all competencies.
fn lost(graph: &Graph, answer: &AnswerEdge) -> f64 {
    let scores = graph.scores[answer.score as usize].iter();
    let lost = scores.map(|it| it.weight * (it.best - it.given.min(it.best)));
    f64::from(lost.sum::<u32>())
}
