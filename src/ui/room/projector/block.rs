//! What stands under each other on the projector, in pages where it does not fit.

use std::sync::Arc;

use egui::{Galley, Label, Rect, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::size::{Big, Scale};
use crate::ui::look::Look;
use crate::ui::room::console::share;
use crate::ui::room::lines::Line;
use crate::ui::widget::ring::id;
use crate::ui::widget::words::read_aloud;

/// Something that stands under another.
pub(super) enum Block {
    /// A text, and the space after it.
    Words {
        text: Arc<Galley>,
        after: f32,
        aloud: bool,
    },
    /// A text beside its number, and the space after it.
    Step {
        number: Arc<Galley>,
        text: Arc<Galley>,
        indent: f32,
        after: f32,
    },
    /// A line that can be chosen.
    Choice(Choice),
    /// A sheet with a heading and words, and the space after it.
    Card {
        head: Arc<Galley>,
        text: Arc<Galley>,
        pad: f32,
        after: f32,
    },
}

/// A line that can be chosen, with its letter in a square.
pub(super) struct Choice {
    pub(super) line: Line,
    text: Arc<Galley>,
    letter: Arc<Galley>,
    pad: f32,
    gap: f32,
    side: f32,
    between: f32,
    /// Under the words, for the bar of its votes.
    foot: f32,
    /// How many votes it has, and of how many, while they come in.
    live: Option<(Arc<Galley>, f32)>,
}

impl Block {
    pub(super) fn words(text: Arc<Galley>, after: f32) -> Self {
        Self::Words {
            text,
            after,
            aloud: false,
        }
    }

    /// The same, read aloud when it comes.
    pub(super) fn aloud(text: Arc<Galley>, after: f32) -> Self {
        Self::Words {
            text,
            after,
            aloud: true,
        }
    }

    pub(super) fn height(&self) -> f32 {
        match self {
            Self::Words { text, after, .. } | Self::Step { text, after, .. } => {
                text.size().y + after
            }
            Self::Choice(it) => it.height() + it.gap,
            Self::Card {
                head,
                text,
                pad,
                after,
            } => head.size().y + text.size().y + 2.0 * pad + after,
        }
    }

    /// Draws it with its top left there; `width` is what a choice takes.
    fn draw(&self, ui: &mut Ui, look: &Look, at: egui::Pos2, width: f32) {
        match self {
            Self::Words { text, aloud, .. } => {
                let place = Rect::from_min_size(at, text.size());
                let response = ui.put(place, Label::new(text.clone()));
                if *aloud {
                    read_aloud(ui, &response);
                }
            }
            Self::Step {
                number,
                text,
                indent,
                ..
            } => {
                ui.painter().galley(at, number.clone(), look.tokens().ink);
                let place = Rect::from_min_size(at + vec2(*indent, 0.0), text.size());
                ui.put(place, Label::new(text.clone()));
            }
            Self::Choice(it) => it.draw(ui, look, at, width),
            Self::Card {
                head,
                text,
                pad,
                after,
            } => {
                let tokens = look.tokens();
                let rect = Rect::from_min_size(at, vec2(width, self.height() - after));
                let line = Stroke::new((pad / 12.0).max(1.0), tokens.line);
                ui.painter()
                    .rect(rect, pad / 2.0, tokens.sheet, line, StrokeKind::Inside);
                let place = Rect::from_min_size(at + Vec2::splat(*pad), head.size());
                ui.put(place, Label::new(head.clone()));
                let place = Rect::from_min_size(place.left_bottom(), text.size());
                ui.put(place, Label::new(text.clone()));
            }
        }
    }
}

impl Choice {
    /// A line, `tight` where there are many or long ones.
    pub(super) fn of(
        ui: &Ui,
        look: &Look,
        scale: Scale,
        line: &Line,
        width: f32,
        tight: bool,
        live: Option<(u32, u32)>,
    ) -> Self {
        let tokens = look.tokens();
        let (kind, pad, gap) = if tight {
            (Big::ChoiceTight, 14.0, 16.0)
        } else {
            (Big::Choice, 22.0, 22.0)
        };
        let (side, between) = (scale.px(64.0), scale.px(30.0));
        let colour = if line.open() { tokens.ink } else { tokens.ink2 };
        let live = live.map(|(votes, of)| {
            let text = scale.set(
                ui,
                Big::Number,
                tokens.ink,
                &votes.to_string(),
                f32::INFINITY,
            );
            (text, share(votes, of))
        });
        let (used, foot) = match live {
            Some(_) => (scale.px(110.0), scale.px(16.0)),
            None => (0.0, 0.0),
        };
        let room = width - side - between - 2.0 * scale.px(28.0) - used;
        let mut parts = vec![(kind, colour, line.text.as_str())];
        let closed = format!("\n{}", line.closed);
        if !line.open() {
            parts.push((Big::ChoiceTight, tokens.ink2, closed.as_str()));
        }
        let text = ui.painter().layout_job(scale.job(&parts, room));
        let on = if line.open() {
            tokens.sheet
        } else {
            tokens.ink2
        };
        Self {
            line: line.clone(),
            text,
            letter: scale.set(ui, Big::Number, on, &line.letter, f32::INFINITY),
            pad: scale.px(pad),
            gap: scale.px(gap),
            side,
            between,
            foot,
            live,
        }
    }

    /// How high its box is.
    fn height(&self) -> f32 {
        self.text.size().y.max(self.side) + 2.0 * self.pad + self.foot
    }

    fn draw(&self, ui: &Ui, look: &Look, at: egui::Pos2, width: f32) {
        let tokens = look.tokens();
        let open = self.line.open();
        let rect = Rect::from_min_size(at, vec2(width, self.height()));
        let words = rect.with_max_y(rect.bottom() - self.foot);
        let name = format!("hall-{}-{}", self.line.part.unwrap_or(0), self.line.letter);
        let spoken = format!(
            "{}. {} {}",
            self.line.letter, self.line.text, self.line.closed
        );
        let response = ui.interact(rect, id(&name), egui::Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, spoken.trim()));
        let unit = self.side / 64.0;
        let edge = (3.0 * unit).max(1.5);
        let corner = egui::CornerRadius::same(if unit > 0.8 { 10 } else { 6 });
        let paper = if open { tokens.sheet } else { tokens.bg };
        let line = if open {
            Stroke::new(edge, tokens.edge)
        } else {
            Stroke::NONE
        };
        ui.painter()
            .rect(rect, corner, paper, line, StrokeKind::Inside);
        if !open {
            crate::ui::widget::button::dashed(ui, rect, tokens.edge);
        }
        let square = Rect::from_min_size(
            rect.min + vec2(28.0 * unit, self.pad),
            Vec2::splat(self.side),
        );
        let square = if self.text.rows.len() == 1 {
            square.translate(vec2(0.0, (words.height() - self.side) / 2.0 - self.pad))
        } else {
            square
        };
        if open {
            ui.painter().rect_filled(square, 8.0 * unit, tokens.ink);
        } else {
            let line = Stroke::new(edge, tokens.edge);
            ui.painter()
                .rect_stroke(square, 8.0 * unit, line, StrokeKind::Inside);
        }
        let letter = square.center() - self.letter.size() / 2.0;
        ui.painter().galley(letter, self.letter.clone(), tokens.ink);
        let left = square.right() + self.between;
        let top = words.center().y - self.text.size().y / 2.0;
        ui.painter()
            .galley(pos2(left, top), self.text.clone(), tokens.ink);
        if let Some((votes, share)) = &self.live {
            let right = rect.right() - 28.0 * unit;
            let at = pos2(
                right - votes.size().x,
                words.center().y - votes.size().y / 2.0,
            );
            ui.painter().galley(at, votes.clone(), tokens.ink);
            let bar = Rect::from_min_max(
                pos2(left, rect.bottom() - 22.0 * unit),
                pos2(right, rect.bottom() - 12.0 * unit),
            );
            let bar = bar.with_max_x(bar.left() + bar.width() * share);
            ui.painter().rect_filled(bar, 0, tokens.accent);
        }
    }
}

/// The height of all of them.
pub(super) fn height(blocks: &[Block]) -> f32 {
    blocks.iter().map(Block::height).sum()
}

/// On how many pages they stand.
pub(super) fn pages(blocks: &[Block], most: f32) -> Vec<std::ops::Range<usize>> {
    let (mut pages, mut from, mut used) = (Vec::new(), 0, 0.0);
    for (at, block) in blocks.iter().enumerate() {
        // What stands after the last of a page may run over.
        if at > from && used + block.height() > most + 1.0 {
            pages.push(from..at);
            (from, used) = (at, 0.0);
        }
        used += block.height();
    }
    pages.push(from..blocks.len());
    pages
}

/// Draws them under each other.
pub(super) fn column_ui(ui: &mut Ui, look: &Look, blocks: &[Block], rect: Rect) {
    let mut top = rect.top();
    for block in blocks {
        block.draw(ui, look, pos2(rect.left(), top), rect.width());
        top += block.height();
    }
}
