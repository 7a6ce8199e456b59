//! What sheets of paper share: the shadow, the next sheet that shows when there is more, and text from top to bottom.

use egui::{Color32, Rect, Vec2, pos2};

use super::pen::{Letters, Pen, Set};
use crate::ui::theme::Things;

/// The lowest sheet, however low the picture is: it then runs off at the bottom.
const LEAST: f32 = 400.0;

/// How high a sheet may be in a picture of that height.
pub(super) fn most_height(room: Vec2) -> f32 {
    (room.y - 84.0).max(LEAST)
}

/// Where the top of a sheet of that height lies.
pub(super) fn top(room: Vec2, height: f32) -> f32 {
    ((room.y - height) / 2.0 - 6.0).max(24.0)
}

/// The shadow, hard-edged, of the same shape.
pub(super) fn shadow(pen: &Pen<'_>, rect: Rect, radius: f32, things: &Things) {
    pen.in_shadow()
        .rect(rect, radius, things.shadow.gamma_multiply(0.30));
}

/// A sheet with its shadow; if there is more, the next one lies under it and the corner is turned further.
pub(super) fn sheet(pen: &Pen<'_>, size: Vec2, colour: Color32, more: bool, things: &Things) {
    let rect = Rect::from_min_size(pos2(0.0, 0.0), size);
    if more {
        let under = pen.moved(16.0, 8.0, 1.1);
        shadow(&under, rect, 0.0, things);
        under.rect(rect, 0.0, colour.lerp_to_gamma(things.shadow, 0.16));
    } else {
        shadow(pen, rect, 0.0, things);
    }
    let (right, bottom) = (size.x, size.y);
    let (wide, high) = if more { (74.0, 84.0) } else { (32.0, 36.0) };
    // The sheet without its turned corner, and the corner lying on it.
    pen.shape(
        &[
            (0.0, 0.0),
            (right, 0.0),
            (right, bottom - high),
            (right - wide, bottom),
            (0.0, bottom),
        ],
        colour,
    );
    pen.shape(
        &[
            (right - wide, bottom),
            (right, bottom - high),
            (right - wide * 0.72, bottom - high * 0.78),
        ],
        colour.lerp_to_gamma(things.crease, 0.7),
    );
}

/// Paragraphs under each other, as far as there is room.
pub(super) struct Flow {
    parts: Vec<(f32, Set)>,
    pub(super) height: f32,
    /// Not all of the text is there.
    pub(super) more: bool,
}

impl Flow {
    /// Lays the paragraphs out.
    pub(super) fn of<'t>(
        pen: &Pen<'_>,
        lines: impl IntoIterator<Item = &'t str>,
        kind: Letters,
        colour: Color32,
        width: f32,
        gap: f32,
        room: f32,
    ) -> Self {
        let mut flow = Self {
            parts: Vec::new(),
            height: 0.0,
            more: false,
        };
        for line in lines {
            let from = if flow.parts.is_empty() {
                0.0
            } else {
                flow.height + gap
            };
            let left = whole_lines(room - from, kind.1);
            if left == 0 {
                flow.more = true;
                break;
            }
            let set = pen.set(line, kind, colour, width, left);
            flow.height = from + set.size.y;
            flow.more = set.cut;
            flow.parts.push((from, set));
            if flow.more {
                break;
            }
        }
        flow
    }

    /// Where a fold near `y` goes through no words: between paragraphs if one ends close by, else between lines.
    pub(super) fn fold_near(&self, y: f32) -> f32 {
        let nearest = |them: Vec<f32>| {
            them.into_iter()
                .min_by(|a, b| (a - y).abs().total_cmp(&(b - y).abs()))
        };
        let between = self.parts.windows(2).map(|pair| {
            let end = pair[0].0 + pair[0].1.size.y;
            f32::midpoint(end, pair[1].0)
        });
        match nearest(between.collect()) {
            Some(gap) if (gap - y).abs() <= 44.0 => gap,
            _ => {
                let lines = self
                    .parts
                    .iter()
                    .flat_map(|(from, set)| set.lines().map(move |it| from + it));
                nearest(lines.collect())
                    .filter(|it| (it - y).abs() <= 30.0)
                    .unwrap_or(y)
            }
        }
    }

    pub(super) fn draw(&self, pen: &Pen<'_>, x: f32, y: f32) {
        for (down, set) in &self.parts {
            pen.text(x, y + down, set);
        }
    }
}

/// How many lines of that height fit.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture holds a few dozen lines"
)]
fn whole_lines(room: f32, line: f32) -> usize {
    ((room + 1.0) / line).clamp(0.0, 200.0) as usize
}
