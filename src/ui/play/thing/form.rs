//! A form: a dark bar with its name, then fields; what is not filled in yet is tinted.

use egui::{Rect, Vec2, pos2, vec2};

use super::about;
use super::pen::{Letters, Pen, Set};
use super::said::field;
use super::sheet::{most_height, sheet, top};
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const WIDTH: f32 = 460.0;
const PAD: f32 = 26.0;
const INNER: f32 = WIDTH - 2.0 * PAD;
const NAME: Letters = Letters(20.0, 26.0, 700);
const LABEL: Letters = Letters(17.0, 22.0, 600);
const TEXT: Letters = Letters(18.0, 25.0, 400);
const GAP: f32 = 14.0;

/// A part of the form, with its height.
enum Row {
    Field { label: Set, value: Set },
    Words(Set),
}

impl Row {
    fn of(pen: &Pen<'_>, line: &str, things: &Things) -> Self {
        match field(line) {
            Some((label, value)) => Self::Field {
                label: pen.set(label, LABEL, things.quiet, INNER, 2),
                value: pen.set_all(value, TEXT, things.ink, INNER - 24.0),
            },
            None => Self::Words(pen.set_all(line, TEXT, things.ink, INNER)),
        }
    }

    fn height(&self) -> f32 {
        match self {
            Self::Field { label, value } => label.size.y + 4.0 + box_height(value),
            Self::Words(set) => set.size.y,
        }
    }

    fn draw(&self, pen: &Pen<'_>, y: f32, things: &Things) {
        match self {
            Self::Words(set) => pen.text(PAD, y, set),
            Self::Field { label, value } => {
                pen.text(PAD, y, label);
                let from = y + label.size.y + 4.0;
                let rect = Rect::from_min_size(pos2(PAD, from), vec2(INNER, box_height(value)));
                if value.size.x <= 0.0 {
                    pen.rect(rect, 0.0, things.open_field);
                }
                pen.frame(rect, 1.5, things.field_edge);
                pen.text(PAD + 12.0, from + 6.0, value);
            }
        }
    }
}

fn box_height(value: &Set) -> f32 {
    value.size.y.max(TEXT.1) + 12.0
}

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    let most = most_height(room);
    let name = pen.set(&it.title, NAME, things.on_head, INNER, 2);
    let bar = name.size.y + 30.0;
    let about = about(it);
    let about = (!about.is_empty())
        .then(|| pen.set(&about, Letters(17.0, 23.0, 400), things.quiet, INNER, 2));
    let from = bar + 18.0 + about.as_ref().map_or(0.0, |it| it.size.y + GAP);
    let (mut rows, mut y, mut more) = (Vec::new(), from, false);
    for line in &it.lines {
        let row = Row::of(pen, line, things);
        if y + row.height() > most - 26.0 {
            more = true;
            break;
        }
        let height = row.height();
        rows.push((y, row));
        y += height + GAP;
    }
    let height = if more {
        most
    } else {
        (y + 16.0).clamp(320.0, most)
    };
    let pen = &pen.moved((room.x - WIDTH) / 2.0, top(room, height), 0.0);
    sheet(pen, vec2(WIDTH, height), things.screen, more, things);
    let head = Rect::from_min_size(pos2(0.0, 0.0), vec2(WIDTH, bar));
    pen.rect(head, 0.0, things.head);
    pen.text(PAD, 15.0, &name);
    if let Some(about) = &about {
        pen.text(PAD, bar + 16.0, about);
    }
    for (y, row) in &rows {
        row.draw(pen, *y, things);
    }
}
