//! Two versions side by side and a story as a drawing, at the terminal.

use std::fs;

use serde_json::Value;
use tempfile::tempdir;

use super::{SMALL, SMALL_FILE, name, run};

#[test]
fn the_same_is_0_another_is_1_and_no_scenario_is_2() {
    let dir = tempdir().unwrap();
    let new = dir.path().join("nieuw.ron");
    let compared = |text: &str, words: &[&str]| {
        fs::write(&new, text).unwrap();
        let words = [&["diff", SMALL_FILE, name(&new)][..], words].concat();
        run(dir.path(), &words, "")
    };
    let ran = compared(SMALL, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.ends_with("Beide bestanden zijn gelijk.\n"),
        "{}",
        ran.out
    );
    let ran = compared(&format!("// Nagelopen.\n{SMALL}"), &[]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("betekenen hetzelfde"), "{}", ran.out);

    let ran = compared(&SMALL.replacen("Hij knikt.", "Hij zwijgt.", 1), &[]);
    assert_eq!(ran.code, 1);
    let shown = "  - beurt-1, “Drie keer. En niemand belde terug?”: “Hij knikt.” → “Hij zwijgt.”\n";
    assert!(ran.out.contains(shown), "{}", ran.out);
    assert!(
        ran.out.contains("Het spel zelf verandert niet"),
        "{}",
        ran.out
    );

    let ran = compared("Scenario(", &[]);
    assert_eq!(ran.code, 2);
    let ran = run(
        dir.path(),
        &["diff", SMALL_FILE, "nergens/scenario.ron"],
        "",
    );
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nergens/scenario.ron"), "{}", ran.err);
}

#[test]
fn a_trainer_reads_what_changed_and_which_sessions_go_another_way() {
    let dir = tempdir().unwrap();
    let played = run(dir.path(), &["play", SMALL_FILE], "1\n1\n1\n1\n");
    assert!(played.out.contains("Afloop: "), "{}", played.out);
    let new = dir.path().join("nieuw.ron");
    let text = SMALL
        .replacen("version: \"1.0.0\"", "version: \"1.1.0\"", 1)
        .replacen(
            "meters: (dossier: 2), quality: 4",
            "meters: (dossier: 1), quality: 3",
            1,
        )
        .replacen("minutes: (full: 3)", "minutes: (full: 4)", 1);
    fs::write(&new, text).unwrap();
    let ran = run(dir.path(), &["diff", SMALL_FILE, name(&new)], "");
    assert_eq!(ran.code, 1, "{}", ran.err);
    for told in [
        "Aan de balie: 1.0.0 (",
        "3 wijzigingen aan de inhoud, alle teksten zijn gelijk.",
        "  - melden, “U schrijft op wat hij letterlijk zei.”: sterk → bruikbaar\n",
        "  - melden, “U schrijft op wat hij letterlijk zei.”: dossier +2 → dossier +1\n",
        "  - dossier: -1 tot 2 → -1 tot 1, ook bij 2 aflopen\n",
        "  - Minuten: 3 → 4\n",
        "(antwoord 4), melden, “U schrijft op wat hij letterlijk zei.”: dossier 0 → 1 in plaats van dossier 0 → 2\n",
    ] {
        assert!(ran.out.contains(told), "{told} is not in {}", ran.out);
    }

    let words = ["diff", SMALL_FILE, name(&new), "--format", "json"];
    let ran = run(dir.path(), &words, "");
    assert_eq!(ran.code, 1);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["same"], false);
    let codes: Vec<_> = found["changes"].as_array().unwrap().iter().collect();
    let codes: Vec<_> = codes
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["key", "meters", "minutes"]);
    assert_eq!(found["sessions"][0]["went"], "diverges");
    assert_eq!(found["sessions"][0]["moment"], "melden");
    let again = run(
        dir.path(),
        &["diff", SMALL_FILE, SMALL_FILE, "--format", "json"],
        "",
    );
    let found: Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(found["sessions"][0]["went"], "same");

    let english = run(
        dir.path(),
        &["diff", SMALL_FILE, name(&new), "--lang", "en"],
        "",
    );
    assert!(
        english.out.contains("3 changes of content"),
        "{}",
        english.out
    );
}

#[test]
fn a_drawing_goes_to_a_file_whole_and_a_new_one_takes_its_place() {
    let dir = tempdir().unwrap();
    let file = dir.path().join("kaart.svg");
    let words = ["graph", SMALL_FILE, "-o", name(&file)];
    for _again in 0..2 {
        let ran = run(dir.path(), &words, "");
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
        assert!(ran.err.contains("kaart.svg"), "{}", ran.err);
    }
    let shown = run(dir.path(), &["graph", SMALL_FILE], "");
    assert_eq!(fs::read_to_string(&file).unwrap(), shown.out);
    let chart = run(
        dir.path(),
        &["graph", SMALL_FILE, "--format", "mermaid"],
        "",
    );
    assert!(chart.out.starts_with("flowchart TD\n"), "{}", chart.out);
    assert_eq!(run(dir.path(), &["graph", "nergens.ron"], "").code, 2);
}
