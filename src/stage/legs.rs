//! Legs: standing, or a lap and shins on a sofa.

use super::figure::Body;
use super::paint::{clip, clipped, fill, line, rgb, svg};

/// Both legs and shoes; who walks at you has one foot nearer.
pub(super) fn legs(b: &Body<'_>, walks: bool) -> String {
    let step = |near: f32| if walks { near } else { 0.0 };
    leg(b, -1.0, step(12.0)) + &leg(b, 1.0, step(-22.0))
}

fn leg(b: &Body<'_>, s: f32, step: f32) -> String {
    let (w, hm, hw, f) = (b.wide, b.hem, b.hem_wide, -28.0 + step);
    let colour = b.actor.look.legs;
    let d = svg!(
        "M{},{} L{},{} C{},-260 {},-140 {},{} L{},{} C{},-160 {},-280 {},{}Z",
        s * 4.0 * w,
        hm - 18.0,
        s * (hw - 14.0) * w,
        hm - 18.0,
        s * 100.0 * w,
        s * 84.0 * w,
        s * 78.0 * w,
        f,
        s * 26.0 * w,
        f,
        s * 22.0 * w,
        s * 8.0 * w,
        s * 4.0 * w,
        hm - 18.0,
    );
    let shoe = svg!(
        "M{},{} L{},{} C{},{} {},{} {},{} L{},{}Z",
        s * 22.0 * w,
        f - 4.0,
        s * 80.0 * w,
        f - 4.0,
        s * 92.0 * w,
        f + 8.0,
        s * 98.0 * w,
        f + 20.0,
        s * 96.0 * w,
        f + 28.0,
        s * 18.0 * w,
        f + 28.0,
    );
    let shaded = if s == b.dark {
        b.night(colour, 0.35)
    } else {
        colour
    };
    fill(&d, shaded) + &fill(&shoe, b.night(colour, 0.6))
}

/// The lap of someone on a sofa, as one plane toward you, and the shins below it.
pub(super) fn lap(b: &Body<'_>) -> String {
    let (w, k, d) = (b.wide, b.turn * 34.0, b.dark);
    let colour = b.actor.look.legs;
    let dark = b.night(colour, 0.35);
    let lap = svg!(
        "M{},-352 C{},-340 {},-286 {},-246 C{},-206 {},-206 {},-246 C{},-276 {},-276 {},-246 C{},-206 {},-206 {},-246 C{},-286 {},-340 {},-352Z",
        -100.0 * w,
        -128.0 * w + k * 0.5,
        -140.0 * w + k,
        -134.0 * w + k,
        -132.0 * w + k,
        -26.0 * w + k,
        -22.0 * w + k,
        -14.0 * w + k * 0.6,
        14.0 * w + k * 0.6,
        22.0 * w + k,
        26.0 * w + k,
        132.0 * w + k,
        134.0 * w + k,
        140.0 * w + k,
        128.0 * w + k * 0.5,
        100.0 * w,
    );
    let id = format!("{}l", b.id);
    let shadow = svg!(
        "M{},-360 L{},-200 L{},-200 V-360Z",
        k * 0.4 + d * 2.0,
        k + d * 6.0,
        d * 220.0
    );
    let crease = svg!(
        "M{},-352 C{},-320 {},-290 {},-272",
        k * 0.4,
        k * 0.4,
        k * 0.5,
        k * 0.6
    );
    let shin = |s: f32| {
        let x = s * 78.0 * w + k;
        let calf = svg!(
            "M{},-246 C{},-180 {},-110 {},-34 H{} C{},-110 {},-180 {},-246Z",
            x - 44.0,
            x - 48.0,
            x - 38.0,
            x - 34.0,
            x + 34.0,
            x + 38.0,
            x + 48.0,
            x + 44.0,
        );
        let shoe = svg!(
            "M{},-38 h76 c14,12 16,28 14,38 h-104 c-2,-10 0,-26 14,-38z",
            x - 38.0
        );
        fill(&calf, if s == d { dark } else { colour }) + &fill(&shoe, b.night(colour, 0.6))
    };
    shin(-1.0)
        + &shin(1.0)
        + &fill(&lap, colour.mix(rgb(0xFFF4E0), 0.06))
        + &clip(&id, &lap)
        + &clipped(&id, &fill(&shadow, dark.mix(colour, 0.25)))
        + &line(&crease, b.night(colour, 0.6), 4.0)
}
