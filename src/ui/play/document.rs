//! A document: the thing itself lies on the stage, its text stands here.

use egui::{Rect, Ui, pos2, vec2};

use super::PlayState;
use super::reading::on_ui;
use crate::session::view::DocumentView;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::bottom::bottom_height;
use crate::ui::widget::region::region_ui;
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui};

/// The text of the document.
pub(super) fn document_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    it: &DocumentView,
    state: &mut PlayState,
) -> Option<Action> {
    let room = body
        .with_max_y(body.bottom() - bottom_height(look) - 20.0)
        .with_min_y(body.top() + 16.0);
    scroll_ui(ui, "document", room, |ui| {
        ui.add_space(8.0);
        heading_ui(ui, look, Type::Section, &it.title);
        ui.add_space(4.0);
        let about: Vec<&str> = [it.from.as_str(), it.date.as_str()]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        if !about.is_empty() {
            quiet_ui(ui, look, Type::Small, &about.join(" · "));
        }
        ui.add_space(14.0);
        let top = ui.available_rect_before_wrap().min;
        let width = ui.available_width();
        let inside = Rect::from_min_size(top + vec2(21.0, 2.0), vec2(width - 21.0, f32::INFINITY));
        let bottom = region_ui(ui, inside, |ui| {
            for (at, line) in it.lines.iter().enumerate() {
                if at > 0 {
                    ui.add_space(10.0);
                }
                ink_ui(ui, look, Type::Running, line);
            }
        }) + 2.0;
        let edge = Rect::from_min_max(top, pos2(top.x + 3.0, bottom));
        ui.painter().rect_filled(edge, 0, look.tokens().edge);
        ui.allocate_space(vec2(width, bottom - top.y));
    });
    on_ui(ui, look, body, state)
}
