//! What all tasks share: the question, where its rows stand, and the row at the bottom that hands the answer in.

use egui::{Key, Rect, Response, Ui};

use crate::ui::keys;
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::bottom::{bottom_height, bottom_ui};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::words::{heading_ui, quiet_ui, read_aloud};

/// What stands in the square of the row at that place.
pub(in crate::ui) type Sign = fn(usize) -> String;

/// As one answers alone: with the number that selects it.
pub(super) fn numbered(at: usize) -> String {
    (at + 1).to_string()
}

/// Where the question and its rows stand.
pub(super) fn room(ui: &Ui, look: &Look, body: Rect) -> Rect {
    let narrow = look.narrow(ui.max_rect().width());
    let tall = ui.max_rect().height() >= 900.0;
    let above = match (narrow, tall) {
        (true, _) => 0.0,
        (false, false) => 20.0,
        (false, true) => 64.0,
    };
    body.with_max_y(body.bottom() - bottom_height(look) - 18.0)
        .with_min_y(body.top() + above)
}

/// The question, and how it is answered.
pub(super) fn asked_ui(ui: &mut Ui, look: &Look, prompt: &str, hint: &str) {
    heading_ui(ui, look, Type::Prompt, prompt);
    if !hint.is_empty() {
        ui.add_space(2.0);
        quiet_ui(ui, look, Type::Small, hint);
    }
    ui.add_space(12.0);
}

/// Words at the left, and the button that hands in; true if it did.
pub(super) fn hand_in_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    words: &str,
    label: &str,
    open: bool,
) -> bool {
    let mut pressed = false;
    let left = |ui: &mut Ui| {
        let response = quiet_ui(ui, look, Type::Small, words);
        read_aloud(ui, &response);
    };
    let right = |ui: &mut Ui| {
        let button = Button::new(label, Weight::Primary).open(open);
        let button = if open { button.key("Enter") } else { button };
        pressed = button_ui(ui, look, "confirm", button).clicked();
    };
    bottom_ui(ui, look, body, look.px(180.0), left, right);
    pressed || open && keys::pressed_free(ui, Key::Enter)
}

/// What the answer is so far, and how many rows are below what can be seen.
pub(super) fn with_lower(look: &Look, state: &str, lower: usize) -> String {
    if lower == 0 {
        return state.to_owned();
    }
    let more = look.say_with("screen-rows-lower", &[("count", lower.into())]);
    let stop = if state.is_empty() || state.ends_with('.') {
        ""
    } else {
        "."
    };
    format!("{state}{stop} {more}").trim_start().to_owned()
}

/// Whether more than half of a row lies below what can be seen.
pub(super) fn is_lower(response: &Response, room: Rect) -> bool {
    response.rect.center().y > room.bottom() + 4.0
}

/// Pressed with Enter while it had the focus: on what is chosen already that hands in, as at a decision.
pub(super) fn by_enter(ui: &Ui, response: &Response) -> bool {
    response.clicked() && response.has_focus() && keys::pressed(ui, Key::Enter)
}
