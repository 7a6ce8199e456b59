//! What each audience may see, as plain data: the trainer, the projector, a phone.

use super::command::{Badge, Ballot, Participant, PollIdx, Tally, TrackIdx};
use super::refusal::RoomRefusal;
use super::talk::{Phase, Talk};
use super::tally::Counts;
use super::track::{Decided, Question, Round, Standing, Track};
use super::{Note, Presence, Room};
use crate::scenario::id::NodeIdx;
use crate::session::Session;
use crate::session::state::Halt;
use crate::session::view::{Now, View};

/// What the trainer sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainerView {
    /// How many take part now, how many stepped out, and of how many the phone is gone: never who.
    pub here: usize,
    pub stepped_out: usize,
    pub gone: usize,
    pub paused: bool,
    pub blank: bool,
    pub projected: TrackIdx,
    pub tracks: Vec<TrackView>,
    pub notes: Vec<Note>,
    /// What everyone who came in wears, by their number; whether they are here now is not in it.
    pub badges: Vec<Option<Badge>>,
    pub talk: Talk,
}

/// A track as the trainer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackView {
    pub standing: Standing,
    pub beside: Option<TrackIdx>,
    pub members: Vec<Participant>,
    /// Where the story stands.
    pub node: NodeIdx,
    /// The story, and what can be let happen in it.
    pub story: View,
    /// What was let happen in this scene, and cannot happen again.
    pub happened: Vec<NodeIdx>,
    pub vote: VoteView,
    /// The room sees how the votes fell.
    pub shown: bool,
    pub decided: Vec<Decided>,
}

/// The vote on the question at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoteView {
    /// The votes that are closed, at most two; without counts where they may not be seen.
    pub rounds: Vec<Round>,
    /// The vote that is open.
    pub open: Option<Round>,
}

/// What the projector shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProjectorView {
    Blank,
    Paused,
    Story {
        /// Without what the trainer can let happen.
        story: Box<View>,
        vote: VoteView,
        /// The room may see how the votes fell; under five there are no counts to see.
        shown: bool,
    },
    /// The talk afterwards.
    Talk(Phase),
}

/// What one phone shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneView {
    Blank,
    Paused,
    /// They stepped out, or the phone was gone: one press and they are back.
    Away,
    Vote {
        poll: PollIdx,
        /// It is the vote after the discussion.
        again: bool,
        question: Now,
        /// What they voted; it can be changed until the vote is closed.
        yours: Option<Ballot>,
    },
    /// A vote is open, and they came in later.
    NextTime,
    /// How the votes fell, once the trainer shows it.
    Shown(Vec<Round>),
    Wait,
    /// The talk afterwards.
    Talk(Phase),
    /// The story has ended or was stopped, or the class is closing: who can be called.
    Support,
}

impl Room {
    /// What the trainer sees.
    pub fn trainer(&self) -> TrainerView {
        let count = |presence| {
            let all = self.people.iter();
            all.filter(|it| it.presence == presence).count()
        };
        TrainerView {
            here: count(Presence::Here),
            stepped_out: count(Presence::SteppedOut),
            gone: count(Presence::Gone),
            paused: self.paused,
            blank: self.blank,
            projected: self.projected,
            tracks: self
                .tracks
                .iter()
                .zip((0..).map(TrackIdx))
                .map(|(track, idx)| self.track_view(track, idx))
                .collect(),
            notes: self.notes.clone(),
            badges: self.people.iter().map(|it| it.badge).collect(),
            talk: self.talk.clone(),
        }
    }

    /// What the projector shows.
    pub fn projector(&self) -> ProjectorView {
        if self.blank {
            return ProjectorView::Blank;
        }
        if self.paused {
            return ProjectorView::Paused;
        }
        if let Some(phase) = self.talk.phase {
            return ProjectorView::Talk(phase);
        }
        let Ok(track) = self.track(self.projected) else {
            return ProjectorView::Blank;
        };
        ProjectorView::Story {
            story: Box::new(View {
                injects: Vec::new(),
                ..track.session.view()
            }),
            vote: track
                .question
                .as_ref()
                .map_or_else(VoteView::default, |it| {
                    let live = it.poll.as_ref().is_some_and(|it| it.tally == Tally::Live);
                    vote_view(track, it, it.shown, live)
                }),
            shown: track.question.as_ref().is_some_and(|it| it.shown),
        }
    }

    /// What the phone of that participant shows. Nothing of what others vote is in it before the trainer shows it.
    pub fn phone(&self, who: Participant) -> Result<PhoneView, RoomRefusal> {
        let person = self.person(who)?;
        if self.blank {
            return Ok(PhoneView::Blank);
        }
        if person.presence != Presence::Here {
            return Ok(PhoneView::Away);
        }
        if self.paused {
            return Ok(PhoneView::Paused);
        }
        match self.talk.phase {
            None => {}
            Some(Phase::Close) => return Ok(PhoneView::Support),
            Some(phase) => return Ok(PhoneView::Talk(phase)),
        }
        let track = self.track(person.track)?;
        if matches!(track.session.state().halt, Halt::Ended(_) | Halt::Stopped) {
            return Ok(PhoneView::Support);
        }
        let Some(question) = &track.question else {
            return Ok(PhoneView::Wait);
        };
        let Some(poll) = &question.poll else {
            return Ok(if question.shown {
                PhoneView::Shown(question.rounds.clone())
            } else {
                PhoneView::Wait
            });
        };
        if !poll.voters.contains(&who) {
            return Ok(PhoneView::NextTime);
        }
        Ok(match track.session.question() {
            Some(now @ (Now::Decision { .. } | Now::Task { .. })) => PhoneView::Vote {
                poll: poll.idx,
                again: !question.rounds.is_empty(),
                question: now,
                yours: poll.votes.get(&who).copied(),
            },
            _ => PhoneView::Wait,
        })
    }

    fn track_view(&self, track: &Track, idx: TrackIdx) -> TrackView {
        let people = self.people.iter().zip((0..).map(Participant));
        let question = track.question.as_ref();
        TrackView {
            standing: track.standing,
            beside: track.beside,
            members: people
                .filter(|(it, _)| it.track == idx)
                .map(|(_, who)| who)
                .collect(),
            node: track.session.state().node,
            story: track.session.view(),
            happened: happened(&track.session),
            vote: question.map_or_else(VoteView::default, |it| vote_view(track, it, true, true)),
            shown: question.is_some_and(|it| it.shown),
            decided: track.decided.clone(),
        }
    }
}

/// What broke into the scene at hand.
fn happened(session: &Session) -> Vec<NodeIdx> {
    let (scenario, state) = (session.scenario(), session.state());
    let all = scenario.scene_of(state.node).injects.iter().copied();
    all.filter(|it| state.visited.contains(it.at())).collect()
}

/// The vote, with how it fell where that may be seen, and while it falls where that may be seen.
fn vote_view(track: &Track, question: &Question, closed: bool, live: bool) -> VoteView {
    let rounds = question.rounds.iter().map(|it| Round {
        counts: it.counts.clone().filter(|_| closed),
        ..it.clone()
    });
    let open = question.poll.as_ref().map(|poll| Round {
        poll: poll.idx,
        asked: u32::try_from(poll.voters.len()).unwrap_or(u32::MAX),
        votes: u32::try_from(poll.votes.len()).unwrap_or(u32::MAX),
        counts: Counts::of(&track.session, poll.votes.values()).filter(|_| live),
    });
    VoteView {
        rounds: rounds.collect(),
        open,
    }
}
