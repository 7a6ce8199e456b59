//! `weerbaar sessions`: what is kept, and how to be rid of it.

use anyhow::Result;
use clap::Subcommand;

use super::{Context, Done, report};
use crate::debrief::summary::summary_text;
use crate::shell::{day_of, look_back};
use crate::store::SessionId;
use crate::text::Value;

/// Toon of wis wat bewaard is.
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
        /// De sessie; last is de laatst begonnen
        #[arg(default_value = "last")]
        session: String,
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
        Command::Delete { session, all: _ } => delete(context, session.as_deref())?,
    }
    Ok(Done::Well)
}

fn list(context: &Context) -> Result<()> {
    let sessions = context.store()?.list()?;
    if sessions.is_empty() {
        report::line(context.lang.say("terminal-no-sessions"));
    }
    for it in sessions {
        let unfinished = context.lang.say("terminal-unfinished");
        let ending = it.ending.unwrap_or(unfinished);
        report::line(format!(
            "{}  {}  {:<28}  {ending}",
            it.id,
            day_of(it.begun_at_ms),
            it.title
        ));
    }
    Ok(())
}

fn delete(context: &Context, session: Option<&str>) -> Result<()> {
    let mut store = context.store()?;
    let which = match session {
        None => store.list()?.into_iter().map(|it| it.id).collect(),
        Some("last") => vec![store.load("last")?.summary.id],
        Some(id) => vec![SessionId::parse(id).unwrap_or(store.load(id)?.summary.id)],
    };
    for id in which {
        store.delete(&id)?;
        report::line(
            context
                .lang
                .say_with("terminal-deleted", &[("session", Value::Text(id.as_str()))]),
        );
    }
    Ok(())
}
