//! In the place of the window, in a build without it.

use anyhow::{Result, bail};

use super::doctor::State;
use super::{Context, Done, ShotsArgs};
use crate::shell::Problem;

pub(super) fn open(_context: &Context) -> Result<Done> {
    bail!(Problem::NoWindow)
}

pub(super) fn shots(context: &Context, _args: &ShotsArgs) -> Result<Done> {
    open(context)
}

/// Whether the window can be opened, with the key of the sentence that says so.
pub(super) fn state() -> (State, &'static str) {
    (State::Attention, "doctor-built-without-window")
}
