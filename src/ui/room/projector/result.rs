//! How the votes fell: alone, and after the discussion. Only what the trainer shows, and from five votes on.

use egui::{Label, Rect, Ui, pos2, vec2};

use super::bars::{Bars, MOST, Rounds, bars_ui};
use super::size::{Big, Scale};
use super::{ProjectorData, mark_of_page_ui};
use crate::room::track::Round;
use crate::room::view::VoteView;
use crate::scenario::Scenario;
use crate::session::view::{Now, View};
use crate::ui::look::Look;
use crate::ui::room::lines::{Line, lines, votes_for};
use crate::ui::widget::region::fill;
use crate::ui::widget::words::read_aloud;

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
    let rows: Vec<Bars> = lines.iter().map(|it| bars(it, &seen)).collect();
    let rounds = Rounds {
        of: seen.iter().map(|it| it.votes).collect(),
        after: vote.rounds.len() > 1 && vote.rounds.last().is_some_and(|it| it.counts.is_some()),
    };
    let room_for_bars = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), foot));
    bars_ui(ui, look, scale, room_for_bars, &rows, &rounds);
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

/// A line with its bars.
fn bars(line: &Line, seen: &[&Round]) -> Bars {
    let votes = seen.iter().map(|it| votes_for(it, line).unwrap_or(0));
    Bars {
        part: line.part.unwrap_or(0),
        letter: line.letter.clone(),
        words: line.label.clone(),
        votes: votes.collect(),
    }
}
