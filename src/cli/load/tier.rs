//! The three sizes, and what is asked of each (`docs`: load for a class).

use std::time::Duration;

use super::Size;

/// A size and its marks.
#[derive(Debug)]
pub(super) struct Tier {
    /// The name under which `text` says what it is: `load-hall`.
    pub(super) name: &'static str,
    pub(super) phones: usize,
    /// Within so long they all come in, and then all vote.
    pub(super) joining: Duration,
    pub(super) voting: Duration,
    pub(super) rounds: usize,
    /// How many of them hang up and come back just when a vote is opened.
    pub(super) reconnect_percent: usize,
    /// One falls out once in so long.
    pub(super) drops_every: Option<Duration>,
    pub(super) marks: Marks,
}

/// At most so long, in milliseconds; 99 of 100 are below it. None where nothing is asked.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) join: Option<u64>,
    pub(super) ack: u64,
    pub(super) push: u64,
    /// From the kill until every phone is back.
    pub(super) back: Option<u64>,
    /// At most so much memory of the server, in MB.
    pub(super) memory: Option<u64>,
}

impl Tier {
    pub(super) fn of(size: Size) -> Self {
        match size {
            Size::Class => Self {
                name: "class",
                phones: 40,
                joining: Duration::from_secs(2),
                voting: Duration::from_secs(5),
                rounds: 4,
                reconnect_percent: 0,
                drops_every: Some(Duration::from_secs(10)),
                marks: Marks {
                    join: None,
                    ack: 50,
                    push: 100,
                    back: Some(3_000),
                    memory: None,
                },
            },
            Size::Hall => Self {
                name: "hall",
                phones: 1_000,
                joining: Duration::from_secs(3),
                voting: Duration::from_secs(2),
                rounds: 3,
                reconnect_percent: 30,
                drops_every: None,
                marks: Marks {
                    join: None,
                    ack: 150,
                    push: 250,
                    back: None,
                    memory: Some(60),
                },
            },
            Size::Country => Self {
                name: "country",
                phones: 10_000,
                joining: Duration::from_secs(5),
                voting: Duration::from_secs(3),
                rounds: 2,
                reconnect_percent: 0,
                drops_every: None,
                marks: Marks {
                    join: Some(2_000),
                    ack: 500,
                    push: 1_000,
                    back: None,
                    memory: Some(300),
                },
            },
        }
    }
}
