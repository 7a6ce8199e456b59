//! `weerbaar debrief`: the look back on a session or a class, as a page, as Markdown or as JSON.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Context, Done, report};
use crate::debrief::Debrief;
use crate::debrief::chance::Chances;
use crate::debrief::html::html;
use crate::debrief::json::json;
use crate::debrief::markdown::markdown;
use crate::session::Session;
use crate::shell::{
    ClassFacts, SITUATIONS, kept_chances, look_back_on_class, look_back_with, made_chances,
};
use crate::store::proofs::Proofs;
use crate::store::{self, Store, StoreError};
use crate::text::{Lang, Value};

/// Maak de nabespreking van een sessie of een klas.
///
/// Van een klas is het een verslag van de groep, zonder personen; minder dan vijf stemmen worden niet getoond.
///
/// Wat de keuzes uitmaakten, wordt uitgerekend over alle situaties van het verhaal. De eerste keer duurt dat even; daarna
/// is het bewaard.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De sessie of de klas, zoals weerbaar sessions en weerbaar classes die noemen; last is de laatst begonnen sessie
    #[arg(default_value = "last")]
    session: String,
    /// Een klas; zonder naam de laatst begonnen
    #[arg(long)]
    class: bool,
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
pub(super) enum Form {
    /// Eén pagina die op zichzelf staat en zich goed laat afdrukken
    Html,
    /// Gewone tekst met koppen en tabellen, om over te nemen in een eigen verslag
    Md,
    Json,
}

impl Form {
    /// The one that the name of that file asks for: `.md`, `.json`, and a page for all others.
    pub(super) fn for_file(path: &Path) -> Self {
        let ext = path.extension().map(OsStr::to_ascii_lowercase);
        match ext.as_ref().and_then(|it| it.to_str()) {
            Some("md") => Self::Md,
            Some("json") => Self::Json,
            _ => Self::Html,
        }
    }

    pub(super) fn of(self, debrief: &Debrief) -> String {
        match self {
            Self::Html => html(debrief),
            Self::Md => markdown(debrief),
            Self::Json => json(debrief),
        }
    }
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let store = context.store()?;
    let proofs = store.proofs();
    let of = |session: &Session| chances(&proofs, session, args, context.lang);
    let debrief = if args.class || is_class(&store, &args.session)? {
        let kept = store.load_class(&args.session)?;
        let facts = ClassFacts::from(&kept.summary);
        look_back_on_class(&kept.room, &facts, context.lang, of)?
    } else {
        look_back_with(&store, &args.session, context.lang, of)?
    };
    let left_out = debrief.chances.as_ref().filter(|it| it.rows.is_empty());
    if let Some(part) = left_out {
        report::note(&part.finding);
    }
    let text = args.format.of(&debrief);
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

/// Whether that names a class and no session.
fn is_class(store: &Store, which: &str) -> Result<bool> {
    match store.class(which) {
        Ok(_) => Ok(which != "last"),
        Err(StoreError::UnknownClass { .. } | StoreError::NoClasses) => Ok(false),
        Err(err) => Err(err.into()),
    }
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
