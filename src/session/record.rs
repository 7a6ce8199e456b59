//! What is kept of a run: the setup and the inputs, in words that people can read.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::input::Input;
use super::refusal::Refusal;
use super::setup::{Forced, Setup};
use super::word::{read_answer, write_answer};
use crate::scenario::id::{NodeIdx, OutcomeIdx};
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::{Card, Intensity, Length, Meter, Theme};
use crate::scenario::{ContentHash, Scenario};

/// The version of the rules in `step`. Old versions stay playable for ever.
pub const RULES: u32 = 1;

/// All that a session depends on, the scenario aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The rules it was played by.
    pub rules: u32,
    /// The scenario it was played on.
    pub scenario: ContentHash,
    pub setup: Setup,
    pub inputs: Vec<Input>,
    /// The track beside which this one was set, if there is one.
    pub first: Option<FirstTrack>,
}

impl Record {
    /// Refused if it was played on another text of the scenario than this, or by other rules than these: the same inputs
    /// could then tell another story without anyone noticing.
    pub fn fits(&self, scenario: &Scenario) -> Result<(), Refusal> {
        if self.rules != RULES {
            return Err(Refusal::OtherRules);
        }
        if self.scenario != scenario.hash {
            return Err(Refusal::OtherText);
        }
        Ok(())
    }
}

/// A track that another one was set beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstTrack {
    pub inputs: Vec<Input>,
    /// How many of the inputs both have, from the beginning.
    pub shared: usize,
}

/// Why a word of a record means nothing in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" means nothing in this scenario")]
pub struct Unreadable(pub String);

/// An input as it stands in a record: `continue`, `kies beurt-2/vat-samen`.
pub fn write_input(scenario: &Scenario, input: Input) -> String {
    match input {
        Input::Continue => "continue".to_owned(),
        Input::Pause => "pause".to_owned(),
        Input::StepOut => "step-out".to_owned(),
        Input::Resume => "resume".to_owned(),
        Input::Stop => "stop".to_owned(),
        Input::Choose(idx) => {
            let choice = scenario.choice(idx);
            format!("choose {}/{}", scenario.node(choice.decision).id, choice.id)
        }
        Input::Answer(node, answer) => {
            let word = write_answer(scenario, node, answer);
            format!("answer {}/{word}", scenario.node(node).id)
        }
        Input::Consult(who) => format!("ask {}", scenario.cast[who.at()].id),
        Input::Card(card) => format!("card {}", card.word()),
        Input::Tick => "timeout".to_owned(),
        Input::Inject(node) => format!("inject {}", scenario.node(node).id),
    }
}

/// The input that a word of a record stands for.
pub fn read_input(scenario: &Scenario, word: &str) -> Result<Input, Unreadable> {
    let unreadable = || Unreadable(word.to_owned());
    Ok(match word {
        "continue" => Input::Continue,
        "pause" => Input::Pause,
        "step-out" => Input::StepOut,
        "resume" => Input::Resume,
        "stop" => Input::Stop,
        "timeout" => Input::Tick,
        _ if let Some(path) = word.strip_prefix("answer ") => {
            let (node, answer) = path.split_once('/').ok_or_else(unreadable)?;
            let node = scenario.node_named(node).ok_or_else(unreadable)?;
            let answer = read_answer(scenario, node, answer).map_err(Unreadable)?;
            Input::Answer(node, answer)
        }
        _ if let Some(name) = word.strip_prefix("ask ") => {
            Input::Consult(scenario.character_named(name).ok_or_else(unreadable)?)
        }
        _ if let Some(name) = word.strip_prefix("card ") => {
            let card = Card::ALL.iter().find(|it| it.word() == name);
            Input::Card(*card.ok_or_else(unreadable)?)
        }
        _ if let Some(name) = word.strip_prefix("inject ") => {
            Input::Inject(scenario.node_named(name).ok_or_else(unreadable)?)
        }
        _ => {
            let path = word.strip_prefix("choose ").ok_or_else(unreadable)?;
            let (decision, choice) = path.split_once('/').ok_or_else(unreadable)?;
            let node = scenario.node_named(decision).ok_or_else(unreadable)?;
            let found = scenario.choice_named(node, choice);
            Input::Choose(found.ok_or_else(unreadable)?)
        }
    })
}

/// A setup as it stands in a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SetupShape {
    version: u32,
    seed: u64,
    intensity: String,
    length: String,
    #[serde(default)]
    themes_off: Vec<String>,
    #[serde(default)]
    values: Vec<(String, i32)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    meters: Vec<(String, i32)>,
    /// In percent; none where no clock runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clocks: Option<u32>,
    /// The number of the answer, and a draw that is given there.
    #[serde(default)]
    forced: Vec<(u32, String)>,
}

/// A setup as JSON, version 1.
pub fn write_setup(scenario: &Scenario, setup: &Setup) -> String {
    // A chance that the scenario does not have falls nowhere, so it is left out.
    let forced = setup
        .forced
        .iter()
        .flat_map(|(answer, draws)| draws.iter().map(|it| (*answer, *it)));
    let shape = SetupShape {
        version: 1,
        seed: setup.seed,
        intensity: setup.intensity.name().to_owned(),
        length: setup.length.word().to_lowercase(),
        themes_off: setup
            .themes_off
            .iter()
            .map(|it| it.name().to_owned())
            .collect(),
        values: setup
            .values
            .iter()
            .map(|(idx, value)| (scenario.variable(*idx).id.clone(), *value))
            .collect(),
        meters: setup
            .meters
            .iter()
            .map(|(meter, value)| (meter.name().to_owned(), *value))
            .collect(),
        clocks: setup.clocks,
        forced: forced
            .filter_map(|(answer, it)| Some((answer, write_forced(scenario, it)?)))
            .collect(),
    };
    serde_json::to_string(&shape).expect("a struct of words and numbers is JSON")
}

/// The setup that [`write_setup`] wrote.
pub fn read_setup(scenario: &Scenario, json: &str) -> Result<Setup, Unreadable> {
    let unreadable = |word: &str| Unreadable(word.to_owned());
    let shape: SetupShape =
        serde_json::from_str(json).map_err(|err| Unreadable(err.to_string()))?;
    if shape.version != 1 {
        return Err(unreadable(&format!("setup version {}", shape.version)));
    }
    let intensity = Intensity::ALL
        .iter()
        .find(|it| it.name() == shape.intensity);
    let length = Length::ALL
        .iter()
        .find(|it| it.word().to_lowercase() == shape.length);
    let mut setup = Setup::seeded(shape.seed);
    setup.intensity = *intensity.ok_or_else(|| unreadable(&shape.intensity))?;
    setup.length = *length.ok_or_else(|| unreadable(&shape.length))?;
    let theme = |word: &String| {
        Theme::ALL
            .iter()
            .copied()
            .find(|it| it.name() == word)
            .ok_or_else(|| unreadable(word))
    };
    setup.themes_off = shape
        .themes_off
        .iter()
        .map(theme)
        .collect::<Result<BTreeSet<_>, _>>()?;
    for (name, value) in &shape.values {
        let idx = scenario
            .variable_named(name)
            .ok_or_else(|| unreadable(name))?;
        setup.values.insert(idx, *value);
    }
    for (name, value) in &shape.meters {
        let meter = Meter::named(name).ok_or_else(|| unreadable(name))?;
        setup.meters.insert(meter, *value);
    }
    setup.clocks = shape.clocks;
    for (answer, word) in &shape.forced {
        let draw = read_forced(scenario, word).ok_or_else(|| unreadable(word))?;
        setup.forced.entry(*answer).or_default().push(draw);
    }
    Ok(setup)
}

fn write_forced(scenario: &Scenario, forced: Forced) -> Option<String> {
    Some(match forced {
        Forced::Dice { noise, burst } => write_dice(noise, burst),
        Forced::Chance(node, outcome) => {
            format!("outcome:{}", chance_path(scenario, node, outcome)?)
        }
    })
}

fn read_forced(scenario: &Scenario, word: &str) -> Option<Forced> {
    let Some(path) = word.strip_prefix("outcome:") else {
        return read_dice(word);
    };
    let mut found = chances(scenario).filter(|(it, _)| it == path);
    found.next().map(|(_, it)| it)
}

/// Every way in which a chance of the scenario can fall, each with its words: `bel/gaat`.
pub(super) fn chances(scenario: &Scenario) -> impl Iterator<Item = (String, Forced)> + '_ {
    let outcomes = |(at, node): (usize, &'_ crate::scenario::node::Node)| {
        let count = match &node.kind {
            NodeKind::Chance(outcomes) => outcomes.len(),
            _ => 0,
        };
        (0..count).map(move |outcome| (NodeIdx::of(at), OutcomeIdx::of(outcome)))
    };
    let all = scenario.nodes.iter().enumerate().flat_map(outcomes);
    all.filter_map(|(node, outcome)| {
        let path = chance_path(scenario, node, outcome)?;
        Some((path, Forced::Chance(node, outcome)))
    })
}

/// An outcome of a chance in words: `bel/gaat`.
pub(super) fn chance_path(
    scenario: &Scenario,
    node: NodeIdx,
    outcome: OutcomeIdx,
) -> Option<String> {
    let node = scenario.nodes.get(node.at())?;
    let NodeKind::Chance(outcomes) = &node.kind else {
        return None;
    };
    Some(format!("{}/{}", node.id, outcomes.get(outcome.at())?.id))
}

/// The words that [`read_dice`] reads.
pub(super) fn write_dice(noise: i32, burst: bool) -> String {
    format!("dice:{noise}/{}", u8::from(burst))
}

/// `dice:N/B`: noise before scale, -2 to 2, and 1 for a burst.
pub(super) fn read_dice(word: &str) -> Option<Forced> {
    let (noise, burst) = word.strip_prefix("dice:")?.split_once('/')?;
    let noise = noise.parse().ok().filter(|it| (-2..=2).contains(it))?;
    let burst = match burst {
        "0" => false,
        "1" => true,
        _ => return None,
    };
    Some(Forced::Dice { noise, burst })
}
