//! What goes on beside a question: advice, a clock, the cards, and the track that it belongs to.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use weerbaar::scenario::vocabulary::Card;
use weerbaar::session::input::Input;
use weerbaar::session::view::Now;
use weerbaar::ui::look::Look;
use weerbaar::ui::{Action, Screen, Terms};

use super::house::{House, SIZE, open};
use super::tasks::{Shown, TO_ORDER, TO_SENTENCE, after, answers, at, click, key, view};

#[test]
fn advice_is_read_over_a_task_and_what_was_begun_stays() {
    let mut harness = at(&TO_ORDER);
    key(&mut harness, Key::Num2);
    key(&mut harness, Key::A);
    click(&mut harness, "Robin, partner: vraag");
    assert!(harness.query_by_label_contains("Bel nou eerst").is_some());
    click(&mut harness, "Terug naar het verhaal");
    assert_eq!(harness.state().play.draft.order, [1]);
    key(&mut harness, Key::A);
    assert!(harness.query_by_label_contains("Bel nou eerst").is_some());
    assert!(harness.query_by_label_contains(": vraag").is_none());
    assert_eq!(
        answers(&harness).last().map(String::as_str),
        Some("ask:robin")
    );
}

#[test]
fn where_nobody_can_be_asked_the_rail_says_so() {
    let mut harness = at(&[]);
    harness.get_by_label("Advies vragen: nu niemand bereikbaar");
    key(&mut harness, Key::A);
    assert!(harness.query_by_label("Bevestig").is_some());
}

#[test]
fn a_clock_runs_only_while_the_question_is_in_view_and_then_tells() {
    let terms = Terms {
        clocks: Some(100),
        ..Terms::default()
    };
    let mut harness = after(&TO_SENTENCE[..2], &terms, Look::default());
    harness.run_steps(60);
    let left = |harness: &Shown| -> u32 {
        (1..=20)
            .find(|it| {
                harness
                    .query_by_label_contains(&format!("nog {it} seconde"))
                    .is_some()
            })
            .expect("it says what is left")
    };
    let before = left(&harness);
    assert!((12..=15).contains(&before), "{before}");
    for (hold, back) in [
        (Key::P, Key::B),
        (Key::L, Key::L),
        (Key::K, Key::K),
        (Key::U, Key::Tab),
    ] {
        key(&mut harness, hold);
        harness.run_steps(80);
        if hold == Key::U {
            click(&mut harness, "Ik doe weer mee");
        } else {
            key(&mut harness, back);
        }
    }
    let after = left(&harness);
    assert!(before - after <= 5, "{before} {after}");
    harness.run_steps(200);
    let ticks = |it: &&Action| matches!(it, Action::Input(Input::Tick));
    assert_eq!(harness.state().asked.iter().filter(ticks).count(), 1);
    assert!(!matches!(view(&harness).now, Now::Decision { .. }));
}

#[test]
fn a_card_is_noted_when_its_text_opens() {
    let mut harness = open(House::at(Screen::Play, Look::default()), SIZE);
    let cards = |harness: &Shown| -> Vec<Card> {
        let asked = harness.state().asked.iter();
        asked
            .filter_map(|it| match it {
                Action::Input(Input::Card(card)) => Some(*card),
                _ => None,
            })
            .collect()
    };
    key(&mut harness, Key::K);
    assert_eq!(cards(&harness), [Card::K1]);
    click(&mut harness, "Kaart K4: ");
    assert_eq!(cards(&harness), [Card::K1, Card::K4]);
    key(&mut harness, Key::K);
    assert_eq!(cards(&harness), [Card::K1, Card::K4]);
}

#[test]
fn a_second_track_says_where_it_began() {
    for percent in [100, 200] {
        let look = Look {
            text_percent: percent,
            ..Look::default()
        };
        let mut harness = after(&TO_SENTENCE[..2], &Terms::default(), look);
        harness.state_mut().second_from = Some(4);
        harness.run_steps(2);
        harness.get_by_label("Tweede spoor, vanaf moment 4");
    }
}
