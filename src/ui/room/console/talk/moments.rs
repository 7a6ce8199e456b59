//! The key moments: which one the room sees, why these, and others in their place.

use egui::Ui;

use crate::debrief::group::{GroupDecision, GroupPart, MomentPart};
use crate::room::talk::{KeyMoment, MOST_MOMENTS, Say};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::console::{ConsoleData, ConsoleState};
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::card::card_ui;
use crate::ui::widget::region::{row_ui, rule};
use crate::ui::widget::words::{heading_ui, ink_ui, parts_ui, quiet_ui};

/// The moments, and what else could be talked about.
pub(super) fn moments_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    group: &GroupPart,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    if group.decisions.is_empty() {
        quiet_ui(ui, look, Type::Small, &look.say("console-moments-none"));
        return None;
    }
    let talk = &data.view.talk;
    let shown = talk.shown.min(group.moments.len().saturating_sub(1));
    for (at, moment) in group.moments.iter().enumerate() {
        card_ui(ui, look, 18, 14, |ui| {
            let pressed = moment_ui(ui, look, (at, moment, at == shown), group, state);
            asked = pressed.or(asked.take());
        });
        ui.add_space(10.0);
    }
    let more = group.moments.len() < MOST_MOMENTS && others(group).next().is_some();
    let add = group.moments.len();
    if state.talk.replacing == Some(add) {
        asked = others_ui(ui, look, group, add, state).or(asked);
        ui.add_space(8.0);
    }
    row_ui(ui, 10.0, |ui| {
        if more && state.talk.replacing != Some(add) {
            let word = look.say("console-moment-add");
            let button = Button::new(&word, Weight::Secondary);
            if button_ui(ui, look, "moment-add", button).clicked() {
                state.talk.replacing = Some(add);
            }
        }
        if !talk.moments.is_empty() {
            let word = look.say("console-moment-proposal");
            let button = Button::new(&word, Weight::Secondary);
            if button_ui(ui, look, "moment-proposal", button).clicked() {
                asked = super::say(Say::Moments(Vec::new()));
                state.talk.replacing = None;
            }
        }
    });
    asked
}

/// A moment: what it was, why it is here, and what can be done with it.
fn moment_ui(
    ui: &mut Ui,
    look: &Look,
    (at, moment, shown): (usize, &MomentPart, bool),
    group: &GroupPart,
    state: &mut ConsoleState,
) -> Option<Action> {
    let number = [("number", (at + 1).into())];
    let (tokens, decision) = (look.tokens(), &moment.decision);
    let name = look.say_with("console-moment-number", &number);
    let about = format!("  {} · {}", decision.title, decision.place);
    let parts = [
        (Type::Strong, tokens.ink, name.as_str()),
        (Type::Small, tokens.ink2, about.as_str()),
    ];
    parts_ui(ui, look, &parts);
    ink_ui(ui, look, Type::Small, &decision.decided);
    if !moment.reason.is_empty() {
        quiet_ui(ui, look, Type::Smallest, &moment.reason);
    }
    ui.add_space(6.0);
    let mut asked = None;
    row_ui(ui, 10.0, |ui| {
        if shown {
            ink_ui(ui, look, Type::SmallStrong, &look.say("console-track-seen"));
        } else {
            let word = look.say_with("console-moment-show", &number);
            let name = format!("moment-show-{at}");
            let button = Button::new(&word, Weight::Secondary);
            if button_ui(ui, look, &name, button).clicked() {
                asked = super::say(Say::Show(at));
            }
        }
        if others(group).next().is_some() && state.talk.replacing != Some(at) {
            let word = look.say_with("console-moment-other", &number);
            let name = format!("moment-other-{at}");
            if button_ui(ui, look, &name, Button::new(&word, Weight::Quiet)).clicked() {
                state.talk.replacing = Some(at);
            }
        }
    });
    if state.talk.replacing == Some(at) {
        asked = others_ui(ui, look, group, at, state).or(asked);
    }
    asked
}

/// All that was decided and is not among the moments.
fn others(group: &GroupPart) -> impl Iterator<Item = &GroupDecision> {
    let all = group.decisions.iter();
    all.filter(|it| group.moment_of(it).is_none())
}

/// What can stand in the place of the moment at that place.
fn others_ui(
    ui: &mut Ui,
    look: &Look,
    group: &GroupPart,
    at: usize,
    state: &mut ConsoleState,
) -> Option<Action> {
    let mut asked = None;
    ui.add_space(8.0);
    rule(ui, look.tokens().line);
    ui.add_space(8.0);
    heading_ui(
        ui,
        look,
        Type::SmallStrong,
        &look.say("console-moment-which"),
    );
    for (place, it) in others(group).enumerate() {
        ui.add_space(6.0);
        let words = format!("{} · {} · {}", it.title, it.place, it.decided);
        let name = format!("moment-take-{at}-{place}");
        let button = Button::new(&words, Weight::Quiet).wide();
        if button_ui(ui, look, &name, button).clicked() {
            asked = super::say(Say::Moments(with(group, at, it.moment)));
            state.talk.replacing = None;
        }
        if it.undone {
            quiet_ui(ui, look, Type::Smallest, &look.say("console-undone"));
        }
    }
    ui.add_space(6.0);
    let word = look.say("console-decide-leave");
    let name = format!("moment-leave-{at}");
    if button_ui(ui, look, &name, Button::new(&word, Weight::Secondary)).clicked() {
        state.talk.replacing = None;
    }
    asked
}

/// The moments with that one at that place.
fn with(group: &GroupPart, at: usize, moment: KeyMoment) -> Vec<KeyMoment> {
    let mut moments: Vec<KeyMoment> = group.moments.iter().map(|it| it.decision.moment).collect();
    match moments.get_mut(at) {
        Some(place) => *place = moment,
        None => moments.push(moment),
    }
    moments
}
