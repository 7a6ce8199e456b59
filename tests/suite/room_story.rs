//! A class goes through a story: back, aside, in groups, and what is kept of it.

use weerbaar::room::command::{Ballot, Command, Participant, PollIdx, Tag, Tally, TrackIdx};
use weerbaar::room::refusal::RoomRefusal;
use weerbaar::room::track::{Majority, Standing};
use weerbaar::room::view::{PhoneView, ProjectorView, VoteView};
use weerbaar::room::{Done, Room};
use weerbaar::scenario::vocabulary::{Competency, Pressure};
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::refusal::Refusal;
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

use crate::room_class::{Class, MAIN, asked, lead, small, tasks};

#[test]
fn something_that_breaks_in_during_the_discussion_leaves_the_first_vote() {
    let mut class = Class(Room::start(tasks(), Setup::seeded(1)), 0);
    (0..5).for_each(|_| class.does(Command::Join));
    class.go_to_question();
    let (inject, _) = (class.0.trainer().tracks[0].story.injects[0].1, ());
    match class.0.projector() {
        ProjectorView::Story { story, .. } => assert_eq!(story.injects, []),
        other => panic!("{other:?}"),
    }
    class.open(Tally::Hidden);
    class.refuses(lead(Input::Inject(inject)), RoomRefusal::PollOpen);
    class.does(Command::Close(MAIN));
    assert_eq!(class.0.trainer().tracks[0].happened, []);
    class.does(lead(Input::Inject(inject)));
    let track = &class.0.trainer().tracks[0];
    assert_eq!(track.happened, [inject]);
    assert_eq!(Some(track.node), class.0.node(MAIN));
    class.refuses(
        Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        },
        RoomRefusal::NothingAsked,
    );
    class.does(lead(Input::Continue));
    assert_eq!(class.projected().rounds.len(), 1);
    class.open(Tally::Hidden);
    assert_eq!(class.open_vote().poll, PollIdx(1));
}

#[test]
fn something_breaks_in_by_state_without_anyone_doing_it() {
    let mut class = Class(Room::start(tasks(), Setup::seeded(1)), 0);
    class.go_to_question();
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(Answer::Signals([0].into_iter().collect())),
    });
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(Answer::Form(Pressure::F3)),
    });
    class.decide(2);
    let story = &class.0.trainer().tracks[0].story;
    assert!(
        format!("{:?}", story.now).contains("Op de hoek start een auto."),
        "{:?}",
        story.now
    );
}

#[test]
fn when_the_clock_runs_out_the_clock_has_decided() {
    let mut setup = Setup::seeded(1);
    setup.clocks = Some(100);
    let mut class = Class(Room::start(tasks(), setup), 0);
    (0..5).for_each(|_| class.does(Command::Join));
    class.go_to_question();
    class.refuses(lead(Input::Tick), Refusal::NoClock.into());
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(Answer::Signals([0].into_iter().collect())),
    });
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(Answer::Form(Pressure::F3)),
    });
    class.open(Tally::Hidden);
    class.refuses(lead(Input::Tick), RoomRefusal::PollOpen);
    (0..5).for_each(|who| class.does(class.vote(0, who, 0)));
    class.does(Command::Close(MAIN));
    class.does(lead(Input::Tick));
    let last = class.0.tracks()[0].decided().last().unwrap();
    assert_eq!((last.by_clock, last.against), (true, Majority::Differs));
}

#[test]
fn one_decision_back_asks_again_and_keeps_what_was_decided_as_undone() {
    let mut class = asked(5);
    class.refuses(Command::StepBack(MAIN), RoomRefusal::NothingBefore);
    let before = class.hash(0);
    class.round(&[0, 0, 0, 0, 0]);
    class.decide(0);
    class.go_to_question();
    class.does(Command::StepBack(MAIN));
    assert_eq!(class.hash(0), before);
    assert_eq!(class.projected(), VoteView::default());
    let decided = class.0.tracks()[0].decided();
    assert_eq!(
        (decided.len(), decided[0].undone, decided[0].rounds.len()),
        (1, true, 1)
    );
    class.open(Tally::Hidden);
    class.refuses(Command::StepBack(MAIN), RoomRefusal::PollOpen);
}

#[test]
fn a_jump_goes_anywhere_that_inputs_lead() {
    let mut class = asked(0);
    for _ in 0..2 {
        class.decide(0);
        class.go_to_question();
    }
    let track = &class.0.tracks()[0];
    let (whole, there) = (track.session().record().inputs.clone(), class.hash(0));
    let second = track.answered_at().nth(1).unwrap();
    class.does(Command::Jump {
        track: MAIN,
        way: whole[..second].to_vec(),
    });
    let undone = |class: &Class| {
        class.0.tracks()[0]
            .decided()
            .iter()
            .map(|it| it.undone)
            .collect::<Vec<_>>()
    };
    assert_eq!(undone(&class), [false, true]);
    class.does(Command::Jump {
        track: MAIN,
        way: whole,
    });
    assert_eq!(class.hash(0), there);
    let nowhere = vec![Input::Resume];
    class.refuses(
        Command::Jump {
            track: MAIN,
            way: nowhere,
        },
        Refusal::NotAway.into(),
    );
}

#[test]
fn a_what_if_is_tried_by_everyone_and_the_own_track_waits() {
    let mut class = asked(2);
    class.decide(0);
    class.go_to_question();
    let (there, at) = (
        class.hash(0),
        class.0.tracks()[0].answered_at().next().unwrap(),
    );
    class.refuses(Command::ComeBack(MAIN), RoomRefusal::NoWhatIf);
    class.refuses(
        Command::WhatIf {
            track: MAIN,
            inputs: 99,
        },
        Refusal::NoSuchMoment.into(),
    );
    let what_if = TrackIdx(1);
    assert_eq!(
        class.take(Command::WhatIf {
            track: MAIN,
            inputs: at
        }),
        Ok(Done::Began(what_if))
    );
    class.refuses(class.decision(1), RoomRefusal::Waits);
    class.does(Command::Join);
    let view = class.0.trainer();
    assert_eq!(
        (view.projected, view.tracks[0].standing),
        (what_if, Standing::Waits(what_if))
    );
    assert_eq!(
        (view.tracks[0].members.len(), view.tracks[1].members.len()),
        (0, 3)
    );
    let other = class.0.tracks()[1].session().offered()[1].idx;
    class.does(Command::Decide {
        track: what_if,
        ballot: Ballot::Choice(other),
    });
    let first = class.0.tracks()[1]
        .session()
        .first_track()
        .unwrap()
        .unwrap();
    assert_eq!(first.state().hash(), there);
    class.does(Command::ComeBack(what_if));
    assert_eq!(class.hash(0), there);
    class.refuses(Command::ComeBack(what_if), RoomRefusal::Over);
    let view = class.0.trainer();
    assert_eq!((view.projected, view.tracks[0].members.len()), (MAIN, 3));
    assert_eq!(
        (view.tracks[1].standing, view.tracks[1].decided.len()),
        (Standing::Over, 1)
    );
    class.decide(0);
}

#[test]
fn subgroups_go_their_own_way_and_vote_among_themselves() {
    let mut class = asked(6);
    let second = TrackIdx(1);
    assert_eq!(class.take(Command::Split(MAIN)), Ok(Done::Began(second)));
    (3..6).for_each(|who| {
        class.does(Command::Move {
            who: Participant(who),
            to: second,
        });
    });
    class.open(Tally::Hidden);
    class.does(Command::Open {
        track: second,
        tally: Tally::Hidden,
    });
    class.refuses(class.vote(0, 3, 0), RoomRefusal::CameLater);
    class.does(class.vote(1, 3, 1));
    class.refuses(
        Command::Move {
            who: Participant(3),
            to: MAIN,
        },
        RoomRefusal::PollOpen,
    );
    class.does(Command::Close(second));
    class.does(Command::Move {
        who: Participant(3),
        to: MAIN,
    });
    let other = class.0.tracks()[1].session().offered()[1].idx;
    class.does(Command::Decide {
        track: second,
        ballot: Ballot::Choice(other),
    });
    assert_ne!(class.hash(0), class.hash(1));
    class.does(Command::Project(second));
    assert_eq!(class.projected(), VoteView::default());
    assert_eq!(class.0.trainer().projected, second);
}

#[test]
fn notes_and_bookmarks_hold_the_time_and_the_place() {
    let mut class = asked(1);
    class.does(Command::Note {
        track: MAIN,
        tag: Tag::Competency(Competency::C3),
        words: "keek naar de deur".to_owned(),
    });
    class.does(Command::Bookmark(MAIN));
    let inputs = class.0.tracks()[0].session().record().inputs.len();
    let node = class.0.tracks()[0].session().state().node;
    let notes: Vec<_> = class
        .0
        .notes()
        .iter()
        .map(|it| (it.at_ms, it.node, it.inputs, it.tag, it.words.as_str()))
        .collect();
    let at = class.1;
    assert_eq!(
        notes,
        [
            (
                at - 1,
                node,
                inputs,
                Some(Tag::Competency(Competency::C3)),
                "keek naar de deur"
            ),
            (at, node, inputs, None, ""),
        ]
    );
    assert_eq!(Tag::all().count(), 11);
}

#[test]
fn a_pause_holds_the_votes_and_the_story_and_lets_people_come_and_go() {
    let mut class = asked(5);
    class.open(Tally::Hidden);
    class.does(Command::Pause);
    for command in [
        class.vote(0, 0, 0),
        Command::Close(MAIN),
        class.decision(0),
        lead(Input::Continue),
    ] {
        class.refuses(command, RoomRefusal::Paused);
    }
    class.does(Command::Join);
    class.does(Command::Bookmark(MAIN));
    assert_eq!(
        (class.0.projector(), class.phone(0)),
        (ProjectorView::Paused, PhoneView::Paused)
    );
    class.does(Command::Resume);
    class.does(class.vote(0, 0, 0));
}

#[test]
fn one_command_makes_every_screen_black_whatever_happens() {
    let mut class = asked(2);
    class.open(Tally::Live);
    class.does(Command::StepOut(Participant(1)));
    class.does(Command::Pause);
    class.does(Command::Blank);
    assert_eq!(class.0.projector(), ProjectorView::Blank);
    for who in 0..2 {
        assert_eq!(class.phone(who), PhoneView::Blank);
    }
    assert!(class.0.trainer().blank);
    assert_eq!(class.take(Command::Blank), Ok(Done::Same));
    class.does(Command::Unblank);
    assert_eq!(class.0.projector(), ProjectorView::Paused);
}

#[test]
fn what_is_kept_of_a_closed_vote_has_no_persons_and_leads_to_the_same_room() {
    let mut class = asked(6);
    class.round(&[0, 0, 1, 0, 1]);
    class.round(&[0, 1, 0]);
    class.decide(0);
    class.go_to_question();
    class.open(Tally::Hidden);
    class.does(class.vote(2, 4, 0));
    let kept = class.0.commands_without_persons();
    let votes: Vec<_> = kept
        .iter()
        .filter_map(|it| match it.command {
            Command::Vote { poll, .. } => Some(poll),
            _ => None,
        })
        .collect();
    // Only the vote that is still open can be changed, so only there it is known whose it is.
    assert_eq!(votes, [PollIdx(2)]);
    let again = Room::replay(small(), Setup::seeded(7), &kept).unwrap();
    assert_eq!(again.trainer(), class.0.trainer());
    assert!(again.rounds().eq(class.0.rounds()));
    for who in 0..6 {
        assert_eq!(
            again.phone(Participant(who)),
            class.0.phone(Participant(who))
        );
    }
}

#[test]
fn every_refusal_has_a_sentence_in_both_languages() {
    use RoomRefusal as R;
    let all = [
        R::Story(Refusal::Over),
        R::NoSuchParticipant,
        R::NoSuchTrack,
        R::Full,
        R::TooManyTracks,
        R::Paused,
        R::PollOpen,
        R::NoPoll,
        R::PollClosed,
        R::CameLater,
        R::IsAway,
        R::NothingAsked,
        R::TrainerEnters,
        R::VotedTwice,
        R::Unfinished,
        R::DecideInstead,
        R::BadCount,
        R::StillHidden,
        R::NothingToShow,
        R::NothingBefore,
        R::Waits,
        R::Over,
        R::NoWhatIf,
        R::TalkGoesOn,
        R::NoSuchDecision,
        R::TooManyMoments,
        R::NoSuchAgreement,
        R::TooLong,
    ];
    for lang in Lang::ALL {
        for it in all {
            assert_ne!(lang.say(&it.key()), it.key());
        }
        for tag in [Tag::Strong, Tag::Question, Tag::Agreement] {
            assert!(!lang.say(&format!("room-tag-{}", tag.code())).is_empty());
        }
    }
}
