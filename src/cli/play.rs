//! `weerbaar play`: a scenario in the terminal, line by line. The whole program for who has no window.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Result, bail};

use super::page::Page;
use super::{Context, Done, report};
use crate::debrief::summary::summary_text;
use crate::guidance::{card, contacts};
use crate::scenario::{Scenario, parse};
use crate::session::input::Input;
use crate::session::plan;
use crate::session::setup::Setup;
use crate::session::view::{Now, View};
use crate::shell::{Kept, NotTaken, Problem, look_back};
use crate::store::{Store, library};
use crate::text::Value;

/// Speel een scenario in de terminal.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De naam van een scenario, of een bestand of map
    #[arg(required_unless_present = "resume")]
    scenario: Option<String>,
    /// Ga verder met een bewaarde sessie; last is de laatst begonnen
    #[arg(long, value_name = "SESSIE", conflicts_with_all = ["scenario", "seed", "starts"])]
    resume: Option<String>,
    /// Het toeval: hetzelfde getal geeft hetzelfde verhaal
    #[arg(long)]
    seed: Option<u64>,
    /// Het begin, zoals de eerste regel van een plan: 'seed 7 intensity hoog set gemeld'
    #[arg(long)]
    starts: Option<String>,
    /// Antwoorden die al vaststaan, met komma's ertussen
    #[arg(long, value_delimiter = ',')]
    choices: Vec<String>,
    /// Schrijf wat er gebeurde naar een bestand, als plan
    #[arg(long, value_name = "BESTAND")]
    trace: Option<PathBuf>,
    /// Bewaar niets
    #[arg(long)]
    forget: bool,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let mut store = if args.forget {
        Store::in_memory()?
    } else {
        context.store()?
    };
    let kept = match &args.resume {
        Some(which) => Kept::resume(&store, which)?,
        None => begin(context, args, &mut store)?,
    };
    let page = Page {
        lang: context.lang,
        width: context.width(),
    };
    let mut play = Play {
        kept,
        store,
        page,
        forget: args.forget,
        not_kept: None,
    };
    if args.resume.is_none() {
        let session = play.kept.session();
        let length = session.record().setup.length;
        play.page.briefing(session.scenario(), length);
    } else {
        if matches!(play.view().now, Now::Stopped) {
            // Whoever asks to go on after a stop has said so.
            play.take(Input::Resume)?;
        }
        play.page.taken_up(&play.view());
    }
    // Where the story breaks off, the trace up to there is just as welcome.
    let went = play
        .answers(&answers(&args.choices))
        .and_then(|()| play.read());
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

fn begin(context: &Context, args: &Args, store: &mut Store) -> Result<Kept> {
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
    let setup = setup(args, &scenario)?;
    Ok(Kept::begin(store, scenario, setup)?)
}

fn setup(args: &Args, scenario: &Scenario) -> Result<Setup> {
    let mut setup = match &args.starts {
        Some(words) => {
            let words = words.trim();
            plan::starts(scenario, words.strip_prefix("starts").unwrap_or(words))?
        }
        None => Setup::seeded(random_seed()?),
    };
    if let Some(seed) = args.seed {
        setup.seed = seed;
    }
    for (number, answer) in (1..).zip(answers(&args.choices)) {
        let draws = plan::forced(scenario, &answer)?;
        if !draws.is_empty() {
            setup.forced.insert(number, draws);
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

/// A play that is under way.
struct Play {
    kept: Kept,
    store: Store,
    page: Page,
    forget: bool,
    /// Why stepping out or stopping could not be kept; said after the card with who can be called.
    not_kept: Option<anyhow::Error>,
}

/// What a line of input came to.
enum Went {
    On,
    Left,
}

impl Play {
    fn view(&self) -> View {
        self.kept.session().view()
    }

    fn take(&mut self, input: Input) -> Result<()> {
        Ok(self.kept.take(&mut self.store, input)?)
    }

    /// Steps out or stops, whatever the store says of it.
    fn halt(&mut self, input: Input) -> Result<Went> {
        match self.kept.halt(&mut self.store, input) {
            Ok(()) => Ok(Went::On),
            Err(err @ NotTaken::NotKept(_)) => {
                self.not_kept = Some(err.into());
                Ok(Went::Left)
            }
            Err(err @ NotTaken::Refused(_)) => Err(err.into()),
        }
    }

    /// Takes answers that were given beforehand.
    fn answers(&mut self, answers: &[String]) -> Result<()> {
        for answer in answers {
            let id = answer.split_whitespace().next().unwrap_or_default();
            self.read_to_question()?;
            let input = plan::input(self.kept.session(), id)?;
            self.page.moment(&self.view());
            self.take(input)?;
            self.page.answered(&self.view());
        }
        Ok(())
    }

    fn read_to_question(&mut self) -> Result<()> {
        while matches!(self.view().now, Now::Text(_) | Now::Document(_)) {
            self.page.moment(&self.view());
            self.take(Input::Continue)?;
        }
        Ok(())
    }

    /// Reads lines until the story ends, someone leaves, or there are no more lines.
    fn read(&mut self) -> Result<()> {
        let piped = !io::stdin().is_terminal();
        let mut show = true;
        loop {
            let view = self.view();
            if matches!(view.now, Now::Ended { .. }) {
                return Ok(());
            }
            if show {
                self.page.moment(&view);
                self.page.prompt(&view);
            }
            let mut line = String::new();
            if io::stdin().read_line(&mut line).unwrap_or(0) == 0 {
                report::line("");
                return Ok(());
            }
            let before = self.kept.session().record().inputs.len();
            if let Went::Left = self.line(line.trim(), piped)? {
                return Ok(());
            }
            show = self.kept.session().record().inputs.len() != before;
        }
    }

    fn line(&mut self, line: &str, piped: bool) -> Result<Went> {
        let lang = self.page.lang;
        let view = self.view();
        match line.to_lowercase().as_str() {
            "?" | "h" | "help" => self.page.text(&lang.say("terminal-help")),
            "stop" | "s" | "q" => {
                self.halt(Input::Stop)?;
                return Ok(Went::Left);
            }
            "uit" | "out" | "u" => {
                if matches!(view.now, Now::SteppedOut) {
                    self.page.text(&lang.say("terminal-stepped-out"));
                } else {
                    return self.halt(Input::StepOut);
                }
            }
            "pauze" | "pause" | "p" => {
                if !matches!(view.now, Now::SteppedOut | Now::Stopped) {
                    self.take(Input::Pause)?;
                }
                self.page.text(&lang.say("terminal-breath"));
            }
            "terug" | "back" | "l" => self.page.history(&view),
            "kaarten" | "cards" | "k" => self.cards(),
            "echt" | "real" => self
                .page
                .list(contacts().real_steps.iter().map(|it| it.text.as_str())),
            "" => self.go_on(&view)?,
            number => self.number(number, &view, piped)?,
        }
        Ok(Went::On)
    }

    fn go_on(&mut self, view: &View) -> Result<()> {
        match &view.now {
            Now::Text(_) | Now::Document(_) => self.take(Input::Continue)?,
            Now::SteppedOut | Now::Stopped => {
                self.take(Input::Resume)?;
                self.page.text(&self.page.lang.say("terminal-back"));
            }
            Now::Decision { choices, .. } => {
                let last = [("last", choices.len().into())];
                self.page
                    .text(&self.page.lang.say_with("terminal-not-now", &last));
            }
            Now::Consult { .. } => self.take(Input::Continue)?,
            Now::Task { .. } => {}
            Now::Ended { .. } => {}
        }
        Ok(())
    }

    fn number(&mut self, word: &str, view: &View, piped: bool) -> Result<()> {
        let lang = self.page.lang;
        // Whoever wrote the answers beforehand knows what is coming; a person at the keys has not seen it yet.
        if piped
            && word.parse::<usize>().is_ok()
            && matches!(view.now, Now::Text(_) | Now::Document(_))
        {
            self.read_to_question()?;
            let view = self.view();
            if matches!(view.now, Now::Decision { .. }) {
                self.page.moment(&view);
                return self.number(word, &view, piped);
            }
            return Ok(());
        }
        let Now::Decision { choices, .. } = &view.now else {
            self.page.text(&lang.say("terminal-only-enter"));
            return Ok(());
        };
        let number = word.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
        match number.and_then(|it| choices.get(it)) {
            Some(choice) if choice.open => {
                self.take(Input::Choose(choice.idx))?;
                self.page.answered(&self.view());
            }
            Some(choice) => {
                self.page.text(&lang.say_with(
                    "terminal-choice-closed",
                    &[("why", Value::Text(&choice.closed))],
                ));
            }
            None => self
                .page
                .text(&lang.say_with("terminal-not-now", &[("last", choices.len().into())])),
        }
        Ok(())
    }

    fn cards(&self) {
        for id in &self.kept.session().scenario().debrief.cards {
            let card = card(*id);
            self.page.heading(&card.title);
            self.page.list(card.steps.iter().map(String::as_str));
        }
    }

    /// The ending and what comes after it; an aborted play has that too.
    fn leave(&mut self) -> Result<()> {
        let lang = self.page.lang;
        let session = self.kept.id().to_string();
        let named = [("session", Value::Text(session.as_str()))];
        let view = self.view();
        if let Now::Ended { title, text, .. } = &view.now {
            self.page
                .heading(&lang.say_with("terminal-ended", &[("title", Value::Text(title))]));
            self.page.text(text);
            self.page.text("");
            report::text(&summary_text(
                &look_back(&self.store, &session, lang)?,
                self.page.width,
            ));
            if !self.forget {
                report::line(lang.say_with("terminal-debrief-where", &named));
            }
            return Ok(());
        }
        if matches!(view.now, Now::Stopped) {
            self.page.text(&lang.say("terminal-stopped"));
        }
        self.page.support();
        if self.forget {
            self.page.text(&lang.say("terminal-left-nothing"));
        } else {
            self.page.text(&lang.say_with("terminal-saved", &named));
        }
        Ok(())
    }
}
