//! A telephone call: the number, how long or when, the voice in eleven bars, and what is said as captions, always on.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::chat::phone;
use super::pen::{Letters, Pen, Set};
use super::said::said;
use crate::session::view::DocumentView;
use crate::ui::theme::Things;

const PHONE: f32 = 236.0;
/// How far the phone comes down into the picture.
const LOW: f32 = 296.0;
const NUMBER: Letters = Letters(20.0, 26.0, 600);
const WHEN: Letters = Letters(18.0, 24.0, 400);
const WHO: Letters = Letters(17.0, 23.0, 600);
const WORDS: Letters = Letters(19.0, 27.0, 400);
/// The voice, at one moment: still, for nothing moves on a screen that is read.
const VOICE: [f32; 11] = [
    8.0, 18.0, 34.0, 22.0, 44.0, 30.0, 12.0, 26.0, 40.0, 16.0, 8.0,
];

pub(super) fn draw(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) {
    // In a low picture the captions stand beside the phone.
    let beside = room.y < 460.0;
    let middle = room.x / 2.0 + if beside { -290.0 } else { 0.0 };
    let wide = if beside {
        (room.x / 2.0 + 90.0).min(540.0)
    } else {
        580.0
    };
    let most = room.y - if beside { 54.0 } else { LOW + 22.0 };
    let said = Captions::of(pen, vec2(wide, most), it, things);
    // Few words leave the phone more of the picture.
    let lower = if beside {
        0.0
    } else {
        ((most - said.height) * 0.5).clamp(0.0, 110.0)
    };
    screen(
        &pen.moved(middle - PHONE / 2.0, -44.0, 0.0),
        lower,
        it,
        things,
    );
    let at = if beside {
        pos2(room.x / 2.0 - 130.0, 20.0)
    } else {
        pos2((room.x - wide) / 2.0, LOW - 12.0 + lower)
    };
    said.draw(pen, at, wide, things);
}

/// The phone, `lower` than it would hang at the least.
fn screen(pen: &Pen<'_>, lower: f32, it: &DocumentView, things: &Things) {
    phone(pen, PHONE, LOW + lower, things.call, things);
    let pen = &pen.moved(0.0, lower * 0.66, 0.0);
    let (inner, middle) = (PHONE - 48.0, PHONE / 2.0);
    let number = if it.from.is_empty() {
        &it.title
    } else {
        &it.from
    };
    let number = pen.set(number, NUMBER, things.on_call, inner, 2);
    pen.text(middle - number.size.x / 2.0, 84.0, &number);
    let y = 84.0 + number.size.y + 2.0;
    if !it.date.is_empty() {
        let when = pen.set_line(&it.date, WHEN, things.on_call_quiet, inner);
        pen.text(middle - when.size.x / 2.0, y, &when);
    }
    let y = 184.0;
    for (x, high) in (0_u8..).zip(VOICE) {
        let x = middle - 60.0 + f32::from(x) * 12.0;
        let bar = Rect::from_center_size(pos2(x, y), vec2(4.0, high));
        pen.rect(bar, 2.0, things.voice);
    }
    // Hang up: a disc with a receiver lying on its back.
    let at = pos2(middle, 246.0);
    pen.disc(at, 23.0, things.hang_up);
    let arc: Vec<(f32, f32)> = (0..=12_u8)
        .map(|step| {
            let x = f32::from(step) / 6.0 - 1.0;
            (at.x + 12.0 * x, at.y + 4.0 - 5.0 * (1.0 - x * x))
        })
        .collect();
    pen.line(&arc, 5.0, things.on_call);
}

/// What is said, as far as it fits.
struct Captions {
    sets: Vec<(f32, Set)>,
    height: f32,
    more: bool,
}

impl Captions {
    fn of(pen: &Pen<'_>, room: Vec2, it: &DocumentView, things: &Things) -> Self {
        let inner = room.x - 44.0;
        let (mut sets, mut y, mut more, mut before) = (Vec::new(), 16.0, false, None);
        for line in &it.lines {
            let line = said(line);
            let label: Vec<&str> = line.time.into_iter().chain(line.who).collect();
            let label = label.join("  ");
            // Who goes on speaking is not named again.
            let named = !label.is_empty() && before.as_ref() != Some(&label);
            let gap = if named && !sets.is_empty() { 10.0 } else { 0.0 };
            let from = y + gap + if named { WHO.1 } else { 0.0 };
            let left = ((room.y - 16.0 - from) / WORDS.1).floor();
            if left < 1.0 {
                more = true;
                break;
            }
            if named {
                let who = pen.set_line(&label, WHO, things.on_call_quiet, inner);
                sets.push((y + gap, who));
            }
            let lines = (1..=40_u8).take_while(|it| f32::from(*it) <= left).count();
            let set = pen.set(line.text, WORDS, things.on_call, inner, lines);
            more = set.cut;
            y = from + set.size.y + 4.0;
            sets.push((from, set));
            before = Some(label);
            if more {
                break;
            }
        }
        Self {
            sets,
            height: y + 12.0,
            more,
        }
    }

    fn draw(&self, pen: &Pen<'_>, at: Pos2, wide: f32, things: &Things) {
        let rect = Rect::from_min_size(at, vec2(wide, self.height));
        if self.more {
            // The next caption waits under this one.
            let next = rect.translate(vec2(0.0, 12.0)).shrink2(vec2(14.0, 0.0));
            pen.rect(next, 6.0, things.call);
        }
        pen.rect(rect, 6.0, things.caption);
        for (y, set) in &self.sets {
            pen.text(at.x + 22.0, at.y + y, set);
        }
    }
}
