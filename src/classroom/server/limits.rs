//! How much a phone may ask: caps, and buckets that fill again with time.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant;

/// What a door lets through. The usual ones are for a class; a hall has more connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Open connections, all together and of one address.
    pub connections: usize,
    pub of_one_address: usize,
    /// How many times at once, and then how many a second, one phone may ask something.
    pub phone: Rate,
    /// The same of one address, behind which there may be a whole class.
    pub address: Rate,
    /// Wrong codes of one address, and of all together.
    pub wrong_codes: Rate,
    pub all_wrong_codes: Rate,
    /// How long a head may take to come, and then all of what is asked.
    pub head: Duration,
    pub whole: Duration,
    /// How often a phone that hears nothing new is told that all is well.
    pub heartbeat: Duration,
    /// A phone that has not been heard of for so long no longer counts as there.
    pub gone: Duration,
}

/// So many at once, and then one each time that has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub at_once: u32,
    pub each: Duration,
}

/// The largest head and body that are read.
pub(super) const HEAD: usize = 16 << 10;
pub(super) const BODY: usize = 8 << 10;
/// Connections on which one phone hears what is new: a second tab is fine, a hundred are not.
pub(super) const STREAMS: usize = 3;

impl Limits {
    /// For so many phones. Each may have a few connections at once, and some for who only looks.
    pub fn for_phones(phones: usize) -> Self {
        Self {
            connections: phones.saturating_mul(3).saturating_add(128),
            of_one_address: phones.saturating_mul(3).clamp(128, 512),
            phone: Rate {
                at_once: 20,
                each: Duration::from_millis(250),
            },
            address: Rate {
                at_once: 600,
                each: Duration::from_millis(5),
            },
            wrong_codes: Rate {
                at_once: 10,
                each: Duration::from_secs(6),
            },
            all_wrong_codes: Rate {
                at_once: 60,
                each: Duration::from_secs(1),
            },
            head: Duration::from_secs(5),
            whole: Duration::from_secs(5),
            heartbeat: Duration::from_secs(15),
            gone: Duration::from_mins(10),
        }
    }
}

/// One bucket for each key; one that is full again is let go of.
#[derive(Debug)]
pub(super) struct Buckets<K> {
    rate: Rate,
    /// When each will be full again.
    full_at: BTreeMap<K, Instant>,
}

/// More are not remembered at once: those that are nearly full go first.
const REMEMBERED: usize = 20_000;

impl<K: Ord + Copy> Buckets<K> {
    pub(super) fn new(rate: Rate) -> Self {
        Self {
            rate,
            full_at: BTreeMap::new(),
        }
    }

    /// Takes one out; if there is none, how long until there is.
    pub(super) fn take(&mut self, key: K, now: Instant) -> Result<(), Duration> {
        self.look(key, now)?;
        if self.full_at.len() >= REMEMBERED {
            self.full_at.retain(|_, at| *at > now);
            while self.full_at.len() >= REMEMBERED {
                self.full_at.pop_first();
            }
        }
        let full = self.full_at.entry(key).or_insert(now);
        *full = (*full).max(now) + self.rate.each;
        Ok(())
    }

    /// Whether there is one; takes none.
    pub(super) fn look(&self, key: K, now: Instant) -> Result<(), Duration> {
        let room = self.rate.each * self.rate.at_once.saturating_sub(1);
        match self.full_at.get(&key) {
            Some(full) if *full > now + room => Err(*full - now - room),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_and_then_one_each_time_that_has_passed() {
        let mut buckets = Buckets::new(Rate {
            at_once: 3,
            each: Duration::from_secs(2),
        });
        let now = Instant::now();
        for _ in 0..3 {
            assert_eq!(buckets.take('a', now), Ok(()));
        }
        assert_eq!(buckets.take('a', now), Err(Duration::from_secs(2)));
        assert_eq!(buckets.take('b', now), Ok(()));
        let later = now + Duration::from_secs(2);
        assert_eq!(buckets.take('a', later), Ok(()));
        assert!(buckets.take('a', later).is_err());
        let much_later = now + Duration::from_mins(1);
        for _ in 0..3 {
            assert_eq!(buckets.take('a', much_later), Ok(()));
        }
    }

    #[test]
    fn a_flood_of_keys_is_not_remembered_without_end() {
        let mut buckets = Buckets::new(Rate {
            at_once: 1,
            each: Duration::from_secs(1),
        });
        let now = Instant::now();
        for key in 0..REMEMBERED + 100 {
            assert_eq!(buckets.take(key, now), Ok(()));
        }
        assert!(buckets.full_at.len() <= REMEMBERED);
    }
}
