//! Voornemens: at most three texts of the trainee's own with a session, which never leave the device.

use rusqlite::params;

use super::journal::number;
use super::{SessionId, Store, StoreError};

/// How many characters an intention may have.
pub const LONGEST_INTENTION: usize = 1_000;

impl Store {
    /// Keeps the three texts of a session in place of those before; an empty one is none, and leaves no trace.
    pub fn set_intentions(
        &mut self,
        id: &SessionId,
        texts: &[String; 3],
    ) -> Result<(), StoreError> {
        let length = texts.iter().map(|it| it.chars().count()).max();
        let (length, most) = (length.unwrap_or_default(), LONGEST_INTENTION);
        if length > most {
            return Err(StoreError::TooLong { length, most });
        }
        let failed = self.failed();
        let tx = self.writing()?;
        let number = number(&tx, id, &failed)?;
        let sql = "DELETE FROM intention WHERE session = ?1";
        let before = tx.execute(sql, [number]).map_err(&failed)?;
        for (place, text) in (0..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            let place: u8 = place;
            let sql = "INSERT INTO intention (session, place, text) VALUES (?1, ?2, ?3)";
            let done = tx.execute(sql, params![number, place, text]);
            done.map_err(&failed)?;
        }
        tx.commit().map_err(&failed)?;
        if before == 0 {
            return Ok(());
        }
        self.leave_no_traces()
    }

    /// The three texts of a session, empty where there is none.
    pub fn intentions(&self, id: &SessionId) -> Result<[String; 3], StoreError> {
        let sql =
            "SELECT place, text FROM intention JOIN session ON session = number WHERE id = ?1";
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let found = rows.query_map([id.as_str()], |row| Ok((row.get::<_, u8>(0)?, row.get(1)?)));
        let mut texts: [String; 3] = Default::default();
        for row in found.map_err(self.failed())? {
            let (place, text) = row.map_err(self.failed())?;
            if let Some(kept) = texts.get_mut(usize::from(place)) {
                *kept = text;
            }
        }
        Ok(texts)
    }
}
