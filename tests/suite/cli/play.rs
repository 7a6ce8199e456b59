//! Tasks, advice, cards and clocks in the terminal; and a scenario of one's own.

use std::fs;
use std::path::Path;

use tempfile::tempdir;

use super::{SMALL, SMALL_FILE, name, run};

const TASKS_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tasks.ron");

/// The answers in a trace.
fn answered(path: &Path) -> Vec<String> {
    let trace = fs::read_to_string(path).unwrap();
    let lines = trace.lines().filter_map(|it| it.strip_prefix("chooses  "));
    lines.map(str::to_owned).collect()
}

#[test]
fn tasks_are_answered_with_numbers_one_by_one_or_at_once() {
    let dir = tempdir().unwrap();
    let trace = dir.path().join("trace.plan");
    let play = |typed: &str| {
        let words = ["play", TASKS_FILE, "--seed", "7", "--trace", name(&trace)];
        let ran = run(dir.path(), &words, typed);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
        (ran.out, answered(&trace))
    };
    // Signals, the form, a decision; at home someone is asked, 112 called, the round gone and left, the order given.
    let (out, answers) = play("1\n2\n\n2\n1\n1\n\n1\n2\n1\n1\n2 1 3\n\n");
    let strong = [
        "route+helm-vast",
        "F3",
        "benoemen",
        "ask:robin",
        "adres",
        "secretaris",
        "kinderen",
        "gezin>politie>bestuur",
    ];
    assert!(
        out.contains("Robin: “Bel nou eerst. Dan praten we.”"),
        "{out}"
    );
    assert!(
        out.contains("[2] De politie") && out.contains("[1] Robin en de kinderen"),
        "{out}"
    );
    let without_leaving: Vec<&String> = answers.iter().filter(|it| *it != "verder").collect();
    assert_eq!(without_leaving, strong);
    assert!(out.contains("Afloop: Een bord soep"), "{out}");

    // The sentence part by part, one part changed by beginning again; nothing in the order.
    let (out, answers) = play("1 3\n3\n\n3\n3\n\n1\n1\n0\n1 2\n\n\n\n1\n3\n1\n0\n\n\n");
    assert_eq!(answers[..4], ["route", "F4", "vragen", "dreigement+later"]);
    assert!(out.contains("Ik hoor een dreigement. en dan …"), "{out}");
    assert_eq!(answers.last().map(String::as_str), Some("-"));
    assert!(out.contains("Afloop: De telefoon"), "{out}");
}

#[test]
fn answers_can_be_typed_and_given_beforehand_in_their_written_form() {
    let dir = tempdir().unwrap();
    let trace = dir.path().join("trace.plan");
    let words = [
        "route+helm-vast",
        "F3",
        "inject:buurvrouw",
        "timeout",
        "ask:robin",
        "adres",
        "verder",
        "politie>gezin>bestuur",
    ];
    let beforehand = [
        "play",
        TASKS_FILE,
        "--starts",
        "seed 7 clocks 100",
        "--trace",
        name(&trace),
        "--choices",
    ];
    let ran = run(
        dir.path(),
        &[&beforehand[..], &[&words.join(",")]].concat(),
        "",
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(answered(&trace), words);
    assert!(ran.out.contains("Afloop: Een bord soep"), "{}", ran.out);

    let typed = [
        "play",
        TASKS_FILE,
        "--seed",
        "7",
        "--clocks",
        "100",
        "--trace",
        name(&trace),
    ];
    let ran = run(dir.path(), &typed, &(words.join("\n") + "\n"));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(answered(&trace), words);
    assert!(ran.out.contains("U hebt nog 20 seconden."), "{}", ran.out);

    // Whoever asks nobody goes past the moment to ask.
    let passes = words.iter().filter(|it| !it.starts_with("ask:")).copied();
    let passes: Vec<&str> = passes.collect();
    let ran = run(
        dir.path(),
        &[&beforehand[..], &[&passes.join(",")]].concat(),
        "",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(answered(&trace), passes);
}

#[test]
fn what_earlier_sessions_left_is_said_and_comes_along_when_asked() {
    let dir = tempdir().unwrap();
    let plan = dir.path().join("trace.plan");
    let play = |more: &[&str], typed: &str| {
        let words = ["play", TASKS_FILE, "--seed", "7", "--trace", name(&plan)];
        let ran = run(dir.path(), &[&words[..], more].concat(), typed);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
        let trace = fs::read_to_string(&plan).unwrap();
        let starts = trace.lines().next().unwrap().to_owned();
        (ran.out, starts)
    };
    let offered = "weerbaar play";
    let began = "starts   seed 7 intensity middel";

    // Nothing is left before anything was played, and nothing is said of it unless one asks.
    let (out, starts) = play(&[], "");
    assert_eq!(
        (out.contains("--carry"), starts.as_str()),
        (false, began),
        "{out}"
    );
    let (out, starts) = play(&["--carry"], "");
    assert!(out.contains("Er gaat dus niets mee."), "{out}");
    assert_eq!(starts, began);

    let answers = "1\n2\n\n2\n1\n1\n\n1\n2\n1\n1\n2 1 3\n\n";
    let (out, _) = play(&[], answers);
    assert!(out.contains("Afloop: Een bord soep"), "{out}");
    let (out, starts) = play(&[], "");
    let hint = out.lines().find(|it| it.contains("lieten")).expect(&out);
    assert!(hint.contains("2 dingen achter dat hier past"), "{hint}");
    let how = format!("{offered} {TASKS_FILE} --carry");
    let unwrapped = out.replace('\n', " ");
    assert!(unwrapped.contains(&how), "{out}");
    assert_eq!(starts, began);

    // Said before the story begins.
    for more in [&["--carry"][..], &["--carry", "--forget"]] {
        let (out, starts) = play(more, "");
        let (before, _) = out.split_once("[Enter").expect(&out);
        assert!(before.contains("Dit gaat mee uit uw eerdere"), "{out}");
        assert!(before.contains("-  thuis een afspraak gemaakt: "), "{out}");
        assert!(before.contains("-  herstel: "), "{out}");
        assert!(starts.contains(" set herstel="), "{starts}");
    }
    // What was set by hand stays, and is not said to come along.
    let by_hand = ["--carry", "--starts", "seed 7 set herstel=-2"];
    let (out, starts) = play(&by_hand, "");
    assert!(!out.contains("-  herstel: "), "{out}");
    assert!(out.contains("-  thuis een afspraak gemaakt: "), "{out}");
    assert!(starts.contains(" set herstel=-2"), "{starts}");

    let ran = run(dir.path(), &["play", "--resume", "last", "--carry"], "");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--carry"), "{}", ran.err);
}

#[test]
fn someone_can_be_asked_and_a_card_read_at_a_question() {
    let dir = tempdir().unwrap();
    let words = ["play", TASKS_FILE, "--starts", "seed 7 set herstel=1"];
    let ran = run(dir.path(), &words, "\na\na 2\na 1\nk\nk 1\nk 9\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for line in [
        "U kunt ook iemand om advies vragen: typ a.",
        " 1  Robin, partner",
        "Robin: “Doe wat we hebben afgesproken.”",
        " 1  Iemand wordt boos tegen u",
    ] {
        assert!(ran.out.contains(line), "{line}\n{}", ran.out);
    }
    // The question itself is not told again.
    assert_eq!(
        ran.out.matches("Welke signalen ziet").count(),
        1,
        "{}",
        ran.out
    );
    let shown = run(dir.path(), &["play", TASKS_FILE, "--seed", "7"], "\na\n");
    assert!(shown.out.contains("Er is nu niemand"), "{}", shown.out);
}

#[test]
fn the_plain_options_say_what_starts_can_say() {
    let dir = tempdir().unwrap();
    let trace = dir.path().join("trace.plan");
    let words = [
        "play",
        TASKS_FILE,
        "--forget",
        "--seed",
        "3",
        "--intensity",
        "hoog",
        "--short",
        "--off",
        "gezin",
        "--clocks",
        "150",
        "--trace",
        name(&trace),
    ];
    let ran = run(dir.path(), &words, "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let trace = fs::read_to_string(trace).unwrap();
    assert!(
        trace.starts_with("starts   seed 3 intensity hoog length short off gezin clocks 150\n"),
        "{trace}"
    );
    for (words, said) in [
        (&["play", SMALL_FILE, "--short"][..], "geen korte versie"),
        (&["play", TASKS_FILE, "--off", "huisbezoek"], "kan niet uit"),
        (&["play", "--resume", "last", "--forget"], "--forget"),
        (&["play", "--resume", "last", "--short"], "--short"),
        (
            &["play", "--resume", "last", "--choices", "route dice:1/0"],
            "toeval ligt vast",
        ),
    ] {
        let ran = run(dir.path(), words, "");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words:?}");
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn how_someone_stands_is_said_when_it_changes_and_you_are_named_once() {
    let dir = tempdir().unwrap();
    let ran = run(
        dir.path(),
        &["play", TASKS_FILE, "--seed", "7"],
        "1\n\n3\n2\n",
    );
    let stands = ran
        .out
        .lines()
        .filter(|it| it.starts_with("(Man bij het hek"));
    assert_eq!(stands.count(), 1, "{}", ran.out);
    assert!(
        ran.out
            .contains("\nU doet de deur dicht en draait hem op slot.\n"),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("U: U "), "{}", ran.out);
}

#[test]
fn where_nothing_is_open_it_says_what_can_be_done() {
    let dir = tempdir().unwrap();
    let file = dir.path().join("scenario.ron");
    let text = SMALL.replace(
        "(id: \"luister\",",
        "(id: \"luister\", when: Flag(\"gemeld\"), closed: \"Nog niet.\",",
    );
    let text = text.replace(
        "(id: \"leg-uit\",",
        "(id: \"leg-uit\", when: Flag(\"gemeld\"),",
    );
    fs::write(&file, text).unwrap();
    let ran = run(dir.path(), &["play", name(&file)], "\n1\n7\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.contains("Hier kan nu niets worden gekozen."),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("Uw keuze, 1 tot"), "{}", ran.out);
}

#[test]
fn a_new_scenario_is_sound_keeps_its_plan_and_replaces_nothing() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join("eigen");
    let words = ["new", "Foto’s in de hal", "--folder", name(&folder)];
    let ran = run(dir.path(), &words, "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("weerbaar check "), "{}", ran.out);
    let own = folder.join("fotos-in-de-hal");
    let checked = run(dir.path(), &["check", name(&own)], "").out;
    assert_eq!(
        checked,
        "2 bestanden nagekeken: geen fouten, geen waarschuwingen\n"
    );
    let before = fs::read_to_string(own.join("scenario.ron")).unwrap();
    assert!(before.contains("title: \"Foto’s in de hal\""));
    let again = run(dir.path(), &words, "");
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.contains("hier staat al iets"), "{}", again.err);
    assert_eq!(
        fs::read_to_string(own.join("scenario.ron")).unwrap(),
        before
    );
    assert_eq!(run(dir.path(), &["new", "?!"], "").code, 2);
}
