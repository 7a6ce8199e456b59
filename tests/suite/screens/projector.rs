//! What the room sees: large, whole, without names, and never more of a vote than it may.

use egui::{Rect, Shape, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use weerbaar::room::command::{Ballot, Command, Tally};
use weerbaar::room::talk::{Phase, Say};
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::view::{Now, TaskView};
use weerbaar::ui::Screen;
use weerbaar::ui::look::Look;
use weerbaar::ui::theme::Theme;

use super::house::{House, SIZE, open};
use super::lesson::{Lesson, MAIN};

pub(super) const SIZES: [Vec2; 4] = [
    vec2(1280.0, 720.0),
    vec2(1920.0, 1080.0),
    vec2(1024.0, 768.0),
    vec2(800.0, 900.0),
];

pub(super) type Hall = Harness<'static, House>;

/// The room's own window, with a class that did that.
pub(super) fn hall(
    house: fn(Screen, Look) -> House,
    size: Vec2,
    does: impl FnOnce(&mut Lesson),
) -> Hall {
    let look = Look {
        reduced_motion: true,
        ..Look::default()
    };
    let mut house = house(Screen::Console, look);
    house.lesson.bare = true;
    does(&mut house.lesson);
    open(house, size)
}

/// All texts that are drawn, with their places and the size of their smallest letters.
pub(super) fn texts(hall: &Hall) -> Vec<(String, Rect, f32)> {
    let shapes = &hall.output().shapes;
    // What lies in the picture is a thing, cut off at its edge, and can be read beside it.
    let stage = hall.state().lesson.drawn.stage;
    let shapes = shapes
        .iter()
        .filter(|it| stage.is_none_or(|stage| !stage.contains_rect(it.clip_rect)));
    let text = |it: &egui::epaint::ClippedShape| match &it.shape {
        Shape::Text(it) => {
            let sizes = it
                .galley
                .job
                .sections
                .iter()
                .map(|it| it.format.font_id.size);
            let least = sizes.fold(f32::INFINITY, f32::min);
            let drawn = it.visual_bounding_rect();
            Some((it.galley.text().to_owned(), drawn, least))
        }
        _ => None,
    };
    shapes.filter_map(text).collect()
}

/// Whether a text names what someone wears, "vos" or "rode vos".
fn is_badge(text: &str) -> bool {
    let words = weerbaar::text::Lang::ALL.iter().flat_map(|lang| {
        let animals = (0..10).map(|at| lang.say(&format!("badge-animal-{at}")));
        animals.collect::<Vec<_>>()
    });
    let mut own = text.split(|it: char| !it.is_alphabetic());
    words.into_iter().any(|it| own.any(|word| word == it))
}

/// That everything can be read from the last row, and nothing lies outside the window or over something else.
fn can_be_read(hall: &Hall, size: Vec2) {
    let window = Rect::from_min_size(egui::Pos2::ZERO, size).expand(1.0);
    let texts = texts(hall);
    let words: Vec<_> = texts.iter().filter(|it| !it.0.is_empty()).collect();
    for (text, at, least) in &words {
        assert!(*least >= size.y / 25.0, "{text}: {least} of {size:?}");
        assert!(window.contains_rect(*at), "{text} at {at:?} in {size:?}");
        assert!(!text.contains("deelnemer") && !is_badge(text), "{text}");
    }
    for (at, one) in words.iter().enumerate() {
        for other in &words[at + 1..] {
            let both = one.1.intersect(other.1);
            let over = both.width() > 2.0 && both.height() > 2.0;
            assert!(!over, "{one:?} over {other:?} in {size:?}");
        }
    }
}

/// The room's window on every page of what it sees.
pub(super) fn every_page(hall: &mut Hall, size: Vec2) {
    hall.state_mut().lesson.page = 0;
    for page in 0..40 {
        hall.state_mut().lesson.page = page;
        hall.run_steps(2);
        can_be_read(hall, size);
        if page + 1 >= hall.state().lesson.pages {
            return;
        }
    }
    panic!("there is no end to the pages");
}

#[test]
fn a_whole_class_can_be_read_from_the_last_row_at_every_size() {
    for size in SIZES {
        for house in [House::at as fn(Screen, Look) -> House, House::of_tasks] {
            let mut hall = hall(house, size, |_| {});
            every_page(&mut hall, size);
            hall.state_mut().lesson.welcome = false;
            for _ in 0..60 {
                every_page(&mut hall, size);
                let lesson = &mut hall.state_mut().lesson;
                match lesson.story().now {
                    Now::Text(_) | Now::Document(_) | Now::Consult { .. } => {
                        let input = Input::Continue;
                        lesson.give(Command::Lead { track: MAIN, input });
                    }
                    Now::Task {
                        node,
                        task: TaskView::Arrange(_),
                        ..
                    } => {
                        let answer = Answer::Order([0, 1].into_iter().collect());
                        let ballot = Ballot::Answer(answer);
                        lesson.give(Command::Decide {
                            track: MAIN,
                            ballot,
                        });
                        let _ = node;
                    }
                    Now::Decision { .. } | Now::Task { .. } => {
                        let most = vote(&mut hall, size);
                        let ballot = most.expect("most voted for one");
                        hall.state_mut().lesson.give(Command::Decide {
                            track: MAIN,
                            ballot,
                        });
                    }
                    Now::Ended { .. } => break,
                    Now::SteppedOut | Now::Stopped => panic!("nobody stopped"),
                }
            }
            assert!(matches!(hall.state().lesson.story().now, Now::Ended { .. }));
            every_page(&mut hall, size);
            for phase in Phase::ALL {
                let say = Say::Phase(Some(phase));
                hall.state_mut().lesson.give(Command::Talk(say));
                every_page(&mut hall, size);
            }
        }
    }
}

/// Two rounds, and what most voted for.
fn vote(hall: &mut Hall, size: Vec2) -> Option<Ballot> {
    for lines in [[5, 4], [9, 2]] {
        let open = Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        };
        hall.state_mut().lesson.give(open);
        every_page(hall, size);
        hall.state_mut().lesson.vote(&lines);
        every_page(hall, size);
        hall.state_mut().lesson.give(Command::Close(MAIN));
        every_page(hall, size);
    }
    hall.state_mut().lesson.give(Command::Show(MAIN));
    every_page(hall, size);
    let rounds = hall.state().lesson.room.trainer().tracks[0]
        .vote
        .rounds
        .clone();
    rounds.last()?.counts.as_ref()?.most()
}

#[test]
fn while_people_vote_only_how_many_is_seen() {
    let mut hall = hall(House::at, SIZE, |it| {
        it.read_to_question();
        it.give(Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        });
        it.vote(&[6, 3]);
    });
    assert!(
        hall.query_by_label_contains("van 14 hebben gestemd")
            .is_some()
    );
    let numbers = |hall: &Hall| {
        let texts = texts(hall);
        let all = texts.into_iter().map(|it| it.0);
        all.filter(|it| it.parse::<u32>().is_ok())
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(&hall), Vec::<String>::new());
    hall.state_mut().lesson.give(Command::Close(MAIN));
    hall.run_steps(2);
    assert_eq!(numbers(&hall), Vec::<String>::new());
    assert!(
        hall.query_by_label_contains("Bespreek het met elkaar")
            .is_some()
    );
    hall.state_mut().lesson.give(Command::Show(MAIN));
    hall.run_steps(2);
    assert_eq!(numbers(&hall), ["6", "3", "0", "0"]);
}

#[test]
fn under_five_votes_the_room_hears_that_there_are_too_few() {
    let hall = hall(House::at, SIZE, |it| {
        it.read_to_question();
        it.give(Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        });
        it.vote(&[3, 1]);
        it.give(Command::Close(MAIN));
        it.give(Command::Show(MAIN));
    });
    hall.get_by_label("Te weinig stemmen om te tonen.");
    assert!(hall.query_by_label_contains("Er zijn 4 stemmen.").is_some());
}

#[test]
fn the_result_tells_what_the_discussion_moved() {
    let mut hall = hall(House::at, SIZE, |it| {
        it.read_to_question();
        for lines in [[5, 4, 4, 1], [10, 3, 1, 0]] {
            it.give(Command::Open {
                track: MAIN,
                tally: Tally::Hidden,
            });
            it.vote(&lines);
            it.give(Command::Close(MAIN));
        }
        it.give(Command::Show(MAIN));
    });
    hall.get_by_label("Na het gesprek ging erkennen en begrenzen van 5 naar 10.");
    hall.get_by_label("A. Erkennen en begrenzen, eerst alleen 5, na het gesprek 10");
    hall.get_by_label("De meeste stemmen is niet hetzelfde als het beste antwoord.");
    // The question can be looked at again after it.
    assert_eq!(hall.state().lesson.pages, 2);
    hall.state_mut().lesson.page = 1;
    hall.run_steps(2);
    hall.get_by_label("Ze wacht op uw antwoord. Wat doet u?");
}

#[test]
fn what_the_group_decided_is_read_with_what_came_of_it() {
    let hall = hall(House::at, SIZE, |it| {
        it.read_to_question();
        let Now::Decision { choices, .. } = it.story().now else {
            panic!("a question is asked")
        };
        it.give(Command::Decide {
            track: MAIN,
            ballot: Ballot::Choice(choices[1].idx),
        });
    });
    hall.get_by_label("De groep koos");
    hall.get_by_label("Blijven staan, luisteren en samenvatten.");
}

#[test]
fn black_is_black_in_every_theme_and_whatever_was_there() {
    for theme in [Theme::Papier, Theme::Nacht] {
        let mut hall = hall(House::at, SIZE, Lesson::read_to_question);
        hall.state_mut().look.theme = theme;
        hall.state_mut().lesson.black = true;
        hall.run_steps(2);
        assert_eq!(texts(&hall), Vec::new());
        let window = Rect::from_min_size(egui::Pos2::ZERO, SIZE);
        let black = Theme::Nacht.tokens().bar;
        let filled = hall.output().shapes.iter().any(|it| match &it.shape {
            Shape::Rect(it) => it.fill == black && it.rect.contains_rect(window),
            _ => false,
        });
        assert!(filled);
    }
}

#[test]
fn after_a_stop_the_room_sees_whom_to_call() {
    let hall = hall(House::at, SIZE, |it| {
        it.welcome = false;
        it.give(Command::Lead {
            track: MAIN,
            input: Input::Stop,
        });
    });
    assert!(hall.query_by_label_contains("070-373 83 14").is_some());
    hall.get_by_label("Wij stoppen hier. Goed dat het kan.");
}

#[test]
fn hands_are_told_to_choose_a_letter() {
    let hall = hall(House::at, SIZE, |it| {
        it.open(&it.opening.terms.clone());
        (it.door, it.bare) = (None, true);
        it.read_to_question();
        it.give(Command::Open {
            track: MAIN,
            tally: Tally::Hidden,
        });
    });
    hall.get_by_label("Kies een letter. De trainer telt straks de handen.");
}
