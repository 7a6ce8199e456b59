//! The rail at the bottom of every play screen: help at the left, the ways out at the right.

use egui::{Rect, Response, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::button::cap_paint;
use super::region::fill;
use super::ring::{press, ring_on_bar};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// One thing on the rail.
#[derive(Clone, Copy, Debug)]
pub struct RailItem<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub key: &'a str,
    pub sign: Sign,
}

/// The sign before the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Lines,
    Card,
    Breath,
    Out,
    /// None, but an outline around the word.
    Stop,
}

/// How high the rail is.
pub fn rail_height(look: &Look) -> f32 {
    look.half(52.0)
}

/// The rail along the bottom of `rect`; gives the name of what was pressed.
pub fn rail_ui<'a>(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    left: &[RailItem<'a>],
    right: &[RailItem<'a>],
) -> Option<&'a str> {
    let tokens = look.tokens();
    let bar = Rect::from_min_max(
        pos2(rect.left(), rect.bottom() - rail_height(look)),
        rect.max,
    );
    fill(ui, bar, tokens.bar);
    let (mut pressed, mut x) = (None, bar.left() + 20.0);
    for item in left {
        let response = item_ui(ui, look, bar, x, item);
        x = response.rect.right() + 8.0;
        if response.clicked() {
            pressed = Some(item.name);
        }
    }
    let widths: f32 = right.iter().map(|it| item_width(ui, look, it) + 14.0).sum();
    x = bar.right() - 20.0 - widths + 14.0;
    for item in right {
        let response = item_ui(ui, look, bar, x, item);
        x = response.rect.right() + 14.0;
        if response.clicked() {
            pressed = Some(item.name);
        }
    }
    pressed
}

/// Signs and key caps go when text is large; the words stay.
fn full(look: &Look) -> bool {
    look.text_percent < 150
}

fn pad(item: &RailItem<'_>) -> f32 {
    if item.sign == Sign::Stop { 14.0 } else { 10.0 }
}

fn item_width(ui: &Ui, look: &Look, item: &RailItem<'_>) -> f32 {
    let words = galley(
        ui,
        look,
        kind(item),
        look.tokens().on_bar,
        item.label,
        f32::INFINITY,
    )
    .size()
    .x;
    let sign = if full(look) && item.sign != Sign::Stop {
        30.0
    } else {
        0.0
    };
    let cap = if full(look) {
        cap_width(ui, look, item) + 10.0
    } else {
        0.0
    };
    2.0 * pad(item) + sign + words + cap
}

fn kind(item: &RailItem<'_>) -> Type {
    if item.sign == Sign::Stop {
        Type::ButtonStrong
    } else {
        Type::Button
    }
}

fn cap_width(ui: &Ui, look: &Look, item: &RailItem<'_>) -> f32 {
    galley(
        ui,
        look,
        Type::Smallest,
        look.tokens().on_bar,
        item.key,
        f32::INFINITY,
    )
    .size()
    .x
    .max(12.0)
        + 10.0
}

fn item_ui(ui: &mut Ui, look: &Look, bar: Rect, left: f32, item: &RailItem<'_>) -> Response {
    let colour = look.tokens().on_bar;
    let height = look.half(36.0);
    let size = vec2(item_width(ui, look, item), height);
    let rect = Rect::from_min_size(pos2(left, bar.center().y - height / 2.0), size);
    let response = press(ui, rect, item.name, || {
        WidgetInfo::labeled(WidgetType::Button, true, item.label)
    });
    let mut x = rect.left() + pad(item);
    if item.sign == Sign::Stop {
        ui.painter()
            .rect_stroke(rect, 6, Stroke::new(1.5, colour), StrokeKind::Inside);
    } else if full(look) {
        sign(
            ui,
            item.sign,
            pos2(x, rect.center().y - 10.0),
            Stroke::new(1.7, colour),
        );
        x += 30.0;
    }
    let words = galley(ui, look, kind(item), colour, item.label, f32::INFINITY);
    let width = words.size().x;
    ui.painter().galley(
        pos2(x, rect.center().y - words.size().y / 2.0),
        words,
        colour,
    );
    if response.hovered() && item.sign != Sign::Stop {
        ui.painter().hline(
            x..=x + width,
            rect.center().y + look.px(11.0),
            Stroke::new(1.5, colour),
        );
    }
    if full(look) {
        let cap = galley(ui, look, Type::Smallest, colour, item.key, f32::INFINITY);
        let size = vec2(cap_width(ui, look, item), look.px(22.0));
        let box_ =
            Rect::from_min_size(pos2(x + width + 10.0, rect.center().y - size.y / 2.0), size);
        cap_paint(ui, box_, cap, colour);
    }
    ring_on_bar(ui, look, &response, 6);
    response
}

/// Signs on a square of 20.
fn sign(ui: &Ui, sign: Sign, at: egui::Pos2, line: Stroke) {
    let point = |x: f32, y: f32| at + vec2(x, y);
    let path = |points: &[(f32, f32)]| {
        ui.painter()
            .line(points.iter().map(|(x, y)| point(*x, *y)).collect(), line);
    };
    match sign {
        Sign::Lines => {
            for y in [5.0, 10.0, 15.0] {
                path(&[(3.0, y), (if y > 12.0 { 12.0 } else { 17.0 }, y)]);
            }
        }
        Sign::Card => {
            path(&[
                (5.0, 3.0),
                (15.0, 3.0),
                (15.0, 17.0),
                (5.0, 17.0),
                (5.0, 2.2),
            ]);
            path(&[(8.0, 7.0), (12.0, 7.0)]);
            path(&[(8.0, 10.0), (12.0, 10.0)]);
        }
        Sign::Breath => {
            ui.painter().circle_stroke(point(10.0, 10.0), 7.0, line);
            ui.painter().circle_stroke(point(10.0, 10.0), 3.0, line);
        }
        Sign::Out => {
            path(&[(8.0, 4.0), (4.0, 4.0), (4.0, 16.0), (8.0, 16.0)]);
            path(&[(8.0, 10.0), (17.0, 10.0)]);
            path(&[(13.0, 6.0), (17.0, 10.0), (13.0, 14.0)]);
        }
        Sign::Stop => {}
    }
}
