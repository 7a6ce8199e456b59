//! The talk afterwards, for its trainer: what to ask now, what there is to do in this part, and where the talk is.

mod beside;
mod close;
mod field;
mod home;
mod intention;
mod moments;
mod phases;

use std::collections::{BTreeMap, VecDeque};

use egui::Ui;

use super::moves::{Move, Moves, first_ui, others_ui};
use super::{ConsoleData, ConsoleState, Led};
use crate::debrief::group::{GroupPart, PhasePart, flow};
use crate::room::command::Command;
use crate::room::talk::{Phase, Say};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::tell;
use crate::ui::type_face::Type;
use crate::ui::widget::card::card_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui};

pub use field::Field;
pub(super) use field::left;
pub(super) use phases::phases_ui;

/// What is begun in the talk and not yet done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TalkState {
    /// The key moment of that number is to be another one.
    pub replacing: Option<usize>,
    /// What is written and not yet told: it is once one leaves its field.
    pub drafts: BTreeMap<Field, String>,
    /// What is still to be told, one thing a frame.
    pub next: VecDeque<Command>,
}

/// The part of the talk that it is in. Where there is little room the way on stands at the foot, and the list of all
/// parts under this one.
pub(super) fn talk_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    (led, moves, footed): (Led<'_>, &Moves, bool),
    state: &mut ConsoleState,
) -> (Option<Move>, Option<Action>) {
    let Some(phase) = data.view.talk.phase else {
        return (None, None);
    };
    if phase != Phase::KeyMoments {
        state.talk.replacing = None;
    }
    let parts = flow(look.lang).phases;
    let mut pressed = None;
    card_ui(ui, look, 18, 16, |ui| {
        if let Some(part) = parts.iter().find(|it| it.phase == phase) {
            questions_ui(ui, look, part);
        }
        if phase == Phase::Happened
            && let Some(debrief) = data.debrief
        {
            ui.add_space(8.0);
            quiet_ui(ui, look, Type::Small, &debrief.timeline.finding);
        }
        if let Some(it) = moves.first.filter(|_| !footed) {
            ui.add_space(14.0);
            if first_ui(ui, look, it) {
                pressed = Some(it);
            }
        }
    });
    ui.add_space(14.0);
    pressed = others_ui(ui, look, moves).or(pressed);
    ui.add_space(18.0);
    let asked = match (phase, group(data)) {
        (Phase::Arrive | Phase::Happened, _) => None,
        (Phase::Intention, _) => {
            intention::intention_ui(ui, look, data, state);
            None
        }
        (Phase::Close, _) => close::close_ui(ui, look, led),
        (Phase::KeyMoments | Phase::WhatIf | Phase::Home, None) => {
            quiet_ui(ui, look, Type::Small, &look.say("console-talk-waits"));
            None
        }
        (Phase::KeyMoments, Some(group)) => moments::moments_ui(ui, look, data, group, state),
        (Phase::WhatIf, Some(group)) => beside::beside_ui(ui, look, data, group, state),
        (Phase::Home, Some(group)) => home::home_ui(ui, look, data, group, state),
    };
    if !footed {
        return (pressed, asked);
    }
    ui.add_space(18.0);
    (pressed, asked.or(phases_ui(ui, look, phase)))
}

fn group<'a>(data: &ConsoleData<'a>) -> Option<&'a GroupPart> {
    data.debrief?.group.as_ref()
}

/// What the trainer asks in this part, and how long it takes.
fn questions_ui(ui: &mut Ui, look: &Look, part: &PhasePart) {
    heading_ui(ui, look, Type::SmallStrong, &look.say("console-talk-ask"));
    for question in &part.questions {
        ui.add_space(4.0);
        ink_ui(ui, look, Type::Running, question);
    }
    ui.add_space(6.0);
    quiet_ui(ui, look, Type::Smallest, &part.minutes);
}

/// A step of the talk, as what a screen asks.
fn say(say: Say) -> Option<Action> {
    tell(Command::Talk(say))
}
