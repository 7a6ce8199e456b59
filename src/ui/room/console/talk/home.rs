//! The agreements of the municipality itself: how each stands, and who sees to it before when.

use egui::Ui;

use super::field::{Field, field_ui};
use crate::debrief::group::{AgreementPart, GroupPart};
use crate::room::talk::{Agreement, Arranged, Say};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::console::{ConsoleData, ConsoleState};
use crate::ui::type_face::Type;
use crate::ui::widget::card::card_ui;
use crate::ui::widget::region::columns_ui;
use crate::ui::widget::segment::segment_ui;
use crate::ui::widget::words::{ink_ui, quiet_ui};

/// All of them.
pub(super) fn home_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    group: &GroupPart,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    quiet_ui(ui, look, Type::Small, &group.agreements.finding);
    ui.add_space(10.0);
    for it in group.agreements.in_order() {
        card_ui(ui, look, 18, 14, |ui| {
            asked = agreement_ui(ui, look, data, it, state).or(asked.take());
        });
        ui.add_space(10.0);
    }
    asked
}

fn agreement_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    it: &AgreementPart,
    state: &mut ConsoleState,
) -> Option<Action> {
    ink_ui(ui, look, Type::Strong, &it.question);
    ui.add_space(8.0);
    // What the room knows is newer than what was told back of it.
    let known = data.view.talk.agreed(it.subject);
    let words = Arranged::ALL.map(|it| look.say(&format!("group-arranged-{}", it.code())));
    let place = |arranged| Arranged::ALL.iter().position(|it| *it == arranged);
    let chosen = known.and_then(|it| place(it.arranged));
    let pressed = segment_ui(
        ui,
        look,
        &it.question,
        &words,
        chosen.unwrap_or(Arranged::ALL.len()),
    );
    if known.is_some_and(|it| it.arranged != Arranged::Yes) {
        ui.add_space(10.0);
        let fields = [
            (Field::Owner(it.subject), "group-agreement-owner"),
            (Field::By(it.subject), "group-agreement-by"),
        ];
        let mut one = |ui: &mut Ui, at: usize| {
            let (field, key) = fields[at];
            let label = look.say(key);
            field_ui(ui, look, data, (field, &label, &it.question), state);
        };
        let room = ui.available_width();
        if look.text_percent >= 150 {
            one(ui, 0);
            ui.add_space(8.0);
            one(ui, 1);
        } else {
            let left = ((room - 20.0) * 0.6).floor();
            columns_ui(ui, &[left, room - 20.0 - left], 20.0, one);
        }
    }
    let arranged = *Arranged::ALL.get(pressed?)?;
    let empty = || (String::new(), String::new());
    let (owner, by) = known.map_or_else(empty, |it| (it.owner.clone(), it.by.clone()));
    super::say(Say::Agree(Agreement {
        subject: it.subject,
        arranged,
        owner,
        by,
    }))
}
