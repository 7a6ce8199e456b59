//! In the place of a class with phones, in a build without it.

use anyhow::{Result, bail};

use super::{Context, Done};
use crate::shell::Problem;

/// Geef een klas: dit programma is gebouwd zonder.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Wat u ook vraagt
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    _any: Vec<String>,
}

pub(super) fn run(_context: &Context, _args: &Args) -> Result<Done> {
    bail!(Problem::NoPhones)
}
