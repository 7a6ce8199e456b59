//! The debrief of a session that was kept.

use std::collections::BTreeMap;

use super::date;
use crate::assessment::assess;
use crate::debrief::about::{About, Mode};
use crate::debrief::chance::Chances;
use crate::debrief::{Debrief, compose};
use crate::scenario::{Scenario, parse};
use crate::session::Session;
use crate::store::{Store, StoreError, Unplayable, library};
use crate::text::Lang;

/// Looks back on a session of the store (`last` is the latest begun or taken in); it depends on that session alone.
///
/// What its choices did to the chance of a good ending is not asked: that rests on a proof.
pub fn look_back(store: &Store, which: &str, lang: Lang) -> Result<Debrief, StoreError> {
    look_back_with(store, which, lang, |_| Chances::Unasked)
}

/// As [`look_back`], with what is known of those chances.
pub fn look_back_with(
    store: &Store,
    which: &str,
    lang: Lang,
    chances: impl FnOnce(&Session) -> Chances,
) -> Result<Debrief, StoreError> {
    let stored = store.load(which)?;
    let session = stored.replay()?;
    let assessment =
        assess(session.scenario(), session.record()).map_err(|refusal| StoreError::Unplayable {
            id: stored.summary.id.to_string(),
            why: Unplayable::Refused(refusal),
        })?;
    let about = About {
        session: stored.summary.id.to_string(),
        date: date(stored.summary.begun_on),
        participant: "deelnemer-01".to_owned(),
        mode: Mode::Solo,
        intentions: store.intentions(&stored.summary.id)?,
        keep_until: store.keeps().then(|| date(stored.summary.keep_until())),
        chances: chances(&session),
        titles: titles(&session.scenario().debrief.follow_up),
    };
    Ok(compose(&session, &assessment, &about, lang))
}

/// The titles of those of the scenarios that the program carries.
pub(super) fn titles(ids: &[String]) -> BTreeMap<String, String> {
    let wanted = |it: &Scenario| ids.contains(&it.head.id);
    // Most stories are followed by none or by a few; only those are read.
    let sources = library::shipped().into_iter().filter(|source| {
        let mut parts = source.name.split(['/', ':']);
        parts.any(|part| ids.iter().any(|id| id == part))
    });
    let scenarios = sources.filter_map(|it| parse(&it).scenario).filter(wanted);
    scenarios.map(|it| (it.head.id, it.head.title)).collect()
}
