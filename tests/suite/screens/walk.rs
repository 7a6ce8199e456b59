//! A random walk over all screens: no panic, and every control that can have the focus has a name.

use egui::accesskit::{Action as Ask, Role};
use egui::{Event, Key, Modifiers, PointerButton, pos2, vec2};
use egui_kittest::Harness;
use weerbaar::room::command::Command;
use weerbaar::session::input::Input;
use weerbaar::session::view::Now;
use weerbaar::text::Lang;
use weerbaar::ui::look::Look;
use weerbaar::ui::room::Ask as Room;
use weerbaar::ui::theme::Theme;
use weerbaar::ui::{Action as Asked, Screen, Terms};

use super::house::{House, SIZE, open};
use super::lesson::Lesson;

/// The controls without a name, with their role.
pub(super) fn nameless(harness: &Harness<'_, House>) -> Vec<Role> {
    let Some(update) = &harness.output().platform_output.accesskit_update else {
        return Vec::new();
    };
    let nodes = update.nodes.iter().map(|(_, node)| node);
    let controls = nodes.filter(|it| it.supports_action(Ask::Focus) && it.role() != Role::Window);
    controls
        .filter(|it| it.label().is_none_or(str::is_empty))
        .map(|it| it.role())
        .collect()
}

/// A small generator of its own, so that a failing walk can be walked again.
struct Steps(u64);

impl Steps {
    /// A place in a list of so many.
    fn at(&mut self, count: usize) -> usize {
        usize::try_from(self.below(count as u64)).unwrap_or(0)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

const SCREENS: [Screen; 9] = [
    Screen::Library,
    Screen::Briefing,
    Screen::Play,
    Screen::Debrief,
    Screen::Support,
    Screen::Real,
    Screen::Settings,
    Screen::OpenClass,
    Screen::Console,
];

const KEYS: [Key; 28] = [
    Key::S,
    Key::S,
    Key::H,
    Key::R,
    Key::B,
    Key::B,
    Key::N,
    Key::Z,
    Key::A,
    Key::Num3,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Enter,
    Key::Space,
    Key::ArrowDown,
    Key::ArrowUp,
    Key::Num1,
    Key::Num2,
    Key::Num9,
    Key::Escape,
    Key::P,
    Key::U,
    Key::K,
    Key::L,
    Key::T,
    Key::PageDown,
    Key::PageUp,
];

fn looks() -> [Look; 4] {
    let plain = Look::default();
    [
        plain,
        Look {
            theme: Theme::Nacht,
            lang: Lang::En,
            ..plain
        },
        Look {
            text_percent: 200,
            reduced_motion: true,
            ..plain
        },
        Look {
            text_percent: 150,
            theme: Theme::Nacht,
            ..plain
        },
    ]
}

#[test]
fn every_control_has_a_name_on_every_screen_in_every_look() {
    for look in looks() {
        for screen in SCREENS {
            for size in [SIZE, vec2(1920.0, 1080.0), vec2(800.0, 600.0)] {
                let harness = open(House::at(screen, look), size);
                assert_eq!(nameless(&harness), [], "{screen:?} {look:?}");
            }
        }
    }
}

#[test]
fn three_thousand_random_clicks_and_keys_do_no_harm() {
    let asked = walk(House::at, &SCREENS, 20_261_123);
    assert!(asked.len() > 150, "the walk went nowhere: {}", asked.len());
}

#[test]
fn three_thousand_random_clicks_and_keys_do_no_harm_where_there_are_tasks() {
    let asked = walk(House::of_tasks, &[Screen::Play], 20_261_124);
    let answered = |it: &&Asked| matches!(it, Asked::Input(Input::Answer(..)));
    let consulted = |it: &&Asked| matches!(it, Asked::Input(Input::Consult(_)));
    let count = (
        asked.iter().filter(answered).count(),
        asked.iter().filter(consulted).count(),
    );
    assert!(
        count.0 > 10 && count.1 > 0,
        "the walk went nowhere: {count:?}"
    );
}

#[test]
fn three_thousand_random_clicks_and_keys_do_no_harm_to_a_class() {
    for (house, seed) in [
        (asked as fn(Screen, Look) -> House, 20_261_125),
        (asked_a_task, 20_261_126),
    ] {
        let screens = [Screen::Console];
        let asked = walk(house, &screens, seed);
        let told = |it: &&Asked| matches!(it, Asked::Class(Room::Tell(_)));
        let voted = |it: &&Asked| {
            matches!(
                it,
                Asked::Class(Room::Tell(
                    Command::Open { .. } | Command::Close(_) | Command::Count { .. }
                ))
            )
        };
        let decided = |it: &&Asked| matches!(it, Asked::Class(Room::Tell(Command::Decide { .. })));
        let count = (
            asked.iter().filter(told).count(),
            asked.iter().filter(voted).count(),
            asked.iter().filter(decided).count(),
        );
        assert!(
            count.0 > 100 && count.1 > 10 && count.2 > 3,
            "the walk went nowhere: {count:?}"
        );
    }
}

/// A class at its first question.
fn asked(screen: Screen, look: Look) -> House {
    let mut house = House::at(screen, look);
    house.lesson.read_to_question();
    house
}

fn asked_a_task(screen: Screen, look: Look) -> House {
    let mut house = House::of_tasks(screen, look);
    house.lesson.read_to_question();
    house
}

/// Twelve walks of 250 steps; gives all that was asked.
fn walk(house: fn(Screen, Look) -> House, screens: &[Screen], seed: u64) -> Vec<Asked> {
    let mut steps = Steps(seed);
    let mut asked = Vec::new();
    for (walk, look) in looks().into_iter().cycle().take(12).enumerate() {
        let mut harness = open(house(screens[walk % screens.len()], look), SIZE);
        for _ in 0..250 {
            let kind = steps.below(10);
            if kind < 5 {
                let key = KEYS[steps.at(KEYS.len())];
                harness.key_press(key);
            } else {
                let at = if kind < 9 {
                    on_control(&harness, &mut steps)
                } else {
                    None
                };
                let x = u16::try_from(steps.below(1280)).unwrap_or(0);
                let y = u16::try_from(steps.below(720)).unwrap_or(0);
                let pos = at.unwrap_or_else(|| pos2(f32::from(x), f32::from(y)));
                harness.event(Event::PointerMoved(pos));
                for pressed in [true, false] {
                    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
                    harness.event(Event::PointerButton {
                        pos,
                        button,
                        pressed,
                        modifiers,
                    });
                }
            }
            harness.step();
            assert_eq!(nameless(&harness), [], "{:?}", harness.state().screen);
            // The long way round to each screen would take the whole walk.
            let away = !screens.contains(&harness.state().screen);
            if steps.below(40) == 0 || away && steps.below(4) == 0 {
                let screen = steps.at(screens.len());
                harness.state_mut().screen = screens[screen];
            }
            // On black and in a pause next to nothing can be asked, and half of the walk would be spent there.
            if harness.state().lesson.black && steps.below(4) == 0 {
                harness.state_mut().lesson.take(Room::Black(false));
            }
            if harness.state().lesson.room.trainer().paused && steps.below(8) == 0 {
                harness.state_mut().lesson.give(Command::Resume);
            }
            let ended = matches!(harness.state().lesson.story().now, Now::Ended { .. });
            if ended && steps.below(10) == 0 {
                let begin = harness.state().begin;
                let mut lesson = Lesson::of(&begin(&Terms::default()));
                lesson.join(14);
                harness.state_mut().lesson = lesson;
            }
            if harness.state().session.is_over() && steps.below(4) == 0 {
                let begin = harness.state().begin;
                harness.state_mut().session = begin(&Terms::default());
            }
        }
        asked.append(&mut harness.state_mut().asked);
    }
    asked
}

/// The middle of some control.
fn on_control(harness: &Harness<'_, House>, steps: &mut Steps) -> Option<egui::Pos2> {
    let update = harness.output().platform_output.accesskit_update.as_ref()?;
    let controls: Vec<_> = update
        .nodes
        .iter()
        .filter(|(_, it)| it.supports_action(Ask::Click))
        .filter_map(|(_, it)| it.bounds())
        .collect();
    let count = u64::try_from(controls.len()).ok().filter(|it| *it > 0)?;
    let it = controls.get(usize::try_from(steps.below(count)).ok()?)?;
    #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
    let middle = pos2(
        ((it.x0 + it.x1) / 2.0) as f32,
        ((it.y0 + it.y1) / 2.0) as f32,
    );
    Some(middle)
}
