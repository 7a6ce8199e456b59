//! What a trainer can do next with the moment at hand: one thing first, others beside it, each with its key.

use egui::{Key, Ui};

use super::{ConsoleData, ConsoleState, Doing, Led};
use crate::room::command::Command;
use crate::room::talk::{Phase, Say};
use crate::session::input::Input;
use crate::session::view::{Now, TaskView};
use crate::ui::look::Look;
use crate::ui::room::{Ask, tell};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::row_ui;
use crate::ui::{Action, keys};

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// From the page before the story to the story.
    Begin,
    Read,
    Open,
    /// The second vote, after the discussion.
    Again,
    Close,
    Count,
    Show,
    Decide,
    /// The clock of the decision has run out.
    TimeUp,
    Pause,
    Resume,
    /// Take part in the story again after a stop.
    GoOn,
    /// The talk afterwards begins.
    Talk,
    NextPhase,
    LastPhase,
    /// From the talk back to the story.
    ToStory,
}

/// What can be done now; the first one is the way on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Moves {
    pub(super) first: Option<Move>,
    pub(super) others: Vec<Move>,
}

impl Moves {
    fn of(first: Move, others: &[Move]) -> Self {
        Self {
            first: Some(first),
            others: others.to_vec(),
        }
    }
}

/// What can be done now.
pub(super) fn moves(data: &ConsoleData<'_>, led: Led<'_>) -> Moves {
    if data.view.paused {
        return Moves::of(Move::Resume, &[]);
    }
    if let Some(phase) = data.view.talk.phase {
        let others = [
            (phase != Phase::Arrive).then_some(Move::LastPhase),
            Some(Move::ToStory),
        ];
        return Moves {
            first: next(phase).map(|_| Move::NextPhase),
            others: others.into_iter().flatten().collect(),
        };
    }
    if data.welcome {
        return Moves::of(Move::Begin, &[Move::Pause]);
    }
    match &led.track.story.now {
        Now::Text(_) | Now::Document(_) | Now::Consult { .. } => {
            Moves::of(Move::Read, &[Move::Pause])
        }
        Now::Task {
            task: TaskView::Arrange(_),
            ..
        } => Moves::of(Move::Decide, &[Move::Pause]),
        Now::Task { .. } => voted(data, led, false),
        Now::Decision { clock, .. } => voted(data, led, clock.is_some()),
        Now::Ended { .. } => Moves::of(Move::Talk, &[]),
        Now::SteppedOut | Now::Stopped => Moves::of(Move::GoOn, &[Move::Talk]),
    }
}

/// What can be done at a question on which people vote: alone, after the discussion, and then decide.
fn voted(data: &ConsoleData<'_>, led: Led<'_>, clock: bool) -> Moves {
    let (vote, hands) = (&led.track.vote, data.door.is_none());
    let mut moves = match (&vote.open, vote.rounds.len(), led.track.shown) {
        (Some(_), _, _) if hands => Moves::of(Move::Count, &[Move::Close]),
        (Some(_), _, _) => Moves::of(Move::Close, &[Move::Count]),
        (None, 0, _) => Moves::of(Move::Open, &[Move::Decide]),
        (None, 1, false) => Moves::of(Move::Again, &[Move::Show, Move::Decide]),
        (None, 1, true) => Moves::of(Move::Decide, &[Move::Again]),
        (None, _, false) => Moves::of(Move::Show, &[Move::Decide]),
        (None, _, true) => Moves::of(Move::Decide, &[]),
    };
    if clock && vote.open.is_none() {
        moves.others.push(Move::TimeUp);
    }
    moves.others.push(Move::Pause);
    moves
}

fn next(phase: Phase) -> Option<Phase> {
    beside(phase, 1)
}

fn beside(phase: Phase, step: isize) -> Option<Phase> {
    let at = Phase::ALL.iter().position(|it| *it == phase)?;
    Phase::ALL.get(at.checked_add_signed(step)?).copied()
}

impl Move {
    /// The name under which `text` holds its words, after `console-move-`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Read => "read",
            Self::Open => "open",
            Self::Again => "again",
            Self::Close => "close",
            Self::Count => "count",
            Self::Show => "show",
            Self::Decide => "decide",
            Self::TimeUp => "time-up",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::GoOn => "go-on",
            Self::Talk => "talk",
            Self::NextPhase => "next-phase",
            Self::LastPhase => "last-phase",
            Self::ToStory => "to-story",
        }
    }

    /// The key that does it, and what stands on it.
    pub(super) fn key(self) -> Option<(Key, &'static str)> {
        Some(match self {
            Self::Begin | Self::Read | Self::GoOn | Self::Talk | Self::NextPhase => {
                (Key::Enter, "Enter")
            }
            Self::Open | Self::Again | Self::Close => (Key::S, "S"),
            Self::Count => (Key::H, "H"),
            Self::Show => (Key::R, "R"),
            Self::Decide => (Key::B, "B"),
            Self::Pause | Self::Resume => (Key::P, "P"),
            Self::TimeUp => (Key::T, "T"),
            Self::LastPhase | Self::ToStory => return None,
        })
    }

    pub(super) fn words(self, look: &Look) -> String {
        look.say(&format!("console-move-{}", self.name()))
    }

    /// What it asks; or what is begun with it, which asks nothing yet.
    fn make(
        self,
        data: &ConsoleData<'_>,
        led: Led<'_>,
        state: &mut ConsoleState,
    ) -> Option<Action> {
        let track = led.idx;
        let lead = |input: Input| tell(Command::Lead { track, input });
        let tally = data.tally;
        match self {
            Self::Begin => Some(Ask::Welcome(false).into()),
            Self::Read => lead(Input::Continue),
            Self::GoOn => lead(Input::Resume),
            Self::TimeUp => lead(Input::Tick),
            Self::Open | Self::Again => tell(Command::Open { track, tally }),
            Self::Close => tell(Command::Close(track)),
            Self::Show => tell(Command::Show(track)),
            Self::Pause => tell(Command::Pause),
            Self::Resume => tell(Command::Resume),
            Self::Count => {
                state.doing = Doing::Counting;
                None
            }
            Self::Decide => {
                state.doing = Doing::Deciding;
                super::decide::begin(led.track, state);
                None
            }
            Self::Talk => tell(Command::Talk(Say::Phase(Some(Phase::Arrive)))),
            Self::ToStory => tell(Command::Talk(Say::Phase(None))),
            Self::NextPhase => to_phase(data.view.talk.phase, 1),
            Self::LastPhase => to_phase(data.view.talk.phase, -1),
        }
    }
}

fn to_phase(now: Option<Phase>, step: isize) -> Option<Action> {
    let to = beside(now?, step)?;
    tell(Command::Talk(Say::Phase(Some(to))))
}

/// The first move as a button; true if it was pressed.
pub(super) fn first_ui(ui: &mut Ui, look: &Look, it: Move) -> bool {
    move_ui(ui, look, it, Weight::Primary)
}

/// The other moves beside each other; gives the one that was pressed.
pub(super) fn others_ui(ui: &mut Ui, look: &Look, moves: &Moves) -> Option<Move> {
    let mut pressed = None;
    row_ui(ui, 14.0, |ui| {
        for it in &moves.others {
            let weight = match it {
                Move::Pause | Move::ToStory | Move::LastPhase => Weight::Quiet,
                _ => Weight::Secondary,
            };
            if move_ui(ui, look, *it, weight) {
                pressed = Some(*it);
            }
        }
    });
    pressed
}

fn move_ui(ui: &mut Ui, look: &Look, it: Move, weight: Weight) -> bool {
    let words = it.words(look);
    let mut button = Button::new(&words, weight);
    if let Some((_, cap)) = it.key() {
        button = button.key(cap);
    }
    button_ui(ui, look, it.name(), button).clicked()
}

/// The move whose key went down.
pub(super) fn by_key(ui: &Ui, moves: &Moves) -> Option<Move> {
    let all = moves.first.iter().chain(&moves.others).copied();
    let mut pressed = all.filter(|it| {
        it.key().is_some_and(|(key, _)| match key {
            Key::Enter => keys::pressed_free(ui, key),
            _ => keys::pressed(ui, key),
        })
    });
    pressed.next()
}

/// Makes a move.
pub(super) fn make(
    it: Move,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    it.make(data, led, state)
}
