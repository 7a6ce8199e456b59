//! The scene: everything the picture is a function of.

use super::actor::{Actor, Seat};
use super::camera::scale_at;
use super::child::Mood;
use super::figure::{EYES, Part, eye_units, figure};
use super::head::Shade;
use super::layer::{Layer, Paint, Placement, document};
use super::light::{HEIGHT, Style, WIDTH, drawn_light, light};
use super::paint::{Rgb, rgb};
use super::place::{Place, Setting};

/// What is to be seen, as a function of the simulated state.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    pub place: Place,
    /// 0 to 100.
    pub tension: u8,
    pub style: Style,
    /// The first is the person opposite you; the light falls on them.
    pub people: Vec<Actor>,
    /// Whether your child is with you, and how it is.
    pub child: Option<Mood>,
    /// How many bystanders hold up a phone.
    pub watching: u8,
    /// Whether the dark theme is on: one thin veil more, so that a light place does not glare.
    pub dark_theme: bool,
}

impl Scene {
    /// The empty place at rest, for a card of the library or a briefing.
    pub fn at_rest(place: Place) -> Self {
        Self {
            place,
            tension: 6,
            style: Style::Hot,
            people: Vec::new(),
            child: None,
            watching: 0,
            dark_theme: false,
        }
    }

    fn distance_m(&self, actor: &Actor) -> f32 {
        self.place.fixed_distance_m().unwrap_or(actor.distance_m)
    }

    /// Where the person with this number stands.
    pub(super) fn placement(&self, idx: usize, actor: &Actor) -> Placement {
        let spots = self.place.spots();
        let eye = self.place.camera().eye;
        // Who stands before someone who stands has the eyes on the horizon; sitting, you look up.
        let on_horizon = if eye > 1.5 { EYES } else { eye * 1000.0 / 1.72 };
        Placement {
            x: actor.x.unwrap_or(spots[idx.min(spots.len() - 1)]),
            on_horizon,
            eyes: eye_units(actor),
            scale: scale_at(self.distance_m(actor)),
        }
    }
}

/// The picture, back to front.
///
/// Shapes change only with the scene; colours, alphas and radii are those of its tension and may be
/// asked of `light` for any moment between two scenes.
pub fn layers(scene: &Scene) -> Vec<Layer> {
    let now = light(f32::from(scene.tension), scene.style);
    let drawn = drawn_light(scene.tension, scene.style);
    let shade = Shade {
        from: -1.0,
        depth: drawn.shade,
        night: drawn.night,
    };
    let place = scene.place;
    let setting = Setting {
        tension: f32::from(scene.tension),
        light: drawn,
        child: scene.child,
        watching: scene.watching,
        empty: scene.people.is_empty(),
    };
    let focus = scene
        .people
        .first()
        .and_then(|it| it.x)
        .unwrap_or(place.focus());

    let mut out = vec![
        shapes("back", place.back(), true, 1.0),
        veil("veil-back", now.veil, now.veil_back),
    ];
    out.extend(
        place
            .way_out()
            .map(|it| shapes("way-out", it, true, now.exit_alpha)),
    );
    out.extend(
        place
            .middle(&setting)
            .map(|it| shapes("middle", it, true, 1.0)),
    );
    out.push(veil("veil-middle", now.veil, now.veil_middle));
    let centre = [focus, now.horizon + 40.0];
    let pool = Paint::Radial {
        colour: now.pool,
        centre,
        stops: vec![(0.0, 1.0), (0.55 * HEIGHT, 0.0)],
    };
    out.push(Layer {
        name: "pool",
        paint: pool,
        alpha: now.pool_alpha,
    });

    let mut at_table = Vec::new();
    let mut people: Vec<_> = scene.people.iter().enumerate().collect();
    people.sort_by(|(_, a), (_, b)| scene.distance_m(b).total_cmp(&scene.distance_m(a)));
    for (idx, actor) in people {
        let body = figure(actor, shade, &format!("p{idx}"), Part::Whole);
        let placement = scene.placement(idx, actor);
        if actor.seat == Seat::Table && actor.posture.lies_on_table() {
            at_table.push(Layer {
                name: "arms",
                paint: Paint::Figure {
                    body: figure(actor, shade, &format!("a{idx}"), Part::Arms),
                    idx,
                    placement,
                },
                alpha: 1.0,
            });
        }
        out.push(Layer {
            name: "figure",
            paint: Paint::Figure {
                body,
                idx,
                placement,
            },
            alpha: 1.0,
        });
    }
    if let Some(table) = place.table(&setting) {
        out.push(shapes("table", table, true, 1.0));
        out.extend(at_table);
    }
    let front = shapes(
        "front",
        place.front(&setting),
        place.front_follows_horizon(),
        1.0,
    );
    match place.child(&setting, shade) {
        Some([behind, before]) => {
            out.extend([
                shapes("child", behind, true, 1.0),
                front,
                shapes("child-arms", before, true, 1.0),
            ]);
        }
        None => out.push(front),
    }

    out.push(veil("tint", now.tint, now.tint_alpha));
    if scene.dark_theme {
        out.push(veil("dark-theme", rgb(0x0F151B), 0.12));
    }
    let (clear, dark) = (now.clear_radius * HEIGHT, now.dark_radius * HEIGHT);
    let stops = vec![
        (clear, 0.0),
        (clear + (dark - clear) * 0.55, 0.62),
        (dark, 1.0),
    ];
    let centre = [focus + 50.0, now.horizon + 70.0];
    let vignette = Paint::Radial {
        colour: now.vignette,
        centre,
        stops,
    };
    out.push(Layer {
        name: "vignette",
        paint: vignette,
        alpha: now.vignette_alpha,
    });
    out
}

fn shapes(name: &'static str, body: String, follows_horizon: bool, alpha: f32) -> Layer {
    Layer {
        name,
        paint: Paint::Shapes {
            body,
            follows_horizon,
        },
        alpha,
    }
}

fn veil(name: &'static str, colour: Rgb, alpha: f32) -> Layer {
    Layer {
        name,
        paint: Paint::Veil(colour),
        alpha,
    }
}

/// The whole picture as one SVG, for shots and reports.
pub fn compose(scene: &Scene) -> String {
    let horizon = light(f32::from(scene.tension), scene.style).horizon;
    let body: String = layers(scene)
        .iter()
        .map(|layer| layer.fragment(horizon))
        .collect();
    document([0.0, 0.0, WIDTH, HEIGHT], &body)
}

/// The empty place at rest as one SVG.
pub fn thumbnail(place: Place) -> String {
    compose(&Scene::at_rest(place))
}
