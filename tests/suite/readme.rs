//! What the README promises: its commands run in the order in which they stand there, and its scenarios are sound.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use tempfile::tempdir;
use weerbaar::scenario::diagnostic::Severity;
use weerbaar::scenario::{Source, parse};

use crate::cli::command;

const README: &str = include_str!("../../README.md");
/// Where the README says its scenario is put.
const OWN: &str = "mijn-scenario/scenario.ron";

#[test]
fn every_scenario_of_the_readme_is_sound() {
    let blocks = blocks("ron");
    assert!(!blocks.is_empty());
    for text in blocks {
        let parsed = parse(&Source {
            name: "README.md".to_owned(),
            text,
        });
        let mut errors = parsed.diagnostics;
        errors.retain(|it| it.severity() == Severity::Error);
        assert_eq!(errors, []);
        assert!(parsed.scenario.is_some());
    }
}

#[test]
fn every_command_of_the_readme_works() {
    let dir = tempdir().unwrap();
    let own = dir.path().join(OWN);
    fs::create_dir(own.parent().unwrap()).unwrap();
    fs::write(&own, &blocks("ron")[0]).unwrap();
    assert!(README.contains(OWN));

    let lines: Vec<String> = blocks("sh")
        .iter()
        .flat_map(|it| it.lines())
        .map(|it| it.split(" #").next().unwrap_or_default().trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    // The first does the main job, the second passes all tests; both are `.ci/run`'s to prove.
    assert_eq!(lines[..2], ["cargo run", "cargo test"]);
    let mut n_ran = 0;
    for line in &lines {
        let words = line
            .strip_prefix("cargo run -- ")
            .or_else(|| line.strip_prefix("cargo run --no-default-features -- "))
            .or_else(|| line.strip_prefix("weerbaar "));
        let Some(words) = words else {
            let known = [
                "cargo ",
                "git ",
                "cd ",
                "sudo apt-get ",
                ".ci/run",
                "weerbaar",
            ];
            assert!(known.iter().any(|it| line.starts_with(it)), "{line}");
            continue;
        };
        let mut words: Vec<&str> = words
            .split_whitespace()
            .map(|it| it.trim_matches(['\'', '"']))
            .collect();
        if words[0] == "shots" {
            continue;
        }
        if words[0] == "serve" {
            // The usual port may be in use here.
            words.extend(["--port", "0"]);
        }
        let ran = command(&dir.path().join("data"), &words)
            .current_dir(dir.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(
            ran.status.success(),
            "{line}: {}",
            String::from_utf8_lossy(&ran.stderr)
        );
        n_ran += 1;
    }
    assert!(n_ran >= 6, "{n_ran} commands ran");
}

/// What it shows of a proof is what `weerbaar prove` prints; if it prints something else now, that goes there.
#[test]
fn the_proof_in_the_readme_is_the_one_that_is_printed() {
    let dir = tempdir().unwrap();
    let words = ["prove", "scenarios/een-helm-aan-de-deur"];
    let out = command(&dir.path().join("data"), &words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let printed = String::from_utf8(out.stdout).unwrap();
    let shown = blocks("text");
    assert!(
        shown.iter().any(|it| it.trim() == printed.trim()),
        "{printed}"
    );
}

#[test]
fn what_the_readme_points_to_is_there() {
    let targets = README
        .split("](")
        .skip(1)
        .filter_map(|it| it.split(')').next())
        .filter(|it| !it.contains("://") && !it.starts_with('#'));
    let gone: Vec<&str> = targets
        .filter(|it| !Path::new(env!("CARGO_MANIFEST_DIR")).join(it).exists())
        .collect();
    assert!(gone.is_empty(), "{gone:?}");
}

/// The code blocks in that language.
fn blocks(language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let after = README.split(&fence).skip(1);
    after
        .filter_map(|it| it.split("\n```").next())
        .map(|it| format!("{it}\n"))
        .collect()
}
