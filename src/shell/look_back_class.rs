//! The debrief of a class: one that goes on, or one that was kept.

use super::date;
use super::look_back::titles;
use crate::assessment::assess;
use crate::debrief::about::{About, Mode};
use crate::debrief::chance::Chances;
use crate::debrief::{Debrief, compose_group};
use crate::room::Room;
use crate::session::Session;
use crate::store::class_archive::ClassSummary;
use crate::store::{Day, SessionId, StoreError, Unplayable};
use crate::text::Lang;

/// What is known of a class beside its room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassFacts {
    pub id: SessionId,
    pub begun_on: Day,
    /// The last day on which it is kept; none if nothing is.
    pub keep_until: Option<Day>,
}

impl From<&ClassSummary> for ClassFacts {
    fn from(it: &ClassSummary) -> Self {
        Self {
            id: it.id.clone(),
            begun_on: it.begun_on,
            keep_until: Some(it.keep_until()),
        }
    }
}

/// Looks back on a class with what is known of the chances that its first track had.
pub fn look_back_on_class(
    room: &Room,
    facts: &ClassFacts,
    lang: Lang,
    chances: impl FnOnce(&Session) -> Chances,
) -> Result<Debrief, StoreError> {
    let first = room.tracks().first();
    let session = first.expect("a room begins with a track").session();
    let assessment =
        assess(session.scenario(), session.record()).map_err(|refusal| StoreError::Unplayable {
            id: facts.id.to_string(),
            why: Unplayable::Refused(refusal),
        })?;
    let about = About {
        session: facts.id.to_string(),
        date: date(facts.begun_on),
        participant: String::new(),
        mode: Mode::Group(size(room)),
        intentions: Default::default(),
        keep_until: facts.keep_until.map(date),
        chances: chances(session),
        titles: titles(&session.scenario().debrief.follow_up),
    };
    Ok(compose_group(room, &assessment, &about, lang))
}

/// How many took part: those who came in with a phone, or the most that were counted by hand.
fn size(room: &Room) -> u32 {
    let rounds = room.tracks().iter().flat_map(|it| it.decided());
    let counted = rounds.flat_map(|it| &it.rounds).map(|it| it.asked);
    let with_phone = u32::try_from(room.participants()).unwrap_or(u32::MAX);
    counted.fold(with_phone, u32::max)
}
