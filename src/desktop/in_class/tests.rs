//! A class in the window without its window: black at once, pages, and the way out.

use bevy::ecs::system::RunSystemOnce as _;
use bevy::prelude::*;
use bevy_egui::EguiInput;

use super::*;
use crate::desktop::motion::Motion;
use crate::desktop::program::Program;
use crate::desktop::stop;
use crate::room::command::{Command, TrackIdx};
use crate::room::talk::{Phase, Say};
use crate::session::input::Input;
use crate::store::Store;
use crate::ui::room::ClassTerms;
use crate::ui::{Action, Screen, Terms};

const TRACK: TrackIdx = TrackIdx(0);

/// The program with a class without phones.
fn opened() -> Program {
    let mut program = Program::new(Store::in_memory().unwrap(), None);
    program.act(Action::Brief(0));
    program.act(Action::OpenClass(ClassTerms {
        terms: Terms::default(),
        address: None,
        tally: Tally::Hidden,
        keep: true,
    }));
    assert_eq!((program.screen, &program.notice), (Screen::Console, &None));
    program
}

fn class(program: &mut Program) -> &mut InClass {
    program.class.as_mut().unwrap()
}

#[test]
fn a_class_is_opened_led_and_closed() {
    let mut program = opened();
    program.act(Action::Class(Ask::Welcome(false)));
    let read = Command::Lead {
        track: TRACK,
        input: Input::Continue,
    };
    program.act(Action::Class(Ask::Tell(read)));
    assert_eq!(class(&mut program).refused, "");
    program.act(Action::Class(Ask::Tell(Command::Close(TRACK))));
    assert_ne!(class(&mut program).refused, "");
    program.act(Action::Class(Ask::Close));
    assert!(program.class.is_none() && !program.leave);
    assert_eq!(program.screen, Screen::Library);
}

#[test]
fn the_screen_is_black_before_the_room_is_told() {
    let mut program = opened();
    let class = class(&mut program);
    class.press_black(10.0);
    assert!(class.shown("", 0.0).black && !class.class.trainer().blank);
    while class.settle_black(Lang::Nl) {}
    assert!(class.class.trainer().blank);
    class.press_black(12.0);
    assert!(!class.shown("", 0.0).black);
    while class.settle_black(Lang::Nl) {}
    assert!(!class.class.trainer().blank);
}

#[test]
fn whoever_presses_twice_in_a_fright_stays_on_black() {
    let mut program = opened();
    let class = class(&mut program);
    class.press_black(10.0);
    class.press_black(10.3);
    assert!(class.is_black());
}

#[test]
fn in_whichever_window_the_key_was_pressed_it_is_black_and_nothing_else() {
    let mut app = App::new();
    app.add_plugins(MinimalPlugins)
        .init_resource::<Motion>()
        .insert_non_send(opened());
    let key = |key| egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    let mut window = |keys: &[egui::Key]| {
        let mut input = EguiInput::default();
        input.events.extend(keys.iter().map(|it| key(*it)));
        app.world_mut().spawn(input).id()
    };
    let console = window(&[egui::Key::A]);
    let hall = window(&[egui::Key::Escape, egui::Key::B]);
    app.world_mut().run_system_once(stop::press).unwrap();
    let left = |it: Entity| app.world().get::<EguiInput>(it).unwrap().events.len();
    assert_eq!((left(console), left(hall)), (1, 1));
    let program = app.world().non_send::<Program>();
    assert!(program.class.as_ref().unwrap().is_black());
}

#[test]
fn pages_begin_anew_when_the_room_sees_something_else() {
    let mut program = opened();
    let class = class(&mut program);
    class.act(Ask::Welcome(false), Lang::Nl, 0.0);
    class.set_pages(3);
    class.act(Ask::Page(2), Lang::Nl, 0.0);
    let input = Input::Continue;
    let read = Command::Lead {
        track: TRACK,
        input,
    };
    class.act(Ask::Tell(read), Lang::Nl, 0.0);
    assert_eq!(class.shown("", 0.0).page, 0);
    class.act(Ask::Page(1), Lang::Nl, 0.0);
    class.act(Ask::Tell(Command::Bookmark(TRACK)), Lang::Nl, 0.0);
    assert_eq!(class.shown("", 0.0).page, 1);
}

#[test]
fn closing_the_window_asks_whether_the_class_is_over() {
    let mut program = opened();
    class(&mut program).hall = Hall::Here;
    class(&mut program).ask_to_leave();
    assert_eq!(class(&mut program).state.sure, Some(Sure::Close));
    assert_eq!(class(&mut program).hall, Hall::Nowhere);
    program.act(Action::Class(Ask::Close));
    assert!(program.leave && program.class.is_none());
}

#[test]
fn phones_come_in_by_an_address_and_a_code() {
    let mut program = opened();
    let class = class(&mut program);
    class.class.open_door([127, 0, 0, 1].into()).unwrap();
    let door = class.class.door().unwrap();
    assert!(door.address.starts_with("127.0.0.1:80") && door.code.len() == 6);
    assert!(door.qr.size > 20);
}

#[test]
fn a_class_that_was_broken_off_is_offered_and_goes_on_or_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let started = || Program::new(Store::open(folder.path()).unwrap(), None);
    let mut program = started();
    program.act(Action::Brief(0));
    program.act(Action::OpenClass(ClassTerms {
        terms: Terms::default(),
        address: None,
        tally: Tally::Hidden,
        keep: true,
    }));
    let input = Input::Continue;
    let read = Command::Lead {
        track: TRACK,
        input,
    };
    program.act(Action::Class(Ask::Tell(read)));
    let before = class(&mut program).class.trainer().clone();
    drop(program);

    let mut again = started();
    assert!(again.unfinished_class.is_some());
    again.act(Action::TakeUpClass);
    assert_eq!(class(&mut again).class.trainer(), &before);
    again.act(Action::Class(Ask::Close));
    assert!(again.class.is_none() && again.unfinished_class.is_none());
}

#[test]
fn each_part_of_the_talk_begins_at_its_first_page_and_is_told_back() {
    let mut program = opened();
    let class = class(&mut program);
    class.act(Ask::Welcome(false), Lang::Nl, 0.0);
    let to = |phase| Ask::Tell(Command::Talk(Say::Phase(Some(phase))));
    class.act(to(Phase::Happened), Lang::Nl, 0.0);
    class.set_pages(3);
    class.act(Ask::Page(1), Lang::Nl, 0.0);
    assert_eq!(class.shown("", 0.0).page, 1);
    class.act(to(Phase::Home), Lang::Nl, 0.0);
    let shown = class.shown("", 0.0);
    assert_eq!(shown.page, 0);
    assert!(shown.debrief.is_some_and(|it| it.group.is_some()));
}

#[test]
fn a_class_of_which_nothing_is_kept_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let proofs = folder.path().join("proofs");
    // The other one shows that this would be seen.
    for keep in [false, true] {
        let mut program = Program::new(Store::open(folder.path()).unwrap(), None);
        program.act(Action::Brief(0));
        program.act(Action::OpenClass(ClassTerms {
            terms: Terms::default(),
            address: None,
            tally: Tally::Hidden,
            keep,
        }));
        let told = class(&mut program).told(Lang::Nl, Duration::from_secs(60));
        assert!(told.unwrap().chances.is_some());
        assert_eq!(program.store.classes().unwrap().len(), usize::from(keep));
        assert_eq!(proofs.exists(), keep);
    }
}
