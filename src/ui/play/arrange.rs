//! Arrange: what one does first stands at the top; what stays under the rule one leaves out. Nothing is placed beforehand.

use egui::{
    CursorIcon, EventFilter, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::draft::Draft;
use super::task::{asked_ui, by_enter, hand_in_ui, is_lower, room, with_lower};
use crate::scenario::id::NodeIdx;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::view::RowView;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::arrow::arrow_paint;
use crate::ui::widget::button::dashed;
use crate::ui::widget::choice::GAP;
use crate::ui::widget::number::{Mark, number};
use crate::ui::widget::ring::{id, press, press_by, ring};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::quiet_ui;
use crate::ui::{Action, keys};

/// Beside the number and the words.
const PAD: f32 = 14.0;

fn row_name(item: usize) -> String {
    format!("row-{item}")
}

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
pub(super) fn arrange_ui(
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

/// The side of the two buttons of the row in hand.
fn button_side(look: &Look) -> f32 {
    look.half(34.0)
}

/// A row: its number or a dash, its words, and a grip.
fn row_ui(
    ui: &mut Ui,
    look: &Look,
    text: &str,
    item: usize,
    place: Option<(usize, usize)>,
    chosen: bool,
) -> Response {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let side = look.px(26.0).min(48.0);
    let end = if chosen {
        2.0 * button_side(look) + 14.0
    } else {
        14.0
    };
    let colour = if place.is_some() || chosen {
        tokens.ink
    } else {
        tokens.ink2
    };
    let room = width - side - end - 4.0 * PAD;
    let words = galley(ui, look, Type::Choice, colour, text, room);
    let least = if chosen {
        button_side(look) + 20.0
    } else {
        look.half(44.0)
    };
    let height = (words.size().y.max(side) + 18.0).max(least);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let state = match place {
        Some((at, of)) => look.say_with(
            "screen-place-of",
            &[("place", (at + 1).into()), ("places", of.into())],
        ),
        None => look.say("screen-left-out"),
    };
    let state = if chosen {
        format!("{state}, {}", look.say("screen-picked-one"))
    } else {
        state
    };
    let label = format!("{text}, {state}");
    let response = press_by(ui, rect, &row_name(item), Sense::click_and_drag(), || {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &label)
    });
    if response.has_focus() {
        // Up and down move the row, not the focus.
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
    }
    let response = if response.dragged() {
        response.on_hover_cursor(CursorIcon::Grabbing)
    } else {
        response
    };
    let (fill, line) = match (chosen, place) {
        (true, _) => (tokens.tint, Stroke::new(3.0, tokens.accent)),
        (false, Some(_)) => (
            tokens.sheet,
            Stroke::new(
                2.0,
                if response.hovered() {
                    tokens.ink
                } else {
                    tokens.edge
                },
            ),
        ),
        (false, None) => (tokens.sheet, Stroke::NONE),
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    if !chosen && place.is_none() {
        dashed(
            ui,
            rect,
            if response.hovered() {
                tokens.ink
            } else {
                tokens.edge
            },
        );
    }
    let box_ = Rect::from_min_size(
        pos2(rect.left() + PAD, rect.center().y - side / 2.0),
        Vec2::splat(side),
    );
    if let Some((at, _)) = place {
        let mark = if chosen { Mark::Chosen } else { Mark::Open };
        number(ui, look, box_, &(at + 1).to_string(), mark);
    } else {
        let dash = box_.center();
        let half = vec2(look.px(4.0), 0.0);
        ui.painter()
            .line_segment([dash - half, dash + half], Stroke::new(2.0, colour));
    }
    ui.painter().galley(
        pos2(box_.right() + PAD, rect.center().y - words.size().y / 2.0),
        words,
        colour,
    );
    if !chosen {
        grip(
            ui,
            pos2(rect.right() - PAD - 10.0, rect.center().y),
            tokens.edge,
        );
    }
    ring(ui, look, &response, 6);
    response
}

/// Six dots: this can be dragged.
fn grip(ui: &Ui, at: egui::Pos2, colour: egui::Color32) {
    for x in [-4.0, 4.0] {
        for y in [-7.0, 0.0, 7.0] {
            ui.painter().circle_filled(at + vec2(x, y), 2.0, colour);
        }
    }
}

/// The two buttons of the row in hand: true for up, false for down.
fn arrows_ui(ui: &mut Ui, look: &Look, text: &str, row: Rect, open: (bool, bool)) -> Option<bool> {
    let side = button_side(look);
    let mut pressed = None;
    let right = row.right() - PAD;
    for (up, open, x) in [
        (true, open.0, right - 2.0 * side - 14.0),
        (false, open.1, right - side),
    ] {
        let rect = Rect::from_min_size(pos2(x, row.center().y - side / 2.0), Vec2::splat(side));
        let word = look.say(if up { "screen-up" } else { "screen-down" });
        let label = format!("{text}: {word}");
        let name = format!("move-{word}");
        if !open {
            let response = ui.interact(rect, id(&name), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, false, &label));
            dashed(ui, rect, look.tokens().edge);
            continue;
        }
        let response = press(ui, rect, &name, || {
            WidgetInfo::labeled(WidgetType::Button, true, &label)
        });
        let colour = if response.hovered() {
            look.tokens().ink
        } else {
            look.tokens().edge
        };
        ui.painter().rect(
            rect,
            6,
            look.tokens().sheet,
            Stroke::new(2.0, colour),
            StrokeKind::Inside,
        );
        arrow_paint(ui, look, rect.center(), up);
        ring(ui, look, &response, 6);
        if response.clicked() {
            pressed = Some(up);
        }
    }
    pressed
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
