//! How someone under pressure changes with each thing that the trainee does.
//!
//! A teaching device, never a predictor of a real person. Section 4 of the aggressor model is normative: whole numbers,
//! division truncates toward zero, and `tests/data/aggressor/reference.txt` holds its answers.

use crate::scenario::coefficients::Coefficients;
use crate::scenario::persona::{Levels, Traits};
use crate::scenario::vocabulary::{Act, Style};
use crate::session::dice::Draw;
use crate::session::turn::Turn;

/// Where someone under pressure stands between two turns; the first six are 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CharacterState {
    /// How worked up he is.
    pub anger: u8,
    /// How far he expects that pressure works here.
    pub payoff: u8,
    /// How far he trusts the official.
    pub trust: u8,
    /// How intact his dignity feels.
    pub dignity: u8,
    /// How much he asks for.
    pub demand: u8,
    /// How far he believes that the official does what is said.
    pub credibility: u8,
    /// 0 kalm, 1 gespannen, 2 verbaal agressief, 3 bedreigend, 4 fysiek of ernstig.
    pub phase: u8,
    /// How often pressure has been given in to, up to 3.
    pub concessions: u8,
    /// How many warnings wait for follow-up, up to 3.
    pub warning: u8,
    /// For how many turns more an alternative is on the table.
    pub alternative: u8,
    /// For how many turns more the last peak is felt.
    pub peak: u8,
    /// What the demand rises with next turn.
    pub queued_demand: i16,
    /// For how many turns more a concession keeps him quiet.
    pub relief: u8,
    /// The last act toward him.
    pub last: Option<Act>,
    /// How often that act was repeated without another between, up to 3.
    pub repeats: u8,
}

/// A communicative act, and whether it is aimed at the person instead of the behaviour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActUse {
    /// What is done.
    pub act: Act,
    /// It is aimed at the person.
    pub person: bool,
}

/// The two motives, each 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drives {
    /// Anger that wants out.
    pub hot: i32,
    /// Pressure that expects profit.
    pub cold: i32,
}

/// How many turns a concession keeps someone quiet, and an alternative stays on the table.
const SHORT: u8 = 2;
/// How many turns a peak is felt.
const AFTER_PEAK: u8 = 4;

impl CharacterState {
    /// Where someone stands before the first word.
    pub fn start(levels: &Levels, traits: &Traits, coefficients: &Coefficients) -> Self {
        let state = Self {
            anger: level(levels.anger),
            payoff: level(levels.payoff),
            trust: level(levels.trust),
            dignity: level(levels.dignity),
            demand: level(levels.demand),
            credibility: level(levels.credibility),
            phase: 0,
            concessions: 0,
            warning: 0,
            alternative: 0,
            peak: 0,
            queued_demand: 0,
            relief: 0,
            last: None,
            repeats: 0,
        };
        state.settled(traits, coefficients)
    }

    /// The two motives.
    pub fn drives(&self, traits: &Traits) -> Drives {
        Drives {
            hot: i32::from(self.anger) * traits.reactivity / 100,
            cold: i32::from(self.payoff) * traits.instrumentality / 100,
        }
    }

    /// The kind of anger that shows, the cue that the trainee must learn to read.
    pub fn style(&self, traits: &Traits) -> Style {
        let Drives { hot, cold } = self.drives(traits);
        if hot >= cold { Style::Hot } else { Style::Cold }
    }

    /// How tense it is, 0 to 100: the stronger motive leads and the other adds a quarter; lost face adds, trust cools
    /// hot anger, a concession buys quiet.
    pub fn escalation(&self, traits: &Traits) -> i32 {
        let Drives { hot, cold } = self.drives(traits);
        let face = (50 - i32::from(self.dignity)) * traits.face / 100 / 4;
        let trust = (i32::from(self.trust) - 50) * traits.reactivity / 500;
        (hot.max(cold) + hot.min(cold) / 4 + face - trust - 12 * i32::from(self.relief))
            .clamp(0, 100)
    }

    /// The chance that the act draws a burst, in percent.
    pub fn burst_percent(&self, coefficients: &Coefficients, act: Act) -> u32 {
        let burst = &coefficients.burst;
        if !coefficients.act(act).refusal || i32::from(self.payoff) < burst.from_payoff {
            0
        } else if self.alternative > 0 {
            burst.percent_after_alternative
        } else {
            burst.percent
        }
    }

    /// Where he stands after one turn.
    pub fn step(
        &self,
        traits: &Traits,
        coefficients: &Coefficients,
        used: ActUse,
        draw: Draw,
    ) -> Self {
        let turn = Turn::new(self, traits, coefficients, used, draw);
        let row = turn.row;
        let next = Self {
            anger: turn.anger(),
            payoff: turn.payoff(),
            trust: turn.trust(),
            dignity: turn.dignity(),
            demand: turn.demand(),
            credibility: turn.credibility(),
            phase: self.phase,
            concessions: if row.concedes {
                (self.concessions + 1).min(3)
            } else {
                self.concessions
            },
            warning: match (row.opens_warning, row.enforces) {
                (true, _) => (self.warning + 1).min(3),
                (false, true) => 0,
                (false, false) => self.warning,
            },
            alternative: if row.alternative {
                SHORT
            } else {
                self.alternative.saturating_sub(1)
            },
            peak: self.peak.saturating_sub(1),
            queued_demand: small(row.demand.cold * traits.instrumentality / 100),
            relief: if row.concedes {
                SHORT
            } else {
                self.relief.saturating_sub(1)
            },
            last: Some(used.act),
            repeats: turn.repeats,
        };
        next.settled(traits, coefficients)
    }

    /// Where he stands after something in the scene worked on his anger, without a turn going by.
    pub fn stir(&self, traits: &Traits, coefficients: &Coefficients, added: i32) -> Self {
        let anger = level(i32::from(self.anger).saturating_add(added));
        Self {
            anger,
            ..self.clone()
        }
        .settled(traits, coefficients)
    }

    /// The same, in the phase to which its escalation belongs.
    fn settled(self, traits: &Traits, coefficients: &Coefficients) -> Self {
        let phases = &coefficients.phases;
        let escalation = self.escalation(traits);
        let mut phase = usize::from(self.phase).min(4);
        while phase < 4 && escalation >= phases.up[phase] {
            phase += 1;
        }
        while phase > 0 && escalation < phases.up[phase - 1] - phases.hysteresis {
            phase -= 1;
        }
        // A cold intimidator stays in control of himself, so he does not come to blows.
        if phase == 4 && self.drives(traits).hot < phases.physical_hot {
            phase = 3;
        }
        let peak = if phase == 4 { AFTER_PEAK } else { self.peak };
        Self {
            phase: u8::try_from(phase).expect("at most 4"),
            peak,
            ..self
        }
    }
}

/// A number as a level, 0 to 100.
pub(super) fn level(n: i32) -> u8 {
    u8::try_from(n.clamp(0, 100)).expect("clamped to 0..=100")
}

fn small(n: i32) -> i16 {
    i16::try_from(n.clamp(-100, 100)).expect("clamped to -100..=100")
}
