//! The code that phones scan, on the screen: always dark on light, whatever the theme.

use egui::{Mesh, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::look::Look;
use crate::ui::theme::Theme;
use crate::ui::widget::ring::id;

/// How wide the light border is, in squares: without it no reader finds the code.
const QUIET: usize = 4;

/// The squares of a code, without its light border.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Squares {
    /// How many squares it is wide, and high.
    pub size: usize,
    /// Row by row from the top left; true is dark.
    pub dark: Vec<bool>,
}

/// The code within `rect`; `address` is what it leads to, for who cannot see it.
pub fn qr_ui(ui: &Ui, look: &Look, rect: Rect, code: &Squares, address: &str) {
    let paper = Theme::Papier.tokens();
    let line = Stroke::new(1.0, look.tokens().line);
    ui.painter()
        .rect(rect, 0, paper.sheet, line, StrokeKind::Inside);
    let words = look.say_with("hall-code", &[("address", address.into())]);
    let response = ui.interact(rect, id("qr"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    if code.size == 0 {
        return;
    }
    // Whole pixels: between two squares no line of grey is left, which a camera would have to guess at.
    let pixels = ui.pixels_per_point();
    let side = (rect.width() * pixels / squares(code.size + 2 * QUIET)).floor() / pixels;
    let corner = rect.center() - Vec2::splat(side * squares(code.size) / 2.0);
    let corner = (corner * pixels).round() / pixels;
    let mut mesh = Mesh::default();
    for (row, line) in code.dark.chunks(code.size).enumerate() {
        let mut column = 0;
        for run in line.chunk_by(|a, b| a == b) {
            if run.first() == Some(&true) {
                let at = corner + vec2(squares(column), squares(row)) * side;
                let size = vec2(squares(run.len()), 1.0) * side;
                mesh.add_colored_rect(Rect::from_min_size(pos2(at.x, at.y), size), paper.ink);
            }
            column += run.len();
        }
    }
    ui.painter().add(mesh);
}

fn squares(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
