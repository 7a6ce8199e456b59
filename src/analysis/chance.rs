//! How likely each ending is for a way of playing, exactly: one pass forward over all situations.

use super::fraction::Fraction;
use super::graph::{At, Graph, Start};
use super::policy::Player;
use super::value::Values;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::Competency;

/// What comes of a way of playing, on average and exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The chance of each ending; together 1.
    pub endings: Vec<Fraction>,
    /// For each competency that can be tested, in the order of the list: the points expected, by weight, and the best.
    pub scores: Vec<(Competency, Fraction, Fraction)>,
    /// How many red lines are crossed on average.
    pub red_lines: Fraction,
    /// How many answers are given on average.
    pub answers: Fraction,
}

impl Outlook {
    /// E\[given\] / E\[best\] of a competency; none where it is never tested.
    pub fn score(&self, competency: Competency) -> Option<f64> {
        let (_, given, best) = self.scores.iter().find(|it| it.0 == competency)?;
        given.over(best)
    }
}

/// What comes of that way of playing from that beginning. `values` are those of the best play.
pub fn outlook(
    graph: &Graph,
    scenario: &Scenario,
    start: &Start,
    player: &Player<'_>,
    values: &Values,
) -> Outlook {
    let mut here = vec![Fraction::ZERO; graph.situations.len()];
    // How often each score and each gain comes up: there are far fewer of them than answers.
    let mut scored = vec![Fraction::ZERO; graph.scores.len()];
    let mut gained = vec![Fraction::ZERO; graph.gains.len()];
    let mut outlook = Outlook {
        endings: vec![Fraction::ZERO; scenario.endings.len()],
        scores: Vec::new(),
        red_lines: Fraction::ZERO,
        answers: Fraction::ZERO,
    };
    for way in graph.ways_from(start) {
        let chance = Fraction::of(way.weight, way.total);
        here[way.to as usize].add(&chance);
        count(graph, &mut gained, way.gain, &chance);
    }
    let mut weights = Vec::new();
    for at in &graph.order {
        let mut chance = std::mem::replace(&mut here[*at as usize], Fraction::ZERO);
        if chance.is_zero() {
            continue;
        }
        chance.reduce();
        let situation = &graph.situations[*at as usize];
        if let At::End(ending) = situation.at {
            outlook.endings[ending.at()].add(&chance);
            continue;
        }
        outlook.answers.add(&chance);
        let total = player.weigh_edges(graph, situation, values, &mut weights);
        for (answer, weight) in graph.answers_of(situation).iter().zip(&weights) {
            if *weight == 0 {
                continue;
            }
            let taken = chance.times(*weight, total);
            if !graph.scores[answer.score as usize].is_empty() {
                scored[answer.score as usize].add(&taken);
            }
            for way in graph.ways_of(answer) {
                let led = taken.times(way.weight, way.total);
                here[way.to as usize].add(&led);
                count(graph, &mut gained, way.gain, &led);
            }
        }
    }
    for (gain, times) in graph.gains.iter().zip(&gained) {
        outlook
            .red_lines
            .add(&times.times(gain.red_lines.into(), 1));
    }
    outlook.scores = scores(graph, &scored);
    outlook
}

/// Notes a gain, if it has a red line: nothing else is asked of it.
fn count(graph: &Graph, gained: &mut [Fraction], gain: u32, chance: &Fraction) {
    if graph.gains[gain as usize].red_lines > 0 {
        gained[gain as usize].add(chance);
    }
}

/// The points that all scores come to, each as often as it came up.
fn scores(graph: &Graph, scored: &[Fraction]) -> Vec<(Competency, Fraction, Fraction)> {
    let of = |competency: &Competency| {
        let (mut given, mut best) = (Fraction::ZERO, Fraction::ZERO);
        for (scores, times) in graph.scores.iter().zip(scored) {
            for it in scores.iter().filter(|it| it.competency == *competency) {
                given.add(&times.times((it.weight * it.given).into(), 1));
                best.add(&times.times((it.weight * it.best).into(), 1));
            }
        }
        (!best.is_zero()).then_some((*competency, given, best))
    };
    Competency::ALL.iter().filter_map(of).collect()
}
