//! A kill of the real program at any moment: no answer whose consequence was printed is lost, and none is there twice.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use tempfile::tempdir;
use weerbaar::scenario::node::NodeKind;
use weerbaar::scenario::{Source, parse};

use super::{command, name, run};

/// With those of the store itself (`store::kill`) a hundred.
const KILLS: u32 = 40;
const PLAYED: &str = "bij-de-zuivel";
/// What the program says when it waits for a line: to read on, to choose, for a signal, to hand that in.
const READ_ON: &str = "[Enter";
const CHOOSE: &str = "Uw keuze, 1 tot ";
const RECOGNISE: &str = "Typ de nummers van wat u ziet";
const HAND_IN: &str = "Enter geeft dit antwoord";

/// What was typed at a play that was killed, and what it had printed by then.
struct Killed {
    /// The numbers of the answers, from 1.
    typed: Vec<usize>,
    /// How many of them were printed as chosen.
    acknowledged: usize,
    /// The question that was last printed and not answered.
    open: Option<String>,
    /// The rows of the question that was last printed, each as far as it fits on its first line.
    rows: Vec<String>,
}

#[test]
fn a_kill_of_the_program_loses_and_doubles_no_answer() {
    let dir = tempdir().unwrap();
    let mut random = Random(0x5eed);
    let (mut n_acknowledged, mut n_open) = (0, 0);
    let mut slowest = Duration::ZERO;
    for round in 0..KILLS {
        let killed = killed_at_random(dir.path(), &mut random, round);
        n_acknowledged += killed.acknowledged;

        let plan = dir.path().join("trace.plan");
        let words = ["play", "--resume", "last", "--trace", name(&plan)];
        let asked = Instant::now();
        let ran = run(dir.path(), &words, "");
        slowest = slowest.max(asked.elapsed());
        assert_eq!(ran.code, 0, "round {round}: {}", ran.err);
        let kept = chosen(&fs::read_to_string(&plan).unwrap());
        let numbers: Vec<usize> = kept.iter().map(|(number, _)| *number).collect();
        assert!(
            killed.acknowledged <= kept.len() && kept.len() <= killed.typed.len(),
            "round {round}: {} acknowledged, {} kept, {} typed",
            killed.acknowledged,
            kept.len(),
            killed.typed.len()
        );
        assert_eq!(numbers, killed.typed[..kept.len()], "round {round}");
        if let Some(open) = &killed.open {
            n_open += 1;
            assert!(
                ran.out.contains(open),
                "round {round} goes on at {open}\n{}",
                ran.out
            );
        }

        // It can be played to its end, and what was there before stays as it was.
        let ran = run(
            dir.path(),
            &words,
            &("1\n\n".to_owned() + &"1\n".repeat(60)),
        );
        assert_eq!(ran.code, 0, "round {round}: {}", ran.err);
        assert!(ran.out.contains("Afloop: "), "round {round}: {}", ran.out);
        let to_the_end = chosen(&fs::read_to_string(&plan).unwrap());
        assert_eq!(to_the_end[..kept.len()], kept, "round {round}");
    }
    let listed = run(dir.path(), &["sessions"], "").out;
    assert_eq!(listed.lines().count(), KILLS as usize, "{listed}");
    assert!(!listed.contains("niet af"), "{listed}");
    // A round that lost or doubled one has failed above.
    println!(
        "{KILLS} kills, {n_acknowledged} answers acknowledged, 0 lost, 0 doubled, \
         slowest resume {} ms (2000 ms is the mark)",
        slowest.as_millis()
    );
    // The rounds are about something.
    assert!(
        n_acknowledged > 40 && n_open > 3,
        "{n_acknowledged} {n_open}"
    );
}

/// Plays with random answers and kills the program, after a random number of lines typed, at a random line printed.
fn killed_at_random(data: &Path, random: &mut Random, round: u32) -> Killed {
    let seed = round.to_string();
    let mut child = command(data, &["play", PLAYED, "--seed", &seed])
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = || lines.next().and_then(Result::ok);
    let mut killed = Killed {
        typed: Vec::new(),
        acknowledged: 0,
        open: None,
        rows: Vec::new(),
    };
    let mut n_typed = 0;
    let last = random.below(45);
    let mut waits = false;
    let mut picked = 1;
    while n_typed <= last && !waits {
        let Some(line) = next() else { break };
        killed.saw(&line);
        let mut answers = true;
        let word = if line.starts_with(READ_ON) {
            answers = false;
            String::new()
        } else if line.starts_with(RECOGNISE) {
            // It stands, and is not given yet.
            answers = false;
            picked = 1 + random.below(killed.rows.len());
            picked.to_string()
        } else if line.starts_with(HAND_IN) {
            killed.typed.push(picked);
            String::new()
        } else if let Some(choices) = line.strip_prefix(CHOOSE) {
            let number = 1 + random.below(choices.parse().unwrap());
            killed.typed.push(number);
            number.to_string()
        } else if line.starts_with("Die keuze kan nu niet") {
            killed.typed.pop();
            killed.typed.push(1);
            "1".to_owned()
        } else {
            continue;
        };
        if n_typed == last && random.below(2) == 0 {
            // Killed while it waits: what was not typed does not count.
            if answers {
                killed.typed.pop();
            }
            waits = true;
            continue;
        }
        n_typed += 1;
        let _gone = writeln!(stdin, "{word}");
    }
    for _ in 0..random.below(4) {
        if waits {
            break;
        }
        let Some(line) = next() else { break };
        killed.saw(&line);
        waits = [READ_ON, CHOOSE, RECOGNISE, HAND_IN]
            .iter()
            .any(|it| line.starts_with(it));
    }
    child.kill().unwrap();
    while let Some(line) = next() {
        killed.saw(&line);
    }
    child.wait().unwrap();
    // With an answer on its way, the question may be behind it already.
    if killed.typed.len() > killed.acknowledged {
        killed.open = None;
    }
    killed
}

impl Killed {
    fn saw(&mut self, line: &str) {
        if line.starts_with("[moment ") {
            self.rows.clear();
        }
        if let Some((number, row)) = line.trim_start().split_once("  ")
            && number.parse::<u32>().is_ok()
        {
            self.rows.push(row.to_owned());
        }
        // A choice that begins with "U" has no such word before it.
        let told = |row: &String| row.starts_with("U ") && line.starts_with(row.as_str());
        if line.starts_with("U: ") || self.rows.iter().any(told) {
            self.acknowledged += 1;
            self.open = None;
            self.rows.clear();
        }
        if line.starts_with("[moment ") {
            self.open = Some(line.to_owned());
        }
    }
}

/// The signals of the task that the played scenario begins with.
fn signals() -> Vec<String> {
    let text = include_str!("../../../scenarios/bij-de-zuivel/scenario.ron");
    let source = Source {
        name: PLAYED.to_owned(),
        text: text.to_owned(),
    };
    let scenario = parse(&source).scenario.expect("it ships");
    let mut tasks = scenario.nodes.iter().filter_map(|it| match &it.kind {
        NodeKind::Recognise(it) => Some(&it.signals),
        _ => None,
    });
    let signals = tasks.next().expect("it begins with a task").iter();
    signals.map(|it| it.id.clone()).collect()
}

/// The answers of a trace: which of those offered or of the signals, from 1, and its name.
pub(super) fn chosen(plan: &str) -> Vec<(usize, String)> {
    let mut offered: Vec<&str> = Vec::new();
    let mut chosen = Vec::new();
    for line in plan.lines() {
        if let Some(words) = line.strip_prefix("offers   ") {
            let ids = words.split(", ");
            offered = ids.map(|it| it.trim_end_matches(" (closed)")).collect();
        } else if let Some(id) = line.strip_prefix("chooses  ") {
            let at = if offered.is_empty() {
                signals().iter().position(|it| it == id)
            } else {
                offered.iter().position(|it| *it == id)
            };
            let at = at.expect(plan);
            offered.clear();
            chosen.push((at + 1, id.to_owned()));
        }
    }
    chosen
}

/// The same numbers in every run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }
}
