//! What someone can press: its name, its place for the keyboard, and the focus ring.

use egui::{Color32, CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::ui::look::Look;

/// The id of a control, the same in every frame and on every screen that has it.
pub fn id(name: &str) -> Id {
    Id::new(("weerbaar", name))
}

/// Something that can be pressed, with its name for screen readers.
pub fn press(ui: &Ui, rect: Rect, name: &str, info: impl Fn() -> WidgetInfo) -> Response {
    press_by(ui, rect, name, Sense::click(), info)
}

/// The same for what can be dragged too.
pub fn press_by(
    ui: &Ui,
    rect: Rect,
    name: &str,
    sense: Sense,
    info: impl Fn() -> WidgetInfo,
) -> Response {
    let response = ui.interact(rect, id(name), sense);
    response.widget_info(info);
    if response.gained_focus() {
        // The ring comes along.
        ui.scroll_to_rect(rect.expand(10.0), None);
    }
    if response.hovered() {
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    } else {
        response
    }
}

/// The ring around what has the focus: 3 px ink, 3 px outside, the gap filled. Painted after the control, so that no
/// neighbour covers it.
pub fn ring(ui: &Ui, look: &Look, response: &Response, radius: u8) {
    if response.has_focus() {
        let tokens = look.tokens();
        paint(ui, response.rect, radius, tokens.ink, tokens.sheet);
    }
}

/// The same on the rail, which is dark in both themes.
pub fn ring_on_bar(ui: &Ui, look: &Look, response: &Response, radius: u8) {
    if response.has_focus() {
        let tokens = look.tokens();
        paint(ui, response.rect, radius, tokens.on_bar, tokens.bar);
    }
}

fn paint(ui: &Ui, rect: Rect, radius: u8, line: Color32, gap: Color32) {
    let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(2.0));
    let outer = CornerRadius::same(radius + 3);
    painter.rect_stroke(rect, outer, Stroke::new(3.0, gap), StrokeKind::Outside);
    painter.rect_stroke(
        rect.expand(3.0),
        outer,
        Stroke::new(3.0, line),
        StrokeKind::Outside,
    );
}
