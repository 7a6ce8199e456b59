//! What scenarios share: personas, the numbers of the aggressor model, beats. A session keeps the texts it was played by.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use super::coefficients::Coefficients;
use super::outline::quoted;
use super::persona::{self, Persona};
use super::source;
use super::spanned::read;

/// The files that scenarios share, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    pub personas: Vec<Persona>,
    pub coefficients: Coefficients,
    pub(super) beats: BTreeMap<String, Beat>,
    texts: Texts,
}

/// The files as text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Texts {
    personas: Arc<str>,
    coefficients: Arc<str>,
    beats: Arc<str>,
}

/// A run of moments to be used again: its parameters, and its nodes as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beat {
    pub(super) about: String,
    pub(super) params: Vec<String>,
    pub(super) nodes: String,
    /// Where in `nodes` something may be filled in: between quotes.
    pub(super) quoted: Vec<Range<usize>>,
}

impl Beat {
    pub(super) fn of(it: &source::Beat) -> Self {
        Self {
            about: it.about.clone(),
            params: it.params.iter().map(|it| it.value.clone()).collect(),
            quoted: quoted(&it.nodes.text),
            nodes: it.nodes.text.clone(),
        }
    }
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {why}")]
pub struct SharedFault {
    /// `personas.ron`, `aggressor.ron` or `beats.ron`.
    pub file: &'static str,
    pub why: String,
}

static SHIPPED: LazyLock<Arc<Shared>> = LazyLock::new(|| {
    let shared = Shared::read(
        include_str!("../../assets/personas.ron"),
        include_str!("../../assets/aggressor.ron"),
        include_str!("../../assets/beats.ron"),
    );
    Arc::new(shared.expect("the shipped personas, numbers and beats are tested"))
});

impl Shared {
    /// What ships with the program.
    pub fn shipped() -> &'static Arc<Self> {
        &SHIPPED
    }

    /// Reads the three files; refused if one does not have the shape of this version.
    pub fn read(personas: &str, coefficients: &str, beats: &str) -> Result<Self, SharedFault> {
        let fault = |file, why| SharedFault { file, why };
        let list: Vec<source::Beat> =
            read(beats).map_err(|err| fault("beats.ron", err.code.to_string()))?;
        let mut by_name = BTreeMap::new();
        for it in &list {
            let name = &it.id.value;
            let shape = read::<Vec<source::Node>>(&it.nodes.text);
            shape.map_err(|err| fault("beats.ron", format!("{name}: {}", err.code)))?;
            if by_name.insert(name.clone(), Beat::of(it)).is_some() {
                return Err(fault("beats.ron", format!("{name} is there twice")));
            }
        }
        Ok(Self {
            personas: persona::read(personas).map_err(|why| fault("personas.ron", why))?,
            coefficients: Coefficients::read(coefficients)
                .map_err(|why| fault("aggressor.ron", why))?,
            beats: by_name,
            texts: Texts {
                personas: personas.into(),
                coefficients: coefficients.into(),
                beats: beats.into(),
            },
        })
    }

    /// The texts of personas, numbers and beats, as [`Shared::read`] takes them.
    pub fn texts(&self) -> [&str; 3] {
        let it = &self.texts;
        [&it.personas, &it.coefficients, &it.beats]
    }

    /// The names of the beats that any scenario can call.
    pub fn beat_names(&self) -> impl Iterator<Item = &str> {
        self.beats.keys().map(String::as_str)
    }

    /// What a beat is for, in one sentence, and its parameters.
    pub fn beat(&self, name: &str) -> Option<(&str, &[String])> {
        let it = self.beats.get(name)?;
        Some((&it.about, &it.params))
    }

    pub(super) fn persona(&self, id: &str) -> Option<&Persona> {
        self.personas.iter().find(|it| it.id == id)
    }
}
