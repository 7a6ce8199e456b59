//! By the sliding doors of the supermarket: a glass front, the car park behind it, the doors open.

use super::Setting;
use super::bystander::{Bystander, Shows, bystander};
use crate::stage::camera::{Camera, Shell, Span};
use crate::stage::paint::{Rgb, fill, group, rect, rgb, svg};

const FAR: f32 = 6.4;
const TOP: f32 = 3.2;
const LEFT: f32 = -2.6;
const RIGHT: f32 = 2.5;
/// The opening of the doors, left and right of the view.
const DOORS: Span = (0.25, 1.75);

pub(super) fn back(c: Camera) -> String {
    let shell = Shell {
        back: 0xC9CCC6,
        ceiling: 0xE3E4DE,
        floor: 0xB9B6AC,
        left: 0xC2C5BE,
        right: 0xB7B8AF,
    };
    let mut out = c.room((LEFT, RIGHT), TOP, FAR, &shell);
    for z in [5.6, 3.9, 2.2] {
        out += &c.lying((-0.4, 0.4), (z, z - 1.1), TOP - 0.02, rgb(0xFBFAF4));
    }
    for z in [5.9, 4.3, 2.7, 1.5] {
        out += &c.lying((LEFT, RIGHT), (z, z - 0.7), 0.0, rgb(0xB1AEA3));
    }
    out + &glass_front(c) + &checkouts(c) + &flowers(c)
}

/// Sky, trees, parked cars, and the frames of the front before them.
fn glass_front(c: Camera) -> String {
    let at = |x: Span, y: Span, hex: u32| c.facing(x, y, FAR, rgb(hex));
    let all = (LEFT, RIGHT);
    let mut out = at(all, (0.0, TOP), 0xD3DADA)
        + &at(all, (0.0, 1.5), 0xA9AFAC)
        + &at(all, (1.42, 1.62), 0x8E998F);
    for (x, tall) in [
        (-2.4, 0.7),
        (-1.7, 0.5),
        (-0.9, 0.62),
        (-0.1, 0.45),
        (2.0, 0.6),
    ] {
        let [px, py] = c.point(x, 1.5, FAR);
        let round = tall * 62.0;
        out += &fill(
            &svg!(
                "M{},{} C{},{} {},{} {},{}Z",
                px - round,
                py,
                px - round,
                py - 1.7 * round,
                px + round,
                py - 1.7 * round,
                px + round,
                py
            ),
            rgb(0x87958A),
        );
    }
    for (x, hex) in [
        (-2.05, 0x7A6A66),
        (-1.15, 0x66727C),
        (-0.25, 0x8C8A80),
        (2.15, 0x5E6E72),
    ] {
        out += &car(c, x, rgb(hex));
    }
    // Frames: a rail low, a beam high, posts between the panes.
    out += &(at(all, (0.0, 0.34), 0x7E8887)
        + &at(all, (2.56, TOP), 0xA7AEAA)
        + &at(all, (2.5, 2.6), 0x7E8887));
    for x in [LEFT, -1.7, -0.75, 0.1, 1.84] {
        out += &at((x, x + 0.07), (0.0, 2.56), 0x7E8887);
    }
    out
}

fn car(c: Camera, x: f32, colour: Rgb) -> String {
    let [px, py] = c.point(x, 1.02, FAR);
    let shapes = fill(
        "M-46,6 C-48,-10 -40,-16 -30,-18 L-16,-36 C-10,-40 22,-40 28,-34 L40,-18 C52,-16 54,-8 52,6Z",
        colour,
    ) + &fill(
        "M-12,-32 H4 V-19 H-22Z M8,-32 H24 L33,-19 H8Z",
        rgb(0x3A464C),
    ) + &fill(
        "M-34,6 a10,10 0 1 0 20,0z M22,6 a10,10 0 1 0 20,0z",
        rgb(0x2A3136),
    );
    group(&svg!("translate({},{})", px, py), &shapes)
}

/// Two checkouts along the left wall, the nearer one with shopping on its belt.
fn checkouts(c: Camera) -> String {
    let mut out = c.along(LEFT + 0.01, (1.5, 1.64), (FAR, 0.9), rgb(0x2F6B4F));
    for z in [4.5, 2.3] {
        let (x, depth) = ((-2.25, -1.5), (z, z + 1.5));
        // A post with a lamp: this one is open.
        let [px, py] = c.point(-2.1, 2.05, z + 1.2);
        let tall = 900.0 / z;
        out += &fill(
            &svg!("M{},{} h{} v{} h{}z", px, py, 20.0 / z, tall, -20.0 / z),
            rgb(0x6B7A80),
        );
        out += &rect(
            [px - 70.0 / z, py - 90.0 / z],
            [160.0 / z, 110.0 / z],
            10.0 / z,
            rgb(0xF7F2DE),
        );
        let sides = [rgb(0x98948A), rgb(0x8A857A), rgb(0xC9C5B8)];
        out += &c.block_of(x, (0.0, 0.86), depth, sides);
        out += &c.along(x.1, (0.1, 0.26), depth, rgb(0xB06A4A));
        out += &c.lying(
            (x.0 + 0.14, x.1 - 0.1),
            (z + 0.02, z + 1.5),
            0.861,
            rgb(0x39424B),
        );
    }
    let goods = [
        (3.4, 0.2, 0xF4F3EC),
        (3.16, 0.13, 0xC79A55),
        (2.9, 0.24, 0x5E86A3),
        (2.66, 0.1, 0x7F8C74),
    ];
    for (z, tall, hex) in goods {
        out += &c.block((-1.96, -1.78), (0.86, 0.86 + tall), (z, z + 0.16), rgb(hex));
    }
    out
}

/// Buckets of flowers on two steps, right of the doors.
fn flowers(c: Camera) -> String {
    let mut out = c.block((1.95, RIGHT), (0.0, 0.3), (3.0, 5.6), rgb(0x8D8A80))
        + &c.block((2.2, RIGHT), (0.3, 0.62), (3.0, 5.6), rgb(0x9A968B));
    let blooms = [rgb(0xC79A55), rgb(0xB06A4A), rgb(0xD9CFC0), rgb(0x8A6A78)];
    for (x, y) in [(2.36, 0.62), (2.08, 0.3)] {
        for (idx, z) in [5.2, 4.7, 4.2, 3.7, 3.25].into_iter().enumerate() {
            let [px, py] = c.point(x, y, z);
            let size = 1.0 / z;
            let at = svg!("translate({},{})", px, py) + &format!(" scale({size:.4})");
            let bloom = blooms[(idx + if y > 0.5 { 2 } else { 0 }) % 4];
            let shapes = fill(
                "M-70,-130 C-130,-260 -60,-330 0,-320 C70,-330 130,-250 70,-130Z",
                rgb(0x6F8466),
            ) + &fill(
                "M-80,-235 a38,38 0 1 0 76,0 a38,38 0 1 0 -76,0 M4,-262 a40,40 0 1 0 80,0 a40,40 0 1 0 -80,0 M-44,-312 a36,36 0 1 0 72,0 a36,36 0 1 0 -72,0",
                bloom,
            ) + &fill("M-80,-150 H80 L62,0 H-62Z", rgb(0x5C6E76));
            out += &group(&at, &shapes);
        }
    }
    out
}

pub(super) fn way_out(c: Camera) -> String {
    let door = |x: Span, y: Span, hex: u32| c.facing(x, y, FAR - 0.02, rgb(hex));
    door(DOORS, (0.0, 2.45), 0xFFFDF2)
        + &door(DOORS, (0.0, 1.1), 0xF1EFE2)
        + &door(DOORS, (0.0, 0.42), 0xE4E2D6)
        // The two leaves have slid aside.
        + &door((DOORS.0 - 0.06, DOORS.0 + 0.16), (0.0, 2.45), 0x9AA6A4)
        + &door((DOORS.0, DOORS.0 + 0.1), (0.08, 2.37), 0xDCE6E4)
        + &door((DOORS.1 - 0.16, DOORS.1 + 0.06), (0.0, 2.45), 0x9AA6A4)
        + &door((DOORS.1 - 0.1, DOORS.1), (0.08, 2.37), 0xDCE6E4)
        + &door((DOORS.0 - 0.06, DOORS.1 + 0.06), (2.56, 2.86), 0x2F6B4F)
        + &c.lying((DOORS.0, DOORS.1), (FAR - 0.05, 5.1), 0.0, rgb(0x8B8F8C))
        + &c.quad([(DOORS.0, 0.0, FAR), (DOORS.1, 0.0, FAR), (1.5, 0.0, 2.6), (-0.5, 0.0, 2.6)], rgb(0xFFF8DC), 0.26)
}

/// Shoppers on their way; who watches stands still with a phone up.
pub(super) fn middle(setting: &Setting) -> String {
    let calm = [
        (712.0, 4.4_f32, 0x74685A, true, Shows::Nothing),
        (486.0, 5.6, 0x66788A, false, Shows::Basket),
    ];
    let watching = [
        (722.0, 3.9, 0x5C5248, false, Shows::Phone),
        (476.0, 5.2, 0x56616C, true, Shows::Phone),
    ];
    let some = usize::from(setting.watching).min(watching.len());
    let mut people: Vec<_> = watching[..some].iter().chain(&calm[some..]).collect();
    people.sort_by(|a, b| b.1.total_cmp(&a.1));
    people
        .into_iter()
        .map(|&(x, metres, hex, mirrored, shows)| {
            bystander(&Bystander {
                x,
                metres,
                colour: rgb(hex),
                mirrored,
                shows,
            })
        })
        .collect()
}
