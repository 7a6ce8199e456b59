//! Keeps the modules of `src/` pointing one way, and every file saying what it is for.

use std::fs;
use std::path::{Path, PathBuf};

/// What each module may use from this crate. A new module starts with a line here.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("scenario", &[]),
    ("guidance", &["scenario"]),
    ("stage", &[]),
    ("session", &["scenario"]),
    ("room", &["scenario", "session"]),
    ("assessment", &["scenario", "session"]),
    ("analysis", &["scenario", "session", "assessment"]),
    ("drawing", &["scenario", "analysis", "text"]),
    (
        "debrief",
        &[
            "scenario",
            "session",
            "room",
            "assessment",
            "guidance",
            "text",
        ],
    ),
    ("store", &["scenario", "session", "room"]),
    (
        "classroom",
        &["scenario", "session", "room", "guidance", "store", "text"],
    ),
    (
        "shell",
        &[
            "analysis",
            "scenario",
            "session",
            "room",
            "assessment",
            "debrief",
            "store",
            "text",
        ],
    ),
    (
        "ui",
        &[
            "scenario",
            "session",
            "room",
            "assessment",
            "debrief",
            "guidance",
            "text",
        ],
    ),
    (
        "desktop",
        &[
            "scenario",
            "session",
            "room",
            "classroom",
            "assessment",
            "debrief",
            "guidance",
            "stage",
            "store",
            "text",
            "shell",
            "ui",
        ],
    ),
    (
        "cli",
        &[
            "analysis",
            "scenario",
            "session",
            "room",
            "classroom",
            "assessment",
            "analysis",
            "debrief",
            "drawing",
            "guidance",
            "store",
            "text",
            "shell",
            "ui",
            "desktop",
        ],
    ),
];

/// The only modules that know these crates.
const HOME_OF: &[(&str, &[&str])] = &[
    ("anyhow", &["cli", "desktop", "shell"]),
    ("ariadne", &["cli"]),
    ("askama", &["debrief"]),
    ("axum", &["classroom"]),
    ("bytes", &["classroom"]),
    ("bevy", &["desktop"]),
    ("bevy_egui", &["desktop"]),
    ("clap", &["cli"]),
    ("data_encoding", &["classroom"]),
    ("directories", &["store"]),
    ("egui", &["ui", "desktop"]),
    ("fast_qr", &["classroom"]),
    ("flate2", &["classroom"]),
    ("fluent_bundle", &["text"]),
    ("futures_util", &["classroom"]),
    ("hashbrown", &["analysis"]),
    ("hyper", &["classroom"]),
    ("hyper_util", &["classroom"]),
    ("if_addrs", &["classroom"]),
    ("indicatif", &["cli"]),
    ("jiff", &["shell"]),
    ("rand", &["session"]),
    ("rand_pcg", &["session"]),
    ("resvg", &["desktop", "stage"]),
    ("rlimit", &["classroom", "cli"]),
    ("subtle", &["classroom"]),
    ("tokio", &["classroom", "cli"]),
    ("tokio_rustls", &["classroom"]),
    ("num_bigint", &["analysis"]),
    ("num_rational", &["analysis"]),
    ("num_traits", &["analysis"]),
    (
        "ron",
        &["scenario", "guidance", "analysis", "classroom", "ui"],
    ),
    ("rusqlite", &["store"]),
    ("rustc_hash", &["analysis"]),
];

/// Modules that must not know the outside: no disk, clock, network or environment.
const PURE: &[&str] = &[
    "text",
    "scenario",
    "guidance",
    "stage",
    "session",
    "room",
    "assessment",
    "debrief",
    "drawing",
    "ui",
];
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "SystemTime",
    "Instant::now",
    "std::thread",
];

#[test]
fn modules_point_downwards() {
    check(|module, may_use, code| {
        if code.contains("crate::{") || code.contains("super::super") {
            return Some("write the path in full, as in `use crate::session::{…}`".to_owned());
        }
        for (at, _) in code.match_indices("crate::") {
            let target = code[at + "crate::".len()..]
                .split(|c| !is_ident(c))
                .next()
                .unwrap_or_default();
            if target != module && !may_use.contains(&target) {
                return Some(format!("`{module}` may not use `{target}`"));
            }
        }
        None
    });
}

#[test]
fn foreign_crates_stay_in_their_homes() {
    check(|module, _, code| {
        let (name, _) = HOME_OF
            .iter()
            .filter(|(_, homes)| !homes.contains(&module))
            .find(|(name, _)| {
                code.match_indices(&format!("{name}::"))
                    .any(|(at, _)| !code[..at].ends_with(is_ident))
            })?;
        Some(format!("`{module}` may not know `{name}`"))
    });
}

#[test]
fn the_engine_knows_no_outside() {
    check(|module, _, code| {
        let outside = OUTSIDE
            .iter()
            .find(|it| PURE.contains(&module) && code.contains(**it))?;
        Some(format!("`{module}` may not know `{outside}`"))
    });
}

#[test]
fn nothing_of_ours_is_unsafe() {
    check(|module, _, code| {
        let found = code
            .match_indices("unsafe")
            .any(|(at, _)| !code[..at].ends_with(is_ident));
        found.then(|| format!("`{module}` is unsafe"))
    });
}

#[test]
fn every_module_has_a_place() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs is readable");
    let modules: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert!(!modules.is_empty());
    for module in modules {
        assert!(
            MAY_USE.iter().any(|(it, _)| *it == module),
            "give `{module}` a line in MAY_USE"
        );
    }
}

#[test]
fn every_file_says_in_its_first_line_what_it_is_for() {
    let files = rust_files(&root().join("src"))
        .into_iter()
        .chain(rust_files(&root().join("tests")));
    let silent: Vec<PathBuf> = files
        .filter(|path| {
            !fs::read_to_string(path)
                .expect("source files are readable")
                .starts_with("//! ")
        })
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// Judges each line of each module, its comment aside.
fn check(judge: impl Fn(&str, &[&str], &str) -> Option<String>) {
    let mut offences = Vec::new();
    for (module, may_use) in MAY_USE {
        for path in rust_files(&root().join("src").join(module)) {
            let text = fs::read_to_string(&path).expect("source files are readable");
            for (idx, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                if let Some(offence) = judge(module, may_use, code) {
                    offences.push(format!("{}:{}: {offence}", path.display(), idx + 1));
                }
            }
        }
    }
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_ident(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
