//! After every ending, also a broken off one: who can be called, and what helps in the next ten minutes.

use std::ops::Range;
use std::sync::Arc;

use egui::{Galley, Label, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::block::{Block, column_ui, height};
use super::size::{Big, Scale};
use super::{Projected, mark_of_page_ui};
use crate::guidance::{Contact, Contacts};
use crate::ui::look::Look;
use crate::ui::support::number;
use crate::ui::widget::region::fill;

/// Whom one can call, in this order.
const CALLED: [&str; 3] = ["ondersteuningsteam", "slachtofferhulp", "huisarts"];

/// The card, in its pages: whom to call, on as many as that takes, and what to do.
pub(super) fn support_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    contacts: &Contacts,
    stopped: bool,
    page: usize,
) -> Projected {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let room = room(all, scale);
    let call = Call::of(ui, look, scale, contacts, stopped, room);
    let pages = call.pages.len() + 1;
    let page = page.min(pages - 1);
    match call.pages.get(page) {
        Some(shown) => call_ui(ui, look, scale, (&call, shown), room),
        None => minutes_ui(ui, look, scale, contacts, room),
    }
    mark_of_page_ui(ui, look, scale, room, (page, pages));
    Projected { stage: None, pages }
}

/// On how many pages the card stands after an ending.
pub(super) fn pages(ui: &Ui, look: &Look, scale: Scale, contacts: &Contacts) -> usize {
    let room = room(ui.max_rect(), scale);
    Call::of(ui, look, scale, contacts, false, room).pages.len() + 1
}

fn room(all: Rect, scale: Scale) -> Rect {
    Rect::from_min_max(
        all.min + vec2(scale.px(80.0), scale.px(52.0)),
        all.max - vec2(scale.px(80.0), scale.px(44.0)),
    )
}

/// Whom to call, set for a screen.
struct Call {
    head: Vec<Block>,
    called: Vec<Called>,
    danger: Arc<Galley>,
    /// Which of them stand on each page.
    pages: Vec<Range<usize>>,
}

/// Someone who can be called, the number first.
struct Called {
    number: Arc<Galley>,
    text: Arc<Galley>,
    lead: f32,
    pad: Vec2,
    height: f32,
}

impl Call {
    fn of(
        ui: &Ui,
        look: &Look,
        scale: Scale,
        contacts: &Contacts,
        stopped: bool,
        room: Rect,
    ) -> Self {
        let (tokens, width) = (look.tokens(), room.width());
        let title = look.say(if stopped {
            "hall-stopped"
        } else {
            "screen-support-ended"
        });
        let title = scale.set(ui, Big::Title, tokens.ink, &title, width);
        let intro = look.say("hall-support-intro");
        let intro = scale.set(ui, Big::Text, tokens.ink, &intro, width);
        let head = vec![
            Block::aloud(title, scale.px(12.0)),
            Block::words(intro, scale.px(32.0)),
        ];
        let values = [
            ("danger", number(contacts, "112").into()),
            ("calm", number(contacts, "politie").into()),
        ];
        let danger = look.say_with("hall-danger", &values);
        let danger = scale.set(ui, Big::Strong, tokens.ink, &danger, width * 0.8);
        let found = CALLED
            .iter()
            .filter_map(|name| contacts.contacts.iter().find(|it| it.id == *name));
        let called: Vec<Called> = found
            .map(|it| Called::of(ui, look, scale, it, width))
            .collect();
        // The number for danger stands on every page.
        let left = room.height() - danger.size().y;
        let (mut pages, mut from, mut used) = (Vec::new(), 0, height(&head));
        for (at, it) in called.iter().enumerate() {
            if at > from && used + it.height > left {
                pages.push(from..at);
                (from, used) = (at, 0.0);
            }
            used += it.height + scale.px(20.0);
        }
        pages.push(from..called.len());
        Self {
            head,
            called,
            danger,
            pages,
        }
    }
}

impl Called {
    fn of(ui: &Ui, look: &Look, scale: Scale, it: &Contact, width: f32) -> Self {
        let tokens = look.tokens();
        let pad = vec2(scale.px(28.0), scale.px(18.0));
        let lead = scale.px(470.0).min(width * 0.4);
        let wide = width - lead - 3.0 * pad.x;
        // Whom everyone calls by a number of their own stands in its place.
        let number = it.number.as_deref();
        let called = number.unwrap_or(&it.name);
        let called = scale.set(ui, Big::Number, tokens.ink, called, lead);
        let mut parts = vec![(Big::Text, tokens.ink2, it.when.as_str())];
        if number.is_some() {
            parts.insert(0, (Big::Text, tokens.ink2, "\n"));
            parts.insert(0, (Big::Strong, tokens.ink, it.name.as_str()));
        }
        let text = ui.painter().layout_job(scale.job(&parts, wide));
        Self {
            height: text.size().y.max(called.size().y) + 2.0 * pad.y,
            number: called,
            text,
            lead,
            pad,
        }
    }

    fn draw(&self, ui: &mut Ui, look: &Look, scale: Scale, room: Rect) {
        let (tokens, pad) = (look.tokens(), self.pad);
        let rect = Rect::from_min_size(room.min, vec2(room.width(), self.height));
        let line = Stroke::new(scale.px(2.0), tokens.line);
        let corner = 10.0 * scale.px(1.0);
        ui.painter()
            .rect(rect, corner, tokens.sheet, line, StrokeKind::Inside);
        let place = Rect::from_min_size(rect.min + pad, self.number.size());
        ui.put(place, Label::new(self.number.clone()));
        let at = rect.min + vec2(self.lead + 2.0 * pad.x, pad.y);
        let place = Rect::from_min_size(at, self.text.size());
        ui.put(place, Label::new(self.text.clone()));
    }
}

fn call_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    (call, shown): (&Call, &Range<usize>),
    room: Rect,
) {
    let mut top = room.top();
    if shown.start == 0 {
        column_ui(ui, look, &call.head, room);
        top += height(&call.head);
    }
    for it in call.called.get(shown.clone()).unwrap_or_default() {
        it.draw(ui, look, scale, room.with_min_y(top));
        top += it.height + scale.px(20.0);
    }
    let at = pos2(room.left(), room.bottom() - call.danger.size().y);
    let place = Rect::from_min_size(at, call.danger.size());
    ui.put(place, Label::new(call.danger.clone()));
}

fn minutes_ui(ui: &mut Ui, look: &Look, scale: Scale, contacts: &Contacts, room: Rect) {
    let (tokens, width) = (look.tokens(), room.width() * 0.85);
    let title = look.say("screen-next-minutes");
    let title = scale.set(ui, Big::Title, tokens.ink, &title, width);
    let mut blocks = vec![Block::aloud(title, scale.px(36.0))];
    for (at, step) in contacts.next_minutes.iter().enumerate() {
        let number = (at + 1).to_string();
        let indent = scale.px(64.0);
        blocks.push(Block::Step {
            number: scale.set(ui, Big::Strong, tokens.ink, &number, indent),
            text: scale.set(ui, Big::Text, tokens.ink, &step.text, width - indent),
            indent,
            after: scale.px(28.0),
        });
    }
    let normal = look.say("screen-support-normal");
    let text = scale.set(ui, Big::Text, tokens.ink2, &normal, width);
    blocks.push(Block::words(text, 0.0));
    column_ui(ui, look, &blocks, room);
}
