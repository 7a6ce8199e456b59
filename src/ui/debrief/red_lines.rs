//! The lines that stand apart: what was crossed, why that is a line, what repairs it.

use egui::{Frame, Margin, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::moments::red_words_ui;
use crate::debrief::{CrossedPart, KindPart, RedLinePart};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::region::{columns_ui, region_ui, row_ui, rule};
use crate::ui::widget::words::{heading_ui, ink_ui, narrow_to, quiet_ui};

/// The finding, the lines that were crossed, and the three kinds.
pub(super) fn red_lines_ui(ui: &mut Ui, look: &Look, part: &RedLinePart, narrow: bool) {
    heading_ui(ui, look, Type::Section, &part.finding);
    ui.add_space(4.0);
    quiet_ui(ui, look, Type::Running, &look.say("screen-red-about"));
    ui.add_space(24.0);
    if narrow || part.crossed.is_empty() {
        crossed_ui(ui, look, part);
        narrow_to(ui, look.px(560.0));
        kinds_ui(ui, look, part);
        return;
    }
    let room = ui.available_width();
    let left = (room * 0.6).min(720.0).floor();
    columns_ui(
        ui,
        &[left, (room - left - 40.0).min(440.0)],
        40.0,
        |ui, at| {
            if at == 0 {
                crossed_ui(ui, look, part);
            } else {
                kinds_ui(ui, look, part);
            }
        },
    );
}

fn crossed_ui(ui: &mut Ui, look: &Look, part: &RedLinePart) {
    for (at, it) in part.crossed.iter().enumerate() {
        card_ui(ui, look, it, part.repair_at(at));
        ui.add_space(18.0);
    }
}

fn card_ui(ui: &mut Ui, look: &Look, it: &CrossedPart, repair: Option<&str>) {
    let tokens = look.tokens();
    let frame = Frame::new()
        .fill(tokens.sheet)
        .stroke(Stroke::new(1.0, tokens.line))
        .inner_margin(Margin {
            left: 31,
            right: 25,
            top: 19,
            bottom: 21,
        });
    let out = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_min_width(ui.available_width());
        row_ui(ui, 10.0, |ui| {
            red_words_ui(ui, look, Type::Strong);
            let values = [("number", it.decision.into()), ("kind", (&it.name).into())];
            quiet_ui(
                ui,
                look,
                Type::Small,
                &look.say_with("screen-red-where", &values),
            );
        });
        ui.add_space(14.0);
        quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-chose"));
        ink_ui(ui, look, Type::Quote, &it.chosen);
        ui.add_space(14.0);
        quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-why-line"));
        ink_ui(ui, look, Type::Running, &it.why);
        if let Some(repair) = repair {
            ui.add_space(14.0);
            quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-repair"));
            ink_ui(ui, look, Type::Running, repair);
        }
    });
    let rect = out.response.rect;
    let bar = Rect::from_min_max(rect.min, pos2(rect.left() + 6.0, rect.bottom()));
    ui.painter().rect_filled(bar, 0, tokens.red);
}

/// The three kinds, with *niet* or *1 keer* in words.
fn kinds_ui(ui: &mut Ui, look: &Look, part: &RedLinePart) {
    let tokens = look.tokens();
    quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-red-kinds"));
    for KindPart {
        name, means, times, ..
    } in &part.kinds
    {
        // The words decide; the square only follows them.
        let crossed = part.crossed.iter().any(|it| it.name == *name);
        ui.add_space(12.0);
        let top = ui.available_rect_before_wrap().min;
        let width = ui.available_width();
        let square = Rect::from_min_size(top + vec2(0.0, 5.0), Vec2::splat(16.0));
        if crossed {
            ui.painter().rect_filled(square, 0, tokens.red);
        } else {
            ui.painter()
                .rect_stroke(square, 0, Stroke::new(2.0, tokens.edge), StrokeKind::Inside);
        }
        let count = galley(ui, look, Type::Small, tokens.ink, times, f32::INFINITY);
        let size = count.size();
        let at = Rect::from_min_size(pos2(top.x + width - size.x, top.y + 3.0), size);
        let inside = Rect::from_min_size(
            top + vec2(30.0, 0.0),
            vec2(width - 30.0 - size.x - 12.0, f32::INFINITY),
        );
        let bottom = region_ui(ui, inside, |ui| {
            ink_ui(ui, look, Type::Strong, name);
            quiet_ui(ui, look, Type::Small, means);
        });
        region_ui(ui, at, |ui| {
            ui.add(egui::Label::new(count));
        });
        ui.allocate_space(vec2(width, bottom - top.y + 12.0));
        rule(ui, tokens.line);
    }
}
