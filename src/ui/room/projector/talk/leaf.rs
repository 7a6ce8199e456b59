//! One page of the talk, and how it is drawn.

use egui::{Rect, Ui, pos2};

use crate::debrief::Timeline;
use crate::debrief::tracks::TracksPart;
use crate::ui::debrief::{tension, tracks};
use crate::ui::look::Look;
use crate::ui::room::projector::bars::{Bars, Rounds, bars_ui};
use crate::ui::room::projector::block::{Block, column_ui, height};
use crate::ui::room::projector::size::Scale;

/// One page of the talk.
pub(super) enum Leaf<'a> {
    /// Blocks under each other, from the top or in the middle.
    Column { blocks: Vec<Block>, middle: bool },
    /// A chart under its finding, and what is asked about it.
    Chart {
        title: Vec<Block>,
        chart: Chart<'a>,
        under: Vec<Block>,
    },
    /// How votes fell.
    Votes {
        title: Vec<Block>,
        rows: Vec<Bars>,
        rounds: Rounds,
        under: Vec<Block>,
    },
}

/// A chart of the debrief.
#[derive(Clone, Copy)]
pub(super) enum Chart<'a> {
    Tension(&'a Timeline),
    Tracks(&'a TracksPart),
}

impl Leaf<'_> {
    /// Draws it within `room`.
    pub(super) fn draw(&self, ui: &mut Ui, look: &Look, scale: Scale, room: Rect) {
        match self {
            Self::Column { blocks, middle } => {
                let spare = (room.height() - height(blocks)).max(0.0);
                let lift = if *middle { spare * 0.4 } else { 0.0 };
                column_ui(ui, look, blocks, room.with_min_y(room.top() + lift));
            }
            Self::Chart {
                title,
                chart,
                under,
            } => {
                let rect = between(ui, look, room, title, under);
                let look = &large(look, scale);
                match chart {
                    Chart::Tension(it) => tension::chart_ui(ui, look, it, rect),
                    Chart::Tracks(it) => tracks::chart_ui(ui, look, it, rect),
                }
            }
            Self::Votes {
                title,
                rows,
                rounds,
                under,
            } => {
                let rect = between(ui, look, room, title, under);
                bars_ui(ui, look, scale, rect, rows, rounds);
            }
        }
    }
}

/// Draws what stands above and under; gives what is left between them.
fn between(ui: &mut Ui, look: &Look, room: Rect, title: &[Block], under: &[Block]) -> Rect {
    column_ui(ui, look, title, room);
    let foot = room.bottom() - height(under);
    column_ui(ui, look, under, room.with_min_y(foot));
    Rect::from_min_max(
        pos2(room.left(), room.top() + height(title)),
        pos2(room.right(), foot),
    )
}

/// The charts of the debrief with letters for the last row.
fn large(look: &Look, scale: Scale) -> Look {
    let percent = (100.0 * scale.px(LETTERS) / SMALLEST).ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size of letters"
    )]
    let text_percent = percent.clamp(100.0, 1000.0) as u32;
    Look {
        text_percent,
        ..*look
    }
}

/// The smallest letters of a chart at 100 %, and what they are on a picture of 1080 high.
const SMALLEST: f32 = 14.0;
const LETTERS: f32 = 45.0;
