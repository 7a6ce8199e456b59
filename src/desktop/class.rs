//! The class that is open: what the window asks of it, and nothing else.

use std::sync::Arc;

use crate::room::command::{Command, Given, TrackIdx};
use crate::room::refusal::RoomRefusal;
use crate::room::view::{ProjectorView, TrainerView};
use crate::room::{Done, Room};
use crate::scenario::Scenario;
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::store::clock;
use crate::ui::room::Door;

/// A class that runs.
pub(super) struct Class {
    room: Room,
    door: Option<Door>,
    trainer: TrainerView,
    projector: ProjectorView,
}

impl Class {
    /// Opens a class; without a door its votes are counted by hand.
    pub(super) fn open(scenario: Arc<Scenario>, setup: Setup, door: Option<Door>) -> Self {
        let room = Room::start(scenario, setup);
        Self {
            trainer: room.trainer(),
            projector: room.projector(),
            room,
            door,
        }
    }

    /// Gives the room a command.
    pub(super) fn command(&mut self, command: Command) -> Result<Done, RoomRefusal> {
        let at_ms = u64::try_from(clock::now_ms()).unwrap_or(0);
        let done = self.room.apply(Given { at_ms, command })?;
        self.trainer = self.room.trainer();
        self.projector = self.room.projector();
        Ok(done)
    }

    /// What the trainer sees.
    pub(super) fn trainer(&self) -> &TrainerView {
        &self.trainer
    }

    /// What the projector shows.
    pub(super) fn projector(&self) -> &ProjectorView {
        &self.projector
    }

    /// How phones come in.
    pub(super) fn door(&self) -> Option<&Door> {
        self.door.as_ref()
    }

    pub(super) fn scenario(&self) -> &Arc<Scenario> {
        self.room.scenario()
    }

    /// By which the people in the picture are drawn, the same on every track.
    pub(super) fn seed(&self) -> u64 {
        let first = self.room.tracks().first();
        first.map_or(0, |it| it.session().record().setup.seed)
    }

    /// The first so many inputs of that track.
    pub(super) fn way_to(&self, track: TrackIdx, inputs: usize) -> Option<Vec<Input>> {
        let track = self.room.tracks().get(usize::try_from(track.0).ok()?)?;
        let all = &track.session().record().inputs;
        Some(all.get(..inputs)?.to_vec())
    }

    /// Whether what it does is on disk.
    pub(super) fn is_kept(&self) -> bool {
        false
    }
}
