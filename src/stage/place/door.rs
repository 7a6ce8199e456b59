//! Your own front door: the street outside, the hall on your side, the door in your hand.

use super::Setting;
use crate::stage::light::{Light, REFERENCE_HORIZON, smooth};
use crate::stage::paint::{circle, fill, glaze, line, moved, rect, rgb, stroke, svg};

const HY: f32 = REFERENCE_HORIZON;

/// Outside: a street under a grey sky.
pub(super) fn back() -> String {
    let band =
        |from: f32, to: f32, hex: u32| rect([150.0, from], [480.0, to - from], 0.0, rgb(hex));
    let at = |d: &str| moved(d, 0.0, HY, 1.0);
    let mut out = band(-40.0, HY - 20.0, 0xC3CCD0) + &band(HY - 20.0, 760.0, 0x8F9694);
    for (x, wide, tall, hex) in [
        (150.0, 110.0, 86.0, 0x8C7A70),
        (260.0, 104.0, 92.0, 0x7E7069),
        (364.0, 112.0, 84.0, 0x93857A),
        (476.0, 108.0, 94.0, 0x7A6F6B),
        (584.0, 110.0, 86.0, 0x8C7A70),
    ] {
        out += &house(x, wide, tall, hex);
    }
    out += &fill(&at("M150,34 H640 V70 H150Z"), rgb(0x7C8384));
    out += &fill(&at("M150,70 H640 V80 H150Z"), rgb(0xA9ADA8));
    out += &fill(
        &at("M150,66 C200,48 250,60 292,72 L268,250 L150,320Z"),
        rgb(0x54645A),
    );
    out += &fill(
        &at("M640,60 C590,46 540,60 506,74 L540,250 L640,320Z"),
        rgb(0x4B5A52),
    );
    out += &fill(
        &svg!("M330,{} L470,{} L640,760 L150,760Z", HY + 78.0, HY + 78.0),
        rgb(0xA5A7A1),
    );
    for y in [110.0, 160.0, 236.0, 350.0] {
        out += &line(
            &svg!("M150,{} H640", HY + y),
            rgb(0x8F928D),
            1.0 + y / 120.0,
        );
    }
    out
}

fn house(x: f32, wide: f32, tall: f32, hex: u32) -> String {
    let (ground, eaves) = (HY + 34.0, HY - tall);
    let front = svg!(
        "M{},{} V{} L{},{} L{},{} V{}Z",
        x,
        ground,
        eaves,
        x + wide / 2.0,
        eaves - 34.0,
        x + wide,
        eaves,
        ground,
    );
    let mut out = fill(&front, rgb(hex));
    let bay = (wide - 24.0) / 3.0;
    for (idx, left) in [0.0, bay, 2.0 * bay].into_iter().enumerate() {
        for (floor, down) in [0.0, 44.0].into_iter().enumerate() {
            let glass = if idx + floor > 0 { 0x5F6B72 } else { 0x70818A };
            out += &rect(
                [x + 12.0 + left, eaves + 14.0 + down],
                [bay - 10.0, 26.0],
                0.0,
                rgb(glass),
            );
        }
    }
    out
}

/// The hall: frame, door leaf, coats; a warm lamp from behind you.
pub(super) fn front(setting: &Setting) -> String {
    let light = &setting.light;
    let k = smooth(20.0, 90.0, setting.tension);
    let night = |hex: u32, share: f32| rgb(hex).mix(light.night, share);
    let (wall, wall_right) = (
        night(0xD8C9B2, 0.10 + 0.52 * k),
        night(0xC4B296, 0.12 + 0.54 * k),
    );
    let frame = night(0xF0EBE0, 0.08 + 0.5 * k);
    let (dark, leaf) = (night(0x2B2A2C, 0.5), night(0x3F5A55, 0.12 + 0.42 * k));
    let (black, top) = (rgb(0x000000), HY - 226.0);
    let at = |d: &str| moved(d, 0.0, HY, 1.0);
    let mut out = fill(&svg!("M0,0 H800 V760 H628 V{} H196 V760 H0Z", top), wall)
        + &fill("M628,0 H800 V760 H628Z", wall_right)
        + &fill(
            &svg!(
                "M168,760 V{} H656 V760 H628 V{} H196 V760Z",
                top - 30.0,
                top
            ),
            frame,
        )
        + &fill(
            &svg!("M628,760 V{} H196 v-8 H636 V760Z", top),
            frame.mix(light.night, 0.3),
        )
        + &stroke(&at("M690,-62 H790"), night(0x7A6247, 0.4 * k + 0.1), 12.0)
        + &circle(704.0, HY - 56.0, 7.0, dark)
        + &circle(774.0, HY - 56.0, 7.0, dark)
        + &coat(704.0, 84.0, 190.0, 0xB8863B, k, light)
        + &coat(776.0, 96.0, 290.0, 0x4C5B6B, k, light)
        + &fill(
            &at("M690,250 h60 l8,60 h-76z"),
            night(0x8A4B3C, 0.15 + 0.5 * k),
        )
        + &line(&at("M700,252 c0,-34 40,-34 40,0"), dark, 5.0);
    // The leaf and its lit edge: at your own door this is the way out.
    out += &fill(&svg!("M196,760 V{} L52,-40 H0 V760Z", top), leaf);
    out += &fill(
        &svg!("M200,760 V{} L182,{} V760Z", top + 2.0, top - 20.0),
        night(0xF8E4B8, 0.06 + 0.14 * k),
    );
    out += &glaze(
        &svg!("M182,760 V{} L150,{} V760Z", top - 20.0, top - 54.0),
        rgb(0xF8E4B8),
        0.12,
    );
    out += &fill(&at("M40,-150 L156,-120 V60 L40,78Z"), leaf.mix(black, 0.16));
    out += &fill(
        &at("M52,-134 L146,-108 V48 L52,62Z"),
        leaf.mix(rgb(0xDFE8E4), 0.12),
    );
    out += &fill(&at("M40,130 L156,108 V420 L40,480Z"), leaf.mix(black, 0.16));
    out += &stroke(&at("M150,92 h40"), night(0xE9D9B4, 0.12 + 0.14 * k), 9.0);
    if setting.empty {
        out
    } else {
        out + &hand(light)
    }
}

fn coat(x: f32, w: f32, h: f32, hex: u32, k: f32, light: &Light) -> String {
    let y = HY - 46.0;
    let colour = rgb(hex).mix(light.night, 0.1 + 0.5 * k);
    let left = svg!(
        "M{},{} C{},{} {},{} {},{} L{},{} L{},{} H{}",
        x - w * 0.16,
        y,
        x - w * 0.5,
        y + 10.0,
        x - w * 0.6,
        y + 60.0,
        x - w * 0.62,
        y + h * 0.7,
        x - w * 0.44,
        y + h * 0.72,
        x - w * 0.46,
        y + h,
        x + w * 0.46,
    );
    let right = svg!(
        "L{},{} L{},{} C{},{} {},{} {},{}Z",
        x + w * 0.44,
        y + h * 0.72,
        x + w * 0.62,
        y + h * 0.7,
        x + w * 0.6,
        y + 60.0,
        x + w * 0.5,
        y + 10.0,
        x + w * 0.16,
        y,
    );
    let seam = svg!(
        "M{},{} C{},{} {},{} {},{} H{}",
        x,
        y + 4.0,
        x + 8.0,
        y + h * 0.4,
        x + 2.0,
        y + h * 0.7,
        x + 2.0,
        y + h,
        x + w * 0.46,
    );
    fill(&(left + &right), colour) + &fill(&(seam + &right), colour.mix(light.night, 0.35))
}

/// Your hand round the edge of the door.
fn hand(light: &Light) -> String {
    let dark = rgb(0x1D262D).mix(light.night, 0.7);
    let pale = |share: f32| dark.mix(rgb(0x8FA0A6), share);
    let at = |d: &str| moved(d, 0.0, HY, 1.0);
    let sleeve = svg!(
        "M-10,770 C10,650 60,560 118,{} L176,{} L186,{} C140,{} 110,650 100,770Z",
        HY + 250.0,
        HY + 226.0,
        HY + 268.0,
        HY + 300.0,
    );
    fill(&sleeve, dark)
        + &fill(
            &at(
                "M150,236 C150,206 166,190 186,186 C206,182 214,196 210,204 C216,208 216,220 210,224 C214,232 212,242 206,246 C206,256 200,264 190,266 C174,270 158,262 150,236Z",
            ),
            pale(0.1),
        )
        + &stroke(
            &at("M184,206 L208,204 M186,226 L208,224 M186,246 L204,246"),
            pale(0.4),
            2.4,
        )
}
