//! Things that people hold.

use super::actor::Thing;
use super::head::Shade;
use super::paint::{Rgb, fill, group, line, rgb, svg};

impl Thing {
    /// The things that a look may name after the person.
    pub const ALL: [(&'static str, Self); 2] = [("helm", Self::Helmet), ("map", Self::Folder)];

    /// Parts what a scenario names, `man-jas-helm`, into the look and the thing that is held.
    pub fn in_look(id: &str) -> (&str, Option<Self>) {
        let held = Self::ALL.iter().find_map(|(name, thing)| {
            let look = id.strip_suffix(name)?.strip_suffix('-')?;
            Some((look, Some(*thing)))
        });
        held.unwrap_or((id, None))
    }
}

/// A child's bicycle helmet, held at the hip: the only saturated thing in a cold picture.
pub(super) fn helmet(colour: Rgb) -> String {
    let shapes = line(
        "M-52,8 C-46,60 -20,92 -6,112 M52,8 C46,60 20,92 6,112",
        rgb(0x20262B),
        6.0,
    ) + &fill("M-12,108 h24 v14 h-24z", rgb(0x20262B))
        + &fill(
            "M-72,6 C-78,-58 -42,-98 0,-98 C42,-98 78,-58 72,6 C50,20 -50,20 -72,6Z",
            colour,
        )
        + &fill(
            "M6,-98 C46,-96 78,-58 72,6 C60,14 40,17 22,17 C40,-30 34,-72 6,-98Z",
            colour.mix(rgb(0x1B2430), 0.34),
        )
        + &fill(
            "M-46,-10 C-46,-46 -34,-66 -24,-74 C-24,-50 -26,-28 -28,-8Z M-9,-10 C-10,-46 -6,-72 0,-82 C6,-72 10,-46 9,-10Z M46,-10 C46,-46 34,-66 24,-74 C24,-50 26,-28 28,-8Z",
            colour.mix(rgb(0x1B1416), 0.72),
        )
        + &fill(
            "M-72,6 C-50,20 50,20 72,6 L71,-6 C50,8 -50,8 -71,-6Z",
            colour.mix(rgb(0xF4EBDD), 0.55),
        );
    group("translate(2,-556)", &shapes)
}

/// Papers in a folder, held to the chest.
pub(super) fn folder() -> String {
    fill("M-86,-690 L52,-706 L66,-548 L-76,-532Z", rgb(0xD9CDB4))
        + &fill("M-86,-690 L52,-706 L54,-690 L-84,-674Z", rgb(0xB7A682))
}

/// A cup between two hands.
pub(super) fn mug(shade: Shade) -> String {
    let colour = rgb(0x3F6A70);
    fill("M-24,-652 h52 l-5,64 h-42z", colour.mix(shade.night, 0.08))
        + &fill(
            "M6,-652 h22 l-5,64 h-20z",
            colour.mix(shade.night, shade.depth),
        )
}

/// A phone at the ear; `x` is the middle of the head.
pub(super) fn phone(x: f32) -> String {
    svg!(
        r##"<rect x="{}" y="-966" width="25" height="118" rx="8" transform="rotate(9 {} -904)" fill="#12181D"/>"##,
        x + 44.0,
        x + 57.0
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::Look;

    #[test]
    fn a_look_may_name_what_is_held() {
        assert_eq!(
            Thing::in_look("man-jas-helm"),
            ("man-jas", Some(Thing::Helmet))
        );
        assert_eq!(Thing::in_look("man-jas"), ("man-jas", None));
        // No look by itself ends as a thing does.
        assert!(
            Look::ALL
                .iter()
                .all(|(id, _)| Thing::in_look(id) == (*id, None))
        );
    }
}
