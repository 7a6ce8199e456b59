//! The middle of the console: what the moment is, what the room sees of it, and the way on.

use egui::{Rect, Ui, pos2, vec2};

use super::moves::{Move, Moves, by_key, first_ui, make, moves, others_ui};
use super::{
    ConsoleData, ConsoleState, Doing, Led, card, count, decide, over, talk, tracks, votes,
};
use crate::room::command::Command;
use crate::room::view::ProjectorView;
use crate::session::input::Input;
use crate::session::view::{Entry, Now, View};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::lines::{just_decided, prompt};
use crate::ui::room::{Ask, tell};
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::bottom::bottom_height;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::card::card_ui;
use crate::ui::widget::region::{region_ui, row_ui, rule};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui, read_aloud, text_ui};

/// The moment at hand, within `rect`. Where there is little room the way on stands apart, at its `foot`.
pub(super) fn moment_ui(
    ui: &mut Ui,
    look: &Look,
    (rect, foot): (Rect, Option<Rect>),
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    let head = region_ui(ui, rect, |ui| {
        asked = head_ui(ui, look, data, led, state);
    });
    let body = rect.with_min_y(head + 6.0);
    let asks = matches!(led.track.story.now, Now::Decision { .. } | Now::Task { .. });
    if !asks || data.view.paused || data.view.talk.phase.is_some() {
        state.doing = Doing::Nothing;
    }
    if state.doing == Doing::Counting && led.track.vote.open.is_none() {
        state.doing = Doing::Nothing;
    }
    if state.doing == Doing::Deciding {
        return decide::decide_ui(ui, look, body, data, led, state).or(asked);
    }
    let moves = moves(data, led);
    let mut made = None;
    if state.doing == Doing::Nothing && state.sure.is_none() {
        made = by_key(ui, &moves);
    }
    scroll_ui(ui, "moment", body, |ui| {
        let pressed = if data.view.talk.phase.is_some() {
            let way = (led, &moves, foot.is_some());
            let (pressed, action) = talk::talk_ui(ui, look, data, way, state);
            asked = action.or(asked.take());
            pressed
        } else if state.doing == Doing::Counting {
            asked = count::count_ui(ui, look, data, led, state).or(asked.take());
            None
        } else {
            let (pressed, action) = what_ui(ui, look, data, led, &moves, foot.is_some());
            asked = action.or(asked.take());
            pressed
        };
        made = pressed.or(made);
        if state.doing != Doing::Counting && data.view.talk.phase.is_none() {
            ui.add_space(14.0);
            made = others_ui(ui, look, &moves).or(made);
            ui.add_space(4.0);
        }
        refused_ui(ui, look, data.refused);
        pages_ui(ui, look, data, &mut asked);
        ui.add_space(10.0);
        if data.view.talk.phase.is_none() {
            card::card_of_scene_ui(ui, look, data.scenario, led.track.node);
        }
        ui.add_space(8.0);
    });
    if let (Some(foot), Some(it), Doing::Nothing) = (foot, moves.first, state.doing) {
        region_ui(ui, foot, |ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if first_ui(ui, look, it) {
                    made = Some(it);
                }
            });
        });
    }
    match made {
        Some(it) => make(it, data, led, state).or(asked),
        None => asked,
    }
}

/// How far, what the room sees, the tracks, and the question.
fn head_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let (tokens, view) = (look.tokens(), &led.track.story);
    let values = [
        ("moment", view.moment.into()),
        ("moments", view.moments.into()),
    ];
    let far = look.say_with("console-moment", &values);
    let seen = look.say_with("console-projector", &[("what", (&seen(look, data)).into())]);
    let width = ui.available_width();
    let seen = galley(ui, look, Type::Small, tokens.ink2, &seen, width * 0.6);
    let far = galley(ui, look, Type::Small, tokens.ink2, &far, width);
    let (_, line) = ui.allocate_space(vec2(width, seen.size().y.max(far.size().y)));
    let right = line.right() - seen.size().x;
    let far_at = Rect::from_min_size(line.min, far.size());
    ui.put(far_at, egui::Label::new(far));
    let response = ui.put(
        Rect::from_min_size(pos2(right, line.top()), seen.size()),
        egui::Label::new(seen),
    );
    read_aloud(ui, &response);
    let asked = tracks::tabs_of_tracks_ui(ui, look, data.view, led, state);
    ui.add_space(4.0);
    // An answer to a task is entered under its own prompt.
    let entered = state.doing == Doing::Deciding && matches!(view.now, Now::Task { .. });
    if !entered {
        let title = title(look, data, view);
        heading_ui(ui, look, Type::Moment, &title);
    }
    asked
}

/// The heading of the moment: the question, or where one is.
fn title(look: &Look, data: &ConsoleData<'_>, view: &View) -> String {
    if let Some(phase) = data.view.talk.phase {
        return look.say(&format!("group-phase-{}", phase.code()));
    }
    if data.view.paused {
        return look.say("console-paused");
    }
    if data.welcome {
        return look.say("console-welcome");
    }
    match &view.now {
        Now::SteppedOut | Now::Stopped => look.say("console-stopped"),
        now => {
            let words = prompt(now);
            if words.is_empty() {
                view.place.title.clone()
            } else {
                words.to_owned()
            }
        }
    }
}

/// What the room sees, in a few words.
fn seen(look: &Look, data: &ConsoleData<'_>) -> String {
    let name = if data.black {
        "black"
    } else if data.welcome {
        "welcome"
    } else {
        match data.projected {
            ProjectorView::Blank => "black",
            ProjectorView::Paused => "paused",
            ProjectorView::Talk(_) => "talk",
            ProjectorView::Story { story, vote, shown } => match &story.now {
                Now::Text(Entry::Said { .. }) => "said",
                Now::Text(_) => "told",
                Now::Document(_) => "document",
                Now::Decision { .. } | Now::Task { .. } => {
                    if *shown && vote.open.is_none() && !vote.rounds.is_empty() {
                        "result"
                    } else {
                        "question"
                    }
                }
                Now::Consult { .. } => "consult",
                Now::Ended { .. } if data.page.0 == 0 => "end",
                Now::Ended { .. } | Now::SteppedOut | Now::Stopped => "support",
            },
        }
    };
    look.say(&format!("console-seen-{name}"))
}

/// What the moment asks or says, with the way on under it.
fn what_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    moves: &Moves,
    footed: bool,
) -> (Option<Move>, Option<Action>) {
    let (mut pressed, mut asked) = (None, None);
    card_ui(ui, look, 18, 16, |ui| {
        let view = &led.track.story;
        if data.view.paused {
            ink_ui(ui, look, Type::Running, &look.say("console-paused-about"));
        } else if data.welcome {
            ink_ui(ui, look, Type::Running, &look.say("console-welcome-about"));
        } else {
            match &view.now {
                Now::Decision { .. } | Now::Task { .. } => {
                    votes::lines_ui(ui, look, data, led);
                }
                Now::Text(entry) => entry_ui(ui, look, view, entry),
                Now::Document(it) => {
                    let about = [it.from.as_str(), it.date.as_str()];
                    let about: Vec<&str> = about.into_iter().filter(|it| !it.is_empty()).collect();
                    quiet_ui(ui, look, Type::Small, &about.join(" · "));
                    for line in &it.lines {
                        ui.add_space(6.0);
                        ink_ui(ui, look, Type::Running, line);
                    }
                }
                Now::Consult { .. } => {
                    ink_ui(ui, look, Type::Small, &look.say("screen-advice-about"));
                }
                Now::Ended { text, .. } => over::ended_ui(ui, look, text),
                Now::SteppedOut | Now::Stopped => {
                    ink_ui(ui, look, Type::Running, &look.say("console-stopped-about"));
                }
            }
            asked = advice_ui(ui, look, led);
        }
        ui.add_space(12.0);
        rule(ui, look.tokens().line);
        ui.add_space(12.0);
        let state = votes::state(look, data, led);
        let first = moves.first.filter(|_| !footed);
        pressed = foot_ui(ui, look, &state, first);
    });
    (pressed, asked)
}

/// How it stands at the left, the way on at the right.
fn foot_ui(ui: &mut Ui, look: &Look, words: &str, first: Option<Move>) -> Option<Move> {
    let mut pressed = None;
    let top = ui.available_rect_before_wrap().min;
    let width = ui.available_width();
    let height = bottom_height(look);
    let mut right = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(Rect::from_min_size(top, vec2(width, height)))
            .layout(egui::Layout::right_to_left(egui::Align::Center)),
    );
    if let Some(it) = first
        && first_ui(&mut right, look, it)
    {
        pressed = Some(it);
    }
    let used = right.min_rect();
    let room = (used.left() - top.x - 16.0).max(120.0);
    let text = galley(ui, look, Type::Small, look.tokens().ink, words, room);
    let lift = ((used.height() - text.size().y) / 2.0).max(0.0);
    let place = Rect::from_min_size(top + vec2(0.0, lift), text.size());
    let tall = used.height().max(text.size().y);
    let response = ui.put(place, egui::Label::new(text));
    read_aloud(ui, &response);
    ui.advance_cursor_after_rect(Rect::from_min_size(top, vec2(width, tall)));
    pressed
}

/// What is read now, after what the group chose.
fn entry_ui(ui: &mut Ui, look: &Look, view: &View, entry: &Entry) {
    if let Some((chosen, told)) = just_decided(look, view) {
        let chosen = look.say_with("console-chose", &[("text", (&chosen).into())]);
        quiet_ui(ui, look, Type::Small, &chosen);
        for text in told {
            ui.add_space(6.0);
            ink_ui(ui, look, Type::Running, text);
        }
        ui.add_space(10.0);
    }
    match entry {
        Entry::Said { who, text } | Entry::Advised { who, text } => {
            quiet_ui(ui, look, Type::SmallStrong, who);
            ui.add_space(2.0);
            ink_ui(ui, look, Type::Said, &format!("“{text}”"));
        }
        Entry::Narrated(text) | Entry::Told(text) | Entry::Chose(text) => {
            ink_ui(ui, look, Type::Running, text);
        }
        Entry::Scene { title, time } => {
            ink_ui(ui, look, Type::Running, &format!("{title} · {time}"));
        }
        Entry::Document(it) => {
            ink_ui(ui, look, Type::Running, &it.title);
        }
        Entry::Answered { answer, .. } => {
            ink_ui(ui, look, Type::Running, answer);
        }
    }
}

/// Who can be asked for advice, and what was advised last.
fn advice_ui(ui: &mut Ui, look: &Look, led: Led<'_>) -> Option<Action> {
    let view = &led.track.story;
    let asks = matches!(
        view.now,
        Now::Decision { .. } | Now::Task { .. } | Now::Consult { .. }
    );
    if !asks {
        return None;
    }
    if let Some(Entry::Advised { who, text }) = view.history.last() {
        ui.add_space(10.0);
        quiet_ui(ui, look, Type::SmallStrong, who);
        let response = ink_ui(ui, look, Type::Running, &format!("“{text}”"));
        read_aloud(ui, &response);
    }
    let mut asked = None;
    if !view.advisers.is_empty() {
        ui.add_space(10.0);
        row_ui(ui, 10.0, |ui| {
            for it in &view.advisers {
                let words = look.say_with("console-consult", &[("who", (&it.name).into())]);
                let name = format!("consult-{}", it.id);
                let button = Button::new(&words, Weight::Secondary);
                if button_ui(ui, look, &name, button).clicked() {
                    let input = Input::Consult(it.idx);
                    asked = tell(Command::Lead {
                        track: led.idx,
                        input,
                    });
                }
            }
        });
    }
    asked
}

/// Why the last thing asked was not done.
fn refused_ui(ui: &mut Ui, look: &Look, words: &str) {
    if words.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    let words: String = first.into_iter().flatten().chain(letters).collect();
    let response = text_ui(ui, look, Type::SmallStrong, look.tokens().hot, &words);
    read_aloud(ui, &response);
    ui.add_space(6.0);
}

/// Where the room sees only a part of it: the other pages.
fn pages_ui(ui: &mut Ui, look: &Look, data: &ConsoleData<'_>, asked: &mut Option<Action>) {
    let (page, pages) = data.page;
    if pages < 2 || data.black {
        return;
    }
    ui.add_space(10.0);
    row_ui(ui, 14.0, |ui| {
        let values = [("page", (page + 1).into()), ("pages", pages.into())];
        ink_ui(
            ui,
            look,
            Type::Small,
            &look.say_with("console-page", &values),
        );
        let ways = [
            (
                "page-last",
                "console-page-last",
                page.checked_sub(1),
                "PgUp",
            ),
            (
                "page-next",
                "console-page-next",
                Some(page + 1).filter(|it| *it < pages),
                "PgDn",
            ),
        ];
        for (name, key, to, cap) in ways {
            let words = look.say(key);
            let open = to.is_some();
            let button = Button::new(&words, Weight::Secondary).key(cap).open(open);
            if let (true, Some(to)) = (button_ui(ui, look, name, button).clicked(), to) {
                *asked = Some(Ask::Page(to).into());
            }
        }
    });
}
