//! The session at hand: the stage, and beside it the sheet with what is said and what can be done.

pub mod advice;
pub mod arrange;
mod arrange_row;
pub mod away;
pub mod cards;
pub mod clock;
pub mod compose;
pub mod decision;
pub mod document;
pub mod draft;
pub mod ended;
pub mod frame;
pub mod reading;
pub mod recognise;
pub mod ring;
pub mod task;
pub mod thing;

use egui::{Key, Rect, Ui};

use super::look::Look;
use super::{Action, keys};
use crate::guidance::{CardText, Contacts};
use crate::session::input::Input;
use crate::session::view::{Entry, Now, TaskView, View};
use clock::Clock;
use draft::Draft;
use frame::{Frame, frame_ui};
use recognise::Marked;
use task::numbered;

/// What a play screen shows.
#[derive(Clone, Copy, Debug)]
pub struct PlayData<'a> {
    pub view: &'a View,
    /// The cards of the scenario.
    pub cards: &'a [&'a CardText],
    pub contacts: &'a Contacts,
    /// The picture in words, for who cannot see it; empty if the shell has none.
    pub stage_words: &'a str,
    /// It is a second track beside one that was played, from that moment on.
    pub second_from: Option<u32>,
    /// The clock of the window, in seconds; moves the ring of the breathing pause and the clock of a decision.
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
    /// Who can be asked for advice, and what they said.
    Advice,
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
    /// An answer to a task that has been begun.
    pub draft: Draft,
    /// The clock of the decision, once it was seen.
    pub clock: Option<Clock>,
    /// The card that is open, as position among those of the scenario.
    pub card: usize,
    /// The moment that all this belongs to; see [`moment_of`].
    pub moment: usize,
}

/// Tells one question from the next: how much was said before it. Advice on it changes nothing.
pub fn moment_of(view: &View) -> usize {
    let said = view.history.iter();
    said.filter(|it| !matches!(it, Entry::Advised { .. }))
        .count()
}

/// Where the shell draws the picture; nowhere while one is away.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageArea {
    pub rect: Option<Rect>,
}

/// What came of a frame. The picture stands still while something is to be recognised in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    pub stage: StageArea,
    /// What is ticked and stands in the picture, for rings.
    pub marked: Vec<Marked>,
    pub action: Option<Action>,
}

impl Played {
    fn away(action: Option<Action>) -> Self {
        Self {
            stage: StageArea { rect: None },
            marked: Vec::new(),
            action,
        }
    }
}

/// The session at hand, whatever it waits for.
pub fn play_ui(ui: &mut Ui, look: &Look, data: &PlayData<'_>, state: &mut PlayState) -> Played {
    let view = data.view;
    if state.moment != moment_of(view) {
        (state.selected, state.moment) = (None, moment_of(view));
        (state.draft, state.clock) = (Draft::default(), None);
        // A row of the last question has the name of one of this: a key to read on must not select it.
        ui.memory_mut(|it| {
            it.focused()
                .into_iter()
                .for_each(|id| it.surrender_focus(id));
        });
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
        (_, Over::Cards) => action = cards::cards_ui(ui, look, body, data.cards, state),
        (_, Over::Advice) => action = advice::advice_ui(ui, look, body, view, state),
        (Now::Text(entry), _) => action = reading::reading_ui(ui, look, body, view, entry, state),
        (Now::Document(it), _) => action = document::document_ui(ui, look, body, it, state),
        (
            Now::Decision {
                prompt,
                choices,
                clock,
            },
            _,
        ) => {
            let asked = (prompt.as_str(), choices.as_slice(), *clock);
            action = decision::decision_ui(ui, look, body, data, asked, state);
        }
        (Now::Task { .. }, _) => action = task_ui(ui, look, body, view, state),
        (Now::Consult { prompt }, _) => {
            action = advice::consult_ui(ui, look, body, view, prompt, state);
        }
        (Now::SteppedOut | Now::Stopped, _) => {}
    }
    if !matches!(view.now, Now::Ended { .. }) {
        action = ways_out(ui, data, state, rail).or(action);
    }
    Played {
        stage: StageArea { rect: Some(stage) },
        marked: marked(view, state),
        action,
    }
}

/// The task at hand.
fn task_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    state: &mut PlayState,
) -> Option<Action> {
    let Now::Task { node, prompt, task } = &view.now else {
        return None;
    };
    let (node, prompt, draft) = (*node, prompt.as_str(), &mut state.draft);
    match task {
        TaskView::Recognise { signals, .. } => {
            recognise::recognise_ui(ui, look, body, (node, prompt, signals), numbered, draft)
        }
        TaskView::WhichForm(forms) => {
            decision::which_form_ui(ui, look, body, view, (node, prompt, forms), state)
        }
        TaskView::Arrange(items) => {
            arrange::arrange_ui(ui, look, body, (node, prompt, items), draft)
        }
        TaskView::Compose { lead, parts } => compose::compose_ui(
            ui,
            look,
            body,
            view,
            (node, prompt, lead, parts),
            numbered,
            draft,
        ),
    }
}

/// Whether the picture stands still: something is to be recognised in it.
pub fn is_frozen(view: &View) -> bool {
    matches!(
        view.now,
        Now::Task {
            task: TaskView::Recognise { .. },
            ..
        }
    )
}

fn marked(view: &View, state: &PlayState) -> Vec<Marked> {
    match &view.now {
        Now::Task {
            task:
                TaskView::Recognise {
                    who,
                    words,
                    signals,
                },
            ..
        } => recognise::marked(signals, *who, words, &state.draft),
        _ => Vec::new(),
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
    let turned = |over: Over| {
        if state.over == over {
            Over::Nothing
        } else {
            over
        }
    };
    if !data.cards.is_empty() && asked("cards", Key::K) {
        state.over = turned(Over::Cards);
        let seen = data.cards.get(state.card).or(data.cards.first())?;
        return (state.over == Over::Cards).then_some(Action::Input(Input::Card(seen.id)));
    }
    if asked("read-back", Key::L) {
        state.over = turned(Over::History);
    } else if frame::advice_open(data.view) && asked("advice", Key::A) {
        state.over = turned(Over::Advice);
    }
    None
}
