//! The debrief of a class: one that goes on, or one that was kept.

use std::time::Duration;

use super::look_back::titles;
use super::{Proving, date, kept_chances};
use crate::assessment::assess;
use crate::debrief::about::{About, Mode};
use crate::debrief::chance::Chances;
use crate::debrief::{Debrief, compose_group};
use crate::room::Room;
use crate::session::Session;
use crate::session::input::Input;
use crate::store::class_archive::ClassSummary;
use crate::store::proofs::Proofs;
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

/// A class that goes on, looked back on more than once: what its choices did is worked out beside it.
#[derive(Debug)]
pub struct LookingBack {
    facts: ClassFacts,
    proofs: Proofs,
    /// Of the first track as it was then.
    proving: Option<(Vec<Input>, Proving)>,
    chances: Option<(Vec<Input>, Chances)>,
}

impl LookingBack {
    pub fn new(facts: ClassFacts, proofs: Proofs) -> Self {
        Self {
            facts,
            proofs,
            proving: None,
            chances: None,
        }
    }

    /// The debrief as far as it is known; waits at most so long for what the choices did.
    pub fn told(&mut self, room: &Room, lang: Lang, most: Duration) -> Result<Debrief, StoreError> {
        let facts = self.facts.clone();
        look_back_on_class(room, &facts, lang, |session| self.chances(session, most))
    }

    fn chances(&mut self, session: &Session, most: Duration) -> Chances {
        let inputs = &session.record().inputs;
        if let Some((_, known)) = self.chances.as_ref().filter(|it| it.0 == *inputs) {
            return known.clone();
        }
        if self.proving.as_ref().is_none_or(|it| it.0 != *inputs) {
            let kept = kept_chances(&self.proofs, session);
            let begun = || Proving::begin(self.proofs.clone(), session.clone());
            self.proving = match kept {
                Some(kept) => return self.known(inputs, kept),
                None => begun().map(|it| (inputs.clone(), it)),
            };
        }
        let found = self.proving.as_ref().and_then(|(_, it)| {
            if most.is_zero() {
                it.poll()
            } else {
                it.wait(most)
            }
        });
        match found {
            Some(found) => self.known(inputs, found),
            None => Chances::Unasked,
        }
    }

    fn known(&mut self, inputs: &[Input], chances: Chances) -> Chances {
        self.proving = None;
        self.chances = Some((inputs.to_vec(), chances.clone()));
        chances
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
