//! The end of the talk: the report of the group, and what to go through after a class.

use egui::Ui;

use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::Ask;
use crate::ui::room::console::{Led, over};
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::words::quiet_ui;

/// The report can be kept once the story is over.
pub(super) fn close_ui(ui: &mut Ui, look: &Look, led: Led<'_>) -> Option<Action> {
    let mut asked = None;
    let ended = over::is_over(&led.track.story.now);
    if ended {
        let word = look.say("console-talk-save");
        let button = Button::new(&word, Weight::Secondary);
        if button_ui(ui, look, "save-debrief", button).clicked() {
            asked = Some(Ask::SaveDebrief.into());
        }
        ui.add_space(4.0);
    }
    let about = look.say(if ended {
        "console-talk-save-about"
    } else {
        "console-talk-save-later"
    });
    quiet_ui(ui, look, Type::Small, &about);
    ui.add_space(14.0);
    over::after_ui(ui, look);
    asked
}
