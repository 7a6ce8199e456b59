//! What a session that ended leaves for a later one: its carried variables and meters.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, Transaction, params};

use super::{Day, Store, StoreError};
use crate::scenario::Scenario;
use crate::scenario::id::VariableIdx;
use crate::scenario::vocabulary::Meter;
use crate::session::Session;

/// What earlier sessions left that fits a scenario; empty if nothing does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    pub values: BTreeMap<VariableIdx, Left>,
    pub meters: BTreeMap<Meter, Left>,
}

/// A value that an earlier session left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub value: i32,
    /// The title of the scenario that it comes from.
    pub title: String,
    /// The day on which that session was begun.
    pub day: Day,
}

const VALUE: &str = "value";
const METER: &str = "meter";

impl Store {
    /// What earlier sessions left that fits this scenario. Of each name the value that was left last; one that lies
    /// outside the range here is left out.
    pub fn carried(&self, scenario: &Scenario) -> Result<Carried, StoreError> {
        let mut carried = Carried::default();
        let declared = scenario.variables.iter().enumerate();
        for (at, variable) in declared.filter(|(_, it)| it.carried) {
            let left = self.left(VALUE, &variable.id, |word| variable.value(word))?;
            carried
                .values
                .extend(left.map(|it| (VariableIdx::of(at), it)));
        }
        for declared in &scenario.carries {
            let fits = |word: &str| {
                let value = word.parse().ok()?;
                (declared.min <= value && value <= declared.max).then_some(value)
            };
            let left = self.left(METER, declared.meter.name(), fits)?;
            carried.meters.extend(left.map(|it| (declared.meter, it)));
        }
        Ok(carried)
    }

    fn left(
        &self,
        kind: &str,
        name: &str,
        read: impl Fn(&str) -> Option<i32>,
    ) -> Result<Option<Left>, StoreError> {
        let sql = "SELECT word, title, begun_on FROM carried JOIN session ON session = number
            WHERE kind = ?1 AND name = ?2 ORDER BY at_ms DESC, number DESC LIMIT 1";
        let row = |row: &rusqlite::Row<'_>| {
            let texts: (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(texts)
        };
        let found = self.db.query_row(sql, params![kind, name], row).optional();
        Ok(found
            .map_err(self.failed())?
            .and_then(|(word, title, day)| {
                Some(Left {
                    value: read(&word)?,
                    title,
                    day: Day::parse(&day)?,
                })
            }))
    }
}

/// Keeps what a session leaves now that it has ended.
pub(super) fn leave(
    tx: &Transaction<'_>,
    number: i64,
    session: &Session,
    at_ms: i64,
) -> rusqlite::Result<()> {
    let (scenario, state) = (session.scenario(), session.state());
    let put = |kind: &str, name: &str, word: String| {
        let sql = "INSERT OR REPLACE INTO carried (session, kind, name, word, at_ms)
            VALUES (?1, ?2, ?3, ?4, ?5)";
        tx.execute(sql, params![number, kind, name, word, at_ms])
    };
    for (variable, value) in scenario.variables.iter().zip(&state.values) {
        if variable.carried {
            put(VALUE, &variable.id, variable.word(*value))?;
        }
    }
    for it in &scenario.carries {
        let value = state.meters[it.meter as usize];
        put(METER, it.meter.name(), value.to_string())?;
    }
    Ok(())
}
