//! A row of which one is chosen.

use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::ring::{press, ring};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// The row; gives the position that was pressed. `name` is what it chooses, for screen readers too.
pub fn segment_ui(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    words: &[String],
    chosen: usize,
) -> Option<usize> {
    let tokens = look.tokens();
    let height = look.half(42.0);
    let texts: Vec<_> = (0..words.len())
        .map(|at| {
            let kind = if at == chosen {
                Type::SmallStrong
            } else {
                Type::Small
            };
            galley(ui, look, kind, tokens.ink, &words[at], f32::INFINITY)
        })
        .collect();
    let width: f32 = texts.iter().map(|it| it.size().x + 30.0 - 2.0).sum::<f32>() + 2.0;
    let (_, all) = ui.allocate_space(vec2(width, height));
    let (mut left, mut pressed, mut responses) = (all.left(), None, Vec::new());
    for (at, text) in texts.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left, all.top()), vec2(text.size().x + 30.0, height));
        left = rect.right() - 2.0;
        let label = format!("{name}: {}", words[at]);
        let key = format!("{name}-{at}");
        let response = press(ui, rect, &key, || {
            WidgetInfo::selected(WidgetType::RadioButton, true, at == chosen, &label)
        });
        if response.clicked() {
            pressed = Some(at);
        }
        responses.push(response);
    }
    // The chosen one lies over its neighbours.
    let order = (0..words.len())
        .filter(|at| *at != chosen)
        .chain([chosen].into_iter().filter(|at| *at < words.len()));
    for at in order {
        let (first, last) = (at == 0, at + 1 == words.len());
        let round = |yes: bool| if yes { 6 } else { 0 };
        let corners = CornerRadius {
            nw: round(first),
            sw: round(first),
            ne: round(last),
            se: round(last),
        };
        let (fill, line) = if at == chosen {
            (tokens.tint, Stroke::new(3.0, tokens.accent))
        } else {
            (tokens.sheet, Stroke::new(2.0, tokens.edge))
        };
        let rect = responses[at].rect;
        ui.painter()
            .rect(rect, corners, fill, line, StrokeKind::Inside);
        ui.painter().galley(
            rect.center() - texts[at].size() / 2.0,
            texts[at].clone(),
            tokens.ink,
        );
    }
    for response in &responses {
        ring(ui, look, response, 6);
    }
    pressed
}
