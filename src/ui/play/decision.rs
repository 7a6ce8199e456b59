//! A decision: select first, confirm then. Nobody decides by mistyping in front of a room.

use egui::{Key, Rect, Ui, pos2};

use super::clock::{clock_height, clock_ui};
use super::reading::last_said;
use super::{PlayData, PlayState};
use crate::scenario::id::NodeIdx;
use crate::scenario::vocabulary::Pressure;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::view::{ChoiceView, View};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::bottom::{bottom_height, bottom_ui};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::choice::{Air, GAP, Offer, choice_height, choice_name, choice_ui};
use crate::ui::widget::region::region_ui;
use crate::ui::widget::ring::id;
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, quiet_ui, read_aloud};
use crate::ui::{Action, keys};

/// Where the choices begin on the sheet, if what stands above leaves room.
const CHOICES_TOP: f32 = 182.0;

/// The question and its choices; on the last tick of its clock the time is over.
pub(super) fn decision_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    data: &PlayData<'_>,
    (prompt, choices, clock): (&str, &[ChoiceView], Option<u32>),
    state: &mut PlayState,
) -> Option<Action> {
    let offer = |it: &ChoiceView| Offer {
        text: it.text.clone(),
        open: it.open,
        under: it.closed.clone(),
    };
    let offers: Vec<Offer> = choices.iter().map(offer).collect();
    let (mut ticked, mut room) = (false, 0.0);
    if let Some(seconds) = clock {
        room = clock_height(look);
        let line = body.with_max_y(body.bottom() - bottom_height(look) - 8.0);
        let line = line.with_min_y(line.bottom() - room);
        ticked = clock_ui(ui, look, line, seconds, data.time_secs, state);
    }
    if let Some(at) = pick_ui(ui, look, body, data.view, prompt, &offers, room, state) {
        return Some(Action::Input(Input::Choose(choices.get(at)?.idx)));
    }
    ticked.then_some(Action::Input(Input::Tick))
}

/// Which form of pressure it is: one of those, as at a decision.
pub(super) fn which_form_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    (node, prompt, forms): (NodeIdx, &str, &[Pressure]),
    state: &mut PlayState,
) -> Option<Action> {
    let offers: Vec<Offer> = forms
        .iter()
        .map(|it| Offer::open(form_name(look, *it)))
        .collect();
    let at = pick_ui(ui, look, body, view, prompt, &offers, 0.0, state)?;
    let answer = Answer::Form(*forms.get(at)?);
    Some(Action::Input(Input::Answer(node, answer)))
}

/// A form of pressure, as a line of its own.
pub(in crate::ui) fn form_name(look: &Look, form: Pressure) -> String {
    let name = look.say(&format!("screen-pressure-{}", form.word().to_lowercase()));
    let mut letters = name.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// An answer to a task as people read it: a form of pressure is written with its code.
pub(in crate::ui) fn answer_words(look: &Look, answer: &str) -> String {
    let form = Pressure::ALL.iter().find(|it| it.word() == answer);
    form.map_or_else(|| answer.to_owned(), |it| form_name(look, *it))
}

/// The question and what can be chosen, with some room kept free above the bottom row; gives what was decided.
fn pick_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    prompt: &str,
    choices: &[Offer],
    keep_free: f32,
    state: &mut PlayState,
) -> Option<usize> {
    // The keys come first, so that what they select is drawn as selected in the same frame.
    select_by_key(ui, choices, state);
    let window = ui.max_rect();
    let narrow = look.narrow(window.width());
    let row = body.bottom() - bottom_height(look) - keep_free;
    let tall = window.height() >= 900.0;
    let mut top = body.top();
    // In a small window the last words, just read, make room before a choice has to be looked for.
    let needed: f32 = choices
        .iter()
        .map(|it| choice_height(ui, look, it, body.width(), Air::Usual) + GAP)
        .sum();
    let prompted = galley(
        ui,
        look,
        Type::Prompt,
        look.tokens().ink,
        prompt,
        body.width(),
    );
    let above = body.top() + 22.0 + 60.0 + prompted.size().y;
    let tight = !tall && !narrow && above + needed > row;
    let air = if tight { Air::Tight } else { Air::Usual };
    if !narrow {
        top = region_ui(
            ui,
            body.with_min_y(
                top + if tall {
                    64.0
                } else if tight {
                    8.0
                } else {
                    22.0
                },
            ),
            |ui| {
                let said = if tall { 2 } else { usize::from(!tight) };
                for text in last_said(ui, look, view, body.width(), said) {
                    ui.add(egui::Label::new(text));
                    ui.add_space(if tall { 14.0 } else { 6.0 });
                }
                ui.add_space(if tall {
                    16.0
                } else if tight {
                    0.0
                } else {
                    10.0
                });
                heading_ui(ui, look, Type::Prompt, prompt);
            },
        ) + if tall { 18.0 } else { 14.0 };
        // Long words above would leave too little for the choices: then they scroll along.
        if top > body.top() + 0.45 * body.height() {
            top = (body.top() + 0.45 * body.height()).floor();
        }
        if !tight {
            top = top.max(window.top() + CHOICES_TOP);
        }
    }
    let room = Rect::from_min_max(pos2(body.left(), top), pos2(body.right(), row - 18.0));
    let mut confirmed = false;
    let lower = scroll_ui(ui, "choices", room, |ui| {
        if narrow {
            heading_ui(ui, look, Type::Prompt, last_sentence(prompt));
            ui.add_space(12.0);
        }
        let mut lower = 0_usize;
        for (at, choice) in choices.iter().enumerate() {
            let on = state.selected == Some(at);
            let response = choice_ui(ui, look, &choice_name(at), at, choice, on, air);
            if response.clicked() {
                // A double click is one gesture: it selects, and decides nothing yet.
                confirmed |= state.selected == Some(at) && !response.double_clicked();
                state.selected = Some(at);
            }
            // More than half of it cannot be seen.
            lower += usize::from(response.rect.center().y > room.bottom() + 4.0);
            ui.add_space(GAP);
        }
        lower
    });
    confirmed |= confirm_ui(ui, look, body, state, lower);
    let at = state.selected?;
    (confirmed && choices.get(at)?.open).then_some(at)
}

/// What is selected in words, and *Bevestig*, always at the same place.
fn confirm_ui(ui: &mut Ui, look: &Look, body: Rect, state: &PlayState, lower: usize) -> bool {
    let more = look.say_with("screen-choices-lower", &[("count", lower.into())]);
    let words = match (state.selected, lower) {
        (None, 0) => look.say("screen-choose-one"),
        (None, _) => more,
        (Some(at), 0) => look.say_with("screen-not-final", &[("number", (at + 1).into())]),
        (Some(at), _) => format!(
            "{} {more}",
            look.say_with("screen-chosen", &[("number", (at + 1).into())])
        ),
    };
    let (mut pressed, word) = (false, look.say("screen-confirm"));
    let left = |ui: &mut Ui| {
        let response = quiet_ui(ui, look, Type::Small, &words);
        read_aloud(ui, &response);
    };
    let right = |ui: &mut Ui| {
        let button = Button::new(&word, Weight::Primary)
            .key("Enter")
            .open(state.selected.is_some());
        pressed = button_ui(ui, look, "confirm", button).clicked();
    };
    bottom_ui(ui, look, body, look.px(180.0), left, right);
    pressed || state.selected.is_some() && keys::pressed_free(ui, Key::Enter)
}

/// 1 to 9 select, and take the focus along, so that Enter confirms that one.
fn select_by_key(ui: &Ui, choices: &[Offer], state: &mut PlayState) {
    for (at, choice) in choices.iter().enumerate().take(keys::NUMBERS.len()) {
        if choice.open && keys::pressed(ui, keys::NUMBERS[at]) {
            state.selected = Some(at);
            ui.memory_mut(|memory| memory.request_focus(id(&choice_name(at))));
        }
    }
}

/// With large text only the question itself; the rest stands in *Lees terug*.
fn last_sentence(prompt: &str) -> &str {
    let body = prompt.trim_end();
    let end = body.trim_end_matches(['.', '?', '!', '…', '”']);
    let start = end.rfind(['.', '!', '?', '…']).map_or(0, |at| {
        at + end[at..].chars().next().map_or(1, char::len_utf8)
    });
    let last = body[start..].trim_start_matches(['”', ' ']);
    if last.ends_with('?') { last } else { body }
}

#[cfg(test)]
mod tests {
    use super::last_sentence;

    #[test]
    fn with_large_text_only_the_question_stays() {
        assert_eq!(
            last_sentence("Ze wacht op uw antwoord. Wat doet u?"),
            "Wat doet u?"
        );
        assert_eq!(last_sentence("Wat doet u?"), "Wat doet u?");
        assert_eq!(last_sentence("Hij wacht … Wat nu?"), "Wat nu?");
        assert_eq!(last_sentence("U belt. Kies wie."), "U belt. Kies wie.");
    }
}
