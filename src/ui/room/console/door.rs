//! The left of the console: how phones come in, how many there are, and the way to black.

use egui::{Rect, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{ConsoleData, ConsoleState, Sure};
use crate::ui::look::Look;
use crate::ui::room::qr::qr_ui;
use crate::ui::room::{Ask, Door};
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::{Button, Weight, button_ui, cap_paint};
use crate::ui::widget::region::{region_ui, row_ui, rule};
use crate::ui::widget::ring::{press, ring};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, quiet_ui, read_aloud};
use crate::ui::{Action, Screen};

/// The left of the console.
pub(super) fn door_ui(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    let foot = look.half(48.0) + Type::Smallest.line(look) + 40.0;
    let room = Rect::from_min_max(
        rect.min + vec2(24.0, 22.0),
        pos2(rect.right() - 24.0, rect.bottom() - foot),
    );
    // On a wide sheet the code would fill the window.
    let room = room.with_max_x(room.right().min(room.left() + 320.0));
    scroll_ui(ui, "door", room, |ui| {
        let title = look.say_with("console-title", &[("title", title(data).into())]);
        heading_ui(ui, look, Type::SmallStrong, &title);
        ui.add_space(12.0);
        match data.door {
            Some(door) => way_in_ui(ui, look, door, data, &mut asked),
            None => {
                heading_ui(ui, look, Type::Section, &look.say("console-no-phones"));
                ui.add_space(4.0);
                quiet_ui(ui, look, Type::Small, &look.say("console-no-phones-about"));
            }
        }
        if data.door.is_some() {
            people_ui(ui, look, data);
        }
        ui.add_space(14.0);
        asked = ways_ui(ui, look, data, state).or(asked.take());
    });
    let row = Rect::from_min_max(
        pos2(rect.left() + 24.0, rect.bottom() - foot + 12.0),
        rect.max - vec2(24.0, 0.0),
    );
    let row = row.with_max_x(row.right().min(row.left() + 320.0));
    region_ui(ui, row, |ui| {
        let minutes = [("minutes", data.minutes.into())];
        quiet_ui(
            ui,
            look,
            Type::Smallest,
            &look.say_with("console-minutes", &minutes),
        );
        ui.add_space(4.0);
        asked = black_ui(ui, look, data).or(asked.take());
    });
    asked
}

fn title<'a>(data: &ConsoleData<'a>) -> &'a str {
    &data.scenario.head.title
}

/// The code, what is typed, and whether the room sees it.
fn way_in_ui(
    ui: &mut Ui,
    look: &Look,
    door: &Door,
    data: &ConsoleData<'_>,
    asked: &mut Option<Action>,
) {
    let width = ui.available_width();
    let (_, place) = ui.allocate_space(vec2(width, width));
    qr_ui(ui, look, place, &door.qr, &door.address);
    ui.add_space(10.0);
    quiet_ui(ui, look, Type::Small, &look.say("console-type"));
    // As large as fits on one line: it is read out.
    let kinds = [Type::Section, Type::Strong, Type::SmallStrong];
    let tokens = look.tokens();
    let fits = |kind: &Type| {
        let text = galley(ui, look, *kind, tokens.ink, &door.address, f32::INFINITY);
        text.size().x <= width
    };
    let kind = kinds.into_iter().find(fits).unwrap_or(Type::SmallStrong);
    ink_ui(ui, look, kind, &door.address);
    if !door.code.is_empty() {
        let code = look.say_with("console-code", &[("code", (&door.code).into())]);
        ink_ui(ui, look, kind, &code);
    }
    let word = look.say(if data.welcome {
        "console-welcome-off"
    } else {
        "console-welcome-on"
    });
    if link_ui(ui, look, "welcome", &word) {
        *asked = Some(Ask::Welcome(!data.welcome).into());
    }
    ui.add_space(4.0);
    rule(ui, tokens.line);
    ui.add_space(10.0);
}

/// How many take part; of who stepped out only how many.
fn people_ui(ui: &mut Ui, look: &Look, data: &ConsoleData<'_>) {
    let view = data.view;
    ink_ui(ui, look, Type::Figure, &view.here.to_string());
    let words = look.say_with("console-phones", &[("count", view.here.into())]);
    let response = quiet_ui(ui, look, Type::Small, &words);
    read_aloud(ui, &response);
    if view.stepped_out > 0 {
        ui.add_space(8.0);
        let count = [("count", view.stepped_out.into())];
        ink_ui(
            ui,
            look,
            Type::Small,
            &look.say_with("console-stepped-out", &count),
        );
        quiet_ui(
            ui,
            look,
            Type::Smallest,
            &look.say("console-nobody-by-name"),
        );
    }
    if view.gone > 0 {
        ui.add_space(6.0);
        let count = [("count", view.gone.into())];
        quiet_ui(
            ui,
            look,
            Type::Small,
            &look.say_with("console-gone", &count),
        );
    }
}

/// What is for when it is real, and the end of the class.
fn ways_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    if data.door.is_none() && !data.welcome {
        let word = look.say("console-welcome-again");
        if link_ui(ui, look, "welcome", &word) {
            asked = Some(Ask::Welcome(true).into());
        }
    }
    let (real, close) = (look.say("screen-real"), look.say("console-close"));
    let room = beyond(ui);
    let bottom = region_ui(ui, room, |ui| {
        row_ui(ui, 2.0, |ui| {
            if button_ui(ui, look, "real", Button::new(&real, Weight::Quiet)).clicked() {
                asked = Some(Action::Go(Screen::Real));
            }
            let close = Button::new(&close, Weight::Quiet);
            if button_ui(ui, look, "close-class", close).clicked() {
                state.sure = Some(Sure::Close);
            }
        });
    });
    ui.allocate_space(vec2(0.0, bottom - room.top()));
    asked
}

/// A quiet button whose words stand under those above it; true if it was pressed.
fn link_ui(ui: &mut Ui, look: &Look, name: &str, word: &str) -> bool {
    let (room, mut pressed) = (beyond(ui), false);
    let bottom = region_ui(ui, room, |ui| {
        pressed = button_ui(ui, look, name, Button::new(word, Weight::Quiet)).clicked();
    });
    ui.allocate_space(vec2(0.0, bottom - room.top()));
    pressed
}

/// What is left of the column, wider by the air that a quiet button has beside its words.
fn beyond(ui: &Ui) -> Rect {
    ui.available_rect_before_wrap().expand2(vec2(6.0, 0.0))
}

/// Everything to black, or back.
pub(super) fn black_ui(ui: &mut Ui, look: &Look, data: &ConsoleData<'_>) -> Option<Action> {
    let tokens = look.tokens();
    let word = look.say(if data.black {
        "console-unblack"
    } else {
        "console-black"
    });
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), look.half(48.0)));
    let response = press(ui, rect, "black", || {
        WidgetInfo::labeled(WidgetType::Button, true, &word)
    });
    ui.painter().rect(
        rect,
        6,
        tokens.bar,
        Stroke::new(
            2.0,
            if response.hovered() {
                tokens.on_bar
            } else {
                tokens.edge
            },
        ),
        egui::StrokeKind::Inside,
    );
    let text = galley(
        ui,
        look,
        Type::ButtonStrong,
        tokens.on_bar,
        &word,
        f32::INFINITY,
    );
    let cap = galley(
        ui,
        look,
        Type::Smallest,
        tokens.on_bar.gamma_multiply(0.8),
        "Esc",
        f32::INFINITY,
    );
    let cap_size = vec2(cap.size().x + 10.0, look.px(22.0));
    let with_cap = look.text_percent < 150;
    let wide = text.size().x + if with_cap { cap_size.x + 10.0 } else { 0.0 };
    let left = rect.center().x - wide / 2.0;
    let right = left + text.size().x + 10.0;
    let at = pos2(left, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, tokens.on_bar);
    if with_cap {
        let at = pos2(right, rect.center().y - cap_size.y / 2.0);
        cap_paint(ui, Rect::from_min_size(at, cap_size), cap, tokens.on_bar);
    }
    ring(ui, look, &response, 6);
    response.clicked().then(|| Ask::Black(!data.black).into())
}
