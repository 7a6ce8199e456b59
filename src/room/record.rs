//! Commands as they are kept, in words that people can read: `vote 2 7 choose eerste-zin/teruggeven`.

use std::fmt::Display;
use std::str::FromStr;

use super::Room;
use super::command::{Badge, Ballot, Command, Participant, PollIdx, Row, Tag, Tally, TrackIdx};
use super::talk::{Agreement, Arranged, Intention, KeyMoment, Phase, Say, Subject};
use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::Pressure;
use crate::session::input::Input;
use crate::session::record::{Unreadable, read_input, write_input};

/// What stands between the inputs of a way.
const THEN: &str = "; ";

/// A command as it is kept, which the room has just taken: an answer is written with the moment that it answers.
pub fn write_command(room: &Room, command: &Command) -> String {
    let scenario = room.scenario();
    let answer = |node: Option<NodeIdx>, ballot: Ballot| {
        let node = node.unwrap_or(scenario.start);
        write_input(scenario, ballot.input(node))
    };
    match command {
        Command::Join => "join".to_owned(),
        Command::Leave(who) => format!("leave {}", who.0),
        Command::StepOut(who) => format!("step-out {}", who.0),
        Command::Return(who) => format!("return {}", who.0),
        Command::Wear { who, badge } => {
            format!("wear {} {} {}", who.0, badge.animal(), badge.colour())
        }
        Command::Vote { poll, who, ballot } => {
            let of = |it: &&super::Track| it.poll().is_some_and(|it| it.idx == *poll);
            let track = room.tracks().iter().find(of);
            let node = track.map(|it| it.session.state().node);
            format!("vote {} {} {}", poll.0, who.0, answer(node, *ballot))
        }
        Command::Open { track, tally } => {
            let tally = match tally {
                Tally::Hidden => "hidden",
                Tally::Live => "live",
            };
            format!("open {} {tally}", track.0)
        }
        Command::Close(track) => format!("close {}", track.0),
        Command::Count { track, votes, rows } => {
            let counts = rows.iter().flatten();
            let counts = counts.map(|(row, count)| {
                let node = room.node(*track).unwrap_or(scenario.start);
                format!(" {}={count}", write_row(scenario, node, *row))
            });
            let node = room.node(*track).unwrap_or(scenario.start);
            let asked = rows.as_ref().map_or("", |_| &scenario.node(node).id);
            format!(
                "count {} {votes} {asked}{}",
                track.0,
                counts.collect::<String>()
            )
        }
        Command::Show(track) => format!("show {}", track.0),
        Command::Decide { track, ballot } => {
            let last = room.track(*track).ok().and_then(|it| it.decided.last());
            let node = last.map(|it| it.node);
            format!("decide {} {}", track.0, answer(node, *ballot))
        }
        Command::Lead { track, input } => {
            format!("lead {} {}", track.0, write_input(scenario, *input))
        }
        Command::StepBack(track) => format!("step-back {}", track.0),
        Command::Jump { track, way } => {
            let way = way.iter().map(|it| write_input(scenario, *it));
            format!("jump {} {}", track.0, way.collect::<Vec<_>>().join(THEN))
        }
        Command::WhatIf { track, inputs } => format!("what-if {} {inputs}", track.0),
        Command::ComeBack(track) => format!("come-back {}", track.0),
        Command::Split(track) => format!("split {}", track.0),
        Command::Move { who, to } => format!("move {} {}", who.0, to.0),
        Command::Project(track) => format!("project {}", track.0),
        Command::Note { track, tag, words } => {
            format!("note {} {} {}", track.0, tag.code(), quoted(words))
        }
        Command::Bookmark(track) => format!("bookmark {}", track.0),
        Command::Talk(say) => format!("talk {}", write_say(say)),
        Command::Pause => "pause".to_owned(),
        Command::Resume => "resume".to_owned(),
        Command::Blank => "blank".to_owned(),
        Command::Unblank => "unblank".to_owned(),
    }
}

/// The command that a word stands for.
pub fn read_command(scenario: &Scenario, word: &str) -> Result<Command, Unreadable> {
    let unreadable = || Unreadable(word.to_owned());
    let (verb, rest) = word.split_once(' ').unwrap_or((word, ""));
    let mut words = Words(rest);
    let command = match verb {
        "join" => Some(Command::Join),
        "leave" => words.person().map(Command::Leave),
        "step-out" => words.person().map(Command::StepOut),
        "return" => words.person().map(Command::Return),
        "wear" => words.person().and_then(|who| {
            let badge = Badge::of(words.number()?, words.number()?)?;
            Some(Command::Wear { who, badge })
        }),
        "vote" => words.number().and_then(|poll| {
            Some(Command::Vote {
                poll: PollIdx(poll),
                who: words.person()?,
                ballot: words.ballot(scenario)?,
            })
        }),
        "open" => words.track().and_then(|track| {
            let tally = match words.rest() {
                "hidden" => Tally::Hidden,
                "live" => Tally::Live,
                _ => return None,
            };
            Some(Command::Open { track, tally })
        }),
        "close" => words.track().map(Command::Close),
        "count" => words.track().and_then(|track| {
            let votes = words.number()?;
            let rows = words.rows(scenario)?;
            Some(Command::Count { track, votes, rows })
        }),
        "show" => words.track().map(Command::Show),
        "decide" => words.track().and_then(|track| {
            let ballot = words.ballot(scenario)?;
            Some(Command::Decide { track, ballot })
        }),
        "lead" => words.track().and_then(|track| {
            let input = read_input(scenario, words.rest()).ok()?;
            Some(Command::Lead { track, input })
        }),
        "step-back" => words.track().map(Command::StepBack),
        "jump" => words.track().and_then(|track| {
            let way = words.rest().split(THEN).filter(|it| !it.is_empty());
            let way = way.map(|it| read_input(scenario, it).ok());
            let way = way.collect::<Option<_>>()?;
            Some(Command::Jump { track, way })
        }),
        "what-if" => words.track().and_then(|track| {
            let inputs = words.number()?;
            Some(Command::WhatIf { track, inputs })
        }),
        "come-back" => words.track().map(Command::ComeBack),
        "split" => words.track().map(Command::Split),
        "move" => words.person().and_then(|who| {
            let to = words.track()?;
            Some(Command::Move { who, to })
        }),
        "project" => words.track().map(Command::Project),
        "note" => words.track().and_then(|track| {
            let code = words.next()?;
            let tag = Tag::all().find(|it| it.code() == code)?;
            let words = unquoted(words.rest())?;
            Some(Command::Note { track, tag, words })
        }),
        "bookmark" => words.track().map(Command::Bookmark),
        "talk" => words.say().map(Command::Talk),
        "pause" => Some(Command::Pause),
        "resume" => Some(Command::Resume),
        "blank" => Some(Command::Blank),
        "unblank" => Some(Command::Unblank),
        _ => None,
    };
    command.ok_or_else(unreadable)
}

fn write_row(scenario: &Scenario, node: NodeIdx, row: Row) -> String {
    let id = match (row, &scenario.node(node).kind) {
        (Row::Choice(choice), _) => Some(scenario.choice(choice).id.as_str()),
        (Row::Form(form), _) => Some(form.word()),
        (Row::Signal(at), NodeKind::Recognise(it)) => it.signals.get(at).map(|it| it.id.as_str()),
        (Row::Part(part, option), NodeKind::Compose(it)) => {
            let part = it.parts.get(part);
            let option = part.and_then(|it| it.options.get(option));
            option.map(|it| it.id.as_str())
        }
        _ => None,
    };
    id.unwrap_or_default().to_owned()
}

fn read_row(scenario: &Scenario, node: NodeIdx, id: &str) -> Option<Row> {
    match &scenario.node(node).kind {
        NodeKind::Decision(_) => scenario.choice_named(node, id).map(Row::Choice),
        NodeKind::Recognise(it) => {
            let at = it.signals.iter().position(|it| it.id == id);
            at.map(Row::Signal)
        }
        NodeKind::WhichForm(it) => {
            let form = it.options.iter().find(|it: &&Pressure| it.word() == id);
            form.copied().map(Row::Form)
        }
        NodeKind::Compose(it) => it.parts.iter().enumerate().find_map(|(part, of)| {
            let option = of.options.iter().position(|it| it.id == id)?;
            Some(Row::Part(part, option))
        }),
        _ => None,
    }
}

fn write_say(say: &Say) -> String {
    match say {
        Say::Phase(phase) => format!("phase {}", phase.map_or("-", Phase::code)),
        Say::Moments(moments) => {
            let all = moments.iter();
            let all = all.map(|it| format!(" {}/{}", it.track.0, it.decided));
            format!("moments{}", all.collect::<String>())
        }
        Say::Show(at) => format!("show {at}"),
        Say::Agree(it) => format!(
            "agree {} {} {}",
            write_subject(it.subject),
            it.arranged.code(),
            serde_json::json!([it.owner, it.by])
        ),
        Say::Intend { which, words } => format!("intend {} {}", which.code(), quoted(words)),
    }
}

fn write_subject(subject: Subject) -> String {
    match subject {
        Subject::FirstCall => "first-call".to_owned(),
        Subject::Family => "family".to_owned(),
        Subject::Record => "record".to_owned(),
        Subject::Transfer(at) => format!("transfer-{at}"),
    }
}

fn read_subject(word: &str) -> Option<Subject> {
    Some(match word {
        "first-call" => Subject::FirstCall,
        "family" => Subject::Family,
        "record" => Subject::Record,
        _ => Subject::Transfer(word.strip_prefix("transfer-")?.parse().ok()?),
    })
}

/// Someone's own words, so that nothing in them looks like ours.
fn quoted(words: impl Display) -> String {
    serde_json::Value::String(words.to_string()).to_string()
}

fn unquoted(json: &str) -> Option<String> {
    serde_json::from_str(json).ok()
}

/// What is still to be read of a word.
struct Words<'a>(&'a str);

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let (word, rest) = self.0.split_once(' ').unwrap_or((self.0, ""));
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }

    fn rest(&mut self) -> &'a str {
        std::mem::take(&mut self.0)
    }

    fn number<T: FromStr>(&mut self) -> Option<T> {
        self.next()?.parse().ok()
    }

    fn person(&mut self) -> Option<Participant> {
        self.number().map(Participant)
    }

    fn track(&mut self) -> Option<TrackIdx> {
        self.number().map(TrackIdx)
    }

    fn ballot(&mut self, scenario: &Scenario) -> Option<Ballot> {
        match read_input(scenario, self.rest()).ok()? {
            Input::Choose(choice) => Some(Ballot::Choice(choice)),
            Input::Answer(_, answer) => Some(Ballot::Answer(answer)),
            _ => None,
        }
    }

    /// The rows of a count; none where only the number of votes is kept.
    fn rows(&mut self, scenario: &Scenario) -> Option<Option<Vec<(Row, u32)>>> {
        let Some(asked) = self.next() else {
            return Some(None);
        };
        let node = scenario.node_named(asked)?;
        let mut rows = Vec::new();
        while let Some(word) = self.next() {
            let (id, count) = word.rsplit_once('=')?;
            rows.push((read_row(scenario, node, id)?, count.parse().ok()?));
        }
        Some(Some(rows))
    }

    fn say(&mut self) -> Option<Say> {
        Some(match self.next()? {
            "phase" => match self.next()? {
                "-" => Say::Phase(None),
                code => Say::Phase(Some(Phase::ALL.into_iter().find(|it| it.code() == code)?)),
            },
            "moments" => {
                let mut moments = Vec::new();
                while let Some(word) = self.next() {
                    let (track, decided) = word.split_once('/')?;
                    moments.push(KeyMoment {
                        track: TrackIdx(track.parse().ok()?),
                        decided: decided.parse().ok()?,
                    });
                }
                Say::Moments(moments)
            }
            "show" => Say::Show(self.number()?),
            "agree" => {
                let subject = read_subject(self.next()?)?;
                let code = self.next()?;
                let arranged = Arranged::ALL.into_iter().find(|it| it.code() == code)?;
                let [owner, by]: [String; 2] = serde_json::from_str(self.rest()).ok()?;
                Say::Agree(Agreement {
                    subject,
                    arranged,
                    owner,
                    by,
                })
            }
            "intend" => {
                let code = self.next()?;
                let which = Intention::ALL.into_iter().find(|it| it.code() == code)?;
                let words = unquoted(self.rest())?;
                Say::Intend { which, words }
            }
            _ => return None,
        })
    }
}
