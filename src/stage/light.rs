//! The light: how a place looks at a tension.

use super::paint::{Rgb, rgb};

/// The canvas, in px: everything is drawn for this size and scaled with the window.
pub const WIDTH: f32 = 800.0;
/// The height of the canvas, in px.
pub const HEIGHT: f32 = 720.0;

/// Whether pressure is put on openly or quietly; a mixed style takes the row of its leading motive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// Grows louder and bigger, in warm light.
    Hot,
    /// Grows quieter and stiller, in cool light.
    Cold,
}

/// Everything that moves with the tension except people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// How far the room has closed in, 0 to 1; most of the others follow from it.
    pub closing: f32,
    /// Colour of both veils over the place.
    pub veil: Rgb,
    /// Alpha of the veil over the back of the place.
    pub veil_back: f32,
    /// Alpha of the veil over way out and bystanders.
    pub veil_middle: f32,
    /// Colour of the thin tint over everything.
    pub tint: Rgb,
    pub tint_alpha: f32,
    /// Colour of the light on the person opposite.
    pub pool: Rgb,
    pub pool_alpha: f32,
    /// Colour of the dark at the edges.
    pub vignette: Rgb,
    pub vignette_alpha: f32,
    /// Where the dark begins, as a share of the height.
    pub clear_radius: f32,
    /// Where the dark is complete, as a share of the height.
    pub dark_radius: f32,
    /// How dark the shadow side of a figure is.
    pub shade: f32,
    /// Alpha of the way out, which stays the lightest place.
    pub exit_alpha: f32,
    /// Colour towards which shadows and your own side go.
    pub night: Rgb,
    /// The eye line, in px from the top.
    pub horizon: f32,
}

/// The light at a tension of 0 to 100; continuous, so a shell may call it with every step in between.
pub fn light(tension: f32, style: Style) -> Light {
    let s = smooth(15.0, 95.0, tension);
    let toward = |hot: u32, cold: u32| {
        let share = (tension / 100.0 * 1.35).clamp(0.0, 1.0);
        rgb(0x26323B).mix(pick(style, hot, cold), share)
    };
    Light {
        closing: s,
        veil: toward(0x21100F, 0x0A151F),
        veil_back: 0.70 * s,
        veil_middle: 0.30 * s,
        tint: pick(style, 0xD9772B, 0x5E8CA6),
        tint_alpha: 0.01 + 0.04 * s,
        pool: pick(style, 0xFFC987, 0xCFE4EE),
        pool_alpha: 0.08 + 0.20 * s,
        vignette: toward(0x1C0B08, 0x060D14),
        vignette_alpha: 0.10 + 0.80 * s,
        clear_radius: 0.62 - 0.36 * s,
        dark_radius: 1.28 - 0.42 * s,
        shade: 0.20 + 0.28 * s,
        exit_alpha: 1.0 - 0.22 * s,
        night: toward(0x2A1216, 0x0C1B28),
        horizon: REFERENCE_HORIZON - HORIZON_RISE * s,
    }
}

/// The eye line of a place at rest; place layers are drawn for it.
pub const REFERENCE_HORIZON: f32 = 276.0;

/// How far the eye line rises at the highest tension, in px.
///
/// Everything in a place is drawn relative to the eye line, so moving a layer up is exact; layers
/// are drawn this much taller than the canvas, so that nothing is missing at the bottom.
pub const HORIZON_RISE: f32 = 34.0;

/// The light as drawn into figures and your own side, in steps of four.
///
/// A picture is drawn anew when its text changes; a step of four changes the shadow by less than
/// 0.04, which nobody sees, and saves three pictures out of four.
pub(super) fn drawn_light(tension: u8, style: Style) -> Light {
    light(f32::from(tension.min(99) / 4 * 4 + 2), style)
}

/// Zero below `from`, one above `to`, and an S between.
pub(super) fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

fn pick(style: Style, hot: u32, cold: u32) -> Rgb {
    match style {
        Style::Hot => rgb(hot),
        Style::Cold => rgb(cold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_is_the_table_of_the_design() {
        let two = |value: f32| (value * 100.0).round() / 100.0;
        let row = |of: fn(&Light) -> f32| {
            [0.0, 34.0, 54.0, 74.0, 92.0].map(|at| two(of(&light(at, Style::Hot))))
        };
        assert_eq!(row(|it| it.veil_back), [0.00, 0.10, 0.34, 0.58, 0.70]);
        assert_eq!(row(|it| it.veil_middle), [0.00, 0.04, 0.14, 0.25, 0.30]);
        assert_eq!(row(|it| it.tint_alpha), [0.01, 0.02, 0.03, 0.04, 0.05]);
        assert_eq!(row(|it| it.pool_alpha), [0.08, 0.11, 0.18, 0.25, 0.28]);
        assert_eq!(row(|it| it.vignette_alpha), [0.10, 0.21, 0.49, 0.76, 0.90]);
        assert_eq!(row(|it| it.clear_radius), [0.62, 0.57, 0.45, 0.32, 0.26]);
        assert_eq!(row(|it| it.dark_radius), [1.28, 1.22, 1.08, 0.93, 0.86]);
        assert_eq!(row(|it| it.shade), [0.20, 0.24, 0.33, 0.43, 0.48]);
        assert_eq!(row(|it| it.exit_alpha), [1.00, 0.97, 0.89, 0.82, 0.78]);
        assert_eq!(
            row(|it| it.horizon.round()),
            [276.0, 271.0, 260.0, 248.0, 242.0]
        );
    }

    #[test]
    fn hot_is_warm_and_cold_is_cool() {
        let (hot, cold) = (light(74.0, Style::Hot), light(74.0, Style::Cold));
        assert_eq!((hot.pool, cold.pool), (rgb(0xFFC987), rgb(0xCFE4EE)));
        assert!(hot.veil.0[0] > hot.veil.0[2]);
        assert!(cold.veil.0[0] < cold.veil.0[2]);
    }

    #[test]
    fn a_drawn_step_is_never_visible_in_the_shadow() {
        for tension in 0..=100_u8 {
            let exact = light(f32::from(tension), Style::Cold).shade;
            assert!((drawn_light(tension, Style::Cold).shade - exact).abs() < 0.02);
        }
    }
}
