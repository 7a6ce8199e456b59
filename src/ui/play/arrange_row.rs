//! A row of an order: its place, its words, a grip, and in hand the two buttons that move it.

use egui::{
    CursorIcon, EventFilter, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::arrow::arrow_paint;
use crate::ui::widget::button::dashed;
use crate::ui::widget::number::{Mark, number};
use crate::ui::widget::ring::{id, press, press_by, ring};

/// Beside the number and the words.
pub(super) const PAD: f32 = 14.0;

/// The name of the row of that item, for the keyboard's focus.
pub(super) fn row_name(item: usize) -> String {
    format!("row-{item}")
}

/// The side of the two buttons of the row in hand.
fn button_side(look: &Look) -> f32 {
    look.half(34.0)
}

/// A row: its number or a dash, its words, and a grip.
pub(super) fn row_ui(
    ui: &mut Ui,
    look: &Look,
    text: &str,
    item: usize,
    place: Option<(usize, usize)>,
    chosen: bool,
) -> Response {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let side = look.px(26.0).min(48.0);
    let end = if chosen {
        2.0 * button_side(look) + 14.0
    } else {
        14.0
    };
    let colour = if place.is_some() || chosen {
        tokens.ink
    } else {
        tokens.ink2
    };
    let room = width - side - end - 4.0 * PAD;
    let words = galley(ui, look, Type::Choice, colour, text, room);
    let least = if chosen {
        button_side(look) + 20.0
    } else {
        look.half(44.0)
    };
    let height = (words.size().y.max(side) + 18.0).max(least);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let state = match place {
        Some((at, of)) => look.say_with(
            "screen-place-of",
            &[("place", (at + 1).into()), ("places", of.into())],
        ),
        None => look.say("screen-left-out"),
    };
    let state = if chosen {
        format!("{state}, {}", look.say("screen-picked-one"))
    } else {
        state
    };
    let label = format!("{text}, {state}");
    let response = press_by(ui, rect, &row_name(item), Sense::click_and_drag(), || {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &label)
    });
    if response.has_focus() {
        // Up and down move the row, not the focus.
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
    }
    let response = if response.dragged() {
        response.on_hover_cursor(CursorIcon::Grabbing)
    } else {
        response
    };
    let (fill, line) = match (chosen, place) {
        (true, _) => (tokens.tint, Stroke::new(3.0, tokens.accent)),
        (false, Some(_)) => (
            tokens.sheet,
            Stroke::new(
                2.0,
                if response.hovered() {
                    tokens.ink
                } else {
                    tokens.edge
                },
            ),
        ),
        (false, None) => (tokens.sheet, Stroke::NONE),
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    if !chosen && place.is_none() {
        dashed(
            ui,
            rect,
            if response.hovered() {
                tokens.ink
            } else {
                tokens.edge
            },
        );
    }
    let box_ = Rect::from_min_size(
        pos2(rect.left() + PAD, rect.center().y - side / 2.0),
        Vec2::splat(side),
    );
    if let Some((at, _)) = place {
        let mark = if chosen { Mark::Chosen } else { Mark::Open };
        number(ui, look, box_, &(at + 1).to_string(), mark);
    } else {
        let dash = box_.center();
        let half = vec2(look.px(4.0), 0.0);
        ui.painter()
            .line_segment([dash - half, dash + half], Stroke::new(2.0, colour));
    }
    ui.painter().galley(
        pos2(box_.right() + PAD, rect.center().y - words.size().y / 2.0),
        words,
        colour,
    );
    if !chosen {
        grip(
            ui,
            pos2(rect.right() - PAD - 10.0, rect.center().y),
            tokens.edge,
        );
    }
    ring(ui, look, &response, 6);
    response
}

/// Six dots: this can be dragged.
fn grip(ui: &Ui, at: egui::Pos2, colour: egui::Color32) {
    for x in [-4.0, 4.0] {
        for y in [-7.0, 0.0, 7.0] {
            ui.painter().circle_filled(at + vec2(x, y), 2.0, colour);
        }
    }
}

/// The two buttons of the row in hand: true for up, false for down.
pub(super) fn arrows_ui(
    ui: &mut Ui,
    look: &Look,
    text: &str,
    row: Rect,
    open: (bool, bool),
) -> Option<bool> {
    let side = button_side(look);
    let mut pressed = None;
    let right = row.right() - PAD;
    for (up, open, x) in [
        (true, open.0, right - 2.0 * side - 14.0),
        (false, open.1, right - side),
    ] {
        let rect = Rect::from_min_size(pos2(x, row.center().y - side / 2.0), Vec2::splat(side));
        let word = look.say(if up { "screen-up" } else { "screen-down" });
        let label = format!("{text}: {word}");
        let name = format!("move-{word}");
        if !open {
            let response = ui.interact(rect, id(&name), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, false, &label));
            dashed(ui, rect, look.tokens().edge);
            continue;
        }
        let response = press(ui, rect, &name, || {
            WidgetInfo::labeled(WidgetType::Button, true, &label)
        });
        let colour = if response.hovered() {
            look.tokens().ink
        } else {
            look.tokens().edge
        };
        ui.painter().rect(
            rect,
            6,
            look.tokens().sheet,
            Stroke::new(2.0, colour),
            StrokeKind::Inside,
        );
        arrow_paint(ui, look, rect.center(), up);
        ring(ui, look, &response, 6);
        if response.clicked() {
            pressed = Some(up);
        }
    }
    pressed
}
