//! A class that goes on: one thread that everything is asked of, so that many votes share one wait for the disk.

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::asking::{Ask, Asking};
use super::desk::Desk;
use super::news::Screens;
use super::work::{Shared, Work};
use crate::room::command::Command;
use crate::room::refusal::RoomRefusal;
use crate::room::{Done, Room};
use crate::store::{Day, SessionId, Store, StoreError, clock};
use crate::text::Lang;

/// How much can wait to be answered; more than a full room asks in one wait for the disk.
const WAITING: usize = 1 << 15;

/// A class that goes on. Whoever has it can do what a trainer can; phones come in through a door.
pub struct Class {
    id: SessionId,
    pub(super) desk: Asking,
    pub(super) shared: Arc<Shared>,
}

/// Told when a screen has something new to show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Why a command was not taken; nothing has changed.
#[derive(Debug)]
pub enum NotTaken {
    Refused(RoomRefusal),
    /// It could not be kept, so it does not count.
    NotKept(Arc<StoreError>),
    /// The machine has no room for one more thread.
    NoThread(io::Error),
    /// The class is over.
    Over,
}

impl Class {
    /// Begins a class and keeps it. `wake` is told when there is something new to show.
    pub fn begin(
        store: Store,
        room: Room,
        today: Day,
        lang: Lang,
        wake: Wake,
    ) -> Result<Self, NotTaken> {
        let desk = Desk::begin(store, room, clock::now_ms(), today)?;
        Self::run(desk, lang, wake)
    }

    /// Goes on with a class that was broken off; `last` is the latest begun.
    pub fn resume(store: Store, which: &str, lang: Lang, wake: Wake) -> Result<Self, NotTaken> {
        Self::run(Desk::resume(store, which)?, lang, wake)
    }

    fn run(desk: Desk, lang: Lang, wake: Wake) -> Result<Self, NotTaken> {
        let shared = Arc::new(Shared::new(&desk, lang, wake));
        let (ask, asked) = sync_channel(WAITING);
        let id = desk.id().clone();
        let work = Work::new(desk, lang, shared.clone());
        // It ends when nobody can ask anything any more: neither the trainer nor a door.
        let thread = thread::Builder::new().name("class".to_owned());
        let running = thread.spawn(move || work.until_over(&asked));
        running.map_err(NotTaken::NoThread)?;
        Ok(Self {
            id,
            desk: Asking::new(ask),
            shared,
        })
    }

    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// Does what the trainer asks; it is on disk when this returns.
    pub fn command(&self, command: Command) -> Result<Done, NotTaken> {
        match command {
            // Whoever wants it dark waits for no disk.
            Command::Blank => self.shared.darken(true),
            Command::Unblank => self.shared.darken(false),
            _ => {}
        }
        self.desk.trainer(|tell| Ask::Command(command, tell))
    }

    /// Makes everything black at once, and keeps it when that can be done; waits for neither.
    pub fn black(&self) {
        self.shared.darken(true);
        self.desk.tell(Command::Blank);
    }

    /// Whether everything is black, or about to be.
    pub fn is_black(&self) -> bool {
        self.shared.is_dark()
    }

    /// What the trainer and the room see now.
    pub fn screens(&self) -> Arc<Screens> {
        self.shared.screens.borrow().clone()
    }

    /// The room as it is now, for who looks back on it.
    pub fn room(&self) -> Result<Box<Room>, NotTaken> {
        self.desk.trainer(Ask::Room)
    }

    /// How many phones hear what is new.
    pub fn connected(&self) -> usize {
        self.shared.connected.load(Ordering::Acquire)
    }

    /// Ends the class: phones are told, and nothing is left of who was in. One that could not be ended goes on.
    pub fn end(&self) -> Result<(), NotTaken> {
        self.desk.trainer(Ask::End)
    }
}

impl fmt::Display for NotTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(it) => it.fmt(f),
            Self::NotKept(it) => it.fmt(f),
            Self::NoThread(it) => it.fmt(f),
            Self::Over => f.write_str("the class is over"),
        }
    }
}

impl Error for NotTaken {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Refused(it) => Some(it),
            Self::NotKept(it) => Some(&**it),
            Self::NoThread(it) => Some(it),
            Self::Over => None,
        }
    }
}

impl From<StoreError> for NotTaken {
    fn from(err: StoreError) -> Self {
        Self::NotKept(Arc::new(err))
    }
}
