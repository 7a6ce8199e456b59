//! Your own side: trolley, child and hands in the colour of the night, nobody's skin and so everybody's.

use super::Setting;
use crate::stage::light::HEIGHT;
use crate::stage::paint::{Rgb, fill, glaze, group, line, rgb, stroke, svg};

/// Your trolley, its bar at the bottom of the picture; the child in it is seen from behind.
pub(super) fn trolley(x: f32, setting: &Setting) -> String {
    let dark = rgb(0x1D262D).mix(setting.light.night, 0.6);
    let rim = rgb(0x9AA7A2).mix(setting.light.pool, 0.5);
    let steel = |share: f32| dark.mix(rgb(0x8FA0A6), share);
    let wires: String = [-150.0, -110.0, -70.0, -30.0, 10.0, 50.0, 90.0, 130.0]
        .map(|v| svg!("M{},-150 L{},10 ", v * 0.82, v * 1.15))
        .concat();
    let shapes = line(
        &(wires + "M-132,-118 L138,-118 M-140,-82 L146,-82 M-150,-40 L156,-40"),
        steel(0.34),
        3.0,
    ) + &fill("M-140,-158 L140,-158 L146,-142 L-146,-142Z", steel(0.3))
        + &setting.child.map(|_| child(dark, rim)).unwrap_or_default()
        + &fill(
            "M-196,-34 C-196,-44 -188,-50 -178,-50 L178,-50 C188,-50 196,-44 196,-34 C196,-24 188,-20 178,-20 L-178,-20 C-188,-20 -196,-24 -196,-34Z",
            dark,
        )
        + &line("M-178,-46 L178,-46", steel(0.35), 3.0)
        + &hand(-1, dark)
        + &hand(1, dark);
    group(&svg!("translate({},{})", x, HEIGHT), &shapes)
}

fn child(dark: Rgb, rim: Rgb) -> String {
    let tone = |hex: u32, share: f32| dark.mix(rgb(hex), share);
    let (skin, skin_dark) = (tone(0xA58568, 0.5), tone(0xA58568, 0.3));
    fill(
        "M-66,20 C-76,-60 -72,-108 -40,-124 C-22,-132 22,-132 40,-124 C72,-108 76,-60 66,20Z",
        tone(0x4F6B5B, 0.55),
    ) + &fill(
        "M-44,-120 C-52,-92 -30,-76 0,-76 C30,-76 52,-92 44,-120 C30,-136 -30,-136 -44,-120Z",
        tone(0x5E7F6C, 0.6),
    ) + &fill(
        "M-38,-170 c-9,0 -9,22 2,25z M38,-170 c9,0 9,22 -2,25z",
        skin,
    ) + &fill(
        "M-17,-140 L17,-140 L23,-112 C10,-104 -10,-104 -23,-112Z",
        skin,
    ) + &fill(
        "M1,-140 L17,-140 L23,-112 C16,-107 8,-106 2,-106Z",
        skin_dark,
    ) + &fill(
        "M-38,-168 C-42,-208 -22,-224 1,-224 C25,-224 42,-208 38,-168 C36,-146 28,-130 14,-128 C8,-131 -8,-131 -14,-128 C-28,-130 -36,-146 -38,-168Z",
        tone(0x6A5140, 0.62),
    ) + &fill(
        "M8,-223 C30,-220 42,-202 38,-168 C36,-146 28,-130 14,-128 C22,-146 26,-190 8,-223Z",
        tone(0x4A382C, 0.5),
    ) + &glaze(
        "M-65,-20 C-71,-70 -67,-106 -42,-122 C-60,-102 -63,-70 -60,-20Z M-38,-164 C-41,-200 -27,-219 -8,-223 C-24,-211 -34,-194 -34,-164Z",
        rim,
        0.3,
    )
}

/// One of your hands on the bar, seen from the back.
fn hand(side: i8, dark: Rgb) -> String {
    let skin = dark.mix(rgb(0x8FA0A6), 0.2);
    let black = rgb(0x000000);
    let shapes = fill(
        "M-30,30 C-28,4 -34,-20 -33,-40 C-33,-54 -27,-60 -20,-58 C-17,-68 -4,-69 -2,-60 C1,-68 13,-67 15,-58 C18,-64 29,-62 30,-50 C33,-30 26,4 34,30Z",
        skin,
    ) + &fill(
        "M-33,-34 C-48,-30 -62,-26 -62,-17 C-60,-8 -44,-10 -31,-8Z",
        skin,
    ) + &fill(
        "M4,30 C8,0 10,-30 15,-58 C18,-64 29,-62 30,-50 C33,-30 26,4 34,30Z",
        skin.mix(black, 0.28),
    ) + &stroke(
        "M-19,-56 C-16,-48 -16,-42 -17,-36 M-2,-58 C0,-50 0,-44 -1,-38 M15,-56 C16,-48 16,-42 15,-38",
        skin.mix(black, 0.45),
        2.6,
    ) + &fill(
        "M-46,40 C-44,14 -40,4 -34,0 C-14,8 18,8 36,0 C42,6 46,16 48,40Z",
        dark.mix(rgb(0x4C5B6B), 0.3),
    );
    group(
        &format!("translate({},0) scale({side},1)", 148 * i16::from(side)),
        &shapes,
    )
}
