//! What the trainer can let happen: now, or the reason why not.

use egui::{Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::count::plus_paint;
use super::side::headed_ui;
use super::{ConsoleData, Led};
use crate::room::command::Command;
use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::session::input::Input;
use crate::session::view::Now;
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::lines::unfilled;
use crate::ui::room::tell;
use crate::ui::type_face::{Type, job};
use crate::ui::widget::button::dashed;
use crate::ui::widget::ring::{id, press, ring};
use crate::ui::widget::words::quiet_ui;

/// The injects of the scene that a trainer may fire.
pub(super) fn injects_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
) -> Option<Action> {
    let scene = data.scenario.scene_of(led.track.node);
    let by_hand =
        |it: &NodeIdx| matches!(&data.scenario.node(*it).kind, NodeKind::Inject(it) if it.by_hand);
    let all: Vec<NodeIdx> = scene.injects.iter().copied().filter(by_hand).collect();
    headed_ui(ui, look, &look.say("console-injects"), "");
    if all.is_empty() {
        quiet_ui(ui, look, Type::Small, &look.say("console-injects-none"));
        return None;
    }
    let mut asked = None;
    for it in all {
        let why = why_not(data, led, it);
        if inject_ui(ui, look, data.scenario, it, why) {
            let input = Input::Inject(it);
            asked = tell(Command::Lead {
                track: led.idx,
                input,
            });
        }
        ui.add_space(8.0);
    }
    asked
}

/// Why it cannot happen now, as the key of the words for it.
fn why_not(data: &ConsoleData<'_>, led: Led<'_>, inject: NodeIdx) -> Option<&'static str> {
    let track = led.track;
    let can = track.story.injects.iter().any(|(_, it)| *it == inject);
    let asks = matches!(track.story.now, Now::Decision { .. } | Now::Task { .. });
    if track.happened.contains(&inject) {
        Some("console-inject-happened")
    } else if data.view.paused {
        Some("console-inject-paused")
    } else if !asks {
        Some("console-inject-later")
    } else if track.vote.open.is_some() {
        Some("console-inject-vote")
    } else if can {
        None
    } else {
        Some("console-inject-not-now")
    }
}

/// What it brings in, in a few words.
fn words(scenario: &Scenario, inject: NodeIdx) -> String {
    let shows = match &scenario.node(inject).kind {
        NodeKind::Inject(it) => it.shows,
        _ => inject,
    };
    match &scenario.node(shows).kind {
        NodeKind::Line { who, text, .. } => {
            let name = scenario
                .cast
                .get(who.at())
                .map_or("", |it| it.name.as_str());
            format!("{name}: “{}”", unfilled(text))
        }
        NodeKind::Narration { text, .. } => unfilled(text),
        NodeKind::Document(it) => it.title.clone(),
        NodeKind::Decision(it) => unfilled(&it.prompt),
        _ => scenario.node(inject).id.replace('-', " "),
    }
}

/// One of them; true if it is to happen.
fn inject_ui(
    ui: &mut Ui,
    look: &Look,
    scenario: &Scenario,
    inject: NodeIdx,
    why_not: Option<&str>,
) -> bool {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let words = words(scenario, inject);
    let state = look.say(why_not.unwrap_or("console-inject-now"));
    let plus = look.half(24.0);
    let room = width - plus - 38.0;
    let (kind, colour) = match why_not {
        None => (Type::SmallStrong, tokens.ink),
        Some(_) => (Type::Small, tokens.ink2),
    };
    let mut text = job(look, &[(kind, colour, &words)], room);
    text.wrap.max_rows = 2;
    let text = ui.painter().layout_job(text);
    let under = job(look, &[(Type::Smallest, tokens.ink2, &state)], room);
    let under = ui.painter().layout_job(under);
    let height = text.size().y + under.size().y + 16.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let label = format!("{words}, {state}");
    let name = format!("inject-{}", inject.at());
    let open = why_not.is_none();
    let response = if open {
        press(ui, rect, &name, || {
            WidgetInfo::labeled(WidgetType::Button, true, &label)
        })
    } else {
        let response = ui.interact(rect, id(&name), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, false, &label));
        response
    };
    if open {
        let edge = if response.hovered() {
            tokens.ink
        } else {
            tokens.edge
        };
        let line = Stroke::new(2.0, edge);
        ui.painter()
            .rect(rect, 6, tokens.sheet, line, StrokeKind::Inside);
        let at = pos2(rect.right() - 14.0 - plus / 2.0, rect.center().y);
        ui.painter()
            .circle_stroke(at, plus / 2.0 - 1.0, Stroke::new(1.7, tokens.edge));
        plus_paint(ui, look, at, true);
    } else {
        dashed(ui, rect, tokens.edge);
    }
    let top = rect.min + vec2(12.0, 8.0);
    let below = top + vec2(0.0, text.size().y);
    ui.painter().galley(top, text, colour);
    ui.painter().galley(below, under, tokens.ink2);
    ring(ui, look, &response, 6);
    response.clicked()
}
