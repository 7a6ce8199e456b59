//! The decisions, one row each; one is open at a time.

use egui::{Rect, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{DebriefState, chance, task};
use crate::debrief::{Debrief, DecisionPart, OptionPart};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley, job};
use crate::ui::widget::arrow::arrow_paint;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::card::open_card_ui;
use crate::ui::widget::region::{columns_ui, rule};
use crate::ui::widget::ring::{press, ring};
use crate::ui::widget::words::{heading_ui, ink_ui, parts_ui, quiet_ui};

/// All decisions. From each, who has come to the end can go back to that moment.
pub(super) fn moments_ui(
    ui: &mut Ui,
    look: &Look,
    debrief: &Debrief,
    state: &mut DebriefState,
    narrow: bool,
) -> Option<Action> {
    let mut asked = None;
    heading_ui(ui, look, Type::Section, &look.say("screen-moments-title"));
    ui.add_space(8.0);
    if let Some(part) = &debrief.chances {
        chance::whole_ui(ui, look, part, narrow);
        ui.add_space(8.0);
    }
    rule(ui, look.tokens().line);
    for (at, it) in debrief.decisions.iter().enumerate() {
        let open = state.open == Some(at);
        let pressed = if open {
            ui.add_space(10.0);
            let pressed = open_card_ui(ui, look, |ui| {
                let pressed = row_ui(ui, look, it, true, narrow);
                rule(ui, look.tokens().line);
                ui.add_space(12.0);
                inside_ui(ui, look, it, narrow);
                if let Some(part) = &debrief.chances {
                    chance::decision_ui(ui, look, part, it.chance.as_ref(), narrow);
                }
                if debrief.cover.ending.is_some() && back_ui(ui, look) {
                    asked = Some(Action::SecondTrack { inputs: it.inputs });
                }
                pressed
            });
            ui.add_space(10.0);
            pressed
        } else {
            let pressed = row_ui(ui, look, it, false, narrow);
            rule(ui, look.tokens().line);
            pressed
        };
        if pressed {
            state.open = if open { None } else { Some(at) };
        }
    }
    ui.add_space(12.0);
    asked
}

fn back_ui(ui: &mut Ui, look: &Look) -> bool {
    ui.add_space(16.0);
    let words = look.say("debrief-go-back");
    button_ui(ui, look, "go-back", Button::new(&words, Weight::Secondary)).clicked()
}

/// Number, place, what was chosen, the change of tension, what it did.
fn row_ui(ui: &mut Ui, look: &Look, it: &DecisionPart, open: bool, narrow: bool) -> bool {
    let tokens = look.tokens();
    let chosen = it.options.iter().find(|it| it.chosen);
    let chosen = match (&it.task, chosen) {
        (Some(task), _) => task.headline.as_str(),
        (None, Some(chosen)) => chosen.label.as_str(),
        (None, None) => it.prompt.as_str(),
    };
    let width = ui.available_width();
    let circle = look.px(40.0);
    let (place, effect, stroke) = if narrow {
        (0.0, 0.0, 0.0)
    } else {
        (look.px(170.0), look.px(290.0), 76.0)
    };
    let gaps = if narrow {
        20.0 + 24.0
    } else {
        4.0 * 20.0 + 24.0
    };
    let middle = width - circle - place - effect - stroke - gaps;
    let place_text = galley(
        ui,
        look,
        Type::Small,
        tokens.ink2,
        &it.place,
        place.max(1.0),
    );
    let effect_text = galley(
        ui,
        look,
        Type::Small,
        tokens.ink,
        &it.effect,
        effect.max(1.0),
    );
    let chosen_text = if narrow {
        let place = format!("\n{} · ", it.place);
        let parts = [
            (Type::Strong, tokens.ink, chosen),
            (Type::Small, tokens.ink2, place.as_str()),
            (Type::Small, tokens.ink, it.effect.as_str()),
        ];
        ui.painter().layout_job(job(look, &parts, middle))
    } else {
        galley(ui, look, Type::Strong, tokens.ink, chosen, middle)
    };
    let mut height = chosen_text.size().y.max(circle + 12.0);
    if !narrow {
        height = height
            .max(place_text.size().y)
            .max(effect_text.size().y)
            .max(54.0);
    }
    let (_, rect) = ui.allocate_space(vec2(width, height + 12.0));
    let label = format!("{}. {chosen}. {}. {}", it.number, it.place, it.effect);
    let name = format!("decision-{}", it.number);
    let response = press(ui, rect.shrink2(vec2(0.0, 4.0)), &name, || {
        WidgetInfo::labeled(WidgetType::CollapsingHeader, true, &label)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Button);
        node.set_expanded(open);
    });
    let painter = ui.painter();
    let centre = rect.center().y;
    let at = pos2(rect.left() + circle / 2.0, centre);
    painter.circle(
        at,
        look.px(16.0),
        tokens.sheet,
        Stroke::new(3.0, tokens.accent),
    );
    let number = galley(
        ui,
        look,
        Type::HistoryStrong,
        tokens.ink,
        &it.number.to_string(),
        f32::INFINITY,
    );
    painter.galley(at - number.size() / 2.0, number, tokens.ink);
    let mut x = rect.left() + circle + 20.0;
    let paint = |x: f32, text: std::sync::Arc<egui::Galley>| {
        painter.galley(pos2(x, centre - text.size().y / 2.0), text, tokens.ink);
    };
    if narrow {
        paint(x, chosen_text);
    } else {
        paint(x, place_text);
        x += place + 20.0;
        paint(x, chosen_text);
        x += middle + 20.0;
        change(
            ui,
            look,
            it,
            Rect::from_min_size(pos2(x, centre - 26.0), vec2(76.0, 52.0)),
        );
        x += stroke + 20.0;
        paint(x, effect_text);
    }
    arrow_paint(ui, look, pos2(rect.right() - 10.0, centre), open);
    ring(ui, look, &response, 4);
    response.clicked()
}

/// The change of tension: a stroke from before to after, over a base line. The words beside it say the same.
fn change(ui: &Ui, look: &Look, it: &DecisionPart, rect: Rect) {
    let tokens = look.tokens();
    let y = |tension: i32| {
        rect.top() + 48.0 - 0.42 * f32::from(u8::try_from(tension.clamp(0, 100)).unwrap_or(0))
    };
    ui.painter().hline(
        rect.left() + 4.0..=rect.left() + 72.0,
        rect.top() + 48.0,
        Stroke::new(1.0, tokens.line),
    );
    let (from, to) = (
        pos2(rect.left() + 6.0, y(it.tension_before)),
        pos2(rect.left() + 64.0, y(it.tension_after)),
    );
    ui.painter()
        .line_segment([from, to], Stroke::new(3.5, tokens.accent));
    ui.painter()
        .circle(to, 5.5, tokens.sheet, Stroke::new(3.0, tokens.accent));
}

fn inside_ui(ui: &mut Ui, look: &Look, it: &DecisionPart, narrow: bool) {
    if narrow {
        did_ui(ui, look, it);
        ui.add_space(14.0);
        reason_ui(ui, look, it);
        ui.add_space(14.0);
        also_ui(ui, look, it);
        return;
    }
    let room = ui.available_width() - 2.0 * 34.0;
    let widths = [1.0, 1.1, 1.15].map(|it| (room * it / 3.25).floor());
    columns_ui(ui, &widths, 34.0, |ui, at| match at {
        0 => did_ui(ui, look, it),
        1 => reason_ui(ui, look, it),
        _ => also_ui(ui, look, it),
    });
}

fn did_ui(ui: &mut Ui, look: &Look, it: &DecisionPart) {
    quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-what-it-did"));
    if !it.ran_out.is_empty() {
        ui.add_space(4.0);
        quiet_ui(ui, look, Type::Small, &it.ran_out);
    }
    for line in &it.consequence {
        ui.add_space(4.0);
        ink_ui(ui, look, Type::Small, line);
    }
    if it.consequence.is_empty() {
        ink_ui(ui, look, Type::Small, &it.effect);
    }
}

fn reason_ui(ui: &mut Ui, look: &Look, it: &DecisionPart) {
    let tokens = look.tokens();
    quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-experts"));
    if let Some(chosen) = it.options.iter().find(|it| it.chosen) {
        ui.add_space(4.0);
        let level = level(&chosen.quality);
        parts_ui(
            ui,
            look,
            &[
                (Type::SmallStrong, tokens.ink, &level),
                (Type::Small, tokens.ink, &chosen.why),
            ],
        );
        red_line_ui(ui, look, chosen);
    }
    if let Some(it) = &it.task {
        task::judged_ui(ui, look, it);
    }
    if it.experts_differ {
        ui.add_space(6.0);
        quiet_ui(ui, look, Type::Smallest, &look.say("screen-experts-differ"));
    }
    if !it.tests.is_empty() {
        ui.add_space(6.0);
        quiet_ui(ui, look, Type::Smallest, &it.tests.join(" · "));
    }
}

fn level(quality: &str) -> String {
    if quality.is_empty() {
        String::new()
    } else {
        format!("{quality}. ")
    }
}

/// The level as a word before each; a closed one says why.
fn also_ui(ui: &mut Ui, look: &Look, it: &DecisionPart) {
    let tokens = look.tokens();
    if let Some(it) = &it.task {
        return task::rows_ui(ui, look, it);
    }
    quiet_ui(ui, look, Type::SmallStrong, &look.say("screen-also"));
    for option in it.options.iter().filter(|it| !it.chosen) {
        ui.add_space(6.0);
        let level = level(&option.quality);
        let why = if option.closed.is_empty() {
            &option.why
        } else {
            &option.closed
        };
        let why = if why.is_empty() {
            String::new()
        } else {
            format!(" {why}")
        };
        let parts = [
            (Type::SmallestStrong, tokens.ink2, level.as_str()),
            (Type::Small, tokens.ink, option.text.as_str()),
            (Type::Smallest, tokens.ink2, why.as_str()),
        ];
        parts_ui(ui, look, &parts);
        red_line_ui(ui, look, option);
    }
}

/// A square and the words, where a choice goes over a line.
fn red_line_ui(ui: &mut Ui, look: &Look, option: &OptionPart) {
    if option.red_line.is_some() {
        ui.add_space(2.0);
        red_words_ui(ui, look, Type::SmallestStrong);
    }
}

/// The square mark and the words *rode lijn*.
pub(super) fn red_words_ui(ui: &mut Ui, look: &Look, kind: Type) {
    let tokens = look.tokens();
    let words = galley(
        ui,
        look,
        kind,
        tokens.red,
        &look.say("screen-red-line"),
        f32::INFINITY,
    );
    let side = (words.size().y * 0.6).round();
    let (_, rect) = ui.allocate_space(vec2(side + 10.0 + words.size().x, words.size().y));
    let square = Rect::from_center_size(
        pos2(rect.left() + side / 2.0, rect.center().y),
        vec2(side, side),
    );
    ui.painter().rect_filled(square, 0, tokens.red);
    let place = Rect::from_min_size(pos2(rect.left() + side + 10.0, rect.top()), words.size());
    ui.put(place, egui::Label::new(words));
}
