//! The story told back: sections, sentences, charts; no format.
//!
//! [`compose`] makes it from an assessment; [`html`], [`markdown`], [`json`], [`summary`] (and the screen) only lay it
//! out. What a reader sees of a run is text here, already in their language, and depends on that session alone: no day
//! of today, no time zone, no other session. [`compose_group`] does the same for a class; there are no persons in it.

#![deny(clippy::float_arithmetic)]

pub mod about;
pub mod chance;
pub mod chart;
pub mod date;
pub mod group;
pub mod html;
pub mod json;
pub mod markdown;
pub mod summary;
pub mod task;
pub mod tracks;

mod compose;

pub use about::{About, Mode};
pub use compose::compose;
pub use compose::group::compose_group;
pub use date::Date;

use crate::assessment::score::Band;
use crate::scenario::vocabulary::{Competency, RedLine, Verdict};
use crate::text::Lang;
use chance::{ChancePart, DecisionChance};
use group::GroupPart;
use task::TaskPart;
use tracks::TracksPart;

/// A debrief, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    pub lang: Lang,
    pub cover: Cover,
    /// One paragraph of plain Dutch: what happened, what went well, what to take along.
    pub summary: String,
    pub goals: Vec<String>,
    pub timeline: Timeline,
    /// Beside the track that this one went back in; none if it stands alone.
    pub tracks: Option<TracksPart>,
    /// Every decision, in order.
    pub decisions: Vec<DecisionPart>,
    /// What they did to the chance of a good ending; none where nobody asked.
    pub chances: Option<ChancePart>,
    /// What went well, before what can grow; never empty.
    pub strong: Vec<Point>,
    /// What can grow, as something for a next time; if nothing, one point that says so.
    pub growing: Vec<Point>,
    pub competencies: CompetencyPart,
    pub red_lines: RedLinePart,
    /// How a group voted and decided; none where someone practised alone.
    pub group: Option<GroupPart>,
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
    /// "deelnemer-01"; empty in the debrief of a group, which knows no persons.
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
    /// How many inputs led here, for who goes back to this moment.
    pub inputs: usize,
    pub key: bool,
    /// "Supermarkt · zaterdag 11.20 uur".
    pub place: String,
    /// What went before, and the question.
    pub situation: Vec<String>,
    pub prompt: String,
    /// The choices that were shown; none at a task.
    pub options: Vec<OptionPart>,
    /// What was answered, if it was a task.
    pub task: Option<TaskPart>,
    /// Said where the clock took the choice; empty elsewhere.
    pub ran_out: String,
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
    /// What it did to the chance of a good ending; none where that is not known.
    pub chance: Option<DecisionChance>,
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
    /// How to read the dots.
    pub note: String,
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
    /// "4 momenten".
    pub moments: String,
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
    /// What repairs such a line, in general.
    pub repair: String,
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
    pub decision: usize,
}

impl RedLinePart {
    /// What repairs the line at that place in `crossed`; said once, at the last line of its kind.
    pub fn repair_at(&self, at: usize) -> Option<&str> {
        let kind = self.crossed.get(at)?.kind;
        if self.crossed.iter().skip(at + 1).any(|it| it.kind == kind) {
            return None;
        }
        self.repair(kind)
    }

    fn repair(&self, kind: RedLine) -> Option<&str> {
        let found = self.kinds.iter().find(|it| it.kind == kind)?;
        Some(&found.repair)
    }
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
    /// Scenarios that fit after this one: the id, and the title where it is known.
    pub follow_up: Vec<(String, Option<String>)>,
    /// When to come back to it.
    pub follow_up_by: String,
}

impl IntentionPart {
    /// The titles of what fits after this one, as far as they are known.
    pub fn follow_up_titles(&self) -> Vec<&str> {
        let titles = self.follow_up.iter().filter_map(|it| it.1.as_deref());
        titles.collect()
    }
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
    /// Since when the numbers are known, and to check them; a warning if that was over a year before the session.
    pub checked: String,
    /// The numbers were old when it was played.
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

/// The scored moments of a competency: "besluit 1: sterk, besluit 3: zwak".
fn points_in_words(debrief: &Debrief, row: &CompetencyRow) -> String {
    let point = |(points, number): &(u32, usize)| {
        let decision = number
            .checked_sub(1)
            .and_then(|it| debrief.decisions.get(it));
        let level = match decision.and_then(|it| it.task.as_ref()) {
            Some(task) => task.level.clone(),
            None => debrief.lang.say(&format!("debrief-quality-{}", points + 1)),
        };
        let words = debrief
            .lang
            .say_with("debrief-decision", &[("number", (*number).into())]);
        format!("{}: {level}", words.to_lowercase())
    };
    let points: Vec<String> = row.dots.iter().map(point).collect();
    points.join(", ")
}
