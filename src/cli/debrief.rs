//! `weerbaar debrief`: the look back on a session, as a page, as Markdown or as JSON.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Context, Done, report};
use crate::debrief::chance::Chances;
use crate::debrief::html::html;
use crate::debrief::json::json;
use crate::debrief::markdown::markdown;
use crate::session::Session;
use crate::shell::{SITUATIONS, kept_chances, look_back_with, made_chances};
use crate::store;
use crate::store::proofs::Proofs;
use crate::text::{Lang, Value};

/// Maak de nabespreking van een sessie.
///
/// Wat de keuzes uitmaakten, wordt uitgerekend over alle situaties van het verhaal. De eerste keer duurt dat even; daarna
/// is het bewaard.
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
    /// Hoeveel situaties hooguit bekeken worden; zijn er meer, dan blijft weg wat de keuzes uitmaakten
    #[arg(long, value_name = "AANTAL", default_value_t = SITUATIONS)]
    situations: usize,
    /// Hoeveel seconden hooguit
    #[arg(long, value_name = "SECONDEN", default_value_t = 60)]
    seconds: u64,
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
    let store = context.store()?;
    let proofs = store.proofs();
    let debrief = look_back_with(&store, &args.session, context.lang, |session| {
        chances(&proofs, session, args, context.lang)
    })?;
    let left_out = debrief.chances.as_ref().filter(|it| it.rows.is_empty());
    if let Some(part) = left_out {
        report::note(&part.finding);
    }
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

/// What is kept, or what is proved while one waits.
fn chances(proofs: &Proofs, session: &Session, args: &Args, lang: Lang) -> Chances {
    if let Some(kept) = kept_chances(proofs, session) {
        return kept;
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "a budget of seconds; what is told does not depend on it"
    )]
    let begun = Instant::now();
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template(&lang.say("prove-progress")) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    let chances = made_chances(proofs, session, args.situations, &mut |seen, waiting| {
        bar.set_position(seen as u64);
        bar.set_message(waiting.to_string());
        begun.elapsed() < Duration::from_secs(args.seconds)
    });
    bar.finish_and_clear();
    chances
}
