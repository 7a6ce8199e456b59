//! What is kept of a class: all of it while it goes on, nobody in it afterwards, and nothing when its time is over.

use std::fs;

use serde_json::json;
use tempfile::tempdir;
use weerbaar::classroom::class::NotTaken;
use weerbaar::classroom::desk::Desk;
use weerbaar::classroom::server::Limits;
use weerbaar::classroom::wire::{Cast, Vote};
use weerbaar::room::Room;
use weerbaar::room::command::{Command, Participant, Tag, Tally};
use weerbaar::room::refusal::RoomRefusal;
use weerbaar::room::talk::{Intention, Say};
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::store::{Day, Store, StoreError};

use super::phone::Phone;
use super::{class, door_of, resumed};
use crate::room_class::{MAIN, lead, rows, small};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[test]
fn a_class_that_was_broken_off_goes_on_with_every_vote() {
    let dir = tempdir().unwrap();
    let open = door_of(
        class(Store::open(dir.path()).unwrap()),
        Limits::for_phones(10),
    );
    let phones: Vec<Phone> = (0..6)
        .map(|it| Phone::joins(open.door.at(), &open.code(), it))
        .collect();
    let poll = open.asks().0;
    for (phone, choice) in phones.iter().zip([0, 1, 0, 0, 0]) {
        phone.votes(poll, 1, choice);
    }
    phones[1].votes(poll, 2, 0);
    phones[2].asks("/api/out", &json!({}));
    let before = (open.class.screens(), open.class.id().clone());
    drop(open);

    let again = door_of(resumed(dir.path()), Limits::for_phones(10));
    assert_eq!(again.class.id(), &before.1);
    assert_eq!(again.class.screens().trainer, before.0.trainer);
    assert_eq!(again.class.screens().projector, before.0.projector);
    assert!(again.class.screens().epoch >= before.0.epoch);
    // Nobody has to come in again: their tokens are known, and their votes stand.
    let at = again.door.at();
    let phones: Vec<Phone> = phones.into_iter().map(|it| Phone { at, ..it }).collect();
    let you = phones[1].listens().you();
    assert_eq!(you["yours"], json!({"choice": 0}));
    assert_eq!(phones[1].votes(poll, 3, 1).status, 200);
    assert_eq!(phones[5].votes(poll, 1, 0).status, 200);
    let round = again.closes();
    assert_eq!((round.asked, round.votes), (6, 6));
    assert_eq!(rows(&round.counts.unwrap()), [5, 1]);
    assert_eq!(again.class.screens().trainer.stepped_out, 1);
}

#[test]
fn a_class_goes_on_in_one_window_at_a_time() {
    let dir = tempdir().unwrap();
    let first = class(Store::open(dir.path()).unwrap());
    let second = resumed(dir.path());
    first.command(lead(Input::Continue)).unwrap();
    let refused = second.command(Command::Bookmark(MAIN));
    assert!(
        matches!(&refused, Err(NotTaken::NotKept(err)) if matches!(**err, StoreError::ClassTaken { .. })),
        "{refused:?}"
    );
    // What was not kept has not happened.
    assert_eq!(second.screens().trainer.notes.len(), 0);
    assert!(second.screens().trouble.is_some());
    assert!(first.command(Command::Bookmark(MAIN)).is_ok());
}

#[test]
fn after_the_class_nobody_who_was_in_it_is_left() {
    let dir = tempdir().unwrap();
    let open = door_of(
        class(Store::open(dir.path()).unwrap()),
        Limits::for_phones(10),
    );
    let phones: Vec<Phone> = (0..6)
        .map(|it| Phone::joins(open.door.at(), &open.code(), it))
        .collect();
    phones[0].asks("/api/wear", &json!({"animal": 11, "colour": 5}));
    let poll = open.asks().0;
    for phone in &phones {
        phone.votes(poll, 1, 0);
    }
    open.closes();
    let id = open.class.id().clone();
    open.class.end().unwrap();
    assert!(matches!(
        open.class.command(Command::Bookmark(MAIN)),
        Err(NotTaken::Over)
    ));
    drop(open);

    let store = Store::open(dir.path()).unwrap();
    let kept = store.load_class(id.as_str()).unwrap();
    assert!(kept.seats.is_empty() && kept.turns.is_empty());
    let rounds: Vec<_> = kept.room.rounds().collect();
    assert_eq!(rows(rounds[0].counts.as_ref().unwrap()), [6, 0]);
    assert_eq!(kept.room.badge(Participant(0)), None);
    assert!(matches!(kept.key(), Err(StoreError::ClassTaken { .. })));
    drop(store);
    let file = fs::read(dir.path().join("weerbaar.db")).unwrap();
    let has = |what: &[u8]| file.windows(what.len()).any(|it| it == what);
    assert!(has(b"count 0 6 beurt-1"));
    assert!(!has(b"vote 0 ") && !has(b"wear 0 "));
}

#[test]
fn what_is_not_on_disk_has_not_happened() {
    let dir = tempdir().unwrap();
    let begin = || {
        let store = Store::open(dir.path()).unwrap();
        let room = Room::start(small(), Setup::seeded(7));
        Desk::begin(store, room, 0, Day::utc(0)).unwrap()
    };
    let mut desk = begin();
    desk.join("a", 1).unwrap();
    desk.command(lead(Input::Continue), 2).unwrap();
    let open = Command::Open {
        track: MAIN,
        tally: Tally::Hidden,
    };
    desk.command(open, 3).unwrap();
    desk.keep().unwrap();
    let cast = |turn, at| Cast {
        poll: 0,
        turn,
        vote: Vote::Choice(at),
    };
    desk.vote(Participant(0), &cast(1, 0), 4).unwrap();
    desk.keep().unwrap();
    let before = (
        desk.room().trainer(),
        desk.epoch(),
        desk.you(Participant(0)),
    );

    // Someone else goes on with the class: nothing more of this one can be kept.
    let mut other = Desk::resume(Store::open(dir.path()).unwrap(), "last").unwrap();
    other.command(Command::Bookmark(MAIN), 5).unwrap();
    other.keep().unwrap();
    desk.vote(Participant(0), &cast(2, 1), 6).unwrap();
    desk.join("b", 7).unwrap();
    desk.join("a", 8).unwrap();
    desk.command(Command::Close(MAIN), 9).unwrap();
    assert!(desk.keep().is_err());
    let after = (
        desk.room().trainer(),
        desk.epoch(),
        desk.you(Participant(0)),
    );
    assert_eq!(after, before);
    assert_eq!(desk.tokens().len(), 1);
}

#[test]
fn a_class_is_forgotten_after_thirty_days_and_what_it_takes_along_after_a_year() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let begun = Day::parse("2026-03-12").unwrap();
    let begin = |text: &str, end: bool| {
        let room = Room::start(small(), Setup::seeded(7));
        let mut desk = Desk::begin(Store::open(dir.path()).unwrap(), room, 0, begun).unwrap();
        let note = Command::Note {
            track: MAIN,
            tag: Tag::Strong,
            words: "alleen van de trainer".to_owned(),
        };
        desk.command(note, 1).unwrap();
        let say = Say::Intend {
            which: Intention::Keep,
            words: text.to_owned(),
        };
        desk.command(Command::Talk(say), 2).unwrap();
        desk.keep().unwrap();
        if end {
            desk.end(3).unwrap();
        }
    };
    begin("Eerst ademen", true);
    // One that was broken off takes along as much.
    begin("Samen melden", false);
    let texts = |store: &Store| -> Vec<String> {
        let taken = store.taken_along().unwrap();
        let mut all: Vec<String> = taken.into_iter().map(|it| it.text).collect();
        all.sort();
        all
    };
    assert_eq!(
        store.classes().unwrap()[0].keep_until().to_string(),
        "2026-04-11"
    );
    assert_eq!(store.expire(30 * DAY_MS).unwrap(), 0);
    assert_eq!(store.classes().unwrap().len(), 2);
    assert_eq!(store.expire(31 * DAY_MS + 3).unwrap(), 2);
    assert_eq!(store.classes().unwrap().len(), 0);
    assert_eq!(texts(&store), ["Eerst ademen", "Samen melden"]);
    store.expire(365 * DAY_MS).unwrap();
    assert_eq!(texts(&store).len(), 2);
    store.expire(366 * DAY_MS).unwrap();
    assert_eq!(texts(&store).len(), 0);
    drop(store);
    let file = fs::read(dir.path().join("weerbaar.db")).unwrap();
    for gone in [
        "Eerst ademen",
        "Samen melden",
        "alleen van de trainer",
        "Aan de balie",
    ] {
        assert!(
            !file.windows(gone.len()).any(|it| it == gone.as_bytes()),
            "{gone}"
        );
    }
}

#[test]
fn a_class_is_deleted_on_request_and_with_everything_else() {
    let dir = tempdir().unwrap();
    for _ in 0..2 {
        drop(class(Store::open(dir.path()).unwrap()));
    }
    let mut store = Store::open(dir.path()).unwrap();
    let id = store.class("last").unwrap().id;
    store.delete_class(&id).unwrap();
    assert!(matches!(
        store.delete_class(&id),
        Err(StoreError::UnknownClass { .. })
    ));
    assert_eq!(store.delete_all().unwrap(), 1);
    assert!(matches!(store.class("last"), Err(StoreError::NoClasses)));
    assert!(matches!(
        store.load_class("ABCDEFGH"),
        Err(StoreError::UnknownClass { .. })
    ));
}

#[test]
fn a_refused_command_says_why_and_is_not_kept() {
    let class = class(Store::in_memory().unwrap());
    let before = class.screens().epoch;
    let refused = class.command(Command::Close(MAIN));
    assert!(matches!(
        refused,
        Err(NotTaken::Refused(RoomRefusal::NoPoll))
    ));
    assert_eq!(class.screens().epoch, before);
}
