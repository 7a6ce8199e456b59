//! What a group did: how it voted, what it decided, which moments to talk about, what is not arranged yet.
//!
//! No persons: no number of a participant, no badge, no words of a note; and under five votes no distribution.

pub use super::compose::group::{flow, moment, proposed};

use super::DecisionPart;
use super::tracks::TracksPart;
use crate::room::talk::{Arranged, KeyMoment, Phase, Subject};

/// The part of a debrief that is a group's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPart {
    pub size: u32,
    /// How it voted and decided, in a few sentences.
    pub finding: String,
    /// That most votes is not the same as the best answer.
    pub note: String,
    /// At most three: those that the trainer chose, or else those that are proposed.
    pub moments: Vec<MomentPart>,
    /// All that was decided on any track, in order, what was undone too.
    pub decisions: Vec<GroupDecision>,
    /// Each what-if and subgroup that decided something, beside the first track.
    pub beside: Vec<TracksPart>,
    pub agreements: AgreementsPart,
    pub flow: FlowPart,
}

/// A moment to talk about, and why that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub moment: KeyMoment,
    pub reason: String,
}

/// A moment as it is talked about: all that a projector shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentPart {
    /// Why this one.
    pub reason: String,
    pub decision: GroupDecision,
    /// What experts say of each answer, in the order of the letters.
    pub whys: Vec<Why>,
    /// What the group is asked about it.
    pub questions: Vec<String>,
}

/// What experts say of an answer, or of a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Empty where it is about the answer as a whole.
    pub letter: String,
    /// "sterk", "gemist"; empty where experts differ.
    pub level: String,
    pub text: String,
    pub why: String,
    /// The keys of the sources.
    pub sources: Vec<String>,
    pub chosen: bool,
}

/// Something that a group decided, beside how it voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupDecision {
    pub moment: KeyMoment,
    /// "Besluit 3", "Wat als 1 · Besluit 3".
    pub title: String,
    /// The number of the decision on its track, from 1; none at a subject of a conversation, which is no decision.
    pub number: Option<usize>,
    pub place: String,
    /// What went before, and the question.
    pub situation: Vec<String>,
    pub prompt: String,
    /// At most two: alone, and after the discussion.
    pub rounds: Vec<RoundPart>,
    /// What was voted on: one thing, or each part of a sentence; none where nobody can vote.
    pub votes: Vec<Vote>,
    /// What the votes show, one sentence; empty where there was no vote.
    pub finding: String,
    /// "B, een ander moment noemen".
    pub decided: String,
    /// The decision is another than most votes of the last round.
    pub differs: bool,
    pub by_clock: bool,
    /// The group went back on it.
    pub undone: bool,
    /// Those three as sentences, as far as they hold.
    pub marks: Vec<String>,
    /// What the trainer put here: "bladwijzer" or the word of a tag, and how often.
    pub notes: Vec<(String, usize)>,
    /// The whole decision as the debrief of its track tells it; none at a subject of a conversation.
    pub told: Option<DecisionPart>,
}

/// A vote that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPart {
    /// "Eerst alleen".
    pub name: String,
    /// How many could vote, and how many did.
    pub asked: u32,
    pub votes: u32,
    /// It may be told how they fell: there were five or more.
    pub shown: bool,
    /// "12 van de 14 stemden", or that there were too few to show.
    pub words: String,
}

/// One thing that was voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// What a part of a sentence is for; empty elsewhere.
    pub label: String,
    /// A vote can be for several of them.
    pub several: bool,
    /// What the votes show, one sentence: the chart's title.
    pub finding: String,
    /// All that was shown, in the order of the letters.
    pub options: Vec<Lettered>,
}

/// One answer with its letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lettered {
    pub letter: String,
    pub text: String,
    /// A few words.
    pub label: String,
    /// How many votes it had in each round; none where that may not be told, or where it could not be voted for.
    pub votes: Vec<Option<u32>>,
    /// The group decided so.
    pub chosen: bool,
    /// It was shown and could not be taken.
    pub closed: bool,
}

/// How it stands with the agreements of the municipality itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementsPart {
    pub finding: String,
    /// Those that are unclear or missing.
    pub gaps: Vec<AgreementPart>,
    /// Those that are arranged or were not talked about.
    pub others: Vec<AgreementPart>,
}

/// One agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementPart {
    pub subject: Subject,
    pub question: String,
    /// It is a question of the scenario, in the scenario's language.
    pub of_scenario: bool,
    /// None where it was not talked about.
    pub arranged: Option<Arranged>,
    /// "onduidelijk".
    pub words: String,
    /// Who sees to it, and before when; empty where that is still to be filled in.
    pub owner: String,
    pub by: String,
}

/// The talk after a class, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowPart {
    pub phases: Vec<PhasePart>,
}

/// One part of the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhasePart {
    pub phase: Phase,
    pub title: String,
    /// "3 tot 5 minuten".
    pub minutes: String,
    pub questions: Vec<String>,
}

impl GroupPart {
    /// The number, from 1, of the moment to talk about that this decision is.
    pub fn moment_of(&self, decision: &GroupDecision) -> Option<usize> {
        let at = self
            .moments
            .iter()
            .position(|it| it.decision.moment == decision.moment);
        at.map(|it| it + 1)
    }
}

impl GroupDecision {
    /// The number under which the debrief itself tells it: it was taken on the track that the room began with, and still
    /// holds.
    pub fn told_above(&self) -> Option<usize> {
        self.number
            .filter(|_| self.moment.track.0 == 0 && !self.undone)
    }

    /// What there was a vote on; nothing where the group decided without.
    pub fn voted_on(&self) -> &[Vote] {
        if self.rounds.is_empty() {
            &[]
        } else {
            &self.votes
        }
    }

    /// The rounds of which it may be told how the votes fell, each with its place.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &RoundPart)> {
        shown(&self.rounds)
    }

    /// The rounds of which it may not be told.
    pub fn hidden(&self) -> impl Iterator<Item = &RoundPart> {
        self.rounds.iter().filter(|it| !it.shown)
    }
}

/// The rounds of which it may be told how the votes fell, each with its place.
pub fn shown(rounds: &[RoundPart]) -> impl Iterator<Item = (usize, &RoundPart)> {
    rounds.iter().enumerate().filter(|(_, it)| it.shown)
}

impl AgreementPart {
    /// It may still have to be seen to, so where nothing stands there is room to write.
    pub fn is_open(&self) -> bool {
        self.arranged != Some(Arranged::Yes)
    }
}

impl AgreementsPart {
    /// All of them, the gaps first.
    pub fn all(&self) -> impl Iterator<Item = &AgreementPart> {
        self.gaps.iter().chain(&self.others)
    }

    /// All of them in the order in which they are asked, which stays the same while they are talked about.
    pub fn in_order(&self) -> Vec<&AgreementPart> {
        let mut all: Vec<&AgreementPart> = self.all().collect();
        all.sort_by_key(|it| it.subject);
        all
    }
}
