//! The briefing: what it is, how long it takes, and what one decides oneself.

use egui::{Key, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::keys;
use super::library::about;
use super::look::Look;
use super::settings::clocks_ui;
use super::type_face::{Type, galley};
use super::widget::button::{Button, Weight, button_ui};
use super::widget::region::{columns_ui, fill, region_ui, row_ui, rule};
use super::widget::scroll::scroll_ui;
use super::widget::segment::segment_ui;
use super::widget::switch::switch_ui;
use super::widget::words::{heading_ui, ink_ui, narrow_to, parts_ui, quiet_ui};
use super::{Action, Picture, Screen, Terms};
use crate::scenario::Scenario;
use crate::scenario::head::{Head, ThemeUse};
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::{Intensity, Length, Theme};

/// What the briefing shows.
#[derive(Clone, Debug)]
pub struct BriefingData<'a> {
    pub head: &'a Head,
    /// Decisions from begin to end: fewest and most.
    pub decisions: (u32, u32),
    /// Some decision has a clock.
    pub clocks: bool,
    /// What earlier sessions left for it, a line each.
    pub carried: Vec<String>,
    /// The empty place.
    pub picture: Option<Picture>,
}

impl<'a> BriefingData<'a> {
    pub fn of(scenario: &'a Scenario, picture: Option<Picture>) -> Self {
        Self {
            head: &scenario.head,
            decisions: scenario.node(scenario.start).decisions_left,
            clocks: scenario.nodes.iter().any(
                |it| matches!(&it.kind, NodeKind::Decision(decision) if decision.clock.is_some()),
            ),
            carried: Vec::new(),
            picture,
        }
    }
}

/// The theme in words.
pub fn theme_word(look: &Look, theme: Theme) -> String {
    look.say(&format!("screen-theme-{}", theme.name()))
}

/// The briefing. What is set stands in `terms`, and comes back with `Action::Begin`.
pub fn briefing_ui(
    ui: &mut Ui,
    look: &Look,
    data: &BriefingData<'_>,
    terms: &mut Terms,
) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let narrow = look.narrow(all.width());
    let picture = if narrow {
        Rect::from_min_size(all.min, vec2(all.width(), (all.height() * 0.22).round()))
    } else {
        Rect::from_min_size(
            all.min,
            vec2((all.width() * 7.0 / 16.0).round(), all.height()),
        )
    };
    fill(ui, picture, tokens.tint);
    if let Some(it) = &data.picture {
        it.paint(ui, picture);
    }
    let room = if narrow {
        Rect::from_min_max(
            pos2(all.left() + 40.0, picture.bottom() + 14.0),
            all.max - vec2(56.0, 0.0),
        )
    } else {
        let left = picture.right() + 48.0;
        Rect::from_min_max(
            pos2(left, all.top() + 56.0),
            pos2((left + 616.0).min(all.right() - 28.0), all.bottom()),
        )
    };
    let foot = look.half(44.0) + 28.0;
    let body = room.with_max_y(room.bottom() - foot - 20.0);
    scroll_ui(ui, "briefing", body, |ui| body_ui(ui, look, data, terms));
    let mut asked = None;
    let buttons = room.with_min_y(room.bottom() - foot);
    region_ui(ui, buttons, |ui| {
        row_ui(ui, 14.0, |ui| {
            asked = buttons_ui(ui, look, data.head, terms);
        });
    });
    if keys::pressed_free(ui, Key::Enter) {
        asked = Some(Action::Begin(terms.clone()));
    }
    if keys::pressed(ui, Key::Escape) {
        asked = Some(Action::Go(Screen::Library));
    }
    asked
}

fn buttons_ui(ui: &mut Ui, look: &Look, head: &Head, terms: &Terms) -> Option<Action> {
    let (begin, short, other) = (
        look.say("screen-begin"),
        look.say("screen-begin-short"),
        look.say("screen-other"),
    );
    if button_ui(
        ui,
        look,
        "begin",
        Button::new(&begin, Weight::Primary).key("Enter"),
    )
    .clicked()
    {
        return Some(Action::Begin(Terms {
            length: Length::Full,
            ..terms.clone()
        }));
    }
    let has_short = head.minutes_short.is_some();
    if has_short && button_ui(ui, look, "short", Button::new(&short, Weight::Secondary)).clicked() {
        return Some(Action::Begin(Terms {
            length: Length::Short,
            ..terms.clone()
        }));
    }
    let class = look.say("screen-with-class");
    if button_ui(ui, look, "class", Button::new(&class, Weight::Secondary)).clicked() {
        return Some(Action::Go(Screen::OpenClass));
    }
    let back = button_ui(ui, look, "other", Button::new(&other, Weight::Quiet));
    back.clicked().then_some(Action::Go(Screen::Library))
}

fn body_ui(ui: &mut Ui, look: &Look, data: &BriefingData<'_>, terms: &mut Terms) {
    let (head, tokens) = (data.head, look.tokens());
    narrow_to(ui, 760.0_f32.max(look.px(616.0)));
    quiet_ui(
        ui,
        look,
        Type::Small,
        &about(look, &head.roles, &head.pressure),
    );
    ui.add_space(2.0);
    heading_ui(ui, look, Type::Title, &head.title);
    ui.add_space(10.0);
    ink_ui(
        ui,
        look,
        Type::Running,
        &format!("{} {}", head.you, head.summary),
    );
    if !head.goals.is_empty() {
        ui.add_space(10.0);
        ink_ui(ui, look, Type::SmallStrong, &look.say("screen-goals"));
        for goal in &head.goals {
            ink_ui(ui, look, Type::Small, &format!("–  {goal}"));
        }
    }
    if !head.notice.is_empty() {
        ui.add_space(10.0);
        ink_ui(ui, look, Type::Small, &head.notice);
    }
    ui.add_space(14.0);
    facts_ui(ui, look, data);
    ui.add_space(14.0);
    rule(ui, tokens.line);
    ui.add_space(14.0);
    heading_ui(ui, look, Type::Section, &look.say("screen-yours"));
    ui.add_space(8.0);
    terms_ui(ui, look, data, terms);
    carried_ui(ui, look, &data.carried, terms);
    ui.add_space(10.0);
    rule(ui, tokens.line);
    ui.add_space(12.0);
    ink_ui(ui, look, Type::Small, &look.say("screen-ways-out"));
    ui.add_space(8.0);
}

/// How heavy it is, clocks, and what stays out.
pub(super) fn terms_ui(ui: &mut Ui, look: &Look, data: &BriefingData<'_>, terms: &mut Terms) {
    let words: Vec<String> = Intensity::ALL
        .iter()
        .map(|it| look.say(&format!("screen-intensity-{}", it.name())))
        .collect();
    let question = look.say("screen-intensity");
    let chosen = Intensity::ALL
        .iter()
        .position(|it| *it == terms.intensity)
        .unwrap_or(1);
    setting_ui(ui, look, &question, "", |ui| {
        if let Some(at) = segment_ui(ui, look, &question, &words, chosen) {
            terms.intensity = Intensity::ALL[at];
        }
    });
    if data.clocks {
        let more = look.say("screen-clocks-default");
        setting_ui(ui, look, &look.say("screen-clocks"), &more, |ui| {
            if let Some(clocks) = clocks_ui(ui, look, terms.clocks) {
                terms.clocks = clocks;
            }
        });
    }
    for it in &data.head.themes {
        theme_ui(ui, look, *it, terms);
    }
}

fn facts_ui(ui: &mut Ui, look: &Look, data: &BriefingData<'_>) {
    let head = data.head;
    let (fewest, most) = data.decisions;
    let short = head
        .minutes_short
        .map(|it| look.say_with("screen-or-short", &[("minutes", it.into())]));
    let count = if fewest == most {
        look.say_with("screen-decisions", &[("count", most.into())])
    } else {
        look.say_with(
            "screen-decisions-range",
            &[("fewest", fewest.into()), ("most", most.into())],
        )
    };
    let facts = [
        (
            look.say_with("screen-minutes-long", &[("minutes", head.minutes.into())]),
            short.unwrap_or_default(),
        ),
        (count, look.say("screen-decisions-final")),
        (look.say("screen-private"), look.say("screen-private-about")),
    ];
    let each = ((ui.available_width() - 2.0 * 24.0) / 3.0).floor();
    let single = look.text_percent >= 150;
    if single {
        for (fact, more) in &facts {
            ink_ui(ui, look, Type::Strong, fact);
            quiet_ui(ui, look, Type::Smallest, more);
        }
        return;
    }
    columns_ui(ui, &[each; 3], 24.0, |ui, at| {
        ink_ui(ui, look, Type::Strong, &facts[at].0);
        quiet_ui(ui, look, Type::Smallest, &facts[at].1);
    });
}

/// A line with its control at the right, or under it where there is no room.
pub(super) fn setting_ui(
    ui: &mut Ui,
    look: &Look,
    words: &str,
    more: &str,
    control: impl FnOnce(&mut Ui),
) {
    let tokens = look.tokens();
    let under = look.text_percent >= 150;
    if under {
        let parts = [
            (Type::Running, tokens.ink, words),
            (Type::Smallest, tokens.ink2, "  "),
            (Type::Smallest, tokens.ink2, more),
        ];
        parts_ui(ui, look, &parts);
        ui.add_space(4.0);
        control(ui);
        ui.add_space(12.0);
        return;
    }
    let top = ui.available_rect_before_wrap().min;
    let width = ui.available_width();
    let mut right = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(Rect::from_min_size(
                top + vec2(0.0, 2.0),
                vec2(width, look.half(42.0)),
            ))
            .layout(egui::Layout::right_to_left(egui::Align::Center)),
    );
    control(&mut right);
    let room = (right.min_rect().left() - top.x - 16.0).max(120.0);
    let inside = Rect::from_min_size(top, vec2(room, f32::INFINITY));
    let separate = if more.is_empty() { "" } else { "  · " };
    let parts = [
        (Type::Running, tokens.ink, words),
        (Type::Smallest, tokens.ink2, separate),
        (Type::Smallest, tokens.ink2, more),
    ];
    let text = ui
        .painter()
        .layout_job(super::type_face::job(look, &parts, room))
        .size()
        .y;
    let height = right.min_rect().height().max(text) + 6.0;
    region_ui(
        ui,
        inside.translate(vec2(0.0, ((height - text) / 2.0).max(0.0))),
        |ui| {
            parts_ui(ui, look, &parts);
        },
    );
    ui.allocate_space(vec2(width, height));
}

/// What earlier sessions left: shown first, taken along only when asked.
fn carried_ui(ui: &mut Ui, look: &Look, carried: &[String], terms: &mut Terms) {
    if carried.is_empty() {
        return;
    }
    let word = look.say("screen-carry");
    let state = look.say(if terms.carry {
        "screen-carry-on"
    } else {
        "screen-carry-off"
    });
    setting_ui(ui, look, &word, "", |ui| {
        if switch_ui(ui, look, &word, &state, terms.carry) {
            terms.carry = !terms.carry;
        }
    });
    for line in carried {
        quiet_ui(ui, look, Type::Smallest, line);
    }
}

fn theme_ui(ui: &mut Ui, look: &Look, it: ThemeUse, terms: &mut Terms) {
    let word = theme_word(look, it.theme);
    if it.core {
        return setting_ui(ui, look, &word, &look.say("screen-theme-core"), |ui| {
            let text = galley(
                ui,
                look,
                Type::Smallest,
                look.tokens().ink2,
                &look.say("screen-on"),
                f32::INFINITY,
            );
            let (_, rect) = ui.allocate_space(text.size() + vec2(16.0, 6.0));
            ui.painter().rect_stroke(
                rect,
                4,
                Stroke::new(1.0, look.tokens().edge),
                StrokeKind::Inside,
            );
            ui.painter()
                .galley(rect.center() - text.size() / 2.0, text, look.tokens().ink2);
        });
    }
    let skipped = terms.themes_off.contains(&it.theme);
    let state = look.say(if skipped {
        "screen-theme-off"
    } else {
        "screen-theme-on"
    });
    setting_ui(ui, look, &word, "", |ui| {
        if switch_ui(ui, look, &word, &state, skipped) {
            if skipped {
                terms.themes_off.remove(&it.theme);
            } else {
                terms.themes_off.insert(it.theme);
            }
        }
    });
}
