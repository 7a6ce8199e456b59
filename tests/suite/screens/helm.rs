//! "Een helm aan de deur" on the screen: by keys alone and by mouse alone, full and short, to each of its endings.

use egui::{Event, Key, Modifiers, MouseWheelUnit, TouchPhase, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use weerbaar::scenario::vocabulary::Length;
use weerbaar::session::Session;
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::view::{Now, TaskView};
use weerbaar::ui::Screen;
use weerbaar::ui::keys::NUMBERS;
use weerbaar::ui::look::Look;

use crate::helm::{helm, ways, written};

use super::house::{House, SIZE, open};

/// Rows below this lie behind the line with the confirm button.
const FOOT: f32 = 600.0;

/// How an answer is given: by which keys, or by clicks on what has these names.
enum Given {
    Keys(Vec<Key>),
    Clicks(Vec<String>),
}

fn given(now: &Now, input: Input, by_keys: bool) -> Given {
    let row = |at: usize, text: &str| (at, format!("{}. {text}", at + 1));
    let (rows, confirm): (Vec<(usize, String)>, usize) = match (now, input) {
        (Now::Decision { choices, .. }, Input::Choose(choice)) => {
            let at = choices
                .iter()
                .position(|it| it.idx == choice)
                .expect("it is offered");
            (vec![row(at, &choices[at].text)], 1)
        }
        (Now::Task { task, .. }, Input::Answer(_, answer)) => match (task, answer) {
            (TaskView::Recognise { signals, .. }, Answer::Signals(picks)) => {
                let rows: Vec<_> = picks.iter().map(|it| row(it, &signals[it].text)).collect();
                let confirm = if rows.is_empty() { 2 } else { 1 };
                (rows, confirm)
            }
            (TaskView::WhichForm(forms), Answer::Form(form)) => {
                let at = forms
                    .iter()
                    .position(|it| *it == form)
                    .expect("it is offered");
                (vec![row(at, "")], 1)
            }
            (TaskView::Arrange(items), Answer::Order(order)) => {
                // The rows stand as they were placed, those that are left out behind them.
                let mut shown: Vec<usize> = (0..items.len()).collect();
                let mut rows = Vec::new();
                for (placed, item) in order.iter().enumerate() {
                    let at = shown
                        .iter()
                        .position(|it| *it == item)
                        .expect("it is there");
                    rows.push((at, format!("{}, betrek ik nu niet", items[item].text)));
                    shown.remove(at);
                    shown.insert(placed, item);
                }
                let confirm = if rows.is_empty() { 2 } else { 1 };
                (rows, confirm)
            }
            (TaskView::Compose { parts, .. }, Answer::Sentence(sentence)) => {
                let chosen = |at: usize| sentence.option(at).map(|it| (at, it));
                let name = |(part, at): (usize, usize)| {
                    (
                        at,
                        format!("{}. “{}”", at + 1, parts[part].options[at].text),
                    )
                };
                ((0..parts.len()).filter_map(chosen).map(name).collect(), 1)
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    if by_keys {
        let numbers = rows.into_iter().map(|(at, _)| NUMBERS[at]);
        Given::Keys(
            numbers
                .chain([Key::Enter; 2].into_iter().take(confirm))
                .collect(),
        )
    } else {
        let names = rows.into_iter().map(|(_, name)| name);
        let confirms = std::iter::repeat_n("Bevestig".to_owned(), confirm);
        Given::Clicks(names.chain(confirms).collect())
    }
}

/// Plays what that session played, on the screen, to the debrief.
fn walk(way: &Session, by_keys: bool) -> Harness<'static, House> {
    let mut house = House::at(Screen::Play, Look::default());
    house.session = Session::start(way.scenario().clone(), way.record().setup.clone());
    let mut harness = open(house, SIZE);
    let inputs = way.record().inputs.iter().copied();
    let mut answers = inputs.filter(|it| matches!(it, Input::Choose(_) | Input::Answer(..)));
    for _ in 0..400 {
        if harness.state().screen != Screen::Play {
            break;
        }
        let now = harness.state().session.view().now;
        let given = match (&now, by_keys) {
            (Now::Text(_) | Now::Document(_), true) => Given::Keys(vec![Key::Space]),
            (Now::Consult { .. }, true) => Given::Keys(vec![Key::Enter]),
            (Now::Ended { .. }, true) => Given::Keys(vec![Key::Enter]),
            (Now::Text(_) | Now::Document(_) | Now::Consult { .. }, false) => {
                Given::Clicks(vec!["Verder".to_owned()])
            }
            (Now::Ended { .. }, false) => Given::Clicks(vec!["Naar de nabespreking".to_owned()]),
            _ => given(&now, answers.next().expect("no more is asked"), by_keys),
        };
        match given {
            Given::Keys(keys) => {
                for key in keys {
                    harness.key_press(key);
                    harness.run_steps(2);
                }
            }
            Given::Clicks(names) => {
                for name in names {
                    scroll_to(&mut harness, &name);
                    harness.get_by_label_contains(&name).click();
                    harness.run_steps(3);
                }
            }
        }
    }
    harness
}

/// Turns the wheel until what has that name lies well above the foot of the window.
fn scroll_to(harness: &mut Harness<'static, House>, name: &str) {
    for _ in 0..8 {
        let at = harness.get_by_label_contains(name).rect().center();
        if at.y < FOOT || name == "Bevestig" {
            return;
        }
        harness.event(Event::PointerMoved(pos2(at.x, SIZE.y / 2.0)));
        harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -80.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        harness.run_steps(10);
    }
}

#[test]
fn the_helm_is_played_by_keys_and_by_mouse_full_and_short_to_each_ending() {
    let scenario = helm();
    for length in [Length::Full, Length::Short] {
        let ways = ways(&scenario, length);
        let reached: Vec<&str> = ways.iter().map(|(it, _)| it.as_str()).collect();
        let all: Vec<&str> = scenario.endings.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(reached, all, "{length:?}");
        for (ending, way) in &ways {
            for by_keys in [true, false] {
                let harness = walk(way, by_keys);
                let played = &harness.state().session;
                let place = format!("{ending} {length:?}, by keys: {by_keys}");
                assert_eq!(harness.state().screen, Screen::Debrief, "{place}");
                assert_eq!(written(played), written(way), "{place}");
                assert_eq!(played.state().hash(), way.state().hash(), "{place}");
            }
        }
    }
}
