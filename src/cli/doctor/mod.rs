//! `weerbaar doctor`: whether all that a session and a class need is there, and what to do where it is not.

#[cfg(feature = "classroom")]
mod phones;
#[cfg(not(feature = "classroom"))]
#[path = "no_phones.rs"]
mod phones;

use anyhow::Result;

use super::{Context, Done, report, window};
use crate::debrief::date::Date;
use crate::guidance::contacts;
use crate::scenario::parse;
use crate::shell::{date, said, today};
use crate::store::machine::sync_time;
use crate::store::{Store, library};
use crate::text::{Lang, Value};

/// Kijk na of alles er is voor een sessie en een klas, en wat te doen als dat niet zo is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De poort waarop een klas te bereiken is
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Wacht tot een telefoon deze computer bereikt
    #[arg(long)]
    phone: bool,
    /// Leg uit hoe u met een reisrouter een eigen netwerk maakt
    #[arg(long)]
    router: bool,
}

/// Longer than this between an answer and its being kept is felt.
const SLOW_MILLIS: u128 = 100;

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let lang = context.lang;
    if args.router {
        report::line(lang.say("network-router-title"));
        report::line("");
        report::line(wrapped(&lang.say("network-router"), context.width()));
        return Ok(Done::Well);
    }
    if args.phone {
        return phones::try_one(context, args.port);
    }
    let mut sheet = Sheet {
        lang,
        width: context.width(),
        broken: false,
    };
    let version = [
        ("version", Value::Text(env!("CARGO_PKG_VERSION"))),
        ("system", Value::Text(std::env::consts::OS)),
    ];
    report::line(lang.say_with("doctor-title", &version));
    report::line("");
    kept(&mut sheet, context);
    scenarios(&mut sheet);
    numbers(&mut sheet);
    let (state, key) = window::state();
    let remedy = match state {
        State::Well => String::new(),
        State::Attention | State::Broken => lang.say("doctor-no-window-remedy"),
    };
    sheet.line(state, &lang.say(key), &remedy);
    phones::look(&mut sheet, args.port);
    Ok(if sheet.broken {
        Done::Partly
    } else {
        Done::Well
    })
}

/// How it is with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Well,
    /// It works, and there is something to know or do.
    Attention,
    Broken,
}

/// What was found, line by line.
struct Sheet {
    lang: Lang,
    width: usize,
    broken: bool,
}

impl Sheet {
    /// A line with its state as a word, and what to do below it.
    fn line(&mut self, state: State, what: &str, remedy: &str) {
        self.broken |= state == State::Broken;
        let word = self.lang.say(match state {
            State::Well => "doctor-well",
            State::Attention => "doctor-attention",
            State::Broken => "doctor-broken",
        });
        let first = format!("{word:<9} ");
        report::line(indented(what, self.width, &first));
        if !remedy.is_empty() {
            report::line(indented(remedy, self.width, "          "));
        }
    }
}

fn kept(sheet: &mut Sheet, context: &Context) {
    let lang = sheet.lang;
    let why = |err: &anyhow::Error| said(err.as_ref(), lang);
    let store = match context.store() {
        Ok(store) => store,
        Err(err) => {
            let what = lang.say_with("doctor-no-folder", &[("why", (&why(&err)).into())]);
            sheet.line(State::Broken, &what, &lang.say("doctor-no-folder-remedy"));
            return;
        }
    };
    let path = store.path().parent().unwrap_or(store.path());
    let shown = path.display().to_string();
    sheet.line(
        State::Well,
        &lang.say_with("doctor-folder", &[("path", (&shown).into())]),
        "",
    );
    match sync_time(path) {
        Ok(took) => {
            let millis = took.as_millis();
            let shown = millis.max(1).to_string();
            let args = [("millis", Value::Text(&shown))];
            if millis > SLOW_MILLIS {
                let remedy = lang.say("doctor-sync-remedy");
                sheet.line(
                    State::Attention,
                    &lang.say_with("doctor-sync-slow", &args),
                    &remedy,
                );
            } else {
                sheet.line(State::Well, &lang.say_with("doctor-sync", &args), "");
            }
        }
        Err(err) => {
            let what = lang.say_with("doctor-sync-failed", &[("why", (&said(&err, lang)).into())]);
            sheet.line(State::Broken, &what, &lang.say("doctor-no-folder-remedy"));
        }
    }
    sessions(sheet, &store);
}

fn sessions(sheet: &mut Sheet, store: &Store) {
    match store.list() {
        Ok(list) => {
            let count = [("sessions", Value::from(list.len()))];
            let what = sheet.lang.say_with("doctor-kept", &count);
            sheet.line(State::Well, &what, "");
        }
        Err(err) => {
            let what = said(&err, sheet.lang);
            sheet.line(State::Broken, &what, "");
        }
    }
}

fn scenarios(sheet: &mut Sheet) {
    let sources = library::shipped();
    let whole = sources
        .iter()
        .filter(|it| parse(it).scenario.is_some())
        .count();
    let count = |it: usize| [("count", Value::from(it))];
    let what = sheet.lang.say_with("doctor-scenarios", &count(whole));
    sheet.line(State::Well, &what, "");
    let faulty = sources.len() - whole;
    if faulty > 0 {
        let what = sheet.lang.say_with("doctor-faulty", &count(faulty));
        let remedy = sheet.lang.say("doctor-faulty-remedy");
        sheet.line(State::Attention, &what, &remedy);
    }
}

/// Whether the numbers of the support card were checked within a year.
fn numbers(sheet: &mut Sheet) {
    let lang = sheet.lang;
    let checked = Date::parse(&contacts().checked);
    let today = date(today());
    let shown = checked.map_or_else(|| contacts().checked.clone(), |it| it.words(lang));
    let args = [("date", Value::Text(&shown))];
    if checked.is_some_and(|it| today <= it.a_year_later()) {
        sheet.line(State::Well, &lang.say_with("doctor-contacts", &args), "");
    } else {
        let remedy = lang.say("doctor-contacts-remedy");
        let what = lang.say_with("doctor-contacts-old", &args);
        sheet.line(State::Attention, &what, &remedy);
    }
}

/// A text in lines of that width, each line of its own indented alike.
fn wrapped(text: &str, width: usize) -> String {
    let lines = text.lines().map(|line| {
        let after = if line.starts_with(|it: char| it.is_ascii_digit()) {
            "   "
        } else {
            ""
        };
        textwrap::fill(line, textwrap::Options::new(width).subsequent_indent(after))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A text in lines of that width, the first of them after `first` and the others below its text.
fn indented(text: &str, width: usize, first: &str) -> String {
    let blank = " ".repeat(first.chars().count());
    let mut before = first;
    let mut lines = Vec::new();
    for line in text.lines() {
        // A command stays on one line, to be copied.
        let options = textwrap::Options::new(width)
            .initial_indent(before)
            .subsequent_indent(&blank)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        lines.push(textwrap::fill(line, options));
        before = &blank;
    }
    lines.join("\n")
}
