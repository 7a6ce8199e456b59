//! The dice: chance that a seed fixes for ever.

use rand::Rng as _;
use rand_pcg::Pcg32;

/// The stream of every session: that of the published vectors of pcg32, so that anyone can check seed 42.
const STREAM: u64 = 54;

/// What chance may add to anger, before the noise scale of the character.
pub(super) const NOISE: [i32; 9] = [-2, -1, -1, 0, 0, 0, 1, 1, 2];

/// A generator that gives the same numbers for a seed on every machine and in every later version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dice {
    pcg: Pcg32,
}

/// What chance brings to one turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Draw {
    /// Added to anger times the character's noise scale, -2 to 2.
    pub noise: i32,
    /// A last push because pressure stops working.
    pub burst: bool,
}

impl Dice {
    /// The dice of that seed, before the first throw.
    pub fn new(seed: u64) -> Self {
        Self {
            pcg: Pcg32::new(seed, STREAM),
        }
    }

    /// The dice as `state` left them.
    pub fn resume(state: u64) -> Self {
        Self {
            pcg: Pcg32::from_state(state, STREAM),
        }
    }

    /// All that later throws depend on.
    pub fn state(&self) -> u64 {
        self.pcg.state()
    }

    /// A number from 0 up to and without `n`, each equally likely; 0 without a throw if `n` is 0.
    pub fn below(&mut self, n: u32) -> u32 {
        if n == 0 {
            return 0;
        }
        // The lowest 2^32 mod n throws are thrown again: what is left divides evenly.
        let refused = n.wrapping_neg() % n;
        loop {
            let throw = self.pcg.next_u32();
            if throw >= refused {
                return throw % n;
            }
        }
    }

    /// The two throws of a turn: noise, then burst, both also where the outcome is sure.
    pub fn draw(&mut self, burst_percent: u32) -> Draw {
        let noise = NOISE[self.below(9) as usize];
        let burst = self.below(100) < burst_percent;
        Draw { noise, burst }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throws(mut dice: Dice) -> [u32; 6] {
        std::array::from_fn(|_| dice.pcg.next_u32())
    }

    #[test]
    fn seed_42_gives_the_published_vector() {
        let published = [
            0xa15c_02b7,
            0x7b47_f409,
            0xba1d_3330,
            0x83d2_f293,
            0xbfa4_784b,
            0xcbed_606e,
        ];
        assert_eq!(throws(Dice::new(42)), published);
    }

    #[test]
    fn seed_7_gives_the_same_throws_for_ever() {
        let ours = [
            0xa454_b9c3,
            0x6c32_7fbc,
            0x198b_c4fd,
            0xb766_6de2,
            0xb92c_3a58,
            0x7d8e_9eef,
        ];
        assert_eq!(throws(Dice::new(7)), ours);
    }

    #[test]
    fn dice_resume_where_they_were() {
        let mut dice = Dice::new(7);
        dice.draw(36);
        assert_eq!(throws(Dice::resume(dice.state())), throws(dice));
    }

    #[test]
    fn a_throw_stays_below_and_every_number_comes() {
        let mut dice = Dice::new(1);
        let mut counts = [0; 9];
        for _ in 0..9_000 {
            counts[dice.below(9) as usize] += 1;
        }
        assert!(
            counts.iter().all(|it| (900..1_100).contains(it)),
            "{counts:?}"
        );
        assert_eq!(dice.below(1), 0);
        assert_eq!(dice.below(0), 0);
    }

    #[test]
    fn a_sure_outcome_costs_the_same_throws() {
        let (mut never, mut always) = (Dice::new(3), Dice::new(3));
        assert!(!never.draw(0).burst);
        assert!(always.draw(100).burst);
        assert_eq!(never, always);
    }
}
