//! `weerbaar prove`: what it prints, as text and as JSON, and how it ends.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail it as the test itself would"
)]

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;
use tempfile::tempdir;

use crate::cli::command;
use crate::prove::{SMALL, SOUND, changed};

#[test]
fn the_exit_code_is_the_worst_of_all() {
    let dir = tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let folder = dir.path().join("alle").join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("scenario.ron"), text).unwrap();
        folder
    };
    let code = |paths: &[&Path], more: &[&str]| run(dir.path(), paths, more).status.code();
    let sound = file("sound", SOUND);
    assert_eq!(code(&[&sound], &[]), Some(0));
    assert_eq!(code(&[&sound], &["--situations", "2"]), Some(3));
    let refuted = file("refuted", &changed(SOUND, "full: 1", "full: 9"));
    assert_eq!(code(&[&sound, &refuted], &[]), Some(1));
    assert_eq!(
        code(&[&dir.path().join("alle")], &[]),
        Some(1),
        "a folder of folders"
    );
    let unread = file(
        "unread",
        &changed(SOUND, "quality: 4, why: \"Zo staat het er.\"", "quality: 4"),
    );
    assert_eq!(code(&[&sound, &refuted, &unread], &[]), Some(2));
}

#[test]
fn the_report_as_text_can_be_played_after() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("scenario.ron");
    let text = changed(SMALL, "red_line: Integrity, quality: 1", "quality: 1");
    fs::write(&path, text).unwrap();
    let out = String::from_utf8(run(dir.path(), &[&path], &[]).stdout).unwrap();
    let line = out
        .lines()
        .find(|it| it.contains("weerbaar play"))
        .expect(&out);
    let words: Vec<String> = line
        .split('\'')
        .enumerate()
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect();
    assert_eq!(words[0], "weerbaar");
    let played = command(dir.path(), &words[1..]).output().unwrap();
    let (out, err) = (played.stdout, String::from_utf8_lossy(&played.stderr));
    assert!(played.status.success(), "{line}\n{err}");
    assert!(
        String::from_utf8_lossy(&out).contains("vergunning"),
        "he gives in"
    );
}

#[test]
fn a_part_of_the_situations_is_called_a_sample() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("scenario.ron");
    fs::write(&path, SMALL).unwrap();
    let out = run(dir.path(), &[&path], &["--situations", "8"]);
    let out = String::from_utf8(out.stdout).unwrap();
    assert!(out.contains("Bemonsterd, niet bewezen"), "{out}");
    assert!(!out.contains("Kans op elke afloop"), "{out}");
}

#[test]
fn the_report_as_json_has_every_number() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("scenario.ron");
    fs::write(&path, SOUND).unwrap();
    let out = run(dir.path(), &[&path], &["--format", "json"]);
    let all: Value = serde_json::from_slice(&out.stdout).unwrap();
    let it = &all[0];
    assert_eq!((&it["version"], &it["whole"]), (&1.into(), &true.into()));
    assert_eq!(it["situations"], 8);
    assert_eq!(it["properties"].as_array().unwrap().len(), 16);
    assert_eq!(it["properties"][14]["verdict"], "proven");
    let finding = &it["properties"][15]["findings"][0];
    assert_eq!(
        (&finding["where"], &finding["refutes"]),
        (&"toeval".into(), &false.into())
    );
    let figures = &it["figures"];
    assert_eq!(figures["endings"][0]["ending"], "afgesproken");
    let random = &figures["endings"][0]["policies"][1];
    assert_eq!(
        (&random["policy"], &random["fraction"]),
        (&"willekeurig".into(), &"4/45".into())
    );
    assert_eq!(figures["minutes"][0]["declared"], 1);
    assert_eq!(figures["competencies"][0]["low"], "0/1");
    assert_eq!(figures["last_chances"][0]["always"], true);
}

fn run(dir: &Path, paths: &[&Path], more: &[&str]) -> Output {
    let mut words = vec!["prove"];
    words.extend(paths.iter().map(|it| it.to_str().unwrap()));
    words.extend(more);
    command(&dir.join("data"), &words).output().unwrap()
}
