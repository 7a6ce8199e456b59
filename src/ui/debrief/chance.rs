//! What the choices did to the chance of a good ending: room is kept for it while it is being worked out, so that nothing
//! moves when it comes.

use egui::Ui;

use crate::debrief::chance::{ChancePart, DecisionChance};
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::words::{ink_ui, quiet_ui, read_aloud};

/// How many lines of room are kept for the part as a whole and for one decision.
const WHOLE: f32 = 3.0;
const DECISION: f32 = 5.0;

/// The height of a line of small text, with the space above it.
const LINE: f32 = 26.0;

/// Over all decisions: the finding, or that it is being worked out.
pub(super) fn whole_ui(ui: &mut Ui, look: &Look, part: &ChancePart, narrow: bool) {
    roomy(ui, look, WHOLE, narrow, |ui| {
        let response = ink_ui(ui, look, Type::Running, &part.finding);
        // Who cannot see it come hears it.
        read_aloud(ui, &response);
        if !part.closed.is_empty() {
            ink_ui(ui, look, Type::Running, &part.closed);
        }
    });
}

/// At one decision.
pub(super) fn decision_ui(
    ui: &mut Ui,
    look: &Look,
    part: &ChancePart,
    chance: Option<&DecisionChance>,
    narrow: bool,
) {
    ui.add_space(14.0);
    roomy(ui, look, DECISION, narrow, |ui| {
        let lines: Vec<&str> = chance.iter().flat_map(|it| it.lines()).collect();
        if lines.is_empty() && !part.waiting {
            return;
        }
        let heading = look.say("debrief-chance-word");
        quiet_ui(ui, look, Type::SmallStrong, &heading);
        for line in lines {
            ui.add_space(4.0);
            ink_ui(ui, look, Type::Small, line);
        }
        if part.waiting {
            ui.add_space(4.0);
            quiet_ui(ui, look, Type::Small, &part.finding);
        }
    });
}

fn roomy(ui: &mut Ui, look: &Look, lines: f32, narrow: bool, add: impl FnOnce(&mut Ui)) {
    // Lines are about half as long on a narrow screen.
    let lines = if narrow { 2.0 * lines } else { lines };
    ui.scope(|ui| {
        ui.set_min_height(look.px(lines * LINE));
        add(ui);
    });
}
