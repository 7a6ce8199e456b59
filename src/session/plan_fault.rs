//! Where a plan and the play part, as data; `shell` makes the sentence of it.

use super::refusal::Refusal;

/// The words that a line of a plan begins with, the first line aside.
pub(super) const VERBS: &[&str] = &["sees", "offers", "chooses", "changes", "ends"];
/// The words of a `starts` line.
pub(super) const STARTS: &[&str] = &[
    "seed",
    "intensity",
    "length",
    "off",
    "set",
    "clocks",
    "dice:N/B",
    "chance:node/outcome",
];

/// Where a plan and the play part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct Parted {
    /// From 1.
    pub line: usize,
    pub fault: PlanFault,
}

/// What is wrong with a line of a plan. What it prints is English, for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    #[error("\"{verb} {words}\" does not appear; there is {}", listed(there))]
    NotSeen {
        verb: String,
        words: String,
        /// What there is of that kind.
        there: Vec<String>,
    },
    #[error("\"starts\" comes first")]
    LateStart,
    #[error("\"{verb}\" is not a word of a plan{}", meant(suggestion))]
    UnknownVerb {
        verb: String,
        suggestion: Option<String>,
    },
    #[error("\"{answer}\" cannot be answered here: no choice is open")]
    NothingOpen { answer: String },
    #[error("\"{answer}\" cannot be answered here: open are {}{}", open.join(", "), meant(suggestion))]
    UnknownAnswer {
        answer: String,
        open: Vec<String>,
        suggestion: Option<String>,
    },
    #[error("\"{answer}\" is closed here: open are {}", open.join(", "))]
    Closed { answer: String, open: Vec<String> },
    #[error("\"{answer}\" cannot be answered here: {refusal}")]
    Refused { answer: String, refusal: Refusal },
    #[error("\"{word}\" needs a value")]
    NoValue { word: String },
    #[error("\"{value}\" is not a value of \"{word}\"")]
    WrongValue { word: String, value: String },
    #[error("\"{theme}\" is the subject itself and cannot be switched off")]
    CoreTheme { theme: String },
    #[error("variable \"{name}\" does not exist{}", meant(suggestion))]
    UnknownVariable {
        name: String,
        suggestion: Option<String>,
    },
    #[error("\"{word}\" is not a word of \"starts\": {}{}", STARTS.join(", "), meant(suggestion))]
    UnknownStart {
        word: String,
        suggestion: Option<String>,
    },
    #[error("\"{word}\" is not a draw: write dice:N/B or chance:node/outcome")]
    NotADraw { word: String },
    #[error("chance \"{name}\" does not exist")]
    UnknownChance { name: String },
    #[error("chance \"{name}\" is there more than once: {}", known.join(", "))]
    AmbiguousChance {
        name: String,
        /// Each of them with the moment that it belongs to.
        known: Vec<String>,
    },
    #[error("\"{word}\" was given here, but nothing drew it")]
    UnusedDraw { word: String },
}

impl PlanFault {
    /// The name under which `text` holds a sentence for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSeen { there, .. } if there.is_empty() => "nothing-seen",
            Self::NotSeen { .. } => "not-seen",
            Self::LateStart => "late-start",
            Self::UnknownVerb { .. } => "unknown-verb",
            Self::NothingOpen { .. } => "nothing-open",
            Self::UnknownAnswer { .. } => "unknown-answer",
            Self::Closed { .. } => "closed",
            Self::Refused { .. } => "refused",
            Self::NoValue { .. } => "no-value",
            Self::WrongValue { .. } => "wrong-value",
            Self::CoreTheme { .. } => "core-theme",
            Self::UnknownVariable { .. } => "unknown-variable",
            Self::UnknownStart { .. } => "unknown-start",
            Self::NotADraw { .. } => "not-a-draw",
            Self::UnknownChance { .. } => "unknown-chance",
            Self::AmbiguousChance { .. } => "ambiguous-chance",
            Self::UnusedDraw { .. } => "unused-draw",
        }
    }

    /// The values of that sentence. A refusal within it has a sentence of its own.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotSeen { verb, words, there } => {
                let mut args = vec![("verb", verb.clone()), ("words", words.clone())];
                if !there.is_empty() {
                    args.push(("known", listed(there)));
                }
                args
            }
            Self::LateStart => Vec::new(),
            Self::UnknownVerb { verb, .. } => {
                vec![("verb", verb.clone()), ("known", VERBS.join(", "))]
            }
            Self::NothingOpen { answer } | Self::Refused { answer, .. } => {
                vec![("answer", answer.clone())]
            }
            Self::UnknownAnswer { answer, open, .. } | Self::Closed { answer, open } => {
                vec![("answer", answer.clone()), ("known", open.join(", "))]
            }
            Self::NoValue { word } | Self::NotADraw { word } | Self::UnusedDraw { word } => {
                vec![("word", word.clone())]
            }
            Self::WrongValue { word, value } => {
                vec![("word", word.clone()), ("value", value.clone())]
            }
            Self::CoreTheme { theme } => vec![("theme", theme.clone())],
            Self::UnknownVariable { name, .. } | Self::UnknownChance { name } => {
                vec![("name", name.clone())]
            }
            Self::AmbiguousChance { name, known } => {
                vec![("name", name.clone()), ("known", known.join(", "))]
            }
            Self::UnknownStart { word, .. } => {
                vec![("word", word.clone()), ("known", STARTS.join(", "))]
            }
        }
    }

    /// What may have been meant.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::UnknownVerb { suggestion, .. }
            | Self::UnknownAnswer { suggestion, .. }
            | Self::UnknownVariable { suggestion, .. }
            | Self::UnknownStart { suggestion, .. } => suggestion.as_deref(),
            _ => None,
        }
    }
}

fn listed(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|it| format!("\"{it}\"")).collect();
    quoted.join(", ")
}

fn meant(suggestion: &Option<String>) -> String {
    let suggestion = suggestion.as_ref();
    suggestion.map_or_else(String::new, |it| format!("; did you mean \"{it}\"?"))
}
