//! How the votes fell: alone, and after the discussion. Only what the trainer shows, and from five votes on.

use egui::{Label, Rect, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::size::{Big, Scale};
use super::{ProjectorData, mark_of_page_ui};
use crate::room::track::Round;
use crate::room::view::VoteView;
use crate::scenario::Scenario;
use crate::session::view::{Now, View};
use crate::ui::look::Look;
use crate::ui::room::console::{dashed_paint, share};
use crate::ui::room::lines::{Line, lines, votes_for};
use crate::ui::widget::region::fill;
use crate::ui::widget::ring::id;
use crate::ui::widget::words::read_aloud;

/// More lines than this do not stand on one page.
const MOST: usize = 6;

/// The lines that were voted on, page by page: each part of a sentence has its own.
fn paged(look: &Look, scenario: &Scenario, now: &Now) -> Vec<Vec<Line>> {
    let all = lines(look, scenario, now);
    let voted: Vec<Line> = all.into_iter().filter(|it| it.row.is_some()).collect();
    voted
        .chunk_by(|a, b| a.part == b.part)
        .flat_map(|part| part.chunks(MOST))
        .map(<[Line]>::to_vec)
        .collect()
}

/// On how many pages the result stands.
pub(super) fn pages(look: &Look, scenario: &Scenario, now: &Now) -> usize {
    paged(look, scenario, now).len().max(1)
}

/// The result, one page of it.
pub(super) fn result_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    (story, vote): (&View, &VoteView),
    pages: usize,
) {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let room = Rect::from_min_max(
        all.min + vec2(scale.px(80.0), scale.px(52.0)),
        all.max - vec2(scale.px(80.0), scale.px(48.0)),
    );
    let seen: Vec<&Round> = vote
        .rounds
        .iter()
        .filter(|it| it.counts.is_some())
        .collect();
    let Some(last) = seen.last().copied() else {
        few_ui(ui, look, scale, room, vote);
        return;
    };
    let parts = paged(look, data.scenario, &story.now);
    let lines = parts.get(data.page).map(Vec::as_slice).unwrap_or_default();
    let title = finding(look, lines, &seen, last);
    let title = scale.set(ui, Big::Title, tokens.ink, &title, room.width());
    let place = Rect::from_min_size(room.min, title.size());
    let response = ui.put(place, Label::new(title));
    read_aloud(ui, &response);
    let foot = foot_ui(ui, look, scale, room, seen.len());
    let top = (place.bottom() + scale.px(40.0)).max(room.top() + scale.px(134.0));
    let beside = room.width() >= scale.px(1600.0);
    let after = vote.rounds.len() > 1;
    let (table, legend) = if beside {
        let cut = room.right() - scale.px(440.0);
        let legend = Rect::from_min_max(pos2(cut + scale.px(40.0), top), pos2(room.right(), foot));
        (
            Rect::from_min_max(pos2(room.left(), top), pos2(cut, foot)),
            legend,
        )
    } else {
        let line = scale.line(Big::Text) + scale.px(16.0);
        let legend = Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), line));
        (
            Rect::from_min_max(pos2(room.left(), top + line), pos2(room.right(), foot)),
            legend,
        )
    };
    legend_ui(ui, look, scale, legend, (&seen, after, beside));
    let count = f32::from(u8::try_from(lines.len().max(1)).unwrap_or(u8::MAX));
    let high = (table.height() / count).min(scale.px(158.0));
    for (at, line) in lines.iter().enumerate() {
        let down = high * f32::from(u8::try_from(at).unwrap_or(0));
        let row = Rect::from_min_size(
            pos2(table.left(), table.top() + down),
            vec2(table.width(), high),
        );
        row_ui(ui, look, scale, row, line, (&seen, after));
    }
    mark_of_page_ui(ui, look, scale, room, (data.page, pages));
}

/// Under five votes nobody learns how they fell.
fn few_ui(ui: &mut Ui, look: &Look, scale: Scale, room: Rect, vote: &VoteView) {
    let tokens = look.tokens();
    let votes = vote.rounds.last().map_or(0, |it| it.votes);
    let title = look.say("hall-few");
    let title = scale.set(ui, Big::Title, tokens.ink, &title, room.width());
    let text = look.say_with("hall-few-about", &[("votes", votes.into())]);
    let text = scale.set(ui, Big::Text, tokens.ink2, &text, room.width() * 0.8);
    let top = room.center().y - (title.size().y + text.size().y) / 2.0 - scale.px(60.0);
    let place = Rect::from_min_size(pos2(room.left(), top), title.size());
    let response = ui.put(place, Label::new(title));
    read_aloud(ui, &response);
    let at = pos2(room.left(), place.bottom() + scale.px(20.0));
    let place = Rect::from_min_size(at, text.size());
    ui.put(place, Label::new(text));
    foot_ui(ui, look, scale, room, vote.rounds.len());
}

/// A question to the room, and that most votes are not the best answer; gives where the rows end.
fn foot_ui(ui: &mut Ui, look: &Look, scale: Scale, room: Rect, rounds: usize) -> f32 {
    let tokens = look.tokens();
    let text = look.say("hall-most-is-not-best");
    let text = scale.set(ui, Big::Text, tokens.ink2, &text, room.width());
    let at = pos2(room.left(), room.bottom() - text.size().y);
    let place = Rect::from_min_size(at, text.size());
    ui.put(place, Label::new(text));
    let ask = look.say(if rounds > 1 {
        "hall-ask-after"
    } else {
        "hall-ask-alone"
    });
    let ask = scale.set(ui, Big::Ask, tokens.ink, &ask, room.width());
    let at = pos2(room.left(), place.top() - scale.px(12.0) - ask.size().y);
    let place = Rect::from_min_size(at, ask.size());
    ui.put(place, Label::new(ask));
    place.top() - scale.px(28.0)
}

/// What the votes say, in one sentence.
fn finding(look: &Look, lines: &[Line], seen: &[&Round], last: &Round) -> String {
    let of = |round: &Round, line: &Line| votes_for(round, line).unwrap_or(0);
    if let [first, _] = seen {
        let moved = lines.iter().max_by_key(|it| {
            let (from, to) = (of(first, it), of(last, it));
            (from.abs_diff(to), to)
        });
        let Some(line) = moved else {
            return String::new();
        };
        let (from, to) = (of(first, line), of(last, line));
        if from == to {
            return look.say("hall-finding-same");
        }
        let what = named(look, line);
        let values = [
            ("what", (&what).into()),
            ("from", from.into()),
            ("to", to.into()),
        ];
        return look.say_with("hall-finding-moved", &values);
    }
    let most = lines.iter().map(|it| of(last, it)).max().unwrap_or(0);
    let mut tops = lines.iter().filter(|it| of(last, it) == most);
    match (tops.next(), tops.next()) {
        (Some(line), None) => {
            let what = named(look, line);
            let values = [
                ("what", (&what).into()),
                ("votes", most.into()),
                ("of", last.votes.into()),
            ];
            look.say_with("hall-finding-most", &values)
        }
        _ => look.say("hall-finding-divided"),
    }
}

/// A line within a sentence: by its few words if it has them, else by its letter.
fn named(look: &Look, line: &Line) -> String {
    let few = line.label != line.text && line.label.chars().count() <= 40;
    if few {
        line.label.clone()
    } else {
        look.say_with("hall-line", &[("letter", (&line.letter).into())])
    }
}

/// A line: letter, few words, a bar for each round.
fn row_ui(
    ui: &Ui,
    look: &Look,
    scale: Scale,
    row: Rect,
    line: &Line,
    (seen, after): (&[&Round], bool),
) {
    let tokens = look.tokens();
    let rule = Stroke::new(scale.px(2.0).max(1.0), tokens.line);
    ui.painter().hline(row.x_range(), row.top(), rule);
    let spoken = spoken(look, line, seen);
    let name = format!("result-{}-{}", line.part.unwrap_or(0), line.letter);
    let response = ui.interact(row, id(&name), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let side = scale.px(64.0);
    let square = Rect::from_min_size(
        pos2(row.left(), row.center().y - side / 2.0),
        Vec2::splat(side),
    );
    ui.painter()
        .rect_filled(square, 8.0 * scale.px(1.0), tokens.ink);
    let letter = scale.set(ui, Big::Number, tokens.sheet, &line.letter, f32::INFINITY);
    let at = square.center() - letter.size() / 2.0;
    ui.painter().galley(at, letter, tokens.sheet);
    let left = square.right() + scale.px(30.0);
    let wide = (row.width() * 0.44).round();
    let mut text = scale.job(&[(Big::ChoiceTight, tokens.ink, &label(line))], wide);
    text.wrap.max_rows = if row.height() > scale.px(112.0) { 2 } else { 1 };
    let text = ui.painter().layout_job(text);
    let at = pos2(left, row.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, tokens.ink);
    let from = left + wide + scale.px(20.0);
    let number = scale.px(100.0);
    let length = (row.right() - from - number).max(scale.px(80.0));
    let high = (row.height() * 0.27).min(scale.px(42.0));
    let gap = scale.px(18.0).min(row.height() * 0.1);
    let many = f32::from(u8::try_from(seen.len()).unwrap_or(1));
    let mut top = row.center().y - (many * high + (many - 1.0) * gap) / 2.0;
    for (at, round) in seen.iter().enumerate() {
        let votes = votes_for(round, line).unwrap_or(0);
        let width = (length * share(votes, round.votes)).max(scale.px(3.0));
        let bar = Rect::from_min_size(pos2(from, top), vec2(width, high));
        // What was voted alone is dashed, whether or not there was a discussion after it.
        let alone = at == 0 && (seen.len() > 1 || !after);
        let (kind, colour) = if alone && seen.len() > 1 {
            (Big::Text, tokens.ink2)
        } else {
            (Big::Number, tokens.ink)
        };
        if alone && seen.len() > 1 {
            dashed_paint(ui, bar, tokens.ink2, scale.px(4.0));
        } else {
            ui.painter().rect_filled(bar, 0, tokens.accent);
        }
        let text = scale.set(ui, kind, colour, &votes.to_string(), f32::INFINITY);
        let at = pos2(
            bar.right() + scale.px(16.0),
            bar.center().y - text.size().y / 2.0,
        );
        ui.painter().galley(at, text, colour);
        top += high + gap;
    }
}

/// The few words of a line, as a line of its own.
fn label(line: &Line) -> String {
    let mut letters = line.label.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn spoken(look: &Look, line: &Line, seen: &[&Round]) -> String {
    let mut words = format!("{}. {}", line.letter, label(line));
    for (at, round) in seen.iter().enumerate() {
        let when = look.say(if at + 1 == seen.len() && seen.len() > 1 {
            "hall-after"
        } else {
            "hall-alone"
        });
        let votes = votes_for(round, line).unwrap_or(0);
        words = format!("{words}, {when} {votes}");
    }
    words
}

/// What the bars are, and how many voted.
fn legend_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    rect: Rect,
    (seen, after, beside): (&[&Round], bool, bool),
) {
    let tokens = look.tokens();
    let votes = seen.last().map_or(0, |it| it.votes);
    let total = look.say_with("hall-votes", &[("votes", votes.into())]);
    let (alone, talked) = (look.say("hall-alone"), look.say("hall-after"));
    let two = seen.len() > 1;
    let mark = vec2(scale.px(106.0), scale.px(40.0));
    let mut at = if beside {
        let rule = Stroke::new(scale.px(2.0).max(1.0), tokens.line);
        ui.painter().hline(rect.x_range(), rect.top(), rule);
        rect.min + vec2(0.0, scale.px(24.0))
    } else {
        rect.min
    };
    let mut entry = |ui: &mut Ui, word: &str, dashed: bool| {
        let bar = Rect::from_min_size(at, mark);
        if dashed {
            dashed_paint(ui, bar, tokens.ink2, scale.px(4.0));
        } else {
            ui.painter().rect_filled(bar, 0, tokens.accent);
        }
        let (kind, colour) = if dashed {
            (Big::Text, tokens.ink2)
        } else {
            (Big::Strong, tokens.ink)
        };
        let text = scale.set(ui, kind, colour, word, f32::INFINITY);
        let place = if beside {
            pos2(at.x, bar.bottom() + scale.px(6.0))
        } else {
            pos2(
                bar.right() + scale.px(16.0),
                bar.center().y - text.size().y / 2.0,
            )
        };
        let place = Rect::from_min_size(place, text.size());
        ui.put(place, Label::new(text));
        at = if beside {
            pos2(at.x, place.bottom() + scale.px(20.0))
        } else {
            pos2(place.right() + scale.px(48.0), at.y)
        };
    };
    if two {
        entry(ui, &alone, true);
        entry(ui, &talked, false);
    } else if after {
        entry(ui, &talked, false);
    }
    let text = scale.set(ui, Big::Text, tokens.ink, &total, f32::INFINITY);
    let place = if beside {
        pos2(at.x, at.y + scale.px(32.0))
    } else {
        at
    };
    let place = Rect::from_min_size(place, text.size());
    ui.put(place, Label::new(text));
}
