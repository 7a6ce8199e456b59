//! Back: one decision, to an earlier one, or aside to see what would have come of another choice.

use egui::Ui;

use super::side::headed_ui;
use super::{ConsoleData, ConsoleState, Led, Sure};
use crate::room::command::{Ballot, Command};
use crate::room::track::{Decided, Majority};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::{Ask, tell};
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::{row_ui, rule};
use crate::ui::widget::words::{ink_ui, parts_ui, quiet_ui, text_ui};

/// What was decided, the last first, and the ways back.
pub(super) fn back_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    let decided: Vec<&Decided> = led.track.decided.iter().collect();
    headed_ui(ui, look, &look.say("console-back"), "");
    if led.track.beside.is_some() {
        ink_ui(ui, look, Type::Small, &look.say("console-what-if-now"));
        ui.add_space(8.0);
        let word = look.say("console-come-back");
        if button_ui(ui, look, "come-back", Button::new(&word, Weight::Secondary)).clicked() {
            asked = tell(Command::ComeBack(led.idx));
        }
        ui.add_space(12.0);
    }
    if decided.iter().any(|it| !it.undone) {
        let word = look.say("console-step-back");
        if button_ui(ui, look, "step-back", Button::new(&word, Weight::Secondary)).clicked() {
            asked = tell(Command::StepBack(led.idx));
        }
        ui.add_space(10.0);
    }
    if decided.is_empty() {
        quiet_ui(ui, look, Type::Small, &look.say("console-back-none"));
        return asked;
    }
    for (at, it) in decided.iter().enumerate().rev() {
        rule(ui, look.tokens().line);
        ui.add_space(8.0);
        asked = decided_ui(ui, look, data, led, state, (at, it)).or(asked);
        ui.add_space(8.0);
    }
    asked
}

/// One decision, and the ways back to it.
fn decided_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
    (at, it): (usize, &Decided),
) -> Option<Action> {
    let tokens = look.tokens();
    let number = format!("{}  ", at + 1);
    let what = what(look, data, it);
    let parts = [
        (Type::SmallStrong, tokens.ink, number.as_str()),
        (Type::Small, tokens.ink, what.as_str()),
    ];
    parts_ui(ui, look, &parts);
    let facts = [
        it.undone.then_some("console-undone"),
        it.by_clock.then_some("console-by-clock"),
        (it.against == Majority::Differs).then_some("console-against"),
    ];
    for key in facts.into_iter().flatten() {
        text_ui(ui, look, Type::Smallest, tokens.ink2, &look.say(key));
    }
    if it.undone {
        return None;
    }
    let mut asked = None;
    let back = Sure::BackTo {
        track: led.idx,
        inputs: it.inputs,
    };
    ui.add_space(4.0);
    if state.sure == Some(back) {
        ink_ui(
            ui,
            look,
            Type::Smallest,
            &look.say("console-back-sure-about"),
        );
        ui.add_space(4.0);
    }
    row_ui(ui, 10.0, |ui| {
        if state.sure == Some(back) {
            let word = look.say("console-back-sure");
            let name = format!("back-sure-{at}");
            if button_ui(ui, look, &name, Button::new(&word, Weight::Secondary)).clicked() {
                let (track, inputs) = (led.idx, it.inputs);
                asked = Some(Ask::BackTo { track, inputs }.into());
                state.sure = None;
            }
            let word = look.say("console-back-leave");
            let name = format!("back-leave-{at}");
            if button_ui(ui, look, &name, Button::new(&word, Weight::Quiet)).clicked() {
                state.sure = None;
            }
            return;
        }
        let word = look.say("console-what-if");
        let name = format!("what-if-{at}");
        if button_ui(ui, look, &name, Button::new(&word, Weight::Quiet)).clicked() {
            asked = tell(Command::WhatIf {
                track: led.idx,
                inputs: it.inputs,
            });
        }
        let word = look.say("console-back-to");
        let name = format!("back-to-{at}");
        if button_ui(ui, look, &name, Button::new(&word, Weight::Quiet)).clicked() {
            state.sure = Some(back);
        }
    });
    asked
}

/// What was decided, in a few words.
fn what(look: &Look, data: &ConsoleData<'_>, it: &Decided) -> String {
    let scene = &data.scenario.scene_of(it.node).title;
    let label = match it.ballot {
        Ballot::Choice(choice) => data.scenario.choice(choice).label.clone(),
        Ballot::Answer(_) => look.say("console-answered"),
    };
    format!("{label} · {scene}")
}
