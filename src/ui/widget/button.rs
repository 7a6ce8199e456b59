//! A button, with the key that does the same.

use egui::{
    Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::ring::{press, ring, ring_on_bar};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The way on; at most one on a screen.
    Primary,
    Secondary,
    /// Words only.
    Quiet,
}

/// What a button shows.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    pub label: &'a str,
    /// The key that does the same, if it is shown.
    pub key: Option<&'a str>,
    pub weight: Weight,
    /// It can be pressed.
    pub open: bool,
    /// Takes the whole width at hand.
    pub wide: bool,
    /// It stands on black: its ring is light.
    pub on_bar: bool,
}

impl<'a> Button<'a> {
    pub fn new(label: &'a str, weight: Weight) -> Self {
        Self {
            label,
            key: None,
            weight,
            open: true,
            wide: false,
            on_bar: false,
        }
    }

    pub fn key(self, key: &'a str) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    pub fn open(self, open: bool) -> Self {
        Self { open, ..self }
    }

    pub fn on_bar(self) -> Self {
        Self {
            on_bar: true,
            ..self
        }
    }

    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }
}

/// A button; `name` is its place for the keyboard. Pressed if `clicked()`.
pub fn button_ui(ui: &mut Ui, look: &Look, name: &str, it: Button<'_>) -> Response {
    let tokens = look.tokens();
    let (kind, pad) = match it.weight {
        Weight::Primary | Weight::Secondary => (Type::ButtonStrong, 20.0),
        Weight::Quiet => (Type::Button, 6.0),
    };
    let colour = match it.weight {
        Weight::Primary if it.open => tokens.on_accent,
        Weight::Primary | Weight::Secondary | Weight::Quiet => {
            if it.open {
                tokens.ink
            } else {
                tokens.ink2
            }
        }
    };
    // From 150 % on there is no room for key caps; the keys still work.
    let key = it.key.filter(|_| look.text_percent < 150);
    let cap = key.map(|key| {
        galley(
            ui,
            look,
            Type::Smallest,
            colour.gamma_multiply(0.8),
            key,
            f32::INFINITY,
        )
    });
    let cap_width = cap
        .as_ref()
        .map_or(0.0, |cap| cap.size().x.max(look.px(12.0)) + 10.0);
    let cap_room = if cap.is_some() { cap_width + 10.0 } else { 0.0 };
    let most = (ui.available_width() - 2.0 * pad - cap_room).max(60.0);
    let words = galley(ui, look, kind, colour, it.label, most);
    let width = words.size().x + 2.0 * pad + cap_room;
    let width = if it.wide { ui.available_width() } else { width };
    let height = (words.size().y + 18.0).max(look.half(44.0));
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = if it.open {
        press(ui, rect, name, || {
            WidgetInfo::labeled(WidgetType::Button, true, it.label)
        })
    } else {
        let response = ui.interact(rect, super::ring::id(name), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, false, it.label));
        response
    };
    match it.weight {
        Weight::Primary if it.open => {
            ui.painter().rect_filled(rect, 6, tokens.accent);
        }
        Weight::Primary | Weight::Secondary if !it.open => {
            ui.painter().rect_filled(rect, 6, tokens.sheet);
            dashed(ui, rect, tokens.edge);
        }
        Weight::Primary | Weight::Secondary => {
            let line = Stroke::new(
                2.0,
                if response.hovered() {
                    tokens.ink
                } else {
                    tokens.edge
                },
            );
            ui.painter()
                .rect(rect, 6, tokens.sheet, line, StrokeKind::Inside);
        }
        Weight::Quiet => {}
    }
    let left = rect.center().x - (words.size().x + cap_room) / 2.0;
    let left = if it.weight == Weight::Quiet && !it.wide {
        rect.left() + pad
    } else {
        left
    };
    ui.painter().galley(
        pos2(left, rect.center().y - words.size().y / 2.0),
        words.clone(),
        colour,
    );
    if it.weight == Weight::Quiet && response.hovered() {
        let under = rect.center().y + words.size().y / 2.0;
        ui.painter().hline(
            left..=left + words.size().x,
            under,
            Stroke::new(1.5, colour),
        );
    }
    if let Some(cap) = cap {
        let size = vec2(cap_width, look.px(22.0));
        let box_ = Rect::from_min_size(
            pos2(left + words.size().x + 10.0, rect.center().y - size.y / 2.0),
            size,
        );
        cap_paint(ui, box_, cap, colour);
    }
    if it.on_bar {
        ring_on_bar(ui, look, &response, 6);
    } else {
        ring(ui, look, &response, 6);
    }
    response
}

/// A key as it stands on a keyboard.
pub fn cap_paint(ui: &Ui, rect: Rect, cap: std::sync::Arc<egui::Galley>, colour: Color32) {
    let faint = colour.gamma_multiply(0.8);
    ui.painter()
        .rect_stroke(rect, 4, Stroke::new(1.0, faint), StrokeKind::Inside);
    ui.painter()
        .galley(rect.center() - cap.size() / 2.0, cap, faint);
}

/// A dashed edge: what cannot be pressed now.
pub fn dashed(ui: &Ui, rect: Rect, colour: Color32) {
    let rect = rect.shrink(1.0);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    ui.painter().extend(egui::Shape::dashed_line(
        &corners,
        Stroke::new(2.0, colour),
        6.0,
        5.0,
    ));
}

/// The corners of controls and cards.
pub const CORNER: CornerRadius = CornerRadius::same(6);
