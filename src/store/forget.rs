//! Forgetting: on request, and after twelve months; a class after thirty days. What is deleted cannot be read back from
//! the file.

use rusqlite::{Params, Row, Transaction};

use super::class::keep_intentions;
use super::class_archive::{ClassSummary, KeptClass};
use super::journal::number;
use super::{Day, SessionId, Store, StoreError};

/// When a session was last gone on with, in a question about sessions.
pub(super) const TOUCHED: &str = "max(begun_at, coalesce(ended_at, begun_at),
    coalesce((SELECT max(at_ms) FROM input WHERE session = number), begun_at))";

/// The last day on which a session is kept, unless it is gone on with: a year after it was last touched. The one rule for
/// this, for what a debrief says and for what is done.
pub(super) fn keep_until(begun_on: Day, begun_at_ms: i64, touched_at_ms: i64) -> Day {
    begun_on.after(begun_at_ms, touched_at_ms).a_year_later()
}

impl Store {
    /// Deletes a session with its intentions, and what it was played on if no other session was, proofs of it included.
    pub fn delete(&mut self, id: &SessionId) -> Result<(), StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let number = number(&tx, id, &failed)?;
        forget(&tx, "number = ?1", [number]).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        self.forget_proofs()?;
        self.leave_no_traces()
    }

    /// Deletes a class, and what its group took along.
    pub fn delete_class(&mut self, id: &SessionId) -> Result<(), StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let gone = tx.execute("DELETE FROM class WHERE id = ?1", [id.as_str()]);
        let sql = "DELETE FROM class_intention WHERE class = ?1";
        let taken = tx.execute(sql, [id.as_str()]).map_err(&failed)?;
        if gone.map_err(&failed)? + taken == 0 {
            let id = id.to_string();
            return Err(StoreError::UnknownClass { id });
        }
        forget_unused(&tx).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        self.forget_proofs()?;
        self.leave_no_traces()
    }

    /// Deletes every session, every class, every intention and every proof, and tells how many sessions and classes there
    /// were; settings stay.
    pub fn delete_all(&mut self) -> Result<usize, StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let mut count = forget(&tx, "TRUE", []).map_err(&failed)?;
        count += tx.execute("DELETE FROM class", []).map_err(&failed)?;
        tx.execute("DELETE FROM class_intention", [])
            .map_err(&failed)?;
        forget_unused(&tx).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        // Only makes the file smaller, which a full disk may refuse: what was in it is overwritten already.
        let _smaller = self.db.execute_batch("VACUUM");
        self.forget_proofs()?;
        self.leave_no_traces()?;
        Ok(count)
    }

    /// Deletes the sessions and classes whose last day is over, and tells how many: a session a year after it was last
    /// touched, a class thirty days after. What a group took along is kept for a year.
    pub fn expire(&mut self, now_ms: i64) -> Result<usize, StoreError> {
        let classes = self.expire_classes(now_ms)?;
        Ok(classes + self.expire_sessions(now_ms)?)
    }

    fn expire_classes(&mut self, now_ms: i64) -> Result<usize, StoreError> {
        // Most users have never had a class.
        let sql = "SELECT EXISTS (SELECT 1 FROM class) OR EXISTS (SELECT 1 FROM class_intention)";
        let any = self.db.query_row(sql, [], |row| row.get::<_, bool>(0));
        if !any.map_err(self.failed())? {
            return Ok(0);
        }
        let over = |it: &ClassSummary| it.begun_on.after(it.begun_at_ms, now_ms) > it.keep_until();
        let old: Vec<ClassSummary> = self.classes()?.into_iter().filter(over).collect();
        // One that was broken off has not set aside what it takes along; one that cannot be read has nothing to set aside.
        let unended = old.iter().filter(|it| it.ended_at_ms.is_none());
        let unended = unended.filter_map(|it| self.load_class(it.id.as_str()).ok());
        let unended: Vec<KeptClass> = unended.collect();
        let failed = self.failed();
        let tx = self.writing()?;
        for it in &unended {
            keep_intentions(&tx, it.summary.number, &it.room).map_err(&failed)?;
        }
        for it in &old {
            tx.execute("DELETE FROM class WHERE number = ?1", [it.number])
                .map_err(&failed)?;
        }
        let sql = "DELETE FROM class_intention WHERE date(begun_on, '+1 year')
            < date(begun_on, '+' || max(0, (?1 - begun_at) / 86400000) || ' days')";
        let taken = tx.execute(sql, [now_ms]).map_err(&failed)?;
        if old.is_empty() && taken == 0 {
            return Ok(0);
        }
        forget_unused(&tx).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        self.forget_proofs()?;
        self.leave_no_traces()?;
        Ok(old.len())
    }

    fn expire_sessions(&mut self, now_ms: i64) -> Result<usize, StoreError> {
        let sql = format!("SELECT id, begun_on, begun_at, {TOUCHED} FROM session");
        // Asks no more of a session than this, so that one that cannot be read is in nobody's way.
        let over = |row: &Row<'_>| {
            let (id, day): (String, String) = (row.get(0)?, row.get(1)?);
            let (begun, touched) = (row.get(2)?, row.get(3)?);
            let day = Day::parse(&day).unwrap_or(Day::utc(begun));
            let over = day.after(begun, now_ms) > keep_until(day, begun, touched);
            Ok(over.then_some(id))
        };
        let old: Vec<String> = {
            let mut rows = self.db.prepare(&sql).map_err(self.failed())?;
            let found = rows.query_map([], over).map_err(self.failed())?;
            let found = found.filter_map(Result::transpose);
            found.collect::<Result<_, _>>().map_err(self.failed())?
        };
        if old.is_empty() {
            return Ok(0);
        }
        let failed = self.failed();
        let tx = self.writing()?;
        let mut count = 0;
        for id in old {
            count += forget(&tx, "id = ?1", [id]).map_err(&failed)?;
        }
        tx.commit().map_err(&failed)?;
        self.forget_proofs()?;
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
    forget_unused(tx)?;
    Ok(count)
}

/// What nothing is played on any more.
fn forget_unused(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    tx.execute(
        "DELETE FROM scenario WHERE hash NOT IN (SELECT hash FROM session UNION ALL SELECT hash FROM class)",
        [],
    )?;
    tx.execute(
        "DELETE FROM shared WHERE hash NOT IN
            (SELECT hash FROM played_with UNION ALL SELECT hash FROM class_played_with)",
        [],
    )?;
    Ok(())
}
