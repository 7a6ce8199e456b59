//! Where an ending is decided: by which scene, and by how much the dice.

use super::{Facts, Findings, reported};
use crate::analysis::graph::At;
use crate::analysis::thresholds::thresholds;
use crate::analysis::value::{chance, plain};

/// 16: the share of the variance of a good ending that scenes and dice have, when all play on *gewoon*.
pub(super) fn decided(facts: &Facts<'_>) -> Findings {
    let (scenario, graph) = (facts.scenario, facts.graph);
    let Some(start) = graph.starts.first() else {
        return Findings::new();
    };
    let mut likely = vec![0.0; graph.situations.len()];
    for way in graph.ways_from(start) {
        likely[way.to as usize] += chance(way);
    }
    let mut scenes = vec![0.0; scenario.scenes.len()];
    let (mut dice, mut chances) = (0.0, Vec::new());
    for at in &graph.order {
        let situation = &graph.situations[*at as usize];
        let here = likely[*at as usize];
        let (At::Question(node), true) = (situation.at, here > 0.0) else {
            continue;
        };
        let own = graph.answers_of(situation);
        chances.clear();
        chances.resize(own.len(), 0.0);
        plain(own, &mut chances);
        let mean = facts.plain.situations[*at as usize].good;
        let first = situation.first as usize;
        for (number, (answer, share)) in own.iter().zip(&chances).enumerate() {
            let value = facts.plain.answers[first + number].good;
            scenes[scenario.node(node).scene.at()] += here * share * (value - mean).powi(2);
            for way in graph.ways_of(answer) {
                let after = facts.plain.situations[way.to as usize].good;
                dice += here * share * chance(way) * (after - value).powi(2);
                likely[way.to as usize] += here * share * chance(way);
            }
        }
    }
    let all = scenes.iter().sum::<f64>() + dice;
    if all <= 0.0 {
        return Findings::new();
    }
    let confronted = scenario.scenes.iter().zip(&scenes).filter(|(scene, _)| {
        let mut present = scene.present.iter();
        present.any(|it| scenario.cast[it.at()].aggressor.is_some())
    });
    let confronted: Vec<f64> = confronted.map(|it| it.1 / all).collect();
    // A scenario in which nobody is confronted promises none.
    let is_confrontation = !confronted.is_empty();
    let confronted = confronted.iter().sum::<f64>();
    let percent = |part: f64| format!("{:.0}", 100.0 * part);
    let mut findings = Findings::new();
    if is_confrontation && confronted < thresholds().confrontation {
        let args = [
            ("percent", percent(confronted)),
            ("limit", percent(thresholds().confrontation)),
        ];
        findings.push(reported("decided-elsewhere", &args).at("confrontatie"));
    }
    if dice / all > thresholds().dice {
        let args = [
            ("percent", percent(dice / all)),
            ("limit", percent(thresholds().dice)),
        ];
        findings.push(reported("decided-by-dice", &args).at("toeval"));
    }
    findings
}
