//! Every decision, told back: the situation, what was offered and chosen, what came of it.

use super::chances;
use super::effect::effect;
use super::tasks::Told;
use super::{Run, ran_out, short};
use crate::assessment::{Moment, Offered};
use crate::debrief::{DecisionPart, OptionPart};
use crate::guidance::competency;
use crate::scenario::node::NodeKind;
use crate::session::event::Event;

/// How many lines tell what the other answered, and how many what went before.
const LINES: usize = 2;

pub(super) fn decisions(run: &Run<'_>) -> Vec<DecisionPart> {
    let moments = &run.assessment.moments;
    let mut before = opening(run);
    let mut parts = Vec::new();
    for (at, moment) in moments.iter().enumerate() {
        let after = Aftermath::of(run, &moment.events);
        parts.push(decision(run, at + 1, moment, &before, &after));
        before = after.led_to();
    }
    parts
}

fn decision(
    run: &Run<'_>,
    number: usize,
    moment: &Moment,
    before: &[String],
    after: &Aftermath,
) -> DecisionPart {
    let effect = effect(run, moment);
    DecisionPart {
        number,
        inputs: moment.inputs,
        key: run.is_key(moment),
        place: run.place(moment.scene),
        situation: last(before),
        prompt: moment.prompt.clone(),
        options: moment
            .offered()
            .iter()
            .map(|it| option(run, moment, it))
            .collect(),
        task: Told::of(run, moment).map(|it| it.part()),
        ran_out: if ran_out(moment) {
            run.say("debrief-ran-out")
        } else {
            String::new()
        },
        consequence: after.consequence.clone(),
        effect: effect.words,
        reason: effect.reason,
        numbers: effect.numbers,
        tension_before: moment.tension_before,
        tension_after: moment.tension_after,
        tests: moment
            .tests
            .iter()
            .map(|it| competency(*it).name.clone())
            .collect(),
        experts_differ: run
            .scenario
            .decision(moment.decision)
            .is_some_and(|it| it.experts_differ),
        chance: chances::at(run, moment),
    }
}

fn option(run: &Run<'_>, moment: &Moment, offered: &Offered) -> OptionPart {
    let choice = run.scenario.choice(offered.choice);
    let differ = run
        .scenario
        .decision(moment.decision)
        .is_some_and(|it| it.experts_differ);
    // In a dilemma the reasoning is shown and the level is not.
    let level = offered
        .key
        .as_ref()
        .filter(|_| !differ)
        .map_or(0, |it| it.quality);
    OptionPart {
        text: offered.text.clone(),
        label: short(&choice.label),
        chosen: moment.taken().is_some_and(|it| it.choice == offered.choice),
        closed: if offered.open {
            String::new()
        } else {
            choice.closed.clone()
        },
        quality: quality(run, level),
        quality_level: level,
        why: offered
            .key
            .as_ref()
            .map(|it| it.why.clone())
            .unwrap_or_default(),
        sources: choice.sources.clone(),
        red_line: offered.red_line,
    }
}

/// The level as a word.
pub(super) fn quality(run: &Run<'_>, level: u32) -> String {
    match level {
        1..=4 => run.say(&format!("debrief-quality-{level}")),
        _ => String::new(),
    }
}

/// What followed a choice: first what came of it, then what led to the next question.
struct Aftermath {
    consequence: Vec<String>,
    rest: Vec<String>,
}

impl Aftermath {
    fn of(run: &Run<'_>, events: &[Event]) -> Self {
        let (mut consequence, mut rest, mut answers, mut elsewhere) =
            (Vec::new(), Vec::new(), 0, false);
        for event in events {
            if let Event::Told { text, .. } = event {
                consequence.push(text.clone());
            }
            elsewhere |= matches!(event, Event::SceneEntered(_));
            let Some(line) = line(run, event) else {
                continue;
            };
            if elsewhere || answers == LINES {
                rest.push(line);
            } else {
                consequence.push(line);
                answers += 1;
            }
        }
        Self { consequence, rest }
    }

    /// What stood before the next question; the answer itself if nothing came between.
    fn led_to(self) -> Vec<String> {
        if self.rest.is_empty() {
            self.consequence
                .into_iter()
                .next_back()
                .into_iter()
                .collect()
        } else {
            self.rest
        }
    }
}

fn opening(run: &Run<'_>) -> Vec<String> {
    let Some(first) = run.assessment.moments.first() else {
        return Vec::new();
    };
    let answers = |event: &&Event| match event {
        Event::Chose { choice, .. } => run.scenario.choice(*choice).decision == first.decision,
        Event::Answered { node, .. } => *node == first.decision,
        _ => false,
    };
    let until = run.session.log().iter().take_while(|it| !answers(it));
    until.filter_map(|it| line(run, it)).collect()
}

fn last(lines: &[String]) -> Vec<String> {
    lines[lines.len().saturating_sub(LINES)..].to_vec()
}

/// What could be heard, seen or read.
fn line(run: &Run<'_>, event: &Event) -> Option<String> {
    match event {
        Event::Said {
            who: Some(who),
            text,
            ..
        } => {
            let who = run.scenario.cast[who.at()].name.as_str();
            Some(run.say_with(
                "debrief-said",
                &[("who", who.into()), ("text", text.into())],
            ))
        }
        Event::Said {
            who: None, text, ..
        } => Some(text.clone()),
        Event::Shown { node, .. } => match &run.scenario.node(*node).kind {
            NodeKind::Document(it) => {
                Some(run.say_with("debrief-shown", &[("title", (&it.title).into())]))
            }
            _ => None,
        },
        _ => None,
    }
}
