//! The rules: what a command does to a room. Each checks all that it needs before it changes anything.

use super::command::{Ballot, Command, Given, Participant, PollIdx, Row, Tag, Tally, TrackIdx};
use super::refusal::RoomRefusal;
use super::talk::{KeyMoment, MOST_WORDS, Say, fits};
use super::tally::{Counts, FEWEST, is_whole, options};
use super::track::{Poll, Round, Standing, Track};
use super::{Done, MOST_PARTICIPANTS, MOST_TRACKS, Note, Person, Presence, Room};
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::session::Session;
use crate::session::input::Input;
use crate::session::refusal::Refusal;
use crate::session::state::Halt;

type Taken = Result<Done, RoomRefusal>;

impl Room {
    pub(super) fn take(&mut self, given: &Given) -> Taken {
        if self.paused && waits_for_the_pause(&given.command) {
            return Err(RoomRefusal::Paused);
        }
        match &given.command {
            Command::Join => self.join(),
            Command::Leave(who) => self.be(*who, Presence::Gone),
            Command::StepOut(who) => self.be(*who, Presence::SteppedOut),
            Command::Return(who) => self.be(*who, Presence::Here),
            Command::Wear { who, badge } => {
                let person = self.people.get_mut(who.0 as usize);
                let person = person.ok_or(RoomRefusal::NoSuchParticipant)?;
                Ok(set(&mut person.badge, Some(*badge)))
            }
            Command::Vote { poll, who, ballot } => self.vote(*poll, *who, *ballot),
            Command::Open { track, tally } => self.open(*track, *tally),
            Command::Close(track) => self.close(*track),
            Command::Count { track, votes, rows } => self.count(*track, *votes, rows.as_deref()),
            Command::Show(track) => self.show(*track),
            Command::Decide { track, ballot } => self.decide(*track, *ballot),
            Command::Lead { track, input } => self.lead(*track, *input),
            Command::StepBack(track) => self.step_back(*track),
            Command::Jump { track, way } => {
                self.quiet(*track)?.go(way)?;
                Ok(Done::Changed)
            }
            Command::WhatIf { track, inputs } => self.what_if(*track, *inputs),
            Command::ComeBack(track) => self.come_back(*track),
            Command::Split(track) => self.split(*track),
            Command::Move { who, to } => self.move_to(*who, *to),
            Command::Project(track) => {
                self.track(*track)?;
                Ok(set(&mut self.projected, *track))
            }
            Command::Note { track, tag, words } => {
                self.note(given.at_ms, *track, Some(*tag), words)
            }
            Command::Bookmark(track) => self.note(given.at_ms, *track, None, ""),
            Command::Talk(say) => self.say(say),
            Command::Pause => Ok(set(&mut self.paused, true)),
            Command::Resume => Ok(set(&mut self.paused, false)),
            Command::Blank => Ok(set(&mut self.blank, true)),
            Command::Unblank => Ok(set(&mut self.blank, false)),
        }
    }

    fn join(&mut self) -> Taken {
        if self.people.len() >= MOST_PARTICIPANTS {
            return Err(RoomRefusal::Full);
        }
        let who = u32::try_from(self.people.len()).map_err(|_err| RoomRefusal::Full)?;
        // Whoever comes while the class tries a what-if tries it too.
        let mut track = TrackIdx(0);
        while let Standing::Waits(what_if) = self.track(track)?.standing {
            track = what_if;
        }
        self.people.push(Person {
            track,
            presence: Presence::Here,
            badge: None,
        });
        Ok(Done::Joined(Participant(who)))
    }

    fn be(&mut self, who: Participant, presence: Presence) -> Taken {
        let person = self.people.get_mut(who.0 as usize);
        let person = person.ok_or(RoomRefusal::NoSuchParticipant)?;
        Ok(set(&mut person.presence, presence))
    }

    fn vote(&mut self, poll: PollIdx, who: Participant, ballot: Ballot) -> Taken {
        let person = self.person(who)?;
        let is_it = |it: &&mut Track| it.poll().is_some_and(|it| it.idx == poll);
        let track = self.tracks.iter_mut().find(is_it);
        let track = track.ok_or(RoomRefusal::PollClosed)?;
        if !track.poll().is_some_and(|it| it.voters.contains(&who)) {
            return Err(RoomRefusal::CameLater);
        }
        if person.presence != Presence::Here {
            return Err(RoomRefusal::IsAway);
        }
        let node = track.session.state().node;
        track.session.check(ballot.input(node))?;
        if !is_whole(&track.session, ballot) {
            return Err(RoomRefusal::Unfinished);
        }
        let poll = track.ask().poll.as_mut().ok_or(RoomRefusal::PollClosed)?;
        match poll.votes.insert(who, ballot) {
            Some(before) if before == ballot => Ok(Done::Same),
            _ => Ok(Done::Changed),
        }
    }

    fn open(&mut self, idx: TrackIdx, tally: Tally) -> Taken {
        let (people, poll) = (self.people.iter().zip(0..), PollIdx(self.polls));
        let here = |it: &Person| it.track == idx && it.presence == Presence::Here;
        let voters = people
            .filter(|(it, _)| here(it))
            .map(|(_, at)| Participant(at))
            .collect();
        if self.talk.phase.is_some() {
            return Err(RoomRefusal::TalkGoesOn);
        }
        let track = self.quiet(idx)?;
        is_for_everyone(&track.session)?;
        if track
            .question
            .as_ref()
            .is_some_and(|it| it.rounds.len() >= 2)
        {
            return Err(RoomRefusal::VotedTwice);
        }
        let question = track.ask();
        question.shown = tally == Tally::Live;
        question.poll = Some(Poll {
            idx: poll,
            voters,
            votes: std::collections::BTreeMap::new(),
            tally,
        });
        self.polls = self.polls.saturating_add(1);
        Ok(Done::Opened(poll))
    }

    fn close(&mut self, idx: TrackIdx) -> Taken {
        let track = self.running(idx)?;
        let poll = track.poll().ok_or(RoomRefusal::NoPoll)?;
        let votes = u32::try_from(poll.votes.len()).unwrap_or(u32::MAX);
        let counts = Counts::of(&track.session, poll.votes.values());
        self.end_poll(idx, votes, counts)
    }

    fn count(&mut self, idx: TrackIdx, votes: u32, rows: Option<&[(Row, u32)]>) -> Taken {
        let track = self.running(idx)?;
        track.poll().ok_or(RoomRefusal::NoPoll)?;
        let counts = rows.map(|rows| Counts {
            votes,
            rows: rows.to_vec(),
        });
        let adds_up = match &counts {
            Some(counts) => votes >= FEWEST && counts.adds_up(&track.session),
            None => votes < FEWEST,
        };
        if !adds_up || votes as usize > MOST_PARTICIPANTS {
            return Err(RoomRefusal::BadCount);
        }
        self.end_poll(idx, votes, counts)
    }

    /// Puts a count in the place of the votes: from here on nobody knows who voted what.
    fn end_poll(&mut self, idx: TrackIdx, votes: u32, counts: Option<Counts>) -> Taken {
        let question = self.running(idx)?.ask();
        let poll = question.poll.take().ok_or(RoomRefusal::NoPoll)?;
        let voters = u32::try_from(poll.voters.len()).unwrap_or(u32::MAX);
        let round = Round {
            poll: poll.idx,
            asked: voters.max(votes),
            votes,
            counts,
        };
        question.rounds.push(round.clone());
        self.rounds.insert(poll.idx, round);
        Ok(Done::Changed)
    }

    fn show(&mut self, idx: TrackIdx) -> Taken {
        let question = self.running(idx)?.question.as_mut();
        let question = question.ok_or(RoomRefusal::NothingToShow)?;
        match &question.poll {
            Some(poll) if poll.tally == Tally::Hidden => Err(RoomRefusal::StillHidden),
            None if question.rounds.is_empty() => Err(RoomRefusal::NothingToShow),
            _ => Ok(set(&mut question.shown, true)),
        }
    }

    fn decide(&mut self, idx: TrackIdx, ballot: Ballot) -> Taken {
        let track = self.quiet(idx)?;
        if !is_whole(&track.session, ballot) {
            return Err(RoomRefusal::Unfinished);
        }
        let input = ballot.input(track.session.state().node);
        track.decide(input, ballot, false)?;
        Ok(Done::Changed)
    }

    fn lead(&mut self, idx: TrackIdx, input: Input) -> Taken {
        let track = match input {
            Input::Choose(_) | Input::Answer(..) => return Err(RoomRefusal::DecideInstead),
            // These take the question away that people are voting on.
            Input::Continue | Input::Tick | Input::Inject(_) => self.quiet(idx)?,
            Input::Consult(_)
            | Input::Card(_)
            | Input::Pause
            | Input::StepOut
            | Input::Resume
            | Input::Stop => self.running(idx)?,
        };
        let session = &track.session;
        let clock = session
            .state()
            .clock(session.scenario(), &session.record().setup);
        if let (Input::Tick, Some(clock)) = (input, clock) {
            track.decide(input, Ballot::Choice(clock.default), true)?;
        } else {
            track.session.apply(input)?;
            track.settle();
        }
        Ok(Done::Changed)
    }

    fn step_back(&mut self, idx: TrackIdx) -> Taken {
        let track = self.quiet(idx)?;
        let last = track.answered_at().next_back();
        let last = last.ok_or(RoomRefusal::NothingBefore)?;
        let way = track.session.record().inputs.get(..last);
        let way = way.unwrap_or_default().to_vec();
        track.go(&way)?;
        Ok(Done::Changed)
    }

    fn what_if(&mut self, idx: TrackIdx, inputs: usize) -> Taken {
        let session = self.quiet(idx)?.session.second_track(inputs)?;
        let what_if = self.begin(Track::new(session, Some(idx)))?;
        self.running(idx)?.standing = Standing::Waits(what_if);
        self.take_along(idx, what_if);
        Ok(Done::Began(what_if))
    }

    fn come_back(&mut self, idx: TrackIdx) -> Taken {
        let track = self.quiet(idx)?;
        let beside = track.beside.ok_or(RoomRefusal::NoWhatIf)?;
        track.standing = Standing::Over;
        if let Some(track) = self.tracks.get_mut(beside.0 as usize) {
            track.standing = Standing::Runs;
        }
        self.take_along(idx, beside);
        Ok(Done::Changed)
    }

    fn split(&mut self, idx: TrackIdx) -> Taken {
        let session = self.running(idx)?.session.clone();
        let began = self.begin(Track::new(session, None))?;
        Ok(Done::Began(began))
    }

    fn begin(&mut self, track: Track) -> Result<TrackIdx, RoomRefusal> {
        if self.tracks.len() >= MOST_TRACKS {
            return Err(RoomRefusal::TooManyTracks);
        }
        let idx = u32::try_from(self.tracks.len()).map_err(|_err| RoomRefusal::TooManyTracks)?;
        self.tracks.push(track);
        Ok(TrackIdx(idx))
    }

    /// Everyone on one track goes on with another, and so does the projector.
    fn take_along(&mut self, from: TrackIdx, to: TrackIdx) {
        for person in self.people.iter_mut().filter(|it| it.track == from) {
            person.track = to;
        }
        if self.projected == from {
            self.projected = to;
        }
    }

    fn move_to(&mut self, who: Participant, to: TrackIdx) -> Taken {
        let person = self.person(who)?;
        self.running(to)?;
        let own = self.track(person.track)?.poll();
        if own.is_some_and(|it| it.voters.contains(&who)) && person.track != to {
            return Err(RoomRefusal::PollOpen);
        }
        let person = self.people.get_mut(who.0 as usize);
        let person = person.ok_or(RoomRefusal::NoSuchParticipant)?;
        Ok(set(&mut person.track, to))
    }

    fn note(&mut self, at_ms: u64, idx: TrackIdx, tag: Option<Tag>, words: &str) -> Taken {
        fits(words, MOST_WORDS)?;
        let session = &self.track(idx)?.session;
        let (node, inputs): (NodeIdx, usize) =
            (session.state().node, session.record().inputs.len());
        self.notes.push(Note {
            at_ms,
            track: idx,
            node,
            inputs,
            tag,
            words: words.to_owned(),
        });
        Ok(Done::Changed)
    }

    /// One step of the talk afterwards, which begins when nobody votes any more.
    fn say(&mut self, say: &Say) -> Taken {
        if matches!(say, Say::Phase(Some(_))) && self.tracks.iter().any(|it| it.poll().is_some()) {
            return Err(RoomRefusal::PollOpen);
        }
        let transfers = self
            .tracks
            .first()
            .map_or(0, |it| it.session.scenario().debrief.transfer.len());
        let is_decided = |it: &KeyMoment| {
            let track = self.tracks.get(it.track.0 as usize);
            track.is_some_and(|track| it.decided < track.decided.len())
        };
        self.talk.take(say, transfers, is_decided)
    }

    pub(super) fn person(&self, who: Participant) -> Result<Person, RoomRefusal> {
        let person = self.people.get(who.0 as usize);
        person.copied().ok_or(RoomRefusal::NoSuchParticipant)
    }

    pub(super) fn track(&self, idx: TrackIdx) -> Result<&Track, RoomRefusal> {
        let track = self.tracks.get(idx.0 as usize);
        track.ok_or(RoomRefusal::NoSuchTrack)
    }

    /// The track, if it goes on.
    fn running(&mut self, idx: TrackIdx) -> Result<&mut Track, RoomRefusal> {
        let track = self.tracks.get_mut(idx.0 as usize);
        let track = track.ok_or(RoomRefusal::NoSuchTrack)?;
        match track.standing {
            Standing::Runs => Ok(track),
            Standing::Waits(_) => Err(RoomRefusal::Waits),
            Standing::Over => Err(RoomRefusal::Over),
        }
    }

    /// The track, if it goes on and nobody is voting on it.
    fn quiet(&mut self, idx: TrackIdx) -> Result<&mut Track, RoomRefusal> {
        let track = self.running(idx)?;
        if track.poll().is_some() {
            return Err(RoomRefusal::PollOpen);
        }
        Ok(track)
    }
}

/// What a pause holds up: whatever moves the story or a vote. People come and go, and notes and the black screen are
/// always there.
fn waits_for_the_pause(command: &Command) -> bool {
    match command {
        Command::Vote { .. }
        | Command::Open { .. }
        | Command::Close(_)
        | Command::Count { .. }
        | Command::Show(_)
        | Command::Decide { .. }
        | Command::Lead { .. }
        | Command::StepBack(_)
        | Command::Jump { .. }
        | Command::WhatIf { .. }
        | Command::ComeBack(_) => true,
        Command::Join
        | Command::Leave(_)
        | Command::StepOut(_)
        | Command::Return(_)
        | Command::Wear { .. }
        | Command::Split(_)
        | Command::Move { .. }
        | Command::Project(_)
        | Command::Note { .. }
        | Command::Bookmark(_)
        | Command::Talk(_)
        | Command::Pause
        | Command::Resume
        | Command::Blank
        | Command::Unblank => false,
    }
}

/// That everyone can vote on what is asked now.
fn is_for_everyone(session: &Session) -> Result<(), RoomRefusal> {
    match session.state().halt {
        Halt::Running => {}
        Halt::SteppedOut | Halt::Stopped => return Err(Refusal::Away.into()),
        Halt::Ended(_) => return Err(Refusal::Over.into()),
    }
    let kind = &session.scenario().node(session.state().node).kind;
    if matches!(kind, NodeKind::Arrange(_)) {
        return Err(RoomRefusal::TrainerEnters);
    }
    if options(session).is_empty() {
        return Err(RoomRefusal::NothingAsked);
    }
    Ok(())
}

pub(super) fn set<T: PartialEq>(place: &mut T, value: T) -> Done {
    if *place == value {
        return Done::Same;
    }
    *place = value;
    Done::Changed
}
