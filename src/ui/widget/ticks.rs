//! How far one is: a tick for each moment, and the words beside it.

use egui::{Rect, Ui, pos2, vec2};

use crate::ui::look::Look;

/// The ticks, 4 px high, as wide as there is room. The words stand above them, so they have no name of their own.
pub fn ticks_ui(ui: &mut Ui, look: &Look, moment: u32, moments: u32) {
    let tokens = look.tokens();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 4.0));
    let count = u16::try_from(moments.clamp(1, 60)).unwrap_or(1);
    let step = rect.width() / f32::from(count);
    for at in 0..count {
        let left = rect.left() + f32::from(at) * step;
        let done = u32::from(at) < moment;
        let (top, height, colour) = if done {
            (0.0, 4.0, tokens.ink)
        } else {
            (1.5, 1.5, tokens.edge)
        };
        let tick = Rect::from_min_size(
            pos2(left, rect.top() + top),
            vec2((step - 4.0).max(1.0), height),
        );
        ui.painter().rect_filled(tick, 0, colour);
    }
}
