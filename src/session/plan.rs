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
//! An answer is written as in [`word`](super::word). All answers are present; what is seen is partial, and must appear in that order. Draws that are given stand after the
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
use super::word::{known, read_answer, write_answer};
use crate::scenario::Scenario;
use crate::scenario::id::ChoiceIdx;
use crate::scenario::node::NodeKind;
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
    let mut number = 0;
    for (line, _, answer) in rest.iter().filter(|(_, verb, _)| *verb == "chooses") {
        // What is no answer of the trainee has no number of its own.
        number += u32::from(!answer.starts_with("ask:") && !answer.starts_with("inject:"));
        let draws = forced(scenario, answer).map_err(|fault| parted(*line, fault))?;
        if !draws.is_empty() {
            setup.forced.entry(number).or_default().extend(draws);
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
                let word = words.split_whitespace().next().unwrap_or_default();
                if !word.starts_with("ask:") {
                    pass_consults(&mut session);
                }
                seen.clear();
                done = session.log().len();
                answer(&mut session, word).map_err(|fault| parted(line, fault))?;
                go_to_question(&mut session);
                all_used(&session).map_err(|fault| parted(line, fault))?;
                seen.extend(trace_events(&session, done, &[]));
                done = session.log().len();
            }
            "sees" | "changes" | "offers" | "ends" => {
                go_to_question(&mut session);
                seen.extend(trace_events(&session, done, &[]));
                done = session.log().len();
                let mut at = seen.iter().position(|it| appears(it, verb, words));
                if at.is_none() && pass_consults(&mut session) {
                    seen.extend(trace_events(&session, done, &[]));
                    done = session.log().len();
                    at = seen.iter().position(|it| appears(it, verb, words));
                }
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

/// Reads on until an answer is asked for, someone can be asked for advice, or the end.
pub fn go_to_question(session: &mut Session) {
    while session.state().halt == Halt::Running && !waits(session) {
        if session.apply(Input::Continue).is_err() {
            return;
        }
    }
}

fn waits(session: &Session) -> bool {
    let kind = &session.scenario().node(session.state().node).kind;
    kind.asks() || matches!(kind, NodeKind::Consult { .. })
}

/// Asks nobody for advice, and reads on until an answer is asked for; whether there was someone to ask.
pub fn pass_consults(session: &mut Session) -> bool {
    let mut passed = false;
    while session.state().halt == Halt::Running
        && !session.scenario().asks(session.state().node)
        && session.apply(Input::Continue).is_ok()
    {
        passed = true;
        go_to_question(session);
    }
    passed
}

/// What an answer stands for at the moment at hand; the error lists what can be answered.
pub fn input(session: &Session, word: &str) -> Result<Input, PlanFault> {
    let (scenario, node) = (session.scenario(), session.state().node);
    if word == "timeout" {
        return Ok(Input::Tick);
    }
    if let Some(name) = word.strip_prefix("ask:") {
        let found = session.advisers().into_iter().find(|it| it.id == name);
        return found.map(|it| Input::Consult(it.idx)).ok_or_else(|| {
            let open = session.advisers().into_iter();
            unknown(word, open.map(|it| format!("ask:{}", it.id)).collect())
        });
    }
    if let Some(name) = word.strip_prefix("inject:") {
        let mut all = session.state().injects(scenario);
        let found = all.find(|it| scenario.node(*it).id == name);
        return found.map(Input::Inject).ok_or_else(|| {
            let open = session.state().injects(scenario);
            let open = open.map(|it| format!("inject:{}", scenario.node(it).id));
            unknown(word, open.collect())
        });
    }
    if scenario.node(node).kind.is_task() {
        let answer = read_answer(scenario, node, word);
        return answer
            .map(|it| Input::Answer(node, it))
            .map_err(|part| unknown(&part, known(scenario, node)));
    }
    open_choice(session, word).map(Input::Choose)
}

fn unknown(answer: &str, open: Vec<String>) -> PlanFault {
    let answer = answer.to_owned();
    if open.is_empty() {
        return PlanFault::NothingOpen { answer };
    }
    PlanFault::UnknownAnswer {
        suggestion: nearest(&answer, open.iter().map(String::as_str)),
        answer,
        open,
    }
}

/// The choice with that id, if it can be taken now; the error lists what is open.
fn open_choice(session: &Session, answer: &str) -> Result<ChoiceIdx, PlanFault> {
    let offered = session.offered();
    let found = offered.iter().find(|it| it.id == answer);
    if let Some(choice) = found.filter(|it| it.open) {
        return Ok(choice.idx);
    }
    let open = offered.iter().filter(|it| it.open);
    let open: Vec<String> = open.map(|it| it.id.clone()).collect();
    Err(if found.is_some() && !open.is_empty() {
        let answer = answer.to_owned();
        PlanFault::Closed { answer, open }
    } else {
        unknown(answer, open)
    })
}

/// Gives the answer that a word stands for; the error lists what can be answered.
pub fn answer(session: &mut Session, word: &str) -> Result<(), PlanFault> {
    let input = input(session, word)?;
    let taken = session.apply(input).map(drop);
    taken.map_err(|refusal| PlanFault::Refused {
        answer: word.to_owned(),
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
    for (meter, value) in &setup.meters {
        starts.push_str(&format!(" set {}={value}", meter.name()));
    }
    if let Some(percent) = setup.clocks {
        starts.push_str(&format!(" clocks {percent}"));
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
            .filter(|it| matches!(it, Event::Chose { .. } | Event::Answered { .. }))
            .count(),
    );
    let mut lines = Vec::new();
    let mut ran_out = false;
    for event in &session.log()[from..] {
        match event {
            Event::Said { text, .. } | Event::Told { text, .. } => {
                lines.extend(seen_lines(text));
            }
            Event::Advised { who, text } => {
                lines.push(format!("chooses  ask:{}", scenario.cast[who.at()].id));
                lines.extend(seen_lines(text));
            }
            Event::Injected { node, by_hand } => {
                if *by_hand {
                    lines.push(format!("chooses  inject:{}", scenario.node(*node).id));
                }
            }
            Event::RanOut(_) => ran_out = true,
            Event::Answered { node, answer, .. } => {
                let number = answers.next().unwrap_or(u32::MAX);
                let draws = draw_words(scenario, given, number);
                let word = write_answer(scenario, *node, *answer);
                lines.push(format!("chooses  {word}{draws}"));
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
                let id = scenario.choice(*choice).id.as_str();
                let word = if std::mem::take(&mut ran_out) {
                    "timeout"
                } else {
                    id
                };
                lines.push(format!("chooses  {word}{draws}"));
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
            | Event::TaskSet(_)
            | Event::CardSeen(_)
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
