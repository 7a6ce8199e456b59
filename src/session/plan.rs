//! Plans: a scenario's own tests, in the very format that playing prints.
//!
//! ```text
//! starts   seed 7 intensity middel set gebeld-112
//! sees     Denk aan maandagochtend
//! offers   niet-antwoorden, roep-door-deur (closed)
//! chooses  niet-antwoorden
//! changes  dossier 0 -> 3
//! ends     achter-de-deur
//! ```
//! All answers are present; what is seen is partial, and must appear in that order. Draws that are given stand after the
//! answer that they belong to, `chooses  blijf dice:2/1 chance:deur/open`, or after `starts` if they come before the first.

use std::sync::Arc;

use super::Session;
use super::event::Event;
use super::input::Input;
pub use super::plan_fault::{Parted, PlanFault};
use super::plan_fault::{STARTS, VERBS};
use super::record::{chance_path, chances, read_dice, write_dice};
use super::setup::{Forced, Setup};
use super::state::Halt;
use crate::scenario::Scenario;
use crate::scenario::id::ChoiceIdx;
use crate::scenario::suggest::nearest;
use crate::scenario::vocabulary::{Intensity, Length, Theme};

/// Plays by a plan; an error says where they part.
pub fn run(scenario: &Arc<Scenario>, plan: &str) -> Result<Session, Parted> {
    let lines: Vec<(usize, &str, &str)> = plan
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(at, line)| {
            let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            (at, verb, rest.trim())
        })
        .collect();
    let parted = |line: usize, fault: PlanFault| Parted { line, fault };
    let mut setup = Setup::seeded(0);
    let mut rest = lines.as_slice();
    let mut first = 1;
    if let Some((line, "starts", words)) = rest.first() {
        setup = starts(scenario, words).map_err(|fault| parted(*line, fault))?;
        first = *line;
        rest = &rest[1..];
    }
    for (number, (line, _, answer)) in
        (1..).zip(rest.iter().filter(|(_, verb, _)| *verb == "chooses"))
    {
        let draws = forced(scenario, answer).map_err(|fault| parted(*line, fault))?;
        if !draws.is_empty() {
            setup.forced.insert(number, draws);
        }
    }
    let mut session = Session::start(scenario.clone(), setup);
    if session.record().setup.forced.contains_key(&0) {
        go_to_question(&mut session);
        all_used(&session).map_err(|fault| parted(first, fault))?;
    }
    let mut seen: Vec<String> = trace_events(&session, 0, &[]);
    let mut done = session.log().len();
    for (line, verb, words) in rest.iter().copied() {
        match verb {
            "chooses" => {
                go_to_question(&mut session);
                seen.clear();
                done = session.log().len();
                let answer = words.split_whitespace().next().unwrap_or_default();
                choose(&mut session, answer).map_err(|fault| parted(line, fault))?;
                go_to_question(&mut session);
                all_used(&session).map_err(|fault| parted(line, fault))?;
                seen.extend(trace_events(&session, done, &[]));
                done = session.log().len();
            }
            "sees" | "changes" | "offers" | "ends" => {
                go_to_question(&mut session);
                seen.extend(trace_events(&session, done, &[]));
                done = session.log().len();
                let at = seen.iter().position(|it| appears(it, verb, words));
                let Some(at) = at else {
                    let there = seen.iter().filter_map(|it| it.strip_prefix(verb));
                    let fault = PlanFault::NotSeen {
                        verb: verb.to_owned(),
                        words: words.to_owned(),
                        there: there.map(|it| it.trim().to_owned()).collect(),
                    };
                    return Err(parted(line, fault));
                };
                seen.drain(..=at);
            }
            "starts" => return Err(parted(line, PlanFault::LateStart)),
            _ => {
                let fault = PlanFault::UnknownVerb {
                    verb: verb.to_owned(),
                    suggestion: nearest(verb, VERBS.iter().copied()),
                };
                return Err(parted(line, fault));
            }
        }
    }
    Ok(session)
}

/// That the draws given for the last answer were all used; the error names the first that was not.
fn all_used(session: &Session) -> Result<(), PlanFault> {
    let (state, forced) = (session.state(), &session.record().setup.forced);
    let used = state.given.iter().filter(|(at, _)| *at == state.answers);
    let mut used: Vec<Forced> = used.map(|(_, it)| *it).collect();
    for draw in forced.get(&state.answers).into_iter().flatten() {
        let Some(at) = used.iter().position(|it| it == draw) else {
            return Err(PlanFault::UnusedDraw {
                word: draw_word(session.scenario(), *draw),
            });
        };
        used.swap_remove(at);
    }
    Ok(())
}

fn appears(seen: &str, verb: &str, words: &str) -> bool {
    let Some(found) = seen.strip_prefix(verb).map(str::trim) else {
        return false;
    };
    match verb {
        "sees" => found.contains(words),
        "offers" => {
            let there: Vec<&str> = found.split(", ").collect();
            words
                .split(',')
                .map(str::trim)
                .all(|it| there.contains(&it))
        }
        _ => found == words,
    }
}

/// Reads on until a question or the end.
pub fn go_to_question(session: &mut Session) {
    while session.state().halt == Halt::Running
        && session.scenario().decision(session.state().node).is_none()
    {
        if session.apply(Input::Continue).is_err() {
            return;
        }
    }
}

/// The choice with that id, if it can be taken now; the error lists what is open.
pub fn open_choice(session: &Session, answer: &str) -> Result<ChoiceIdx, PlanFault> {
    let offered = session.offered();
    let found = offered.iter().find(|it| it.id == answer);
    if let Some(choice) = found.filter(|it| it.open) {
        return Ok(choice.idx);
    }
    let open = offered.iter().filter(|it| it.open);
    let open: Vec<String> = open.map(|it| it.id.clone()).collect();
    let answer = answer.to_owned();
    Err(if open.is_empty() {
        PlanFault::NothingOpen { answer }
    } else if found.is_some() {
        PlanFault::Closed { answer, open }
    } else {
        PlanFault::UnknownAnswer {
            suggestion: nearest(&answer, open.iter().map(String::as_str)),
            answer,
            open,
        }
    })
}

/// Takes the answer with that id; the error lists what is open.
pub fn choose(session: &mut Session, answer: &str) -> Result<(), PlanFault> {
    let choice = open_choice(session, answer)?;
    let taken = session.apply(Input::Choose(choice)).map(drop);
    taken.map_err(|refusal| PlanFault::Refused {
        answer: answer.to_owned(),
        refusal,
    })
}

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
                if scenario
                    .head
                    .themes
                    .iter()
                    .any(|it| it.theme == theme && it.core)
                {
                    return Err(PlanFault::CoreTheme {
                        theme: value.to_owned(),
                    });
                }
                setup.themes_off.insert(theme);
            }
            "set" => {
                let (name, word) = value.split_once('=').unwrap_or((value, "ja"));
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

/// The whole session in the format of a plan.
pub fn trace(session: &Session) -> String {
    let setup = &session.record().setup;
    let scenario = session.scenario();
    // Read on to the question, a plan may use draws that the play as it stands has yet to come to.
    let mut ahead = session.clone();
    if session.state().halt != Halt::Running {
        let _ = ahead.apply(Input::Resume);
    }
    go_to_question(&mut ahead);
    let given = &ahead.state().given;
    let mut starts = format!("seed {} intensity {}", setup.seed, setup.intensity.name());
    if setup.length == Length::Short {
        starts.push_str(" length short");
    }
    for theme in &setup.themes_off {
        starts.push_str(&format!(" off {}", theme.name()));
    }
    for (idx, value) in &setup.values {
        let variable = scenario.variable(*idx);
        starts.push_str(&format!(" set {}={}", variable.id, variable.word(*value)));
    }
    starts.push_str(&draw_words(scenario, given, 0));
    let mut lines = vec![format!("starts   {starts}")];
    lines.extend(trace_events(session, 0, given));
    lines.join("\n") + "\n"
}

/// The draws of an answer as they stand behind it.
fn draw_words(scenario: &Scenario, given: &[(u32, Forced)], answer: u32) -> String {
    let own = given.iter().filter(|(at, _)| *at == answer);
    own.map(|(_, it)| format!(" {}", draw_word(scenario, *it)))
        .collect()
}

/// The word that [`draw`] reads.
fn draw_word(scenario: &Scenario, draw: Forced) -> String {
    match draw {
        Forced::Dice { noise, burst } => write_dice(noise, burst),
        Forced::Chance(node, outcome) => {
            let path = chance_path(scenario, node, outcome);
            format!("chance:{}", path.unwrap_or_default())
        }
    }
}

/// A line for each line of a text; an empty one shows nothing.
fn seen_lines(text: &str) -> impl Iterator<Item = String> + '_ {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(|it| format!("sees     {it}"))
}

/// What happened from the event with that number on, a line each, and behind each answer the given draws it used.
fn trace_events(session: &Session, from: usize, given: &[(u32, Forced)]) -> Vec<String> {
    let scenario = session.scenario();
    let answered = session.log()[..from].iter();
    let mut answers = (1..).skip(
        answered
            .filter(|it| matches!(it, Event::Chose { .. }))
            .count(),
    );
    let mut lines = Vec::new();
    for event in &session.log()[from..] {
        match event {
            Event::Said { text, .. } | Event::Told { text, .. } => {
                lines.extend(seen_lines(text));
            }
            Event::Shown { lines: shown, .. } => {
                lines.extend(shown.iter().flat_map(|it| seen_lines(it)));
            }
            Event::Asked { offered, .. } => {
                let id = |idx: &ChoiceIdx| scenario.choice(*idx).id.clone();
                let words = offered
                    .iter()
                    .map(|(it, open)| if *open { id(it) } else { id(it) + " (closed)" });
                lines.push(format!("offers   {}", words.collect::<Vec<_>>().join(", ")));
            }
            Event::Chose { choice, .. } => {
                let number = answers.next().unwrap_or(u32::MAX);
                let draws = draw_words(scenario, given, number);
                lines.push(format!("chooses  {}{draws}", scenario.choice(*choice).id));
            }
            Event::MeterChanged {
                meter,
                before,
                after,
            } => {
                lines.push(format!("changes  {} {before} -> {after}", meter.name()));
            }
            Event::VariableChanged {
                variable,
                before,
                after,
            } => {
                let it = scenario.variable(*variable);
                lines.push(format!(
                    "changes  {} {} -> {}",
                    it.id,
                    it.word(*before),
                    it.word(*after)
                ));
            }
            Event::TensionChanged { before, after } if before != after => {
                lines.push(format!("changes  tension {before} -> {after}"));
            }
            Event::Ended(ending) => lines.push(format!("ends     {}", scenario.ending(*ending).id)),
            Event::SceneEntered(_)
            | Event::Acted { .. }
            | Event::Stirred { .. }
            | Event::RedLineCrossed { .. }
            | Event::Fell { .. }
            | Event::TensionChanged { .. }
            | Event::Paused
            | Event::SteppedOut
            | Event::Resumed
            | Event::Stopped => {}
        }
    }
    lines
}
