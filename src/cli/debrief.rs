//! `weerbaar debrief`: the look back on a session, as a page, as Markdown or as JSON.

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;

use super::{Context, Done, report};
use crate::debrief::html::html;
use crate::debrief::json::json;
use crate::debrief::markdown::markdown;
use crate::shell::look_back;
use crate::store;
use crate::text::Value;

/// Maak de nabespreking van een sessie.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De sessie, zoals weerbaar sessions die noemt; last is de laatst begonnen
    #[arg(default_value = "last")]
    session: String,
    #[arg(long, value_enum, default_value = "html")]
    format: Form,
    /// Waar zij komt te staan; zonder dit op het scherm
    #[arg(short, long, value_name = "BESTAND")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// Eén pagina die op zichzelf staat en zich goed laat afdrukken
    Html,
    /// Gewone tekst met koppen en tabellen, om over te nemen in een eigen verslag
    Md,
    Json,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let debrief = look_back(&context.store()?, &args.session, context.lang)?;
    let text = match args.format {
        Form::Html => html(&debrief),
        Form::Md => markdown(&debrief),
        Form::Json => json(&debrief),
    };
    let Some(path) = &args.output else {
        report::text(&text);
        return Ok(Done::Well);
    };
    store::write_report(path, &text)?;
    report::note(context.lang.say_with(
        "terminal-written",
        &[("path", Value::Text(&path.display().to_string()))],
    ));
    Ok(Done::Well)
}
