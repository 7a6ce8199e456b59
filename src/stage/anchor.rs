//! Where signals are in the picture: the places that a ring can mark on a person.

use super::actor::{Seat, Thing};
use super::arms::{HandAt, hands};
use super::figure::{Body, SEATED_LOWER, body, head_at};
use super::hand::Hand;
use super::head::Shade;
use super::layer::Placement;
use super::light::{HEIGHT, REFERENCE_HORIZON, WIDTH, light};
use super::paint::rgb;
use super::posture::{Posture, Stance};
use super::scene::Scene;

/// Where on someone, or around them, a signal is seen or heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    Face,
    Hands,
    /// The whole of the body: how someone stands or sits.
    Stance,
    /// What they hold; their hands if they hold nothing.
    Thing,
    /// What they say: the room for a balloon beside the head.
    Words,
    /// What happens beside them.
    Around,
}

impl Anchor {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Face,
        Self::Hands,
        Self::Stance,
        Self::Thing,
        Self::Words,
        Self::Around,
    ];
}

/// An ellipse on the canvas, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    pub centre: [f32; 2],
    pub radii: [f32; 2],
    /// For words, whose ellipse is the room for a balloon: where its tail ends, beside the mouth.
    pub tail: Option<[f32; 2]>,
}

/// The part of the canvas that is seen in every window with a column beside it: the top is cropped first.
const SEEN: [f32; 4] = [10.0, 62.0, WIDTH - 10.0, HEIGHT - 10.0];

/// No ring is smaller than this.
const LEAST: f32 = 38.0;

/// Where that is on the person with that number; around, if there is no such person in the picture.
pub fn anchor(scene: &Scene, who: usize, anchor: Anchor) -> Ring {
    let horizon = light(f32::from(scene.tension), scene.style).horizon;
    let [x, y, rx, ry] = scene.place.around();
    let around = within([x, y + horizon - REFERENCE_HORIZON], [rx, ry]);
    let Some(actor) = scene.people.get(who) else {
        return around;
    };
    let stance = actor.posture.stance();
    let nowhere = Shade {
        from: -1.0,
        depth: 0.0,
        night: rgb(0x000000),
    };
    let body = body(actor, &stance, nowhere, "");
    let person = Person {
        placement: scene.placement(who, actor),
        horizon,
        sunk: if actor.seat == Seat::Stands {
            0.0
        } else {
            SEATED_LOWER
        },
        body,
        stance,
    };
    match anchor {
        Anchor::Around => around,
        Anchor::Face => person.face(),
        Anchor::Hands => person.hands(),
        Anchor::Stance => person.stance(),
        Anchor::Thing => person.thing().unwrap_or_else(|| person.hands()),
        Anchor::Words => person.words(),
    }
}

/// Someone, with what is needed to find the parts of them.
struct Person<'a> {
    placement: Placement,
    horizon: f32,
    /// How much lower the body is for being seated, in units.
    sunk: f32,
    body: Body<'a>,
    stance: Stance,
}

impl Person<'_> {
    /// A point of the figure, in units, on the canvas.
    fn px(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let [feet_x, feet_y] = self.placement.feet(self.horizon);
        let scale = self.placement.scale;
        [feet_x + x * scale, feet_y + (y + self.sunk) * scale]
    }

    fn ring(&self, centre: [f32; 2], radii: [f32; 2]) -> Ring {
        let scale = self.placement.scale;
        within(self.px(centre), radii.map(|it| it * scale))
    }

    fn face(&self) -> Ring {
        let (x, y, larger) = head_at(&self.body, &self.stance);
        self.ring([x, y - 3.0], [86.0 * larger, 110.0 * larger])
    }

    /// Both hands if they are close together, else the one that says most of those in the picture.
    fn hands(&self) -> Ring {
        let both = hands(&self.body, &self.stance);
        let [a, b] = both;
        let [dx, dy] = [0, 1].map(|it| (a.middle[it] - b.middle[it]).abs());
        if dx.hypot(dy) < 170.0 && a.hidden == b.hidden {
            let half = a.half.max(b.half);
            let middle = [0, 1].map(|it| f32::midpoint(a.middle[it], b.middle[it]));
            let ring = self.ring(middle, [dx / 2.0 + half, dy / 2.0 + half]);
            // Cut off at the edge of the picture it would miss them both.
            if ring.centre == self.px(middle) {
                return ring;
            }
        }
        let seen = |it: &HandAt| {
            let [x, y] = self.px(it.middle);
            (SEEN[0]..=SEEN[2]).contains(&x) && (SEEN[1]..=SEEN[3]).contains(&y)
        };
        let says = |it: &HandAt| (seen(it), !it.hidden, telling(it.hand));
        let it = if says(&b) > says(&a) { b } else { a };
        self.ring(it.middle, [it.half; 2])
    }

    /// From the shoulders down to the hem.
    fn stance(&self) -> Ring {
        self.ring([self.body.seam_x * 0.3, -628.0], [212.0, 236.0])
    }

    fn thing(&self) -> Option<Ring> {
        if self.body.seen_from_behind() {
            return None;
        }
        let (head, ..) = head_at(&self.body, &self.stance);
        let (middle, radii) = match (self.body.actor.thing, self.body.actor.posture) {
            (Some(Thing::Helmet), _) => ([2.0, -572.0], [122.0, 108.0]),
            (Some(Thing::Folder), _) => ([-10.0, -618.0], [112.0, 116.0]),
            (None, Posture::Cup) => ([0.0, -616.0], [92.0, 66.0]),
            (None, Posture::Calls | Posture::CallsSeated) => ([head + 64.0, -896.0], [60.0, 92.0]),
            (None, _) => return None,
        };
        Some(self.ring(middle, radii))
    }

    /// Room for a balloon beside the head, on the side where there is more of it, and a little higher than the mouth.
    fn words(&self) -> Ring {
        let (x, y, larger) = head_at(&self.body, &self.stance);
        let scale = self.placement.scale;
        let ([head, _], [_, mouth]) = (self.px([x, y]), self.px([x, y + 42.0 * larger]));
        let side = if head <= WIDTH / 2.0 + 20.0 {
            1.0
        } else {
            -1.0
        };
        let beside = 62.0 * larger * scale;
        let near = head + side * (beside + 26.0);
        let far = if side > 0.0 {
            SEEN[2] - 14.0
        } else {
            SEEN[0] + 14.0
        };
        let high = (mouth - 190.0).clamp(SEEN[1] + 14.0, SEEN[3] - 180.0);
        let low = (mouth - 44.0).clamp(high + 2.0 * LEAST, SEEN[3] - 80.0);
        Ring {
            centre: [f32::midpoint(near, far), f32::midpoint(low, high)],
            radii: [(far - near).abs() / 2.0, (low - high) / 2.0],
            tail: Some([head + side * (beside + 2.0), mouth]),
        }
    }
}

/// How much a hand says, when only one can be ringed.
fn telling(hand: Hand) -> u8 {
    match hand {
        Hand::Hidden => 0,
        Hand::Rest => 1,
        Hand::Flat => 2,
        Hand::Grip | Hand::Open => 3,
        Hand::Fist => 4,
        Hand::Points => 5,
    }
}

/// The ellipse, cut to what is seen; what is left too small of it moves back into the picture.
fn within(centre: [f32; 2], radii: [f32; 2]) -> Ring {
    let mut ring = Ring {
        centre,
        radii,
        tail: None,
    };
    for axis in [0, 1] {
        let (least, most) = (SEEN[axis], SEEN[axis + 2]);
        let wanted = radii[axis].max(LEAST);
        let (mut from, mut to) = (centre[axis] - wanted, centre[axis] + wanted);
        // A large ring loses what falls outside; a small one stays whole.
        let keep = 2.0 * wanted.min(96.0);
        from = from.max(least);
        to = to.min(most);
        if to - from < keep {
            from = from.clamp(least, most - keep);
            to = from + keep;
        }
        ring.centre[axis] = f32::midpoint(from, to);
        ring.radii[axis] = (to - from) / 2.0;
    }
    ring
}

#[cfg(test)]
mod tests {
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
}
