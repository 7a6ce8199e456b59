//! The cast: how someone looks, apart from role, style and what they do.

use super::hair::Hair;
use super::paint::{Rgb, rgb};

/// One set of clothes: the same torso with another hem and collar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clothes {
    /// A jacket with a collar.
    Jacket,
    /// A long coat with lapels.
    Coat,
    /// A suit and tie.
    Suit,
    /// A cardigan over a shirt.
    Cardigan,
    /// A work jacket with a yoke and a light band.
    Work,
    Jumper,
    /// Police, without badge, number or text.
    Police,
}

/// How someone looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub skin: Rgb,
    pub hair: Hair,
    pub hair_colour: Rgb,
    pub clothes: Clothes,
    pub coat: Rgb,
    /// What shows under the coat.
    pub inner: Rgb,
    pub legs: Rgb,
    /// Width of the body, 0.92 to 1.06.
    pub build: f32,
    /// Lines at eyes, brow and mouth.
    pub older: bool,
    pub glasses: bool,
}

const SKIN: [Rgb; 5] = [
    rgb(0xEBCDB4),
    rgb(0xD9AE8C),
    rgb(0xB98662),
    rgb(0x8D5F45),
    rgb(0x61412F),
];
const HAIR: [Rgb; 6] = [
    rgb(0x4A3A32),
    rgb(0x57504A),
    rgb(0x2A2523),
    rgb(0x6B4A34),
    rgb(0x7A5A44),
    rgb(0x1F1B1A),
];
const GREY: [Rgb; 3] = [rgb(0xA9A39A), rgb(0x8E8A84), rgb(0x8A8178)];
const COATS: [Rgb; 8] = [
    rgb(0x8F4A3A),
    rgb(0x5A6472),
    rgb(0x6F6A4C),
    rgb(0x5B4A5E),
    rgb(0x3E6069),
    rgb(0x3F4B57),
    rgb(0x7E6238),
    rgb(0x56705F),
];
const SHAPES: [Hair; 7] = [
    Hair::Bob,
    Hair::Knot,
    Hair::Short,
    Hair::Bald,
    Hair::Rim,
    Hair::Long,
    Hair::Curls,
];
/// Nobody is drawn by lot in a uniform: that is a role.
const SETS: [Clothes; 6] = [
    Clothes::Jacket,
    Clothes::Coat,
    Clothes::Suit,
    Clothes::Cardigan,
    Clothes::Work,
    Clothes::Jumper,
];

const PLAIN: Look = Look {
    skin: SKIN[1],
    hair: Hair::Bob,
    hair_colour: HAIR[0],
    clothes: Clothes::Jacket,
    coat: rgb(0x8A4B3C),
    inner: rgb(0xD9CFBE),
    legs: rgb(0x39424B),
    build: 1.0,
    older: false,
    glasses: false,
};

impl Look {
    /// The looks that a scenario may name, for when its words name clothes or hair.
    pub const ALL: [(&'static str, Self); 14] = [
        (
            "vrouw-mantel",
            Self {
                clothes: Clothes::Coat,
                coat: rgb(0x8F4A3A),
                build: 0.95,
                ..PLAIN
            },
        ),
        (
            "man-jas",
            Self {
                skin: SKIN[0],
                hair: Hair::Short,
                hair_colour: rgb(0x57504A),
                coat: rgb(0x3F4B57),
                inner: rgb(0x9AA3A8),
                legs: rgb(0x2E353C),
                ..PLAIN
            },
        ),
        (
            "man-werkjas",
            Self {
                hair: Hair::Short,
                hair_colour: rgb(0x6B4A34),
                clothes: Clothes::Work,
                coat: rgb(0x7E6238),
                build: 1.04,
                ..PLAIN
            },
        ),
        (
            "man-vest-ouder",
            Self {
                skin: SKIN[2],
                hair: Hair::Rim,
                hair_colour: rgb(0xA9A39A),
                clothes: Clothes::Cardigan,
                coat: rgb(0x56705F),
                inner: rgb(0xE8E2D4),
                older: true,
                ..PLAIN
            },
        ),
        (
            "man-pak",
            Self {
                skin: SKIN[0],
                hair: Hair::Short,
                hair_colour: rgb(0x3A322C),
                clothes: Clothes::Suit,
                coat: rgb(0x36414E),
                inner: rgb(0xECE8DE),
                ..PLAIN
            },
        ),
        (
            "vrouw-vest-ouder",
            Self {
                hair_colour: rgb(0x8E8A84),
                clothes: Clothes::Cardigan,
                coat: rgb(0x6E5468),
                inner: rgb(0xE4DCCB),
                build: 0.95,
                older: true,
                glasses: true,
                ..PLAIN
            },
        ),
        (
            "partner-trui",
            Self {
                hair: Hair::Long,
                hair_colour: rgb(0x5A4232),
                clothes: Clothes::Jumper,
                coat: rgb(0xB5814A),
                legs: rgb(0x4A5564),
                build: 0.94,
                ..PLAIN
            },
        ),
        (
            "partner-vest",
            Self {
                hair: Hair::Long,
                hair_colour: rgb(0x5A4232),
                clothes: Clothes::Cardigan,
                coat: rgb(0x7D7F8C),
                inner: rgb(0xB9B4AC),
                legs: rgb(0x4A5160),
                build: 0.94,
                ..PLAIN
            },
        ),
        (
            "man-mantel-ouder",
            Self {
                skin: SKIN[0],
                hair: Hair::Short,
                hair_colour: rgb(0x8A8178),
                clothes: Clothes::Coat,
                coat: rgb(0x4A5560),
                inner: rgb(0xECE8DE),
                older: true,
                ..PLAIN
            },
        ),
        (
            "man-jas-ouder",
            Self {
                skin: SKIN[0],
                hair: Hair::Rim,
                hair_colour: rgb(0x7A6E62),
                coat: rgb(0x5F6448),
                build: 1.05,
                older: true,
                ..PLAIN
            },
        ),
        (
            "man-kaal-werkjas",
            Self {
                skin: SKIN[2],
                hair: Hair::Bald,
                hair_colour: rgb(0x3A322C),
                clothes: Clothes::Work,
                coat: rgb(0x4B5E74),
                build: 1.06,
                ..PLAIN
            },
        ),
        (
            "agent",
            Self {
                skin: SKIN[3],
                hair: Hair::Knot,
                hair_colour: rgb(0x4A3628),
                clothes: Clothes::Police,
                coat: rgb(0x24344C),
                legs: rgb(0x1D2633),
                build: 0.97,
                ..PLAIN
            },
        ),
        (
            "adviseur",
            Self {
                skin: SKIN[3],
                hair: Hair::Short,
                hair_colour: rgb(0x2A2523),
                clothes: Clothes::Cardigan,
                coat: rgb(0x4F6B5B),
                inner: rgb(0xE8E2D4),
                ..PLAIN
            },
        ),
        (
            "vrouw-mantel-grijs",
            Self {
                skin: SKIN[0],
                hair_colour: rgb(0x7A5A44),
                clothes: Clothes::Coat,
                coat: rgb(0x6A5F6C),
                build: 0.94,
                ..PLAIN
            },
        ),
    ];

    /// The look that a scenario names.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(name, _)| *name == id)
            .map(|(_, it)| *it)
    }

    /// Someone drawn by lot: nothing about them follows from role, style or persona.
    pub fn drawn(seed: u64) -> Self {
        let mut lot = Lot(seed);
        let clothes = lot.one_of(&SETS);
        let coat = lot.one_of(&COATS);
        Self {
            clothes,
            coat,
            ..PLAIN
        }
        .with_person(&mut lot)
    }

    /// Another person in the same clothes, for a scenario whose words name only the clothes.
    pub fn varied(self, seed: u64) -> Self {
        self.with_person(&mut Lot(seed))
    }

    fn with_person(self, lot: &mut Lot) -> Self {
        let older = lot.below(4) == 0;
        let hair_colour = if older {
            lot.one_of(&GREY)
        } else {
            lot.one_of(&HAIR)
        };
        let hundredths = u16::try_from(lot.below(15)).unwrap_or_default();
        Self {
            skin: lot.one_of(&SKIN),
            hair: lot.one_of(&SHAPES),
            hair_colour,
            older,
            glasses: lot.below(5) == 0,
            build: 0.92 + f32::from(hundredths) / 100.0,
            ..self
        }
    }
}

/// A small generator (SplitMix64): looks need lots that are the same on every machine, nothing more.
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        let idx = usize::try_from(self.below(list.len() as u64)).unwrap_or_default();
        list[idx]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_lot_draws_the_same_person() {
        assert_eq!(Look::drawn(7), Look::drawn(7));
        assert_ne!(Look::drawn(7), Look::drawn(8));
    }

    #[test]
    fn another_person_wears_what_the_words_say() {
        let coat = Look::from_id("vrouw-mantel").unwrap();
        for seed in 0..50 {
            let other = coat.varied(seed);
            assert_eq!((other.clothes, other.coat), (coat.clothes, coat.coat));
            assert!(0.92 <= other.build && other.build <= 1.061);
        }
    }

    #[test]
    fn lots_reach_every_skin_and_every_shape_of_hair() {
        for skin in SKIN {
            assert!((0..100).any(|seed| Look::drawn(seed).skin == skin));
        }
        for hair in SHAPES {
            assert!((0..100).any(|seed| Look::drawn(seed).hair == hair));
        }
    }
}
