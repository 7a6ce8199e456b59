//! The screens: data in, click or key, action out. Everything by mouse alone and by keyboard alone; every control has a name.

mod beside;
mod choosing;
mod class;
mod helm;
mod house;
mod lesson;
mod letters;
mod projector;
mod sample;
mod talk;
mod tasks;
mod walk;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use weerbaar::scenario::vocabulary::{Intensity, Length};
use weerbaar::session::input::Input;
use weerbaar::session::view::Now;
use weerbaar::text::Lang;
use weerbaar::ui::look::Look;
use weerbaar::ui::theme::ThemeChoice;
use weerbaar::ui::{Action, Screen, Setting};

use house::{House, SIZE, open};

/// A look at 200 % text.
fn large() -> Look {
    Look {
        text_percent: 200,
        ..Look::default()
    }
}

/// Goes on by clicking until the first decision.
fn at_decision(look: Look) -> egui_kittest::Harness<'static, House> {
    let mut harness = open(House::at(Screen::Play, look), SIZE);
    for _ in 0..3 {
        harness.get_by_label("Verder").click();
        harness.run_steps(3);
    }
    assert!(matches!(
        harness.state().session.view().now,
        Now::Decision { .. }
    ));
    harness
}

#[test]
fn a_card_of_the_library_opens_its_briefing() {
    let mut harness = open(House::at(Screen::Library, Look::default()), SIZE);
    harness
        .get_by_label_contains("Bij de zuivel. Raadslid")
        .click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked, [Action::Brief(0)]);
    harness.get_by_label("Korte versie").click();
    harness.run_steps(3);
    let Some(Action::Begin(terms)) = harness.state().asked.last() else {
        panic!("{:?}", harness.state().asked)
    };
    assert_eq!(
        (terms.length, terms.intensity),
        (Length::Short, Intensity::Middel)
    );
}

#[test]
fn a_file_with_faults_is_shown_with_their_count_and_cannot_be_opened() {
    let mut harness = open(House::at(Screen::Library, Look::default()), SIZE);
    harness.get_by_label_contains("3 fouten").click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked, []);
}

#[test]
fn a_filter_leaves_out_what_does_not_fit() {
    let mut harness = open(House::at(Screen::Library, Look::default()), SIZE);
    harness.get_by_label("Rol: alle").click();
    harness.run_steps(3);
    harness.get_by_label("Burgemeester").click();
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("Bij de zuivel. Raadslid")
            .is_none()
    );
    harness.get_by_label("Rol: Burgemeester");
}

#[test]
fn an_unfinished_session_can_be_taken_up() {
    let mut harness = open(House::at(Screen::Library, Look::default()), SIZE);
    harness.get_by_label("Ga verder").click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked, [Action::TakeUp]);
}

#[test]
fn themes_and_intensity_come_back_with_the_begin() {
    let mut harness = open(House::at(Screen::Briefing, Look::default()), SIZE);
    harness.get_by_label("Hoe heftig?: Hoog").click();
    harness
        .get_by_label("Beeld en geluid: mag voorkomen")
        .click();
    harness.run_steps(3);
    harness.get_by_label("Beeld en geluid: overslaan");
    harness.get_by_label("Begin").click();
    harness.run_steps(3);
    let Some(Action::Begin(terms)) = harness.state().asked.last() else {
        panic!("{:?}", harness.state().asked)
    };
    assert_eq!(
        (terms.intensity, terms.themes_off.len()),
        (Intensity::Hoog, 1)
    );
}

#[test]
fn stop_is_black_at_once_and_asks_only_after_a_key() {
    let mut harness = at_decision(Look::default());
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    harness.get_by_label("Gestopt");
    assert!(harness.state().stage.is_none());
    assert!(harness.query_by_label("Toch verder").is_none());
    harness.key_press(Key::A);
    harness.run_steps(3);
    harness.get_by_label("Toch verder").click();
    harness.run_steps(3);
    assert!(matches!(
        harness.state().session.view().now,
        Now::Decision { .. }
    ));
}

#[test]
fn stepping_out_shows_no_word_of_the_story() {
    let mut harness = at_decision(Look::default());
    harness.key_press(Key::U);
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("wacht op uw antwoord")
            .is_none()
    );
    assert!(harness.query_by_label_contains("070-373 83 14").is_some());
    harness.get_by_label("Ik doe weer mee").click();
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("wacht op uw antwoord")
            .is_some()
    );
}

#[test]
fn a_breathing_pause_ends_with_any_key_and_leaves_the_story_where_it_was() {
    let mut harness = at_decision(Look::default());
    harness.get_by_label("Adempauze").click();
    harness.run_steps(3);
    harness.get_by_label("in");
    assert_eq!(
        harness.state().asked.last(),
        Some(&Action::Input(Input::Pause))
    );
    harness.key_press(Key::B);
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("wacht op uw antwoord")
            .is_some()
    );
}

#[test]
fn reading_back_and_cards_lie_over_the_story() {
    let mut harness = at_decision(Look::default());
    harness.get_by_label("Lees terug").click();
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("U legt melk in de wagen")
            .is_some()
    );
    harness.key_press(Key::K);
    harness.run_steps(3);
    harness.get_by_label("Iemand wordt boos tegen u");
    harness.get_by_label("Terug naar het verhaal").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("Bevestig").is_some());
}

#[test]
fn with_large_text_the_confirm_button_and_the_ways_out_stay_in_the_window() {
    for size in [SIZE, egui::vec2(1024.0, 640.0)] {
        let mut harness = at_decision(large());
        harness.set_size(size);
        harness.run_steps(3);
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        for label in [
            "Bevestig",
            "Stop",
            "Ik stap even uit",
            "Adempauze",
            "Lees terug",
        ] {
            let rect = harness.get_by_label(label).rect();
            assert!(
                window.contains_rect(rect),
                "{label} at {rect:?} in {size:?}"
            );
        }
        assert!(harness.query_by_label_contains("lager").is_some());
    }
}

#[test]
fn the_stage_is_where_the_design_has_it() {
    let stage =
        |look: Look, size: egui::Vec2| open(House::at(Screen::Play, look), size).state().stage;
    let rect = |x: f32, y: f32| Some(egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(x, y)));
    assert_eq!(stage(Look::default(), SIZE), rect(800.0, 668.0));
    assert_eq!(
        stage(Look::default(), egui::vec2(1920.0, 1080.0)),
        rect(1200.0, 1028.0)
    );
    assert_eq!(stage(large(), SIZE), rect(1280.0, 259.0));
}

#[test]
fn when_it_is_real_112_has_the_focus() {
    let harness = open(House::at(Screen::Real, Look::default()), SIZE);
    let here = harness.query_all_by(|it| it.is_focused()).next();
    let label = here
        .and_then(|it| it.accesskit_node().label())
        .unwrap_or_default();
    assert!(label.starts_with("112"), "{label}");
}

#[test]
fn settings_ask_and_wiping_takes_two_clicks() {
    let mut harness = open(House::at(Screen::Settings, Look::default()), SIZE);
    for label in [
        "Thema: Nacht",
        "Tekstgrootte: 150",
        "Minder beweging: uit",
        "Taal: English",
    ] {
        harness.get_by_label(label).click();
        harness.run_steps(2);
    }
    let set = |it| Action::Set(it);
    let asked = [
        set(Setting::Theme(ThemeChoice::Nacht)),
        set(Setting::TextPercent(150)),
        set(Setting::ReducedMotion(true)),
        set(Setting::Lang(Lang::En)),
    ];
    assert_eq!(harness.state().asked, asked);
    harness.get_by_label("Nu wissen").click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked, asked);
    harness.get_by_label("Ja, wis alles").click();
    harness.run_steps(3);
    assert_eq!(harness.state().asked.last(), Some(&Action::EraseAll));
}

#[test]
fn charts_can_be_read_as_tables() {
    let mut harness = open(House::at(Screen::Debrief, Look::default()), SIZE);
    let timeline = sample::debrief().timeline;
    let finding = timeline.finding.as_str();
    assert!(
        harness
            .query_all_by_label_contains(finding)
            .any(|it| it.accesskit_node().role() == egui::accesskit::Role::Image)
    );
    harness.key_press(Key::T);
    harness.run_steps(3);
    let sixth = format!("Moment 6 · spanning {}", timeline.points[5].tension);
    assert!(harness.query_by_label_contains(&sixth).is_some());
}

#[test]
fn one_decision_is_open_at_a_time() {
    let mut harness = open(House::at(Screen::Debrief, Look::default()), SIZE);
    harness.get_by_label("Sleutelmomenten").click();
    harness.run_steps(3);
    assert_eq!(harness.query_all_by_label("Wat ook kon").count(), 1);
    // The first key moment is open already.
    assert_eq!(harness.state().debrief_state.open, Some(2));
    let first = format!("2. {}", chosen(1));
    harness.get_by_label_contains(&first).click();
    harness.run_steps(3);
    assert_eq!(harness.query_all_by_label("Wat ook kon").count(), 1);
    assert_eq!(harness.state().debrief_state.open, Some(1));
}

#[test]
fn own_words_come_back_and_keys_stay_letters_while_one_types() {
    let mut harness = open(House::at(Screen::Debrief, Look::default()), SIZE);
    harness.get_by_label("Voornemen").click();
    harness.run_steps(3);
    let field = egui::accesskit::Role::MultilineTextInput;
    harness
        .get_by_role_and_label(field, "Dit doe ik anders")
        .focus();
    harness.run_steps(3);
    harness
        .get_by_role_and_label(field, "Dit doe ik anders")
        .type_text("Eerst tellen");
    harness.key_press(Key::T);
    harness.run_steps(3);
    let written = Action::Write {
        which: 1,
        text: "Eerst tellen".to_owned(),
    };
    assert_eq!(harness.state().asked.last(), Some(&written));
    assert!(!harness.state().debrief_state.tables);
}

/// The words of what was chosen at a decision of the sample.
fn chosen(at: usize) -> String {
    let decision = &sample::debrief().decisions[at];
    let option = decision.options.iter().find(|it| it.chosen);
    option.map(|it| it.label.clone()).unwrap_or_default()
}

/// Whether a choice was taken.
fn chose(house: &House) -> bool {
    house
        .asked
        .iter()
        .any(|it| matches!(it, Action::Input(Input::Choose(_))))
}

/// Goes on by clicking until the document.
fn at_document(look: Look) -> egui_kittest::Harness<'static, House> {
    let mut harness = open(House::at(Screen::Play, look), SIZE);
    for _ in 0..12 {
        if matches!(harness.state().session.view().now, Now::Document(_)) {
            break;
        }
        let view = harness.state().session.view();
        if matches!(view.now, Now::Decision { .. }) {
            harness.key_press(Key::Num1);
            harness.run_steps(2);
            harness.key_press(Key::Enter);
        } else {
            harness.get_by_label("Verder").click();
        }
        harness.run_steps(3);
    }
    assert!(matches!(
        harness.state().session.view().now,
        Now::Document(_)
    ));
    harness
}

#[test]
fn a_document_lies_on_the_stage_and_is_read_in_the_column_alone() {
    for look in [Look::default(), large()] {
        let harness = at_document(look);
        let Now::Document(it) = harness.state().session.view().now else {
            panic!("it waits at a document")
        };
        let stage = harness
            .state()
            .stage
            .expect("the picture stays while one reads");
        let on_stage = |words: &str| {
            let shapes = &harness.output().shapes;
            shapes.iter().any(|it| match &it.shape {
                egui::Shape::Text(text) => {
                    text.galley.text() == words && stage.contains(text.visual_bounding_rect().min)
                }
                _ => false,
            })
        };
        assert!(on_stage(&it.lines[0]), "{:?}", it.lines[0]);
        // One node has the words: the thing is a picture.
        for line in &it.lines {
            assert_eq!(harness.get_all_by_label(line).count(), 1, "{line}");
        }
    }
}
