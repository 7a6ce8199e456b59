//! Arms: two tapered capsules each, a cuff, a fold and a hand.

use super::actor::Hands;
use super::figure::{Body, Part};
use super::hand::{Grasp, Hand, hand};
use super::paint::{Rgb, capsule, fill, stroke, svg};
use super::posture::{Arm, Manner, Posture, Stance};

/// The arms of a figure, by what they lie before.
#[derive(Default)]
pub(super) struct ArmShapes {
    /// Behind the torso.
    pub(super) behind: String,
    /// Before the torso.
    pub(super) before: String,
    /// Before the face too.
    pub(super) over: String,
}

pub(super) fn arms(b: &Body<'_>, stance: &Stance, part: Part) -> ArmShapes {
    let (mut left, mut right) = (stance.left, stance.right);
    match stance.manner {
        Manner::Apart => {}
        Manner::Crossed => {
            return ArmShapes {
                before: crossed(b, part),
                ..ArmShapes::default()
            };
        }
        Manner::BehindBack => {
            let behind = [-1.0, 1.0].map(|s| {
                let it = arm(b, s, &Arm::behind_back(s));
                it.upper + &it.fore
            });
            return ArmShapes {
                behind: behind.concat(),
                ..ArmShapes::default()
            };
        }
    }
    for gesture in &b.actor.gestures {
        *(if gesture.right { &mut right } else { &mut left }) = gesture.arm;
    }
    let phone = matches!(b.actor.posture, Posture::Calls | Posture::CallsSeated);
    let mut out = ArmShapes::default();
    for (s, it, before_face) in [(1.0, right, phone), (-1.0, left, stance.before_face)] {
        let it = arm(b, s, &with_trust(it, s, b.actor.bearing.hands));
        if it.far {
            out.behind += &(it.upper + &it.fore + &it.hand);
        } else if before_face {
            out.over += &(it.upper + &it.fore + &it.hand + &it.fold);
        } else {
            if part == Part::Whole {
                out.before += &b.on_torso(&it.shadow);
            }
            out.before += &(it.upper + &it.fore + &it.hand + &it.fold);
        }
    }
    out
}

fn with_trust(arm: Arm, side: f32, hands: Hands) -> Arm {
    match (hands, arm.hand) {
        (Hands::FistsOpen, Hand::Fist) => Arm {
            hand: Hand::Rest,
            ..arm
        },
        (Hands::PalmsDown, Hand::Open) => Arm::hanging(side),
        _ => arm,
    }
}

/// Where a hand of a figure is.
#[derive(Clone, Copy)]
pub(super) struct HandAt {
    pub(super) hand: Hand,
    /// The middle of the hand, in units.
    pub(super) middle: [f32; 2],
    /// How far it reaches from there.
    pub(super) half: f32,
    /// Whether the body or the cloth hides it.
    pub(super) hidden: bool,
}

/// Where the two hands are: the one on the left of the picture, then the one on the right.
pub(super) fn hands(b: &Body<'_>, stance: &Stance) -> [HandAt; 2] {
    let mut sides = [stance.left, stance.right];
    match stance.manner {
        Manner::Apart => {}
        Manner::Crossed => {
            return [TUCKED, SHOWN].map(|it| hand_at(Hand::Rest, &it, false));
        }
        Manner::BehindBack => sides = [-1.0, 1.0].map(Arm::behind_back),
    }
    for gesture in &b.actor.gestures {
        sides[usize::from(gesture.right)] = gesture.arm;
    }
    let [left, right] = sides;
    [(-1.0, left), (1.0, right)].map(|(s, it)| {
        let it = with_trust(it, s, b.actor.bearing.hands);
        let reach = reach(b, s, &it);
        let grasp = Grasp {
            at: reach.wrist,
            turn: reach.turn,
            side: 1.0,
            size: it.size,
        };
        hand_at(
            it.hand,
            &grasp,
            is_far(b, s, &it) || it.hand == Hand::Hidden,
        )
    })
}

fn hand_at(hand: Hand, grasp: &Grasp, hidden: bool) -> HandAt {
    let (sin, cos) = grasp.turn.to_radians().sin_cos();
    let [x, y] = grasp.at;
    let out = 42.0 * grasp.size;
    HandAt {
        hand,
        middle: [x - sin * out, y + cos * out],
        half: 64.0 * grasp.size,
        hidden,
    }
}

/// Whether the body hides an arm.
fn is_far(b: &Body<'_>, s: f32, t: &Arm) -> bool {
    b.turn * s > 0.5 || (b.seen_from_behind() && t.wrist[0].abs() < 100.0)
}

/// Where an arm goes once the body has its width and its turn.
struct Reach {
    elbow: [f32; 2],
    wrist: [f32; 2],
    /// The direction of the forearm.
    along: [f32; 2],
    /// How the hand is turned, in degrees.
    turn: f32,
}

fn reach(b: &Body<'_>, s: f32, t: &Arm) -> Reach {
    let sx = b.shoulder_x();
    let narrowed = if t.hand == Hand::Hidden { b.wide } else { 1.0 };
    let outward = if t.wrist[0].abs() > 100.0 {
        s * (sx - 112.0)
    } else {
        0.0
    };
    let wrist = [t.wrist[0] * narrowed + outward, t.wrist[1]];
    let widened = if b.turn.abs() > 0.5 {
        1.0
    } else {
        (sx - 16.0) / 96.0
    };
    let elbow = [t.elbow[0] * widened, t.elbow[1] + b.up * 0.6];
    let (dx, dy) = (wrist[0] - elbow[0], wrist[1] - elbow[1]);
    let length = if dx == 0.0 && dy == 0.0 {
        1.0
    } else {
        dx.hypot(dy)
    };
    let along = dy.atan2(dx).to_degrees() - 90.0;
    Reach {
        elbow,
        wrist,
        along: [dx / length, dy / length],
        turn: t.turn.unwrap_or(along + s * 4.0),
    }
}

struct Limb {
    /// Whether the body hides it.
    far: bool,
    shadow: String,
    upper: String,
    fore: String,
    hand: String,
    fold: String,
}

fn arm(b: &Body<'_>, s: f32, t: &Arm) -> Limb {
    let (sx, sy, d) = (b.shoulder_x(), b.shoulder_y(), b.dark);
    let shoulder = [s * (sx - 16.0), sy + 30.0];
    let colour = if s == d {
        b.coat_dark
    } else {
        b.coat.mix(b.coat_light, 0.5)
    };
    let Reach {
        elbow,
        wrist,
        along: [ux, uy],
        turn,
    } = reach(b, s, t);
    let back_by = |units: f32, from: [f32; 2]| [from[0] - ux * units, from[1] - uy * units];
    let cuff = back_by(6.0, wrist);
    let thick = 21.0 * (1.0 + (t.size - 1.0).max(0.0) * 0.75);
    let skin = b.actor.look.skin;
    let skin = if s == d {
        skin.mix(b.skin_dark, 0.6)
    } else {
        skin
    };

    let shift = |at: [f32; 2], by: f32| [at[0] + d * by, at[1] + 6.0];
    let shadow = capsule(
        shift(shoulder, 10.0),
        shift(elbow, 12.0),
        36.0,
        30.0,
        b.seam,
    ) + &capsule(shift(elbow, 12.0), shift(cuff, 10.0), 30.0, thick, b.seam);
    let end = if b.actor.posture == Posture::Pockets {
        b.on_torso(&pocket(b, s, wrist))
    } else {
        capsule(
            back_by(8.0, cuff),
            cuff,
            thick + 1.0,
            thick,
            b.night(colour, 0.22),
        )
    };
    let grasp = Grasp {
        at: wrist,
        turn,
        side: if s > 0.0 { -1.0 } else { 1.0 },
        size: t.size,
    };
    let fold = svg!(
        "M{},{} q{},10 {},26",
        elbow[0] - s * 6.0,
        elbow[1] - 18.0,
        s * 14.0,
        s * 10.0
    );
    Limb {
        far: is_far(b, s, t),
        shadow,
        upper: capsule(shoulder, elbow, 37.0, 30.0, colour),
        fore: capsule(elbow, cuff, 30.0, thick, colour) + &end,
        hand: hand(t.hand, &grasp, skin, b.night(skin, 0.35)),
        fold: stroke(&fold, b.night(colour, 0.3), 3.0),
    }
}

/// The edge of a pocket over the hand that is in it.
fn pocket(b: &Body<'_>, s: f32, [x, y]: [f32; 2]) -> String {
    let cloth = svg!(
        "M{},{} L{},{} L{},{}Z",
        x + s * 30.0,
        y - 16.0,
        x - s * 24.0,
        y + 26.0,
        x + s * 34.0,
        y + 44.0
    );
    let edge = svg!(
        "M{},{} L{},{}",
        x + s * 28.0,
        y - 18.0,
        x - s * 22.0,
        y + 24.0
    );
    fill(&cloth, if s == b.dark { b.coat_dark } else { b.coat }) + &stroke(&edge, b.seam, 5.0)
}

/// The two hands of crossed arms.
const TUCKED: Grasp = Grasp {
    at: [-58.0, -668.0],
    turn: 104.0,
    side: -1.0,
    size: 0.92,
};
const SHOWN: Grasp = Grasp {
    at: [66.0, -643.0],
    turn: -112.0,
    side: 1.0,
    size: 0.92,
};

fn crossed(b: &Body<'_>, part: Part) -> String {
    let (w, sx, sy) = (b.wide, b.shoulder_x(), b.shoulder_y());
    let light = b.coat.mix(b.coat_light, 0.5);
    let lit_left = b.shade.from < 0.0;
    let (left, right) = if lit_left {
        (light, b.coat_dark)
    } else {
        (b.coat_dark, light)
    };
    let skin = b.actor.look.skin;
    let limb = |s: f32, elbow_y: f32, wrist: [f32; 2], colour: Rgb| {
        let elbow = [s * 136.0 * w, elbow_y];
        capsule([s * (sx - 16.0), sy + 30.0], elbow, 37.0, 31.0, colour)
            + &capsule(elbow, wrist, 31.0, 23.0, colour)
    };
    let shadow = capsule(
        [-120.0 * w, -634.0],
        [120.0 * w, -634.0],
        34.0,
        34.0,
        b.seam,
    );
    let tucked_skin = if lit_left { b.skin_dark } else { skin };
    let mut out = if part == Part::Whole {
        b.on_torso(&shadow)
    } else {
        String::new()
    };
    out += &capsule([-70.0 * w, -644.0], [70.0 * w, -644.0], 26.0, 26.0, light);
    out += &limb(1.0, -648.0, [-52.0, -664.0], right);
    out += &hand(Hand::Rest, &TUCKED, tucked_skin, b.skin_dark);
    out += &limb(-1.0, -640.0, [60.0, -640.0], left);
    out + &hand(Hand::Rest, &SHOWN, skin, b.skin_dark)
}
