//! The seven parts of the talk, with the minutes and the questions of the class flow.

use crate::debrief::group::{FlowPart, PhasePart};
use crate::room::talk::Phase;
use crate::text::Lang;

pub(super) fn flow(lang: Lang) -> FlowPart {
    let phase = |phase: &Phase| PhasePart {
        phase: *phase,
        title: lang.say(&format!("group-phase-{}", phase.code())),
        minutes: minutes(*phase, lang),
        questions: questions(*phase, lang),
    };
    FlowPart {
        phases: Phase::ALL.iter().map(phase).collect(),
    }
}

fn minutes(phase: Phase, lang: Lang) -> String {
    let (least, most) = phase.minutes();
    let key = if least == most {
        "group-minutes-exact"
    } else {
        "group-minutes"
    };
    lang.say_with(key, &[("least", least.into()), ("most", most.into())])
}

/// What the group is asked in that part of the talk.
pub(super) fn questions(phase: Phase, lang: Lang) -> Vec<String> {
    let asked: &[&str] = match phase {
        Phase::Arrive => &["arrive"],
        Phase::Happened => &["sure", "wanted"],
        Phase::KeyMoments => &["seen", "weighed", "needed", "explain"],
        Phase::WhatIf => &["price"],
        Phase::Home => &["first-call", "family", "record"],
        Phase::Intention => &["keep", "change", "arrange"],
        Phase::Close => &["close"],
    };
    asked
        .iter()
        .map(|it| lang.say(&format!("group-ask-{it}")))
        .collect()
}
