//! What can be asked of a class, and how its answer comes back: to a phone that must not wait, or to a trainer who does.

use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};

use tokio::sync::oneshot;

use super::class::NotTaken;
use super::desk::Refused;
use super::secret::Token;
use super::wire::{Cast, You};
use crate::room::command::{Badge, Command, Participant};
use crate::room::{Done, Room};

/// Something that is asked, and where the answer goes.
pub(super) enum Ask {
    Command(Command, SyncSender<Result<Done, NotTaken>>),
    /// The same from a phone, which waits otherwise.
    Phone(Command, Answer<()>),
    Join(String, Answer<(Participant, Token)>),
    Wear(Participant, Badge, Answer<()>),
    Vote(Participant, Cast, Answer<You>),
    You(Participant, Answer<You>),
    Room(SyncSender<Result<Box<Room>, NotTaken>>),
    End(SyncSender<Result<(), NotTaken>>),
}

/// The answer to a phone.
pub(super) type Answer<T> = oneshot::Sender<Result<T, Unanswered>>;

/// Why a phone got none.
#[derive(Debug)]
pub(super) enum Unanswered {
    Refused(Refused),
    /// The disk did not take it.
    NotKept,
    /// Too much is asked at once.
    Busy,
    Over,
}

/// Where everything is asked.
#[derive(Clone)]
pub(super) struct Asking(SyncSender<Ask>);

impl Asking {
    pub(super) fn new(asks: SyncSender<Ask>) -> Self {
        Self(asks)
    }

    /// Asks for a phone.
    pub(super) async fn phone<T>(
        &self,
        ask: impl FnOnce(Answer<T>) -> Ask,
    ) -> Result<T, Unanswered> {
        let (tell, told) = oneshot::channel();
        match self.0.try_send(ask(tell)) {
            Ok(()) => {}
            Err(TrySendError::Full(_)) => return Err(Unanswered::Busy),
            Err(TrySendError::Disconnected(_)) => return Err(Unanswered::Over),
        }
        told.await.unwrap_or(Err(Unanswered::Over))
    }

    /// Asks for a trainer, who waits.
    pub(super) fn trainer<T>(
        &self,
        ask: impl FnOnce(SyncSender<Result<T, NotTaken>>) -> Ask,
    ) -> Result<T, NotTaken> {
        let (tell, told) = sync_channel(1);
        self.0.send(ask(tell)).map_err(|_over| NotTaken::Over)?;
        told.recv().unwrap_or(Err(NotTaken::Over))
    }

    /// Asks for a trainer who does not wait; what is asked when too much waits already is not done.
    pub(super) fn tell(&self, command: Command) {
        let (tell, _nobody_waits) = sync_channel(1);
        let _asked = self.0.try_send(Ask::Command(command, tell));
    }
}
