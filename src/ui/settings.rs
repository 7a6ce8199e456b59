//! The settings: seeing and reading, and what this computer keeps.

use egui::Ui;

use super::briefing::setting_ui;
use super::look::Look;
use super::navigation::navigation_ui;
use super::theme::ThemeChoice;
use super::type_face::Type;
use super::widget::button::{Button, Weight, button_ui};
use super::widget::region::{columns_ui, rule};
use super::widget::scroll::scroll_ui;
use super::widget::segment::segment_ui;
use super::widget::switch::switch_ui;
use super::widget::words::{heading_ui, quiet_ui};
use super::{Action, Screen, Setting};
use crate::text::Lang;

/// How things are set now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsData {
    pub theme: ThemeChoice,
    /// 100 to 200.
    pub text_percent: u32,
    pub reduced_motion: bool,
    /// How long clocks run, in percent; none runs if it is none.
    pub clocks: Option<u32>,
    pub lang: Lang,
    /// Sessions that this computer keeps.
    pub sessions: usize,
}

/// Whether wiping has been asked once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SettingsState {
    pub wipe_asked: bool,
}

/// How long clocks can run, and under which name.
pub(super) const CLOCKS: [(Option<u32>, &str); 4] = [
    (None, "screen-off"),
    (Some(100), "screen-on"),
    (Some(200), "screen-clocks-200"),
    (Some(1000), "screen-clocks-1000"),
];

/// The clocks as a row; gives what they should be.
pub(super) fn clocks_ui(ui: &mut Ui, look: &Look, now: Option<u32>) -> Option<Option<u32>> {
    let words = CLOCKS.map(|it| look.say(it.1));
    let at = CLOCKS.iter().position(|it| it.0 == now).unwrap_or(0);
    let pressed = segment_ui(ui, look, &look.say("screen-clocks"), &words, at);
    pressed.map(|it| CLOCKS[it].0)
}

const PERCENTS: [u32; 5] = [100, 125, 150, 175, 200];

/// The settings.
pub fn settings_ui(
    ui: &mut Ui,
    look: &Look,
    data: &SettingsData,
    state: &mut SettingsState,
) -> Option<Action> {
    let (room, mut asked) = navigation_ui(ui, look, Screen::Settings);
    let narrow = look.narrow(ui.max_rect().width());
    scroll_ui(ui, "settings", room, |ui| {
        heading_ui(ui, look, Type::Title, &look.say("screen-settings"));
        ui.add_space(12.0);
        if narrow {
            asked = seeing_ui(ui, look, data).or(asked.take());
            ui.add_space(22.0);
            asked = kept_ui(ui, look, data, state).or(asked.take());
        } else {
            let each = ((ui.available_width() - 48.0) / 2.0).min(560.0).floor();
            columns_ui(ui, &[each; 2], 48.0, |ui, at| {
                let found = if at == 0 {
                    seeing_ui(ui, look, data)
                } else {
                    kept_ui(ui, look, data, state)
                };
                asked = found.or(asked.take());
            });
        }
    });
    asked
}

/// A line of the settings, with the rule under it.
fn line_ui(ui: &mut Ui, look: &Look, words: &str, more: &str, control: impl FnOnce(&mut Ui)) {
    ui.add_space(6.0);
    setting_ui(ui, look, words, more, control);
    ui.add_space(5.0);
    rule(ui, look.tokens().line);
}

fn seeing_ui(ui: &mut Ui, look: &Look, data: &SettingsData) -> Option<Action> {
    let mut asked = None;
    heading_ui(ui, look, Type::Section, &look.say("screen-seeing"));
    ui.add_space(8.0);
    rule(ui, look.tokens().line);
    let name = look.say("screen-theme");
    let words = ["papier", "nacht", "system"].map(|it| look.say(&format!("screen-theme-{it}")));
    line_ui(ui, look, &name, "", |ui| {
        let now = ThemeChoice::ALL
            .iter()
            .position(|it| *it == data.theme)
            .unwrap_or(0);
        if let Some(at) = segment_ui(ui, look, &name, &words, now) {
            asked = Some(Setting::Theme(ThemeChoice::ALL[at]));
        }
    });
    let name = look.say("screen-text-size");
    let words = PERCENTS.map(|it| {
        if it == 200 {
            "200 %".to_owned()
        } else {
            it.to_string()
        }
    });
    line_ui(ui, look, &name, "", |ui| {
        let now = PERCENTS
            .iter()
            .position(|it| *it >= data.text_percent)
            .unwrap_or(0);
        if let Some(at) = segment_ui(ui, look, &name, &words, now) {
            asked = Some(Setting::TextPercent(PERCENTS[at]));
        }
    });
    let name = look.say("screen-calm");
    line_ui(ui, look, &name, &look.say("screen-calm-about"), |ui| {
        let on = data.reduced_motion;
        if switch_ui(
            ui,
            look,
            &name,
            &look.say(if on { "screen-on" } else { "screen-off" }),
            on,
        ) {
            asked = Some(Setting::ReducedMotion(!on));
        }
    });
    let name = look.say("screen-clocks");
    line_ui(ui, look, &name, &look.say("screen-clocks-about"), |ui| {
        if let Some(clocks) = clocks_ui(ui, look, data.clocks) {
            asked = Some(Setting::Clocks(clocks));
        }
    });
    let name = look.say("screen-language");
    let words = ["Nederlands".to_owned(), "English".to_owned()];
    line_ui(ui, look, &name, "", |ui| {
        let now = Lang::ALL
            .iter()
            .position(|it| *it == data.lang)
            .unwrap_or(0);
        if let Some(at) = segment_ui(ui, look, &name, &words, now) {
            asked = Some(Setting::Lang(Lang::ALL[at]));
        }
    });
    asked.map(Action::Set)
}

fn kept_ui(
    ui: &mut Ui,
    look: &Look,
    data: &SettingsData,
    state: &mut SettingsState,
) -> Option<Action> {
    let mut asked = None;
    heading_ui(ui, look, Type::Section, &look.say("screen-kept"));
    ui.add_space(8.0);
    rule(ui, look.tokens().line);
    let count = look.say_with("screen-sessions", &[("count", data.sessions.into())]);
    line_ui(ui, look, &look.say("screen-your-sessions"), &count, |ui| {
        let word = look.say(if state.wipe_asked {
            "screen-wipe-sure"
        } else {
            "screen-wipe"
        });
        let button = Button::new(&word, Weight::Secondary).open(data.sessions > 0);
        if button_ui(ui, look, "wipe", button).clicked() {
            if state.wipe_asked {
                asked = Some(Action::EraseAll);
            }
            state.wipe_asked = !state.wipe_asked;
        }
    });
    if state.wipe_asked {
        ui.add_space(8.0);
        quiet_ui(ui, look, Type::Small, &look.say("screen-wipe-about"));
        ui.add_space(8.0);
        let word = look.say("screen-keep");
        if button_ui(ui, look, "keep", Button::new(&word, Weight::Quiet)).clicked() {
            state.wipe_asked = false;
        }
    }
    asked
}
