//! A small class for the tests of the room, and what it does.

use std::sync::Arc;

use weerbaar::room::command::{Ballot, Command, Given, Participant, PollIdx, Tally, TrackIdx};
use weerbaar::room::refusal::RoomRefusal;
use weerbaar::room::tally::Counts;
use weerbaar::room::track::Round;
use weerbaar::room::view::{PhoneView, ProjectorView, VoteView};
use weerbaar::room::{Done, Room};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::session::view::Now;

pub(crate) const MAIN: TrackIdx = TrackIdx(0);

/// A room, and the time of the last command.
pub(crate) struct Class(pub(crate) Room, pub(crate) u64);

impl Class {
    pub(crate) fn take(&mut self, command: Command) -> Result<Done, RoomRefusal> {
        self.1 += 1;
        self.0.apply(Given {
            at_ms: self.1,
            command,
        })
    }

    pub(crate) fn does(&mut self, command: Command) {
        let done = self
            .take(command.clone())
            .unwrap_or_else(|it| panic!("{command:?}: {it}"));
        assert_ne!(done, Done::Same, "{command:?}");
    }

    pub(crate) fn refuses(&mut self, command: Command, why: RoomRefusal) {
        let before = (self.0.trainer(), self.0.epoch());
        assert_eq!(self.take(command.clone()), Err(why), "{command:?}");
        assert_eq!((self.0.trainer(), self.0.epoch()), before);
    }

    pub(crate) fn open(&mut self, tally: Tally) {
        self.does(Command::Open { track: MAIN, tally });
    }

    /// A whole vote: the first one votes the first number, and so on.
    pub(crate) fn round(&mut self, votes: &[u32]) {
        self.open(Tally::Hidden);
        let poll = self.open_vote().poll.0;
        (0..)
            .zip(votes)
            .for_each(|(who, at)| self.does(self.vote(poll, who, *at)));
        self.does(Command::Close(MAIN));
    }

    pub(crate) fn answers(&mut self, answers: &[Answer]) {
        self.open(Tally::Hidden);
        let poll = self.open_vote().poll;
        for (who, answer) in (0..).zip(answers) {
            let (who, ballot) = (Participant(who), Ballot::Answer(*answer));
            self.does(Command::Vote { poll, who, ballot });
        }
        self.does(Command::Close(MAIN));
    }

    pub(crate) fn choice(&self, at: u32) -> Ballot {
        Ballot::Choice(self.0.tracks()[0].session().offered()[at as usize].idx)
    }

    pub(crate) fn vote(&self, poll: u32, who: u32, at: u32) -> Command {
        Command::Vote {
            poll: PollIdx(poll),
            who: Participant(who),
            ballot: self.choice(at),
        }
    }

    pub(crate) fn decision(&self, at: u32) -> Command {
        Command::Decide {
            track: MAIN,
            ballot: self.choice(at),
        }
    }

    pub(crate) fn decide(&mut self, at: u32) {
        self.does(self.decision(at));
    }

    pub(crate) fn go_to_question(&mut self) {
        while self.take(lead(Input::Continue)).is_ok() {}
    }

    pub(crate) fn phone(&self, who: u32) -> PhoneView {
        self.0.phone(Participant(who)).expect("they came in")
    }

    pub(crate) fn yours(&self, who: u32) -> Option<Ballot> {
        match self.phone(who) {
            PhoneView::Vote {
                question: Now::Decision { .. },
                yours,
                ..
            } => yours,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn projected(&self) -> VoteView {
        match self.0.projector() {
            ProjectorView::Story { vote, .. } => vote,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn open_vote(&self) -> Round {
        self.0.trainer().tracks[0]
            .vote
            .open
            .clone()
            .expect("a vote is open")
    }

    pub(crate) fn counted(&self, nth: usize) -> Option<Vec<u32>> {
        self.0.trainer().tracks[0].vote.rounds[nth]
            .counts
            .as_ref()
            .map(rows)
    }

    pub(crate) fn hash(&self, track: usize) -> [u8; 32] {
        self.0.tracks()[track].session().state().hash()
    }
}

pub(crate) fn rows(counts: &Counts) -> Vec<u32> {
    counts.rows.iter().map(|(_, count)| *count).collect()
}

pub(crate) fn lead(input: Input) -> Command {
    Command::Lead { track: MAIN, input }
}

/// A class of so many at the beginning of the small scenario.
pub(crate) fn class(people: u32) -> Class {
    let mut class = Class(Room::start(small(), Setup::seeded(7)), 0);
    (0..people).for_each(|_| class.does(Command::Join));
    class
}

/// The same at the first question.
pub(crate) fn asked(people: u32) -> Class {
    let mut class = class(people);
    class.go_to_question();
    class
}

pub(crate) fn small() -> Arc<Scenario> {
    scenario("small.ron", include_str!("../data/small.ron"))
}

pub(crate) fn tasks() -> Arc<Scenario> {
    scenario("tasks.ron", include_str!("../data/tasks.ron"))
}

fn scenario(name: &str, text: &str) -> Arc<Scenario> {
    let source = Source {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    Arc::new(parse(&source).scenario.expect("it has no faults"))
}
