//! How votes fell, as bars: a line for each answer, a bar for each round, and what the bars are beside them.

use egui::{Label, Pos2, Rect, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::size::{Big, Scale};
use crate::ui::look::Look;
use crate::ui::room::console::{dashed_paint, share};
use crate::ui::widget::ring::id;

/// More lines than this do not stand on one page.
pub(super) const MOST: usize = 6;

/// An answer, and how many votes it had in each round that may be seen.
pub(super) struct Bars {
    /// The part of a sentence that it stands in, from 0.
    pub(super) part: usize,
    pub(super) letter: String,
    /// A few words.
    pub(super) words: String,
    pub(super) votes: Vec<u32>,
}

/// The rounds that may be seen.
pub(super) struct Rounds {
    /// How many voted in each.
    pub(super) of: Vec<u32>,
    /// The last of them came after a discussion.
    pub(super) after: bool,
}

/// The bars of at most [`MOST`] answers, and what they are, within `room`.
pub(super) fn bars_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    room: Rect,
    rows: &[Bars],
    rounds: &Rounds,
) {
    let beside = room.width() >= scale.px(1600.0);
    let legend = if beside {
        room.with_min_x(room.right() - scale.px(400.0))
    } else {
        room
    };
    let under = legend_ui(ui, look, scale, legend, rounds, beside);
    let table = if beside {
        room.with_max_x(room.right() - scale.px(440.0))
    } else {
        room.with_min_y(under + scale.px(16.0))
    };
    let count = f32::from(u8::try_from(rows.len().max(1)).unwrap_or(u8::MAX));
    let high = (table.height() / count).min(scale.px(158.0));
    for (at, bars) in rows.iter().enumerate() {
        let down = high * f32::from(u8::try_from(at).unwrap_or(0));
        let row = Rect::from_min_size(
            pos2(table.left(), table.top() + down),
            vec2(table.width(), high),
        );
        row_ui(ui, look, scale, row, bars, rounds);
    }
}

/// A line: letter, few words, a bar for each round.
fn row_ui(ui: &Ui, look: &Look, scale: Scale, row: Rect, bars: &Bars, rounds: &Rounds) {
    let tokens = look.tokens();
    let rule = Stroke::new(scale.px(2.0).max(1.0), tokens.line);
    ui.painter().hline(row.x_range(), row.top(), rule);
    let spoken = spoken(look, bars);
    let name = format!("result-{}-{}", bars.part, bars.letter);
    let response = ui.interact(row, id(&name), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let side = scale.px(64.0);
    let square = Rect::from_min_size(
        pos2(row.left(), row.center().y - side / 2.0),
        Vec2::splat(side),
    );
    ui.painter()
        .rect_filled(square, 8.0 * scale.px(1.0), tokens.ink);
    let letter = scale.set(ui, Big::Number, tokens.sheet, &bars.letter, f32::INFINITY);
    let at = square.center() - letter.size() / 2.0;
    ui.painter().galley(at, letter, tokens.sheet);
    let left = square.right() + scale.px(30.0);
    let wide = (row.width() * 0.44).round();
    let mut text = scale.job(
        &[(Big::ChoiceTight, tokens.ink, &capital(&bars.words))],
        wide,
    );
    text.wrap.max_rows = if row.height() > scale.px(112.0) { 2 } else { 1 };
    let text = ui.painter().layout_job(text);
    let at = pos2(left, row.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, tokens.ink);
    let from = left + wide + scale.px(20.0);
    let number = scale.px(100.0);
    let length = (row.right() - from - number).max(scale.px(80.0));
    let high = (row.height() * 0.27).min(scale.px(42.0));
    let gap = scale.px(18.0).min(row.height() * 0.1);
    let two = bars.votes.len() > 1;
    let many = f32::from(u8::try_from(bars.votes.len()).unwrap_or(1));
    let mut top = row.center().y - (many * high + (many - 1.0) * gap) / 2.0;
    for (at, (votes, of)) in bars.votes.iter().zip(&rounds.of).enumerate() {
        let width = (length * share(*votes, *of)).max(scale.px(3.0));
        let bar = Rect::from_min_size(pos2(from, top), vec2(width, high));
        // Of two bars the first is what was voted alone: it is dashed.
        let alone = at == 0 && two;
        let (kind, colour) = if alone {
            (Big::Text, tokens.ink2)
        } else {
            (Big::Number, tokens.ink)
        };
        if alone {
            dashed_paint(ui, bar, tokens.ink2, scale.px(4.0));
        } else {
            ui.painter().rect_filled(bar, 0, tokens.accent);
        }
        let text = scale.set(ui, kind, colour, &votes.to_string(), f32::INFINITY);
        // Where bars are close to each other, their numbers are not.
        let apart = match (two, at) {
            (false, _) => 0.0,
            (true, 0) => -scale.px(22.0),
            (true, _) => scale.px(22.0),
        };
        let middle = bar.center().y;
        let middle = match at {
            0 => middle.min(row.center().y + apart),
            _ => middle.max(row.center().y + apart),
        };
        let at = pos2(bar.right() + scale.px(16.0), middle - text.size().y / 2.0);
        ui.painter().galley(at, text, colour);
        top += high + gap;
    }
}

/// A few words, as a line of their own.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn spoken(look: &Look, bars: &Bars) -> String {
    let mut words = format!("{}. {}", bars.letter, capital(&bars.words));
    for (at, votes) in bars.votes.iter().enumerate() {
        let when = look.say(if at + 1 == bars.votes.len() && at > 0 {
            "hall-after"
        } else {
            "hall-alone"
        });
        words = format!("{words}, {when} {votes}");
    }
    words
}

/// What the bars are, and how many voted: under each other, or in lines; gives where they end.
fn legend_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    rect: Rect,
    rounds: &Rounds,
    beside: bool,
) -> f32 {
    let tokens = look.tokens();
    let two = rounds.of.len() > 1;
    let entries = [
        (two, "hall-alone", true),
        (two || rounds.after, "hall-after", false),
    ];
    let mark = vec2(scale.px(106.0), scale.px(40.0));
    let line = scale.line(Big::Text);
    let mut at = rect.min;
    if beside {
        let rule = Stroke::new(scale.px(2.0).max(1.0), tokens.line);
        ui.painter().hline(rect.x_range(), rect.top(), rule);
        at.y += scale.px(24.0);
    }
    // What does not fit beside the last goes under it.
    let fit = |at: Pos2, wide: f32| {
        if !beside && at.x > rect.left() && at.x + wide > rect.right() {
            pos2(rect.left(), at.y + line)
        } else {
            at
        }
    };
    for (_, key, dashed) in entries.into_iter().filter(|it| it.0) {
        let (kind, colour) = if dashed {
            (Big::Text, tokens.ink2)
        } else {
            (Big::Strong, tokens.ink)
        };
        let text = scale.set(ui, kind, colour, &look.say(key), f32::INFINITY);
        at = fit(at, mark.x + scale.px(16.0) + text.size().x);
        let bar = Rect::from_min_size(at, mark);
        if dashed {
            dashed_paint(ui, bar, tokens.ink2, scale.px(4.0));
        } else {
            ui.painter().rect_filled(bar, 0, tokens.accent);
        }
        let place = if beside {
            pos2(at.x, bar.bottom() + scale.px(6.0))
        } else {
            let middle = bar.center().y - text.size().y / 2.0;
            pos2(bar.right() + scale.px(16.0), middle)
        };
        let place = Rect::from_min_size(place, text.size());
        ui.put(place, Label::new(text));
        at = if beside {
            pos2(at.x, place.bottom() + scale.px(20.0))
        } else {
            pos2(place.right() + scale.px(48.0), at.y)
        };
    }
    let votes = rounds.of.last().copied().unwrap_or(0);
    let total = look.say_with("hall-votes", &[("votes", votes.into())]);
    let text = scale.set(ui, Big::Text, tokens.ink, &total, f32::INFINITY);
    at = fit(at, text.size().x);
    if beside {
        at.y += scale.px(32.0);
    }
    let place = Rect::from_min_size(at, text.size());
    ui.put(place, Label::new(text));
    place.bottom()
}
