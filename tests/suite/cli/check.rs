//! Scenarios and their plans looked over at the terminal: every fault at once, each with its place.

use std::fs;

use serde_json::Value;
use tempfile::tempdir;

use super::{SMALL, SMALL_FILE, name, run};

#[test]
fn a_sound_scenario_is_0_faults_are_1_and_a_missing_file_is_2() {
    let dir = tempdir().unwrap();
    let ran = run(dir.path(), &["check", SMALL_FILE], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "Eén bestand nagekeken: geen fouten, geen waarschuwingen\n"
    );

    let broken = dir.path().join("broken.ron");
    let text = SMALL.replacen("goto: \"kantoor\"", "goto: \"kantor\"", 1);
    fs::write(&broken, &text).unwrap();
    let ran = run(dir.path(), &["check", name(&broken)], "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("unknown-node"), "{}", ran.out);
    let line = 1 + text[..text.find("\"kantor\"").unwrap()]
        .matches('\n')
        .count();
    assert!(ran.out.contains(&format!(":{line}:")), "{}", ran.out);

    let ran = run(
        dir.path(),
        &["check", name(&broken), "--format", "json"],
        "",
    );
    assert_eq!(ran.code, 1);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found[0]["code"], "unknown-node");
    assert_eq!(found[0]["line"], line);
    assert_eq!(found[0]["suggestion"], "kantoor");

    let ran = run(dir.path(), &["check", "nergens/scenario.ron"], "");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("nergens/scenario.ron"), "{}", ran.err);
}

#[test]
fn ten_planted_faults_are_all_told_at_once() {
    let planted = [
        ("unknown-node", "goto: \"kantoor\"", "goto: \"kantor\""),
        (
            "unknown-ending",
            "End(ending: \"open\")",
            "End(ending: \"opn\")",
        ),
        (
            "unknown-persona",
            "Persona(\"boze-inwoner\")",
            "Persona(\"boze-inwooner\")",
        ),
        (
            "unknown-place",
            "place: \"huiskamer\"",
            "place: \"huiskaamer\"",
        ),
        ("unknown-variable", "Flag(\"gemeld\")", "Flag(\"gemelt\")"),
        (
            "unknown-choice",
            "Chose(\"beurt-1\", \"luister\")",
            "Chose(\"beurt-1\", \"luistr\")",
        ),
        (
            "unknown-character",
            "who: \"man\", text: \"Jij",
            "who: \"mann\", text: \"Jij",
        ),
        (
            "out-of-range",
            "Phase(\"man\", AtLeast(3))",
            "Phase(\"man\", AtLeast(7))",
        ),
        (
            "unknown-source",
            "sources: [\"MOD12\"]",
            "sources: [\"MOD999\"]",
        ),
        ("missing-why", ", why: \"U erkent wat misging.\"", ""),
    ];
    let mut text = SMALL.to_owned();
    for (_, sound, faulty) in planted {
        assert!(text.contains(sound), "{sound}");
        text = text.replacen(sound, faulty, 1);
    }
    let dir = tempdir().unwrap();
    let broken = dir.path().join("scenario.ron");
    fs::write(&broken, text).unwrap();
    let shown = run(dir.path(), &["check", name(&broken)], "").out;
    let json = run(
        dir.path(),
        &["check", name(&broken), "--format", "json"],
        "",
    )
    .out;
    let json: Vec<Value> = serde_json::from_str(&json).unwrap();
    let unseen: Vec<&str> = planted
        .iter()
        .map(|(code, ..)| *code)
        .filter(|code| !shown.contains(code) || json.iter().all(|it| it["code"] != *code))
        .collect();
    assert!(unseen.is_empty(), "{unseen:?} are missing from\n{shown}");
}

#[test]
fn a_trace_beside_its_scenario_is_a_plan_that_is_checked() {
    let dir = tempdir().unwrap();
    let scenario = dir.path().join("scenario.ron");
    let plan = dir.path().join("plans/eerste.plan");
    fs::write(&scenario, SMALL).unwrap();
    fs::create_dir(dir.path().join("plans")).unwrap();
    let data = dir.path().join("data");
    let folder = name(dir.path());
    let ran = run(
        &data,
        &["play", folder, "--trace", name(&plan)],
        "2\n2\n2\n1\n",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = run(&data, &["check", folder], "");
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.starts_with("2 bestanden"), "{}", ran.out);

    let kept = fs::read_to_string(&plan).unwrap();
    fs::write(
        &plan,
        kept.replacen("chooses  leg-uit", "chooses  luister", 1),
    )
    .unwrap();
    let ran = run(&data, &["check", folder], "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("plan-failed"), "{}", ran.out);
}

#[test]
fn a_file_that_cannot_be_read_hides_nothing_of_the_others() {
    let dir = tempdir().unwrap();
    for (name, bytes) in [
        ("een", &b"\xff\xfe"[..]),
        ("twee", b"Scenario(id: \"twee\")"),
    ] {
        fs::create_dir(dir.path().join(name)).unwrap();
        fs::write(dir.path().join(name).join("scenario.ron"), bytes).unwrap();
    }
    let checked = run(dir.path(), &["check", name(dir.path())], "");
    assert_eq!(checked.code, 2);
    assert!(checked.err.contains("een"), "{}", checked.err);
    assert!(checked.out.contains("missing-field"), "{}", checked.out);
}
