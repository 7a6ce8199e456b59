//! `weerbaar shots`: every screen of the real window as a picture, light and dark, in two sizes.

mod group;
mod lesson;
mod ways;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::PrimaryWindow;
use bevy_egui::EguiPrimaryContextPass;

use super::motion::Motion;
use super::program::Program;
use super::{app, sample, window};
use crate::scenario::suggest::nearest;
use crate::shell::{Problem, said};
use crate::store::{Store, make_folder};
use crate::text::Lang;
use crate::ui::theme::ThemeChoice;
use crate::ui::{Action, Setting};
use ways::{RINGS, Shot};

const SIZES: [(u32, u32); 2] = [(1280, 720), (1920, 1080)];
const THEMES: [(&str, ThemeChoice); 2] = [
    ("papier", ThemeChoice::Papier),
    ("nacht", ThemeChoice::Nacht),
];
/// Frames until fonts, pictures and the size of the window have settled.
const SETTLED: u32 = 12;

/// All screens that are pictured.
fn shots() -> Vec<Shot> {
    ways::SHOTS.iter().chain(group::SHOTS).copied().collect()
}

/// Writes the pictures to a folder: of all screens, or only of those with these names.
pub fn take(folder: &Path, only: &[String], lang: Option<Lang>) -> Result<()> {
    let shots = shots();
    let is_known = |name: &&String| shots.iter().any(|shot| shot.0 == **name);
    if let Some(name) = only.iter().find(|it| !is_known(it)) {
        bail!(Problem::UnknownScreen {
            name: name.clone(),
            known: shots.iter().map(|it| it.0.to_owned()).collect(),
            suggestion: nearest(name, shots.iter().map(|it| it.0)),
        });
    }
    make_folder(folder)?;
    let mut program = Program::new(Store::in_memory()?, lang);
    program.act(Action::Set(Setting::ReducedMotion(true)));
    let lang = program.look.lang;
    let mut app = app(program, window::sized(SIZES[0].0, SIZES[0].1));
    let failed = Arc::new(Mutex::new(Vec::new()));
    app.insert_resource(Taking {
        shots,
        folder: folder.to_owned(),
        lang,
        at: 0,
        frames: 0,
        only: only.to_vec(),
        failed: failed.clone(),
    });
    app.add_systems(PreUpdate, step).add_systems(
        EguiPrimaryContextPass,
        sample::draw_rings.run_if(|it: Res<Taking>| RINGS.contains(&it.shot().0)),
    );
    let exit = app.run();
    let failed = failed.lock().map(|it| it.join("; ")).unwrap_or_default();
    ensure!(
        failed.is_empty() && exit == AppExit::Success,
        Problem::Shots { why: failed }
    );
    Ok(())
}

/// How far the pictures are.
#[derive(Resource)]
struct Taking {
    shots: Vec<Shot>,
    folder: PathBuf,
    lang: Lang,
    /// The number of the picture, over all sizes, themes and screens.
    at: usize,
    /// Frames since its screen was opened.
    frames: u32,
    /// The names of the screens that are wanted; all if there are none.
    only: Vec<String>,
    failed: Arc<Mutex<Vec<String>>>,
}

impl Taking {
    /// The screen at hand.
    fn shot(&self) -> Shot {
        self.shots[self.at % self.shots.len()]
    }

    fn fail(&self, name: &str, err: &anyhow::Error) {
        let why = said(err.as_ref(), self.lang);
        if let Ok(mut failed) = self.failed.lock() {
            failed.push(format!("{name}: {why}"));
        }
    }
}

fn step(
    mut commands: Commands,
    mut taking: ResMut<Taking>,
    mut program: NonSendMut<Program>,
    mut motion: ResMut<Motion>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    mut exit: MessageWriter<AppExit>,
) {
    motion.keep_going();
    let count = taking.shots.len();
    let per_size = count * THEMES.len();
    let Some((width, height)) = SIZES.get(taking.at / per_size).copied() else {
        exit.write(AppExit::Success);
        return;
    };
    let wanted = |name: &str| taking.only.is_empty() || taking.only.iter().any(|it| it == name);
    let (name, open) = taking.shot();
    if !wanted(name) {
        taking.at += 1;
        return;
    }
    let (theme_name, theme) = THEMES[taking.at % per_size / count];
    if taking.frames == 0 {
        resize(&mut window, width, height);
        program.act(Action::Set(Setting::Theme(theme)));
        program.act(Action::Set(Setting::TextPercent(100)));
        program.act(Action::Set(Setting::ReducedMotion(true)));
        if let Err(err) = open(&mut program) {
            taking.fail(name, &err);
        }
        // A picture shows what the choices did, and not that it is being worked out.
        program.settle_chances(Duration::from_mins(1));
    }
    taking.frames += 1;
    if taking.frames == SETTLED {
        let path = taking
            .folder
            .join(format!("{name}-{theme_name}-{width}.png"));
        commands.spawn(Screenshot::primary_window()).observe(
            move |captured: On<ScreenshotCaptured>, mut taking: ResMut<Taking>| {
                if let Err(err) = write(&captured.image, &path) {
                    taking.fail(name, &err);
                }
                taking.at += 1;
                taking.frames = 0;
            },
        );
    }
}

fn resize(window: &mut Window, width: u32, height: u32) {
    let resolution = &window.resolution;
    if (resolution.physical_width(), resolution.physical_height()) != (width, height) {
        window.resolution.set_physical_resolution(width, height);
    }
}

fn write(image: &Image, path: &Path) -> Result<()> {
    let picture = image
        .clone()
        .try_into_dynamic()
        .map_err(|_unsupported| Problem::NoPicture)?;
    picture.to_rgb8().save(path)?;
    Ok(())
}
