//! A class votes: each rule of people and votes in the smallest class that shows it.

use weerbaar::room::command::{Ballot, Command, Participant, PollIdx, Row, Tally, TrackIdx};
use weerbaar::room::refusal::RoomRefusal;
use weerbaar::room::track::Majority;
use weerbaar::room::view::{PhoneView, VoteView};
use weerbaar::room::{Done, Room};
use weerbaar::scenario::id::ChoiceIdx;
use weerbaar::scenario::vocabulary::Pressure;
use weerbaar::session::answer::{Answer, Order, Sentence};
use weerbaar::session::input::Input;
use weerbaar::session::refusal::Refusal;
use weerbaar::session::setup::Setup;

use crate::room_class::{Class, MAIN, asked, class, lead, rows, tasks};

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
