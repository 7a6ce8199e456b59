//! The talk after a class: its seven parts on the projector and on the console, and what is entered along the way.

use std::collections::BTreeSet;

use egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use weerbaar::debrief::group::GroupDecision;
use weerbaar::room::command::{Command, TrackIdx};
use weerbaar::room::talk::{Arranged, Intention, MOST_NAME, MOST_WORDS, Phase, Say, Subject};
use weerbaar::session::view::Now;
use weerbaar::text::Lang;
use weerbaar::ui::look::Look;
use weerbaar::ui::room::Ask;
use weerbaar::ui::theme::Theme;
use weerbaar::ui::{Action, Screen};

use super::house::{House, SIZE, open};
use super::lesson::Lesson;
use super::projector::{Hall, SIZES, every_page, texts};
use super::walk::nameless;
use crate::debrief_group::story::{MAIN, SECRET, at, played, told};

type Console = Harness<'static, House>;

/// A class of twelve that has played to the end, in that part of the talk.
fn house(phase: Phase, look: Look) -> House {
    let mut house = House::at(Screen::Console, look);
    house.lesson.room = played().0;
    house.lesson.welcome = false;
    says(&mut house.lesson, Say::Phase(Some(phase)));
    house
}

fn says(lesson: &mut Lesson, say: Say) {
    let done = lesson.give(Command::Talk(say));
    assert!(done.is_some(), "{}", lesson.refused);
}

fn console(phase: Phase) -> Console {
    open(house(phase, Look::default()), vec2(1280.0, 1600.0))
}

/// What the room sees in that part of the talk.
fn room(phase: Phase, look: Look, size: Vec2) -> Hall {
    let mut house = house(phase, look);
    house.lesson.bare = true;
    open(house, size)
}

fn click(harness: &mut Console, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(4);
}

fn press(harness: &mut Console, key: Key) {
    harness.key_press(key);
    harness.run_steps(4);
}

/// Types into the field of that name, and stays in it.
fn types(harness: &mut Console, field: &str, words: &str) {
    harness.get_by_label(field).focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run_steps(3);
}

/// What the class decided, the first of which that holds.
fn decision(harness: &Console, holds: impl Fn(&GroupDecision) -> bool) -> GroupDecision {
    let group = told(&harness.state().lesson.room, Lang::Nl).group;
    let all = group.map_or_else(Vec::new, |it| it.decisions);
    let mut all = all.into_iter();
    all.find(holds).expect("the class decided such a thing")
}

/// All words on all pages of what the room sees.
fn pages(hall: &mut Hall) -> Vec<String> {
    let mut all = Vec::new();
    for page in 0..40 {
        hall.state_mut().lesson.page = page;
        hall.run_steps(2);
        all.extend(texts(hall).into_iter().map(|it| it.0));
        if page + 1 >= hall.state().lesson.pages {
            break;
        }
    }
    all
}

#[test]
fn every_part_of_the_talk_can_be_read_from_the_last_row_at_every_size() {
    let looks = [(Theme::Papier, Lang::Nl), (Theme::Nacht, Lang::En)];
    for (theme, lang) in looks {
        let look = Look {
            theme,
            lang,
            ..Look::default()
        };
        for size in SIZES {
            for phase in Phase::ALL {
                let mut hall = room(phase, look, size);
                every_page(&mut hall, size);
            }
            // Every decision of the class as the moment that is talked about.
            let mut hall = room(Phase::KeyMoments, look, size);
            let tracks = hall.state().lesson.room.tracks().to_vec();
            for (track, it) in (0..).zip(&tracks) {
                for decided in 0..it.decided().len() {
                    let moments = Say::Moments(vec![at(track, decided)]);
                    says(&mut hall.state_mut().lesson, moments);
                    every_page(&mut hall, size);
                }
            }
        }
    }
}

#[test]
fn the_longest_words_of_a_trainer_can_be_read_from_the_last_row() {
    let words = |most: usize| "Wij bellen eerst de griffier. ".repeat(30)[..most].to_owned();
    for size in SIZES {
        let mut hall = room(Phase::Intention, Look::default(), size);
        let lesson = &mut hall.state_mut().lesson;
        for which in Intention::ALL {
            let words = words(MOST_WORDS);
            says(lesson, Say::Intend { which, words });
        }
        every_page(&mut hall, size);
        let lesson = &mut hall.state_mut().lesson;
        for subject in [Subject::FirstCall, Subject::Family, Subject::Record] {
            says(
                lesson,
                Say::Agree(weerbaar::room::talk::Agreement {
                    subject,
                    arranged: Arranged::Missing,
                    owner: words(MOST_NAME),
                    by: words(MOST_NAME),
                }),
            );
        }
        says(lesson, Say::Phase(Some(Phase::Home)));
        every_page(&mut hall, size);
    }
}

#[test]
fn the_room_sees_what_the_design_has_for_each_part() {
    let has = |phase: Phase, wanted: &[&str]| {
        let mut hall = room(phase, Look::default(), SIZE);
        let all = pages(&mut hall).join("\n");
        for it in wanted {
            assert!(all.contains(it), "{phase:?}: no “{it}” in\n{all}");
        }
        assert!(!all.contains(SECRET));
    };
    has(Phase::Arrive, &["Landen", "U mag ook passen."]);
    has(
        Phase::Happened,
        &[
            "Wat vulden we in?",
            "Wat wilde de ander bereiken?",
            "bedreigend",
        ],
    );
    has(
        Phase::KeyMoments,
        &[
            "Sleutelmoment 1 van 3",
            "eerst alleen",
            "na het gesprek",
            "De groep koos",
            "Wat deskundigen zeggen",
            "Wat woog het zwaarst?",
        ],
    );
    has(Phase::WhatIf, &["tegen welke prijs?", "Afloop"]);
    has(
        Phase::Home,
        &["Wie belt u als eerste?", "geregeld", "de burgemeester"],
    );
    has(
        Phase::Intention,
        &["Dit houden wij vast", "Eerst kijken", "Dit regelen wij"],
    );
}

#[test]
fn four_votes_are_never_told_apart() {
    let mut hall = room(Phase::KeyMoments, Look::default(), SIZE);
    let few = decision(&hall, |it| it.rounds.iter().any(|it| it.votes == 4));
    let moments = Say::Moments(vec![few.moment]);
    says(&mut hall.state_mut().lesson, moments);
    let all = pages(&mut hall);
    let whole = all.join("\n");
    assert!(
        whole.contains("4 stemmen. Te weinig stemmen om te tonen."),
        "{whole}"
    );
    assert!(!whole.contains("eerst alleen"), "{whole}");
    assert!(all.iter().all(|it| it.parse::<u32>().is_err()), "{whole}");
}

#[test]
fn before_it_is_worked_out_the_questions_are_there() {
    for phase in Phase::ALL {
        let mut hall = room(phase, Look::default(), SIZE);
        hall.state_mut().lesson.unworked = true;
        every_page(&mut hall, SIZE);
        assert!(!texts(&hall).is_empty(), "{phase:?}");
        let mut house = house(phase, Look::default());
        house.lesson.unworked = true;
        let harness = open(house, SIZE);
        assert_eq!(nameless(&harness), []);
        harness.get_by_label("Vraag de groep");
    }
}

#[test]
fn every_control_of_the_talk_has_a_name_of_its_own() {
    for text_percent in [100, 150, 200] {
        let look = Look {
            text_percent,
            ..Look::default()
        };
        for phase in Phase::ALL {
            for size in [SIZE, vec2(800.0, 600.0)] {
                let mut harness = open(house(phase, look), size);
                harness.state_mut().lesson.state.talk.replacing = Some(0);
                harness.run_steps(2);
                assert_eq!(nameless(&harness), [], "{phase:?} {look:?}");
            }
        }
    }
}

#[test]
fn any_part_is_a_press_away() {
    let mut harness = console(Phase::Arrive);
    click(&mut harness, "Naar onze gemeente, 5 tot 10 minuten");
    let phase = |it: &Console| it.state().lesson.room.talk().phase;
    assert_eq!(phase(&harness), Some(Phase::Home));
    click(&mut harness, "Vorige");
    assert_eq!(phase(&harness), Some(Phase::WhatIf));
    press(&mut harness, Key::Enter);
    assert_eq!(phase(&harness), Some(Phase::Home));
}

#[test]
fn the_trainer_shows_moments_and_puts_others_in_their_place() {
    let mut harness = console(Phase::KeyMoments);
    let talk = |it: &Console| it.state().lesson.room.talk().clone();
    click(&mut harness, "Toon moment 2");
    assert_eq!(talk(&harness).shown, 1);
    assert!(harness.query_by_label("Terug naar het voorstel").is_none());
    click(&mut harness, "Ander moment in plaats van 1…");
    let group = told(&harness.state().lesson.room, Lang::Nl).group;
    let group = group.expect("it is a class");
    let other = decision(&harness, |it| group.moment_of(it).is_none());
    let label = format!("{} · {} · {}", other.title, other.place, other.decided);
    click(&mut harness, &label);
    assert_eq!(talk(&harness).moments[0], other.moment);
    assert_eq!(talk(&harness).moments.len(), 3);
    assert!(
        harness
            .query_all_by_label("De trainer koos dit moment.")
            .next()
            .is_some()
    );
    click(&mut harness, "Terug naar het voorstel");
    assert_eq!(talk(&harness).moments, []);
}

#[test]
fn an_agreement_has_an_owner_and_a_date_once_it_is_a_gap() {
    let mut harness = console(Phase::Home);
    let owner = "Wie regelt het: Wie vangt uw gezin en medewerkers op?";
    let agreed = |it: &Console| {
        it.state()
            .lesson
            .room
            .talk()
            .agreed(Subject::Family)
            .cloned()
    };
    click(
        &mut harness,
        "Wie vangt uw gezin en medewerkers op?: ontbreekt",
    );
    assert_eq!(
        agreed(&harness).map(|it| it.arranged),
        Some(Arranged::Missing)
    );
    types(&mut harness, owner, "de zorgregisseur");
    // Letter by letter nothing is told, and no letter is a key of the console.
    assert_eq!(agreed(&harness).map(|it| it.owner), Some(String::new()));
    press(&mut harness, Key::Enter);
    assert_eq!(
        agreed(&harness).map(|it| it.owner),
        Some("de zorgregisseur".to_owned())
    );
    assert_eq!(harness.state().lesson.room.talk().phase, Some(Phase::Home));
    let by = "Vóór wanneer: Wie vangt uw gezin en medewerkers op?";
    types(&mut harness, by, "1 maart");
    // A press elsewhere leaves the field, and what was pressed is done too.
    click(
        &mut harness,
        "Wie vangt uw gezin en medewerkers op?: onduidelijk",
    );
    let agreed = agreed(&harness).expect("it was talked about");
    assert_eq!(
        (agreed.arranged, agreed.owner.as_str(), agreed.by.as_str()),
        (Arranged::Unclear, "de zorgregisseur", "1 maart")
    );
}

#[test]
fn what_the_group_takes_along_is_told_when_its_field_is_left() {
    let mut harness = console(Phase::Intention);
    let intended = |it: &Console| it.state().lesson.room.talk().intentions.clone();
    let before = intended(&harness);
    types(
        &mut harness,
        "Dit doen wij anders",
        " Nooit zonder collega.",
    );
    for key in [Key::Z, Key::N, Key::P, Key::PageDown] {
        press(&mut harness, key);
    }
    assert_eq!(intended(&harness), before);
    press(&mut harness, Key::Tab);
    assert!(intended(&harness)[1].ends_with("Nooit zonder collega."));
    let asked: BTreeSet<bool> = harness
        .state()
        .asked
        .iter()
        .map(|it| {
            matches!(
                it,
                Action::Class(Ask::Tell(Command::Talk(Say::Intend { .. })))
            )
        })
        .collect();
    assert_eq!(asked, [true].into());
}

#[test]
fn escape_is_black_while_one_types_and_nothing_written_is_lost() {
    let mut harness = console(Phase::Intention);
    types(&mut harness, "Dit regelen wij", " Morgen.");
    press(&mut harness, Key::Escape);
    assert!(harness.state().lesson.black);
    assert!(harness.state().lesson.room.talk().intentions[2].ends_with("Morgen."));
}

#[test]
fn from_the_talk_one_tries_another_track_and_comes_back() {
    let mut harness = console(Phase::WhatIf);
    let first = harness
        .query_all_by_label_contains("Wat als: Besluit")
        .next();
    first.expect("one can be tried").click();
    harness.run_steps(5);
    let room = &harness.state().lesson.room;
    assert_eq!(room.talk().phase, None);
    let projected = room.trainer().projected;
    assert_ne!(projected, MAIN);
    let track = &room.trainer().tracks[projected.0 as usize];
    assert_eq!(track.beside, Some(TrackIdx(0)));
    assert!(matches!(
        track.story.now,
        Now::Decision { .. } | Now::Task { .. }
    ));
}

#[test]
fn the_report_of_the_group_can_be_kept_at_the_end() {
    let mut harness = console(Phase::Close);
    click(&mut harness, "Groepsverslag bewaren");
    let asked = harness.state().asked.last();
    assert_eq!(asked, Some(&Action::Class(Ask::SaveDebrief)));
}
