//! `weerbaar sessions`: what is kept, how to take it along, and how to be rid of it.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Subcommand;

use super::{Context, Done, report};
use crate::debrief::summary::summary_text;
use crate::shell::{date, look_back};
use crate::store::archive::{SessionSummary, Status};
use crate::store::portable::Contents;
use crate::store::{Imported, SessionId, Store, StoreError};
use crate::text::Value;

/// Toon, verplaats of wis wat bewaard is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Noem alle sessies, de laatste eerst
    List,
    /// Laat een sessie zien: de korte nabespreking
    Show {
        /// De sessie; last is de laatst begonnen of overgenomen
        #[arg(default_value = "last")]
        session: String,
    },
    /// Schrijf een sessie naar één bestand, om mee te nemen; zegt eerst wat erin staat
    Export {
        /// De sessie; last is de laatst begonnen of overgenomen
        session: String,
        /// Waar zij komt te staan
        #[arg(short, long, value_name = "BESTAND")]
        output: PathBuf,
        /// Laat uw eigen voornemens weg
        #[arg(long)]
        without_intentions: bool,
        /// Vervang een bestand dat er al staat
        #[arg(long)]
        force: bool,
    },
    /// Neem een sessie over uit een bestand
    Import {
        /// Het bestand dat export schreef
        #[arg(value_name = "BESTAND")]
        file: PathBuf,
    },
    /// Wis een sessie, echt
    Delete {
        /// De sessie
        session: Option<String>,
        /// Wis alle sessies
        #[arg(long, conflicts_with = "session", required_unless_present = "session")]
        all: bool,
    },
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    match args.command.as_ref().unwrap_or(&Command::List) {
        Command::List => list(context)?,
        Command::Show { session } => {
            let debrief = look_back(&context.store()?, session, context.lang)?;
            report::text(&summary_text(&debrief, context.width()));
        }
        Command::Export {
            session,
            output,
            without_intentions,
            force,
        } => export(context, session, output, !without_intentions, *force)?,
        Command::Import { file } => import(context, file)?,
        Command::Delete { session, all: _ } => delete(context, session.as_deref())?,
    }
    Ok(Done::Well)
}

fn list(context: &Context) -> Result<()> {
    let store = context.store()?;
    let sessions = store.list()?;
    if sessions.is_empty() {
        report::line(context.lang.say("terminal-no-sessions"));
    }
    for it in sessions {
        let mut how = ending(context, &store, &it)?;
        if it.second_track {
            how = format!("{how}, {}", context.lang.say("terminal-second-track"));
        }
        report::line(format!(
            "{}  {}  {:<28}  {how}",
            it.id, it.begun_on, it.title
        ));
    }
    Ok(())
}

/// The title of the ending, or that there is none yet.
fn ending(context: &Context, store: &Store, it: &SessionSummary) -> Result<String> {
    let unfinished = || context.lang.say("terminal-unfinished");
    Ok(match it.status {
        Status::Open | Status::Stopped => unfinished(),
        Status::Ended => store.ending_title(it)?.unwrap_or_else(unfinished),
    })
}

fn export(
    context: &Context,
    which: &str,
    output: &Path,
    intentions: bool,
    force: bool,
) -> Result<()> {
    let store = context.store()?;
    let (mut file, mut contents) = store.export(which, intentions)?;
    tell(context, &contents);
    if contents.intentions > 0 && io::stdin().is_terminal() {
        report::line(context.lang.say("terminal-ask-own"));
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        if !line.trim().is_empty() {
            (file, contents) = store.export(which, false)?;
            tell(context, &contents);
        }
    }
    file.write(output, force)?;
    let path = output.display().to_string();
    let path = [("path", Value::Text(&path))];
    report::note(context.lang.say_with("terminal-written", &path));
    Ok(())
}

/// All that a file holds, field by field.
fn tell(context: &Context, it: &Contents) {
    let lang = context.lang;
    let (id, day) = (it.id.as_str(), date(it.begun_on).words(lang));
    let unfinished = lang.say("terminal-unfinished");
    report::line(lang.say("terminal-exported"));
    let session = lang.say_with(
        "terminal-exported-session",
        &[
            ("session", Value::Text(id)),
            ("day", Value::Text(&day)),
            (
                "ending",
                Value::Text(it.ending.as_ref().unwrap_or(&unfinished)),
            ),
            ("title", Value::Text(&it.title)),
            ("version", Value::Text(&it.version)),
            ("scenario", it.scenario.into()),
            ("shared", it.shared.into()),
            ("setup", Value::Text(&it.setup)),
            ("inputs", it.inputs.into()),
            ("rules", (it.rules as usize).into()),
            ("content", Value::Text(&it.content_hash)),
            ("state", Value::Text(&it.state_hash)),
        ],
    );
    let first = it.first_track.map(|(inputs, shared)| {
        let counts = [
            ("inputs", inputs.into()),
            ("shared", (shared as usize).into()),
        ];
        lang.say_with("terminal-exported-first", &counts)
    });
    let own = lang.say_with("terminal-exported-own", &[("count", it.intentions.into())]);
    for line in session
        .lines()
        .chain(first.as_deref())
        .chain([own.as_str()])
    {
        report::line(format!("- {line}"));
    }
}

fn import(context: &Context, file: &Path) -> Result<()> {
    let (key, id) = match context.store()?.import(file)? {
        Imported::New(id) => ("terminal-imported", id),
        Imported::Same(id) => ("terminal-imported-same", id),
    };
    let named = [("session", Value::Text(id.as_str()))];
    report::line(context.lang.say_with(key, &named));
    Ok(())
}

fn delete(context: &Context, session: Option<&str>) -> Result<()> {
    let mut store = context.store()?;
    let deleted = match session {
        None => {
            let all = store.ids()?;
            store.delete_all()?;
            all
        }
        Some(word) => {
            let id = named(&store, word)?;
            store.delete(&id)?;
            vec![id]
        }
    };
    for id in deleted {
        let named = [("session", Value::Text(id.as_str()))];
        report::line(context.lang.say_with("terminal-deleted", &named));
    }
    Ok(())
}

/// The id that a word stands for. What is kept of that session is not asked: it may be what is wrong with it.
fn named(store: &Store, word: &str) -> Result<SessionId, StoreError> {
    if word == "last" {
        return store
            .ids()?
            .into_iter()
            .next()
            .ok_or(StoreError::NoSessions);
    }
    let id = word.to_owned();
    SessionId::parse(word).ok_or(StoreError::UnknownSession { id })
}
