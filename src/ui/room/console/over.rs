//! When the story is over: how it ended, the talk afterwards, and the end of the class with what to go through then.

use egui::{Context, Frame, Key, Margin, Modal, Ui};

use super::moves::{Move, Moves, first_ui};
use super::{ConsoleData, ConsoleState, Sure};
use crate::room::talk::Phase;
use crate::ui::look::Look;
use crate::ui::room::Ask;
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::card::card_ui;
use crate::ui::widget::region::row_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, parts_ui};
use crate::ui::{Action, keys};

/// How many lines the list has that is gone through after a class (W11).
const AFTER: usize = 4;

/// How the story ended, and what is left to do.
pub(super) fn ended_ui(ui: &mut Ui, look: &Look, text: &str) {
    ink_ui(ui, look, Type::Running, text);
    ui.add_space(14.0);
    after_ui(ui, look);
}

/// What to go through after a class.
fn after_ui(ui: &mut Ui, look: &Look) {
    heading_ui(ui, look, Type::SmallStrong, &look.say("console-after"));
    for at in 1..=AFTER {
        ui.add_space(4.0);
        let text = look.say(&format!("console-after-{at}"));
        ink_ui(ui, look, Type::Small, &format!("–  {text}"));
    }
}

/// The talk afterwards: its parts, and where it is. The way on stands here, unless it stands at the foot.
pub(super) fn talk_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    moves: &Moves,
    footed: bool,
) -> Option<Move> {
    let mut pressed = None;
    let now = data.view.talk.phase;
    card_ui(ui, look, 18, 16, |ui| {
        for (at, phase) in Phase::ALL.into_iter().enumerate() {
            let here = now == Some(phase);
            let (fewest, most) = phase.minutes();
            let minutes = if fewest == most {
                look.say_with("screen-minutes", &[("minutes", most.into())])
            } else {
                let values = [("fewest", fewest.into()), ("most", most.into())];
                look.say_with("console-phase-minutes", &values)
            };
            let name = look.say(&format!("console-phase-{}", phase.code()));
            let line = format!("{}  {name}", at + 1);
            let kind = if here { Type::Strong } else { Type::Running };
            let tokens = look.tokens();
            let minutes = format!("   {minutes}");
            let parts = [
                (kind, tokens.ink, line.as_str()),
                (Type::Smallest, tokens.ink2, minutes.as_str()),
            ];
            parts_ui(ui, look, &parts);
            ui.add_space(6.0);
        }
        if let Some(it) = moves.first.filter(|_| !footed) {
            ui.add_space(8.0);
            if first_ui(ui, look, it) {
                pressed = Some(it);
            }
        }
    });
    pressed
}

/// Whether the class is really over, asked over the console.
pub(super) fn close_ui(ctx: &Context, look: &Look, state: &mut ConsoleState) -> Option<Action> {
    if state.sure != Some(Sure::Close) {
        return None;
    }
    let tokens = look.tokens();
    let frame = Frame::new()
        .fill(tokens.sheet)
        .stroke((2.0, tokens.edge))
        .corner_radius(6)
        .inner_margin(Margin::same(28));
    let shown = Modal::new("close-class".into())
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(look.px(520.0).min(ctx.content_rect().width() - 120.0));
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            heading_ui(ui, look, Type::Section, &look.say("console-close-sure"));
            ui.add_space(6.0);
            ink_ui(ui, look, Type::Small, &look.say("console-close-about"));
            ui.add_space(14.0);
            after_ui(ui, look);
            ui.add_space(20.0);
            let (mut close, mut stay) = (false, false);
            row_ui(ui, 14.0, |ui| {
                let word = look.say("console-close");
                close = button_ui(ui, look, "close-sure", Button::new(&word, Weight::Primary))
                    .clicked();
                let word = look.say("console-stay");
                stay = button_ui(
                    ui,
                    look,
                    "close-stay",
                    Button::new(&word, Weight::Secondary),
                )
                .clicked();
            });
            (close, stay || keys::pressed(ui, Key::Backspace))
        });
    let (close, stay) = shown.inner;
    if close || stay || shown.should_close() {
        state.sure = None;
    }
    close.then(|| Ask::Close.into())
}
