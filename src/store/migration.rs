//! From an older version of the store to the newest: the old one is kept until the new one is found sound.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::StoreError;
use super::schema::APPLICATION_ID;

/// Brings the store to the newest version; whatever happens, the old one is there until the new one is found sound.
pub(super) fn migrate(
    db: &mut Connection,
    path: &Path,
    migrations: &[&str],
    from: i64,
) -> Result<(), StoreError> {
    if from == 0 {
        return apply(db, path, migrations, from);
    }
    let kept = kept_copy(path, from);
    discard(&kept)?;
    copy(db, path, &kept)?;
    let done = apply(db, path, migrations, from).and_then(|()| verify(db, path));
    done.map_err(|source| StoreError::NotMigrated {
        path: path.to_owned(),
        kept,
        to: known(migrations),
        source: Box::new(source),
    })
}

/// Every step and the new version in one transaction, so that a kill leaves the old store.
fn apply(
    db: &mut Connection,
    path: &Path,
    migrations: &[&str],
    from: i64,
) -> Result<(), StoreError> {
    let failed = |source| StoreError::sqlite(path, source);
    let steps = usize::try_from(from).unwrap_or_default();
    let apply = |tx: &Transaction<'_>| {
        migrations[steps..]
            .iter()
            .try_for_each(|it| tx.execute_batch(it))?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", known(migrations))
    };
    let behavior = TransactionBehavior::Immediate;
    let tx = db.transaction_with_behavior(behavior).map_err(failed)?;
    apply(&tx).map_err(failed)?;
    verify(&tx, path)?;
    tx.commit().map_err(failed)
}

/// Whether the file is sound: its pages, and that each row has what it refers to.
pub(super) fn verify(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::sqlite(path, source);
    let damaged = |why| StoreError::Damaged {
        path: path.to_owned(),
        why,
    };
    let found: String = db
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(failed)?;
    if found != "ok" {
        return Err(damaged(found));
    }
    let mut orphans = db.prepare("PRAGMA foreign_key_check").map_err(failed)?;
    if orphans.exists([]).map_err(failed)? {
        return Err(damaged("a row refers to nothing".to_owned()));
    }
    Ok(())
}

/// A copy of the whole store, on disk before this returns.
fn copy(db: &Connection, path: &Path, to: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::sqlite(path, source);
    let name = to.to_str().ok_or_else(|| StoreError::Io {
        path: to.to_owned(),
        source: "the folder has a name that is not UTF-8".into(),
    })?;
    db.execute("VACUUM INTO ?1", [name]).map_err(failed)?;
    let synced = OpenOptions::new()
        .write(true)
        .open(to)
        .and_then(|it| it.sync_all());
    synced.map_err(|source| StoreError::disk(to, source))
}

/// Where the store of version `old` is kept while it is brought to a newer one.
pub(super) fn kept_copy(path: &Path, old: i64) -> PathBuf {
    path.with_extension(format!("v{old}.db"))
}

/// Removes a file; fine if it is not there.
pub(super) fn discard(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::disk(path, source))
        }
        _ => Ok(()),
    }
}

/// The version that these migrations lead to.
pub(super) fn known(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}
