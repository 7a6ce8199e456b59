//! Dit is echt: out of the exercise, the number first, then the steps in order.

use egui::{Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::look::Look;
use super::support::{contact_ui, number};
use super::type_face::{Type, galley};
use super::widget::button::{Button, Weight, button_ui};
use super::widget::card::card_ui;
use super::widget::number::{Mark, numbered_ui};
use super::widget::region::{fill, region_ui, rule};
use super::widget::ring::{id, ring};
use super::widget::scroll::scroll_ui;
use super::widget::words::{heading_ui, ink_ui, parts_ui, quiet_ui};
use super::{Action, keys};
use crate::guidance::Contacts;

/// Whether 112 has had the focus; a fresh one each time the screen opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RealState {
    pub focused: bool,
}

/// Dit is echt. Nothing of the stage or the story is here.
pub fn real_ui(
    ui: &mut Ui,
    look: &Look,
    contacts: &Contacts,
    state: &mut RealState,
) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let bar = bar_ui(ui, look);
    let foot = look.half(44.0) + 26.0;
    if look.narrow(all.width()) {
        let room = Rect::from_min_max(
            pos2(all.left() + 40.0, bar + 20.0),
            pos2(all.right() - 56.0, all.bottom() - foot - 20.0),
        );
        scroll_ui(ui, "real", room, |ui| {
            danger_ui(ui, look, contacts, state);
            ui.add_space(22.0);
            steps_ui(ui, look, contacts);
        });
    } else {
        let half = ((all.width() - 80.0 - 40.0) / 2.0).min(700.0);
        let left = Rect::from_min_max(
            pos2(all.left() + 40.0, bar + 28.0),
            pos2(all.left() + 40.0 + half, all.bottom() - foot - 20.0),
        );
        scroll_ui(ui, "real", left, |ui| danger_ui(ui, look, contacts, state));
        let right = Rect::from_min_max(
            pos2(left.right() + 40.0, left.top()),
            pos2(all.right() - 40.0, left.bottom()),
        );
        scroll_ui(ui, "steps", right, |ui| steps_ui(ui, look, contacts));
    }
    let mut asked = None;
    let row = Rect::from_min_max(
        pos2(all.left() + 40.0, all.bottom() - foot),
        all.max - vec2(40.0, 0.0),
    );
    region_ui(ui, row, |ui| {
        let word = look.say("screen-back-to-exercise");
        if button_ui(ui, look, "back", Button::new(&word, Weight::Secondary)).clicked() {
            asked = Some(Action::Back);
        }
    });
    if keys::pressed(ui, Key::Escape) {
        asked = Some(Action::Back);
    }
    asked
}

/// The bar on top; gives its bottom.
fn bar_ui(ui: &mut Ui, look: &Look) -> f32 {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    let width = all.width() - 80.0;
    let words = galley(
        ui,
        look,
        Type::Strong,
        tokens.on_bar,
        &look.say("screen-real-bar"),
        width,
    );
    let more = galley(
        ui,
        look,
        Type::Small,
        tokens.on_bar,
        &look.say("screen-real-nothing-kept"),
        width,
    );
    let beside = words.size().x + more.size().x + 24.0 < width;
    let height = if beside {
        look.half(56.0).max(words.size().y + 16.0)
    } else {
        words.size().y + more.size().y + 20.0
    };
    let bar = all.with_max_y(all.top() + height);
    fill(ui, bar, tokens.bar);
    let (left, right) = if beside {
        let middle = bar.center().y;
        (
            pos2(bar.left() + 40.0, middle - words.size().y / 2.0),
            pos2(
                bar.right() - 40.0 - more.size().x,
                middle - more.size().y / 2.0,
            ),
        )
    } else {
        (
            pos2(bar.left() + 40.0, bar.top() + 10.0),
            pos2(bar.left() + 40.0, bar.top() + 10.0 + words.size().y),
        )
    };
    for (at, text) in [(left, words), (right, more)] {
        let rect = Rect::from_min_size(at, text.size());
        ui.put(rect, egui::Label::new(text));
    }
    bar.bottom()
}

fn danger_ui(ui: &mut Ui, look: &Look, contacts: &Contacts, state: &mut RealState) {
    let tokens = look.tokens();
    heading_ui(ui, look, Type::Title, &look.say("screen-real-danger"));
    ui.add_space(16.0);
    let what = contacts
        .contacts
        .iter()
        .find(|it| it.id == "112")
        .map(|it| it.when.as_str())
        .unwrap_or_default();
    let call = number(contacts, "112");
    let big = galley(ui, look, Type::Call, tokens.ink, call, f32::INFINITY);
    let text = galley(
        ui,
        look,
        Type::Running,
        tokens.ink,
        what,
        ui.available_width() - 48.0 - big.size().x - 26.0,
    );
    let height = big.size().y.max(text.size().y) + 36.0;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id("112"), Sense::focusable_noninteractive());
    let words = format!("{call}. {what}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Note);
        node.set_label(words.as_str());
    });
    ui.painter().rect(
        rect,
        6,
        tokens.sheet,
        Stroke::new(3.0, tokens.ink),
        StrokeKind::Inside,
    );
    let left = rect.left() + 24.0;
    let width = big.size().x;
    ui.painter().galley(
        pos2(left, rect.center().y - big.size().y / 2.0),
        big,
        tokens.ink,
    );
    ui.painter().galley(
        pos2(left + width + 26.0, rect.center().y - text.size().y / 2.0),
        text,
        tokens.ink,
    );
    if !state.focused {
        response.request_focus();
        state.focused = true;
    }
    ring(ui, look, &response, 6);
    ui.add_space(14.0);
    ink_ui(ui, look, Type::Running, &look.say("screen-real-first"));
    ui.add_space(18.0);
    rule(ui, tokens.line);
    ui.add_space(16.0);
    heading_ui(ui, look, Type::Section, &look.say("screen-real-no-danger"));
    ui.add_space(10.0);
    for name in ["politie", "ondersteuningsteam", "griffier"] {
        if let Some(it) = contacts.contacts.iter().find(|it| it.id == name) {
            contact_ui(ui, look, it);
            ui.add_space(10.0);
        }
    }
}

fn steps_ui(ui: &mut Ui, look: &Look, contacts: &Contacts) {
    let tokens = look.tokens();
    card_ui(ui, look, 30, 24, |ui| {
        heading_ui(ui, look, Type::Section, &look.say("screen-real-today"));
        ui.add_space(14.0);
        for (at, step) in contacts.real_steps.iter().enumerate() {
            let (first, rest) = step.text.split_once(". ").unwrap_or((&step.text, ""));
            let first = if rest.is_empty() {
                first.to_owned()
            } else {
                format!("{first}. ")
            };
            numbered_ui(ui, look, at + 1, Mark::Step, |ui| {
                parts_ui(
                    ui,
                    look,
                    &[
                        (Type::Strong, tokens.ink, &first),
                        (Type::Running, tokens.ink, rest),
                    ],
                );
            });
            ui.add_space(15.0);
        }
        ui.add_space(6.0);
        quiet_ui(ui, look, Type::Small, &contacts.ask);
    });
}
