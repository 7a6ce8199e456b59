//! Where signals are in the picture: the places that a ring can mark on a person.

#[cfg(test)]
mod tests;

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
