//! What the group does, entered by the trainer: chosen first, then confirmed. Nobody decides by mistyping.

use egui::{Key, Rect, Ui};

use super::{ConsoleData, ConsoleState, Doing, Led};
use crate::room::command::{Ballot, Command, Row};
use crate::room::tally::Counts;
use crate::room::track::Round;
use crate::room::view::TrackView;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::view::{Now, TaskView};
use crate::ui::look::Look;
use crate::ui::play::arrange::arrange_ui;
use crate::ui::play::compose::compose_ui;
use crate::ui::play::recognise::recognise_ui;
use crate::ui::room::lines::{Line, letter, lines, votes_for};
use crate::ui::room::tell;
use crate::ui::type_face::Type;
use crate::ui::widget::bottom::{bottom_height, bottom_ui};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::choice::{Air, GAP, Offer, choice_name, marked_ui};
use crate::ui::widget::region::region_ui;
use crate::ui::widget::ring::id;
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, quiet_ui, read_aloud};
use crate::ui::{Action, keys};

/// What most votes were for is where an answer to a task begins; a choice begins with nothing.
pub(super) fn begin(track: &TrackView, state: &mut ConsoleState) {
    match most(track) {
        Some(Ballot::Answer(Answer::Signals(picks))) => state.draft.picks = picks,
        Some(Ballot::Answer(Answer::Sentence(sentence))) => state.draft.sentence = sentence,
        _ => {}
    }
}

/// What most of the last votes were for.
fn most(track: &TrackView) -> Option<Ballot> {
    let counts: Option<&Counts> = last(track)?.counts.as_ref();
    counts.and_then(Counts::most)
}

fn last(track: &TrackView) -> Option<&Round> {
    track.vote.rounds.last()
}

/// The lines, of which one is the group's; for a task, its answer as a participant would give it.
pub(super) fn decide_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut leave = false;
    let top = region_ui(ui, body, |ui| {
        let row = ui.available_rect_before_wrap();
        let row = row.with_max_y(row.top() + bottom_height(look));
        let word = look.say("console-decide-leave");
        let left = |ui: &mut Ui| {
            quiet_ui(ui, look, Type::Small, &look.say("console-decide"));
        };
        let right = |ui: &mut Ui| {
            leave =
                button_ui(ui, look, "decide-leave", Button::new(&word, Weight::Quiet)).clicked();
        };
        bottom_ui(ui, look, row, look.px(160.0), left, right);
        ui.advance_cursor_after_rect(row);
    });
    if leave {
        (state.doing, state.selected) = (Doing::Nothing, None);
        return None;
    }
    let body = body.with_min_y(top + 4.0);
    let view = &led.track.story;
    let ballot = match &view.now {
        Now::Task { node, prompt, task } => {
            let (node, prompt, draft) = (*node, prompt.as_str(), &mut state.draft);
            let given = match task {
                TaskView::WhichForm(_) => {
                    let top = region_ui(ui, body, |ui| {
                        heading_ui(ui, look, Type::Prompt, prompt);
                        ui.add_space(8.0);
                    });
                    let body = body.with_min_y(top);
                    return one_ui(ui, look, body, data, led, state);
                }
                TaskView::Recognise { signals, .. } => {
                    recognise_ui(ui, look, body, (node, prompt, signals), letter, draft)
                }
                TaskView::Arrange(items) => {
                    arrange_ui(ui, look, body, (node, prompt, items), draft)
                }
                TaskView::Compose { lead, parts } => compose_ui(
                    ui,
                    look,
                    body,
                    view,
                    (node, prompt, lead, parts),
                    letter,
                    draft,
                ),
            };
            match given {
                Some(Action::Input(Input::Answer(_, answer))) => Some(Ballot::Answer(answer)),
                _ => None,
            }
        }
        _ => return one_ui(ui, look, body, data, led, state),
    };
    ballot.and_then(|ballot| decide(led, ballot))
}

fn decide(led: Led<'_>, ballot: Ballot) -> Option<Action> {
    tell(Command::Decide {
        track: led.idx,
        ballot,
    })
}

/// One of the lines.
fn one_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let lines = lines(look, data.scenario, &led.track.story.now);
    select_by_key(ui, &lines, state);
    let (most, round) = (most(led.track), last(led.track));
    let room = body.with_max_y(body.bottom() - bottom_height(look) - 18.0);
    let mut confirmed = false;
    scroll_ui(ui, "decide", room, |ui| {
        for (at, line) in lines.iter().enumerate() {
            let on = state.selected == Some(at);
            let offer = Offer {
                text: line.text.clone(),
                open: line.row.is_some(),
                under: under(look, line, most, round),
            };
            let name = choice_name(at);
            let response = marked_ui(ui, look, &name, &line.letter, &offer, on, Air::Tight);
            if response.clicked() {
                // A double click is one gesture: it selects, and decides nothing yet.
                confirmed |= on && !response.double_clicked();
                state.selected = Some(at);
            }
            ui.add_space(GAP);
        }
    });
    let chosen = state.selected.and_then(|it| ballot(lines.get(it)?.row?));
    let words = match (chosen, most) {
        (None, _) => look.say("console-decide-choose"),
        (Some(ballot), Some(most)) if ballot != most => look.say("console-decide-differs"),
        (Some(_), _) => look.say("console-decide-sure"),
    };
    let word = look.say("console-decide-confirm");
    let left = |ui: &mut Ui| {
        let response = quiet_ui(ui, look, Type::Small, &words);
        read_aloud(ui, &response);
    };
    let mut pressed = false;
    let right = |ui: &mut Ui| {
        let button = Button::new(&word, Weight::Primary)
            .key("Enter")
            .open(chosen.is_some());
        pressed = button_ui(ui, look, "confirm", button).clicked();
    };
    bottom_ui(ui, look, body, look.px(190.0), left, right);
    confirmed |= pressed || keys::pressed_free(ui, Key::Enter);
    let ballot = chosen.filter(|_| confirmed)?;
    decide(led, ballot)
}

/// What stands under a line: why it is closed, or that most were for it.
fn under(look: &Look, line: &Line, most: Option<Ballot>, round: Option<&Round>) -> String {
    if !line.open() {
        return line.closed.clone();
    }
    let votes = round.and_then(|it| Some((votes_for(it, line)?, it.votes)));
    let Some((votes, of)) = votes else {
        return String::new();
    };
    let is_most = line.row.and_then(ballot) == most && most.is_some();
    let key = if is_most {
        "console-decide-most"
    } else {
        "console-decide-votes"
    };
    look.say_with(key, &[("votes", votes.into()), ("of", of.into())])
}

/// What it is to decide for that line alone.
fn ballot(row: Row) -> Option<Ballot> {
    match row {
        Row::Choice(choice) => Some(Ballot::Choice(choice)),
        Row::Form(form) => Some(Ballot::Answer(Answer::Form(form))),
        Row::Signal(_) | Row::Part(..) => None,
    }
}

/// Letters and numbers select, and take the focus along, so that Enter confirms that one.
fn select_by_key(ui: &Ui, lines: &[Line], state: &mut ConsoleState) {
    const LETTERS: [Key; 9] = [
        Key::A,
        Key::B,
        Key::C,
        Key::D,
        Key::E,
        Key::F,
        Key::G,
        Key::H,
        Key::I,
    ];
    let both = LETTERS.into_iter().zip(keys::NUMBERS);
    for ((at, line), (letter, number)) in lines.iter().enumerate().zip(both) {
        let pressed = keys::pressed(ui, letter) || keys::pressed(ui, number);
        if pressed && line.row.is_some() {
            state.selected = Some(at);
            ui.memory_mut(|it| it.request_focus(id(&choice_name(at))));
        }
    }
}
