//! How fast the engine is, beside the marks that it is held to: `cargo bench --no-default-features`.
//!
//! A harness of our own, as no ready one sets a figure beside its mark and counts bytes as well. Behind `--` comes a word
//! to measure only what has it in its name. Each figure is the median of repeats, so that a busy machine does not tell.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement reads the clock, the scenarios and its arguments, and prints"
)]

mod bytes;
#[path = "../tests/support/story.rs"]
mod story;

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use story::{Lcg, play};
use weerbaar::analysis::explore::{Budget, explore};
use weerbaar::analysis::graph::Graph;
use weerbaar::analysis::value::best_values;
use weerbaar::scenario::{Scenario, Source, parse_within};
use weerbaar::session::Session;
use weerbaar::session::event::Event;
use weerbaar::session::setup::Setup;

/// Where the marks stand (`CONTRIBUTING.md`).
const STEPS_PER_SEC: f64 = 2_000_000.0;
const PLAYS_PER_SEC: f64 = 60_000.0;
const PARSE_MS: f64 = 60.0;
const SESSION_BYTES: f64 = 4_096.0;
/// 150,000 situations in 60 ms; and of a dialogue, with what each is worth, 100,000 in half a second.
const SITUATIONS_PER_SEC: f64 = 2_500_000.0;
const VALUED_PER_SEC: f64 = 200_000.0;

/// Repeats of each figure, and how long one takes at least.
const REPEATS: usize = 31;
const REPEAT: Duration = Duration::from_millis(30);

fn main() {
    let only = std::env::args().skip(1).find(|it| !it.starts_with('-'));
    println!(
        "{}",
        line(&["what", "where", "median", "best", "mark", "of mark", ""])
    );
    for source in sources() {
        let measured = Measured::read(source);
        let rows = [
            parse_row, steps_row, plays_row, start_row, played_row, seen_row, valued_row,
        ];
        for row in rows {
            if let Some(row) = row(&measured, only.as_deref()) {
                println!("{row}");
            }
        }
    }
}

/// Something to measure on.
struct Measured {
    name: String,
    source: Source,
    scenario: Arc<Scenario>,
}

impl Measured {
    fn read(source: Source) -> Self {
        let parsed = parse_within(&source, story::LIMITS);
        Self {
            name: source.name.clone(),
            scenario: Arc::new(parsed.scenario.expect("what is measured has no faults")),
            source,
        }
    }
}

/// Every shipped scenario, and the generated story in two lengths.
fn sources() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut sources: Vec<Source> = entries
        .flatten()
        .filter_map(|it| {
            Some(Source {
                name: it.file_name().into_string().ok()?,
                text: std::fs::read_to_string(it.path().join("scenario.ron")).ok()?,
            })
        })
        .collect();
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    sources.extend([50, 2_000].map(story::source));
    sources
}

/// Source text to playable and fully checked.
fn parse_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("ms to read and check", on, only)?;
    let times = sampled(|| {
        black_box(parse_within(black_box(&on.source), story::LIMITS));
        1
    });
    Some(row.at_most(&times.map(|it| it * 1e3), PARSE_MS))
}

/// Choices in whole plays: every text rendered, the log on.
fn steps_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("choices a second", on, only)?;
    let mut lcg = Lcg::shared();
    let times = sampled(|| {
        let (session, played) = play(&on.scenario, Setup::seeded(1), &mut lcg);
        black_box(session);
        played.choices.max(1)
    });
    Some(row.at_least(&times.map(|it| 1.0 / it), STEPS_PER_SEC))
}

/// Whole plays, with each moment and choice that was seen counted.
fn plays_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("plays a second, coverage", on, only)?;
    let mut lcg = Lcg::shared();
    let mut nodes = vec![0_u32; on.scenario.nodes.len()];
    let mut choices = vec![0_u32; on.scenario.choices.len()];
    let times = sampled(|| {
        let (session, _) = play(&on.scenario, Setup::seeded(1), &mut lcg);
        for event in session.log() {
            match event {
                Event::Said { node, .. }
                | Event::Shown { node, .. }
                | Event::Asked { node, .. } => {
                    nodes[node.at()] += 1;
                }
                Event::Chose { choice, .. } => choices[choice.at()] += 1,
                _ => {}
            }
        }
        1
    });
    black_box((nodes, choices));
    Some(row.at_least(&times.map(|it| 1.0 / it), PLAYS_PER_SEC))
}

/// Every situation there is, none taken for another; of the short story, as others have thousands of millions.
fn seen_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("situations seen a second", on, only)?;
    let budget = Budget {
        reduce: false,
        ..Budget::default()
    };
    let short = on.name == story::source(50).name;
    let times = short.then(|| sampled(|| situations(&on.scenario, budget).len()))?;
    Some(row.at_least(&times.map(|it| 1.0 / it), SITUATIONS_PER_SEC))
}

/// Every situation that makes a difference, and what each is worth.
fn valued_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("situations valued a second", on, only)?;
    // The long story takes seconds.
    let asked = on.name != story::source(2_000).name;
    let times = asked.then(|| {
        sampled(|| {
            let graph = situations(&on.scenario, Budget::default());
            black_box(best_values(&graph.0, &on.scenario));
            graph.len()
        })
    })?;
    Some(row.at_least(&times.map(|it| 1.0 / it), VALUED_PER_SEC))
}

/// What an exploration of the usual beginning found.
struct Seen(Graph);

impl Seen {
    fn len(&self) -> u32 {
        u32::try_from(self.0.situations.len()).expect("a budget is far below that")
    }
}

fn situations(scenario: &Arc<Scenario>, budget: Budget) -> Seen {
    Seen(explore(scenario, vec![Setup::seeded(1)], budget, &mut |_, _| true).graph)
}

/// What one more session takes before the first answer.
fn start_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("bytes a session, begun", on, only)?;
    let session = Session::start(on.scenario.clone(), Setup::seeded(1));
    Some(row.at_most(&[without_log(&session)], SESSION_BYTES))
}

/// What it takes after a whole play.
fn played_row(on: &Measured, only: Option<&str>) -> Option<String> {
    let row = Row::of("bytes a session, played", on, only)?;
    let (session, _) = play(&on.scenario, Setup::seeded(1), &mut Lcg::shared());
    let (bytes, log) = (
        without_log(&session),
        bytes::held(|| session.log().to_vec()),
    );
    let mut row = row.at_most(&[bytes], SESSION_BYTES);
    let _ = write!(row, " (its log: {} bytes)", grouped(log as f64));
    Some(row)
}

/// The bytes of a session, inside and on the heap, apart from what it has told so far.
fn without_log(session: &Session) -> f64 {
    let heap = bytes::held(|| (session.state().clone(), session.record().clone()));
    (size_of::<Session>() + heap) as f64
}

/// Seconds for one of what `run` says that it did, a repeat each.
fn sampled(mut run: impl FnMut() -> u32) -> [f64; REPEATS] {
    // The first round fills the caches and is not counted.
    run();
    std::array::from_fn(|_| {
        let (began, mut done) = (Instant::now(), 0);
        loop {
            done += run();
            let took = began.elapsed();
            if took >= REPEAT {
                break took.as_secs_f64() / f64::from(done);
            }
        }
    })
}

/// A line of the table.
struct Row<'a> {
    what: &'a str,
    on: &'a str,
}

impl<'a> Row<'a> {
    /// The row, unless something else was asked for.
    fn of(what: &'a str, on: &'a Measured, only: Option<&str>) -> Option<Self> {
        let name = format!("{what} {}", on.name);
        only.is_none_or(|it| name.contains(it))
            .then_some(Self { what, on: &on.name })
    }

    /// More is better.
    fn at_least(self, found: &[f64], mark: f64) -> String {
        let median = median(found);
        let best = found.iter().copied().fold(f64::MIN, f64::max);
        self.told(median, best, mark, median >= mark)
    }

    /// Less is better.
    fn at_most(self, found: &[f64], mark: f64) -> String {
        let median = median(found);
        let best = found.iter().copied().fold(f64::MAX, f64::min);
        self.told(median, best, mark, median <= mark)
    }

    fn told(self, median: f64, best: f64, mark: f64, met: bool) -> String {
        let ratio = format!("{:.2}", median / mark);
        let met = if met { "met" } else { "MISSED" };
        line(&[
            self.what,
            self.on,
            &grouped(median),
            &grouped(best),
            &grouped(mark),
            &ratio,
            met,
        ])
    }
}

fn line(cells: &[&str; 7]) -> String {
    let [what, on, median, best, mark, ratio, met] = cells;
    format!("{what:26} {on:18} {median:>12} {best:>12} {mark:>12} {ratio:>8}  {met}")
}

fn median(found: &[f64]) -> f64 {
    let mut sorted = found.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// A number as people read it: `2 000 000`, and `48.3` where that tells more.
fn grouped(number: f64) -> String {
    if number < 1_000.0 {
        return format!("{number:.1}");
    }
    let digits = format!("{number:.0}");
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|it| std::str::from_utf8(it).ok())
        .collect();
    groups.join(" ")
}
