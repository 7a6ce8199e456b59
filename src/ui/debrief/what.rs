//! What happened: the summary, the tension line, the dot rows.

use egui::Ui;

use super::{DebriefState, competencies, tension};
use crate::debrief::{Debrief, Point};
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::columns_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, narrow_to, quiet_ui};

/// The first tab.
pub(super) fn what_ui(
    ui: &mut Ui,
    look: &Look,
    debrief: &Debrief,
    state: &mut DebriefState,
    narrow: bool,
) {
    tension::tension_ui(ui, look, &debrief.timeline, state.tables, narrow);
    ui.add_space(18.0);
    if narrow {
        competencies::competencies_ui(ui, look, &debrief.competencies, state.tables);
        ui.add_space(22.0);
        words_ui(ui, look, debrief);
        tables_ui(ui, look, state);
    } else {
        let room = ui.available_width();
        let left = (room * 626.0 / 1200.0).min(720.0).floor();
        columns_ui(ui, &[left, room - left - 56.0], 56.0, |ui, at| {
            if at == 0 {
                competencies::competencies_ui(ui, look, &debrief.competencies, state.tables);
            } else {
                words_ui(ui, look, debrief);
                tables_ui(ui, look, state);
            }
        });
    }
}

/// Charts as tables, and back.
fn tables_ui(ui: &mut Ui, look: &Look, state: &mut DebriefState) {
    ui.add_space(14.0);
    let word = look.say(if state.tables {
        "screen-as-charts"
    } else {
        "screen-as-tables"
    });
    if button_ui(
        ui,
        look,
        "tables",
        Button::new(&word, Weight::Secondary).key("T"),
    )
    .clicked()
    {
        state.tables = !state.tables;
    }
}

/// The story in a paragraph, the ending, what went well and what can grow.
fn words_ui(ui: &mut Ui, look: &Look, debrief: &Debrief) {
    narrow_to(ui, 620.0_f32.max(look.px(560.0)));
    if let Some(ending) = &debrief.cover.ending {
        heading_ui(ui, look, Type::Section, &ending.title);
        ui.add_space(4.0);
        ink_ui(ui, look, Type::Small, &ending.debrief);
        ui.add_space(10.0);
    }
    ink_ui(ui, look, Type::Small, &debrief.summary);
    points_ui(ui, look, &look.say("screen-strong"), &debrief.strong);
    points_ui(ui, look, &look.say("screen-growing"), &debrief.growing);
}

fn points_ui(ui: &mut Ui, look: &Look, title: &str, points: &[Point]) {
    if points.is_empty() {
        return;
    }
    ui.add_space(12.0);
    quiet_ui(ui, look, Type::SmallStrong, title);
    for point in points {
        ui.add_space(2.0);
        let words = match point.decision {
            Some(number) => look.say_with(
                "screen-point",
                &[("text", (&point.text).into()), ("number", number.into())],
            ),
            None => point.text.clone(),
        };
        ink_ui(ui, look, Type::Small, &words);
    }
}
