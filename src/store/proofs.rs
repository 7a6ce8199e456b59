//! Proofs that were made for a debrief, kept so that the next one need not wait: files beside the store, each one whole
//! or not there. They can be made anew at any time, so that one that cannot be read is no error.
//!
//! The caller encodes. A name begins with the beginning of a content hash; nothing in it comes from a person.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Store, StoreError, make_folder};

/// The most that are kept, and how large they may be together; the latest stay.
const MOST: usize = 32;
const BYTES: u64 = 64 << 20;

/// What their folder is called, in the folder of the store.
const FOLDER: &str = "proofs";

/// Where proofs are kept; nowhere for a store that leaves nothing behind.
#[derive(Clone, Debug, Default)]
pub struct Proofs {
    folder: Option<PathBuf>,
}

impl Store {
    /// The proofs that are kept beside this store.
    pub fn proofs(&self) -> Proofs {
        let folder = self.path.parent().filter(|_| self.keeps());
        Proofs {
            folder: folder.map(|it| it.join(FOLDER)),
        }
    }

    /// Deletes the proofs of everything that no session was played on any more.
    pub(super) fn forget_proofs(&self) -> Result<(), StoreError> {
        let sql = "SELECT hash FROM session UNION SELECT hash FROM class";
        let mut rows = self.db.prepare(sql).map_err(self.failed())?;
        let found = rows.query_map([], |row| row.get::<_, String>(0));
        let found = found.map_err(self.failed())?;
        let played: Vec<String> = found.collect::<Result<_, _>>().map_err(self.failed())?;
        self.proofs().keep_only(&played)
    }
}

impl Proofs {
    /// What was kept under that name.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.file(name)?).ok()
    }

    /// Keeps it under that name, whole or not at all, and lets go of the oldest where there are too many. What cannot be
    /// kept is made again the next time.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let (Some(folder), Some(file)) = (&self.folder, self.file(name)) else {
            return Ok(());
        };
        if bytes.len() as u64 > BYTES {
            return Ok(());
        }
        make_folder(folder)?;
        // Two windows may write the same proof; each has a file of its own until it is whole.
        let part = folder.join(format!("{name}.{}.part", std::process::id()));
        let write = || {
            let mut file = File::create(&part)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&part, file_path(folder, name))
        };
        write().map_err(|source| {
            let _gone = fs::remove_file(&part);
            StoreError::disk(&file, source)
        })?;
        self.bound();
        Ok(())
    }

    /// Deletes all but the proofs of what these content hashes stand for.
    fn keep_only(&self, played: &[String]) -> Result<(), StoreError> {
        for (path, ..) in self.all() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let (hash, _) = name.split_once('-').unwrap_or_default();
            let still = |it: &String| !hash.is_empty() && it.starts_with(hash);
            if !played.iter().any(still) {
                fs::remove_file(&path).map_err(|source| StoreError::disk(&path, source))?;
            }
        }
        if let Some(folder) = self.folder.as_deref().filter(|_| played.is_empty()) {
            // Only an empty folder goes, and none need be there.
            let _stays = fs::remove_dir(folder);
        }
        Ok(())
    }

    fn bound(&self) {
        let mut all = self.all();
        all.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
        let mut held = 0;
        for (at, (path, bytes, _)) in all.into_iter().enumerate() {
            held += bytes;
            if at >= MOST || held > BYTES {
                // One that will not go now goes the next time.
                let _stays = fs::remove_file(path);
            }
        }
    }

    /// Every file there, with its size and when it was written.
    fn all(&self) -> Vec<(PathBuf, u64, SystemTime)> {
        let entries = self.folder.as_ref().and_then(|it| fs::read_dir(it).ok());
        let files = entries.into_iter().flatten().flatten().filter_map(|it| {
            let about = it.metadata().ok().filter(fs::Metadata::is_file)?;
            let written = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            Some((it.path(), about.len(), written))
        });
        files.collect()
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|it| file_path(it, name))
    }
}

fn file_path(folder: &Path, name: &str) -> PathBuf {
    folder.join(name)
}
