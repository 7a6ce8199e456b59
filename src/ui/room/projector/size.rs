//! Sizes for the last row: measured on a picture of 1080 high, and set for the window at hand.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontFamily, FontId, Galley, Rect, Ui};

/// How large the window is beside a picture of 1080 high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale(f32);

/// What a text is; none is smaller than 44, a twenty-fifth of the height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Big {
    Title,
    /// A title with much under it.
    TitleTight,
    Said,
    Choice,
    /// A choice where there are many, or long ones.
    ChoiceTight,
    Text,
    Strong,
    /// A question to the room.
    Ask,
    /// A number beside a bar, or one to call.
    Number,
}

impl Big {
    /// Size, line height, weight.
    fn measures(self) -> (f32, f32, u16) {
        match self {
            Self::Title => (56.0, 64.0, 700),
            Self::TitleTight => (48.0, 56.0, 700),
            Self::Said => (48.0, 58.0, 500),
            Self::Choice => (46.0, 57.0, 400),
            Self::ChoiceTight => (44.0, 52.0, 400),
            Self::Text => (44.0, 54.0, 400),
            Self::Strong => (44.0, 54.0, 600),
            Self::Ask => (48.0, 58.0, 600),
            Self::Number => (48.0, 58.0, 700),
        }
    }
}

impl Scale {
    pub(super) fn of(window: Rect) -> Self {
        Self((window.height() / 1080.0).max(0.1))
    }

    /// So many points for so many of 1080.
    pub(super) fn px(self, at_1080: f32) -> f32 {
        at_1080 * self.0
    }

    /// The height of a line.
    pub(super) fn line(self, kind: Big) -> f32 {
        self.px(kind.measures().1)
    }

    fn format(self, kind: Big, colour: Color32) -> TextFormat {
        let (size, line, weight) = kind.measures();
        let family = match weight {
            500 | 600 | 700 => FontFamily::Name(format!("w{weight}").into()),
            _ => FontFamily::Proportional,
        };
        TextFormat {
            font_id: FontId::new(self.px(size), family),
            line_height: Some(self.px(line)),
            color: colour,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    /// A text of parts, wrapped at `width`.
    pub(super) fn job(self, parts: &[(Big, Color32, &str)], width: f32) -> LayoutJob {
        let mut job = LayoutJob::default();
        for (kind, colour, text) in parts {
            job.append(text, 0.0, self.format(*kind, *colour));
        }
        job.wrap.max_width = width;
        job
    }

    /// A text that is laid out.
    pub(super) fn set(
        self,
        ui: &Ui,
        kind: Big,
        colour: Color32,
        text: &str,
        width: f32,
    ) -> Arc<Galley> {
        ui.painter()
            .layout_job(self.job(&[(kind, colour, text)], width))
    }

    /// A text in pieces, each no higher than that: whole sentences, as many as fit.
    pub(super) fn pieces(
        self,
        ui: &Ui,
        kind: Big,
        colour: Color32,
        text: &str,
        width: f32,
        most: f32,
    ) -> Vec<Arc<Galley>> {
        let whole = self.set(ui, kind, colour, text, width);
        if whole.size().y <= most {
            return vec![whole];
        }
        let (mut pieces, mut piece) = (Vec::new(), String::new());
        for sentence in sentences(text) {
            let longer = format!("{piece}{sentence}");
            let fits = self.set(ui, kind, colour, longer.trim(), width).size().y <= most;
            if fits || piece.is_empty() {
                piece = longer;
            } else {
                pieces.push(self.set(ui, kind, colour, piece.trim(), width));
                sentence.clone_into(&mut piece);
            }
        }
        pieces.push(self.set(ui, kind, colour, piece.trim(), width));
        pieces
    }
}

/// The sentences of a text, each with the space after it.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find([' ', '\n']).and_then(|first| {
        let gaps = rest.match_indices([' ', '\n']);
        let mut ends = gaps.map(|(at, _)| at).filter(|at| {
            let before = rest[..*at].trim_end_matches(['”', ')']);
            before.ends_with(['.', '?', '!', '…'])
        });
        ends.next().filter(|it| *it >= first)
    }) {
        let (sentence, after) = rest.split_at(at + 1);
        found.push(sentence);
        rest = after;
    }
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart_at_its_sentences_and_nothing_is_lost() {
        let text = "Hij wacht. “Wat nu?” U belt… niemand! Dan niets";
        let parts = sentences(text);
        assert_eq!(
            parts,
            [
                "Hij wacht. ",
                "“Wat nu?” ",
                "U belt… ",
                "niemand! ",
                "Dan niets"
            ]
        );
        assert_eq!(parts.concat(), text);
    }

    #[test]
    fn no_letter_is_smaller_than_a_twenty_fifth_of_the_height() {
        let all = [
            Big::Title,
            Big::TitleTight,
            Big::Said,
            Big::Choice,
            Big::ChoiceTight,
            Big::Text,
            Big::Strong,
            Big::Ask,
            Big::Number,
        ];
        assert!(all.iter().all(|it| it.measures().0 >= 1080.0 / 25.0));
    }
}
