//! A class: how it is opened, the trainer's console, and what the room sees.

pub mod console;
pub mod lines;
pub mod open;
pub mod projector;
pub mod qr;

use super::{Action, Terms};
use crate::room::command::{Command, Tally, TrackIdx};

/// What a trainer asks of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Something for the room, as it is.
    Tell(Command),
    /// Back to where the first so many inputs of that track led.
    BackTo { track: TrackIdx, inputs: usize },
    /// Everything goes black at once, or comes back.
    Black(bool),
    /// The page before the story is shown to the room, or put away.
    Welcome(bool),
    /// Another page of what the room sees.
    Page(usize),
    /// Where the room's picture is.
    Hall(Hall),
    /// The report of the group goes to a file.
    SaveDebrief,
    /// The class is over.
    Close,
}

impl From<Ask> for Action {
    fn from(ask: Ask) -> Self {
        Self::Class(ask)
    }
}

/// A command to the room, as what a screen asks.
fn tell(command: Command) -> Option<Action> {
    Some(Ask::Tell(command).into())
}

/// Where the room's picture is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hall {
    #[default]
    Nowhere,
    /// A window of its own.
    Window,
    /// The same, over the whole of its monitor.
    FullScreen,
    /// The one window that there is, in the place of the console.
    Here,
}

/// What is decided before a class begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassTerms {
    pub terms: Terms,
    /// The address that phones come in by, as its place in [`open::Network::addresses`]; none where hands or cards are
    /// counted.
    pub address: Option<usize>,
    pub tally: Tally,
    /// What the class did is kept for its debrief.
    pub keep: bool,
}

/// How phones come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// What is typed in a browser.
    pub address: String,
    /// What is typed on the page then; empty if nothing is.
    pub code: String,
    pub qr: qr::Squares,
}
