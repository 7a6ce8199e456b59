//! Text on the screen, and headings that screen readers know as headings.

use egui::accesskit::{Live, Role};
use egui::{Color32, Label, Response, Ui};

use crate::ui::look::Look;
use crate::ui::type_face::{Type, job};

/// A text that wraps at the width at hand.
pub fn text_ui(ui: &mut Ui, look: &Look, kind: Type, colour: Color32, text: &str) -> Response {
    parts_ui(ui, look, &[(kind, colour, text)])
}

/// A text in ink.
pub fn ink_ui(ui: &mut Ui, look: &Look, kind: Type, text: &str) -> Response {
    text_ui(ui, look, kind, look.tokens().ink, text)
}

/// A text that is less in front.
pub fn quiet_ui(ui: &mut Ui, look: &Look, kind: Type, text: &str) -> Response {
    text_ui(ui, look, kind, look.tokens().ink2, text)
}

/// A text of parts that look different.
pub fn parts_ui(ui: &mut Ui, look: &Look, parts: &[(Type, Color32, &str)]) -> Response {
    ui.add(Label::new(job(look, parts, ui.available_width())).wrap())
}

/// A heading.
pub fn heading_ui(ui: &mut Ui, look: &Look, kind: Type, text: &str) -> Response {
    let response = ink_ui(ui, look, kind, text);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
    });
    response
}

/// At most this wide: lines of at most 70 letters.
pub fn narrow_to(ui: &mut Ui, width: f32) {
    let width = width.min(ui.available_width());
    ui.set_max_width(width);
}

/// Screen readers say it when it comes or changes.
pub fn read_aloud(ui: &Ui, response: &Response) {
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
