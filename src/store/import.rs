//! Taking in a session from a file: only if it replays to where it was, and never over another one.

use std::path::Path;

use rusqlite::params;

use super::archive::{SessionSummary, Status, Stored, StoredFirst, StoredInput};
use super::entry::{Entry, enter};
use super::portable::{Portable, portable};
use super::{Day, Flaw, SessionId, Store, StoreError, Unplayable, carried};
use crate::scenario::ContentHash;
use crate::session::Session;
use crate::session::record::{write_input, write_setup};
use crate::session::state::Halt;

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It is kept here now.
    New(SessionId),
    /// It was kept here already; nothing changed.
    Same(SessionId),
}

impl Store {
    /// Takes in the session of a file: all of it, or nothing.
    pub fn import(&mut self, path: &Path) -> Result<Imported, StoreError> {
        let file = Portable::read(path)?;
        let failed = self.failed();
        let value = |field| StoreError::NotASession {
            path: path.to_owned(),
            flaw: Flaw::Value { field },
        };
        let stored = stored(&file).map_err(value)?;
        let session = stored.replay().map_err(|err| unsound(path, err))?;
        if let Some(field) = unlike(&stored, &session) {
            return Err(value(field));
        }
        if let Some(Err(refusal)) = session.first_track() {
            let id = file.id.clone();
            let why = Unplayable::Refused(refusal);
            return Err(unsound(path, StoreError::Unplayable { id, why }));
        }
        let id = stored.summary.id.clone();
        let tx = self.writing()?;
        // Asked while nobody else can take it in.
        let sql = "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?1)";
        let here = tx.query_row(sql, [id.as_str()], |row| row.get::<_, bool>(0));
        if here.map_err(&failed)? {
            drop(tx);
            return self.compare(&file, id);
        }
        let entry = Entry {
            id: &id,
            session: &session,
            begun_at_ms: file.begun_at_ms,
            begun_on: stored.summary.begun_on,
        };
        let came = |at: usize| file.inputs.get(at).map_or(file.begun_at_ms, |it| it.at_ms);
        let number = enter(&tx, &entry, came).map_err(&failed)?;
        let ending = match session.state().halt {
            Halt::Ended(ending) => Some(session.scenario().ending(ending)),
            Halt::Running | Halt::SteppedOut | Halt::Stopped => None,
        };
        // The hash of one that goes on is for the file alone.
        let finished = stored.summary.status != Status::Open;
        tx.execute(
            "UPDATE session SET status = ?2, ending = ?3, ending_title = ?4, state_hash = ?5, ended_at = ?6
             WHERE number = ?1",
            params![
                number,
                file.status,
                ending.map(|it| &it.id),
                ending.map(|it| &it.title),
                finished.then_some(&file.state_hash),
                file.ended_at_ms
            ],
        )
        .map_err(&failed)?;
        if let (true, Some(at_ms)) = (session.is_over(), file.ended_at_ms) {
            carried::leave(&tx, number, &session, at_ms).map_err(&failed)?;
        }
        for (place, text) in (0_u8..).zip(file.intentions.iter().flatten()) {
            if !text.is_empty() {
                let sql = "INSERT INTO intention (session, place, text) VALUES (?1, ?2, ?3)";
                let done = tx.execute(sql, params![number, place, text]);
                done.map_err(&failed)?;
            }
        }
        tx.commit().map_err(&failed)?;
        Ok(Imported::New(id))
    }

    /// Whether a session that is kept here is the one of the file. A file without intentions says nothing of them.
    fn compare(&self, file: &Portable, id: SessionId) -> Result<Imported, StoreError> {
        let other = || StoreError::OtherContent { id: id.to_string() };
        let here = self.load(id.as_str())?;
        let Ok(session) = here.replay() else {
            return Err(other());
        };
        let own = file
            .intentions
            .is_some()
            .then(|| self.intentions(&id))
            .transpose()?;
        let mut here = portable(here, &session, own);
        // Line ends aside, for which the content hash answers.
        here.scenario.clone_from(&file.scenario);
        if here == *file {
            Ok(Imported::Same(id))
        } else {
            Err(other())
        }
    }
}

/// The file as the store would hold it; or the name of the field that cannot be so.
fn stored(file: &Portable) -> Result<Stored, &'static str> {
    let input = |it: &super::portable::PortableInput| StoredInput {
        word: it.word.clone(),
        at_ms: it.at_ms,
    };
    let first = |it: &super::portable::PortableFirst| StoredFirst {
        words: it.inputs.clone(),
        shared: it.shared,
    };
    let texts = [&file.personas, &file.coefficients, &file.beats];
    Ok(Stored {
        summary: SessionSummary {
            id: SessionId::parse(&file.id).ok_or("id")?,
            // What the scenario says of itself is read from its text.
            scenario: String::new(),
            title: String::new(),
            version: String::new(),
            hash: ContentHash::parse(&file.content_hash).ok_or("content_hash")?,
            rules: file.rules,
            begun_at_ms: file.begun_at_ms,
            begun_on: Day::parse(&file.begun_on).ok_or("begun_on")?,
            touched_at_ms: file.begun_at_ms,
            ended_at_ms: file.ended_at_ms,
            ending: None,
            ending_title: None,
            second_track: file.first_track.is_some(),
            state_hash: Some(file.state_hash.clone()),
            status: Status::named(&file.status).ok_or("status")?,
            inputs: u32::try_from(file.inputs.len()).ok().ok_or("inputs")?,
        },
        scenario_text: file.scenario.clone(),
        shared: Some(texts.map(Clone::clone)),
        setup: file.setup.clone(),
        inputs: file.inputs.iter().map(input).collect(),
        first: file.first_track.as_ref().map(first),
    })
}

/// The field in which a file differs from what the store would have written of that session.
fn unlike(stored: &Stored, session: &Session) -> Option<&'static str> {
    let (scenario, record) = (session.scenario(), session.record());
    let summary = &stored.summary;
    let words = stored.inputs.iter().map(|it| it.word.as_str());
    let same = record
        .inputs
        .iter()
        .zip(words)
        .all(|(input, word)| write_input(scenario, *input) == word);
    let first = record.first.as_ref().zip(stored.first.as_ref());
    let first_same = first.is_none_or(|(first, kept)| {
        let mut words = first.inputs.iter().zip(&kept.words);
        words.all(|(input, word)| write_input(scenario, *input) == *word)
            && record.inputs.get(..first.shared) == first.inputs.get(..first.shared)
    });
    let ended = summary.status == Status::Ended;
    let sound = [
        (
            "setup",
            write_setup(scenario, &record.setup) == stored.setup,
        ),
        ("inputs", same),
        ("first_track", first_same),
        ("status", ended == session.is_over()),
        (
            "ended_at_ms",
            summary.ended_at_ms.is_some() == (summary.status != Status::Open),
        ),
    ];
    let unlike = sound.into_iter().find(|(_, sound)| !sound);
    unlike.map(|(field, _)| field)
}

/// Why a file was not taken in, where it is the session that does not hold.
fn unsound(path: &Path, err: StoreError) -> StoreError {
    match err {
        StoreError::Unplayable { id, why } => StoreError::NotImported {
            path: path.to_owned(),
            id,
            why,
        },
        other => other,
    }
}
