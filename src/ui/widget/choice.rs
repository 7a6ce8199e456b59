//! A choice of a decision: a number, a text, and three signs when it is selected.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};

use super::button::dashed;
use super::number::{Mark, number};
use super::ring::{id, press, ring};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, job};

/// The space between choices: rings of neighbours never touch.
pub const GAP: f32 = 14.0;
/// Beside the number and the words.
pub(super) const PAD: f32 = 14.0;
pub(super) const BETWEEN: f32 = 14.0;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub text: String,
    /// It can be taken.
    pub open: bool,
    /// Small, under it: why it cannot be taken, or what else there is to know of it.
    pub under: String,
}

impl Offer {
    /// One that can be taken.
    pub fn open(text: String) -> Self {
        Self {
            text,
            open: true,
            under: String::new(),
        }
    }
}

/// The name of the choice at that position, for the keyboard's focus.
pub fn choice_name(at: usize) -> String {
    format!("choice-{at}")
}

/// How much air a choice has above and below its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Air {
    Usual,
    /// Where four choices would otherwise not fit in a small window.
    Tight,
}

impl Air {
    pub(super) fn pad(self) -> f32 {
        match self {
            Self::Usual => 14.0,
            Self::Tight => 10.0,
        }
    }
}

/// How high a choice is at that width.
pub fn choice_height(ui: &Ui, look: &Look, choice: &Offer, width: f32, air: Air) -> f32 {
    words(ui, look, choice, width).size().y.max(side(look)) + 2.0 * air.pad()
}

/// The side of the number's square.
pub(super) fn side(look: &Look) -> f32 {
    look.px(26.0).min(48.0)
}

fn words(ui: &Ui, look: &Look, choice: &Offer, width: f32) -> Arc<Galley> {
    let tokens = look.tokens();
    let colour = if choice.open { tokens.ink } else { tokens.ink2 };
    let mut text = job(
        look,
        &[(Type::Choice, colour, &choice.text)],
        width - side(look) - 2.0 * PAD - BETWEEN,
    );
    if !choice.under.is_empty() {
        text.append("\n", 0.0, Type::Small.format(look, colour));
        text.append(&choice.under, 0.0, Type::Small.format(look, colour));
    }
    ui.painter().layout_job(text)
}

/// A choice; `name` is its place for the keyboard. Pressed if `clicked()`.
pub fn choice_ui(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    at: usize,
    choice: &Offer,
    selected: bool,
    air: Air,
) -> Response {
    let mark = (at + 1).to_string();
    marked_ui(ui, look, name, &mark, choice, selected, air)
}

/// The same with any mark in its square: a letter.
pub fn marked_ui(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    mark: &str,
    choice: &Offer,
    selected: bool,
    air: Air,
) -> Response {
    let tokens = look.tokens();
    let side = side(look);
    let width = ui.available_width();
    let colour = if choice.open { tokens.ink } else { tokens.ink2 };
    let words = words(ui, look, choice, width);
    let height = choice_height(ui, look, choice, width, air);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let label = format!("{mark}. {}", choice.text);
    let label = if choice.under.is_empty() {
        label
    } else {
        format!("{label} {}", choice.under)
    };
    let response = if choice.open {
        press(ui, rect, name, || {
            WidgetInfo::selected(WidgetType::RadioButton, true, selected, &label)
        })
    } else {
        let response = ui.interact(rect, id(name), Sense::hover());
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, false, false, &label));
        response
    };
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_role(Role::RadioButton));
    let (fill, line) = match (selected, choice.open) {
        (true, _) => (tokens.tint, Stroke::new(3.0, tokens.accent)),
        (false, true) if response.hovered() => (tokens.sheet, Stroke::new(2.0, tokens.ink)),
        (false, true) => (tokens.sheet, Stroke::new(2.0, tokens.edge)),
        (false, false) => (tokens.sheet, Stroke::NONE),
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    if !choice.open {
        dashed(ui, rect, tokens.edge);
    }
    let top = rect.min + vec2(PAD, air.pad());
    let kind = if selected { Mark::Chosen } else { Mark::Open };
    number(
        ui,
        look,
        Rect::from_min_size(top, Vec2::splat(side)),
        mark,
        kind,
    );
    ui.painter()
        .galley(top + vec2(side + BETWEEN, 0.0), words, colour);
    ring(ui, look, &response, 6);
    response
}
