//! The class that is open: what the window asks of it, and nothing else.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use anyhow::Result;

use crate::classroom::class::{Class as Running, NotTaken, Wake};
use crate::classroom::news::Screens;
use crate::classroom::server::{self, Limits};
use crate::room::command::{Command, TrackIdx};
use crate::room::view::{ProjectorView, TrainerView};
use crate::room::{Done, Room};
use crate::scenario::Scenario;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::shell::{Problem, today};
use crate::store::{SessionId, Store};
use crate::text::Lang;
use crate::ui::room::Door;
use crate::ui::room::qr::Squares;

/// Where a class is found, unless something else is there already.
pub(super) const PORT: u16 = 8080;
/// How many ports are tried after that one.
const MORE_PORTS: u16 = 9;
/// For how many phones; what a class needs more is for `weerbaar serve --phones`.
const PHONES: usize = 200;

/// A class that goes on. Its door is shut when it is let go of.
pub(super) struct Class {
    running: Running,
    screens: Arc<Screens>,
    scenario: Arc<Scenario>,
    seed: u64,
    is_kept: bool,
    open: Option<server::Door>,
    /// The same as it is drawn.
    door: Option<Door>,
}

impl Class {
    /// Begins a class that is kept in that store; its votes are counted by hand until a door is opened.
    pub(super) fn begin(
        store: Store,
        scenario: Arc<Scenario>,
        setup: Setup,
        lang: Lang,
        wake: Wake,
    ) -> Result<Self> {
        let is_kept = store.keeps();
        let room = Room::start(scenario, setup);
        let running = Running::begin(store, room, today(), lang, wake);
        Self::of(running.map_err(anyhow::Error::new)?, is_kept)
    }

    /// Goes on with a class that was broken off.
    pub(super) fn resume(store: Store, which: &SessionId, lang: Lang, wake: Wake) -> Result<Self> {
        let is_kept = store.keeps();
        let running = Running::resume(store, which.as_str(), lang, wake);
        Self::of(running.map_err(anyhow::Error::new)?, is_kept)
    }

    fn of(running: Running, is_kept: bool) -> Result<Self> {
        let room = running.room().map_err(anyhow::Error::new)?;
        let first = room.tracks().first();
        Ok(Self {
            screens: running.screens(),
            scenario: room.scenario().clone(),
            seed: first.map_or(0, |it| it.session().record().setup.seed),
            running,
            is_kept,
            open: None,
            door: None,
        })
    }

    /// Lets phones in at that address, on the first port from [`PORT`] on that nothing else is on.
    pub(super) fn open_door(&mut self, ip: IpAddr) -> Result<()> {
        let limits = Limits::for_phones(PHONES);
        let at = |port| SocketAddr::new(ip, port);
        let open = |port| server::Door::open(&self.running, at(port), limits);
        let mut opened = open(PORT);
        for more in 1..=MORE_PORTS {
            match opened {
                Ok(_) => break,
                Err(_) => opened = open(PORT + more),
            }
        }
        let opened = opened.map_err(|err| Problem::NoDoor {
            at: ip.to_string(),
            why: err.to_string(),
        })?;
        self.door = Some(Door {
            address: opened.at().to_string(),
            code: opened.code().to_owned(),
            qr: squares(opened.qr()),
        });
        self.open = Some(opened);
        Ok(())
    }

    /// What the class is called in the store.
    pub(super) fn id(&self) -> &SessionId {
        self.running.id()
    }

    /// Gives the room a command; it is on disk when this returns.
    pub(super) fn command(&mut self, command: Command) -> Result<Done, NotTaken> {
        let done = self.running.command(command);
        self.refresh();
        done
    }

    /// Makes everything black at once, and waits for nothing.
    pub(super) fn black(&mut self) {
        self.running.black();
        self.refresh();
    }

    /// Looks what is new; true if anything is.
    pub(super) fn refresh(&mut self) -> bool {
        let now = self.running.screens();
        let changed = !Arc::ptr_eq(&now, &self.screens);
        self.screens = now;
        changed
    }

    /// What the trainer and the room see, and what could not be kept.
    pub(super) fn screens(&self) -> &Screens {
        &self.screens
    }

    /// What the trainer sees.
    pub(super) fn trainer(&self) -> &TrainerView {
        &self.screens.trainer
    }

    /// What the projector shows.
    pub(super) fn projector(&self) -> &ProjectorView {
        &self.screens.projector
    }

    /// How phones come in.
    pub(super) fn door(&self) -> Option<&Door> {
        self.door.as_ref()
    }

    pub(super) fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// By which the people in the picture are drawn, the same on every track.
    pub(super) fn seed(&self) -> u64 {
        self.seed
    }

    /// The room as it is now, for who looks back on it.
    pub(super) fn room(&self) -> Result<Box<Room>, NotTaken> {
        self.running.room()
    }

    /// The first so many inputs of that track.
    pub(super) fn way_to(&self, track: TrackIdx, inputs: usize) -> Option<Vec<Input>> {
        let room = self.running.room().ok()?;
        let track = room.tracks().get(usize::try_from(track.0).ok()?)?;
        let all = &track.session().record().inputs;
        Some(all.get(..inputs)?.to_vec())
    }

    /// Whether what it does is on disk.
    pub(super) fn is_kept(&self) -> bool {
        self.is_kept
    }

    /// Ends the class: phones are told, and nothing is left of who was in. One that could not be ended goes on.
    pub(super) fn end(&self) -> Result<(), NotTaken> {
        self.running.end()
    }

    /// Draws a door that nobody can come in by, for pictures.
    pub(super) fn draw_door(&mut self, door: Option<Door>) {
        self.door = door;
    }
}

/// A code as it is drawn.
pub(super) fn squares(code: Option<crate::classroom::qr::Qr>) -> Squares {
    let drawn = code.map(|it| Squares {
        size: it.size,
        dark: it.dark,
    });
    drawn.unwrap_or_default()
}
