//! The debrief opens at once; what its choices did to the chance of a good ending comes when the proof is there.

use std::time::Duration;

use anyhow::Result;

use super::Program;
use crate::debrief::Debrief;
use crate::debrief::chance::Chances;
use crate::debrief::html::html;
use crate::shell::{Problem, Proving, kept_chances, look_back_with};
use crate::store::{Store, write_report};
use crate::text::Value;

impl Program {
    /// Looks back on a session, and begins its proof where there is none yet.
    pub(super) fn look_back_on(&mut self, which: &str) -> Result<Debrief> {
        let proofs = self.store.proofs();
        let mut proving = None;
        let debrief = look_back_with(&self.store, which, self.look.lang, |session| {
            kept_chances(&proofs, session).unwrap_or_else(|| {
                proving = Proving::begin(proofs.clone(), session.clone());
                match proving {
                    Some(_) => Chances::Waiting,
                    None => Chances::Unasked,
                }
            })
        })?;
        self.proving = proving;
        Ok(debrief)
    }

    /// Tells what came of the proof, if it is done; waits so long for it. Whether one is still being made.
    pub(in crate::desktop) fn settle_chances(&mut self, most: Duration) -> bool {
        let Some(proving) = &self.proving else {
            return false;
        };
        let found = if most.is_zero() {
            proving.poll()
        } else {
            proving.wait(most)
        };
        let Some(chances) = found else {
            return true;
        };
        self.proving = None;
        if let Some((debrief, _)) = &mut self.looked_back {
            let (which, lang) = (debrief.cover.session.clone(), debrief.lang);
            // A session that can no longer be read stays as it is shown.
            if let Ok(told) = look_back_with(&self.store, &which, lang, |_| chances) {
                *debrief = told;
            }
        }
        false
    }

    /// Saves it as a page among the documents.
    pub(super) fn save_debrief(&mut self) -> Result<()> {
        // What is saved is whole, if that takes no more than a moment.
        self.settle_chances(Duration::from_secs(20));
        let Some((debrief, _)) = &self.looked_back else {
            return Ok(());
        };
        let folder = Store::documents_dir().ok_or_else(|| Problem::NoDocuments {
            session: debrief.cover.session.clone(),
        })?;
        let path = folder.join(format!(
            "nabespreking-{}.html",
            debrief.cover.session.to_lowercase()
        ));
        write_report(&path, &html(debrief))?;
        let path = path.display().to_string();
        self.notice = Some(
            self.look
                .say_with("screen-saved", &[("path", Value::Text(&path))]),
        );
        Ok(())
    }
}
