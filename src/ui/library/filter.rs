//! The filters of the library: what each is set to, and the values of the one that is open.

use egui::{Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{Filter, LibraryData, LibraryState, pressure_word, role_word};
use crate::scenario::vocabulary::{Pressure, Role};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::arrow::arrow_paint;
use crate::ui::widget::region::row_ui;
use crate::ui::widget::ring::{press, ring};

/// The filters.
pub(super) fn filters_ui(ui: &mut Ui, look: &Look, data: &LibraryData, state: &mut LibraryState) {
    let all = look.say("screen-filter-all");
    let minutes = |it: u32| look.say_with("screen-filter-minutes", &[("minutes", it.into())]);
    let rows = [
        (
            Filter::Role,
            look.say("screen-filter-role"),
            state.role.map(|it| role_word(look, it)),
        ),
        (
            Filter::Pressure,
            look.say("screen-filter-pressure"),
            state.pressure.map(|it| pressure_word(look, it)),
        ),
        (
            Filter::Minutes,
            look.say("screen-filter-time"),
            state.minutes.map(minutes),
        ),
    ];
    row_ui(ui, 10.0, |ui| {
        for (filter, word, value) in &rows {
            let shown = value.as_ref().unwrap_or(&all);
            let (name, open) = (format!("filter-{filter:?}"), state.open == Some(*filter));
            if chip_ui(
                ui,
                look,
                &name,
                Some(word),
                shown,
                value.is_some(),
                Some(open),
            ) {
                state.open = if open { None } else { Some(*filter) };
            }
        }
    });
    let Some(open) = state.open else { return };
    ui.add_space(10.0);
    row_ui(ui, 10.0, |ui| {
        let pick = |ui: &mut Ui, at: usize, word: &str, chosen: bool| {
            chip_ui(ui, look, &format!("value-{at}"), None, word, chosen, None)
        };
        let mut done = false;
        match open {
            Filter::Role => {
                if pick(ui, 0, &all, state.role.is_none()) {
                    (state.role, done) = (None, true);
                }
                for (at, it) in Role::ALL.iter().enumerate() {
                    if pick(ui, at + 1, &role_word(look, *it), state.role == Some(*it)) {
                        (state.role, done) = (Some(*it), true);
                    }
                }
            }
            Filter::Pressure => {
                if pick(ui, 0, &all, state.pressure.is_none()) {
                    (state.pressure, done) = (None, true);
                }
                let there =
                    |it: &&Pressure| data.entries.iter().any(|entry| entry.pressure.contains(it));
                for (at, it) in Pressure::ALL.iter().filter(there).enumerate() {
                    if pick(
                        ui,
                        at + 1,
                        &pressure_word(look, *it),
                        state.pressure == Some(*it),
                    ) {
                        (state.pressure, done) = (Some(*it), true);
                    }
                }
            }
            Filter::Minutes => {
                if pick(ui, 0, &all, state.minutes.is_none()) {
                    (state.minutes, done) = (None, true);
                }
                for (at, it) in [10, 15, 20].into_iter().enumerate() {
                    if pick(ui, at + 1, &minutes(it), state.minutes == Some(it)) {
                        (state.minutes, done) = (Some(it), true);
                    }
                }
            }
        }
        if done {
            state.open = None;
        }
    });
}

/// A filter or one of its values; an arrow if it opens something.
fn chip_ui(
    ui: &mut Ui,
    look: &Look,
    name: &str,
    before: Option<&str>,
    word: &str,
    chosen: bool,
    opens: Option<bool>,
) -> bool {
    let tokens = look.tokens();
    let lead = before.map(|it| {
        galley(
            ui,
            look,
            Type::Button,
            tokens.ink2,
            &format!("{it}:  "),
            f32::INFINITY,
        )
    });
    let text = galley(ui, look, Type::Button, tokens.ink, word, f32::INFINITY);
    let lead_width = lead.as_ref().map_or(0.0, |it| it.size().x);
    let arrow = if opens.is_some() { 22.0 } else { 0.0 };
    let size = vec2(
        28.0 + lead_width + text.size().x + arrow,
        look.half(40.0).max(text.size().y + 8.0),
    );
    let (_, rect) = ui.allocate_space(size);
    let label = before.map_or_else(|| word.to_owned(), |it| format!("{it}: {word}"));
    let response = press(ui, rect, name, || {
        WidgetInfo::selected(WidgetType::Button, true, chosen, &label)
    });
    let (fill, line) = if chosen {
        (tokens.tint, Stroke::new(3.0, tokens.accent))
    } else {
        (tokens.sheet, Stroke::new(2.0, tokens.edge))
    };
    ui.painter().rect(rect, 6, fill, line, StrokeKind::Inside);
    let mut x = rect.left() + 14.0;
    if let Some(lead) = lead {
        ui.painter().galley(
            pos2(x, rect.center().y - lead.size().y / 2.0),
            lead,
            tokens.ink2,
        );
        x += lead_width;
    }
    ui.painter().galley(
        pos2(x, rect.center().y - text.size().y / 2.0),
        text.clone(),
        tokens.ink,
    );
    if let Some(open) = opens {
        arrow_paint(
            ui,
            look,
            pos2(x + text.size().x + 16.0, rect.center().y),
            open,
        );
    }
    ring(ui, look, &response, 6);
    response.clicked()
}
