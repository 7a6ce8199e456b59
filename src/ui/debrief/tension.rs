//! The tension line: how tense it was at each moment, with the decisions as marks.

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::debrief::{PlaceSpan, Timeline};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::region::rule;
use crate::ui::widget::ring::id;
use crate::ui::widget::words::{heading_ui, ink_ui};

const CUTS: [f32; 6] = [0.0, 25.0, 45.0, 65.0, 85.0, 100.0];

/// The chart under its finding, or the same as a table.
pub(super) fn tension_ui(ui: &mut Ui, look: &Look, timeline: &Timeline, table: bool, narrow: bool) {
    heading_ui(ui, look, Type::Section, &timeline.finding);
    ui.add_space(4.0);
    if timeline.points.is_empty() {
        return;
    }
    if table {
        return table_ui(ui, look, timeline);
    }
    let height = if narrow { look.half(300.0) } else { 252.0 };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id("tension-line"), Sense::hover());
    let words = in_words(look, timeline);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    paint(ui, look, timeline, rect);
}

/// The text alternative: it starts with the title.
fn in_words(look: &Look, timeline: &Timeline) -> String {
    let mut words = timeline.finding.clone();
    for (at, point) in timeline.points.iter().enumerate() {
        let values = [
            ("moment", (at + 1).into()),
            ("tension", point.tension.into()),
        ];
        words = format!("{words} {}", look.say_with("screen-tension-at", &values));
        if let Some((number, label)) = &point.decision {
            let values = [("number", (*number).into()), ("label", label.into())];
            words = format!("{words} {}", look.say_with("screen-decision-was", &values));
        }
    }
    words
}

fn table_ui(ui: &mut Ui, look: &Look, timeline: &Timeline) {
    for (at, point) in timeline.points.iter().enumerate() {
        rule(ui, look.tokens().line);
        ui.add_space(4.0);
        let values = [
            ("moment", (at + 1).into()),
            ("tension", point.tension.into()),
            ("what", (&point.what).into()),
        ];
        ink_ui(
            ui,
            look,
            Type::Small,
            &look.say_with("screen-tension-row", &values),
        );
        ui.add_space(4.0);
    }
    rule(ui, look.tokens().line);
}

fn share(value: usize, of: usize) -> f32 {
    let small = |it: usize| f32::from(u16::try_from(it).unwrap_or(u16::MAX));
    small(value) / small(of).max(1.0)
}

fn paint(ui: &Ui, look: &Look, timeline: &Timeline, rect: Rect) {
    let (tokens, painter) = (look.tokens(), ui.painter());
    let count = timeline.points.len();
    let small = |text: &str| galley(ui, look, Type::Smallest, tokens.ink2, text, f32::INFINITY);
    let names = ["kalm", "tense", "verbal", "threat", "severe"]
        .map(|it| small(&look.say(&format!("screen-phase-{it}"))));
    let right = names.iter().map(|it| it.size().x).fold(0.0, f32::max) + 24.0;
    let line = Type::Smallest.line(look);
    let plot = Rect::from_min_max(
        rect.min + vec2(look.px(34.0), 14.0),
        rect.max - vec2(right, 2.0 * line + 12.0),
    );
    let x = |at: usize| plot.left() + plot.width() * (share(2 * at + 1, 2 * count));
    let y = |value: f32| plot.bottom() - plot.height() * value / 100.0;
    // From "bedreigend" up a light band, so that height reads at a glance.
    painter.rect_filled(
        Rect::from_min_max(plot.min, pos2(plot.right(), y(65.0))),
        0,
        tokens.ink.gamma_multiply(0.05),
    );
    for cut in &CUTS[1..5] {
        painter.hline(plot.x_range(), y(*cut), Stroke::new(1.2, tokens.line));
    }
    for (at, name) in names.into_iter().enumerate() {
        let middle = y((CUTS[at] + CUTS[at + 1]) / 2.0);
        painter.galley(
            pos2(plot.right() + 12.0, middle - name.size().y / 2.0),
            name,
            tokens.ink2,
        );
    }
    for (value, word) in [(0.0, "0"), (50.0, "50"), (100.0, "100")] {
        let word = small(word);
        painter.galley(
            pos2(
                plot.left() - 8.0 - word.size().x,
                y(value) - word.size().y / 2.0,
            ),
            word,
            tokens.ink2,
        );
    }
    painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.5, tokens.ink));
    let step = plot.width() * share(1, count);
    // Numbers that would touch are left out, evenly.
    let every = if step < look.px(24.0) { 5 } else { 1 };
    for at in 0..count {
        painter.vline(
            x(at),
            plot.bottom()..=plot.bottom() + 5.0,
            Stroke::new(1.0, tokens.ink),
        );
        if (at + 1) % every == 0 || at == 0 {
            let word = small(&(at + 1).to_string());
            painter.galley(
                pos2(x(at) - word.size().x / 2.0, plot.bottom() + 6.0),
                word,
                tokens.ink2,
            );
        }
    }
    let bracket = plot.bottom() + 8.0 + line;
    let half = (step / 2.0 - 3.0).clamp(2.0, 14.0);
    for PlaceSpan {
        words: name,
        first,
        last,
    } in &timeline.places
    {
        let (from, to) = (x(*first) - half, x((*last).min(count - 1)) + half);
        painter.hline(from..=to, bracket, Stroke::new(1.0, tokens.ink2));
        let word = galley(ui, look, Type::Smallest, tokens.ink2, name, f32::INFINITY);
        let left = ((from + to - word.size().x) / 2.0)
            .clamp(plot.left(), (rect.right() - word.size().x).max(plot.left()));
        // A name wider than its stretch would run into the next one.
        if word.size().x <= to - from + 28.0 || timeline.places.len() == 1 {
            painter.galley(pos2(left, bracket + 2.0), word, tokens.ink2);
        }
    }
    let value =
        |at: usize| f32::from(u8::try_from(timeline.points[at].tension.clamp(0, 100)).unwrap_or(0));
    let line: Vec<Pos2> = (0..count).map(|at| pos2(x(at), y(value(at)))).collect();
    painter.add(Shape::line(line.clone(), Stroke::new(3.5, tokens.chart[0])));
    let marks: Vec<usize> = (0..count)
        .filter(|at| timeline.points[*at].decision.is_some())
        .collect();
    for at in &marks {
        painter.circle(line[*at], 9.0, tokens.bg, Stroke::new(3.0, tokens.chart[0]));
    }
    labels(ui, look, timeline, plot, &line, &marks);
}

/// Two lines beside each key mark: above if there is room, never across the line or another label.
fn labels(ui: &Ui, look: &Look, timeline: &Timeline, plot: Rect, line: &[Pos2], marks: &[usize]) {
    let tokens = look.tokens();
    // A little over the top and the sides, never over the axis.
    let room = Rect::from_min_max(plot.min - vec2(8.0, 12.0), plot.max + vec2(8.0, 0.0));
    let mut taken: Vec<Rect> = marks
        .iter()
        .map(|at| Rect::from_center_size(line[*at], vec2(20.0, 20.0)))
        .collect();
    for at in marks.iter().filter(|at| timeline.points[**at].key) {
        let Some((number, words)) = &timeline.points[*at].decision else {
            continue;
        };
        let title = look.say_with("screen-decision-number", &[("number", (*number).into())]);
        let first = galley(
            ui,
            look,
            Type::SmallStrong,
            tokens.ink,
            &title,
            f32::INFINITY,
        );
        let second = galley(ui, look, Type::Small, tokens.ink, words, look.px(210.0));
        let mark = line[*at];
        let both = vec2(
            first.size().x.max(second.size().x),
            first.size().y + second.size().y - 4.0,
        );
        let tries = |size: egui::Vec2| {
            [
                mark + vec2(12.0, -10.0 - size.y),
                mark + vec2(-size.x / 2.0, -12.0 - size.y),
                mark + vec2(-12.0 - size.x, -10.0 - size.y),
                mark + vec2(-12.0, -12.0 - size.y),
                mark + vec2(14.0, -size.y - 2.0),
                mark + vec2(16.0, 8.0),
                mark + vec2(-16.0 - size.x, 8.0),
                mark + vec2(-size.x / 2.0, 14.0),
                mark + vec2(18.0, -size.y / 2.0),
                mark + vec2(40.0, -24.0 - size.y),
                mark + vec2(-40.0 - size.x, -24.0 - size.y),
                mark + vec2(30.0, 24.0),
            ]
        };
        let free = |rect: &Rect| {
            room.contains_rect(*rect)
                && !taken.iter().any(|it| it.intersects(*rect))
                && !line
                    .windows(2)
                    .any(|ends| crosses(ends[0], ends[1], rect.expand(2.0)))
        };
        // Where two lines have no place, the number stands alone; the words are in the table and under Sleutelmomenten.
        let place = |size: egui::Vec2| {
            tries(size)
                .into_iter()
                .map(|at| Rect::from_min_size(at, size))
                .find(|it| free(it))
        };
        let full = place(both);
        let Some(rect) = full.or_else(|| place(first.size())) else {
            continue;
        };
        let offset = first.size().y - 4.0;
        // Both lines lean to their mark, so that nobody takes them for a neighbour's.
        let lean = |width: f32| {
            let spare = rect.width() - width;
            match rect.center().x - mark.x {
                off if off < -8.0 => spare,
                off if off < 8.0 => spare / 2.0,
                _ => 0.0,
            }
        };
        let at = rect.min + vec2(lean(first.size().x), 0.0);
        ui.painter().galley(at, first, tokens.ink);
        if full.is_some() {
            let at = rect.min + vec2(lean(second.size().x), offset);
            ui.painter().galley(at, second, tokens.ink);
        }
        taken.push(rect);
    }
}

/// Whether the line from one point to the other runs through the rectangle.
fn crosses(from: Pos2, to: Pos2, rect: Rect) -> bool {
    // In steps of at most 4 px: exact enough for a label.
    let steps = (from.distance(to) / 4.0).ceil().max(1.0);
    let mut done = 0.0;
    while done <= steps {
        if rect.contains(from + (to - from) * (done / steps)) {
            return true;
        }
        done += 1.0;
    }
    false
}
