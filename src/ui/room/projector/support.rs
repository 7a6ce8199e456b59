//! After every ending, also a broken off one: who can be called, and what helps in the next ten minutes.

use egui::{Label, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::block::{Block, column_ui};
use super::size::{Big, Scale};
use super::{Projected, mark_of_page_ui};
use crate::guidance::{Contact, Contacts};
use crate::ui::look::Look;
use crate::ui::support::number;
use crate::ui::widget::region::fill;

/// Whom to call, and what to do.
pub(super) const PAGES: usize = 2;

/// The card, in its pages.
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
    let room = Rect::from_min_max(
        all.min + vec2(scale.px(80.0), scale.px(52.0)),
        all.max - vec2(scale.px(80.0), scale.px(44.0)),
    );
    let page = page.min(PAGES - 1);
    if page == 0 {
        call_ui(ui, look, scale, contacts, stopped, room);
    } else {
        minutes_ui(ui, look, scale, contacts, room);
    }
    mark_of_page_ui(ui, look, scale, room, (page, PAGES));
    Projected {
        stage: None,
        pages: PAGES,
    }
}

fn call_ui(ui: &mut Ui, look: &Look, scale: Scale, contacts: &Contacts, stopped: bool, room: Rect) {
    let (tokens, width) = (look.tokens(), room.width());
    let title = look.say(if stopped {
        "hall-stopped"
    } else {
        "screen-support-ended"
    });
    let title = scale.set(ui, Big::Title, tokens.ink, &title, width);
    let intro = look.say("hall-support-intro");
    let intro = scale.set(ui, Big::Text, tokens.ink, &intro, width);
    let blocks = [
        Block::aloud(title, scale.px(12.0)),
        Block::words(intro, scale.px(32.0)),
    ];
    column_ui(ui, look, &blocks, room);
    let mut top = room.top() + blocks.iter().map(Block::height).sum::<f32>();
    for name in ["ondersteuningsteam", "slachtofferhulp", "huisarts"] {
        if let Some(it) = contacts.contacts.iter().find(|it| it.id == name) {
            top = contact_ui(ui, look, scale, it, room.with_min_y(top)) + scale.px(20.0);
        }
    }
    let values = [
        ("danger", number(contacts, "112").into()),
        ("calm", number(contacts, "politie").into()),
    ];
    let danger = look.say_with("hall-danger", &values);
    let text = scale.set(ui, Big::Strong, tokens.ink, &danger, width * 0.8);
    let at = pos2(room.left(), room.bottom() - text.size().y);
    let place = Rect::from_min_size(at, text.size());
    ui.put(place, Label::new(text));
}

/// Someone who can be called, the number first; gives where it ends.
fn contact_ui(ui: &mut Ui, look: &Look, scale: Scale, it: &Contact, room: Rect) -> f32 {
    let tokens = look.tokens();
    let pad = vec2(scale.px(28.0), scale.px(18.0));
    let lead = scale.px(470.0).min(room.width() * 0.4);
    let wide = room.width() - lead - 3.0 * pad.x;
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
    let high = text.size().y.max(called.size().y) + 2.0 * pad.y;
    let rect = Rect::from_min_size(room.min, vec2(room.width(), high));
    let line = Stroke::new(scale.px(2.0), tokens.line);
    ui.painter().rect(
        rect,
        10.0 * scale.px(1.0),
        tokens.sheet,
        line,
        StrokeKind::Inside,
    );
    let place = Rect::from_min_size(rect.min + pad, called.size());
    ui.put(place, Label::new(called));
    let at = rect.min + vec2(lead + 2.0 * pad.x, pad.y);
    let place = Rect::from_min_size(at, text.size());
    ui.put(place, Label::new(text));
    rect.bottom()
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
