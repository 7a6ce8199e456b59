//! A sheet of paper with an edge; the inside grows with what it holds.

use egui::{Frame, Margin, Stroke, Ui, Vec2};

use crate::ui::look::Look;

/// A card that shows something.
pub fn card_ui<R>(
    ui: &mut Ui,
    look: &Look,
    sides: i8,
    ends: i8,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let tokens = look.tokens();
    let frame = Frame::new()
        .fill(tokens.sheet)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(sides, ends));
    frame.show(ui, |ui| within(ui, add)).inner
}

/// The card of which one row is open: an accent edge.
pub fn open_card_ui<R>(ui: &mut Ui, look: &Look, add: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = look.tokens();
    let frame = Frame::new()
        .fill(tokens.sheet)
        .stroke(Stroke::new(3.0, tokens.accent))
        .corner_radius(6)
        .inner_margin(Margin {
            left: 16,
            right: 16,
            top: 2,
            bottom: 16,
        });
    frame.show(ui, |ui| within(ui, add)).inner
}

fn within<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    ui.set_min_width(ui.available_width());
    add(ui)
}
