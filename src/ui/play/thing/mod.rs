//! A document as the thing itself, over the dimmed stage and in its light.
//!
//! It is a picture: the words stand in the column once more, for reading and for screen readers. What does not fit is
//! left to the column, and the thing shows that there is more.

mod call;
mod chat;
mod form;
mod letter;
mod mail;
mod news;
mod pen;
mod post;
mod said;
mod sheet;

#[cfg(test)]
mod tests;

use egui::{Painter, Rect, pos2};

use crate::scenario::vocabulary::{Form, Style};
use crate::session::view::{DocumentView, View};
use crate::ui::theme::{Things, things};
use pen::Pen;

/// The light that the scene throws on a thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// How far the room has closed in, 0 to 1.
    closing: f32,
    style: Style,
}

impl Light {
    /// The light of a moment: that of who presses hardest, and warm where nobody does.
    pub fn of(view: &View) -> Self {
        let leading = view.people.iter().filter_map(|it| it.mood);
        let style = leading
            .max_by_key(|it| it.phase)
            .map_or(Style::Hot, |it| it.style);
        Self::at(view.tension, style)
    }

    fn at(tension: i32, style: Style) -> Self {
        let tension = f32::from(u8::try_from(tension.clamp(0, 100)).unwrap_or(100));
        let t = ((tension - 15.0) / 80.0).clamp(0.0, 1.0);
        Self {
            closing: t * t * (3.0 - 2.0 * t),
            style,
        }
    }

    /// How much of the place is still seen behind a thing.
    fn dim(self) -> f32 {
        0.66 + 0.14 * self.closing
    }

    /// How dark the corners of the picture are.
    fn corner(self) -> f32 {
        0.34 + 0.28 * self.closing
    }
}

/// Draws the thing on the stage.
pub fn thing(painter: &Painter, stage: Rect, it: &DocumentView, light: Light) {
    let painter = &painter.with_clip_rect(stage.intersect(painter.clip_rect()));
    let things = things();
    // Letters never get smaller than on the canvas; in a low picture a thing runs off at the bottom instead.
    let scale = (stage.width() / 800.0).min(stage.height() / 668.0).max(1.0);
    let (pen, room) = (Pen::new(painter, stage.min, scale), stage.size() / scale);
    let (night, lamp) = match light.style {
        Style::Hot => (things.night_hot, things.lamp_hot),
        Style::Cold => (things.night_cold, things.lamp_cold),
    };
    painter.rect_filled(stage, 0, night.gamma_multiply(light.dim()));
    let middle = pos2(room.x * 0.52, room.y * 0.48);
    let pool = 0.10 + 0.08 * light.closing;
    pen.glow(middle, lamp, &[(0.0, pool), (420.0, 0.0)]);
    draw(&pen, room, it, things);
    // The colour of the same lamp lies on the thing, and the dark of the corners comes over it.
    painter.rect_filled(stage, 0, lamp.gamma_multiply(0.02 + 0.06 * light.closing));
    let reach = (room.x * 0.42).max(300.0);
    let corner = light.corner();
    pen.glow(
        middle,
        night,
        &[(0.0, 0.0), (reach, corner * 0.10), (reach * 1.55, corner)],
    );
}

fn draw(pen: &Pen<'_>, room: egui::Vec2, it: &DocumentView, things: &Things) {
    match it.form {
        Form::Letter => letter::draw(pen, room, it, things),
        Form::Chat => chat::draw(pen, room, it, things),
        Form::Post => post::draw(pen, room, it, things),
        Form::Mail => mail::draw(pen, room, it, things),
        Form::Form => form::draw(pen, room, it, things),
        Form::Call => call::draw(pen, room, it, things),
        Form::News => news::draw(pen, room, it, things),
    }
}

/// Who and when, in one line.
fn about(it: &DocumentView) -> String {
    let parts = [it.from.as_str(), it.date.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" · ")
}
