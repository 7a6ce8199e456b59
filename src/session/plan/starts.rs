//! How a play by a plan begins, and the draws that are given in it.

use crate::scenario::Scenario;
use crate::scenario::suggest::nearest;
use crate::scenario::vocabulary::{Intensity, Length, Theme};
use crate::session::plan_fault::{PlanFault, STARTS};
use crate::session::record::{chance_path, chances, read_dice, write_dice};
use crate::session::setup::{Forced, Setup};

/// The setup that a `starts` line tells: `seed 7 intensity middel length short off gezin set vertrouwen=2 dice:1/0`.
pub fn starts(scenario: &Scenario, words: &str) -> Result<Setup, PlanFault> {
    let mut setup = Setup::seeded(0);
    let mut words = words.split_whitespace();
    while let Some(word) = words.next() {
        if word.starts_with("dice:") || word.starts_with("chance:") {
            let draw = draw(scenario, word)?;
            setup.forced.entry(0).or_default().push(draw);
            continue;
        }
        let value = words.next().ok_or_else(|| PlanFault::NoValue {
            word: word.to_owned(),
        })?;
        let unknown = || wrong_value(word, value);
        match word {
            "seed" => setup.seed = value.parse().ok().ok_or_else(unknown)?,
            "intensity" => {
                setup.intensity = *Intensity::ALL
                    .iter()
                    .find(|it| it.name() == value)
                    .ok_or_else(unknown)?;
            }
            "length" => {
                let found = Length::ALL
                    .iter()
                    .find(|it| it.word().to_lowercase() == value);
                setup.length = *found.ok_or_else(unknown)?;
            }
            "off" => {
                let theme = *Theme::ALL
                    .iter()
                    .find(|it| it.name() == value)
                    .ok_or_else(unknown)?;
                if scenario.head.is_core(theme) {
                    return Err(PlanFault::CoreTheme {
                        theme: value.to_owned(),
                    });
                }
                setup.themes_off.insert(theme);
            }
            "clocks" => {
                let percent = value.parse().ok();
                let percent = percent.filter(|it| (100..=Setup::LONGEST_CLOCKS).contains(it));
                setup.clocks = Some(percent.ok_or_else(unknown)?);
            }
            "set" => {
                let (name, word) = value.split_once('=').unwrap_or((value, "ja"));
                let mut carried = scenario.carries.iter();
                if let Some(it) = carried.find(|it| it.meter.name() == name) {
                    let number = word.parse().ok();
                    let number = number.filter(|n| (it.min..=it.max).contains(n));
                    let number = number.ok_or_else(|| wrong_value(name, word))?;
                    setup.meters.insert(it.meter, number);
                    continue;
                }
                let known = scenario.variables.iter().map(|it| it.id.as_str());
                let idx =
                    scenario
                        .variable_named(name)
                        .ok_or_else(|| PlanFault::UnknownVariable {
                            name: name.to_owned(),
                            suggestion: nearest(name, known),
                        })?;
                let number = scenario.variable(idx).value(word);
                let number = number.ok_or_else(|| wrong_value(name, word))?;
                setup.values.insert(idx, number);
            }
            _ => {
                return Err(PlanFault::UnknownStart {
                    word: word.to_owned(),
                    suggestion: nearest(word, STARTS.iter().copied()),
                });
            }
        }
    }
    Ok(setup)
}

fn wrong_value(word: &str, value: &str) -> PlanFault {
    PlanFault::WrongValue {
        word: word.to_owned(),
        value: value.to_owned(),
    }
}

/// The draws that are given after an answer: `dice:1/0`, `chance:deur/open`.
pub fn forced(scenario: &Scenario, answer: &str) -> Result<Vec<Forced>, PlanFault> {
    let words = answer.split_whitespace().skip(1);
    words.map(|it| draw(scenario, it)).collect()
}

/// One draw. An outcome can do without its chance, `chance:open`, if no other chance has one of that name.
fn draw(scenario: &Scenario, word: &str) -> Result<Forced, PlanFault> {
    let Some(name) = word.strip_prefix("chance:") else {
        return read_dice(word).ok_or_else(|| PlanFault::NotADraw {
            word: word.to_owned(),
        });
    };
    let named = |path: &str| {
        let outcome = path.split_once('/').map(|(_, it)| it);
        path == name || outcome == Some(name)
    };
    let name = name.to_owned();
    let found: Vec<(String, Forced)> = chances(scenario).filter(|(it, _)| named(it)).collect();
    match found.as_slice() {
        [] => Err(PlanFault::UnknownChance { name }),
        [(_, it)] => Ok(*it),
        all => Err(PlanFault::AmbiguousChance {
            name,
            known: all.iter().map(|(path, _)| path.clone()).collect(),
        }),
    }
}

/// The word that [`draw`] reads.
pub(super) fn draw_word(scenario: &Scenario, draw: Forced) -> String {
    match draw {
        Forced::Dice { noise, burst } => write_dice(noise, burst),
        Forced::Chance(node, outcome) => {
            let path = chance_path(scenario, node, outcome);
            format!("chance:{}", path.unwrap_or_default())
        }
    }
}
