//! A figure: legs, far arm, neck, torso, collar, thing, arms, head, in that order and without outlines.

use super::actor::{Actor, Seat, Thing};
use super::arms::{ArmShapes, arms};
use super::clothes::{collar, has_pockets, hem, hem_width};
use super::head::{Head, Shade, View, head};
use super::legs::{lap, legs};
use super::paint::{Rgb, clip, clipped, fill, group, line, moved, rgb, short, stroke, svg};
use super::posture::{Posture, Stance};
use super::thing::{folder, helmet, mug, phone};

/// How far the eyes are above the floor, in units: a body of 1.72 m is a thousand.
pub(super) const EYES: f32 = 932.0;

/// How far the body of someone seated is lower, in units: a seat of 0.45 m.
pub(super) const SEATED_LOWER: f32 = 208.0;

/// What of a figure is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// The arms once more, over a table that was drawn after the body.
    Arms,
}

/// The measures and colours that the parts of one body share.
pub(super) struct Body<'a> {
    pub(super) actor: &'a Actor,
    pub(super) id: &'a str,
    pub(super) shade: Shade,
    /// The side of the shadow: -1 left, 1 right.
    pub(super) dark: f32,
    pub(super) turn: f32,
    /// Width: build, narrowed by turning.
    pub(super) wide: f32,
    /// Where the seam has shifted to.
    pub(super) seam_x: f32,
    /// How far the shoulders go up; negative is up.
    pub(super) up: f32,
    /// Where the coat ends.
    pub(super) hem: f32,
    pub(super) hem_wide: f32,
    pub(super) coat: Rgb,
    pub(super) coat_dark: Rgb,
    pub(super) coat_light: Rgb,
    pub(super) seam: Rgb,
    pub(super) skin_dark: Rgb,
    pub(super) inner_dark: Rgb,
}

impl Body<'_> {
    /// A colour on its way to the night.
    pub(super) fn night(&self, colour: Rgb, share: f32) -> Rgb {
        colour.mix(self.shade.night, share)
    }

    /// How far the shoulders stand from the middle.
    pub(super) fn shoulder_x(&self) -> f32 {
        112.0 * self.wide
    }

    pub(super) fn shoulder_y(&self) -> f32 {
        -806.0 + self.up
    }

    /// Shapes cut to the torso.
    pub(super) fn on_torso(&self, shapes: &str) -> String {
        clipped(&format!("{}t", self.id), shapes)
    }

    pub(super) fn seen_from_behind(&self) -> bool {
        self.actor.body_behind || self.actor.view == View::Behind
    }
}

/// Where the middle of the eyes is in someone, in units above the floor.
pub(super) fn eye_units(actor: &Actor) -> f32 {
    let stance = actor.posture.stance();
    let up = stance.lift + actor.bearing.lift;
    let seated = if actor.seat == Seat::Stands {
        0.0
    } else {
        SEATED_LOWER
    };
    EYES - stance.lean * 0.62 + up * 0.35 - seated
}

/// Someone, with the origin on the floor between the feet.
pub(super) fn figure(actor: &Actor, shade: Shade, id: &str, part: Part) -> String {
    let stance = actor.posture.stance();
    let body = body(actor, &stance, shade, id);
    let ArmShapes {
        mut before,
        behind,
        mut over,
    } = arms(&body, &stance, part);
    let seated = actor.seat != Seat::Stands;

    let (hx, hy, larger) = head_at(&body, &stance);
    match actor.posture {
        Posture::Calls | Posture::CallsSeated => over = phone(hx) + &over,
        Posture::Cup if !body.seen_from_behind() => before = mug(shade) + &before,
        _ => {}
    }
    let sunk = |shapes: &str| {
        if seated {
            group(&format!("translate(0,{SEATED_LOWER})"), shapes)
        } else {
            shapes.to_owned()
        }
    };
    if part == Part::Arms {
        return sunk(&(before + &over));
    }

    let look = &actor.look;
    let head = head(&Head {
        id: &format!("{id}h"),
        skin: look.skin,
        hair: look.hair,
        hair_colour: look.hair_colour,
        young: false,
        older: look.older,
        glasses: look.glasses,
        face: actor.face,
        view: actor.view,
        yaw: body.turn * 0.6,
        pitch: actor.pitch - actor.chin,
        gaze: actor.gaze.toward(),
        shade,
    });
    let at_head = format!(
        "translate({},{}) rotate({}) scale({larger:.4})",
        short(hx),
        short(hy),
        actor.tilt
    );

    let torso = torso(&body);
    let shown = actor.thing.filter(|_| !body.seen_from_behind());
    let thing = shown.map(|it| match it {
        Thing::Helmet => helmet(rgb(0xC9553B)),
        Thing::Folder => folder(),
    });
    let upper = group(&at_head, &head.behind)
        + &behind
        + &neck(&body, hx, hy)
        + &clip(&format!("{id}t"), &torso)
        + &fill(&torso, body.coat)
        + &body.on_torso(&(torso_shadow(&body) + &pockets(&body)))
        + &collar(&body)
        + &thing.unwrap_or_default();
    let front = before + &group(&at_head, &head.front) + &over;
    match actor.seat {
        Seat::Stands => legs(&body, actor.posture == Posture::Approaches) + &upper + &front,
        Seat::Sofa => sunk(&upper) + &lap(&body) + &sunk(&front),
        Seat::Table => sunk(&(upper + &front)),
    }
}

/// Where the middle of the eyes is, and how much larger the head is: who leans in comes nearer with the head, a little
/// lower and a little larger.
pub(super) fn head_at(b: &Body<'_>, stance: &Stance) -> (f32, f32, f32) {
    (
        b.seam_x * 0.55,
        -EYES + stance.lean * 0.62 + b.up * 0.35,
        1.0 + stance.lean.max(0.0) * 0.0022,
    )
}

/// The measures of someone.
pub(super) fn body<'a>(actor: &'a Actor, stance: &Stance, shade: Shade, id: &'a str) -> Body<'a> {
    let look = &actor.look;
    let turned = match actor.view {
        View::Left => -0.5,
        View::Right => 0.5,
        View::Front | View::Behind => stance.turn,
    };
    let turn = actor.turn.unwrap_or(turned) + actor.bearing.turn;
    let night = |colour: Rgb, more: f32| colour.mix(shade.night, shade.depth + more);
    Body {
        actor,
        id,
        shade,
        dark: -shade.from,
        turn,
        wide: look.build * (1.0 - 0.26 * turn.abs()),
        seam_x: turn * 26.0,
        up: -(stance.lift + actor.bearing.lift),
        hem: if actor.seat == Seat::Sofa {
            -512.0
        } else {
            hem(look.clothes)
        },
        hem_wide: hem_width(look.clothes),
        coat: look.coat,
        coat_dark: night(look.coat, 0.1),
        coat_light: look.coat.mix(rgb(0xFFF4E0), 0.08),
        seam: night(look.coat, 0.3),
        skin_dark: night(look.skin, 0.0),
        inner_dark: night(look.inner, 0.0),
    }
}

/// The outline of the torso: one closed curve.
fn torso(b: &Body<'_>) -> String {
    let (w, up, hm, hw) = (b.wide, b.up, b.hem, b.hem_wide);
    let (sx, sy) = (b.shoulder_x(), b.shoulder_y());
    let flare = (hm - 88.0).max(-524.0);
    svg!(
        "M{},{} C{},{} {},{} {},{} C{},{} {},-720 {},-660 C{},-610 {},-570 {},-524 C{},{} {},{} {},{}",
        -34.0 * w,
        -846.0 + up * 0.4,
        -60.0 * w,
        -832.0 + up,
        -96.0 * w,
        -832.0 + up,
        -sx - 4.0,
        sy + 8.0,
        -sx - 18.0,
        sy + 40.0,
        -sx - 2.0,
        -98.0 * w,
        -94.0 * w,
        -96.0 * w,
        -100.0 * w,
        -104.0 * w,
        flare,
        -(hw - 2.0) * w,
        hm - 38.0,
        -hw * w,
        hm,
    ) + &svg!(
        " L{},{} C{},{} {},{} {},-524 C{},-570 {},-610 {},-660 C{},-720 {},{} {},{} C{},{} {},{} {},{}Z",
        hw * w,
        hm,
        (hw - 2.0) * w,
        hm - 38.0,
        104.0 * w,
        flare,
        100.0 * w,
        96.0 * w,
        94.0 * w,
        98.0 * w,
        sx + 2.0,
        sx + 18.0,
        sy + 40.0,
        sx + 4.0,
        sy + 8.0,
        96.0 * w,
        -832.0 + up,
        60.0 * w,
        -832.0 + up,
        34.0 * w,
        -846.0 + up * 0.4,
    )
}

/// The hard shadow side, from the seam outward.
fn torso_shadow(b: &Body<'_>) -> String {
    let edge = moved(
        "M16,-860 C30,-760 12,-640 26,-520 C30,-460 22,-410 26,-360",
        b.seam_x,
        0.0,
        b.dark,
    );
    fill(
        &(edge + &svg!("L{},-360 L{},-870Z", b.dark * 240.0, b.dark * 240.0)),
        b.coat_dark,
    )
}

fn pockets(b: &Body<'_>) -> String {
    let none = b.actor.posture == Posture::Pockets
        || b.seen_from_behind()
        || !has_pockets(b.actor.look.clothes);
    if none {
        return String::new();
    }
    let slit = |s: f32| {
        let d = svg!(
            "M{},-548 l{},56",
            s * 60.0 * b.wide + b.seam_x * 0.4,
            s * 20.0 * b.wide
        );
        stroke(&d, b.seam, 4.0)
    };
    slit(-1.0) + &slit(1.0)
}

fn neck(b: &Body<'_>, hx: f32, hy: f32) -> String {
    let (cx, d, skin) = (b.seam_x, b.dark, b.actor.look.skin);
    let column = svg!(
        "M{},{} L{},{} L{},-838 C{},-822 {},-822 {},-838Z",
        hx - 29.0,
        hy + 30.0,
        hx + 29.0,
        hy + 30.0,
        cx + 34.0,
        cx + 14.0,
        cx - 14.0,
        cx - 34.0,
    );
    let shadow = svg!(
        "M{},{} C{},{} {},{} {},{} L{},-838 L{},-836 L{},-826 L{},{}Z",
        hx - 29.0,
        hy + 46.0,
        hx - 10.0,
        hy + 92.0,
        hx + 12.0,
        hy + 94.0,
        hx + 29.0,
        hy + 60.0,
        cx + 34.0,
        cx + d * 34.0,
        cx + d * 2.0,
        cx + d * 2.0,
        hy + 88.0,
    );
    fill(&column, skin) + &fill(&shadow, b.skin_dark)
}

/// The seam in the back of a coat.
pub(super) fn back_seam(b: &Body<'_>) -> String {
    line(
        &svg!(
            "M{},-812 C{},-660 {},-480 {},{}",
            b.seam_x,
            b.seam_x + 3.0,
            b.seam_x,
            b.seam_x,
            b.hem
        ),
        b.seam,
        3.0,
    )
}
