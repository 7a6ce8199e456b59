//! The row at the bottom of a column: words or a quiet button at the left, the way on at the right. Always at the same place.

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::ui::look::Look;

/// How high the row is.
pub fn bottom_height(look: &Look) -> f32 {
    look.half(44.0)
}

/// Draws the row along the bottom of `rect`. The right goes first when room is given away, the left when keys move the focus.
pub fn bottom_ui(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    right_width: f32,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui),
) {
    let row = Rect::from_min_max(
        pos2(rect.left(), rect.bottom() - bottom_height(look)),
        rect.max,
    );
    let room = (row.width() - right_width - 16.0).max(60.0);
    let mut side = |rect: Rect, layout: Layout, add: Box<dyn FnOnce(&mut Ui) + '_>| {
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        child.spacing_mut().item_spacing = Vec2::splat(14.0);
        add(&mut child);
    };
    let at_left = Rect::from_min_size(row.min, vec2(room, row.height()));
    side(
        at_left,
        Layout::left_to_right(Align::Center),
        Box::new(left),
    );
    let at_right = Rect::from_min_max(pos2(row.right() - right_width, row.top()), row.max);
    side(
        at_right,
        Layout::right_to_left(Align::Center),
        Box::new(right),
    );
}
