//! Rings around what was chosen on the frozen stage, and the balloon with what was said.

use std::f32::consts::TAU;

use egui::emath::Rot2;
use egui::epaint::{PathShape, PathStroke};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Color32, FontFamily, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2,
};

use crate::ui::theme::things;

/// A place on the stage, everything as a share of its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    pub centre: Pos2,
    pub radii: Vec2,
    /// Where a balloon points, for words; the ellipse is then the room that the balloon has.
    pub tail: Option<Pos2>,
}

/// One of the rings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ringed<'a> {
    pub ring: Ring,
    /// On its disc.
    pub number: usize,
    /// In a balloon instead of a ring.
    pub words: Option<&'a str>,
}

/// How many points an outline has.
const OUTLINE: u8 = 120;

/// The radius of the disc with the number.
const DISC: f32 = 17.0;

/// Draws rings, balloons and their numbers over the stage; numbers last, so that no ring lies over one.
pub fn rings(painter: &Painter, stage: Rect, rings: &[Ringed<'_>]) {
    let painter = &painter.with_clip_rect(stage.intersect(painter.clip_rect()));
    // As on the canvas of 800 wide, and never smaller.
    let scale = (stage.width() / 800.0)
        .min(stage.height() / 668.0)
        .clamp(1.0, 2.0);
    let mut discs: Vec<(Pos2, usize)> = Vec::new();
    for it in rings {
        let at = match it.words {
            Some(words) => balloon(painter, stage, it.ring, words, scale),
            None => ellipse(painter, stage, it.ring, scale),
        };
        discs.push((free(at, &discs, stage, scale), it.number));
    }
    for (at, number) in discs {
        disc(painter, at, number, scale);
    }
}

fn on(stage: Rect, at: Pos2) -> Pos2 {
    stage.min + at.to_vec2() * stage.size()
}

/// A ring: white within ink. What comes out is where its number goes: up and to the side that has room.
fn ellipse(painter: &Painter, stage: Rect, ring: Ring, scale: f32) -> Pos2 {
    let things = things();
    let (centre, radii) = (on(stage, ring.centre), ring.radii * stage.size());
    let outline: Vec<Pos2> = (0..OUTLINE)
        .map(|step| {
            let turn = Rot2::from_angle(f32::from(step) / f32::from(OUTLINE) * TAU);
            centre + turn * vec2(1.0, 0.0) * radii
        })
        .collect();
    for (width, colour) in [(7.0, things.ring_edge), (3.5, things.ring)] {
        painter.add(PathShape::closed_line(
            outline.clone(),
            PathStroke::new(width * scale, colour),
        ));
    }
    // Balloons stand beside a head in the middle on the right.
    let side = if ring.centre.x > 0.55 { 1.0 } else { -1.0 };
    centre + vec2(0.82 * side * radii.x, -0.62 * radii.y)
}

/// A balloon with words, its tail towards the mouth. What comes out is where its number goes: its upper outer corner.
fn balloon(painter: &Painter, stage: Rect, ring: Ring, words: &str, scale: f32) -> Pos2 {
    let things = things();
    let (centre, radii) = (on(stage, ring.centre), ring.radii * stage.size());
    let room = Rect::from_center_size(centre, radii * 2.0);
    let tail = ring.tail.map_or(centre, |it| on(stage, it));
    // Beside the head on the right, the balloon begins at the left of its room, and the other way round.
    let right = tail.x <= centre.x;
    let pad = vec2(18.0, 12.0) * scale;
    let text = {
        let format = TextFormat {
            font_id: FontId::new(18.0 * scale, FontFamily::Proportional),
            line_height: Some(25.0 * scale),
            color: things.ink,
            valign: Align::Center,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        // Beside the number on its corner nothing is lost of the words.
        job.wrap.max_width = (room.width() - 2.0 * pad.x - DISC * scale).max(90.0 * scale);
        painter.layout_job(job)
    };
    let size = text.size() + 2.0 * pad;
    let left = if right {
        room.left()
    } else {
        room.right() - size.x
    };
    let top = (room.bottom() - size.y).min(room.center().y - size.y / 2.0);
    let least = stage.min + Vec2::splat((DISC + 6.0) * scale);
    let most = stage.max - size - Vec2::splat(6.0 * scale);
    let at = pos2(
        left.min(most.x).max(least.x - 17.0 * scale),
        top.min(most.y).max(least.y),
    );
    let rect = Rect::from_min_size(at, size);
    let edge = Stroke::new(2.0 * scale, things.ring_edge);
    let root = if right {
        rect.left() + 12.0 * scale
    } else {
        rect.right() - 46.0 * scale
    };
    painter.rect(
        rect,
        6.0 * scale,
        things.ring,
        edge,
        egui::StrokeKind::Middle,
    );
    // The tail begins inside the balloon, so that they are one; its sides are two lines, for a sharp corner would grow.
    let from = rect.bottom() - 1.5 * scale;
    let roots = [pos2(root, from), pos2(root + 34.0 * scale, from)];
    painter.add(Shape::convex_polygon(
        vec![roots[0], roots[1], tail],
        things.ring,
        PathStroke::NONE,
    ));
    for root in roots {
        painter.line_segment([root + vec2(0.0, 1.5 * scale), tail], edge);
    }
    painter.galley(at + pad, text, things.ink);
    if right {
        rect.right_top()
    } else {
        rect.left_top()
    }
}

/// The place itself, or one beside it if another number stands there; always within the stage.
fn free(at: Pos2, taken: &[(Pos2, usize)], stage: Rect, scale: f32) -> Pos2 {
    let inside = stage.shrink((DISC + 4.0) * scale);
    let mut at = inside.clamp(at);
    for _ in 0..8 {
        let near = |it: &&(Pos2, usize)| it.0.distance(at) < 2.0 * (DISC + 2.0) * scale;
        if taken.iter().find(near).is_none() {
            break;
        }
        at = inside.clamp(at + vec2(0.0, 2.0 * (DISC + 3.0) * scale));
    }
    at
}

fn disc(painter: &Painter, at: Pos2, number: usize, scale: f32) {
    let things = things();
    painter.circle(
        at,
        DISC * scale,
        things.ring,
        Stroke::new(2.0 * scale, things.ring_edge),
    );
    let font = FontId::new(19.0 * scale, FontFamily::Name("w700".into()));
    let text = painter.layout_no_wrap(number.to_string(), font, things.ink);
    painter.galley(at - text.size() / 2.0, text, Color32::PLACEHOLDER);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::type_face;

    /// The texts that are drawn on a stage of 800 by 668.
    fn texts(them: &[Ringed<'_>]) -> Vec<(String, Rect)> {
        let ctx = egui::Context::default();
        ctx.set_fonts(type_face::fonts());
        let input = egui::RawInput::default;
        ctx.run_ui(input(), |_| {}).textures_delta.clear();
        let mut drawn = ctx.run_ui(input(), |ui| rings(ui.painter(), STAGE, them));
        drawn.textures_delta.clear();
        let text = |it: egui::epaint::ClippedShape| match it.shape {
            Shape::Text(text) => Some((text.galley.text().to_owned(), text.visual_bounding_rect())),
            _ => None,
        };
        drawn.shapes.into_iter().filter_map(text).collect()
    }

    const STAGE: Rect = Rect {
        min: Pos2::ZERO,
        max: pos2(800.0, 668.0),
    };

    fn ring(x: f32, y: f32) -> Ring {
        Ring {
            centre: pos2(x, y),
            radii: vec2(0.1, 0.12),
            tail: Some(pos2(0.5, 0.4)),
        }
    }

    fn ringed(number: usize, ring: Ring, words: Option<&str>) -> Ringed<'_> {
        Ringed {
            ring,
            number,
            words,
        }
    }

    #[test]
    fn every_ring_has_its_number_and_no_number_lies_on_another() {
        // The same place three times, and places half outside the picture.
        let places = [(0.5, 0.5), (0.5, 0.5), (0.5, 0.5), (0.0, 0.0), (1.0, 1.0)];
        let them: Vec<Ringed<'_>> = (1..)
            .zip(places)
            .map(|(number, (x, y))| ringed(number, ring(x, y), None))
            .collect();
        let texts = texts(&them);
        let numbers: Vec<&str> = texts.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(numbers, ["1", "2", "3", "4", "5"]);
        for (at, (_, one)) in texts.iter().enumerate() {
            assert!(STAGE.contains_rect(*one));
            for (_, other) in &texts[at + 1..] {
                assert!(one.center().distance(other.center()) >= 2.0 * DISC);
            }
        }
    }

    #[test]
    fn words_stand_in_the_picture_however_many_they_are() {
        let long = "Ze fietst daar alleen, hè? ".repeat(8);
        for words in ["“Hè?”", long.trim()] {
            for x in [0.2, 0.8] {
                let drawn = texts(&[ringed(1, ring(x, 0.2), Some(words))]);
                assert_eq!(drawn[0].0, words);
                assert!(STAGE.contains_rect(drawn[0].1), "{drawn:?}");
            }
        }
    }
}
