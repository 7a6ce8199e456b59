//! A session in the format of a plan.

use super::run::go_to_question;
use super::starts::draw_word;
use crate::scenario::Scenario;
use crate::scenario::id::ChoiceIdx;
use crate::scenario::vocabulary::Length;
use crate::session::Session;
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::setup::{Forced, Setup};
use crate::session::state::Halt;
use crate::session::word::write_answer;

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
        starts.push_str(&format!(
            " set {}={}",
            variable.id,
            variable.word((*value).clamp(variable.min, variable.max))
        ));
    }
    // As far as they counted: what a scenario does not carry over, or not so far, it began without.
    for it in &scenario.carries {
        if let Some(value) = setup.meters.get(&it.meter) {
            let value = value.clamp(&it.min, &it.max);
            starts.push_str(&format!(" set {}={value}", it.meter.name()));
        }
    }
    if let Some(percent) = setup.clocks {
        let percent = percent.clamp(100, Setup::LONGEST_CLOCKS);
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

/// A line for each line of a text; an empty one shows nothing.
fn seen_lines(text: &str) -> impl Iterator<Item = String> + '_ {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(|it| format!("sees     {it}"))
}

/// What happened from the event with that number on, a line each, and behind each answer the given draws it used.
pub(super) fn trace_events(session: &Session, from: usize, given: &[(u32, Forced)]) -> Vec<String> {
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
