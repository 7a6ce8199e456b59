//! Random commands for a room.

use weerbaar::room::command::{Badge, Ballot, Command, Participant, PollIdx, Tag, Tally, TrackIdx};
use weerbaar::room::talk::{Agreement, Arranged, Intention, KeyMoment, Phase, Say, Subject};
use weerbaar::room::track::Standing;
use weerbaar::room::{Done, Room};
use weerbaar::scenario::id::{CharacterIdx, ChoiceIdx, NodeIdx};
use weerbaar::scenario::vocabulary::Card;
use weerbaar::session::Session;
use weerbaar::session::answer::{Answer, Sentence};
use weerbaar::session::dice::Dice;
use weerbaar::session::input::Input;
use weerbaar::session::view::TaskView;

use crate::room_count::{Rows, all_rows};

/// What comes next: mostly what a class would do, and now and then anything.
pub(crate) struct Next {
    pub(crate) dice: Dice,
    /// The track of each vote that was opened.
    pub(crate) opened: Vec<TrackIdx>,
    /// People who are about to vote.
    pub(crate) queue: Vec<Command>,
}

impl Next {
    fn below(&mut self, n: usize) -> usize {
        self.dice.below(u32::try_from(n).expect("a class is small")) as usize
    }

    fn anyone(&mut self) -> Participant {
        Participant(self.dice.below(10))
    }

    pub(crate) fn heed(&mut self, command: &Command, done: Option<Done>, room: &Room) {
        let Some(Done::Opened(poll)) = done else {
            return;
        };
        let Command::Open { track, .. } = command else {
            return;
        };
        self.opened.push(*track);
        if self.below(4) > 0 {
            for who in 0..u32::try_from(room.participants()).expect("a class is small") {
                let ballot = self.ballot(room.tracks()[track.0 as usize].session());
                self.queue.push(Command::Vote {
                    poll,
                    who: Participant(who),
                    ballot,
                });
            }
        }
    }

    pub(crate) fn command(&mut self, room: &Room) -> Command {
        if self.below(6) > 0
            && let Some(vote) = self.queue.pop()
        {
            return vote;
        }
        // Mostly on a track that goes on, where there is one among three.
        let mut track = TrackIdx(0);
        for _ in 0..3 {
            track = TrackIdx(
                self.dice
                    .below(u32::try_from(room.tracks().len()).expect("a class is small")),
            );
            if room.tracks()[track.0 as usize].standing() == Standing::Runs {
                break;
            }
        }
        let session = room.tracks()[track.0 as usize].session();
        let at = self.below(session.record().inputs.len() + 1);
        let wrong = TrackIdx(self.dice.below(30));
        match self.below(100) {
            0..30 if room.participants() < 9 => Command::Join,
            0..2 => Command::Leave(self.anyone()),
            2..4 => Command::StepOut(self.anyone()),
            4..14 => Command::Return(self.anyone()),
            14..22 => {
                let poll = self.below(self.opened.len() + 1);
                let of = self.opened.get(poll).copied().unwrap_or(track);
                let ballot = self.ballot(room.tracks()[of.0 as usize].session());
                Command::Vote {
                    poll: PollIdx(u32::try_from(poll).expect("a class is small")),
                    who: self.anyone(),
                    ballot,
                }
            }
            22..34 => Command::Open {
                track,
                tally: [Tally::Hidden, Tally::Live][usize::from(at.is_multiple_of(4))],
            },
            34..43 => Command::Close(track),
            43..45 => self.count(track, session),
            45..51 => Command::Show(track),
            51..63 => {
                let votes = &room.trainer().tracks[track.0 as usize].vote.rounds;
                let most = votes.last().and_then(|it| it.counts.as_ref()?.most());
                let ballot = self.ballot(session);
                let ballot = most.filter(|_| !at.is_multiple_of(3)).unwrap_or(ballot);
                Command::Decide { track, ballot }
            }
            63..83 => Command::Lead {
                track,
                input: self.input(session),
            },
            83..85 => Command::StepBack(track),
            85 => Command::Jump {
                track,
                way: session.record().inputs[..at].to_vec(),
            },
            86 => {
                let mut way = session.record().inputs.clone();
                way.push(self.input(session));
                Command::Jump { track, way }
            }
            87 => Command::WhatIf {
                track,
                inputs: at + usize::from(at % 7 == 6),
            },
            88..91 => Command::ComeBack(track),
            91 => Command::Split(track),
            92..94 => Command::Move {
                who: self.anyone(),
                to: track,
            },
            94 => Command::Project(wrong),
            95 => match self.below(4) {
                0 => Command::Bookmark(wrong),
                1 => Command::Wear {
                    who: self.anyone(),
                    badge: Badge::of(3, 2).expect("there is one"),
                },
                _ => Command::Note {
                    track,
                    tag: Tag::Strong,
                    words: "x".repeat(at * 60),
                },
            },
            96 => Command::Talk(self.say(track)),
            97 => [Command::Pause, Command::Blank][self.below(2)].clone(),
            _ => [Command::Resume, Command::Unblank][self.below(2)].clone(),
        }
    }

    /// A step of the talk; mostly back to the story, so that there is one.
    fn say(&mut self, track: TrackIdx) -> Say {
        let at = self.below(4);
        let words = "w".repeat(at * 140);
        match self.below(12) {
            0 => Say::Phase(Some(Phase::ALL[at])),
            1 => Say::Moments(vec![KeyMoment { track, decided: at }; 1 + at / 3]),
            2 => Say::Show(at),
            3 => Say::Agree(Agreement {
                subject: [Subject::Record, Subject::Transfer(at)][at % 2],
                arranged: Arranged::Unclear,
                owner: words,
                by: String::new(),
            }),
            4 => Say::Intend {
                which: Intention::ALL[at % 3],
                words,
            },
            _ => Say::Phase(None),
        }
    }

    fn count(&mut self, track: TrackIdx, session: &Session) -> Command {
        let rows = all_rows(session);
        let counts: Vec<u32> = rows.iter().map(|_| self.dice.below(5)).collect();
        let votes = counts
            .iter()
            .sum::<u32>()
            .saturating_sub(self.dice.below(8) / 7);
        let rows: Rows = rows.into_iter().zip(counts).collect();
        Command::Count {
            track,
            votes,
            rows: (self.below(4) > 0).then_some(rows),
        }
    }

    fn input(&mut self, session: &Session) -> Input {
        match self.below(40) {
            0..3 => Input::Tick,
            3..6 => {
                let node = session.scenario().node_named("buurvrouw");
                Input::Inject(node.unwrap_or(NodeIdx(0)))
            }
            6 => Input::Consult(CharacterIdx(1)),
            7 => Input::Card(Card::ALL[0]),
            8 => Input::Pause,
            9 => [Input::StepOut, Input::Stop][self.below(2)],
            10..13 => Input::Resume,
            13 => Input::Choose(ChoiceIdx(0)),
            _ => Input::Continue,
        }
    }

    fn ballot(&mut self, session: &Session) -> Ballot {
        let offered = session.offered();
        if !offered.is_empty() && self.below(30) > 0 {
            // The first one is liked best.
            let at = self.below(offered.len() + 1) % offered.len();
            return Ballot::Choice(offered[at].idx);
        }
        Ballot::Answer(match session.task() {
            Some(TaskView::Recognise { signals, .. }) => {
                let all = 0..signals.len() + usize::from(self.below(30) == 0);
                Answer::Signals(all.filter(|_| self.below(2) == 0).collect())
            }
            Some(TaskView::WhichForm(forms)) => {
                Answer::Form(forms[self.below(forms.len() + 1) % forms.len()])
            }
            Some(TaskView::Arrange(items)) => {
                Answer::Order((0..items.len()).map(|_| self.below(items.len())).collect())
            }
            Some(TaskView::Compose { parts, .. }) => {
                let mut sentence = Sentence::default();
                for (part, it) in parts
                    .iter()
                    .enumerate()
                    .skip(usize::from(self.below(12) == 0))
                {
                    sentence =
                        sentence.with(part, self.below(it.options.len() + 1) % it.options.len());
                }
                Answer::Sentence(sentence)
            }
            None => return Ballot::Choice(ChoiceIdx(self.dice.below(6))),
        })
    }
}
