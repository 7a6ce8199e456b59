//! Pages without the story: before it begins, a pause, and black.

use egui::{Align2, Label, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::block::{Block, column_ui, height};
use super::size::{Big, Scale};
use super::{Projected, ProjectorData, Welcome};
use crate::ui::look::Look;
use crate::ui::play::away::{breath, ring_paint};
use crate::ui::room::qr::qr_ui;
use crate::ui::theme::Theme;
use crate::ui::widget::region::fill;
use crate::ui::widget::ring::id;

/// Nothing at all: the darkest there is, in both themes.
pub(super) fn black_ui(ui: &Ui, look: &Look, all: Rect) -> Projected {
    fill(ui, all, Theme::Nacht.tokens().bar);
    let words = look.say("hall-black");
    let response = ui.interact(all, id("hall-black"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    Projected::one(None)
}

/// How one comes in, and that one can always step out. No word of the story (W1).
pub(super) fn welcome_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    welcome: Welcome<'_>,
) -> Projected {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let words = Rect::from_min_max(
        all.min + vec2(scale.px(80.0), scale.px(80.0)),
        all.max - vec2(scale.px(80.0), scale.px(64.0)),
    );
    let side = scale.px(620.0).min(all.width() * 0.4);
    // On a narrow screen the words need all of its width.
    let beside = all.width() >= scale.px(1300.0);
    let left = match welcome.door {
        Some(door) if beside => {
            let code = Rect::from_min_size(
                pos2(words.right() - side, all.center().y - side / 2.0),
                Vec2::splat(side),
            );
            qr_ui(ui, look, code, &door.qr, &door.address);
            words.with_max_x(code.left() - scale.px(80.0))
        }
        Some(_) => words,
        None => words.with_max_x(words.left() + scale.px(1400.0).min(words.width())),
    };
    let width = left.width();
    let set = |kind: Big, colour, text: &str| scale.set(ui, kind, colour, text, width);
    let title = set(Big::Title, tokens.ink, &data.scenario.head.title);
    let mut blocks = vec![Block::words(title, scale.px(36.0))];
    match welcome.door {
        Some(door) => {
            let text = set(Big::Text, tokens.ink, &look.say("hall-scan"));
            blocks.push(Block::words(text, scale.px(24.0)));
            let text = set(Big::Title, tokens.ink, &door.address);
            blocks.push(Block::words(text, scale.px(8.0)));
            if !door.code.is_empty() {
                let code = look.say_with("hall-type-code", &[("code", (&door.code).into())]);
                let text = set(Big::Text, tokens.ink, &code);
                blocks.push(Block::words(text, scale.px(8.0)));
            }
            let here = look.say_with("hall-here", &[("count", welcome.here.into())]);
            let text = set(Big::Text, tokens.ink2, &here);
            blocks.push(Block::words(text, scale.px(48.0)));
        }
        None => {
            let text = set(Big::Text, tokens.ink, &look.say("hall-letters"));
            blocks.push(Block::words(text, scale.px(48.0)));
        }
    }
    for key in ["hall-step-out", "hall-no-names"] {
        let text = set(Big::Text, tokens.ink2, &look.say(key));
        blocks.push(Block::words(text, scale.px(16.0)));
    }
    let spare = left.height() - height(&blocks);
    if let Some(door) = welcome.door.filter(|_| !beside) {
        column_ui(ui, look, &blocks, left);
        let side = side.min(spare);
        let at = pos2(left.left(), left.bottom() - side);
        let code = Rect::from_min_size(at, Vec2::splat(side.max(0.0)));
        qr_ui(ui, look, code, &door.qr, &door.address);
        return Projected::one(None);
    }
    let lift = (spare / 2.0).max(0.0);
    column_ui(ui, look, &blocks, left.with_min_y(left.top() + lift));
    Projected::one(None)
}

/// A pause for everyone: a breath, and nothing of the story.
pub(super) fn paused_ui(ui: &mut Ui, look: &Look, scale: Scale, time_secs: f64) -> Projected {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let (part, inward) = breath(time_secs);
    let centre = pos2(all.center().x, all.top() + all.height() * 0.42);
    let most = scale.px(240.0);
    if !look.reduced_motion {
        ring_paint(ui, look, centre, most, part);
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_millis(33));
    }
    let word = look.say(if inward {
        "screen-breathe-in"
    } else {
        "screen-breathe-out"
    });
    let text = scale.set(ui, Big::Title, tokens.ink, &word, f32::INFINITY);
    let place = Align2::CENTER_CENTER.anchor_size(centre, text.size());
    ui.put(place, Label::new(text));
    let width = all.width() * 0.8;
    let mut top = centre.y + most + scale.px(60.0);
    for key in ["screen-breathe-body", "hall-paused"] {
        let text = scale.set(ui, Big::Text, tokens.ink2, &look.say(key), width);
        let place = Rect::from_min_size(pos2(centre.x - text.size().x / 2.0, top), text.size());
        top = place.bottom() + scale.px(8.0);
        ui.put(place, Label::new(text));
    }
    Projected::one(None)
}
