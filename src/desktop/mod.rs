//! The Bevy shell: the window, the stage behind the interface, and the program's state between frames.
//!
//! `program` holds what is going on and does what the screens ask; `screens` draws them; `picture` draws the stage that
//! `scene` makes of a view; `motion` sees to it that nothing is drawn when nothing moves. A class has a second window, for
//! the room: `hall`.
#![expect(
    elided_lifetimes_in_paths,
    reason = "the parameters of a Bevy system read better without"
)]

mod canvas;
mod class;
mod glow;
mod hall;
mod in_class;
mod motion;
mod picture;
mod program;
mod raster;
mod sample;
mod scene;
mod screens;
mod shelf;
mod shots;
mod stop;
mod window;

use anyhow::{Result, ensure};
use bevy::app::AppExit;
use bevy::prelude::*;

use crate::shell::Problem;
use crate::store::Store;
use crate::text::Lang;
use program::Program;

pub use shots::take as take_shots;

/// Opens the window, and stays until it is closed.
pub fn run(store: Store, lang: Option<Lang>, notice: Option<String>) -> Result<()> {
    let mut program = Program::new(store, lang);
    program.notice = notice;
    let exit = app(program, window::usual()).run();
    ensure!(exit == AppExit::Success, Problem::WindowClosed);
    Ok(())
}

/// Whether there is a display to open a window on.
pub fn has_display(var: impl Fn(&str) -> bool) -> bool {
    cfg!(not(all(unix, not(target_os = "macos")))) || var("DISPLAY") || var("WAYLAND_DISPLAY")
}

fn app(program: Program, window: Window) -> App {
    let mut app = App::new();
    app.add_plugins((
        window::plugin(window),
        motion::plugin,
        picture::plugin,
        shelf::plugin,
        screens::plugin,
        hall::plugin,
        stop::plugin,
    ))
    .insert_non_send(program);
    app
}
