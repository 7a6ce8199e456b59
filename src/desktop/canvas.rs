//! Where the canvas of the stage lies in its area: it fills it and is cropped.

use bevy::prelude::*;

use crate::stage;
use crate::ui::play::ring::Ring;

/// Where the canvas lies in the area, which is all that its camera sees.
pub(super) struct View {
    pub(super) area: Rect,
    pub(super) zoom: f32,
}

impl View {
    /// A point of the canvas, in the camera's world: from the middle of the area.
    pub(super) fn world(&self, x: f32, y: f32) -> Vec2 {
        let at = in_area(self.area, [x, y]) - self.area.size() / 2.0;
        Vec2::new(at.x, -at.y)
    }
}

/// How large the canvas is drawn to fill the area.
pub(super) fn zoom(area: Rect) -> f32 {
    (area.width() / stage::WIDTH).max(area.height() / stage::HEIGHT)
}

/// How much of the canvas lies above the area. It is cropped from the top; a low, wide area keeps the eye line in
/// sight.
fn crop(area: Rect) -> f32 {
    let seen = area.height() / zoom(area);
    if seen >= 560.0 {
        stage::HEIGHT - seen
    } else {
        (stage::REFERENCE_HORIZON - 0.62 * seen).max(0.0)
    }
}

/// A point of the canvas, in points from the top left of the area.
fn in_area(area: Rect, [x, y]: [f32; 2]) -> Vec2 {
    let zoom = zoom(area);
    let left = (area.width() - stage::WIDTH * zoom) / 2.0;
    Vec2::new(left + x * zoom, (y - crop(area)) * zoom)
}

/// A ring of the canvas, as shares of the area.
pub(super) fn ring_in(area: Rect, ring: stage::Ring) -> Ring {
    let share = |at: [f32; 2]| {
        let at = in_area(area, at) / area.size();
        egui::pos2(at.x, at.y)
    };
    let radii = Vec2::from_array(ring.radii) * zoom(area) / area.size();
    Ring {
        centre: share(ring.centre),
        radii: egui::vec2(radii.x, radii.y),
        tail: ring.tail.map(share),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(centre: [f32; 2], area: Vec2) -> Ring {
        let ring = stage::Ring {
            centre,
            radii: [80.0, 72.0],
            tail: None,
        };
        ring_in(Rect::from_corners(Vec2::ZERO, area), ring)
    }

    #[test]
    fn the_canvas_is_cropped_from_the_top() {
        let area = Vec2::new(800.0, 668.0);
        let it = ring([400.0, 52.0], area);
        assert_eq!((it.centre.x, it.centre.y), (0.5, 0.0));
        assert_eq!(it.radii.x, 0.1);
        assert_eq!(ring([400.0, 720.0], area).centre.y, 1.0);
    }

    #[test]
    fn a_tall_area_is_cropped_at_both_sides() {
        let it = ring([400.0, 360.0], Vec2::new(400.0, 720.0));
        assert_eq!((it.centre.x, it.centre.y), (0.5, 0.5));
        assert_eq!((it.radii.x, it.radii.y), (0.2, 0.1));
    }
}
