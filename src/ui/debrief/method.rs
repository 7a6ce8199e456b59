//! How the debrief came about, and the support card as a tab.

use egui::Ui;

use crate::debrief::{Debrief, SupportPart};
use crate::ui::look::Look;
use crate::ui::support::contact_parts_ui;
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::number::{Mark, numbered_ui};
use crate::ui::widget::region::{columns_ui, rule};
use crate::ui::widget::words::{heading_ui, ink_ui, narrow_to, parts_ui, quiet_ui};
use crate::ui::{Action, Screen};

/// Where it rests on.
pub(super) fn method_ui(ui: &mut Ui, look: &Look, debrief: &Debrief) {
    let (part, tokens) = (&debrief.method, look.tokens());
    narrow_to(ui, 760.0_f32.max(look.px(640.0)));
    heading_ui(ui, look, Type::Section, &look.say("screen-tab-method"));
    for text in &part.paragraphs {
        ui.add_space(8.0);
        ink_ui(ui, look, Type::Running, text);
    }
    if !part.process.is_empty() {
        ui.add_space(18.0);
        heading_ui(ui, look, Type::Section, &look.say("screen-process"));
        for text in &part.process {
            ui.add_space(4.0);
            ink_ui(ui, look, Type::Running, text);
        }
    }
    ui.add_space(18.0);
    heading_ui(ui, look, Type::Section, &look.say("screen-levels"));
    for row in &debrief.competencies.rows {
        ui.add_space(8.0);
        parts_ui(
            ui,
            look,
            &[
                (Type::SmallStrong, tokens.ink, &row.name),
                (Type::Small, tokens.ink2, &format!("  {}", row.definition)),
            ],
        );
        for (at, level) in row.levels.iter().enumerate() {
            ink_ui(ui, look, Type::Small, &format!("{}  {level}", at + 1));
        }
    }
    ui.add_space(18.0);
    heading_ui(ui, look, Type::Section, &look.say("screen-sources"));
    for (key, what, address) in &part.sources {
        ui.add_space(4.0);
        let rest = format!("  {what} {address}");
        parts_ui(
            ui,
            look,
            &[
                (Type::SmallestStrong, tokens.ink, key),
                (Type::Smallest, tokens.ink2, &rest),
            ],
        );
    }
    ui.add_space(14.0);
    rule(ui, tokens.line);
    ui.add_space(8.0);
    quiet_ui(ui, look, Type::Small, &part.retention);
    let cover = &debrief.cover;
    quiet_ui(
        ui,
        look,
        Type::Smallest,
        &format!(
            "{} {} · {} · {}",
            cover.scenario_id, cover.version, cover.hash, cover.session
        ),
    );
    ui.add_space(12.0);
}

/// The support card, on every debrief.
pub(super) fn support_ui(
    ui: &mut Ui,
    look: &Look,
    part: &SupportPart,
    narrow: bool,
) -> Option<Action> {
    heading_ui(ui, look, Type::Section, &part.title);
    ui.add_space(4.0);
    ink_ui(ui, look, Type::Running, &part.intro);
    ui.add_space(16.0);
    let room = ui.available_width();
    if narrow {
        contacts_ui(ui, look, part);
        ui.add_space(18.0);
        minutes_ui(ui, look, part);
    } else {
        let left = (room * 0.6).min(740.0).floor();
        columns_ui(ui, &[left, room - left - 56.0], 56.0, |ui, at| {
            if at == 0 {
                contacts_ui(ui, look, part);
            } else {
                minutes_ui(ui, look, part);
            }
        });
    }
    ui.add_space(12.0);
    let word = look.say("screen-real");
    let pressed = button_ui(ui, look, "real", Button::new(&word, Weight::Secondary)).clicked();
    ui.add_space(12.0);
    pressed.then_some(Action::Go(Screen::Real))
}

fn contacts_ui(ui: &mut Ui, look: &Look, part: &SupportPart) {
    for (name, number, when) in &part.contacts {
        contact_parts_ui(ui, look, name, number, when);
        ui.add_space(10.0);
    }
    quiet_ui(ui, look, Type::Small, &part.checked);
}

fn minutes_ui(ui: &mut Ui, look: &Look, part: &SupportPart) {
    heading_ui(ui, look, Type::Section, &look.say("screen-next-minutes"));
    ui.add_space(12.0);
    for (at, text) in part.next_minutes.iter().enumerate() {
        numbered_ui(ui, look, at + 1, Mark::Round, |ui| {
            ink_ui(ui, look, Type::Running, text);
        });
        ui.add_space(14.0);
    }
}
