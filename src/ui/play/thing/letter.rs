//! A letter: a sheet that was folded twice, on the envelope it came in. Neither says who sent it.

use egui::{Vec2, pos2, vec2};

use super::pen::{Letters, Pen};
use super::sheet::{Flow, most_height, shadow, sheet, top};
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const WIDTH: f32 = 424.0;
/// In degrees.
const TURN: f32 = 2.2;
const PAD: f32 = 42.0;
const TOP: f32 = 56.0;
const TEXT: Letters = Letters(19.0, 29.0, 400);

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    let most = most_height(room);
    let turned = pen.moved(0.0, 0.0, TURN);
    let flow = |room| {
        let lines = it.lines.iter().map(String::as_str);
        Flow::of(
            &turned,
            lines,
            TEXT,
            things.ink,
            WIDTH - 2.0 * PAD,
            20.0,
            room,
        )
    };
    let mut text = flow(most - TOP - 40.0);
    if text.more {
        // The corner that is turned needs its place.
        text = flow(most - TOP - 88.0);
    }
    let height = if text.more {
        most
    } else {
        (text.height + TOP + 64.0).clamp(380.0, most)
    };
    let y = top(room, height);
    let left = (room.x - WIDTH) / 2.0 + 16.0;
    envelope(&pen.moved(left - 262.0, y + height * 0.46, -14.0), things);
    let pen = &pen.moved(left, y, TURN);
    sheet(pen, vec2(WIDTH, height), things.letter, text.more, things);
    let folds = [1.0, 2.0].map(|it| TOP + text.fold_near(height * it / 3.0 - TOP));
    draw_folds(pen, folds, things);
    text.draw(pen, PAD, TOP);
}

/// Two folds; the middle part lies in less light.
fn draw_folds(pen: &Pen<'_>, [first, second]: [f32; 2], things: &Things) {
    let middle = egui::Rect::from_min_max(pos2(0.0, first), pos2(WIDTH, second));
    pen.rect(middle, 0.0, things.letter_fold);
    for y in [first, second] {
        pen.line(&[(0.0, y), (WIDTH, y)], 2.0, things.crease);
    }
}

/// The envelope, opened, its flap up.
fn envelope(pen: &Pen<'_>, things: &Things) {
    let (wide, high) = (348.0, 232.0);
    let body = egui::Rect::from_min_size(pos2(0.0, 0.0), vec2(wide, high));
    shadow(pen, body, 0.0, things);
    let flap = things.letter.lerp_to_gamma(things.envelope, 0.45);
    pen.shape(
        &[(0.0, 0.0), (126.0, -44.0), (260.0, -40.0), (wide, 0.0)],
        flap,
    );
    pen.rect(body, 0.0, things.envelope);
    let inside = things.envelope.lerp_to_gamma(things.crease, 0.55);
    pen.shape(&[(0.0, 0.0), (wide, 0.0), (174.0, 108.0)], inside);
    let edge = things.envelope.lerp_to_gamma(things.shadow, 0.18);
    pen.line(&[(0.0, 0.0), (174.0, 108.0), (wide, 0.0)], 2.5, edge);
}
