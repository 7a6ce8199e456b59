//! A choice on the screen: a first click selects, a second decides; and all of it by keyboard.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use weerbaar::session::input::Input;
use weerbaar::session::view::Now;
use weerbaar::ui::Screen;
use weerbaar::ui::look::Look;

use super::house::{House, SIZE, open, open_with};
use super::{at_decision, chose};

#[test]
fn a_first_click_selects_and_a_second_decides() {
    let mut harness = at_decision(Look::default());
    let label = "2. Blijven staan, luisteren en samenvatten.";
    harness.get_by_label(label).click();
    harness.run_steps(4);
    assert!(!chose(harness.state()));
    harness.get_by_label("U koos 2. Dit is nog niet definitief.");
    harness.get_by_label(label).click();
    harness.run_steps(4);
    assert!(chose(harness.state()));
}

#[test]
fn a_double_click_only_selects() {
    let mut house = House::at(Screen::Play, Look::default());
    for _ in 0..3 {
        house.session.apply(Input::Continue).unwrap();
    }
    let mut harness = open_with(house, SIZE, 0.01);
    let label = "2. Blijven staan, luisteren en samenvatten.";
    harness.get_by_label(label).click();
    harness.get_by_label(label).click();
    harness.run_steps(8);
    assert!(!chose(harness.state()));
    assert_eq!(harness.state().play.selected, Some(1));
}

#[test]
fn a_closed_choice_says_why_and_is_not_taken() {
    let mut harness = at_decision(Look::default());
    harness.key_press(Key::Num5);
    harness.run_steps(2);
    assert_eq!(harness.state().play.selected, None);
    assert!(
        harness
            .query_by_label_contains("Er is nu niemand in de buurt")
            .is_some()
    );
}

#[test]
fn bevestig_decides_what_is_selected_and_nothing_before() {
    let mut harness = at_decision(Look::default());
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert!(!chose(harness.state()));
    harness.key_press(Key::Num1);
    harness.run_steps(2);
    harness.get_by_label("Bevestig").click();
    harness.run_steps(2);
    assert!(chose(harness.state()));
}

#[test]
fn by_keyboard_alone_a_story_comes_to_its_end_and_its_debrief() {
    let mut harness = open(House::at(Screen::Briefing, Look::default()), SIZE);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    for _ in 0..20 {
        match harness.state().session.view().now {
            Now::Decision { .. } => {
                harness.key_press(Key::Num1);
                harness.run_steps(2);
                harness.key_press(Key::Enter);
            }
            Now::Text(_) | Now::Document(_) => harness.key_press(Key::Space),
            Now::Task { .. } | Now::Consult { .. } => unreachable!("the small scenario has none"),
            Now::Ended { .. } | Now::SteppedOut | Now::Stopped => break,
        }
        harness.run_steps(3);
    }
    assert!(harness.state().session.is_over());
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert_eq!(harness.state().screen, Screen::Debrief);
}

#[test]
fn by_tab_and_enter_alone_a_choice_is_made() {
    let mut harness = at_decision(Look::default());
    for _ in 0..40 {
        harness.key_press(Key::Tab);
        harness.run_steps(2);
        let here = harness.query_all_by(|it| it.is_focused()).next();
        let label = here
            .and_then(|it| it.accesskit_node().label())
            .unwrap_or_default();
        if label.starts_with("3. ") {
            break;
        }
    }
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert_eq!(harness.state().play.selected, Some(2));
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert!(chose(harness.state()));
}
