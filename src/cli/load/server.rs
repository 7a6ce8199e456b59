//! The other end of a measurement: the real class and its real door, in a program of its own that can be killed. It is
//! told what to do in one word a line, and answers each with one line of numbers.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};

use crate::classroom::class::Class;
use crate::classroom::server::{Door, Limits};
use crate::cli::setup::found;
use crate::cli::{Context, Done, report};
use crate::room::Room;
use crate::room::command::{Ballot, Command, Tally, TrackIdx};
use crate::room::view::TrackView;
use crate::session::answer::{Answer, Order, Sentence};
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::view::{Now, TaskView};
use crate::shell::today;

const MAIN: TrackIdx = TrackIdx(0);
/// Every measurement tells the same story.
const SEED: u64 = 7;

/// Which class, and where.
pub(super) struct Serve<'a> {
    /// None: the class in the folder goes on.
    pub(super) scenario: Option<&'a str>,
    pub(super) at: SocketAddr,
    pub(super) phones: usize,
}

pub(super) fn run(context: &Context, serve: &Serve<'_>) -> Result<Done> {
    let (store, lang) = (context.store()?, context.lang);
    let nobody = Arc::new(|| {});
    let class = match serve.scenario {
        Some(name) => {
            let room = Room::start(found(context, name)?, Setup::seeded(SEED));
            Class::begin(store, room, today(), lang, nobody)
        }
        None => Class::resume(store, "last", lang, nobody),
    };
    let class = class.map_err(anyhow::Error::new)?;
    let door = Door::open(&class, serve.at, Limits::for_phones(serve.phones))?;
    report::line(door.url());
    let mut line = String::new();
    while io::stdin().read_line(&mut line)? > 0 {
        report::line(answer(&class, line.trim())?);
        line.clear();
    }
    Ok(Done::Well)
}

/// Does what that word says.
fn answer(class: &Class, word: &str) -> Result<String> {
    let does = |command| class.command(command).map_err(anyhow::Error::new);
    let track = || -> Result<TrackView> {
        let screens = class.screens();
        screens
            .trainer
            .tracks
            .first()
            .cloned()
            .context("a class has a track")
    };
    match word {
        "question" => {
            let mut track_now = track()?;
            while !can_be_voted_on(&track_now.story.now) {
                match decision(&track_now.story.now) {
                    // An order is the trainer's to enter.
                    Some(ballot) => does(Command::Decide {
                        track: MAIN,
                        ballot,
                    })?,
                    None => does(Command::Lead {
                        track: MAIN,
                        input: Input::Continue,
                    })?,
                };
                track_now = track()?;
            }
        }
        "open" => {
            does(Command::Open {
                track: MAIN,
                tally: Tally::Hidden,
            })?;
        }
        "close" => {
            does(Command::Close(MAIN))?;
            let track = track()?;
            let round = track.vote.rounds.last().context("a vote was closed")?;
            let counts = round.counts.iter().flat_map(|it| &it.rows);
            let counts = counts.map(|(_, count)| format!(" {count}"));
            return Ok(format!("{}{}", round.votes, counts.collect::<String>()));
        }
        "show" => {
            does(Command::Show(MAIN))?;
        }
        "decide" => {
            let ballot = decision(&track()?.story.now).context("something is asked")?;
            does(Command::Decide {
                track: MAIN,
                ballot,
            })?;
        }
        "members" => return Ok(class.screens().trainer.badges.len().to_string()),
        other => bail!("{other}"),
    }
    Ok(String::new())
}

fn can_be_voted_on(now: &Now) -> bool {
    match now {
        Now::Decision { .. } => true,
        Now::Task { task, .. } => !matches!(task, TaskView::Arrange(_)),
        _ => false,
    }
}

/// The first answer that there is.
fn decision(now: &Now) -> Option<Ballot> {
    match now {
        Now::Decision { choices, .. } => {
            let open = choices.iter().find(|it| it.open);
            open.map(|it| Ballot::Choice(it.idx))
        }
        Now::Task { task, .. } => Some(Ballot::Answer(match task {
            TaskView::Recognise { .. } => Answer::Signals(Default::default()),
            TaskView::WhichForm(forms) => Answer::Form(*forms.first()?),
            TaskView::Arrange(_) => Answer::Order(Order::default()),
            TaskView::Compose { parts, .. } => {
                let parts = 0..parts.len();
                Answer::Sentence(parts.fold(Sentence::default(), |it, part| it.with(part, 0)))
            }
        })),
        _ => None,
    }
}
