//! Your room in the town hall: the town behind the window, books, a table between you and your visitor.

use super::Setting;
use crate::stage::camera::{Camera, Shell, Span};
use crate::stage::paint::{Rgb, ellipse, fill, glaze, group, line, moved, rgb, stroke, svg};

/// Spines in the bookcase.
const BOOKS: [u32; 6] = [0x7A4A3C, 0x5B6B60, 0xB3A078, 0x4D5B6B, 0x8C7A5E, 0x9B5B46];

/// The far edge of the table: how high, and how far away.
const TABLE: (f32, f32) = (0.74, 1.34);

pub(super) fn back(c: Camera) -> String {
    let shell = Shell {
        back: 0xCFC8B8,
        ceiling: 0xE6E2D6,
        floor: 0x8C7C68,
        left: 0xC4BBA7,
        right: 0xB9B09C,
    };
    let wall = |x: Span, y: Span, z: f32, hex: u32| c.facing(x, y, z, rgb(hex));
    c.room((-2.6, 1.9), 2.8, 4.6, &shell)
        + &wall((-2.6, 1.9), (0.0, 2.8), 4.6, 0xD3CCBB)
        // The window, the town in it, and its curtains.
        + &wall((-2.15, 0.15), (0.85, 2.35), 4.58, 0x8D8776)
        + &wall((-2.08, 0.08), (0.92, 2.28), 4.57, 0xCBDCE2)
        + &wall((-2.08, 0.08), (0.92, 1.28), 4.57, 0x9DB0A0)
        + &town(c)
        + &wall((-2.08, 0.08), (0.92, 1.18), 4.555, 0x879A84)
        + &wall((-1.02, -0.98), (0.92, 2.28), 4.55, 0x8D8776)
        + &wall((-2.3, -2.05), (0.7, 2.5), 4.5, 0x7E5A4C)
        + &wall((0.05, 0.3), (0.7, 2.5), 4.5, 0x7E5A4C)
        + &books(c)
        + &plant(c)
}

fn town(c: Camera) -> String {
    let house = |x: f32, tall: f32, wide: f32, hex: u32| {
        let at = |x, y| (x, y, 4.56);
        let wall = [
            at(x, 1.1),
            at(x, tall),
            at(x + wide, tall),
            at(x + wide, 1.1),
        ];
        let ridge = at(x + wide / 2.0, tall + 0.16);
        let roof = [at(x, tall), ridge, ridge, at(x + wide, tall)];
        c.quad(wall, rgb(hex), 1.0) + &c.quad(roof, rgb(hex), 1.0)
    };
    let tower =
        |corners: [(f32, f32); 4]| c.quad(corners.map(|(x, y)| (x, y, 4.56)), rgb(0x7F746E), 1.0);
    house(-1.75, 1.62, 0.5, 0xA08A7C)
        + &house(-1.2, 1.5, 0.4, 0x8F7F76)
        + &house(-0.5, 1.55, 0.48, 0xA39080)
        + &tower([(-0.86, 1.1), (-0.86, 1.8), (-0.66, 1.8), (-0.66, 1.1)])
        + &tower([(-0.86, 1.8), (-0.76, 2.12), (-0.76, 2.12), (-0.66, 1.8)])
}

/// A bookcase along the left wall.
fn books(c: Camera) -> String {
    let mut out = c.along(-2.6, (0.0, 2.2), (3.9, 1.3), rgb(0x77614A));
    for (row, foot) in (0_usize..).zip([0.12, 0.64, 1.16, 1.68]) {
        let mut z = 3.8;
        for book in 0_usize.. {
            if z <= 1.4 {
                break;
            }
            let pick = |n: usize| [0.0, 1.0, 2.0, 3.0][n % 4];
            let thick = 0.1 + pick(book * 7 + row * 3) * 0.03;
            let tall = 0.34 + [0.0, 0.04, 0.08][(book + row) % 3];
            let colour = rgb(BOOKS[(book + row * 2 + book / 3) % BOOKS.len()]);
            out += &c.along(-2.59, (foot, foot + tall), (z, z - thick), colour);
            z -= thick + 0.015;
        }
    }
    out
}

fn plant(c: Camera) -> String {
    let [x, y] = c.point(-2.28, 0.0, 4.3);
    let mut out = fill(&moved("M-24,0 l6,-56 h40 l6,56z", x, y, 1.0), rgb(0xA8694A));
    for (dx, dy, light) in [
        (-34.0, -92.0, false),
        (0.0, -122.0, true),
        (30.0, -96.0, true),
        (-16.0, -116.0, true),
        (18.0, -120.0, true),
    ] {
        let leaf = svg!(
            "M{},{} C{},{} {},{} {},{} C{},{} {},{} {},{}Z",
            x,
            y - 50.0,
            x + dx - 12.0,
            y + dy * 0.8,
            x + dx - 8.0,
            y + dy - 20.0,
            x + dx,
            y + dy - 40.0,
            x + dx + 12.0,
            y + dy - 16.0,
            x + dx + 8.0,
            y + dy * 0.7,
            x,
            y - 50.0,
        );
        out += &fill(&leaf, rgb(if light { 0x6F8A66 } else { 0x5F7A5C }));
    }
    out
}

/// The open door to the corridor.
pub(super) fn way_out(c: Camera) -> String {
    let leaf = [
        (1.32, 2.1, 4.56),
        (1.62, 2.1, 3.9),
        (1.62, 0.0, 3.9),
        (1.32, 0.0, 4.56),
    ];
    c.facing((0.52, 1.38), (0.0, 2.15), 4.57, rgb(0x8D7B64))
        + &c.facing((0.58, 1.32), (0.0, 2.1), 4.56, rgb(0xFFF7DE))
        + &c.facing((0.58, 1.32), (0.0, 0.25), 4.56, rgb(0xE7DCC2))
        + &c.quad(leaf, rgb(0x9A8468), 1.0)
}

fn edge(c: Camera) -> f32 {
    c.point(0.0, TABLE.0, TABLE.1)[1]
}

/// The table, with a cup for each of you.
pub(super) fn table(c: Camera, setting: &Setting) -> String {
    let light = &setting.light;
    let (y, top) = (
        edge(c),
        rgb(0x9C7650).mix(light.night, 0.16 + 0.3 * light.closing),
    );
    let mut out = fill(&svg!("M-40,{} H780 L900,760 H-60Z", y), top)
        + &fill(
            &svg!("M-40,{} H780 l9,9 H-40Z", y),
            top.mix(rgb(0xFFF2DA), 0.3),
        );
    for down in [60.0, 130.0] {
        let grain = svg!(
            "M-40,{} C200,{} 500,{} 860,{}",
            y + down,
            y + down - 6.0,
            y + down + 8.0,
            y + down
        );
        out += &line(&grain, top.mix(rgb(0x2A1A10), 0.14), 3.0);
    }
    let night = |hex: u32, share: f32| rgb(hex).mix(light.night, share);
    out + &cup([150.0, y + 88.0], 1.15, night) + &cup([572.0, y + 54.0], 0.9, night)
}

fn cup([x, y]: [f32; 2], size: f32, night: impl Fn(u32, f32) -> Rgb) -> String {
    let shapes = glaze(
        "M-40,22 a44,12 0 1 0 88,0 a44,12 0 1 0 -88,0Z",
        rgb(0x0A0E12),
        0.2,
    ) + &ellipse(0.0, 20.0, 42.0, 11.0, night(0xE9E4D6, 0.2))
        + &fill(
            "M-24,-18 h48 c0,26 -8,38 -24,38 s-24,-12 -24,-38z",
            night(0xF4F0E4, 0.12),
        )
        + &fill(
            "M4,-18 h20 c0,26 -8,38 -24,38 c12,-8 6,-30 4,-38z",
            night(0xCFC8B6, 0.2),
        )
        + &ellipse(0.0, -18.0, 24.0, 7.0, night(0x5A4030, 0.2))
        + &line("M24,-10 c18,-2 16,20 -4,18", night(0xE4DFD0, 0.2), 6.0);
    group(
        &(svg!("translate({},{})", x, y) + &format!(" scale({size})")),
        &shapes,
    )
}

/// Your papers, and your hand with a pen.
pub(super) fn front(c: Camera, setting: &Setting) -> String {
    let light = &setting.light;
    let night = |hex: u32, share: f32| rgb(hex).mix(light.night, share);
    let sheet = "M-110,0 L120,-10 L156,110 L-130,120Z";
    let mut papers = glaze("M-103,9 L127,-1 L163,119 L-123,129Z", rgb(0x0A0E12), 0.2)
        + &fill(sheet, night(0xF3F0E6, 0.1));
    for (down, right) in [(18.0, 70.0), (36.0, 98.0), (54.0, 60.0), (72.0, 104.0)] {
        let words = svg!(
            "M{},{} L{},{}",
            -84.0 - down * 0.12,
            down,
            right,
            down - 7.0
        );
        papers += &line(&words, night(0xB9B4A4, 0.15), 4.0);
    }
    let out = group(
        &svg!("translate(330,{}) rotate(3)", edge(c) + 112.0),
        &papers,
    );
    if setting.empty {
        return out;
    }
    out + &stroke("M616,660 l-60,-24", night(0x2340A0, 0.5), 7.0)
        + &hand(rgb(0x1D262D).mix(light.night, 0.5))
}

/// The back of your own hand, foreshortened, in the colour of the night.
fn hand(dark: Rgb) -> String {
    let (skin, crease) = (dark.mix(rgb(0x8FA0A6), 0.17), dark.mix(rgb(0x000000), 0.25));
    let sleeve = |share| dark.mix(rgb(0x4C5B6B), share);
    let finger = |d: &str, width: f32| stroke(d, skin, width);
    let shapes = fill(
        "M-22,2 C-28,40 -36,80 -40,140 H42 C38,80 30,40 24,2Z",
        sleeve(0.3),
    ) + &fill(
        "M-22,2 C-10,10 12,10 24,2 L26,14 C12,22 -12,22 -24,14Z",
        sleeve(0.45),
    ) + &fill(
        "M-17,8 L18,8 C23,-8 27,-24 25,-44 C12,-52 -12,-52 -23,-44 C-25,-26 -22,-8 -17,8Z",
        skin,
    ) + &finger("M-15.5,-42 L-18,-72", 13.4)
        + &finger("M-5,-46 L-6,-84", 13.8)
        + &finger("M7,-46 L7.6,-82", 13.4)
        + &finger("M18,-42 L20,-68", 12.0)
        + &fill(
            "M-14,4 C-26,-4 -34,-18 -37,-32 C-38,-42 -28,-44 -25,-37 C-22,-32 -20,-31 -17,-34Z",
            skin,
        )
        + &stroke(
            "M-10.6,-72 L-10.4,-44 M1,-76 L1,-46 M13.4,-70 L13,-44",
            crease,
            1.4,
        );
    group("translate(640,706) rotate(-24) scale(1.42,.84)", &shapes)
}
