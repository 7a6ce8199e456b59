//! The guide for a first scenario, followed to the letter: its commands, its edits, and what it says comes of them.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail it as the test itself would"
)]

use std::fs;
use std::path::Path;
use std::process::Stdio;

use tempfile::tempdir;

use crate::cli::command;

const GUIDE: &str = include_str!("../../scenarios/eerste-scenario.md");
/// Where the guide says that its scenario is made.
const FOLDER: &str = "scenarios/de-natte-kelder";

#[test]
fn the_guide_for_a_first_scenario_works_to_the_letter() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join(FOLDER);
    let mut printed = String::new();
    let mut faults = 0;
    let (mut commands, mut edits, mut said) = (0, 0, 0);
    let blocks = blocks();
    for (at, (words, text)) in blocks.iter().enumerate() {
        match words.as_str() {
            "sh" => {
                printed.clear();
                let next = blocks.get(at + 1).map_or("", |it| it.1.as_str());
                // A fault that is told of beforehand, and no other.
                let expected = i32::from(next.contains("] fout: "));
                faults += expected;
                for line in text.lines() {
                    printed += &run(dir.path(), line, expected);
                    commands += 1;
                }
            }
            "diff" => {
                edit(&folder, text);
                edits += 1;
            }
            "text" => {
                for line in text.lines() {
                    assert!(flat(&printed).contains(&flat(line)), "{line}\n{printed}");
                    said += 1;
                }
            }
            words => {
                let path = folder.join(words.strip_prefix("text ").expect("a block that is known"));
                let whole = fs::read_to_string(&path).unwrap();
                cut_from(text, &whole);
                fs::write(path, text).unwrap();
            }
        }
    }
    assert_eq!((commands, edits, faults), (9, 4, 1));
    assert!(said >= 9, "{said}");
}

/// Runs a command of the guide and gives what it printed.
fn run(dir: &Path, line: &str, expected: i32) -> String {
    let words = line.strip_prefix("weerbaar ").expect(line);
    let mut args: Vec<String> = Vec::new();
    for (at, part) in words.split('"').enumerate() {
        if at % 2 == 1 {
            args.push(part.to_owned());
        } else {
            args.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    let ran = command(&dir.join("data"), &args)
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&ran.stderr);
    let out = String::from_utf8(ran.stdout).unwrap();
    assert_eq!(ran.status.code(), Some(expected), "{line}: {err}{out}");
    out
}

/// `@@ file`, then the old line after a minus and the new one after a plus. The old one is there once.
fn edit(folder: &Path, text: &str) {
    let line = |start: &str| {
        text.lines()
            .find_map(|it| it.strip_prefix(start))
            .expect(text)
            .trim()
    };
    let path = folder.join(line("@@ "));
    let whole = fs::read_to_string(&path).unwrap();
    assert_eq!(whole.matches(line("-")).count(), 1, "{text}");
    fs::write(path, whole.replacen(line("-"), line("+"), 1)).unwrap();
}

/// Each line of the plan stands in the trace that it is cut from, in that order; every answer is still there.
fn cut_from(plan: &str, trace: &str) {
    let mut rest = trace.lines();
    for line in plan.lines() {
        let (verb, words) = line.split_once(' ').unwrap();
        let found = rest.any(|it| {
            let partial = matches!(verb, "sees" | "offers");
            it.starts_with(verb) && (it == line || partial && it.contains(words.trim()))
        });
        assert!(found, "{line}\n{trace}");
    }
    let answers = |text: &str| text.lines().filter(|it| it.starts_with("chooses")).count();
    assert_eq!(answers(plan), answers(trace));
}

/// Without the places where lines were broken to fit.
fn flat(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().filter(|it| *it != "│").collect();
    words.join(" ")
}

/// The code blocks, each with what stands after its fence.
fn blocks() -> Vec<(String, String)> {
    let mut parts = GUIDE.split("```");
    let mut blocks = Vec::new();
    while let (Some(_), Some(block)) = (parts.next(), parts.next()) {
        let (words, text) = block.split_once('\n').unwrap();
        blocks.push((words.to_owned(), text.to_owned()));
    }
    blocks
}
