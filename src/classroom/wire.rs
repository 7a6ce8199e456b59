//! The JSON that phones see and send. Everything that everyone on a track may see is one small text, the same for all.

use serde::{Deserialize, Serialize};

use crate::room::Room;
use crate::room::command::{Badge, Ballot, Participant, Row, TrackIdx};
use crate::room::refusal::RoomRefusal;
use crate::room::talk::Phase;
use crate::room::tally::Counts;
use crate::room::track::Round;
use crate::room::view::PhoneView;
use crate::scenario::vocabulary::Pressure;
use crate::session::answer::{Answer, Sentence};
use crate::session::view::{ChoiceView, Entry, Now, PartView, TaskView};
use crate::text::Lang;

/// By this a page knows whether it still fits the server it came from.
pub const VERSION: u32 = 1;

/// What a phone shows, whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "show", rename_all = "lowercase")]
pub enum Shown {
    /// Everything is black.
    Black,
    Paused,
    /// They stepped out, or were gone.
    Away,
    Wait {
        title: String,
    },
    /// A vote is open, and they came in later.
    Next {
        title: String,
    },
    Vote {
        title: String,
        /// The moment at hand, from 1, and about how many there will be.
        moment: u32,
        moments: u32,
        poll: u32,
        /// It is the vote after the discussion.
        again: bool,
        /// What was said, seen or told last; empty at the very beginning.
        said: Said,
        ask: Ask,
    },
    /// How the votes fell.
    Result {
        title: String,
        ask: Ask,
        /// One or two: alone, and after the discussion.
        rounds: Vec<Fell>,
    },
    /// The talk afterwards; by the code of its phase.
    Talk {
        title: String,
        phase: &'static str,
    },
    /// The story is over: who can be called.
    Support {
        title: String,
    },
    /// The class is over; the server closes.
    Over {
        title: String,
    },
}

/// What was said last; `who` is empty where nobody spoke.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    pub who: String,
    pub text: String,
}

/// A question, and what can be answered. A vote names options by their places here, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Ask {
    /// One of these.
    Choice {
        prompt: String,
        options: Vec<Choice>,
    },
    /// Any of these, or none.
    Signals {
        prompt: String,
        options: Vec<Choice>,
    },
    /// One of these forms of pressure.
    Form {
        prompt: String,
        options: Vec<Choice>,
    },
    /// One option in each part.
    Sentence {
        prompt: String,
        lead: String,
        parts: Vec<Part>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub text: String,
    /// Why it cannot be taken; it is left out where it can.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub closed: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    pub label: String,
    pub gap: String,
    pub options: Vec<String>,
}

/// How one vote fell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fell {
    pub votes: u32,
    /// A number for each option of the question in order, those of all parts of a sentence one after another; none under
    /// five votes. An option that could not be taken has 0.
    pub counts: Option<Vec<u32>>,
}

/// What is of one phone alone; it comes first on every connection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct You {
    /// From 1, as in `deelnemer-07`.
    pub number: u32,
    /// Animal and colour.
    pub badge: Option<(u8, u8)>,
    /// The vote that is open where they are, if they may vote in it.
    pub poll: Option<u32>,
    /// How often they have voted in it.
    pub turn: u32,
    pub yours: Option<Vote>,
}

/// A vote as a phone sends it, and as it is told what it sent: one of the four, by places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "lowercase")]
pub enum Vote {
    Choice(usize),
    Signals(Vec<usize>),
    Form(usize),
    Sentence(Vec<usize>),
}

/// Asks to take part. `key` is drawn by the phone once, so that asking twice makes nobody double.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    pub key: String,
    /// From the code that was scanned, or what was typed.
    pub code: String,
}

/// The answer to it.
#[derive(Debug, Serialize)]
pub struct Joined {
    pub token: String,
    pub number: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wear {
    pub animal: u8,
    pub colour: u8,
}

/// A vote. `turn` is one more than how often this phone has voted in that poll, so that an old vote that comes again
/// changes nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cast {
    pub poll: u32,
    pub turn: u32,
    pub vote: Vote,
}

/// Why something was not done, by its code.
#[derive(Debug, Serialize)]
pub struct Not {
    pub error: &'static str,
    /// How it stands, where that helps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub you: Option<You>,
}

impl Shown {
    /// What the phones on a track show, of those who may vote there or of others.
    pub fn on(room: &Room, track: TrackIdx, votes: bool, lang: Lang) -> Result<Self, RoomRefusal> {
        let title = room.scenario().head.title.clone();
        Ok(match room.phones(track, votes)? {
            PhoneView::Blank => Self::Black,
            PhoneView::Paused => Self::Paused,
            PhoneView::Away => Self::Away,
            PhoneView::Wait => Self::Wait { title },
            PhoneView::NextTime => Self::Next { title },
            PhoneView::Support => Self::Support { title },
            PhoneView::Talk(phase) => Self::Talk {
                title,
                phase: Phase::code(phase),
            },
            PhoneView::Vote {
                poll,
                again,
                question,
                ..
            } => {
                let Some(ask) = Ask::of(&question, lang) else {
                    return Ok(Self::Wait { title });
                };
                let view = room.story(track)?;
                Self::Vote {
                    title,
                    moment: view.moment,
                    moments: view.moments,
                    poll: poll.0,
                    again,
                    said: view.history.iter().rev().find_map(said).unwrap_or_default(),
                    ask,
                }
            }
            PhoneView::Shown(rounds) => {
                let question = room.question(track)?;
                let Some(ask) = question.as_ref().and_then(|it| Ask::of(it, lang)) else {
                    return Ok(Self::Wait { title });
                };
                let rounds = rounds.iter().map(|it| Fell::of(it, question.as_ref()));
                Self::Result {
                    title,
                    rounds: rounds.collect(),
                    ask,
                }
            }
        })
    }
}

fn said(entry: &Entry) -> Option<Said> {
    let (who, text) = match entry {
        Entry::Said { who, text } => (who.clone(), text),
        Entry::Narrated(text) | Entry::Told(text) => (String::new(), text),
        Entry::Scene { .. }
        | Entry::Document(_)
        | Entry::Chose(_)
        | Entry::Answered { .. }
        | Entry::Advised { .. } => return None,
    };
    Some(Said {
        who,
        text: text.clone(),
    })
}

impl Ask {
    /// The question as phones have it; none of what phones cannot answer.
    fn of(now: &Now, lang: Lang) -> Option<Self> {
        let plain = |text: &String| Choice {
            text: text.clone(),
            closed: String::new(),
        };
        Some(match now {
            Now::Decision {
                prompt, choices, ..
            } => Self::Choice {
                prompt: prompt.clone(),
                options: choices
                    .iter()
                    .map(|it| Choice {
                        text: it.text.clone(),
                        closed: it.closed.clone(),
                    })
                    .collect(),
            },
            Now::Task { prompt, task, .. } => {
                let prompt = prompt.clone();
                match task {
                    TaskView::Recognise { signals, .. } => Self::Signals {
                        prompt,
                        options: signals.iter().map(|it| plain(&it.text)).collect(),
                    },
                    TaskView::WhichForm(forms) => Self::Form {
                        prompt,
                        options: forms.iter().map(|it| plain(&form(*it, lang))).collect(),
                    },
                    TaskView::Compose { lead, parts } => Self::Sentence {
                        prompt,
                        lead: lead.clone(),
                        parts: parts.iter().map(part).collect(),
                    },
                    TaskView::Arrange(_) => return None,
                }
            }
            _ => return None,
        })
    }
}

fn form(form: Pressure, lang: Lang) -> String {
    lang.say(&format!("screen-pressure-{}", form.word().to_lowercase()))
}

fn part(part: &PartView) -> Part {
    Part {
        label: part.label.clone(),
        gap: part.gap.clone(),
        options: part.options.iter().map(|it| it.text.clone()).collect(),
    }
}

impl Fell {
    fn of(round: &Round, question: Option<&Now>) -> Self {
        let counts = round.counts.as_ref().map(|counts| match question {
            // Only open choices have a row.
            Some(Now::Decision { choices, .. }) => {
                choices.iter().map(|choice| count(counts, choice)).collect()
            }
            _ => counts.rows.iter().map(|(_, count)| *count).collect(),
        });
        Self {
            votes: round.votes,
            counts,
        }
    }
}

fn count(counts: &Counts, choice: &ChoiceView) -> u32 {
    let own = Row::Choice(choice.idx);
    let found = counts.rows.iter().find(|(row, _)| *row == own);
    found.map_or(0, |(_, count)| *count)
}

impl Vote {
    /// The ballot that it is on that question; none if it is none.
    pub fn ballot(&self, question: &Now) -> Option<Ballot> {
        Some(match (self, question) {
            (Self::Choice(at), Now::Decision { choices, .. }) => {
                Ballot::Choice(choices.get(*at)?.idx)
            }
            (
                Self::Signals(all),
                Now::Task {
                    task: TaskView::Recognise { signals, .. },
                    ..
                },
            ) => {
                let there = all.iter().all(|at| *at < signals.len());
                there.then(|| Ballot::Answer(Answer::Signals(all.iter().copied().collect())))?
            }
            (
                Self::Form(at),
                Now::Task {
                    task: TaskView::WhichForm(forms),
                    ..
                },
            ) => Ballot::Answer(Answer::Form(*forms.get(*at)?)),
            (
                Self::Sentence(all),
                Now::Task {
                    task: TaskView::Compose { parts, .. },
                    ..
                },
            ) => {
                if all.len() != parts.len() {
                    return None;
                }
                let mut sentence = Sentence::default();
                for (part, (option, of)) in all.iter().zip(parts).enumerate() {
                    if *option >= of.options.len() {
                        return None;
                    }
                    sentence = sentence.with(part, *option);
                }
                Ballot::Answer(Answer::Sentence(sentence))
            }
            _ => return None,
        })
    }

    /// How that ballot is told to a phone on that question.
    fn told(ballot: Ballot, question: &Now) -> Option<Self> {
        Some(match (ballot, question) {
            (Ballot::Choice(idx), Now::Decision { choices, .. }) => {
                Self::Choice(choices.iter().position(|it| it.idx == idx)?)
            }
            (Ballot::Answer(Answer::Signals(picks)), _) => Self::Signals(picks.iter().collect()),
            (
                Ballot::Answer(Answer::Form(of)),
                Now::Task {
                    task: TaskView::WhichForm(forms),
                    ..
                },
            ) => Self::Form(forms.iter().position(|it| *it == of)?),
            (
                Ballot::Answer(Answer::Sentence(it)),
                Now::Task {
                    task: TaskView::Compose { parts, .. },
                    ..
                },
            ) => {
                let options = (0..parts.len()).map(|part| it.option(part));
                Self::Sentence(options.collect::<Option<_>>()?)
            }
            _ => return None,
        })
    }
}

impl You {
    /// What is of that participant alone; `turn` is how often they have voted in the vote that is open.
    pub fn of(room: &Room, who: Participant, turn: u32) -> Result<Self, RoomRefusal> {
        let seat = room.seat(who)?;
        let badge = room.badge(who);
        let mut you = Self {
            number: who.0.saturating_add(1),
            badge: badge.map(|it: Badge| (it.animal(), it.colour())),
            ..Self::default()
        };
        if seat.votes {
            you.poll = room.open_poll(seat.track).map(|it| it.0);
            you.turn = turn;
            let question = room.question(seat.track)?;
            you.yours = room
                .yours(who)
                .and_then(|(_, ballot)| Vote::told(ballot, question.as_ref()?));
        }
        Ok(you)
    }
}
