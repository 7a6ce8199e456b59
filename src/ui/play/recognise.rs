//! Recognise: the picture stands still, and one ticks what one saw or heard.

use egui::{Rect, Ui};

use super::draft::Draft;
use super::task::{Sign, asked_ui, by_enter, hand_in_ui, is_lower, room, with_lower};
use crate::scenario::id::NodeIdx;
use crate::scenario::vocabulary::Anchor;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::view::SignalView;
use crate::ui::look::Look;
use crate::ui::type_face::Type;
use crate::ui::widget::choice::{Air, GAP};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::tick::{tick_height, tick_ui};
use crate::ui::{Action, keys};

/// Something that was ticked and has a place in the picture: right or wrong alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// As its row is numbered.
    pub number: usize,
    /// The place in `View::people` of whom it is.
    pub who: Option<usize>,
    pub at: Anchor,
    /// What was said, if it was something said.
    pub words: Option<String>,
}

/// What is ticked, for the rings in the picture.
pub(super) fn marked(
    signals: &[SignalView],
    who: Option<usize>,
    words: &str,
    draft: &Draft,
) -> Vec<Marked> {
    let picked = draft.picks.iter();
    let picked = picked.filter_map(|at| Some((at + 1, signals.get(at)?.at?)));
    let mark = |(number, at)| Marked {
        number,
        who,
        at,
        words: (at == Anchor::Words && !words.is_empty()).then(|| format!("“{words}”")),
    };
    picked.map(mark).collect()
}

/// The signals with their boxes.
pub(in crate::ui) fn recognise_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    (node, prompt, signals): (NodeIdx, &str, &[SignalView]),
    sign: Sign,
    draft: &mut Draft,
) -> Option<Action> {
    for (at, key) in keys::NUMBERS.into_iter().enumerate().take(signals.len()) {
        if keys::pressed(ui, key) {
            draft.toggle(at);
        }
    }
    let (room, mut confirmed) = (room(ui, look, body), false);
    // Nothing comes back in a picture in which nothing is to be seen of it.
    let pictured = signals.iter().any(|it| it.at.is_some());
    let hint = look.say(if pictured {
        "screen-recognise-hint"
    } else {
        "screen-recognise-hint-words"
    });
    let rows = |air| -> f32 {
        let height = |it: &SignalView| tick_height(ui, look, &it.text, room.width(), air) + GAP;
        signals.iter().map(height).sum()
    };
    let above = Type::Prompt.line(look) + 2.0 * Type::Small.line(look) + 14.0;
    let air = if above + rows(Air::Usual) > room.height() + GAP {
        Air::Tight
    } else {
        Air::Usual
    };
    let lower = scroll_ui(ui, "signals", room, |ui| {
        asked_ui(ui, look, prompt, &hint);
        let mut lower = 0_usize;
        for (at, signal) in signals.iter().enumerate() {
            let on = draft.picks.contains(at);
            let response = tick_ui(ui, look, (at, &sign(at)), &signal.text, on, air);
            if on && by_enter(ui, &response) {
                confirmed = true;
            } else if response.clicked() {
                draft.toggle(at);
            }
            lower += usize::from(is_lower(&response, room));
            ui.add_space(if at + 1 < signals.len() { GAP } else { 0.0 });
        }
        lower
    });
    let count = draft.picks.iter().count();
    let state = match (count, draft.sure) {
        (0, true) => look.say("screen-none-sure"),
        (0, false) => look.say("screen-none-yet"),
        _ => look.say_with("screen-picked", &[("count", count.into())]),
    };
    let words = with_lower(look, &state, lower);
    let confirm = look.say("screen-confirm");
    confirmed |= hand_in_ui(ui, look, body, &words, &confirm, true);
    if !confirmed {
        return None;
    }
    if count == 0 && !draft.sure {
        draft.sure = true;
        return None;
    }
    let answer = Answer::Signals(draft.picks);
    Some(Action::Input(Input::Answer(node, answer)))
}
