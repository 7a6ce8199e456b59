//! A room full of people: who is there, what they vote, what the group decides. No network, no clock, no disk.
//!
//! A room is a list of commands, as a session is a list of inputs: the same scenario, setup and commands give the same
//! room, and a refused command changes nothing. What it keeps of a vote knows no persons ([`Round`]), and each audience
//! has its own view: [`Room::trainer`], [`Room::projector`], [`Room::phone`].

#![deny(clippy::float_arithmetic)]

pub mod command;
pub mod record;
pub mod refusal;
pub mod talk;
pub mod tally;
pub mod track;
pub mod view;

mod step;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::session::Session;
use crate::session::record::Record;
use crate::session::setup::Setup;
use command::{Badge, Command, Given, Participant, PollIdx, Tag, TrackIdx};
use refusal::RoomRefusal;
use talk::Talk;
use track::{Round, Track};

/// More than the largest class that the server is measured with.
pub const MOST_PARTICIPANTS: usize = 10_000;
/// Subgroups and what-ifs together.
pub const MOST_TRACKS: usize = 24;

/// A class that plays.
#[derive(Clone, Debug)]
pub struct Room {
    tracks: Vec<Track>,
    people: Vec<Person>,
    /// Every vote that was closed, also on a question that the group did not decide.
    rounds: BTreeMap<PollIdx, Round>,
    /// How many votes were opened.
    polls: u32,
    projected: TrackIdx,
    paused: bool,
    blank: bool,
    notes: Vec<Note>,
    talk: Talk,
    commands: Vec<Given>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Person {
    track: TrackIdx,
    presence: Presence,
    badge: Option<Badge>,
}

/// Whether a participant takes part now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    Here,
    SteppedOut,
    Gone,
}

/// What a command has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    Changed,
    /// All was so already; it is not kept.
    Same,
    Joined(Participant),
    Opened(PollIdx),
    /// A track was begun.
    Began(TrackIdx),
}

/// A note or a bookmark of the trainer, and where the story stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// As it was given with the command.
    pub at_ms: u64,
    pub track: TrackIdx,
    pub node: NodeIdx,
    /// The inputs that led there.
    pub inputs: usize,
    /// What it is about; a bookmark has none.
    pub tag: Option<Tag>,
    /// The trainer's own words; often none.
    pub words: String,
}

impl Room {
    /// An empty room, its first track at the beginning of the story.
    pub fn start(scenario: Arc<Scenario>, setup: Setup) -> Self {
        Self {
            tracks: vec![Track::new(Session::start(scenario, setup), None)],
            people: Vec::new(),
            rounds: BTreeMap::new(),
            polls: 0,
            projected: TrackIdx(0),
            paused: false,
            blank: false,
            notes: Vec::new(),
            talk: Talk::default(),
            commands: Vec::new(),
        }
    }

    /// The room that these commands lead to. Refused if one of them cannot have been given.
    pub fn replay(
        scenario: Arc<Scenario>,
        setup: Setup,
        commands: &[Given],
    ) -> Result<Self, RoomRefusal> {
        let mut room = Self::start(scenario, setup);
        for given in commands {
            room.apply(given.clone())?;
        }
        Ok(room)
    }

    /// Takes a command and tells what it did. A refused command changes nothing.
    pub fn apply(&mut self, given: Given) -> Result<Done, RoomRefusal> {
        let done = self.take(&given)?;
        if done != Done::Same {
            self.commands.push(given);
        }
        Ok(done)
    }

    /// All that was given and changed something: enough to come back here.
    pub fn commands(&self) -> &[Given] {
        &self.commands
    }

    /// The commands as they may be kept after the class: the votes of every vote that is closed are put together as a
    /// count, under five as only how many, and nobody's badge is among them. They lead to the same room, badges aside.
    pub fn commands_without_persons(&self) -> Vec<Given> {
        let mut open: BTreeMap<TrackIdx, PollIdx> = BTreeMap::new();
        let mut polls = 0;
        let mut kept = Vec::with_capacity(self.commands.len());
        for given in &self.commands {
            let mut given = given.clone();
            match &given.command {
                Command::Vote { poll, .. } if self.rounds.contains_key(poll) => continue,
                Command::Wear { .. } => continue,
                Command::Open { track, .. } => {
                    open.insert(*track, PollIdx(polls));
                    polls += 1;
                }
                Command::Close(track) => {
                    let poll = open.get(track).and_then(|it| self.rounds.get(it));
                    if let Some(round) = poll {
                        given.command = count(*track, round);
                    }
                }
                _ => {}
            }
            kept.push(given);
        }
        kept
    }

    /// The scenario that the class plays.
    pub fn scenario(&self) -> &Arc<Scenario> {
        let first = self.tracks.first();
        first
            .expect("a room begins with a track and keeps every track")
            .session
            .scenario()
    }

    /// How the class was set up, and what came in on its first track.
    pub fn record(&self) -> &Record {
        let first = self.tracks.first();
        first
            .expect("a room begins with a track and keeps every track")
            .session
            .record()
    }

    /// The same class before its first command.
    pub fn afresh(&self) -> Self {
        Self::start(self.scenario().clone(), self.record().setup.clone())
    }

    /// How the vote fell that was closed last on that track, as a command that leads to the same room.
    pub fn count_of(&self, track: TrackIdx) -> Option<Command> {
        let round = self.track(track).ok()?.question.as_ref()?.rounds.last()?;
        Some(count(track, round))
    }

    /// Where that track stands; none if there is no such track.
    pub fn node(&self, track: TrackIdx) -> Option<NodeIdx> {
        Some(self.track(track).ok()?.session.state().node)
    }

    /// Every track, the first one first.
    pub fn tracks(&self) -> &[Track] {
        &self.tracks
    }

    /// How many came in, those who left again too.
    pub fn participants(&self) -> usize {
        self.people.len()
    }

    /// What was noted, in order.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Where the talk afterwards is, and what came of it.
    pub fn talk(&self) -> &Talk {
        &self.talk
    }

    /// Every vote that was closed, also on a question that the group did not decide.
    pub fn rounds(&self) -> impl Iterator<Item = &Round> {
        self.rounds.values()
    }

    /// A number that grows with every change, so that a phone can tell news from old.
    pub fn epoch(&self) -> usize {
        self.commands.len()
    }
}

/// A vote that was closed, as one that was counted by hand.
fn count(track: TrackIdx, round: &Round) -> Command {
    Command::Count {
        track,
        votes: round.votes,
        rows: round.counts.as_ref().map(|it| it.rows.clone()),
    }
}
