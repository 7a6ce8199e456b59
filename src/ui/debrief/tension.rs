//! The tension line: how tense it was at each moment, with the decisions as marks.

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::plot::Plot;
use crate::debrief::{PlaceSpan, Timeline};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::region::rule;
use crate::ui::widget::ring::id;
use crate::ui::widget::words::{heading_ui, ink_ui};

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
    chart_ui(ui, look, timeline, rect);
}

/// The chart alone, within `rect`.
pub(in crate::ui) fn chart_ui(ui: &Ui, look: &Look, timeline: &Timeline, rect: Rect) {
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

fn paint(ui: &Ui, look: &Look, timeline: &Timeline, rect: Rect) {
    let (tokens, painter) = (look.tokens(), ui.painter());
    let count = timeline.points.len();
    let plot = Plot::of(ui, look, rect, count);
    plot.frame(ui, look);
    let line = Type::Smallest.line(look);
    let bracket = plot.area.bottom() + 8.0 + line;
    let half = (plot.step() / 2.0 - 3.0).clamp(2.0, 14.0);
    for PlaceSpan {
        words: name,
        first,
        last,
    } in &timeline.places
    {
        let (from, to) = (plot.x(*first) - half, plot.x((*last).min(count - 1)) + half);
        painter.hline(from..=to, bracket, Stroke::new(1.0, tokens.ink2));
        let word = galley(ui, look, Type::Smallest, tokens.ink2, name, f32::INFINITY);
        let left = ((from + to - word.size().x) / 2.0).clamp(
            plot.area.left(),
            (rect.right() - word.size().x).max(plot.area.left()),
        );
        // A name wider than its stretch would run into the next one.
        if word.size().x <= to - from + 28.0 || timeline.places.len() == 1 {
            painter.galley(pos2(left, bracket + 2.0), word, tokens.ink2);
        }
    }
    let line = plot.line(&timeline.points);
    painter.add(Shape::line(
        line.clone(),
        Stroke::new(look.mark(3.5), tokens.chart[0]),
    ));
    let marks: Vec<usize> = (0..count)
        .filter(|at| timeline.points[*at].decision.is_some())
        .collect();
    for at in &marks {
        let stroke = Stroke::new(look.mark(3.0), tokens.chart[0]);
        painter.circle(line[*at], look.mark(9.0), tokens.bg, stroke);
    }
    labels(ui, look, timeline, plot.area, &line, &marks);
}

/// Two lines beside each key mark: above if there is room, never across the line or another label.
fn labels(ui: &Ui, look: &Look, timeline: &Timeline, plot: Rect, line: &[Pos2], marks: &[usize]) {
    let tokens = look.tokens();
    // A little over the top and the sides, never over the axis.
    let room = Rect::from_min_max(plot.min - vec2(8.0, 12.0), plot.max + vec2(8.0, 0.0));
    let mut taken: Vec<Rect> = marks
        .iter()
        .map(|at| Rect::from_center_size(line[*at], Vec2::splat(look.mark(20.0))))
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
        let tries = |size: Vec2| {
            let beside = |x: f32, y: f32| mark + vec2(look.mark(x), look.mark(y));
            [
                beside(12.0, -10.0) - vec2(0.0, size.y),
                beside(0.0, -12.0) - vec2(size.x / 2.0, size.y),
                beside(-12.0, -10.0) - size,
                beside(-12.0, -12.0) - vec2(0.0, size.y),
                beside(14.0, -2.0) - vec2(0.0, size.y),
                beside(16.0, 8.0),
                beside(-16.0, 8.0) - vec2(size.x, 0.0),
                beside(0.0, 14.0) - vec2(size.x / 2.0, 0.0),
                beside(18.0, 0.0) - vec2(0.0, size.y / 2.0),
                beside(40.0, -24.0) - vec2(0.0, size.y),
                beside(-40.0, -24.0) - size,
                beside(30.0, 24.0),
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
        // Words that touch read as one.
        taken.push(rect.expand2(vec2(look.mark(8.0), 0.0)));
    }
}

/// Whether the line from one point to the other runs through the rectangle.
pub(super) fn crosses(from: Pos2, to: Pos2, rect: Rect) -> bool {
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
