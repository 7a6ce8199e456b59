//! The program without its window, from the library to the debrief.

use std::path::Path;

use super::*;
use crate::session::view::{Now, TaskView};
use crate::session::word;

#[test]
fn from_the_library_to_a_debrief_in_which_one_s_words_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    while !program.playing.as_ref().unwrap().kept.session().is_over() {
        answer(&mut program);
    }
    program.act(Action::Go(Screen::Debrief));
    assert_eq!(program.screen, Screen::Debrief);
    program.act(Action::Write {
        which: 1,
        text: "Eerst ademen".to_owned(),
    });
    assert_eq!(program.notice, None);
    program.act(Action::Go(Screen::Library));
    assert_eq!(program.played, ["bij-de-zuivel"]);
    assert!(program.unfinished.is_none());

    let mut again = opened(folder.path());
    again.act(Action::Go(Screen::Debrief));
    let (debrief, _) = again.looked_back.unwrap();
    assert_eq!(debrief.intentions.own[1].1, "Eerst ademen");
}

#[test]
fn what_was_broken_off_is_offered_and_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    (0..9).for_each(|_| answer(&mut program));
    let before = program
        .playing
        .as_ref()
        .unwrap()
        .kept
        .session()
        .state()
        .hash();
    drop(program);
    let mut again = opened(folder.path());
    assert!(again.unfinished.is_some());
    again.act(Action::TakeUp);
    assert_eq!(again.screen, Screen::Play);
    let after = again
        .playing
        .as_ref()
        .unwrap()
        .kept
        .session()
        .state()
        .hash();
    assert_eq!(after, before);
}

#[test]
fn stopping_leads_to_the_support_card_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    program.act(Action::Input(Input::StepOut));
    program.act(Action::StopForToday);
    assert_eq!(
        (program.screen, program.cause),
        (Screen::Support, Cause::Stopped)
    );
    program.act(Action::Go(Screen::Library));
    program.act(Action::TakeUp);
    let halt = program
        .playing
        .as_ref()
        .unwrap()
        .kept
        .session()
        .state()
        .halt;
    assert_eq!((halt, program.notice), (Halt::Running, None));
}

#[test]
fn stopping_waits_for_no_store_and_says_afterwards_what_was_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    let mut there = Store::open(folder.path()).unwrap();
    let mut elsewhere = Kept::resume(&there, "last").unwrap();
    elsewhere.take(&mut there, Input::Pause).unwrap();
    program.act(Action::Input(Input::StepOut));
    let now = &program.playing.as_ref().unwrap().view.now;
    assert!(matches!(now, Now::SteppedOut) && program.notice.is_some());
    program.notice = None;
    program.act(Action::StopForToday);
    assert_eq!(
        (program.screen, program.cause),
        (Screen::Support, Cause::Stopped)
    );
    let now = &program.playing.as_ref().unwrap().view.now;
    assert!(matches!(now, Now::Stopped) && program.notice.is_some());
}

#[test]
fn real_life_leads_back_to_where_one_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    program.act(Action::Go(Screen::Real));
    program.act(Action::Back);
    assert_eq!(program.screen, Screen::Play);
}

#[test]
fn a_second_track_is_played_from_the_debrief_and_taken_up_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    while !program.playing.as_ref().unwrap().kept.session().is_over() {
        answer(&mut program);
    }
    let first = program.playing.as_ref().unwrap().kept.session().clone();
    program.act(Action::Go(Screen::Debrief));
    let inputs = &first.record().inputs;
    let choices = inputs.iter().enumerate();
    let mut choices = choices.filter(|it| matches!(it.1, Input::Choose(_)));
    let at = choices.nth(1).unwrap().0;
    program.act(Action::SecondTrack { inputs: at });
    assert_eq!((program.screen, &program.notice), (Screen::Play, &None));
    let playing = program.playing.as_ref().unwrap();
    assert_eq!(playing.second_from, Some(playing.view.moment));
    let from = playing.second_from;
    answer(&mut program);
    drop(program);

    let mut again = opened(folder.path());
    again.act(Action::TakeUp);
    assert_eq!(again.playing.as_ref().unwrap().second_from, from);
    while !again.playing.as_ref().unwrap().kept.session().is_over() {
        answer(&mut again);
    }
    again.act(Action::Go(Screen::Debrief));
    let second = again.playing.as_ref().unwrap().kept.session();
    let beside = second.first_track().unwrap().unwrap();
    assert_eq!(beside.state().hash(), first.state().hash());
    assert_eq!((again.screen, again.notice), (Screen::Debrief, None));
}

#[test]
fn what_an_earlier_session_left_comes_along_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = opened(folder.path());
    let helm = program.shelf.iter().position(|it| it.name.contains("helm"));
    let helm = helm.unwrap();
    program.act(Action::Brief(helm));
    assert!(program.carry.is_empty());
    program.act(Action::Begin(Terms::default()));
    while !program.playing.as_ref().unwrap().kept.session().is_over() {
        answer(&mut program);
    }
    program.act(Action::Go(Screen::Library));
    program.act(Action::Brief(helm));
    assert!(!program.carry.is_empty());
    for carry in [false, true] {
        program.act(Action::Begin(Terms {
            carry,
            ..Terms::default()
        }));
        let setup = &program
            .playing
            .as_ref()
            .unwrap()
            .kept
            .session()
            .record()
            .setup;
        let brought = setup.values.len() + setup.meters.len();
        assert_eq!(brought > 0, carry);
    }
}

#[test]
fn settings_are_there_the_next_time_and_wiping_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun(folder.path());
    program.act(Action::Set(Setting::Theme(ThemeChoice::Nacht)));
    program.act(Action::Set(Setting::TextPercent(150)));
    program.act(Action::EraseAll);
    assert_eq!(program.kept_sessions, 0);
    let again = opened(folder.path());
    assert_eq!(again.theme_choice(), ThemeChoice::Nacht);
    assert_eq!(again.look.text_percent, 150);
    assert!(again.unfinished.is_none());
}

fn opened(folder: &Path) -> Program {
    Program::new(Store::open(folder).unwrap(), None)
}

fn begun(folder: &Path) -> Program {
    let mut program = opened(folder);
    program.act(Action::Brief(0));
    program.act(Action::Begin(Terms::default()));
    assert_eq!(
        (program.screen, program.notice.as_deref()),
        (Screen::Play, None)
    );
    program
}

/// Reads on, or takes the first choice that is open, or answers nothing.
fn answer(program: &mut Program) {
    let playing = program.playing.as_ref().unwrap();
    let input = match &playing.view.now {
        Now::Decision { choices, .. } => {
            Input::Choose(choices.iter().find(|it| it.open).unwrap().idx)
        }
        Now::Task { task, node, .. } => {
            let word = match task {
                TaskView::WhichForm(forms) => forms[0].word(),
                _ => "-",
            };
            let scenario = playing.kept.session().scenario();
            Input::Answer(*node, word::read_answer(scenario, *node, word).unwrap())
        }
        _ => Input::Continue,
    };
    program.act(Action::Input(input));
    assert_eq!(program.notice, None);
}
