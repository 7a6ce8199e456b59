//! Faces: brow, eye and mouth lines, and nothing else.

/// What a face shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Attention.
    Calm,
    /// Attention with warmth.
    Warm,
    /// Holding back.
    Tense,
    /// Hot anger.
    Fierce,
    /// Shouting.
    Furious,
    /// Anger with teeth, out of control.
    BesideSelf,
    /// Appraising.
    Cool,
    /// Cold menace.
    Flat,
    /// Cold menace, jaw set.
    Menacing,
    /// Inner brows up.
    Grief,
}

/// A face in numbers.
pub(super) struct Lines {
    /// Degrees, positive when the inner ends go down.
    pub(super) brow: f32,
    pub(super) brow_down: f32,
    /// How far the eye is open, 0 to 1.3.
    pub(super) lid: f32,
    pub(super) arch: f32,
    /// How far the mouth is open, 0 to 1.
    pub(super) open: f32,
    /// Corners of the mouth, -1 to 1.
    pub(super) corner: f32,
    /// Width of the mouth.
    pub(super) wide: f32,
    /// How many lines stand between the brows.
    pub(super) creases: usize,
    /// Whether one corner of the mouth stands higher.
    pub(super) crooked: bool,
    pub(super) jaw_set: bool,
}

impl Face {
    pub const ALL: [(&'static str, Self); 10] = [
        ("kalm", Self::Calm),
        ("warm", Self::Warm),
        ("gespannen", Self::Tense),
        ("fel", Self::Fierce),
        ("woest", Self::Furious),
        ("buiten-zichzelf", Self::BesideSelf),
        ("koel", Self::Cool),
        ("strak", Self::Flat),
        ("dreigend", Self::Menacing),
        ("verdriet", Self::Grief),
    ];

    /// The face that a scenario names.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(name, _)| *name == id)
            .map(|(_, it)| *it)
    }

    pub(super) fn lines(self) -> Lines {
        let plain = Lines {
            brow: 2.0,
            brow_down: 0.0,
            lid: 0.78,
            arch: 3.0,
            open: 0.0,
            corner: 0.0,
            wide: 26.0,
            creases: 0,
            crooked: false,
            jaw_set: false,
        };
        match self {
            Self::Calm => Lines {
                arch: 1.8,
                corner: 0.12,
                ..plain
            },
            Self::Warm => Lines {
                brow: -5.0,
                brow_down: -1.0,
                lid: 0.8,
                arch: 2.6,
                corner: 0.6,
                wide: 30.0,
                ..plain
            },
            Self::Tense => Lines {
                brow: 9.0,
                brow_down: 2.0,
                lid: 0.85,
                corner: -0.25,
                wide: 24.0,
                creases: 1,
                ..plain
            },
            Self::Fierce => Lines {
                brow: 17.0,
                brow_down: 4.0,
                lid: 1.0,
                open: 0.45,
                corner: -0.35,
                wide: 30.0,
                creases: 2,
                ..plain
            },
            Self::Furious => Lines {
                brow: 23.0,
                brow_down: 6.0,
                lid: 1.15,
                open: 1.0,
                corner: -0.5,
                wide: 34.0,
                creases: 2,
                ..plain
            },
            Self::BesideSelf => Lines {
                brow: 27.0,
                brow_down: 8.0,
                lid: 1.0,
                open: 0.7,
                corner: -0.8,
                wide: 40.0,
                creases: 2,
                ..plain
            },
            Self::Cool => Lines {
                brow_down: 4.0,
                lid: 0.58,
                arch: 1.0,
                ..plain
            },
            Self::Flat => Lines {
                brow: 5.0,
                brow_down: 6.0,
                lid: 0.5,
                arch: 0.6,
                corner: -0.04,
                wide: 27.0,
                crooked: true,
                ..plain
            },
            Self::Menacing => Lines {
                brow: 8.0,
                brow_down: 8.0,
                lid: 0.46,
                arch: 0.3,
                corner: 0.05,
                wide: 24.0,
                creases: 1,
                jaw_set: true,
                ..plain
            },
            Self::Grief => Lines {
                brow: -20.0,
                brow_down: -2.0,
                lid: 0.55,
                open: 0.22,
                corner: -0.75,
                wide: 25.0,
                creases: 1,
                ..plain
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Face;

    #[test]
    fn every_face_has_its_own_name() {
        for (name, face) in Face::ALL {
            assert_eq!(Face::from_id(name), Some(face));
        }
    }
}
