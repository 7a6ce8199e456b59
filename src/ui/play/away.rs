//! Away from the story: a breathing pause, stepped out, stopped. No word of the story is on these screens.

use egui::{Key, Rect, Stroke, Ui, pos2, vec2};

use super::{Over, PlayState};
use crate::guidance::Contacts;
use crate::session::input::Input;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::{fill, region_ui, row_ui};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui, text_ui};
use crate::ui::{Action, Screen, keys};

const IN_SECS: f64 = 4.0;
const OUT_SECS: f64 = 6.0;

/// How far the ring is open, 0 to 1, and whether the breath goes in.
pub(in crate::ui) fn breath(secs: f64) -> (f64, bool) {
    let at = secs.max(0.0) % (IN_SECS + OUT_SECS);
    let (part, inward) = if at < IN_SECS {
        (at / IN_SECS, true)
    } else {
        (1.0 - (at - IN_SECS) / OUT_SECS, false)
    };
    // Slow at both ends, as a breath is.
    (part * part * (3.0 - 2.0 * part), inward)
}

/// The ring, so far open; `most` is how wide it gets.
pub(in crate::ui) fn ring_paint(ui: &Ui, look: &Look, centre: egui::Pos2, most: f32, part: f64) {
    let tokens = look.tokens();
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let part = part as f32;
    let least = most * 120.0 / 168.0;
    ui.painter()
        .circle_stroke(centre, most, Stroke::new(2.0, tokens.line));
    ui.painter().circle(
        centre,
        least + (most - least) * part,
        tokens.sheet,
        Stroke::new(2.0, tokens.ink),
    );
    ui.painter()
        .circle_stroke(centre, least, Stroke::new(2.0, tokens.line));
}

/// The breathing pause: one ring, 120 to 168 px, in 4 s and back in 6. Any key returns.
pub(super) fn breathing_ui(
    ui: &mut Ui,
    look: &Look,
    time: f64,
    since: f64,
    state: &mut PlayState,
) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let secs = time - since;
    let (part, inward) = breath(secs);
    let centre = pos2(all.center().x, all.top() + all.height() * 0.4);
    let most = 168.0_f32.min(all.height() * 0.24);
    if !look.reduced_motion {
        ring_paint(ui, look, centre, most, part);
    }
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(if look.reduced_motion {
            200
        } else {
            33
        }));
    let word = look.say(if inward {
        "screen-breathe-in"
    } else {
        "screen-breathe-out"
    });
    let text = galley(ui, look, Type::Title, tokens.ink, &word, f32::INFINITY);
    let place = Rect::from_center_size(centre, text.size());
    ui.put(place, egui::Label::new(text));
    let top = centre.y + most + 24.0;
    let width = 640.0_f32.max(look.px(560.0)).min(all.width() - 56.0);
    let under = Rect::from_min_max(
        pos2(all.center().x - width / 2.0, top),
        pos2(
            all.center().x + width / 2.0,
            all.bottom() - look.half(44.0) - 56.0,
        ),
    );
    let mut out = None;
    region_ui(ui, under, |ui| {
        ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
            ink_ui(ui, look, Type::Running, &look.say("screen-breathe-body"));
            ui.add_space(6.0);
            quiet_ui(ui, look, Type::Small, &look.say("screen-breathe-still"));
        });
    });
    let mut back = false;
    let (back_word, out_word) = (look.say("screen-to-story"), look.say("screen-step-out"));
    // As wide as both together, so that they stand in the middle.
    let wide = [(Type::ButtonStrong, &back_word), (Type::Button, &out_word)].map(|(kind, word)| {
        galley(ui, look, kind, tokens.ink, word, f32::INFINITY)
            .size()
            .x
    });
    let caps = if look.text_percent < 150 { 130.0 } else { 0.0 };
    let half = (wide[0] + wide[1] + caps + 66.0) / 2.0;
    let row = Rect::from_min_max(
        pos2(
            (all.center().x - half).max(all.left() + 28.0),
            all.bottom() - look.half(44.0) - 40.0,
        ),
        pos2(under.right(), all.bottom()),
    );
    region_ui(ui, row, |ui| {
        row_ui(ui, 14.0, |ui| {
            back = button_ui(
                ui,
                look,
                "to-story",
                Button::new(&back_word, Weight::Secondary).key(&look.say("screen-any-key")),
            )
            .clicked();
            if button_ui(
                ui,
                look,
                "step-out",
                Button::new(&out_word, Weight::Quiet).key("U"),
            )
            .clicked()
            {
                out = Some(Action::Input(Input::StepOut));
            }
        });
    });
    if keys::pressed(ui, Key::U) {
        out = Some(Action::Input(Input::StepOut));
    }
    // Stop works from every state.
    if keys::pressed(ui, Key::Escape) {
        out = Some(Action::Input(Input::Stop));
    }
    let moving = [
        Key::Tab,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
    ];
    let moved = moving.into_iter().any(|key| keys::pressed(ui, key));
    let key = ui.input(|it| {
        it.events.iter().any(|it| {
            matches!(
                it,
                egui::Event::Key {
                    pressed: true,
                    repeat: false,
                    ..
                }
            )
        })
    });
    let on_button = ui.memory(|it| it.focused()).is_some()
        && (keys::pressed(ui, Key::Enter) || keys::pressed(ui, Key::Space));
    if back || out.is_some() || key && !moved && !on_button && secs > 0.0 {
        state.over = Over::Nothing;
    }
    out
}

/// Stepped out: nothing of the story, two numbers, and both ways on.
pub(super) fn stepped_out_ui(ui: &mut Ui, look: &Look, contacts: &Contacts) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let width = 560.0_f32.max(look.px(520.0)).min(all.width() - 80.0);
    let left = all.center().x - width / 2.0;
    let buttons = look.half(44.0) * 2.0 + 14.0 + 40.0;
    let room = Rect::from_min_max(
        pos2(left, all.top() + 40.0 + all.height() * 0.04),
        pos2(left + width, all.bottom() - buttons - 20.0),
    );
    scroll_ui(ui, "stepped-out", room, |ui| {
        heading_ui(ui, look, Type::Title, &look.say("screen-away"));
        ui.add_space(10.0);
        ink_ui(ui, look, Type::Running, &look.say("screen-away-about"));
        ui.add_space(20.0);
        ink_ui(ui, look, Type::SmallStrong, &look.say("screen-away-if"));
        ui.add_space(4.0);
        ink_ui(ui, look, Type::Running, &look.say("screen-away-body"));
        ui.add_space(20.0);
        ink_ui(ui, look, Type::SmallStrong, &look.say("screen-away-talk"));
        for name in ["ondersteuningsteam", "slachtofferhulp"] {
            if let Some(it) = contacts.contacts.iter().find(|it| it.id == name) {
                ui.add_space(6.0);
                ink_ui(
                    ui,
                    look,
                    Type::Number,
                    it.number.as_deref().unwrap_or(&it.name),
                );
                quiet_ui(ui, look, Type::Small, &format!("{}. {}", it.name, it.when));
            }
        }
    });
    let mut asked = None;
    let row = Rect::from_min_max(
        pos2(left, all.bottom() - buttons),
        pos2(left + width, all.bottom()),
    );
    region_ui(ui, row, |ui| {
        let (again, enough) = (look.say("screen-again"), look.say("screen-enough"));
        if button_ui(
            ui,
            look,
            "again",
            Button::new(&again, Weight::Primary).wide(),
        )
        .clicked()
        {
            asked = Some(Action::Input(Input::Resume));
        }
        ui.add_space(14.0);
        if button_ui(
            ui,
            look,
            "enough",
            Button::new(&enough, Weight::Secondary).wide(),
        )
        .clicked()
        {
            asked = Some(Action::StopForToday);
        }
    });
    if keys::pressed(ui, Key::Escape) {
        asked = Some(Action::Input(Input::Stop));
    }
    asked
}

/// Stopped: black at once. Any key or click, and only then, asks where to go.
pub(super) fn stopped_ui(ui: &mut Ui, look: &Look, state: &mut PlayState) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bar);
    let top = all.top() + all.height() * 0.4;
    let width = look.px(400.0).min(all.width() - 56.0);
    let room = Rect::from_min_size(
        pos2(all.center().x - width / 2.0, top),
        vec2(width, all.bottom() - top),
    );
    let mut asked = None;
    region_ui(ui, room, |ui| {
        ui.vertical_centered(|ui| {
            text_ui(
                ui,
                look,
                Type::Small,
                tokens.on_bar,
                &look.say("screen-stopped"),
            );
        });
        if !state.awake {
            return;
        }
        ui.add_space(24.0);
        let (support, on) = (
            look.say("screen-to-support"),
            look.say("screen-go-on-after-all"),
        );
        if button_ui(
            ui,
            look,
            "support",
            Button::new(&support, Weight::Secondary).wide().on_bar(),
        )
        .clicked()
        {
            asked = Some(Action::Go(Screen::Support));
        }
        ui.add_space(14.0);
        if button_ui(
            ui,
            look,
            "resume",
            Button::new(&on, Weight::Secondary).wide().on_bar(),
        )
        .clicked()
        {
            asked = Some(Action::Input(Input::Resume));
        }
    });
    if !state.awake && keys::any(ui) {
        state.awake = true;
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::breath;

    #[test]
    fn the_ring_opens_in_four_seconds_and_closes_in_six() {
        assert_eq!(breath(0.0), (0.0, true));
        assert_eq!(breath(4.0), (1.0, false));
        assert_eq!(breath(10.0), (0.0, true));
    }
}
