//! The debrief: what happened, the decisions, the lines, what one takes along.

mod chance;
pub mod competencies;
pub mod intention;
pub mod method;
pub mod moments;
mod plot;
pub mod red_lines;
mod task;
pub mod tension;
pub mod tracks;
pub mod what;

use egui::{Key, Rect, Ui, pos2, vec2};

use super::look::Look;
use super::type_face::Type;
use super::widget::button::{Button, Weight, button_ui};
use super::widget::region::{fill, region_ui, row_ui};
use super::widget::scroll::scroll_ui;
use super::widget::tabs::tabs_ui;
use super::widget::words::{heading_ui, quiet_ui};
use super::{Action, Screen, keys};
use crate::debrief::Debrief;

/// The parts of the debrief.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    What,
    Moments,
    /// Beside the track that was played first; only where there is one.
    Tracks,
    RedLines,
    Intention,
    Support,
    Method,
}

impl Tab {
    /// All of them, in the order of the screen.
    pub const ALL: &'static [Self] = &[
        Self::What,
        Self::Moments,
        Self::Tracks,
        Self::RedLines,
        Self::Intention,
        Self::Support,
        Self::Method,
    ];

    /// Those of this debrief.
    fn of(debrief: &Debrief) -> Vec<Self> {
        let there = |it: &Self| *it != Self::Tracks || debrief.tracks.is_some();
        Self::ALL.iter().copied().filter(there).collect()
    }

    fn key(self) -> &'static str {
        match self {
            Self::What => "screen-tab-what",
            Self::Moments => "screen-tab-moments",
            Self::Tracks => "debrief-heading-tracks",
            Self::RedLines => "screen-tab-red-lines",
            Self::Intention => "screen-tab-intention",
            Self::Support => "screen-support-card",
            Self::Method => "screen-tab-method",
        }
    }
}

/// What is open, and what was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DebriefState {
    pub tab: Tab,
    /// The decision that is open, as position in `Debrief::decisions`.
    pub open: Option<usize>,
    /// Charts as tables.
    pub tables: bool,
    /// One's own words, as `IntentionPart::own`.
    pub own: Vec<String>,
}

impl DebriefState {
    /// The first tab, and what was written before.
    pub fn of(debrief: &Debrief) -> Self {
        let own = debrief
            .intentions
            .own
            .iter()
            .map(|it| it.1.clone())
            .collect();
        let open = debrief.decisions.iter().position(|it| it.key);
        Self {
            own,
            open,
            ..Self::default()
        }
    }
}

/// The debrief.
pub fn debrief_ui(
    ui: &mut Ui,
    look: &Look,
    debrief: &Debrief,
    state: &mut DebriefState,
) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let narrow = look.narrow(all.width());
    let width = (all.width() - if narrow { 56.0 } else { 80.0 }).min(1440.0);
    let left = all.center().x - width / 2.0;
    let page = Rect::from_min_max(
        pos2(left, all.top() + if narrow { 12.0 } else { 18.0 }),
        pos2(left + width, all.bottom()),
    );
    let mut asked = None;
    let bottom = region_ui(ui, page, |ui| {
        asked = head_ui(ui, look, debrief, narrow);
        ui.add_space(if narrow { 4.0 } else { 8.0 });
        let tabs = Tab::of(debrief);
        let words: Vec<String> = tabs.iter().map(|it| look.say(it.key())).collect();
        let open = tabs.iter().position(|it| *it == state.tab).unwrap_or(0);
        if let Some(at) = tabs_ui(ui, look, "tab", &words, open) {
            state.tab = tabs[at];
        }
    });
    let room = Rect::from_min_max(pos2(page.left(), bottom + 12.0), page.max - vec2(0.0, 12.0));
    let name = format!("debrief-{:?}", state.tab);
    scroll_ui(ui, &name, room, |ui| match state.tab {
        Tab::What => what::what_ui(ui, look, debrief, state, narrow),
        Tab::Moments => {
            let back = moments::moments_ui(ui, look, debrief, state, narrow);
            asked = back.or(asked.take());
        }
        Tab::Tracks => {
            if let Some(part) = &debrief.tracks {
                tracks::tracks_ui(ui, look, part, state.tables, narrow);
            }
        }
        Tab::RedLines => red_lines::red_lines_ui(ui, look, &debrief.red_lines, narrow),
        Tab::Intention => {
            let written = intention::intention_ui(ui, look, &debrief.intentions, state, narrow);
            asked = written.or(asked.take());
        }
        Tab::Support => {
            asked = method::support_ui(ui, look, &debrief.support, narrow).or(asked.take());
        }
        Tab::Method => method::method_ui(ui, look, debrief),
    });
    if keys::pressed(ui, Key::T) {
        state.tables = !state.tables;
    }
    asked
}

/// What it is a debrief of, and what can be done with it.
fn head_ui(ui: &mut Ui, look: &Look, debrief: &Debrief, narrow: bool) -> Option<Action> {
    let mut asked = None;
    let words = [look.say("screen-save-page"), look.say("screen-done")];
    let mut buttons = |ui: &mut Ui| {
        if button_ui(ui, look, "done", Button::new(&words[1], Weight::Primary)).clicked() {
            asked = Some(Action::Go(Screen::Library));
        }
        if button_ui(ui, look, "save", Button::new(&words[0], Weight::Secondary)).clicked() {
            asked = Some(Action::SaveDebrief);
        }
    };
    let cover = &debrief.cover;
    if narrow {
        heading_ui(ui, look, Type::DebriefTitle, &cover.title);
        row_ui(ui, 14.0, buttons);
        return asked;
    }
    let (top, right) = (ui.cursor().top(), ui.max_rect().right());
    let row = Rect::from_min_max(
        pos2(right - look.px(420.0), top + 14.0),
        pos2(right, top + 14.0 + look.half(44.0)),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    quiet_ui(ui, look, Type::Small, &cover.line);
    heading_ui(ui, look, Type::DebriefTitle, &cover.title);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(row).layout(layout));
    child.spacing_mut().item_spacing.x = 14.0;
    buttons(&mut child);
    asked
}
