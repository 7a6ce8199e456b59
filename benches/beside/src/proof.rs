//! What nobody else has: every situation of the story, walked over once.

use std::sync::Arc;
use std::time::Instant;

use weerbaar::analysis::explore::{Budget, explore};
use weerbaar::scenario::Scenario;
use weerbaar::scenario::vocabulary::Meter;
use weerbaar::session::setup::Setup;

use crate::table::{grouped, median};

/// Every situation of the story, with and without those that are the same taken together, and the exact range of regie.
pub(crate) fn prove(scenario: &Arc<Scenario>, n: usize) {
    for reduce in [false, true] {
        let budget = Budget {
            reduce,
            ..Budget::default()
        };
        let (mut times, mut situations, mut range, mut whole) = (Vec::new(), 0, None, true);
        for _ in 0..if n <= 50 { 15 } else { 1 } {
            let began = Instant::now();
            let found = explore(scenario, vec![Setup::seeded(1)], budget, &mut |_, _| true);
            situations = found.graph.situations.len();
            whole = found.whole;
            let ends = found.graph.meter_at_endings(scenario, Meter::Regie);
            let low = ends.iter().flatten().map(|it| it.low).min();
            range = low.zip(ends.iter().flatten().map(|it| it.high).max());
            times.push(1e3 * began.elapsed().as_secs_f64());
            // The whole graph goes before the next is built.
            drop(found);
        }
        let (low, high) = range.unwrap_or_default();
        if n == 50 {
            assert_eq!((low, high), (22, 60), "the exact range of regie");
        }
        if !whole {
            println!(
                "exact proof: the budget ended after {} situations, so this is none",
                grouped(situations as f64)
            );
            continue;
        }
        let best = times.iter().copied().fold(f64::INFINITY, f64::min);
        println!(
            "exact proof, {:10} {:>12} situations in {:>10} ms (best {}), regie {low}..{high}",
            if reduce { "reduced" } else { "unreduced" },
            grouped(situations as f64),
            grouped(median(&times)),
            grouped(best),
        );
    }
}
