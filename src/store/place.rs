//! The folder and the files of a store, for their owner only.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

use super::StoreError;

/// Makes the folder, for its owner only: what people practise is nobody else's business.
pub fn make_folder(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let made = builder.create(folder);
    made.map_err(|source| StoreError::disk(folder, source))
}

/// Holds the door while a store is opened.
pub(super) fn alone(path: &Path) -> Result<File, StoreError> {
    let path = path.with_extension("lock");
    let mut options = private();
    let file = options.create(true).truncate(false).open(&path);
    let file = file.map_err(|source| StoreError::disk(&path, source))?;
    match file.lock() {
        Err(source) if source.kind() != io::ErrorKind::Unsupported => {
            Err(StoreError::disk(&path, source))
        }
        _ => Ok(file),
    }
}

/// An empty file for its owner only; SQLite gives what it puts beside it the same permissions.
pub(super) fn make_file(path: &Path) -> Result<(), StoreError> {
    match private().create_new(true).open(path) {
        Err(source) if source.kind() != io::ErrorKind::AlreadyExists => {
            Err(StoreError::disk(path, source))
        }
        Err(_) if !path.is_file() => {
            let path = path.to_owned();
            Err(StoreError::NotAFile { path })
        }
        _ => Ok(()),
    }
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
