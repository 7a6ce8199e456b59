//! The scenarios on the shelf, with the pictures of their places.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::{EguiTextureHandle, EguiUserTextures};

use super::raster::Rasters;
use crate::scenario::diagnostic::Severity;
use crate::scenario::{Scenario, parse};
use crate::stage::{self, Place};
use crate::store::library;
use crate::ui::Picture;

/// How wide the pictures of places are drawn, in pixels: sharp on a briefing at 1920 x 1080.
const WIDTH: u32 = 1240;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>().add_systems(Startup, draw);
}

/// A scenario, or a file that cannot be played.
pub(super) struct Shelved {
    pub(super) name: String,
    pub(super) scenario: Option<Arc<Scenario>>,
    pub(super) faults: usize,
}

/// All scenarios that the program carries.
pub(super) fn shelved() -> Vec<Shelved> {
    let shelve = |source| {
        let parsed = parse(&source);
        let faults = parsed
            .diagnostics
            .iter()
            .filter(|it| it.severity() == Severity::Error)
            .count();
        Shelved {
            name: source.name,
            scenario: parsed.scenario.map(Arc::new),
            faults,
        }
    };
    library::shipped().into_iter().map(shelve).collect()
}

/// The picture of each place, empty and at rest.
#[derive(Resource, Default)]
pub(super) struct Pictures {
    drawn: Vec<(Place, Picture)>,
}

impl Pictures {
    /// The picture of the place with that name.
    pub(super) fn of(&self, place: &str) -> Option<Picture> {
        let place = Place::from_id(place)?;
        self.drawn.iter().find(|it| it.0 == place).map(|it| it.1)
    }
}

fn draw(
    mut pictures: ResMut<Pictures>,
    mut rasters: ResMut<Rasters>,
    mut images: ResMut<Assets<Image>>,
    mut textures: ResMut<EguiUserTextures>,
) {
    for (_, place) in Place::ALL.iter().copied() {
        let handle = rasters.image(stage::thumbnail(place), WIDTH, &mut images);
        let size = images.get(&handle).map_or(Vec2::ONE, |it| it.size_f32());
        let texture = textures.add_image(EguiTextureHandle::Strong(handle));
        pictures.drawn.push((
            place,
            Picture {
                texture,
                size: egui::vec2(size.x, size.y),
            },
        ));
    }
}
