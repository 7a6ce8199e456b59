//! `weerbaar items`: what stored sessions tell of each decision, without anyone in it.

use anyhow::Result;

use super::simulate::read_scenario;
use super::{Context, Done, Format, item_table, report, simulate_file};
use crate::analysis::item::{Answered, answered, items};
use crate::assessment::assess;
use crate::store::archive::Status;
use crate::text::Value;

/// Laat per beslissing zien wat bewaarde sessies erover zeggen; vanaf vijf sessies.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De naam van een scenario, of een bestand of map
    scenario: String,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Below this many sessions someone could be recognised in the figures.
const ENOUGH: usize = 5;

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let scenario = read_scenario(&args.scenario, context.lang)?;
    let store = context.store()?;
    let (mut plays, mut others): (Vec<Vec<Answered>>, usize) = (Vec::new(), 0);
    for it in store.list()? {
        if it.scenario != scenario.head.id || it.status != Status::Ended {
            continue;
        }
        let session = (it.hash == scenario.hash).then(|| store.resume(it.id.as_str()));
        let assessed = session
            .and_then(Result::ok)
            .and_then(|it| assess(it.scenario(), it.record()).ok());
        match assessed {
            Some(it) => plays.push(answered(&it)),
            None => others += 1,
        }
    }
    let lang = context.lang;
    let counts = [
        ("sessions", Value::from(plays.len())),
        ("others", others.into()),
    ];
    if plays.len() < ENOUGH {
        report::note(lang.say_with("simulate-items-few", &counts));
        return Ok(Done::Well);
    }
    let plays: Vec<&[Answered]> = plays.iter().map(Vec::as_slice).collect();
    let mut found = items(&plays);
    if args.format == Format::Json {
        found.retain(|it| it.n >= ENOUGH);
        let shape = serde_json::json!({
            "version": 1,
            "scenario": scenario.head.id,
            "hash": scenario.hash.to_string(),
            "sessions": plays.len(),
            "others": others,
            "items": simulate_file::items_json(&scenario, &found),
        });
        report::line(serde_json::to_string_pretty(&shape)?);
        return Ok(Done::Well);
    }
    report::line(lang.say_with("simulate-items-sessions", &counts));
    item_table::print(context, &scenario, &found, ENOUGH);
    Ok(Done::Well)
}
