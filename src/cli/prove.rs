//! `weerbaar prove`: what holds in every situation that a scenario can come to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::check::sources;
use super::report;
use super::{Context, Done, Format};
use crate::analysis::explore::Budget;
use crate::analysis::prove::{Finding, Property, Report, Verdict, prove};
use crate::scenario::{Scenario, Source, parse};
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
        shapes.push(shape(&scenario, &proof, lang));
    } else {
        text(&scenario, &source, &proof, lang);
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

/// The report that a trainer can read.
fn text(scenario: &Scenario, source: &Source, proof: &Report, lang: Lang) {
    let head = &scenario.head;
    report::line(format!(
        "{} {} ({})",
        head.title,
        head.version,
        scenario.hash.short()
    ));
    let seen = grouped(proof.situations, lang);
    let key = if proof.whole {
        "prove-whole"
    } else {
        "prove-sampled"
    };
    report::line(lang.say_with(key, &[("situations", Value::Text(&seen))]));
    let percent = |it: f64| format!("{:.1}", 100.0 * it);
    let (best, plain) = (percent(proof.good.0), percent(proof.good.1));
    let chances = [("best", Value::Text(&best)), ("plain", Value::Text(&plain))];
    report::line(lang.say_with("prove-good", &chances));
    for (length, low, high) in &proof.seconds {
        let (low, high) = ((low / 60).to_string(), high.div_ceil(60).to_string());
        let key = format!("prove-minutes-{}", length.word().to_lowercase());
        report::line(lang.say_with(
            &key,
            &[("low", Value::Text(&low)), ("high", Value::Text(&high))],
        ));
    }
    report::line("");
    for property in &proof.properties {
        let (number, verdict) = (property.number, verdict_word(property.verdict, lang));
        let title = lang.say(&format!("prove-property-{number}"));
        report::line(format!("{number:>3}  {verdict:<13} {title}"));
        for finding in &property.findings {
            report::line(format!("       - {}", sentence(finding, lang)));
            if let Some(witness) = &finding.witness {
                report::line(format!("         {}", command(&source.name, witness)));
            }
        }
    }
    report::line("");
}

fn verdict_word(verdict: Verdict, lang: Lang) -> String {
    lang.say(match verdict {
        Verdict::Proven => "prove-proven",
        Verdict::Refuted => "prove-refuted",
        Verdict::Undecided => "prove-undecided",
    })
}

fn sentence(finding: &Finding, lang: Lang) -> String {
    let args: Vec<(&str, Value<'_>)> = finding
        .args
        .iter()
        .map(|(name, value)| (*name, Value::Text(value)))
        .collect();
    lang.say_with(&format!("prove-{}", finding.code), &args)
}

/// The command that plays a witness.
fn command(path: &str, witness: &str) -> String {
    let lines = |verb: &'static str| witness.lines().filter_map(move |it| it.strip_prefix(verb));
    let starts = lines("starts").next().unwrap_or_default().trim().to_owned();
    let choices: Vec<&str> = lines("chooses").map(str::trim).collect();
    let folder = Path::new(path).parent().unwrap_or(Path::new(path));
    format!(
        "weerbaar play {} --forget --starts '{starts}' --choices '{}'",
        folder.display(),
        choices.join(",")
    )
}

/// `141.804` in Dutch, `141,804` in English.
fn grouped(number: usize, lang: Lang) -> String {
    let mark = if lang == Lang::Nl { "." } else { "," };
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<String> = groups
        .map(|it| String::from_utf8_lossy(it).into_owned())
        .collect();
    groups.join(mark)
}

/// A report as JSON, version 1.
#[derive(Serialize)]
struct Shape {
    version: u32,
    scenario: String,
    scenario_version: String,
    hash: String,
    whole: bool,
    situations: usize,
    good_with_perfect_play: f64,
    good_with_plain_play: f64,
    properties: Vec<PropertyShape>,
}

#[derive(Serialize)]
struct PropertyShape {
    number: u8,
    title: String,
    verdict: &'static str,
    findings: Vec<FindingShape>,
}

#[derive(Serialize)]
struct FindingShape {
    code: &'static str,
    text: String,
    refutes: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    witness: Option<String>,
}

fn shape(scenario: &Scenario, proof: &Report, lang: Lang) -> Shape {
    let finding = |it: &Finding| FindingShape {
        code: it.code,
        text: sentence(it, lang),
        refutes: !it.reported,
        witness: it.witness.clone(),
    };
    let property = |it: &Property| PropertyShape {
        number: it.number,
        title: lang.say(&format!("prove-property-{}", it.number)),
        verdict: match it.verdict {
            Verdict::Proven => "proven",
            Verdict::Refuted => "refuted",
            Verdict::Undecided => "undecided",
        },
        findings: it.findings.iter().map(finding).collect(),
    };
    Shape {
        version: 1,
        scenario: scenario.head.id.clone(),
        scenario_version: scenario.head.version.clone(),
        hash: scenario.hash.to_string(),
        whole: proof.whole,
        situations: proof.situations,
        good_with_perfect_play: proof.good.0,
        good_with_plain_play: proof.good.1,
        properties: proof.properties.iter().map(property).collect(),
    }
}
