//! Bystanders: two tones and no face.

use crate::stage::camera::scale_at;
use crate::stage::light::REFERENCE_HORIZON;
use crate::stage::paint::{Rgb, fill, line, rgb, svg};

/// Where a bystander stands, and what shows.
pub(super) struct Bystander {
    pub(super) x: f32,
    pub(super) metres: f32,
    pub(super) colour: Rgb,
    pub(super) mirrored: bool,
    pub(super) shows: Shows,
}

/// What a bystander holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    Nothing,
    Basket,
    /// A raised phone: this one watches and films.
    Phone,
}

pub(super) fn bystander(it: &Bystander) -> String {
    let scale = scale_at(it.metres);
    let colour = it.colour;
    let dark = colour.mix(rgb(0x0C1216), 0.22);
    let skin = colour.mix(rgb(0xEBD9C4), 0.34);
    let held = match it.shows {
        Shows::Nothing => String::new(),
        Shows::Basket => {
            line("M104,-470 C110,-500 150,-500 156,-470", dark, 8.0)
                + &fill(
                    "M86,-446 L180,-446 L168,-372 L98,-372Z",
                    colour.mix(rgb(0x8B3A2E), 0.5),
                )
        }
        Shows::Phone => {
            fill(
                "M-104,-790 C-140,-730 -160,-690 -150,-668 C-140,-654 -122,-662 -112,-676 L-70,-740Z",
                colour,
            ) + &fill(
                "M-152,-676 L-124,-852 L-92,-848 L-112,-668Z",
                colour.mix(rgb(0xF2E8D8), 0.08),
            ) + r##"<rect x="-136" y="-934" width="50" height="88" rx="7" fill="#12181D"/><rect x="-130" y="-927" width="38" height="74" rx="3" fill="#E3EDF0"/>"##
        }
    };
    let shapes = r##"<ellipse cx="0" cy="0" rx="120" ry="16" fill="#000000" opacity=".18"/>"##
        .to_owned()
        + &fill(
            "M-66,-400 L66,-400 L70,-30 L92,-6 L90,0 L18,0 L6,-380 L-10,-30 L-10,0 L-84,0 L-82,-8 L-62,-30Z",
            dark,
        )
        + &fill(
            "M-30,-850 C-60,-834 -92,-828 -104,-790 C-120,-700 -124,-560 -120,-440 L-96,-440 L-84,-372 L88,-372 L98,-440 L122,-440 C124,-560 120,-700 106,-790 C92,-828 60,-834 32,-850Z",
            colour,
        )
        + &fill(
            "M18,-850 C34,-700 22,-520 34,-372 L88,-372 L98,-440 L122,-440 C124,-560 120,-700 106,-790 C92,-828 60,-834 32,-850Z",
            dark,
        )
        + &fill(
            "M-27,-836 L-27,-880 C-46,-900 -50,-960 -36,-984 C-18,-1008 20,-1008 38,-984 C52,-960 48,-900 28,-880 L28,-836 C12,-824 -12,-824 -27,-836Z",
            skin,
        )
        + &fill(
            "M-40,-930 C-52,-980 -30,-1012 2,-1012 C36,-1012 56,-976 42,-912 C36,-940 34,-956 26,-966 C4,-958 -24,-962 -34,-966 C-38,-954 -38,-944 -40,-930Z",
            dark,
        )
        + &held;
    let across = if it.mirrored { -scale } else { scale };
    svg!(r#"<g transform="translate({},{})"#, it.x, REFERENCE_HORIZON)
        + &format!(r#" scale({across:.4},{scale:.4}) translate(0,932)">{shapes}</g>"#)
}
