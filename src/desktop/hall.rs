//! The window for the room: opened and closed by what the trainer asks, over the whole of a second monitor if there is one.
//! Closing it never closes the class; closing the other window asks first.

use std::sync::Arc;

use bevy::app::AppExit;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::input::ButtonState;
use bevy::input::keyboard::{KeyCode, KeyboardInput};
use bevy::prelude::*;
use bevy::window::{
    Monitor, MonitorSelection, OnMonitor, PresentMode, PrimaryWindow, WindowCloseRequested,
    WindowMode, WindowRef, WindowResolution,
};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiContext, EguiPreUpdateSet, EguiSchedule};

use super::motion::Motion;
use super::picture::{Picture, Spot};
use super::program::Program;
use super::screens::{room_stage, stage_words};
use super::window::interface;
use crate::ui::look::Look;
use crate::ui::room::Hall;
use crate::ui::room::projector::projector_ui;
use crate::ui::{Screen, theme};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        (full_screen_by_key, close).before(EguiPreUpdateSet::ProcessInput),
    )
    .add_systems(Startup, be_woken)
    .add_systems(First, follow)
    .add_systems(Update, arrange)
    .add_systems(HallPass, draw);
}

/// In which the interface of the room's window is drawn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct HallPass;

/// Everything that is there for the room's window: itself and its cameras.
#[derive(Component)]
struct OfHall;

/// The window itself.
#[derive(Component)]
struct HallWindow;

/// The class can ask for a frame, from its own thread.
fn be_woken(mut program: NonSendMut<Program>, events: Option<Res<EventLoopProxyWrapper>>) {
    if let Some(events) = events {
        let events = (**events).clone();
        program.wake = Arc::new(move || {
            // A window that is closed needs not to be drawn.
            let _told = events.send_event(WinitUserEvent::WakeUp);
        });
    }
}

/// What phones did is on every screen of this frame.
fn follow(mut program: NonSendMut<Program>) {
    let lang = program.look.lang;
    if let Some(class) = &mut program.class {
        class.refresh(lang);
    }
}

/// Opens, closes and sizes the window as the trainer asks.
fn arrange(
    mut commands: Commands,
    mut program: NonSendMut<Program>,
    mut windows: Query<&mut Window, With<HallWindow>>,
    all: Query<Entity, With<OfHall>>,
    monitors: Query<Entity, With<Monitor>>,
    main: Query<&OnMonitor, With<PrimaryWindow>>,
) {
    let asked = program.class.as_ref().map_or(Hall::Nowhere, |it| it.hall);
    let wanted = matches!(asked, Hall::Window | Hall::FullScreen);
    if !wanted {
        for it in &all {
            commands.entity(it).despawn();
        }
        return;
    }
    if let Ok(mut window) = windows.single_mut() {
        let mode = match asked {
            Hall::FullScreen => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            Hall::Window | Hall::Nowhere | Hall::Here => WindowMode::Windowed,
        };
        let full = |it: WindowMode| it != WindowMode::Windowed;
        if full(window.mode) != full(mode) {
            window.mode = mode;
        }
        return;
    }
    // The monitor that the console is not on is the room's.
    let own = main.single().ok().map(|it| it.0);
    let other = monitors.iter().find(|it| own.is_some() && own != Some(*it));
    let mode = match other {
        Some(monitor) => WindowMode::BorderlessFullscreen(MonitorSelection::Entity(monitor)),
        None if asked == Hall::FullScreen => {
            WindowMode::BorderlessFullscreen(MonitorSelection::Current)
        }
        None => WindowMode::Windowed,
    };
    if let (Some(class), true) = (&mut program.class, mode != WindowMode::Windowed) {
        class.hall = Hall::FullScreen;
    }
    let window = Window {
        title: program.look.say("hall-title"),
        name: Some("nl.weerbaar.zaal".to_owned()),
        resolution: WindowResolution::new(960, 540),
        present_mode: PresentMode::AutoVsync,
        mode,
        ..default()
    };
    let window = commands.spawn((window, HallWindow, OfHall)).id();
    let on = WindowRef::Entity(window);
    commands.spawn((Spot::Hall.camera(on), OfHall));
    commands.spawn((
        interface(),
        bevy::camera::RenderTarget::Window(on),
        EguiSchedule::new(HallPass),
        OfHall,
    ));
}

/// F11 makes the room's picture as large as its monitor, or small again.
fn full_screen_by_key(
    mut program: NonSendMut<Program>,
    mut keys: MessageReader<KeyboardInput>,
    mut main: Query<&mut Window, With<PrimaryWindow>>,
    mut motion: ResMut<Motion>,
) {
    let pressed = |it: &&KeyboardInput| {
        it.key_code == KeyCode::F11 && it.state == ButtonState::Pressed && !it.repeat
    };
    if keys.read().filter(pressed).count() == 0 {
        return;
    }
    let Some(class) = &mut program.class else {
        return;
    };
    motion.keep_going();
    match class.hall {
        Hall::Window => class.hall = Hall::FullScreen,
        Hall::FullScreen => class.hall = Hall::Window,
        Hall::Here | Hall::Nowhere => {
            if let Ok(mut window) = main.single_mut() {
                window.mode = match window.mode {
                    WindowMode::Windowed => {
                        WindowMode::BorderlessFullscreen(MonitorSelection::Current)
                    }
                    _ => WindowMode::Windowed,
                };
            }
        }
    }
}

/// A window that is to be closed: the room's goes, and the class goes on; the other asks first while a class is open.
fn close(
    mut asked: MessageReader<WindowCloseRequested>,
    mut program: NonSendMut<Program>,
    hall: Query<Entity, With<HallWindow>>,
    mut motion: ResMut<Motion>,
    mut exit: MessageWriter<AppExit>,
) {
    for it in asked.read() {
        motion.keep_going();
        let of_hall = hall.contains(it.window);
        let program = &mut *program;
        match &mut program.class {
            Some(class) if of_hall => class.hall = Hall::Nowhere,
            Some(class) => {
                class.ask_to_leave();
                program.screen = Screen::Console;
            }
            None => {
                exit.write(AppExit::Success);
            }
        }
    }
    if program.leave {
        exit.write(AppExit::Success);
    }
}

/// What the room sees.
fn draw(
    mut contexts: Query<(Entity, &mut EguiContext, &EguiSchedule)>,
    mut pictures: Query<(&Spot, &mut Picture)>,
    mut program: NonSendMut<Program>,
    mut motion: ResMut<Motion>,
    mut dressed: Local<Option<(Entity, Look)>>,
    time: Res<Time>,
) {
    let own = |it: &EguiSchedule| it.0 == EguiSchedule::new(HallPass).0;
    let found = contexts.iter_mut().find(|it| own(it.2));
    let Some((entity, mut context, _)) = found else {
        return;
    };
    let ctx = context.get_mut().clone();
    let look = program.look;
    if dressed.as_ref().map(|it| it.0) != Some(entity) {
        theme::fonts(&ctx);
    }
    if *dressed != Some((entity, look)) {
        theme::apply(&ctx, &look);
        *dressed = Some((entity, look));
        // Fonts are there from the next frame on, and nothing can be drawn without them.
        motion.keep_going();
        return;
    }
    let Some(class) = &mut program.class else {
        return;
    };
    let whole = egui::UiBuilder::new()
        .max_rect(ctx.content_rect())
        .layer_id(egui::LayerId::background());
    let mut ui = egui::Ui::new(ctx.clone(), "hall".into(), whole);
    let words = class
        .story()
        .map(|it| stage_words(it, &look))
        .unwrap_or_default();
    let shown = class.shown(&words, time.elapsed_secs_f64());
    let drawn = projector_ui(&mut ui, &look, &shown);
    let scene = drawn.stage.and_then(|_| room_stage(class, &look));
    let area = drawn.stage.unwrap_or(egui::Rect::NOTHING);
    for (spot, mut picture) in &mut pictures {
        if *spot == Spot::Hall {
            picture.show(scene.clone(), area, &ctx);
        }
    }
    if class.set_pages(drawn.pages) {
        motion.keep_going();
    }
    if class.is_breathing() && !look.reduced_motion {
        motion.keep_going();
    }
}
