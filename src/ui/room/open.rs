//! Opening a class: what the trainer decides, whether phones can reach this computer, and what to go through before.

use std::collections::BTreeSet;

use egui::{Key, Rect, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::ClassTerms;
use crate::room::command::Tally;
use crate::scenario::vocabulary::Length;
use crate::ui::briefing::{BriefingData, setting_ui, terms_ui};
use crate::ui::library::about;
use crate::ui::look::Look;
use crate::ui::type_face::{Type, galley};
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::check::check_ui;
use crate::ui::widget::region::{fill, region_ui, row_ui, rule};
use crate::ui::widget::ring::{press, ring};
use crate::ui::widget::scroll::scroll_ui;
use crate::ui::widget::segment::segment_ui;
use crate::ui::widget::switch::switch_ui;
use crate::ui::widget::words::{heading_ui, ink_ui, narrow_to, quiet_ui};
use crate::ui::{Action, Screen, Terms, keys};

/// What the screen shows.
#[derive(Clone, Debug)]
pub struct OpenData<'a> {
    pub briefing: BriefingData<'a>,
    pub network: &'a Network,
}

/// Whether phones can reach this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// The best first.
    pub addresses: Vec<Address>,
    pub findings: Vec<Finding>,
}

impl Network {
    /// The address that a class does best to use.
    pub fn advised(&self) -> Option<usize> {
        self.addresses.iter().position(|it| it.advised)
    }
}

/// An address of this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As it is typed.
    pub text: String,
    /// What it is on: "wifi (wlan0)".
    pub kind: String,
    /// The one to begin with.
    pub advised: bool,
}

/// Something that may keep phones away, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub what: String,
    pub remedy: String,
    /// Nothing can be done with phones until it is mended.
    pub stops: bool,
}

/// What is set and ticked so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenState {
    pub terms: ClassTerms,
    pub ticked: BTreeSet<usize>,
}

impl OpenState {
    /// As the briefing left it, on the address that is advised.
    pub fn of(terms: Terms, network: &Network) -> Self {
        Self {
            terms: ClassTerms {
                terms,
                address: network.advised(),
                tally: Tally::Hidden,
                keep: true,
            },
            ticked: BTreeSet::new(),
        }
    }
}

/// How many lines the list has that is gone through before a class (W11), and after it.
const BEFORE: usize = 6;

/// Opening a class. What is set stands in the state, and comes back with `Action::OpenClass`.
pub fn open_ui(
    ui: &mut Ui,
    look: &Look,
    data: &OpenData<'_>,
    state: &mut OpenState,
) -> Option<Action> {
    let (all, tokens) = (ui.max_rect(), look.tokens());
    fill(ui, all, tokens.bg);
    let foot = look.half(44.0) + 44.0;
    let mut asked = None;
    let row = if look.narrow(all.width()) {
        let room = Rect::from_min_max(
            all.min + vec2(40.0, 24.0),
            pos2(all.right() - 56.0, all.bottom() - foot),
        );
        scroll_ui(ui, "open", room, |ui| {
            settings_ui(ui, look, data, state);
            ui.add_space(24.0);
            asked = beside_ui(ui, look, data, state);
        });
        all.with_min_y(all.bottom() - foot + 16.0)
    } else {
        let cut = (all.left() + all.width() * 780.0 / 1280.0).round();
        let side = all.with_min_x(cut);
        fill(ui, side, tokens.sheet);
        let line = egui::Stroke::new(1.0, tokens.line);
        ui.painter().vline(cut, side.y_range(), line);
        let wide = (cut - all.left() - 100.0).min(700.0);
        let left = Rect::from_min_size(
            all.min + vec2(40.0, 36.0),
            vec2(wide, all.height() - foot - 36.0),
        );
        scroll_ui(ui, "open", left, |ui| settings_ui(ui, look, data, state));
        let right = Rect::from_min_max(side.min + vec2(40.0, 42.0), side.max - vec2(44.0, 24.0));
        let right = right.with_max_x(right.right().min(right.left() + 560.0));
        asked = scroll_ui(ui, "beside", right, |ui| beside_ui(ui, look, data, state));
        all.with_min_y(all.bottom() - foot + 16.0).with_max_x(cut)
    };
    region_ui(ui, row.shrink2(vec2(40.0, 0.0)), |ui| {
        row_ui(ui, 14.0, |ui| {
            asked = buttons_ui(ui, look, &state.terms).or(asked.take());
        });
    });
    if keys::pressed_free(ui, Key::Enter) {
        asked = Some(Action::OpenClass(state.terms.clone()));
    }
    if keys::pressed(ui, Key::Escape) {
        asked = Some(Action::Go(Screen::Briefing));
    }
    asked
}

fn buttons_ui(ui: &mut Ui, look: &Look, terms: &ClassTerms) -> Option<Action> {
    let (open, back) = (look.say("opening-open"), look.say("opening-back"));
    let button = Button::new(&open, Weight::Primary).key("Enter");
    if button_ui(ui, look, "open-class", button).clicked() {
        return Some(Action::OpenClass(terms.clone()));
    }
    button_ui(ui, look, "back", Button::new(&back, Weight::Quiet))
        .clicked()
        .then_some(Action::Go(Screen::Briefing))
}

/// What the trainer decides for the group.
fn settings_ui(ui: &mut Ui, look: &Look, data: &OpenData<'_>, state: &mut OpenState) {
    let (head, tokens) = (data.briefing.head, look.tokens());
    let line = about(look, &head.roles, &head.pressure);
    quiet_ui(ui, look, Type::Small, &line);
    ui.add_space(2.0);
    let title = look.say_with("opening-title", &[("title", (&head.title).into())]);
    heading_ui(ui, look, Type::Title, &title);
    ui.add_space(14.0);
    heading_ui(ui, look, Type::Section, &look.say("opening-group"));
    ui.add_space(8.0);
    let own = &mut state.terms.terms;
    if let Some(short) = head.minutes_short {
        let question = look.say("opening-length");
        let minutes = |it: u32| look.say_with("screen-minutes", &[("minutes", it.into())]);
        let words = [
            format!("{} · {}", look.say("opening-full"), minutes(head.minutes)),
            format!("{} · {}", look.say("opening-short"), minutes(short)),
        ];
        let chosen = usize::from(own.length == Length::Short);
        setting_ui(ui, look, &question, "", |ui| {
            if let Some(at) = segment_ui(ui, look, &question, &words, chosen) {
                own.length = if at == 1 { Length::Short } else { Length::Full };
            }
        });
    }
    terms_ui(ui, look, &data.briefing, own);
    ui.add_space(12.0);
    rule(ui, tokens.line);
    ui.add_space(14.0);
    heading_ui(ui, look, Type::Section, &look.say("opening-voting"));
    ui.add_space(8.0);
    way_ui(ui, look, data.network, &mut state.terms);
    let question = look.say("opening-tally");
    let words = ["opening-tally-hidden", "opening-tally-live"].map(|it| look.say(it));
    let chosen = usize::from(state.terms.tally == Tally::Live);
    let more = look.say("opening-tally-about");
    setting_ui(ui, look, &question, &more, |ui| {
        if let Some(at) = segment_ui(ui, look, &question, &words, chosen) {
            state.terms.tally = if at == 1 { Tally::Live } else { Tally::Hidden };
        }
    });
    let question = look.say("opening-nothing");
    let word = look.say(if state.terms.keep {
        "screen-off"
    } else {
        "screen-on"
    });
    let more = look.say("opening-nothing-about");
    setting_ui(ui, look, &question, &more, |ui| {
        if switch_ui(ui, look, &question, &word, !state.terms.keep) {
            state.terms.keep = !state.terms.keep;
        }
    });
    ui.add_space(12.0);
}

/// With phones, or with hands and cards.
fn way_ui(ui: &mut Ui, look: &Look, network: &Network, terms: &mut ClassTerms) {
    let question = look.say("opening-way");
    let words = ["opening-phones", "opening-hands"].map(|it| look.say(it));
    let chosen = usize::from(terms.address.is_none());
    setting_ui(ui, look, &question, "", |ui| {
        if let Some(at) = segment_ui(ui, look, &question, &words, chosen) {
            let first = network
                .advised()
                .or((!network.addresses.is_empty()).then_some(0));
            terms.address = if at == 0 { first } else { None };
        }
    });
    if terms.address.is_none() && network.addresses.is_empty() {
        quiet_ui(ui, look, Type::Smallest, &look.say("opening-no-address"));
        ui.add_space(6.0);
    }
}

/// The network, and the list that is gone through.
fn beside_ui(
    ui: &mut Ui,
    look: &Look,
    data: &OpenData<'_>,
    state: &mut OpenState,
) -> Option<Action> {
    let mut asked = None;
    if state.terms.address.is_some() || data.network.addresses.is_empty() {
        asked = network_ui(ui, look, data.network, &mut state.terms);
        ui.add_space(24.0);
    }
    heading_ui(ui, look, Type::Section, &look.say("opening-before"));
    ui.add_space(6.0);
    for at in 0..BEFORE {
        let text = look.say(&format!("opening-before-{}", at + 1));
        if check_ui(
            ui,
            look,
            &format!("before-{at}"),
            &text,
            state.ticked.contains(&at),
        ) {
            // A tick that is there is taken away, and the other way round.
            if !state.ticked.remove(&at) {
                state.ticked.insert(at);
            }
        }
    }
    asked
}

/// Which address, and what may stand in the way.
fn network_ui(
    ui: &mut Ui,
    look: &Look,
    network: &Network,
    terms: &mut ClassTerms,
) -> Option<Action> {
    heading_ui(ui, look, Type::Section, &look.say("opening-network"));
    ui.add_space(8.0);
    for (at, it) in network.addresses.iter().enumerate() {
        if address_ui(ui, look, at, it, terms.address == Some(at)) {
            terms.address = Some(at);
        }
        ui.add_space(10.0);
    }
    for it in &network.findings {
        ui.add_space(6.0);
        narrow_to(ui, look.px(520.0));
        let kind = if it.stops {
            Type::SmallStrong
        } else {
            Type::Small
        };
        ink_ui(ui, look, kind, &it.what);
        quiet_ui(ui, look, Type::Smallest, &it.remedy);
        ui.add_space(4.0);
    }
    ui.add_space(8.0);
    let again = look.say("opening-look-again");
    button_ui(
        ui,
        look,
        "look-again",
        Button::new(&again, Weight::Secondary),
    )
    .clicked()
    .then_some(Action::LookAtNetwork)
}

/// An address that can be chosen.
fn address_ui(ui: &mut Ui, look: &Look, at: usize, it: &Address, on: bool) -> bool {
    let (tokens, width) = (look.tokens(), ui.available_width());
    let kind = if it.advised {
        look.say_with("opening-advised", &[("kind", (&it.kind).into())])
    } else {
        it.kind.clone()
    };
    let side = look.half(22.0);
    let room = width - side - 42.0;
    let words = galley(ui, look, Type::Strong, tokens.ink, &it.text, room);
    let about = galley(ui, look, Type::Smallest, tokens.ink2, &kind, room);
    let height = words.size().y + about.size().y + 16.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let label = format!("{}, {kind}", it.text);
    let response = press(ui, rect, &format!("address-{at}"), || {
        WidgetInfo::selected(WidgetType::RadioButton, true, on, &label)
    });
    let (paper, line) = if on {
        (tokens.tint, egui::Stroke::new(3.0, tokens.accent))
    } else {
        (tokens.sheet, egui::Stroke::new(2.0, tokens.edge))
    };
    ui.painter()
        .rect(rect, 6, paper, line, egui::StrokeKind::Inside);
    let middle = pos2(rect.left() + 14.0 + side / 2.0, rect.center().y);
    let edge = if on { tokens.accent } else { tokens.edge };
    ui.painter()
        .circle_stroke(middle, side / 2.0 - 2.0, egui::Stroke::new(2.0, edge));
    if on {
        ui.painter()
            .circle_filled(middle, side / 4.0, tokens.accent);
    }
    let left = rect.left() + side + 28.0;
    let below = rect.top() + 8.0 + words.size().y;
    ui.painter()
        .galley(pos2(left, rect.top() + 8.0), words, tokens.ink);
    ui.painter().galley(pos2(left, below), about, tokens.ink2);
    ring(ui, look, &response, 6);
    response.clicked()
}
