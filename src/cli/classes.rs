//! `weerbaar classes`: which classes are kept, what groups took along, and how to be rid of them.

use anyhow::Result;
use clap::Subcommand;

use super::{Context, Done, report};
use crate::shell::date;
use crate::store::class_archive::ClassSummary;
use crate::store::{SessionId, StoreError};
use crate::text::Value;

/// Toon of wis wat van klassen bewaard is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Noem alle klassen, de laatste eerst, en wat groepen zich voornamen
    List,
    /// Wis een klas en wat haar groep zich voornam, echt
    Delete {
        /// De klas
        class: String,
    },
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    match args.command.as_ref().unwrap_or(&Command::List) {
        Command::List => list(context)?,
        Command::Delete { class } => {
            let unknown = || StoreError::UnknownClass { id: class.clone() };
            let id = SessionId::parse(class).ok_or_else(unknown)?;
            context.store()?.delete_class(&id)?;
            report::line(context.lang.say("class-deleted"));
        }
    }
    Ok(Done::Well)
}

fn list(context: &Context) -> Result<()> {
    let store = context.store()?;
    let classes = store.classes()?;
    if classes.is_empty() {
        report::line(context.lang.say("class-none"));
    }
    for it in &classes {
        let how = how(context, it);
        report::line(format!(
            "{}  {}  {:<28}  {how}",
            it.id, it.begun_on, it.title
        ));
    }
    let taken = store.taken_along()?;
    if !taken.is_empty() {
        report::line("");
        report::line(context.lang.say("class-taken-along"));
    }
    for it in taken {
        let which = context.lang.say(&format!("group-intention-{}", it.which));
        report::line(format!("{}  {which}: {}", it.begun_on, it.text));
    }
    Ok(())
}

/// Whether it goes on, and until when it is kept.
fn how(context: &Context, it: &ClassSummary) -> String {
    let until = date(it.keep_until()).words(context.lang);
    let key = match it.ended_at_ms {
        Some(_) => "class-kept-until",
        None => "class-goes-on",
    };
    context.lang.say_with(key, &[("date", Value::Text(&until))])
}
