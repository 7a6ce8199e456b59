//! Exact fractions: 128 bits while they fit, any size where they do not.

use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive as _, Zero as _};

/// A number that is never negative, exactly.
#[derive(Clone, Debug)]
pub enum Fraction {
    /// Numerator and denominator, not always in lowest terms.
    Small(u128, u128),
    Big(Box<BigRational>),
}

impl Fraction {
    pub const ZERO: Self = Self::Small(0, 1);
    pub const ONE: Self = Self::Small(1, 1);

    /// `part` of `whole`; nothing where there is no whole.
    pub fn of(part: u64, whole: u64) -> Self {
        match whole {
            0 => Self::ZERO,
            _ => Self::Small(part.into(), whole.into()),
        }
    }

    pub fn is_zero(&self) -> bool {
        match self {
            Self::Small(part, _) => *part == 0,
            Self::Big(it) => it.is_zero(),
        }
    }

    /// Times `part / whole`.
    #[must_use]
    pub fn times(&self, part: u64, whole: u64) -> Self {
        let (by, over) = (u128::from(part), u128::from(whole.max(1)));
        let product = |part: u128, whole: u128| {
            Some(Self::Small(part.checked_mul(by)?, whole.checked_mul(over)?))
        };
        if let Self::Small(part, whole) = *self {
            if let Some(it) = product(part, whole) {
                return it;
            }
            let common = gcd(part, whole);
            if let Some(it) = product(part / common, whole / common) {
                return it;
            }
        }
        Self::Big(Box::new(self.big() * rational(by, over)))
    }

    /// Adds another.
    pub fn add(&mut self, other: &Self) {
        if let (Self::Small(part, whole), Self::Small(by, over)) = (&*self, other) {
            let (mine, theirs) = ((*part, *whole), (*by, *over));
            let sum = sum(mine, theirs).or_else(|| sum(lowest(mine), lowest(theirs)));
            if let Some((part, whole)) = sum {
                *self = Self::Small(part, whole);
                return;
            }
        }
        *self = Self::Big(Box::new(self.big() + other.big()));
    }

    /// Brings it into lowest terms, so that it grows no more than it must.
    pub fn reduce(&mut self) {
        if let Self::Small(part, whole) = self {
            (*part, *whole) = lowest((*part, *whole));
        }
    }

    /// As a float, for showing and comparing.
    pub fn to_f64(&self) -> f64 {
        self.big().to_f64().unwrap_or_default()
    }

    /// This over another; none over nothing.
    pub fn over(&self, other: &Self) -> Option<f64> {
        (!other.is_zero()).then(|| (self.big() / other.big()).to_f64().unwrap_or_default())
    }

    fn big(&self) -> BigRational {
        match self {
            Self::Small(part, whole) => rational(*part, *whole),
            Self::Big(it) => (**it).clone(),
        }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.big() == other.big()
    }
}

/// `22/45`, in lowest terms.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let big = self.big();
        write!(f, "{}/{}", big.numer(), big.denom())
    }
}

fn rational(part: u128, whole: u128) -> BigRational {
    BigRational::new(BigInt::from(part), BigInt::from(whole))
}

fn sum((part, whole): (u128, u128), (by, over): (u128, u128)) -> Option<(u128, u128)> {
    if whole == over {
        return Some((part.checked_add(by)?, whole));
    }
    if part == 0 {
        return Some((by, over));
    }
    let common = gcd(whole, over);
    let (own, other) = (over / common, whole / common);
    let part = part.checked_mul(own)?.checked_add(by.checked_mul(other)?)?;
    Some((part, whole.checked_mul(own)?))
}

fn lowest((part, whole): (u128, u128)) -> (u128, u128) {
    let common = gcd(part, whole).max(1);
    (part / common, whole / common)
}

/// The greatest common divisor, by halving and taking away: division of 128 bits is slow.
fn gcd(mut a: u128, mut b: u128) -> u128 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        if a > b {
            (a, b) = (b, a);
        }
        b -= a;
    }
    a << twos
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_and_sixths_make_a_half_exactly() {
        let mut sum = Fraction::of(1, 3);
        sum.add(&Fraction::of(1, 6));
        assert_eq!(sum, Fraction::of(1, 2));
        assert_eq!(sum.to_string(), "1/2");
        assert_eq!(Fraction::of(3, 4).times(2, 9), Fraction::of(1, 6));
        assert_eq!(Fraction::of(1, 3).over(&Fraction::of(2, 3)), Some(0.5));
        assert_eq!(Fraction::ONE.over(&Fraction::ZERO), None);
    }

    #[test]
    fn what_does_not_fit_in_128_bits_stays_exact() {
        // Forty acts of noise and burst: a denominator of 394 bits.
        let (mut held, mut lost) = (Fraction::ONE, Fraction::ZERO);
        for _ in 0..40 {
            lost.add(&held.times(1, 900));
            held = held.times(899, 900);
        }
        assert!(matches!(held, Fraction::Big(_)));
        lost.add(&held);
        assert_eq!(lost, Fraction::ONE);
    }

    #[test]
    fn the_greatest_common_divisor_is_the_schoolbook_one() {
        let school = |mut a: u128, mut b: u128| {
            while b > 0 {
                (a, b) = (b, a % b);
            }
            a
        };
        for a in 0..60 {
            for b in 0..60 {
                assert_eq!(gcd(a * 7, b * 12), school(a * 7, b * 12), "{a} {b}");
            }
        }
    }
}
