//! Something to read: what went before in grey, what is said now, and the way on.

use std::sync::Arc;

use egui::{Galley, Key, Label, Rect, Ui, vec2};

use super::advice::advised;
use super::decision::answer_words;
use super::{Over, PlayState};
use crate::session::input::Input;
use crate::session::view::{Entry, Now, View};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, job};
use crate::ui::widget::bottom::{bottom_height, bottom_ui};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui, read_aloud};
use crate::ui::{Action, keys};

/// A paragraph, laid out, and the space after it.
type Paragraph = (Arc<Galley>, f32);

/// The moment that only asks to be read.
pub(super) fn reading_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    now: &Entry,
    state: &mut PlayState,
) -> Option<Action> {
    let room = body
        .with_max_y(body.bottom() - bottom_height(look) - 20.0)
        .with_min_y(body.top() + 8.0);
    let mut paragraphs = paragraphs(ui, look, now, room.width(), true);
    let current = paragraphs.len();
    let height = |them: &[Paragraph]| {
        them.iter()
            .map(|(text, after)| text.size().y + after)
            .sum::<f32>()
    };
    // As much of what went before as fits, at most three, and nothing from another place.
    let before = view
        .history
        .iter()
        .rev()
        .take_while(|it| !matches!(it, Entry::Scene { .. }))
        .take(3);
    for (at, entry) in before.enumerate() {
        let mut older = self::paragraphs(ui, look, entry, room.width(), false);
        if let Some(last) = older.last_mut() {
            last.1 = if at == 0 { 22.0 } else { 14.0 };
        }
        if height(&older) + height(&paragraphs) > room.height() {
            break;
        }
        older.append(&mut paragraphs);
        paragraphs = older;
    }
    let space = ((room.height() - height(&paragraphs)) / 2.0)
        .max(0.0)
        .floor();
    scroll_ui(ui, "reading", room, |ui| {
        ui.add_space(space);
        let count = paragraphs.len();
        for (at, (text, after)) in paragraphs.into_iter().enumerate() {
            let response = ui.add(Label::new(text));
            if at + current >= count {
                read_aloud(ui, &response);
            }
            ui.add_space(after);
        }
    });
    on_ui(ui, look, body, state)
}

/// *Lees terug* and *Verder*.
pub(super) fn on_ui(ui: &mut Ui, look: &Look, body: Rect, state: &mut PlayState) -> Option<Action> {
    let (mut back, mut on) = (false, false);
    let (back_word, on_word) = (look.say("screen-read-back"), look.say("screen-next"));
    let left = |ui: &mut Ui| {
        back = button_ui(
            ui,
            look,
            "read-back",
            Button::new(&back_word, Weight::Quiet),
        )
        .clicked();
    };
    let right = |ui: &mut Ui| {
        on = button_ui(
            ui,
            look,
            "go-on",
            Button::new(&on_word, Weight::Primary).key("Enter"),
        )
        .clicked();
    };
    bottom_ui(ui, look, body, look.px(170.0), left, right);
    if back {
        state.over = Over::History;
    }
    let key = keys::pressed_free(ui, Key::Enter) || keys::pressed_free(ui, Key::Space);
    (on || key).then_some(Action::Input(Input::Continue))
}

/// The paragraphs of an entry: of now, or of what went before.
fn paragraphs(ui: &Ui, look: &Look, entry: &Entry, width: f32, now: bool) -> Vec<Paragraph> {
    let tokens = look.tokens();
    let plain = if now {
        (Type::Running, tokens.ink)
    } else {
        (Type::History, tokens.ink2)
    };
    let set =
        |parts: &[(Type, egui::Color32, &str)]| ui.painter().layout_job(job(look, parts, width));
    match entry {
        Entry::Said { who, text } if now => {
            let said = format!("“{text}”");
            let who = set(&[(Type::SmallStrong, tokens.ink2, who)]);
            vec![(who, 4.0), (set(&[(Type::Said, tokens.ink, &said)]), 14.0)]
        }
        Entry::Said { who, text } => {
            let (who, said) = (format!("{who}: "), format!("“{text}”"));
            vec![(
                set(&[
                    (Type::HistoryStrong, tokens.ink2, &who),
                    (plain.0, plain.1, &said),
                ]),
                14.0,
            )]
        }
        Entry::Narrated(text) | Entry::Told(text) => vec![(set(&[(plain.0, plain.1, text)]), 14.0)],
        Entry::Advised { who, text } => {
            let (who, said) = (format!("{who}: "), format!("“{text}”"));
            vec![(
                set(&[
                    (Type::HistoryStrong, tokens.ink2, &who),
                    (plain.0, plain.1, &said),
                ]),
                14.0,
            )]
        }
        Entry::Chose(text) => {
            let words = look.say_with("screen-you-chose", &[("text", text.into())]);
            vec![(set(&[(plain.0, plain.1, &words)]), 14.0)]
        }
        Entry::Answered { answer, .. } => {
            let text = answer_words(look, answer);
            let words = look.say_with("screen-your-answer", &[("text", (&text).into())]);
            vec![(set(&[(plain.0, plain.1, &words)]), 14.0)]
        }
        Entry::Scene { title, time } => vec![(
            set(&[(plain.0, plain.1, &format!("{title} · {time}"))]),
            14.0,
        )],
        Entry::Document(it) => vec![(set(&[(plain.0, plain.1, &it.title)]), 14.0)],
    }
}

/// The last thing that was said or seen, in one paragraph.
pub(super) fn last_said(
    ui: &Ui,
    look: &Look,
    view: &View,
    width: f32,
    count: usize,
) -> Vec<Arc<Galley>> {
    let here = view
        .history
        .iter()
        .rev()
        .take_while(|it| !matches!(it, Entry::Scene { .. }))
        .filter(|it| !matches!(it, Entry::Advised { .. }));
    let mut found: Vec<Arc<Galley>> = here
        .take(count)
        .flat_map(|it| paragraphs(ui, look, it, width, false))
        .map(|it| it.0)
        .collect();
    found.reverse();
    // The last advice stays in sight; the others stand in its panel.
    if let (Some((who, text)), true) = (advised(view).next(), count > 0) {
        let entry = Entry::Advised {
            who: who.to_owned(),
            text: text.to_owned(),
        };
        found.extend(
            paragraphs(ui, look, &entry, width, false)
                .into_iter()
                .map(|it| it.0),
        );
    }
    found
}

/// Everything so far, and the question at hand.
pub(super) fn history_ui(ui: &mut Ui, look: &Look, body: Rect, view: &View, state: &mut PlayState) {
    let room = body
        .with_max_y(body.bottom() - bottom_height(look) - 20.0)
        .with_min_y(body.top() + 14.0);
    scroll_ui(ui, "history", room, |ui| {
        heading_ui(ui, look, Type::Section, &look.say("screen-read-back"));
        ui.add_space(10.0);
        let now = match &view.now {
            Now::Text(entry) => Some(entry.clone()),
            Now::Document(it) => Some(Entry::Document(it.clone())),
            Now::Decision { prompt, .. } | Now::Task { prompt, .. } | Now::Consult { prompt } => {
                Some(Entry::Narrated(prompt.clone()))
            }
            Now::Ended { .. } | Now::SteppedOut | Now::Stopped => None,
        };
        for entry in view.history.iter().chain(&now) {
            match entry {
                Entry::Scene { title, time } => {
                    ui.add_space(6.0);
                    ink_ui(ui, look, Type::SmallStrong, &format!("{title} · {time}"));
                    ui.add_space(6.0);
                }
                Entry::Document(it) => {
                    ink_ui(ui, look, Type::HistoryStrong, &it.title);
                    for line in &it.lines {
                        quiet_ui(ui, look, Type::History, line);
                        ui.add_space(6.0);
                    }
                    ui.add_space(8.0);
                }
                Entry::Answered { prompt, .. } => {
                    quiet_ui(ui, look, Type::History, prompt);
                    ui.add_space(4.0);
                    for (text, after) in paragraphs(ui, look, entry, ui.available_width(), false) {
                        ui.add(Label::new(text));
                        ui.add_space(after);
                    }
                }
                Entry::Said { .. }
                | Entry::Narrated(_)
                | Entry::Chose(_)
                | Entry::Told(_)
                | Entry::Advised { .. } => {
                    for (text, after) in paragraphs(ui, look, entry, ui.available_width(), false) {
                        ui.add(Label::new(text));
                        ui.add_space(after);
                    }
                }
            }
        }
        ui.allocate_space(vec2(1.0, 1.0));
    });
    close_ui(ui, look, body, state);
}

/// *Terug naar het verhaal*.
pub(super) fn close_ui(ui: &mut Ui, look: &Look, body: Rect, state: &mut PlayState) {
    let (mut close, word) = (false, look.say("screen-to-story"));
    let right = |ui: &mut Ui| {
        close = button_ui(
            ui,
            look,
            "to-story",
            Button::new(&word, Weight::Primary).key("Enter"),
        )
        .clicked();
    };
    bottom_ui(ui, look, body, body.width() - 80.0, |_| {}, right);
    if close || keys::pressed_free(ui, Key::Enter) {
        state.over = Over::Nothing;
    }
}
