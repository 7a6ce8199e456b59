//! A disk that fills up or may only be read, and a store that gets a newer version.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::tempdir;

use super::{Day, FILE, SessionId, Store, StoreError, library, schema};
use crate::scenario;
use crate::session::Session;
use crate::session::input::Input;
use crate::session::record::read_input;
use crate::session::setup::Setup;

/// A session at its first question, kept.
fn kept(store: &mut Store) -> (SessionId, Session, Input) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/store/aan-de-balie");
    let parsed = scenario::parse(&library::read(&folder).unwrap());
    let mut session = Session::start(Arc::new(parsed.scenario.unwrap()), Setup::seeded(1));
    session.apply(Input::Continue).unwrap();
    let id = store.begin(&session, 0, Day::utc(0)).unwrap();
    let input = read_input(session.scenario(), "choose beurt/luister").unwrap();
    (id, session, input)
}

fn taken(session: &Session) -> u32 {
    u32::try_from(session.record().inputs.len()).unwrap()
}

#[test]
fn a_store_can_move_to_a_thread_and_its_errors_can_go_anywhere() {
    fn moves<T: Send>() {}
    fn goes<T: Send + Sync + 'static>() {}
    moves::<Store>();
    goes::<StoreError>();
}

#[test]
fn acknowledged_means_synced_and_deleted_means_overwritten() {
    let dir = tempdir().unwrap();
    let store = Store::open(dir.path()).unwrap();
    let pragma = |name: &str| -> rusqlite::types::Value {
        let sql = format!("PRAGMA {name}");
        store.db.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal".to_owned().into());
    // 2 is FULL: every commit waits for the disk.
    assert_eq!(pragma("synchronous"), 2.into());
    assert_eq!(pragma("secure_delete"), 1.into());
    assert_eq!(pragma("foreign_keys"), 1.into());
}

#[test]
fn a_full_disk_acknowledges_nothing_and_the_same_step_can_be_done_again() {
    let dir = tempdir().unwrap();
    let (id, mut session, input) = kept(&mut Store::open(dir.path()).unwrap());
    // Room for 0, 1, 2 ... pages more.
    for room in 0..3 {
        let mut store = Store::open(dir.path()).unwrap();
        let pages = |name| store.db.query_row(name, [], |row| row.get::<_, i64>(0));
        let most = pages("PRAGMA page_count").unwrap() + room;
        store
            .db
            .pragma_update_and_check(None, "max_page_count", most, |_| Ok(()))
            .unwrap();
        let full = loop {
            let scenario = session.scenario().clone();
            match store.append(&id, taken(&session), &input, &scenario, 0) {
                Ok(()) => drop(session.apply(input).unwrap()),
                Err(full) => break full,
            }
        };
        let message = full.to_string();
        assert!(
            message.starts_with("the disk is full; free some space and do the last step again"),
            "{message}"
        );
        let held = store.load("last").unwrap().summary.inputs;
        assert_eq!(held, taken(&session));
        let scenario = session.scenario().clone();
        let mut store = Store::open(dir.path()).unwrap();
        store
            .append(&id, taken(&session), &input, &scenario, 0)
            .unwrap();
        session.apply(input).unwrap();
        let again = store.resume(id.as_str()).unwrap();
        assert_eq!(again.state().hash(), session.state().hash());
    }
    // What fills the disk can be deleted.
    Store::open(dir.path()).unwrap().delete(&id).unwrap();
}

/// A session that needs some pages, kept.
fn long(store: &mut Store) -> (SessionId, Session) {
    let (id, mut session, input) = kept(store);
    store.delete(&id).unwrap();
    for _ in 0..400 {
        session.apply(input).unwrap();
    }
    (store.begin(&session, 0, Day::utc(0)).unwrap(), session)
}

#[test]
fn whatever_fills_the_disk_a_step_is_kept_whole_or_not_at_all() {
    type Step = fn(&mut Store, &SessionId, &Session, &Path) -> Result<(), StoreError>;
    let steps: [(&str, Step); 4] = [
        ("begin", |store, _, session, _| {
            store.begin(session, 0, Day::utc(0)).map(drop)
        }),
        ("second track", |store, _, session, _| {
            let second = session.second_track(400).unwrap();
            store.begin(&second, 0, Day::utc(0)).map(drop)
        }),
        ("intentions", |store, id, _, _| {
            store.set_intentions(id, &std::array::from_fn(|_| "a".repeat(1000)))
        }),
        ("import", |store, _, _, file| store.import(file).map(drop)),
    ];
    let other = tempdir().unwrap();
    let file = other.path().join("sessie.json");
    let mut there = Store::open(other.path()).unwrap();
    long(&mut there);
    let (portable, _) = there.export("last", true).unwrap();
    portable.write(&file, false).unwrap();

    for (name, step) in steps {
        let mut n_refused = 0;
        for room in 0.. {
            let dir = tempdir().unwrap();
            let mut store = Store::open(dir.path()).unwrap();
            let (id, session) = long(&mut store);
            // No page is free, so that all that is new needs room.
            store.db.execute_batch("VACUUM").unwrap();
            let pages = |sql| store.db.query_row(sql, [], |row| row.get::<_, i64>(0));
            let most = pages("PRAGMA page_count").unwrap() + room;
            let limit = |_: &rusqlite::Row<'_>| Ok(());
            store
                .db
                .pragma_update_and_check(None, "max_page_count", most, limit)
                .unwrap();
            let all = |store: &Store| -> Vec<_> {
                let ids = store.ids().unwrap();
                let one = |it: &SessionId| {
                    let intentions = store.intentions(it).unwrap();
                    (store.load(it.as_str()).unwrap(), intentions)
                };
                ids.iter().map(one).collect()
            };
            let before = all(&store);
            let done = step(&mut store, &id, &session, &file);
            drop(store);
            let store = Store::open(dir.path()).unwrap();
            match done {
                Ok(()) => {
                    assert_ne!(all(&store), before, "{name}, room for {room}");
                    break;
                }
                Err(err) => assert_eq!(err.code(), "disk-full", "{name}: {err}"),
            }
            assert_eq!(all(&store), before, "{name}, room for {room}");
            n_refused += 1;
        }
        assert!(n_refused > 0, "{name} took no page");
    }
}

#[test]
fn a_store_that_may_only_be_read_says_so() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (id, session, input) = kept(&mut store);
    store.db.pragma_update(None, "query_only", true).unwrap();
    let refused = store.append(&id, 1, &input, session.scenario(), 0);
    let refused = refused.unwrap_err().to_string();
    assert!(
        refused.starts_with("no permission to read or write here; change its permissions"),
        "{refused}"
    );
    assert!(store.begin(&session, 0, Day::utc(0)).is_err());
    assert!(store.delete(&id).is_err());
    assert_eq!(store.resume("last").unwrap().record(), session.record());
}

#[test]
fn a_lock_that_another_window_holds_is_named() {
    let dir = tempdir().unwrap();
    let mut here = Store::open(dir.path()).unwrap();
    let (id, session, input) = kept(&mut here);
    let mut there = Store::open(dir.path()).unwrap();
    there.db.busy_timeout(std::time::Duration::ZERO).unwrap();
    let writing = here.writing().unwrap();
    let busy = there.append(&id, 1, &input, session.scenario(), 0);
    assert!(matches!(busy.unwrap_err(), StoreError::Busy { .. }));
    drop(writing);
    there.append(&id, 1, &input, session.scenario(), 0).unwrap();
}

/// The version of the store as it is now, and as it will be after one step more.
const NOW: i64 = 3;

fn next(step: &'static str) -> Vec<&'static str> {
    assert_eq!(i64::try_from(schema::MIGRATIONS.len()), Ok(NOW));
    [schema::MIGRATIONS, &[step]].concat()
}

#[test]
fn an_old_store_gets_the_newest_version_and_its_copy_goes() {
    let dir = tempdir().unwrap();
    let path = dir.path().join(FILE);
    let (id, ..) = kept(&mut Store::open(dir.path()).unwrap());
    let next = next("ALTER TABLE session ADD COLUMN mood TEXT NOT NULL DEFAULT 'rustig'");
    // A kill before the end left half a copy.
    let copy = path.with_extension(format!("v{NOW}.db"));
    fs::write(&copy, "half").unwrap();
    let db = schema::open(&path, &next).unwrap();
    let sql = "SELECT id || mood FROM session";
    let found: String = db.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(found, format!("{id}rustig"));
    assert!(!copy.exists());
    drop(db);
    // A kill after the end left a whole one.
    fs::write(&copy, "whole").unwrap();
    schema::open(&path, &next).unwrap();
    assert!(!copy.exists());
    // The version that we are now is an older one to that store.
    let newer = Store::open(dir.path()).unwrap_err();
    let (found, known) = match newer {
        StoreError::Newer { found, known, .. } => (found, known),
        other => panic!("{other}"),
    };
    assert_eq!((found, known), (NOW + 1, NOW));
}

#[test]
fn a_migration_that_fails_leaves_the_old_store_and_a_copy() {
    let faults = [
        "ALTER TABLE session ADD COLUMN mood TEXT; no such word;",
        "PRAGMA defer_foreign_keys = ON; DELETE FROM scenario",
    ];
    for fault in faults {
        let dir = tempdir().unwrap();
        let path = dir.path().join(FILE);
        let (id, session, _) = kept(&mut Store::open(dir.path()).unwrap());
        let refused = schema::open(&path, &next(fault)).unwrap_err();
        let message = refused.to_string();
        let begins = format!(
            "could not be brought to version {}; it is still as it was",
            NOW + 1
        );
        assert!(message.starts_with(&begins), "{message}");
        let copy = path.with_extension(format!("v{NOW}.db"));
        assert!(message.contains(copy.to_str().unwrap()) && copy.exists());
        // The copy is a store as well.
        let other = tempdir().unwrap();
        fs::copy(&copy, other.path().join(FILE)).unwrap();
        for folder in [dir.path(), other.path()] {
            let again = Store::open(folder).unwrap().resume(id.as_str()).unwrap();
            assert_eq!(again.record(), session.record());
        }
        // A later version that can do it, does it and clears away.
        schema::open(&path, &next("SELECT 1")).unwrap();
        assert!(!copy.exists());
    }
}
