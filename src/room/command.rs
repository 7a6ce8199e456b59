//! Everything that can come to a room from outside, as data that can be kept.

use super::talk::Say;
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::scenario::vocabulary::{Competency, Pressure};
use crate::session::answer::Answer;
use crate::session::input::Input;

/// One of those who take part, by the order in which they came: no name, only a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Participant(pub u32);

impl Participant {
    /// What a screen calls them: `deelnemer-01` is the first.
    pub fn name(self) -> String {
        format!("deelnemer-{:02}", self.0.saturating_add(1))
    }
}

/// An animal and a colour that someone chose, so that they know their own phone: no name, and more may have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Badge {
    animal: u8,
    colour: u8,
}

impl Badge {
    pub const ANIMALS: u8 = 12;
    pub const COLOURS: u8 = 6;

    /// The badge of that animal and colour, both from 0; none if there is no such.
    pub fn of(animal: u8, colour: u8) -> Option<Self> {
        (animal < Self::ANIMALS && colour < Self::COLOURS).then_some(Self { animal, colour })
    }

    /// Under which number `text` holds a word for it, `badge-animal-0`.
    pub fn animal(self) -> u8 {
        self.animal
    }

    /// Under which number `text` holds a word for it, `badge-colour-0`.
    pub fn colour(self) -> u8 {
        self.colour
    }
}

/// A way through the story that a group goes; 0 is the one that the room began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TrackIdx(pub u32);

/// A vote that was opened, by the order in which they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PollIdx(pub u32);

/// What is voted for, or decided: a choice, or an answer to a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ballot {
    Choice(ChoiceIdx),
    Answer(Answer),
}

impl Ballot {
    /// The input that it is at that moment.
    pub fn input(self, node: NodeIdx) -> Input {
        match self {
            Self::Choice(choice) => Input::Choose(choice),
            Self::Answer(answer) => Input::Answer(node, answer),
        }
    }
}

/// One row of a count: what a vote can be for, or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    Choice(ChoiceIdx),
    /// A signal of a `Recognise` by its place; one vote can have several.
    Signal(usize),
    Form(Pressure),
    /// An option of a part of a sentence; one vote has one in each part.
    Part(usize, usize),
}

/// When the room may see how the votes fall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tally {
    /// Not before the vote is closed and the trainer shows it.
    #[default]
    Hidden,
    /// From five votes on, while they come in.
    Live,
}

/// What a note of the trainer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// It showed something of this competency.
    Competency(Competency),
    /// The group was strong here.
    Strong,
    /// To be asked in the debrief.
    Question,
    /// An agreement of the municipality itself is unclear or missing.
    Agreement,
}

impl Tag {
    /// Every tag, in the order in which a console offers them.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [Self::Strong, Self::Question, Self::Agreement];
        let competencies = Competency::ALL.iter().copied().map(Self::Competency);
        others.into_iter().chain(competencies)
    }

    /// The name under which `text` holds the word for it, after `room-tag-`; a competency goes by its own name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Competency(it) => it.word(),
            Self::Strong => "strong",
            Self::Question => "question",
            Self::Agreement => "agreement",
        }
    }
}

/// One thing that a participant, the trainer or the clock does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// Someone new comes in, on the first track.
    Join,
    /// Someone's phone is gone.
    Leave(Participant),
    /// Someone steps out for a while; others do not see it.
    StepOut(Participant),
    /// Someone is back.
    Return(Participant),
    /// Someone chose an animal and a colour.
    Wear {
        who: Participant,
        badge: Badge,
    },
    /// Someone votes, or votes otherwise than before.
    Vote {
        poll: PollIdx,
        who: Participant,
        ballot: Ballot,
    },

    /// Everyone who is there now may vote on the question at hand: alone first, and again after the discussion.
    Open {
        track: TrackIdx,
        tally: Tally,
    },
    /// The vote is over.
    Close(TrackIdx),
    /// The vote is over, and this is how it fell: counted by hand, or kept without persons. From five votes on with its
    /// rows in the order of the question, under five without.
    Count {
        track: TrackIdx,
        votes: u32,
        rows: Option<Vec<(Row, u32)>>,
    },
    /// The room may see how the votes fell.
    Show(TrackIdx),
    /// What the group does: entered by the trainer, whatever the votes.
    Decide {
        track: TrackIdx,
        ballot: Ballot,
    },
    /// Anything in the story but an answer: read on, ask, look at a card, let something happen, the clock, a breath, a stop.
    Lead {
        track: TrackIdx,
        input: Input,
    },

    /// Back to the question before the last answer.
    StepBack(TrackIdx),
    /// To where these inputs lead from the beginning.
    Jump {
        track: TrackIdx,
        way: Vec<Input>,
    },
    /// The group tries what would have come of it, from where its first `inputs` inputs led; its own track waits.
    WhatIf {
        track: TrackIdx,
        inputs: usize,
    },
    /// Back from a what-if to the track that waits.
    ComeBack(TrackIdx),
    /// A track of its own for a subgroup, from where that one stands; nobody is on it yet.
    Split(TrackIdx),
    /// That participant goes on with that group.
    Move {
        who: Participant,
        to: TrackIdx,
    },
    /// That track is on the projector.
    Project(TrackIdx),

    /// The trainer notes something, at the moment where the track stands. The words are for the trainer alone: no debrief
    /// and no export has them.
    Note {
        track: TrackIdx,
        tag: Tag,
        words: String,
    },
    /// The debrief should come back to this moment.
    Bookmark(TrackIdx),
    /// In the talk afterwards.
    Talk(Say),

    /// Nobody can vote or go on for a while.
    Pause,
    Resume,
    /// Everything goes black at once, projector and phones.
    Blank,
    Unblank,
}

/// A command and when it came. The room has no clock: the time is given with it, and nothing depends on it but what a
/// note says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// In milliseconds since 1970, or since anything else.
    pub at_ms: u64,
    pub command: Command,
}
