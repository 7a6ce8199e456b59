//! Features of a face: eyes, brows, mouth, and the lines that come with age and anger.

use super::face::Lines;
use super::head::Head;
use super::paint::{Rgb, circle, clip, clipped, faint, fill, line, moved, rgb, stroke, svg};

/// How much lower the chin comes with an open mouth or a set jaw.
pub(super) fn drop(lines: &Lines) -> f32 {
    lines.open * 13.0 + if lines.jaw_set { 1.0 } else { 0.0 }
}

/// One eye and its brow.
pub(super) struct Eye {
    pub(super) at: [f32; 2],
    pub(super) wide: f32,
    /// Where the outer upper curve leans, 0.5 in the middle.
    pub(super) curve: f32,
    /// 1 when the inner end of the brow is on the right, -1 on the left.
    pub(super) inner: f32,
    /// Width of the brow, 1 seen straight on.
    pub(super) brow_wide: f32,
    /// How far the brow slants, in units.
    pub(super) slant: f32,
    pub(super) brow_y: f32,
    pub(super) look: [f32; 2],
    pub(super) iris: f32,
}

/// An eye: white, iris cut to it, upper lid and brow.
pub(super) fn eye(it: &Head<'_>, eye: &Eye, clip_id: &str, ground: Rgb, lines: &Lines) -> String {
    let Eye {
        at: [ex, ey],
        wide: w,
        curve,
        inner,
        brow_wide: bw,
        slant: dy,
        brow_y: by,
        look,
        iris,
    } = *eye;
    let (h, ink, arch) = (6.2 * lines.lid, it.ink(), lines.arch);
    let lid = svg!(
        "M{},{} C{},{} {},{} {},{}",
        ex - w,
        ey + 1.5,
        ex - w * 0.5,
        ey - h,
        ex + w * curve,
        ey - h,
        ex + w,
        ey + 1.0,
    );
    let white = lid.clone()
        + &svg!(
            " C{},{} {},{} {},{}Z",
            ex + w * 0.5,
            ey + 5.0,
            ex - w * 0.5,
            ey + 5.0,
            ex - w,
            ey + 1.5
        );
    let brow = svg!(
        "M{},{} C{},{} {},{} {},{}",
        ex - inner * 13.0 * bw,
        by - dy * 0.55 + arch,
        ex - inner * 6.0 * bw,
        by - dy * 0.5 - arch,
        ex + inner * 4.0 * bw,
        by + dy * 0.3 - 1.0,
        ex + inner * 11.5 * bw,
        by + dy,
    );
    clip(clip_id, &white)
        + &fill(&white, ground.mix(rgb(0xFFFDF8), 0.62))
        + &clipped(
            clip_id,
            &circle(ex + look[0], ey - 0.6 + look[1], iris, ink),
        )
        + &stroke(&lid, ink, 2.9)
        + &stroke(&brow, it.hair_colour.mix(ink, 0.5), 5.0)
}

/// The lines between the brows.
pub(super) fn creases(x: f32, step: f32, fy: f32, lines: &Lines, ink: Rgb) -> String {
    [-1.0, 1.0]
        .iter()
        .take(lines.creases)
        .map(|s| {
            let d = svg!(
                "M{},{} l{},9",
                x + s * step,
                -27.0 + fy + lines.brow_down,
                -s * 0.8
            );
            faint(&d, ink, 2.0, 0.7)
        })
        .collect()
}

/// A mouth seen from the front.
pub(super) fn mouth(fx: f32, my: f32, lines: &Lines, ink: Rgb, shadow: Rgb) -> String {
    let (mw, c, open) = (lines.wide / 2.0, lines.corner * 7.0, lines.open);
    if open <= 0.05 {
        let crooked = if lines.crooked { 2.2 } else { 0.0 };
        let lips = svg!(
            "M{},{} C{},{} {},{} {},{}",
            fx - mw,
            my - c,
            fx - mw * 0.4,
            my + 1.0 + c * 0.3,
            fx + mw * 0.4,
            my + 1.0 + c * 0.3,
            fx + mw,
            my - c - crooked,
        );
        let under = svg!("M{},{} h12", fx - 6.0, my + 10.0);
        let opacity = if lines.lid < 0.6 { 0.5 } else { 1.0 };
        return stroke(&lips, ink, 3.1) + &faint(&under, shadow, 2.6, opacity);
    }
    let hole = svg!(
        "M{},{} C{},{} {},{} {},{} C{},{} {},{} {},{}Z",
        fx - mw,
        my - c,
        fx - mw * 0.5,
        my - 5.0,
        fx + mw * 0.5,
        my - 5.0,
        fx + mw,
        my - c,
        fx + mw * 0.75,
        my + 24.0 * open,
        fx - mw * 0.75,
        my + 24.0 * open,
        fx - mw,
        my - c,
    );
    let teeth = svg!(
        "M{},{} C{},{} {},{} {},{} L{},{} L{},{}Z",
        fx - mw * 0.72,
        my - 2.0,
        fx - mw * 0.4,
        my - 4.5,
        fx + mw * 0.4,
        my - 4.5,
        fx + mw * 0.72,
        my - 2.0,
        fx + mw * 0.62,
        my + 3.0,
        fx - mw * 0.62,
        my + 3.0,
    );
    let teeth = if open > 0.4 {
        fill(&teeth, rgb(0xE9E2D6))
    } else {
        String::new()
    };
    fill(&hole, ink.mix(rgb(0x3A0F12), 0.35)) + &teeth
}

/// The folds from nose to mouth that come with shouting and with grief.
pub(super) fn cheeks(fx: f32, fy: f32, lines: &Lines, ink: Rgb) -> String {
    if lines.open <= 0.3 && lines.corner >= -0.6 {
        return String::new();
    }
    let fold = |s: f32| {
        let d = svg!(
            "M{},{} C{},{} {},{} {},{}",
            fx + s * 14.0,
            22.0 + fy,
            fx + s * 20.0,
            28.0 + fy,
            fx + s * 22.0,
            36.0 + fy,
            fx + s * (lines.wide / 2.0 + 5.0),
            46.0 + fy,
        );
        faint(&d, ink, 1.8, 0.45)
    };
    fold(-1.0) + &fold(1.0)
}

/// What makes a face older: lines under the eyes, in the corners, on the brow and beside the mouth.
pub(super) fn age_lines(fx: f32, fy: f32, ink: Rgb, eyes: [f32; 2]) -> String {
    let mut out = String::new();
    for (x, k) in eyes.into_iter().zip([-1.0, 1.0]) {
        out += &faint(&svg!("M{},{} q8,5 15,0", x - 8.0, 6.0 + fy), ink, 1.7, 0.4);
        let corner = svg!(
            "M{},{} l{},-3 m{},7 l{},2",
            x + k * 13.0,
            -6.0 + fy,
            k * 6.0,
            -k * 6.0,
            k * 6.0
        );
        out += &faint(&corner, ink, 1.5, 0.4);
    }
    for (y, less) in [(-47.0, 0.0), (-40.0, 3.0)] {
        out += &faint(
            &svg!(
                "M{},{} q16,-4 {},0",
                fx - 17.0 + less,
                y + fy,
                32.0 - 2.0 * less
            ),
            ink,
            1.6,
            0.3,
        );
    }
    for k in [-1.0, 1.0] {
        out += &faint(
            &moved("M14,22 C19,28 21,34 21,44", fx, fy, k),
            ink,
            1.7,
            0.42,
        );
    }
    out
}

pub(super) fn glasses(left: f32, right: f32, y: f32, ink: Rgb) -> String {
    let lens = |x: f32| {
        svg!(
            r#"<rect x="{}" y="{}" width="28" height="20" rx="8" fill="none" stroke-width="2.6""#,
            x - 14.0,
            y - 10.0
        ) + &format!(r#" stroke="{ink}"/>"#)
    };
    let bridge = svg!(
        "M{},{} q{},-5 {},0",
        left + 14.0,
        y - 2.0,
        (right - left) / 2.0 - 14.0,
        right - left - 28.0
    );
    lens(left) + &lens(right) + &line(&bridge, ink, 2.6)
}
