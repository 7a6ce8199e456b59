//! What if: this track beside the one that was played first.

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::plot::Plot;
use super::tension::crosses;
use crate::debrief::tracks::TracksPart;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::region::{columns_ui, rule};
use crate::ui::widget::ring::id;
use crate::ui::widget::words::{heading_ui, ink_ui, narrow_to, quiet_ui};

/// The finding, both lines, and both tracks in words.
pub(super) fn tracks_ui(ui: &mut Ui, look: &Look, part: &TracksPart, table: bool, narrow: bool) {
    heading_ui(ui, look, Type::Section, &part.finding);
    ui.add_space(4.0);
    if table {
        table_ui(ui, look, part);
    } else {
        let height = if narrow { look.half(300.0) } else { 252.0 };
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        chart_ui(ui, look, part, rect);
    }
    ui.add_space(14.0);
    if narrow {
        for which in 0..2 {
            words_ui(ui, look, part, which);
            ui.add_space(18.0);
        }
    } else {
        let room = ((ui.available_width() - 56.0) / 2.0).min(620.0).floor();
        columns_ui(ui, &[room, room], 56.0, |ui, which| {
            words_ui(ui, look, part, which);
        });
    }
    ui.add_space(12.0);
    quiet_ui(ui, look, Type::Small, &look.say("debrief-tracks-note"));
    ui.add_space(12.0);
}

/// Both lines alone, within `rect`.
pub(in crate::ui) fn chart_ui(ui: &Ui, look: &Look, part: &TracksPart, rect: Rect) {
    let response = ui.interact(rect, id("two-tracks"), Sense::hover());
    let words = in_words(look, part);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    paint(ui, look, part, rect);
}

/// The text alternative: it starts with the title.
fn in_words(look: &Look, part: &TracksPart) -> String {
    let mut words = part.finding.clone();
    for track in &part.tracks {
        let points = track.points.iter();
        let points: Vec<String> = points
            .map(|it| format!("{}: {}", it.axis, it.tension))
            .collect();
        let tensions = points.join(", ");
        let values = [
            ("name", (&track.name).into()),
            ("tensions", (&tensions).into()),
        ];
        words = format!("{words} {}", look.say_with("debrief-tracks-going", &values));
    }
    words
}

fn table_ui(ui: &mut Ui, look: &Look, part: &TracksPart) {
    let [first, second] = &part.tracks;
    for (moment, [a, b]) in part.table() {
        rule(ui, look.tokens().line);
        ui.add_space(4.0);
        let cells = [(&first.name, a), (&second.name, b)];
        let cells = cells.iter().filter(|it| !it.1.is_empty());
        let cells: Vec<String> = cells.map(|it| format!("{}: {}", it.0, it.1)).collect();
        let words = format!("{moment} · {}", cells.join(" · "));
        ink_ui(ui, look, Type::Small, &words);
        ui.add_space(4.0);
    }
    rule(ui, look.tokens().line);
}

/// One of the two in words: what was answered where they part, how it ended, what it showed.
fn words_ui(ui: &mut Ui, look: &Look, part: &TracksPart, which: usize) {
    narrow_to(ui, 620.0_f32.max(look.px(560.0)));
    let (track, nothing) = (&part.tracks[which], look.say("debrief-track-nothing"));
    heading_ui(ui, look, Type::Section, &track.name);
    let mut facts: Vec<(String, String)> = Vec::new();
    if let Some(parting) = &part.parting {
        let answer = &parting.answers[which];
        let answer = if answer.is_empty() { &nothing } else { answer };
        let number = [("number", parting.number.into())];
        let where_to = look.say_with("debrief-decision", &number);
        facts.push((where_to, answer.clone()));
        facts.push((look.say("debrief-tracks-most"), track.most.to_string()));
    }
    facts.push((look.say("debrief-tracks-ending"), track.ending.clone()));
    facts.push((look.say("debrief-tracks-red"), track.red_lines.to_string()));
    for (name, words) in &part.competencies {
        facts.push((name.clone(), words[which].clone()));
    }
    for (name, words) in facts {
        ui.add_space(6.0);
        quiet_ui(ui, look, Type::SmallStrong, &name);
        ink_ui(ui, look, Type::Small, &words);
    }
}

fn paint(ui: &Ui, look: &Look, part: &TracksPart, rect: Rect) {
    let (tokens, painter) = (look.tokens(), ui.painter());
    let [first, second] = &part.tracks;
    let count = part.longest().points.len();
    let plot = Plot::of(ui, look, rect, count);
    plot.frame(ui, look);
    let (line, own) = (plot.line(&first.points), plot.line(&second.points));
    let stroke = |width: f32, series: usize| Stroke::new(look.mark(width), tokens.chart[series]);
    painter.add(Shape::line(line.clone(), stroke(3.5, 0)));
    let Some(at) = part.parting.as_ref().map(|it| it.number - 1) else {
        return;
    };
    let own = own.get(at..).unwrap_or_default();
    let dash = [look.mark(9.0), look.mark(6.0)];
    painter.extend(Shape::dashed_line(own, stroke(3.0, 1), dash[0], dash[1]));
    if let Some(spot) = line.get(at) {
        painter.circle(*spot, look.mark(9.0), tokens.bg, stroke(3.0, 0));
    }
    let (later, half) = (own.get(1..).unwrap_or_default(), look.mark(8.0));
    for spot in later {
        let corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)];
        let corners = corners.map(|(x, y)| *spot + vec2(x, y)).to_vec();
        painter.add(Shape::convex_polygon(corners, tokens.bg, stroke(3.0, 1)));
    }
    name_ui(ui, look, &part.name, plot.area, [&line, own]);
}

/// The name at its line: at the first of its marks where it crosses neither.
fn name_ui(ui: &Ui, look: &Look, name: &str, room: Rect, lines: [&[Pos2]; 2]) {
    let tokens = look.tokens();
    let word = galley(ui, look, Type::SmallStrong, tokens.ink, name, f32::INFINITY);
    let size = word.size();
    let free = |rect: &Rect| {
        let clear = |ends: &[Pos2]| !crosses(ends[0], ends[1], rect.expand(3.0));
        let marks = lines.iter().copied().flatten();
        room.expand2(vec2(8.0, 10.0)).contains_rect(*rect)
            && lines.iter().all(|line| line.windows(2).all(clear))
            && !marks
                .into_iter()
                .any(|it| rect.expand(look.mark(10.0)).contains(*it))
    };
    let later = lines[1].iter().skip(1);
    let tries = later.flat_map(|spot| {
        [16.0, 24.0, 36.0].into_iter().flat_map(move |off| {
            let off = look.mark(off);
            [
                pos2(spot.x - size.x / 2.0, spot.y + off),
                pos2(spot.x - size.x / 2.0, spot.y - off - size.y),
                pos2(spot.x + off, spot.y - size.y / 2.0),
                pos2(spot.x - off - size.x, spot.y + off),
                pos2(spot.x + off, spot.y + off),
            ]
        })
    });
    let place = tries.map(|at| Rect::from_min_size(at, size)).find(free);
    if let Some(rect) = place {
        ui.painter().galley(rect.min, word, tokens.ink);
    }
}
