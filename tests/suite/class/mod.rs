//! A class with phones: its store, its server, and every control of that server.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail it as the test itself would"
)]

mod certificate;
mod controls;
mod kept;
pub(crate) mod phone;
mod phones;

use std::path::Path;
use std::sync::Arc;

use weerbaar::classroom::class::Class;
use weerbaar::classroom::server::{Door, Limits};
use weerbaar::room::Room;
use weerbaar::room::command::{Command, PollIdx, Tally};
use weerbaar::room::{Done, track::Round};
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::store::{Day, Store};
use weerbaar::text::Lang;

use crate::room_class::{MAIN, lead, small};

/// A class on the small story and its door on this computer, on any port that is free.
struct Open {
    class: Class,
    door: Door,
}

fn class(store: Store) -> Class {
    let room = Room::start(small(), Setup::seeded(7));
    Class::begin(store, room, Day::utc(0), Lang::Nl, Arc::new(|| {})).unwrap()
}

fn resumed(folder: &Path) -> Class {
    let store = Store::open(folder).unwrap();
    Class::resume(store, "last", Lang::Nl, Arc::new(|| {})).unwrap()
}

fn opened(limits: Limits) -> Open {
    door_of(class(Store::in_memory().unwrap()), limits)
}

fn door_of(class: Class, limits: Limits) -> Open {
    let door = Door::open(&class, ([127, 0, 0, 1], 0).into(), limits).unwrap();
    Open { class, door }
}

fn usual() -> Open {
    opened(Limits::for_phones(100))
}

impl Open {
    fn does(&self, command: Command) -> Done {
        self.class.command(command).unwrap()
    }

    /// Reads on to the question and opens a vote.
    fn asks(&self) -> PollIdx {
        while self.class.command(lead(Input::Continue)).is_ok() {}
        match self.does(Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        }) {
            Done::Opened(poll) => poll,
            other => panic!("{other:?}"),
        }
    }

    /// How the vote that is closed last fell.
    fn closes(&self) -> Round {
        self.does(Command::Close(MAIN));
        let screens = self.class.screens();
        screens.trainer.tracks[0]
            .vote
            .rounds
            .last()
            .unwrap()
            .clone()
    }

    /// What a phone comes in by.
    fn code(&self) -> String {
        let url = self.door.url();
        url.split_once('#').unwrap().1.to_owned()
    }
}
