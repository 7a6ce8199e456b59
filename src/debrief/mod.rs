//! The story told back: sections, sentences, charts; no format.
//!
//! [`compose`] makes it from an assessment; [`html`], [`json`], [`summary`] (and the screen) only lay it out. What a
//! reader sees of a run is text here, already in their language.

#![deny(clippy::float_arithmetic)]

pub mod about;
pub mod chart;
pub mod date;
pub mod html;
pub mod json;
pub mod summary;

mod compose;

pub use about::{About, Mode};
pub use compose::compose;
pub use date::Date;

use crate::assessment::score::Band;
use crate::scenario::vocabulary::{Competency, RedLine, Verdict};
use crate::text::Lang;

/// A debrief, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    pub lang: Lang,
    pub cover: Cover,
    /// One paragraph of plain Dutch: what happened, what went well, what to take along.
    pub summary: String,
    pub goals: Vec<String>,
    pub timeline: Timeline,
    /// Every decision, in order.
    pub decisions: Vec<DecisionPart>,
    /// What went well, before what can grow; never empty.
    pub strong: Vec<Point>,
    /// What can grow, as something for a next time; if nothing, one point that says so.
    pub growing: Vec<Point>,
    pub competencies: CompetencyPart,
    pub red_lines: RedLinePart,
    pub intentions: IntentionPart,
    pub support: SupportPart,
    pub method: MethodPart,
}

/// What it is a debrief of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub title: String,
    /// "Nabespreking · alleen geoefend · 23 november 2026 · geen beoordeling".
    pub line: String,
    pub scenario_id: String,
    /// The language of the scenario's own texts, `nl`.
    pub language: String,
    pub version: String,
    /// The first twelve digits of the content hash.
    pub hash: String,
    pub session: String,
    /// `2026-11-23`.
    pub date: String,
    /// "deelnemer-01".
    pub participant: String,
    /// None if it was not played to an end.
    pub ending: Option<EndingPart>,
}

/// How the story ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingPart {
    pub title: String,
    pub text: String,
    pub verdict: Verdict,
    /// What the verdict means, as a word: "goed afgelopen".
    pub verdict_words: String,
    /// What the author says of it.
    pub debrief: String,
}

/// The tension line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The finding, one sentence: the chart's title.
    pub finding: String,
    /// Each decision as it was asked, and where it ended.
    pub points: Vec<TimelinePoint>,
    /// Places as brackets under the axis, in order.
    pub places: Vec<PlaceSpan>,
}

/// A stretch of the timeline in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSpan {
    pub words: String,
    /// The first and the last point, from 0.
    pub first: usize,
    pub last: usize,
}

/// The tension at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelinePoint {
    /// 0 to 100.
    pub tension: i32,
    /// For a decision: its number (from 1) and its short words.
    pub decision: Option<(usize, String)>,
    /// One of the author's key moments; these carry a label in the chart.
    pub key: bool,
    /// What happened, for the table.
    pub what: String,
    /// What stands under it on the axis: "3", "einde".
    pub axis: String,
}

/// One decision, told back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPart {
    /// From 1.
    pub number: usize,
    pub key: bool,
    /// "Supermarkt · zaterdag 11.20 uur".
    pub place: String,
    /// What went before, and the question.
    pub situation: Vec<String>,
    pub prompt: String,
    pub options: Vec<OptionPart>,
    /// What came of it: told, and how the other answered.
    pub consequence: Vec<String>,
    /// What it did, in words: "De spanning zakte duidelijk (van 62 naar 48)."
    pub effect: String,
    /// Why the other answered so, in one sentence; empty where nobody did.
    pub reason: String,
    /// The numbers beside the words: "vertrouwen 30 → 42".
    pub numbers: Vec<String>,
    pub tension_before: i32,
    pub tension_after: i32,
    /// Names of the competencies that it tests.
    pub tests: Vec<String>,
    pub experts_differ: bool,
}

/// One choice that was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionPart {
    pub text: String,
    pub label: String,
    pub chosen: bool,
    /// Why it was closed; empty if it was open.
    pub closed: String,
    /// "sterk", "bruikbaar", "zwak", "schadelijk"; empty where experts differ.
    pub quality: String,
    /// 4 to 1; 0 where experts differ.
    pub quality_level: u32,
    pub why: String,
    /// The keys of the sources.
    pub sources: Vec<String>,
    pub red_line: Option<RedLine>,
}

/// Something to say of how it went, with the decision that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub text: String,
    /// What experts say of what was chosen; empty where there is nothing.
    pub why: String,
    /// What can be taken a next time; empty where it went well.
    pub next: String,
    /// The number of the decision, from 1; none where it rests on the run as a whole.
    pub decision: Option<usize>,
}

/// The dot rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetencyPart {
    /// The finding, one sentence: the chart's title.
    pub finding: String,
    /// Strong first.
    pub rows: Vec<CompetencyRow>,
}

/// What one competency showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetencyRow {
    pub competency: Competency,
    pub name: String,
    /// The name where there is little room.
    pub short: String,
    pub definition: String,
    /// The points of each scored moment, 0 to 3, with the decision's number.
    pub dots: Vec<(u32, usize)>,
    pub n: usize,
    pub bands: Option<(Band, Band)>,
    /// "op weg tot sterk", "te weinig gezien".
    pub words: String,
    pub red_line: bool,
    /// Level texts 1 to 4, for conversation.
    pub levels: Vec<String>,
}

/// The lines that stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedLinePart {
    /// The finding, one sentence.
    pub finding: String,
    /// What a red line is, and that it is about a choice.
    pub intro: String,
    pub crossed: Vec<CrossedPart>,
    /// All three kinds, crossed or not.
    pub kinds: Vec<KindPart>,
    /// Which competencies it caps; empty if none.
    pub capped: String,
}

/// A kind of red line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindPart {
    pub kind: RedLine,
    pub name: String,
    pub means: String,
    /// How often it was crossed, also as "niet" or "1 keer".
    pub count: usize,
    pub times: String,
}

/// A line that was crossed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossedPart {
    pub kind: RedLine,
    pub name: String,
    /// What was chosen.
    pub chosen: String,
    /// Why this is a line.
    pub why: String,
    /// What repairs this, in general.
    pub repair: String,
    pub decision: usize,
}

/// What someone takes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntentionPart {
    /// Questions about how it went, and about taking it home.
    pub reflection: Vec<String>,
    pub transfer: Vec<String>,
    /// Where experts differ, as the author sees it.
    pub differ: Vec<String>,
    /// "Dit houd ik vast", "Dit doe ik anders", "Dit regel ik voor …": each with what was written.
    pub own: Vec<(String, String)>,
    /// The cards that fit: title and steps.
    pub cards: Vec<(String, Vec<String>)>,
    /// Ids of scenarios that fit after this one.
    pub follow_up: Vec<String>,
    /// When to come back to it.
    pub follow_up_by: String,
}

/// The support card, on every ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportPart {
    pub title: String,
    pub intro: String,
    /// Name, number (empty if it differs for each municipality), when.
    pub contacts: Vec<(String, String, String)>,
    /// Three things for the next ten minutes.
    pub next_minutes: Vec<String>,
    /// Since when the numbers are known, and to check them; a warning if that is over a year ago.
    pub checked: String,
    /// The numbers are old.
    pub outdated: bool,
    /// Whom to call if it is no exercise.
    pub real: String,
}

/// How it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodPart {
    pub paragraphs: Vec<String>,
    /// Facts of the process, never scored.
    pub process: Vec<String>,
    /// Every source that is cited: key, what it is, address.
    pub sources: Vec<(String, String, String)>,
    /// Until when this is kept.
    pub retention: String,
}
