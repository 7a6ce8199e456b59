//! The frame of all play screens: stage 5/8, sheet 3/8 with its head, rail along the bottom.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{PlayData, PlayState};
use crate::session::view::{Now, View};
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::rail::{Rail, RailItem, Sign};
use crate::ui::widget::region::{fill, region_ui};
use crate::ui::widget::ring::id;
use crate::ui::widget::ticks::ticks_ui;
use crate::ui::widget::words::{ink_ui, quiet_ui};

/// The parts of the window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) stage: Rect,
    /// What is left of the sheet under its head.
    pub(super) body: Rect,
    /// What was pressed on the rail.
    pub(super) rail: Option<&'static str>,
}

/// Draws the frame.
pub(super) fn frame_ui(ui: &mut Ui, look: &Look, data: &PlayData<'_>, state: &PlayState) -> Frame {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    let ended = matches!(data.view.now, Now::Ended { .. });
    let labels = Labels::of(look, data.view);
    let (left, right) = labels.items(data, state);
    let rail = Rail::fitting(ui, look, all, left, right);
    let above_rail = if ended {
        all
    } else {
        all.with_max_y(all.bottom() - rail.height(look))
    };
    let narrow = look.narrow(all.width());
    let (stage, sheet) = if narrow {
        let cut = (all.top() + all.height() * 0.36).round();
        (above_rail.with_max_y(cut), above_rail.with_min_y(cut))
    } else {
        let cut = (all.left() + all.width() * 5.0 / 8.0).round();
        (above_rail.with_max_x(cut), above_rail.with_min_x(cut))
    };
    stage_name(ui, data, stage);
    fill(ui, sheet, tokens.sheet);
    let pad = if narrow {
        (sheet.width() * 0.047).clamp(28.0, 60.0)
    } else {
        28.0_f32.max((sheet.width() - 560.0) / 2.0)
    };
    let column = Rect::from_min_max(
        sheet.min + vec2(pad, if narrow { 12.0 } else { 20.0 }),
        sheet.max - vec2(pad, if narrow { 12.0 } else { 20.0 }),
    );
    let top = region_ui(ui, column, |ui| {
        if !narrow {
            head_ui(ui, look, data.view);
        }
        if let Some(moment) = data.second_from {
            let words = look.say_with("screen-second-track", &[("moment", moment.into())]);
            ui.add_space(if narrow { 0.0 } else { 2.0 });
            ink_ui(ui, look, Type::SmallestStrong, &words);
        }
    });
    let body = column.with_min_y(top.max(column.top()));
    let pressed = if ended {
        None
    } else {
        rail.rail_ui(ui, look, all)
    };
    let rail = NAMES.into_iter().find(|it| pressed == Some(*it));
    Frame { stage, body, rail }
}

/// The picture has a name, although the shell paints it.
fn stage_name(ui: &Ui, data: &PlayData<'_>, stage: Rect) {
    let view = data.view;
    let people: Vec<&str> = view.people.iter().map(|it| it.name.as_str()).collect();
    let words = if data.stage_words.is_empty() {
        format!("{}. {}", view.place.title, people.join(", "))
    } else {
        data.stage_words.to_owned()
    };
    let response = ui.interact(stage, id("stage"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
}

/// Title and how far, ticks, place and time.
fn head_ui(ui: &mut Ui, look: &Look, view: &View) {
    let tokens = look.tokens();
    let values = [
        ("moment", view.moment.into()),
        ("moments", view.moments.into()),
    ];
    let far = look.say_with("screen-moment", &values);
    let far = galley(ui, look, Type::Small, tokens.ink2, &far, f32::INFINITY);
    let room = ui.available_width() - far.size().x - 16.0;
    let title = galley(ui, look, Type::SmallStrong, tokens.ink, &view.title, room);
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), title.size().y.max(far.size().y)));
    let words = format!("{}, {}", view.title, far.text());
    let response = ui.interact(line, id("head"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    ui.painter().galley(line.min, title, tokens.ink);
    ui.painter().galley(
        pos2(line.right() - far.size().x, line.top()),
        far,
        tokens.ink2,
    );
    ui.add_space(8.0);
    ticks_ui(ui, look, view.moment, view.moments);
    ui.add_space(4.0);
    if super::is_frozen(view) {
        quiet_ui(ui, look, Type::Smallest, &look.say("screen-frozen"));
        return;
    }
    let parts = [view.place.title.as_str(), view.place.time.as_str()];
    let place: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    quiet_ui(ui, look, Type::Smallest, &place.join(" · "));
}

/// Whether someone can be asked from the rail now.
pub(super) fn advice_open(view: &View) -> bool {
    asks(view) && !view.advisers.is_empty()
}

/// Whether an answer is asked for: the bottom row is taken by its state.
fn asks(view: &View) -> bool {
    matches!(view.now, Now::Decision { .. } | Now::Task { .. })
}

const NAMES: [&str; 6] = [
    "advice",
    "read-back",
    "cards",
    "breathe",
    "step-out",
    "stop",
];

/// What stands on the rail: its words, and why advice cannot be asked now.
struct Labels {
    words: [String; 6],
    closed: String,
}

impl Labels {
    fn of(look: &Look, view: &View) -> Self {
        let closed = match view.now {
            Now::Consult { .. } => "screen-advice-here",
            Now::Decision { .. } | Now::Task { .. } => "screen-advice-nobody-now",
            _ => "screen-advice-later",
        };
        Self {
            words: NAMES.map(|it| look.say(&format!("screen-{it}"))),
            closed: look.say(closed),
        }
    }

    /// The items at the left and at the right.
    fn items(
        &self,
        data: &PlayData<'_>,
        state: &PlayState,
    ) -> (Vec<RailItem<'_>>, Vec<RailItem<'_>>) {
        let signs = [
            (Sign::Speech, "A"),
            (Sign::Lines, "L"),
            (Sign::Card, "K"),
            (Sign::Breath, "P"),
            (Sign::Out, "U"),
            (Sign::Stop, "Esc"),
        ];
        let item = |at: usize| RailItem {
            name: NAMES[at],
            label: &self.words[at],
            key: signs[at].1,
            sign: signs[at].0,
            closed: (at == 0 && !advice_open(data.view)).then_some(self.closed.as_str()),
        };
        let read_back = asks(data.view) && state.over == super::Over::Nothing;
        let left = [
            Some(item(0)),
            read_back.then(|| item(1)),
            (!data.cards.is_empty()).then(|| item(2)),
            Some(item(3)),
        ];
        (left.into_iter().flatten().collect(), vec![item(4), item(5)])
    }
}
