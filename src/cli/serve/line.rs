//! What a typed line asks of a class: a word in Dutch or in English, and what comes with it.

use std::path::PathBuf;

use super::answer::{self, offered};
use super::talk;
use crate::room::command::{Command, Participant, Row, Tag, Tally, TrackIdx};
use crate::room::tally::FEWEST;
use crate::room::view::{TrackView, TrainerView};
use crate::scenario::vocabulary::Card;
use crate::session::input::Input;
use crate::session::view::Now;
use crate::text::Lang;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Do {
    Command(Command),
    /// To where so many inputs of the track led.
    Jump(usize),
    /// What is typed from now on is about that track.
    Track(TrackIdx),
    Look,
    Votes,
    Who,
    Card,
    Injects,
    Help,
    /// The debrief of the group, as a file.
    Report(PathBuf),
    End,
}

/// Why a line asks nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unread {
    NoSuch(String),
    NoAnswer(String),
    /// Something must come with it; `text` says what, under `class-needs-`.
    Needs(&'static str),
}

/// What that line asks, where the class stands now.
pub(super) fn read(
    line: &str,
    class: &TrainerView,
    on: TrackIdx,
    tally: Tally,
) -> Result<Do, Unread> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let track = class
        .tracks
        .get(on.0 as usize)
        .ok_or(Unread::Needs("track"))?;
    let command = match word.to_lowercase().as_str() {
        "" | "verder" | "next" => Command::Lead {
            track: on,
            input: Input::Continue,
        },
        "open" => Command::Open {
            track: on,
            tally: if rest == "live" { Tally::Live } else { tally },
        },
        "sluit" | "close" => Command::Close(on),
        "tel" | "count" => count(rest, track, on)?,
        "toon" | "show" => Command::Show(on),
        "besluit" | "decide" => Command::Decide {
            track: on,
            ballot: answer::read(&track.story.now, rest, Lang::Nl)
                .ok_or_else(|| Unread::NoAnswer(rest.to_owned()))?,
        },
        "raad" | "ask" => Command::Lead {
            track: on,
            input: adviser(rest, track)?,
        },
        "kaart" | "card" if rest.is_empty() => return Ok(Do::Card),
        "kaart" | "card" => {
            let card = Card::ALL
                .iter()
                .find(|it| it.word().eq_ignore_ascii_case(rest));
            let card = *card.ok_or(Unread::Needs("card"))?;
            let input = Input::Card(card);
            Command::Lead { track: on, input }
        }
        "breng" | "inject" if rest.is_empty() => return Ok(Do::Injects),
        "breng" | "inject" => {
            let mut injects = track.story.injects.iter();
            let found = injects.find(|(id, _)| id == rest);
            let input = found.map(|(_, node)| Input::Inject(*node));
            let input = input.ok_or(Unread::Needs("inject"))?;
            Command::Lead { track: on, input }
        }
        "klok" | "timeout" => Command::Lead {
            track: on,
            input: Input::Tick,
        },
        "noteer" | "note" => note(rest, on)?,
        "merk" | "mark" => Command::Bookmark(on),
        "terug" | "back" => Command::StepBack(on),
        "naar" | "jump" => return Ok(Do::Jump(decided(rest, track)?)),
        "watals" | "whatif" => Command::WhatIf {
            track: on,
            inputs: decided(rest, track)?,
        },
        "eigen" | "comeback" => Command::ComeBack(on),
        "splits" | "split" => Command::Split(on),
        "zet" | "move" => {
            let (who, to) = rest
                .split_once(char::is_whitespace)
                .ok_or(Unread::Needs("move"))?;
            let who = who.parse::<u32>().ok().and_then(|it| it.checked_sub(1));
            Command::Move {
                who: Participant(who.ok_or(Unread::Needs("move"))?),
                to: numbered(to).ok_or(Unread::Needs("move"))?,
            }
        }
        "spoor" | "track" => {
            let to = numbered(rest).filter(|it| (it.0 as usize) < class.tracks.len());
            return to.map(Do::Track).ok_or(Unread::Needs("track"));
        }
        "beamer" | "project" => Command::Project(numbered(rest).unwrap_or(on)),
        "pauze" | "pause" => Command::Pause,
        "hervat" | "resume" => Command::Resume,
        "zwart" | "black" => Command::Blank,
        "licht" | "light" => Command::Unblank,
        "praat" | "talk" => Command::Talk(talk::phase(rest, class.talk.phase)?),
        "momenten" | "moments" => Command::Talk(talk::moments(rest, on)?),
        "moment" => Command::Talk(talk::shown(rest)?),
        "afspraak" | "agree" => Command::Talk(talk::agree(rest)?),
        "voornemen" | "intend" => Command::Talk(talk::intend(rest)?),
        "verslag" | "report" if rest.is_empty() => return Err(Unread::Needs("report")),
        "verslag" | "report" => return Ok(Do::Report(rest.into())),
        "kijk" | "look" => return Ok(Do::Look),
        "stemmen" | "votes" => return Ok(Do::Votes),
        "wie" | "who" => return Ok(Do::Who),
        "?" | "help" => return Ok(Do::Help),
        "stop" => return Ok(Do::End),
        other => return Err(Unread::NoSuch(other.to_owned())),
    };
    Ok(Do::Command(command))
}

/// Hands or cards: one number for each that can be chosen, or under five only how many. Where one hand can be for more,
/// how many there were comes first: `12: 9 4 7`.
fn count(rest: &str, track: &TrackView, on: TrackIdx) -> Result<Command, Unread> {
    let (people, rest) = match rest.split_once(':') {
        Some((people, rest)) => {
            let people = people.trim().parse().ok();
            (Some(people.ok_or(Unread::Needs("count"))?), rest)
        }
        None => (None, rest),
    };
    let numbers: Option<Vec<u32>> = rest
        .split([' ', ','])
        .filter(|it| !it.is_empty())
        .map(|it| it.parse().ok())
        .collect();
    let numbers = numbers.filter(|it| !it.is_empty());
    let numbers = numbers.ok_or(Unread::Needs("count"))?;
    let rows: Vec<Row> = offered(&track.story.now, Lang::Nl)
        .into_iter()
        .flat_map(|(_, all)| all)
        .filter(|it| it.closed.is_empty())
        .filter_map(|it| it.row)
        .collect();
    if let ([votes], true) = (numbers.as_slice(), rows.len() > 1) {
        return Ok(Command::Count {
            track: on,
            votes: *votes,
            rows: None,
        });
    }
    if numbers.len() != rows.len() {
        return Err(Unread::Needs("count"));
    }
    let votes = match (people, rows.first()) {
        (Some(people), _) => people,
        // At least as many as saw one and the same.
        (None, Some(Row::Signal(_))) => numbers.iter().copied().max().unwrap_or_default(),
        (None, Some(Row::Part(..))) => {
            let first = rows.iter().zip(&numbers);
            let first = first.filter(|(row, _)| matches!(row, Row::Part(0, _)));
            first.map(|(_, it)| *it).fold(0, u32::saturating_add)
        }
        _ => numbers.iter().copied().fold(0, u32::saturating_add),
    };
    let rows = rows.into_iter().zip(numbers).collect();
    Ok(Command::Count {
        track: on,
        votes,
        rows: (votes >= FEWEST).then_some(rows),
    })
}

fn adviser(name: &str, track: &TrackView) -> Result<Input, Unread> {
    let number = name.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
    let all = &track.story.advisers;
    let named = all.iter().find(|it| it.id.eq_ignore_ascii_case(name));
    let found = named.or_else(|| all.get(number?));
    found
        .map(|it| Input::Consult(it.idx))
        .ok_or(Unread::Needs("adviser"))
}

fn note(rest: &str, on: TrackIdx) -> Result<Command, Unread> {
    let (word, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let code = match word.to_lowercase().as_str() {
        "sterk" => "strong".to_owned(),
        "vraag" => "question".to_owned(),
        "afspraak" => "agreement".to_owned(),
        other => other.to_owned(),
    };
    let tag = Tag::all().find(|it| it.code().eq_ignore_ascii_case(&code));
    Ok(Command::Note {
        track: on,
        tag: tag.ok_or(Unread::Needs("tag"))?,
        words: words.trim().to_owned(),
    })
}

/// How many inputs came before the decision of that number.
fn decided(number: &str, track: &TrackView) -> Result<usize, Unread> {
    let number = number
        .parse::<usize>()
        .ok()
        .and_then(|it| it.checked_sub(1));
    let found = number.and_then(|it| track.decided.get(it));
    found.map(|it| it.inputs).ok_or(Unread::Needs("decision"))
}

/// Tracks are counted from 1 on the screen.
fn numbered(word: &str) -> Option<TrackIdx> {
    let number = word.trim().parse::<u32>().ok()?;
    number.checked_sub(1).map(TrackIdx)
}

/// Whether that moment asks something that is answered.
pub(super) fn asks(now: &Now) -> bool {
    matches!(now, Now::Decision { .. } | Now::Task { .. })
}
