//! The tasks on the screen: by keys alone and by mouse alone from the briefing to the debrief, and what each row says.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use weerbaar::scenario::vocabulary::Anchor;
use weerbaar::session::input::Input;
use weerbaar::session::plan;
use weerbaar::session::view::{Now, TaskView, View};
use weerbaar::session::word;
use weerbaar::ui::look::Look;
use weerbaar::ui::{Action, Screen, Terms};

use super::house::{House, SIZE, open};

pub(super) type Shown = Harness<'static, House>;

pub(super) fn view(harness: &Shown) -> View {
    harness.state().session.view()
}

pub(super) fn key(harness: &mut Shown, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

pub(super) fn click(harness: &mut Shown, label: &str) {
    harness.get_by_label_contains(label).click();
    harness.run_steps(4);
}

/// All that was answered, as it is written.
pub(super) fn answers(harness: &Shown) -> Vec<String> {
    let scenario = harness.state().session.scenario();
    let inputs = harness.state().session.record().inputs.iter();
    inputs.filter_map(|it| word::write(scenario, *it)).collect()
}

/// The session after these answers, on the screen.
pub(super) fn after(answers: &[&str], terms: &Terms, look: Look) -> Shown {
    let mut house = House::of_tasks(Screen::Play, look);
    house.session = (house.begin)(terms);
    plan::go_to_question(&mut house.session);
    for answer in answers {
        if matches!(house.session.view().now, Now::Consult { .. }) {
            house.session.apply(Input::Continue).expect("one can go on");
            plan::go_to_question(&mut house.session);
        }
        plan::answer(&mut house.session, answer).expect("it can be given");
        plan::go_to_question(&mut house.session);
    }
    open(house, SIZE)
}

pub(super) fn at(answers: &[&str]) -> Shown {
    after(answers, &Terms::default(), Look::default())
}

/// Up to the order.
pub(super) const TO_ORDER: [&str; 5] = ["route+helm-vast", "F3", "benoemen", "adres", "verder"];
/// Up to the sentence.
pub(super) const TO_SENTENCE: [&str; 3] = ["route", "F3", "vragen"];

/// What is pressed at a question of the story: the keys, and at the end Enter.
fn keys_for(now: &Now, calm: bool) -> &'static [Key] {
    match now {
        Now::Text(_) | Now::Document(_) => &[Key::Space],
        Now::Consult { .. } => &[Key::Num1, Key::Enter],
        Now::Decision { choices, .. } if choices.iter().any(|it| it.id == "benoemen") => {
            if calm {
                &[Key::Num1, Key::Enter]
            } else {
                &[Key::Num3, Key::Enter]
            }
        }
        Now::Decision { choices, .. } if choices.iter().any(|it| it.id == "verder") => {
            &[Key::Num3, Key::Enter]
        }
        Now::Decision { .. } => &[Key::Num1, Key::Enter],
        Now::Task { task, .. } => match task {
            TaskView::Recognise { .. } => &[Key::Num1, Key::Num2, Key::Enter],
            TaskView::WhichForm(_) => &[Key::Num2, Key::Enter],
            TaskView::Arrange(_) => &[Key::Num1, Key::Num2, Key::Num3, Key::ArrowUp, Key::Enter],
            TaskView::Compose { .. } => &[Key::Num1, Key::Num1, Key::Enter],
        },
        Now::Ended { .. } | Now::SteppedOut | Now::Stopped => &[Key::Enter],
    }
}

#[test]
fn by_keys_alone_every_task_is_done_from_the_briefing_to_the_debrief() {
    let calm = [
        "route+helm-vast",
        "F3",
        "benoemen",
        "ask:robin",
        "adres",
        "verder",
        "politie>bestuur>gezin",
    ];
    let asked = [
        "route+helm-vast",
        "F3",
        "vragen",
        "dreigement+melding",
        "ask:robin",
        "adres",
        "verder",
        "politie>bestuur>gezin",
    ];
    for (is_calm, expected) in [(true, calm.as_slice()), (false, asked.as_slice())] {
        let mut harness = open(House::of_tasks(Screen::Briefing, Look::default()), SIZE);
        key(&mut harness, Key::Enter);
        for _ in 0..40 {
            if harness.state().screen != Screen::Play {
                break;
            }
            for it in keys_for(&view(&harness).now, is_calm) {
                key(&mut harness, *it);
            }
        }
        assert_eq!(harness.state().screen, Screen::Debrief);
        assert_eq!(answers(&harness), expected);
    }
}

/// What is clicked at a question of the story.
fn clicks_for(now: &Now, calm: bool, asked: bool) -> &'static [&'static str] {
    match now {
        Now::Text(_) | Now::Document(_) => &["Verder"],
        Now::Consult { .. } if asked => &["Verder"],
        Now::Consult { .. } => &["Robin, partner: vraag"],
        Now::Decision { choices, .. } if choices.iter().any(|it| it.id == "benoemen") => {
            if calm {
                &["Ik hoor dit als een dreigement", "Bevestig"]
            } else {
                &["Waar gaat het u", "Bevestig"]
            }
        }
        Now::Decision { choices, .. } if choices.iter().any(|it| it.id == "verder") => {
            &["Aan tafel zitten", "Bevestig"]
        }
        Now::Decision { .. } => &["Het adres is Lindelaan", "Bevestig"],
        Now::Task { task, .. } => match task {
            TaskView::Recognise { .. } => &["Hij noemt waar", "iets van uw dochter", "Bevestig"],
            TaskView::WhichForm(_) => &["Verkapte dreiging", "Bevestig"],
            TaskView::Arrange(_) => &[
                "De politie, betrek",
                "De klassenapp, betrek",
                "Robin en de kinderen, betrek",
                "Robin en de kinderen: omhoog",
                "De klassenapp, plaats 3 van 3",
                "De klassenapp: omlaag",
                "Bevestig",
            ],
            TaskView::Compose { .. } => &["een dreigement", "Ik meld dit", "Bevestig"],
        },
        Now::Ended { .. } | Now::SteppedOut | Now::Stopped => &["Naar de nabespreking"],
    }
}

#[test]
fn by_mouse_alone_every_task_is_done_from_the_briefing_to_the_debrief() {
    let begin = ["route+helm-vast", "F3"];
    let end = ["ask:robin", "adres", "verder", "politie>gezin"];
    for (calm, middle) in [
        (true, &["benoemen"][..]),
        (false, &["vragen", "dreigement+melding"]),
    ] {
        let mut harness = open(House::of_tasks(Screen::Briefing, Look::default()), SIZE);
        click(&mut harness, "Begin");
        for _ in 0..40 {
            if harness.state().screen != Screen::Play {
                break;
            }
            let asked = answers(&harness).iter().any(|it| it.starts_with("ask:"));
            for label in clicks_for(&view(&harness).now, calm, asked) {
                click(&mut harness, label);
            }
        }
        assert_eq!(harness.state().screen, Screen::Debrief);
        assert_eq!(answers(&harness), [&begin, middle, &end].concat());
    }
}

#[test]
fn what_is_ticked_is_said_and_stands_in_the_picture_right_or_wrong() {
    let mut harness = at(&[]);
    harness.get_by_label("Het beeld staat stil");
    key(&mut harness, Key::Num1);
    click(&mut harness, "Hij verheft zijn stem");
    harness.get_by_label("1. Hij noemt waar uw dochter fietst, gekozen");
    harness.get_by_label("3. Hij verheft zijn stem, gekozen");
    harness.get_by_label("4. Hij balt zijn vuist, niet gekozen");
    harness.get_by_label("2 gekozen");
    let marked = harness.state().marked.iter();
    let marked: Vec<_> = marked
        .map(|it| (it.number, it.at, it.words.as_deref()))
        .collect();
    let words = Some("“Ze fietst daar alleen, hè?”");
    assert_eq!(marked, [(1, Anchor::Words, words), (3, Anchor::Face, None)]);
    key(&mut harness, Key::Num1);
    harness.get_by_label("1 gekozen");
}

#[test]
fn nothing_is_an_answer_only_when_it_is_confirmed_twice() {
    for (before, words) in [
        (&[][..], "U koos niets."),
        (&TO_ORDER[..], "U betrekt niemand."),
    ] {
        let mut harness = at(before);
        let given = answers(&harness).len();
        click(&mut harness, "Bevestig");
        assert_eq!(answers(&harness).len(), given);
        assert!(harness.query_by_label_contains(words).is_some());
        key(&mut harness, Key::Enter);
        assert_eq!(answers(&harness).last().map(String::as_str), Some("-"));
    }
}

#[test]
fn by_tab_and_space_alone_rows_are_ticked_and_enter_hands_in() {
    let mut harness = at(&[]);
    for _ in 0..30 {
        key(&mut harness, Key::Tab);
        if focused(&harness).starts_with("2. ") {
            break;
        }
    }
    key(&mut harness, Key::Space);
    key(&mut harness, Key::Space);
    assert_eq!(harness.state().play.draft.picks.iter().count(), 0);
    // Enter ticks what is not ticked, as it selects at a decision, and hands in what is.
    key(&mut harness, Key::Enter);
    assert_eq!(
        harness.state().play.draft.picks.iter().collect::<Vec<_>>(),
        [1]
    );
    key(&mut harness, Key::Enter);
    assert_eq!(answers(&harness), ["helm-vast"]);
}

#[test]
fn a_key_to_read_on_selects_nothing_at_the_next_question() {
    let mut harness = at(&["route+helm-vast"]);
    key(&mut harness, Key::Num2);
    key(&mut harness, Key::Enter);
    assert_eq!(answers(&harness).last().map(String::as_str), Some("F3"));
    assert_eq!(focused(&harness), "");
    for _ in 0..3 {
        key(&mut harness, Key::Space);
    }
    assert!(matches!(view(&harness).now, Now::Decision { .. }));
    assert_eq!(harness.state().play.selected, None);
}

fn focused(harness: &Shown) -> String {
    let here = harness.query_all_by(|it| it.is_focused()).next();
    here.and_then(|it| it.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn arrows_move_the_row_that_has_the_focus_and_say_its_place() {
    let mut harness = at(&TO_ORDER);
    for it in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        key(&mut harness, it);
    }
    assert_eq!(focused(&harness), "De klassenapp, plaats 4 van 4, gekozen");
    key(&mut harness, Key::ArrowUp);
    key(&mut harness, Key::ArrowUp);
    assert_eq!(focused(&harness), "De klassenapp, plaats 2 van 4, gekozen");
    for _ in 0..3 {
        key(&mut harness, Key::ArrowDown);
    }
    assert_eq!(
        focused(&harness),
        "De klassenapp, betrek ik nu niet, gekozen"
    );
    harness.get_by_label("De politie, plaats 1 van 3");
    key(&mut harness, Key::Tab);
    assert_ne!(
        focused(&harness),
        "De klassenapp, betrek ik nu niet, gekozen"
    );
}

#[test]
fn a_row_is_dragged_to_its_place_and_below_the_rule_again() {
    let mut harness = at(&TO_ORDER);
    let row = |harness: &Shown, label: &str| harness.get_by_label_contains(label).rect().center();
    let from = row(&harness, "De secretaris, betrek");
    let to = row(&harness, "Hier komt");
    drag(&mut harness, from, to);
    let (from, to) = (
        row(&harness, "De politie, betrek"),
        row(&harness, "De secretaris, plaats 1"),
    );
    drag(&mut harness, from, to - vec2(0.0, 8.0));
    assert_eq!(harness.state().play.draft.order, [0, 2]);
    let (from, to) = (
        row(&harness, "De politie, plaats 1 van 2"),
        row(&harness, "De klassenapp"),
    );
    drag(&mut harness, from, to);
    assert_eq!(harness.state().play.draft.order, [2]);
}

fn drag(harness: &mut Shown, from: Pos2, to: Pos2) {
    harness.event(Event::PointerMoved(from));
    harness.run_steps(1);
    button(harness, from, true);
    for part in [0.3, 0.6, 1.0] {
        harness.event(Event::PointerMoved(from + (to - from) * part));
        harness.run_steps(2);
    }
    button(harness, to, false);
    harness.run_steps(3);
}

fn button(harness: &mut Shown, pos: Pos2, pressed: bool) {
    harness.event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(1);
}

#[test]
fn a_sentence_is_handed_in_when_it_is_whole_and_any_part_can_be_changed() {
    let mut harness = at(&TO_SENTENCE);
    harness.get_by_label("Nog 2 delen");
    key(&mut harness, Key::Num2);
    harness.get_by_label("Nog één deel");
    key(&mut harness, Key::Enter);
    assert_eq!(answers(&harness).len(), 3);
    click(&mut harness, "Wat ik hoor: wijzig");
    click(&mut harness, "1. “een dreigement.”");
    click(&mut harness, "2. “We praten later.”");
    let whole = "“Ik hoor een dreigement. We praten later.”";
    harness.get_by_label(whole);
    click(&mut harness, "Bevestig");
    assert_eq!(
        answers(&harness).last().map(String::as_str),
        Some("dreigement+later")
    );
}

#[test]
fn the_way_on_and_the_ways_out_are_in_the_window_at_every_task_in_every_size() {
    for percent in [100, 150, 200] {
        for size in [SIZE, vec2(1920.0, 1080.0), vec2(1024.0, 640.0)] {
            for before in [
                &[][..],
                &TO_SENTENCE[..1],
                &TO_SENTENCE,
                &TO_ORDER[..3],
                &TO_ORDER,
            ] {
                let look = Look {
                    text_percent: percent,
                    ..Look::default()
                };
                let mut harness = after(before, &Terms::default(), look);
                harness.set_size(size);
                harness.run_steps(3);
                let window = Rect::from_min_size(Pos2::ZERO, size);
                let way_on = match view(&harness).now {
                    Now::Consult { .. } => "Verder",
                    _ if harness.query_by_label("Nog 2 delen").is_some() => "Nog 2 delen",
                    _ => "Bevestig",
                };
                let mut rects = Vec::new();
                for label in [
                    way_on,
                    "Lees terug",
                    "Kaarten",
                    "Adempauze",
                    "Ik stap even uit",
                    "Stop",
                ] {
                    let rect = harness.get_by_label(label).rect();
                    let where_ =
                        format!("{label} at {rect:?} in {size:?}, {percent} %, {before:?}");
                    assert!(window.contains_rect(rect), "{where_}");
                    assert!(
                        rects.iter().all(|it: &Rect| !it.intersects(rect)),
                        "{where_}"
                    );
                    rects.push(rect);
                }
            }
        }
    }
}

#[test]
fn clocks_and_what_was_left_are_offered_in_the_briefing_and_come_back_with_the_begin() {
    let mut house = House::of_tasks(Screen::Briefing, Look::default());
    house.carried = vec!["thuis een afspraak gemaakt: ja".to_owned()];
    let mut harness = open(house, SIZE);
    harness.get_by_label("thuis een afspraak gemaakt: ja");
    click(&mut harness, "Neem mee uit uw eerdere oefening: niet");
    click(&mut harness, "Klok bij beslissingen: aan, 2×");
    click(&mut harness, "Begin");
    let Some(Action::Begin(terms)) = harness.state().asked.last() else {
        panic!("{:?}", harness.state().asked)
    };
    assert_eq!((terms.carry, terms.clocks), (true, Some(200)));
}
