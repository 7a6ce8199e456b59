//! Random classes: whatever happened, their debrief can be told, and nothing of a small vote or of a person is in it.

use std::sync::Arc;

use weerbaar::debrief::html::html;
use weerbaar::room::Room;
use weerbaar::room::command::{Command, Given};
use weerbaar::room::talk::MOST_MOMENTS;
use weerbaar::scenario::Scenario;
use weerbaar::session::dice::Dice;
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

use super::story::{everything, told};
use crate::debrief::page::page_is_sound;
use crate::room_class::{small, tasks};
use crate::room_next::Next;

/// In each of the two tests; every so many of them in each format and language.
const RUNS: u64 = 1_000;
const WHOLE: u64 = 20;
const COMMANDS: usize = 120;

#[test]
fn random_classes_tell_nothing_of_small_votes() {
    tell(&small(), 0);
}

#[test]
fn random_classes_with_tasks_tell_nothing_of_small_votes() {
    tell(&tasks(), RUNS);
}

fn tell(scenario: &Arc<Scenario>, first: u64) {
    let (mut hidden, mut shown, mut undone, mut beside) = (0, 0, 0, 0);
    for run in first..first + RUNS {
        let mut setup = Setup::seeded(run);
        setup.clocks = (run % 2 == 0).then_some(100);
        let room = random(scenario, &setup, run);
        let debrief = told(&room, Lang::Nl);
        let part = debrief.group.as_ref().expect("it is a group");
        for decision in &part.decisions {
            let all = decision.votes.iter().flat_map(|it| &it.options);
            for (at, round) in decision.rounds.iter().enumerate() {
                assert_eq!(round.shown, round.votes >= 5);
                let told = all.clone().any(|it| it.votes[at].is_some());
                assert_eq!(told, round.shown, "run {run}: {decision:?}");
                *if round.shown { &mut shown } else { &mut hidden } += 1;
            }
            undone += u32::from(decision.undone);
        }
        beside += part.beside.len();
        assert!(part.moments.len() <= MOST_MOMENTS);
        let told_of: usize = room.tracks().iter().map(|it| it.decided().len()).sum();
        assert_eq!(part.decisions.len(), told_of, "run {run}: all can be told");
        // Kept without votes and badges, and with other notes, it tells letter for letter the same.
        let kept = without_votes(&room);
        let again = Room::replay(scenario.clone(), setup, &kept).expect("it was all given");
        assert_eq!(told(&again, Lang::Nl), debrief, "run {run}");
        if run % WHOLE == 0 {
            page_is_sound(&html(&debrief));
            let text = everything(&room);
            assert!(text == everything(&again), "run {run}");
            assert!(!text.contains("deelnemer-"));
        }
    }
    assert!(hidden > 100 && shown > 100, "{hidden} {shown}");
    assert!(undone > 50 && beside > 20, "{undone} {beside}");
}

fn random(scenario: &Arc<Scenario>, setup: &Setup, run: u64) -> Room {
    let mut room = Room::start(scenario.clone(), setup.clone());
    let mut next = Next {
        dice: Dice::new(run),
        opened: Vec::new(),
        queue: Vec::new(),
    };
    for at in 0..COMMANDS {
        let command = next.command(&room);
        let given = Given {
            at_ms: at as u64,
            command: command.clone(),
        };
        let done = room.apply(given).ok();
        next.heed(&command, done, &room);
    }
    room
}

/// As it is kept, without the votes of a vote that is still open, and with other words in each note.
fn without_votes(room: &Room) -> Vec<Given> {
    let kept = room.commands_without_persons().into_iter();
    let kept = kept.filter(|it| !matches!(it.command, Command::Vote { .. }));
    kept.map(|mut given| {
        if let Command::Note { words, .. } = &mut given.command {
            "andere woorden".clone_into(words);
        }
        given
    })
    .collect()
}
