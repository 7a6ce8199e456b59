//! Files that a user asks for: a debrief, a trace, a session to take along, a scenario of one's own.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::StoreError;

/// Writes a text to a file; a file of that name is replaced whole or not at all.
pub fn write_report(path: &Path, text: &str) -> Result<(), StoreError> {
    let part = write_beside(path, text)?;
    settle(path, fs::rename(part, path))
}

/// Writes a text to a file that is not there yet: whole, or not at all.
pub fn write_new(path: &Path, text: &str) -> Result<(), StoreError> {
    let exists = || StoreError::Exists {
        path: path.to_owned(),
    };
    if fs::symlink_metadata(path).is_ok() {
        return Err(exists());
    }
    let part = write_beside(path, text)?;
    // A second name for the same file is refused if someone else was first, which a rename is not.
    match fs::hard_link(&part, path) {
        Ok(()) => settle(path, fs::remove_file(part)),
        Err(err) if err.kind() == io::ErrorKind::AlreadyExists => {
            let _gone = fs::remove_file(part);
            Err(exists())
        }
        // Some file systems know no second names.
        Err(_) => settle(path, fs::rename(part, path)),
    }
}

/// The text on disk, in a file beside the one that is meant; nothing is left of it if that fails.
fn write_beside(path: &Path, text: &str) -> Result<PathBuf, StoreError> {
    if path.exists() && !path.is_file() {
        let path = path.to_owned();
        return Err(StoreError::NotAFile { path });
    }
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let write = || {
        let mut file = File::create(&part)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(|source| {
        let _gone = fs::remove_file(&part);
        StoreError::disk(path, source)
    })?;
    Ok(part)
}

/// Waits until the folder itself is on disk; where a system cannot, the file is there all the same.
fn settle(path: &Path, done: io::Result<()>) -> Result<(), StoreError> {
    done.map_err(|source| StoreError::disk(path, source))?;
    let folder = path
        .parent()
        .filter(|it| *it != Path::new(""))
        .unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _cannot = folder.sync_all();
    }
    Ok(())
}
