//! The seven parts of the talk, each a press away.

use egui::{Rect, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::debrief::group::{PhasePart, flow};
use crate::room::talk::{Phase, Say};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::ring::{press, ring};
use crate::ui::widget::words::heading_ui;

/// The list; a press goes there.
pub(in crate::ui::room::console) fn phases_ui(
    ui: &mut Ui,
    look: &Look,
    now: Phase,
) -> Option<Action> {
    let (parts, mut asked) = (flow(look.lang).phases, None);
    heading_ui(ui, look, Type::SmallStrong, &look.say("group-flow"));
    ui.add_space(6.0);
    for (at, part) in parts.iter().enumerate() {
        if part_ui(ui, look, at, part, part.phase == now) {
            asked = super::say(Say::Phase(Some(part.phase)));
        }
        ui.add_space(4.0);
    }
    asked
}

fn part_ui(ui: &mut Ui, look: &Look, at: usize, part: &PhasePart, here: bool) -> bool {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let kind = if here { Type::Strong } else { Type::Running };
    let words = format!("{}  {}", at + 1, part.title);
    let minutes = galley(ui, look, Type::Smallest, tokens.ink2, &part.minutes, width);
    let room = width - minutes.size().x - 44.0;
    let words = galley(ui, look, kind, tokens.ink, &words, room);
    let height = (words.size().y + 10.0).max(look.half(40.0));
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let label = format!("{}, {}", part.title, part.minutes);
    let response = press(ui, rect, &format!("phase-{}", part.phase.code()), || {
        WidgetInfo::selected(WidgetType::RadioButton, true, here, &label)
    });
    let (fill, line) = if here {
        (tokens.tint, Stroke::new(2.5, tokens.accent))
    } else {
        (tokens.sheet, Stroke::new(1.5, tokens.edge))
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    let middle = |high: f32| rect.center().y - high / 2.0;
    let at = pos2(rect.left() + 14.0, middle(words.size().y));
    ui.painter().galley(at, words, tokens.ink);
    let at = pos2(
        rect.right() - 14.0 - minutes.size().x,
        middle(minutes.size().y),
    );
    let place = Rect::from_min_size(at, minutes.size());
    ui.painter().galley(place.min, minutes, tokens.ink2);
    ring(ui, look, &response, 6);
    response.clicked()
}
