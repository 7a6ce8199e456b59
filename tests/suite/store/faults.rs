//! Whatever the disk does: no false acknowledgement, nothing lost, and a message that names the remedy.

use std::fs;
use std::path::Path;
use std::thread;

use rusqlite::Connection;
use tempfile::tempdir;
use weerbaar::store::Store;

use super::kept;

const FILE: &str = "weerbaar.db";

/// What opening says, with the folder called DIR.
fn refusal(folder: &Path) -> String {
    let message = Store::open(folder).unwrap_err().to_string();
    message.replace(folder.to_str().unwrap(), "DIR")
}

#[test]
fn a_store_is_made_where_there_was_no_folder() {
    let dir = tempdir().unwrap();
    let deep = dir.path().join("een/twee drie/vier's");
    kept(&mut Store::open(&deep).unwrap(), 1, 1);
    assert_eq!(Store::open(&deep).unwrap().list().unwrap().len(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(&deep), mode(&deep.join(FILE))),
            (0o700, 0o600),
            "for its owner only"
        );
    }
}

#[test]
fn a_file_in_place_of_the_folder_is_named() {
    let dir = tempdir().unwrap();
    let file = dir.path().join("gegevens");
    fs::write(&file, "van mij").unwrap();
    let says =
        "a file stands where a folder is needed; move it aside or choose another folder: \"DIR\"";
    assert_eq!(refusal(&file), says);
    let under = refusal(&file.join("dieper"));
    assert!(
        under.starts_with("a file stands where a folder is needed"),
        "{under}"
    );
    assert_eq!(fs::read(&file).unwrap(), b"van mij");
    let dir = tempdir().unwrap();
    fs::create_dir(dir.path().join(FILE)).unwrap();
    let says = "not an ordinary file; move it aside or choose another: \"DIR/weerbaar.db\"";
    assert_eq!(refusal(dir.path()), says);
}

#[test]
fn a_damaged_store_is_kept_as_it_is() {
    let harms: [fn(&mut Vec<u8>); 4] = [
        |it| it[..16].fill(b'x'),
        |it| it.truncate(it.len() / 2 + 100),
        |it| it[4096..].fill(0xa5),
        |it| *it = b"een brief, geen winkel".to_vec(),
    ];
    for harm in harms {
        let dir = tempdir().unwrap();
        kept(&mut Store::open(dir.path()).unwrap(), 1, 300);
        let path = dir.path().join(FILE);
        let mut harmed = fs::read(&path).unwrap();
        harm(&mut harmed);
        fs::write(&path, &harmed).unwrap();
        let message = refusal(dir.path());
        assert!(message.starts_with("damaged ("), "{message}");
        let remedy = if cfg!(windows) {
            "`move \"DIR\" \"DIR.damaged\"`"
        } else {
            "`mv \"DIR\" \"DIR.damaged\"`"
        };
        assert!(message.ends_with(remedy), "{message}");
        assert!(fs::read(&path).unwrap() == harmed);
    }
}

#[test]
fn a_newer_store_and_one_of_another_program_are_left_alone() {
    let dir = tempdir().unwrap();
    drop(Store::open(dir.path()).unwrap());
    let path = dir.path().join(FILE);
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let before = fs::read(&path).unwrap();
    assert_eq!(
        refusal(dir.path()),
        "written by a newer Weerbaar (version 99 of the store, this one knows 3), nothing was changed; \
         start the newer one: \"DIR/weerbaar.db\""
    );
    assert!(fs::read(&path).unwrap() == before);
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "application_id", 5).unwrap();
    drop(db);
    let message = refusal(dir.path());
    assert!(
        message.starts_with("a database of another program"),
        "{message}"
    );
}

#[test]
fn many_windows_open_one_new_store_at_once() {
    let dir = tempdir().unwrap();
    let windows: Vec<_> = (0..8)
        .map(|seed| {
            let folder = dir.path().to_owned();
            thread::spawn(move || {
                let mut store = Store::open(&folder).unwrap();
                kept(&mut store, seed, 10)
            })
        })
        .collect();
    let played: Vec<_> = windows.into_iter().map(|it| it.join().unwrap()).collect();
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.list().unwrap().len(), 8);
    for (id, session) in played {
        let again = store.resume(id.as_str()).unwrap();
        assert_eq!(again.record(), session.record());
    }
}

#[test]
fn a_session_of_other_rules_is_kept_and_not_continued() {
    let dir = tempdir().unwrap();
    let (id, _) = kept(&mut Store::open(dir.path()).unwrap(), 1, 1);
    let changes = [
        ("UPDATE session SET rules = 99", "other-rules"),
        (
            "UPDATE scenario SET text = replace(text, 'Genoeg', 'Klaar')",
            "other-rules",
        ),
        ("UPDATE scenario SET text = 'Scenario('", "unplayable"),
        ("UPDATE session SET rules = 1, setup = '{}'", "unplayable"),
        ("UPDATE input SET word = 'dans' WHERE seq = 1", "unplayable"),
    ];
    for (sql, code) in changes {
        let before = fs::read(dir.path().join(FILE)).unwrap();
        let db = Connection::open(dir.path().join(FILE)).unwrap();
        db.execute_batch(sql).unwrap();
        drop(db);
        let store = Store::open(dir.path()).unwrap();
        let refused = store.resume(id.as_str()).unwrap_err();
        assert_eq!(refused.code(), code, "{sql}: {refused}");
        assert_eq!(store.load("last").unwrap().summary.id, id);
        drop(store);
        fs::write(dir.path().join(FILE), before).unwrap();
    }
}
