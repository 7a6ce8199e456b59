//! `weerbaar simulate`: many plays by a policy, with the exact chances beside what was counted.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Context, Done, Format, item_table, report, simulate_file, simulate_table};
use crate::analysis::chance::{Outlook, outlook};
use crate::analysis::explore::{Budget, Explored, explore};
use crate::analysis::item::{Answered, items};
use crate::analysis::place::Places;
use crate::analysis::policy::{Player, Policy};
use crate::analysis::simulate::{Known, Plays, Row, one, simulate};
use crate::analysis::tally::Tally;
use crate::analysis::value::{Values, best_values};
use crate::scenario::vocabulary::{Intensity, Length};
use crate::scenario::{Scenario, parse};
use crate::session::plan;
use crate::session::setup::Setup;
use crate::shell::Problem;
use crate::store::{library, write_report};
use crate::text::{Lang, Value};

/// Speel een scenario vaak, op een vaste manier, en tel wat ervan komt.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De naam van een scenario, of een bestand of map
    scenario: String,
    /// De manier van spelen
    #[arg(long, value_enum, default_value = "willekeurig", value_name = "NAAM")]
    policy: PolicyArg,
    /// Hoe vaak, voor elke manier
    #[arg(long, default_value = "1000", value_name = "AANTAL", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Het toeval: hetzelfde getal geeft dezelfde tabel
    #[arg(long, default_value = "1")]
    seed: u64,
    /// Hoe heftig de ander begint
    #[arg(long, value_enum, default_value = "middel", value_name = "STERKTE")]
    intensity: IntensityArg,
    /// De korte versie
    #[arg(long)]
    short: bool,
    /// Laat per beslissing zien wat wie koos
    #[arg(long)]
    items: bool,
    /// Schrijf elk spel als regel naar een CSV-bestand
    #[arg(long, value_name = "BESTAND")]
    out: Option<PathBuf>,
    /// Schrijf het eerste spel naar een bestand, als plan
    #[arg(long, value_name = "BESTAND")]
    trace: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PolicyArg {
    /// De beste keuze volgens het bewijs
    Expert,
    /// Zomaar een keuze
    Willekeurig,
    /// Steeds de eerste keuze
    Eerste,
    /// Steeds de langste tekst
    Langste,
    /// Steeds de beleefdste woorden
    Beleefd,
    /// Laat gaan, schuift voor zich uit
    Vermijder,
    /// Sust en geeft toe
    Sussen,
    /// Slaat terug
    HardeLijn,
    /// Legt uit en houdt zich aan de regels
    Regelvolger,
    /// Leeft mee, altijd
    Empaat,
    /// Alle tien
    All,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum IntensityArg {
    Laag,
    Middel,
    Hoog,
}

/// The situations beyond which the exact chances are left out: a wait of seconds, in a memory that anyone has.
const SITUATIONS: usize = 3_000_000;

/// A policy and what came of it.
pub(super) struct Played {
    pub(super) policy: Policy,
    pub(super) tally: Tally,
    /// None where the situations are too many.
    pub(super) exact: Option<Outlook>,
}

/// What all of it is about.
pub(super) struct About<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) setup: &'a Setup,
    pub(super) seed: u64,
    pub(super) runs: u32,
    /// The situations that the exact chances rest on.
    pub(super) situations: Option<usize>,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let scenario = read_scenario(&args.scenario, context.lang)?;
    let setup = setup(args);
    let proof = proof(&scenario, &setup, context.lang);
    let places = proof
        .as_ref()
        .map(|(graph, _)| Places::new(&graph.graph, &scenario, true));
    let known = proof
        .as_ref()
        .zip(places)
        .map(|((it, values), places)| Known {
            places,
            values,
            graph: &it.graph,
        });
    let (mut played, mut moments) = (Vec::new(), Vec::new());
    let mut done = Done::Well;
    let mut file = simulate_file::Csv::new(&scenario);
    let policies = policies(args.policy);
    let bar = progress(
        context.lang.say("simulate-playing"),
        Some(u64::from(args.runs) * policies.len() as u64),
    );
    for (number, policy) in policies.iter().enumerate() {
        if *policy == Policy::Expert && known.is_none() {
            bar.suspend(|| report::note(context.lang.say("simulate-no-expert")));
            done = Done::Partly;
            continue;
        }
        let plays = Plays {
            policy: *policy,
            runs: args.runs,
            seed: args.seed,
            setup: setup.clone(),
            threads: std::thread::available_parallelism().map_or(1, usize::from),
        };
        let rows = simulate(&scenario, &plays, known.as_ref(), &|more| {
            bar.inc(more.into());
        });
        let exact = proof.as_ref().map(|(it, values)| {
            let player = Player::new(&scenario, *policy);
            outlook(&it.graph, &scenario, &it.graph.starts[0], &player, values)
        });
        if let Some(path) = args.trace.as_ref().filter(|_| number == 0) {
            write_report(
                path,
                &plan::trace(&one(&scenario, &plays, 1, known.as_ref())),
            )?;
        }
        if args.out.is_some() {
            file.add(*policy, &rows);
        }
        played.push(Played {
            policy: *policy,
            tally: Tally::of(&scenario, &rows),
            exact,
        });
        if args.items {
            moments.extend(rows.into_iter().map(|it: Row| it.moments));
        }
    }
    bar.finish_and_clear();
    if let Some(path) = &args.out {
        write_report(path, &file.text())?;
    }
    let about = About {
        scenario: &scenario,
        setup: &setup,
        seed: args.seed,
        runs: args.runs,
        situations: proof.as_ref().map(|it| it.0.graph.questions()),
    };
    let moments: Vec<&[Answered]> = moments.iter().map(Vec::as_slice).collect();
    let items = args.items.then(|| items(&moments));
    if args.format == Format::Json {
        report::line(simulate_file::json(&about, &played, items.as_deref())?);
        return Ok(done);
    }
    simulate_table::print(context, &about, &played);
    if let Some(items) = items {
        report::line("");
        let counts = [("plays", Value::from(moments.len()))];
        report::line(context.lang.say_with("simulate-items-heading", &counts));
        let note = context.lang.say("simulate-items-rules");
        textwrap::wrap(&note, context.width())
            .iter()
            .for_each(report::line);
        item_table::print(context, &scenario, &items, 1);
    }
    Ok(done)
}

/// The scenario of that name or path; its faults are printed.
pub(super) fn read_scenario(name: &str, lang: Lang) -> Result<Arc<Scenario>> {
    let file = library::find(name)?;
    let parsed = parse(&file);
    let Some(scenario) = parsed.scenario.map(Arc::new) else {
        let diagnostics = parsed.diagnostics;
        report::diagnostics(&report::Checked { file, diagnostics }, lang);
        bail!(Problem::FaultyAbove);
    };
    Ok(scenario)
}

fn setup(args: &Args) -> Setup {
    let mut setup = Setup::seeded(0);
    setup.intensity = match args.intensity {
        IntensityArg::Laag => Intensity::Laag,
        IntensityArg::Middel => Intensity::Middel,
        IntensityArg::Hoog => Intensity::Hoog,
    };
    if args.short {
        setup.length = Length::Short;
    }
    setup
}

fn policies(asked: PolicyArg) -> Vec<Policy> {
    let one = match asked {
        PolicyArg::Expert => Policy::Expert,
        PolicyArg::Willekeurig => Policy::Willekeurig,
        PolicyArg::Eerste => Policy::Eerste,
        PolicyArg::Langste => Policy::Langste,
        PolicyArg::Beleefd => Policy::Beleefd,
        PolicyArg::Vermijder => Policy::Vermijder,
        PolicyArg::Sussen => Policy::Sussen,
        PolicyArg::HardeLijn => Policy::HardeLijn,
        PolicyArg::Regelvolger => Policy::Regelvolger,
        PolicyArg::Empaat => Policy::Empaat,
        PolicyArg::All => return Policy::ALL.to_vec(),
    };
    vec![one]
}

/// Every situation for that setup, with the values of the best play; none if there are too many.
fn proof(scenario: &Arc<Scenario>, setup: &Setup, lang: Lang) -> Option<(Explored, Values)> {
    let bar = progress(lang.say("simulate-looking"), None);
    let budget = Budget {
        situations: SITUATIONS,
        reduce: true,
    };
    let explored = explore(scenario, vec![setup.clone()], budget, &mut |seen, _| {
        bar.set_position(seen as u64);
        true
    });
    let explored = explored.whole.then_some(explored);
    let known = explored.map(|it| {
        let values = best_values(&it.graph, scenario);
        (it, values)
    });
    bar.finish_and_clear();
    known
}

/// A bar on the terminal; nothing where nobody looks.
fn progress(what: String, length: Option<u64>) -> ProgressBar {
    let target = if std::io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(length, target).with_message(what);
    let shape = match length {
        Some(_) => "{msg} {wide_bar} {pos}/{len} {eta}",
        None => "{spinner} {msg} {pos}",
    };
    let style = ProgressStyle::with_template(shape);
    let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
