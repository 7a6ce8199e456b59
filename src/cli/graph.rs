//! `weerbaar graph`: a scenario as a drawing, with what was proved of it.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use clap::ValueEnum;

use super::{Context, Done, report};
use crate::analysis::explore::Budget;
use crate::analysis::map::map;
use crate::drawing::{mermaid::mermaid, svg::svg};
use crate::scenario::{Scenario, Source, parse};
use crate::store::{self, library};
use crate::text::Value;

/// Teken een scenario: elk moment, elke weg en wat daarvan bewezen is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De naam van een scenario, of een bestand of map
    scenario: String,
    #[arg(long, value_enum, default_value = "svg")]
    format: Form,
    /// Waar de tekening komt te staan; zonder dit op het scherm
    #[arg(short, long, value_name = "BESTAND")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// Een plaatje voor de browser en voor een afdruk op A3 of A4
    Svg,
    /// Tekst die andere programma's tekenen
    Mermaid,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let Some(scenario) = read(context, &args.scenario)? else {
        return Ok(Done::Partly);
    };
    let map = map(&scenario, Budget::default(), &mut |_, _| true);
    let text = match args.format {
        Form::Svg => svg(&scenario, &map, context.lang),
        Form::Mermaid => mermaid(&scenario, &map, context.lang),
    };
    let Some(path) = &args.output else {
        report::text(&text);
        return Ok(Done::Well);
    };
    store::write_report(path, &text)?;
    let path = path.display().to_string();
    let values: [(&str, Value<'_>); 3] = [
        ("path", Value::Text(&path)),
        ("places", map.places.len().into()),
        ("situations", map.situations.into()),
    ];
    report::note(context.lang.say_with("graph-written", &values));
    Ok(Done::Well)
}

/// The scenario of that name, file or folder; none if it cannot be played, which was said then.
pub(super) fn read(context: &Context, name: &str) -> Result<Option<Arc<Scenario>>> {
    let file: Source = library::find(name)?;
    let parsed = parse(&file);
    if parsed.scenario.is_none() {
        let diagnostics = parsed.diagnostics;
        report::diagnostics(&report::Checked { file, diagnostics }, context.lang);
    }
    Ok(parsed.scenario.map(Arc::new))
}
