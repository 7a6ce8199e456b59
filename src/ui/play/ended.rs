//! How the story ended, and where to go now.

use egui::{Key, Rect, Ui};

use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::bottom::{bottom_height, bottom_ui};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui};
use crate::ui::{Action, Screen, keys};

/// The ending.
pub(super) fn ended_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    title: &str,
    text: &str,
) -> Option<Action> {
    let room = body
        .with_max_y(body.bottom() - bottom_height(look) - 20.0)
        .with_min_y(body.top() + 16.0);
    let narrow = look.narrow(ui.max_rect().width());
    scroll_ui(ui, "ended", room, |ui| {
        ui.add_space(if narrow { 0.0 } else { 64.0 });
        heading_ui(ui, look, Type::Title, title);
        ui.add_space(14.0);
        ink_ui(ui, look, Type::Running, text);
    });
    let mut asked = None;
    let (on, support) = (
        look.say("screen-to-debrief"),
        look.say("screen-support-card"),
    );
    let mut to_support = false;
    let left = |ui: &mut Ui| {
        to_support = button_ui(
            ui,
            look,
            "support",
            Button::new(&support, Weight::Secondary),
        )
        .clicked();
    };
    let right = |ui: &mut Ui| {
        if button_ui(ui, look, "to-debrief", Button::new(&on, Weight::Primary)).clicked() {
            asked = Some(Action::Go(Screen::Debrief));
        }
    };
    bottom_ui(ui, look, body, look.px(250.0), left, right);
    if to_support {
        asked = Some(Action::Go(Screen::Support));
    }
    if keys::pressed_free(ui, Key::Enter) {
        asked = Some(Action::Go(Screen::Debrief));
    }
    asked
}
