//! Advice: who can be asked, and what they said. Advice is no choice: nothing depends on it.

use egui::{Rect, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::PlayState;
use super::reading::{close_ui, on_ui};
use super::task::room;
use crate::session::input::Input;
use crate::session::view::{AdviserView, Entry, View};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::choice::GAP;
use crate::ui::widget::ring::{press, ring};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui, read_aloud};
use crate::ui::{Action, keys};

/// A moment to ask for advice, and then to go on.
pub(super) fn consult_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    prompt: &str,
    state: &mut PlayState,
) -> Option<Action> {
    let asked = advisers_ui(ui, look, body, view, prompt);
    asked.or(on_ui(ui, look, body, state))
}

/// The same over a question.
pub(super) fn advice_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    state: &mut PlayState,
) -> Option<Action> {
    let asked = advisers_ui(ui, look, body, view, &look.say("screen-advice"));
    close_ui(ui, look, body, state);
    asked
}

/// What was advised since the question was asked, by whom.
pub(super) fn advised(view: &View) -> impl Iterator<Item = (&str, &str)> {
    view.history.iter().rev().map_while(|it| match it {
        Entry::Advised { who, text } => Some((who.as_str(), text.as_str())),
        Entry::Scene { .. }
        | Entry::Said { .. }
        | Entry::Narrated(_)
        | Entry::Document(_)
        | Entry::Chose(_)
        | Entry::Told(_)
        | Entry::Answered { .. } => None,
    })
}

fn advisers_ui(ui: &mut Ui, look: &Look, body: Rect, view: &View, heading: &str) -> Option<Action> {
    let mut asked = None;
    let said = |it: &AdviserView| {
        advised(view)
            .find(|(who, _)| *who == it.name)
            .map(|it| it.1)
    };
    for (at, it) in view.advisers.iter().enumerate().take(keys::NUMBERS.len()) {
        if said(it).is_none() && keys::pressed(ui, keys::NUMBERS[at]) {
            asked = Some(it.idx);
        }
    }
    scroll_ui(ui, "advice", room(ui, look, body), |ui| {
        heading_ui(ui, look, Type::Prompt, heading);
        ui.add_space(2.0);
        quiet_ui(ui, look, Type::Small, &look.say("screen-advice-about"));
        ui.add_space(14.0);
        for it in &view.advisers {
            match said(it) {
                Some(text) => said_ui(ui, look, it, text),
                None => {
                    if adviser_ui(ui, look, it) {
                        asked = Some(it.idx);
                    }
                }
            }
            ui.add_space(GAP);
        }
        if view.advisers.is_empty() {
            ink_ui(ui, look, Type::Running, &look.say("screen-advice-nobody"));
        }
    });
    asked.map(|it| Action::Input(Input::Consult(it)))
}

/// The name with the role, as one label.
fn called(it: &AdviserView) -> String {
    if it.role.is_empty() {
        it.name.clone()
    } else {
        format!("{}, {}", it.name, it.role)
    }
}

/// What someone said.
fn said_ui(ui: &mut Ui, look: &Look, it: &AdviserView, text: &str) {
    ui.add_space(4.0);
    quiet_ui(ui, look, Type::SmallStrong, &called(it));
    ui.add_space(2.0);
    let response = ink_ui(ui, look, Type::Said, &format!("“{text}”"));
    read_aloud(ui, &response);
    ui.add_space(4.0);
}

/// Someone who can be asked; true if they are.
fn adviser_ui(ui: &mut Ui, look: &Look, it: &AdviserView) -> bool {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let word = look.say("screen-ask");
    let ask = galley(
        ui,
        look,
        Type::SmallStrong,
        tokens.accent,
        &word,
        f32::INFINITY,
    );
    let room = width - ask.size().x - 42.0;
    let name = galley(ui, look, Type::Strong, tokens.ink, &it.name, room);
    let role = galley(ui, look, Type::Small, tokens.ink2, &it.role, room);
    let roled = !it.role.is_empty();
    let height = name.size().y + if roled { role.size().y } else { 0.0 };
    let (_, rect) = ui.allocate_space(vec2(width, (height + 20.0).max(look.half(44.0))));
    let label = format!("{}: {word}", called(it));
    let response = press(ui, rect, &format!("ask-{}", it.id), || {
        WidgetInfo::labeled(WidgetType::Button, true, &label)
    });
    let colour = if response.hovered() {
        tokens.ink
    } else {
        tokens.edge
    };
    let line = Stroke::new(2.0, colour);
    ui.painter()
        .rect(rect, 6, tokens.sheet, line, StrokeKind::Inside);
    let top = pos2(rect.left() + 14.0, rect.center().y - height / 2.0);
    let below = top + vec2(0.0, name.size().y);
    ui.painter().galley(top, name, tokens.ink);
    if roled {
        ui.painter().galley(below, role, tokens.ink2);
    }
    let right = pos2(
        rect.right() - 14.0 - ask.size().x,
        rect.center().y - ask.size().y / 2.0,
    );
    ui.painter().galley(right, ask, tokens.accent);
    ring(ui, look, &response, 6);
    response.clicked()
}
