//! In the place of what is said of a class with phones, in a build without it.

use anyhow::{Result, bail};

use super::{Sheet, State};
use crate::cli::{Context, Done};
use crate::shell::Problem;

pub(super) fn look(sheet: &mut Sheet, _port: u16) {
    let what = sheet.lang.say("doctor-no-phones");
    sheet.line(State::Attention, &what, "");
}

pub(super) fn try_one(_context: &Context, _port: u16) -> Result<Done> {
    bail!(Problem::NoPhones)
}
