//! What every situation is worth, from one way to begin, as few bytes: the proof that a debrief rests on, kept between
//! two of them.
//!
//! It holds situations by the hash of their keys and nothing of any session: no seed, no choice, no name.

use std::sync::Arc;

use super::explore::{Budget, explore};
use super::key::Keys;
use super::value::{Value, best_values, plain_values, values};
use crate::scenario::Scenario;
use crate::session::record::{RULES, write_setup};
use crate::session::setup::Setup;
use crate::session::state::State;

/// The version of the bytes and of what they mean; an older one is made anew.
const VERSION: u32 = 1;

const MAGIC: [u8; 8] = *b"wb-worth";

/// Magic, version, rules, content hash, hash of the setup, hash of the rest.
const HEAD: usize = 8 + 4 + 4 + 32 + 8 + 8;

/// Hash of the key, chance in *gewoon spel*, and the parts of the best value.
const ROW: usize = 8 + 4 + 4 * 2;

/// What a situation is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Worth {
    /// With the best play from there.
    pub best: Value,
    /// The chance of a good ending in *gewoon spel*.
    pub plain: f64,
    /// Some play still comes to a good ending, whatever else it costs.
    pub open: bool,
}

impl Worth {
    /// Adds another, by its chance; open if either is.
    pub(super) fn add(&mut self, other: &Self, chance: f64) {
        self.best.red_lines += other.best.red_lines * chance;
        self.best.good += other.best.good * chance;
        self.best.not_bad += other.best.not_bad * chance;
        self.best.lost += other.best.lost * chance;
        self.plain += other.plain * chance;
        self.open |= other.open;
    }
}

/// The budget was spent before everything was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// How many situations were seen.
    pub situations: usize,
}

/// What every situation is worth that a session can come to, from the way it was set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worths {
    /// As they are kept: the head, and a row for each situation, by rising hash.
    bytes: Vec<u8>,
}

/// The setup that a session is proved from: its own, without what belongs to that one run. Values are taken without a
/// clock, and the dice are unknown to the one who chooses.
pub fn ground(setup: &Setup) -> Setup {
    Setup {
        seed: 0,
        clocks: None,
        forced: Default::default(),
        ..setup.clone()
    }
}

impl Worths {
    /// Proves it. `progress` is told how many situations were seen and how many wait; it says whether to go on.
    pub fn prove(
        scenario: &Arc<Scenario>,
        setup: &Setup,
        budget: Budget,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Self, Unfinished> {
        let explored = explore(scenario, vec![ground(setup)], budget, progress);
        let graph = &explored.graph;
        if !explored.whole {
            let situations = graph.situations.len();
            return Err(Unfinished { situations });
        }
        let best = best_values(graph, scenario);
        let plain = plain_values(graph, scenario);
        let most = values(graph, scenario, &mut |_, _, values, chances| {
            let good = values.iter().map(|it| it.good);
            let top = (0..).zip(good).max_by(|a, b| a.1.total_cmp(&b.1));
            if let Some((at, _)) = top {
                chances[at] = 1.0;
            }
        });
        let row = |at: usize| {
            let worth = Worth {
                best: best.situations[at],
                plain: plain.situations[at].good,
                open: most.situations[at].good > 0.0,
            };
            (hash(graph.key(short(at))), worth)
        };
        let mut rows: Vec<(u64, Worth)> = (0..graph.situations.len()).map(row).collect();
        rows.sort_unstable_by_key(|it| it.0);
        let mut bytes = head(scenario, setup);
        bytes.reserve(ROW * rows.len());
        for (hash, worth) in &rows {
            write(*hash, worth, &mut bytes);
        }
        let sum = hash(&bytes[HEAD..]).to_le_bytes();
        bytes[HEAD - 8..HEAD].copy_from_slice(&sum);
        Ok(Self { bytes })
    }

    /// What was kept under that name; none if it is damaged, of another version or of something else.
    pub fn read(bytes: Vec<u8>, scenario: &Scenario, setup: &Setup) -> Option<Self> {
        let head = head(scenario, setup);
        let rows = bytes.get(HEAD..)?;
        let sum = bytes[HEAD - 8..HEAD] == hash(rows).to_le_bytes();
        let own = bytes[..HEAD - 8] == head[..HEAD - 8];
        (own && sum && rows.len() % ROW == 0).then_some(Self { bytes })
    }

    /// As it is kept.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many situations it holds, endings among them.
    pub fn situations(&self) -> usize {
        (self.bytes.len() - HEAD) / ROW
    }

    /// What the situation is worth in which a play stands; none if it stands in none that was proved.
    pub(super) fn find(&self, keys: &Keys<'_>, state: &State) -> Option<Worth> {
        let mut key = Vec::new();
        keys.write(state, 0, &mut key);
        let wanted = hash(&key);
        let rows = &self.bytes[HEAD..];
        let (mut low, mut high) = (0, rows.len() / ROW);
        while low < high {
            let middle = low.midpoint(high);
            let row = &rows[ROW * middle..ROW * (middle + 1)];
            let (found, worth) = read(row);
            match found.cmp(&wanted) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(worth),
            }
        }
        None
    }
}

/// What the values of a session are kept under: the scenario as it plays, and how the session was set up. The first part
/// is the beginning of the content hash.
pub fn name(scenario: &Scenario, setup: &Setup) -> String {
    let setup = setup_hash(scenario, setup);
    format!("{}-{setup:016x}-v{VERSION}", scenario.hash.short())
}

fn setup_hash(scenario: &Scenario, setup: &Setup) -> u64 {
    hash(write_setup(scenario, &ground(setup)).as_bytes())
}

fn head(scenario: &Scenario, setup: &Setup) -> Vec<u8> {
    let mut head = Vec::with_capacity(HEAD);
    head.extend(MAGIC);
    head.extend(VERSION.to_le_bytes());
    head.extend(RULES.to_le_bytes());
    head.extend(scenario.hash.bytes());
    head.extend(setup_hash(scenario, setup).to_le_bytes());
    head.extend([0; 8]);
    head
}

/// Chances are parts of the whole, rounded down to no less than the least there is; a mean of red lines is in
/// thousandths, of points in fiftieths.
fn write(hash: u64, worth: &Worth, out: &mut Vec<u8>) {
    let best = &worth.best;
    out.extend(hash.to_le_bytes());
    out.extend(whole(worth.plain, f64::from(u32::MAX)).to_le_bytes());
    let red_lines = u16::try_from(whole(best.red_lines * 1000.0, 1.0)).unwrap_or(u16::MAX);
    let red_lines = red_lines.min(CLOSED - 1) | if worth.open { 0 } else { CLOSED };
    let part = |it: f64, unit: f64| u16::try_from(whole(it, unit)).unwrap_or(u16::MAX);
    out.extend(red_lines.to_le_bytes());
    out.extend(part(best.good, f64::from(u16::MAX)).to_le_bytes());
    out.extend(part(best.not_bad, f64::from(u16::MAX)).to_le_bytes());
    out.extend(part(best.lost, POINT).to_le_bytes());
}

/// The mark of a situation from which no good ending is open, above the red lines.
const CLOSED: u16 = 1 << 15;

/// In how many parts a point is kept.
const POINT: f64 = 50.0;

/// A number in that unit; what is more than nothing stays more than nothing.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never negative, and a cast of a float stops at the ends of the range"
)]
fn whole(number: f64, unit: f64) -> u32 {
    let whole = (number * unit).round() as u32;
    if number > 0.0 { whole.max(1) } else { 0 }
}

fn read(row: &[u8]) -> (u64, Worth) {
    let mut words = row[12..].chunks_exact(2);
    let mut word = || match words.next() {
        Some(&[low, high]) => u16::from_le_bytes([low, high]),
        _ => 0,
    };
    let red_lines = word();
    let best = Value {
        red_lines: f64::from(red_lines & !CLOSED) / 1000.0,
        good: f64::from(word()) / f64::from(u16::MAX),
        not_bad: f64::from(word()) / f64::from(u16::MAX),
        lost: f64::from(word()) / POINT,
    };
    let plain = row[8..]
        .first_chunk()
        .map_or(0, |it| u32::from_le_bytes(*it));
    let worth = Worth {
        best,
        plain: f64::from(plain) / f64::from(u32::MAX),
        open: red_lines & CLOSED == 0,
    };
    let hash = row.first_chunk().map_or(0, |it| u64::from_le_bytes(*it));
    (hash, worth)
}

/// A hash that stays what it is on every machine and in every version: words multiplied and folded, mixed at the end.
fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let fold = |held: u64, word: u64| {
        let product = u128::from(held ^ word) * u128::from(ODD);
        let bytes = product.to_le_bytes();
        let half = |at: usize| {
            bytes[at..]
                .first_chunk()
                .map_or(0, |it| u64::from_le_bytes(*it))
        };
        (half(0) ^ half(8)).rotate_left(23)
    };
    let mut held = fold(ODD, bytes.len() as u64);
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        held = fold(held, u64::from_le_bytes(word));
    }
    // The last steps of splitmix64, so that each bit counts in each.
    held = (held ^ held >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    held = (held ^ held >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    held ^ held >> 31
}

fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_reads_back_as_it_was_written_and_little_stays_more_than_nothing() {
        let worth = Worth {
            best: Value {
                red_lines: 1.5,
                good: 1e-7,
                not_bad: 1.0,
                lost: 2.5,
            },
            plain: 0.25,
            open: false,
        };
        let mut row = Vec::new();
        write(77, &worth, &mut row);
        assert_eq!(row.len(), ROW);
        let (hash, read) = read(&row);
        assert_eq!(hash, 77);
        assert!((read.plain - 0.25).abs() < 1e-9 && !read.open);
        assert!(read.best.good > 0.0 && read.best.good < 1e-4);
        assert_eq!((read.best.not_bad, read.best.lost), (1.0, 2.5));
        assert_eq!(read.best.red_lines, 1.5);
    }

    #[test]
    fn the_hash_stays_what_it_was() {
        assert_ne!(hash(b"\0"), hash(b""));
        assert_ne!(hash(b"\0\0"), hash(b"\0"));
        let known = hash(b"weerbaar");
        assert_eq!(known, KNOWN, "{known:#x}");
    }

    /// Made once, by another program; what was kept with it must be found in every later version of these bytes.
    const KNOWN: u64 = 0x2081_0769_dc09_2bdf;
}
