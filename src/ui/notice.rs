//! Something that must be said, over whatever screen there is.

use egui::{Context, Frame, Key, Margin, Modal};

use super::keys;
use super::look::Look;
use super::type_face::Type;
use super::widget::button::{Button, Weight, button_ui};
use super::widget::words::ink_ui;

/// Says it. True once it was read.
pub fn notice_ui(ctx: &Context, look: &Look, text: &str) -> bool {
    let tokens = look.tokens();
    let frame = Frame::new()
        .fill(tokens.sheet)
        .stroke((2.0, tokens.edge))
        .corner_radius(6)
        .inner_margin(Margin::same(28));
    let shown = Modal::new("notice".into()).frame(frame).show(ctx, |ui| {
        ui.set_width(look.px(480.0).min(ctx.content_rect().width() - 120.0));
        ink_ui(ui, look, Type::Running, text);
        ui.add_space(20.0);
        let label = look.say("screen-understood");
        let button = Button::new(&label, Weight::Primary).key("Enter");
        button_ui(ui, look, "understood", button).clicked()
            || keys::pressed(ui, Key::Enter)
            || keys::pressed(ui, Key::Escape)
    });
    shown.inner
}
