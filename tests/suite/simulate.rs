//! Simulation: plays that a seed fixes, chances that are exact, and the two beside each other.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail it as the test itself would"
)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use tempfile::tempdir;
use weerbaar::analysis::chance::{Outlook, outlook};
use weerbaar::analysis::explore::{Budget, explore};
use weerbaar::analysis::fraction::Fraction;
use weerbaar::analysis::graph::Graph;
use weerbaar::analysis::place::Places;
use weerbaar::analysis::policy::{Player, Policy};
use weerbaar::analysis::simulate::{Known, Plays, Row, simulate};
use weerbaar::analysis::value::{Values, best_values, values};
use weerbaar::scenario::vocabulary::{Intensity, Length, Verdict};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::plan;
use weerbaar::session::setup::Setup;

const SHIPPED: [&str; 2] = [
    "scenarios/bij-de-zuivel/scenario.ron",
    "scenarios/een-helm-aan-de-deur/scenario.ron",
];

#[test]
fn exact_chances_sum_to_one_and_agree_with_the_values() {
    for path in SHIPPED.into_iter().chain(["tests/data/tasks.ron"]) {
        let (scenario, setup) = (read(path), Setup::seeded(0));
        let (graph, best) = proof(&scenario, &setup);
        for policy in Policy::ALL {
            let (player, outlook) = exact(&scenario, &graph, &best, *policy);
            let mut sum = Fraction::ZERO;
            outlook.endings.iter().for_each(|it| sum.add(it));
            assert_eq!(sum, Fraction::ONE, "{path} {policy:?}");

            // The same rule in floats, backwards.
            let mut weights = Vec::new();
            let floats = values(&graph, &scenario, &mut |situation, _, _, chances| {
                let total = player.weigh_edges(&graph, situation, &best, &mut weights);
                for (chance, weight) in chances.iter_mut().zip(&weights) {
                    *chance = *weight as f64 / total as f64;
                }
            });
            let ways = graph.ways_from(&graph.starts[0]).iter();
            let mean = |of: &dyn Fn(u32) -> f64| -> f64 {
                let ways = ways.clone();
                ways.map(|it| of(it.to) * it.weight as f64 / it.total as f64)
                    .sum()
            };
            let good = mean(&|at| floats.situations[at as usize].good);
            let red_lines = mean(&|at| floats.situations[at as usize].red_lines);
            let endings = scenario.endings.iter().zip(&outlook.endings);
            let exactly: f64 = endings
                .filter(|(it, _)| it.verdict == Verdict::Good)
                .map(|it| it.1.to_f64())
                .sum();
            assert!((good - exactly).abs() < 1e-9, "{path} {policy:?}");
            assert!((red_lines - outlook.red_lines.to_f64()).abs() < 1e-9);
        }
    }
}

#[test]
fn twenty_thousand_plays_lie_within_four_standard_errors_of_the_exact_chances() {
    let runs = 20_000;
    for path in SHIPPED {
        for policy in [Policy::Willekeurig, Policy::Expert, Policy::Sussen] {
            let (scenario, setup) = (read(path), Setup::seeded(0));
            let (graph, best) = proof(&scenario, &setup);
            let (_, outlook) = exact(&scenario, &graph, &best, policy);
            let rows = played(&scenario, &setup, (&graph, &best), policy, runs, 2);
            assert_eq!(rows.len(), runs as usize);
            let n = f64::from(runs);
            for (at, chance) in outlook.endings.iter().enumerate() {
                let chance = chance.to_f64();
                let ended = |it: &&Row| it.ending.is_some_and(|it| it.at() == at);
                let share = rows.iter().filter(ended).count() as f64 / n;
                let error = (chance * (1.0 - chance) / n).sqrt();
                assert!(
                    (share - chance).abs() <= 4.0 * error,
                    "{path} {policy:?} {at}: {share} {chance}"
                );
            }
            let mean = |of: &dyn Fn(&Row) -> f64| close_mean(&rows, of);
            let check = |(mean, error): (f64, f64), exactly: f64, what: &str| {
                assert!(
                    (mean - exactly).abs() <= 4.0 * error + 1e-9,
                    "{path} {policy:?} {what}: {mean} {exactly} {error}"
                );
            };
            check(
                mean(&|it| it.answers.into()),
                outlook.answers.to_f64(),
                "answers",
            );
            let red = |it: &Row| f64::from(it.red_lines.iter().sum::<u32>());
            check(mean(&red), outlook.red_lines.to_f64(), "red lines");
            for (competency, given, best) in &outlook.scores {
                let points = |row: &Row, of: fn(u32, u32) -> u32| {
                    let mut own = row.scores.iter().filter(|it| it.competency == *competency);
                    own.next().map_or(0.0, |it| of(it.given, it.best).into())
                };
                check(
                    mean(&|it| points(it, |given, _| given)),
                    given.to_f64(),
                    "given",
                );
                check(
                    mean(&|it| points(it, |_, best| best)),
                    best.to_f64(),
                    "best",
                );
            }
        }
    }
}

#[test]
fn it_makes_no_difference_how_many_threads_share_the_plays() {
    let (scenario, setup) = (read(SHIPPED[1]), Setup::seeded(0));
    let (graph, best) = proof(&scenario, &setup);
    for policy in [Policy::Expert, Policy::Willekeurig, Policy::Empaat] {
        let rows = |threads| played(&scenario, &setup, (&graph, &best), policy, 300, threads);
        let one = rows(1);
        assert_eq!(one, rows(2), "{policy:?}");
        assert_eq!(one, rows(7), "{policy:?}");
        let numbers: Vec<u32> = one.iter().map(|it| it.number).collect();
        assert_eq!(numbers, (1..=300).collect::<Vec<_>>());
    }
    let (a, b) = (
        played(
            &scenario,
            &setup,
            (&graph, &best),
            Policy::Willekeurig,
            9,
            1,
        ),
        played(
            &scenario,
            &setup,
            (&graph, &best),
            Policy::Willekeurig,
            10,
            1,
        ),
    );
    assert_eq!(a, b[..9], "a play does not depend on how many there are");
}

#[test]
fn the_expert_finds_each_situation_of_his_own_setup() {
    for (path, intensity, length) in [
        (SHIPPED[0], Intensity::Hoog, Length::Full),
        (SHIPPED[1], Intensity::Laag, Length::Full),
        (SHIPPED[1], Intensity::Hoog, Length::Short),
        ("tests/data/tasks.ron", Intensity::Middel, Length::Full),
    ] {
        let scenario = read(path);
        let setup = Setup {
            intensity,
            length,
            ..Setup::seeded(0)
        };
        let (graph, best) = proof(&scenario, &setup);
        let (_, outlook) = exact(&scenario, &graph, &best, Policy::Expert);
        let rows = played(&scenario, &setup, (&graph, &best), Policy::Expert, 2_000, 2);
        // What has no chance never happens, and what is sure always does.
        for (at, chance) in outlook.endings.iter().enumerate() {
            let ended = |it: &&Row| it.ending.is_some_and(|it| it.at() == at);
            let count = rows.iter().filter(ended).count();
            assert_eq!(
                count == 0,
                chance.is_zero() || chance.to_f64() < 0.002 && count == 0
            );
        }
        let red: u32 = rows.iter().flat_map(|it| it.red_lines).sum();
        if outlook.red_lines.is_zero() {
            assert_eq!(red, 0, "{path} {intensity:?}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_table_and_another_seed_another() {
    let dir = tempdir().unwrap();
    let table = |seed: &str, more: &[&str]| {
        let words = ["simulate", "bij-de-zuivel", "--runs", "200", "--seed", seed];
        ran(dir.path(), &[&words[..], more].concat())
    };
    let first = table("7", &[]);
    assert_eq!(first, table("7", &[]));
    assert_ne!(first, table("8", &[]));
    let all = table("7", &["--policy", "all", "--items"]);
    assert_eq!(all, table("7", &["--policy", "all", "--items"]));
    for policy in Policy::ALL {
        assert!(all.contains(policy.name()), "{all}");
    }
    let json: Value = serde_json::from_str(&table("7", &["--format", "json", "--items"])).unwrap();
    let endings = json["policies"][0]["endings"].as_array().unwrap();
    let runs: u64 = endings.iter().map(|it| it["runs"].as_u64().unwrap()).sum();
    assert_eq!(runs, 200);
    assert!(!json["items"].as_array().unwrap().is_empty());
    let english = table("7", &["--lang", "en", "--policy", "harde-lijn"]);
    assert!(english.contains("Endings with “harde-lijn”"), "{english}");
}

#[test]
fn every_play_is_a_line_of_the_file_and_the_first_a_plan_that_holds() {
    let dir = tempdir().unwrap();
    let (csv, trace) = (dir.path().join("spelen.csv"), dir.path().join("een.plan"));
    for policy in ["expert", "willekeurig"] {
        let words = [
            "simulate",
            SHIPPED[1],
            "--policy",
            policy,
            "--runs",
            "50",
            "--intensity",
            "hoog",
            "--out",
            csv.to_str().unwrap(),
            "--trace",
            trace.to_str().unwrap(),
        ];
        ran(dir.path(), &words);
        let csv = fs::read_to_string(&csv).unwrap();
        let lines: Vec<Vec<&str>> = csv.lines().map(|it| it.split(',').collect()).collect();
        assert_eq!(lines.len(), 51);
        assert!(lines.iter().all(|it| it.len() == lines[0].len()));
        let plan = fs::read_to_string(&trace).unwrap();
        let scenario = read(SHIPPED[1]);
        let session = plan::run(&scenario, &plan).unwrap_or_else(|it| panic!("{it}\n{plan}"));
        let seed = session.record().setup.seed.to_string();
        assert_eq!(lines[1][..3], [policy, "1", seed.as_str()]);
        assert!(
            plan.contains(&format!("ends     {}\n", lines[1][3])),
            "{plan}"
        );
        assert_eq!(session.record().setup.intensity, Intensity::Hoog);
    }
}

#[test]
fn items_of_real_sessions_are_told_from_five_on() {
    let dir = tempdir().unwrap();
    let small = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");
    let items = || {
        let run = super::cli::command(dir.path(), &["items", small])
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(0));
        let text = |it: Vec<u8>| String::from_utf8(it).unwrap();
        (text(run.stdout), text(run.stderr))
    };
    for number in 0..5 {
        let (out, err) = items();
        assert_eq!(out, "");
        assert!(err.contains("vanaf vijf"), "{err}");
        play(
            dir.path(),
            small,
            if number < 2 {
                "1\n1\n1\n1\n"
            } else {
                "2\n1\n1\n1\n"
            },
        );
    }
    // One that was left counts for nothing.
    play(dir.path(), small, "1\n");
    let (out, err) = items();
    assert_eq!(err, "");
    assert!(out.starts_with("Per beslissing, over 5 sessies\n"), "{out}");
    assert!(out.contains("Te weinig gezien"), "{out}");
}

/// Types that at the terminal, until the end or until nothing is left to type.
fn play(data: &Path, scenario: &str, typed: &str) {
    use std::io::Write as _;
    let mut child = super::cli::command(data, &["play", scenario])
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(typed.as_bytes())
        .unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
}

fn ran(data: &Path, words: &[&str]) -> String {
    let run = super::cli::command(data, words).output().unwrap();
    let err = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!((run.status.code(), err.as_str()), (Some(0), ""));
    String::from_utf8(run.stdout).unwrap()
}

fn read(path: &str) -> Arc<Scenario> {
    let text = fs::read_to_string(path).unwrap();
    let parsed = parse(&Source {
        name: path.to_owned(),
        text,
    });
    Arc::new(parsed.scenario.expect("it has no faults"))
}

fn proof(scenario: &Arc<Scenario>, setup: &Setup) -> (Graph, Values) {
    let budget = Budget::default();
    let explored = explore(scenario, vec![setup.clone()], budget, &mut |_, _| true);
    assert!(explored.whole);
    let values = best_values(&explored.graph, scenario);
    (explored.graph, values)
}

fn exact<'a>(
    scenario: &'a Scenario,
    graph: &Graph,
    best: &Values,
    policy: Policy,
) -> (Player<'a>, Outlook) {
    let player = Player::new(scenario, policy);
    let outlook = outlook(graph, scenario, &graph.starts[0], &player, best);
    (player, outlook)
}

fn played(
    scenario: &Arc<Scenario>,
    setup: &Setup,
    (graph, values): (&Graph, &Values),
    policy: Policy,
    runs: u32,
    threads: usize,
) -> Vec<Row> {
    let known = Known {
        places: Places::new(graph, scenario, true),
        values,
        graph,
    };
    let plays = Plays {
        policy,
        runs,
        seed: 1,
        setup: setup.clone(),
        threads,
    };
    simulate(scenario, &plays, Some(&known), &|_| ())
}

/// The mean, and its standard error.
fn close_mean(rows: &[Row], of: &dyn Fn(&Row) -> f64) -> (f64, f64) {
    let n = rows.len() as f64;
    let mean = rows.iter().map(of).sum::<f64>() / n;
    let squares = rows.iter().map(|it| (of(it) - mean).powi(2));
    (mean, (squares.sum::<f64>() / n / n).sqrt())
}
