//! A session that is kept as it is played: an answer is on disk before anyone sees it taken.

use std::sync::Arc;

use super::calendar::day_of;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::input::Input;
use crate::session::refusal::Refusal;
use crate::session::setup::Setup;
use crate::store::{SessionId, Store, StoreError, clock};

/// A session and its place in the store.
#[derive(Debug)]
pub struct Kept {
    session: Session,
    id: SessionId,
    /// How many of its inputs are in the store: fewer than it has after a halt that could not be kept.
    kept: usize,
}

/// Why an input was not taken; nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be kept, so it does not count.
    #[error(transparent)]
    NotKept(#[from] StoreError),
}

impl Kept {
    /// Begins a session and keeps it.
    pub fn begin(
        store: &mut Store,
        scenario: Arc<Scenario>,
        setup: Setup,
    ) -> Result<Self, StoreError> {
        Self::keep_new(store, Session::start(scenario, setup))
    }

    /// Begins a second track beside a session that was kept, from where its first `inputs` inputs led, and keeps it as a
    /// session of its own.
    pub fn second_track(store: &mut Store, which: &str, inputs: usize) -> Result<Self, NotTaken> {
        let second = store.resume(which)?.second_track(inputs)?;
        Ok(Self::keep_new(store, second)?)
    }

    fn keep_new(store: &mut Store, session: Session) -> Result<Self, StoreError> {
        let now = clock::now_ms();
        let id = store.begin(&session, now, day_of(now))?;
        let kept = session.record().inputs.len();
        Ok(Self { session, id, kept })
    }

    /// Goes on with a session that was kept.
    pub fn resume(store: &Store, which: &str) -> Result<Self, StoreError> {
        let stored = store.load(which)?;
        let session = stored.replay()?;
        Ok(Self {
            kept: session.record().inputs.len(),
            session,
            id: stored.summary.id,
        })
    }

    /// Takes an input: it counts once it is kept, and not before.
    pub fn take(&mut self, store: &mut Store, input: Input) -> Result<(), NotTaken> {
        let Self { session, id, kept } = self;
        session.apply_if(input, |session| Ok(keep(store, id, kept, session)?))
    }

    /// Steps out or stops, which waits for no disk: only a refusal leaves the session as it was. What could not be kept
    /// is said, and is kept with the next input that can be.
    pub fn halt(&mut self, store: &mut Store, input: Input) -> Result<(), NotTaken> {
        self.session.apply(input)?;
        Ok(keep(store, &self.id, &mut self.kept, &self.session)?)
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn id(&self) -> &SessionId {
        &self.id
    }
}

/// Keeps the inputs of a session that the store does not have yet; its end or stop together with the last.
fn keep(
    store: &mut Store,
    id: &SessionId,
    kept: &mut usize,
    session: &Session,
) -> Result<(), StoreError> {
    let now = clock::now_ms();
    let inputs = &session.record().inputs;
    for (at, input) in inputs.iter().enumerate().skip(*kept) {
        let seq = u32::try_from(at).unwrap_or(u32::MAX);
        let last = at + 1 == inputs.len();
        let finished = last && (session.is_over() || *input == Input::Stop);
        if finished {
            store.append_last(id, seq, input, session, now)?;
        } else {
            store.append(id, seq, input, session.scenario(), now)?;
        }
        *kept = at + 1;
    }
    Ok(())
}
