//! The key for black: taken before any screen is drawn, in whichever window it was pressed, and told to the room after that.

use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiPreUpdateSet};

use super::motion::Motion;
use super::program::Program;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, press.after(EguiPreUpdateSet::ProcessInput))
        .add_systems(Last, tell.before(super::motion::set_pace));
}

/// Takes the key out of what the windows are told: they only have to be black.
pub(super) fn press(
    mut inputs: Query<&mut EguiInput>,
    mut program: NonSendMut<Program>,
    mut motion: ResMut<Motion>,
    time: Res<Time<Real>>,
) {
    let Some(class) = &mut program.class else {
        return;
    };
    // The game's own clock stands still while nothing is drawn.
    let now = time.elapsed_secs_f64();
    for mut input in &mut inputs {
        let mut pressed = false;
        input.events.retain(|event| match event {
            egui::Event::Key {
                key: egui::Key::Escape,
                pressed: down,
                repeat,
                ..
            } => {
                pressed |= *down && !*repeat;
                false
            }
            _ => true,
        });
        if pressed {
            class.press_black(now);
            motion.keep_going();
        }
    }
}

/// Tells the room, after the screen is black.
fn tell(mut program: NonSendMut<Program>, mut motion: ResMut<Motion>) {
    let lang = program.look.lang;
    if let Some(class) = &mut program.class
        && class.settle_black(lang)
    {
        motion.keep_going();
    }
}
