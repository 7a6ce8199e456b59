//! A set of small numbers, a bit each.

/// A set of small numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits(pub(super) Vec<u64>);

impl Bits {
    /// Room for the numbers below `length`.
    pub fn new(length: usize) -> Self {
        Self(vec![0; length.div_ceil(64)])
    }

    pub fn contains(&self, at: usize) -> bool {
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    pub fn insert(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// Puts the number in, or takes it out.
    pub fn set(&mut self, at: usize, is_in: bool) {
        let (word, bit) = (at / 64, 1 << (at % 64));
        self.0[word] = if is_in {
            self.0[word] | bit
        } else {
            self.0[word] & !bit
        };
    }

    /// Puts in all of another set of the same length; whether anything was new.
    pub fn extend(&mut self, other: Self) -> bool {
        let mut new = false;
        for (own, other) in self.0.iter_mut().zip(other.0) {
            new |= other & !*own != 0;
            *own |= other;
        }
        new
    }
}
