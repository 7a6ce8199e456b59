//! One way through the story: the session, the vote on the question at hand, and what the group decided.

use std::collections::{BTreeMap, BTreeSet};

use super::command::{Ballot, Participant, PollIdx, Tally, TrackIdx};
use super::refusal::RoomRefusal;
use super::tally::Counts;
use crate::scenario::id::NodeIdx;
use crate::session::Session;
use crate::session::input::Input;

/// A group's way through the story.
#[derive(Clone, Debug)]
pub struct Track {
    pub(super) session: Session,
    pub(super) standing: Standing,
    /// The track that waits for this what-if; none if it is no what-if.
    pub(super) beside: Option<TrackIdx>,
    pub(super) question: Option<Question>,
    pub(super) decided: Vec<Decided>,
}

/// Whether a track goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Runs,
    /// It waits for that what-if.
    Waits(TrackIdx),
    /// A what-if that the group came back from.
    Over,
}

/// A question that was voted on, and what is not decided yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) node: NodeIdx,
    /// How many answers came before it, so that the same node asked again is another question.
    answers: u32,
    pub(super) rounds: Vec<Round>,
    pub(super) poll: Option<Poll>,
    pub(super) shown: bool,
}

/// A vote that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Poll {
    pub(super) idx: PollIdx,
    /// Who may vote: those who were there when it was opened.
    pub(super) voters: BTreeSet<Participant>,
    pub(super) votes: BTreeMap<Participant, Ballot>,
    pub(super) tally: Tally,
}

/// What is kept of a vote: no persons, and under five votes only how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub poll: PollIdx,
    /// How many could vote.
    pub asked: u32,
    pub votes: u32,
    /// Only from five votes on.
    pub counts: Option<Counts>,
}

/// What a group decided, beside how it voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub node: NodeIdx,
    /// The inputs of the track before it: where a second track can begin.
    pub inputs: usize,
    /// At most two: alone, and after the discussion.
    pub rounds: Vec<Round>,
    pub ballot: Ballot,
    /// The clock decided, not the trainer.
    pub by_clock: bool,
    pub against: Majority,
    /// The group went back and this no longer holds.
    pub undone: bool,
}

/// How a decision stands to the last vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Majority {
    /// Nothing was for most: no vote, a tie, or fewer than five votes.
    None,
    Follows,
    Differs,
}

impl Track {
    pub(super) fn new(session: Session, beside: Option<TrackIdx>) -> Self {
        Self {
            session,
            standing: Standing::Runs,
            beside,
            question: None,
            decided: Vec::new(),
        }
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// The track that waits for this what-if, or waited; none if it is no what-if.
    pub fn beside(&self) -> Option<TrackIdx> {
        self.beside
    }

    /// All that the group decided, in order, what was undone too.
    pub fn decided(&self) -> &[Decided] {
        &self.decided
    }

    /// The places to go back to: for each answer of this way, how many inputs came before it.
    pub fn answered_at(&self) -> impl DoubleEndedIterator<Item = usize> {
        let inputs = self.session.record().inputs.iter().enumerate();
        inputs.filter(|(_, it)| is_answer(it)).map(|(at, _)| at)
    }

    pub(super) fn poll(&self) -> Option<&Poll> {
        self.question.as_ref()?.poll.as_ref()
    }

    /// The question that the session asks now, with what was voted on it.
    pub(super) fn ask(&mut self) -> &mut Question {
        let state = self.session.state();
        let (node, answers) = (state.node, state.answers);
        self.question.get_or_insert_with(|| Question {
            node,
            answers,
            rounds: Vec::new(),
            poll: None,
            shown: false,
        })
    }

    /// Lets go of a question that the story has left without an answer; one that comes back after what broke in stays.
    pub(super) fn settle(&mut self) {
        let state = self.session.state();
        self.question.take_if(|it| {
            let returns = matches!(state.resume, Some((to, _)) if to == it.node);
            state.answers != it.answers || (state.node != it.node && !returns)
        });
    }

    /// Takes the answer of the group or of the clock, and keeps it beside the votes.
    pub(super) fn decide(
        &mut self,
        input: Input,
        ballot: Ballot,
        by_clock: bool,
    ) -> Result<(), RoomRefusal> {
        let (node, inputs) = (
            self.session.state().node,
            self.session.record().inputs.len(),
        );
        self.session.apply(input)?;
        let rounds = self.question.take().map(|it| it.rounds).unwrap_or_default();
        let last = rounds.last().and_then(|it| it.counts.as_ref());
        let against = match last.and_then(Counts::most) {
            None => Majority::None,
            Some(most) if most == ballot => Majority::Follows,
            Some(_) => Majority::Differs,
        };
        self.decided.push(Decided {
            node,
            inputs,
            rounds,
            ballot,
            by_clock,
            against,
            undone: false,
        });
        Ok(())
    }

    /// Goes to where these inputs lead. What was decided on the part of the way that both have still holds.
    pub(super) fn go(&mut self, way: &[Input]) -> Result<(), RoomRefusal> {
        let old = self.session.record();
        let same = old
            .inputs
            .iter()
            .zip(way)
            .take_while(|(a, b)| a == b)
            .count();
        let mut record = old.clone();
        record.inputs = way.to_vec();
        if let Some(first) = &mut record.first {
            let both = first.inputs.iter().zip(way).take_while(|(a, b)| a == b);
            first.shared = first.shared.min(both.count());
        }
        self.session = Session::replay(self.session.scenario().clone(), &record)?;
        for it in &mut self.decided {
            it.undone |= it.inputs >= same;
        }
        self.question = None;
        Ok(())
    }
}

/// Whether the input answers a question.
pub(super) fn is_answer(input: &Input) -> bool {
    matches!(input, Input::Choose(_) | Input::Answer(..) | Input::Tick)
}
