//! Light on the stage as veils and discs: their colours, and how they fade outward.

use bevy::prelude::*;

use super::raster::disc;
use crate::stage::{self, Light, Rgb};

pub(super) fn veil(name: &str, light: &Light) -> Option<(Rgb, f32)> {
    match name {
        "veil-back" => Some((light.veil, light.veil_back)),
        "veil-middle" => Some((light.veil, light.veil_middle)),
        "tint" => Some((light.tint, light.tint_alpha)),
        _ => None,
    }
}

/// How far the picture of a disc reaches from its centre, in px of the canvas: beyond every corner.
pub(super) const RADIAL_REACH: f32 = 1200.0;

pub(super) fn radial_stops(name: &str, stops: &[(f32, f32)], light: &Light) -> Vec<(f32, f32)> {
    if name == "pool" {
        return stops.to_vec();
    }
    let (clear, dark) = (
        light.clear_radius * stage::HEIGHT,
        light.dark_radius * stage::HEIGHT,
    );
    vec![
        (clear, 0.0),
        (clear + (dark - clear) * 0.55, 0.62),
        (dark, 1.0),
    ]
}

/// The alpha of a disc with these stops: straight between them, the last one beyond.
pub(super) fn radial(stops: &[(f32, f32)]) -> Image {
    disc(256, |distance| {
        let radius = distance * RADIAL_REACH;
        let next = stops.iter().position(|(at, _)| radius < *at);
        match next {
            Some(0) => stops[0].1,
            Some(at) => {
                let ((r0, a0), (r1, a1)) = (stops[at - 1], stops[at]);
                a0 + (a1 - a0) * (radius - r0) / (r1 - r0)
            }
            None => stops.last().map_or(0.0, |it| it.1),
        }
    })
}

pub(super) fn color(colour: Rgb, alpha: f32) -> Color {
    let Rgb([red, green, blue]) = colour;
    Color::srgba_u8(red, green, blue, 255).with_alpha(alpha)
}
