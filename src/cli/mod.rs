//! The commands: their arguments (whose doc comments are the help, in Dutch) and one match.

mod check;
mod classes;
mod debrief;
mod diff;
mod diff_figures;
mod diff_file;
mod diff_text;
mod doctor;
mod figures;
mod graph;
mod item_table;
mod items;
#[cfg(feature = "classroom")]
mod load;
#[cfg(not(feature = "classroom"))]
#[path = "no_class.rs"]
mod load;
mod new;
mod page;
mod play;
mod prove;
mod prove_json;
mod prove_text;
mod report;
#[cfg(feature = "classroom")]
mod serve;
#[cfg(not(feature = "classroom"))]
#[path = "no_class.rs"]
mod serve;
mod sessions;
mod setup;
mod simulate;
mod simulate_file;
mod simulate_table;
mod trace;
#[cfg(feature = "desktop")]
mod window;
#[cfg(not(feature = "desktop"))]
#[path = "no_window.rs"]
mod window;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};

use crate::shell::Problem;
use crate::store::{Store, clock};
use crate::text::Lang;

/// Oefenen met intimidatie en bedreiging, voor burgemeesters, wethouders en raadsleden.
///
/// Zonder opdracht opent het venster.
#[derive(Debug, Parser)]
#[command(name = "weerbaar", version, max_term_width = 100)]
struct Args {
    /// De taal van het scherm
    #[arg(long, global = true, value_enum, value_name = "TAAL")]
    lang: Option<LangArg>,
    /// De map met sessies en instellingen, in plaats van die van de gebruiker
    #[arg(long, global = true, value_name = "MAP")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArg {
    Nl,
    En,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Kijk scenario's na: alle fouten in één keer, met plaats en hulp
    Check(check::Args),
    /// Bewijs wat in elke situatie van een scenario geldt
    Prove(prove::Args),
    /// Speel een scenario in de terminal
    Play(play::Args),
    /// Maak een eigen scenario: een klein voorbeeld met uitleg, om te veranderen
    New(new::Args),
    /// Maak de nabespreking van een sessie
    Debrief(debrief::Args),
    /// Teken een scenario: elk moment, elke weg en wat daarvan bewezen is
    Graph(graph::Args),
    /// Vergelijk twee versies van een scenario: wat er voor de speler verandert
    Diff(diff::Args),
    /// Geef een klas in de terminal, met telefoons of met handen die u telt
    Serve(serve::Args),
    /// Toon of wis wat van klassen bewaard is
    Classes(classes::Args),
    /// Toon, verplaats of wis wat bewaard is
    Sessions(sessions::Args),
    /// Kijk na of alles er is voor een sessie en een klas
    Doctor(doctor::Args),
    /// Meet hoe de klas het houdt met veel telefoons
    Load(load::Args),
    /// Schrijf elk scherm van het venster als plaatje naar een map
    Shots(ShotsArgs),
    /// Speel een scenario vaak, op een vaste manier, en tel wat ervan komt
    Simulate(simulate::Args),
    /// Laat per beslissing zien wat bewaarde sessies erover zeggen
    Items(items::Args),
    /// Laat zien hoe een persona op een reeks acts reageert
    Trace(trace::Args),
}

#[derive(Debug, clap::Args)]
struct ShotsArgs {
    /// De map
    folder: PathBuf,
    /// Alleen deze schermen, met komma's ertussen
    #[arg(long, value_delimiter = ',', value_name = "NAMEN")]
    only: Vec<String>,
}

/// How a list is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

/// What a command came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Well,
    /// It ran, and found faults.
    Faults,
    /// It ran, and could not decide everything.
    Undecided,
    /// Not all of it could run; what could not was said.
    Partly,
}

/// What every command may need.
struct Context {
    lang: Lang,
    /// The language that was asked for; the window has a setting of its own.
    #[cfg_attr(
        not(feature = "desktop"),
        expect(dead_code, reason = "only a window has a setting of its own")
    )]
    asked: Option<Lang>,
    data: Option<PathBuf>,
}

impl Context {
    /// The user's store, or the one that was asked for.
    fn store(&self) -> Result<Store> {
        let folder = self.data.clone().or_else(Store::default_dir);
        let mut store = Store::open(&folder.ok_or(Problem::NoHome)?)?;
        store.expire(clock::now_ms())?;
        Ok(store)
    }

    /// How many characters fit on a line.
    fn width(&self) -> usize {
        textwrap::termwidth().clamp(40, 88)
    }
}

/// Runs the command that these arguments ask for.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(err) => return report::usage(&err),
    };
    let asked = args.lang.map(|it| match it {
        LangArg::Nl => Lang::Nl,
        LangArg::En => Lang::En,
    });
    let context = Context {
        lang: asked.unwrap_or_default(),
        asked,
        data: args.data,
    };
    let done = match args.command {
        Some(Command::Check(args)) => check::run(&context, &args),
        Some(Command::Prove(args)) => prove::run(&context, &args),
        Some(Command::Play(args)) => play::run(&context, &args),
        Some(Command::New(args)) => new::run(&context, &args),
        Some(Command::Debrief(args)) => debrief::run(&context, &args),
        Some(Command::Graph(args)) => graph::run(&context, &args),
        Some(Command::Diff(args)) => diff::run(&context, &args),
        Some(Command::Serve(args)) => serve::run(&context, &args),
        Some(Command::Classes(args)) => classes::run(&context, &args),
        Some(Command::Sessions(args)) => sessions::run(&context, &args),
        Some(Command::Simulate(args)) => simulate::run(&context, &args),
        Some(Command::Doctor(args)) => doctor::run(&context, &args),
        Some(Command::Load(args)) => load::run(&context, &args),
        Some(Command::Items(args)) => items::run(&context, &args),
        Some(Command::Trace(args)) => trace::run(&context, &args),
        Some(Command::Shots(args)) => window::shots(&context, &args),
        None => window::open(&context),
    };
    match done {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::Faults) => ExitCode::from(1),
        Ok(Done::Partly) => ExitCode::from(2),
        Ok(Done::Undecided) => ExitCode::from(3),
        Err(err) => report::failure(&err, context.lang),
    }
}
