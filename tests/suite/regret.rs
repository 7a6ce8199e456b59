//! What choices did: start, effects, luck and the rest add up to the result, over any play from any setup.

use std::sync::Arc;

use weerbaar::analysis::answers::Answers;
use weerbaar::analysis::explore::{Budget, explore};
use weerbaar::analysis::regret::{Course, Mover, course};
use weerbaar::analysis::value::{chance, plain_values};
use weerbaar::analysis::worth::{Unfinished, Worths, ground, name};
use weerbaar::scenario::vocabulary::{Intensity, Length, Meter, Verdict};
use weerbaar::scenario::{Scenario, Source, parse, parse_within};
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::session::setup::{Forced, Setup};
use weerbaar::session::state::Halt;

use crate::support::{LIMITS, source};

const DOOR: &str = "scenarios/een-helm-aan-de-deur/scenario.ron";
const DAIRY: &str = "scenarios/bij-de-zuivel/scenario.ron";

fn shipped(path: &str) -> Arc<Scenario> {
    let text = std::fs::read_to_string(path).expect("it is there");
    let name = path.to_owned();
    let parsed = parse(&Source { name, text });
    Arc::new(parsed.scenario.expect("it has no faults"))
}

fn story() -> Arc<Scenario> {
    let parsed = parse_within(&source(50), LIMITS);
    Arc::new(parsed.scenario.expect("it has no faults"))
}

fn proved(scenario: &Arc<Scenario>, setup: &Setup) -> Worths {
    Worths::prove(scenario, setup, Budget::default(), &mut |_, _| true).expect("within the budget")
}

/// A generator of our own, so that a test does not lean on the dice that it judges.
struct Lcg(u32);

impl Lcg {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % n.max(1)
    }
}

/// A play in which all that can come from outside comes now and then: clocks, the trainer, pauses, advice.
fn played(scenario: &Arc<Scenario>, setup: &Setup, seed: u32, hands: bool) -> Session {
    let mut dice = Lcg(seed);
    let setup = Setup {
        seed: seed.into(),
        ..setup.clone()
    };
    let mut session = Session::start(scenario.clone(), setup);
    while !session.is_over() {
        let (state, setup) = (session.state(), &session.record().setup);
        let mut all: Vec<Input> = state
            .offered(scenario, setup)
            .filter(|it| it.1)
            .map(|it| Input::Choose(it.0))
            .collect();
        if hands {
            all.extend(state.injects(scenario).map(Input::Inject));
            all.extend(state.clock(scenario, setup).map(|_| Input::Tick));
            all.extend(state.advisers(scenario, setup).map(Input::Consult));
        }
        if scenario.node(state.node).kind.is_task() {
            let mut answers = Vec::new();
            Answers::default().at(scenario, setup, state, &mut answers);
            all.extend(answers);
        }
        if hands && dice.below(9) == 0 {
            all = vec![Input::StepOut];
        }
        all.push(Input::Continue);
        if session.state().halt == Halt::SteppedOut {
            all = vec![Input::Resume];
        }
        let input = all[dice.below(all.len())];
        // Going on is refused where something is asked.
        let _refused = session.apply(input).is_err();
    }
    session
}

/// The sum of everything that moved the chance of a good ending.
fn sum(course: &Course) -> f64 {
    let moved = course
        .steps
        .iter()
        .map(|it| it.effect() + it.luck_of_good());
    course.start.plain + course.luck_at_first() + moved.sum::<f64>()
}

fn setups(scenario: &Scenario) -> Vec<Setup> {
    let usual = Setup::seeded(0);
    let mut all = vec![Setup {
        clocks: Some(100),
        ..usual.clone()
    }];
    all.push(Setup {
        intensity: Intensity::Hoog,
        length: Length::Short,
        ..usual.clone()
    });
    let mut carried = Setup {
        intensity: Intensity::Laag,
        clocks: Some(300),
        ..usual.clone()
    };
    for it in scenario.carries.iter() {
        carried.meters.insert(it.meter, it.min);
    }
    for (at, it) in scenario
        .variables
        .iter()
        .enumerate()
        .filter(|it| it.1.carried)
    {
        let idx = weerbaar::scenario::id::VariableIdx::of(at);
        carried.values.insert(idx, it.max);
    }
    all.push(carried);
    let off = scenario.head.themes.iter().filter(|it| !it.core);
    all.push(Setup {
        themes_off: off.map(|it| it.theme).collect(),
        ..usual
    });
    all
}

#[test]
fn start_effects_and_luck_add_up_to_the_result_over_any_play_from_any_setup() {
    let mut seen = std::collections::BTreeSet::new();
    for scenario in [
        shipped(DAIRY),
        shipped(DOOR),
        shipped("tests/data/tasks.ron"),
    ] {
        for setup in setups(&scenario) {
            let worths = proved(&scenario, &setup);
            for seed in 0..40 {
                let session = played(&scenario, &setup, seed, seed % 2 == 0);
                let course = course(&scenario, &worths, &session).expect("all of it was proved");
                let ended = course.ended.expect("it was played to an end");
                let result = if ended == Verdict::Good { 1.0 } else { 0.0 };
                assert!((sum(&course) - result).abs() < 1e-9, "{course:?}");
                for it in &course.steps {
                    seen.insert(format!("{:?}", it.by));
                    // The best is never worse, part by part up to the point within which choices are equal.
                    if it.by != Mover::Hand {
                        let first = it.regret.iter().find(|it| it.abs() > 0.01);
                        assert!(first.is_none_or(|it| *it > 0.0), "{it:?}");
                    }
                    assert!(it.before.open || !it.then.open, "what is lost stays lost");
                    assert!(it.then.open || it.then.plain == 0.0, "{it:?}");
                }
            }
        }
    }
    for by in ["Choice", "Clock", "Hand"] {
        assert!(seen.contains(by), "no play had a {by}: {seen:?}");
    }
}

#[test]
fn the_generated_story_adds_up_too_and_its_dice_bring_nothing() {
    let scenario = story();
    let mut carried = Setup::seeded(0);
    carried.meters.insert(Meter::Regie, 3);
    for setup in [Setup::seeded(0), carried] {
        let worths = proved(&scenario, &setup);
        for seed in 0..40 {
            let session = played(&scenario, &setup, seed, false);
            let course = course(&scenario, &worths, &session).expect("all of it was proved");
            let result = f64::from(u8::from(course.ended == Some(Verdict::Good)));
            assert!((sum(&course) - result).abs() < 1e-9);
            assert!(course.steps.iter().all(|it| it.luck_of_good() == 0.0));
            assert_eq!(course.steps.len(), 30);
        }
    }
}

/// Adding up alone would hold for any numbers. That they are the right ones: those of the graph, in which at each
/// situation plain play moves the chance by nothing on average, and neither do the dice.
#[test]
fn the_chances_are_those_of_the_graph_and_a_mean_moves_nothing() {
    let scenario = shipped(DOOR);
    let setup = Setup::seeded(0);
    let explored = explore(
        &scenario,
        vec![ground(&setup)],
        Budget::default(),
        &mut |_, _| true,
    );
    let graph = &explored.graph;
    let plain = plain_values(graph, &scenario);
    let start: f64 = graph
        .ways_from(&graph.starts[0])
        .iter()
        .map(|it| plain.situations[it.to as usize].good * chance(it))
        .sum();
    let worths = proved(&scenario, &setup);
    assert_eq!(worths.situations(), graph.situations.len());
    let mut courses = (0..200).map(|seed| {
        let session = played(&scenario, &setup, seed, false);
        course(&scenario, &worths, &session).expect("all of it was proved")
    });
    let first = courses.next().expect("there are two hundred");
    assert!((first.start.plain - start).abs() < 1e-9);
    // Over many plays luck has no side; a wrong weight would show.
    let luck: Vec<f64> = courses
        .flat_map(|it| it.steps.into_iter().map(|it| it.luck_of_good()))
        .collect();
    let mean = luck.iter().sum::<f64>() / luck.len() as f64;
    assert!(mean.abs() < 0.01, "{mean}");
}

#[test]
fn what_was_kept_reads_back_and_what_is_damaged_or_of_something_else_does_not() {
    let scenario = shipped("tests/data/tasks.ron");
    let setup = Setup::seeded(5);
    let worths = proved(&scenario, &setup);
    let kept = worths.bytes().to_vec();
    // The seed, the clocks and what was given are of one run only.
    let other_run = Setup {
        clocks: Some(200),
        forced: [(
            1,
            vec![Forced::Dice {
                noise: 0,
                burst: false,
            }],
        )]
        .into(),
        ..Setup::seeded(9)
    };
    assert_eq!(name(&scenario, &setup), name(&scenario, &other_run));
    assert_eq!(
        Worths::read(kept.clone(), &scenario, &other_run),
        Some(worths)
    );
    let harder = Setup {
        intensity: Intensity::Hoog,
        ..setup.clone()
    };
    assert_ne!(name(&scenario, &setup), name(&scenario, &harder));
    assert_eq!(Worths::read(kept.clone(), &scenario, &harder), None);
    assert_eq!(Worths::read(kept.clone(), &shipped(DOOR), &setup), None);
    for at in (0..kept.len()).step_by(kept.len() / 97 + 1) {
        let mut damaged = kept.clone();
        damaged[at] ^= 4;
        assert_eq!(Worths::read(damaged, &scenario, &setup), None, "byte {at}");
        assert_eq!(Worths::read(kept[..at].to_vec(), &scenario, &setup), None);
    }
}

#[test]
fn a_spent_budget_gives_no_half_proof() {
    let budget = Budget {
        situations: 100,
        ..Budget::default()
    };
    let proof = Worths::prove(&shipped(DOOR), &Setup::seeded(0), budget, &mut |_, _| true);
    assert!(matches!(proof, Err(Unfinished { situations }) if situations > 0));
    let stopped = Worths::prove(
        &shipped(DOOR),
        &Setup::seeded(0),
        Budget::default(),
        &mut |_, _| false,
    );
    assert!(stopped.is_err());
}
