//! The action cards that fit the scenario.

use egui::{Rect, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::PlayState;
use super::reading::close_ui;
use crate::guidance::CardText;
use crate::session::input::Input;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, job};
use crate::ui::widget::arrow::arrow_paint;
use crate::ui::widget::bottom::bottom_height;
use crate::ui::widget::region::rule;
use crate::ui::widget::ring::{press, ring};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, parts_ui, quiet_ui};

/// The cards: one is open, the others show their titles. Opening one is noted.
pub(super) fn cards_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    cards: &[&CardText],
    state: &mut PlayState,
) -> Option<Action> {
    let room = body
        .with_max_y(body.bottom() - bottom_height(look) - 20.0)
        .with_min_y(body.top() + 14.0);
    let mut opened = None;
    scroll_ui(ui, "cards", room, |ui| {
        for (at, card) in cards.iter().enumerate() {
            let name = look.say_with("screen-card", &[("id", card.id.word().into())]);
            if state.card == at {
                card_steps_ui(ui, look, &name, &card.title, &card.steps);
                ui.add_space(22.0);
            } else if title_ui(ui, look, &name, &card.title) {
                (state.card, opened) = (at, Some(card.id));
            }
        }
    });
    close_ui(ui, look, body, state);
    opened.map(|it| Action::Input(Input::Card(it)))
}

/// A card that is closed; true if it is to be opened.
fn title_ui(ui: &mut Ui, look: &Look, name: &str, title: &str) -> bool {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let label = format!("{name}  ");
    let parts = [
        (Type::Small, tokens.ink2, label.as_str()),
        (Type::Strong, tokens.ink, title),
    ];
    let words = ui.painter().layout_job(job(look, &parts, width - 60.0));
    let (_, rect) = ui.allocate_space(vec2(width, (words.size().y + 18.0).max(look.half(44.0))));
    let spoken = format!("{name}: {title}");
    let response = press(ui, rect, name, || {
        WidgetInfo::labeled(WidgetType::Button, true, &spoken)
    });
    let colour = if response.hovered() {
        tokens.ink
    } else {
        tokens.edge
    };
    let line = Stroke::new(2.0, colour);
    ui.painter()
        .rect(rect, 6, tokens.sheet, line, StrokeKind::Inside);
    let at = pos2(rect.left() + 14.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, tokens.ink);
    arrow_paint(ui, look, pos2(rect.right() - 22.0, rect.center().y), false);
    ring(ui, look, &response, 6);
    ui.add_space(14.0);
    response.clicked()
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
