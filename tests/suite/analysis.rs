//! Proofs: counts that others can check, and what is known of small stories.

use std::collections::BTreeSet;
use std::sync::Arc;

use weerbaar::analysis::begin::beginnings;
use weerbaar::analysis::explore::{Budget, Explored, explore, explore_on};
use weerbaar::analysis::graph::At;
use weerbaar::analysis::value::{A_POINT, best_values, plain_values};
use weerbaar::analysis::witness::Witnesses;
use weerbaar::scenario::vocabulary::Meter;
use weerbaar::scenario::{Scenario, Source, parse, parse_within};
use weerbaar::session::plan;
use weerbaar::session::setup::Setup;
use weerbaar::session::state::Halt;

use crate::support::{LIMITS, source};

#[test]
fn the_generated_story_has_as_many_situations_as_were_counted_elsewhere() {
    let scenario = Arc::new(
        parse_within(&source(50), LIMITS)
            .scenario
            .expect("it has no faults"),
    );
    let counted = |reduce| {
        let budget = Budget {
            reduce,
            ..Budget::default()
        };
        let Explored { graph, whole } =
            explore(&scenario, vec![Setup::seeded(0)], budget, &mut |_, _| true);
        assert!(whole);
        let ends = graph.meter_at_endings(&scenario, Meter::Regie);
        let low = ends.iter().flatten().map(|it| it.low).min();
        let high = ends.iter().flatten().map(|it| it.high).max();
        (graph.questions(), low, high)
    };
    // What is entered after turn 30 is an ending here, and a situation of its own where that was counted.
    let (questions, entered) = model(50);
    assert_eq!(questions + entered, 141_804);
    assert_eq!(counted(false), (questions, Some(22), Some(60)));
    let reduced = counted(true);
    assert!(reduced.0 < questions, "{reduced:?}");
    assert_eq!((reduced.1, reduced.2), (Some(22), Some(60)));
}

/// The story of `analysis.md` by its definition, without any of our code: how many different (moment, turn, pressure,
/// regie) there are up to turn 30, and after it.
fn model(n: u32) -> (usize, usize) {
    let mut layer = BTreeSet::from([(0_u32, 0_u32, 0_u32)]);
    let mut questions = 0;
    for _turn in 1..=30 {
        questions += layer.len();
        let mut next = BTreeSet::new();
        for (i, pressure, regie) in layer {
            next.insert(((7 * i + 1) % n, pressure.saturating_sub(1), regie + 2));
            if pressure < 8 {
                next.insert(((3 * i + 2) % n, pressure + 1, regie));
            }
            next.insert(((i + 1) % n, pressure, regie + 1));
        }
        layer = next;
    }
    (questions, layer.len())
}

#[test]
fn two_threads_find_what_one_finds_in_the_same_order() {
    let generated = parse_within(&source(50), LIMITS);
    let generated = generated.scenario.expect("it has no faults");
    let helm = shipped("scenarios/een-helm-aan-de-deur/scenario.ron");
    let find = |threads, scenario, reduce, situations| {
        let budget = Budget { situations, reduce };
        let setups = &beginnings(scenario)[..2];
        explore_on(threads, scenario, setups, budget, &mut |_, _| true)
    };
    // One that ends, and two that the budget cuts off.
    for (scenario, reduce, situations, whole) in [
        (&generated, true, 200_000, true),
        (&generated, false, 20_000, false),
        (&helm, true, 2_000, false),
    ] {
        let one = find(1, scenario, reduce, situations);
        assert_eq!(one.whole, whole);
        // What was seen but not looked at is nowhere a way leads to.
        let looked_at = one.graph.situations.len();
        let mut ways = one.graph.ways.iter();
        assert!(ways.all(|it| (it.to as usize) < looked_at));
        assert_eq!(one.graph.order.len(), looked_at);
        for threads in [2, 3] {
            let other = find(threads, scenario, reduce, situations);
            assert_eq!(one.whole, other.whole);
            // Situations, answers, ways and what they change, their order, and the keys.
            assert!(one.graph == other.graph, "{threads} threads");
        }
    }
}

#[test]
fn every_ending_that_is_found_can_be_played_by_its_witness() {
    for path in [
        "scenarios/bij-de-zuivel/scenario.ron",
        "scenarios/een-helm-aan-de-deur/scenario.ron",
        "tests/data/tasks.ron",
    ] {
        let scenario = Arc::new(shipped(path));
        let explored = explore(
            &scenario,
            vec![Setup::seeded(0)],
            Budget::default(),
            &mut |_, _| true,
        );
        assert!(explored.whole);
        let graph = &explored.graph;
        assert_eq!(
            graph.order.len(),
            graph.situations.len(),
            "{path}: no circle"
        );
        let witnesses = Witnesses::new(graph, &scenario, true);
        let mut ended = BTreeSet::new();
        for (at, situation) in (0..).zip(&graph.situations) {
            let At::End(ending) = situation.at else {
                continue;
            };
            let session = witnesses.session(at, None).expect("it was come to");
            assert_eq!(session.state().halt, Halt::Ended(ending), "{path}");
            let trace = plan::trace(&session);
            let again =
                plan::run(&scenario, &trace).unwrap_or_else(|it| panic!("{path}: {it}\n{trace}"));
            assert_eq!(again.state().hash(), session.state().hash());
            ended.insert(ending);
        }
        assert_eq!(ended.len(), scenario.endings.len(), "{path}");
    }
}

#[test]
fn perfect_play_is_worth_at_least_as_much_as_plain_play_everywhere() {
    let scenario = Arc::new(shipped("scenarios/een-helm-aan-de-deur/scenario.ron"));
    let Explored { graph, .. } = explore(
        &scenario,
        vec![Setup::seeded(0)],
        Budget::default(),
        &mut |_, _| true,
    );
    let (best, plain) = (
        best_values(&graph, &scenario),
        plain_values(&graph, &scenario),
    );
    let start = graph.ways_from(&graph.starts[0])[0].to as usize;
    assert!(
        best.situations[start].good > 0.99,
        "{:?}",
        best.situations[start]
    );
    for (best, plain) in best.situations.iter().zip(&plain.situations) {
        assert!(
            best.red_lines <= plain.red_lines + A_POINT,
            "{best:?} {plain:?}"
        );
        assert!((0.0..=1.0 + 1e-9).contains(&plain.good) && plain.good <= plain.not_bad + 1e-9);
    }
}

fn shipped(path: &str) -> Scenario {
    let text = std::fs::read_to_string(path).expect("it is there");
    let parsed = parse(&Source {
        name: path.to_owned(),
        text,
    });
    parsed.scenario.expect("it has no faults")
}
