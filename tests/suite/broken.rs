//! Faults of authors: each file of `tests/data/broken` shows exactly the codes that its lines announce.
//!
//! `//~ unknown-node` at the end of a line: that fault, on that line, and no other. Several codes are set apart by
//! blanks.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use weerbaar::scenario::diagnostic::{Code, Severity};
use weerbaar::scenario::vocabulary::{LOOKS, PLACES, THINGS};
use weerbaar::scenario::{Limits, Source, parse, parse_within};
use weerbaar::stage::{Look, Place, Thing};

#[test]
fn every_broken_file_shows_exactly_what_it_announces() {
    let mut seen = Vec::new();
    for path in files() {
        let text = fs::read_to_string(&path).expect("test data is readable");
        let source = Source {
            name: path.display().to_string(),
            text,
        };
        let parsed = parse(&source);
        let mut found: Vec<(usize, &str)> = parsed
            .diagnostics
            .iter()
            .map(|it| (line(&source.text, it.span.start), it.code.name()))
            .collect();
        found.sort_unstable();
        let mut announced: Vec<(usize, &str)> = source
            .text
            .lines()
            .enumerate()
            .filter_map(|(at, line)| Some((at + 1, line.split_once("//~ ")?.1)))
            .flat_map(|(at, codes)| codes.split_whitespace().map(move |code| (at, code)))
            .collect();
        announced.sort_unstable();
        assert_eq!(
            found, announced,
            "{}\n{:#?}",
            source.name, parsed.diagnostics
        );
        let playable = parsed
            .diagnostics
            .iter()
            .all(|it| it.severity() == Severity::Warning);
        assert_eq!(parsed.scenario.is_some(), playable, "{}", source.name);
        seen.extend(parsed.diagnostics.into_iter().map(|it| it.code));
    }
    let by_other_means = [
        Code::FileTooLarge,
        Code::NestedTooDeep,
        Code::StringTooLong,
        Code::TooManyNodes,
        Code::PlanFailed,
    ];
    let unseen: Vec<&str> = Code::ALL
        .iter()
        .filter(|it| !seen.contains(it) && !by_other_means.contains(it))
        .map(|it| it.name())
        .collect();
    assert!(unseen.is_empty(), "no broken file shows {unseen:?}");
}

#[test]
fn the_small_scenario_is_sound() {
    let parsed = parse(&small());
    assert_eq!(parsed.diagnostics, []);
    assert!(parsed.scenario.is_some());
}

#[test]
fn the_scenario_with_every_task_is_sound() {
    let text = include_str!("../data/tasks.ron").to_owned();
    let parsed = parse(&Source {
        name: "tests/data/tasks.ron".to_owned(),
        text,
    });
    assert_eq!(parsed.diagnostics, []);
    assert!(parsed.scenario.is_some());
}

#[test]
fn a_scenario_can_name_what_the_stage_can_draw_and_nothing_else() {
    let places: Vec<&str> = Place::ALL.iter().map(|it| it.0).collect();
    assert_eq!(PLACES, places);
    let looks: Vec<&str> = Look::ALL.iter().map(|it| it.0).collect();
    assert_eq!(LOOKS, looks);
    let held = |it: &&&str| Thing::in_look(&format!("man-jas-{it}")).1.is_some();
    assert_eq!(THINGS.iter().filter(held).count(), THINGS.len());
}

#[test]
fn ten_thousand_moments_in_a_row_need_no_deep_stack() {
    let line = |at: usize| format!("Narration(id: \"n{at}\", text: \"Verder.\"),\n");
    let lines: String = (0..9_950).map(line).collect();
    let end = "End(ending: \"open\"),\n            ],\n        ),";
    let text = small().text.replacen(end, &format!("{lines}{end}"), 1);
    assert!(text.len() > 300_000, "the lines are in");
    let source = Source {
        name: "long".to_owned(),
        text,
    };
    let small_stack = std::thread::Builder::new().stack_size(512 << 10);
    let parsed = small_stack
        .spawn(move || parse(&source))
        .expect("a thread starts")
        .join();
    assert_eq!(parsed.expect("no stack overflows").diagnostics, []);
}

#[test]
fn a_hub_whose_counts_close_its_choices_ends() {
    let hub = |count: &str, by: i32| {
        format!(
            "(id: \"{count}\", text: \"{count}\", mode: sticky, act: Ask(toward: \"man\"), \
             when: AtMost(\"{count}\", 1), then: [Add(\"{count}\", {by})], quality: 2, why: \"Rond.\", goto: \"hub\"),"
        )
    };
    let scenario = |by: i32| {
        let text = small().text;
        let counts = "(id: \"een\", kind: Count(min: 0, max: 2, start: 0)), (id: \"twee\", kind: Count(min: 0, max: 2, start: 0)),";
        let text = text.replacen("variables: [", &format!("variables: [{counts}"), 1);
        let node = format!(
            "Decision(id: \"hub\", prompt: \"Waarover?\", tests: [C3], choices: [{}{} \
             (id: \"klaar\", text: \"Klaar.\", act: Pause(toward: \"man\"), mode: sticky, quality: 3, why: \"Verder.\")]),\n",
            hub("een", 1),
            hub("twee", by)
        );
        let at = text
            .find("Decision(id: \"beurt-1\"")
            .expect("the first decision");
        let text = format!("{}{node}{}", &text[..at], &text[at..]);
        parse(&Source {
            name: "hub".to_owned(),
            text,
        })
        .diagnostics
    };
    assert_eq!(scenario(1), []);
    let codes: Vec<Code> = scenario(-1).iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::EndlessLoop]);
}

#[test]
fn limits_are_checked_before_anything_is_read() {
    let check = |text: &str, limits: Limits, code: Code| {
        let source = Source {
            name: "limits".to_owned(),
            text: text.to_owned(),
        };
        let codes: Vec<Code> = parse_within(&source, limits)
            .diagnostics
            .iter()
            .map(|it| it.code)
            .collect();
        assert_eq!(codes, [code]);
    };
    let usual = Limits::default();
    check(
        "Scenario()",
        Limits { bytes: 5, ..usual },
        Code::FileTooLarge,
    );
    check(&"[".repeat(65), usual, Code::NestedTooDeep);
    check(
        "Scenario(id: \"abcdef\")",
        Limits { string: 5, ..usual },
        Code::StringTooLong,
    );
    check(
        &small().text,
        Limits { nodes: 9, ..usual },
        Code::TooManyNodes,
    );
}

/// S19 of `reliability.md`: no file makes the reader panic, and each refusal has a place in the file.
#[test]
fn twenty_thousand_mutated_files_are_refused_or_read_without_a_panic() {
    let seeds: Vec<String> = files()
        .iter()
        .map(|it| fs::read_to_string(it).expect("test data is readable"))
        .collect();
    let pieces: Vec<String> = seeds
        .iter()
        .map(|it| short(it).to_owned())
        .chain([short(&small().text).to_owned()])
        .chain(with_tasks())
        .collect();
    let edits = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            0..9_u8,
            any::<prop::sample::Index>(),
        ),
        1..6,
    );
    let mut runner = TestRunner::new_with_rng(
        Config {
            cases: 20_000,
            failure_persistence: None,
            ..Config::default()
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let outcome = runner.run(&(any::<prop::sample::Index>(), edits), |(piece, edits)| {
        let mut text = piece.get(&pieces).clone();
        for (at, kind, from) in edits {
            let length = text.len().max(1);
            mutate(&mut text, at.index(length), kind, from.index(length));
        }
        let source = Source {
            name: "mutated".to_owned(),
            text,
        };
        let parsed = parse(&source);
        prop_assert!(parsed.scenario.is_some() || !parsed.diagnostics.is_empty());
        for it in &parsed.diagnostics {
            prop_assert!(
                it.span.start <= it.span.end && it.span.end <= source.text.len(),
                "{it:?}"
            );
            prop_assert!(source.text.get(it.span.clone()).is_some(), "{it:?}");
        }
        Ok(())
    });
    outcome.unwrap();
}

/// Changes the text at a place; a place within a character moves to its beginning.
fn mutate(text: &mut String, at: usize, kind: u8, from: usize) {
    let floor = |text: &str, mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let at = floor(text, at.min(text.len()));
    let end = floor(text, (at + 1 + from % 40).min(text.len()));
    match kind {
        0 => text.replace_range(at..end, ""),
        1 => text.insert_str(
            at,
            [
                "(", ")", "[", "]", "\"", ",", ":", "//", "/*", "r#\"", "'", "é",
            ][from % 12],
        ),
        2 => {
            let copy = text[at..end].to_owned();
            text.insert_str(floor(text, from.min(text.len())), &copy);
        }
        3 => text.truncate(at),
        4 => text.insert_str(at, &"(".repeat(from % 90)),
        5 => text.insert_str(at, "999999999999999999999"),
        6 => text.insert_str(at, "-1"),
        7 => text.insert_str(at, "{nope}"),
        _ => text.insert(at, '\u{0}'),
    }
}

/// A file of at most 4 KiB.
fn short(text: &str) -> &str {
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A sound file with every task, without indents: its beginning, and whole, as its scenes stand past 4 KiB.
fn with_tasks() -> Vec<String> {
    let text = include_str!("../data/tasks.ron");
    let lean: String = text.lines().map(|it| it.trim().to_owned() + "\n").collect();
    vec![short(&lean).to_owned(), lean]
}

fn small() -> Source {
    Source {
        name: "small.ron".to_owned(),
        text: include_str!("../data/small.ron").to_owned(),
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/broken");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .flatten()
        .map(|it| it.path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}
