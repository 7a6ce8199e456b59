//! Drawing in the units of a thing: px of the canvas of 800 wide, moved, turned and scaled with it.

use std::f32::consts::{FRAC_PI_2, TAU};
use std::sync::Arc;

use egui::emath::{Rot2, TSTransform};
use egui::epaint::{PathShape, PathStroke, TextShape};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Color32, FontFamily, FontId, Galley, Mesh, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2,
};

/// A text is set in: size, height of a line, weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters(pub(super) f32, pub(super) f32, pub(super) u16);

/// A text that is laid out.
pub(super) struct Set {
    galley: Arc<Galley>,
    /// In units.
    pub(super) size: Vec2,
    /// How far the last line reaches, in units.
    pub(super) last_line: f32,
    /// The height of a line, in units.
    line: f32,
    /// Not all of it is there.
    pub(super) cut: bool,
    /// How much finer it is set than it is shown.
    fine: f32,
}

impl Set {
    /// How far down each line but the first begins, in units.
    pub(super) fn lines(&self) -> impl Iterator<Item = f32> + use<> {
        let (line, end) = (self.line, self.size.y - 1.0);
        (1..200_u8)
            .map(move |it| f32::from(it) * line)
            .take_while(move |it| *it < end)
    }
}

/// Draws in units, from an origin that may be turned.
#[derive(Clone)]
pub(super) struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
    /// Clockwise, in radians.
    angle: f32,
}

impl<'a> Pen<'a> {
    pub(super) fn new(painter: &'a Painter, origin: Pos2, scale: f32) -> Self {
        Self {
            painter,
            origin,
            scale,
            angle: 0.0,
        }
    }

    /// A pen whose origin lies there, turned by so many degrees more.
    pub(super) fn moved(&self, x: f32, y: f32, degrees: f32) -> Self {
        Self {
            origin: self.at(pos2(x, y)),
            angle: self.angle + degrees.to_radians(),
            ..self.clone()
        }
    }

    /// The same pen where the shadow falls: 8 right and 10 down, whatever way the thing is turned.
    pub(super) fn in_shadow(&self) -> Self {
        Self {
            origin: self.origin + vec2(8.0, 10.0) * self.scale,
            ..self.clone()
        }
    }

    fn at(&self, it: Pos2) -> Pos2 {
        self.origin + Rot2::from_angle(self.angle) * (it.to_vec2() * self.scale)
    }

    fn all(&self, points: &[Pos2]) -> Vec<Pos2> {
        points.iter().map(|it| self.at(*it)).collect()
    }

    /// A shape without dents, its corners in order.
    pub(super) fn shape(&self, corners: &[(f32, f32)], colour: Color32) {
        let points: Vec<Pos2> = corners.iter().map(|(x, y)| pos2(*x, *y)).collect();
        let points = self.all(&points);
        self.painter
            .add(Shape::convex_polygon(points, colour, PathStroke::NONE));
    }

    pub(super) fn rect(&self, rect: Rect, radius: f32, colour: Color32) {
        let points = self.all(&rounded(rect, radius));
        self.painter
            .add(Shape::convex_polygon(points, colour, PathStroke::NONE));
    }

    /// The edge of a rectangle.
    pub(super) fn frame(&self, rect: Rect, width: f32, colour: Color32) {
        let points = self.all(&rounded(rect.shrink(width / 2.0), 0.0));
        let stroke = PathStroke::new(width * self.scale, colour);
        self.painter.add(PathShape::closed_line(points, stroke));
    }

    pub(super) fn line(&self, points: &[(f32, f32)], width: f32, colour: Color32) {
        let points: Vec<Pos2> = points.iter().map(|(x, y)| pos2(*x, *y)).collect();
        let stroke = PathStroke::new(width * self.scale, colour);
        self.painter.add(PathShape::line(self.all(&points), stroke));
    }

    pub(super) fn disc(&self, centre: Pos2, radius: f32, colour: Color32) {
        self.painter
            .circle_filled(self.at(centre), radius * self.scale, colour);
    }

    /// Light or dark that changes with the distance to a centre: pairs of radius and alpha, from the middle outward. The
    /// last reaches on.
    pub(super) fn glow(&self, centre: Pos2, colour: Color32, stops: &[(f32, f32)]) {
        const STEPS: u16 = 72;
        let (centre, mut mesh) = (self.at(centre), Mesh::default());
        let first = stops.first().map_or(0.0, |it| it.1);
        mesh.colored_vertex(centre, colour.gamma_multiply(first));
        let beyond = stops.last().map(|it| (it.0 * 8.0, it.1));
        for (ring, (radius, alpha)) in (0_u32..).zip(stops.iter().copied().chain(beyond)) {
            for step in 0..STEPS {
                let turn = Rot2::from_angle(f32::from(step) / f32::from(STEPS) * TAU);
                let at = centre + turn * vec2(radius * self.scale, 0.0);
                mesh.colored_vertex(at, colour.gamma_multiply(alpha));
            }
            let steps = u32::from(STEPS);
            for step in 0..steps {
                let next = (step + 1) % steps;
                let (a, b) = (1 + ring * steps + step, 1 + ring * steps + next);
                if ring == 0 {
                    mesh.add_triangle(0, a, b);
                } else {
                    mesh.add_triangle(a - steps, a, b);
                    mesh.add_triangle(a - steps, b, b - steps);
                }
            }
        }
        self.painter.add(Shape::mesh(mesh));
    }

    /// How much finer than it is shown a text is set.
    fn fine(&self) -> f32 {
        // Turned letters are drawn from a picture twice as fine, or they go soft.
        if self.angle == 0.0 { 1.0 } else { 2.0 }
    }

    /// A text wrapped at `width`, of at most so many lines.
    pub(super) fn set(
        &self,
        text: &str,
        Letters(size, line, weight): Letters,
        colour: Color32,
        width: f32,
        most_lines: usize,
    ) -> Set {
        let family = match weight {
            500 | 600 | 700 => FontFamily::Name(format!("w{weight}").into()),
            _ => FontFamily::Proportional,
        };
        let fine = self.fine();
        let scale = self.scale * fine;
        let format = TextFormat {
            font_id: FontId::new(size * scale, family),
            line_height: Some(line * scale),
            color: colour,
            valign: Align::Center,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = width * scale;
        job.wrap.max_rows = most_lines.max(1);
        let galley = self.painter.layout_job(job);
        let last = galley.rows.last().map_or(0.0, |it| it.rect().width());
        Set {
            size: galley.size() / scale,
            last_line: last / scale,
            line,
            cut: galley.elided,
            fine,
            galley,
        }
    }

    /// A text of as many lines as it takes.
    pub(super) fn set_all(&self, text: &str, kind: Letters, colour: Color32, width: f32) -> Set {
        self.set(text, kind, colour, width, usize::MAX)
    }

    /// A text in one line, cut off at `width`.
    pub(super) fn set_line(&self, text: &str, kind: Letters, colour: Color32, width: f32) -> Set {
        self.set(text, kind, colour, width, 1)
    }

    /// Puts a text with its top left there.
    pub(super) fn text(&self, x: f32, y: f32, set: &Set) {
        if set.size.x <= 0.0 {
            return;
        }
        let at = self.at(pos2(x, y));
        let text = TextShape::new(Pos2::ZERO, set.galley.clone(), Color32::TRANSPARENT);
        let mut text = text.with_angle(self.angle);
        if set.fine > 1.0 {
            text.transform(TSTransform::from_scaling(1.0 / set.fine));
        }
        text.pos = at;
        self.painter.add(text);
    }
}

/// The corners of a rectangle, each as an arc if it has a radius.
fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    if radius <= 0.0 {
        return vec![
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
    }
    let inner = rect.shrink(radius);
    let corners = [
        (inner.right_top(), -FRAC_PI_2),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), FRAC_PI_2),
        (inner.left_top(), 2.0 * FRAC_PI_2),
    ];
    let arc = |(centre, from): (Pos2, f32)| {
        (0..=8_u8).map(move |step| {
            let turn = Rot2::from_angle(from + FRAC_PI_2 * f32::from(step) / 8.0);
            centre + turn * vec2(radius, 0.0)
        })
    };
    corners.into_iter().flat_map(arc).collect()
}
