//! The stage in its places: the layers of `stage` as sprites, moved by light, distance and breath. Each place has a camera
//! that sees its area and no more, so that pictures can lie beside each other in one window, and in another.

use std::time::Duration;

use bevy::camera::visibility::RenderLayers;
use bevy::camera::{CompositingSpace, RenderTarget, Viewport};
use bevy::prelude::*;
use bevy::sprite::Anchor;
use bevy::window::{PrimaryWindow, WindowRef};

use super::canvas::{View, zoom};
use super::glow::{RADIAL_REACH, color, radial, radial_stops, veil};
use super::motion::{Motion, eased};
use super::raster::{Rasters, pixels};
use crate::stage::{self, BREATH, FIGURE_BOX, Layer, Light, Paint, SHAPES_BOX, breath_secs};

/// How long each change takes (`look.md`, section 3).
const FADE: Duration = Duration::from_millis(420);
const NEARER: Duration = Duration::from_millis(900);
const LIGHT: Duration = Duration::from_millis(1400);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Rasters>()
        .add_systems(Update, (change, animate, aim).chain());
}

/// A place for a stage.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// Beside the story, or what the room sees, in the one window that there is.
    Main,
    /// In a corner of the console.
    Small,
    /// In the window for the room.
    Hall,
}

impl Spot {
    /// The layer of its sprites.
    fn layer(self) -> RenderLayers {
        RenderLayers::layer(self as usize)
    }

    /// The camera of the place, on that window. The first one in a window clears it.
    pub(super) fn camera(self, window: WindowRef) -> impl Bundle {
        (
            // The light of the stage was designed as it blends on paper and in browsers: in sRGB, not in linear light.
            (Camera2d, CompositingSpace::Srgb, Msaa::Off),
            Camera {
                order: self as isize,
                clear_color: match self {
                    Self::Main | Self::Hall => ClearColorConfig::Default,
                    Self::Small => ClearColorConfig::None,
                },
                is_active: self != Self::Small,
                ..default()
            },
            RenderTarget::Window(window),
            self.layer(),
            self,
            Picture::default(),
        )
    }
}

/// What the stage shows, and where. Set by the screen that has a stage; the rest follows.
#[derive(Component, Default)]
pub(super) struct Picture {
    /// None: no stage in this place now.
    pub(super) scene: Option<stage::Scene>,
    /// Where on the window, in points from its top left.
    pub(super) area: Rect,
    pub(super) pixels_per_point: f32,
    shown: Option<Shown>,
}

impl Picture {
    /// Shows that scene there; nothing where there is none.
    pub(super) fn show(
        &mut self,
        scene: Option<stage::Scene>,
        at: egui::Rect,
        ctx: &egui::Context,
    ) {
        self.area = Rect::new(at.left(), at.top(), at.right(), at.bottom());
        self.pixels_per_point = ctx.pixels_per_point();
        self.scene = scene;
    }
}

/// What is on the window now.
struct Shown {
    scene: stage::Scene,
    area: Rect,
    pixels_per_point: f32,
    slots: Vec<Slot>,
    /// Since when, in seconds; and what it changes from.
    since: f32,
    before: (f32, stage::Style),
}

/// A layer and its sprite.
struct Slot {
    layer: Layer,
    entity: Entity,
    /// For a figure: px per unit before.
    scale_before: f32,
    order: f32,
}

/// A sprite that is on its way out.
#[derive(Component)]
struct Leaving {
    since: f32,
}

/// Draws what changed: another place or size at once, people by fading the old over the new.
fn change(
    mut commands: Commands,
    mut pictures: Query<(Entity, &Spot, &mut Picture)>,
    mut rasters: ResMut<Rasters>,
    mut images: ResMut<Assets<Image>>,
    motion: Res<Motion>,
    time: Res<Time>,
) {
    let now = time.elapsed_secs();
    for (camera, spot, mut picture) in &mut pictures {
        let place = (camera, *spot);
        // Nothing is marked as changed that has not changed.
        if picture.is_up_to_date() {
            continue;
        }
        picture.change(
            &mut commands,
            &mut rasters,
            &mut images,
            place,
            motion.reduced,
            now,
        );
    }
}

impl Picture {
    fn density(&self) -> f32 {
        self.pixels_per_point.max(1.0)
    }

    /// What is on the window is what should be.
    fn is_up_to_date(&self) -> bool {
        match (&self.scene, &self.shown) {
            (None, shown) => shown.is_none(),
            (Some(scene), Some(it)) => {
                it.scene == *scene && it.area == self.area && it.pixels_per_point == self.density()
            }
            (Some(_), None) => self.area.is_empty(),
        }
    }

    fn change(
        &mut self,
        commands: &mut Commands,
        rasters: &mut Rasters,
        images: &mut Assets<Image>,
        (camera, spot): (Entity, Spot),
        reduced: bool,
        now: f32,
    ) {
        let density = self.density();
        let Self {
            scene, area, shown, ..
        } = self;
        let area = *area;
        let Some(scene) = scene else {
            for slot in shown.take().into_iter().flat_map(|it| it.slots) {
                commands.entity(slot.entity).despawn();
            }
            return;
        };
        if area.is_empty() {
            return;
        }
        let fresh = |it: &Shown| {
            it.scene.place != scene.place || it.area != area || it.pixels_per_point != density
        };
        let old = shown.take();
        let cut = old.as_ref().is_none_or(fresh) || reduced;
        let before = match &old {
            Some(it) if !cut => (tension_at(it, now), it.scene.style),
            _ => (f32::from(scene.tension), scene.style),
        };
        let zoom = zoom(area);
        let mut old_slots = old.map(|it| it.slots).unwrap_or_default();
        let mut slots = Vec::new();
        for (order, layer) in stage::layers(scene).into_iter().enumerate() {
            let order = 1.0 + slots_order(order);
            let kept = old_slots.iter().position(|it| {
                !cut && it.layer.name == layer.name && same_drawing(&it.layer, &layer)
            });
            let was = old_slots
                .iter()
                .find(|it| it.layer.name == layer.name && same_person(&it.layer, &layer));
            let scale_before = was
                .filter(|_| !cut)
                .map_or(scale(&layer), |it| scale(&it.layer));
            let entity = match kept {
                Some(at) => old_slots.remove(at).entity,
                None => {
                    let image = image(&layer, zoom * density, rasters, images);
                    let sprite = Sprite {
                        image: image.unwrap_or_default(),
                        ..default()
                    };
                    commands
                        .spawn((
                            sprite,
                            Anchor::CENTER,
                            Transform::from_xyz(0.0, 0.0, order),
                            spot.layer(),
                            // With the camera its sprites go too.
                            ChildOf(camera),
                        ))
                        .id()
                }
            };
            slots.push(Slot {
                layer,
                entity,
                scale_before,
                order,
            });
        }
        for slot in old_slots {
            match slot.layer.paint {
                Paint::Shapes { .. } | Paint::Figure { .. } if !cut => {
                    commands.entity(slot.entity).insert(Leaving { since: now });
                }
                _ => commands.entity(slot.entity).despawn(),
            }
        }
        *shown = Some(Shown {
            scene: scene.clone(),
            area,
            pixels_per_point: density,
            slots,
            since: now,
            before,
        });
    }
}

/// Moves light, distance and breath.
fn animate(
    mut commands: Commands,
    pictures: Query<&Picture>,
    mut motion: ResMut<Motion>,
    mut images: ResMut<Assets<Image>>,
    mut sprites: Query<(&mut Sprite, &mut Transform), Without<Leaving>>,
    mut leaving: Query<(Entity, &Leaving, &mut Sprite)>,
    time: Res<Time>,
) {
    let now = time.elapsed_secs();
    for (entity, it, mut sprite) in &mut leaving {
        let left = 1.0 - eased(now - it.since, FADE);
        sprite.color.set_alpha(left);
        if left <= 0.0 {
            commands.entity(entity).despawn();
        } else {
            motion.keep_going();
        }
    }
    for shown in pictures.iter().filter_map(|it| it.shown.as_ref()) {
        let passed = now - shown.since;
        if passed < LIGHT.as_secs_f32() {
            motion.keep_going();
        }
        let light = light_at(shown, now);
        let tension = tension_at(shown, now);
        let figures = |it: &Slot| matches!(it.layer.paint, Paint::Figure { .. });
        // In an empty place nobody breathes.
        let breath = if shown.slots.iter().any(figures) {
            motion.breath(breath_secs(tension), now)
        } else {
            0.0
        };
        let view = View {
            area: shown.area,
            zoom: zoom(shown.area),
        };
        for slot in &shown.slots {
            let Ok((mut sprite, mut transform)) = sprites.get_mut(slot.entity) else {
                continue;
            };
            let look = place(slot, &light, &view, eased(passed, NEARER), breath);
            if sprite.color != look.color {
                sprite.color = look.color;
            }
            if sprite.custom_size != Some(look.size) {
                sprite.custom_size = Some(look.size);
            }
            let at = look.at.extend(slot.order);
            if transform.translation != at {
                transform.translation = at;
            }
            if let (Paint::Radial { stops, .. }, true) =
                (&slot.layer.paint, passed <= LIGHT.as_secs_f32() + 0.1)
            {
                let stops = radial_stops(slot.layer.name, stops, &light);
                if let Some(mut image) = images.get_mut(&sprite.image) {
                    *image = radial(&stops);
                }
            }
        }
    }
}

/// Lets each camera see the area of its picture, and no more.
fn aim(
    mut cameras: Query<(&Spot, &Picture, &mut Camera, &RenderTarget)>,
    windows: Query<&Window>,
    primary: Option<Single<Entity, With<PrimaryWindow>>>,
) {
    let primary = primary.map(|it| *it);
    for (spot, picture, mut camera, target) in &mut cameras {
        let RenderTarget::Window(window) = target else {
            continue;
        };
        let window = window.normalize(primary).map(|it| it.entity());
        let Some(window) = window.and_then(|it| windows.get(it).ok()) else {
            continue;
        };
        let seen = picture
            .scene
            .as_ref()
            .and_then(|_| viewport(picture.area, picture.density(), window.physical_size()));
        // The first camera of a window is there to clear it too.
        let is_active = seen.is_some() || *spot != Spot::Small;
        if camera.is_active != is_active {
            camera.is_active = is_active;
        }
        let same = match (&camera.viewport, &seen) {
            (Some(old), Some(new)) => {
                old.physical_position == new.physical_position
                    && old.physical_size == new.physical_size
            }
            (None, None) => true,
            _ => false,
        };
        if !same {
            camera.viewport = seen;
        }
    }
}

/// The pixels of an area on a window of that size; none where they lie outside.
fn viewport(area: Rect, density: f32, window: UVec2) -> Option<Viewport> {
    let from = (area.min * density).round().max(Vec2::ZERO).as_uvec2();
    let to = (area.max * density).round().max(Vec2::ZERO).as_uvec2();
    let to = to.min(window);
    (from.x < to.x && from.y < to.y).then(|| Viewport {
        physical_position: from,
        physical_size: to - from,
        ..default()
    })
}

struct Look {
    at: Vec2,
    size: Vec2,
    color: Color,
}

fn place(slot: &Slot, light: &Light, view: &View, nearer: f32, breath: f32) -> Look {
    let rise = light.horizon - stage::REFERENCE_HORIZON;
    let covering = |color: Color, x: f32, y: f32, size: Vec2| Look {
        at: view.world(x, y),
        size: size * view.zoom,
        color,
    };
    let whole = Vec2::new(stage::WIDTH, stage::HEIGHT + 60.0) * 1.02;
    match &slot.layer.paint {
        Paint::Shapes {
            follows_horizon, ..
        } => {
            let [_, _, width, height] = SHAPES_BOX;
            let dy = if *follows_horizon { rise } else { 0.0 };
            let alpha = if slot.layer.name == "way-out" {
                light.exit_alpha
            } else {
                slot.layer.alpha
            };
            covering(
                Color::srgba(1.0, 1.0, 1.0, alpha),
                width / 2.0,
                height / 2.0 + dy,
                Vec2::new(width, height),
            )
        }
        Paint::Figure { placement, .. } => {
            let mut placement = *placement;
            placement.scale = slot.scale_before + (placement.scale - slot.scale_before) * nearer;
            let [left, top, width, height] = FIGURE_BOX;
            let [x, feet] = placement.feet(light.horizon);
            // Breath stretches the figure about its feet.
            let tall = placement.scale * (1.0 + BREATH * breath);
            let middle = Vec2::new(
                x + (left + width / 2.0) * placement.scale,
                feet + (top + height / 2.0) * tall,
            );
            covering(
                Color::WHITE,
                middle.x,
                middle.y,
                Vec2::new(width * placement.scale, height * tall),
            )
        }
        Paint::Veil(colour) => {
            let (colour, alpha) =
                veil(slot.layer.name, light).unwrap_or((*colour, slot.layer.alpha));
            covering(
                color(colour, alpha),
                stage::WIDTH / 2.0,
                stage::HEIGHT / 2.0,
                whole,
            )
        }
        Paint::Radial { centre: [x, y], .. } => {
            let (colour, alpha, below) = match slot.layer.name {
                "pool" => (light.pool, light.pool_alpha, 40.0),
                _ => (light.vignette, light.vignette_alpha, 70.0),
            };
            let _ = y;
            covering(
                color(colour, alpha),
                *x,
                light.horizon + below,
                Vec2::splat(RADIAL_REACH * 2.0),
            )
        }
    }
}

fn image(
    layer: &Layer,
    scale: f32,
    rasters: &mut Rasters,
    images: &mut Assets<Image>,
) -> Option<Handle<Image>> {
    match &layer.paint {
        Paint::Shapes { .. } => {
            Some(rasters.image(layer.svg(), pixels(SHAPES_BOX[2] * scale), images))
        }
        Paint::Figure { placement, .. } => Some(rasters.image(
            layer.svg(),
            pixels(FIGURE_BOX[2] * placement.scale * scale),
            images,
        )),
        Paint::Radial { stops, .. } => Some(images.add(radial(stops))),
        Paint::Veil(_) => None,
    }
}

fn tension_at(shown: &Shown, now: f32) -> f32 {
    let (from, to) = (shown.before.0, f32::from(shown.scene.tension));
    from + (to - from) * eased(now - shown.since, LIGHT)
}

fn light_at(shown: &Shown, now: f32) -> Light {
    let (tension, share) = (tension_at(shown, now), eased(now - shown.since, LIGHT));
    let mut light = stage::light(tension, shown.scene.style);
    if shown.before.1 != shown.scene.style {
        let old = stage::light(tension, shown.before.1);
        light.veil = old.veil.mix(light.veil, share);
        light.tint = old.tint.mix(light.tint, share);
        light.pool = old.pool.mix(light.pool, share);
        light.vignette = old.vignette.mix(light.vignette, share);
    }
    light
}

fn scale(layer: &Layer) -> f32 {
    match &layer.paint {
        Paint::Figure { placement, .. } => placement.scale,
        Paint::Shapes { .. } | Paint::Veil(_) | Paint::Radial { .. } => 1.0,
    }
}

fn same_drawing(a: &Layer, b: &Layer) -> bool {
    match (&a.paint, &b.paint) {
        (Paint::Shapes { body: a, .. }, Paint::Shapes { body: b, .. }) => a == b,
        (
            Paint::Figure {
                body: a, idx: i, ..
            },
            Paint::Figure {
                body: b, idx: j, ..
            },
        ) => a == b && i == j,
        (Paint::Veil(_), Paint::Veil(_)) | (Paint::Radial { .. }, Paint::Radial { .. }) => true,
        _ => false,
    }
}

fn same_person(a: &Layer, b: &Layer) -> bool {
    match (&a.paint, &b.paint) {
        (Paint::Figure { idx: a, .. }, Paint::Figure { idx: b, .. }) => a == b,
        _ => true,
    }
}

/// Layers lie apart, so that what leaves can lie just above what comes.
#[expect(clippy::cast_precision_loss, reason = "there are a dozen layers")]
fn slots_order(order: usize) -> f32 {
    order as f32
}
