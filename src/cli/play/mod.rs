//! `weerbaar play`: a scenario in the terminal, line by line. The whole program for who has no window.

mod draft;
mod help;
mod lines;
mod talk;

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::page::Page;
use super::setup::{SetupArgs, found};
use super::{Context, Done, report};
use crate::scenario::Scenario;
use crate::session::input::Input;
use crate::session::plan;
use crate::session::setup::Setup;
use crate::session::view::Now;
use crate::shell::{Carry, Kept, Problem};
use crate::store::Store;
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
    #[command(flatten)]
    setup: SetupArgs,
    /// Neem mee wat uw eerdere oefeningen achterlieten
    #[arg(long)]
    carry: bool,
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
    let scenario = found(context, args.scenario.as_deref().unwrap_or_default())?;
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

/// The setup, with the draws that stand behind the answers.
fn setup(args: &Args, answers: &[String], scenario: &Scenario) -> Result<Setup> {
    let mut setup = args.setup.setup(scenario)?;
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
