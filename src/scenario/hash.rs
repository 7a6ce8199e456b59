//! The content hash: what a scenario comes down to once personas and coefficients are filled in.

use std::borrow::Cow;
use std::fmt;

use sha2::{Digest as _, Sha256};

use super::Scenario;
use super::coefficients::Coefficients;

/// SHA-256 over the file and the numbers that it is played with.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash that these 64 hexadecimal digits spell.
    pub fn parse(hex: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Enough of it to tell two versions apart on paper.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }

    /// The bytes themselves.
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The file, the resolved aggressors, the coefficients and the beats that were called, with their arguments, in that
/// order, each with its length before it.
pub(super) fn content_hash(scenario: &Scenario, beats: &[String]) -> ContentHash {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    part(b"content-v1");
    part(plain_ends(&scenario.text).as_bytes());
    for it in &scenario.aggressors {
        let (traits, start) = (&it.traits, &it.start);
        let numbers = [
            traits.reactivity,
            traits.instrumentality,
            traits.inertia,
            traits.face,
            traits.cost,
            traits.learning,
            traits.baseline,
            traits.noise,
            start.anger,
            start.payoff,
            start.trust,
            start.dignity,
            start.demand,
            start.credibility,
            it.intensity.0,
            it.intensity.1,
        ];
        part(&bytes(&numbers));
    }
    part(&bytes(&coefficient_numbers(scenario.coefficients())));
    for it in beats {
        part(plain_ends(it).as_bytes());
    }
    ContentHash(hash.finalize().into())
}

/// The text with plain line ends: a checkout that turns them around is still the same scenario.
fn plain_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").into()
    } else {
        text.into()
    }
}

fn bytes(numbers: &[i32]) -> Vec<u8> {
    numbers.iter().flat_map(|it| it.to_le_bytes()).collect()
}

fn coefficient_numbers(it: &Coefficients) -> Vec<i32> {
    let mut numbers = it.phases.up.to_vec();
    numbers.extend([it.phases.hysteresis, it.phases.physical_hot]);
    numbers.extend([
        it.person.hot,
        it.person.cold,
        it.person.trust,
        it.person.dignity,
    ]);
    numbers.extend([it.empty_warning.target, it.empty_warning.credibility]);
    let percents = [it.burst.percent, it.burst.percent_after_alternative];
    numbers.extend(percents.map(|it| i32::try_from(it).unwrap_or(i32::MAX)));
    numbers.extend([
        it.burst.from_payoff,
        it.burst.anger,
        it.burst.payoff,
        it.burst.demand,
    ]);
    for row in it.acts() {
        numbers.extend([
            row.hot,
            row.cold,
            row.payoff.target,
            row.payoff.rate,
            row.trust,
            row.dignity,
        ]);
        numbers.extend([row.demand.hot, row.demand.cold, row.credibility]);
        for heat in [row.overload, row.heated] {
            numbers.extend(heat.map_or([-1, -1], |it| [it.from, it.hot]));
        }
        let marks = [
            row.soft,
            row.firm,
            row.gate,
            row.alternative,
            row.refusal,
            row.opens_warning,
            row.enforces,
        ];
        numbers.extend(marks.map(i32::from));
        numbers.extend([row.concedes, row.hostile].map(i32::from));
    }
    numbers
}
