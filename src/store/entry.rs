//! A session as it is entered into the store: its scenario, the texts it shares, its inputs, its first track.

use rusqlite::{Transaction, params};
use sha2::{Digest as _, Sha256};

use super::{Day, SessionId};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::record::{write_input, write_setup};

/// A session that the store does not have yet.
pub(super) struct Entry<'a> {
    pub(super) id: &'a SessionId,
    pub(super) session: &'a Session,
    pub(super) begun_at_ms: i64,
    pub(super) begun_on: Day,
}

/// Enters a session, and gives the number behind its id. `came` tells when an input came, by its place.
pub(super) fn enter(
    tx: &Transaction<'_>,
    entry: &Entry<'_>,
    came: impl Fn(usize) -> i64,
) -> rusqlite::Result<i64> {
    let (scenario, record) = (entry.session.scenario(), entry.session.record());
    let hash = enter_scenario(tx, scenario)?;
    tx.execute(
        "INSERT INTO session (id, hash, scenario, title, version, rules, setup, begun_at, begun_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            entry.id.as_str(),
            hash,
            scenario.head.id,
            scenario.head.title,
            scenario.head.version,
            record.rules,
            write_setup(scenario, &record.setup),
            entry.begun_at_ms,
            entry.begun_on.to_string(),
        ],
    )?;
    let number = tx.last_insert_rowid();
    let sql = "INSERT INTO played_with (session, place, hash) VALUES (?1, ?2, ?3)";
    enter_shared(tx, scenario, number, sql)?;
    for (seq, input) in (0_u32..).zip(&record.inputs) {
        let word = write_input(scenario, *input);
        insert(tx, number, seq, &word, came(seq as usize))?;
    }
    if let Some(first) = &record.first {
        let sql = "INSERT INTO first_track (session, shared) VALUES (?1, ?2)";
        tx.execute(
            sql,
            params![number, u32::try_from(first.shared).unwrap_or(u32::MAX)],
        )?;
        for (seq, input) in (0_u32..).zip(&first.inputs) {
            let word = write_input(scenario, *input);
            let sql = "INSERT INTO first_input (session, seq, word) VALUES (?1, ?2, ?3)";
            tx.execute(sql, params![number, seq, word])?;
        }
    }
    Ok(number)
}

/// Enters the file of a scenario, once for all that is played on it, and gives its hash.
pub(super) fn enter_scenario(
    tx: &Transaction<'_>,
    scenario: &Scenario,
) -> rusqlite::Result<String> {
    let hash = scenario.hash.to_string();
    tx.execute(
        "INSERT INTO scenario (hash, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![hash, &*scenario.text],
    )?;
    Ok(hash)
}

/// Enters the texts that a scenario shares with others, and by `sql` that they belong to this number.
pub(super) fn enter_shared(
    tx: &Transaction<'_>,
    scenario: &Scenario,
    number: i64,
    sql: &str,
) -> rusqlite::Result<()> {
    for (place, text) in (0_u8..).zip(scenario.shared.texts()) {
        let hash = sha256(text);
        let shared = "INSERT INTO shared (hash, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        tx.execute(shared, params![hash, text])?;
        tx.execute(sql, params![number, place, hash])?;
    }
    Ok(())
}

/// Keeps an input that came after `seq` others.
pub(super) fn insert(
    tx: &Transaction<'_>,
    number: i64,
    seq: u32,
    word: &str,
    at_ms: i64,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO input (session, seq, word, at_ms) VALUES (?1, ?2, ?3, ?4)";
    tx.execute(sql, params![number, seq, word, at_ms]).map(drop)
}

/// By this a shared text is known.
fn sha256(text: &str) -> String {
    super::journal::hex(Sha256::digest(text.as_bytes()).into())
}
