//! A row that can be ticked: a number, a text, and a box at the right.

use std::sync::Arc;

use egui::{
    Galley, Rect, Response, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::choice::{Air, BETWEEN, PAD, side};
use super::number::{Mark, number};
use super::ring::{press, ring};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// The side of the box.
pub(super) fn box_side(look: &Look) -> f32 {
    look.half(22.0)
}

fn words(ui: &Ui, look: &Look, text: &str, width: f32) -> Arc<Galley> {
    let room = width - side(look) - box_side(look) - 2.0 * PAD - 2.0 * BETWEEN;
    galley(ui, look, Type::Choice, look.tokens().ink, text, room)
}

/// How high a row is at that width.
pub fn tick_height(ui: &Ui, look: &Look, text: &str, width: f32, air: Air) -> f32 {
    words(ui, look, text, width).size().y.max(side(look)) + 2.0 * air.pad()
}

/// A row, with that mark in its square; pressed if `clicked()`.
pub fn tick_ui(
    ui: &mut Ui,
    look: &Look,
    (at, sign): (usize, &str),
    text: &str,
    on: bool,
    air: Air,
) -> Response {
    let (tokens, side, width) = (look.tokens(), side(look), ui.available_width());
    let words = words(ui, look, text, width);
    let (_, rect) = ui.allocate_space(vec2(width, tick_height(ui, look, text, width, air)));
    let state = look.say(if on {
        "screen-picked-one"
    } else {
        "screen-not-picked"
    });
    let label = format!("{sign}. {text}, {state}");
    let response = press(ui, rect, &format!("tick-{at}"), || {
        WidgetInfo::selected(WidgetType::Checkbox, true, on, &label)
    });
    let (fill, line) = if on {
        (tokens.tint, Stroke::new(3.0, tokens.accent))
    } else {
        let colour = if response.hovered() {
            tokens.ink
        } else {
            tokens.edge
        };
        (tokens.sheet, Stroke::new(2.0, colour))
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    let top = rect.min + vec2(PAD, air.pad());
    let mark = if on { Mark::Chosen } else { Mark::Open };
    let place = Rect::from_min_size(top, Vec2::splat(side));
    number(ui, look, place, sign, mark);
    ui.painter()
        .galley(top + vec2(side + BETWEEN, 0.0), words, tokens.ink);
    let middle = pos2(
        rect.right() - PAD - box_side(look) / 2.0,
        top.y + side / 2.0,
    );
    let square = Rect::from_center_size(middle, Vec2::splat(box_side(look)));
    box_paint(ui, look, square, on);
    ring(ui, look, &response, 6);
    response
}

pub(super) fn box_paint(ui: &Ui, look: &Look, rect: Rect, on: bool) {
    let tokens = look.tokens();
    let (fill, edge) = if on {
        (tokens.accent, tokens.accent)
    } else {
        (tokens.sheet, tokens.edge)
    };
    ui.painter()
        .rect(rect, 4, fill, Stroke::new(2.0, edge), StrokeKind::Inside);
    if on {
        let at = |x: f32, y: f32| rect.min + vec2(x, y) * rect.width() / 22.0;
        let tick = vec![at(5.5, 11.5), at(9.5, 15.5), at(16.5, 7.0)];
        let width = 3.0 * rect.width() / 22.0;
        ui.painter()
            .line(tick, Stroke::new(width, tokens.on_accent));
    }
}
