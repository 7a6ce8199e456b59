//! What the window and the terminal themselves cannot do, as data.

/// Something that was asked for and cannot be done. What it prints is for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} {:?}", self.code(), self.args())]
pub enum Problem {
    /// Nowhere to keep anything.
    NoHome,
    /// Nowhere to put a debrief of that session.
    NoDocuments {
        session: String,
    },
    /// No scenario in any folder within this one.
    NoScenarios {
        path: String,
    },
    /// A scenario with faults, which were printed.
    FaultyAbove,
    /// A scenario with faults.
    Faulty,
    UnknownPersona {
        name: String,
        known: Vec<String>,
        suggestion: Option<String>,
    },
    /// A screen of that name is not pictured.
    UnknownScreen {
        name: String,
        known: Vec<String>,
        suggestion: Option<String>,
    },
    /// No random seed.
    NoChance {
        why: String,
    },
    /// A draw given for a session that began without it.
    DrawOnResume {
        word: String,
    },
    /// The scenario has no short variant.
    NoShort {
        title: String,
    },
    /// Something stands already where something new would be put.
    Taken {
        path: String,
    },
    /// A name for a scenario with nothing to make an id of.
    NoName {
        name: String,
    },
    NoDisplay,
    /// Built without one.
    NoWindow,
    /// A build without the class with phones.
    NoPhones,
    /// No way in for phones at that address.
    NoDoor {
        at: String,
        why: String,
    },
    NoCertificate {
        why: String,
    },
    WindowClosed,
    /// A debrief of nothing that is kept.
    NoSession,
    /// No picture came of the window.
    NoPicture,
    /// A plan that does not lead to the screen that is to be pictured.
    NoShot {
        plan: String,
    },
    /// Pictures that failed, and why.
    Shots {
        why: String,
    },
    /// A fault of a library, in its words.
    Other {
        why: String,
    },
}

impl Problem {
    /// The name under which `text` holds a sentence for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoHome => "no-home",
            Self::NoDocuments { .. } => "no-documents",
            Self::NoScenarios { .. } => "no-scenarios",
            Self::FaultyAbove => "faulty-above",
            Self::Faulty => "faulty",
            Self::UnknownPersona { .. } => "unknown-persona",
            Self::UnknownScreen { .. } => "unknown-screen",
            Self::NoChance { .. } => "no-chance",
            Self::DrawOnResume { .. } => "draw-on-resume",
            Self::NoShort { .. } => "no-short",
            Self::Taken { .. } => "taken",
            Self::NoName { .. } => "no-name",
            Self::NoDisplay => "no-display",
            Self::NoWindow => "no-window",
            Self::NoPhones => "no-phones",
            Self::NoDoor { .. } => "no-door",
            Self::NoCertificate { .. } => "no-certificate",
            Self::WindowClosed => "window-closed",
            Self::NoSession => "no-session",
            Self::NoPicture => "no-picture",
            Self::NoShot { .. } => "no-shot",
            Self::Shots { .. } => "shots",
            Self::Other { .. } => "other",
        }
    }

    /// The values of that sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoDocuments { session } => vec![("session", session.clone())],
            Self::NoScenarios { path } | Self::Taken { path } => vec![("path", path.clone())],
            Self::DrawOnResume { word } => vec![("word", word.clone())],
            Self::NoShort { title } => vec![("title", title.clone())],
            Self::NoName { name } => vec![("name", name.clone())],
            Self::UnknownPersona { name, known, .. } | Self::UnknownScreen { name, known, .. } => {
                vec![("name", name.clone()), ("known", known.join(", "))]
            }
            Self::NoDoor { at, why } => vec![("at", at.clone()), ("why", why.clone())],
            Self::NoShot { plan } => vec![("plan", plan.clone())],
            Self::NoChance { why }
            | Self::NoCertificate { why }
            | Self::Shots { why }
            | Self::Other { why } => vec![("why", why.clone())],
            Self::NoHome
            | Self::FaultyAbove
            | Self::Faulty
            | Self::NoDisplay
            | Self::NoWindow
            | Self::NoPhones
            | Self::WindowClosed
            | Self::NoSession
            | Self::NoPicture => Vec::new(),
        }
    }

    /// What may have been meant.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::UnknownPersona { suggestion, .. } | Self::UnknownScreen { suggestion, .. } => {
                suggestion.as_deref()
            }
            _ => None,
        }
    }
}
