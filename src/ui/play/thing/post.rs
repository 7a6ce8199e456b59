//! A post on a social medium that does not exist: who, when, the words, and what others wrote under it.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::chat::phone;
use super::pen::{Letters, Pen};
use super::said::{Said, said};
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const WIDTH: f32 = 520.0;
const PAD: f32 = 38.0;
const NAME: Letters = Letters(18.0, 24.0, 600);
const SMALL: Letters = Letters(17.0, 22.0, 400);
const SENDER: Letters = Letters(17.0, 23.0, 600);
const TEXT: Letters = Letters(20.0, 29.0, 400);
const REPLY: Letters = Letters(18.0, 25.0, 400);

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    let pen = &pen.moved((room.x - WIDTH) / 2.0, 34.0, 0.0);
    let bottom = room.y - 34.0;
    phone(pen, WIDTH, bottom + 60.0, things.screen, things);
    let inner = WIDTH - 2.0 * PAD;
    let name = if it.from.is_empty() {
        &it.title
    } else {
        &it.from
    };
    let beside = inner - 62.0;
    let name = pen.set(name, NAME, things.ink, beside, 2);
    let top = 38.0;
    face(pen, pos2(PAD + 23.0, top + 23.0), 23.0, things);
    let day = (!it.date.is_empty()).then(|| pen.set_line(&it.date, SMALL, things.quiet, beside));
    pen.text(
        PAD + 62.0,
        if day.is_some() { top } else { top + 11.0 },
        &name,
    );
    if let Some(day) = &day {
        pen.text(PAD + 62.0, top + name.size.y, day);
    }
    let mut y = top + name.size.y.max(24.0) + 22.0 + 18.0;
    let lines: Vec<Said<'_>> = it.lines.iter().map(|it| said(it)).collect();
    let mut replies = false;
    let mut all = true;
    for line in &lines {
        if y > bottom {
            all = false;
            break;
        }
        if line.who.is_none() && !replies {
            let set = pen.set_all(line.text, TEXT, things.ink, inner);
            pen.text(PAD, y, &set);
            y += set.size.y + 12.0;
            continue;
        }
        y += if replies { 14.0 } else { 10.0 };
        pen.line(&[(PAD, y), (WIDTH - PAD, y)], 1.5, things.rule);
        y += 14.0 + reply(pen, y + 14.0, line, things);
        replies = true;
    }
    if !all || y > bottom {
        let bar = Rect::from_min_size(pos2(WIDTH - 24.0, 30.0), vec2(5.0, (bottom - 60.0) * 0.62));
        pen.rect(bar, 2.5, things.field_edge);
    }
}

/// What someone wrote under it; what comes out is its height.
fn reply(pen: &Pen<'_>, y: f32, line: &Said<'_>, things: &Things) -> f32 {
    let (left, wide) = (PAD + 46.0, WIDTH - 2.0 * PAD - 46.0);
    face(pen, pos2(PAD + 16.0, y + 16.0), 16.0, things);
    let mut down = 0.0;
    let time = line
        .time
        .map(|it| pen.set_line(it, SMALL, things.quiet, 80.0));
    if let Some(who) = line.who {
        let who = pen.set_line(who, SENDER, things.ink, wide - 90.0);
        pen.text(left, y, &who);
        down = who.size.y;
    }
    if let Some(time) = &time {
        pen.text(WIDTH - PAD - time.size.x, y, time);
        down = down.max(time.size.y);
    }
    let set = pen.set_all(line.text, REPLY, things.ink, wide);
    pen.text(left, y + down, &set);
    down + set.size.y
}

/// A place where a portrait might be: a head and shoulders of nobody.
fn face(pen: &Pen<'_>, centre: Pos2, radius: f32, things: &Things) {
    pen.disc(centre, radius, things.chat);
    pen.disc(
        centre - vec2(0.0, radius * 0.22),
        radius * 0.34,
        things.photo,
    );
    let shoulders: Vec<(f32, f32)> = (0..=12_u8)
        .map(|step| {
            let turn = std::f32::consts::PI * (1.0 + f32::from(step) / 12.0);
            (
                centre.x + radius * 0.62 * turn.cos(),
                centre.y + radius * (0.74 + 0.5 * turn.sin()),
            )
        })
        .collect();
    pen.shape(&shoulders, things.photo);
}
