//! What the author tells the trainer about the scene: what it is for, what to ask, what to watch.

use egui::{Rect, Ui, pos2, vec2};

use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::region::region_ui;
use crate::ui::widget::words::{heading_ui, ink_ui};

/// The card of the scene in which that node stands; nothing where it has none.
pub(super) fn card_of_scene_ui(ui: &mut Ui, look: &Look, scenario: &Scenario, node: NodeIdx) {
    let scene = scenario.node(node).scene;
    let Some(card) = &scenario.scene(scene).card else {
        return;
    };
    let tokens = look.tokens();
    let all = || scenario.scenes.iter().filter(|it| it.card.is_some());
    let before = scenario.scenes.iter().take(scene.at() + 1);
    let values = [
        ("card", before.filter(|it| it.card.is_some()).count().into()),
        ("cards", all().count().into()),
    ];
    let far = look.say_with("console-card-of", &values);
    let far = galley(ui, look, Type::Small, tokens.ink2, &far, f32::INFINITY);
    let top = ui.available_rect_before_wrap().min;
    let width = ui.available_width();
    let head = Rect::from_min_size(top, vec2(width - far.size().x - 16.0, f32::INFINITY));
    let bottom = region_ui(ui, head, |ui| {
        heading_ui(ui, look, Type::Section, &look.say("console-card"));
    });
    let at = pos2(top.x + width - far.size().x, bottom - far.size().y - 2.0);
    let place = Rect::from_min_size(at, far.size());
    ui.put(place, egui::Label::new(far));
    let rows = [
        ("console-card-goal", card.goal.clone()),
        ("console-card-question", format!("“{}”", card.question)),
        ("console-card-risk", card.risk.clone()),
    ];
    let rows = rows.map(|(key, text)| (look.say(key), text));
    let sheet_top = bottom + 8.0;
    let background = ui.painter().add(egui::Shape::Noop);
    let edge = ui.painter().add(egui::Shape::Noop);
    let stacked = look.text_percent >= 150;
    let lead = if stacked { 0.0 } else { look.px(76.0) };
    let mut y = sheet_top + 14.0;
    let left = top.x + 24.0;
    for (name, text) in &rows {
        let names = Rect::from_min_size(pos2(left, y), vec2(width - 44.0, f32::INFINITY));
        let named = region_ui(ui, names, |ui| {
            ink_ui(ui, look, Type::Strong, name);
        });
        let from = if stacked { named } else { y };
        let texts = Rect::from_min_size(
            pos2(left + lead, from),
            vec2(width - 44.0 - lead, f32::INFINITY),
        );
        y = region_ui(ui, texts, |ui| {
            ink_ui(ui, look, Type::Running, text);
        })
        .max(named)
            + 8.0;
    }
    let sheet = Rect::from_min_max(pos2(top.x, sheet_top), pos2(top.x + width, y + 6.0));
    let line = egui::Stroke::new(1.0, tokens.line);
    let corners = egui::CornerRadius {
        ne: 6,
        se: 6,
        ..egui::CornerRadius::ZERO
    };
    let paper =
        egui::epaint::RectShape::new(sheet, corners, tokens.sheet, line, egui::StrokeKind::Inside);
    ui.painter().set(background, paper);
    let bar = sheet.with_max_x(sheet.left() + 4.0);
    ui.painter()
        .set(edge, egui::Shape::rect_filled(bar, 0, tokens.accent));
    ui.advance_cursor_after_rect(Rect::from_min_max(top, sheet.max));
}
