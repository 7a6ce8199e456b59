//! The rail at the bottom of every play screen: help at the left, the ways out at the right.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::button::cap_paint;
use super::region::fill;
use super::ring::{id, press, ring_on_bar};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// One thing on the rail.
#[derive(Clone, Copy, Debug)]
pub struct RailItem<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub key: &'a str,
    pub sign: Sign,
    /// Why it cannot be pressed now.
    pub closed: Option<&'a str>,
}

/// The sign before the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Speech,
    Lines,
    Card,
    Breath,
    Out,
    /// None.
    Plain,
    /// None, but an outline around the word.
    Stop,
}

impl Sign {
    /// Something is drawn before the word.
    fn is_drawn(self) -> bool {
        !matches!(self, Self::Plain | Self::Stop)
    }
}

/// How high a row of the rail is.
fn row_height(look: &Look) -> f32 {
    look.half(52.0)
}

/// What stands on the rail, in the rows that it needs.
#[derive(Clone, Debug)]
pub struct Rail<'a> {
    left: Vec<RailItem<'a>>,
    right: Vec<RailItem<'a>>,
    /// Help stands above the ways out, where there is no room beside them.
    two_rows: bool,
}

impl<'a> Rail<'a> {
    /// With large text in a small window what cannot be pressed goes first; if that is not enough there are two rows.
    pub fn fitting(
        ui: &Ui,
        look: &Look,
        rect: Rect,
        mut left: Vec<RailItem<'a>>,
        right: Vec<RailItem<'a>>,
    ) -> Self {
        let width = |items: &[RailItem<'_>], gap: f32| -> f32 {
            items.iter().map(|it| item_width(ui, look, it) + gap).sum()
        };
        let room = rect.width() - 40.0 - 14.0 - width(&right, 14.0);
        if width(&left, 8.0) > room {
            left.retain(|it| it.closed.is_none());
        }
        let two_rows = width(&left, 8.0) > room;
        Self {
            left,
            right,
            two_rows,
        }
    }

    /// How high it is.
    pub fn height(&self, look: &Look) -> f32 {
        row_height(look) * if self.two_rows { 1.8 } else { 1.0 }
    }

    /// The rail along the bottom of `rect`; gives the name of what was pressed.
    pub fn rail_ui(&self, ui: &mut Ui, look: &Look, rect: Rect) -> Option<&'a str> {
        let tokens = look.tokens();
        let bar = rect.with_min_y(rect.bottom() - self.height(look));
        fill(ui, bar, tokens.bar);
        let upper = bar.with_max_y(bar.top() + row_height(look));
        let lower = bar.with_min_y(bar.bottom() - row_height(look));
        let (mut pressed, mut x) = (None, bar.left() + 20.0);
        for item in &self.left {
            let response = item_ui(ui, look, upper, x, item);
            x = response.rect.right() + 8.0;
            if response.clicked() {
                pressed = Some(item.name);
            }
        }
        let right = &self.right;
        let widths: f32 = right.iter().map(|it| item_width(ui, look, it) + 14.0).sum();
        x = bar.right() - 20.0 - widths + 14.0;
        for item in right {
            let response = item_ui(ui, look, lower, x, item);
            x = response.rect.right() + 14.0;
            if response.clicked() {
                pressed = Some(item.name);
            }
        }
        pressed
    }
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
    .x
    .max(reason(ui, look, item).map_or(0.0, |it| it.size().x));
    let sign = if full(look) && item.sign.is_drawn() {
        30.0
    } else {
        0.0
    };
    let cap = if full(look) && item.closed.is_none() && !item.key.is_empty() {
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

/// Why it cannot be pressed, as it stands under its word; with large text it is only spoken.
fn reason(ui: &Ui, look: &Look, item: &RailItem<'_>) -> Option<std::sync::Arc<egui::Galley>> {
    let why = item.closed.filter(|_| full(look))?;
    let colour = look.tokens().on_bar.gamma_multiply(0.8);
    Some(galley(ui, look, Type::Smallest, colour, why, f32::INFINITY))
}

/// Something that cannot be pressed now, and why.
fn closed_ui(ui: &Ui, look: &Look, rect: Rect, item: &RailItem<'_>, why: &str) -> Response {
    let colour = look.tokens().on_bar.gamma_multiply(0.8);
    let response = ui.interact(rect, id(item.name), Sense::hover());
    let label = format!("{}: {why}", item.label);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, false, &label));
    let mut x = rect.left() + pad(item);
    if full(look) && item.sign.is_drawn() {
        let top = pos2(x, rect.center().y - 10.0);
        sign(ui, item.sign, top, Stroke::new(1.7, colour));
        x += 30.0;
    }
    let words = galley(ui, look, kind(item), colour, item.label, f32::INFINITY);
    let why = reason(ui, look, item);
    let height = words.size().y + why.as_ref().map_or(0.0, |it| it.size().y - 2.0);
    let top = pos2(x, rect.center().y - height / 2.0);
    let below = top + vec2(0.0, words.size().y - 2.0);
    ui.painter().galley(top, words, colour);
    if let Some(why) = why {
        ui.painter().galley(below, why, colour);
    }
    response
}

fn item_ui(ui: &mut Ui, look: &Look, bar: Rect, left: f32, item: &RailItem<'_>) -> Response {
    let colour = look.tokens().on_bar;
    let height = look.half(36.0);
    let size = vec2(item_width(ui, look, item), height);
    let rect = Rect::from_min_size(pos2(left, bar.center().y - height / 2.0), size);
    if let Some(why) = item.closed {
        return closed_ui(ui, look, rect, item, why);
    }
    let response = press(ui, rect, item.name, || {
        WidgetInfo::labeled(WidgetType::Button, true, item.label)
    });
    let mut x = rect.left() + pad(item);
    if item.sign == Sign::Stop {
        ui.painter()
            .rect_stroke(rect, 6, Stroke::new(1.5, colour), StrokeKind::Inside);
    } else if full(look) && item.sign.is_drawn() {
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
    if full(look) && !item.key.is_empty() {
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
        Sign::Speech => path(&[
            (3.0, 4.0),
            (17.0, 4.0),
            (17.0, 14.0),
            (9.0, 14.0),
            (5.5, 17.5),
            (5.5, 14.0),
            (3.0, 14.0),
            (3.0, 3.2),
        ]),
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
        Sign::Plain | Sign::Stop => {}
    }
}
