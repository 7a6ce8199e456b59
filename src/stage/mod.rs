//! The stage: a place and the people in it, as a function of the simulated state.
//!
//! The picture is SVG text and a few numbers, so it can be tested without a window. Build a `Scene`,
//! ask for its `layers`, rasterise those with shapes once, and move only what `light` says.

mod actor;
mod anchor;
mod arms;
mod camera;
mod cast;
mod child;
mod clothes;
mod face;
mod features;
mod figure;
mod hair;
mod hand;
mod head;
mod head_turned;
mod layer;
mod legs;
mod light;
mod paint;
mod place;
mod posture;
mod scene;
mod thing;

#[cfg(test)]
mod tests;

pub use actor::{
    Actor, BREATH, Bearing, Gaze, Hands, STEPS, Seat, Thing, actor_at_home, actor_at_table,
    actor_for, breath_secs,
};
pub use anchor::{Anchor, Ring, anchor};
pub use cast::{Clothes, Look};
pub use child::Mood;
pub use face::Face;
pub use hair::Hair;
pub use hand::Hand;
pub use head::View;
pub use layer::{FIGURE_BOX, Layer, Paint, Placement, SHAPES_BOX};
pub use light::{HEIGHT, HORIZON_RISE, Light, REFERENCE_HORIZON, Style, WIDTH, light};
pub use paint::Rgb;
pub use place::Place;
pub use posture::{Arm, Gesture, Posture};
pub use scene::{Scene, compose, layers, thumbnail};
