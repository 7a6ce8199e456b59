//! The keys of all situations, each once: spread over drawers by their hash, so that several threads can put away at once.

use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// How many drawers there are; a fixed number, so that nothing depends on how many threads there are.
pub(super) const DRAWERS: usize = 16;
const DRAWER_BITS: u32 = DRAWERS.ilog2();

/// What a drawer and a table are found by.
pub(super) fn hash(key: &[u8]) -> u64 {
    FxBuildHasher.hash_one(key)
}

/// The drawer of a key with that hash.
pub(super) fn drawer(hash: u64) -> usize {
    (hash >> 32) as usize % DRAWERS
}

/// Keys by the numbers of their situations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// For each situation its place within its drawer, and in the lowest bits the drawer.
    places: Vec<u32>,
    drawers: Vec<Keys>,
}

/// Keys one after another, and where each ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Keys {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Keys {
    fn at(&self, place: usize) -> &[u8] {
        let from = place.checked_sub(1).map_or(0, |it| self.ends[it]);
        &self.bytes[from..self.ends[place]]
    }
}

impl Held {
    pub(super) fn key(&self, situation: u32) -> &[u8] {
        let place = self.places[situation as usize];
        self.drawers[place as usize % DRAWERS].at((place >> DRAWER_BITS) as usize)
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }
}

/// A drawer while it is being filled.
#[derive(Default)]
pub(super) struct Drawer {
    /// The upper half of each hash, and the place.
    table: HashTable<(u32, u32)>,
    keys: Keys,
    /// The number of each situation, as far as they are numbered.
    numbers: Vec<u32>,
}

impl Drawer {
    /// The place of a key, and whether it was put there just now.
    pub(super) fn place(&mut self, hash: u64, key: &[u8]) -> (u32, bool) {
        let upper = (hash >> 32) as u32;
        let keys = &self.keys;
        let found = self.table.find(spread(upper), |(other, place)| {
            *other == upper && keys.at(*place as usize) == key
        });
        if let Some((_, place)) = found {
            return (*place, false);
        }
        let place = u32::try_from(self.keys.ends.len()).unwrap_or(u32::MAX);
        self.table
            .insert_unique(spread(upper), (upper, place), |(upper, _)| spread(*upper));
        self.keys.bytes.extend_from_slice(key);
        self.keys.ends.push(self.keys.bytes.len());
        (place, true)
    }
}

/// A table asks for 64 bits that differ at both ends.
fn spread(upper: u32) -> u64 {
    u64::from(upper)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .rotate_left(20)
}

/// All drawers, and the numbers given out.
pub(super) struct Chest {
    pub(super) drawers: Vec<Drawer>,
    places: Vec<u32>,
}

impl Chest {
    pub(super) fn new() -> Self {
        Self {
            drawers: (0..DRAWERS).map(|_| Drawer::default()).collect(),
            places: Vec::new(),
        }
    }

    /// The number of what lies at that place. What is new there gets the next one: each drawer must be asked for its new
    /// places in their order.
    pub(super) fn number(&mut self, drawer: usize, place: u32, is_new: bool) -> u32 {
        let numbers = &mut self.drawers[drawer].numbers;
        if !is_new {
            return numbers[place as usize];
        }
        let number = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        numbers.push(number);
        self.places
            .push(place << DRAWER_BITS | u32::try_from(drawer).unwrap_or_default());
        number
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    pub(super) fn key(&self, situation: usize) -> &[u8] {
        let place = self.places[situation];
        let drawer = &self.drawers[place as usize % DRAWERS];
        drawer.keys.at((place >> DRAWER_BITS) as usize)
    }

    /// The keys alone.
    pub(super) fn held(self) -> Held {
        Held {
            places: self.places,
            drawers: self.drawers.into_iter().map(|it| it.keys).collect(),
        }
    }
}
