//! Files that a user asks for: a debrief, a trace, a scenario of one's own.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::StoreError;

/// Writes a text to a file; a file of that name is replaced whole or not at all.
pub fn write_report(path: &Path, text: &str) -> Result<(), StoreError> {
    let failed = |source| StoreError::disk(path, source);
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    fs::write(&beside, text).map_err(failed)?;
    fs::rename(&beside, path).map_err(failed)
}

/// Writes a text to a file that is not there yet, and makes the folders it is in; never replaces anything.
pub fn write_new(path: &Path, text: &str) -> Result<(), StoreError> {
    let failed = |source| StoreError::disk(path, source);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = fs::File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}
