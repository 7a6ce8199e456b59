//! The room's picture in the one window that there is, with a rail under it for the trainer.

use egui::{Key, Ui};

use super::moves::{Move, by_key, make, moves};
use super::{ConsoleData, ConsoleState, led, page_by_key, settle};
use crate::ui::look::Look;
use crate::ui::room::projector::{Projected, ProjectorData, projector_ui};
use crate::ui::room::{Ask, Hall};
use crate::ui::widget::rail::{Rail, RailItem, Sign};
use crate::ui::{Action, keys};

/// What the room sees, and the way on. On black there is nothing else.
pub fn here_ui(
    ui: &mut Ui,
    look: &Look,
    shown: &ProjectorData<'_>,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) -> (Projected, Option<Action>) {
    let all = ui.max_rect();
    if keys::pressed_anyhow(ui, Key::Escape) {
        let drawn = projector_ui(ui, look, shown);
        return (drawn, Some(Ask::Black(!data.black).into()));
    }
    let back = Some(Ask::Hall(Hall::Nowhere).into());
    if data.black {
        let drawn = projector_ui(ui, look, shown);
        let asked = keys::pressed(ui, Key::Z).then(|| back.clone()).flatten();
        return (drawn, asked);
    }
    let Some(led) = led(data.view, None) else {
        return (projector_ui(ui, look, shown), back);
    };
    settle(led, state);
    let moves = moves(data, led);
    let all_moves: Vec<Move> = moves.first.iter().chain(&moves.others).copied().collect();
    let words: Vec<(String, &str)> = all_moves
        .iter()
        .map(|it| (it.words(look), it.key().map_or("", |it| it.1)))
        .collect();
    let left: Vec<RailItem<'_>> = all_moves
        .iter()
        .zip(&words)
        .map(|(it, (label, key))| RailItem {
            name: it.name(),
            label,
            key,
            sign: Sign::Plain,
            closed: None,
        })
        .collect();
    let (console, black) = (look.say("console-hall-back"), look.say("console-black"));
    let right = vec![
        RailItem {
            name: "to-console",
            label: &console,
            key: "Z",
            sign: Sign::Plain,
            closed: None,
        },
        RailItem {
            name: "black",
            label: &black,
            key: "Esc",
            sign: Sign::Stop,
            closed: None,
        },
    ];
    let rail = Rail::fitting(ui, look, all, left, right);
    let above = all.with_max_y(all.bottom() - rail.height(look));
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(above));
    inside.set_clip_rect(above.intersect(ui.clip_rect()));
    let drawn = projector_ui(&mut inside, look, shown);
    let pressed = rail.rail_ui(ui, look, all);
    if pressed == Some("black") {
        return (drawn, Some(Ask::Black(true).into()));
    }
    if pressed == Some("to-console") || keys::pressed(ui, Key::Z) {
        return (drawn, back);
    }
    if let Some(asked) = page_by_key(ui, data) {
        return (drawn, Some(asked));
    }
    let by_mouse = all_moves
        .iter()
        .copied()
        .find(|it| pressed == Some(it.name()));
    let Some(it) = by_mouse.or_else(|| by_key(ui, &moves)) else {
        return (drawn, None);
    };
    let asked = make(it, data, led, state);
    // What is counted or decided is entered on the console.
    let asked = match it {
        Move::Count | Move::Decide => back,
        _ => asked,
    };
    (drawn, asked)
}
