//! `weerbaar prove`: what holds in every situation that a scenario can come to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

use super::check::sources;
use super::prove_json::{self, Shape};
use super::prove_text;
use super::report;
use super::{Context, Done, Format};
use crate::analysis::explore::Budget;
use crate::analysis::prove::{Verdict, prove};
use crate::scenario::{Source, parse};
use crate::shell::said;
use crate::store::library;
use crate::text::{Lang, Value};

/// Bewijs wat in elke situatie van een scenario geldt.
///
/// Eindigt met 0 als alles bewezen is, 1 als iets weerlegd is, 2 als een scenario niet te lezen was, en 3 als het
/// budget op was voordat alles bekeken was.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Bestanden of mappen; zonder dit de map scenarios, en anders de meegeleverde
    paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Hoeveel situaties hooguit bekeken worden
    #[arg(long, value_name = "AANTAL", default_value_t = Budget::default().situations)]
    situations: usize,
    /// Hoeveel seconden per scenario hooguit
    #[arg(long, value_name = "SECONDEN", default_value_t = 60)]
    seconds: u64,
    /// Laat ook van elk antwoord zien wat het kost tegenover het beste
    #[arg(long)]
    regret: bool,
}

/// How often the progress is drawn, in situations looked at.
const TICK: Duration = Duration::from_millis(100);

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let mut worst = Done::Well;
    let mut shapes = Vec::new();
    for source in sources(&args.paths)? {
        let done = match source {
            Ok(source) => one(context, args, source, &mut shapes),
            Err(err) => {
                report::note(format!("weerbaar: {}", said(&err, context.lang)));
                Done::Partly
            }
        };
        worst = worse(worst, done);
    }
    if args.format == Format::Json {
        report::line(serde_json::to_string_pretty(&shapes)?);
    }
    Ok(worst)
}

/// What could not run is worse than what is refuted, and that is worse than what is open.
fn worse(one: Done, other: Done) -> Done {
    let rank = |it: Done| match it {
        Done::Partly => 3,
        Done::Faults => 2,
        Done::Undecided => 1,
        Done::Well => 0,
    };
    if rank(other) > rank(one) { other } else { one }
}

fn one(context: &Context, args: &Args, source: Source, shapes: &mut Vec<Shape>) -> Done {
    let lang = context.lang;
    let parsed = parse(&source);
    let Some(scenario) = parsed.scenario.map(Arc::new) else {
        let name = [("path", Value::Text(&source.name))];
        report::note(format!(
            "weerbaar: {}",
            lang.say_with("prove-unreadable", &name)
        ));
        return Done::Partly;
    };
    // A scenario that lies by itself has no plans.
    let own = library::plans_beside(Path::new(&source.name)).unwrap_or_default();
    let budget = Budget {
        situations: args.situations,
        ..Budget::default()
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "a budget of seconds; what is proved does not depend on it"
    )]
    let begun = Instant::now();
    let bar = progress_bar(lang);
    let mut goes_on = |seen: usize, waiting: usize| {
        bar.set_position(seen as u64);
        bar.set_message(waiting.to_string());
        begun.elapsed() < Duration::from_secs(args.seconds)
    };
    let proof = prove(&scenario, &own, budget, &mut goes_on);
    bar.finish_and_clear();
    if args.format == Format::Json {
        shapes.push(prove_json::shape(&scenario, &proof, lang));
    } else {
        prove_text::print(context, &scenario, &source, &proof, args.regret);
    }
    let any = |verdict| proof.properties.iter().any(|it| it.verdict == verdict);
    if any(Verdict::Refuted) {
        Done::Faults
    } else if any(Verdict::Undecided) {
        Done::Undecided
    } else {
        Done::Well
    }
}

fn progress_bar(lang: Lang) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    let words = lang.say("prove-progress");
    if let Ok(style) = ProgressStyle::with_template(&words) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(TICK);
    bar
}
