//! What the group takes along, in its own words.

use egui::Ui;

use super::field::{Field, field_ui};
use crate::room::talk::Intention;
use crate::ui::look::Look;
use crate::ui::room::console::{ConsoleData, ConsoleState};
use crate::ui::type_face::Type;
use crate::ui::widget::words::quiet_ui;

/// The three cards.
pub(super) fn intention_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) {
    quiet_ui(ui, look, Type::Small, &look.say("console-intention-about"));
    for which in Intention::ALL {
        ui.add_space(12.0);
        let label = look.say(&format!("group-intention-{}", which.code()));
        let field = Field::Intention(which);
        field_ui(ui, look, data, (field, &label, ""), state);
    }
}
