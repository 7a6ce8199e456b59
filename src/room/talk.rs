//! The talk after a class: where it is, which moments it comes back to, and what the group takes along.

use super::Done;
use super::command::TrackIdx;
use super::refusal::RoomRefusal;
use super::step::set;

/// How many moments the talk comes back to.
pub const MOST_MOMENTS: usize = 3;
/// How many characters a note or an intention has at most.
pub const MOST_WORDS: usize = 400;
/// And who sees to an agreement, or when.
pub const MOST_NAME: usize = 80;

/// A part of the talk, in the order in which a trainer leads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// A quiet page: how does everyone sit here?
    Arrive,
    /// What happened: the timeline and the tension.
    Happened,
    /// Three moments that mattered.
    KeyMoments,
    /// What would have come of another choice.
    WhatIf,
    /// What the municipality itself has arranged.
    Home,
    /// What someone takes along.
    Intention,
    /// Who can be called.
    Close,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Arrive,
        Self::Happened,
        Self::KeyMoments,
        Self::WhatIf,
        Self::Home,
        Self::Intention,
        Self::Close,
    ];

    /// The name under which `text` holds words for it, `group-phase-arrive`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arrive => "arrive",
            Self::Happened => "happened",
            Self::KeyMoments => "key-moments",
            Self::WhatIf => "what-if",
            Self::Home => "home",
            Self::Intention => "intention",
            Self::Close => "close",
        }
    }

    /// The minutes that it usually takes, at least and at most.
    pub fn minutes(self) -> (u32, u32) {
        match self {
            Self::Arrive => (3, 5),
            Self::Happened | Self::WhatIf => (5, 5),
            Self::KeyMoments => (15, 20),
            Self::Home => (5, 10),
            Self::Intention => (3, 3),
            Self::Close => (2, 2),
        }
    }
}

/// A decision that the talk comes back to: the track that took it, and how many that track took before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyMoment {
    pub track: TrackIdx,
    pub decided: usize,
}

/// Something that a municipality does well to have arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Whom one calls first.
    FirstCall,
    /// Who takes care of family and staff.
    Family,
    /// Where it is put down.
    Record,
    /// The question of that number that the scenario asks about one's own municipality.
    Transfer(usize),
}

/// How it stands with an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arranged {
    Yes,
    Unclear,
    Missing,
}

impl Arranged {
    pub const ALL: [Self; 3] = [Self::Yes, Self::Unclear, Self::Missing];

    /// The name under which `text` holds a word for it, `group-arranged-yes`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Unclear => "unclear",
            Self::Missing => "missing",
        }
    }
}

/// What the group says of an agreement of its own municipality.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Agreement {
    pub subject: Subject,
    pub arranged: Arranged,
    /// Who sees to it, and when; empty where it need not be seen to.
    pub owner: String,
    pub by: String,
}

/// One of the three things that a group takes along: to hold on to, to do otherwise, to arrange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Intention {
    Keep,
    Change,
    Arrange,
}

impl Intention {
    pub const ALL: [Self; 3] = [Self::Keep, Self::Change, Self::Arrange];

    /// The name under which `text` holds words for it, `group-intention-keep`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Change => "change",
            Self::Arrange => "arrange",
        }
    }
}

/// A step of the talk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Say {
    /// To that part of it; none is back to the story.
    Phase(Option<Phase>),
    /// The moments to come back to, in place of those that are proposed; an empty list is the proposal again.
    Moments(Vec<KeyMoment>),
    /// The moment of that number is talked about now.
    Show(usize),
    Agree(Agreement),
    Intend {
        which: Intention,
        words: String,
    },
}

/// Where the talk is, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// None while the story is played.
    pub phase: Option<Phase>,
    /// The moments that the trainer chose; empty while it is those that are proposed.
    pub moments: Vec<KeyMoment>,
    /// Which of them is talked about, from 0.
    pub shown: usize,
    /// What was said of each agreement, by its subject.
    pub agreements: Vec<Agreement>,
    pub intentions: [String; 3],
}

impl Talk {
    /// What was said of that agreement.
    pub fn agreed(&self, subject: Subject) -> Option<&Agreement> {
        self.agreements.iter().find(|it| it.subject == subject)
    }

    /// What the group takes along, where something is written.
    pub fn intended(&self) -> impl Iterator<Item = (Intention, &str)> {
        let all = Intention::ALL.into_iter().zip(&self.intentions);
        all.map(|(which, words)| (which, words.as_str()))
            .filter(|(_, words)| !words.is_empty())
    }

    pub(super) fn take(
        &mut self,
        say: &Say,
        transfers: usize,
        is_decided: impl Fn(&KeyMoment) -> bool,
    ) -> Result<Done, RoomRefusal> {
        match say {
            Say::Phase(phase) => Ok(set(&mut self.phase, *phase)),
            Say::Moments(moments) => {
                let twice = (1..moments.len()).any(|at| moments[..at].contains(&moments[at]));
                if twice || moments.len() > MOST_MOMENTS {
                    return Err(RoomRefusal::TooManyMoments);
                }
                if !moments.iter().all(is_decided) {
                    return Err(RoomRefusal::NoSuchDecision);
                }
                Ok(set(&mut self.moments, moments.clone()))
            }
            Say::Show(at) if *at < MOST_MOMENTS => Ok(set(&mut self.shown, *at)),
            Say::Show(_) => Err(RoomRefusal::NoSuchDecision),
            Say::Agree(agreement) => {
                if matches!(agreement.subject, Subject::Transfer(at) if at >= transfers) {
                    return Err(RoomRefusal::NoSuchAgreement);
                }
                fits(&agreement.owner, MOST_NAME)?;
                fits(&agreement.by, MOST_NAME)?;
                let same = |it: &&mut Agreement| it.subject == agreement.subject;
                if let Some(known) = self.agreements.iter_mut().find(same) {
                    return Ok(set(known, agreement.clone()));
                }
                self.agreements.push(agreement.clone());
                self.agreements.sort();
                Ok(Done::Changed)
            }
            Say::Intend { which, words } => {
                fits(words, MOST_WORDS)?;
                Ok(set(&mut self.intentions[*which as usize], words.clone()))
            }
        }
    }
}

/// That a text is no longer than that, in characters.
pub(super) fn fits(words: &str, most: usize) -> Result<(), RoomRefusal> {
    if words.chars().count() > most {
        return Err(RoomRefusal::TooLong);
    }
    Ok(())
}
