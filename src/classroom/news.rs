//! What every phone may see now, as bytes that all of them share; and what the trainer and the room see.

use std::sync::Arc;

use bytes::Bytes;

use super::wire::Shown;
use crate::room::Room;
use crate::room::command::{Participant, TrackIdx};
use crate::room::view::{ProjectorView, TrainerView};
use crate::store::StoreError;
use crate::text::Lang;

/// What phones show. Each takes from it what is meant for where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Grows with every change.
    pub epoch: u64,
    /// Everything is black, whatever else.
    pub black: bool,
    /// For each track: those who may vote in its vote, and all others.
    tracks: Vec<[Bytes; 2]>,
    /// For each participant; none who is away.
    places: Vec<Option<Place>>,
    away: Bytes,
    blank: Bytes,
    /// The class is over: this, and nothing any more.
    pub over: Option<Bytes>,
}

/// Where someone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    track: TrackIdx,
    votes: bool,
}

impl News {
    /// What phones show of this room.
    pub fn of(room: &Room, epoch: u64, lang: Lang) -> Self {
        let tracks = (0..room.tracks().len()).map(|at| {
            let track = TrackIdx(u32::try_from(at).unwrap_or(u32::MAX));
            [true, false].map(|votes| {
                let shown = Shown::on(room, track, votes, lang);
                // Every track in the list is there.
                json(&shown.unwrap_or(Shown::Paused))
            })
        });
        let places = (0..room.participants()).map(|at| {
            let who = Participant(u32::try_from(at).unwrap_or(u32::MAX));
            let seat = room.seat(who).ok().filter(|it| it.here)?;
            Some(Place {
                track: seat.track,
                votes: seat.votes,
            })
        });
        Self {
            epoch,
            black: room.is_blank(),
            tracks: tracks.collect(),
            places: places.collect(),
            away: json(&Shown::Away),
            blank: json(&Shown::Black),
            over: None,
        }
    }

    /// The last word to every phone.
    pub fn last(room: &Room, epoch: u64) -> Self {
        let title = room.scenario().head.title.clone();
        Self {
            epoch,
            over: Some(json(&Shown::Over { title })),
            ..Self::default()
        }
    }

    /// What the phone of that participant shows.
    pub fn to(&self, who: Participant) -> &Bytes {
        if let Some(over) = &self.over {
            return over;
        }
        if self.black {
            return &self.blank;
        }
        let place = self.places.get(who.0 as usize).copied().flatten();
        let shown = place.and_then(|it| {
            let [voters, others] = self.tracks.get(it.track.0 as usize)?;
            Some(if it.votes { voters } else { others })
        });
        shown.unwrap_or(&self.away)
    }

    /// Whether any phone shows something else by it.
    pub fn tells_more_than(&self, before: &Self) -> bool {
        let at = before.epoch;
        Self {
            epoch: at,
            ..self.clone()
        } != *before
    }
}

fn json(shown: &Shown) -> Bytes {
    // A struct of words and numbers is JSON.
    serde_json::to_vec(shown).unwrap_or_default().into()
}

/// What the trainer and the room see.
#[derive(Clone, Debug, PartialEq)]
pub struct Screens {
    pub epoch: u64,
    pub trainer: TrainerView,
    pub projector: ProjectorView,
    /// Something could not be kept, and nobody was told that it was.
    pub trouble: Option<Trouble>,
}

/// Why something could not be kept; two are the same if they are of the same time.
#[derive(Clone, Debug)]
pub struct Trouble(pub Arc<StoreError>);

impl PartialEq for Trouble {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Screens {
    pub fn of(room: &Room, epoch: u64, trouble: Option<Trouble>) -> Self {
        Self {
            epoch,
            trainer: room.trainer(),
            projector: room.projector(),
            trouble,
        }
    }
}
