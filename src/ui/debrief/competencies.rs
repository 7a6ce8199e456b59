//! The dot rows: each scored moment one dot, beside it the band in words. No bars, no averages.

use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::debrief::{CompetencyPart, CompetencyRow};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley, job};
use crate::ui::widget::region::rule;
use crate::ui::widget::ring::id;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui};

const LEVELS: [&str; 4] = [
    "screen-level-1",
    "screen-level-2",
    "screen-level-3",
    "screen-level-4",
];

/// The rows under their finding, or the same as a table.
pub(super) fn competencies_ui(ui: &mut Ui, look: &Look, part: &CompetencyPart, table: bool) {
    heading_ui(ui, look, Type::Section, &part.finding);
    quiet_ui(ui, look, Type::Smallest, &part.note);
    ui.add_space(6.0);
    let heads = LEVELS.map(|it| look.say(it));
    // With large text the columns would run into each other.
    if table || ui.available_width() < look.px(560.0) {
        for row in &part.rows {
            rule(ui, look.tokens().line);
            ui.add_space(4.0);
            ink_ui(ui, look, Type::SmallStrong, &row.name);
            ink_ui(ui, look, Type::Small, &in_words(look, row, &heads));
            ui.add_space(4.0);
        }
        return rule(ui, look.tokens().line);
    }
    let width = ui.available_width();
    let (left, right) = (look.px(200.0).min(width * 0.34), look.px(150.0));
    let each = (width - left - right) / 4.0;
    let tokens = look.tokens();
    let (_, top) = ui.allocate_space(vec2(width, Type::Smallest.line(look) + 6.0));
    let middle =
        |at: usize| top.left() + left + each * (f32::from(u8::try_from(at).unwrap_or(0)) + 0.5);
    for (at, head) in heads.iter().enumerate() {
        let word = galley(ui, look, Type::Smallest, tokens.ink2, head, f32::INFINITY);
        let place = Align2::CENTER_TOP.anchor_size(pos2(middle(at), top.top()), word.size());
        ui.painter().galley(place.min, word, tokens.ink2);
    }
    for row in &part.rows {
        row_ui(ui, look, row, &heads, left, middle);
    }
    rule(ui, tokens.line);
}

fn in_words(look: &Look, row: &CompetencyRow, heads: &[String; 4]) -> String {
    let counts: Vec<String> = (0..4_u32)
        .rev()
        .filter_map(|level| {
            let count = row.dots.iter().filter(|it| it.0 == level).count();
            let head = heads.get(usize::try_from(level).ok()?)?;
            (count > 0).then(|| format!("{count} × {head}"))
        })
        .collect();
    let mut words = format!("{}. {}. {}", row.words, row.moments, counts.join(", "));
    if row.red_line {
        words = format!("{words}. {}", look.say("screen-red-line"));
    }
    words
}

fn row_ui(
    ui: &mut Ui,
    look: &Look,
    row: &CompetencyRow,
    heads: &[String; 4],
    left: f32,
    middle: impl Fn(usize) -> f32,
) {
    let tokens = look.tokens();
    let seen = row.bands.is_some();
    let colour = if seen { tokens.ink } else { tokens.ink2 };
    let name = galley(ui, look, Type::HistoryStrong, colour, &row.name, left - 8.0);
    let whole = galley(
        ui,
        look,
        Type::SmallStrong,
        colour,
        &row.words,
        f32::INFINITY,
    );
    let number = format!("n = {}", row.n);
    // Two bands that are too long for one line: the second stands on the next, before the count.
    let joint = look.say("screen-to");
    let split = row
        .words
        .split_once(&format!(" {joint} "))
        .filter(|_| whole.size().x > look.px(130.0));
    let (band, count) = match split {
        Some((first, second)) => {
            let (second, rest) = (format!("{joint} {second}"), format!(" · {number}"));
            let parts = [
                (Type::SmallStrong, colour, second.as_str()),
                (Type::Smallest, tokens.ink2, rest.as_str()),
            ];
            let count = ui.painter().layout_job(job(look, &parts, f32::INFINITY));
            (
                galley(ui, look, Type::SmallStrong, colour, first, f32::INFINITY),
                count,
            )
        }
        None => (
            whole,
            galley(
                ui,
                look,
                Type::Smallest,
                tokens.ink2,
                &number,
                f32::INFINITY,
            ),
        ),
    };
    let height = name
        .size()
        .y
        .max(band.size().y + count.size().y - 4.0)
        .max(30.0)
        + 8.0;
    rule(ui, tokens.line);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id(&format!("row-{}", row.name)), Sense::hover());
    let words = format!("{}: {}", row.name, in_words(look, row, heads));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    ui.painter().galley(
        pos2(rect.left(), rect.center().y - name.size().y / 2.0),
        name,
        colour,
    );
    for level in 0..4_u32 {
        let these = row.dots.iter().filter(|it| it.0 == level).count();
        let of = f32::from(u8::try_from(these).unwrap_or(u8::MAX));
        let mut x = middle(usize::try_from(level).unwrap_or(0)) - (of - 1.0) / 2.0 * 17.0;
        for _ in 0..these {
            let at = pos2(x, rect.center().y);
            if seen {
                ui.painter().circle_filled(at, 7.0, tokens.chart[0]);
            } else {
                ui.painter()
                    .circle_stroke(at, 6.0, Stroke::new(1.8, tokens.edge));
            }
            x += 17.0;
        }
    }
    let top = rect.center().y - (band.size().y + count.size().y - 4.0) / 2.0;
    let under = top + band.size().y - 2.0;
    ui.painter()
        .galley(pos2(rect.right() - band.size().x, top), band, colour);
    if row.red_line {
        let words = galley(
            ui,
            look,
            Type::SmallestStrong,
            tokens.red,
            &look.say("screen-red-line"),
            f32::INFINITY,
        );
        let x = rect.right() - count.size().x - words.size().x - 12.0;
        let square = Rect::from_center_size(
            pos2(x - 10.0, under + words.size().y / 2.0),
            vec2(11.0, 11.0),
        );
        ui.painter().rect_filled(square, 0, tokens.red);
        ui.painter().galley(pos2(x, under), words, tokens.red);
    }
    ui.painter().galley(
        pos2(rect.right() - count.size().x, under),
        count,
        tokens.ink2,
    );
}
