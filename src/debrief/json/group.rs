//! What a group voted and decided, as JSON. Under five votes there are no numbers of answers.

use serde::Serialize;

use super::task::Tracks;
use super::{Decision, given};
use crate::debrief::group::{
    AgreementPart, GroupDecision, GroupPart, MomentPart, PhasePart, RoundPart, Vote, Why,
};
use crate::room::talk::{Arranged, KeyMoment};

#[derive(Serialize)]
pub(super) struct Group<'a> {
    size: u32,
    finding: &'a str,
    note: &'a str,
    key_moments: Vec<Moment<'a>>,
    decisions: Vec<Decided<'a>>,
    /// Each what-if and subgroup beside the first track.
    tracks: Vec<Tracks<'a>>,
    agreements: Agreements<'a>,
    flow: Vec<Phase<'a>>,
}

/// A track and how many decisions it took before, both from 0.
#[derive(Serialize)]
struct Place {
    track: u32,
    decided: usize,
}

#[derive(Serialize)]
struct Moment<'a> {
    at: Place,
    reason: &'a str,
    experts: Vec<Expert<'a>>,
    questions: &'a [String],
}

#[derive(Serialize)]
struct Expert<'a> {
    /// Null where it is about the answer as a whole.
    letter: Option<&'a str>,
    /// Null where experts differ.
    level: Option<&'a str>,
    text: &'a str,
    why: &'a str,
    sources: &'a [String],
    chosen: bool,
}

#[derive(Serialize)]
struct Decided<'a> {
    at: Place,
    title: &'a str,
    /// The number in `decisions` of the document; null on another track, or where it does not hold any more.
    decision: Option<usize>,
    place: &'a str,
    prompt: &'a str,
    rounds: Vec<Round<'a>>,
    votes: Vec<Asked<'a>>,
    finding: &'a str,
    decided: &'a str,
    differs_from_most: bool,
    by_clock: bool,
    undone: bool,
    notes: Vec<Note<'a>>,
    /// The whole decision, where it is not in `decisions`.
    told: Option<Decision<'a>>,
}

#[derive(Serialize)]
struct Round<'a> {
    name: &'a str,
    asked: u32,
    votes: u32,
    shown: bool,
}

#[derive(Serialize)]
struct Asked<'a> {
    label: Option<&'a str>,
    several: bool,
    finding: &'a str,
    options: Vec<Lettered<'a>>,
}

#[derive(Serialize)]
struct Lettered<'a> {
    letter: &'a str,
    text: &'a str,
    label: &'a str,
    /// For each round; null where it may not be told.
    votes: &'a [Option<u32>],
    chosen: bool,
    closed: bool,
}

#[derive(Serialize)]
struct Note<'a> {
    tag: &'a str,
    count: usize,
}

#[derive(Serialize)]
struct Agreements<'a> {
    finding: &'a str,
    gaps: Vec<Agreement<'a>>,
    others: Vec<Agreement<'a>>,
}

#[derive(Serialize)]
struct Agreement<'a> {
    question: &'a str,
    /// `yes`, `unclear`, `missing`; null where it was not discussed.
    arranged: Option<&'static str>,
    words: &'a str,
    owner: Option<&'a str>,
    by: Option<&'a str>,
}

#[derive(Serialize)]
struct Phase<'a> {
    phase: &'static str,
    title: &'a str,
    minutes: [u32; 2],
    questions: &'a [String],
}

impl<'a> Group<'a> {
    pub(super) fn of(it: &'a GroupPart) -> Self {
        Self {
            size: it.size,
            finding: &it.finding,
            note: &it.note,
            key_moments: it.moments.iter().map(Moment::of).collect(),
            decisions: it.decisions.iter().map(Decided::of).collect(),
            tracks: it.beside.iter().map(Tracks::of).collect(),
            agreements: Agreements {
                finding: &it.agreements.finding,
                gaps: it.agreements.gaps.iter().map(Agreement::of).collect(),
                others: it.agreements.others.iter().map(Agreement::of).collect(),
            },
            flow: it.flow.phases.iter().map(Phase::of).collect(),
        }
    }
}

impl Place {
    fn of(it: KeyMoment) -> Self {
        Self {
            track: it.track.0,
            decided: it.decided,
        }
    }
}

impl<'a> Moment<'a> {
    fn of(it: &'a MomentPart) -> Self {
        Self {
            at: Place::of(it.decision.moment),
            reason: &it.reason,
            experts: it.whys.iter().map(Expert::of).collect(),
            questions: &it.questions,
        }
    }
}

impl<'a> Expert<'a> {
    fn of(it: &'a Why) -> Self {
        Self {
            letter: given(&it.letter),
            level: given(&it.level),
            text: &it.text,
            why: &it.why,
            sources: &it.sources,
            chosen: it.chosen,
        }
    }
}

impl<'a> Decided<'a> {
    fn of(it: &'a GroupDecision) -> Self {
        let told = it.told.as_ref().filter(|_| it.told_above().is_none());
        let notes = it
            .notes
            .iter()
            .map(|(tag, count)| Note { tag, count: *count });
        Self {
            at: Place::of(it.moment),
            title: &it.title,
            decision: it.told_above(),
            place: &it.place,
            prompt: &it.prompt,
            rounds: it.rounds.iter().map(Round::of).collect(),
            votes: it.votes.iter().map(Asked::of).collect(),
            finding: &it.finding,
            decided: &it.decided,
            differs_from_most: it.differs,
            by_clock: it.by_clock,
            undone: it.undone,
            notes: notes.collect(),
            told: told.map(Decision::of),
        }
    }
}

impl<'a> Round<'a> {
    fn of(it: &'a RoundPart) -> Self {
        Self {
            name: &it.name,
            asked: it.asked,
            votes: it.votes,
            shown: it.shown,
        }
    }
}

impl<'a> Asked<'a> {
    fn of(it: &'a Vote) -> Self {
        let options = it.options.iter().map(|it| Lettered {
            letter: &it.letter,
            text: &it.text,
            label: &it.label,
            votes: &it.votes,
            chosen: it.chosen,
            closed: it.closed,
        });
        Self {
            label: given(&it.label),
            several: it.several,
            finding: &it.finding,
            options: options.collect(),
        }
    }
}

impl<'a> Agreement<'a> {
    fn of(it: &'a AgreementPart) -> Self {
        Self {
            question: &it.question,
            arranged: it.arranged.map(Arranged::code),
            words: &it.words,
            owner: given(&it.owner),
            by: given(&it.by),
        }
    }
}

impl<'a> Phase<'a> {
    fn of(it: &'a PhasePart) -> Self {
        let (least, most) = it.phase.minutes();
        Self {
            phase: it.phase.code(),
            title: &it.title,
            minutes: [least, most],
            questions: &it.questions,
        }
    }
}
