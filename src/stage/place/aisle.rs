//! The supermarket aisle: dairy on the left, shelves on the right, sliding doors straight on.

use super::Setting;
use super::bystander::{Bystander, Shows, bystander};
use crate::stage::camera::{Camera, Shell, Span};
use crate::stage::light::REFERENCE_HORIZON;
use crate::stage::paint::{Rgb, glaze, rgb, svg};

const FAR: f32 = 15.0;
const TOP: f32 = 3.3;
const SIDE: f32 = 1.75;
const NEAR: f32 = 0.9;

const PACKS: [[Rgb; 2]; 4] = [
    [rgb(0xF4F3EC), rgb(0xDCE4E4)],
    [rgb(0x5E86A3), rgb(0xF1F0E8)],
    [rgb(0xE8E4D6), rgb(0xB9C9CC)],
    [rgb(0xA9B98F), rgb(0xEFEDE4)],
];
const GOODS: [Rgb; 6] = [
    rgb(0xB06A4A),
    rgb(0xC79A55),
    rgb(0x7F8C74),
    rgb(0x8A6A78),
    rgb(0xC9BFA8),
    rgb(0x5F7480),
];

pub(super) fn back(c: Camera) -> String {
    let shell = Shell {
        back: 0xC9CCC6,
        ceiling: 0xE3E4DE,
        floor: 0xB9B6AC,
        left: 0xC9CCC6,
        right: 0xC9CCC6,
    };
    let mut out = c.room((-SIDE - 1.0, SIDE + 1.0), TOP, FAR, &shell);
    for z in steps(13.0, 1.4, 2.2) {
        out += &c.lying((-0.35, 0.35), (z, z - 1.3), TOP - 0.02, rgb(0xFBFAF4));
    }
    for z in steps(14.0, 1.0, 2.4) {
        out += &c.lying((-SIDE, SIDE), (z, z - 1.2), 0.0, rgb(0xB1AEA3));
    }
    // The lamps shine on the floor.
    out += &c.lying_light((-0.35, 0.35), (14.0, 1.0), 0.0, rgb(0xD5D2C8), 0.55);
    out += &c.facing((-SIDE - 0.6, SIDE + 0.6), (0.0, TOP), FAR, rgb(0x9FA7A4));
    out + &dairy(c) + &shelves(c)
}

/// Far to near, so that nearer shapes cover farther ones.
fn steps(from: f32, until: f32, by: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(from), move |z| Some(z - by)).take_while(move |z| *z > until + 0.001)
}

fn dairy(c: Camera) -> String {
    let wall = |y: Span, z: Span, colour: Rgb| c.along(-SIDE, y, z, colour);
    let all = (FAR, NEAR);
    let mut out = wall((0.0, TOP), all, rgb(0x7E8B8F))
        + &wall((0.35, 2.1), all, rgb(0xD9E2E2))
        + &wall((2.1, 2.5), all, rgb(0x5C6E76))
        + &wall((0.0, 0.35), all, rgb(0x56656B));
    for (row, y) in [0.42, 0.84, 1.26, 1.68].into_iter().enumerate() {
        for (idx, z) in steps(13.6, 1.0, 0.36).enumerate() {
            let [pack, label] = PACKS[(row + idx / 4) % 4];
            out += &wall((y, y + 0.3), (z, z - 0.28), pack);
            out += &wall((y + 0.08, y + 0.19), (z, z - 0.28), label);
        }
        out += &wall((y - 0.05, y), all, rgb(0x8C9A9D));
    }
    for z in steps(13.0, 1.0, 2.0) {
        out += &wall((0.35, 2.1), (z, z - 0.06), rgb(0x6B7A80));
    }
    out
}

fn shelves(c: Camera) -> String {
    let wall = |y: Span, z: Span, colour: Rgb| c.along(SIDE, y, z, colour);
    let all = (FAR, NEAR);
    let mut out = wall((0.0, TOP), all, rgb(0x8D8A80)) + &wall((0.0, 2.3), all, rgb(0xA7A297));
    let heights = [0.26, 0.295, 0.33, 0.365];
    for (row, y) in [0.12, 0.58, 1.04, 1.5, 1.94].into_iter().enumerate() {
        for (idx, z) in steps(13.6, 1.0, 0.42).enumerate() {
            let tall = heights[(idx * 7 + row * 3) % 4];
            let colour = GOODS[(idx / 3 + row * 2) % 6];
            out += &wall((y, y + tall), (z, z - 0.37), colour);
            out += &wall(
                (y + tall * 0.55, y + tall * 0.8),
                (z, z - 0.37),
                colour.mix(rgb(0xF4EEDF), 0.62),
            );
        }
        out += &wall((y - 0.06, y), all, rgb(0xE9E5D9));
    }
    out
}

pub(super) fn way_out(c: Camera) -> String {
    let door = |x: Span, y: Span, hex: u32| c.facing(x, y, FAR, rgb(hex));
    let [left, right] = [-1.1, 1.3].map(|x| c.point(x, 0.0, FAR));
    let floor = REFERENCE_HORIZON + 190.0;
    let light = svg!(
        "M{},{}L{},{}L{},{}L{},{}Z",
        left[0],
        left[1],
        right[0],
        right[1],
        c.centre + 150.0,
        floor,
        c.centre - 120.0,
        floor,
    );
    door((-1.1, 1.3), (0.0, 2.5), 0xFFFDF2)
        + &door((-1.1, 1.3), (0.0, 0.5), 0xEDEBDD)
        + &door((0.07, 0.13), (0.0, 2.5), 0x7F8A88)
        + &door((-1.1, 1.3), (2.62, 2.98), 0x2F6B4F)
        + &glaze(&light, rgb(0xFFF8DC), 0.22)
}

/// Shoppers; who watches has come nearer and holds up a phone.
pub(super) fn middle(setting: &Setting) -> String {
    let calm = [
        (596.0, 6.0_f32, 0x66788A, false, Shows::Basket),
        (706.0, 4.2, 0x74685A, true, Shows::Nothing),
        (650.0, 8.0, 0x6E6A76, false, Shows::Nothing),
    ];
    let watching = [
        (612.0, 4.8, 0x56616C, false, Shows::Phone),
        (712.0, 3.4, 0x5C5248, false, Shows::Phone),
        (662.0, 6.6, 0x5E5A66, true, Shows::Phone),
    ];
    let some = usize::from(setting.watching).min(watching.len());
    // Two shoppers at least; a third only when three watch.
    let all = some.max(2);
    let mut people: Vec<_> = watching[..some].iter().chain(&calm[some..all]).collect();
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
