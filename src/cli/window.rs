//! The window, where there is a display.

use anyhow::{Result, ensure};

use super::doctor::State;
use super::{Context, Done, ShotsArgs};
use crate::desktop;
use crate::shell::{Problem, said};
use crate::store::Store;

pub(super) fn open(context: &Context) -> Result<Done> {
    ensure!(has_display(), Problem::NoDisplay);
    // Without a store one can still practise; that nothing is kept is said first.
    let (store, notice) = match context.store() {
        Ok(store) => (store, None),
        Err(err) => (
            Store::in_memory()?,
            Some(context.lang.say_with(
                "terminal-not-kept",
                &[("why", (&said(err.as_ref(), context.lang)).into())],
            )),
        ),
    };
    desktop::run(store, context.asked, notice)?;
    Ok(Done::Well)
}

pub(super) fn shots(context: &Context, args: &ShotsArgs) -> Result<Done> {
    ensure!(has_display(), Problem::NoDisplay);
    desktop::take_shots(&args.folder, &args.only, context.asked)?;
    Ok(Done::Well)
}

/// Whether the window can be opened, with the key of the sentence that says so.
pub(super) fn state() -> (State, &'static str) {
    if has_display() {
        (State::Well, "doctor-window")
    } else {
        (State::Attention, "doctor-no-window")
    }
}

fn has_display() -> bool {
    #[expect(clippy::disallowed_methods, reason = "`cli` reads the environment")]
    desktop::has_display(|name| std::env::var(name).is_ok_and(|it| !it.is_empty()))
}
