//! Chance looked at from above: every way in which it can fall, one after another, each with its exact weight.

use super::dice::Draw;
use crate::scenario::id::NodeIdx;

/// The ways in which the chances of one answer can fall.
///
/// The answer is played again for each of them: those decided so far fall as they did, the first new one falls the first
/// way that it can.
#[derive(Clone, Debug, Default)]
pub struct Forks {
    forks: Vec<Fork>,
    /// How many of them this play came by so far.
    passed: usize,
    /// Those that stand; the rest is room to use again.
    held: usize,
    /// The moments come by in this play, as often as they were.
    pub(super) entered: Vec<NodeIdx>,
}

#[derive(Clone, Debug, Default)]
struct Fork {
    /// The ways that are possible at all, each with its number and its weight.
    ways: Vec<(usize, u64)>,
    total: u64,
    at: usize,
}

impl Forks {
    /// Begins with the first way of an answer.
    pub(super) fn begin(&mut self) {
        (self.passed, self.held) = (0, 0);
    }

    /// Goes on to the next way; none is left if it says no.
    pub(super) fn next(&mut self) -> bool {
        self.passed = 0;
        while let Some(last) = self.held.checked_sub(1) {
            let fork = &mut self.forks[last];
            fork.at += 1;
            if fork.at < fork.ways.len() {
                return true;
            }
            self.held = last;
        }
        false
    }

    /// The chance of the way that was just played, as weight over total.
    pub fn weight(&self) -> (u64, u64) {
        let held = self.forks[..self.held].iter();
        held.fold((1, 1), |(weight, total), it| {
            let own = it.ways[it.at].1;
            (weight.saturating_mul(own), total.saturating_mul(it.total))
        })
    }

    /// Which of these a chance falls on.
    pub(super) fn fall(&mut self, weights: impl Iterator<Item = u32>) -> usize {
        self.fork(weights.map(u64::from).enumerate())
    }

    /// What chance brings to one act. Noise that does not count, and bursts that cannot be, are no fork.
    pub(super) fn draw(&mut self, scale: i32, burst_percent: u32) -> Draw {
        let burst = u64::from(burst_percent.min(100));
        let noises = if scale == 0 {
            &NOISES[2..3]
        } else {
            &NOISES[..]
        };
        let ways = noises.iter().enumerate().flat_map(|(at, (_, weight))| {
            let all = [
                (2 * at, weight * (100 - burst)),
                (2 * at + 1, weight * burst),
            ];
            all.into_iter().filter(|it| it.1 > 0)
        });
        let at = self.fork(ways);
        Draw {
            noise: noises[at / 2].0,
            burst: at % 2 == 1,
        }
    }

    fn fork(&mut self, ways: impl Iterator<Item = (usize, u64)>) -> usize {
        if self.passed == self.held {
            if self.forks.len() == self.held {
                self.forks.push(Fork::default());
            }
            let fork = &mut self.forks[self.held];
            fork.ways.clear();
            fork.ways.extend(ways);
            fork.total = fork.ways.iter().map(|it| it.1).sum();
            fork.at = 0;
            self.held += 1;
        }
        let fork = &self.forks[self.passed];
        self.passed += 1;
        fork.ways.get(fork.at).map_or(0, |it| it.0)
    }
}

/// Each noise and on how many of the nine faces it stands.
const NOISES: [(i32, u64); 5] = [(-2, 1), (-1, 2), (0, 3), (1, 2), (2, 1)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::dice::NOISE;

    #[test]
    fn the_weights_are_those_of_the_dice() {
        for (noise, weight) in NOISES {
            let faces = NOISE.iter().filter(|it| **it == noise).count();
            assert_eq!(u64::try_from(faces), Ok(weight));
        }
    }

    #[test]
    fn every_way_comes_once_and_all_weigh_one() {
        let mut forks = Forks::default();
        forks.begin();
        let (mut seen, mut sum) = (Vec::new(), 0);
        loop {
            let draw = forks.draw(1, 20);
            let fell = if draw.burst {
                forks.fall([1, 3].into_iter())
            } else {
                0
            };
            let (weight, total) = forks.weight();
            seen.push((draw.noise, draw.burst, fell));
            sum += weight * (3600 / total);
            if !forks.next() {
                break;
            }
        }
        assert_eq!(sum, 3600);
        assert_eq!(seen.len(), 15);
        seen.dedup();
        assert_eq!(seen.len(), 15);
    }
}
