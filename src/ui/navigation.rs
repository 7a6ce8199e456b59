//! Where one can go from the library and the settings. Only what works is there.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::look::Look;
use super::type_face::{Type, galley};
use super::widget::button::{Button, Weight, button_ui};
use super::widget::region::{fill, region_ui, row_ui};
use super::widget::ring::{press, ring};
use super::widget::words::{heading_ui, quiet_ui};
use super::{Action, Screen};

const WIDTH: f32 = 216.0;

/// The navigation at the left, or along the top where there is no room. Gives the room for the contents.
pub(super) fn navigation_ui(ui: &mut Ui, look: &Look, here: Screen) -> (Rect, Option<Action>) {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let mut asked = None;
    let entries = [
        (Screen::Library, look.say("screen-library")),
        (Screen::Settings, look.say("screen-settings")),
        (Screen::Support, look.say("screen-support-card")),
    ];
    if look.narrow(all.width()) {
        let bottom = region_ui(ui, all.shrink2(vec2(28.0, 10.0)), |ui| {
            row_ui(ui, 14.0, |ui| {
                for (screen, word) in &entries {
                    let width = galley(ui, look, Type::Strong, tokens.ink, word, f32::INFINITY)
                        .size()
                        .x
                        + 24.0;
                    asked = entry_ui(ui, look, word, *screen, *screen == here, width, false)
                        .or(asked.take());
                }
                asked = real_ui(ui, look).or(asked.take());
            });
        });
        let top = bottom + 10.0;
        ui.painter()
            .hline(all.x_range(), top, egui::Stroke::new(1.0, tokens.line));
        let room = Rect::from_min_max(
            pos2(all.left() + 28.0, top + 16.0),
            all.max - vec2(40.0, 16.0),
        );
        return (room, asked);
    }
    let side = Rect::from_min_size(all.min, vec2(WIDTH, all.height()));
    fill(ui, side, tokens.sheet);
    ui.painter().vline(
        side.right() - 0.5,
        side.y_range(),
        egui::Stroke::new(1.0, tokens.line),
    );
    region_ui(ui, side.with_max_x(side.right() - 1.0), |ui| {
        ui.add_space(22.0);
        let head = Rect::from_min_size(ui.cursor().min + vec2(28.0, 0.0), vec2(180.0, 40.0));
        region_ui(ui, head, |ui| {
            heading_ui(ui, look, Type::Prompt, "Weerbaar");
        });
        ui.add_space(59.0);
        for (screen, word) in &entries {
            asked = entry_ui(ui, look, word, *screen, *screen == here, WIDTH - 1.0, true)
                .or(asked.take());
        }
    });
    let foot = Rect::from_min_max(
        pos2(
            side.left() + 28.0,
            side.bottom() - 26.0 - look.px(72.0) - 44.0,
        ),
        side.max - vec2(20.0, 0.0),
    );
    region_ui(ui, foot, |ui| {
        asked = real_ui(ui, look).or(asked.take());
        ui.add_space(8.0);
        quiet_ui(ui, look, Type::Smallest, &look.say("screen-real-about"));
    });
    (
        Rect::from_min_max(
            pos2(all.left() + 256.0, all.top() + 26.0),
            all.max - vec2(40.0, 16.0),
        ),
        asked,
    )
}

fn real_ui(ui: &mut Ui, look: &Look) -> Option<Action> {
    let word = look.say("screen-real");
    button_ui(ui, look, "real", Button::new(&word, Weight::Secondary))
        .clicked()
        .then_some(Action::Go(Screen::Real))
}

fn entry_ui(
    ui: &mut Ui,
    look: &Look,
    word: &str,
    screen: Screen,
    here: bool,
    width: f32,
    beside: bool,
) -> Option<Action> {
    let tokens = look.tokens();
    let kind = if here { Type::Strong } else { Type::Running };
    let text = galley(ui, look, kind, tokens.ink, word, f32::INFINITY);
    let (rect, _) = ui.allocate_exact_size(vec2(width, text.size().y + 18.0), Sense::hover());
    let name = format!("go-{screen:?}");
    let response = press(ui, rect.shrink(6.0), &name, || {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, here, word)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Link);
    });
    if here {
        fill(ui, rect, tokens.tint);
        let mark = if beside {
            Rect::from_min_size(rect.min, vec2(4.0, rect.height()))
        } else {
            Rect::from_min_max(pos2(rect.left(), rect.bottom() - 4.0), rect.max)
        };
        fill(ui, mark, tokens.accent);
    }
    let left = rect.left() + if beside { 28.0 } else { 12.0 };
    ui.painter().galley(
        pos2(left, rect.center().y - text.size().y / 2.0),
        text,
        tokens.ink,
    );
    ring(ui, look, &response, 2);
    response.clicked().then_some(Action::Go(screen))
}
