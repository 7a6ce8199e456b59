//! A task that was answered: the points in words, what experts say, and its rows under their verdicts.

use egui::Ui;

use super::moments::red_words_ui;
use crate::debrief::task::TaskPart;
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::words::{ink_ui, parts_ui, quiet_ui};

/// What experts say of the answer.
pub(super) fn judged_ui(ui: &mut Ui, look: &Look, it: &TaskPart) {
    let tokens = look.tokens();
    let level = format!("{} · ", it.level);
    ui.add_space(4.0);
    parts_ui(
        ui,
        look,
        &[
            (Type::SmallStrong, tokens.ink, &level),
            (Type::Small, tokens.ink, &it.points_words),
        ],
    );
    if !it.why.is_empty() {
        ui.add_space(4.0);
        ink_ui(ui, look, Type::Small, &it.why);
    }
    if it.red_line.is_some() {
        ui.add_space(2.0);
        red_words_ui(ui, look, Type::SmallestStrong);
    }
}

/// The verdict as a word before each row.
pub(super) fn rows_ui(ui: &mut Ui, look: &Look, it: &TaskPart) {
    let tokens = look.tokens();
    if it.groups.is_empty() {
        return;
    }
    quiet_ui(ui, look, Type::SmallStrong, &look.say("debrief-task-rows"));
    for group in &it.groups {
        for row in &group.rows {
            ui.add_space(6.0);
            let verdict = match row.place {
                Some(place) => format!("{place}  {}. ", group.words),
                None => format!("{}. ", group.words),
            };
            let why = if row.why.is_empty() {
                String::new()
            } else {
                format!("  {}", row.why)
            };
            let parts = [
                (Type::SmallestStrong, tokens.ink2, verdict.as_str()),
                (Type::Small, tokens.ink, row.text.as_str()),
                (Type::Smallest, tokens.ink2, why.as_str()),
            ];
            parts_ui(ui, look, &parts);
        }
    }
}
