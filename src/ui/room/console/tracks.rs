//! Tracks: subgroups that go their own way, which of them is led here, and which one the room sees.

use egui::Ui;

use super::side::headed_ui;
use super::{ConsoleData, ConsoleState, Led};
use crate::room::command::{Command, Participant, TrackIdx};
use crate::room::track::Standing;
use crate::room::view::{TrackView, TrainerView};
use crate::ui::Action;
use crate::ui::look::Look;
use crate::ui::room::tell;
use crate::ui::type_face::Type;
use crate::ui::widget::button::{Button, Weight, button_ui};
use crate::ui::widget::region::{row_ui, rule};
use crate::ui::widget::segment::segment_ui;
use crate::ui::widget::tabs::tabs_ui;
use crate::ui::widget::words::{ink_ui, quiet_ui};

/// The tracks that go on, with their numbers.
fn running(view: &TrainerView) -> Vec<(TrackIdx, &TrackView)> {
    let all = (0..).map(TrackIdx).zip(&view.tracks);
    all.filter(|(_, it)| it.standing == Standing::Runs)
        .collect()
}

/// What a track is called.
fn name(look: &Look, idx: TrackIdx, track: &TrackView) -> String {
    match track.beside {
        Some(beside) => {
            let number = beside.0.saturating_add(1);
            look.say_with("console-track-what-if", &[("number", number.into())])
        }
        None => {
            let number = idx.0.saturating_add(1);
            look.say_with("console-track", &[("number", number.into())])
        }
    }
}

/// Above the moment, where there is more than one: which track is led.
pub(super) fn tabs_of_tracks_ui(
    ui: &mut Ui,
    look: &Look,
    view: &TrainerView,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let running = running(view);
    if running.len() < 2 {
        led.track.beside?;
        return what_if_ui(ui, look, led);
    }
    ui.add_space(4.0);
    let words: Vec<String> = running
        .iter()
        .map(|(idx, track)| {
            let name = name(look, *idx, track);
            if *idx == view.projected {
                look.say_with("console-track-projected", &[("name", (&name).into())])
            } else {
                name
            }
        })
        .collect();
    let open = running.iter().position(|it| it.0 == led.idx).unwrap_or(0);
    if let Some(at) = tabs_ui(ui, look, "track-tab", &words, open) {
        state.track = running.get(at).map(|it| it.0);
    }
    if led.track.beside.is_some() {
        return what_if_ui(ui, look, led);
    }
    None
}

/// That this is a what-if, and the way out of it.
fn what_if_ui(ui: &mut Ui, look: &Look, led: Led<'_>) -> Option<Action> {
    let mut asked = None;
    ui.add_space(4.0);
    row_ui(ui, 14.0, |ui| {
        let word = look.say("console-come-back");
        if button_ui(
            ui,
            look,
            "what-if-out",
            Button::new(&word, Weight::Secondary),
        )
        .clicked()
        {
            asked = tell(Command::ComeBack(led.idx));
        }
        let words = look.say("console-what-if-here");
        ink_ui(ui, look, Type::SmallStrong, &words);
    });
    asked
}

/// All tracks, and who is on which.
pub(super) fn tracks_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    led: Led<'_>,
    state: &mut ConsoleState,
) -> Option<Action> {
    let (view, mut asked) = (data.view, None);
    headed_ui(ui, look, &look.say("console-tracks"), "");
    quiet_ui(ui, look, Type::Small, &look.say("console-tracks-about"));
    ui.add_space(8.0);
    let running = running(view);
    for (idx, track) in &running {
        rule(ui, look.tokens().line);
        ui.add_space(8.0);
        let named = name(look, *idx, track);
        ink_ui(ui, look, Type::SmallStrong, &named);
        let count = [("count", track.members.len().into())];
        quiet_ui(
            ui,
            look,
            Type::Smallest,
            &look.say_with("console-track-people", &count),
        );
        ui.add_space(4.0);
        row_ui(ui, 10.0, |ui| {
            if *idx == led.idx {
                quiet_ui(ui, look, Type::Small, &look.say("console-track-led"));
            } else {
                let word = look.say_with("console-track-lead", &[("name", (&named).into())]);
                let name = format!("lead-{}", idx.0);
                if button_ui(ui, look, &name, Button::new(&word, Weight::Quiet)).clicked() {
                    state.track = Some(*idx);
                }
            }
            if *idx == view.projected {
                quiet_ui(ui, look, Type::Small, &look.say("console-track-seen"));
            } else {
                let word = look.say_with("console-track-project", &[("name", (&named).into())]);
                let name = format!("project-{}", idx.0);
                if button_ui(ui, look, &name, Button::new(&word, Weight::Quiet)).clicked() {
                    asked = tell(Command::Project(*idx));
                }
            }
        });
        ui.add_space(6.0);
    }
    rule(ui, look.tokens().line);
    ui.add_space(10.0);
    let word = look.say("console-split");
    if button_ui(ui, look, "split", Button::new(&word, Weight::Secondary)).clicked() {
        asked = tell(Command::Split(led.idx));
    }
    if running.len() > 1 && !data.people.is_empty() {
        ui.add_space(10.0);
        asked = people_ui(ui, look, data, &running, state).or(asked);
    }
    asked
}

/// Who goes with which track: by number and badge, and only where the trainer opens the list.
fn people_ui(
    ui: &mut Ui,
    look: &Look,
    data: &ConsoleData<'_>,
    running: &[(TrackIdx, &TrackView)],
    state: &mut ConsoleState,
) -> Option<Action> {
    let word = look.say(if state.people {
        "console-people-shut"
    } else {
        "console-people-open"
    });
    if button_ui(
        ui,
        look,
        "people-list",
        Button::new(&word, Weight::Secondary),
    )
    .clicked()
    {
        state.people = !state.people;
    }
    if !state.people {
        return None;
    }
    let mut asked = None;
    let words: Vec<String> = running
        .iter()
        .map(|(idx, _)| idx.0.saturating_add(1).to_string())
        .collect();
    ui.add_space(8.0);
    for (who, called) in (0..).map(Participant).zip(data.people) {
        let on = running.iter().position(|it| it.1.members.contains(&who));
        let Some(on) = on else { continue };
        ui.add_space(6.0);
        row_ui(ui, 10.0, |ui| {
            ink_ui(ui, look, Type::Small, called);
            let question = look.say_with("console-people-track", &[("who", called.into())]);
            let pressed = segment_ui(ui, look, &question, &words, on);
            if let Some((to, _)) = pressed.and_then(|it| running.get(it)) {
                asked = tell(Command::Move { who, to: *to });
            }
        });
    }
    asked
}
