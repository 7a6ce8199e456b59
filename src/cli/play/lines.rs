//! Where typed lines come from, and the clock that may run out before one comes.

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// What came.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    Text(String),
    /// Nothing more will come.
    End,
    /// The clock ran out first.
    RanOut,
}

/// The lines of a person, or of a file.
pub(super) struct Lines {
    /// They were written beforehand: no clock runs out on them.
    pub(super) piped: bool,
    /// Reads while a clock runs; there from the first clock on.
    reader: Option<Receiver<String>>,
    /// The question that a clock runs at, and what is left of it.
    clock: Option<(u32, Duration)>,
}

impl Lines {
    pub(super) fn of_the_input() -> Self {
        Self {
            piped: !io::stdin().is_terminal(),
            reader: None,
            clock: None,
        }
    }

    /// The seconds that are left at that question, if that many were given.
    pub(super) fn left(&self, question: u32, seconds: u32) -> u32 {
        match self.clock {
            Some((of, left)) if of == question => {
                u32::try_from(left.as_millis().div_ceil(1000)).unwrap_or(seconds)
            }
            _ => seconds,
        }
    }

    /// The next line; with the seconds that the question with that number waits for it, if it does.
    pub(super) fn next(&mut self, clock: Option<(u32, u32)>) -> Line {
        let clock = clock.filter(|_| !self.piped);
        let Some((question, seconds)) = clock else {
            return match &self.reader {
                Some(reader) => reader.recv().map_or(Line::End, Line::Text),
                None => read().map_or(Line::End, Line::Text),
            };
        };
        let left = match self.clock {
            // Whoever reads the help does not get the time again; whoever stepped out has lost none.
            Some((of, left)) if of == question => left,
            _ => Duration::from_secs(seconds.into()),
        };
        let reader = self.reader.get_or_insert_with(reading);
        let began = now();
        let line = match reader.recv_timeout(left) {
            Ok(line) => Line::Text(line),
            Err(RecvTimeoutError::Timeout) => Line::RanOut,
            Err(RecvTimeoutError::Disconnected) => Line::End,
        };
        self.clock = Some((question, left.saturating_sub(began.elapsed())));
        line
    }
}

/// A thread that waits for lines, so that the clock need not.
fn reading() -> Receiver<String> {
    let (sender, receiver) = sync_channel(1);
    thread::spawn(move || {
        while let Some(line) = read() {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

/// None at the end, and where nothing can be read.
fn read() -> Option<String> {
    let mut line = String::new();
    let length = io::stdin().read_line(&mut line).unwrap_or(0);
    (length > 0).then_some(line)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a person waits at this very clock; what comes of it is an `Input::Tick`"
)]
fn now() -> Instant {
    Instant::now()
}
