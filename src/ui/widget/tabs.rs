//! Tabs: words in a row, the one that is open underlined.

use egui::accesskit::Role;
use egui::{Rect, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::region::row_ui;
use super::ring::{press, ring};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};

/// The tabs; gives the position that was pressed. `name` tells them from others on the screen.
pub fn tabs_ui(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    words: &[String],
    open: usize,
) -> Option<usize> {
    let tokens = look.tokens();
    let mut pressed = None;
    row_ui(ui, 30.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, word) in words.iter().enumerate() {
            let (kind, colour) = if at == open {
                (Type::HistoryStrong, tokens.ink)
            } else {
                (Type::History, tokens.ink2)
            };
            let text = galley(ui, look, kind, colour, word, f32::INFINITY);
            let (_, rect) = ui.allocate_space(vec2(text.size().x, text.size().y + 17.0));
            let name = format!("{name}-{at}");
            let response = press(ui, rect.expand2(vec2(4.0, -6.0)), &name, || {
                WidgetInfo::selected(WidgetType::SelectableLabel, true, at == open, word)
            });
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(Role::Tab);
                node.set_selected(at == open);
            });
            ui.painter().galley(
                pos2(rect.left(), rect.center().y - text.size().y / 2.0),
                text,
                colour,
            );
            if at == open {
                let under = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 4.0), rect.max);
                ui.painter().rect_filled(under, 0, tokens.accent);
            }
            ring(ui, look, &response, 2);
            if response.clicked() {
                pressed = Some(at);
            }
        }
    });
    let bottom = ui.min_rect().bottom();
    let line = Rect::from_min_max(
        pos2(ui.max_rect().left(), bottom - 1.0),
        pos2(ui.max_rect().right(), bottom),
    );
    ui.painter().rect_filled(line, 0, tokens.line);
    pressed
}
