//! The register of sources: what the keys of a waarom refer to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One source of the register.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    pub key: String,
    /// Where it was read; none for the marks ONTWERP and EXPERT and for what is not on the web.
    #[serde(default)]
    pub url: Option<String>,
    /// What sort of source it is, and of when.
    #[serde(default)]
    pub kind: Option<String>,
    /// What it was used for.
    #[serde(default)]
    pub used_for: Option<String>,
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
}

/// All sources, by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// When the register was compiled.
    pub checked: String,
    /// What to know before relying on it.
    pub note: String,
    by_key: BTreeMap<String, Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    version: u32,
    checked: String,
    note: String,
    sources: Vec<Reference>,
}

static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let text = include_str!("../../assets/sources.ron");
    let sources: Sources = ron::from_str(text).expect("assets/sources.ron is tested");
    assert_eq!(sources.version, 1, "assets/sources.ron is tested");
    let by_key = sources
        .sources
        .into_iter()
        .map(|it| (it.key.clone(), it))
        .collect();
    Register {
        checked: sources.checked,
        note: sources.note,
        by_key,
    }
});

/// The register that ships with the program.
pub fn sources() -> &'static Register {
    &REGISTER
}

impl Register {
    pub fn get(&self, key: &str) -> Option<&Reference> {
        self.by_key.get(key)
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }
}
