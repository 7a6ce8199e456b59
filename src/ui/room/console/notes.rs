//! Notes of the trainer: a tag, a line of words if one wants, and the time. For the trainer alone.

use egui::{FontId, Id, Key, Margin, RichText, Stroke, StrokeKind, TextEdit, Ui};
use egui::{WidgetInfo, WidgetType, vec2};

use super::side::headed_ui;
use super::{ConsoleData, ConsoleState, Led};
use crate::guidance::competency;
use crate::room::Note;
use crate::room::command::{Command, Tag};
use crate::room::talk::MOST_WORDS;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::tell;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::{row_ui, rule};
use crate::ui::widget::ring::{id, press, ring};
use crate::ui::widget::words::{parts_ui, quiet_ui};

/// The field of the words, for the keyboard.
pub(super) fn field() -> Id {
    id("note")
}

/// The notes, the newest first, and a new one.
pub(super) fn notes_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    headed_ui(ui, look, &look.say("console-notes"), data.kept);
    let tag = state.tag.unwrap_or(Tag::Question);
    row_ui(ui, 6.0, |ui| {
        for it in Tag::all() {
            if tag_ui(ui, look, it, it == tag) {
                state.tag = Some(it);
            }
        }
    });
    if let Tag::Competency(it) = tag {
        ui.add_space(4.0);
        quiet_ui(ui, look, Type::Smallest, &competency(it).name);
    }
    ui.add_space(8.0);
    let label = look.say("console-note");
    let field = TextEdit::singleline(&mut state.note)
        .id(field())
        .char_limit(MOST_WORDS)
        .hint_text(RichText::new(look.say("console-note-hint")).size(look.px(16.0)))
        .font(FontId::proportional(look.px(16.0)))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(12, 10));
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(label.as_str()));
    ring(ui, look, &response, 6);
    let entered = response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
    ui.add_space(8.0);
    let mut asked = None;
    row_ui(ui, 10.0, |ui| {
        let word = look.say("console-note-add");
        let add = button_ui(ui, look, "note-add", Button::new(&word, Weight::Secondary)).clicked();
        if add || entered {
            asked = tell(Command::Note {
                track: led.idx,
                tag,
                words: state.note.trim().to_owned(),
            });
            state.note.clear();
        }
        let word = look.say("console-bookmark");
        let button = Button::new(&word, Weight::Quiet);
        if button_ui(ui, look, "bookmark", button).clicked() {
            asked = tell(Command::Bookmark(led.idx));
        }
    });
    for (at, note) in data.view.notes.iter().enumerate().rev() {
        ui.add_space(8.0);
        rule(ui, look.tokens().line);
        ui.add_space(6.0);
        note_ui(ui, look, data, at, note);
    }
    asked
}

/// What a tag is called; a competency by its letter and number.
fn tag_word(look: &Look, tag: Tag) -> String {
    match tag {
        Tag::Competency(it) => it.word().to_owned(),
        Tag::Strong | Tag::Question | Tag::Agreement => {
            look.say(&format!("room-tag-{}", tag.code()))
        }
    }
}

/// A tag that can be taken.
fn tag_ui(ui: &mut Ui, look: &Look, tag: Tag, on: bool) -> bool {
    let tokens = look.tokens();
    let word = tag_word(look, tag);
    let kind = if on {
        Type::SmallestStrong
    } else {
        Type::Smallest
    };
    let text = galley(ui, look, kind, tokens.ink, &word, f32::INFINITY);
    let size = vec2(text.size().x + 18.0, text.size().y + 11.0);
    let (_, rect) = ui.allocate_space(size);
    let spoken = match tag {
        Tag::Competency(it) => competency(it).name.clone(),
        Tag::Strong | Tag::Question | Tag::Agreement => word.clone(),
    };
    let label = look.say_with("console-tag", &[("tag", (&spoken).into())]);
    let response = press(ui, rect, &format!("tag-{}", tag.code()), || {
        WidgetInfo::selected(WidgetType::RadioButton, true, on, &label)
    });
    let (fill, line) = if on {
        (tokens.tint, Stroke::new(2.5, tokens.accent))
    } else {
        (tokens.sheet, Stroke::new(1.5, tokens.edge))
    };
    ui.painter().rect(rect, 4, fill, line, StrokeKind::Inside);
    ui.painter()
        .galley(rect.center() - text.size() / 2.0, text, tokens.ink);
    ring(ui, look, &response, 4);
    response.clicked()
}

fn note_ui(ui: &mut Ui, look: &Look, data: &ConsoleData<'_>, at: usize, note: &Note) {
    let tokens = look.tokens();
    let time = data.times.get(at).map_or("", String::as_str);
    let tag = match note.tag {
        Some(tag) => tag_word(look, tag),
        None => look.say("console-bookmarked"),
    };
    let place = &data.scenario.scene_of(note.node).title;
    let head = format!("{time}  {tag}");
    let at = format!("  · {place}");
    let parts = [
        (Type::SmallestStrong, tokens.ink, head.as_str()),
        (Type::Smallest, tokens.ink2, at.as_str()),
    ];
    parts_ui(ui, look, &parts);
    if !note.words.is_empty() {
        quiet_ui(ui, look, Type::Small, &note.words);
    }
}
