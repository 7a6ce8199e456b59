//! What a page of the talk is written on: its width, its height, and texts set for them.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Ui};

use super::leaf::{Chart, Leaf};
use crate::ui::look::Look;
use crate::ui::room::projector::block::{Block, height, pages};
use crate::ui::room::projector::size::{Big, Scale};

/// A chart that is lower than this, of 1080, cannot be read.
const LOWEST: f32 = 470.0;

/// The place of a page.
pub(super) struct Paper<'a> {
    pub(super) ui: &'a Ui,
    pub(super) look: &'a Look,
    pub(super) scale: Scale,
    pub(super) room: Rect,
}

impl Paper<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.look.say(key)
    }

    pub(super) fn set(&self, parts: &[(Big, Color32, &str)], width: f32) -> Arc<Galley> {
        self.ui.painter().layout_job(self.scale.job(parts, width))
    }

    /// A text over the whole width, and the space after it.
    pub(super) fn words(&self, kind: Big, colour: Color32, text: &str, after: f32) -> Block {
        self.parts(&[(kind, colour, text)], after)
    }

    /// A text of parts.
    pub(super) fn parts(&self, parts: &[(Big, Color32, &str)], after: f32) -> Block {
        let text = self.set(parts, self.room.width());
        Block::words(text, self.scale.px(after))
    }

    /// A text in pieces that each fit on a page.
    pub(super) fn long(&self, text: &str, after: f32) -> Vec<Block> {
        let (ink, width, most) = (
            self.look.tokens().ink,
            self.room.width(),
            self.room.height() * 0.9,
        );
        let pieces = self
            .scale
            .pieces(self.ui, Big::Text, ink, text, width, most);
        let after = self.scale.px(after);
        pieces
            .into_iter()
            .map(|it| Block::words(it, after))
            .collect()
    }

    /// What the group is asked, question by question.
    pub(super) fn asked(&self, questions: &[String]) -> Vec<Block> {
        let ink = self.look.tokens().ink;
        let ask = |it: &String| self.words(Big::Ask, ink, it, 22.0);
        questions.iter().map(ask).collect()
    }

    /// A chart under its finding, with what is asked about it where there is room; else that is for a later page.
    pub(super) fn chart<'a>(
        &self,
        chart: Chart<'a>,
        finding: &str,
        questions: &[String],
    ) -> (Leaf<'a>, Vec<Block>) {
        let ink = self.look.tokens().ink;
        let title = vec![self.words(Big::TitleTight, ink, finding, 16.0)];
        let asked = self.asked(questions);
        let left = self.room.height() - height(&title) - height(&asked);
        let (under, later) = if left >= self.scale.px(LOWEST) {
            (asked, Vec::new())
        } else {
            (Vec::new(), asked)
        };
        let leaf = Leaf::Chart {
            title,
            chart,
            under,
        };
        (leaf, later)
    }

    /// A page with nothing but a question or a few, in the middle.
    pub(super) fn quiet(&self, questions: &[String]) -> Leaf<'static> {
        let ink = self.look.tokens().ink;
        let ask = |it: &String| {
            let text = self.set(&[(Big::Title, ink, it)], self.room.width());
            Block::aloud(text, self.scale.px(36.0))
        };
        Leaf::Column {
            blocks: questions.iter().map(ask).collect(),
            middle: true,
        }
    }

    /// Blocks under each other, on as many pages as they take.
    pub(super) fn column<'a>(&self, blocks: Vec<Block>) -> Vec<Leaf<'a>> {
        let parts = pages(&blocks, self.room.height());
        let mut blocks = blocks.into_iter();
        let leaf = |part: std::ops::Range<usize>| Leaf::Column {
            blocks: blocks.by_ref().take(part.len()).collect(),
            middle: false,
        };
        parts.into_iter().map(leaf).collect()
    }
}
