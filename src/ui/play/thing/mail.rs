//! An e-mail: subject, who and when, a rule, the words. No mark of any company.

use egui::{Vec2, vec2};

use super::about;
use super::pen::{Letters, Pen};
use super::sheet::{Flow, most_height, sheet, top};
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const WIDTH: f32 = 520.0;
const PAD: f32 = 30.0;
const SUBJECT: Letters = Letters(22.0, 28.0, 700);
const HEAD: Letters = Letters(17.0, 23.0, 400);
const TEXT: Letters = Letters(18.0, 27.0, 400);

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    let (inner, most) = (WIDTH - 2.0 * PAD, most_height(room));
    let subject = pen.set(&it.title, SUBJECT, things.ink, inner, 2);
    let about = about(it);
    let head = (!about.is_empty()).then(|| pen.set(&about, HEAD, things.quiet, inner, 2));
    let rule = 24.0 + subject.size.y + head.as_ref().map_or(0.0, |it| it.size.y + 6.0) + 14.0;
    let from = rule + 20.0;
    let flow = |room| {
        let lines = it.lines.iter().map(String::as_str);
        Flow::of(pen, lines, TEXT, things.ink, inner, 14.0, room)
    };
    let mut text = flow(most - from - 30.0);
    if text.more {
        text = flow(most - from - 84.0);
    }
    let height = if text.more {
        most
    } else {
        (from + text.height + 44.0).clamp(320.0, most)
    };
    let pen = &pen.moved((room.x - WIDTH) / 2.0, top(room, height), 0.0);
    sheet(pen, vec2(WIDTH, height), things.screen, text.more, things);
    pen.text(PAD, 24.0, &subject);
    if let Some(head) = &head {
        pen.text(PAD, 24.0 + subject.size.y + 6.0, head);
    }
    pen.line(&[(PAD, rule), (WIDTH - PAD, rule)], 1.5, things.rule);
    text.draw(pen, PAD, from);
}
