//! What was kept of sessions: to list, to look back on, to go on with.

use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Row};

use super::journal::hex;
use super::{SessionId, Store, StoreError, Unplayable};
use crate::scenario::{self, ContentHash, Source};
use crate::session::Session;
use crate::session::record::{RULES, Record, Unreadable, read_input, read_setup};

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It was never said to be over: it goes on, or the machine went down.
    Open,
    /// Left before its end, on purpose.
    Stopped,
    /// It came to an ending.
    Ended,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSummary {
    pub id: SessionId,
    /// The scenario's id, title and version as they were then.
    pub scenario: String,
    pub title: String,
    pub version: String,
    /// The content hash of the scenario it was played on.
    pub hash: ContentHash,
    /// The version of the rules it was played by.
    pub rules: u32,
    /// In milliseconds since 1970 (UTC), as all times here.
    pub begun_at_ms: i64,
    /// When it ended or was left; none while open.
    pub ended_at_ms: Option<i64>,
    /// The id of the ending that it came to.
    pub ending: Option<String>,
    /// Where it stood when it was finished, in 64 hexadecimal digits.
    pub state_hash: Option<String>,
    pub status: Status,
    /// How many inputs are kept.
    pub inputs: u32,
}

/// An input as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredInput {
    /// As in a record, `choose beurt-2/vat-samen`.
    pub word: String,
    pub at_ms: i64,
}

/// All that is kept of a session: enough to replay it without the scenario's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    pub summary: SessionSummary,
    /// The scenario file it was played on.
    pub scenario_text: String,
    /// The setup as JSON, see `session::record::read_setup`.
    pub setup: String,
    /// From first to last.
    pub inputs: Vec<StoredInput>,
}

const SUMMARY: &str =
    "SELECT id, scenario, title, version, hash, rules, begun_at, ended_at, ending,
    state_hash, status, (SELECT count(*) FROM input WHERE session = number) FROM session";

impl Store {
    /// All sessions, the latest begun first.
    pub fn list(&self) -> Result<Vec<SessionSummary>, StoreError> {
        self.summaries("ORDER BY number DESC")
    }

    /// The sessions that one can go on with, the latest begun first.
    pub fn unfinished(&self) -> Result<Vec<SessionSummary>, StoreError> {
        self.summaries("WHERE status <> 'ended' ORDER BY number DESC")
    }

    fn summaries(&self, which: &str) -> Result<Vec<SessionSummary>, StoreError> {
        let mut rows = self
            .db
            .prepare(&format!("{SUMMARY} {which}"))
            .map_err(self.failed())?;
        let found = rows.query_map([], summary).map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }

    /// The session of that id; `last` is the latest begun.
    pub fn load(&self, which: &str) -> Result<Stored, StoreError> {
        let (found, no_such) = if which == "last" {
            let found = self.summaries("ORDER BY number DESC LIMIT 1")?.pop();
            (found, StoreError::NoSessions)
        } else {
            let id = which.to_owned();
            (self.summary(which)?, StoreError::UnknownSession { id })
        };
        let summary = found.ok_or(no_such)?;
        let id = summary.id.as_str();
        let sql = "SELECT text, setup FROM session JOIN scenario USING (hash) WHERE id = ?1";
        let (scenario_text, setup) = self
            .db
            .query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(self.failed())?;
        let sql = "SELECT word, input.at_ms FROM input JOIN session ON session = number WHERE id = ?1 ORDER BY seq";
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let input = |row: &Row<'_>| {
            Ok(StoredInput {
                word: row.get(0)?,
                at_ms: row.get(1)?,
            })
        };
        let inputs = rows.query_map([id], input).map_err(self.failed())?;
        let inputs = inputs.collect::<Result<_, _>>().map_err(self.failed())?;
        Ok(Stored {
            summary,
            scenario_text,
            setup,
            inputs,
        })
    }

    /// The session of that id (or `last`) where it was left. It replays what was kept, on the scenario that was kept.
    pub fn resume(&self, which: &str) -> Result<Session, StoreError> {
        self.load(which)?.replay()
    }

    fn summary(&self, id: &str) -> Result<Option<SessionSummary>, StoreError> {
        let Some(id) = SessionId::parse(id) else {
            return Ok(None);
        };
        let sql = format!("{SUMMARY} WHERE id = ?1");
        let found = self.db.query_row(&sql, [id.as_str()], summary).optional();
        found.map_err(self.failed())
    }
}

impl Stored {
    /// The session itself. Refused if it was played with other rules or numbers than this version has.
    pub fn replay(&self) -> Result<Session, StoreError> {
        let id = self.summary.id.to_string();
        let unplayable = |why: Unplayable| StoreError::Unplayable {
            id: id.clone(),
            why,
        };
        let source = Source {
            name: format!("session {id}"),
            text: self.scenario_text.clone(),
        };
        let parsed = scenario::parse(&source);
        let fault = parsed
            .diagnostics
            .first()
            .map_or("nothing", |it| it.code.name());
        let scenario = parsed
            .scenario
            .ok_or_else(|| unplayable(Unplayable::Fault { code: fault }))?;
        let (hash, rules) = (self.summary.hash, self.summary.rules);
        if scenario.hash != hash || rules != RULES {
            let named = |hash: ContentHash, rules| format!("{}/{rules}", hash.short());
            let (kept, now) = (named(hash, rules), named(scenario.hash, RULES));
            return Err(StoreError::OtherRules { id, kept, now });
        }
        let unreadable = |it: Unreadable| unplayable(Unplayable::Unreadable { word: it.0 });
        let setup = read_setup(&scenario, &self.setup);
        let inputs = self.inputs.iter().map(|it| read_input(&scenario, &it.word));
        let record = Record {
            rules,
            scenario: hash,
            setup: setup.map_err(unreadable)?,
            inputs: inputs.collect::<Result<_, _>>().map_err(unreadable)?,
            first: None,
        };
        let session = Session::replay(Arc::new(scenario), &record)
            .map_err(|refusal| unplayable(Unplayable::Refused(refusal)))?;
        let hash = hex(session.state().hash());
        match &self.summary.state_hash {
            Some(kept) if *kept != hash => Err(unplayable(Unplayable::Elsewhere)),
            _ => Ok(session),
        }
    }
}

fn summary(row: &Row<'_>) -> rusqlite::Result<SessionSummary> {
    let foreign = |column| {
        let kind = rusqlite::types::Type::Text;
        rusqlite::Error::InvalidColumnType(column, "a word of another version".to_owned(), kind)
    };
    let (hash, status): (String, String) = (row.get(4)?, row.get(10)?);
    Ok(SessionSummary {
        id: SessionId::stored(row.get(0)?),
        scenario: row.get(1)?,
        title: row.get(2)?,
        version: row.get(3)?,
        hash: ContentHash::parse(&hash).ok_or_else(|| foreign(4))?,
        rules: row.get(5)?,
        begun_at_ms: row.get(6)?,
        ended_at_ms: row.get(7)?,
        ending: row.get(8)?,
        state_hash: row.get(9)?,
        status: match status.as_str() {
            "open" => Status::Open,
            "stopped" => Status::Stopped,
            "ended" => Status::Ended,
            _ => return Err(foreign(10)),
        },
        inputs: row.get(11)?,
    })
}
