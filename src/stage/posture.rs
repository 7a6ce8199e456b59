//! Postures: what a body says before anyone speaks.

use super::hand::Hand;

/// What someone does with arms, shoulders and head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Posture {
    /// Arms at rest, half turned.
    Open,
    /// One hand open, asks or explains.
    Asks,
    /// Leans in, one hand a fist.
    Leans,
    /// Straight up, fists low.
    Upright,
    /// Leans in, finger up, fist low.
    Points,
    /// Arms crossed.
    Crossed,
    /// Both palms up, half a step back.
    HandsUp,
    /// Hands in pockets.
    Pockets,
    /// Square-on, hands behind the back.
    BehindBack,
    /// Holds a thing before the body.
    Holds,
    /// Hands folded before the body.
    Folded,
    /// One hand to the face.
    HandToFace,
    /// Turned away, about to go.
    TurnsAway,
    /// Walks at you, fists low.
    Approaches,
    /// Grips your coat.
    Grabs,
    /// Holds papers to the chest.
    Clutches,
    /// Holds something out.
    Offers,
    /// Telephones, standing.
    Calls,
    /// Telephones at a table.
    CallsSeated,
    /// Sits, hands on the lap.
    Sits,
    /// Sits with both hands round a cup.
    Cup,
    /// At a table, hands together.
    AtTable,
    /// At a table, one palm up.
    Explains,
    /// Leans on a rail.
    OnRail,
    /// Hand at the chin.
    Thinks,
    /// Arm raised to strike.
    Strikes,
}

/// One arm: where the elbow and the wrist are, relative to a body of a thousand units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arm {
    pub hand: Hand,
    pub wrist: [f32; 2],
    /// Degrees, fingers down at 0; without it the hand follows the forearm.
    pub turn: Option<f32>,
    /// Above 1 when it comes toward you.
    pub size: f32,
    pub elbow: [f32; 2],
}

/// How the two arms belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Apart,
    Crossed,
    BehindBack,
}

/// A posture in numbers.
pub(super) struct Stance {
    /// How far the body turns, -1 to 1.
    pub(super) turn: f32,
    /// How far the shoulders rise, in units.
    pub(super) lift: f32,
    /// How far the head comes forward.
    pub(super) lean: f32,
    pub(super) left: Arm,
    pub(super) right: Arm,
    pub(super) manner: Manner,
    /// Whether the hand on the left of the picture lies over the face.
    pub(super) before_face: bool,
}

impl Posture {
    pub const ALL: [(&'static str, Self); 26] = [
        ("open", Self::Open),
        ("vraagt", Self::Asks),
        ("leunt", Self::Leans),
        ("recht", Self::Upright),
        ("wijst", Self::Points),
        ("kruist", Self::Crossed),
        ("heft", Self::HandsUp),
        ("zak", Self::Pockets),
        ("rug", Self::BehindBack),
        ("houdt", Self::Holds),
        ("vouwt", Self::Folded),
        ("gezicht", Self::HandToFace),
        ("weg", Self::TurnsAway),
        ("loopt", Self::Approaches),
        ("grijpt", Self::Grabs),
        ("map", Self::Clutches),
        ("biedt", Self::Offers),
        ("bel", Self::Calls),
        ("belaan", Self::CallsSeated),
        ("zit", Self::Sits),
        ("kop", Self::Cup),
        ("tafel", Self::AtTable),
        ("tafelop", Self::Explains),
        ("leunta", Self::OnRail),
        ("kin", Self::Thinks),
        ("slaat", Self::Strikes),
    ];

    /// The posture that a scenario names.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(name, _)| *name == id)
            .map(|(_, it)| *it)
    }

    /// Whether the arms lie on a table when someone sits at one; other arms are behind it, or above it.
    pub(super) fn lies_on_table(self) -> bool {
        matches!(
            self,
            Self::AtTable | Self::Explains | Self::CallsSeated | Self::Thinks
        )
    }

    pub(super) fn stance(self) -> Stance {
        use Hand::{Fist, Flat, Grip, Hidden, Open, Points, Rest};

        match self {
            Self::Open => stance(0.3, 0.0, 0.0)
                .left(arm(Rest, [-140.0, -486.0], [-138.0, -630.0]))
                .right(arm(Rest, [150.0, -500.0], [150.0, -636.0])),
            Self::Asks => stance(0.2, 4.0, 8.0)
                .left(arm(Open, [-196.0, -700.0], [-156.0, -624.0]).turned(146.0, 1.08))
                .right(arm(Rest, [148.0, -496.0], [150.0, -636.0])),
            Self::Leans => stance(0.08, 14.0, 28.0)
                .left(arm(Open, [-214.0, -742.0], [-172.0, -640.0]).turned(150.0, 1.16))
                .right(arm(Fist, [172.0, -510.0], [162.0, -640.0]).sized(1.02)),
            Self::Upright => stance(0.0, 14.0, 12.0)
                .left(arm(Fist, [-172.0, -500.0], [-166.0, -640.0]).sized(1.02))
                .right(arm(Fist, [172.0, -500.0], [166.0, -640.0]).sized(1.02)),
            Self::Points => stance(0.12, 18.0, 34.0)
                .left(arm(Points, [-196.0, -756.0], [-186.0, -646.0]).turned(196.0, 1.36))
                .right(arm(Fist, [184.0, -520.0], [168.0, -646.0]).sized(1.02)),
            Self::Crossed => Stance {
                manner: Manner::Crossed,
                ..stance(0.0, 4.0, 0.0)
            },
            Self::HandsUp => stance(0.05, 6.0, -4.0)
                .left(arm(Open, [-186.0, -760.0], [-176.0, -640.0]).turned(170.0, 1.05))
                .right(arm(Open, [186.0, -760.0], [176.0, -640.0]).turned(190.0, 1.05)),
            Self::Pockets => stance(0.1, 0.0, 0.0)
                .left(arm(Hidden, [-80.0, -526.0], [-128.0, -642.0]))
                .right(arm(Hidden, [80.0, -526.0], [132.0, -642.0])),
            Self::BehindBack => Stance {
                manner: Manner::BehindBack,
                ..stance(0.0, 0.0, 0.0)
            },
            Self::Holds => stance(0.05, 0.0, 4.0)
                .left(arm(Fist, [-62.0, -566.0], [-148.0, -640.0]).turned(-50.0, 1.0))
                .right(arm(Fist, [66.0, -566.0], [150.0, -640.0]).turned(50.0, 1.0)),
            Self::Folded => stance(0.0, 2.0, 6.0)
                .left(arm(Fist, [-24.0, -566.0], [-132.0, -638.0]).turned(-66.0, 1.0))
                .right(arm(Fist, [26.0, -560.0], [134.0, -638.0]).turned(66.0, 1.0)),
            Self::HandToFace => stance(0.22, 10.0, 20.0)
                .before_face()
                .left(arm(Rest, [-22.0, -806.0], [-116.0, -664.0]).turned(176.0, 1.08))
                .right(arm(Rest, [-30.0, -640.0], [140.0, -628.0]).turned(96.0, 0.95)),
            Self::TurnsAway => stance(0.95, 0.0, 0.0)
                .left(arm(Rest, [-108.0, -486.0], [-112.0, -634.0]))
                .right(arm(Rest, [70.0, -470.0], [80.0, -630.0])),
            Self::Approaches => stance(0.04, 12.0, 22.0)
                .left(arm(Fist, [-176.0, -520.0], [-170.0, -650.0]).sized(1.06))
                .right(arm(Fist, [186.0, -560.0], [182.0, -660.0]).sized(1.16)),
            Self::Grabs => stance(-0.06, 20.0, 40.0)
                .before_face()
                .left(arm(Grip, [-150.0, -640.0], [-186.0, -668.0]).turned(-14.0, 1.62))
                .right(arm(Fist, [190.0, -600.0], [186.0, -690.0]).turned(-8.0, 1.3)),
            Self::Clutches => stance(0.1, 4.0, 6.0)
                .left(arm(Flat, [-26.0, -600.0], [-140.0, -632.0]).turned(-64.0, 1.0))
                .right(arm(Rest, [150.0, -500.0], [150.0, -636.0])),
            Self::Offers => stance(0.1, 8.0, 14.0)
                .left(arm(Grip, [-96.0, -612.0], [-150.0, -640.0]).turned(-150.0, 1.2))
                .right(arm(Fist, [152.0, -500.0], [152.0, -638.0])),
            Self::Calls => stance(0.15, 2.0, 4.0)
                .left(arm(Rest, [-136.0, -486.0], [-138.0, -630.0]))
                .right(arm(Grip, [78.0, -858.0], [164.0, -690.0]).turned(172.0, 0.9)),
            Self::CallsSeated => stance(0.1, 2.0, 6.0)
                .left(arm(Flat, [-30.0, -626.0], [-160.0, -640.0]).turned(-80.0, 0.96))
                .right(arm(Grip, [78.0, -858.0], [164.0, -690.0]).turned(172.0, 0.9)),
            Self::Sits => stance(0.1, 0.0, 6.0)
                .left(arm(Flat, [-64.0, -486.0], [-140.0, -612.0]).turned(10.0, 0.96))
                .right(arm(Flat, [70.0, -482.0], [142.0, -612.0]).turned(-8.0, 0.96)),
            Self::Cup => stance(0.18, 0.0, 8.0)
                .left(arm(Grip, [-40.0, -618.0], [-136.0, -612.0]).turned(-96.0, 0.9))
                .right(arm(Grip, [46.0, -612.0], [138.0, -612.0]).turned(96.0, 0.9)),
            Self::AtTable => stance(0.06, 2.0, 10.0)
                .left(arm(Flat, [-30.0, -626.0], [-160.0, -640.0]).turned(-80.0, 0.96))
                .right(arm(Flat, [44.0, -622.0], [164.0, -640.0]).turned(82.0, 0.96)),
            Self::Explains => stance(0.06, 2.0, 14.0)
                .left(arm(Open, [-176.0, -690.0], [-176.0, -628.0]).turned(150.0, 1.0))
                .right(arm(Flat, [70.0, -620.0], [164.0, -640.0]).turned(66.0, 0.96)),
            Self::OnRail => stance(0.12, 0.0, -8.0)
                .left(arm(Flat, [-96.0, -604.0], [-156.0, -632.0]).turned(-40.0, 0.94))
                .right(arm(Flat, [92.0, -604.0], [158.0, -632.0]).turned(44.0, 0.94)),
            Self::Thinks => stance(0.14, 2.0, 16.0)
                .before_face()
                .left(arm(Rest, [-34.0, -780.0], [-112.0, -640.0]).turned(176.0, 0.92))
                .right(arm(Flat, [40.0, -624.0], [160.0, -640.0]).turned(84.0, 0.94)),
            Self::Strikes => stance(-0.1, 22.0, 40.0)
                .left(arm(Fist, [-172.0, -872.0], [-204.0, -716.0]).turned(172.0, 1.22))
                .right(arm(Fist, [190.0, -540.0], [172.0, -650.0]).sized(1.02)),
        }
    }
}

const fn stance(turn: f32, lift: f32, lean: f32) -> Stance {
    Stance {
        turn,
        lift,
        lean,
        left: Arm::hanging(-1.0),
        right: Arm::hanging(1.0),
        manner: Manner::Apart,
        before_face: false,
    }
}

impl Stance {
    const fn left(self, arm: Arm) -> Self {
        Self { left: arm, ..self }
    }

    const fn right(self, arm: Arm) -> Self {
        Self { right: arm, ..self }
    }

    const fn before_face(self) -> Self {
        Self {
            before_face: true,
            ..self
        }
    }
}

const fn arm(hand: Hand, wrist: [f32; 2], elbow: [f32; 2]) -> Arm {
    Arm {
        hand,
        wrist,
        turn: None,
        size: 1.0,
        elbow,
    }
}

impl Arm {
    const fn turned(self, degrees: f32, size: f32) -> Self {
        Self {
            turn: Some(degrees),
            size,
            ..self
        }
    }

    const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// An arm whose hand is behind the back.
    pub(super) const fn behind_back(side: f32) -> Self {
        arm(Hand::Hidden, [side * 64.0, -520.0], [side * 130.0, -640.0]).turned(0.0, 1.0)
    }

    /// An arm that hangs beside the body, on the left (-1) or the right (1) of the picture.
    pub(super) const fn hanging(side: f32) -> Self {
        arm(Hand::Rest, [side * 148.0, -496.0], [side * 150.0, -636.0])
    }
}

/// An own gesture of a scene: one arm that replaces the arm of the posture, always a fact of the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gesture {
    /// Whether it is the arm on the right of the picture.
    pub right: bool,
    pub arm: Arm,
}

impl Gesture {
    /// A hand on the front of your trolley.
    pub const ON_TROLLEY: Self = Self {
        right: true,
        arm: arm(Hand::Fist, [166.0, -644.0], [176.0, -694.0]).turned(4.0, 1.06),
    };

    /// The gesture that a scenario names.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "hand-op-winkelwagen" => Some(Self::ON_TROLLEY),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Posture;

    #[test]
    fn every_posture_has_its_own_name() {
        for (name, posture) in Posture::ALL {
            assert_eq!(Posture::from_id(name), Some(posture));
        }
        assert_eq!(Posture::from_id("danst"), None);
    }
}
