//! `weerbaar trace`: the aggressor's state after each act, as a table or as JSON.

use anyhow::Result;
use serde::Serialize;

use super::{Context, Done, Format, report};
use crate::scenario::persona;
use crate::scenario::suggest::nearest;
use crate::scenario::vocabulary::Style;
use crate::session::character::ActUse;
use crate::session::trace::{TraceRow, trace};
use crate::shell::Problem;

/// De staat van een persona na elke act, zonder toeval; met --seed mét.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De persona: boze-inwoner, koele-intimidatie of mengvorm
    #[arg(long, default_value = "boze-inwoner")]
    persona: String,
    /// Voeg ruis en uitbarstingen toe, elke keer gelijk bij hetzelfde getal
    #[arg(long)]
    seed: Option<u64>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// De acts op volgorde, zoals LISTEN VALIDATE BOUNDARY@person
    acts: Vec<String>,
}

/// A row as other programs read it.
#[derive(Serialize)]
#[expect(non_snake_case, reason = "the letters of the aggressor model")]
struct Shape {
    act: Option<String>,
    A: u8,
    P: u8,
    T: u8,
    G: u8,
    D: u8,
    V: u8,
    E: i32,
    phase: u8,
    style: &'static str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    burst: bool,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let persona = persona::named(&args.persona).ok_or_else(|| {
        let known: Vec<String> = persona::shipped().iter().map(|it| it.id.clone()).collect();
        Problem::UnknownPersona {
            name: args.persona.clone(),
            suggestion: nearest(&args.persona, known.iter().map(String::as_str)),
            known,
        }
    })?;
    let acts = args
        .acts
        .iter()
        .map(|it| it.parse())
        .collect::<Result<Vec<ActUse>, _>>()?;
    let rows: Vec<Shape> = trace(persona, &acts, args.seed).iter().map(shape).collect();
    if args.format == Format::Json {
        report::line(serde_json::to_string_pretty(&rows)?);
        return Ok(Done::Well);
    }
    let lang = context.lang;
    report::line(format!(
        "{:<18}{:>4}{:>4}{:>4}{:>4}{:>4}{:>4}{:>5}{:>6}  {}",
        "act",
        "A",
        "P",
        "T",
        "G",
        "D",
        "V",
        "E",
        lang.say("terminal-trace-phase"),
        lang.say("terminal-trace-style"),
    ));
    for it in rows {
        let act = it.act.unwrap_or_else(|| "-".to_owned());
        let burst = if it.burst {
            format!("  {}", lang.say("terminal-trace-burst"))
        } else {
            String::new()
        };
        report::line(format!(
            "{act:<18}{:>4}{:>4}{:>4}{:>4}{:>4}{:>4}{:>5}{:>6}  {}{burst}",
            it.A, it.P, it.T, it.G, it.D, it.V, it.E, it.phase, it.style
        ));
    }
    Ok(Done::Well)
}

fn shape(row: &TraceRow) -> Shape {
    let state = &row.state;
    Shape {
        act: row.used.map(|it| {
            if it.person {
                it.act.code() + "@person"
            } else {
                it.act.code()
            }
        }),
        A: state.anger,
        P: state.payoff,
        T: state.trust,
        G: state.dignity,
        D: state.demand,
        V: state.credibility,
        E: row.escalation,
        phase: state.phase,
        style: match row.style {
            Style::Hot => "hot",
            Style::Cold => "cold",
        },
        burst: row.burst,
    }
}
