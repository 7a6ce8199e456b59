//! R8 of `reliability.md`: random commands, and the room and its reference model agree on every answer and every screen.

use std::collections::BTreeMap;
use std::sync::Arc;

use weerbaar::room::command::{Command, Given, Participant};
use weerbaar::room::record::{read_command, write_command};
use weerbaar::room::talk::Phase;
use weerbaar::room::tally::Counts;
use weerbaar::room::track::{Majority, Round, Standing};
use weerbaar::room::view::{PhoneView, ProjectorView, VoteView};
use weerbaar::room::{Done, Room};
use weerbaar::scenario::Scenario;
use weerbaar::session::dice::Dice;
use weerbaar::session::setup::Setup;
use weerbaar::session::state::Halt;

use crate::room_class::{small, tasks};
use crate::room_count::Rows;
use crate::room_model::{Model, number};
use crate::room_next::Next;

/// In each of the two tests.
const RUNS: u64 = 5_000;
const COMMANDS: usize = 80;

#[test]
fn five_thousand_random_classes_agree_with_the_model() {
    agree(&small(), 0);
}

#[test]
fn five_thousand_random_classes_with_tasks_agree_with_the_model() {
    agree(&tasks(), RUNS);
}

/// How often what matters came by, so that the classes are no empty ones.
#[derive(Debug, Default)]
struct Met(BTreeMap<&'static str, u32>);

impl Met {
    fn saw(&mut self, what: &'static str, how_often: usize) {
        *self.0.entry(what).or_default() += u32::try_from(how_often).expect("a class is small");
    }
}

fn agree(scenario: &Arc<Scenario>, first: u64) {
    let mut met = Met::default();
    for run in first..first + RUNS {
        let mut setup = Setup::seeded(run);
        setup.clocks = (run % 2 == 0).then_some(100);
        let mut room = Room::start(scenario.clone(), setup.clone());
        let mut model = Model::new(scenario.clone(), setup.clone());
        let mut next = Next {
            dice: Dice::new(run),
            opened: Vec::new(),
            queue: Vec::new(),
        };
        let mut words = Vec::new();
        for at in 0..COMMANDS {
            let command = next.command(&room);
            let given = Given {
                at_ms: at as u64,
                command: command.clone(),
            };
            let done = room.apply(given);
            let taken = matches!(done, Ok(it) if it != Done::Same);
            words.extend(taken.then(|| write_command(&room, &command)));
            assert_eq!(
                done.map(drop),
                model.take(&command),
                "run {run}, {at}: {command:?}"
            );
            met.saw(if done.is_ok() { "taken" } else { "refused" }, 1);
            next.heed(&command, done.ok(), &room);
            phones(&room, &model, &mut met);
            if at % 8 == 0 {
                whole(&room, &model, &mut met);
            }
        }
        whole(&room, &model, &mut met);
        let kept = room.commands_without_persons();
        let read = words.iter().map(|it| read_command(scenario, it));
        let read: Result<Vec<Command>, _> = read.collect();
        let own = room.commands().iter().map(|it| it.command.clone());
        assert_eq!(read, Ok(own.collect()), "run {run}");
        for commands in [room.commands(), kept.as_slice()] {
            let again = Room::replay(scenario.clone(), setup.clone(), commands).expect("it was so");
            let (mut seen, mut expected) = (again.trainer(), room.trainer());
            if commands.len() < room.commands().len() {
                // What is kept for later knows nobody's badge.
                (seen.badges, expected.badges) = (Vec::new(), Vec::new());
            }
            assert_eq!(seen, expected, "run {run}");
            assert_eq!(again.projector(), room.projector(), "run {run}");
            assert!(again.rounds().eq(room.rounds()), "run {run}");
            phones(&again, &model, &mut met);
        }
    }
    for (what, fewest) in [
        ("taken", 100_000),
        ("refused", 20_000),
        ("decided", 5_000),
        ("follows", 300),
        ("differs", 300),
        ("undone", 300),
        ("what-if", 300),
        ("two rounds", 300),
        ("shown to a phone", 3_000),
        ("seen on the projector", 500),
        ("voting", 50_000),
        ("next time", 1_000),
        ("talk", 200),
    ] {
        let seen = met.0.get(what).copied().unwrap_or_default();
        assert!(seen >= fewest, "{what}: {seen} of {fewest}; {met:?}");
    }
}

fn phones(room: &Room, model: &Model, met: &mut Met) {
    for (who, (track, presence)) in model.people.iter().enumerate() {
        let seen = room
            .phone(Participant(u32::try_from(who).expect("a class is small")))
            .expect("they came in");
        let way = &model.tracks[*track];
        let (open, closed): (Vec<usize>, Vec<usize>) = way
            .on
            .iter()
            .partition(|it| model.polls[**it].closed.is_none());
        match (model.blank, presence, model.paused, open.last()) {
            (true, ..) => assert_eq!(seen, PhoneView::Blank),
            (_, 'o' | 'g', ..) => assert_eq!(seen, PhoneView::Away),
            (_, _, true, _) => assert_eq!(seen, PhoneView::Paused),
            _ if model.phase == Some(Phase::Close) => assert_eq!(seen, PhoneView::Support),
            _ if let Some(phase) = model.phase => assert_eq!(seen, PhoneView::Talk(phase)),
            _ if matches!(way.session.state().halt, Halt::Ended(_) | Halt::Stopped) => {
                assert_eq!(seen, PhoneView::Support);
            }
            (.., Some(poll)) if !model.polls[*poll].voters.contains(&who) => {
                met.saw("next time", 1);
                assert_eq!(seen, PhoneView::NextTime);
            }
            (.., Some(poll)) if way.session.state().halt == Halt::Running => {
                met.saw("voting", 1);
                let question = way.session.question().expect("it is asked");
                let (again, yours) = (!closed.is_empty(), model.yours(*poll, who));
                let poll = number(*poll);
                assert_eq!(
                    seen,
                    PhoneView::Vote {
                        poll,
                        again,
                        question,
                        yours
                    }
                );
            }
            (.., None) if way.shown && !closed.is_empty() => {
                met.saw("shown to a phone", 1);
                assert_eq!(seen, PhoneView::Shown(rounds(model, &closed, true)));
            }
            _ => assert_eq!(seen, PhoneView::Wait),
        }
    }
}

/// The projector and all that the trainer sees.
fn whole(room: &Room, model: &Model, met: &mut Met) {
    let vote = |track: usize, closed_seen: bool, live_seen: bool| {
        let on = &model.tracks[track].on;
        let (open, closed): (Vec<usize>, Vec<usize>) =
            on.iter().partition(|it| model.polls[**it].closed.is_none());
        VoteView {
            rounds: rounds(model, &closed, closed_seen),
            open: rounds(model, &open, live_seen).pop(),
        }
    };
    match room.projector() {
        ProjectorView::Blank => assert!(model.blank),
        ProjectorView::Paused => assert!(model.paused && !model.blank),
        ProjectorView::Talk(phase) => {
            met.saw("talk", 1);
            assert!(!model.paused && !model.blank && model.phase == Some(phase));
        }
        ProjectorView::Story {
            story,
            vote: seen,
            shown,
        } => {
            assert!(!model.paused && !model.blank);
            let way = &model.tracks[model.projected];
            assert_eq!(shown, way.shown);
            let live = way.on.last().is_some_and(|it| model.polls[*it].live);
            assert_eq!(seen, vote(model.projected, way.shown, live));
            assert_eq!(
                (story.injects.len(), story.now),
                (0, way.session.view().now)
            );
            let all = seen
                .rounds
                .iter()
                .chain(&seen.open)
                .filter(|it| it.counts.is_some());
            met.saw("seen on the projector", all.count());
        }
    }
    let view = room.trainer();
    let count = |of| model.people.iter().filter(|it| it.1 == of).count();
    assert_eq!(
        (view.here, view.stepped_out, view.gone),
        (count('h'), count('o'), count('g'))
    );
    assert_eq!(
        (view.paused, view.blank, view.notes.len()),
        (model.paused, model.blank, model.notes)
    );
    assert_eq!(view.projected.0 as usize, model.projected);
    assert_eq!(view.tracks.len(), model.tracks.len());
    for (idx, (seen, way)) in view.tracks.iter().zip(&model.tracks).enumerate() {
        let waits = matches!(seen.standing, Standing::Waits(_));
        assert_eq!(
            (waits, seen.standing == Standing::Over),
            (way.waits, way.over)
        );
        met.saw("what-if", usize::from(way.over));
        let members: Vec<usize> = (0..model.people.len())
            .filter(|it| model.people[*it].0 == idx)
            .collect();
        assert!(seen.members.iter().map(|it| it.0 as usize).eq(members));
        assert_eq!(
            (&seen.vote, seen.shown),
            (&vote(idx, true, true), way.shown)
        );
        assert_eq!(room.tracks()[idx].session().record(), way.session.record());
        assert_eq!(
            room.tracks()[idx].session().state().hash(),
            way.session.state().hash()
        );
        assert_eq!(seen.decided.len(), way.decided.len());
        for (seen, (inputs, polls, ballot, clock, undone)) in seen.decided.iter().zip(&way.decided)
        {
            assert_eq!(
                (seen.inputs, seen.ballot, seen.by_clock, seen.undone),
                (inputs.len() - 1, *ballot, *clock, *undone)
            );
            assert_eq!(seen.rounds, rounds(model, polls, true));
            assert_eq!(seen.against, model.against(polls, *ballot));
            met.saw("decided", 1);
            met.saw("undone", usize::from(*undone));
            met.saw("follows", usize::from(seen.against == Majority::Follows));
            met.saw("differs", usize::from(seen.against == Majority::Differs));
            met.saw("two rounds", usize::from(polls.len() == 2));
        }
    }
}

fn rounds(model: &Model, polls: &[usize], seen: bool) -> Vec<Round> {
    let round = |poll: &usize| {
        let (asked, votes, rows) = model.count(*poll);
        assert!(rows.is_none() || votes >= 5);
        let counts = rows.filter(|_| seen);
        let counts = counts.map(|rows: Rows| Counts { votes, rows });
        Round {
            poll: number(*poll),
            asked,
            votes,
            counts,
        }
    };
    polls.iter().map(round).collect()
}
