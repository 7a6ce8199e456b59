//! The trainer's console: how phones come in at the left, the moment and its vote in the middle, what the room sees, what can
//! break in and the notes at the right.

mod back;
mod card;
mod count;
mod decide;
mod door;
mod here;
mod inject;
mod moment;
mod moves;
mod notes;
mod over;
mod side;
mod talk;
mod tracks;
mod votes;

use egui::{Key, Rect, Stroke, Ui, pos2, vec2};

use super::{Ask, Door, Hall, tell};
use crate::debrief::Debrief;
use crate::room::command::{Tag, TrackIdx};
use crate::room::track::Standing;
use crate::room::view::{ProjectorView, TrackView, TrainerView};
use crate::scenario::Scenario;
use crate::ui::look::Look;
use crate::ui::play::draft::Draft;
use crate::ui::play::moment_of;
use crate::ui::widget::region::{fill, region_ui};
use crate::ui::widget::tabs::tabs_ui;
use crate::ui::{Action, keys};

pub use count::Hands;
pub use here::here_ui;
pub use talk::{Field, TalkState};
pub(in crate::ui::room) use votes::{dashed_paint, share};

/// What the console shows.
#[derive(Clone, Copy, Debug)]
pub struct ConsoleData<'a> {
    pub scenario: &'a Scenario,
    pub view: &'a TrainerView,
    /// What the group did, as `compose_group` tells it; none while that is not worked out.
    pub debrief: Option<&'a Debrief>,
    /// What the projector shows, pages aside.
    pub projected: &'a ProjectorView,
    /// None where hands or cards are counted.
    pub door: Option<&'a Door>,
    /// Everything is black; the room itself may hear of it later.
    pub black: bool,
    /// The room sees the page before the story.
    pub welcome: bool,
    /// The page of what the room sees, from 0, and how many there are.
    pub page: (usize, usize),
    pub hall: Hall,
    pub minutes: u32,
    /// When each note was made, as a clock says it.
    pub times: &'a [String],
    /// What everyone who came in is called: a number, and what they wear.
    pub people: &'a [String],
    /// How long what is noted is kept, in words.
    pub kept: &'a str,
    /// Why the last thing asked was not done; empty if it was.
    pub refused: &'a str,
    /// Whether the votes may be seen while they come in.
    pub tally: crate::room::command::Tally,
    /// The picture in words.
    pub stage_words: &'a str,
}

/// A part of the console, where there is no room for all three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    Door,
    #[default]
    Moment,
    Side,
}

/// What stands at the right, under the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// What can break in, and notes.
    #[default]
    Now,
    /// Decisions to go back to.
    Back,
    Tracks,
}

/// What the trainer is busy with at the question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Doing {
    #[default]
    Nothing,
    Counting,
    Deciding,
}

/// Something that is asked twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    BackTo { track: TrackIdx, inputs: usize },
    Close,
}

/// What is open, begun and not yet done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsoleState {
    pub part: Part,
    pub side: Side,
    /// The track that is led, if it is not the one on the projector.
    pub track: Option<TrackIdx>,
    pub doing: Doing,
    pub hands: Hands,
    /// The line that is selected for the decision.
    pub selected: Option<usize>,
    /// The answer to a task that is being entered.
    pub draft: Draft,
    pub tag: Option<Tag>,
    pub note: String,
    pub sure: Option<Sure>,
    /// The list of those who take part is open.
    pub people: bool,
    /// What is begun in the talk afterwards.
    pub talk: TalkState,
    /// The moment that all this belongs to: the track, how much was said before it, and how often it was voted on.
    pub at: Option<(TrackIdx, usize, usize)>,
}

/// What came of a frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consoled {
    /// Where the shell draws the picture.
    pub stage: Option<Rect>,
    pub action: Option<Action>,
}

/// A track and its number.
#[derive(Clone, Copy)]
struct Led<'a> {
    idx: TrackIdx,
    track: &'a TrackView,
}

/// The console.
pub fn console_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    state: &mut ConsoleState,
) -> Consoled {
    let Some(led) = led(data.view, state.track) else {
        return Consoled::default();
    };
    settle(led, state);
    let (all, tokens) = (ui.max_rect(), look.tokens());
    let mut out = Consoled::default();
    let mut keep = |asked: Option<Action>| {
        if asked.is_some() {
            out.action = asked;
        }
    };
    let by_key = by_key(ui, data, state);
    keep(by_key.clone());
    if look.narrow(all.width()) {
        let tabs = all.with_max_y(all.top() + look.half(64.0));
        let body = all.with_min_y(tabs.bottom());
        fill(ui, tabs, tokens.bg);
        let words = [
            "console-part-door",
            "console-part-moment",
            "console-part-side",
        ];
        let words = words.map(|it| look.say(it));
        region_ui(ui, tabs.shrink2(vec2(28.0, 12.0)), |ui| {
            let parts = [Part::Door, Part::Moment, Part::Side];
            let open = parts.iter().position(|it| *it == state.part).unwrap_or(1);
            if let Some(at) = tabs_ui(ui, look, "part", &words, open) {
                state.part = parts[at];
            }
        });
        match state.part {
            Part::Door => {
                fill(ui, body, tokens.sheet);
                keep(door::door_ui(ui, look, body, data, state));
            }
            Part::Moment => {
                fill(ui, body, tokens.bg);
                let foot = body.with_min_y(body.bottom() - look.half(64.0));
                let room = middle(body.with_max_y(foot.top()));
                let foot = foot.shrink2(vec2(28.0, 8.0));
                let black = foot.with_max_x(foot.left() + foot.width() * 0.42);
                let on = foot.with_min_x(black.right() + 14.0);
                keep(moment::moment_ui(
                    ui,
                    look,
                    (room, Some(on)),
                    data,
                    led,
                    state,
                ));
                region_ui(ui, black, |ui| keep(door::black_ui(ui, look, data)));
            }
            Part::Side => {
                let (stage, asked) = side::side_ui(ui, look, body, data, led, state);
                out.stage = Some(stage);
                if asked.is_some() {
                    out.action = asked;
                }
            }
        }
    } else {
        let wide = (all.width() - 1280.0) / 640.0;
        let left = (264.0 + 56.0 * wide).clamp(264.0, 320.0).round();
        let right = (364.0 + 116.0 * wide).clamp(364.0, 480.0).round();
        let left = all.with_max_x(all.left() + left);
        let right = all.with_min_x(all.right() - right);
        let centre = Rect::from_min_max(left.right_top(), right.left_bottom());
        fill(ui, left, tokens.sheet);
        fill(ui, centre, tokens.bg);
        keep(door::door_ui(ui, look, left, data, state));
        let place = (middle(centre), None);
        keep(moment::moment_ui(ui, look, place, data, led, state));
        let (stage, asked) = side::side_ui(ui, look, right, data, led, state);
        keep(asked);
        for x in [left.right() - 0.5, right.left() + 0.5] {
            ui.painter()
                .vline(x, all.y_range(), Stroke::new(1.0, tokens.line));
        }
        out.stage = Some(stage);
    }
    if let Some(asked) = over::close_ui(ui.ctx(), look, data, state) {
        out.action = Some(asked);
    }
    // Black comes before whatever else was asked in the same frame.
    if matches!(by_key, Some(Action::Class(Ask::Black(_)))) {
        out.action = by_key;
    }
    if out.action.is_none() {
        out.action = talk::left(ui, data, state).and_then(tell);
    }
    out
}

/// The column in the middle, no wider than reads well.
fn middle(rect: Rect) -> Rect {
    let width = (rect.width() - 64.0).min(860.0);
    let left = rect.center().x - width / 2.0;
    Rect::from_min_max(
        pos2(left, rect.top() + 22.0),
        pos2(left + width, rect.bottom() - 20.0),
    )
}

/// The track that the trainer leads: one that waits is led by the one it waits for, and from one that is over one comes
/// back.
fn led(view: &TrainerView, wanted: Option<TrackIdx>) -> Option<Led<'_>> {
    let at = |idx: TrackIdx| view.tracks.get(usize::try_from(idx.0).ok()?);
    let mut idx = wanted
        .filter(|it| at(*it).is_some())
        .unwrap_or(view.projected);
    for _ in 0..view.tracks.len() {
        let track = at(idx)?;
        match (track.standing, track.beside) {
            (Standing::Waits(what_if), _) => idx = what_if,
            (Standing::Over, Some(beside)) => idx = beside,
            (Standing::Runs, _) | (Standing::Over, None) => break,
        }
    }
    Some(Led {
        idx,
        track: at(idx)?,
    })
}

/// What was begun at another question is let go of.
fn settle(led: Led<'_>, state: &mut ConsoleState) {
    let rounds = led.track.vote.rounds.len();
    let at = Some((led.idx, moment_of(&led.track.story), rounds));
    if state.at != at {
        state.at = at;
        (state.doing, state.selected) = (Doing::Nothing, None);
        (state.hands, state.draft) = (Hands::default(), Draft::default());
    }
}

/// Keys that do something whatever has the focus. Black works even while one types.
fn by_key(ui: &Ui, data: &ConsoleData<'_>, state: &mut ConsoleState) -> Option<Action> {
    if keys::pressed_anyhow(ui, Key::Escape) {
        return Some(Ask::Black(!data.black).into());
    }
    // At a decision letters are those of its lines.
    if state.doing == Doing::Deciding || state.sure.is_some() {
        return None;
    }
    if keys::pressed(ui, Key::Z) {
        let hall = match data.hall {
            Hall::Nowhere | Hall::Here => Hall::Here,
            Hall::Window => Hall::FullScreen,
            Hall::FullScreen => Hall::Window,
        };
        return Some(Ask::Hall(hall).into());
    }
    if let Some(asked) = page_by_key(ui, data) {
        return Some(asked);
    }
    if keys::pressed(ui, Key::N) {
        (state.side, state.part) = (Side::Now, Part::Side);
        ui.memory_mut(|it| it.request_focus(notes::field()));
        // The letter itself is no part of the note.
        ui.input_mut(|it| it.events.retain(|it| !matches!(it, egui::Event::Text(_))));
    }
    None
}

/// Page Up and Page Down turn what the room sees, where it has pages.
fn page_by_key(ui: &Ui, data: &ConsoleData<'_>) -> Option<Action> {
    let (page, pages) = data.page;
    if data.black {
        return None;
    }
    let next = (page + 1 < pages && keys::pressed(ui, Key::PageDown)).then_some(page + 1);
    let last = page
        .checked_sub(1)
        .filter(|_| keys::pressed(ui, Key::PageUp));
    next.or(last).map(|it| Ask::Page(it).into())
}
