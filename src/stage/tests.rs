//! The picture as a whole: everything can be drawn, and nothing falls outside it.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::figure::{Part, figure};
use super::hand::Hand;
use super::head::Shade;
use super::*;

/// The picture in small; a fault in the SVG panics here, in the test.
fn raster(svg: &str) -> Pixmap {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    let mut pixmap = Pixmap::new(80, 72).unwrap();
    resvg::render(&tree, Transform::from_scale(0.1, 0.1), &mut pixmap.as_mut());
    pixmap
}

fn shows_something(svg: &str) -> bool {
    raster(svg).data().iter().any(|byte| *byte > 0)
}

fn scene(place: Place, tension: u8, style: Style, people: Vec<Actor>) -> Scene {
    Scene {
        tension,
        style,
        people,
        child: Some(Mood::Calm),
        watching: 2,
        ..Scene::at_rest(place)
    }
}

/// Everyone as the table of phases and styles has them.
fn everyone() -> impl Iterator<Item = (u8, Style, Actor)> {
    [Style::Hot, Style::Cold].into_iter().flat_map(|style| {
        (0..5).map(move |phase| {
            let look = Look::drawn(u64::from(phase));
            (phase, style, actor_for(look, phase, style, 40, 50))
        })
    })
}

#[test]
fn every_posture_with_every_face_can_be_drawn_from_every_side() {
    let views = [View::Front, View::Left, View::Right, View::Behind];
    let shade = Shade {
        from: -1.0,
        depth: 0.3,
        night: Rgb([42, 18, 22]),
    };
    let mut seed = 0;
    for (name, posture) in Posture::ALL {
        for (face_name, face) in Face::ALL {
            for view in views {
                seed += 1;
                let actor = Actor {
                    posture,
                    face,
                    view,
                    ..Actor::new(Look::drawn(seed))
                };
                let body = figure(&actor, shade, "p", Part::Whole);
                let svg = layer::document(FIGURE_BOX, &body);
                assert!(shows_something(&svg), "{name} {face_name} {view:?}");
            }
        }
        let actor = Actor {
            posture,
            seat: Seat::Sofa,
            thing: Some(Thing::Folder),
            ..Actor::new(Look::drawn(3))
        };
        for distance_m in STEPS {
            let near = Actor {
                distance_m,
                ..actor.clone()
            };
            assert!(shows_something(&compose(&scene(
                Place::Aisle,
                50,
                Style::Hot,
                vec![near]
            ))));
        }
    }
}

#[test]
fn every_set_of_clothes_can_be_drawn() {
    for (name, look) in Look::ALL {
        let figure = layers(&scene(Place::Aisle, 20, Style::Hot, vec![Actor::new(look)]));
        let svg = figure.iter().find(|it| it.name == "figure").unwrap().svg();
        assert!(shows_something(&svg), "{name}");
    }
}

#[test]
fn every_place_can_be_drawn_at_every_phase_and_empty() {
    for (name, place) in Place::ALL {
        assert!(shows_something(&thumbnail(place)), "{name}");
        for (phase, style, actor) in everyone() {
            let tension = 5 + 22 * phase;
            assert!(
                shows_something(&compose(&scene(
                    place,
                    tension,
                    style,
                    vec![actor.clone(), actor]
                ))),
                "{name}"
            );
        }
    }
}

#[test]
fn layers_hold_nothing_but_flat_shapes() {
    for (_, place) in Place::ALL {
        for (_, style, actor) in everyone() {
            for layer in layers(&scene(place, 60, style, vec![actor])) {
                let svg = layer.svg();
                for banned in [
                    "<filter",
                    "<mask",
                    "<text",
                    "<image",
                    "mix-blend",
                    "NaN",
                    "inf",
                ] {
                    assert!(!svg.contains(banned), "{banned} in {}", layer.name);
                }
                assert_eq!(svg.matches("<svg").count(), 1);
            }
        }
    }
}

#[test]
fn standing_eyes_stay_on_the_horizon_but_for_lean_and_lift() {
    for (_, style, actor) in everyone() {
        let stance = actor.posture.stance();
        let moved = stance.lean * 0.62 - stance.lift * 0.35;
        for layer in layers(&scene(Place::Aisle, 40, style, vec![actor])) {
            if let Paint::Figure { placement, .. } = layer.paint {
                let horizon = light(40.0, style).horizon;
                let [_, y] = placement.eye_point(horizon);
                assert!((y - horizon - moved * placement.scale).abs() < 2.0);
            }
        }
    }
}

#[test]
fn coming_nearer_leaves_the_eyes_where_they_are() {
    let at = |distance_m| {
        let actor = Actor {
            distance_m,
            ..Actor::new(Look::drawn(1))
        };
        layers(&scene(Place::Exit, 40, Style::Hot, vec![actor]))
            .into_iter()
            .find_map(|it| match it.paint {
                Paint::Figure { placement, .. } => Some(placement.eye_point(270.0)[1]),
                _ => None,
            })
            .unwrap()
    };
    for step in STEPS {
        assert!((at(step) - 270.0).abs() < 0.01);
    }
}

#[test]
fn hands_up_to_phase_three_stay_in_the_picture() {
    for (phase, style, actor) in everyone().filter(|(phase, ..)| *phase < 4) {
        let stance = actor.posture.stance();
        for layer in layers(&scene(Place::Aisle, 40, style, vec![actor])) {
            let Paint::Figure { placement, .. } = layer.paint else {
                continue;
            };
            for arm in [stance.left, stance.right]
                .into_iter()
                .filter(|it| it.hand != Hand::Hidden)
            {
                let turn = arm.turn.unwrap_or_default().to_radians();
                let tip = arm.wrist[0] - turn.sin() * 100.0 * arm.size;
                for x in [arm.wrist[0], tip] {
                    let half = 30.0 * arm.size * x.signum();
                    let px = placement.x + (x + half) * placement.scale;
                    assert!((0.0..=800.0).contains(&px), "phase {phase} {style:?}: {px}");
                }
            }
        }
    }
}

#[test]
fn a_place_is_the_same_picture_at_every_tension() {
    let place_of = |tension| {
        layers(&scene(Place::Aisle, tension, Style::Hot, Vec::new()))
            .into_iter()
            .filter(|it| ["back", "way-out", "middle"].contains(&it.name))
            .map(|it| it.svg())
            .collect::<Vec<_>>()
    };
    assert_eq!(place_of(10), place_of(90));
}

#[test]
fn who_is_nearer_lies_over_who_is_farther() {
    let at = |distance_m| Actor {
        distance_m,
        ..Actor::new(Look::drawn(1))
    };
    let order: Vec<_> = layers(&scene(Place::Aisle, 10, Style::Hot, vec![at(1.2), at(3.0)]))
        .into_iter()
        .filter_map(|it| match it.paint {
            Paint::Figure { idx, .. } => Some(idx),
            _ => None,
        })
        .collect();
    assert_eq!(order, [1, 0]);
}

#[test]
fn who_sits_at_a_table_has_the_arms_on_it() {
    let order = |phase| {
        let actor = actor_for(Look::drawn(1), phase, Style::Cold, 40, 50);
        let people = vec![actor_at_table(actor, phase)];
        let drawn = layers(&scene(Place::Office, 20, Style::Cold, people));
        let names = drawn.iter().map(|it| it.name);
        names
            .filter(|it| ["figure", "table", "arms"].contains(it))
            .collect::<Vec<_>>()
    };
    for phase in 0..4 {
        assert_eq!(order(phase), ["figure", "table", "arms"]);
    }
}
