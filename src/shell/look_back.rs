//! The debrief of a session that was kept.

use super::{day_of, today};
use crate::assessment::assess;
use crate::debrief::about::{About, Mode};
use crate::debrief::{Debrief, compose};
use crate::store::{Store, StoreError, Unplayable};
use crate::text::Lang;

/// Looks back on a session of the store (`last` is the latest begun); it depends on that session alone.
pub fn look_back(store: &Store, which: &str, lang: Lang) -> Result<Debrief, StoreError> {
    let stored = store.load(which)?;
    let session = stored.replay()?;
    let assessment =
        assess(session.scenario(), session.record()).map_err(|refusal| StoreError::Unplayable {
            id: stored.summary.id.to_string(),
            why: Unplayable::Refused(refusal),
        })?;
    let date = day_of(stored.summary.begun_at_ms);
    let about = About {
        session: stored.summary.id.to_string(),
        date,
        today: today(),
        participant: "deelnemer-01".to_owned(),
        mode: Mode::Solo,
        intentions: store.intentions(&stored.summary.id)?,
        keep_until: store.keeps().then(|| date.a_year_later()),
    };
    Ok(compose(&session, &assessment, &about, lang))
}
