//! Layers: the picture taken apart, so that only what changes is drawn anew.

use super::light::{HEIGHT, HORIZON_RISE, REFERENCE_HORIZON, WIDTH};
use super::paint::{Rgb, group, short, svg};

/// One sheet of the picture; sheets lie over each other by alpha and nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    pub name: &'static str,
    pub paint: Paint,
    /// Of the whole layer, 0 to 1.
    pub alpha: f32,
}

/// What is on a layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Paint {
    /// Flat shapes, drawn for the reference horizon; the same text is the same picture, so it can be a cache key.
    Shapes {
        body: String,
        /// Whether the layer moves up by `REFERENCE_HORIZON - light.horizon`.
        follows_horizon: bool,
    },
    /// Someone, in units of a thousandth of the height, with the origin between the feet.
    Figure {
        body: String,
        /// Which of the people of the scene.
        idx: usize,
        placement: Placement,
    },
    /// One colour over everything.
    Veil(Rgb),
    /// One colour, with an alpha that changes with the distance to the centre: pairs of radius in px
    /// and share of the layer's alpha, from the middle outward.
    Radial {
        colour: Rgb,
        centre: [f32; 2],
        stops: Vec<(f32, f32)>,
    },
}

/// Where a figure stands; change `scale` to bring it nearer and its eyes stay where they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// Middle of the figure, in px.
    pub x: f32,
    /// How many units above the floor the eye line of the place crosses the figure.
    pub on_horizon: f32,
    /// How many units above the floor the eyes of the figure are.
    pub eyes: f32,
    /// px per unit.
    pub scale: f32,
}

impl Placement {
    /// The point between the feet, in px.
    pub fn feet(self, horizon: f32) -> [f32; 2] {
        [self.x, horizon + self.on_horizon * self.scale]
    }

    /// The point between the eyes, in px.
    pub fn eye_point(self, horizon: f32) -> [f32; 2] {
        let [x, y] = self.feet(horizon);
        [x, y - self.eyes * self.scale]
    }
}

/// What a drawn figure covers, in units: left, top, width and height; the origin is between the feet.
pub const FIGURE_BOX: [f32; 4] = [-380.0, -1090.0, 760.0, 1120.0];

/// What a layer of shapes covers, in px: taller than the canvas, for when it moves up.
pub const SHAPES_BOX: [f32; 4] = [0.0, 0.0, WIDTH, HEIGHT + HORIZON_RISE];

impl Layer {
    /// The layer as an SVG of its own, without its alpha; a figure fills `FIGURE_BOX`, shapes fill `SHAPES_BOX`.
    pub fn svg(&self) -> String {
        match &self.paint {
            Paint::Shapes { body, .. } => document(SHAPES_BOX, body),
            Paint::Figure { body, .. } => document(FIGURE_BOX, body),
            Paint::Veil(_) | Paint::Radial { .. } => {
                let whole = Self {
                    alpha: 1.0,
                    ..self.clone()
                };
                document(
                    [0.0, 0.0, WIDTH, HEIGHT],
                    &whole.fragment(REFERENCE_HORIZON),
                )
            }
        }
    }

    /// The layer as part of the whole picture.
    pub(super) fn fragment(&self, horizon: f32) -> String {
        let alpha = self.alpha;
        match &self.paint {
            Paint::Shapes {
                body,
                follows_horizon,
            } => {
                let rise = if *follows_horizon {
                    horizon - REFERENCE_HORIZON
                } else {
                    0.0
                };
                let moved = if rise == 0.0 {
                    body.clone()
                } else {
                    group(&svg!("translate(0,{})", rise), body)
                };
                if alpha < 1.0 {
                    format!(r#"<g opacity="{alpha:.3}">{moved}</g>"#)
                } else {
                    moved
                }
            }
            Paint::Figure {
                body, placement, ..
            } => {
                let [x, y] = placement.feet(horizon);
                group(
                    &format!(
                        "translate({},{}) scale({:.4})",
                        short(x),
                        short(y),
                        placement.scale
                    ),
                    body,
                )
            }
            Paint::Veil(colour) => {
                format!(
                    r#"<rect width="{WIDTH}" height="{HEIGHT}" fill="{colour}" opacity="{alpha:.3}"/>"#
                )
            }
            Paint::Radial {
                colour,
                centre: [x, y],
                stops,
            } => {
                let name = self.name;
                let radius = stops.last().map_or(1.0, |(radius, _)| *radius);
                let stops: String = stops
                    .iter()
                    .map(|(at, share)| {
                        let (at, opacity) = (at / radius, share * alpha);
                        format!(r#"<stop offset="{at:.3}" stop-color="{colour}" stop-opacity="{opacity:.3}"/>"#)
                    })
                    .collect();
                svg!(
                    r#"<radialGradient id="@" gradientUnits="userSpaceOnUse" cx="{}" cy="{}" r="{}">"#,
                    *x,
                    *y,
                    radius
                )
                .replace('@', name)
                    + &format!(
                        r#"{stops}</radialGradient><rect width="{WIDTH}" height="{HEIGHT}" fill="url(#{name})"/>"#
                    )
            }
        }
    }
}

/// An SVG that shows a box of left, top, width and height.
pub(super) fn document([left, top, width, height]: [f32; 4], body: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{left} {top} {width} {height}">{body}</svg>"#
    )
}
