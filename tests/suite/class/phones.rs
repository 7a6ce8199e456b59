//! What phones see and do: in, vote, change, back again, out, over.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;
use weerbaar::room::command::{Ballot, Command};
use weerbaar::room::talk::{Phase, Say};

use super::phone::{Phone, join};
use super::usual;
use crate::room_class::{MAIN, rows};

#[test]
fn a_class_votes_changes_and_sees_the_result() {
    let open = usual();
    let at = open.door.at();
    let phones: Vec<Phone> = (0..6)
        .map(|it| Phone::joins(at, &open.code(), it))
        .collect();
    assert_eq!(phones[5].number, 6);
    let mut first = phones[0].listens();
    assert_eq!(
        first.you(),
        json!({"number": 1, "badge": null, "poll": null, "turn": 0, "yours": null})
    );
    assert_eq!(
        first.shows(),
        json!({"show": "wait", "title": "Aan de balie"})
    );

    let poll = open.asks().0;
    let seen = first.shows();
    assert_eq!(
        seen,
        json!({
            "show": "vote", "title": "Aan de balie", "moment": 1, "moments": 4, "poll": 0, "again": false,
            "said": {"who": "Man met map", "text": "Drie keer gebeld. Dríé keer."},
            "ask": {"kind": "choice", "prompt": "Hij wacht. Wat doet u?", "options": [
                {"text": "“Drie keer. En niemand belde terug?”"},
                {"text": "“Het is druk op de afdeling, meneer.”"},
            ]},
        })
    );
    for phone in &phones {
        let you = phone.votes(poll, 1, 0).json();
        assert_eq!(
            (&you["turn"], &you["yours"]),
            (&json!(1), &json!({"choice": 0}))
        );
    }
    assert_eq!(phones[0].votes(poll, 2, 1).status, 200);
    let round = open.closes();
    assert_eq!((round.asked, round.votes), (6, 6));
    assert_eq!(rows(&round.counts.unwrap()), [5, 1]);
    assert_eq!(first.shows()["show"], "wait");
    open.does(Command::Show(MAIN));
    let shown = first.shows();
    assert_eq!(shown["rounds"], json!([{"votes": 6, "counts": [5, 1]}]));

    let choice = open.class.screens().trainer.tracks[0].vote.rounds[0]
        .counts
        .clone();
    let most = choice.and_then(|it| it.most()).unwrap();
    assert!(matches!(most, Ballot::Choice(_)));
    open.does(Command::Decide {
        track: MAIN,
        ballot: most,
    });
    assert_eq!(first.shows()["show"], "wait");
}

#[test]
fn phones_hear_three_things_of_a_decision_and_nothing_of_what_is_read_meanwhile() {
    let open = usual();
    let phone = Phone::joins(open.door.at(), &open.code(), 1);
    let mut listening = phone.listens();
    listening.you();
    listening.shows();
    // Each is waited for: a phone that is slow gets the newest and no more.
    open.asks();
    assert_eq!(listening.shows()["show"], "vote");
    open.closes();
    assert_eq!(listening.shows()["show"], "wait");
    open.does(Command::Bookmark(MAIN));
    open.does(Command::Show(MAIN));
    assert_eq!(listening.shows()["show"], "result");
}

#[test]
fn who_comes_back_is_the_same_person_with_the_same_vote() {
    let open = usual();
    let phone = Phone::joins(open.door.at(), &open.code(), 1);
    assert_eq!(
        phone
            .asks("/api/wear", &json!({"animal": 3, "colour": 2}))
            .status,
        200
    );
    let poll = open.asks().0;
    phone.votes(poll, 1, 1);
    let mut again = phone.listens();
    assert_eq!(
        again.you(),
        json!({"number": 1, "badge": [3, 2], "poll": 0, "turn": 1, "yours": {"choice": 1}})
    );
    assert_eq!(again.shows()["show"], "vote");
    // A phone that asks to come in once more, as after an answer that got lost, is nobody new; its old token is no good.
    let same = Phone::joins(open.door.at(), &open.code(), 1);
    assert_eq!(same.number, 1);
    assert_eq!(phone.votes(poll, 2, 0).error(), (401, "token".to_owned()));
    assert_eq!(same.votes(poll, 2, 0).status, 200);
    assert_eq!(open.class.screens().trainer.badges.len(), 1);
}

#[test]
fn stepping_out_is_seen_by_nobody_and_the_own_vote_stays() {
    let open = usual();
    let phones: Vec<Phone> = (0..2)
        .map(|it| Phone::joins(open.door.at(), &open.code(), it))
        .collect();
    let (mut own, mut other) = (phones[0].listens(), phones[1].listens());
    for it in [&mut own, &mut other] {
        it.you();
        assert_eq!(it.shows()["show"], "wait");
    }
    let poll = open.asks().0;
    assert_eq!(own.shows()["show"], "vote");
    assert_eq!(other.shows()["show"], "vote");
    phones[0].votes(poll, 1, 1);
    assert_eq!(phones[0].asks("/api/out", &json!({})).status, 200);
    assert_eq!(own.shows()["show"], "away");
    assert_eq!(
        phones[0].votes(poll, 2, 0).error(),
        (409, "is-away".to_owned())
    );
    phones[0].asks("/api/back", &json!({}));
    assert_eq!(own.shows()["show"], "vote");
    assert_eq!(phones[0].votes(poll, 2, 0).status, 200);
    open.closes();
    // The other phone hears nothing of it between the vote and its end.
    assert_eq!(other.shows()["show"], "wait");
}

#[test]
fn everything_goes_black_within_a_second_on_every_phone() {
    let open = usual();
    let mut all: Vec<_> = (0..5)
        .map(|it| Phone::joins(open.door.at(), &open.code(), it).listens())
        .collect();
    for it in &mut all {
        it.you();
        it.shows();
    }
    let began = Instant::now();
    open.class.black();
    for it in &mut all {
        assert_eq!(it.shows(), json!({"show": "black"}));
    }
    assert!(began.elapsed() < Duration::from_secs(1));
    open.does(Command::Unblank);
    assert_eq!(all[0].shows()["show"], "wait");
}

#[test]
fn the_talk_and_the_support_card_are_on_the_phones_too() {
    let open = usual();
    let mut phone = Phone::joins(open.door.at(), &open.code(), 1).listens();
    phone.you();
    phone.shows();
    for phase in [Phase::Arrive, Phase::Intention] {
        open.does(Command::Talk(Say::Phase(Some(phase))));
        assert_eq!(phone.shows()["phase"], phase.code());
    }
    open.does(Command::Talk(Say::Phase(Some(Phase::Close))));
    assert_eq!(phone.shows()["show"], "support");
}

#[test]
fn within_a_second_after_the_class_nothing_listens_any_more() {
    let open = usual();
    let at = open.door.at();
    let phone = Phone::joins(at, &open.code(), 1);
    let mut listening = phone.listens();
    listening.you();
    listening.shows();
    let began = Instant::now();
    open.class.end().unwrap();
    assert_eq!(
        listening.shows(),
        json!({"show": "over", "title": "Aan de balie"})
    );
    assert!(listening.next().is_none());
    while TcpStream::connect(at).is_ok() {
        assert!(began.elapsed() < Duration::from_secs(1));
    }
}

#[test]
fn a_door_that_is_shut_leaves_the_class_as_it_is() {
    let open = usual();
    let (at, code) = (open.door.at(), open.code());
    Phone::joins(at, &code, 1);
    drop(open.door);
    assert!(TcpStream::connect(at).is_err());
    assert_eq!(open.class.screens().trainer.here, 1);
    assert!(open.class.command(Command::Bookmark(MAIN)).is_ok());
}

#[test]
fn a_wrong_code_lets_nobody_in() {
    let open = usual();
    assert_eq!(
        join(open.door.at(), "K7M4XY", 1).error(),
        (403, "code".to_owned())
    );
    let typed = open.door.typed();
    let typed = typed.rsplit_once('/').unwrap().1.to_lowercase();
    assert_eq!(join(open.door.at(), &typed, 1).status, 200);
    assert_eq!(open.class.screens().trainer.here, 1);
}
