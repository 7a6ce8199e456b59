//! A cutting from a newspaper: masthead, headline, a grey block for the photo, the column.

use egui::{Rect, Vec2, pos2, vec2};

use super::pen::{Letters, Pen};
use super::sheet::{Flow, most_height, sheet, top};
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const WIDTH: f32 = 472.0;
/// In degrees.
const TURN: f32 = -1.2;
const PAD: f32 = 28.0;
const INNER: f32 = WIDTH - 2.0 * PAD;
const MASTHEAD: Letters = Letters(18.0, 24.0, 700);
const DAY: Letters = Letters(17.0, 24.0, 400);
const HEADLINE: Letters = Letters(25.0, 31.0, 700);
const TEXT: Letters = Letters(17.0, 25.0, 400);
const PHOTO: f32 = 140.0;

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    let most = most_height(room);
    let (flat, pen) = (pen, &pen.moved(0.0, 0.0, TURN));
    let day = pen.set_line(&it.date, DAY, things.quiet, INNER * 0.5);
    let masthead = pen.set_line(&it.from, MASTHEAD, things.ink, INNER - day.size.x - 16.0);
    let headline = pen.set(&it.title, HEADLINE, things.ink, INNER, 3);
    let rule = 52.0;
    let photo = rule + 14.0 + headline.size.y + 14.0;
    let from = photo + PHOTO + 16.0;
    let flow = |room| {
        let lines = it.lines.iter().map(String::as_str);
        Flow::of(pen, lines, TEXT, things.ink, INNER, 10.0, room)
    };
    let mut text = flow(most - from - 30.0);
    if text.more {
        text = flow(most - from - 84.0);
    }
    let height = if text.more {
        most
    } else {
        (from + text.height + 44.0).min(most)
    };
    let pen = &flat.moved((room.x - WIDTH) / 2.0 - 4.0, top(room, height) + 5.0, TURN);
    sheet(pen, vec2(WIDTH, height), things.news, text.more, things);
    pen.text(PAD, 20.0, &masthead);
    pen.text(WIDTH - PAD - day.size.x, 20.0, &day);
    pen.line(&[(PAD, rule), (WIDTH - PAD, rule)], 2.5, things.ink);
    pen.text(PAD, rule + 14.0, &headline);
    block(pen, photo, things);
    text.draw(pen, PAD, from);
}

/// A photo of nowhere: a street with a lit end, in three greys.
fn block(pen: &Pen<'_>, y: f32, things: &Things) {
    let at = |x: f32, down: f32| (PAD + INNER * x, y + PHOTO * down);
    let rect = Rect::from_min_size(pos2(PAD, y), vec2(INNER, PHOTO));
    pen.rect(rect, 0.0, things.photo);
    for side in [[0.0, 0.0, 0.35, 0.35], [1.0, 1.0, 0.65, 0.65]] {
        let [a, b, c, d] = side;
        pen.shape(
            &[at(a, 1.0), at(b, 0.36), at(c, 0.2), at(d, 1.0)],
            things.photo_dark,
        );
    }
    let end = Rect::from_min_max(
        pos2(at(0.41, 0.0).0, at(0.0, 0.3).1),
        pos2(at(0.59, 0.0).0, at(0.0, 0.86).1),
    );
    pen.rect(end, 0.0, things.photo_light);
}
