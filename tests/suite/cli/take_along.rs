//! A session that goes from one machine to another as a file, at the terminal.

use std::fs;
use std::path::Path;

use tempfile::tempdir;

use super::{Ran, command, ended, name, run, session_in};

const SMALL_FILE: &str = super::SMALL_FILE;

/// As `run`, on a machine in that zone.
fn run_in(zone: &str, data: &Path, words: &[&str], typed: &str) -> Ran {
    let mut command = command(data, words);
    command.env("TZ", zone);
    ended(command.spawn().unwrap(), typed)
}

#[test]
fn a_session_goes_along_and_its_debrief_is_the_same_byte_for_byte_in_every_zone() {
    // Where it is never the same day: these two lie 25 hours apart.
    let (east, west) = ("Pacific/Kiritimati", "Pacific/Niue");
    let (here, there, files) = (tempdir().unwrap(), tempdir().unwrap(), tempdir().unwrap());
    let scenario = files.path().join("scenario.ron");
    fs::copy(SMALL_FILE, &scenario).unwrap();
    let played = run_in(
        east,
        here.path(),
        &["play", name(&scenario)],
        "1\n1\n1\n1\n",
    );
    assert!(played.out.contains("Afloop: "), "{}", played.out);
    // A machine that lacks the scenario.
    fs::remove_file(&scenario).unwrap();

    let file = files.path().join("sessie.json");
    let words = ["sessions", "export", "last", "-o", name(&file)];
    let ran = run(here.path(), &words, "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out
            .starts_with("Dit bestand bevat alles van deze sessie:\n- de sessie "),
        "{}",
        ran.out
    );
    for told in [
        "Aan de balie, versie 1.0.0",
        "hoe u begon: {",
        "elke stap",
        "Om tien uur",
        "geen eigen voornemens",
    ] {
        assert!(ran.out.contains(told), "{told} is not in {}", ran.out);
    }
    assert!(ran.err.ends_with("sessie.json\n"), "{}", ran.err);

    let again = run(here.path(), &words, "");
    assert_eq!(again.code, 2);
    assert!(
        again.err.contains("er staat al een bestand") && again.err.contains("--force"),
        "{}",
        again.err
    );
    let forced = run(here.path(), &[&words[..], &["--force"]].concat(), "");
    assert_eq!(forced.code, 0, "{}", forced.err);

    let import = ["sessions", "import", name(&file)];
    let ran = run_in(west, there.path(), &import, "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.ends_with("is overgenomen.\n"), "{}", ran.out);
    let ran = run(there.path(), &import, "");
    assert!(
        ran.out.ends_with("stond hier al. Er is niets veranderd.\n"),
        "{}",
        ran.out
    );
    for format in ["html", "md", "json"] {
        let words = ["debrief", "last", "--format", format];
        let ours = run_in(east, here.path(), &words, "");
        let theirs = run_in(west, there.path(), &words, "");
        assert_eq!(
            (ours.code, theirs.code),
            (0, 0),
            "{}{}",
            ours.err,
            theirs.err
        );
        assert!(ours.out == theirs.out && ours.out.len() > 1000, "{format}");
    }
    assert_eq!(
        run_in(east, here.path(), &["sessions"], "").out,
        run_in(west, there.path(), &["sessions"], "").out
    );
}

#[test]
fn one_that_is_not_finished_is_finished_where_it_was_taken() {
    let (here, there) = (tempdir().unwrap(), tempdir().unwrap());
    let id = session_in(&run(here.path(), &["play", SMALL_FILE], "1\n").out);
    let file = here.path().join("sessie.json");
    run(
        here.path(),
        &["sessions", "export", &id.to_lowercase(), "-o", name(&file)],
        "",
    );
    run(there.path(), &["sessions", "import", name(&file)], "");
    let ran = run(there.path(), &["play", "--resume", "last"], "1\n1\n1\n");
    assert!(ran.out.contains("Afloop: Om tien uur"), "{}", ran.out);
    // What is there now is another story than the one in the file.
    let ran = run(there.path(), &["sessions", "import", name(&file)], "");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains(&format!("weerbaar sessions delete {id}")),
        "{}",
        ran.err
    );
    assert!(
        run(there.path(), &["sessions"], "")
            .out
            .contains("Om tien uur")
    );
}

#[test]
fn a_session_that_cannot_be_read_can_still_be_deleted() {
    let dir = tempdir().unwrap();
    let id = session_in(&run(dir.path(), &["play", SMALL_FILE], "1\n").out);
    let db = rusqlite::Connection::open(dir.path().join("weerbaar.db")).unwrap();
    db.execute_batch(
        "UPDATE scenario SET text = 'weg'; UPDATE session SET setup = 'weg', begun_on = 'weg'",
    )
    .unwrap();
    drop(db);
    assert_eq!(run(dir.path(), &["debrief"], "").code, 2);
    let ran = run(dir.path(), &["sessions", "delete", "last"], "");
    assert_eq!(ran.out, format!("Sessie {id} is gewist.\n"));
    let ran = run(dir.path(), &["sessions", "delete", &id], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains(&id), "{}", ran.err);
}
