//! What the outside world can do to the store, each with the way out.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::room::refusal::RoomRefusal;
use crate::session::refusal::Refusal;

/// Why something could not be read or kept. Nothing that was confirmed before is lost by any of these.
///
/// What it prints is English, for logs; people read the sentence that `shell` makes of the code and the values.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("nothing there; check the name: \"{}\"", path.display())]
    Missing { path: PathBuf },
    #[error(
        "no scenario \"{name}\"{}; give the name of a shipped scenario, a scenario.ron or its folder",
        suggested(suggestion)
    )]
    UnknownScenario {
        name: String,
        suggestion: Option<String>,
    },
    #[error("no scenario.ron in this folder; give a folder that has one: \"{}\"", path.display())]
    NoScenario { path: PathBuf },
    #[error("not an ordinary file; move it aside or choose another: \"{}\"", path.display())]
    NotAFile { path: PathBuf },
    #[error("a file stands where a folder is needed; move it aside or choose another folder: \"{}\"", path.display())]
    NotAFolder { path: PathBuf },
    #[error("larger than {limit} bytes; split the scenario: \"{}\"", path.display())]
    TooLarge { path: PathBuf, limit: usize },
    #[error("not UTF-8 text at byte {at}; save it as UTF-8: \"{}\"", path.display())]
    NotUtf8 { path: PathBuf, at: usize },
    #[error("no permission to read or write here; change its permissions or choose another folder: \"{}\"", path.display())]
    Denied {
        path: PathBuf,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    #[error("the disk is full; free some space and do the last step again: \"{}\"", path.display())]
    DiskFull {
        path: PathBuf,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    #[error("another window is busy with the store; close it or try again: \"{}\"", path.display())]
    Busy { path: PathBuf },
    #[error("deleted, but another window may still hold traces; close it and delete once more: \"{}\"", path.display())]
    Traces { path: PathBuf },
    #[error(
        "damaged ({why}); it was left as it is: move it aside and start again, with `{}`",
        aside(path)
    )]
    Damaged { path: PathBuf, why: String },
    #[error("a database of another program; choose another folder: \"{}\"", path.display())]
    NotOurs { path: PathBuf },
    #[error("written by a newer Weerbaar (version {found} of the store, this one knows {known}), nothing was changed; start the newer one: \"{}\"", path.display())]
    Newer {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    #[error("could not be brought to version {to}; it is still as it was, with a copy in \"{}\"; free some space or report this: \"{}\"", kept.display(), path.display())]
    NotMigrated {
        path: PathBuf,
        kept: PathBuf,
        to: i64,
        source: Box<StoreError>,
    },
    #[error("there is a file already; choose another name, or ask for it to be replaced: \"{}\"", path.display())]
    Exists { path: PathBuf },
    #[error("not a session of Weerbaar ({flaw}); choose a file that `weerbaar sessions export` wrote: \"{}\"", path.display())]
    NotASession { path: PathBuf, flaw: Flaw },
    #[error("session {id} was not taken in: {why}; nothing was changed, export it again: \"{}\"", path.display())]
    NotImported {
        path: PathBuf,
        id: String,
        why: Unplayable,
    },
    #[error(
        "session {id} is here with other content, and stays as it is; delete it first to take in the other"
    )]
    OtherContent { id: String },
    #[error("no session \"{id}\"; list the sessions to see their names")]
    UnknownSession { id: String },
    #[error("no sessions yet; play one first")]
    NoSessions,
    #[error(
        "session {id} went on in another window (step {seq} is \"{kept}\", not \"{word}\"); go on there, or open it again here"
    )]
    Taken {
        id: String,
        seq: u32,
        kept: String,
        word: String,
    },
    #[error("no class \"{id}\"; list the classes to see their names")]
    UnknownClass { id: String },
    #[error("no classes yet; open one first")]
    NoClasses,
    #[error("class {id} has ended, or goes on in another window; go on there, or open a new one")]
    ClassTaken { id: String },
    #[error("session {id} holds {held} steps and not {seq}; open it again")]
    Gap { id: String, seq: u32, held: u32 },
    #[error(
        "session {id} was played with other rules or numbers ({kept}, now {now}); it can be read here, and continued with the version of Weerbaar it was begun in"
    )]
    OtherRules {
        id: String,
        kept: String,
        now: String,
    },
    #[error("session {id} cannot be continued: {why}; begin the scenario anew, what is kept stays")]
    Unplayable { id: String, why: Unplayable },
    #[error("a text of {length} characters; at most {most} fit")]
    TooLong { length: usize, most: usize },
    #[error("the machine gives no random numbers; restart it")]
    NoChance { source: getrandom::Error },
    #[error("the disk reports a fault; check the disk and its space, then try again: \"{}\"", path.display())]
    Io {
        path: PathBuf,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Why a session that was kept cannot be continued.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unplayable {
    #[error("its scenario has a fault for this version ({code})")]
    Fault { code: &'static str },
    #[error("{file}, which was kept with it, cannot be read by this version")]
    Shared { file: &'static str },
    #[error("\"{word}\" means nothing in its scenario")]
    Unreadable { word: String },
    #[error("{0}")]
    Refused(Refusal),
    #[error("{0}")]
    RoomRefused(RoomRefusal),
    #[error("it ends elsewhere than it did")]
    Elsewhere,
}

impl Unplayable {
    /// The name under which `text` holds a sentence for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fault { .. } => "fault",
            Self::Shared { .. } => "shared",
            Self::Unreadable { .. } => "unreadable",
            Self::Refused(_) | Self::RoomRefused(_) => "refused",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// The values of that sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault { code } => vec![("code", (*code).to_owned())],
            Self::Shared { file } => vec![("file", (*file).to_owned())],
            Self::Unreadable { word } => vec![("word", word.clone())],
            Self::Refused(_) | Self::RoomRefused(_) | Self::Elsewhere => Vec::new(),
        }
    }
}

/// Why a file is no session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("larger than {limit} bytes")]
    Large { limit: usize },
    #[error("{why}")]
    Shape { why: String },
    #[error("\"{field}\" has a value that does not fit")]
    Value { field: &'static str },
}

impl Flaw {
    /// The name under which `text` holds a sentence for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Large { .. } => "large",
            Self::Shape { .. } => "shape",
            Self::Value { .. } => "value",
        }
    }

    /// The values of that sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Large { limit } => vec![("limit", limit.to_string())],
            Self::Shape { why } => vec![("why", why.clone())],
            Self::Value { field } => vec![("field", (*field).to_owned())],
        }
    }
}

impl StoreError {
    /// The name under which `text` holds a sentence for it, `"disk-full"`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::UnknownScenario { .. } => "unknown-scenario",
            Self::NoScenario { .. } => "no-scenario",
            Self::NotAFile { .. } => "not-a-file",
            Self::NotAFolder { .. } => "not-a-folder",
            Self::TooLarge { .. } => "too-large",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::Denied { .. } => "denied",
            Self::DiskFull { .. } => "disk-full",
            Self::Busy { .. } => "busy",
            Self::Traces { .. } => "traces",
            Self::Damaged { .. } => "damaged",
            Self::NotOurs { .. } => "not-ours",
            Self::Newer { .. } => "newer",
            Self::NotMigrated { .. } => "not-migrated",
            Self::Exists { .. } => "exists",
            Self::NotASession { .. } => "not-a-session",
            Self::NotImported { .. } => "not-imported",
            Self::OtherContent { .. } => "other-content",
            Self::UnknownSession { .. } => "unknown-session",
            Self::NoSessions => "no-sessions",
            Self::Taken { .. } => "taken",
            Self::UnknownClass { .. } => "unknown-class",
            Self::NoClasses => "no-classes",
            Self::ClassTaken { .. } => "class-taken",
            Self::Gap { .. } => "gap",
            Self::OtherRules { .. } => "other-rules",
            Self::Unplayable { .. } => "unplayable",
            Self::TooLong { .. } => "too-long",
            Self::NoChance { .. } => "no-chance",
            Self::Io { .. } => "io",
        }
    }

    /// The values of that sentence. An error or a reason within this one has a sentence of its own.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let shown = |path: &Path| ("path", path.display().to_string());
        match self {
            Self::Missing { path }
            | Self::NoScenario { path }
            | Self::NotAFile { path }
            | Self::NotAFolder { path }
            | Self::Denied { path, .. }
            | Self::DiskFull { path, .. }
            | Self::Busy { path }
            | Self::Traces { path }
            | Self::NotOurs { path }
            | Self::Exists { path }
            | Self::NotASession { path, .. } => vec![shown(path)],
            Self::NotImported { path, id, .. } => vec![("id", id.clone()), shown(path)],
            Self::UnknownScenario { name, .. } => vec![("name", name.clone())],
            Self::TooLarge { path, limit } => vec![("limit", limit.to_string()), shown(path)],
            Self::NotUtf8 { path, at } => vec![("at", at.to_string()), shown(path)],
            Self::Damaged { path, why } => vec![("why", why.clone()), ("command", aside(path))],
            Self::Newer { path, found, known } => vec![
                ("found", found.to_string()),
                ("known", known.to_string()),
                shown(path),
            ],
            Self::NotMigrated { path, kept, to, .. } => vec![
                ("to", to.to_string()),
                ("kept", kept.display().to_string()),
                shown(path),
            ],
            Self::UnknownSession { id }
            | Self::OtherContent { id }
            | Self::Unplayable { id, .. } => {
                vec![("id", id.clone())]
            }
            Self::UnknownClass { id } | Self::ClassTaken { id } => vec![("id", id.clone())],
            Self::NoSessions | Self::NoClasses => Vec::new(),
            Self::Taken {
                id,
                seq,
                kept,
                word,
            } => vec![
                ("id", id.clone()),
                ("seq", seq.to_string()),
                ("kept", kept.clone()),
                ("word", word.clone()),
            ],
            Self::Gap { id, seq, held } => vec![
                ("id", id.clone()),
                ("seq", seq.to_string()),
                ("held", held.to_string()),
            ],
            Self::OtherRules { id, kept, now } => vec![
                ("id", id.clone()),
                ("kept", kept.clone()),
                ("now", now.clone()),
            ],
            Self::TooLong { length, most } => {
                vec![("length", length.to_string()), ("most", most.to_string())]
            }
            Self::NoChance { source } => vec![("why", source.to_string())],
            Self::Io { path, source } => vec![("why", source.to_string()), shown(path)],
        }
    }

    /// What may have been meant.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::UnknownScenario { suggestion, .. } => suggestion.as_deref(),
            _ => None,
        }
    }

    /// What the file system said of `path`.
    pub(super) fn disk(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
                Self::NotAFolder { path }
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied {
                path,
                source: source.into(),
            },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull {
                path,
                source: source.into(),
            },
            _ => Self::Io {
                path,
                source: source.into(),
            },
        }
    }

    /// What SQLite said of the store at `path`.
    pub(super) fn sqlite(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull {
                path,
                source: source.into(),
            },
            // No room for the index beside the log, which SQLite reports as a fault.
            Some(ErrorCode::SystemIoFailure) if shared_memory(&source) => Self::DiskFull {
                path,
                source: source.into(),
            },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                path,
                why: source.to_string(),
            },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::Denied {
                    path,
                    source: source.into(),
                }
            }
            // A row that does not hold what we wrote was not written by us.
            None => Self::Damaged {
                path,
                why: source.to_string(),
            },
            Some(_) => Self::Io {
                path,
                source: source.into(),
            },
        }
    }
}

fn shared_memory(source: &rusqlite::Error) -> bool {
    use rusqlite::ffi::{SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMSIZE};
    let code = source.sqlite_error().map(|it| it.extended_code);
    matches!(code, Some(SQLITE_IOERR_SHMMAP | SQLITE_IOERR_SHMSIZE))
}

fn suggested(suggestion: &Option<String>) -> String {
    let suggestion = suggestion.as_ref();
    suggestion.map_or_else(String::new, |it| format!(", did you mean \"{it}\"?"))
}

/// The command that moves the folder of a store aside, with all that belongs to it.
fn aside(path: &Path) -> String {
    let folder = path.parent().unwrap_or(path).display();
    let verb = if cfg!(windows) { "move" } else { "mv" };
    format!("{verb} \"{folder}\" \"{folder}.damaged\"")
}
