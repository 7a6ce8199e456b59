//! Rings against the picture as it is drawn.

use super::*;
use crate::stage::{Actor, Look, Paint, Place, STEPS, Style, View, actor_for, layers};

/// Everyone: each posture at each distance in each place, standing and seated, and each row of the table of phases.
fn scenes() -> Vec<Scene> {
    let mut actors = Vec::new();
    for (_, posture) in Posture::ALL {
        for (seat, view) in [
            (Seat::Stands, View::Front),
            (Seat::Sofa, View::Right),
            (Seat::Table, View::Left),
            (Seat::Stands, View::Behind),
        ] {
            for distance_m in STEPS {
                actors.push(Actor {
                    posture,
                    seat,
                    view,
                    distance_m,
                    ..Actor::new(Look::drawn(4))
                });
            }
        }
    }
    for style in [Style::Hot, Style::Cold] {
        for (phase, trust) in [(0, 60), (1, 40), (2, 10), (3, 10), (4, 10)] {
            actors.push(actor_for(Look::drawn(2), phase, style, trust, 20));
        }
    }
    let places = Place::ALL.iter().flat_map(|(_, place)| {
        actors.iter().map(|it| Scene {
            tension: 60,
            people: vec![it.clone()],
            ..Scene::at_rest(*place)
        })
    });
    places.collect()
}

fn inside(ring: &Ring, [x, y]: [f32; 2]) -> bool {
    let [a, b] = [
        (x - ring.centre[0]) / ring.radii[0],
        (y - ring.centre[1]) / ring.radii[1],
    ];
    a * a + b * b <= 1.0
}

/// What is drawn turned and scaled: position and angle, and whether it is a hand (scaled unevenly) or a head.
fn drawn(scene: &Scene) -> (Placement, Vec<([f32; 2], f32, f32, bool)>) {
    let figure = layers(scene).into_iter().find_map(|it| match it.paint {
        Paint::Figure {
            body, placement, ..
        } => Some((body, placement)),
        _ => None,
    });
    let (body, placement) = figure.unwrap();
    let sunk = if scene.people[0].seat == Seat::Stands {
        0.0
    } else {
        SEATED_LOWER
    };
    let turned = body
        .split("<g transform=\"translate(")
        .skip(1)
        .filter_map(|it| {
            let (at, rest) = it.split_once(") rotate(")?;
            let (turn, rest) = rest.split_once(") scale(")?;
            let (size, _) = rest.split_once(')')?;
            let (x, y) = at.split_once(',')?;
            let hand = size.contains(',');
            let size = size.split(',').next_back()?.parse().ok()?;
            let at = [x.parse().ok()?, y.parse::<f32>().ok()? + sunk];
            Some((at, turn.parse().ok()?, size, hand))
        });
    (placement, turned.collect())
}

/// The outline of the head as it is drawn; none if not all of it is in the picture, as of someone who stands before
/// you while you sit.
fn head(scene: &Scene) -> Option<[[f32; 2]; 4]> {
    let (placement, turned) = drawn(scene);
    let feet = placement.feet(light(60.0, scene.style).horizon);
    let (at, _, size, _) = turned.into_iter().find(|it| !it.3).unwrap();
    let outline = [[0.0, -78.0], [50.0, -14.0], [-50.0, -14.0], [0.0, 74.0]];
    let outline = outline.map(|[x, y]: [f32; 2]| {
        [
            feet[0] + (at[0] + x * size) * placement.scale,
            feet[1] + (at[1] + y * size) * placement.scale,
        ]
    });
    outline.iter().all(in_picture).then_some(outline)
}

fn in_picture([x, y]: &[f32; 2]) -> bool {
    (SEEN[0]..=SEEN[2]).contains(x) && (SEEN[1]..=SEEN[3]).contains(y)
}

#[test]
fn every_ring_lies_in_the_picture() {
    for scene in scenes() {
        for it in Anchor::ALL {
            let Ring {
                centre,
                radii,
                tail,
            } = anchor(&scene, 0, it);
            for axis in [0, 1] {
                let (from, to) = (centre[axis] - radii[axis], centre[axis] + radii[axis]);
                let (least, most) = (SEEN[axis], SEEN[axis + 2]);
                let place = scene.place;
                assert!(
                    least - 0.1 <= from && to <= most + 0.1 && radii[axis] >= LEAST - 0.1,
                    "{it:?} {place:?} {centre:?} {radii:?}"
                );
            }
            assert_eq!(tail.is_some(), it == Anchor::Words);
        }
    }
}

#[test]
fn the_ring_of_the_face_lies_around_the_head_as_it_is_drawn() {
    let scenes = scenes();
    let all = scenes.len();
    let heads = scenes.iter().filter_map(|it| Some((it, head(it)?)));
    let ringed = heads.map(|(scene, outline)| {
        let ring = anchor(scene, 0, Anchor::Face);
        for point in outline {
            let posture = scene.people[0].posture;
            assert!(inside(&ring, point), "{posture:?} {ring:?} {point:?}");
        }
    });
    let ringed = ringed.count();
    assert!(ringed * 3 > all * 2, "{ringed} of {all}");
}

#[test]
fn the_ring_of_the_hands_lies_around_a_hand_that_is_drawn() {
    let mut ringed = 0;
    for scene in scenes() {
        let ring = anchor(&scene, 0, Anchor::Hands);
        let (placement, turned) = drawn(&scene);
        let feet = placement.feet(light(60.0, scene.style).horizon);
        let middles = turned.iter().filter(|it| it.3).map(|(at, turn, size, _)| {
            let (sin, cos) = turn.to_radians().sin_cos();
            [
                feet[0] + (at[0] - sin * 42.0 * size) * placement.scale,
                feet[1] + (at[1] + cos * 42.0 * size) * placement.scale,
            ]
        });
        let middles: Vec<[f32; 2]> = middles.filter(in_picture).collect();
        // Pockets, a back and a hand below the picture have nothing that could be ringed.
        if !middles.is_empty() {
            ringed += 1;
            let posture = scene.people[0].posture;
            assert!(
                middles.iter().any(|it| inside(&ring, *it)),
                "{posture:?} {ring:?} {middles:?}"
            );
        }
    }
    assert!(ringed > 800, "{ringed}");
}

#[test]
fn the_tail_of_a_balloon_ends_beside_the_mouth() {
    for scene in scenes().into_iter().filter(|it| head(it).is_some()) {
        let (words, face) = (
            anchor(&scene, 0, Anchor::Words),
            anchor(&scene, 0, Anchor::Face),
        );
        let [x, y] = words.tail.unwrap();
        assert!(inside(&face, [x, y]), "{face:?} {words:?}");
        // The balloon itself leaves the face free.
        let free = (words.centre[0] - face.centre[0]).abs() - words.radii[0];
        assert!(free > 0.0, "{face:?} {words:?}");
        assert!(words.radii[0] >= 110.0, "{words:?}");
        assert!(words.centre[1] < y);
    }
}

#[test]
fn who_holds_something_has_the_ring_around_it() {
    let scene = |thing| Scene {
        people: vec![Actor {
            posture: Posture::Holds,
            thing,
            ..Actor::new(Look::drawn(1))
        }],
        ..Scene::at_rest(Place::FrontDoor)
    };
    let ring = anchor(&scene(Some(Thing::Helmet)), 0, Anchor::Thing);
    let hands = anchor(&scene(None), 0, Anchor::Hands);
    assert!(inside(&ring, hands.centre));
    assert_eq!(anchor(&scene(None), 0, Anchor::Thing), hands);
}

#[test]
fn nobody_has_no_face() {
    let scene = Scene::at_rest(Place::Aisle);
    let around = anchor(&scene, 0, Anchor::Around);
    assert!(
        Anchor::ALL
            .iter()
            .all(|it| anchor(&scene, 3, *it) == around)
    );
}
