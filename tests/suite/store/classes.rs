//! A class as the store has it, line by line.

use std::collections::BTreeMap;

use weerbaar::room::Room;
use weerbaar::room::command::{Command, Given, Participant, PollIdx, Tally};
use weerbaar::room::record::write_command;
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::store::class::{ClassKey, Line, What};
use weerbaar::store::class_archive::KeptSeat;
use weerbaar::store::{Day, Store};

use crate::room_class::{Class, MAIN, lead, small};

/// A class of three of whom two have voted, one of them twice, and the third has stepped out after voting.
pub(super) fn voting(store: &mut Store) -> ClassKey {
    let mut room = Room::start(small(), Setup::seeded(7));
    let day = Day::parse("2026-11-29").unwrap();
    let class = store.begin_class(&room, 1000, day).unwrap();
    let mut commands = vec![Command::Join; 3];
    commands.push(lead(Input::Continue));
    commands.push(Command::Open {
        track: MAIN,
        tally: Tally::Hidden,
    });
    let mut lines = Vec::new();
    for command in commands {
        lines.push(line(&mut room, command, lines.len()));
    }
    let seats = (0..3).map(|who| What::Seat {
        who,
        key: [u8::try_from(who).unwrap(); 32],
        token: [9; 32],
    });
    for what in seats.collect::<Vec<_>>() {
        lines.push(numbered(what, lines.len()));
    }
    let votes = [(0, 0, 1), (1, 0, 1), (2, 1, 1), (0, 1, 2)];
    for (who, at, turn) in votes {
        let asked = Class(room.clone(), 0);
        let vote = asked.vote(0, who, at);
        let mut it = line(&mut room, vote, lines.len());
        if let What::Command(word) = it.what {
            it.what = What::Vote {
                poll: 0,
                who,
                turn,
                word,
            };
        }
        lines.push(it);
    }
    lines.push(line(
        &mut room,
        Command::StepOut(Participant(2)),
        lines.len(),
    ));
    store.keep_class(&class, &lines).unwrap();
    class
}

fn line(room: &mut Room, command: Command, seq: usize) -> Line {
    let at_ms = 1000 + seq as u64;
    room.apply(Given {
        at_ms,
        command: command.clone(),
    })
    .unwrap();
    numbered(What::Command(write_command(room, &command)), seq)
}

fn numbered(what: What, seq: usize) -> Line {
    Line {
        seq: seq as u64,
        at_ms: 1000 + seq as i64,
        what,
    }
}

/// As [`voting`] left it.
pub(super) fn check(store: &Store, id: &str) {
    let kept = store.load_class(id).unwrap();
    assert_eq!(kept.summary.title, "Aan de balie");
    assert_eq!(kept.summary.begun_on.to_string(), "2026-11-29");
    let seat = |who: u8| KeptSeat {
        who: Participant(who.into()),
        key: [who; 32],
        token: [9; 32],
    };
    assert_eq!(kept.seats, [seat(0), seat(1), seat(2)]);
    let turns = [(0, 2), (1, 1), (2, 1)];
    let turns = turns.map(|(who, turn)| ((PollIdx(0), Participant(who)), turn));
    assert_eq!(kept.turns, BTreeMap::from(turns));
    assert_eq!(kept.next_seq, 13);
    let class = Class(kept.room, 0);
    assert_eq!(class.yours(0), Some(class.choice(1)));
    assert_eq!(class.yours(1), Some(class.choice(0)));
    let seen = class.0.trainer();
    assert_eq!((seen.here, seen.stepped_out), (2, 1));
    assert_eq!(class.open_vote().votes, 3);
}

#[test]
fn a_vote_is_kept_once_and_in_its_place() {
    let mut store = Store::in_memory().unwrap();
    let class = voting(&mut store);
    check(&store, class.id.as_str());
    // Nothing more comes before what is there already.
    let again = numbered(What::Command("bookmark 0".to_owned()), 12);
    assert!(store.keep_class(&class, &[again]).is_err());
    check(&store, class.id.as_str());
}
