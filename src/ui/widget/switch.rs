//! A switch, with its state in words beside it.

use egui::accesskit::Role;
use egui::{Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::ring::{press, ring};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// A switch; true if it was pressed. `name` is what it switches, `state` how it stands in words.
pub fn switch_ui(ui: &mut Ui, look: &Look, name: &str, state: &str, on: bool) -> bool {
    let tokens = look.tokens();
    let words = galley(ui, look, Type::Small, tokens.ink, state, f32::INFINITY);
    let size = vec2(words.size().x + 10.0 + 48.0, words.size().y.max(26.0) + 6.0);
    let (_, rect) = ui.allocate_space(size);
    let label = format!("{name}: {state}");
    let response = press(ui, rect, name, || {
        WidgetInfo::selected(WidgetType::Checkbox, true, on, &label)
    });
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_role(Role::Switch));
    ui.painter().galley(
        pos2(rect.left(), rect.center().y - words.size().y / 2.0),
        words,
        tokens.ink,
    );
    let track =
        egui::Rect::from_center_size(pos2(rect.right() - 24.0, rect.center().y), vec2(48.0, 26.0));
    let (fill, edge, knob) = if on {
        (tokens.accent, tokens.accent, tokens.on_accent)
    } else {
        (tokens.sheet, tokens.edge, tokens.edge)
    };
    ui.painter()
        .rect(track, 13, fill, Stroke::new(2.0, edge), StrokeKind::Inside);
    let x = if on {
        track.right() - 14.0
    } else {
        track.left() + 14.0
    };
    ui.painter()
        .circle_filled(pos2(x, track.center().y), 8.0, knob);
    ring(ui, look, &response, 8);
    response.clicked()
}
