//! Tasks and two tracks on the screen, and the way back to a moment.

use egui::{UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use weerbaar::debrief::Debrief;
use weerbaar::text::Lang;
use weerbaar::ui::Action;
use weerbaar::ui::debrief::{DebriefState, Tab, debrief_ui};
use weerbaar::ui::look::Look;
use weerbaar::ui::theme;

use super::tasks::{WELL, run};
use super::told;
use super::tracks::second;

pub(super) struct House {
    pub(super) debrief: Debrief,
    pub(super) state: DebriefState,
    look: Look,
    begun: bool,
    asked: Vec<Action>,
}

pub(super) fn open(debrief: Debrief, tab: Tab, look: Look) -> Harness<'static, House> {
    let house = House {
        state: DebriefState {
            tab,
            open: None,
            ..DebriefState::of(&debrief)
        },
        debrief,
        look,
        begun: false,
        asked: Vec::new(),
    };
    let draw = |ui: &mut egui::Ui, house: &mut House| {
        if !house.begun {
            theme::fonts(ui.ctx());
            theme::apply(ui.ctx(), &house.look);
            house.begun = true;
            return;
        }
        let window = ui.ctx().content_rect();
        ui.scope_builder(UiBuilder::new().max_rect(window), |ui| {
            let asked = debrief_ui(ui, &house.look, &house.debrief, &mut house.state);
            house.asked.extend(asked);
        });
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1280.0, 2400.0))
        .with_step_dt(0.2)
        .build_ui_state(draw, house);
    harness.run_steps(4);
    harness
}

fn large() -> Look {
    Look {
        text_percent: 200,
        ..Look::default()
    }
}

#[test]
fn every_decision_of_a_finished_session_can_be_gone_back_to() {
    let debrief = told(&run(WELL), Lang::Nl);
    for at in 0..debrief.decisions.len() {
        let mut harness = open(debrief.clone(), Tab::Moments, Look::default());
        harness.state_mut().state.open = Some(at);
        harness.run_steps(3);
        harness.get_by_label("Ga terug naar dit moment").click();
        harness.run_steps(3);
        let inputs = debrief.decisions[at].inputs;
        assert_eq!(harness.state().asked, [Action::SecondTrack { inputs }]);
    }
    let plan = WELL.split("chooses  ask").next().expect("a part of it");
    let mut harness = open(told(&run(plan), Lang::Nl), Tab::Moments, Look::default());
    harness.state_mut().state.open = Some(0);
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label("Wat erbij hoort, en waarom")
            .is_some()
    );
    assert!(harness.query_by_label("Ga terug naar dit moment").is_none());
}

#[test]
fn the_rows_of_a_task_stand_under_its_headline_in_small_and_in_large() {
    for look in [Look::default(), large()] {
        let debrief = told(&run(WELL), Lang::Nl);
        let mut harness = open(debrief, Tab::Moments, look);
        let headline = "1. U zag 2 van de 2 signalen";
        harness.get_by_label_contains(headline).click();
        harness.run_steps(3);
        for words in [
            "sterk · 3 van 3 punten",
            "Wat u ziet, is wat u later vertelt.",
            "gezien. Hij noemt waar uw dochter fietst  Hij laat merken dat hij haar volgt.",
            "terecht niet gekozen. Hij verheft zijn stem  Hij bleef zacht praten.",
        ] {
            assert!(harness.query_by_label(words).is_some(), "{words}");
        }
    }
}

#[test]
fn what_if_has_a_tab_only_where_there_are_two_tracks() {
    let alone = open(told(&run(WELL), Lang::Nl), Tab::What, Look::default());
    assert!(alone.query_by_label("Wat als").is_none());
    let track = second(
        &run(WELL),
        3,
        &["vragen", "vraag+later", "adres", "verder", "-"],
    );
    for look in [Look::default(), large()] {
        let debrief = told(&track, Lang::Nl);
        let part = debrief.tracks.clone().expect("it stands beside one");
        let mut harness = open(debrief, Tab::What, look);
        harness.get_by_label("Wat als").click();
        harness.run_steps(3);
        let is_image = |it: &egui_kittest::Node<'_>| {
            it.accesskit_node().role() == egui::accesskit::Role::Image
        };
        let found = harness.query_all_by_label_contains(&part.finding);
        assert_eq!(found.filter(is_image).count(), 1);
        for track in &part.tracks {
            assert!(harness.query_by_label(&track.ending).is_some());
        }
        harness.key_press(egui::Key::T);
        harness.run_steps(3);
        let row = "3 · Eerste spoor: 57 · Ik hoor dit als een dreigement. Aan de deur… · Tweede spoor: 57 · Waar gaat het u precies om?";
        assert!(harness.query_by_label(row).is_some());
    }
}
