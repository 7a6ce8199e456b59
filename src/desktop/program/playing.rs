//! A session in the window, and what lies on its screen.

use crate::session::Session;
use crate::session::view::View;
use crate::shell::Kept;
use crate::ui::play::PlayState;

/// A session in the window.
pub(in crate::desktop) struct Playing {
    pub(super) kept: Kept,
    pub(in crate::desktop) view: View,
    pub(in crate::desktop) state: PlayState,
    /// It stands beside another track that was played, from that moment on.
    pub(in crate::desktop) second_from: Option<u32>,
}

impl Playing {
    pub(super) fn new(kept: Kept) -> Self {
        let view = kept.session().view();
        Self {
            second_from: left_at(kept.session()),
            kept,
            view,
            state: PlayState::default(),
        }
    }

    pub(in crate::desktop) fn kept(&self) -> &Kept {
        &self.kept
    }
}

/// The moment at which a second track left the first; none if it is no second track.
fn left_at(session: &Session) -> Option<u32> {
    let shared = session.record().first.as_ref()?.shared;
    Some(session.second_track(shared).ok()?.view().moment)
}
