//! Twelve kinds of mistake that an author makes, each planted in a small scenario beside a sound twin: `check` and
//! `prove` name the one that was planted and nothing else, and have nothing to say of the twin.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::cli::command;

/// The folder of a pair, the codes of `check` for the defect, and the properties that `prove` refutes.
type Planted = (&'static str, &'static [&'static str], &'static [u64]);

/// In the order of `prove`, of which the first twelve can be planted; a giveaway is the other half of 5.
const PLANTED: &[Planted] = &[
    ("01-never-open", &[], &[1]),
    ("02-dead-end", &["may-block"], &[2]),
    ("03-never-told", &[], &[3]),
    ("04-threshold", &[], &[4]),
    ("05-fake-choice", &[], &[5]),
    ("05-giveaway", &[], &[5]),
    ("06-longest-is-best", &[], &[6]),
    ("07-no-return", &[], &[7]),
    ("08-minutes", &[], &[8]),
    ("09-too-few-moments", &[], &[9]),
    ("10-no-source", &[], &[10]),
    // The format has no translations: nearest is a line without words in the scenario's own language.
    ("11-missing-words", &["empty-text"], &[]),
    ("12-plan-parts", &["plan-failed"], &[12]),
];

#[test]
fn every_planted_defect_is_found_and_no_sound_twin_is_accused() {
    let mut wrong = Vec::new();
    for (name, codes, refuted) in PLANTED {
        let found = (codes_of(name, "defect"), refuted_in(name, "defect"));
        let planted = (codes.to_vec(), refuted.to_vec());
        if (
            found.0.iter().map(String::as_str).collect(),
            found.1.clone(),
        ) != planted
        {
            wrong.push(format!("{name}: {found:?}, and planted is {planted:?}"));
        }
        let twin = (codes_of(name, "sound"), refuted_in(name, "sound"));
        if twin != Default::default() {
            wrong.push(format!("{name}: the sound twin is accused of {twin:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_pair_in_the_folder_is_in_the_list_and_differs_in_little() {
    let mut there: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .flatten()
        .map(|it| it.file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    let listed: Vec<&str> = PLANTED.iter().map(|it| it.0).collect();
    assert_eq!(there, listed);
    for name in listed {
        let read = |which: &str| {
            let path = folder().join(name).join(which).join("scenario.ron");
            std::fs::read_to_string(path).expect("a pair has two scenarios")
        };
        let (defect, sound) = (read("defect"), read("sound"));
        assert_eq!(defect.lines().count(), sound.lines().count(), "{name}");
        // The first line says which of the two it is.
        let lines = defect.lines().zip(sound.lines()).skip(1);
        let differ = lines.filter(|(a, b)| a != b).count();
        assert!((1..=3).contains(&differ), "{name}: {differ} lines");
    }
}

/// The codes of `weerbaar check`, plans included.
fn codes_of(name: &str, which: &str) -> Vec<String> {
    let all = json("check", name, which);
    let mut codes = Vec::new();
    collect(&all, "code", &mut |it| {
        codes.extend(it.as_str().map(str::to_owned));
    });
    codes
}

/// The properties that `weerbaar prove` refutes. All of them are decided.
fn refuted_in(name: &str, which: &str) -> Vec<u64> {
    let all = json("prove", name, which);
    let report = &all[0];
    assert_eq!(report["whole"], true, "{name}/{which}");
    let properties = report["properties"].as_array().expect("a list");
    assert_eq!(properties.len(), 16, "{name}/{which}");
    let refuted = properties.iter().filter(|it| {
        assert_ne!(it["verdict"], "undecided", "{name}/{which}");
        it["verdict"] == "refuted"
    });
    refuted.filter_map(|it| it["number"].as_u64()).collect()
}

fn json(verb: &str, name: &str, which: &str) -> Value {
    let path = folder().join(name).join(which);
    let words = [verb, &path.to_string_lossy(), "--format", "json"].map(str::to_owned);
    let ran = command(&std::env::temp_dir().join("weerbaar-defects"), &words)
        .output()
        .expect("the program starts");
    serde_json::from_slice(&ran.stdout).unwrap_or_else(|err| {
        let said = String::from_utf8_lossy(&ran.stderr);
        panic!("{verb} {name}/{which}: {err}\n{said}")
    })
}

/// Every value of that name, however deep.
fn collect(value: &Value, name: &str, found: &mut dyn FnMut(&Value)) {
    match value {
        Value::Array(all) => all.iter().for_each(|it| collect(it, name, found)),
        Value::Object(fields) => fields.iter().for_each(|(field, it)| {
            if field == name {
                found(it);
            } else {
                collect(it, name, found);
            }
        }),
        _ => {}
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/defects")
}
