//! What was kept of sessions: to list, to look back on, to go on with.

use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Row};

use super::forget::{TOUCHED, keep_until};
use super::journal::hex;
use super::{Day, SessionId, Store, StoreError, Unplayable};
use crate::scenario::{self, ContentHash, Scenario, Shared, SharedFault, Source};
use crate::session::Session;
use crate::session::record::{FirstTrack, RULES, Record, Unreadable, read_input, read_setup};

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

impl Status {
    const ALL: [Self; 3] = [Self::Open, Self::Stopped, Self::Ended];

    /// The word in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Stopped => "stopped",
            Self::Ended => "ended",
        }
    }

    /// What that word stands for.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == word)
    }
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
    /// The day on which it was begun, where it was begun.
    pub begun_on: Day,
    /// When it was last gone on with.
    pub touched_at_ms: i64,
    /// When it ended or was left; none while open.
    pub ended_at_ms: Option<i64>,
    /// The id of the ending that it came to.
    pub ending: Option<String>,
    /// The title of that ending; none for a session that was kept by an early version.
    pub ending_title: Option<String>,
    /// Whether it was set beside another track.
    pub second_track: bool,
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
    /// The personas, the numbers and the beats it was played with; none if those of its program.
    pub shared: Option<[String; 3]>,
    /// The setup as JSON, see `session::record::read_setup`.
    pub setup: String,
    /// From first to last.
    pub inputs: Vec<StoredInput>,
    /// The track beside which it was set.
    pub first: Option<StoredFirst>,
}

/// A first track as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFirst {
    /// From first to last, as in a record.
    pub words: Vec<String>,
    /// How many of them both tracks have.
    pub shared: u32,
}

const SUMMARY: &str =
    "SELECT id, scenario, title, version, hash, rules, begun_at, ended_at, ending,
    state_hash, status, (SELECT count(*) FROM input WHERE session = number), begun_on, ending_title,
    EXISTS (SELECT 1 FROM first_track WHERE session = number)";

impl SessionSummary {
    /// The last day on which it is kept, unless it is gone on with.
    pub fn keep_until(&self) -> Day {
        keep_until(self.begun_on, self.begun_at_ms, self.touched_at_ms)
    }
}

impl Store {
    /// All sessions, the latest begun or taken in first.
    pub fn list(&self) -> Result<Vec<SessionSummary>, StoreError> {
        self.summaries("ORDER BY number DESC")
    }

    /// The names of all sessions, the latest first; asks nothing of what is kept of them.
    pub fn ids(&self) -> Result<Vec<SessionId>, StoreError> {
        let sql = "SELECT id FROM session ORDER BY number DESC";
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let found = rows.query_map([], |row| Ok(SessionId::stored(row.get(0)?)));
        let found = found.map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }

    /// The sessions that one can go on with, the latest first.
    pub fn unfinished(&self) -> Result<Vec<SessionSummary>, StoreError> {
        self.summaries("WHERE status <> 'ended' ORDER BY number DESC")
    }

    fn summaries(&self, which: &str) -> Result<Vec<SessionSummary>, StoreError> {
        let mut rows = self
            .db
            .prepare(&format!("{SUMMARY}, {TOUCHED} FROM session {which}"))
            .map_err(self.failed())?;
        let found = rows.query_map([], summary).map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }

    /// The session of that id; `last` is the latest begun or taken in.
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
        let inputs = self.rows(
            "SELECT word, at_ms FROM input JOIN session ON session = number WHERE id = ?1 ORDER BY seq",
            id,
            |row| {
                Ok(StoredInput {
                    word: row.get(0)?,
                    at_ms: row.get(1)?,
                })
            },
        )?;
        let shared: Vec<String> = self.rows(
            "SELECT text FROM played_with JOIN session ON session = number JOIN shared ON shared.hash = played_with.hash
             WHERE id = ?1 ORDER BY place",
            id,
            |row| row.get(0),
        )?;
        let first = self.first(id)?;
        Ok(Stored {
            summary,
            scenario_text,
            shared: shared.try_into().ok(),
            setup,
            inputs,
            first,
        })
    }

    fn first(&self, id: &str) -> Result<Option<StoredFirst>, StoreError> {
        let sql = "SELECT shared FROM first_track JOIN session ON session = number WHERE id = ?1";
        let shared: Option<u32> = self.rows(sql, id, |row| row.get(0))?.pop();
        let Some(shared) = shared else {
            return Ok(None);
        };
        let sql = "SELECT word FROM first_input JOIN session ON session = number WHERE id = ?1 ORDER BY seq";
        let words = self.rows(sql, id, |row| row.get(0))?;
        Ok(Some(StoredFirst { words, shared }))
    }

    /// All rows that a question about a session gives.
    fn rows<T>(
        &self,
        sql: &str,
        id: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let found = rows.query_map([id], read).map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }

    /// The title of the ending that a session came to; none if it came to none.
    pub fn ending_title(&self, it: &SessionSummary) -> Result<Option<String>, StoreError> {
        let (Some(ending), None) = (&it.ending, &it.ending_title) else {
            return Ok(it.ending_title.clone());
        };
        let scenario = self.load(it.id.as_str())?.scenario();
        let endings = scenario.map(|it| it.endings).unwrap_or_default();
        let found = endings.into_iter().find(|it| it.id == *ending);
        Ok(Some(found.map_or_else(|| ending.clone(), |it| it.title)))
    }

    /// The session of that id (or `last`) where it was left. It replays what was kept, on the scenario that was kept.
    pub fn resume(&self, which: &str) -> Result<Session, StoreError> {
        self.load(which)?.replay()
    }

    fn summary(&self, id: &str) -> Result<Option<SessionSummary>, StoreError> {
        let Some(id) = SessionId::parse(id) else {
            return Ok(None);
        };
        let sql = format!("{SUMMARY}, {TOUCHED} FROM session WHERE id = ?1");
        let found = self.db.query_row(&sql, [id.as_str()], summary).optional();
        found.map_err(self.failed())
    }
}

impl Stored {
    /// The scenario it was played on, with what it was played with.
    pub fn scenario(&self) -> Result<Scenario, StoreError> {
        let id = self.summary.id.to_string();
        played_on(&id, &self.scenario_text, self.shared.as_ref())
    }

    /// The session itself. Refused if it was played with other rules than this version has.
    pub fn replay(&self) -> Result<Session, StoreError> {
        let scenario = self.scenario()?;
        let id = self.summary.id.to_string();
        let unplayable = |why: Unplayable| StoreError::Unplayable {
            id: id.clone(),
            why,
        };
        let (hash, rules) = (self.summary.hash, self.summary.rules);
        if scenario.hash != hash || rules != RULES {
            let named = |hash: ContentHash, rules| format!("{}/{rules}", hash.short());
            let (kept, now) = (named(hash, rules), named(scenario.hash, RULES));
            return Err(StoreError::OtherRules { id, kept, now });
        }
        let unreadable = |it: Unreadable| unplayable(Unplayable::Unreadable { word: it.0 });
        let setup = read_setup(&scenario, &self.setup);
        let inputs = self.inputs.iter().map(|it| read_input(&scenario, &it.word));
        let first = self.first.as_ref().map(|it| {
            let inputs = it.words.iter().map(|word| read_input(&scenario, word));
            Ok(FirstTrack {
                inputs: inputs.collect::<Result<_, _>>()?,
                shared: it.shared as usize,
            })
        });
        let record = Record {
            rules,
            scenario: hash,
            setup: setup.map_err(unreadable)?,
            inputs: inputs.collect::<Result<_, _>>().map_err(unreadable)?,
            first: first.transpose().map_err(unreadable)?,
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

/// The scenario of that text, with the texts that it shared with others then; none if those of its program.
pub(super) fn played_on(
    id: &str,
    text: &str,
    shared: Option<&[String; 3]>,
) -> Result<Scenario, StoreError> {
    let unplayable = |why| StoreError::Unplayable {
        id: id.to_owned(),
        why,
    };
    let shared = match shared {
        Some([personas, coefficients, beats]) => {
            match Shared::read(personas, coefficients, beats) {
                Ok(it) => &Arc::new(it),
                Err(SharedFault { file, why: _ }) => {
                    return Err(unplayable(Unplayable::Shared { file }));
                }
            }
        }
        None => Shared::shipped(),
    };
    let source = Source {
        name: format!("session {id}"),
        text: text.to_owned(),
    };
    let parsed = scenario::parse_with(&source, shared);
    let code = parsed
        .diagnostics
        .first()
        .map_or("nothing", |it| it.code.name());
    parsed
        .scenario
        .ok_or_else(|| unplayable(Unplayable::Fault { code }))
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
        status: Status::named(&status).ok_or_else(|| foreign(10))?,
        inputs: row.get(11)?,
        begun_on: Day::parse(&row.get::<_, String>(12)?).ok_or_else(|| foreign(12))?,
        ending_title: row.get(13)?,
        second_track: row.get(14)?,
        touched_at_ms: row.get(15)?,
    })
}
