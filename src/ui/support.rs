//! The support card: the same after every ending; only the title differs.

use egui::{Key, Rect, Ui, pos2, vec2};

use super::look::Look;
use super::type_face::{Type, galley};
use super::widget::button::{Button, Weight, button_ui};
use super::widget::card::card_ui;
use super::widget::number::{Mark, numbered_ui};
use super::widget::region::{fill, region_ui, row_ui, rule};
use super::widget::scroll::scroll_ui;
use super::widget::words::{heading_ui, ink_ui, narrow_to, parts_ui, quiet_ui};
use super::{Action, Screen, keys};
use crate::guidance::{Contact, Contacts};

/// What the support card shows.
#[derive(Clone, Copy, Debug)]
pub struct SupportData<'a> {
    pub contacts: &'a Contacts,
    pub cause: Cause,
    /// The scenario's title; empty if one did not come from a scenario.
    pub scenario: &'a str,
}

/// What brought one here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    /// Looked up.
    #[default]
    Asked,
    /// The story ended.
    Ended,
    /// Stopped on the way.
    Stopped,
}

/// The support card.
pub fn support_ui(ui: &mut Ui, look: &Look, data: &SupportData<'_>) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let mut asked = None;
    let done = look.half(44.0) + 40.0;
    if look.narrow(all.width()) {
        let room = Rect::from_min_max(
            all.min + vec2(40.0, 24.0),
            pos2(all.right() - 56.0, all.bottom() - done - 12.0),
        );
        scroll_ui(ui, "support", room, |ui| {
            asked = talk_ui(ui, look, data);
            ui.add_space(28.0);
            minutes_ui(ui, look, data.contacts);
        });
        let row = Rect::from_min_max(
            pos2(all.left() + 40.0, all.bottom() - done + 12.0),
            all.max - vec2(40.0, 0.0),
        );
        region_ui(ui, row, |ui| asked = done_ui(ui, look).or(asked.take()));
    } else {
        let cut = (all.left() + all.width() * 820.0 / 1280.0).round();
        let side = all.with_min_x(cut);
        fill(ui, side, tokens.sheet);
        ui.painter()
            .vline(cut, side.y_range(), egui::Stroke::new(1.0, tokens.line));
        let left = Rect::from_min_max(
            all.min + vec2(40.0, 36.0),
            pos2(cut - 60.0, all.bottom() - 16.0),
        );
        scroll_ui(ui, "support", left, |ui| asked = talk_ui(ui, look, data));
        let right = Rect::from_min_max(
            side.min + vec2(44.0, 44.0),
            pos2(side.right() - 44.0, side.bottom() - done - 20.0),
        );
        scroll_ui(ui, "minutes", right, |ui| {
            minutes_ui(ui, look, data.contacts);
        });
        let row = Rect::from_min_max(
            pos2(right.left(), side.bottom() - done),
            pos2(right.right(), side.bottom()),
        );
        region_ui(ui, row, |ui| asked = done_ui(ui, look).or(asked.take()));
    }
    if keys::pressed_free(ui, Key::Enter) {
        asked = Some(Action::Go(Screen::Library));
    }
    asked
}

fn done_ui(ui: &mut Ui, look: &Look) -> Option<Action> {
    let word = look.say("screen-done");
    button_ui(ui, look, "done", Button::new(&word, Weight::Primary).wide())
        .clicked()
        .then_some(Action::Go(Screen::Library))
}

fn talk_ui(ui: &mut Ui, look: &Look, data: &SupportData<'_>) -> Option<Action> {
    narrow_to(ui, 760.0_f32.max(look.px(640.0)));
    if !data.scenario.is_empty() {
        quiet_ui(ui, look, Type::Small, data.scenario);
    }
    let title = match data.cause {
        Cause::Asked => "screen-support-asked",
        Cause::Ended => "screen-support-ended",
        Cause::Stopped => "screen-support-stopped",
    };
    heading_ui(ui, look, Type::Title, &look.say(title));
    ui.add_space(8.0);
    ink_ui(ui, look, Type::Running, &look.say("screen-support-intro"));
    ui.add_space(22.0);
    heading_ui(ui, look, Type::Section, &look.say("screen-support-talk"));
    ui.add_space(10.0);
    for name in ["ondersteuningsteam", "slachtofferhulp", "huisarts"] {
        if let Some(it) = data.contacts.contacts.iter().find(|it| it.id == name) {
            contact_ui(ui, look, it);
            ui.add_space(10.0);
        }
    }
    quiet_ui(ui, look, Type::Small, &data.contacts.ask);
    ui.add_space(22.0);
    heading_ui(ui, look, Type::Section, &look.say("screen-is-it-real"));
    ui.add_space(10.0);
    let mut asked = None;
    let real = look.say("screen-real");
    row_ui(ui, 16.0, |ui| {
        if button_ui(ui, look, "real", Button::new(&real, Weight::Secondary)).clicked() {
            asked = Some(Action::Go(Screen::Real));
        }
        let (danger, calm) = (
            number(data.contacts, "112"),
            number(data.contacts, "politie"),
        );
        let values = [("danger", danger.into()), ("calm", calm.into())];
        ink_ui(
            ui,
            look,
            Type::Small,
            &look.say_with("screen-danger-or-not", &values),
        );
    });
    asked
}

/// The number of that contact.
pub(super) fn number<'a>(contacts: &'a Contacts, name: &str) -> &'a str {
    contacts
        .contacts
        .iter()
        .find(|it| it.id == name)
        .and_then(|it| it.number.as_deref())
        .unwrap_or_default()
}

/// Someone who can be called: the number first.
pub(super) fn contact_ui(ui: &mut Ui, look: &Look, it: &Contact) {
    contact_parts_ui(
        ui,
        look,
        &it.name,
        it.number.as_deref().unwrap_or_default(),
        &it.when,
    );
}

/// The same, from its parts.
pub(super) fn contact_parts_ui(ui: &mut Ui, look: &Look, name: &str, number: &str, when: &str) {
    let tokens = look.tokens();
    card_ui(ui, look, 18, 12, |ui| {
        if number.is_empty() {
            ink_ui(ui, look, Type::Strong, name);
            quiet_ui(ui, look, Type::Small, when);
            return;
        }
        let wide = galley(ui, look, Type::Number, tokens.ink, number, f32::INFINITY)
            .size()
            .x;
        let lead = wide.max(look.px(168.0));
        if ui.available_width() < lead + look.px(200.0) {
            ink_ui(ui, look, Type::Number, number);
            ink_ui(ui, look, Type::Strong, name);
            quiet_ui(ui, look, Type::Small, when);
            return;
        }
        let top = ui.available_rect_before_wrap().min;
        let rest = ui.available_width() - lead - 22.0;
        let inside = Rect::from_min_size(top + vec2(lead + 22.0, 0.0), vec2(rest, f32::INFINITY));
        let line = Type::Number.line(look);
        let names = Rect::from_min_size(top, vec2(lead, line));
        region_ui(ui, names, |ui| {
            ink_ui(ui, look, Type::Number, number);
        });
        let bottom = region_ui(ui, inside, |ui| {
            parts_ui(ui, look, &[(Type::Strong, tokens.ink, name)]);
            quiet_ui(ui, look, Type::Small, when);
        });
        ui.allocate_space(vec2(ui.available_width(), (bottom - top.y).max(line)));
    });
}

fn minutes_ui(ui: &mut Ui, look: &Look, contacts: &Contacts) {
    heading_ui(ui, look, Type::Section, &look.say("screen-next-minutes"));
    ui.add_space(14.0);
    for (at, step) in contacts.next_minutes.iter().enumerate() {
        numbered_ui(ui, look, at + 1, Mark::Round, |ui| {
            ink_ui(ui, look, Type::Running, &step.text);
        });
        ui.add_space(16.0);
    }
    ui.add_space(10.0);
    rule(ui, look.tokens().line);
    ui.add_space(20.0);
    ink_ui(ui, look, Type::Small, &look.say("screen-support-normal"));
}
