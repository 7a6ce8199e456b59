//! A child of about six: an own construction, with two faces and no others.

use super::face::Face;
use super::hair::Hair;
use super::head::{Head, Shade, View, head};
use super::paint::{
    Rgb, capsule, clip, clipped, ellipse, fill, glaze, group, moved, rgb, stroke, svg,
};

/// How a child is; never anything that would make it a prop of the threat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    Calm,
    Sad,
}

/// Height of the child, in metres; a body of it is a thousand units.
pub(super) const TALL: f32 = 1.15;

/// Where a child looks, and where its hands are.
pub(super) struct Bearing {
    pub(super) view: View,
    pub(super) yaw: f32,
    pub(super) pitch: f32,
    pub(super) gaze: [f32; 2],
    pub(super) hands: [[f32; 2]; 2],
}

/// The parts of a child that lie before each other when it sits at a table.
pub(super) struct ChildShapes {
    /// Everything but the arms.
    pub(super) body: String,
    pub(super) arms: String,
}

/// A child, with the origin on the floor between its feet.
pub(super) fn child(mood: Mood, bearing: &Bearing, shade: Shade, id: &str) -> ChildShapes {
    let (skin, coat, trousers) = (rgb(0xD9AE8C), rgb(0x4F7F77), rgb(0x4A5563));
    let (d, night) = (-shade.from, |colour: Rgb, share: f32| {
        colour.mix(shade.night, share)
    });
    let (coat_dark, seam) = (
        night(coat, shade.depth + 0.1),
        night(coat, shade.depth + 0.3),
    );
    let skin_dark = night(skin, shade.depth);
    let head = head(&Head {
        id: &format!("{id}h"),
        skin,
        hair: Hair::Short,
        hair_colour: rgb(0x4A3A32),
        young: true,
        older: false,
        glasses: false,
        face: match mood {
            Mood::Calm => Face::Calm,
            Mood::Sad => Face::Grief,
        },
        view: bearing.view,
        yaw: bearing.yaw,
        pitch: bearing.pitch,
        gaze: bearing.gaze,
        shade: Shade {
            depth: shade.depth * 0.8,
            ..shade
        },
    });
    let arm = |k: f32, [x, y]: [f32; 2]| {
        let colour = if k == d { coat_dark } else { coat };
        let elbow = [k * 140.0, -560.0];
        capsule([k * 96.0, -664.0], elbow, 36.0, 31.0, colour)
            + &capsule(elbow, [x, y], 31.0, 25.0, colour)
            + &ellipse(
                x,
                y + 20.0,
                24.0,
                30.0,
                if k == d { skin_dark } else { skin },
            )
    };
    let leg = |k: f32| {
        let shaded = if k == d {
            night(trousers, 0.32)
        } else {
            trousers
        };
        let shoe = night(rgb(0xB4553F), if k == d { 0.35 } else { 0.1 });
        let cloth = moved(
            "M4,-440 H100 C98,-260 92,-140 90,-44 H26 C22,-200 8,-320 4,-440Z",
            0.0,
            0.0,
            k,
        );
        fill(&cloth, shaded)
            + &fill(
                &moved("M20,-50 H94 C112,-36 118,-14 114,0 H14Z", 0.0, 0.0, k),
                shoe,
            )
    };
    let torso = "M-40,-718 C-80,-708 -112,-690 -118,-650 C-124,-580 -116,-500 -112,-420 L112,-420 C116,-500 124,-580 118,-650 C112,-690 80,-708 40,-718Z";
    let shadow = moved(
        "M18,-730 C34,-620 16,-520 24,-410 L160,-410 V-730Z",
        0.0,
        0.0,
        d,
    );
    let band = "M-140,-584 C-50,-574 50,-574 140,-584 V-536 C50,-526 -50,-526 -140,-536Z";
    let at_head = "translate(0,-846) scale(1.6,1.4)";
    let torso_id = format!("{id}t");
    let body = leg(-1.0)
        + &leg(1.0)
        + &group(at_head, &head.behind)
        + &fill(
            "M-34,-800 H34 L42,-706 C14,-690 -14,-690 -42,-706Z",
            skin_dark,
        )
        + &clip(&torso_id, torso)
        + &fill(torso, coat)
        + &clipped(
            &torso_id,
            &(fill(&shadow, coat_dark) + &glaze(band, coat.mix(rgb(0xF4EBDD), 0.5), 0.8)),
        )
        + &stroke(&svg!("M-44,-722 C-20,-690 20,-690 44,-722"), seam, 9.0)
        + &group(at_head, &head.front);
    let [left, right] = bearing.hands;
    ChildShapes {
        body,
        arms: arm(-1.0, left) + &arm(1.0, right),
    }
}
