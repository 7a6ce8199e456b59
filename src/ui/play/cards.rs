//! The action cards that fit the scenario.

use egui::{Rect, Ui};

use super::PlayState;
use super::reading::close_ui;
use crate::guidance::CardText;
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::bottom::bottom_height;
use crate::ui::widget::region::rule;
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, parts_ui, quiet_ui};

/// The cards under each other.
pub(super) fn cards_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    cards: &[&CardText],
    state: &mut PlayState,
) {
    let room = body
        .with_max_y(body.bottom() - bottom_height(look) - 20.0)
        .with_min_y(body.top() + 14.0);
    scroll_ui(ui, "cards", room, |ui| {
        for card in cards {
            card_steps_ui(
                ui,
                look,
                &look.say_with("screen-card", &[("id", card.id.word().into())]),
                &card.title,
                &card.steps,
            );
            ui.add_space(22.0);
        }
    });
    close_ui(ui, look, body, state);
}

/// One card: its title and its steps between rules.
pub(in crate::ui) fn card_steps_ui(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    title: &str,
    steps: &[String],
) {
    let tokens = look.tokens();
    if !name.is_empty() {
        quiet_ui(ui, look, Type::Small, name);
    }
    heading_ui(ui, look, Type::Section, title);
    ui.add_space(8.0);
    for (at, step) in steps.iter().enumerate() {
        rule(ui, tokens.line);
        ui.add_space(6.0);
        let number = format!("{}   ", at + 1);
        parts_ui(
            ui,
            look,
            &[
                (Type::HistoryStrong, tokens.ink, &number),
                (Type::History, tokens.ink, step),
            ],
        );
        ui.add_space(6.0);
    }
}
