//! Someone in the picture, and how phase, style, trust and dignity show in them.

use super::cast::Look;
use super::face::Face;
use super::head::View;
use super::light::Style;
use super::posture::{Gesture, Posture};

/// Someone in the picture, at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    pub look: Look,
    pub posture: Posture,
    pub face: Face,
    pub view: View,
    /// Whether the body is seen from behind, also when the head looks back.
    pub body_behind: bool,
    /// How far the body turns, -1 to 1; without it the posture decides.
    pub turn: Option<f32>,
    /// What trust and dignity change about the posture.
    pub bearing: Bearing,
    /// Chin up; negative is down.
    pub chin: f32,
    /// How far the head bows.
    pub pitch: f32,
    /// Head to one side, in degrees.
    pub tilt: f32,
    pub gaze: Gaze,
    /// Where this person may look for a moment (1.2 s), without a word about it.
    pub glance: Option<Gaze>,
    pub seat: Seat,
    /// Own gestures of the scene, at most one an arm.
    pub gestures: Vec<Gesture>,
    pub thing: Option<Thing>,
    pub distance_m: f32,
    /// Where in the picture, in px; without it the place decides.
    pub x: Option<f32>,
}

/// What trust and dignity change about a posture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bearing {
    pub turn: f32,
    pub lift: f32,
    pub hands: Hands,
}

/// What trust does to hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// As the posture has them.
    AsIs,
    /// Fists open.
    FistsOpen,
    /// No open palm is shown any more.
    PalmsDown,
}

/// Where someone looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gaze {
    AtYou,
    /// Away from you, ashamed.
    Away,
    Down,
    /// At the way out, before leaving.
    Exit,
    Bystander,
    /// At the child that is with you.
    Child,
}

impl Gaze {
    pub(super) fn toward(self) -> [f32; 2] {
        match self {
            Self::AtYou => [0.0, 0.0],
            Self::Away => [-0.9, 0.4],
            Self::Down => [0.0, 1.0],
            Self::Exit => [1.0, -0.1],
            Self::Bystander => [0.9, 0.1],
            Self::Child => [0.8, 0.9],
        }
    }
}

/// What someone sits on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    Stands,
    /// Sits on a sofa: lap and shins show.
    Sofa,
    /// Sits behind a table that the place draws.
    Table,
}

/// Something that someone holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A child's bicycle helmet.
    Helmet,
    /// Papers in a folder.
    Folder,
}

impl Actor {
    /// Someone who stands there, calm, at 1.8 m.
    pub fn new(look: Look) -> Self {
        Self {
            look,
            posture: Posture::Open,
            face: Face::Calm,
            view: View::Front,
            body_behind: false,
            turn: None,
            bearing: Bearing {
                turn: 0.0,
                lift: 0.0,
                hands: Hands::AsIs,
            },
            chin: 0.0,
            pitch: 0.0,
            tilt: 0.0,
            gaze: Gaze::AtYou,
            glance: None,
            seat: Seat::Stands,
            gestures: Vec::new(),
            thing: None,
            distance_m: STEPS[1],
            x: None,
        }
    }

    /// The same person with something in the hands, for as long as they have their hands free for it.
    pub fn holding(mut self, thing: Thing) -> Self {
        let busy = matches!(
            self.posture,
            Posture::Strikes | Posture::Grabs | Posture::Points
        );
        if busy || self.body_behind {
            return self;
        }
        self.posture = match thing {
            Thing::Helmet => Posture::Holds,
            Thing::Folder => Posture::Clutches,
        };
        // Whoever trusts opens their fists, but does not drop what is in them.
        self.bearing.hands = Hands::AsIs;
        self.thing = Some(thing);
        self
    }

    /// The same person with what trust and dignity (0 to 100) change.
    pub fn with_bearing(mut self, style: Style, trust: u8, dignity: u8) -> Self {
        let trusts = trust >= 55;
        let loses_face = dignity < 35;
        self.bearing.turn = if trusts { 0.14 } else { 0.0 };
        self.bearing.lift = if loses_face { 14.0 } else { 0.0 } - if trusts { 6.0 } else { 0.0 };
        self.bearing.hands = match trust {
            55.. => Hands::FistsOpen,
            20..55 => Hands::AsIs,
            0..20 => Hands::PalmsDown,
        };
        self.chin += match dignity {
            0..35 => 0.9,
            35..65 => 0.0,
            65.. => 0.15,
        };
        self.distance_m = match trust {
            55.. => self.distance_m + 0.3,
            20..55 => self.distance_m,
            0..20 => (self.distance_m - 0.15).max(STEPS[3]),
        };
        if loses_face && style == Style::Hot {
            self.glance = Some(Gaze::Bystander);
        }
        self
    }
}

/// How far away someone stands in the steps 1 to 4, in metres.
pub const STEPS: [f32; 4] = [3.0, 1.8, 1.2, 0.75];

/// How phase (0 to 4) and style show in someone, with what trust and dignity (0 to 100) change.
///
/// Hot changes every beat and gets bigger; cold hardly changes and gets quieter.
pub fn actor_for(look: Look, phase: u8, style: Style, trust: u8, dignity: u8) -> Actor {
    let (posture, face, step) = row(phase, style);
    let mut actor = Actor {
        posture,
        face,
        distance_m: STEPS[step - 1],
        ..Actor::new(look)
    };
    match (style, phase) {
        (Style::Cold, 3) => (actor.chin, actor.tilt) = (-0.5, 4.0),
        // A cold person never strikes: they turn away and look back with the last sentence.
        (Style::Cold, 4..) => {
            actor.view = View::Left;
            actor.body_behind = true;
            actor.turn = Some(0.3);
            actor.tilt = -2.0;
        }
        (Style::Hot | Style::Cold, _) => {}
    }
    actor.with_bearing(style, trust, dignity)
}

fn row(phase: u8, style: Style) -> (Posture, Face, usize) {
    match (style, phase) {
        (Style::Hot, 0) => (Posture::Open, Face::Calm, 2),
        (Style::Hot, 1) => (Posture::Asks, Face::Tense, 2),
        (Style::Hot, 2) => (Posture::Leans, Face::Fierce, 3),
        (Style::Hot, 3) => (Posture::Points, Face::Furious, 3),
        (Style::Hot, 4..) => (Posture::Strikes, Face::BesideSelf, 4),
        (Style::Cold, 0) => (Posture::Pockets, Face::Calm, 2),
        (Style::Cold, 1) => (Posture::BehindBack, Face::Cool, 2),
        (Style::Cold, 2) => (Posture::Folded, Face::Flat, 3),
        (Style::Cold, 3) => (Posture::Pockets, Face::Menacing, 3),
        (Style::Cold, 4..) => (Posture::Open, Face::Flat, 1),
    }
}

/// Someone without a confrontation, on a sofa, with both hands round a cup.
pub fn actor_at_home(look: Look, face: Face) -> Actor {
    Actor {
        posture: Posture::Cup,
        face,
        view: View::Right,
        seat: Seat::Sofa,
        distance_m: 1.72,
        ..Actor::new(look)
    }
}

/// Someone at a table opposite you: the hands lie on it, or explain, until they are needed for more.
pub fn actor_at_table(actor: Actor, phase: u8) -> Actor {
    let posture = match (phase, actor.posture) {
        (0, _) | (_, Posture::Asks) => Posture::Explains,
        (_, Posture::Points | Posture::Strikes) => actor.posture,
        (..) => Posture::AtTable,
    };
    Actor {
        posture,
        seat: Seat::Table,
        ..actor
    }
}

/// How much a figure stretches with a full breath, about its feet: shoulders rise three units.
///
/// The shell stretches the sprite, so breathing asks for no new picture.
pub const BREATH: f32 = 0.0037;

/// How long one breath takes at a tension of 0 to 100, in seconds.
pub fn breath_secs(tension: f32) -> f32 {
    (4200.0 - 14.0 * tension) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(phase: u8, style: Style, trust: u8, dignity: u8) -> Actor {
        actor_for(Look::drawn(1), phase, style, trust, dignity)
    }

    #[test]
    fn hot_changes_every_beat_and_comes_nearer() {
        let row: Vec<_> = (0..5).map(|phase| at(phase, Style::Hot, 40, 50)).collect();
        for pair in row.windows(2) {
            assert_ne!(
                (pair[0].posture, pair[0].face),
                (pair[1].posture, pair[1].face)
            );
            assert!(pair[1].distance_m <= pair[0].distance_m);
        }
    }

    #[test]
    fn cold_turns_away_and_looks_back_at_the_end() {
        let last = at(4, Style::Cold, 40, 50);
        assert_eq!(
            (last.body_behind, last.view, last.distance_m),
            (true, View::Left, 3.0)
        );
    }

    #[test]
    fn a_thing_is_held_until_the_hands_are_needed() {
        let held = |phase, style, trust| at(phase, style, trust, 50).holding(Thing::Helmet);
        for phase in 0..4 {
            let it = held(phase, Style::Cold, 60);
            assert_eq!(
                (it.posture, it.thing, it.bearing.hands),
                (Posture::Holds, Some(Thing::Helmet), Hands::AsIs)
            );
        }
        assert_eq!(held(4, Style::Cold, 40).thing, None);
        assert_eq!(held(4, Style::Hot, 40).thing, None);
    }

    #[test]
    fn trust_opens_fists_and_gives_room() {
        let trusting = at(2, Style::Hot, 55, 50);
        assert_eq!(
            trusting.bearing,
            Bearing {
                turn: 0.14,
                lift: -6.0,
                hands: Hands::FistsOpen
            }
        );
        assert_eq!(trusting.distance_m, 1.5);
        assert_eq!(at(4, Style::Hot, 0, 50).distance_m, 0.75);
    }

    #[test]
    fn lost_dignity_lifts_the_chin_and_seeks_bystanders() {
        let hurt = at(1, Style::Hot, 40, 34);
        assert_eq!(
            (hurt.chin, hurt.bearing.lift, hurt.glance),
            (0.9, 14.0, Some(Gaze::Bystander))
        );
        assert_eq!(at(1, Style::Cold, 40, 34).glance, None);
    }
}
