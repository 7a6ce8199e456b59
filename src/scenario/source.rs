//! The RON shape of a scenario file, field by field; moments and tasks stand apart. `check` turns it into a `Scenario`.
//!
//! Ids, names and conditions carry their place; the head's fields may all be absent here, so that one missing field
//! does not hide the faults of the rest.

use serde::Deserialize;

pub(super) use super::source_choice::*;
pub(super) use super::source_node::*;
pub(super) use super::spanned::Name;

use super::spanned::{Raw, Spanned};
use super::vocabulary::{
    Card, Competency, Intensity, Length, Meter, Pressure, RedLine, Role, Style, System, Theme,
    Verdict,
};

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    /// The name by which commands and other scenarios know it.
    pub(super) id: Option<Name>,
    /// Raised by the author with each change that a player can notice.
    pub(super) version: Option<Name>,
    pub(super) title: Option<Name>,
    /// One or two sentences for the library.
    pub(super) summary: Option<Name>,
    /// The language of the texts, `"nl"`.
    pub(super) language: Option<Name>,
    #[serde(default)]
    pub(super) authors: Vec<String>,
    #[serde(default)]
    pub(super) roles: Vec<Role>,
    #[serde(default)]
    pub(super) pressure: Vec<Pressure>,
    /// The parts of the Veiligheidspakket that it touches.
    #[serde(default)]
    pub(super) systems: Vec<System>,
    pub(super) minutes: Option<Minutes>,
    #[serde(default)]
    pub(super) themes: Vec<ThemeUse>,
    /// What the trainee practises, each a short sentence.
    #[serde(default)]
    pub(super) goals: Vec<String>,
    #[serde(default)]
    pub(super) sources: Vec<Name>,
    /// At most three competencies that it promises to show.
    #[serde(default)]
    pub(super) trains: Vec<Spanned<Competency>>,
    /// Others that it may show.
    #[serde(default)]
    pub(super) touches: Vec<Spanned<Competency>>,
    /// What a proof finds and the author means that way.
    #[serde(default)]
    pub(super) accepts: Vec<Accept>,
    /// Who the trainee is, in a sentence for the briefing.
    pub(super) you: Option<Name>,
    /// What may touch someone, in a neutral sentence for the briefing.
    pub(super) notice: Option<Name>,
    /// The place on the library's picture.
    pub(super) picture: Option<Name>,
    #[serde(default)]
    pub(super) cast: Vec<Character>,
    #[serde(default)]
    pub(super) variables: Vec<Variable>,
    /// The meters that may begin where an earlier scenario left them.
    #[serde(default)]
    pub(super) carries: Vec<CarriedMeter>,
    /// Beats of this scenario's own, beside those of `assets/beats.ron`.
    #[serde(default)]
    pub(super) beats: Vec<Beat>,
    /// The scene where it begins; the first one if absent.
    pub(super) start: Option<Name>,
    #[serde(default)]
    pub(super) scenes: Vec<Scene>,
    #[serde(default)]
    pub(super) endings: Vec<Ending>,
    #[serde(default)]
    pub(super) debrief: Debrief,
}

/// A finding of a proof that is meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accept {
    pub(super) property: Spanned<u32>,
    #[serde(rename = "where")]
    pub(super) place: Name,
    pub(super) why: Name,
}

/// How long it takes, in minutes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Minutes {
    pub(super) full: u32,
    pub(super) short: Option<u32>,
}

/// A theme that occurs. A `core` theme is the subject itself and cannot be switched off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum ThemeUse {
    Core(Theme),
    Optional(Theme),
}

/// Someone in the story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Character {
    pub(super) id: Name,
    pub(super) name: String,
    /// What they are to the trainee, `"partner"`.
    #[serde(default)]
    pub(super) role: String,
    /// How they are drawn, `"vrouw-mantel"`.
    pub(super) look: Option<Name>,
    pub(super) aggressor: Option<Aggressor>,
    /// What they say when asked for advice: the first that holds. Out of reach where none does.
    #[serde(default)]
    pub(super) advises: Vec<Advice>,
}

/// What an adviser says in some situation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advice {
    pub(super) when: Option<Condition>,
    pub(super) text: Name,
}

/// Someone who answers by the aggressor model.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Aggressor {
    /// As described in `assets/personas.ron`.
    Persona(Name),
    /// As described in `assets/personas.ron`, with another start.
    Start(Start),
    /// Described here.
    Own(Persona),
}

/// A persona with another start state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Start {
    pub(super) persona: Name,
    pub(super) state: Levels,
    /// What intensity laag and hoog add to A; -12 and 12 if silent.
    pub(super) intensity: Option<(i32, i32)>,
}

/// Traits and start state, each 0 to 100 (`aggressor-model.md`, section 2).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Persona {
    /// The name by which scenarios know it; not used where it is described in the scenario itself.
    #[serde(default)]
    pub(super) id: String,
    /// One sentence for trainers.
    #[serde(default)]
    pub(super) about: String,
    pub(super) traits: Traits,
    pub(super) start: Levels,
}

/// How someone reacts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Traits {
    pub(super) reactivity: i32,
    pub(super) instrumentality: i32,
    pub(super) inertia: i32,
    pub(super) face: i32,
    pub(super) cost: i32,
    pub(super) learning: i32,
    pub(super) baseline: i32,
    /// Noise scale, 0 to 3.
    pub(super) noise: i32,
}

/// Where someone stands at the start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Levels {
    pub(super) anger: i32,
    pub(super) payoff: i32,
    pub(super) trust: i32,
    pub(super) dignity: i32,
    pub(super) demand: i32,
    pub(super) credibility: i32,
}

/// Something the story remembers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variable {
    pub(super) id: Name,
    pub(super) kind: VariableKind,
    /// May come from an earlier scenario.
    #[serde(default)]
    pub(super) carried: bool,
    /// Words for the debrief.
    #[serde(default)]
    pub(super) label: String,
}

/// What a variable can hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum VariableKind {
    /// Yes or no; no at the start.
    Flag,
    /// A number within a range.
    Count { min: i32, max: i32, start: i32 },
    /// One of these words; the first at the start.
    Pick(Vec<Name>),
}

/// A meter that may begin where an earlier scenario left it, within a range.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CarriedMeter {
    #[serde(deserialize_with = "meter")]
    pub(super) meter: Meter,
    pub(super) min: Spanned<i32>,
    pub(super) max: Spanned<i32>,
}

fn meter<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Meter, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = || Meter::ALL.iter().map(|it| it.name()).collect::<Vec<_>>();
    Meter::named(&name).ok_or_else(|| {
        serde::de::Error::custom(format!(
            "no meter {name:?}; write one of {}",
            known().join(", ")
        ))
    })
}

/// A run of moments that a scenario can use again and again, such as calling 112.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Beat {
    pub(super) id: Name,
    /// One sentence for authors.
    #[serde(default)]
    pub(super) about: String,
    /// What a call gives it: `$name` in the nodes.
    #[serde(default)]
    pub(super) params: Vec<Name>,
    /// The moments, as text: `$name` stands for an argument, `$-` for the id of the call and a dash.
    pub(super) nodes: Raw,
}

/// A question to the state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Flag(Name),
    AtLeast(Name, Spanned<i32>),
    AtMost(Name, Spanned<i32>),
    /// A `Pick` holds that word.
    Is(Name, Name),
    Chose(Name, Name),
    Visited(Name),
    Phase(Name, Bound),
    Style(Name, Style),
    /// The last act toward this character drew a burst.
    Burst(Name),
    RedLine(RedLine),
    Intensity(Intensity),
    Length(Length),
    /// The theme is not switched off.
    Theme(Theme),
}

/// A phase of the aggressor, 0 to 4.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Bound {
    AtLeast(Spanned<i32>),
    AtMost(Spanned<i32>),
    Is(Spanned<i32>),
}

/// A change of the state.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Effect {
    /// The flag is true from now on.
    Set(Name),
    /// The flag is false from now on.
    Clear(Name),
    /// The `Pick` holds that word from now on.
    Pick(Name, Name),
    /// Adds to a `Count`, which saturates at its range, or to a meter.
    Add(Name, Spanned<i32>),
    /// Someone acts toward the aggressor, with both draws.
    Act(Spanned<ActUse>),
    /// The scene works on him: so much on his A, no draw.
    Stir(Name, Spanned<i32>),
}

/// How an ending is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ending {
    pub(super) id: Name,
    pub(super) title: String,
    pub(super) text: Name,
    pub(super) verdict: Verdict,
    /// The story breaks off before the key decisions.
    #[serde(default)]
    pub(super) early: bool,
    /// What the debrief says of it.
    pub(super) debrief: Name,
}

/// What the debrief needs from the author.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Debrief {
    /// The decisions that matter most.
    pub(super) key_moments: Vec<Name>,
    pub(super) reflection: Vec<String>,
    /// Where experts differ.
    pub(super) differ: Vec<String>,
    pub(super) transfer: Vec<String>,
    pub(super) cards: Vec<Card>,
    /// Ids of scenarios that fit after this one.
    pub(super) follow_up: Vec<String>,
}
