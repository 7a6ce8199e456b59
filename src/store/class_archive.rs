//! What was kept of classes: to list, to look back on, to go on with.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::Row;

use super::archive::played_on;
use super::class::{CLASS_DAYS, ClassKey};
use super::{Day, SessionId, Store, StoreError, Unplayable};
use crate::room::Room;
use crate::room::command::{Command, Given, Participant, PollIdx};
use crate::room::record::read_command;
use crate::scenario::ContentHash;
use crate::session::record::{RULES, Unreadable, read_setup};

/// A class in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSummary {
    pub id: SessionId,
    /// The scenario's id, title and version as they were then.
    pub scenario: String,
    pub title: String,
    pub version: String,
    pub hash: ContentHash,
    pub rules: u32,
    /// In milliseconds since 1970 (UTC), as all times here.
    pub begun_at_ms: i64,
    /// The day on which it was begun, where it was begun.
    pub begun_on: Day,
    /// When it was last gone on with.
    pub touched_at_ms: i64,
    /// None while it goes on.
    pub ended_at_ms: Option<i64>,
    pub(super) number: i64,
}

impl ClassSummary {
    /// The last day on which it is kept, unless it is gone on with.
    pub fn keep_until(&self) -> Day {
        let touched = self.begun_on.after(self.begun_at_ms, self.touched_at_ms);
        touched.days_later(CLASS_DAYS)
    }
}

/// Someone's place in a class, by hashes of what only their phone knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptSeat {
    pub who: Participant,
    pub key: [u8; 32],
    pub token: [u8; 32],
}

/// A class where it was left.
#[derive(Debug)]
pub struct KeptClass {
    pub summary: ClassSummary,
    pub room: Room,
    pub seats: Vec<KeptSeat>,
    /// How often each has voted in a vote that is open.
    pub turns: BTreeMap<(PollIdx, Participant), u32>,
    /// The number of the line that comes next.
    pub next_seq: u64,
}

/// Something that a group took along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The class it comes from, the title it played and the day.
    pub class: String,
    pub title: String,
    pub begun_on: String,
    /// As `room::talk::Intention` names it.
    pub which: String,
    pub text: String,
}

/// When a class was last gone on with, in a question about classes.
pub(super) const TOUCHED: &str = "max(begun_at, coalesce(ended_at, begun_at),
    coalesce((SELECT max(at_ms) FROM class_command WHERE class = number), begun_at),
    coalesce((SELECT max(at_ms) FROM class_vote WHERE class = number), begun_at))";

impl Store {
    /// All classes, the latest begun first.
    pub fn classes(&self) -> Result<Vec<ClassSummary>, StoreError> {
        self.class_summaries("TRUE", "")
    }

    /// The class of that id; `last` is the latest begun.
    pub fn class(&self, which: &str) -> Result<ClassSummary, StoreError> {
        let (found, no_such) = if which == "last" {
            (self.class_summaries("TRUE", "")?, StoreError::NoClasses)
        } else {
            let id = which.to_owned();
            let parsed = SessionId::parse(which);
            let parsed = parsed.as_ref().map_or("", |it| it.as_str());
            let found = self.class_summaries("id = ?1", parsed)?;
            (found, StoreError::UnknownClass { id })
        };
        found.into_iter().next().ok_or(no_such)
    }

    fn class_summaries(&self, which: &str, id: &str) -> Result<Vec<ClassSummary>, StoreError> {
        let sql = format!(
            "SELECT id, scenario, title, version, hash, rules, begun_at, begun_on, {TOUCHED}, ended_at, number
             FROM class WHERE {which} AND ?1 = ?1 ORDER BY number DESC"
        );
        let mut rows = self.db.prepare(&sql).map_err(self.failed())?;
        let found = rows.query_map([id], summary).map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }

    /// A class where it was left, on the scenario that was kept.
    pub fn load_class(&self, which: &str) -> Result<KeptClass, StoreError> {
        let summary = self.class(which)?;
        let number = summary.number;
        let sql = "SELECT text, setup FROM class JOIN scenario USING (hash) WHERE number = ?1";
        let (text, setup): (String, String) = self
            .db
            .query_row(sql, [number], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(self.failed())?;
        let shared: Vec<String> = self.class_rows(
            "SELECT text FROM class_played_with JOIN shared USING (hash) WHERE class = ?1 ORDER BY place",
            number,
            |row| row.get(0),
        )?;
        let shared: Option<[String; 3]> = shared.try_into().ok();
        // Votes stand where they were last given, among the commands.
        let lines: Vec<(i64, String, i64, Option<u32>)> = self.class_rows(
            "SELECT seq, word, at_ms, NULL FROM class_command WHERE class = ?1
             UNION ALL SELECT seq, word, at_ms, turn FROM class_vote WHERE class = ?1 ORDER BY seq",
            number,
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
        let seats = self.class_rows(
            "SELECT who, key, token FROM class_seat WHERE class = ?1 ORDER BY who",
            number,
            |row| {
                Ok(KeptSeat {
                    who: Participant(row.get(0)?),
                    key: row.get(1)?,
                    token: row.get(2)?,
                })
            },
        )?;
        let unplayable = |why: Unplayable| StoreError::Unplayable {
            id: summary.id.to_string(),
            why,
        };
        let unreadable = |it: Unreadable| unplayable(Unplayable::Unreadable { word: it.0 });
        let scenario = played_on(summary.id.as_str(), &text, shared.as_ref())?;
        if scenario.hash != summary.hash || summary.rules != RULES {
            let named = |hash: ContentHash, rules| format!("{}/{rules}", hash.short());
            return Err(StoreError::OtherRules {
                id: summary.id.to_string(),
                kept: named(summary.hash, summary.rules),
                now: named(scenario.hash, RULES),
            });
        }
        let setup = read_setup(&scenario, &setup).map_err(unreadable)?;
        let scenario = Arc::new(scenario);
        let mut room = Room::start(scenario.clone(), setup);
        let (mut turns, mut next_seq) = (BTreeMap::new(), 0);
        for (seq, word, at_ms, turn) in lines {
            let command = read_command(&scenario, &word).map_err(unreadable)?;
            if let (Some(turn), Command::Vote { poll, who, .. }) = (turn, &command) {
                turns.insert((*poll, *who), turn);
            }
            let at_ms = u64::try_from(at_ms).unwrap_or_default();
            room.apply(Given { at_ms, command })
                .map_err(|it| unplayable(Unplayable::RoomRefused(it)))?;
            next_seq = u64::try_from(seq).unwrap_or_default().saturating_add(1);
        }
        Ok(KeptClass {
            summary,
            room,
            seats,
            turns,
            next_seq,
        })
    }

    fn class_rows<T>(
        &self,
        sql: &str,
        number: i64,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let found = rows.query_map([number], read).map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }

    /// What groups took along, the latest first.
    pub fn taken_along(&self) -> Result<Vec<Taken>, StoreError> {
        let sql = "SELECT class, title, begun_on, which, text FROM class_intention
            ORDER BY begun_at DESC, class, which";
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let found = rows.query_map([], |row| {
            Ok(Taken {
                class: row.get(0)?,
                title: row.get(1)?,
                begun_on: row.get(2)?,
                which: row.get(3)?,
                text: row.get(4)?,
            })
        });
        let found = found.map_err(self.failed())?;
        found.collect::<Result<_, _>>().map_err(self.failed())
    }
}

impl KeptClass {
    /// For who goes on with it; none if it has ended.
    pub fn key(&self) -> Result<ClassKey, StoreError> {
        let id = self.summary.id.clone();
        if self.summary.ended_at_ms.is_some() {
            let id = id.to_string();
            return Err(StoreError::ClassTaken { id });
        }
        Ok(ClassKey {
            id,
            number: self.summary.number,
        })
    }
}

fn summary(row: &Row<'_>) -> rusqlite::Result<ClassSummary> {
    let foreign = |column| {
        let kind = rusqlite::types::Type::Text;
        rusqlite::Error::InvalidColumnType(column, "a word of another version".to_owned(), kind)
    };
    let (hash, day): (String, String) = (row.get(4)?, row.get(7)?);
    Ok(ClassSummary {
        id: SessionId::stored(row.get(0)?),
        scenario: row.get(1)?,
        title: row.get(2)?,
        version: row.get(3)?,
        hash: ContentHash::parse(&hash).ok_or_else(|| foreign(4))?,
        rules: row.get(5)?,
        begun_at_ms: row.get(6)?,
        begun_on: Day::parse(&day).ok_or_else(|| foreign(7))?,
        touched_at_ms: row.get(8)?,
        ended_at_ms: row.get(9)?,
        number: row.get(10)?,
    })
}
