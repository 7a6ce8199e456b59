//! The cards of the library: a picture, a title, and what one needs to choose.

use std::sync::Arc;

use egui::{Galley, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{LibraryData, LibraryEntry, about as about_line};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::dashed;
use crate::ui::widget::ring::{id, press, ring};
use crate::ui::widget::words::quiet_ui;

/// The cards, in one to four columns.
pub(super) fn cards_ui(
    ui: &mut Ui,
    look: &Look,
    data: &LibraryData,
    shown: &[usize],
) -> Option<Action> {
    if shown.is_empty() {
        quiet_ui(ui, look, Type::Running, &look.say("screen-library-none"));
        return None;
    }
    let mut asked = None;
    let room = ui.available_width();
    let columns = match room {
        room if room < look.px(480.0) => 1,
        room if room < look.px(820.0) => 2,
        room if room < look.px(1200.0) => 3,
        _ => 4,
    };
    let count = [1.0, 2.0, 3.0, 4.0][columns - 1];
    let width = ((room - 22.0 * (count - 1.0)) / count).floor();
    for row in shown.chunks(columns) {
        let top = ui.available_rect_before_wrap().min;
        let texts: Vec<CardWords> = row
            .iter()
            .map(|at| CardWords::of(ui, look, &data.entries[*at], width - 32.0))
            .collect();
        let height = texts.iter().map(CardWords::height).fold(0.0, f32::max) + 136.0 + 28.0;
        let mut left = top.x;
        for (at, words) in row.iter().zip(texts) {
            let rect = Rect::from_min_size(pos2(left, top.y), vec2(width, height.max(247.0)));
            if entry_ui(ui, look, *at, &data.entries[*at], rect, words) {
                asked = Some(Action::Brief(*at));
            }
            left += width + 22.0;
        }
        ui.allocate_space(vec2(room, height.max(247.0) + 18.0));
    }
    asked
}

struct CardWords {
    title: Arc<Galley>,
    about: Arc<Galley>,
    foot: Arc<Galley>,
    name: String,
}

impl CardWords {
    fn of(ui: &Ui, look: &Look, entry: &LibraryEntry, width: f32) -> Self {
        let tokens = look.tokens();
        let (about, foot) = if entry.faults > 0 {
            (
                look.say("screen-faults-about"),
                look.say_with("screen-faults", &[("count", entry.faults.into())]),
            )
        } else {
            let minutes = look.say_with("screen-minutes", &[("minutes", entry.minutes.into())]);
            let played = if entry.played {
                format!(" · {}", look.say("screen-played"))
            } else {
                String::new()
            };
            (
                about_line(look, &entry.roles, &entry.pressure),
                minutes + &played,
            )
        };
        Self {
            name: format!("{}. {about}. {foot}", entry.title),
            title: galley(ui, look, Type::Section, tokens.ink, &entry.title, width),
            about: galley(ui, look, Type::Small, tokens.ink2, &about, width),
            foot: galley(ui, look, Type::Small, tokens.ink, &foot, width),
        }
    }

    fn height(&self) -> f32 {
        self.title.size().y + self.about.size().y + self.foot.size().y + 6.0
    }
}

fn entry_ui(
    ui: &Ui,
    look: &Look,
    at: usize,
    entry: &LibraryEntry,
    rect: Rect,
    words: CardWords,
) -> bool {
    let (tokens, playable) = (look.tokens(), entry.faults == 0);
    let name = format!("entry-{at}");
    let response = if playable {
        press(ui, rect, &name, || {
            WidgetInfo::labeled(WidgetType::Button, true, &words.name)
        })
    } else {
        let response = ui.interact(rect, id(&name), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, false, &words.name));
        response
    };
    let line = Stroke::new(
        1.0,
        if response.hovered() && playable {
            tokens.edge
        } else {
            tokens.line
        },
    );
    ui.painter()
        .rect(rect, 6, tokens.sheet, Stroke::NONE, StrokeKind::Inside);
    let top = Rect::from_min_size(rect.min, vec2(rect.width(), 136.0));
    match &entry.picture {
        Some(picture) => picture.paint(ui, top),
        None => {
            ui.painter().rect_filled(
                top,
                egui::CornerRadius {
                    nw: 6,
                    ne: 6,
                    sw: 0,
                    se: 0,
                },
                tokens.tint,
            );
        }
    }
    ui.painter().rect_stroke(rect, 6, line, StrokeKind::Inside);
    if !playable {
        dashed(ui, rect, tokens.edge);
    }
    let mut at = rect.min + vec2(16.0, 136.0 + 12.0);
    for (text, after) in [(words.title, 0.0), (words.about, 6.0), (words.foot, 0.0)] {
        let height = text.size().y;
        ui.painter().galley(at, text, tokens.ink);
        at.y += height + after;
    }
    ring(ui, look, &response, 6);
    response.clicked()
}
