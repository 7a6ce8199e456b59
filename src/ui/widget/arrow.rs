//! A small arrow beside what opens and closes.

use egui::{Stroke, Ui, vec2};

use crate::ui::look::Look;

/// A small arrow, down or up.
pub fn arrow_paint(ui: &Ui, look: &Look, at: egui::Pos2, up: bool) {
    let dy = if up { -2.5 } else { 2.5 };
    let points = vec![
        at + vec2(-5.0, -dy),
        at + vec2(0.0, dy),
        at + vec2(5.0, -dy),
    ];
    ui.painter()
        .line(points, Stroke::new(2.0, look.tokens().ink));
}
