//! All phones that are pretended, and what they have seen.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use super::tier::Tier;

/// All of them, and what they have seen.
pub(super) struct Crowd {
    pub(super) at: SocketAddr,
    pub(super) code: String,
    phones: usize,
    pub(super) joining: Duration,
    pub(super) listening: AtomicUsize,
    seen: Mutex<Seen>,
    /// Those below that number hang up, and come back at once.
    pub(super) hang_up: Notify,
    pub(super) hang_up_below: AtomicUsize,
}

/// What was measured, and what must not be lost.
#[derive(Default)]
pub(super) struct Seen {
    /// In microseconds.
    pub(super) joins: Vec<u64>,
    pub(super) acks: Vec<u64>,
    pub(super) pushes: Vec<u64>,
    /// When the vote was opened, while it is measured how long that takes to be heard.
    pub(super) opened: Option<Instant>,
    /// When every phone had noticed that the class was broken off; how long it stays away is measured apart.
    pub(super) killed: Option<Instant>,
    pub(super) voting: Duration,
    /// What each phone was told that it voted.
    pub(super) votes: Vec<Option<Vec<usize>>>,
    /// Tries that came to nothing, and were made again.
    pub(super) again: u64,
}

impl Crowd {
    pub(super) fn new(at: SocketAddr, code: String, tier: &Tier) -> Self {
        Self {
            at,
            code,
            phones: tier.phones,
            joining: tier.joining,
            listening: AtomicUsize::new(0),
            seen: Mutex::new(Seen {
                votes: vec![None; tier.phones],
                ..Seen::default()
            }),
            hang_up: Notify::new(),
            hang_up_below: AtomicUsize::new(0),
        }
    }

    pub(super) fn seen<T>(&self, of: impl FnOnce(&mut Seen) -> T) -> T {
        of(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// How many hear what is new, now.
    pub(super) fn listening(&self) -> usize {
        self.listening.load(Ordering::Acquire)
    }

    /// A vote is about to be opened, for which they take so long.
    pub(super) fn begin(&self, voting: Duration) {
        self.seen(|it| {
            it.opened = Some(Instant::now());
            it.voting = voting;
            it.votes.fill(None);
        });
    }

    /// The class was broken off and every phone noticed: what is heard from now on was not just opened.
    pub(super) fn killed(&self) {
        self.seen(|it| (it.opened, it.killed) = (None, Some(Instant::now())));
    }

    pub(super) fn voted(&self) -> usize {
        self.seen(|it| it.votes.iter().flatten().count())
    }

    /// How many votes there are for each option.
    pub(super) fn counts(&self, options: usize) -> Vec<u64> {
        self.seen(|it| {
            let mut counts = vec![0; options];
            for option in it.votes.iter().flatten().flatten() {
                if let Some(count) = counts.get_mut(*option) {
                    *count += 1;
                }
            }
            counts
        })
    }

    /// The first of them hangs up and comes back.
    pub(super) fn drop_one(&self) {
        self.hang_up_below.store(1, Ordering::Release);
        self.hang_up.notify_waiters();
    }

    /// So many of a hundred hang up and come back.
    pub(super) fn drop_some(&self, percent: usize) {
        let below = self.phones * percent / 100;
        self.hang_up_below.store(below, Ordering::Release);
        self.hang_up.notify_waiters();
    }
}
