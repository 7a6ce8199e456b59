//! What moves, and how often the window is drawn: nothing moves, nothing is drawn.

use std::f32::consts::TAU;
use std::time::Duration;

use bevy::asset::AssetEventSystems;
use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiManagedTextures, EguiPostUpdateSet};

/// Frames a second of a figure that only breathes.
const BREATH_FRAME: Duration = Duration::from_millis(100);
/// Frames a second of anything else that moves.
const FRAME: Duration = Duration::from_millis(16);
/// After so long without an input a figure stops breathing.
const STILL_AFTER_SECS: f32 = 20.0;
/// Reactive updates need some wait; a day is long enough.
const IDLE: Duration = Duration::from_hours(24);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Motion>()
        .insert_resource(WinitSettings {
            focused_mode: mode(FRAME),
            unfocused_mode: mode(FRAME),
        })
        // New letters come to the screen with the frame that first has them, not one later.
        .configure_sets(
            PostUpdate,
            EguiPostUpdateSet::PostProcessOutput.before(AssetEventSystems),
        )
        .add_systems(PreUpdate, notice_input)
        .add_systems(Last, (notice_letters, set_pace).chain());
}

/// Who asked for more frames.
#[derive(Resource, Default)]
pub(super) struct Motion {
    /// The user wants as little movement as possible.
    pub(super) reduced: bool,
    /// When to look again at the latest; never if nobody asks.
    wait: Option<Duration>,
    last_input: f32,
    now: f32,
}

impl Motion {
    /// Something is on its way: draw the next frame soon.
    pub(super) fn keep_going(&mut self) {
        self.look_again_in(FRAME);
    }

    /// Something is being worked out beside: look again in a while.
    pub(super) fn look_again(&mut self) {
        self.look_again_in(BREATH_FRAME);
    }

    /// Something is another then: look again after so long, or earlier.
    pub(super) fn look_again_in(&mut self, wait: Duration) {
        self.wait = Some(self.wait.map_or(wait, |it| it.min(wait)));
    }

    /// How far a breath of so many seconds is, -1 to 1; 0 where nobody breathes.
    pub(super) fn breath(&mut self, secs: f32, now: f32) -> f32 {
        if self.reduced || now - self.last_input > STILL_AFTER_SECS {
            return 0.0;
        }
        self.look_again();
        (now / secs * TAU).sin()
    }
}

fn notice_input(
    mut motion: ResMut<Motion>,
    mut keys: MessageReader<bevy::input::keyboard::KeyboardInput>,
    mut moved: MessageReader<CursorMoved>,
    mut buttons: MessageReader<bevy::input::mouse::MouseButtonInput>,
    time: Res<Time>,
) {
    motion.now = time.elapsed_secs();
    if keys.read().count() + moved.read().count() + buttons.read().count() > 0 {
        motion.last_input = motion.now;
    }
}

/// After new letters one more frame is drawn, so that none is missing where nothing else moves.
fn notice_letters(mut motion: ResMut<Motion>, textures: Option<Res<EguiManagedTextures>>) {
    if textures.is_some_and(|it| it.is_changed()) {
        motion.keep_going();
    }
}

pub(super) fn set_pace(mut motion: ResMut<Motion>, mut settings: ResMut<WinitSettings>) {
    let wait = motion.wait.take().unwrap_or(IDLE);
    settings.focused_mode = mode(wait);
    settings.unfocused_mode = mode(wait);
}

fn mode(wait: Duration) -> UpdateMode {
    UpdateMode::reactive_low_power(wait)
}

/// How far a change of that length is, 0 to 1: slow, fast, slow.
pub(super) fn eased(passed: f32, length: Duration) -> f32 {
    let t = (passed / length.as_secs_f32()).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_drawn_while_nothing_moves() {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, plugin))
            .add_message::<bevy::input::keyboard::KeyboardInput>()
            .add_message::<CursorMoved>()
            .add_message::<bevy::input::mouse::MouseButtonInput>();
        let pace = |app: &mut App, ask: fn(&mut Motion)| {
            ask(&mut app.world_mut().resource_mut::<Motion>());
            app.update();
            app.world().resource::<WinitSettings>().focused_mode
        };
        assert_eq!(pace(&mut app, |_| {}), mode(IDLE));
        assert_eq!(pace(&mut app, Motion::keep_going), mode(FRAME));
        let breathing = pace(&mut app, |it| {
            it.breath(4.0, 1.0);
        });
        assert_eq!(breathing, mode(BREATH_FRAME));
        assert_eq!(
            pace(&mut app, |it| {
                it.breath(4.0, 21.0);
            }),
            mode(IDLE)
        );
        let reduced = pace(&mut app, |it| {
            it.reduced = true;
            it.breath(4.0, 1.0);
        });
        assert_eq!(reduced, mode(IDLE));
    }

    #[test]
    fn after_new_letters_one_more_frame_is_drawn() {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, plugin))
            .add_message::<bevy::input::keyboard::KeyboardInput>()
            .add_message::<CursorMoved>()
            .add_message::<bevy::input::mouse::MouseButtonInput>()
            .init_resource::<EguiManagedTextures>();
        let pace = |app: &mut App| {
            app.update();
            app.world().resource::<WinitSettings>().focused_mode
        };
        assert_eq!(pace(&mut app), mode(FRAME));
        assert_eq!(pace(&mut app), mode(IDLE));
        app.world_mut()
            .resource_mut::<EguiManagedTextures>()
            .set_changed();
        assert_eq!(pace(&mut app), mode(FRAME));
    }

    #[test]
    fn a_change_begins_and_ends_slowly() {
        let at = |millis: u16| eased(f32::from(millis) / 1000.0, Duration::from_secs(1));
        assert_eq!((at(0), at(500), at(1000), at(2000)), (0.0, 0.5, 1.0, 1.0));
        assert!(at(100) < 0.1 && at(900) > 0.9);
    }
}
