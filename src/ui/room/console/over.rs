//! When the story is over: how it ended, and the end of the class with what to go through then.

use egui::{Context, Frame, Key, Margin, Modal, Ui};

use super::{ConsoleData, ConsoleState, Sure};
use crate::session::view::Now;
use crate::ui::look::Look;
use crate::ui::room::Ask;
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::row_ui;
use crate::ui::widget::words::{heading_ui, ink_ui};
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
pub(super) fn after_ui(ui: &mut Ui, look: &Look) {
    heading_ui(ui, look, Type::SmallStrong, &look.say("console-after"));
    for at in 1..=AFTER {
        ui.add_space(4.0);
        let text = look.say(&format!("console-after-{at}"));
        ink_ui(ui, look, Type::Small, &format!("–  {text}"));
    }
}

/// Whether a story has come to its end, or was stopped.
pub(super) fn is_over(now: &Now) -> bool {
    matches!(now, Now::Ended { .. } | Now::Stopped)
}

/// Whether the class is really over, asked over the console.
pub(super) fn close_ui(
    ctx: &Context,
    look: &Look,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
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
            let (mut close, mut stay, mut save) = (false, false, false);
            // Once the class is closed its report is no longer on this screen.
            if data.view.tracks.iter().any(|it| is_over(&it.story.now)) {
                let word = look.say("console-talk-save");
                let button = Button::new(&word, Weight::Secondary);
                save = button_ui(ui, look, "close-save", button).clicked();
                ui.add_space(14.0);
            }
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
            (close, stay || keys::pressed(ui, Key::Backspace), save)
        });
    let (close, stay, save) = shown.inner;
    if save {
        return Some(Ask::SaveDebrief.into());
    }
    if close || stay || shown.should_close() {
        state.sure = None;
    }
    close.then(|| Ask::Close.into())
}
