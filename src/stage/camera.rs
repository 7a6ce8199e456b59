//! The camera: from metres in a place to px on the canvas.

use super::light::{HEIGHT, HORIZON_RISE, REFERENCE_HORIZON, WIDTH};
use super::paint::{Rgb, fill, glaze, rgb, svg};

/// Focal length in px.
pub(super) const FOCAL: f32 = 648.0;

/// What a figure of 1.72 m measures at a distance, in px per unit of a thousandth of its height.
pub(super) fn scale_at(metres: f32) -> f32 {
    FOCAL / metres * 1.72 / 1000.0
}

/// A real camera at eye height, looking straight on.
#[derive(Clone, Copy)]
pub(super) struct Camera {
    /// Where lines that run away from you meet, in px.
    pub(super) centre: f32,
    /// Your eye height in metres: 1.60 standing, 1.20 sitting.
    pub(super) eye: f32,
}

/// Two ends of a stretch, in metres.
pub(super) type Span = (f32, f32);

/// The colours of a room.
pub(super) struct Shell {
    pub(super) back: u32,
    pub(super) ceiling: u32,
    pub(super) floor: u32,
    pub(super) left: u32,
    pub(super) right: u32,
}

impl Camera {
    /// A point `x` right, `y` above the floor and `z` away, on the canvas.
    pub(super) fn point(self, x: f32, y: f32, z: f32) -> [f32; 2] {
        [
            self.centre + FOCAL * x / z,
            REFERENCE_HORIZON + FOCAL * (self.eye - y) / z,
        ]
    }

    /// A plane along the view, as a side wall.
    pub(super) fn along(self, x: f32, y: Span, z: Span, colour: Rgb) -> String {
        self.quad(
            [(x, y.1, z.0), (x, y.1, z.1), (x, y.0, z.1), (x, y.0, z.0)],
            colour,
            1.0,
        )
    }

    /// A plane that faces you, as a back wall.
    pub(super) fn facing(self, x: Span, y: Span, z: f32, colour: Rgb) -> String {
        self.quad(
            [(x.0, y.1, z), (x.1, y.1, z), (x.1, y.0, z), (x.0, y.0, z)],
            colour,
            1.0,
        )
    }

    /// A lying plane, as a floor.
    pub(super) fn lying(self, x: Span, z: Span, y: f32, colour: Rgb) -> String {
        self.lying_light(x, z, y, colour, 1.0)
    }

    /// Light that lies on a floor.
    pub(super) fn lying_light(self, x: Span, z: Span, y: f32, colour: Rgb, opacity: f32) -> String {
        self.quad(
            [(x.0, y, z.0), (x.1, y, z.0), (x.1, y, z.1), (x.0, y, z.1)],
            colour,
            opacity,
        )
    }

    /// Any plane of four corners.
    pub(super) fn quad(self, corners: [(f32, f32, f32); 4], colour: Rgb, opacity: f32) -> String {
        let [a, b, c, d] = corners.map(|(x, y, z)| self.point(x, y, z));
        let d = svg!(
            "M{},{}L{},{}L{},{}L{},{}Z",
            a[0],
            a[1],
            b[0],
            b[1],
            c[0],
            c[1],
            d[0],
            d[1]
        );
        if opacity < 1.0 {
            glaze(&d, colour, opacity)
        } else {
            fill(&d, colour)
        }
    }

    /// A block with front, visible side and, below the eye, top.
    pub(super) fn block(self, x: Span, y: Span, z: Span, colour: Rgb) -> String {
        let (side, top) = (
            colour.mix(rgb(0x101820), 0.25),
            colour.mix(rgb(0xFFF6E4), 0.22),
        );
        self.block_of(x, y, z, [colour, side, top])
    }

    /// A block whose front, side and top are given.
    pub(super) fn block_of(
        self,
        x: Span,
        y: Span,
        z: Span,
        [front, side, top]: [Rgb; 3],
    ) -> String {
        let mut out = String::new();
        if y.1 < self.eye {
            out += &self.lying(x, z, y.1, top);
        }
        if x.0 > 0.0 {
            out += &self.along(x.0, y, z, side);
        } else if x.1 < 0.0 {
            out += &self.along(x.1, y, z, side);
        }
        out + &self.facing(x, y, z.0, front)
    }

    /// Four walls' worth of planes: back, ceiling, floor, left and right.
    pub(super) fn room(self, x: Span, top: f32, far: f32, shell: &Shell) -> String {
        let all = format!("M0,0H{WIDTH}V{}H0Z", HEIGHT + HORIZON_RISE);
        fill(&all, rgb(shell.back))
            + &self.lying(x, (far, 0.4), top, rgb(shell.ceiling))
            + &self.lying(x, (far, 0.4), 0.0, rgb(shell.floor))
            + &self.along(x.0, (0.0, top), (far, 0.3), rgb(shell.left))
            + &self.along(x.1, (0.0, top), (far, 0.3), rgb(shell.right))
    }
}
