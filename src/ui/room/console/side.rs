//! The right of the console: what the room sees now, and under it what can break in, where to go back to, and the tracks.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{ConsoleData, ConsoleState, Led, Side, back, inject, notes, talk, tracks};
use crate::scenario::vocabulary::Style;
use crate::session::view::View;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::{Ask, Hall};
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::{fill, region_ui, row_ui};
use crate::ui::widget::ring::id;
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::tabs::tabs_ui;
use crate::ui::widget::words::{parts_ui, read_aloud};

/// From which tension on it is gespannen, verbaal agressief, bedreigend, ernstig.
const PHASES: [i32; 4] = [25, 45, 65, 85];
const PHASE_WORDS: [&str; 5] = [
    "screen-phase-kalm",
    "screen-phase-tense",
    "screen-phase-verbal",
    "screen-phase-threat",
    "screen-phase-severe",
];

/// The right of the console; gives where the picture goes, which is left open.
pub(super) fn side_ui(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> (Rect, Option<Action>) {
    let inner = Rect::from_min_max(rect.min + vec2(24.0, 22.0), rect.max - vec2(24.0, 16.0));
    let inner = inner.with_max_x(inner.right().min(inner.left() + 560.0));
    let high = (inner.width() * 150.0 / 316.0)
        .min(rect.height() * 0.36)
        .round();
    let stage = Rect::from_min_size(inner.min, vec2(inner.width(), high));
    around(ui, look, rect, stage);
    let words = if data.black {
        look.say("console-seen-black")
    } else {
        data.stage_words.to_owned()
    };
    let response = ui.interact(stage, id("room-stage"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    if data.black {
        fill(ui, stage, look.tokens().bar);
    }
    let mut asked = None;
    let under = inner.with_min_y(stage.bottom() + 6.0);
    let tabs = region_ui(ui, under, |ui| {
        caption_ui(ui, look, &led.track.story);
        ui.add_space(10.0);
        asked = hall_ui(ui, look, data);
        ui.add_space(8.0);
        let sides = [Side::Now, Side::Back, Side::Tracks];
        let words = [
            "console-side-now",
            "console-side-back",
            "console-side-tracks",
        ];
        let words = words.map(|it| look.say(it));
        let open = sides.iter().position(|it| *it == state.side).unwrap_or(0);
        if let Some(at) = tabs_ui(ui, look, "side-tab", &words, open) {
            (state.side, state.sure) = (sides[at], None);
        }
    });
    let room = inner.with_min_y(tabs + 10.0);
    scroll_ui(ui, "side", room, |ui| {
        let action = match state.side {
            Side::Now => {
                // In the talk nothing breaks in any more: there its parts stand here.
                let action = match data.view.talk.phase {
                    Some(phase) => talk::phases_ui(ui, look, phase),
                    None => inject::injects_ui(ui, look, data, led),
                };
                ui.add_space(12.0);
                action.or(notes::notes_ui(ui, look, data, led, state))
            }
            Side::Back => back::back_ui(ui, look, data, led, state),
            Side::Tracks => tracks::tracks_ui(ui, look, data, led, state),
        };
        asked = action.or(asked.take());
        ui.add_space(4.0);
    });
    (stage, asked)
}

/// The sheet around the picture, which lies under the interface.
fn around(ui: &Ui, look: &Look, rect: Rect, stage: Rect) {
    let sheet = look.tokens().sheet;
    fill(ui, rect.with_max_y(stage.top()), sheet);
    fill(ui, rect.with_min_y(stage.bottom()), sheet);
    let beside = Rect::from_min_max(
        pos2(rect.left(), stage.top()),
        pos2(rect.right(), stage.bottom()),
    );
    fill(ui, beside.with_max_x(stage.left()), sheet);
    fill(ui, beside.with_min_x(stage.right()), sheet);
}

/// What the picture is, and how tense it is there: in words, never a number.
fn caption_ui(ui: &mut Ui, look: &Look, view: &View) {
    let tokens = look.tokens();
    let phase = PHASES.iter().filter(|it| view.tension >= **it).count();
    let tense = look.say(PHASE_WORDS[phase.min(4)]);
    let mood = view.people.iter().filter_map(|it| it.mood);
    let style = mood.max_by_key(|it| it.phase).map(|it| it.style);
    let (words, colour) = match style {
        Some(Style::Hot) => (look.say("console-hot"), tokens.hot),
        Some(Style::Cold) => (look.say("console-cold"), tokens.cold),
        None => (String::new(), tokens.ink2),
    };
    let now = look.say("console-room-now");
    let width = ui.available_width();
    let mut parts = vec![(Type::Smallest, tokens.ink2, tense.as_str())];
    let styled = format!(" · {words}");
    if !words.is_empty() {
        parts.push((Type::SmallestStrong, colour, styled.as_str()));
    }
    let right = ui
        .painter()
        .layout_job(crate::ui::type_face::job(look, &parts, width));
    let left = galley(ui, look, Type::Smallest, tokens.ink2, &now, width);
    let beside = left.size().x + right.size().x + 16.0 <= width;
    let top = ui.available_rect_before_wrap().min;
    let at = if beside {
        pos2(top.x + width - right.size().x, top.y)
    } else {
        pos2(top.x, top.y + left.size().y)
    };
    let (first, second) = (
        Rect::from_min_size(top, left.size()),
        Rect::from_min_size(at, right.size()),
    );
    ui.put(first, egui::Label::new(left));
    let response = ui.put(second, egui::Label::new(right));
    read_aloud(ui, &response);
    let all = Rect::from_min_max(
        top,
        pos2(top.x + width, second.bottom().max(first.bottom())),
    );
    ui.advance_cursor_after_rect(all);
}

/// Where the room's picture is, and how to get it there.
fn hall_ui(ui: &mut Ui, look: &Look, data: &ConsoleData<'_>) -> Option<Action> {
    let ways: &[(&str, Hall, Option<&str>)] = match data.hall {
        Hall::Nowhere | Hall::Here => &[
            ("console-hall-open", Hall::Window, None),
            ("console-hall-here", Hall::Here, Some("Z")),
        ],
        Hall::Window => &[
            ("console-hall-full", Hall::FullScreen, Some("F11")),
            ("console-hall-shut", Hall::Nowhere, None),
        ],
        Hall::FullScreen => &[
            ("console-hall-small", Hall::Window, Some("F11")),
            ("console-hall-shut", Hall::Nowhere, None),
        ],
    };
    let mut asked = None;
    row_ui(ui, 4.0, |ui| {
        for (at, (key, to, cap)) in ways.iter().enumerate() {
            let word = look.say(key);
            let weight = if at == 0 {
                Weight::Secondary
            } else {
                Weight::Quiet
            };
            let mut button = Button::new(&word, weight);
            button.key = *cap;
            if button_ui(ui, look, key, button).clicked() {
                asked = Some(Ask::Hall(*to).into());
            }
        }
    });
    asked
}

/// A heading with something quiet after it.
pub(super) fn headed_ui(ui: &mut Ui, look: &Look, title: &str, more: &str) {
    let tokens = look.tokens();
    let more = format!("  {more}");
    let parts = [
        (Type::Section, tokens.ink, title),
        (Type::Smallest, tokens.ink2, more.as_str()),
    ];
    let response = parts_ui(ui, look, &parts);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(title);
    });
    ui.add_space(8.0);
}
