//! A text of the talk: told when one leaves its field, not letter by letter.

use egui::{FontId, Id, Key, Margin, TextEdit, Ui};

use crate::room::command::Command;
use crate::room::talk::{Agreement, Intention, MOST_NAME, MOST_WORDS, Say, Subject, Talk};
use crate::ui::look::Look;
use crate::ui::room::console::{ConsoleData, ConsoleState};
use crate::ui::type_face::Type;
use crate::ui::widget::ring::{id, ring};
use crate::ui::widget::words::quiet_ui;

/// Something of the talk that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Who sees to an agreement, and before when.
    Owner(Subject),
    By(Subject),
    Intention(Intention),
}

impl Field {
    fn id(self) -> Id {
        id(&format!("talk-{self:?}"))
    }

    fn most(self) -> usize {
        match self {
            Self::Owner(_) | Self::By(_) => MOST_NAME,
            Self::Intention(_) => MOST_WORDS,
        }
    }

    /// What the room knows of it.
    fn known(self, talk: &Talk) -> String {
        let agreed = |subject| talk.agreed(subject);
        match self {
            Self::Owner(it) => agreed(it).map_or_else(String::new, |it| it.owner.clone()),
            Self::By(it) => agreed(it).map_or_else(String::new, |it| it.by.clone()),
            Self::Intention(which) => talk.intentions[which as usize].clone(),
        }
    }

    /// That it says that from now on; none where there is nothing to say it of.
    fn says(self, talk: &Talk, words: String) -> Option<Say> {
        let agreed = |subject| talk.agreed(subject).cloned();
        Some(match self {
            Self::Owner(it) => Say::Agree(Agreement {
                owner: words,
                ..agreed(it)?
            }),
            Self::By(it) => Say::Agree(Agreement {
                by: words,
                ..agreed(it)?
            }),
            Self::Intention(which) => Say::Intend { which, words },
        })
    }
}

/// The field under its label; `about` is what it is of, for who hears it.
pub(super) fn field_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    (field, label, about): (Field, &str, &str),
    state: &mut ConsoleState,
) {
    let draft = state.talk.drafts.get(&field).cloned();
    let mut text = draft.unwrap_or_else(|| field.known(&data.view.talk));
    let words = quiet_ui(ui, look, Type::SmallestStrong, label);
    ui.add_space(4.0);
    let edit = match field {
        Field::Owner(_) | Field::By(_) => TextEdit::singleline(&mut text),
        // Enter is done with it, in a field of several lines too.
        Field::Intention(_) => TextEdit::multiline(&mut text)
            .desired_rows(2)
            .return_key(None),
    };
    let edit = edit
        .id(field.id())
        .char_limit(field.most())
        .font(FontId::proportional(look.px(16.0)))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(12, 10));
    let response = ui.add(edit).labelled_by(words.id);
    let name = if about.is_empty() {
        label.to_owned()
    } else {
        format!("{label}: {about}")
    };
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name.as_str()));
    ring(ui, look, &response, 6);
    if response.changed() {
        state.talk.drafts.insert(field, text);
    }
    if response.has_focus() && ui.input(|it| it.key_pressed(Key::Enter)) {
        response.surrender_focus();
    }
}

/// What is still to be told: what was begun before, and then what was written in a field that was left.
pub(in crate::ui::room::console) fn left(
    ui: &Ui,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) -> Option<Command> {
    let (talk, state) = (&data.view.talk, &mut state.talk);
    if let Some(next) = state.next.pop_front() {
        ui.ctx().request_repaint();
        return Some(next);
    }
    let focused = ui.memory(|it| it.focused());
    while let Some(field) = state
        .drafts
        .keys()
        .copied()
        .find(|it| focused != Some(it.id()))
    {
        let words = state.drafts.remove(&field).unwrap_or_default();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words == field.known(talk) {
            continue;
        }
        if let Some(say) = field.says(talk, words) {
            ui.ctx().request_repaint();
            return Some(Command::Talk(say));
        }
    }
    None
}
