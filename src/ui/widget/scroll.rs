//! A part that scrolls if it does not fit, by wheel, by bar and by Page Up and Page Down.

use egui::scroll_area::ScrollBarVisibility;
use egui::{Key, Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

/// Room around the contents, so that a focus ring is whole; the bar stands in the room at the right.
const ROOM: i8 = 8;
const ROOM_RIGHT: i8 = 20;

/// Draws within `rect` and scrolls if there is more. `name` tells it from others.
pub fn scroll_ui<R>(ui: &mut Ui, name: &str, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let (room, right) = (f32::from(ROOM), f32::from(ROOM_RIGHT));
    let around = Rect::from_min_max(
        rect.min - Vec2::splat(room),
        pos2(rect.right() + right, rect.bottom() + room),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(around));
    child.set_clip_rect(around.intersect(ui.clip_rect()));
    child.spacing_mut().item_spacing = Vec2::ZERO;
    let steps = [
        (Key::PageDown, -0.8),
        (Key::PageUp, 0.8),
        (Key::Home, 1000.0),
        (Key::End, -1000.0),
    ];
    let typing = child.ctx().text_edit_focused();
    let moved = steps
        .into_iter()
        .find(|(key, _)| !typing && child.input(|it| it.key_pressed(*key)));
    let area = ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded)
        .content_margin(Margin {
            left: ROOM,
            right: ROOM_RIGHT,
            top: ROOM,
            bottom: ROOM,
        });
    let out = area.show(&mut child, |ui| {
        ui.set_max_width(rect.width());
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        if let Some((_, part)) = moved {
            ui.scroll_with_delta(vec2(0.0, part * rect.height()));
        }
        add(ui)
    });
    out.inner
}
