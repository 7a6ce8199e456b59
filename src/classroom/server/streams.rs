//! The connections on which phones hear what is new: how many each has, and since when one has none.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::Instant;

use super::limits::STREAMS;
use crate::classroom::work::Shared;
use crate::room::command::Participant;

/// All of them.
pub(super) struct Streams {
    shared: Arc<Shared>,
    all: Mutex<All>,
}

#[derive(Default)]
struct All {
    next: u64,
    of: BTreeMap<Participant, Phone>,
}

struct Phone {
    /// The oldest first. Who holds the other end is told to stop when this is dropped.
    streams: VecDeque<(u64, oneshot::Sender<()>)>,
    heard: Instant,
}

/// One connection; gone from the count when it is dropped.
pub(super) struct Stream {
    streams: Arc<super::gate::Gate>,
    pub(super) who: Participant,
    number: u64,
    /// Done when a newer connection of the same phone has taken its place.
    pub(super) replaced: oneshot::Receiver<()>,
}

impl Streams {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            all: Mutex::default(),
        }
    }

    /// A phone that was let in, and may not have begun to listen.
    pub(super) fn heard_of(&self, who: Participant) {
        let mut all = self.lock();
        all.of.entry(who).or_insert_with(Phone::new).heard = Instant::now();
    }

    /// Those who have not been heard of for so long, each named once.
    pub(super) fn silent(&self, since: Duration) -> Vec<Participant> {
        let (mut all, now) = (self.lock(), Instant::now());
        let silent = |phone: &Phone| phone.streams.is_empty() && now - phone.heard >= since;
        let gone: Vec<Participant> = {
            let all = all.of.iter().filter(|(_, phone)| silent(phone));
            all.map(|(who, _)| *who).collect()
        };
        for who in &gone {
            all.of.remove(who);
        }
        gone
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Phone {
    fn new() -> Self {
        Self {
            streams: VecDeque::new(),
            heard: Instant::now(),
        }
    }
}

impl Stream {
    /// One more connection of that phone; the oldest goes where there are too many.
    pub(super) fn open(gate: &Arc<super::gate::Gate>, who: Participant) -> Self {
        let (told, replaced) = oneshot::channel();
        let mut all = gate.streams.lock();
        let number = all.next;
        all.next += 1;
        let phone = all.of.entry(who).or_insert_with(Phone::new);
        if phone.streams.is_empty() {
            gate.shared.connected.fetch_add(1, Ordering::AcqRel);
        }
        phone.streams.push_back((number, told));
        if phone.streams.len() > STREAMS {
            phone.streams.pop_front();
        }
        drop(all);
        gate.shared.nudge();
        Self {
            streams: gate.clone(),
            who,
            number,
            replaced,
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let streams = &self.streams.streams;
        let mut all = streams.lock();
        let Some(phone) = all.of.get_mut(&self.who) else {
            return;
        };
        let had = !phone.streams.is_empty();
        phone.streams.retain(|it| it.0 != self.number);
        phone.heard = Instant::now();
        if had && phone.streams.is_empty() {
            streams.shared.connected.fetch_sub(1, Ordering::AcqRel);
        }
        drop(all);
        streams.shared.nudge();
    }
}
