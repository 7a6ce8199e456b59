//! The library: find a scenario, go on with an unfinished one.

mod card;
mod filter;

use egui::Ui;

use super::briefing::setting_ui;
use super::look::Look;
use super::navigation::navigation_ui;
use super::type_face::Type;
use super::widget::button::{Button, Weight, button_ui};
use super::widget::card::card_ui;
use super::widget::scroll::scroll_ui;
use super::widget::words::{heading_ui, quiet_ui};
use super::{Action, Picture, Screen};
use crate::scenario::head::Head;
use crate::scenario::vocabulary::{Pressure, Role};
use card::cards_ui;
use filter::filters_ui;

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LibraryData {
    pub entries: Vec<LibraryEntry>,
    pub unfinished: Option<Unfinished>,
    /// A class that was broken off: its title and day.
    pub unfinished_class: Option<String>,
}

/// One file of the library; one with faults is shown with their count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LibraryEntry {
    pub title: String,
    pub roles: Vec<Role>,
    pub pressure: Vec<Pressure>,
    pub minutes: u32,
    /// It was played to an end before.
    pub played: bool,
    pub picture: Option<Picture>,
    /// Faults that keep it from being played; none if it can be.
    pub faults: usize,
}

impl LibraryEntry {
    /// The entry of a scenario without faults.
    pub fn of(head: &Head) -> Self {
        Self {
            title: head.title.clone(),
            roles: head.roles.clone(),
            pressure: head.pressure.clone(),
            minutes: head.minutes,
            ..Self::default()
        }
    }

    /// The entry of a file that cannot be played, by its name.
    pub fn broken(name: &str, faults: usize) -> Self {
        Self {
            title: name.to_owned(),
            faults,
            ..Self::default()
        }
    }
}

/// A session that was broken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    pub title: String,
    pub moment: u32,
    pub moments: u32,
}

/// What is filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryState {
    pub role: Option<Role>,
    pub pressure: Option<Pressure>,
    /// At most so many minutes.
    pub minutes: Option<u32>,
    /// The filter whose values are shown.
    pub open: Option<Filter>,
    /// Throwing the unfinished session away was asked once: it takes two clicks.
    pub discard_asked: bool,
}

/// What can be filtered on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    Role,
    Pressure,
    Minutes,
}

impl LibraryState {
    /// Whether the filters let it through. A file with faults always passes: its author is looking for it.
    pub fn passes(&self, entry: &LibraryEntry) -> bool {
        entry.faults > 0
            || self.role.is_none_or(|it| entry.roles.contains(&it))
                && self.pressure.is_none_or(|it| entry.pressure.contains(&it))
                && self.minutes.is_none_or(|it| entry.minutes <= it)
    }
}

/// The role in words.
pub fn role_word(look: &Look, role: Role) -> String {
    look.say(&format!("screen-role-{}", role.word().to_lowercase()))
}

/// The form of pressure in a few words.
pub fn pressure_word(look: &Look, pressure: Pressure) -> String {
    look.say(&format!(
        "screen-pressure-{}",
        pressure.word().to_lowercase()
    ))
}

/// "Raadslid · ruzie op straat".
pub(in crate::ui) fn about(look: &Look, roles: &[Role], pressure: &[Pressure]) -> String {
    let roles: Vec<String> = roles.iter().map(|it| role_word(look, *it)).collect();
    let pressure: Vec<String> = pressure
        .iter()
        .take(2)
        .map(|it| pressure_word(look, *it))
        .collect();
    let parts = [roles.join(", "), pressure.join(", ")];
    parts
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The library.
pub fn library_ui(
    ui: &mut Ui,
    look: &Look,
    data: &LibraryData,
    state: &mut LibraryState,
) -> Option<Action> {
    let (room, mut asked) = navigation_ui(ui, look, Screen::Library);
    let shown: Vec<usize> = (0..data.entries.len())
        .filter(|at| state.passes(&data.entries[*at]))
        .collect();
    scroll_ui(ui, "library", room, |ui| {
        heading_ui(ui, look, Type::Title, &look.say("screen-library-title"));
        ui.add_space(4.0);
        let count = [
            ("shown", shown.len().into()),
            ("all", data.entries.len().into()),
        ];
        quiet_ui(
            ui,
            look,
            Type::Running,
            &look.say_with("screen-library-count", &count),
        );
        ui.add_space(14.0);
        if let Some(unfinished) = &data.unfinished {
            asked = unfinished_ui(ui, look, unfinished, state).or(asked.take());
            ui.add_space(14.0);
        }
        if let Some(which) = &data.unfinished_class {
            asked = unfinished_class_ui(ui, look, which).or(asked.take());
            ui.add_space(14.0);
        }
        filters_ui(ui, look, data, state);
        ui.add_space(18.0);
        asked = cards_ui(ui, look, data, &shown).or(asked.take());
    });
    asked
}

/// A class that was broken off. It is closed and not thrown away: what it did is kept for its report.
fn unfinished_class_ui(ui: &mut Ui, look: &Look, which: &str) -> Option<Action> {
    card_ui(ui, look, 16, 12, |ui| {
        let mut asked = None;
        setting_ui(
            ui,
            look,
            &look.say("screen-unfinished-class"),
            which,
            |ui| {
                let (on, close) = (look.say("screen-take-up-class"), look.say("console-close"));
                ui.spacing_mut().item_spacing.x = 14.0;
                if button_ui(ui, look, "take-up-class", Button::new(&on, Weight::Primary)).clicked()
                {
                    asked = Some(Action::TakeUpClass);
                }
                let close = Button::new(&close, Weight::Quiet);
                if button_ui(ui, look, "close-class", close).clicked() {
                    asked = Some(Action::CloseClass);
                }
            },
        );
        asked
    })
}

fn unfinished_ui(
    ui: &mut Ui,
    look: &Look,
    it: &Unfinished,
    state: &mut LibraryState,
) -> Option<Action> {
    card_ui(ui, look, 16, 12, |ui| {
        let mut asked = None;
        let values = [
            ("title", (&it.title).into()),
            ("moment", it.moment.into()),
            ("moments", it.moments.into()),
        ];
        let place = look.say_with("screen-unfinished-where", &values);
        setting_ui(ui, look, &look.say("screen-unfinished"), &place, |ui| {
            let sure = if state.discard_asked {
                "screen-discard-sure"
            } else {
                "screen-discard"
            };
            let (on, away) = (look.say("screen-take-up"), look.say(sure));
            ui.spacing_mut().item_spacing.x = 14.0;
            if button_ui(ui, look, "take-up", Button::new(&on, Weight::Primary)).clicked() {
                asked = Some(Action::TakeUp);
            }
            if button_ui(ui, look, "discard", Button::new(&away, Weight::Quiet)).clicked() {
                asked = state.discard_asked.then_some(Action::Discard);
                state.discard_asked = !state.discard_asked;
            }
        });
        asked
    })
}
