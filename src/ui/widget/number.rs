//! A number in a box: of a choice, of a step.

use egui::{Rect, Stroke, StrokeKind, Ui, Vec2};

use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// How the number stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An edge around it.
    Open,
    /// Filled with the accent: chosen.
    Chosen,
    /// Filled with ink: a step in an order.
    Step,
    /// A circle: a thing to do.
    Round,
}

/// Paints the number within `rect`.
pub fn number(ui: &Ui, look: &Look, rect: Rect, number: &str, mark: Mark) {
    let tokens = look.tokens();
    let (fill, colour, edge) = match mark {
        Mark::Open | Mark::Round => (tokens.sheet, tokens.ink, tokens.edge),
        Mark::Chosen => (tokens.accent, tokens.on_accent, tokens.accent),
        Mark::Step => (tokens.ink, tokens.sheet, tokens.ink),
    };
    if mark == Mark::Round {
        ui.painter().circle(
            rect.center(),
            rect.width() / 2.0 - 1.0,
            fill,
            Stroke::new(2.0, edge),
        );
    } else {
        ui.painter()
            .rect(rect, 4, fill, Stroke::new(2.0, edge), StrokeKind::Inside);
    }
    let words = galley(ui, look, Type::SmallStrong, colour, number, f32::INFINITY);
    ui.painter()
        .galley(rect.center() - words.size() / 2.0, words, colour);
}

/// A numbered line: the box, and beside it what `add` draws.
pub fn numbered_ui(ui: &mut Ui, look: &Look, at: usize, mark: Mark, add: impl FnOnce(&mut Ui)) {
    let side = look.px(if mark == Mark::Round { 28.0 } else { 30.0 });
    let top = ui.available_rect_before_wrap().min;
    number(
        ui,
        look,
        Rect::from_min_size(top, Vec2::splat(side)),
        &at.to_string(),
        mark,
    );
    let rest = ui.available_width() - side - 16.0;
    let rect = Rect::from_min_size(
        top + egui::vec2(side + 16.0, 1.0),
        egui::vec2(rest, f32::INFINITY),
    );
    let bottom = super::region::region_ui(ui, rect, add).max(top.y + side);
    ui.allocate_space(egui::vec2(ui.available_width(), bottom - top.y));
}
