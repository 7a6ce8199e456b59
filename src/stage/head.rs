//! A head seen from the front, and what every head has in common.

use super::face::Face;
use super::features::{Eye, age_lines, cheeks, creases, drop, eye, glasses, mouth};
use super::hair::Hair;
use super::head_turned::{head_behind, head_turned};
use super::paint::{Rgb, clip, clipped, ellipse, faint, fill, moved, rgb, svg};

/// From which side someone is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Square-on; threat is always seen like this.
    Front,
    /// Three-quarter, looking left in the picture: listens, or looks at another.
    Left,
    /// Three-quarter, looking right in the picture.
    Right,
    Behind,
}

/// The light on a figure: from which side, and how dark the other side is.
#[derive(Clone, Copy)]
pub(super) struct Shade {
    /// -1 when the light comes from the left, 1 from the right.
    pub(super) from: f32,
    /// How far shadows go toward the night.
    pub(super) depth: f32,
    pub(super) night: Rgb,
}

/// Everything that decides how a head is drawn.
pub(super) struct Head<'a> {
    /// Makes the names of its clips unlike those of any other head in the picture.
    pub(super) id: &'a str,
    pub(super) skin: Rgb,
    pub(super) hair: Hair,
    pub(super) hair_colour: Rgb,
    /// A child's face has no folds.
    pub(super) young: bool,
    pub(super) older: bool,
    pub(super) glasses: bool,
    pub(super) face: Face,
    pub(super) view: View,
    /// How far it turns, -1 to 1.
    pub(super) yaw: f32,
    /// How far it bows; negative is chin up.
    pub(super) pitch: f32,
    pub(super) gaze: [f32; 2],
    pub(super) shade: Shade,
}

/// The hair behind the body, and the rest of the head before it.
pub(super) struct HeadShapes {
    pub(super) behind: String,
    pub(super) front: String,
}

/// A head about the middle of its eyes, chin 72 units below.
pub(super) fn head(it: &Head<'_>) -> HeadShapes {
    match it.view {
        View::Front => head_front(it),
        View::Left => head_turned(it, -1.0),
        View::Right => head_turned(it, 1.0),
        View::Behind => head_behind(it),
    }
}

impl Head<'_> {
    /// The skin on the side away from the light.
    pub(super) fn shadow(&self) -> Rgb {
        self.skin.mix(self.shade.night, self.shade.depth)
    }

    /// The colour of brow, eye and mouth lines.
    pub(super) fn ink(&self) -> Rgb {
        self.skin.mix(rgb(0x1A1517), 0.86)
    }

    pub(super) fn hair_shadow(&self) -> Rgb {
        self.hair_colour.mix(self.shade.night, 0.35)
    }

    /// Hair before the face, with its shadow cut to it.
    pub(super) fn fringe(&self, d: &str, shadow: &str) -> String {
        if d.is_empty() {
            return String::new();
        }
        let id = format!("{}f", self.id);
        fill(d, self.hair_colour) + &clip(&id, d) + &clipped(&id, &fill(shadow, self.hair_shadow()))
    }
}

fn head_front(it: &Head<'_>) -> HeadShapes {
    let (lines, yaw) = (it.face.lines(), it.yaw);
    let (dr, fx, fy, d) = (drop(&lines), yaw * 15.0, it.pitch * 9.0, -it.shade.from);
    let (sh, ink) = (it.shadow(), it.ink());
    let jaw = if lines.jaw_set { 40.0 } else { 38.0 };
    let outline = svg!(
        "M-48,-16 C-50,-52 -32,-76 0,-76 C32,-76 50,-52 48,-16 C48,8 45,26 {},{} C30,{} 15,{} 0,{} C-15,{} -30,{} {},{} C-45,26 -48,8 -48,-16Z",
        jaw,
        42.0 + dr * 0.6,
        62.0 + dr,
        72.0 + dr,
        72.0 + dr,
        72.0 + dr,
        62.0 + dr,
        -jaw,
        42.0 + dr * 0.6,
    );
    let behind = it.hair.behind(fx);
    let before = it.hair.before(fx);
    // The nose is the edge of the shadow plane.
    let plane = moved("M2,-90", fx, 0.0, d)
        + &moved(
            "L3,-34 C8,-24 4,-14 4,-4 L13,21 C12,27 5,27 3,28 L6,39",
            fx,
            fy,
            d,
        )
        + &moved("L4,52", fx, fy + dr, d)
        + &moved("C9,60 6,66 5,84", fx, dr, d)
        + &svg!("L{},100 L{},-90Z", d * 90.0, d * 90.0);
    let ear = |s: f32| {
        let away = (s * yaw).max(0.0);
        let colour = if s == d { sh } else { it.skin };
        ellipse(
            s * (48.0 - away * 8.0),
            6.0 + fy * 0.4,
            8.0 - away * 7.0,
            14.0,
            colour,
        )
    };
    let ears = if it.hair.covers_ears() {
        String::new()
    } else {
        ear(-1.0) + &ear(1.0)
    };
    let one_eye = |s: f32| {
        let near = 1.0 - 0.16 * (s * yaw * 1.6).max(0.0);
        let shape = Eye {
            at: [fx + s * 20.0 * near, -6.0 + fy],
            wide: 10.5 * near,
            curve: 0.5,
            inner: -s,
            brow_wide: 1.0,
            slant: lines.brow.to_radians().tan() * 12.0,
            brow_y: -24.0 + fy + lines.brow_down,
            look: [it.gaze[0] * 4.4, it.gaze[1] * 3.0],
            iris: 4.5,
        };
        let clip_id = format!("{}e{}", it.id, if s < 0.0 { "l" } else { "r" });
        eye(
            it,
            &shape,
            &clip_id,
            if s == d { sh } else { it.skin },
            &lines,
        )
    };
    let (left, right) = (fx - 20.0, fx + 20.0);
    let mut age = String::new();
    if it.older {
        age += &age_lines(fx, fy, ink, [left, right]);
    }
    if it.glasses {
        age += &glasses(left, right, -5.0 + fy, ink);
    }
    let nostril = svg!(
        "M{},{} C{},{} {},{} {},{}",
        fx - 7.0,
        27.0 + fy,
        fx - 3.0,
        30.0 + fy,
        fx + 3.0,
        30.0 + fy,
        fx + 7.0,
        27.0 + fy
    );
    let folds = if it.young {
        String::new()
    } else {
        cheeks(fx, fy, &lines, ink) + &creases(fx, 3.4, fy, &lines, ink)
    };
    let clip_id = format!("{}c", it.id);
    let front = ears
        + &clip(&clip_id, &outline)
        + &fill(&outline, it.skin)
        + &clipped(
            &clip_id,
            &(fill(&plane, sh) + &faint(&nostril, ink, 2.0, 0.55)),
        )
        + &folds
        + &one_eye(-1.0)
        + &one_eye(1.0)
        + &mouth(fx, 40.0 + fy, &lines, ink, sh)
        + &age
        + &it.fringe(
            &before,
            &svg!(
                "M{},-100 C{},-80 {},-40 {},20 L{},20 L{},-100Z",
                d * -2.0,
                d * 30.0,
                d * 34.0,
                d * 40.0,
                d * 90.0,
                d * 90.0,
            ),
        );
    let behind = if behind.is_empty() {
        behind
    } else {
        fill(&behind, it.hair_shadow())
    };
    HeadShapes { behind, front }
}
