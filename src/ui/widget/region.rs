//! A part of the window with an inside of its own: things stand under each other without space between.

use egui::{Align, Color32, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

/// Draws within `rect`, from the top down; what comes out is the bottom that was reached.
pub fn region_ui(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) -> f32 {
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::top_down(Align::Min)),
    );
    child.spacing_mut().item_spacing = Vec2::ZERO;
    add(&mut child);
    child.min_rect().bottom()
}

/// Draws side by side from the left, each in the middle of the line; wraps if it must.
pub fn row_ui(ui: &mut Ui, gap: f32, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap);
        add(ui);
    });
}

/// Draws columns of these widths with a gap between them; goes on under the longest.
pub fn columns_ui(ui: &mut Ui, widths: &[f32], gap: f32, mut add: impl FnMut(&mut Ui, usize)) {
    let top = ui.available_rect_before_wrap().min;
    let (mut left, mut bottom) = (top.x, top.y);
    for (at, width) in widths.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left, top.y), vec2(*width, f32::INFINITY));
        bottom = bottom.max(region_ui(ui, rect, |ui| {
            ui.set_max_width(*width);
            add(ui, at);
        }));
        left += width + gap;
    }
    ui.allocate_rect(
        Rect::from_min_max(top, pos2(left - gap, bottom)),
        egui::Sense::hover(),
    );
}

/// Fills a part of the window.
pub fn fill(ui: &Ui, rect: Rect, colour: Color32) {
    ui.painter().rect_filled(rect, 0, colour);
}

/// A line that parts things.
pub fn rule(ui: &mut Ui, colour: Color32) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().rect_filled(rect, 0, colour);
}
