//! A line of a list that is gone through: a box and its words.

use egui::{Rect, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::ring::{press, ring};
use super::tick::{box_paint, box_side};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// A line with its box; true if it was pressed.
pub fn check_ui(ui: &mut Ui, look: &Look, name: &str, text: &str, on: bool) -> bool {
    let (tokens, side, width) = (look.tokens(), box_side(look), ui.available_width());
    let words = galley(ui, look, Type::Small, tokens.ink, text, width - side - 12.0);
    let height = words.size().y.max(side) + 12.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = press(ui, rect, name, || {
        WidgetInfo::selected(WidgetType::Checkbox, true, on, text)
    });
    let top = rect.top() + 6.0;
    let square = Rect::from_min_size(egui::pos2(rect.left(), top), Vec2::splat(side));
    box_paint(ui, look, square, on);
    let first = Type::Small.line(look);
    let at = square.min + vec2(side + 12.0, ((side - first) / 2.0).max(0.0));
    ui.painter().galley(at, words, tokens.ink);
    ring(ui, look, &response, 4);
    response.clicked()
}
