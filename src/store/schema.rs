//! The tables of the store, their versions, and how a store is opened.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::migration::{discard, kept_copy, known, migrate, verify};
use super::{StoreError, place};

/// "Weer": by this a file is known as ours.
pub(super) const APPLICATION_ID: i64 = 0x5765_6572;

/// How long to wait for another window.
const PATIENCE: Duration = Duration::from_secs(5);

/// What brings a store from version n (`PRAGMA user_version`) to n + 1. Never change one that was released.
pub(super) const MIGRATIONS: &[&str] = &["
    -- A scenario as it was played on, once for all its sessions.
    CREATE TABLE scenario (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE session (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL REFERENCES scenario (hash),
        scenario TEXT NOT NULL,
        title TEXT NOT NULL,
        version TEXT NOT NULL,
        rules INTEGER NOT NULL,
        setup TEXT NOT NULL,
        begun_at INTEGER NOT NULL,
        ended_at INTEGER,
        ending TEXT,
        state_hash TEXT,
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'stopped', 'ended'))
    ) STRICT;
    CREATE INDEX session_hash ON session (hash);
    CREATE TABLE input (
        session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        word TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE intention (
        session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
        text TEXT NOT NULL,
        PRIMARY KEY (session, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
", "
    -- The texts that a session shares with others (personas, coefficients, beats: place 0, 1, 2), once for all of them.
    -- A session of version 1 has none, and was played with those of its program.
    CREATE TABLE shared (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE played_with (
        session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
        hash TEXT NOT NULL REFERENCES shared (hash),
        PRIMARY KEY (session, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX played_with_hash ON played_with (hash);
    -- The civil day on which a session was begun, where it was begun; of an older one, where it is brought over.
    ALTER TABLE session ADD COLUMN begun_on TEXT NOT NULL DEFAULT '1970-01-01';
    UPDATE session SET begun_on = coalesce(date(begun_at / 1000, 'unixepoch', 'localtime'), begun_on)
        WHERE begun_at BETWEEN 0 AND 253402214400000;
    ALTER TABLE session ADD COLUMN ending_title TEXT;
    -- The track beside which a session was set: its inputs, and how many of them both have.
    CREATE TABLE first_track (
        session INTEGER PRIMARY KEY REFERENCES session (number) ON DELETE CASCADE,
        shared INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE first_input (
        session INTEGER NOT NULL REFERENCES first_track (session) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        word TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID;
    -- What a session that ended leaves for a later one.
    CREATE TABLE carried (
        session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('value', 'meter')),
        name TEXT NOT NULL,
        word TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (session, kind, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX carried_name ON carried (kind, name, at_ms);
", "
    -- A class: its commands, and beside them the votes that are not counted yet and who is in, by hashes of what their
    -- phones know. What is counted has no persons. An empty ended_at: it goes on.
    CREATE TABLE class (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL REFERENCES scenario (hash),
        scenario TEXT NOT NULL,
        title TEXT NOT NULL,
        version TEXT NOT NULL,
        rules INTEGER NOT NULL,
        setup TEXT NOT NULL,
        begun_at INTEGER NOT NULL,
        begun_on TEXT NOT NULL,
        ended_at INTEGER
    ) STRICT;
    CREATE INDEX class_hash ON class (hash);
    CREATE TABLE class_played_with (
        class INTEGER NOT NULL REFERENCES class (number) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
        hash TEXT NOT NULL REFERENCES shared (hash),
        PRIMARY KEY (class, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX class_played_with_hash ON class_played_with (hash);
    CREATE TABLE class_command (
        class INTEGER NOT NULL REFERENCES class (number) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        word TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (class, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE class_vote (
        class INTEGER NOT NULL REFERENCES class (number) ON DELETE CASCADE,
        poll INTEGER NOT NULL,
        who INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        word TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (class, poll, who)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE class_seat (
        class INTEGER NOT NULL REFERENCES class (number) ON DELETE CASCADE,
        who INTEGER NOT NULL,
        key BLOB NOT NULL,
        token BLOB NOT NULL,
        PRIMARY KEY (class, who)
    ) STRICT, WITHOUT ROWID;
    -- What a group takes along outlives its class.
    CREATE TABLE class_intention (
        class TEXT NOT NULL,
        title TEXT NOT NULL,
        begun_at INTEGER NOT NULL,
        begun_on TEXT NOT NULL,
        which TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (class, which)
    ) STRICT, WITHOUT ROWID;
"];

/// Opens the file, makes it if it is not there, and brings it to the newest version.
pub(super) fn open(path: &Path, migrations: &[&str]) -> Result<Connection, StoreError> {
    // One window at a time opens: making the file and changing its version are not for two at once.
    let _alone = place::alone(path)?;
    place::make_file(path)?;
    let failed = |source| StoreError::sqlite(path, source);
    let mut db = Connection::open(path).map_err(failed)?;
    prepare(&mut db, path, migrations)?;
    Ok(db)
}

/// A store without a file.
pub(super) fn in_memory(path: &Path) -> Result<Connection, StoreError> {
    let failed = |source| StoreError::sqlite(path, source);
    let mut db = Connection::open_in_memory().map_err(failed)?;
    prepare(&mut db, path, MIGRATIONS)?;
    Ok(db)
}

fn prepare(db: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let failed = |source| StoreError::sqlite(path, source);
    db.busy_timeout(PATIENCE).map_err(failed)?;
    // Until the file is known as ours and sound, closing must not write into it either.
    let quiet = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    db.set_db_config(quiet, true).map_err(failed)?;
    let from = version(db, path, migrations)?;
    if from > 0 {
        verify(db, path)?;
    }
    // Where a file system cannot do WAL, SQLite keeps to its rollback journal: slower, as safe.
    let _: String = db
        .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
        .map_err(failed)?;
    for (name, value) in [
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        ("trusted_schema", "OFF"),
    ] {
        db.pragma_update(None, name, value).map_err(failed)?;
    }
    if from < known(migrations) {
        migrate(db, path, migrations, from)?;
    }
    for old in 1..known(migrations) {
        // A copy that a killed migration left: the store is sound, and "nu wissen" must mean all of it.
        discard(&kept_copy(path, old))?;
    }
    db.set_db_config(quiet, false).map_err(failed)?;
    Ok(())
}

/// The version of a store of ours, 0 if it is new. Reads only.
fn version(db: &Connection, path: &Path, migrations: &[&str]) -> Result<i64, StoreError> {
    let failed = |source| StoreError::sqlite(path, source);
    let number = |sql| db.query_row(sql, [], |row| row.get::<_, i64>(0));
    let application = number("PRAGMA application_id").map_err(failed)?;
    let found = number("PRAGMA user_version").map_err(failed)?;
    let tables = number("SELECT count(*) FROM sqlite_schema").map_err(failed)?;
    let path = path.to_owned();
    if (application, found, tables) == (0, 0, 0) {
        Ok(0)
    } else if application != APPLICATION_ID {
        Err(StoreError::NotOurs { path })
    } else if found > known(migrations) {
        let known = known(migrations);
        Err(StoreError::Newer { path, found, known })
    } else {
        Ok(found)
    }
}
