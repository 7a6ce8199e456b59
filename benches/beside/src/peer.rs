//! Another engine, and a play of it by the shared generator.

use std::hint::black_box;

use crate::sources::ANSWERS;
use crate::story::Lcg;

/// An engine with the story loaded.
pub(crate) trait Peer {
    fn name(&self) -> &'static str;
    /// Begins again.
    fn restart(&mut self);
    /// Reads on, each line onto the page, up to the next question or the end; the open answers in their order.
    fn read(&mut self, lines: &mut String, open: &mut Vec<String>);
    /// Takes the open answer with that number.
    fn choose(&mut self, at: usize);
    fn regie(&self) -> i32;
    /// What one more session on the same story takes after a whole play.
    fn session_bytes(&self) -> f64;
}

/// What a hundred plays came to, for all to compare.
#[derive(Clone, Debug)]
pub(crate) struct Agreed {
    pub(crate) choices: u32,
    pub(crate) regie: i32,
    /// Over each line and each offer.
    pub(crate) texts: u64,
    /// The first of these, to tell where two differ; none where only the hash came.
    pub(crate) first: Vec<String>,
}

/// A hash that any language can make: FNV-1a over UTF-8, each text closed by a line end.
pub(crate) struct Texts {
    hash: u64,
    first: Vec<String>,
}

impl Texts {
    /// How many are kept.
    const FIRST: usize = 1_000;

    pub(crate) fn new() -> Self {
        Self {
            hash: 0xcbf2_9ce4_8422_2325,
            first: Vec::new(),
        }
    }

    pub(crate) fn put(&mut self, text: &str) {
        let text = text.trim();
        // bladeink gives an empty line where a condition stands alone.
        if text.is_empty() {
            return;
        }
        for byte in text.bytes().chain([b'\n']) {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        if self.first.len() < Self::FIRST {
            self.first.push(text.to_owned());
        }
    }

    pub(crate) fn agreed(self, choices: u32, regie: i32) -> Agreed {
        Agreed {
            choices,
            regie,
            texts: self.hash,
            first: self.first,
        }
    }
}

/// How often each moment and each of its answers was come by.
pub(crate) struct Coverage {
    moments: Vec<u32>,
    answers: Vec<[u32; 3]>,
}

impl Coverage {
    pub(crate) fn new(n: usize) -> Self {
        Self {
            moments: vec![0; n],
            answers: vec![[0; 3]; n],
        }
    }

    /// Counts the moment that the page tells of, as its first line names it, and the answer.
    fn note(&mut self, lines: &str, answer: &str) {
        let number = lines
            .split("Moment ")
            .nth(1)
            .and_then(|it| it.split_once(':'));
        let Some(moment) = number.and_then(|it| it.0.parse::<usize>().ok()) else {
            return;
        };
        self.moments[moment] += 1;
        if let Some(at) = ANSWERS.iter().position(|it| *it == answer.trim()) {
            self.answers[moment][at] += 1;
        }
    }
}

/// One whole play; how many choices it took. Every line and every offer is read, and told to `seen`.
pub(crate) fn play(
    peer: &mut dyn Peer,
    lcg: &mut Lcg,
    mut counts: Option<&mut Coverage>,
    seen: &mut dyn FnMut(&str),
) -> u32 {
    peer.restart();
    let (mut choices, mut lines, mut open) = (0, String::new(), Vec::new());
    loop {
        lines.clear();
        open.clear();
        peer.read(&mut lines, &mut open);
        black_box((&lines, &open));
        lines.lines().for_each(&mut *seen);
        open.iter().for_each(|it| seen(it));
        if open.is_empty() {
            return choices;
        }
        let at = lcg.below(open.len());
        if let Some(counts) = counts.as_deref_mut() {
            counts.note(&lines, &open[at]);
        }
        peer.choose(at);
        choices += 1;
    }
}

/// The first hundred plays.
pub(crate) fn agrees(peer: &mut dyn Peer) -> Agreed {
    let (mut lcg, mut texts) = (Lcg::shared(), Texts::new());
    let (mut choices, mut regie) = (0, 0);
    for _ in 0..100 {
        choices += play(peer, &mut lcg, None, &mut |it| texts.put(it));
        regie += peer.regie();
    }
    texts.agreed(choices, regie)
}
