//! Scenarios and their plans: those that the program carries, and those in files and folders.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::StoreError;
use crate::scenario::suggest::nearest;
use crate::scenario::{Limits, Source};

/// A scenario that the program carries.
struct Shipped {
    slug: &'static str,
    text: &'static str,
    plans: &'static [(&'static str, &'static str)],
}

// Made by `build.rs` from `scenarios/`.
const SHIPPED: &[Shipped] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// What stands before the name of a shipped scenario: no file is called so.
const CARRIED: &str = "weerbaar:";
const SCENARIO: &str = "scenario.ron";

/// The scenarios that the program carries, by name. They are called `weerbaar:<slug>/scenario.ron`.
pub fn shipped() -> Vec<Source> {
    SHIPPED.iter().map(source).collect()
}

/// The scenario in a file or a folder (its `scenario.ron`), within the usual limits.
pub fn read(path: &Path) -> Result<Source, StoreError> {
    read_within(path, Limits::default())
}

/// As [`read`], with other limits; a file that is too large is not read.
pub fn read_within(path: &Path, limits: Limits) -> Result<Source, StoreError> {
    let path = &if path.is_dir() {
        let inside = path.join(SCENARIO);
        if !inside.exists() {
            let path = path.to_owned();
            return Err(StoreError::NoScenario { path });
        }
        inside
    } else {
        path.to_owned()
    };
    Ok(Source {
        name: path.display().to_string(),
        text: text(path, limits.bytes)?,
    })
}

/// The scenario that someone means: a file or folder that is there, or else the name of a shipped one.
pub fn find(name: &str) -> Result<Source, StoreError> {
    if Path::new(name).exists() {
        return read(Path::new(name));
    }
    if let Some(found) = carried(name) {
        return Ok(source(found));
    }
    if name.contains(['/', '\\']) || name.ends_with(".ron") {
        let path = PathBuf::from(name);
        return Err(StoreError::Missing { path });
    }
    let suggestion = nearest(name, SHIPPED.iter().map(|it| it.slug));
    let name = name.to_owned();
    Err(StoreError::UnknownScenario { name, suggestion })
}

/// The scenarios in the folders of a folder, by name; one that cannot be read does not hide the others.
pub fn in_folder(folder: &Path) -> Result<Vec<Result<Source, StoreError>>, StoreError> {
    let scenarios = entries(folder)?
        .into_iter()
        .filter(|it| it.join(SCENARIO).exists());
    Ok(scenarios.map(|it| read(&it)).collect())
}

/// The plans of a scenario, `(name, text)` by name: those in `plans/` beside the file or in the folder, or those that
/// came with a shipped one. None is fine.
pub fn plans_beside(path: &Path) -> Result<Vec<(String, String)>, StoreError> {
    if let Some(found) = path.to_str().and_then(|it| it.strip_prefix(CARRIED)) {
        let plans = carried(found).map_or(&[][..], |it| it.plans);
        let owned = |it: &(&str, &str)| (it.0.to_owned(), it.1.to_owned());
        return Ok(plans.iter().map(owned).collect());
    }
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    let plans = folder.join("plans");
    if !plans.exists() {
        return Ok(Vec::new());
    }
    let is_plan = |it: &PathBuf| it.extension().is_some_and(|it| it == "plan");
    let plans = entries(&plans)?.into_iter().filter(is_plan).map(|it| {
        let name = it.file_name().unwrap_or_default().to_string_lossy();
        Ok((name.into_owned(), text(&it, Limits::default().bytes)?))
    });
    plans.collect()
}

fn source(it: &Shipped) -> Source {
    Source {
        name: format!("{CARRIED}{}/{SCENARIO}", it.slug),
        text: it.text.to_owned(),
    }
}

/// The shipped scenario of that slug, or of the name that [`shipped`] gives it.
fn carried(name: &str) -> Option<&'static Shipped> {
    let name = name.strip_prefix(CARRIED).unwrap_or(name);
    let slug = name.strip_suffix(SCENARIO).unwrap_or(name);
    let slug = slug.strip_suffix('/').unwrap_or(slug);
    SHIPPED.iter().find(|it| it.slug == slug)
}

/// The text of a file of at most `limit` bytes.
pub(super) fn text(path: &Path, limit: usize) -> Result<String, StoreError> {
    let failed = |source: io::Error| StoreError::disk(path, source);
    // Asked before opening: opening a pipe would wait for whoever writes to it.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        let path = path.to_owned();
        return Err(StoreError::NotAFile { path });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    let read = file.take(most.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(failed)?;
    if bytes.len() > limit {
        let path = path.to_owned();
        return Err(StoreError::TooLarge { path, limit });
    }
    let text = String::from_utf8(bytes).map_err(|err| StoreError::NotUtf8 {
        path: path.to_owned(),
        at: err.utf8_error().valid_up_to(),
    })?;
    // Some editors on Windows put a mark before the first letter.
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// What a folder holds, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |source: io::Error| StoreError::disk(folder, source);
    let found = fs::read_dir(folder).map_err(failed)?;
    let paths: Result<Vec<_>, _> = found.map(|it| it.map(|it| it.path())).collect();
    let mut paths = paths.map_err(failed)?;
    paths.sort();
    Ok(paths)
}
