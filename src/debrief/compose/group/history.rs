//! What only shows while a class goes by again: how the story stood before the group went back on a decision, and which
//! decision a note of the trainer belongs to.

use std::collections::BTreeMap;

use crate::room::Room;
use crate::room::command::{Command, TrackIdx};
use crate::room::talk::KeyMoment;
use crate::room::track::{Decided, Track};
use crate::scenario::id::NodeIdx;
use crate::session::Session;

/// What was found on the way.
#[derive(Debug, Default)]
pub(super) struct History {
    /// Sessions as they stood just before a group went back.
    pub(super) ways: Vec<Session>,
    /// In which of them an undone decision still holds.
    pub(super) undone: BTreeMap<KeyMoment, usize>,
    /// For each note and bookmark, in order, the decision that it is about; none where nothing was decided.
    pub(super) notes: Vec<Option<KeyMoment>>,
}

/// A note that waits for its decision.
struct Waiting {
    note: usize,
    track: TrackIdx,
    /// The question that stood there; none while something else did.
    asked: Option<NodeIdx>,
}

impl History {
    pub(super) fn of(room: &Room) -> Self {
        let mut history = Self::default();
        let Some(first) = room.tracks().first() else {
            return history;
        };
        // Without the votes themselves it goes quickly, and they cannot end up anywhere.
        let commands = room.commands_without_persons();
        let setup = first.session().record().setup.clone();
        let mut again = Room::start(room.scenario().clone(), setup);
        let mut waiting = Vec::new();
        for given in commands {
            let command = given.command.clone();
            let before = goes_back(&again, &command);
            let decided = how_many(&again, &command);
            if again.apply(given).is_err() {
                // It was all taken once, so this cannot be; what is known so far is told.
                break;
            }
            history.went_back(&again, before);
            if let Command::Note { track, .. } | Command::Bookmark(track) = command {
                history.noted(&again, track, &mut waiting);
            }
            if let Some((track, before)) = decided
                && how_many(&again, &command) != Some((track, before))
            {
                history.decided(&again, track, &mut waiting);
            }
        }
        for note in &mut history.notes {
            *note = note.and_then(|it| still_standing(room, it));
        }
        history
    }

    /// Keeps the way on which the decisions stood that have just been undone.
    fn went_back(&mut self, room: &Room, before: Option<(TrackIdx, Session)>) {
        let Some((idx, session)) = before else { return };
        let Some(track) = track(room, idx) else {
            return;
        };
        let undone = moments(idx, track).filter(|(_, it)| it.undone);
        let fresh: Vec<KeyMoment> = undone
            .map(|(moment, _)| moment)
            .filter(|it| !self.undone.contains_key(it))
            .collect();
        if !fresh.is_empty() {
            let way = self.ways.len();
            self.undone.extend(fresh.into_iter().map(|it| (it, way)));
            self.ways.push(session);
        }
    }

    /// A note at a question is about what will be decided there; any other about what was decided last.
    fn noted(&mut self, room: &Room, idx: TrackIdx, waiting: &mut Vec<Waiting>) {
        let Some(track) = track(room, idx) else {
            return self.notes.push(None);
        };
        let state = track.session().state();
        let node = track.session().scenario().node(state.node);
        let asked = node.kind.asks().then_some(state.node);
        let standing = moments(idx, track).filter(|(_, it)| !it.undone);
        let last = standing.last().map(|(moment, _)| moment);
        if asked.is_some() || last.is_none() {
            waiting.push(Waiting {
                note: self.notes.len(),
                track: idx,
                asked,
            });
        }
        self.notes.push(last);
    }

    fn decided(&mut self, room: &Room, idx: TrackIdx, waiting: &mut Vec<Waiting>) {
        let Some((moment, last)) = track(room, idx).and_then(|it| moments(idx, it).last()) else {
            return;
        };
        waiting.retain(|it| {
            let fits = it.track == idx && it.asked.is_none_or(|node| node == last.node);
            if fits && let Some(note) = self.notes.get_mut(it.note) {
                *note = Some(moment);
            }
            !fits
        });
    }
}

/// The track of a command that can decide something, and how many it has decided.
fn how_many(room: &Room, command: &Command) -> Option<(TrackIdx, usize)> {
    let (Command::Decide { track: idx, .. } | Command::Lead { track: idx, .. }) = command else {
        return None;
    };
    Some((*idx, track(room, *idx)?.decided().len()))
}

/// The session of a track that is about to go elsewhere.
fn goes_back(room: &Room, command: &Command) -> Option<(TrackIdx, Session)> {
    let (Command::StepBack(idx) | Command::Jump { track: idx, .. }) = command else {
        return None;
    };
    Some((*idx, track(room, *idx)?.session().clone()))
}

/// The decision itself, or where the group went back on it, the one that came in its place; none if none did.
fn still_standing(room: &Room, moment: KeyMoment) -> Option<KeyMoment> {
    let track = track(room, moment.track)?;
    let decided = track.decided().get(moment.decided)?;
    if !decided.undone {
        return Some(moment);
    }
    let same = |it: &&(KeyMoment, &Decided)| !it.1.undone && it.1.node == decided.node;
    let mut again: Vec<(KeyMoment, &Decided)> = moments(moment.track, track).collect();
    again.sort_by_key(|(_, it)| it.inputs != decided.inputs);
    let found = again.iter().find(same);
    found.map(|(moment, _)| *moment)
}

pub(super) fn track(room: &Room, idx: TrackIdx) -> Option<&Track> {
    room.tracks().get(idx.0 as usize)
}

/// Everything that a track decided, with its place.
pub(super) fn moments(idx: TrackIdx, track: &Track) -> impl Iterator<Item = (KeyMoment, &Decided)> {
    let decided = track.decided().iter().enumerate();
    decided.map(move |(at, it)| {
        let moment = KeyMoment {
            track: idx,
            decided: at,
        };
        (moment, it)
    })
}
