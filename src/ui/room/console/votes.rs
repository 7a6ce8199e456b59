//! The question's lines with how the votes fall: for the trainer, and under five votes for nobody.

use egui::{Rect, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::{ConsoleData, Led};
use crate::room::command::Tally;
use crate::room::tally::FEWEST;
use crate::room::track::Round;
use crate::room::view::VoteView;
use crate::session::view::{Now, TaskView};
use crate::ui::look::Look;
use crate::ui::room::lines::{Line, lines, votes_for};
use crate::ui::type_face::{Type, job};
use crate::ui::widget::number::{Mark, number};
use crate::ui::widget::ring::id;
use crate::ui::widget::words::quiet_ui;

/// The side of a letter's square.
pub(super) fn side(look: &Look) -> f32 {
    look.half(26.0)
}

/// The rounds of which a trainer sees how they fell: the closed ones, and the one that is open.
fn counted(vote: &VoteView) -> Vec<&Round> {
    let all = vote.rounds.iter().chain(&vote.open);
    all.filter(|it| it.counts.is_some()).collect()
}

/// The lines, each with its bars.
pub(super) fn lines_ui(ui: &mut Ui, look: &Look, data: &ConsoleData<'_>, led: Led<'_>) {
    let now = &led.track.story.now;
    let rounds = counted(&led.track.vote);
    let mut part = None;
    for line in lines(look, data.scenario, now) {
        if line.part != part {
            part = line.part;
            part_ui(ui, look, now, part);
        }
        line_ui(ui, look, &line, &rounds);
    }
}

/// The name of a part of a sentence.
pub(super) fn part_ui(ui: &mut Ui, look: &Look, now: &Now, part: Option<usize>) {
    let Now::Task {
        task: TaskView::Compose { parts, .. },
        ..
    } = now
    else {
        return;
    };
    if let Some(it) = part.and_then(|it| parts.get(it)) {
        ui.add_space(6.0);
        quiet_ui(ui, look, Type::SmallStrong, &it.label);
    }
}

/// A line: letter, words, bars, numbers.
fn line_ui(ui: &mut Ui, look: &Look, line: &Line, rounds: &[&Round]) {
    let (tokens, width, side) = (look.tokens(), ui.available_width(), side(look));
    let rounds = if line.row.is_some() { rounds } else { &[] };
    let (bars, numbers) = if rounds.is_empty() {
        (0.0, 0.0)
    } else {
        let digits = if rounds.len() > 1 { 76.0 } else { 30.0 };
        ((width * 0.27).clamp(60.0, 220.0), look.px(digits))
    };
    let room = width
        - side
        - 14.0
        - if bars > 0.0 {
            bars + numbers + 28.0
        } else {
            0.0
        };
    let colour = if line.open() { tokens.ink } else { tokens.ink2 };
    let text = if line.open() {
        line.text.clone()
    } else {
        format!("{} ({})", line.text, line.closed)
    };
    let mut words = job(look, &[(Type::Small, colour, &text)], room);
    if bars > 0.0 {
        // The room reads it whole; here it only has to be known.
        words.wrap.max_rows = 2;
    }
    let words = ui.painter().layout_job(words);
    let height = words.size().y.max(side) + 10.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, id(&name(line)), egui::Sense::hover());
    let spoken = spoken(look, line, rounds);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let middle = rect.center().y;
    let square = Rect::from_min_size(pos2(rect.left(), middle - side / 2.0), Vec2::splat(side));
    let mark = if line.open() { Mark::Step } else { Mark::Open };
    number(ui, look, square, &line.letter, mark);
    let left = square.right() + 14.0;
    ui.painter()
        .galley(pos2(left, middle - words.size().y / 2.0), words, colour);
    if bars > 0.0 {
        let from = rect.right() - numbers - bars - 14.0;
        let place = Rect::from_min_size(pos2(from, middle - 13.0), vec2(bars, 26.0));
        bars_paint(ui, look, place, line, rounds);
        let numbers = numbers_of(line, rounds);
        let parts = [(Type::Strong, tokens.ink, numbers.as_str())];
        let text = ui.painter().layout_job(job(look, &parts, f32::INFINITY));
        let at = pos2(rect.right() - text.size().x, middle - text.size().y / 2.0);
        ui.painter().galley(at, text, tokens.ink);
    }
}

/// The name of a line among all widgets: letters come again in each part of a sentence.
fn name(line: &Line) -> String {
    format!("line-{}-{}", line.part.unwrap_or(0), line.letter)
}

/// A line as it is read aloud.
fn spoken(look: &Look, line: &Line, rounds: &[&Round]) -> String {
    let mut words = format!("{}. {}", line.letter, line.text);
    if !line.open() {
        words = format!("{words} {}", line.closed);
    }
    for round in rounds {
        if let Some(votes) = votes_for(round, line) {
            let votes = look.say_with("console-votes", &[("votes", votes.into())]);
            words = format!("{words}, {votes}");
        }
    }
    words
}

fn numbers_of(line: &Line, rounds: &[&Round]) -> String {
    let votes = rounds.iter().filter_map(|it| votes_for(it, line));
    let votes: Vec<String> = votes.map(|it| it.to_string()).collect();
    votes.join(" › ")
}

/// One bar for each round, the first one dashed where there are two.
fn bars_paint(ui: &Ui, look: &Look, place: Rect, line: &Line, rounds: &[&Round]) {
    let tokens = look.tokens();
    let two = rounds.len() > 1;
    for (at, round) in rounds.iter().enumerate() {
        let votes = votes_for(round, line).unwrap_or(0);
        let length = place.width() * share(votes, round.votes);
        let bar = match (two, at) {
            (true, 0) => place.with_max_y(place.top() + 9.0),
            (true, _) => place.with_min_y(place.top() + 12.0),
            (false, _) => place.shrink2(vec2(0.0, 4.5)),
        };
        let bar = bar.with_max_x(place.left() + length.max(2.0));
        if two && at == 0 {
            dashed_paint(ui, bar, tokens.ink2, 1.5);
        } else {
            ui.painter().rect_filled(bar, 0, tokens.accent);
        }
    }
    let base = Stroke::new(1.0, tokens.edge);
    let y = if two {
        place.bottom()
    } else {
        place.bottom() - 4.5
    };
    ui.painter().hline(place.x_range(), y, base);
}

/// A dashed outline.
pub(in crate::ui::room) fn dashed_paint(ui: &Ui, rect: Rect, colour: egui::Color32, width: f32) {
    let rect = rect.shrink(width / 2.0);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    let line = Stroke::new(width, colour);
    ui.painter().extend(Shape::dashed_line(
        &corners,
        line,
        2.5 * width,
        1.75 * width,
    ));
}

/// The part that some votes are of all.
pub(in crate::ui::room) fn share(votes: u32, of: u32) -> f32 {
    let number = |it: u32| f32::from(u16::try_from(it).unwrap_or(u16::MAX));
    number(votes) / number(of.max(1))
}

/// How it stands with the moment, in one line.
pub(super) fn state(look: &Look, data: &ConsoleData<'_>, led: Led<'_>) -> String {
    if data.view.paused || data.welcome {
        return String::new();
    }
    let track = led.track;
    let (vote, hands) = (&track.vote, data.door.is_none());
    match &track.story.now {
        Now::Text(_) | Now::Document(_) | Now::Consult { .. } => {
            return look.say("console-state-read");
        }
        Now::Task {
            task: TaskView::Arrange(_),
            ..
        } => return look.say("console-state-arrange"),
        Now::Ended { .. } | Now::SteppedOut | Now::Stopped => return String::new(),
        Now::Decision { .. } | Now::Task { .. } => {}
    }
    if let Some(open) = &vote.open {
        if hands || open.asked == 0 {
            return look.say("console-state-hands");
        }
        let values = [("votes", open.votes.into()), ("asked", open.asked.into())];
        return look.say_with(
            match data.tally {
                _ if open.votes < FEWEST => "console-state-few",
                Tally::Hidden => "console-state-hidden",
                Tally::Live => "console-state-live",
            },
            &values,
        );
    }
    let Some(last) = vote.rounds.last() else {
        return look.say(if hands {
            "console-state-unasked-hands"
        } else {
            "console-state-unasked"
        });
    };
    let values = [("votes", last.votes.into())];
    let key = match (track.shown, last.counts.is_some(), vote.rounds.len()) {
        (true, true, _) => "console-state-shown",
        (true, false, _) => "console-state-shown-few",
        (false, true, 1) => "console-state-once",
        (false, true, _) => "console-state-twice",
        (false, false, _) => "console-state-closed-few",
    };
    look.say_with(key, &values)
}
