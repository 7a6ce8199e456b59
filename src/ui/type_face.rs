//! The letters: Atkinson Hyperlegible Next in four weights, and what is set in which size.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontData, FontDefinitions, FontFamily, FontId, Galley};

use super::look::Look;

/// What a text is; size, line height and weight follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// 112, when it is real.
    Call,
    /// A telephone number.
    Number,
    Title,
    /// The title of a debrief.
    DebriefTitle,
    /// The moment at hand, on the console of a trainer.
    Moment,
    /// A number that is read from afar.
    Figure,
    Section,
    /// The question of a decision.
    Prompt,
    /// What someone says.
    Said,
    /// A choice read back.
    Quote,
    Running,
    /// Running text that leads or names.
    Strong,
    Choice,
    History,
    HistoryStrong,
    Button,
    ButtonStrong,
    Small,
    SmallStrong,
    Smallest,
    SmallestStrong,
}

impl Type {
    /// Size, line height, weight.
    fn measures(self) -> (f32, f32, u16) {
        match self {
            Self::Call => (64.0, 68.0, 700),
            Self::Number => (21.0, 27.0, 700),
            Self::Title => (32.0, 38.0, 700),
            Self::DebriefTitle => (28.0, 34.0, 700),
            Self::Moment => (26.0, 32.0, 700),
            Self::Figure => (40.0, 44.0, 700),
            Self::Section => (20.0, 26.0, 600),
            Self::Prompt => (23.0, 29.0, 600),
            Self::Said => (23.0, 31.0, 500),
            Self::Quote => (20.0, 28.0, 500),
            Self::Running => (18.0, 27.0, 400),
            Self::Strong => (18.0, 27.0, 600),
            Self::Choice => (18.0, 25.0, 400),
            Self::History => (17.0, 25.0, 400),
            Self::HistoryStrong => (17.0, 25.0, 600),
            Self::Button => (16.0, 22.0, 400),
            Self::ButtonStrong => (17.0, 23.0, 600),
            Self::Small => (15.0, 21.0, 400),
            Self::SmallStrong => (15.0, 21.0, 600),
            Self::Smallest => (14.0, 19.0, 400),
            Self::SmallestStrong => (14.0, 19.0, 600),
        }
    }

    /// How egui sets it.
    pub fn format(self, look: &Look, colour: Color32) -> TextFormat {
        let (size, line, weight) = self.measures();
        let family = match weight {
            500 | 600 | 700 => FontFamily::Name(format!("w{weight}").into()),
            _ => FontFamily::Proportional,
        };
        TextFormat {
            font_id: FontId::new(look.px(size), family),
            line_height: Some(look.px(line)),
            color: colour,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    /// The height of a line.
    pub fn line(self, look: &Look) -> f32 {
        look.px(self.measures().1)
    }
}

/// A text of parts, wrapped at `width`.
pub fn job(look: &Look, parts: &[(Type, Color32, &str)], width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (kind, colour, text) in parts {
        job.append(text, 0.0, kind.format(look, *colour));
    }
    job.wrap.max_width = width;
    job
}

/// A text that is laid out, for the painter.
pub fn galley(
    ui: &egui::Ui,
    look: &Look,
    kind: Type,
    colour: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    ui.painter()
        .layout_job(job(look, &[(kind, colour, text)], width))
}

/// The four weights.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 4] = [
        (
            "w400",
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
        ),
        (
            "w500",
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_500Medium.ttf"),
        ),
        (
            "w600",
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
        ),
        (
            "w700",
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
        ),
    ];
    for (name, file) in files {
        let mut data = FontData::from_static(file);
        if name == "w700" {
            // Set as the others, the bold stands too low on its line.
            data.tweak.y_offset_factor = -0.07;
        }
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        fonts
            .families
            .insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    fonts
        .families
        .insert(FontFamily::Proportional, vec!["w400".to_owned()]);
    fonts
        .families
        .insert(FontFamily::Monospace, vec!["w400".to_owned()]);
    fonts
}
