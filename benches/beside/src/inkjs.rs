//! Ink, compiled and played in JavaScript by inkjs, where node and npm are there.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::peer::Agreed;

/// Fetched when it is first measured, and kept with what is built.
const VERSION: &str = "inkjs@2.4.0";

/// A folder in which inkjs is installed.
pub(crate) struct Inkjs {
    folder: PathBuf,
}

/// What one run of node found.
pub(crate) struct ByNode {
    pub(crate) agreed: Agreed,
    pub(crate) load_ms: Vec<f64>,
    pub(crate) steps: Vec<f64>,
    pub(crate) plays: Vec<f64>,
    pub(crate) session_bytes: Vec<f64>,
}

impl Inkjs {
    /// Installs it unless it is there; why not where that fails.
    pub(crate) fn there() -> Result<Self, String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/beside");
        if !folder.join("node_modules/inkjs").exists() {
            std::fs::create_dir_all(&folder).map_err(|err| err.to_string())?;
            let npm = Command::new("npm")
                .args([
                    "install",
                    "--silent",
                    "--no-audit",
                    "--no-fund",
                    "--no-save",
                    VERSION,
                    "--prefix",
                ])
                .arg(&folder)
                .output();
            let npm = npm.map_err(|err| format!("npm: {err}"))?;
            if !npm.status.success() {
                return Err(format!(
                    "npm: {}",
                    String::from_utf8_lossy(&npm.stderr).trim()
                ));
            }
        }
        Ok(Self { folder })
    }

    /// All of its figures on that story.
    pub(crate) fn measure(&self, n: usize, ink: &str) -> ByNode {
        let story = self.folder.join(format!("story-{n}.ink"));
        std::fs::write(&story, ink).unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/inkjs.cjs");
        let node = Command::new("node")
            .args([
                "--expose-gc",
                "--stack-size=8000",
                "--max-old-space-size=8000",
            ])
            .arg(script)
            .arg(&self.folder)
            .arg(&story)
            .arg(n.to_string())
            .output()
            .unwrap();
        assert!(
            node.status.success(),
            "inkjs: {}",
            String::from_utf8_lossy(&node.stderr)
        );
        let told: Value = serde_json::from_slice(&node.stdout).unwrap();
        let whole = |key: &str| told[key].as_i64().unwrap();
        let figures = |key: &str| {
            told[key]
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it.as_f64().unwrap())
                .collect()
        };
        ByNode {
            agreed: Agreed {
                choices: u32::try_from(whole("choices")).unwrap(),
                regie: i32::try_from(whole("regie")).unwrap(),
                texts: told["texts"].as_str().unwrap().parse().unwrap(),
                first: Vec::new(),
            },
            load_ms: figures("load_ms"),
            steps: figures("steps"),
            plays: figures("plays"),
            session_bytes: figures("session_bytes"),
        }
    }
}
