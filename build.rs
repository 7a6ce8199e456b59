//! Lists the scenarios and their plans, so that the program carries them and runs from any folder.
//!
//! A list made here and not by a crate: cargo then also notices a scenario that is new.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads folders and its environment"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo gives it"));
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo gives it"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=scenarios");
    let mut list = String::from("&[\n");
    for folder in entries(&root.join("scenarios")) {
        let scenario = folder.join("scenario.ron");
        if !scenario.is_file() {
            continue;
        }
        let mut plans = entries(&folder.join("plans"));
        plans.retain(|it| it.extension().is_some_and(|ext| ext == "plan"));
        let plans: Vec<_> = plans.iter().map(|it| named(it)).collect();
        let slug = file_name(&folder);
        let text = scenario.to_string_lossy();
        writeln!(
            list,
            "Shipped {{ slug: {slug:?}, text: include_str!({text:?}), plans: &[{}] }},",
            plans.join(", ")
        )
        .expect("a String takes all");
    }
    list.push(']');
    fs::write(out.join("shipped.rs"), list).expect("cargo gives a folder to write in");
}

/// What a folder holds, in order of name; nothing if it is not there.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|it| it.path()).collect();
    paths.sort();
    paths
}

fn named(path: &Path) -> String {
    format!(
        "({:?}, include_str!({:?}))",
        file_name(path),
        path.to_string_lossy()
    )
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
