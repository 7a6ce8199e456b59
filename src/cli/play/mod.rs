//! `weerbaar play`: a scenario in the terminal, line by line. The whole program for who has no window.

mod draft;
mod help;
mod lines;
mod talk;

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Result, bail, ensure};

use super::page::Page;
use super::{Context, Done, report};
use crate::scenario::vocabulary::{Intensity, Theme};
use crate::scenario::{Scenario, parse};
use crate::session::input::Input;
use crate::session::plan;
use crate::session::setup::Setup;
use crate::session::view::Now;
use crate::shell::{Carry, Kept, Problem};
use crate::store::{Store, library};
use crate::text::Value;
use talk::Play;

/// Speel een scenario in de terminal.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De naam van een scenario, of een bestand of map
    #[arg(required_unless_present = "resume")]
    scenario: Option<String>,
    /// Ga verder met een bewaarde sessie; last is de laatst begonnen
    #[arg(
        long,
        value_name = "SESSIE",
        conflicts_with_all = ["scenario", "seed", "starts", "intensity", "short", "off", "clocks", "carry", "forget"]
    )]
    resume: Option<String>,
    /// Het toeval: hetzelfde getal geeft hetzelfde verhaal
    #[arg(long, value_name = "GETAL")]
    seed: Option<u64>,
    /// Hoe heftig de ander begint
    #[arg(long, value_name = "HOE", value_parser = Intensity::ALL.iter().map(|it| it.name()).collect::<Vec<_>>())]
    intensity: Option<String>,
    /// De korte versie, als het scenario die heeft
    #[arg(long)]
    short: bool,
    /// Thema's die u vandaag niet wilt, met komma's ertussen
    #[arg(
        long,
        value_name = "THEMA'S",
        value_delimiter = ',',
        value_parser = Theme::ALL.iter().map(|it| it.name()).collect::<Vec<_>>()
    )]
    off: Vec<String>,
    /// Laat de klokken lopen, in procenten van hun tijd: 100 tot 1000; zonder dit loopt er geen
    #[arg(long, value_name = "PROCENT", value_parser = clap::value_parser!(u32).range(100..=Setup::LONGEST_CLOCKS as i64))]
    clocks: Option<u32>,
    /// Neem mee wat uw eerdere oefeningen achterlieten
    #[arg(long)]
    carry: bool,
    /// Het begin, zoals de eerste regel van een plan: 'seed 7 intensity hoog set gemeld'
    #[arg(long, value_name = "WOORDEN")]
    starts: Option<String>,
    /// Antwoorden die al vaststaan, met komma's ertussen: 'luister,a+b,a>b,ask:robin'
    #[arg(long, value_delimiter = ',', value_name = "ANTWOORDEN")]
    choices: Vec<String>,
    /// Schrijf wat er gebeurde naar een bestand, als plan
    #[arg(long, value_name = "BESTAND")]
    trace: Option<PathBuf>,
    /// Bewaar niets
    #[arg(long)]
    forget: bool,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let answers = answers(&args.choices);
    // A session that began has its draws already.
    let drawn = answers.iter().find_map(|it| it.split_whitespace().nth(1));
    if let (Some(word), true) = (drawn, args.resume.is_some()) {
        let word = word.to_owned();
        bail!(Problem::DrawOnResume { word });
    }
    let mut store = if args.forget {
        Store::in_memory()?
    } else {
        context.store()?
    };
    let (kept, carry) = match &args.resume {
        Some(which) => (Kept::resume(&store, which)?, Carry::default()),
        None => begin(context, args, &answers, &mut store)?,
    };
    let page = Page::new(context.lang, context.width());
    let mut play = Play::new(kept, store, page, args.forget);
    if args.resume.is_none() {
        let session = play.kept.session();
        let length = session.record().setup.length;
        play.page.briefing(session.scenario(), length);
        let name = args.scenario.as_deref().unwrap_or_default();
        play.page.carried(&carry, args.carry, name);
    } else {
        if matches!(play.view().now, Now::Stopped) {
            // Whoever asks to go on after a stop has said so.
            play.take(Input::Resume)?;
        }
        play.page.taken_up(&play.kept.session().view());
    }
    // Where the story breaks off, the trace up to there is just as welcome.
    let went = play.answers(&answers).and_then(|()| play.read());
    if let Some(path) = &args.trace {
        crate::store::write_report(path, &plan::trace(play.kept.session()))?;
    }
    if went.is_err() && !args.forget {
        let id = play.kept.id().to_string();
        let saved = [("session", Value::Text(&id))];
        report::note(context.lang.say_with("terminal-saved", &saved));
    }
    went?;
    play.leave()?;
    match play.not_kept {
        Some(err) => Err(err),
        None => Ok(Done::Well),
    }
}

/// Each answer with the draws that were given behind it: `vat-samen`, or `vat-samen dice:1/0`.
fn answers(words: &[String]) -> Vec<String> {
    let mut answers: Vec<String> = Vec::new();
    for word in words.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
        match answers.last_mut() {
            Some(last) if word.starts_with("dice:") || word.starts_with("chance:") => {
                last.push(' ');
                last.push_str(word);
            }
            _ => answers.push(word.to_owned()),
        }
    }
    answers
}

/// The session, and what earlier ones left for it.
fn begin(
    context: &Context,
    args: &Args,
    answers: &[String],
    store: &mut Store,
) -> Result<(Kept, Carry)> {
    let source = library::find(args.scenario.as_deref().unwrap_or_default())?;
    let parsed = parse(&source);
    let Some(scenario) = parsed.scenario.map(Arc::new) else {
        report::diagnostics(
            &report::Checked {
                file: source,
                diagnostics: parsed.diagnostics,
            },
            context.lang,
        );
        bail!(Problem::FaultyAbove);
    };
    let mut setup = setup(args, answers, &scenario)?;
    let carry = match (args.forget, args.carry) {
        // Of whoever wants nothing kept, nothing is read either unless it is asked for.
        (true, false) => Carry::default(),
        (true, true) => Carry::into(&context.store()?, &scenario)?,
        (false, _) => Carry::into(store, &scenario)?,
    };
    let carry = carry.beside(&setup);
    if args.carry {
        carry.set(&mut setup);
    }
    Ok((Kept::begin(store, scenario, setup)?, carry))
}

/// The plain options say the same as the words of `starts`, and come after them: the last one counts.
fn setup(args: &Args, answers: &[String], scenario: &Scenario) -> Result<Setup> {
    let mut words = args.starts.clone().unwrap_or_default();
    words = words.trim().to_owned();
    if let Some(rest) = words.strip_prefix("starts") {
        words = rest.to_owned();
    }
    if let Some(intensity) = &args.intensity {
        words += &format!(" intensity {intensity}");
    }
    if args.short {
        let title = scenario.head.title.clone();
        ensure!(
            scenario.head.minutes_short.is_some(),
            Problem::NoShort { title }
        );
        words += " length short";
    }
    for theme in &args.off {
        words += &format!(" off {theme}");
    }
    if let Some(percent) = args.clocks {
        words += &format!(" clocks {percent}");
    }
    let mut setup = plan::starts(scenario, &words)?;
    match args.seed {
        Some(seed) => setup.seed = seed,
        None if args.starts.is_none() => setup.seed = random_seed()?,
        None => {}
    }
    let mut number = 0;
    for answer in answers {
        // What is no answer of the trainee has no number of its own.
        number += u32::from(!answer.starts_with("ask:") && !answer.starts_with("inject:"));
        let draws = plan::forced(scenario, answer)?;
        if !draws.is_empty() {
            setup.forced.entry(number).or_default().extend(draws);
        }
    }
    Ok(setup)
}

fn random_seed() -> Result<u64> {
    let seed = getrandom::u64().map_err(|err| Problem::NoChance {
        why: err.to_string(),
    });
    Ok(seed?)
}
