//! The talk after a class: what it comes back to, what is agreed, and what the screens show meanwhile.

use weerbaar::room::command::{Command, TrackIdx};
use weerbaar::room::record::read_command;
use weerbaar::room::refusal::RoomRefusal;
use weerbaar::room::talk::{
    Agreement, Arranged, Intention, KeyMoment, MOST_WORDS, Phase, Say, Subject,
};
use weerbaar::room::view::{PhoneView, ProjectorView};

use crate::room_class::{Class, MAIN, asked};

fn phone(class: &Class) -> PhoneView {
    class.phone(0)
}

fn say(say: Say) -> Command {
    Command::Talk(say)
}

#[test]
fn the_talk_is_on_every_screen_and_leads_back_to_the_story() {
    let mut class = asked(5);
    class.does(say(Say::Phase(Some(Phase::Arrive))));
    assert_eq!(class.0.projector(), ProjectorView::Talk(Phase::Arrive));
    assert_eq!(phone(&class), PhoneView::Talk(Phase::Arrive));
    class.does(say(Say::Phase(Some(Phase::Close))));
    assert_eq!(phone(&class), PhoneView::Support);
    let open = Command::Open {
        track: MAIN,
        tally: Default::default(),
    };
    class.refuses(open.clone(), RoomRefusal::TalkGoesOn);
    class.does(say(Say::Phase(None)));
    class.does(open);
    class.refuses(say(Say::Phase(Some(Phase::Arrive))), RoomRefusal::PollOpen);
}

#[test]
fn a_moment_to_come_back_to_was_decided() {
    let mut class = asked(1);
    let moment = |decided| KeyMoment {
        track: MAIN,
        decided,
    };
    class.refuses(
        say(Say::Moments(vec![moment(0)])),
        RoomRefusal::NoSuchDecision,
    );
    let elsewhere = KeyMoment {
        track: TrackIdx(7),
        decided: 0,
    };
    class.refuses(
        say(Say::Moments(vec![elsewhere])),
        RoomRefusal::NoSuchDecision,
    );
    class.decide(0);
    class.does(say(Say::Moments(vec![moment(0)])));
    class.refuses(
        say(Say::Moments(vec![moment(0), moment(0)])),
        RoomRefusal::TooManyMoments,
    );
    assert_eq!(class.0.talk().moments, [moment(0)]);
    class.does(say(Say::Show(2)));
    class.refuses(say(Say::Show(3)), RoomRefusal::NoSuchDecision);
}

#[test]
fn what_is_agreed_is_kept_once_for_each_subject_and_what_is_taken_along_in_its_place() {
    let mut class = asked(1);
    let agree = |subject, arranged, owner: &str| {
        say(Say::Agree(Agreement {
            subject,
            arranged,
            owner: owner.to_owned(),
            by: "1 maart".to_owned(),
        }))
    };
    class.does(agree(Subject::Record, Arranged::Missing, "de griffier"));
    class.does(agree(Subject::FirstCall, Arranged::Yes, ""));
    class.does(agree(Subject::Record, Arranged::Unclear, "de \"griffier\""));
    class.refuses(
        agree(Subject::Transfer(99), Arranged::Yes, ""),
        RoomRefusal::NoSuchAgreement,
    );
    class.refuses(
        agree(Subject::Family, Arranged::Yes, &"w".repeat(81)),
        RoomRefusal::TooLong,
    );
    let talk = class.0.talk();
    assert_eq!(talk.agreements.len(), 2);
    let record = talk.agreed(Subject::Record).map(|it| it.owner.as_str());
    assert_eq!(record, Some("de \"griffier\""));

    let intend = |words: &str| {
        say(Say::Intend {
            which: Intention::Change,
            words: words.to_owned(),
        })
    };
    class.does(intend("Eerst\nademen"));
    class.refuses(intend(&"w".repeat(MOST_WORDS + 1)), RoomRefusal::TooLong);
    assert_eq!(class.0.talk().intentions, ["", "Eerst\nademen", ""]);
}

#[test]
fn what_is_no_command_of_this_story_is_not_read_as_one() {
    let class = asked(1);
    for word in [
        "",
        "joined",
        "leave",
        "leave x",
        "wear 0 99 0",
        "vote 0 0 choose nergens/niets",
        "vote 0 0 continue",
        "open 0 half",
        "count 0 5 nergens a=1",
        "count 0 5 beurt-1 luister",
        "jump 0 continue; wat",
        "note 0 mooi \"\"",
        "note 0 strong los",
        "talk phase later",
        "talk moments 0",
        "talk agree record yes [\"alleen een\"]",
    ] {
        let read = read_command(class.0.scenario(), word);
        assert!(read.is_err(), "{word}: {read:?}");
    }
}
