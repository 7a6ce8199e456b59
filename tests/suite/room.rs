//! A class: each rule of the room in the smallest class that shows it.

use std::sync::Arc;

use weerbaar::room::command::{
    Ballot, Command, Given, Participant, PollIdx, Row, Tag, Tally, TrackIdx,
};
use weerbaar::room::refusal::RoomRefusal;
use weerbaar::room::track::{Majority, Standing};
use weerbaar::room::view::{PhoneView, ProjectorView, VoteView};
use weerbaar::room::{Done, Room};
use weerbaar::scenario::id::ChoiceIdx;
use weerbaar::scenario::vocabulary::{Competency, Pressure};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::answer::{Answer, Order, Sentence};
use weerbaar::session::input::Input;
use weerbaar::session::refusal::Refusal;
use weerbaar::session::setup::Setup;
use weerbaar::session::view::Now;
use weerbaar::text::Lang;

const MAIN: TrackIdx = TrackIdx(0);

#[test]
fn whoever_comes_gets_a_number_and_no_name() {
    let mut class = class(2);
    assert_eq!(class.take(Command::Join), Ok(Done::Joined(Participant(2))));
    assert_eq!(Participant(2).name(), "deelnemer-03");
    let view = class.0.trainer();
    assert_eq!((view.here, view.stepped_out, view.gone), (3, 0, 0));
    class.refuses(
        Command::Leave(Participant(3)),
        RoomRefusal::NoSuchParticipant,
    );
}

#[test]
fn those_who_come_after_the_opening_vote_the_next_time() {
    let mut class = asked(4);
    class.does(Command::Leave(Participant(3)));
    class.open(Tally::Hidden);
    class.does(Command::Join);
    class.does(Command::Return(Participant(3)));
    // Both came after the opening: one for the first time, one back.
    for who in [3, 4] {
        assert_eq!(class.phone(who), PhoneView::NextTime);
        class.refuses(class.vote(0, who, 0), RoomRefusal::CameLater);
    }
    class.does(Command::Close(MAIN));
    class.open(Tally::Hidden);
    class.does(class.vote(1, 3, 0));
    class.does(class.vote(1, 4, 1));
}

#[test]
fn whoever_left_and_is_back_still_has_their_vote() {
    let mut class = asked(5);
    class.open(Tally::Hidden);
    class.does(class.vote(0, 1, 1));
    class.does(Command::Leave(Participant(1)));
    assert_eq!(class.phone(1), PhoneView::Away);
    class.refuses(class.vote(0, 1, 0), RoomRefusal::IsAway);
    assert_eq!((class.open_vote().asked, class.open_vote().votes), (5, 1));
    class.does(Command::Return(Participant(1)));
    assert_eq!(class.yours(1), Some(class.choice(1)));
    class.does(class.vote(0, 1, 0));
    assert_eq!((class.open_vote().asked, class.open_vote().votes), (5, 1));
}

#[test]
fn stepping_out_is_a_number_to_the_trainer_and_nothing_to_others() {
    let mut class = asked(3);
    let (before, other) = (class.0.projector(), class.phone(1));
    class.does(Command::StepOut(Participant(0)));
    assert_eq!((class.0.projector(), class.phone(1)), (before, other));
    let view = class.0.trainer();
    assert_eq!((view.here, view.stepped_out, view.gone), (2, 1, 0));
    assert_eq!(class.phone(0), PhoneView::Away);
}

#[test]
fn a_vote_can_be_changed_until_the_vote_is_closed_and_counts_once() {
    let mut class = asked(5);
    class.refuses(class.vote(0, 0, 0), RoomRefusal::PollClosed);
    class.open(Tally::Hidden);
    class.does(class.vote(0, 0, 0));
    class.does(class.vote(0, 0, 1));
    let epoch = class.0.epoch();
    assert_eq!(class.take(class.vote(0, 0, 1)), Ok(Done::Same));
    assert_eq!(class.0.epoch(), epoch);
    (1..5).for_each(|who| class.does(class.vote(0, who, 0)));
    class.does(Command::Close(MAIN));
    class.refuses(class.vote(0, 0, 0), RoomRefusal::PollClosed);
    assert_eq!(class.counted(0), Some(vec![4, 1]));
    class.refuses(Command::Close(MAIN), RoomRefusal::NoPoll);
}

#[test]
fn only_what_the_story_can_take_is_a_vote() {
    let mut class = asked(1);
    class.open(Tally::Hidden);
    let vote = |ballot| Command::Vote {
        poll: PollIdx(0),
        who: Participant(0),
        ballot,
    };
    class.refuses(
        vote(Ballot::Choice(ChoiceIdx(999))),
        Refusal::ElsewhereChoice.into(),
    );
    class.refuses(
        vote(Ballot::Answer(Answer::Form(Pressure::F1))),
        Refusal::ChoiceNeeded.into(),
    );
}

#[test]
fn nobody_sees_how_the_votes_fall_before_the_trainer_shows_it() {
    let mut class = asked(6);
    class.open(Tally::Hidden);
    class.refuses(Command::Show(MAIN), RoomRefusal::StillHidden);
    let waiting = class.phone(5);
    (0..5).for_each(|who| class.does(class.vote(0, who, u32::from(who > 2))));
    let open = class.projected().open.unwrap();
    assert_eq!((open.asked, open.votes, open.counts), (6, 5, None));
    assert_eq!(class.phone(5), waiting);
    class.does(Command::Close(MAIN));
    assert_eq!(class.projected().rounds[0].counts, None);
    assert_eq!(class.phone(5), PhoneView::Wait);
    class.does(Command::Show(MAIN));
    let rounds = class.projected().rounds;
    assert_eq!(rows(rounds[0].counts.as_ref().unwrap()), [3, 2]);
    assert_eq!(class.phone(5), PhoneView::Shown(rounds));
    assert_eq!(class.take(Command::Show(MAIN)), Ok(Done::Same));
}

#[test]
fn a_live_vote_is_seen_from_five_votes_on() {
    let mut class = asked(6);
    class.open(Tally::Live);
    for who in 0..4 {
        class.does(class.vote(0, who, 0));
        assert_eq!(class.projected().open.unwrap().counts, None);
        assert_eq!(class.open_vote().counts, None);
    }
    class.does(class.vote(0, 4, 1));
    assert_eq!(
        rows(&class.projected().open.unwrap().counts.unwrap()),
        [4, 1]
    );
}

#[test]
fn under_five_votes_there_is_a_number_and_no_more_for_anyone() {
    let mut class = asked(9);
    class.open(Tally::Hidden);
    (0..4).for_each(|who| class.does(class.vote(0, who, 0)));
    class.does(Command::Close(MAIN));
    class.does(Command::Show(MAIN));
    let round = &class.projected().rounds[0];
    assert_eq!((round.asked, round.votes, &round.counts), (9, 4, &None));
    assert_eq!(class.0.trainer().tracks[0].vote.rounds[0].counts, None);
    class.decide(1);
    // That it differs from the four would tell what they voted.
    let decided = &class.0.tracks()[0].decided()[0];
    assert_eq!(
        (decided.against, &decided.rounds[0].counts),
        (Majority::None, &None)
    );
}

#[test]
fn the_trainer_decides_and_it_is_marked_where_it_differs() {
    let check = |votes: &[u32], choice, expected| {
        let mut class = asked(7);
        class.open(Tally::Hidden);
        for (who, at) in (0..).zip(votes) {
            class.does(class.vote(0, who, *at));
        }
        class.refuses(class.decision(choice), RoomRefusal::PollOpen);
        class.does(Command::Close(MAIN));
        class.decide(choice);
        let decided = &class.0.tracks()[0].decided()[0];
        assert_eq!(decided.against, expected, "{votes:?} {choice}");
        assert_eq!((decided.by_clock, decided.undone), (false, false));
    };
    check(&[0, 0, 0, 1, 1], 0, Majority::Follows);
    check(&[0, 0, 0, 1, 1], 1, Majority::Differs);
    check(&[0, 0, 0, 1, 1, 1], 1, Majority::None);
    check(&[1, 1, 1, 1], 0, Majority::None);
    check(&[], 0, Majority::None);
}

#[test]
fn the_private_vote_and_the_one_after_the_discussion_are_both_kept() {
    let mut class = asked(5);
    class.round(&[0, 0, 0, 0, 1]);
    class.does(Command::Show(MAIN));
    class.open(Tally::Hidden);
    assert!(matches!(
        class.phone(0),
        PhoneView::Vote {
            again: true,
            yours: None,
            ..
        }
    ));
    // What the first vote gave is put away while people vote again.
    assert_eq!(class.projected().rounds[0].counts, None);
    (0..5).for_each(|who| class.does(class.vote(1, who, u32::from(who > 1))));
    class.does(Command::Close(MAIN));
    class.does(Command::Show(MAIN));
    let shown: Vec<_> = class
        .projected()
        .rounds
        .iter()
        .map(|it| rows(it.counts.as_ref().unwrap()))
        .collect();
    assert_eq!(shown, [[4, 1], [2, 3]]);
    class.refuses(
        Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        },
        RoomRefusal::VotedTwice,
    );
    class.decide(1);
    let decided = &class.0.tracks()[0].decided()[0];
    assert_eq!(
        (decided.rounds.len(), decided.against),
        (2, Majority::Follows)
    );
    // The next question begins anew.
    class.go_to_question();
    assert_eq!(class.projected(), VoteView::default());
}

#[test]
fn signals_forms_and_sentences_are_voted_on_and_an_order_is_not() {
    let mut class = Class(Room::start(tasks(), Setup::seeded(1)), 0);
    (0..5).for_each(|_| class.does(Command::Join));
    class.go_to_question();
    let signals = |all: &[usize]| Answer::Signals(all.iter().copied().collect());
    class.answers(&[
        signals(&[0, 1]),
        signals(&[0]),
        signals(&[0, 1]),
        signals(&[1, 2]),
        signals(&[]),
    ]);
    let vote = &class.0.trainer().tracks[0].vote.rounds[0];
    let counts = vote.counts.clone().unwrap();
    assert_eq!(rows(&counts), [3, 3, 1, 0]);
    assert_eq!(counts.most(), Some(Ballot::Answer(signals(&[0, 1]))));
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(signals(&[0, 1])),
    });
    let form = Answer::Form;
    class.answers(&[
        form(Pressure::F3),
        form(Pressure::F3),
        form(Pressure::F4),
        form(Pressure::F4),
        form(Pressure::F1),
    ]);
    let counts = class.0.trainer().tracks[0].vote.rounds[0]
        .counts
        .clone()
        .unwrap();
    assert_eq!((rows(&counts), counts.most()), (vec![1, 2, 2], None));
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(form(Pressure::F3)),
    });
    let ask = class.0.tracks()[0].session().offered()[2].idx;
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Choice(ask),
    });
    class.go_to_question();

    let said = |what, then| Answer::Sentence(Sentence::default().with(0, what).with(1, then));
    class.open(Tally::Hidden);
    let poll = class.open_vote().poll;
    let half = Ballot::Answer(Answer::Sentence(Sentence::default().with(0, 1)));
    let who = Participant(0);
    class.refuses(
        Command::Vote {
            poll,
            who,
            ballot: half,
        },
        RoomRefusal::Unfinished,
    );
    class.does(Command::Close(MAIN));
    class.refuses(
        Command::Decide {
            track: MAIN,
            ballot: half,
        },
        RoomRefusal::Unfinished,
    );
    class.answers(&[said(0, 0), said(0, 1), said(0, 0), said(1, 0), said(1, 1)]);
    let counts = class.0.trainer().tracks[0].vote.rounds[1]
        .counts
        .clone()
        .unwrap();
    assert_eq!(rows(&counts), [3, 2, 3, 2]);
    assert_eq!(counts.most(), Some(Ballot::Answer(said(0, 0))));
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(said(1, 1)),
    });
    let last = class.0.tracks()[0].decided().last().unwrap();
    assert_eq!(last.against, Majority::Differs);

    // The call, then the round of subjects, and then the order.
    class.go_to_question();
    class.decide(0);
    class.go_to_question();
    class.decide(2);
    class.go_to_question();
    class.refuses(
        Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        },
        RoomRefusal::TrainerEnters,
    );
    let order: Order = [0, 1, 2].into_iter().collect();
    class.does(Command::Decide {
        track: MAIN,
        ballot: Ballot::Answer(Answer::Order(order)),
    });
    class.go_to_question();
    assert!(class.0.tracks()[0].session().is_over());
    class.refuses(
        Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        },
        Refusal::Over.into(),
    );
}

#[test]
fn the_trainer_reads_on_and_an_answer_is_a_decision() {
    let mut class = class(1);
    class.refuses(
        Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        },
        RoomRefusal::NothingAsked,
    );
    class.go_to_question();
    let choice = class.0.tracks()[0].session().offered()[0].idx;
    class.refuses(lead(Input::Choose(choice)), RoomRefusal::DecideInstead);
    class.refuses(lead(Input::Continue), Refusal::ChoiceNeeded.into());
    class.refuses(
        Command::Decide {
            track: TrackIdx(1),
            ballot: Ballot::Choice(choice),
        },
        RoomRefusal::NoSuchTrack,
    );
}

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
    class.does(lead(Input::Inject(inject)));
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
        })
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
    });
    class.does(Command::Bookmark(MAIN));
    let inputs = class.0.tracks()[0].session().record().inputs.len();
    let node = class.0.tracks()[0].session().state().node;
    let notes: Vec<_> = class
        .0
        .notes()
        .iter()
        .map(|it| (it.at_ms, it.node, it.inputs, it.tag))
        .collect();
    let at = class.1;
    assert_eq!(
        notes,
        [
            (at - 1, node, inputs, Some(Tag::Competency(Competency::C3))),
            (at, node, inputs, None),
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
fn hands_are_counted_by_the_trainer_and_must_add_up() {
    let mut class = asked(0);
    class.open(Tally::Hidden);
    let choices: Vec<Row> = class.0.tracks()[0]
        .session()
        .offered()
        .iter()
        .map(|it| Row::Choice(it.idx))
        .collect();
    let count = |votes, rows: Option<&[u32]>| {
        let rows = rows.map(|it| choices.iter().copied().zip(it.iter().copied()).collect());
        Command::Count {
            track: MAIN,
            votes,
            rows,
        }
    };
    for (votes, rows) in [
        (5, None),
        (4, Some(&[3, 1][..])),
        (5, Some(&[3, 1])),
        (5, Some(&[5])),
        (6, Some(&[7, 0])),
    ] {
        class.refuses(count(votes, rows), RoomRefusal::BadCount);
    }
    class.does(count(7, Some(&[5, 2])));
    assert_eq!(class.counted(0), Some(vec![5, 2]));
    class.decide(1);
    assert_eq!(class.0.tracks()[0].decided()[0].against, Majority::Differs);
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

/// A room, and the time of the last command.
struct Class(Room, u64);

impl Class {
    fn take(&mut self, command: Command) -> Result<Done, RoomRefusal> {
        self.1 += 1;
        self.0.apply(Given {
            at_ms: self.1,
            command,
        })
    }

    fn does(&mut self, command: Command) {
        let done = self
            .take(command.clone())
            .unwrap_or_else(|it| panic!("{command:?}: {it}"));
        assert_ne!(done, Done::Same, "{command:?}");
    }

    fn refuses(&mut self, command: Command, why: RoomRefusal) {
        let before = (self.0.trainer(), self.0.epoch());
        assert_eq!(self.take(command.clone()), Err(why), "{command:?}");
        assert_eq!((self.0.trainer(), self.0.epoch()), before);
    }

    fn open(&mut self, tally: Tally) {
        self.does(Command::Open { track: MAIN, tally });
    }

    /// A whole vote: the first one votes the first number, and so on.
    fn round(&mut self, votes: &[u32]) {
        self.open(Tally::Hidden);
        let poll = self.open_vote().poll.0;
        (0..)
            .zip(votes)
            .for_each(|(who, at)| self.does(self.vote(poll, who, *at)));
        self.does(Command::Close(MAIN));
    }

    fn answers(&mut self, answers: &[Answer]) {
        self.open(Tally::Hidden);
        let poll = self.open_vote().poll;
        for (who, answer) in (0..).zip(answers) {
            let (who, ballot) = (Participant(who), Ballot::Answer(*answer));
            self.does(Command::Vote { poll, who, ballot });
        }
        self.does(Command::Close(MAIN));
    }

    fn choice(&self, at: u32) -> Ballot {
        Ballot::Choice(self.0.tracks()[0].session().offered()[at as usize].idx)
    }

    fn vote(&self, poll: u32, who: u32, at: u32) -> Command {
        Command::Vote {
            poll: PollIdx(poll),
            who: Participant(who),
            ballot: self.choice(at),
        }
    }

    fn decision(&self, at: u32) -> Command {
        Command::Decide {
            track: MAIN,
            ballot: self.choice(at),
        }
    }

    fn decide(&mut self, at: u32) {
        self.does(self.decision(at));
    }

    fn go_to_question(&mut self) {
        while self.take(lead(Input::Continue)).is_ok() {}
    }

    fn phone(&self, who: u32) -> PhoneView {
        self.0.phone(Participant(who)).unwrap()
    }

    fn yours(&self, who: u32) -> Option<Ballot> {
        match self.phone(who) {
            PhoneView::Vote {
                question: Now::Decision { .. },
                yours,
                ..
            } => yours,
            other => panic!("{other:?}"),
        }
    }

    fn projected(&self) -> VoteView {
        match self.0.projector() {
            ProjectorView::Story { vote, .. } => vote,
            other => panic!("{other:?}"),
        }
    }

    fn open_vote(&self) -> weerbaar::room::track::Round {
        self.0.trainer().tracks[0].vote.open.clone().unwrap()
    }

    fn counted(&self, nth: usize) -> Option<Vec<u32>> {
        self.0.trainer().tracks[0].vote.rounds[nth]
            .counts
            .as_ref()
            .map(rows)
    }

    fn hash(&self, track: usize) -> [u8; 32] {
        self.0.tracks()[track].session().state().hash()
    }
}

fn rows(counts: &weerbaar::room::tally::Counts) -> Vec<u32> {
    counts.rows.iter().map(|(_, count)| *count).collect()
}

fn lead(input: Input) -> Command {
    Command::Lead { track: MAIN, input }
}

/// A class of so many at the beginning of the small scenario.
fn class(people: u32) -> Class {
    let mut class = Class(Room::start(small(), Setup::seeded(7)), 0);
    (0..people).for_each(|_| class.does(Command::Join));
    class
}

/// The same at the first question.
fn asked(people: u32) -> Class {
    let mut class = class(people);
    class.go_to_question();
    class
}

pub(super) fn small() -> Arc<Scenario> {
    scenario("small.ron", include_str!("../data/small.ron"))
}

pub(super) fn tasks() -> Arc<Scenario> {
    scenario("tasks.ron", include_str!("../data/tasks.ron"))
}

fn scenario(name: &str, text: &str) -> Arc<Scenario> {
    let source = Source {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    Arc::new(parse(&source).scenario.expect("it has no faults"))
}
