//! The living room in the evening: you sit, the lamp is on, the hall is lit.

use super::Setting;
use crate::stage::camera::{Camera, FOCAL, Shell, Span};
use crate::stage::child::{Bearing, Mood, TALL, child};
use crate::stage::head::{Shade, View};
use crate::stage::light::REFERENCE_HORIZON;
use crate::stage::paint::{
    Rgb, circle, ellipse, fill, glow, group, line, moved, rect, rgb, stroke, svg,
};

const HY: f32 = REFERENCE_HORIZON;
/// The far edge of the low table, in px.
const TABLE: f32 = HY + 330.0;

pub(super) fn back(c: Camera) -> String {
    let shell = Shell {
        back: 0xC9B396,
        ceiling: 0xCDBBA0,
        floor: 0x8A6A4E,
        left: 0xBFA688,
        right: 0xB29A7D,
    };
    let wall = |x: Span, y: Span, z: f32, hex: u32| c.facing(x, y, z, rgb(hex));
    let sun = c.point(0.2, 1.66, 4.14);
    c.room((-2.7, 1.8), 2.7, 4.2, &shell)
        + &wall((-2.7, 1.8), (0.0, 2.7), 4.2, 0xCBB698)
        // The window, dark, and its curtains.
        + &wall((-2.3, -0.5), (0.75, 2.3), 4.18, 0x33465A)
        + &wall((-2.3, -0.5), (0.75, 1.25), 4.17, 0x26364A)
        + &wall((-1.42, -1.37), (0.75, 2.3), 4.16, 0xD9C9B0)
        + &wall((-2.5, -2.1), (0.2, 2.45), 4.1, 0x8E4F3F)
        + &wall((-0.7, -0.3), (0.2, 2.45), 4.1, 0x8E4F3F)
        + &wall((-2.4, -2.34), (0.2, 2.45), 4.09, 0x7A4235)
        + &wall((-0.52, -0.46), (0.2, 2.45), 4.09, 0x7A4235)
        + &lamp(c)
        // A picture on the wall.
        + &wall((-0.1, 0.42), (1.25, 1.85), 4.17, 0x6B543F)
        + &wall((-0.05, 0.37), (1.3, 1.8), 4.16, 0xE7DCC6)
        + &wall((-0.02, 0.34), (1.33, 1.5), 4.15, 0x8FA38F)
        + &circle(sun[0], sun[1], 9.0, rgb(0xD9A24E))
        + &c.lying((-2.1, 0.9), (3.0, 1.2), 0.0, rgb(0xA9836A))
        + &c.lying((-1.95, 0.75), (2.9, 1.25), 0.001, rgb(0xB5917A))
}

fn lamp(c: Camera) -> String {
    let ([x, y], [_, floor]) = (c.point(-2.05, 1.5, 3.3), c.point(-2.05, 0.0, 3.3));
    let brown = rgb(0x5A4636);
    line(&svg!("M{},{} V{}", x, y, floor), brown, 5.0)
        + &fill(&moved("M-26,0 h52 l-6,-7 h-40z", x, floor, 1.0), brown)
        + &glow("lamp", [x, y - 20.0], 240.0, rgb(0xFFD48A), 0.55)
        + &fill(
            &moved("M-44,14 L-26,-46 H26 L44,14Z", x, y, 1.0),
            rgb(0xFFE7B4),
        )
        + &fill(&moved("M6,-46 H26 L44,14 H12Z", x, y, 1.0), rgb(0xF3D092))
}

pub(super) fn sofa(c: Camera) -> String {
    let tone = |share: f32| rgb(0x5E6F6A).mix(rgb(0x1A2226), share);
    let top = rgb(0xFFF6E4);
    c.facing((-1.75, 0.35), (0.35, 0.95), 2.1, tone(0.1))
        + &c.block_of((-1.8, 0.4), (0.0, 0.44), (1.5, 2.1), [tone(0.2), tone(0.35), tone(0.02)])
        + &c.facing((-0.71, -0.69), (0.42, 0.93), 2.09, tone(0.25))
        + &c.facing((-0.71, -0.69), (0.02, 0.42), 1.49, tone(0.3))
        + &c.block((-1.95, -1.72), (0.0, 0.62), (1.48, 2.1), tone(0.12))
        + &c.block_of(
            (0.33, 0.56),
            (0.0, 0.62),
            (1.48, 2.1),
            [tone(0.12), tone(0.12).mix(rgb(0x101820), 0.25), tone(0.12).mix(top, 0.22)],
        )
        // A cushion.
        + &c.quad([(-1.6, 0.46, 1.9), (-1.55, 0.86, 2.0), (-1.16, 0.86, 2.0), (-1.12, 0.46, 1.9)], rgb(0xB8863B), 1.0)
}

pub(super) fn way_out(c: Camera) -> String {
    c.facing((0.72, 1.56), (0.0, 2.12), 4.17, rgb(0xD8C7A8))
        + &c.facing((0.78, 1.5), (0.0, 2.06), 4.16, rgb(0xFFF2CC))
        + &c.facing((0.78, 1.5), (0.0, 0.25), 4.16, rgb(0xE8D5A8))
        + &c.lying_light((0.7, 1.7), (4.16, 2.5), 0.0, rgb(0xFFE9B8), 0.3)
}

/// The low table before you: a drawing by a child, crayons, a dark phone, a plant beside it.
pub(super) fn front(setting: &Setting) -> String {
    let light = &setting.light;
    let night = |hex: u32, share: f32| rgb(hex).mix(light.night, share);
    let top = night(0x7A5A40, 0.2 + 0.2 * light.closing);
    let y = TABLE;
    fill(&svg!("M40,{} H560 L640,{} H-60Z", y, y + 150.0), top)
        + &fill(
            &svg!("M40,{} H560 l5,9 H36Z", y),
            top.mix(rgb(0xFFE6BC), 0.3),
        )
        + &fill(
            &svg!("M-60,{} H640 v16 H-60Z", y + 150.0),
            top.mix(rgb(0x000000), 0.3),
        )
        + &drawing(night(0xF3EBD8, 0.1))
        + &stroke(
            &svg!("M250,{} l16,-5 M262,{} l40,-10", y + 66.0, y + 84.0),
            rgb(0x2F6B8A),
            6.0,
        )
        + &phone()
        + &group(
            &svg!("translate(674,{})", HY + 208.0),
            &(fill("M-30,-30 h60 l-6,64 h-48z", night(0xA9805A, 0.3))
                + &ellipse(0.0, -30.0, 30.0, 8.0, night(0x4A3426, 0.3))),
        )
}

fn drawing(paper: Rgb) -> String {
    let shapes = fill("M-70,-30 H72 L92,44 H-84Z", paper)
        + &line("M-30,20 l0,-26 22,-16 22,16 0,26z", rgb(0xB4553F), 4.0)
        + &circle(46.0, -8.0, 9.0, rgb(0xD9A24E))
        + &line("M-58,30 q20,-10 110,-4", rgb(0x5F7A5C), 4.0);
    group(
        &svg!("translate(150,{}) rotate(-6) scale(.9)", TABLE + 44.0),
        &shapes,
    )
}

fn phone() -> String {
    let shapes = rect([-26.0, -44.0], [56.0, 104.0], 9.0, rgb(0x12181D))
        + &rect([-21.0, -38.0], [46.0, 92.0], 4.0, rgb(0x27333C));
    group(
        &svg!("translate(440,{}) rotate(24) scale(.86)", TABLE + 46.0),
        &shapes,
    )
}

/// A child behind the low table, bowed over its drawing: what lies behind the table, and the arms on it.
pub(super) fn child_at_table(c: Camera, mood: Mood, shade: Shade) -> [String; 2] {
    let metres = 1.45;
    // Sitting on its heels on a cushion, it is this much lower than standing.
    let lower = 0.17;
    let feet = HY + FOCAL * (c.eye + lower) / metres;
    let scale = FOCAL / metres * TALL / 1000.0;
    let bearing = Bearing {
        view: View::Front,
        yaw: 0.3,
        pitch: 1.3,
        gaze: [0.2, 1.0],
        hands: [[-52.0, -478.0], [70.0, -470.0]],
    };
    let shapes = child(mood, &bearing, shade, "child");
    let crayon = stroke("M58,-432 L104,-500", rgb(0xB4553F), 11.0);
    let at = svg!("translate(150,{})", feet) + &format!(" scale({scale:.4})");
    [
        group(&at, &shapes.body),
        group(&at, &(crayon + &shapes.arms)),
    ]
}
