//! The screens of a class, and how one gets to each.

use super::lesson::{
    MAIN, answer, at_vote, bare, class, lead, network, now, open, opened, played, read, rounds,
    settled, tasks, tell, to_decision, vote,
};
use super::ways::{SEEN, SPOKEN, Shot, done};
use crate::room::command::{Command, Participant, Tally, TrackIdx};
use crate::room::talk::{Phase, Say};
use crate::session::input::Input;
use crate::session::view::Now;
use crate::text::Lang;
use crate::ui::room::console::{Doing, Side, Sure};
use crate::ui::room::{Ask, Hall};
use crate::ui::{Action, Screen, Setting};

pub(super) const SHOTS: &[Shot] = &[
    ("class-open", |it| {
        done(it, Action::Brief(0))?;
        done(it, Action::Go(Screen::OpenClass))?;
        it.network = network();
        it.opening.terms.address = Some(0);
        it.opening.ticked = [0, 1].into_iter().collect();
        Ok(())
    }),
    ("class-open-hands", |it| {
        done(it, Action::Brief(0))?;
        done(it, Action::Go(Screen::OpenClass))?;
        it.network = network();
        it.opening.terms.address = None;
        Ok(())
    }),
    ("class-open-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        done(it, Action::Brief(0))?;
        done(it, Action::Go(Screen::OpenClass))?;
        it.network = network();
        it.opening.terms.address = Some(0);
        Ok(())
    }),
    ("console-begin", |it| {
        class(it, 14, true)?;
        Ok(())
    }),
    ("console", |it| at_vote(it, &[5, 2, 2], false)),
    ("console-few", |it| at_vote(it, &[2, 1], false)),
    ("console-reading", |it| {
        let class = class(it, 14, true)?;
        read(class, 2);
        Ok(())
    }),
    ("console-discuss", |it| rounds(it, &[&[5, 4, 4, 1]], false)),
    ("console-result", |it| {
        rounds(it, &[&[5, 4, 4, 1], &[10, 3, 1]], true)
    }),
    ("console-decide", |it| {
        rounds(it, &[&[5, 4, 4, 1], &[10, 3, 1]], true)?;
        let class = open(it)?;
        class.state.doing = Doing::Deciding;
        class.state.selected = Some(1);
        settled(class);
        Ok(())
    }),
    ("console-hands", |it| {
        let class = class(it, 0, false)?;
        to_decision(class)?;
        tell(class, opened());
        class.state.doing = Doing::Counting;
        class.state.hands.counts = vec![5, 4, 4, 1];
        settled(class);
        Ok(())
    }),
    ("console-back", |it| {
        played(it, 3)?;
        let class = open(it)?;
        class.state.side = Side::Back;
        Ok(())
    }),
    ("console-tracks", |it| {
        at_vote(it, &[], true)?;
        let class = open(it)?;
        tell(class, Command::Split(MAIN));
        for who in [3, 4, 8].map(Participant) {
            let to = TrackIdx(1);
            tell(class, Command::Move { who, to });
        }
        (class.state.side, class.state.people) = (Side::Tracks, true);
        Ok(())
    }),
    ("console-what-if", |it| {
        played(it, 2)?;
        let class = open(it)?;
        let inputs = class.class.trainer().tracks[0].decided[1].inputs;
        tell(
            class,
            Command::WhatIf {
                track: MAIN,
                inputs,
            },
        );
        Ok(())
    }),
    ("console-paused", |it| {
        at_vote(it, &[], true)?;
        tell(open(it)?, Command::Pause);
        Ok(())
    }),
    ("console-black", |it| {
        at_vote(it, &[5, 2, 2], false)?;
        open(it)?.press_black(0.0);
        Ok(())
    }),
    ("console-refused", |it| {
        at_vote(it, &[5, 2, 2], false)?;
        tell(open(it)?, Command::Show(MAIN));
        Ok(())
    }),
    ("console-ended", |it| played(it, usize::MAX)),
    ("console-talk", |it| {
        played(it, usize::MAX)?;
        tell(open(it)?, Command::Talk(Say::Phase(Some(Phase::Happened))));
        Ok(())
    }),
    ("console-close", |it| {
        played(it, usize::MAX)?;
        open(it)?.state.sure = Some(Sure::Close);
        Ok(())
    }),
    ("console-task", |it| {
        tasks(it, &[])?;
        let class = open(it)?;
        tell(class, opened());
        vote(class, &[3, 2, 1])?;
        Ok(())
    }),
    ("console-arrange", |it| {
        tasks(it, &SEEN)?;
        let class = open(it)?;
        class.state.doing = Doing::Deciding;
        (class.state.draft.order, class.state.draft.item) = (vec![0, 1, 2], Some(1));
        settled(class);
        Ok(())
    }),
    ("console-sentence", |it| {
        tasks(it, &SPOKEN)?;
        let class = open(it)?;
        tell(class, opened());
        vote(class, &[5, 3])?;
        Ok(())
    }),
    ("console-150", |it| {
        it.act(Action::Set(Setting::TextPercent(150)));
        at_vote(it, &[5, 2, 2], false)
    }),
    ("console-200", |it| {
        it.act(Action::Set(Setting::TextPercent(200)));
        at_vote(it, &[5, 2, 2], false)
    }),
    ("console-here", |it| {
        at_vote(it, &[5, 2, 2], false)?;
        let class = open(it)?;
        (class.hall, class.bare) = (Hall::Here, false);
        Ok(())
    }),
    ("hall-welcome", |it| {
        class(it, 9, true)?;
        bare(it)
    }),
    ("hall-welcome-hands", |it| {
        class(it, 0, false)?;
        bare(it)
    }),
    ("hall-told", |it| {
        let class = class(it, 14, true)?;
        read(class, 2);
        bare(it)
    }),
    ("hall-said", |it| {
        let class = class(it, 14, true)?;
        read(class, 0);
        while !matches!(
            now(class),
            Some(Now::Text(crate::session::view::Entry::Said { .. }))
        ) {
            if matches!(now(class), Some(Now::Decision { .. } | Now::Task { .. })) {
                answer(class)?;
            } else {
                tell(class, lead(Input::Continue));
            }
        }
        bare(it)
    }),
    ("hall-question", |it| {
        at_vote(it, &[5, 2, 2], false)?;
        bare(it)
    }),
    ("hall-hands", |it| {
        let class = class(it, 0, false)?;
        to_decision(class)?;
        tell(class, opened());
        bare(it)
    }),
    ("hall-live", |it| {
        at_vote(it, &[], true)?;
        let class = open(it)?;
        let track = MAIN;
        let tally = Tally::Live;
        tell(class, Command::Open { track, tally });
        vote(class, &[5, 2, 2])?;
        bare(it)
    }),
    ("hall-discuss", |it| {
        rounds(it, &[&[5, 4, 4, 1]], false)?;
        bare(it)
    }),
    ("hall-result-once", |it| {
        rounds(it, &[&[5, 4, 4, 1]], true)?;
        bare(it)
    }),
    ("hall-result", |it| {
        rounds(it, &[&[5, 4, 4, 1], &[10, 3, 1]], true)?;
        bare(it)
    }),
    ("hall-few", |it| {
        rounds(it, &[&[2, 1]], true)?;
        bare(it)
    }),
    ("hall-decided", |it| {
        played(it, 2)?;
        bare(it)
    }),
    ("hall-document", |it| {
        played(it, 2)?;
        let class = open(it)?;
        while !matches!(now(class), Some(Now::Document(_) | Now::Ended { .. })) {
            if matches!(now(class), Some(Now::Decision { .. } | Now::Task { .. })) {
                answer(class)?;
            } else {
                tell(class, lead(Input::Continue));
            }
        }
        bare(it)
    }),
    ("hall-recognise", |it| {
        tasks(it, &[])?;
        let class = open(it)?;
        tell(class, opened());
        vote(class, &[3, 2, 1])?;
        bare(it)
    }),
    ("hall-form", |it| {
        tasks(it, &SEEN[..1])?;
        bare(it)
    }),
    ("hall-sentence", |it| {
        tasks(it, &SPOKEN)?;
        bare(it)
    }),
    ("hall-consult", |it| {
        tasks(it, &SEEN[..4])?;
        bare(it)
    }),
    ("hall-arrange", |it| {
        tasks(it, &SEEN)?;
        bare(it)
    }),
    ("hall-paused", |it| {
        at_vote(it, &[], true)?;
        it.act(Action::Set(Setting::ReducedMotion(false)));
        tell(open(it)?, Command::Pause);
        bare(it)
    }),
    ("hall-ended", |it| {
        played(it, usize::MAX)?;
        bare(it)
    }),
    ("hall-support", |it| {
        played(it, usize::MAX)?;
        open(it)?.act(Ask::Page(1), Lang::Nl, 0.0);
        bare(it)
    }),
    ("hall-minutes", |it| {
        played(it, usize::MAX)?;
        open(it)?.act(Ask::Page(2), Lang::Nl, 0.0);
        bare(it)
    }),
    ("hall-talk", |it| {
        played(it, usize::MAX)?;
        tell(
            open(it)?,
            Command::Talk(Say::Phase(Some(Phase::KeyMoments))),
        );
        bare(it)
    }),
    ("hall-black", |it| {
        at_vote(it, &[5, 2, 2], false)?;
        open(it)?.press_black(0.0);
        bare(it)
    }),
];
