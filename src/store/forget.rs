//! Forgetting: on request, and after twelve months. What is deleted cannot be read back from the file.

use rusqlite::{Params, Transaction};

use super::journal::number;
use super::{SessionId, Store, StoreError};

impl Store {
    /// Deletes a session with its intentions, and what it was played on if no other session was.
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

    /// Deletes the sessions whose last day is over (see `SessionSummary::keep_until`), and tells how many; to be called
    /// after opening.
    pub fn expire(&mut self, now_ms: i64) -> Result<usize, StoreError> {
        let old: Vec<SessionId> = {
            let all = self.list()?.into_iter();
            let over = all.filter(|it| it.begun_on.after(it.begun_at_ms, now_ms) > it.keep_until());
            over.map(|it| it.id).collect()
        };
        if old.is_empty() {
            return Ok(0);
        }
        let failed = self.failed();
        let tx = self.writing()?;
        let mut count = 0;
        for id in old {
            count += forget(&tx, "id = ?1", [id.as_str()]).map_err(&failed)?;
        }
        tx.commit().map_err(&failed)?;
        self.leave_no_traces()?;
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
    let unused = "DELETE FROM shared WHERE hash NOT IN (SELECT hash FROM played_with)";
    tx.execute(unused, [])?;
    Ok(count)
}
