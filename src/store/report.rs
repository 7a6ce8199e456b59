//! Files that a user asks for: a debrief, a trace.

use std::fs;
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
