//! The session at hand: the stage, and beside it the sheet with what is said and what can be done.

pub mod away;
pub mod cards;
pub mod decision;
pub mod document;
pub mod ended;
pub mod frame;
pub mod reading;
pub mod ring;
pub mod thing;

use egui::{Key, Rect, Ui};

use super::look::Look;
use super::{Action, keys};
use crate::guidance::{CardText, Contacts};
use crate::session::input::Input;
use crate::session::view::{Now, View};
use frame::{Frame, frame_ui};

/// What a play screen shows.
#[derive(Clone, Copy, Debug)]
pub struct PlayData<'a> {
    pub view: &'a View,
    /// The cards of the scenario.
    pub cards: &'a [&'a CardText],
    pub contacts: &'a Contacts,
    /// The picture in words, for who cannot see it; empty if the shell has none.
    pub stage_words: &'a str,
    /// The clock of the window, in seconds; moves the ring of the breathing pause.
    pub time_secs: f64,
}

/// What lies over the story.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Over {
    #[default]
    Nothing,
    /// All that was said so far.
    History,
    Cards,
    /// The breathing pause, since that time.
    Breathing {
        since: f64,
    },
}

/// What is open and what is chosen but not yet decided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlayState {
    pub over: Over,
    /// The choice that is selected, as position among those offered.
    pub selected: Option<usize>,
    /// The black screen has been answered: the way on is asked.
    pub awake: bool,
    /// The moment that `selected` belongs to: how much was said before it.
    pub moment: usize,
}

/// Where the shell draws the picture; nowhere while one is away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageArea {
    pub rect: Option<Rect>,
}

/// What came of a frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    pub stage: StageArea,
    pub action: Option<Action>,
}

impl Played {
    fn away(action: Option<Action>) -> Self {
        Self {
            stage: StageArea { rect: None },
            action,
        }
    }
}

/// The session at hand, whatever it waits for.
pub fn play_ui(ui: &mut Ui, look: &Look, data: &PlayData<'_>, state: &mut PlayState) -> Played {
    let view = data.view;
    if state.moment != view.history.len() {
        (state.selected, state.moment) = (None, view.history.len());
    }
    match &view.now {
        Now::Stopped => {
            state.over = Over::Nothing;
            return Played::away(away::stopped_ui(ui, look, state));
        }
        Now::SteppedOut => {
            (state.over, state.awake) = (Over::Nothing, false);
            return Played::away(away::stepped_out_ui(ui, look, data.contacts));
        }
        Now::Text(_)
        | Now::Document(_)
        | Now::Decision { .. }
        | Now::Task { .. }
        | Now::Consult { .. }
        | Now::Ended { .. } => {
            state.awake = false;
        }
    }
    if let Over::Breathing { since } = state.over {
        return Played::away(away::breathing_ui(ui, look, data.time_secs, since, state));
    }
    let mut action = None;
    let Frame { stage, body, rail } = frame_ui(ui, look, data, state);
    if let Now::Document(it) = &view.now {
        thing::thing(ui.painter(), stage, it, thing::Light::of(view));
    }
    match (&view.now, state.over) {
        (Now::Ended { title, text, .. }, _) => {
            action = ended::ended_ui(ui, look, body, title, text).or(action);
        }
        (_, Over::History) => reading::history_ui(ui, look, body, view, state),
        (_, Over::Cards) => cards::cards_ui(ui, look, body, data.cards, state),
        (Now::Text(entry), _) => action = reading::reading_ui(ui, look, body, view, entry, state),
        (Now::Document(it), _) => action = document::document_ui(ui, look, body, it, state),
        (
            Now::Decision {
                prompt, choices, ..
            },
            _,
        ) => {
            action = decision::decision_ui(ui, look, body, view, prompt, choices, state);
        }
        (Now::Task { prompt, .. } | Now::Consult { prompt }, _) => {
            let entry = crate::session::view::Entry::Narrated(prompt.clone());
            action = reading::reading_ui(ui, look, body, view, &entry, state);
        }
        (Now::SteppedOut | Now::Stopped, _) => {}
    }
    if !matches!(view.now, Now::Ended { .. }) {
        action = ways_out(ui, data, state, rail).or(action);
    }
    Played {
        stage: StageArea { rect: Some(stage) },
        action,
    }
}

/// What the rail and its keys do.
fn ways_out(
    ui: &Ui,
    data: &PlayData<'_>,
    state: &mut PlayState,
    rail: Option<&str>,
) -> Option<Action> {
    let asked = |name: &str, key: Key| rail == Some(name) || keys::pressed(ui, key);
    if asked("stop", Key::Escape) {
        return Some(Action::Input(Input::Stop));
    }
    if asked("step-out", Key::U) {
        return Some(Action::Input(Input::StepOut));
    }
    if asked("breathe", Key::P) {
        state.over = Over::Breathing {
            since: data.time_secs,
        };
        return Some(Action::Input(Input::Pause));
    }
    if !data.cards.is_empty() && asked("cards", Key::K) {
        state.over = if state.over == Over::Cards {
            Over::Nothing
        } else {
            Over::Cards
        };
    } else if asked("read-back", Key::L) {
        state.over = if state.over == Over::History {
            Over::Nothing
        } else {
            Over::History
        };
    }
    None
}
