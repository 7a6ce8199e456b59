//! What one takes along: own words, questions, the cards that fit.

use egui::{FontId, Margin, RichText, TextEdit, Ui};

use super::DebriefState;
use crate::debrief::IntentionPart;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::play::cards::card_steps_ui;
use crate::ui::type_face::Type;
use crate::ui::widget::card::card_ui;
use crate::ui::widget::region::columns_ui;
use crate::ui::widget::ring::{id, ring};
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui};

/// Own words at the left, questions and cards at the right.
pub(super) fn intention_ui(
    ui: &mut Ui,
    look: &Look,
    part: &IntentionPart,
    state: &mut DebriefState,
    narrow: bool,
) -> Option<Action> {
    let mut asked = None;
    if narrow {
        asked = own_ui(ui, look, part, state);
        ui.add_space(22.0);
        questions_ui(ui, look, part);
        ui.add_space(12.0);
        return asked;
    }
    let room = ui.available_width();
    let left = (room * 0.5).min(640.0).floor();
    columns_ui(
        ui,
        &[left, (room - left - 56.0).min(620.0)],
        56.0,
        |ui, at| {
            if at == 0 {
                asked = own_ui(ui, look, part, state);
            } else {
                questions_ui(ui, look, part);
            }
        },
    );
    ui.add_space(12.0);
    asked
}

fn own_ui(
    ui: &mut Ui,
    look: &Look,
    part: &IntentionPart,
    state: &mut DebriefState,
) -> Option<Action> {
    let mut asked = None;
    heading_ui(ui, look, Type::Section, &look.say("screen-own-title"));
    ui.add_space(2.0);
    quiet_ui(ui, look, Type::Small, &look.say("screen-own-about"));
    state.own.resize(part.own.len(), String::new());
    for (which, ((label, _), text)) in part.own.iter().zip(&mut state.own).enumerate() {
        ui.add_space(14.0);
        let words = ink_ui(ui, look, Type::SmallStrong, label);
        ui.add_space(6.0);
        let field = TextEdit::multiline(text)
            .id(id(&format!("own-{which}")))
            .hint_text(RichText::new(look.say("screen-own-hint")).size(look.px(18.0)))
            .font(FontId::proportional(look.px(18.0)))
            .desired_rows(2)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(12, 10));
        let response = ui.add(field).labelled_by(words.id);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label.as_str()));
        ring(ui, look, &response, 6);
        if response.changed() {
            asked = Some(Action::Write {
                which,
                text: text.clone(),
            });
        }
    }
    asked
}

fn questions_ui(ui: &mut Ui, look: &Look, part: &IntentionPart) {
    let follow_up: Vec<String> = part
        .follow_up_titles()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let lists = [
        ("screen-reflection", &part.reflection),
        ("screen-transfer", &part.transfer),
        ("screen-differ", &part.differ),
        ("screen-follow-up", &follow_up),
    ];
    for (title, lines) in lists {
        if lines.is_empty() {
            continue;
        }
        heading_ui(ui, look, Type::Section, &look.say(title));
        for line in lines {
            ui.add_space(4.0);
            ink_ui(ui, look, Type::Running, line);
        }
        ui.add_space(18.0);
    }
    for (title, steps) in &part.cards {
        card_ui(ui, look, 18, 14, |ui| {
            card_steps_ui(ui, look, "", title, steps);
        });
        ui.add_space(14.0);
    }
}
