//! A class while it goes on: begun, one line after another, ended. Acknowledged means written, many lines at once.

use rusqlite::{Transaction, params};

use super::entry::{enter_scenario, enter_shared};
use super::journal::fresh;
use super::{Day, SessionId, Store, StoreError};
use crate::room::Room;
use crate::room::command::Command;
use crate::room::record::write_command;
use crate::session::record::write_setup;

/// How long a class is kept after it was last gone on with; what its group takes along is kept as long as a session.
pub const CLASS_DAYS: u32 = 30;

/// Something of a class that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// One more than of the line before it, whatever that was.
    pub seq: u64,
    pub at_ms: i64,
    pub what: What,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// As in `room::record`: anything but a vote and the end of one.
    Command(String),
    /// A vote that is not counted yet; a later one of the same person takes its place.
    Vote {
        poll: u32,
        who: u32,
        /// How often they have voted in it.
        turn: u32,
        word: String,
    },
    /// The votes of that poll are counted: the count is kept in their place.
    Count { poll: u32, word: String },
    /// Who took that seat, by hashes of what only their phone knows. A later one of the same person takes its place.
    Seat {
        who: u32,
        key: [u8; 32],
        token: [u8; 32],
    },
}

/// A class in the store, for who goes on with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassKey {
    pub id: SessionId,
    pub(super) number: i64,
}

impl Store {
    /// Keeps a class that begins. `today` is the day where it begins.
    pub fn begin_class(
        &mut self,
        room: &Room,
        at_ms: i64,
        today: Day,
    ) -> Result<ClassKey, StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        let id = fresh(&tx, &failed)?;
        let number = enter(&tx, &id, room, at_ms, today).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        Ok(ClassKey { id, number })
    }

    /// Keeps what came, all of it or nothing; on disk when this returns. Refused if the class went on in another window.
    pub fn keep_class(&mut self, class: &ClassKey, lines: &[Line]) -> Result<(), StoreError> {
        let Some(first) = lines.first() else {
            return Ok(());
        };
        let failed = self.failed();
        let tx = self.writing()?;
        follows(&tx, class, first, &failed)?;
        let keep = |line: &Line| keep(&tx, class.number, line);
        lines.iter().try_for_each(keep).map_err(&failed)?;
        tx.commit().map_err(&failed)
    }

    /// Ends a class: who was in and who voted what is gone from here on, and nobody can go on with it.
    pub fn end_class(
        &mut self,
        class: &ClassKey,
        room: &Room,
        at_ms: i64,
    ) -> Result<(), StoreError> {
        let failed = self.failed();
        let tx = self.writing()?;
        end(&tx, class, room, at_ms).map_err(&failed)?;
        tx.commit().map_err(&failed)?;
        self.leave_no_traces()
    }
}

fn enter(
    tx: &Transaction<'_>,
    id: &SessionId,
    room: &Room,
    at_ms: i64,
    today: Day,
) -> rusqlite::Result<i64> {
    let scenario = room.scenario();
    let hash = enter_scenario(tx, scenario)?;
    let record = room.record();
    tx.execute(
        "INSERT INTO class (id, hash, scenario, title, version, rules, setup, begun_at, begun_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id.as_str(),
            hash,
            scenario.head.id,
            scenario.head.title,
            scenario.head.version,
            record.rules,
            write_setup(scenario, &record.setup),
            at_ms,
            today.to_string(),
        ],
    )?;
    let number = tx.last_insert_rowid();
    let sql = "INSERT INTO class_played_with (class, place, hash) VALUES (?1, ?2, ?3)";
    enter_shared(tx, scenario, number, sql)?;
    Ok(number)
}

/// Whether no other window has written in between.
fn follows(
    tx: &Transaction<'_>,
    class: &ClassKey,
    first: &Line,
    failed: &impl Fn(rusqlite::Error) -> StoreError,
) -> Result<(), StoreError> {
    let sql = "SELECT max(
            coalesce((SELECT max(seq) FROM class_command WHERE class = ?1), -1),
            coalesce((SELECT max(seq) FROM class_vote WHERE class = ?1), -1)),
        (SELECT ended_at IS NULL FROM class WHERE number = ?1)";
    let (last, open) = tx
        .prepare_cached(sql)
        .and_then(|mut it| it.query_row([class.number], |row| Ok((row.get(0)?, row.get(1)?))))
        .map_err(failed)?;
    let (last, open): (i64, Option<bool>) = (last, open);
    if open == Some(true) && last < stored(first.seq) {
        return Ok(());
    }
    let id = class.id.to_string();
    Err(StoreError::ClassTaken { id })
}

fn keep(tx: &Transaction<'_>, class: i64, line: &Line) -> rusqlite::Result<()> {
    let command = "INSERT INTO class_command (class, seq, word, at_ms) VALUES (?1, ?2, ?3, ?4)";
    let (seq, at_ms) = (stored(line.seq), line.at_ms);
    match &line.what {
        What::Command(word) => {
            let mut sql = tx.prepare_cached(command)?;
            sql.execute(params![class, seq, word, at_ms])?;
        }
        What::Count { poll, word } => {
            let mut sql =
                tx.prepare_cached("DELETE FROM class_vote WHERE class = ?1 AND poll = ?2")?;
            sql.execute(params![class, poll])?;
            let mut sql = tx.prepare_cached(command)?;
            sql.execute(params![class, seq, word, at_ms])?;
        }
        What::Vote {
            poll,
            who,
            turn,
            word,
        } => {
            let mut sql = tx.prepare_cached(
                "INSERT INTO class_vote (class, poll, who, turn, seq, word, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (class, poll, who)
                 DO UPDATE SET turn = excluded.turn, seq = excluded.seq, word = excluded.word, at_ms = excluded.at_ms",
            )?;
            sql.execute(params![class, poll, who, turn, seq, word, at_ms])?;
        }
        What::Seat { who, key, token } => {
            let mut sql = tx.prepare_cached(
                "INSERT INTO class_seat (class, who, key, token) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (class, who) DO UPDATE SET key = excluded.key, token = excluded.token",
            )?;
            sql.execute(params![class, who, key, token])?;
        }
    }
    Ok(())
}

fn end(tx: &Transaction<'_>, class: &ClassKey, room: &Room, at_ms: i64) -> rusqlite::Result<()> {
    let number = class.number;
    for table in ["class_vote", "class_seat", "class_command"] {
        tx.execute(&format!("DELETE FROM {table} WHERE class = ?1"), [number])?;
    }
    // Written as they come by, since a word says at which moment it was given.
    let mut again = room.afresh();
    let mut kept = room.commands_without_persons();
    kept.retain(|it| !matches!(it.command, Command::Vote { .. }));
    for (seq, given) in (0_i64..).zip(kept) {
        let (given_at, command) = (given.at_ms, given.command.clone());
        if again.apply(given).is_err() {
            break;
        }
        let word = write_command(&again, &command);
        let given_at = i64::try_from(given_at).unwrap_or(i64::MAX);
        tx.execute(
            "INSERT INTO class_command (class, seq, word, at_ms) VALUES (?1, ?2, ?3, ?4)",
            params![number, seq, word, given_at],
        )?;
    }
    tx.execute(
        "UPDATE class SET ended_at = ?2 WHERE number = ?1",
        params![number, at_ms],
    )?;
    keep_intentions(tx, number, room)
}

/// What the group takes along, apart, so that it stays when the class goes.
pub(super) fn keep_intentions(
    tx: &Transaction<'_>,
    number: i64,
    room: &Room,
) -> rusqlite::Result<()> {
    for (which, text) in room.talk().intended() {
        tx.execute(
            "INSERT INTO class_intention (class, title, begun_at, begun_on, which, text)
             SELECT id, title, begun_at, begun_on, ?2, ?3 FROM class WHERE number = ?1
             ON CONFLICT (class, which) DO UPDATE SET text = excluded.text",
            params![number, which.code(), text],
        )?;
    }
    Ok(())
}

/// A place in a list as SQLite has it.
pub(super) fn stored(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
