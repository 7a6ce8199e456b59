//! The real program, as someone at a terminal has it: what it prints, what it returns, what it keeps.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail it as the test itself would"
)]

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::tempdir;

mod chances;
mod check;
mod diff;
mod disk;
mod kill;
mod play;
#[cfg(feature = "classroom")]
mod serve;
mod take_along;

const SMALL: &str = include_str!("../data/small.ron");
const SMALL_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/small.ron");

#[test]
fn the_help_is_as_agreed() {
    let mut helps = String::new();
    for words in [
        &["--help"][..],
        &["check", "--help"],
        &["play", "--help"],
        &["new", "--help"],
        &["debrief", "--help"],
        &["sessions", "--help"],
        &["sessions", "export", "--help"],
        &["sessions", "import", "--help"],
        &["sessions", "delete", "--help"],
        &["graph", "--help"],
        &["diff", "--help"],
        &["prove", "--help"],
        &["simulate", "--help"],
        &["items", "--help"],
        &["trace", "--help"],
        &["doctor", "--help"],
        &["serve", "--help"],
        &["load", "--help"],
        &["classes", "--help"],
        &["--version"],
    ] {
        let ran = run(Path::new("unused"), words, "");
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
        helps += &format!("$ weerbaar {}\n{}\n", words.join(" "), ran.out);
    }
    let helps = helps.replace(env!("CARGO_PKG_VERSION"), "[version]");
    insta::assert_snapshot!(helps);
}

#[test]
fn an_answer_that_does_not_exist_is_2_and_says_which_do() {
    let dir = tempdir().unwrap();
    let ran = run(dir.path(), &["play", SMALL_FILE, "--choices", "luistr"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("luister, leg-uit"), "{}", ran.err);
    let ran = run(dir.path(), &["play", "bij-de-zuivl"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("\"bij-de-zuivel\""), "{}", ran.err);
}

#[test]
fn a_play_without_more_input_is_kept_and_goes_on_where_it_was() {
    let dir = tempdir().unwrap();
    let ran = run(dir.path(), &["play", SMALL_FILE, "--seed", "7"], "1\n\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("[moment 2 van "), "{}", ran.out);
    let id = session_in(&ran.out);
    assert!(
        ran.out.contains(&format!("weerbaar play --resume {id}")),
        "{}",
        ran.out
    );

    let ran = run(dir.path(), &["play", "--resume", &id], "");
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("[moment 2 van "), "{}", ran.out);
    assert!(!ran.out.contains("[moment 1 van "), "{}", ran.out);

    let ran = run(dir.path(), &["play", "--resume", "last"], "1\n1\n1\n");
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("Afloop: Om tien uur"), "{}", ran.out);
    assert!(
        ran.out.contains("112"),
        "every ending shows who can be called"
    );
}

#[test]
fn a_stop_shows_who_can_be_called_and_can_be_taken_back() {
    let dir = tempdir().unwrap();
    let ran = run(dir.path(), &["play", SMALL_FILE], "1\n\nstop\n");
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("Gestopt."), "{}", ran.out);
    assert!(ran.out.contains("0900-8844"), "{}", ran.out);
    let ran = run(dir.path(), &["play", "--resume", "last"], "");
    assert!(ran.out.contains("[moment 2 van "), "{}", ran.out);
    assert!(!ran.out.contains("Gestopt."), "{}", ran.out);
}

#[test]
fn wrong_keys_change_nothing_and_say_what_can_be_typed() {
    let dir = tempdir().unwrap();
    let trace = dir.path().join("trace.plan");
    let ran = run(
        dir.path(),
        &["play", SMALL_FILE, "--seed", "7", "--trace", name(&trace)],
        "\n0\n9\n-1\n1.5\nja\n99999999999999999999999\né\n?\nterug\nkaarten\necht\n",
    );
    assert_eq!(ran.code, 0);
    assert_eq!(
        ran.out.matches("Dat kan nu niet.").count(),
        7,
        "{}",
        ran.out
    );
    assert!(!fs::read_to_string(trace).unwrap().contains("chooses"));
}

#[test]
fn the_same_seed_and_answers_give_the_same_trace() {
    let dir = tempdir().unwrap();
    let traced = |number: u8| {
        let path = dir.path().join(format!("{number}.plan"));
        let ran = run(
            dir.path(),
            &[
                "play",
                SMALL_FILE,
                "--seed",
                "11",
                "--choices",
                "leg-uit,sneer,toegeven,later",
                "--trace",
                name(&path),
            ],
            "",
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        fs::read_to_string(path).unwrap()
    };
    let first = traced(1);
    assert_eq!(first, traced(2));
    insta::assert_snapshot!(first);
}

#[test]
fn a_debrief_goes_to_a_file_or_to_the_screen() {
    let dir = tempdir().unwrap();
    let ran = run(dir.path(), &["play", SMALL_FILE], "1\n1\n1\n1\n");
    assert_eq!(ran.code, 0);
    let page = dir.path().join("nabespreking.html");
    let ran = run(dir.path(), &["debrief", "last", "-o", name(&page)], "");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    assert!(page.contains("Om tien uur"));
    assert_eq!(run(dir.path(), &["debrief"], "").out, page);

    let file = dir.path().join("nabespreking.json");
    let words = ["debrief", "--format", "json", "--output", name(&file)];
    assert_eq!(run(dir.path(), &words, "").code, 0);
    let json: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["cover"]["scenario"], "aan-de-balie");

    let text = run(dir.path(), &["debrief", "--format", "md"], "").out;
    assert!(text.starts_with("# Aan de balie\n"), "{text}");

    // What was played since changes nothing in it.
    run(dir.path(), &["play", SMALL_FILE], "2\n1\n1\n1\n");
    let first = json["cover"]["session"].as_str().unwrap();
    assert_ne!(run(dir.path(), &["debrief"], "").out, page);
    assert_eq!(run(dir.path(), &["debrief", first], "").out, page);

    let ran = run(dir.path(), &["debrief", "NIETDEZE"], "");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
}

#[test]
fn sessions_are_listed_shown_and_wiped() {
    let dir = tempdir().unwrap();
    let list = || run(dir.path(), &["sessions", "list"], "").out;
    assert_eq!(list(), "Er zijn geen sessies bewaard.\n");
    run(dir.path(), &["play", SMALL_FILE], "1\n1\n1\n1\n");
    let left = session_in(&run(dir.path(), &["play", SMALL_FILE], "1\n").out);
    run(dir.path(), &["play", SMALL_FILE, "--forget"], "1\n");
    let listed = list();
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.starts_with(&left) && listed.lines().next().unwrap().ends_with("niet af"));
    assert!(listed.trim_end().ends_with("Om tien uur"), "{listed}");
    assert_eq!(run(dir.path(), &["sessions"], "").out, listed);

    let shown = run(dir.path(), &["sessions", "show", &left], "");
    assert_eq!(shown.code, 0);
    assert!(shown.out.starts_with("Aan de balie\n"), "{}", shown.out);

    let ran = run(dir.path(), &["sessions", "delete", &left], "");
    assert_eq!(ran.out, format!("Sessie {left} is gewist.\n"));
    assert_eq!(run(dir.path(), &["sessions", "delete"], "").code, 2);
    assert_eq!(list().lines().count(), 1);
    run(dir.path(), &["sessions", "delete", "--all"], "");
    assert_eq!(list(), "Er zijn geen sessies bewaard.\n");
}

#[test]
fn a_trace_of_acts_has_its_keys_and_a_burst_only_where_there_is_one() {
    let keys = ["A", "D", "E", "G", "P", "T", "V", "act", "phase", "style"];
    let with_burst = [
        "A", "D", "E", "G", "P", "T", "V", "act", "burst", "phase", "style",
    ];
    let rows = |words: &[&str]| -> Vec<Value> {
        let ran = run(Path::new("unused"), words, "");
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).unwrap()
    };
    let keys_of = |row: &Value| -> Vec<String> {
        let mut keys: Vec<String> = row.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    let acts = ["LISTEN", "VALIDATE", "BOUNDARY@person"];
    let calm = rows(&[&["trace", "--format", "json"][..], &acts].concat());
    assert_eq!(calm.len(), 4);
    assert!(calm.iter().all(|it| keys_of(it) == keys));
    assert_eq!(calm[0]["act"], Value::Null);
    assert_eq!(calm[3]["act"], "BOUNDARY@person");

    let mut n_bursts = 0;
    for seed in 0..20_u8 {
        let seed = seed.to_string();
        let words = [
            "trace",
            "--persona",
            "koele-intimidatie",
            "--format",
            "json",
            "--seed",
            &seed,
            "BOUNDARY",
            "BOUNDARY",
        ];
        for row in rows(&words) {
            let burst = row.get("burst").is_some();
            assert_eq!(keys_of(&row), if burst { &with_burst[..] } else { &keys });
            assert!(!burst || row["burst"] == true);
            n_bursts += u8::from(burst);
        }
    }
    assert!(n_bursts > 0, "no seed below 20 drew a burst");

    let ran = run(Path::new("unused"), &["trace", "BOUNDRY"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("BOUNDARY"), "{}", ran.err);
}

// On other systems there is always a display, and this would open a window.
#[cfg(target_os = "linux")]
#[test]
fn without_a_display_one_sentence_names_the_way_that_works() {
    let dir = tempdir().unwrap();
    for words in [&[][..], &["shots", "plaatjes"]] {
        let ran = run(dir.path(), words, "");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(
            ran.err.contains("weerbaar play bij-de-zuivel"),
            "{}",
            ran.err
        );
    }
}

#[test]
fn stopping_shows_who_can_be_called_even_if_it_cannot_be_kept() {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    for word in ["stop\n", "uit\n"] {
        let dir = tempdir().unwrap();
        let mut here = command(dir.path(), &["play", SMALL_FILE]).spawn().unwrap();
        let mut out = BufReader::new(here.stdout.take().unwrap());
        let mut typed = here.stdin.take().unwrap();
        let mut line = String::new();
        while !line.contains("[Enter om verder te gaan]") {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0);
        }
        // The same session goes on in another terminal.
        run(dir.path(), &["play", "--resume", "last"], "1\n");
        typed.write_all(word.as_bytes()).unwrap();
        drop(typed);
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        let ended = here.wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(2), "{err}");
        assert!(rest.contains("0900-8844"), "{rest}");
        assert!(err.contains("in een ander venster"), "{err}");
    }
}

#[test]
fn what_a_scenario_says_is_shown_and_never_obeyed() {
    let dir = tempdir().unwrap();
    let sly = "\u{1b}[2J\u{202e}\u{9b}1m";
    let file = dir.path().join("scenario.ron");
    let text = SMALL.replacen("text: \"", &format!("text: \"{sly}"), 3);
    let text = text.replacen("goto: \"kantoor\"", &format!("goto: \"kant{sly}or\""), 1);
    let obeyed = |it: char| (it.is_control() && it != '\n') || it == '\u{202e}';
    let sound = SMALL.replacen("text: \"", &format!("text: \"{sly}"), 1);
    assert_ne!(sound, SMALL);
    for (text, code) in [(text.as_str(), 1), (sound.as_str(), 0)] {
        fs::write(&file, text).unwrap();
        let checked = run(dir.path(), &["check", name(&file)], "");
        assert_eq!(checked.code, code, "{}", checked.out);
        let played = run(dir.path(), &["play", name(&file)], "1\n1\n1\n1\n");
        for it in [&checked.out, &checked.err, &played.out, &played.err] {
            assert!(!it.contains(obeyed), "{it:?}");
        }
    }
}

#[test]
fn whoever_has_read_enough_can_close_the_pipe() {
    let dir = tempdir().unwrap();
    run(
        dir.path(),
        &["play", "bij-de-zuivel"],
        &("1\n\n".to_owned() + &"1\n".repeat(40)),
    );
    let mut child = command(dir.path(), &["debrief"]).spawn().unwrap();
    // More is on its way than fits in a pipe.
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    let err = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!((ended.status.code(), err.as_str()), (Some(0), ""));
}

/// What a run came to.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program on a folder of its own, with that typed.
fn run(data: &Path, words: &[&str], typed: &str) -> Ran {
    ended(command(data, words).spawn().unwrap(), typed)
}

/// What a program came to that was started, with that typed.
fn ended(mut child: Child, typed: &str) -> Ran {
    use std::io::Write as _;
    // A program that asks nothing may be gone before this is written.
    let _gone = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let Output {
        status,
        stdout,
        stderr,
    } = child.wait_with_output().unwrap();
    Ran {
        code: status.code().expect("it ends by itself"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// The program, away from the user's own store, display and width.
pub(crate) fn command(data: &Path, words: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_weerbaar"));
    command
        .arg("--data")
        .arg(data)
        .args(words)
        .env("COLUMNS", "100")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn name(path: &Path) -> &str {
    path.to_str().expect("folders for tests have plain names")
}

/// The session that a play says it kept.
fn session_in(out: &str) -> String {
    let after = out.split_once("Bewaard als sessie ").expect(out).1;
    after[..8].to_owned()
}
