//! The window and its cameras: the stage below, the interface above it.

use std::collections::BTreeMap;

use bevy::camera::CameraOutputMode;
use bevy::camera::visibility::RenderLayers;
use bevy::prelude::*;
use bevy::render::render_resource::BlendState;
use bevy::window::{ExitCondition, PresentMode, WindowRef, WindowResolution};
use bevy_egui::{EguiGlobalSettings, EguiInput, EguiPlugin, EguiPreUpdateSet, PrimaryEguiContext};
use egui::{Event, Modifiers};

use super::picture::Spot;

/// The smallest window in which every screen still works.
const SMALLEST: Vec2 = Vec2::new(640.0, 480.0);

/// The window as a user opens it.
pub(super) fn usual() -> Window {
    sized(1280, 720)
}

/// A window of that size, in points.
pub(super) fn sized(width: u32, height: u32) -> Window {
    Window {
        title: "Weerbaar".to_owned(),
        name: Some("nl.weerbaar".to_owned()),
        resolution: WindowResolution::new(width, height),
        present_mode: PresentMode::AutoVsync,
        resize_constraints: bevy::window::WindowResizeConstraints {
            min_width: SMALLEST.x,
            min_height: SMALLEST.y,
            ..default()
        },
        ..default()
    }
}

pub(super) fn plugin(window: Window) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        // A class is asked first; see `hall`.
        let windows = WindowPlugin {
            primary_window: Some(window.clone()),
            exit_condition: ExitCondition::OnPrimaryClosed,
            close_when_requested: false,
            ..default()
        };
        app.add_plugins(DefaultPlugins.set(windows))
            .add_plugins(EguiPlugin::default())
            .insert_resource(EguiGlobalSettings {
                auto_create_primary_context: false,
                ..default()
            })
            .insert_resource(ClearColor(Color::BLACK))
            .add_systems(PreStartup, cameras)
            .add_systems(
                PreUpdate,
                quiet_modifiers.after(EguiPreUpdateSet::ProcessInput),
            );
    }
}

fn cameras(mut commands: Commands) {
    commands.spawn(Spot::Main.camera(WindowRef::Primary));
    commands.spawn(Spot::Small.camera(WindowRef::Primary));
    commands.spawn((interface(), PrimaryEguiContext));
}

/// The camera of the interface, above those of the stage.
pub(super) fn interface() -> impl Bundle {
    (
        Camera2d,
        Msaa::Off,
        RenderLayers::none(),
        Camera {
            order: 10,
            clear_color: ClearColorConfig::Custom(Color::NONE),
            output_mode: CameraOutputMode::Write {
                blend_state: Some(BlendState::PREMULTIPLIED_ALPHA_BLENDING),
                clear_color: ClearColorConfig::None,
            },
            ..default()
        },
    )
}

/// Keeps a message about modifier keys only where they changed.
// bevy_egui 0.42 sends one with every frame, and egui asks for another frame after each message: for ever.
fn quiet_modifiers(
    mut inputs: Query<(Entity, &mut EguiInput)>,
    mut last: Local<BTreeMap<Entity, Modifiers>>,
) {
    // A window that is closed is forgotten.
    last.retain(|it, _| inputs.contains(*it));
    for (window, mut input) in &mut inputs {
        let last = last.entry(window).or_default();
        input.events.retain(|event| match event {
            Event::ModifiersChanged(now) => std::mem::replace(last, *now) != *now,
            _ => true,
        });
    }
}
