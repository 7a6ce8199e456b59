//! The debrief of a session that was kept.

use super::{date, today};
use crate::assessment::assess;
use crate::debrief::about::{About, Mode};
use crate::debrief::{Debrief, compose};
use crate::store::{Store, StoreError, Unplayable};
use crate::text::Lang;

/// Looks back on a session of the store (`last` is the latest begun or taken in); it depends on that session alone.
pub fn look_back(store: &Store, which: &str, lang: Lang) -> Result<Debrief, StoreError> {
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
        today: today(),
        participant: "deelnemer-01".to_owned(),
        mode: Mode::Solo,
        intentions: store.intentions(&stored.summary.id)?,
        keep_until: store.keeps().then(|| date(stored.summary.keep_until())),
    };
    Ok(compose(&session, &assessment, &about, lang))
}
