//! A class on the console: opened, voted on, counted, decided and closed, by mouse alone and by keyboard alone.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use weerbaar::room::command::{Command, Participant, Tag, Tally, TrackIdx};
use weerbaar::room::track::{Majority, Standing};
use weerbaar::session::view::Now;
use weerbaar::ui::look::Look;
use weerbaar::ui::room::Hall;
use weerbaar::ui::{Action, Screen};

use super::house::{House, SIZE, open};

type Console = Harness<'static, House>;

/// The console at the first question, with so many phones.
fn at_question(house: fn(Screen, Look) -> House) -> Console {
    let mut house = house(Screen::Console, Look::default());
    house.lesson.read_to_question();
    open(house, SIZE)
}

fn click(harness: &mut Console, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

fn press(harness: &mut Console, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn now(harness: &Console) -> Now {
    harness.state().lesson.story().now
}

/// The label of the line that begins so.
fn line(harness: &Console, begin: &str) -> String {
    // What is only read has its words as its value.
    let words = |it: egui_kittest::Node<'_>| {
        let node = it.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    let mut all = harness.query_all_by_label_contains(begin).map(words);
    all.find(|it| it.starts_with(begin))
        .unwrap_or_else(|| panic!("no line begins with {begin}"))
}

#[test]
fn by_mouse_alone_a_class_counts_hands_from_its_opening_to_its_end() {
    let mut harness = open(House::at(Screen::Briefing, Look::default()), SIZE);
    click(&mut harness, "Met een klas…");
    assert_eq!(harness.state().screen, Screen::OpenClass);
    click(&mut harness, "Stemmen: Handen of kaarten");
    click(&mut harness, "Open de klas");
    assert_eq!(harness.state().screen, Screen::Console);
    assert!(harness.state().lesson.door.is_none());
    click(&mut harness, "Begin het verhaal");
    for _ in 0..40 {
        match now(&harness) {
            Now::Text(_) | Now::Document(_) => click(&mut harness, "Verder"),
            Now::Decision { .. } => {
                click(&mut harness, "Open de stemming");
                click(&mut harness, "Handen tellen");
                for _ in 0..6 {
                    click(&mut harness, "A: één meer");
                }
                click(&mut harness, "A: één minder");
                click(&mut harness, "B: één meer");
                assert!(harness.query_by_label("Samen 6 stemmen.").is_some());
                click(&mut harness, "Klaar met tellen");
                click(&mut harness, "Toon de uitslag");
                click(&mut harness, "Groepsbesluit");
                let first = line(&harness, "A. ");
                assert!(first.ends_with("de meeste stemmen: 5 van 6"), "{first}");
                click(&mut harness, &first);
                click(&mut harness, "Leg vast");
            }
            Now::Ended { .. } => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(now(&harness), Now::Ended { .. }));
    let decided = harness.state().lesson.room.tracks()[0].decided().to_vec();
    assert_eq!(decided.len(), 2);
    assert!(decided.iter().all(|it| it.against == Majority::Follows));
    click(&mut harness, "Naar de nabespreking");
    for _ in 0..6 {
        click(&mut harness, "Volgende");
    }
    assert!(harness.query_by_label("Volgende").is_none());
    click(&mut harness, "Sluit de klas");
    harness.get_by_label("Sluit u de klas?");
    click(&mut harness, "Nog niet");
    assert_eq!(harness.state().screen, Screen::Console);
    click(&mut harness, "Sluit de klas");
    // The button of the dialog lies over the one that opened it.
    let sure = harness.query_all_by_label("Sluit de klas").last();
    sure.expect("it is asked").click();
    harness.run_steps(3);
    assert_eq!(harness.state().screen, Screen::Library);
}

#[test]
fn by_keyboard_alone_a_class_votes_with_phones_to_its_end() {
    let mut harness = open(House::at(Screen::Briefing, Look::default()), SIZE);
    for _ in 0..40 {
        press(&mut harness, Key::Tab);
        if focused(&harness) == "Met een klas…" {
            break;
        }
    }
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().screen, Screen::OpenClass);
    harness.state_mut().lesson.opening.terms.tally = Tally::Hidden;
    for _ in 0..60 {
        press(&mut harness, Key::Tab);
        if focused(&harness) == "Open de klas" {
            break;
        }
    }
    press(&mut harness, Key::Enter);
    harness.state_mut().lesson.join(9);
    harness.run_steps(2);
    harness.get_by_label("telefoons doen mee");
    // Begin, and read on to the question.
    for _ in 0..4 {
        press(&mut harness, Key::Enter);
    }
    for _ in 0..40 {
        match now(&harness) {
            Now::Text(_) | Now::Document(_) => press(&mut harness, Key::Enter),
            Now::Decision { .. } => {
                press(&mut harness, Key::S);
                harness.state_mut().lesson.vote(&[5, 4]);
                press(&mut harness, Key::S);
                press(&mut harness, Key::S);
                harness.state_mut().lesson.vote(&[2, 7]);
                press(&mut harness, Key::S);
                press(&mut harness, Key::R);
                press(&mut harness, Key::B);
                press(&mut harness, Key::A);
                assert!(
                    harness
                        .query_by_label_contains("niet waar de meeste stemmen voor waren")
                        .is_some()
                );
                press(&mut harness, Key::Enter);
            }
            Now::Ended { .. } => break,
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(now(&harness), Now::Ended { .. }));
    let decided = harness.state().lesson.room.tracks()[0].decided().to_vec();
    assert!(decided.iter().all(|it| it.rounds.len() == 2));
    assert!(decided.iter().all(|it| it.against == Majority::Differs));
    press(&mut harness, Key::Enter);
    assert!(harness.state().lesson.room.talk().phase.is_some());
}

fn focused(harness: &Console) -> String {
    let here = harness.query_all_by(|it| it.is_focused()).next();
    here.and_then(|it| it.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn votes_are_seen_by_the_trainer_from_five_on() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::S);
    harness.state_mut().lesson.vote(&[3, 1]);
    harness.run_steps(3);
    assert!(
        harness
            .query_by_label_contains("4 van 14 stemden")
            .is_some()
    );
    assert!(!line(&harness, "A. ").contains("stemmen"));
    harness.state_mut().lesson.vote(&[3, 1, 1]);
    harness.run_steps(3);
    assert!(line(&harness, "A. ").ends_with("3 stemmen"));
}

#[test]
fn a_first_click_selects_and_only_a_second_decides_for_the_group() {
    let mut harness = at_question(House::at);
    click(&mut harness, "Groepsbesluit");
    let second = line(&harness, "B. ");
    click(&mut harness, &second);
    harness.get_by_label("Dit is nog niet vastgelegd.");
    assert!(harness.state().lesson.room.tracks()[0].decided().is_empty());
    click(&mut harness, &second);
    assert_eq!(harness.state().lesson.room.tracks()[0].decided().len(), 1);
}

#[test]
fn a_closed_choice_is_not_the_groups() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::B);
    press(&mut harness, Key::E);
    assert_eq!(harness.state().lesson.state.selected, None);
    assert!(line(&harness, "E. ").contains("Er is nu niemand in de buurt"));
    click(&mut harness, "Toch niet");
    harness.get_by_label("Open de stemming");
}

#[test]
fn hands_that_do_not_add_up_are_told_in_words_and_not_taken() {
    let mut harness = at_question(House::of_tasks);
    assert!(matches!(now(&harness), Now::Task { .. }));
    press(&mut harness, Key::S);
    press(&mut harness, Key::H);
    for _ in 0..6 {
        click(&mut harness, "Hoeveel mensen stemmen er?: één meer");
    }
    for _ in 0..7 {
        click(&mut harness, "B: één meer");
    }
    assert!(
        harness
            .query_by_label_contains("Bij B staan meer handen dan er mensen stemmen (6)")
            .is_some()
    );
    press(&mut harness, Key::Enter);
    let rounds = |it: &Console| {
        it.state().lesson.room.trainer().tracks[0]
            .vote
            .rounds
            .clone()
    };
    assert_eq!(rounds(&harness), []);
    click(&mut harness, "B: één minder");
    click(&mut harness, "Klaar met tellen");
    assert_eq!(rounds(&harness)[0].votes, 6);
    // What most saw is where the group's answer begins.
    click(&mut harness, "Groepsbesluit");
    let picked: Vec<usize> = harness.state().lesson.state.draft.picks.iter().collect();
    assert_eq!(picked, [1]);
}

#[test]
fn under_five_hands_only_their_number_is_kept() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::S);
    press(&mut harness, Key::H);
    for _ in 0..4 {
        click(&mut harness, "C: één meer");
    }
    assert!(
        harness
            .query_by_label_contains("Onder de vijf bewaart het programma alleen het aantal")
            .is_some()
    );
    press(&mut harness, Key::Enter);
    let rounds = &harness.state().lesson.room.trainer().tracks[0].vote.rounds;
    assert_eq!((rounds[0].votes, rounds[0].counts.clone()), (4, None));
}

#[test]
fn a_number_can_be_typed() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::S);
    press(&mut harness, Key::H);
    harness.get_by_label("A: aantal").focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text("12".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Key::Tab);
    assert_eq!(harness.state().lesson.state.hands.counts[0], 12);
}

#[test]
fn escape_is_black_even_while_one_types_and_comes_back() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::N);
    harness.event(egui::Event::Text("keek naar de deur".to_owned()));
    harness.run_steps(2);
    assert_eq!(harness.state().lesson.state.note, "keek naar de deur");
    press(&mut harness, Key::Escape);
    assert!(harness.state().lesson.black);
    harness.get_by_label("Terug in beeld");
    press(&mut harness, Key::Escape);
    assert!(!harness.state().lesson.black);
}

#[test]
fn a_note_has_a_tag_and_a_time_and_one_line_of_words() {
    let mut harness = at_question(House::at);
    harness.get_by_label("Notitie over: sterk").click();
    harness.run_steps(3);
    press(&mut harness, Key::N);
    harness.event(egui::Event::Text("erkende eerst".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    let notes = harness.state().lesson.room.notes().to_vec();
    assert_eq!(notes[0].tag, Some(Tag::Strong));
    assert_eq!(notes[0].words, "erkende eerst");
    harness.get_by_label("erkende eerst");
    assert!(harness.query_by_label_contains("11.04  sterk").is_some());
    click(&mut harness, "Markeer dit moment");
    assert_eq!(harness.state().lesson.room.notes()[1].tag, None);
}

#[test]
fn a_what_if_leads_aside_and_back() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::B);
    press(&mut harness, Key::A);
    press(&mut harness, Key::Enter);
    click(&mut harness, "Terug");
    click(&mut harness, "Wat als…");
    let tracks = |it: &Console| it.state().lesson.room.trainer().tracks;
    assert_eq!(tracks(&harness)[0].standing, Standing::Waits(TrackIdx(1)));
    harness.get_by_label("Wat als: een ander spoor");
    assert!(matches!(now_of(&harness, 1), Now::Decision { .. }));
    let back = harness
        .query_all_by_label("Kom terug op het eigen spoor")
        .next();
    back.expect("one can always come back").click();
    harness.run_steps(3);
    assert_eq!(tracks(&harness)[0].standing, Standing::Runs);
}

fn now_of(harness: &Console, track: usize) -> Now {
    harness.state().lesson.room.trainer().tracks[track]
        .story
        .now
        .clone()
}

#[test]
fn going_back_is_asked_twice() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::B);
    press(&mut harness, Key::A);
    press(&mut harness, Key::Enter);
    assert!(matches!(now(&harness), Now::Text(_) | Now::Document(_)));
    click(&mut harness, "Terug");
    click(&mut harness, "Ga hierheen terug");
    assert!(matches!(now(&harness), Now::Text(_) | Now::Document(_)));
    click(&mut harness, "Ja, ga terug");
    assert!(matches!(now(&harness), Now::Decision { .. }));
    assert!(harness.state().lesson.room.tracks()[0].decided()[0].undone);
    harness.get_by_label("telt niet meer");
}

#[test]
fn a_group_is_split_and_who_goes_where_is_only_seen_when_asked() {
    let mut harness = at_question(House::at);
    click(&mut harness, "Sporen");
    click(&mut harness, "Splits de groep");
    assert!(harness.query_by_label_contains("deelnemer-03").is_none());
    click(&mut harness, "Verdeel de deelnemers…");
    // With the focus it comes into view.
    harness.get_by_label("deelnemer-03: spoor: 2").focus();
    harness.run_steps(3);
    press(&mut harness, Key::Enter);
    let tracks = harness.state().lesson.room.trainer().tracks;
    assert_eq!(tracks[1].members, [Participant(2)]);
    click(&mut harness, "Toon Spoor 2 in de zaal");
    assert_eq!(harness.state().lesson.room.trainer().projected, TrackIdx(1));
}

#[test]
fn what_can_break_in_says_why_it_cannot_yet() {
    let mut house = House::of_tasks(Screen::Console, Look::default());
    house.lesson.welcome = false;
    let mut harness = open(house, SIZE);
    let reason = |it: &Console| {
        let all = it.query_all_by_label_contains("Wie is dat?");
        let mut words = all.filter_map(|it| it.accesskit_node().label());
        words
            .find(|it| it.contains(", "))
            .expect("it stands among what can break in")
    };
    assert!(reason(&harness).ends_with("pas bij de volgende vraag"));
    harness.state_mut().lesson.read_to_question();
    harness.run_steps(2);
    let now = reason(&harness);
    assert!(now.ends_with("nu mogelijk"), "{now}");
    press(&mut harness, Key::S);
    assert!(reason(&harness).ends_with("na de stemming"));
    press(&mut harness, Key::S);
    click(&mut harness, &now);
    assert!(reason(&harness).ends_with("is al gebeurd"));
}

#[test]
fn a_refusal_is_told_on_the_console() {
    let mut harness = at_question(House::at);
    harness.state_mut().lesson.give(Command::Close(TrackIdx(0)));
    harness.run_steps(2);
    assert!(
        harness
            .query_by_label_contains("Er wordt nu niet gestemd")
            .is_some()
    );
}

#[test]
fn a_pause_holds_everything_but_black_and_notes() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::P);
    assert!(harness.state().lesson.room.trainer().paused);
    press(&mut harness, Key::S);
    assert!(harness.state().lesson.refused.is_empty());
    click(&mut harness, "Verder met de oefening");
    assert!(!harness.state().lesson.room.trainer().paused);
}

#[test]
fn in_one_window_the_room_s_picture_takes_the_place_of_the_console() {
    let mut harness = at_question(House::at);
    press(&mut harness, Key::Z);
    assert_eq!(harness.state().lesson.hall, Hall::Here);
    assert!(harness.query_by_label("Notities").is_none());
    click(&mut harness, "Open de stemming");
    assert!(
        harness.state().lesson.room.trainer().tracks[0]
            .vote
            .open
            .is_some()
    );
    // Counting is for the console.
    click(&mut harness, "Handen tellen");
    assert_eq!(harness.state().lesson.hall, Hall::Nowhere);
    harness.get_by_label("Klaar met tellen");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Z);
    assert!(harness.state().lesson.black);
}

#[test]
fn the_list_before_a_class_can_be_ticked_and_holds_nothing_up() {
    let mut harness = open(House::at(Screen::OpenClass, Look::default()), SIZE);
    let first = "De heftigheid past bij deze groep. Twijfelt u: kies laag.";
    click(&mut harness, first);
    assert!(harness.state().lesson.opening.ticked.contains(&0));
    click(&mut harness, "10.0.0.12:8080, netwerkkabel (eth0)");
    click(&mut harness, "De uitslag: Terwijl er gestemd wordt");
    click(&mut harness, "Laat niets achter: uit");
    press(&mut harness, Key::Enter);
    let Some(Action::OpenClass(terms)) = harness.state().asked.last().cloned() else {
        panic!("{:?}", harness.state().asked.last())
    };
    assert_eq!(
        (terms.address, terms.tally, terms.keep),
        (Some(1), Tally::Live, false)
    );
}
