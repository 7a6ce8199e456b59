//! `weerbaar diff`: what a change of a scenario means for whoever plays it.

use std::sync::Arc;

use anyhow::Result;

use super::{Context, Done, Format, diff_file, diff_text, graph, report};
use crate::analysis::compare::replay::{Replayed, replay};
use crate::analysis::compare::{Diff, compare};
use crate::analysis::explore::Budget;
use crate::scenario::Scenario;
use crate::shell::said;
use crate::store::Store;
use crate::store::archive::SessionSummary;

/// Vergelijk twee versies van een scenario: wat er voor de speler verandert.
///
/// Opmaak en toelichting in het bestand tellen niet mee; het versienummer en de auteurs ook niet. Eindigt met 0 als
/// beide hetzelfde betekenen, 1 als zij verschillen, en 2 als een van beide niet te lezen was.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// De oude versie: een naam, een bestand of een map
    old: String,
    /// De nieuwe versie
    new: String,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Noem elke tekst die anders is, niet alleen de eerste tien
    #[arg(long)]
    all: bool,
    /// Sla de bewaarde sessies over
    #[arg(long)]
    without_sessions: bool,
    /// Hoeveel situaties van elke versie hooguit bekeken worden
    #[arg(long, value_name = "AANTAL", default_value_t = Budget::default().situations)]
    situations: usize,
}

/// All that is told.
pub(super) struct Told {
    pub(super) old: Arc<Scenario>,
    pub(super) new: Arc<Scenario>,
    pub(super) diff: Diff,
    pub(super) sessions: Vec<Replay>,
    /// Every text, however many.
    pub(super) all: bool,
}

/// A kept session on the new version; none if it cannot be played any more on its own.
pub(super) struct Replay {
    pub(super) session: SessionSummary,
    pub(super) went: Option<Replayed>,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<Done> {
    let (old, new) = (
        graph::read(context, &args.old)?,
        graph::read(context, &args.new)?,
    );
    let (Some(old), Some(new)) = (old, new) else {
        return Ok(Done::Partly);
    };
    let budget = Budget {
        situations: args.situations,
        ..Budget::default()
    };
    let diff = compare(&old, &new, budget, &mut |_, _| true);
    let sessions = if args.without_sessions {
        Vec::new()
    } else {
        match context.store() {
            Ok(store) => replays(&store, [&old.head.id, &new.head.id], &new)?,
            // Two files can be compared without a place for sessions.
            Err(err) => {
                let why = said(err.as_ref(), context.lang);
                report::note(format!("weerbaar: {why}"));
                Vec::new()
            }
        }
    };
    let told = Told {
        old,
        new,
        diff,
        sessions,
        all: args.all,
    };
    match args.format {
        Format::Text => diff_text::print(&told, context.lang),
        Format::Json => report::line(serde_json::to_string_pretty(&diff_file::shape(
            &told,
            context.lang,
        ))?),
    }
    Ok(if told.diff.same() {
        Done::Well
    } else {
        Done::Faults
    })
}

/// Every kept session of that scenario, played once more on the new version.
fn replays(store: &Store, ids: [&String; 2], new: &Arc<Scenario>) -> Result<Vec<Replay>> {
    let mut all = Vec::new();
    for session in store.list()? {
        if !ids.contains(&&session.scenario) {
            continue;
        }
        let played = store.resume(session.id.as_str());
        all.push(Replay {
            session,
            went: played.ok().map(|it| replay(&it, new)),
        });
    }
    Ok(all)
}
