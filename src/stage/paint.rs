//! Flat paint: colours, and paths as SVG text.

use std::fmt;

/// A colour of the picture, as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// This colour, so far on its way to another (0 is this one, 1 the other).
    pub fn mix(self, other: Self, share: f32) -> Self {
        let channel = |idx: usize| {
            let (from, to) = (f32::from(self.0[idx]), f32::from(other.0[idx]));
            to_byte(from + (to - from) * share)
        };
        Self([channel(0), channel(1), channel(2)])
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "kept within a byte just before"
)]
fn to_byte(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// A colour as it is written in the palette: `rgb(0xC9CCC6)`.
pub(super) const fn rgb(hex: u32) -> Rgb {
    let [_, red, green, blue] = hex.to_be_bytes();
    Rgb([red, green, blue])
}

/// A number with one decimal: a tenth of a unit is less than a pixel at every distance.
pub(super) fn short(value: f32) -> f32 {
    // Adding nothing turns a negative zero into a plain one.
    (value * 10.0).round() / 10.0 + 0.0
}

/// SVG text, with every number written short.
macro_rules! svg {
    ($form:literal $(, $value:expr)* $(,)?) => {
        format!($form $(, crate::stage::paint::short($value))*)
    };
}
pub(super) use svg;

pub(super) fn fill(d: &str, colour: Rgb) -> String {
    format!(r#"<path d="{d}" fill="{colour}"/>"#)
}

/// As `fill`, for a shape through which something behind it shows.
pub(super) fn glaze(d: &str, colour: Rgb, opacity: f32) -> String {
    format!(r#"<path d="{d}" fill="{colour}" opacity="{opacity}"/>"#)
}

pub(super) fn stroke(d: &str, colour: Rgb, width: f32) -> String {
    let width = short(width);
    format!(
        r#"<path d="{d}" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" fill="none"/>"#
    )
}

/// As `stroke`, for a line that stays fainter than its colour.
pub(super) fn faint(d: &str, colour: Rgb, width: f32, opacity: f32) -> String {
    let width = short(width);
    format!(
        r#"<path d="{d}" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" fill="none" opacity="{opacity}"/>"#
    )
}

/// A line with square ends, for seams and frames.
pub(super) fn line(d: &str, colour: Rgb, width: f32) -> String {
    let width = short(width);
    format!(r#"<path d="{d}" stroke="{colour}" stroke-width="{width}" fill="none"/>"#)
}

pub(super) fn ellipse(x: f32, y: f32, rx: f32, ry: f32, colour: Rgb) -> String {
    svg!(r#"<ellipse cx="{}" cy="{}" rx="{}" ry="{}""#, x, y, rx, ry)
        + &format!(r#" fill="{colour}"/>"#)
}

pub(super) fn circle(x: f32, y: f32, radius: f32, colour: Rgb) -> String {
    ellipse(x, y, radius, radius, colour)
}

/// An upright rectangle with rounded corners.
pub(super) fn rect(at: [f32; 2], size: [f32; 2], radius: f32, colour: Rgb) -> String {
    svg!(
        r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{}""#,
        at[0],
        at[1],
        size[0],
        size[1],
        radius
    ) + &format!(r#" fill="{colour}"/>"#)
}

/// Shapes moved, turned or scaled together.
pub(super) fn group(transform: &str, shapes: &str) -> String {
    format!(r#"<g transform="{transform}">{shapes}</g>"#)
}

/// A path that later shapes are cut to.
pub(super) fn clip(id: &str, d: &str) -> String {
    format!(r#"<clipPath id="{id}"><path d="{d}"/></clipPath>"#)
}

pub(super) fn clipped(id: &str, shapes: &str) -> String {
    format!(r#"<g clip-path="url(#{id})">{shapes}</g>"#)
}

/// A limb: two round ends and what lies between.
pub(super) fn capsule(from: [f32; 2], to: [f32; 2], wide: f32, narrow: f32, colour: Rgb) -> String {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = if dx == 0.0 && dy == 0.0 {
        1.0
    } else {
        dx.hypot(dy)
    };
    let (px, py) = (-dy / length, dx / length);
    let d = svg!(
        "M{},{} L{},{} A{},{} 0 0 0 {},{} L{},{} A{},{} 0 0 0 {},{}Z",
        from[0] + px * wide,
        from[1] + py * wide,
        to[0] + px * narrow,
        to[1] + py * narrow,
        narrow,
        narrow,
        to[0] - px * narrow,
        to[1] - py * narrow,
        from[0] - px * wide,
        from[1] - py * wide,
        wide,
        wide,
        from[0] + px * wide,
        from[1] + py * wide,
    );
    fill(&d, colour)
}

/// Lamplight: a round glow that fades to nothing.
pub(super) fn glow(id: &str, at: [f32; 2], radius: f32, colour: Rgb, alpha: f32) -> String {
    let [x, y] = at;
    svg!(
        r#"<radialGradient id="@" gradientUnits="userSpaceOnUse" cx="{}" cy="{}" r="{}">"#,
        x,
        y,
        radius
    )
    .replace('@', id)
        + &format!(
            r#"<stop offset="0" stop-color="{colour}" stop-opacity="{alpha}"/><stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>"#
        )
        + &svg!(
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="url(#@)"/>"#,
            x - radius,
            y - radius,
            2.0 * radius,
            2.0 * radius
        )
        .replace('@', id)
}

/// A path drawn about the origin, mirrored or widened by `k`, then put at `x`, `y`.
///
/// Upper-case commands move along, lower-case steps only widen.
pub(super) fn moved(d: &str, x: f32, y: f32, k: f32) -> String {
    let mut out = String::with_capacity(d.len() + 16);
    let (mut command, mut idx) = ('M', 0_usize);
    let mut rest = d;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_alphabetic() {
            (command, idx) = (first, 0);
            out.push(first);
            rest = &rest[1..];
            continue;
        }
        if first == ' ' || first == ',' {
            rest = &rest[1..];
            continue;
        }
        let end = rest[1..]
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .map_or(rest.len(), |at| at + 1);
        let value: f32 = rest[..end].parse().unwrap_or_default();
        rest = &rest[end..];
        let value = match (command, idx % 7, idx % 2) {
            ('H', ..) => x + k * value,
            ('h', ..) => k * value,
            ('V', ..) => y + value,
            ('A', 5, _) => x + k * value,
            ('A', 6, _) => y + value,
            ('a', 5, _) => k * value,
            // A mirrored arc turns the other way.
            ('A' | 'a', 4, _) if k < 0.0 => 1.0 - value,
            ('v' | 'A' | 'a', ..) => value,
            (upper, _, 0) if upper.is_ascii_uppercase() => x + k * value,
            (upper, ..) if upper.is_ascii_uppercase() => y + value,
            (_, _, 0) => k * value,
            _ => value,
        };
        if idx > 0 {
            out.push(if idx % 2 == 1 { ',' } else { ' ' });
        }
        out.push_str(&short(value).to_string());
        idx += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{moved, rgb};

    #[test]
    fn halfway_between_black_and_white_is_grey() {
        assert_eq!(rgb(0x000000).mix(rgb(0xFFFFFF), 0.5).to_string(), "#808080");
    }

    #[test]
    fn a_mirrored_path_keeps_its_steps_and_its_height() {
        assert_eq!(
            moved("M1,2 L3,-4 h5 V.5 c1,1 2,2 3,3Z", 10.0, 1.0, -1.0),
            "M9,3L7,-3h-5V1.5c-1,1 -2,2 -3,3Z"
        );
    }

    #[test]
    fn a_mirrored_arc_turns_the_other_way() {
        assert_eq!(
            moved("M0,0 a26,22 0 1 1 52,0", 0.0, 0.0, -1.0),
            "M0,0a26,22 0,1 0,-52 0"
        );
    }
}
