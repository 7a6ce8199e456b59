//! A session while it is played: begun, one input after another, finished. Acknowledged means written.

use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::entry::{Entry, enter, insert};
use super::{Day, SessionId, Store, StoreError, carried};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::input::Input;
use crate::session::record::write_input;
use crate::session::state::Halt;

impl Store {
    /// Keeps a session that begins, with all that it is played on and the inputs it already has. `today` is the day where
    /// it begins.
    pub fn begin(
        &mut self,
        session: &Session,
        at_ms: i64,
        today: Day,
    ) -> Result<SessionId, StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let id = fresh(&tx, &failed)?;
        let entry = Entry {
            id: &id,
            session,
            begun_at_ms: at_ms,
            begun_on: today,
        };
        enter(&tx, &entry, |_| at_ms).map_err(&failed)?;
        if session.is_over() {
            finish(&tx, &id, session, at_ms, &failed)?;
        }
        tx.commit().map_err(&failed)?;
        Ok(id)
    }

    /// Keeps the input that came after `seq` others; on disk when this returns. The same input at the same place is
    /// kept once. Another input at that place means that the session went on in another window: refused.
    pub fn append(
        &mut self,
        id: &SessionId,
        seq: u32,
        input: &Input,
        scenario: &Scenario,
        at_ms: i64,
    ) -> Result<(), StoreError> {
        let failed = self.failed();
        let word = write_input(scenario, *input);
        let tx = self.writing()?;
        append(&tx, id, seq, word, at_ms, &failed)?;
        tx.commit().map_err(&failed)
    }

    /// Keeps the input after which a session is over or left, and that it is: both, or neither.
    pub fn append_last(
        &mut self,
        id: &SessionId,
        seq: u32,
        input: &Input,
        session: &Session,
        at_ms: i64,
    ) -> Result<(), StoreError> {
        let failed = self.failed();
        let word = write_input(session.scenario(), *input);
        let tx = self.writing()?;
        append(&tx, id, seq, word, at_ms, &failed)?;
        finish(&tx, id, session, at_ms, &failed)?;
        tx.commit().map_err(&failed)
    }

    /// Keeps how a session ended, or that it was left before its end; the state hash proves a later replay.
    pub fn finish(
        &mut self,
        id: &SessionId,
        session: &Session,
        at_ms: i64,
    ) -> Result<(), StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        finish(&tx, id, session, at_ms, &failed)?;
        tx.commit().map_err(&failed)
    }

    /// A transaction that writes: waits for its turn, and does nothing unless it is committed.
    pub(super) fn writing(&mut self) -> Result<Transaction<'_>, StoreError> {
        let failed = self.failed();
        let behavior = TransactionBehavior::Immediate;
        self.db.transaction_with_behavior(behavior).map_err(failed)
    }
}

/// The number behind an id.
pub(super) fn number(
    tx: &Transaction<'_>,
    id: &SessionId,
    failed: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<i64, StoreError> {
    let sql = "SELECT number FROM session WHERE id = ?1";
    let found = tx
        .query_row(sql, [id.as_str()], |row| row.get(0))
        .optional();
    let id = id.to_string();
    found
        .map_err(failed)?
        .ok_or(StoreError::UnknownSession { id })
}

fn append(
    tx: &Transaction<'_>,
    id: &SessionId,
    seq: u32,
    word: String,
    at_ms: i64,
    failed: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<(), StoreError> {
    let number = number(tx, id, failed)?;
    let kept: Option<String> = tx
        .query_row(
            "SELECT word FROM input WHERE session = ?1 AND seq = ?2",
            params![number, seq],
            |row| row.get(0),
        )
        .optional()
        .map_err(failed)?;
    match kept {
        Some(kept) if kept == word => return Ok(()),
        Some(kept) => {
            let id = id.to_string();
            return Err(StoreError::Taken {
                id,
                seq,
                kept,
                word,
            });
        }
        None => {}
    }
    follows(tx, id, number, seq, failed)?;
    insert(tx, number, seq, &word, at_ms).map_err(failed)?;
    // Whoever stopped and goes on has not finished after all.
    tx.execute(
        "UPDATE session SET status = 'open', ended_at = NULL, ending = NULL, state_hash = NULL
         WHERE number = ?1 AND status <> 'open'",
        [number],
    )
    .map_err(failed)?;
    Ok(())
}

pub(super) fn finish(
    tx: &Transaction<'_>,
    id: &SessionId,
    session: &Session,
    at_ms: i64,
    failed: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<(), StoreError> {
    let (status, ending) = match session.state().halt {
        Halt::Ended(ending) => ("ended", Some(session.scenario().ending(ending))),
        Halt::Running | Halt::SteppedOut | Halt::Stopped => ("stopped", None),
    };
    let taken = u32::try_from(session.record().inputs.len()).unwrap_or(u32::MAX);
    let hash = hex(session.state().hash());
    let number = number(tx, id, failed)?;
    follows(tx, id, number, taken, failed)?;
    tx.execute(
        "UPDATE session SET status = ?2, ending = ?3, ending_title = ?4, state_hash = ?5,
            ended_at = ?6 WHERE number = ?1",
        params![
            number,
            status,
            ending.map(|it| &it.id),
            ending.map(|it| &it.title),
            hash,
            at_ms
        ],
    )
    .map_err(failed)?;
    if session.is_over() {
        carried::leave(tx, number, session, at_ms).map_err(failed)?;
    }
    Ok(())
}

/// An id that no session and no class has.
pub(super) fn fresh(
    tx: &Transaction<'_>,
    failed: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<SessionId, StoreError> {
    loop {
        let id = SessionId::random()?;
        let sql = "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?1 UNION ALL SELECT 1 FROM class WHERE id = ?1)";
        let taken = tx.query_row(sql, [id.as_str()], |row| row.get::<_, bool>(0));
        if !taken.map_err(failed)? {
            return Ok(id);
        }
    }
}

/// Whether exactly `seq` inputs are kept.
fn follows(
    tx: &Transaction<'_>,
    id: &SessionId,
    number: i64,
    seq: u32,
    failed: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<(), StoreError> {
    let sql = "SELECT count(*) FROM input WHERE session = ?1";
    let held: u32 = tx
        .query_row(sql, [number], |row| row.get(0))
        .map_err(failed)?;
    let id = id.to_string();
    if held == seq {
        Ok(())
    } else {
        Err(StoreError::Gap { id, seq, held })
    }
}

/// A hash in 64 hexadecimal digits.
pub(super) fn hex(bytes: [u8; 32]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}
