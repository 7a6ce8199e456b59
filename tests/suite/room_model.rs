//! A small reference model of the room: every ballot in one long list, and every answer found by looking through it.
//!
//! It knows the story only by [`Session`] and its views, and shares no rule with the room itself.

use std::sync::Arc;

use weerbaar::room::command::{Ballot, Command, Participant, PollIdx, Tally, TrackIdx};
use weerbaar::room::refusal::RoomRefusal as R;
use weerbaar::room::talk::{KeyMoment, Phase, Say, Subject};
use weerbaar::room::track::Majority;
use weerbaar::scenario::Scenario;
use weerbaar::session::Session;
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::refusal::Refusal;
use weerbaar::session::setup::Setup;
use weerbaar::session::view::{Now, TaskView};

use crate::room_count::{Rows, adds_up, all_rows, most, parts, whole};
use crate::room_way::{Way, way};

pub(super) struct Model {
    /// The track of each, and `'h'`ere, stepped `'o'`ut or `'g'`one.
    pub(super) people: Vec<(usize, char)>,
    pub(super) tracks: Vec<Way>,
    pub(super) polls: Vec<Polled>,
    /// Every ballot that was ever cast, the last one of someone counts.
    ballots: Vec<(usize, usize, Ballot)>,
    pub(super) projected: usize,
    pub(super) paused: bool,
    pub(super) blank: bool,
    pub(super) notes: usize,
    pub(super) phase: Option<Phase>,
}

pub(super) struct Polled {
    track: usize,
    pub(super) voters: Vec<usize>,
    pub(super) live: bool,
    /// The count, once it is closed.
    pub(super) closed: Option<(u32, Option<Rows>)>,
}

impl Model {
    pub(super) fn new(scenario: Arc<Scenario>, setup: Setup) -> Self {
        Self {
            people: Vec::new(),
            tracks: vec![way(Session::start(scenario, setup), None)],
            polls: Vec::new(),
            ballots: Vec::new(),
            projected: 0,
            paused: false,
            blank: false,
            notes: 0,
            phase: None,
        }
    }

    pub(super) fn take(&mut self, command: &Command) -> Result<(), R> {
        use Command as C;
        if self.paused {
            let goes_on = matches!(
                command,
                C::Join
                    | C::Leave(_)
                    | C::StepOut(_)
                    | C::Return(_)
                    | C::Wear { .. }
                    | C::Split(_)
                    | C::Move { .. }
                    | C::Project(_)
                    | C::Note { .. }
                    | C::Bookmark(_)
                    | C::Talk(_)
                    | C::Pause
                    | C::Resume
                    | C::Blank
                    | C::Unblank
            );
            if !goes_on {
                return Err(R::Paused);
            }
        }
        match command {
            C::Join => {
                let runs = |it: &&usize| !self.tracks[**it].waits && !self.tracks[**it].over;
                // Only one track of a chain of what-ifs runs, and the first track is in the first chain.
                let chain: Vec<usize> = (0..self.tracks.len())
                    .filter(|it| self.root(*it) == 0)
                    .collect();
                let track = *chain.iter().find(runs).expect("one of a chain runs");
                self.people.push((track, 'h'));
            }
            C::Leave(it) => self.person(*it)?.1 = 'g',
            C::StepOut(it) => self.person(*it)?.1 = 'o',
            C::Return(it) => self.person(*it)?.1 = 'h',
            C::Wear { who, .. } => drop(self.person(*who)?),
            C::Vote { poll, who, ballot } => return self.vote(poll.0 as usize, *who, *ballot),
            C::Open { track, tally } => return self.open(*track, *tally == Tally::Live),
            C::Close(track) => {
                let poll = self.open_poll(*track)?;
                let votes = self.votes(poll);
                let count = u32::try_from(votes.len()).expect("a class is small");
                self.polls[poll].closed = Some((count, self.counted(poll)));
            }
            C::Count { track, votes, rows } => {
                let poll = self.open_poll(*track)?;
                let session = &self.tracks[track.0 as usize].session;
                if rows.is_some() != (*votes >= 5)
                    || rows
                        .as_ref()
                        .is_some_and(|it| !adds_up(session, *votes, it))
                {
                    return Err(R::BadCount);
                }
                self.polls[poll].closed = Some((*votes, rows.clone()));
            }
            C::Show(track) => {
                let way = self.goes(*track)?;
                let last = way.on.last().copied().ok_or(R::NothingToShow)?;
                if self.polls[last].closed.is_none() && !self.polls[last].live {
                    return Err(R::StillHidden);
                }
                self.goes(*track)?.shown = true;
            }
            C::Decide { track, ballot } => {
                let way = self.still(*track)?;
                if !whole(&way.session, *ballot) {
                    return Err(R::Unfinished);
                }
                way.decide(ballot.input(way.session.state().node), *ballot, false)?;
            }
            C::Lead { track, input } => return self.lead(*track, *input),
            C::StepBack(track) => {
                let way = self.still(*track)?;
                let mut inputs = way.session.record().inputs.clone();
                loop {
                    match inputs.pop() {
                        None => return Err(R::NothingBefore),
                        Some(Input::Choose(_) | Input::Answer(..) | Input::Tick) => break,
                        Some(_) => {}
                    }
                }
                way.go(&inputs)?;
            }
            C::Jump { track, way } => self.still(*track)?.go(way)?,
            C::WhatIf { track, inputs } => {
                let session = self.still(*track)?.session.second_track(*inputs)?;
                let from = track.0 as usize;
                let to = self.begin(way(session, Some(from)))?;
                self.tracks[from].waits = true;
                self.all_go(from, to);
            }
            C::ComeBack(track) => {
                let beside = self.still(*track)?.beside.ok_or(R::NoWhatIf)?;
                let from = track.0 as usize;
                self.tracks[from].over = true;
                self.tracks[beside].waits = false;
                self.all_go(from, beside);
            }
            C::Split(track) => {
                let session = self.goes(*track)?.session.clone();
                self.begin(way(session, None))?;
            }
            C::Move { who, to } => {
                let from = self.person(*who)?.0;
                self.goes(*to)?;
                let busy = self.tracks[from].on.iter().any(|it| {
                    let poll = &self.polls[*it];
                    poll.closed.is_none() && poll.voters.contains(&(who.0 as usize))
                });
                if busy && from != to.0 as usize {
                    return Err(R::PollOpen);
                }
                self.person(*who)?.0 = to.0 as usize;
            }
            C::Project(track) => {
                self.any(*track)?;
                self.projected = track.0 as usize;
            }
            C::Note { track, words, .. } => {
                if words.len() > 400 {
                    return Err(R::TooLong);
                }
                self.any(*track)?;
                self.notes += 1;
            }
            C::Bookmark(track) => {
                self.any(*track)?;
                self.notes += 1;
            }
            C::Talk(say) => return self.say(say),
            C::Pause => self.paused = true,
            C::Resume => self.paused = false,
            C::Blank => self.blank = true,
            C::Unblank => self.blank = false,
        }
        Ok(())
    }

    fn say(&mut self, say: &Say) -> Result<(), R> {
        let polls = |it: &Polled| it.closed.is_none();
        match say {
            Say::Phase(Some(_)) if self.polls.iter().any(polls) => Err(R::PollOpen),
            Say::Phase(phase) => {
                self.phase = *phase;
                Ok(())
            }
            Say::Moments(all) if all.len() > 1 => Err(R::TooManyMoments),
            Say::Moments(all) => {
                let decided = |it: &KeyMoment| {
                    let way = self.tracks.get(it.track.0 as usize);
                    way.is_some_and(|way| it.decided < way.decided.len())
                };
                let fine = all.iter().all(decided);
                fine.then_some(()).ok_or(R::NoSuchDecision)
            }
            Say::Show(at) => (*at < 3).then_some(()).ok_or(R::NoSuchDecision),
            Say::Agree(it) => match it.subject {
                // Neither of the two small stories asks about one's own municipality.
                Subject::Transfer(_) => Err(R::NoSuchAgreement),
                _ => (it.owner.len() <= 80).then_some(()).ok_or(R::TooLong),
            },
            Say::Intend { words, .. } => (words.len() <= 400).then_some(()).ok_or(R::TooLong),
        }
    }

    fn vote(&mut self, poll: usize, who: Participant, ballot: Ballot) -> Result<(), R> {
        let presence = self.person(who)?.1;
        let found = self
            .polls
            .get(poll)
            .filter(|it| it.closed.is_none())
            .ok_or(R::PollClosed)?;
        let who = who.0 as usize;
        if !found.voters.contains(&who) {
            return Err(R::CameLater);
        }
        if presence != 'h' {
            return Err(R::IsAway);
        }
        let session = &self.tracks[found.track].session;
        session.clone().apply(ballot.input(session.state().node))?;
        if !whole(session, ballot) {
            return Err(R::Unfinished);
        }
        self.ballots.push((poll, who, ballot));
        Ok(())
    }

    fn open(&mut self, track: TrackIdx, live: bool) -> Result<(), R> {
        let idx = track.0 as usize;
        let voters = (0..self.people.len())
            .filter(|it| self.people[*it] == (idx, 'h'))
            .collect();
        if self.phase.is_some() {
            return Err(R::TalkGoesOn);
        }
        let (poll, way) = (self.polls.len(), self.still(track)?);
        match way.session.view().now {
            Now::Ended { .. } => return Err(Refusal::Over.into()),
            Now::SteppedOut | Now::Stopped => return Err(Refusal::Away.into()),
            Now::Task {
                task: TaskView::Arrange(_),
                ..
            } => return Err(R::TrainerEnters),
            Now::Decision { .. } | Now::Task { .. } => {}
            Now::Text(_) | Now::Document(_) | Now::Consult { .. } => return Err(R::NothingAsked),
        }
        if way.on.len() == 2 {
            return Err(R::VotedTwice);
        }
        way.on.push(poll);
        way.asked = Some(way.session.state().node);
        way.shown = live;
        self.polls.push(Polled {
            track: idx,
            voters,
            live,
            closed: None,
        });
        Ok(())
    }

    fn lead(&mut self, track: TrackIdx, input: Input) -> Result<(), R> {
        let way = match input {
            Input::Choose(_) | Input::Answer(..) => return Err(R::DecideInstead),
            Input::Continue | Input::Tick | Input::Inject(_) => self.still(track)?,
            _ => self.goes(track)?,
        };
        if input == Input::Tick {
            let node = way.session.state().node;
            let clock = way
                .session
                .scenario()
                .decision(node)
                .and_then(|it| it.clock);
            let ballot = clock.map_or(
                Ballot::Answer(Answer::Signals([].into_iter().collect())),
                |it| Ballot::Choice(it.default),
            );
            return way.decide(input, ballot, true);
        }
        way.session.apply(input)?;
        // What broke in and is read to its end comes back to the question, or leads away from it.
        let state = way.session.state();
        if state.resume.is_none() && way.asked.is_some_and(|it| it != state.node) {
            way.on.clear();
            way.shown = false;
        }
        Ok(())
    }

    /// The last ballot of each voter who has one.
    fn votes(&self, poll: usize) -> Vec<Ballot> {
        let last = |who: &usize| {
            self.ballots
                .iter()
                .rev()
                .find(|it| it.0 == poll && it.1 == *who)
                .map(|it| it.2)
        };
        self.polls[poll].voters.iter().filter_map(last).collect()
    }

    pub(super) fn yours(&self, poll: usize, who: usize) -> Option<Ballot> {
        let mut own = self.ballots.iter().filter(|it| it.0 == poll && it.1 == who);
        own.next_back().map(|it| it.2)
    }

    /// How many voted, and how the votes fall where there are five.
    pub(super) fn count(&self, poll: usize) -> (u32, u32, Option<Rows>) {
        let asked = u32::try_from(self.polls[poll].voters.len()).expect("a class is small");
        match &self.polls[poll].closed {
            Some((votes, rows)) => (asked.max(*votes), *votes, rows.clone()),
            None => (
                asked,
                u32::try_from(self.votes(poll).len()).expect("a class is small"),
                self.counted(poll),
            ),
        }
    }

    fn counted(&self, poll: usize) -> Option<Rows> {
        let votes = self.votes(poll);
        let rows = all_rows(&self.tracks[self.polls[poll].track].session).into_iter();
        let count = |row| {
            u32::try_from(votes.iter().filter(|it| parts(**it).contains(&row)).count())
                .expect("a class is small")
        };
        (votes.len() >= 5).then(|| rows.map(|row| (row, count(row))).collect())
    }

    pub(super) fn against(&self, polls: &[usize], ballot: Ballot) -> Majority {
        let Some((votes, Some(rows))) = polls.last().and_then(|it| self.polls[*it].closed.clone())
        else {
            return Majority::None;
        };
        match most(votes, &rows) {
            None => Majority::None,
            Some(most) if most == ballot => Majority::Follows,
            Some(_) => Majority::Differs,
        }
    }

    fn open_poll(&mut self, track: TrackIdx) -> Result<usize, R> {
        let last = self.goes(track)?.on.last().copied();
        last.filter(|it| self.polls[*it].closed.is_none())
            .ok_or(R::NoPoll)
    }

    fn person(&mut self, who: Participant) -> Result<&mut (usize, char), R> {
        self.people
            .get_mut(who.0 as usize)
            .ok_or(R::NoSuchParticipant)
    }

    fn any(&self, track: TrackIdx) -> Result<&Way, R> {
        self.tracks.get(track.0 as usize).ok_or(R::NoSuchTrack)
    }

    fn goes(&mut self, track: TrackIdx) -> Result<&mut Way, R> {
        let way = self.any(track)?;
        if way.over {
            return Err(R::Over);
        }
        if way.waits {
            return Err(R::Waits);
        }
        Ok(&mut self.tracks[track.0 as usize])
    }

    fn still(&mut self, track: TrackIdx) -> Result<&mut Way, R> {
        match self.open_poll(track) {
            Ok(_) => Err(R::PollOpen),
            Err(R::NoPoll) => self.goes(track),
            Err(other) => Err(other),
        }
    }

    fn begin(&mut self, way: Way) -> Result<usize, R> {
        if self.tracks.len() == 24 {
            return Err(R::TooManyTracks);
        }
        self.tracks.push(way);
        Ok(self.tracks.len() - 1)
    }

    fn all_go(&mut self, from: usize, to: usize) {
        self.people
            .iter_mut()
            .filter(|it| it.0 == from)
            .for_each(|it| it.0 = to);
        self.projected = if self.projected == from {
            to
        } else {
            self.projected
        };
    }

    fn root(&self, track: usize) -> usize {
        self.tracks[track].beside.map_or(track, |it| self.root(it))
    }
}

/// A vote by its number, as the room says it.
pub(super) fn number(poll: usize) -> PollIdx {
    PollIdx(u32::try_from(poll).expect("a class is small"))
}
