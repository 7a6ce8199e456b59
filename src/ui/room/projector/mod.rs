//! What the room sees: the question or the story, large enough for the last row, and never a name.
//!
//! Everything is measured on a picture of 1080 high and grows with the window; no letter is smaller than a twenty-fifth of
//! its height. What does not fit has pages, which the trainer turns.

mod bars;
mod block;
mod dots;
mod question;
mod quiet;
mod reading;
mod result;
mod size;
mod support;
mod talk;

use egui::{Label, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2};

use super::Door;
use crate::debrief::Debrief;
use crate::guidance::Contacts;
use crate::room::talk::{Phase, Talk};
use crate::room::view::{ProjectorView, VoteView};
use crate::scenario::Scenario;
use crate::session::view::{Now, View};
use crate::ui::look::Look;
use crate::ui::play::thing;
use crate::ui::widget::region::fill;
use crate::ui::widget::ring::id;
use size::{Big, Scale};

/// What the projector shows.
#[derive(Clone, Copy, Debug)]
pub struct ProjectorData<'a> {
    pub scenario: &'a Scenario,
    pub view: &'a ProjectorView,
    /// Where the talk afterwards is.
    pub talk: &'a Talk,
    /// What the group did, as `compose_group` tells it; none while that is not worked out: then the talk has its
    /// questions alone.
    pub debrief: Option<&'a Debrief>,
    /// Everything is black, whatever the view says.
    pub black: bool,
    /// The page before the story.
    pub welcome: Option<Welcome<'a>>,
    /// Which page of it, from 0.
    pub page: usize,
    pub contacts: &'a Contacts,
    /// The picture in words, for who cannot see it.
    pub stage_words: &'a str,
    /// The clock of the window, in seconds; moves the ring of a pause.
    pub time_secs: f64,
}

/// The page before the story: how one comes in, and that one can always step out.
#[derive(Clone, Copy, Debug)]
pub struct Welcome<'a> {
    /// None where hands or cards are counted.
    pub door: Option<&'a Door>,
    /// How many take part so far.
    pub here: usize,
}

/// What came of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Projected {
    /// Where the shell draws the picture; the rest is drawn over it.
    pub stage: Option<Rect>,
    /// How many pages there are; at least one.
    pub pages: usize,
}

impl Projected {
    fn one(stage: Option<Rect>) -> Self {
        Self { stage, pages: 1 }
    }
}

/// What the projector shows now.
pub fn projector_ui(ui: &mut Ui, look: &Look, data: &ProjectorData<'_>) -> Projected {
    // The room sees what its size is set to by its window, whatever the trainer reads best.
    let look = &Look {
        text_percent: 100,
        ..*look
    };
    let all = ui.max_rect();
    let scale = Scale::of(all);
    if data.black {
        return quiet::black_ui(ui, look, all);
    }
    if let Some(welcome) = data.welcome {
        return quiet::welcome_ui(ui, look, scale, data, welcome);
    }
    match data.view {
        ProjectorView::Blank => quiet::black_ui(ui, look, all),
        ProjectorView::Paused => quiet::paused_ui(ui, look, scale, data.time_secs),
        ProjectorView::Talk(Phase::Close) => {
            support::support_ui(ui, look, scale, data.contacts, false, data.page)
        }
        ProjectorView::Talk(phase) => talk::talk_ui(ui, look, scale, data, *phase),
        ProjectorView::Story { story, vote, shown } => {
            story_ui(ui, look, scale, data, (story, vote, *shown))
        }
    }
}

fn story_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    data: &ProjectorData<'_>,
    (story, vote, shown): (&View, &VoteView, bool),
) -> Projected {
    match &story.now {
        Now::Decision { .. } | Now::Task { .. } => {
            let results = if shown && vote.open.is_none() && !vote.rounds.is_empty() {
                result::pages(look, data.scenario, &story.now)
            } else {
                0
            };
            if data.page < results {
                result::result_ui(ui, look, scale, data, (story, vote), results);
            }
            // After the result the question can be looked at again.
            let page = data.page.saturating_sub(results);
            if data.page < results {
                let pages = question::pages(ui, look, scale, data, (story, vote));
                return Projected {
                    stage: None,
                    pages: results + pages,
                };
            }
            let drawn = question::question_ui(ui, look, scale, data, (story, vote), page);
            Projected {
                pages: results + drawn.pages,
                ..drawn
            }
        }
        Now::Ended { .. } if data.page > 0 => {
            let drawn = support::support_ui(ui, look, scale, data.contacts, false, data.page - 1);
            Projected {
                pages: drawn.pages + 1,
                ..drawn
            }
        }
        Now::Ended { title, text, .. } => {
            let stage = reading::ended_ui(ui, look, scale, data, title, text);
            Projected {
                stage,
                pages: 1 + support::pages(ui, look, scale, data.contacts),
            }
        }
        Now::SteppedOut | Now::Stopped => {
            support::support_ui(ui, look, scale, data.contacts, true, data.page)
        }
        Now::Text(_) | Now::Document(_) | Now::Consult { .. } => {
            reading::reading_ui(ui, look, scale, data, story)
        }
    }
}

/// The parts of the window: the picture at the left where there is room for it, the words beside it.
#[derive(Clone, Copy)]
struct Split {
    stage: Option<Rect>,
    words: Rect,
}

/// Where the parts are, with the picture or without.
fn measure(all: Rect, scale: Scale, pictured: bool) -> Split {
    // On a narrow screen the words need all of it.
    let pictured = pictured && all.width() >= scale.px(1300.0);
    let cut = if pictured {
        (all.left() + all.width() * 17.0 / 48.0).round()
    } else {
        all.left()
    };
    let side = scale.px(if pictured { 60.0 } else { 80.0 });
    let words = Rect::from_min_max(
        pos2(cut + side, all.top() + scale.px(52.0)),
        pos2(all.right() - side, all.bottom() - scale.px(44.0)),
    );
    Split {
        stage: pictured.then(|| all.with_max_x(cut)),
        words,
    }
}

/// The same, with paper under the words.
fn split(ui: &Ui, look: &Look, scale: Scale, pictured: bool) -> Split {
    let all = ui.max_rect();
    let parts = measure(all, scale, pictured);
    let sheet = all.with_min_x(parts.stage.map_or(all.left(), |it| it.right()));
    fill(ui, sheet, look.tokens().bg);
    parts
}

/// The name of the picture, and the document that lies on it.
fn stage_ui(ui: &Ui, data: &ProjectorData<'_>, story: &View, stage: Option<Rect>) {
    let Some(stage) = stage else { return };
    let response = ui.interact(stage, id("hall-stage"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, data.stage_words));
    if let Now::Document(it) = &story.now {
        thing::thing(ui.painter(), stage, it, thing::Light::of(story));
    }
}

/// That there is more: which page it is, at the right of the bottom of `rect`.
fn mark_of_page_ui(
    ui: &mut Ui,
    look: &Look,
    scale: Scale,
    rect: Rect,
    (page, pages): (usize, usize),
) {
    if pages < 2 {
        return;
    }
    let values = [("page", (page + 1).into()), ("pages", pages.into())];
    let words = look.say_with("hall-page", &values);
    let text = scale.set(ui, Big::Text, look.tokens().ink2, &words, f32::INFINITY);
    let place = Rect::from_min_size(rect.max - text.size(), text.size());
    ui.put(place, Label::new(text));
}
