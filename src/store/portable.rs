//! A session as one file, version 1: to take along to another machine, or to keep. Described in `docs/session-file.md`.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::archive::{Status, Stored, StoredFirst, StoredInput};
use super::intention::LONGEST_INTENTION;
use super::{Day, Flaw, SessionId, Store, StoreError, library, write_new, write_report};
use crate::scenario::ContentHash;
use crate::scenario::Limits;
use crate::session::Session;

const FORMAT: &str = "weerbaar-session";
const VERSION: u32 = 1;

/// The largest file that is read: a scenario as large as they may be, with room for all else.
const MOST_BYTES: usize = 16 << 20;
const MOST_INPUTS: usize = 100_000;
/// The longest word of a record; the longest of a scenario is a name of a moment, of a choice and what was arranged.
const LONGEST_WORD: usize = 4096;
/// The last millisecond of the year 9999.
const LAST_MS: i64 = 253_402_300_799_999;

/// All of a session, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portable {
    format: String,
    version: u32,
    pub(super) id: String,
    pub(super) begun_on: String,
    pub(super) begun_at_ms: i64,
    /// `open`, `stopped` or `ended`.
    pub(super) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ended_at_ms: Option<i64>,
    pub(super) rules: u32,
    pub(super) content_hash: String,
    pub(super) state_hash: String,
    /// As JSON of its own, see `session::record::read_setup`.
    pub(super) setup: String,
    pub(super) inputs: Vec<PortableInput>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first_track: Option<PortableFirst>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) intentions: Option<[String; 3]>,
    pub(super) scenario: String,
    pub(super) personas: String,
    pub(super) coefficients: String,
    pub(super) beats: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PortableInput {
    pub(super) word: String,
    pub(super) at_ms: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PortableFirst {
    pub(super) shared: u32,
    pub(super) inputs: Vec<String>,
}

/// What every version begins with.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// What a file holds, to be told before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub id: SessionId,
    pub title: String,
    pub version: String,
    pub begun_on: Day,
    pub ending: Option<String>,
    pub rules: u32,
    pub content_hash: String,
    pub state_hash: String,
    pub setup: String,
    pub inputs: usize,
    /// How many inputs the first track has, and how many of them are shared.
    pub first_track: Option<(usize, u32)>,
    /// How many texts of the user's own it holds.
    pub intentions: usize,
    /// How many characters the scenario has, and the texts that it shares with others.
    pub scenario: usize,
    pub shared: usize,
}

impl Store {
    /// A session as a file, and what it holds. Refused if it cannot be replayed, so that what is taken along is sound.
    pub fn export(
        &self,
        which: &str,
        intentions: bool,
    ) -> Result<(Portable, Contents), StoreError> {
        let stored = self.load(which)?;
        let session = stored.replay()?;
        let own = self.intentions(&stored.summary.id)?;
        let own = Some(own).filter(|it| intentions && it.iter().any(|it| !it.is_empty()));
        let contents = Contents {
            id: stored.summary.id.clone(),
            title: stored.summary.title.clone(),
            version: stored.summary.version.clone(),
            begun_on: stored.summary.begun_on,
            ending: self.ending_title(&stored.summary)?,
            rules: stored.summary.rules,
            content_hash: stored.summary.hash.to_string(),
            state_hash: super::journal::hex(session.state().hash()),
            setup: stored.setup.clone(),
            inputs: stored.inputs.len(),
            first_track: stored.first.as_ref().map(|it| (it.words.len(), it.shared)),
            intentions: own.iter().flatten().filter(|it| !it.is_empty()).count(),
            scenario: stored.scenario_text.chars().count(),
            shared: session
                .scenario()
                .shared
                .texts()
                .iter()
                .map(|it| it.chars().count())
                .sum(),
        };
        Ok((portable(stored, &session, own), contents))
    }
}

/// The file of a session that was kept.
pub(super) fn portable(
    stored: Stored,
    session: &Session,
    intentions: Option<[String; 3]>,
) -> Portable {
    let summary = stored.summary;
    let input = |it: StoredInput| PortableInput {
        word: it.word,
        at_ms: it.at_ms,
    };
    let first = |it: StoredFirst| PortableFirst {
        shared: it.shared,
        inputs: it.words,
    };
    let [personas, coefficients, beats] = session.scenario().shared.texts().map(str::to_owned);
    Portable {
        format: FORMAT.to_owned(),
        version: VERSION,
        id: summary.id.to_string(),
        begun_on: summary.begun_on.to_string(),
        begun_at_ms: summary.begun_at_ms,
        status: summary.status.name().to_owned(),
        ended_at_ms: summary.ended_at_ms,
        rules: summary.rules,
        content_hash: summary.hash.to_string(),
        state_hash: super::journal::hex(session.state().hash()),
        setup: stored.setup,
        inputs: stored.inputs.into_iter().map(input).collect(),
        first_track: stored.first.map(first),
        intentions,
        scenario: stored.scenario_text,
        personas,
        coefficients,
        beats,
    }
}

impl Portable {
    /// The session in a file. Its shape and its values are sound after this; whether it replays is for the store to find.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let flawed = |flaw| StoreError::NotASession {
            path: path.to_owned(),
            flaw,
        };
        let limit = MOST_BYTES;
        let text = library::text(path, limit).map_err(|err| match err {
            StoreError::TooLarge { .. } => flawed(Flaw::Large { limit }),
            other => other,
        })?;
        // What is not asked for is skipped to a depth of 128, and the shape itself is three deep.
        let shape = |err: serde_json::Error| {
            let why = err.to_string();
            flawed(Flaw::Shape { why })
        };
        let head: Head = serde_json::from_str(&text).map_err(shape)?;
        if head.format != FORMAT {
            return Err(flawed(Flaw::Value { field: "format" }));
        }
        if head.version > VERSION {
            let (found, known) = (head.version.into(), VERSION.into());
            let path = path.to_owned();
            return Err(StoreError::Newer { path, found, known });
        }
        let file: Self = serde_json::from_str(&text).map_err(shape)?;
        match file.flawed_field() {
            Some(field) => Err(flawed(Flaw::Value { field })),
            None => Ok(file),
        }
    }

    /// Writes the file; one that is there is replaced only if so asked.
    pub fn write(&self, path: &Path, replace: bool) -> Result<(), StoreError> {
        let write = if replace { write_report } else { write_new };
        write(path, &self.text())
    }

    /// The file as text.
    pub fn text(&self) -> String {
        let mut text =
            serde_json::to_string_pretty(self).expect("a struct of words and numbers is JSON");
        text.push('\n');
        text
    }

    /// The name of the first field with a value that we do not write.
    fn flawed_field(&self) -> Option<&'static str> {
        let hash = |it: &str| ContentHash::parse(it).is_some_and(|hash| hash.to_string() == it);
        let moment = |it: i64| (0..=LAST_MS).contains(&it);
        let word = |it: &str| it.len() <= LONGEST_WORD && !it.contains(char::is_control);
        let words = |count: usize, mut each: Box<dyn Iterator<Item = &str> + '_>| {
            count <= MOST_INPUTS && each.all(word)
        };
        let day = Day::parse(&self.begun_on);
        // Nowhere is it another day than yesterday, today or tomorrow in Greenwich.
        let near = day.is_some_and(|it| it.apart(Day::utc(self.begun_at_ms)) <= 1);
        let text = |it: &str| it.len() <= Limits::default().bytes;
        let came = self.inputs.iter().map(|it| it.word.as_str());
        let first = self.first_track.iter();
        let first_sound = first.clone().all(|it| {
            let each = it.inputs.iter().map(String::as_str);
            it.shared as usize <= it.inputs.len() && words(it.inputs.len(), Box::new(each))
        });
        let mut own = self.intentions.iter().flatten();
        let id = SessionId::parse(&self.id).is_some_and(|it| it.as_str() == self.id);
        let sound = [
            ("version", self.version == VERSION),
            ("id", id),
            ("begun_at_ms", moment(self.begun_at_ms)),
            ("begun_on", near),
            ("status", Status::named(&self.status).is_some()),
            ("ended_at_ms", self.ended_at_ms.is_none_or(moment)),
            ("content_hash", hash(&self.content_hash)),
            ("state_hash", hash(&self.state_hash)),
            ("setup", text(&self.setup)),
            (
                "inputs",
                words(self.inputs.len(), Box::new(came))
                    && self.inputs.iter().all(|it| moment(it.at_ms)),
            ),
            ("first_track", first_sound),
            (
                "intentions",
                own.all(|it| it.chars().count() <= LONGEST_INTENTION),
            ),
            ("scenario", text(&self.scenario)),
            ("personas", text(&self.personas)),
            ("coefficients", text(&self.coefficients)),
            ("beats", text(&self.beats)),
        ];
        let flawed = sound.into_iter().find(|(_, sound)| !sound);
        flawed.map(|(field, _)| field)
    }
}
