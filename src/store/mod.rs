//! The only module that touches the disk: scenarios are read here, and sessions, intentions and settings are kept.
//!
//! Everything is one SQLite file. What a function confirms is on disk before it returns; whatever fails changes
//! nothing and says what to do. Times are arguments, in milliseconds since 1970 (UTC): see [`clock::now_ms`].

#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that touches the disk and reads the clock"
)]

pub mod archive;
pub mod carried;
pub mod class;
pub mod class_archive;
pub mod clock;
pub mod forget;
pub mod intention;
pub mod journal;
pub mod library;
pub mod machine;
pub mod portable;
pub mod proofs;
pub mod settings;

mod day;
mod entry;
mod error;
mod id;
mod import;
mod migration;
mod place;
mod report;
mod schema;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use day::Day;
pub use error::{Flaw, StoreError, Unplayable};
pub use id::SessionId;
pub use import::Imported;
pub use place::make_folder;
pub use report::{write_new, write_report};

/// Where sessions, intentions and settings are kept. A window has one, for one thread at a time; more may be open on
/// the same folder, and of two that go on with one session the later is refused.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    /// The file, for messages.
    path: PathBuf,
}

/// What the store is called in its folder.
const FILE: &str = "weerbaar.db";

impl Store {
    /// Opens the store in `folder`, and makes both if they are not there. A store of an older version is brought to
    /// this one; a damaged store, or one of a newer version or another program, is refused and left as it is.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        place::make_folder(folder)?;
        let path = folder.join(FILE);
        let db = schema::open(&path, schema::MIGRATIONS)?;
        Ok(Self { db, path })
    }

    /// A store that leaves nothing behind: all of it is gone with the program.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let db = schema::in_memory(&path)?;
        Ok(Self { db, path })
    }

    /// The same store once more, for a thread of its own; one that leaves nothing behind has no other.
    pub fn again(&self) -> Result<Self, StoreError> {
        match self.path.parent().filter(|_| self.keeps()) {
            Some(folder) => Self::open(folder),
            None => Self::in_memory(),
        }
    }

    /// The user's folder for data, such as `~/.local/share/weerbaar`; none for a user without a home.
    pub fn default_dir() -> Option<PathBuf> {
        let dirs = directories::ProjectDirs::from("nl", "Weerbaar", "weerbaar")?;
        Some(dirs.data_dir().to_owned())
    }

    /// Whether anything is left when the program ends.
    pub fn keeps(&self) -> bool {
        self.path != Path::new(":memory:")
    }

    /// Where a user keeps documents; none for a user without a home.
    pub fn documents_dir() -> Option<PathBuf> {
        let user = directories::UserDirs::new()?;
        Some(
            user.document_dir()
                .unwrap_or_else(|| user.home_dir())
                .to_owned(),
        )
    }

    /// The file; `:memory:` if nothing is left behind.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What SQLite said, as one of ours.
    fn failed(&self) -> impl Fn(rusqlite::Error) -> StoreError + use<> {
        let path = self.path.clone();
        move |source| StoreError::sqlite(&path, source)
    }
}
