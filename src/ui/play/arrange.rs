//! Arrange: what one does first stands at the top; what stays under the rule one leaves out. Nothing is placed beforehand.

use egui::{Key, Rect, Stroke, Ui, pos2, vec2};

use super::arrange_row::{PAD, arrows_ui, row_name, row_ui};
use super::draft::Draft;
use super::task::{asked_ui, by_enter, hand_in_ui, is_lower, room, with_lower};
use crate::scenario::id::NodeIdx;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::view::RowView;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::choice::GAP;
use crate::ui::widget::ring::id;
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::quiet_ui;
use crate::ui::{Action, keys};

/// Where everything was drawn, for what the mouse holds.
struct Drawn {
    /// Items that take part, with the middle of their row.
    placed: Vec<(usize, f32)>,
    /// The middle of the rule.
    rule: f32,
    /// The item that the mouse holds.
    held: Option<usize>,
    /// Rows below what can be seen.
    lower: usize,
    confirmed: bool,
}

/// The items, in order, and under the rule those that are left out.
pub(in crate::ui) fn arrange_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    (node, prompt, items): (NodeIdx, &str, &[RowView]),
    draft: &mut Draft,
) -> Option<Action> {
    by_key(ui, items.len(), draft);
    let room = room(ui, look, body);
    let mut drawn = scroll_ui(ui, "order", room, |ui| {
        asked_ui(ui, look, prompt, &look.say("screen-arrange-hint"));
        rows_ui(ui, look, items, room, draft)
    });
    if let (Some(item), Some(at)) = (drawn.held, ui.ctx().pointer_interact_pos()) {
        drag(item, at.y, &drawn, draft);
    }
    let state = if draft.order.is_empty() && draft.sure {
        look.say("screen-none-placed-sure")
    } else if draft.order.is_empty() || draft.item.is_none() {
        look.say("screen-arrange-how")
    } else {
        look.say("screen-arrange-keys")
    };
    let words = with_lower(look, &state, drawn.lower);
    let confirm = look.say("screen-confirm");
    drawn.confirmed |= hand_in_ui(ui, look, body, &words, &confirm, true);
    if !drawn.confirmed {
        return None;
    }
    if draft.order.is_empty() && !draft.sure {
        draft.sure = true;
        return None;
    }
    let answer = Answer::Order(draft.order.iter().copied().collect());
    Some(Action::Input(Input::Answer(node, answer)))
}

/// All items as they stand: those that take part, then the others as the author has them.
fn shown(count: usize, draft: &Draft) -> Vec<usize> {
    let out = (0..count).filter(|it| draft.place(*it).is_none());
    draft.order.iter().copied().chain(out).collect()
}

/// A number takes a row; up and down move it.
fn by_key(ui: &Ui, count: usize, draft: &mut Draft) {
    let shown = shown(count, draft);
    for (at, item) in shown.iter().enumerate().take(keys::NUMBERS.len()) {
        if keys::pressed(ui, keys::NUMBERS[at]) {
            take(*item, draft);
            ui.memory_mut(|it| it.request_focus(id(&row_name(*item))));
        }
    }
    let focus = ui.memory(|it| it.focused());
    let on_row = shown
        .iter()
        .copied()
        .find(|it| focus == Some(id(&row_name(*it))));
    let item = match (focus, on_row) {
        (Some(_), None) => return,
        (_, Some(item)) => Some(item),
        (None, None) => draft.item,
    };
    let (up, down) = (
        keys::pressed(ui, Key::ArrowUp),
        keys::pressed(ui, Key::ArrowDown),
    );
    if !up && !down {
        return;
    }
    let Some(item) = item else {
        if let Some(first) = shown.first() {
            draft.item = Some(*first);
            ui.memory_mut(|it| it.request_focus(id(&row_name(*first))));
        }
        return;
    };
    if up {
        draft.raise(item);
    } else {
        draft.lower(item);
    }
}

/// Takes a row in hand; one that was left out comes in as the last.
fn take(item: usize, draft: &mut Draft) {
    if draft.place(item).is_none() {
        draft.raise(item);
    }
    draft.item = Some(item);
}

/// Puts what the mouse holds where the mouse is.
fn drag(item: usize, y: f32, drawn: &Drawn, draft: &mut Draft) {
    let others = drawn.placed.iter().filter(|it| it.0 != item);
    let place = (y < drawn.rule).then(|| others.filter(|it| it.1 < y).count());
    if draft.place(item) != place {
        draft.put(item, place);
    }
    draft.item = Some(item);
}

fn rows_ui(ui: &mut Ui, look: &Look, items: &[RowView], room: Rect, draft: &mut Draft) -> Drawn {
    let mut drawn = Drawn {
        placed: Vec::new(),
        rule: 0.0,
        held: None,
        lower: 0,
        confirmed: false,
    };
    let order = shown(items.len(), draft);
    let (placed, out) = order.split_at(draft.order.len().min(order.len()));
    if placed.is_empty() {
        empty_ui(ui, look);
        ui.add_space(GAP);
    }
    for (at, item) in placed.iter().enumerate() {
        let rect = item_ui(
            ui,
            look,
            items,
            (*item, Some((at, placed.len()))),
            room,
            draft,
            &mut drawn,
        );
        drawn.placed.push((*item, rect.center().y));
        ui.add_space(GAP);
    }
    drawn.rule = rule_ui(ui, look);
    ui.add_space(GAP - 2.0);
    for (at, item) in out.iter().enumerate() {
        item_ui(ui, look, items, (*item, None), room, draft, &mut drawn);
        ui.add_space(if at + 1 < out.len() { GAP } else { 0.0 });
    }
    drawn
}

/// A row, and what was done with it; gives where it stands.
fn item_ui(
    ui: &mut Ui,
    look: &Look,
    items: &[RowView],
    (item, place): (usize, Option<(usize, usize)>),
    room: Rect,
    draft: &mut Draft,
    drawn: &mut Drawn,
) -> Rect {
    let Some(row) = items.get(item) else {
        return room;
    };
    let chosen = draft.item == Some(item);
    let response = row_ui(ui, look, &row.text, item, place, chosen);
    if chosen && place.is_some() && by_enter(ui, &response) {
        drawn.confirmed = true;
    } else if response.clicked() {
        take(item, draft);
        response.request_focus();
    }
    if response.drag_started() {
        draft.item = Some(item);
    }
    if response.dragged() {
        drawn.held = Some(item);
    }
    if chosen {
        let up = place.is_none_or(|it| it.0 > 0);
        match arrows_ui(ui, look, &row.text, response.rect, (up, place.is_some())) {
            Some(true) => draft.raise(item),
            Some(false) => draft.lower(item),
            None => {}
        }
    }
    drawn.lower += usize::from(is_lower(&response, room));
    response.rect
}

/// Nothing takes part yet.
fn empty_ui(ui: &mut Ui, look: &Look) {
    let tokens = look.tokens();
    let words = look.say("screen-none-placed");
    let room = ui.available_width() - 2.0 * PAD;
    let text = galley(ui, look, Type::Small, tokens.ink2, &words, room);
    let size = vec2(
        ui.available_width(),
        (text.size().y + 18.0).max(look.half(44.0)),
    );
    let (_, rect) = ui.allocate_space(size);
    let place = Rect::from_min_size(
        pos2(rect.left() + PAD, rect.center().y - text.size().y / 2.0),
        text.size(),
    );
    ui.put(place, egui::Label::new(text));
}

/// The dashed rule; gives its height.
fn rule_ui(ui: &mut Ui, look: &Look) -> f32 {
    let tokens = look.tokens();
    let words = look.say("screen-left-out");
    let text = galley(ui, look, Type::Small, tokens.ink2, &words, f32::INFINITY);
    let size = vec2(ui.available_width(), text.size().y);
    let (_, rect) = ui.allocate_space(size);
    let place = Rect::from_center_size(rect.center(), text.size());
    let line = Stroke::new(2.0, tokens.edge);
    for (from, to) in [
        (rect.left(), place.left() - 12.0),
        (place.right() + 12.0, rect.right()),
    ] {
        let ends = [pos2(from, rect.center().y), pos2(to, rect.center().y)];
        ui.painter()
            .extend(egui::Shape::dashed_line(&ends, line, 6.0, 5.0));
    }
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(place.expand2(vec2(4.0, 0.0))));
    quiet_ui(&mut inside, look, Type::Small, &words);
    rect.center().y
}
