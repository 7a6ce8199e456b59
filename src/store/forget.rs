//! Forgetting: on request, and after twelve months. What is deleted cannot be read back from the file.

use rusqlite::{Params, Transaction};

use super::journal::number;
use super::{SessionId, Store, StoreError};

/// How long a session stays after it was last touched, in milliseconds: twelve months, as said at first start.
pub const KEPT_MS: i64 = 365 * 24 * 60 * 60 * 1000;

impl Store {
    /// Deletes a session with its intentions, and its scenario if no other session was played on it.
    pub fn delete(&mut self, id: &SessionId) -> Result<(), StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let number = number(&tx, id, &failed)?;
        forget(&tx, "number = ?1", [number]).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        self.leave_no_traces()
    }

    /// Deletes every session and every intention, and tells how many sessions there were; settings stay.
    pub fn delete_all(&mut self) -> Result<usize, StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let count = forget(&tx, "TRUE", []).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        // Only makes the file smaller, which a full disk may refuse: what was in it is overwritten already.
        let _smaller = self.db.execute_batch("VACUUM");
        self.leave_no_traces()?;
        Ok(count)
    }

    /// Deletes the sessions that nobody touched for twelve months, and tells how many; to be called after opening.
    pub fn expire(&mut self, now_ms: i64) -> Result<usize, StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let touched = "max(begun_at, coalesce(ended_at, begun_at), coalesce(
            (SELECT max(at_ms) FROM input WHERE session = number), begun_at)) < ?1";
        let since = now_ms.saturating_sub(KEPT_MS);
        let count = forget(&tx, touched, [since]).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        if count > 0 {
            self.leave_no_traces()?;
        }
        Ok(count)
    }

    /// Empties the log that runs ahead of the file; the file itself overwrites what is deleted (`secure_delete`).
    pub(super) fn leave_no_traces(&self) -> Result<(), StoreError> {
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy = self.db.query_row(sql, [], |row| row.get::<_, bool>(0));
        let path = self.path.clone();
        match busy.map_err(self.failed())? {
            true => Err(StoreError::Traces { path }),
            false => Ok(()),
        }
    }
}

fn forget(tx: &Transaction<'_>, which: &str, with: impl Params) -> rusqlite::Result<usize> {
    let count = tx.execute(&format!("DELETE FROM session WHERE {which}"), with)?;
    let unused = "DELETE FROM scenario WHERE hash NOT IN (SELECT hash FROM session)";
    tx.execute(unused, [])?;
    Ok(count)
}
