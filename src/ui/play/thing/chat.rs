//! A chat: a phone in the hand, who it is, and bubbles with their times.

use egui::{Rect, Vec2, pos2, vec2};

use super::pen::{Letters, Pen, Set};
use super::said::{Said, said};
use super::sheet::shadow;
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const WIDTH: f32 = 412.0;
/// The bezel beside the screen.
const BEZEL: f32 = 12.0;
const SCREEN: f32 = WIDTH - 2.0 * BEZEL;
const MARGIN: f32 = 14.0;
/// Text in a bubble is at most this wide.
const MOST: f32 = 286.0;
const NAME: Letters = Letters(18.0, 24.0, 600);
const SENDER: Letters = Letters(17.0, 22.0, 600);
const TEXT: Letters = Letters(18.0, 25.0, 400);
const TIME: Letters = Letters(17.0, 22.0, 400);

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    let pen = &pen.moved((room.x - WIDTH) / 2.0, 34.0, 0.0);
    // It is held from below: the picture ends before the phone does.
    let bottom = room.y - 34.0;
    phone(pen, WIDTH, bottom + 60.0, things.chat, things);
    let top = head(pen, it, things);
    let lines: Vec<Said<'_>> = it.lines.iter().map(|it| said(it)).collect();
    let named = lines.iter().any(|it| it.who.is_some());
    let (mut y, mut before, mut all) = (top + 16.0, None, true);
    for line in &lines {
        if y > bottom {
            all = false;
            break;
        }
        let same = before == Some(line.who) && line.who.is_some();
        y += if named && line.who.is_none() {
            notice(pen, y, line, things)
        } else {
            bubble(pen, y, line, !same, things)
        };
        before = Some(line.who);
    }
    if !all || y > bottom {
        // There is more: the bar at the edge says how far.
        let track = bottom - top - 28.0;
        let bar = Rect::from_min_size(
            pos2(WIDTH - BEZEL - 9.0, top + 14.0),
            vec2(5.0, track * 0.62),
        );
        pen.rect(bar, 2.5, things.field_edge);
    }
}

/// A phone of that width, to beyond the lower edge of the picture.
pub(super) fn phone(
    pen: &Pen<'_>,
    width: f32,
    height: f32,
    screen: egui::Color32,
    things: &Things,
) {
    let body = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height));
    shadow(pen, body, 30.0, things);
    pen.rect(body, 30.0, things.bezel);
    pen.rect(body.shrink(BEZEL), 19.0, screen);
}

/// Who it is from or in which group it stands, and the day; what comes out is where it ends.
fn head(pen: &Pen<'_>, it: &DocumentView, things: &Things) -> f32 {
    let name = if it.from.is_empty() {
        &it.title
    } else {
        &it.from
    };
    let inner = SCREEN - 40.0;
    let name = pen.set(name, NAME, things.ink, inner, 2);
    let day = (!it.date.is_empty()).then(|| pen.set_line(&it.date, TIME, things.quiet, inner));
    let high = name.size.y + day.as_ref().map_or(0.0, |it| it.size.y) + 26.0;
    let bar = Rect::from_min_size(pos2(BEZEL, BEZEL), vec2(SCREEN, high));
    pen.rect(bar, 19.0, things.screen);
    pen.rect(bar.with_min_y(bar.bottom() - 22.0), 0.0, things.screen);
    pen.text(BEZEL + 20.0, BEZEL + 14.0, &name);
    if let Some(day) = &day {
        pen.text(BEZEL + 20.0, BEZEL + 14.0 + name.size.y, day);
    }
    bar.bottom()
}

/// A message; what comes out is how much of the screen it takes.
fn bubble(pen: &Pen<'_>, y: f32, line: &Said<'_>, named: bool, things: &Things) -> f32 {
    let own = line.own();
    let text = pen.set_all(line.text, TEXT, things.ink, MOST);
    let sender = line
        .who
        .filter(|_| named && !own)
        .map(|it| pen.set_line(it, SENDER, things.quiet, MOST));
    let time = line
        .time
        .map(|it| pen.set_line(it, TIME, things.quiet, MOST));
    // The time stands behind the last words if there is room, else under them.
    let beside = |time: &Set| text.last_line + 14.0 + time.size.x;
    let (mut wide, mut high) = (text.size.x, text.size.y);
    if let Some(time) = &time {
        if beside(time) <= MOST {
            wide = wide.max(beside(time));
        } else {
            wide = wide.max(time.size.x);
            high += time.size.y;
        }
    }
    let above = sender.as_ref().map_or(0.0, |it| it.size.y + 1.0);
    wide = wide.max(sender.as_ref().map_or(0.0, |it| it.size.x));
    let size = vec2(wide + 28.0, above + high + 18.0);
    let left = if own {
        WIDTH - BEZEL - MARGIN - size.x
    } else {
        BEZEL + MARGIN
    };
    let from = y + if named { 4.0 } else { 0.0 };
    let rect = Rect::from_min_size(pos2(left, from), size);
    let colour = if own { things.own } else { things.screen };
    pen.rect(rect, 10.0, colour);
    if let Some(sender) = &sender {
        pen.text(left + 14.0, from + 8.0, sender);
    }
    pen.text(left + 14.0, from + 9.0 + above, &text);
    if let Some(time) = &time {
        let at = pos2(
            rect.right() - 14.0 - time.size.x,
            rect.bottom() - 9.0 - time.size.y,
        );
        pen.text(at.x, at.y, time);
    }
    from - y + size.y + 7.0
}

/// Something that happened in the group, said by nobody.
fn notice(pen: &Pen<'_>, y: f32, line: &Said<'_>, things: &Things) -> f32 {
    let words = match line.time {
        Some(time) => format!("{time}  {}", line.text),
        None => line.text.to_owned(),
    };
    let set = pen.set(&words, TIME, things.quiet, SCREEN - 60.0, 3);
    pen.text((WIDTH - set.size.x) / 2.0, y + 8.0, &set);
    set.size.y + 20.0
}
