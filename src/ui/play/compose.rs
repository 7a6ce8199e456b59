//! Compose: the sentence so far stands on top; part after part is chosen, and any part can be changed.

use std::ops::Range;

use egui::text::LayoutJob;
use egui::{Rect, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::draft::Draft;
use super::reading::last_said;
use super::task::{Sign, asked_ui, hand_in_ui, is_lower, room, with_lower};
use crate::scenario::id::NodeIdx;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::view::{PartView, View};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::choice::{Air, GAP, Offer, marked_ui};
use crate::ui::widget::ring::{id, press, ring};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{quiet_ui, read_aloud};
use crate::ui::{Action, keys};

fn option_name(part: usize, at: usize) -> String {
    format!("part-{part}-{at}")
}

/// What a part stands for in the sentence.
fn text_of(part: &PartView, chosen: Option<usize>) -> &str {
    let option = chosen.and_then(|it| part.options.get(it));
    option.map_or(part.gap.as_str(), |it| it.text.as_str())
}

/// The part that is open: the one that is being changed, or the first that is empty.
fn open_part(parts: &[PartView], draft: &Draft) -> Option<usize> {
    let empty = |at: &usize| draft.sentence.option(*at).is_none();
    draft
        .part
        .filter(|it| *it < parts.len())
        .or_else(|| (0..parts.len()).find(empty))
}

/// The sentence and its parts.
pub(in crate::ui) fn compose_ui(
    ui: &mut Ui,
    look: &Look,
    body: Rect,
    view: &View,
    (node, prompt, lead, parts): (NodeIdx, &str, &str, &[PartView]),
    sign: Sign,
    draft: &mut Draft,
) -> Option<Action> {
    if let Some(open) = open_part(parts, draft) {
        let options = parts[open].options.len();
        for (at, key) in keys::NUMBERS.into_iter().enumerate().take(options) {
            if keys::pressed(ui, key) {
                choose(ui, parts, open, at, draft);
                break;
            }
        }
    }
    let room = room(ui, look, body);
    let narrow = look.narrow(ui.max_rect().width());
    let lower = scroll_ui(ui, "sentence", room, |ui| {
        if !narrow {
            for text in last_said(ui, look, view, room.width(), 1) {
                ui.add(egui::Label::new(text));
                ui.add_space(8.0);
            }
        }
        asked_ui(ui, look, prompt, "");
        sentence_ui(ui, look, lead, parts, draft);
        ui.add_space(10.0);
        parts_ui(ui, look, parts, room, (narrow, sign), draft)
    });
    let missing = (0..parts.len())
        .filter(|it| draft.sentence.option(*it).is_none())
        .count();
    let state = if missing > 0 {
        String::new()
    } else {
        look.say("screen-whole-sentence")
    };
    let words = with_lower(look, &state, lower);
    let label = if missing > 0 {
        look.say_with("screen-parts-left", &[("count", missing.into())])
    } else {
        look.say("screen-confirm")
    };
    let done = hand_in_ui(ui, look, body, &words, &label, missing == 0);
    let answer = Answer::Sentence(draft.sentence);
    (done && missing == 0).then_some(Action::Input(Input::Answer(node, answer)))
}

/// Fills a part; who chose it with the focus on it, goes on in the next.
fn choose(ui: &Ui, parts: &[PartView], part: usize, at: usize, draft: &mut Draft) {
    let options = 0..parts[part].options.len();
    let focus = ui.memory(|it| it.focused());
    let by_focus = options
        .into_iter()
        .any(|it| focus == Some(id(&option_name(part, it))));
    draft.sentence = draft.sentence.with(part, at);
    draft.part = None;
    draft.to_focus = by_focus;
}

/// Finished parts as a line each, the open part as choices; gives how many lie below what can be seen. Where there is
/// little room, what is asked comes first.
fn parts_ui(
    ui: &mut Ui,
    look: &Look,
    parts: &[PartView],
    room: Rect,
    (narrow, sign): (bool, Sign),
    draft: &mut Draft,
) -> usize {
    let (open, mut lower) = (open_part(parts, draft), 0);
    if let (Some(at), true) = (open, narrow) {
        lower = open_ui(ui, look, parts, at, (room, sign), draft);
    }
    for (at, part) in parts.iter().enumerate() {
        let chosen = draft.sentence.option(at);
        if open == Some(at) && !narrow {
            lower = open_ui(ui, look, parts, at, (room, sign), draft);
        } else if open != Some(at)
            && chosen.is_some()
            && line_ui(ui, look, part, text_of(part, chosen))
        {
            draft.part = Some(at);
            draft.to_focus = true;
        }
    }
    lower
}

/// The choices of the open part.
fn open_ui(
    ui: &mut Ui,
    look: &Look,
    parts: &[PartView],
    at: usize,
    (room, sign): (Rect, Sign),
    draft: &mut Draft,
) -> usize {
    let Some(part) = parts.get(at) else {
        return 0;
    };
    let (chosen, mut lower) = (draft.sentence.option(at), 0);
    ui.add_space(8.0);
    let label = part.label.as_str();
    let words = look.say_with("screen-choose-part", &[("part", label.into())]);
    quiet_ui(ui, look, Type::SmallStrong, &words);
    ui.add_space(8.0);
    for (option, it) in part.options.iter().enumerate() {
        let offer = Offer::open(quoted(&it.text));
        let (name, on) = (option_name(at, option), chosen == Some(option));
        let mark = sign(option);
        let response = marked_ui(ui, look, &name, &mark, &offer, on, Air::Tight);
        if option == 0 && draft.shown != Some(at) {
            draft.shown = Some(at);
            ui.scroll_to_rect(response.rect.expand(10.0), None);
        }
        // What has not been drawn yet cannot take the focus.
        if draft.to_focus && option == 0 {
            response.request_focus();
            draft.to_focus = false;
        }
        if response.clicked() {
            choose(ui, parts, at, option, draft);
        }
        lower += usize::from(is_lower(&response, room));
        ui.add_space(if option + 1 < part.options.len() {
            GAP
        } else {
            6.0
        });
    }
    lower
}

fn quoted(text: &str) -> String {
    if text.starts_with('“') {
        text.to_owned()
    } else {
        format!("“{text}”")
    }
}

/// A finished part in one line; true if it is to be changed.
fn line_ui(ui: &mut Ui, look: &Look, part: &PartView, text: &str) -> bool {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let word = look.say("screen-change");
    let change = galley(
        ui,
        look,
        Type::SmallStrong,
        tokens.accent,
        &word,
        f32::INFINITY,
    );
    let left = if look.text_percent >= 150 {
        0.0
    } else {
        (width * 0.36).round()
    };
    let label_room = if left > 0.0 { left - 12.0 } else { width };
    let label = galley(ui, look, Type::Small, tokens.ink2, &part.label, label_room);
    let room = (width - left - change.size().x - 28.0).max(80.0);
    let words = galley(ui, look, Type::Choice, tokens.ink, text, room);
    let above = if left > 0.0 { 0.0 } else { label.size().y };
    let line = words
        .size()
        .y
        .max(label.size().y - above)
        .max(look.half(30.0));
    let (_, rect) = ui.allocate_space(vec2(width, above + line + 8.0));
    let middle = rect.top() + above + line / 2.0 + 4.0;
    let place = |ui: &mut Ui, text: std::sync::Arc<egui::Galley>, x: f32, y: f32| {
        let rect = Rect::from_min_size(pos2(x, y), text.size());
        ui.put(rect, egui::Label::new(text));
    };
    let label_top = if left > 0.0 {
        middle - label.size().y / 2.0
    } else {
        rect.top()
    };
    place(ui, label, rect.left(), label_top);
    let top = middle - words.size().y / 2.0;
    place(ui, words, rect.left() + left, top);
    let size = change.size() + vec2(12.0, 10.0);
    let button = Rect::from_min_size(
        pos2(rect.right() - size.x + 6.0, middle - size.y / 2.0),
        size,
    );
    let name = format!("change-{}", part.label);
    let spoken = format!("{}: {word}", part.label);
    let response = press(ui, button, &name, || {
        WidgetInfo::labeled(WidgetType::Button, true, &spoken)
    });
    let at = button.center() - change.size() / 2.0;
    if response.hovered() {
        let under = Stroke::new(1.5, tokens.accent);
        ui.painter()
            .hline(at.x..=at.x + change.size().x, at.y + change.size().y, under);
    }
    ui.painter().galley(at, change, tokens.accent);
    ring(ui, look, &response, 4);
    response.clicked()
}

/// The sentence so far, in a box with an accent bar; what is still open is dashed.
fn sentence_ui(ui: &mut Ui, look: &Look, lead: &str, parts: &[PartView], draft: &Draft) {
    let tokens = look.tokens();
    let width = ui.available_width();
    let open = open_part(parts, draft);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width - 41.0;
    let plain = Type::Quote.format(look, tokens.ink);
    let mut gaps: Vec<Range<usize>> = Vec::new();
    let mut letters = 1;
    job.append("“", 0.0, plain.clone());
    let mut put = |job: &mut LayoutJob, text: &str, format: egui::TextFormat| {
        job.append(text, 0.0, format);
        let from = letters;
        letters += text.chars().count();
        from..letters
    };
    if !lead.is_empty() {
        put(&mut job, lead, plain.clone());
        put(&mut job, " ", plain.clone());
    }
    for (at, part) in parts.iter().enumerate() {
        let chosen = draft.sentence.option(at);
        let mut format = plain.clone();
        if chosen.is_none() {
            format.color = tokens.ink2;
        }
        if open == Some(at) {
            format.background = tokens.tint;
        }
        let range = put(&mut job, text_of(part, chosen), format);
        if chosen.is_none() {
            gaps.push(range);
        }
        if at + 1 < parts.len() {
            put(&mut job, " ", plain.clone());
        }
    }
    job.append("”", 0.0, plain);
    let text = ui.painter().layout_job(job);
    let (_, rect) = ui.allocate_space(vec2(width, text.size().y + 26.0));
    let edge = Stroke::new(2.0, tokens.edge);
    ui.painter()
        .rect(rect, 6, tokens.sheet, edge, StrokeKind::Inside);
    let corners = egui::CornerRadius {
        nw: 6,
        sw: 6,
        ..egui::CornerRadius::ZERO
    };
    let bar = rect.with_max_x(rect.left() + 5.0);
    ui.painter().rect_filled(bar, corners, tokens.accent);
    let place = Rect::from_min_size(rect.min + vec2(21.0, 13.0), text.size());
    let response = ui.put(place, egui::Label::new(text.clone()));
    read_aloud(ui, &response);
    let mut before = 0;
    for row in &text.rows {
        for gap in &gaps {
            let inside = row
                .row
                .glyphs
                .iter()
                .enumerate()
                .filter(|(at, _)| gap.contains(&(before + at)));
            let ends = inside.fold(None, |ends: Option<(f32, f32)>, (_, glyph)| {
                let (left, right) = (glyph.pos.x, glyph.pos.x + glyph.advance_width);
                Some((ends.map_or(left, |it| it.0), right))
            });
            if let Some((left, right)) = ends {
                let y = place.top() + row.pos.y + row.row.size.y - 2.0;
                let x = place.left() + row.pos.x;
                let line = [pos2(x + left, y), pos2(x + right, y)];
                let stroke = Stroke::new(2.0, tokens.edge);
                ui.painter()
                    .extend(Shape::dashed_line(&line, stroke, 5.0, 4.0));
            }
        }
        before += row.row.glyphs.len();
    }
}
