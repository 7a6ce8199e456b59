//! Screens as functions of plain data, in egui.
//!
//! Each screen is a function `…_ui` that takes what it shows and a small state, draws within the whole of its `Ui`, and
//! gives back what the user asks: an [`Action`]. The UI asks, it does not do: a shell turns an action into an
//! `Input`, a file or another screen. Before the first frame the shell calls [`theme::fonts`], and [`theme::apply`] whenever
//! the [`look::Look`] changes. No screen paints the stage: [`play::Played`] says where it goes.

pub mod briefing;
pub mod debrief;
pub mod keys;
pub mod library;
pub mod look;
pub mod navigation;
pub mod notice;
pub mod play;
pub mod real;
pub mod room;
pub mod settings;
pub mod support;
pub mod theme;
pub mod type_face;
pub mod widget;

use std::collections::BTreeSet;

use crate::scenario::vocabulary::{Intensity, Length, Theme};
use crate::session::input::Input;
use crate::text::Lang;
use theme::ThemeChoice;

/// The screens that there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    #[default]
    Library,
    Briefing,
    /// The session at hand: reading, deciding, a document, the breathing pause, the end.
    Play,
    Debrief,
    /// What is decided before a class begins.
    OpenClass,
    /// A class, for its trainer.
    Console,
    Support,
    /// When it is not an exercise.
    Real,
    Settings,
}

/// Everything a user can ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Go to that screen.
    Go(Screen),
    /// Go to where one came from, such as from [`Screen::Real`].
    Back,
    /// Show the briefing of the scenario at that position of `LibraryData::entries`.
    Brief(usize),
    /// Go on with the unfinished session.
    TakeUp,
    /// Throw the unfinished session away.
    Discard,
    /// Begin the scenario of the briefing.
    Begin(Terms),
    /// Begin it with a class.
    OpenClass(room::ClassTerms),
    /// Look again whether phones can reach this computer.
    LookAtNetwork,
    /// Go on with the class that was broken off.
    TakeUpClass,
    /// The class that was broken off is over.
    CloseClass,
    /// To the class that is open.
    Class(room::Ask),
    /// To the session at hand.
    Input(Input),
    /// Stop the session and show the support card.
    StopForToday,
    /// Go back, in the session of the debrief, to where that many inputs led, and play on from there beside it.
    SecondTrack {
        inputs: usize,
    },
    /// Keep the debrief as a web page.
    SaveDebrief,
    /// What someone takes along: which of `IntentionPart::own`, and what is written there now.
    Write {
        which: usize,
        text: String,
    },
    Set(Setting),
    /// Wipe all sessions that this computer keeps.
    EraseAll,
}

/// What one decides before a scenario begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub intensity: Intensity,
    pub length: Length,
    /// Themes that stay out.
    pub themes_off: BTreeSet<Theme>,
    /// How long clocks run, in percent of what the scenario says; none runs if it is none.
    pub clocks: Option<u32>,
    /// What earlier sessions left comes along.
    pub carry: bool,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            intensity: Intensity::Middel,
            length: Length::Full,
            themes_off: BTreeSet::new(),
            clocks: None,
            carry: false,
        }
    }
}

/// A setting, as it should be from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Theme(ThemeChoice),
    /// 100 to 200.
    TextPercent(u32),
    ReducedMotion(bool),
    /// As [`Terms::clocks`].
    Clocks(Option<u32>),
    Lang(Lang),
}

/// A picture that the shell has loaded. It fills its place; what does not fit is cut off at the edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    pub texture: egui::TextureId,
    /// In pixels.
    pub size: egui::Vec2,
}

impl Picture {
    /// Paints it over `rect`.
    pub(crate) fn paint(&self, ui: &egui::Ui, rect: egui::Rect) {
        let (has, wants) = (
            self.size.x / self.size.y.max(1.0),
            rect.width() / rect.height().max(1.0),
        );
        let part = if has > wants {
            egui::vec2(wants / has, 1.0)
        } else {
            egui::vec2(1.0, has / wants)
        };
        let uv = egui::Rect::from_center_size(egui::pos2(0.5, 0.5), part);
        ui.painter()
            .image(self.texture, rect, uv, egui::Color32::WHITE);
    }
}
