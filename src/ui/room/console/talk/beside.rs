//! What if: which tracks the room sees beside each other, and the way into another one.

use egui::Ui;

use crate::debrief::group::{GroupPart, MomentPart};
use crate::room::command::Command;
use crate::room::talk::Say;
use crate::room::track::Standing;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::console::{ConsoleData, ConsoleState};
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui};

/// The tracks, and the moments that another one can be tried from.
pub(super) fn beside_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    group: &GroupPart,
    state: &mut ConsoleState,
) -> Option<Action> {
    if group.beside.is_empty() {
        quiet_ui(ui, look, Type::Small, &look.say("console-beside-none"));
    }
    for part in &group.beside {
        let name = [("name", (&part.name).into())];
        let words = look.say_with("console-beside", &name);
        ink_ui(ui, look, Type::SmallStrong, &words);
        quiet_ui(ui, look, Type::Small, &part.finding);
        ui.add_space(8.0);
    }
    let mut asked = None;
    let tried = group.moments.iter().enumerate();
    let tried: Vec<(usize, &MomentPart, Command)> = tried
        .filter_map(|(at, it)| Some((at, it, what_if(data, it)?)))
        .collect();
    if tried.is_empty() {
        return None;
    }
    ui.add_space(10.0);
    heading_ui(ui, look, Type::SmallStrong, &look.say("console-beside-try"));
    quiet_ui(ui, look, Type::Smallest, &look.say("console-beside-about"));
    for (at, moment, what_if) in tried {
        ui.add_space(6.0);
        let decision = &moment.decision;
        let what = format!("{} · {}", decision.title, decision.decided);
        let word = look.say_with("console-beside-from", &[("what", (&what).into())]);
        let name = format!("beside-{at}");
        if button_ui(ui, look, &name, Button::new(&word, Weight::Secondary)).clicked() {
            // The talk makes way for the story first.
            asked = super::say(Say::Phase(None));
            state.talk.next.push_back(what_if);
        }
    }
    asked
}

/// The what-if from that moment; none where its track does not go on, or the group went back on it.
fn what_if(data: &ConsoleData<'_>, moment: &MomentPart) -> Option<Command> {
    let moment = moment.decision.moment;
    let track = data
        .view
        .tracks
        .get(usize::try_from(moment.track.0).ok()?)?;
    let decided = track.decided.get(moment.decided)?;
    (track.standing == Standing::Runs && !decided.undone).then_some(Command::WhatIf {
        track: moment.track,
        inputs: decided.inputs,
    })
}
