//! Heads that look away: three-quarter, and from behind.

use super::face::Lines;
use super::features::{Eye, creases, drop, eye};
use super::head::{Head, HeadShapes};
use super::paint::{
    Rgb, clip, clipped, ellipse, faint, fill, glaze, group, line, moved, rgb, stroke, svg,
};

/// Where the features stand, beside the middle.
const ASIDE: f32 = 22.0;

/// A three-quarter head, drawn looking right and mirrored for left: the far cheek is the outline,
/// the nose stands before it.
pub(super) fn head_turned(it: &Head<'_>, dir: f32) -> HeadShapes {
    let (lines, fy) = (it.face.lines(), it.pitch * 9.0);
    let (dr, d, fx) = (drop(&lines), -it.shade.from * dir, ASIDE);
    let (sh, ink) = (it.shadow(), it.ink());
    let lit = if d > 0.0 { it.skin } else { sh };
    let outline = svg!(
        "M-49,-14 C-52,-54 -30,-78 5,-77 C34,-76 48,-54 47,-30 C47,-22 43,-16 43,-9 C43,0 48,7 46,19 C45,31 39,{} 35,{} C31,{} 23,{} 13,{} C-2,{} -18,{} -30,{} C-40,34 -48,12 -49,-14Z",
        43.0 + dr * 0.5,
        55.0 + dr * 0.8,
        68.0 + dr,
        75.0 + dr,
        74.0 + dr,
        72.0 + dr,
        60.0 + dr * 0.8,
        46.0 + dr * 0.5,
    );
    let plane = if d > 0.0 {
        moved("M4,-90", fx, 0.0, 1.0)
            + &moved(
                "L3,-34 C8,-24 5,-14 6,-4 L15,21 C14,27 6,27 3,29 L6,40",
                fx,
                fy,
                1.0,
            )
            + &moved("L3,54", fx, fy + dr, 1.0)
            + &moved("C4,62 0,70 -4,88", fx, dr, 1.0)
            + "L90,100 L90,-90Z"
    } else {
        svg!(
            "M-14,-90 C-10,-50 -14,-30 -12,-8 C-10,14 -8,30 4,44 C8,56 6,66 2,{} L-90,100 L-90,-90Z",
            88.0 + dr
        )
    };
    let nose = if d > 0.0 {
        String::new()
    } else {
        glaze(
            &moved(
                "M-4,-8 L15,20 C14,27 4,28 -2,27 C3,16 1,4 -4,-8Z",
                fx,
                fy,
                1.0,
            ),
            sh,
            0.75,
        )
    };
    let ear = if it.hair.covers_ears() {
        String::new()
    } else {
        ellipse(
            -32.0,
            6.0 + fy * 0.4,
            10.0,
            15.0,
            if d < 0.0 { sh } else { it.skin },
        ) + &faint(
            &svg!("M-37,{} q6,-5 8,2 q1,8 -5,11", 1.0 + fy * 0.4),
            ink,
            1.8,
            0.5,
        )
    };
    let one_eye = |far: bool| {
        let shape = Eye {
            at: [if far { 34.0 } else { 2.0 }, -6.0 + fy],
            wide: if far { 7.2 } else { 10.6 },
            curve: 0.6,
            inner: if far { -1.0 } else { 1.0 },
            brow_wide: if far { 0.62 } else { 1.0 },
            slant: lines.brow.to_radians().tan() * if far { 8.0 } else { 12.0 },
            brow_y: -24.0 + fy + lines.brow_down,
            look: [it.gaze[0] * dir * 4.0 + 1.2, it.gaze[1] * 3.0],
            iris: if far { 4.2 } else { 4.5 },
        };
        eye(
            it,
            &shape,
            &format!("{}e{}", it.id, if far { "f" } else { "n" }),
            lit,
            &lines,
        )
    };
    let old = if it.older {
        let d = moved(
            "M-6,6 q8,5 15,0 M-14,-8 l-6,-2 m6,7 l-6,3 M4,24 C2,30 1,36 3,44 M2,-46 q16,-4 32,0 M6,-39 q13,-3 26,0",
            0.0,
            fy,
            1.0,
        );
        faint(&d, ink, 1.6, 0.4)
    } else {
        String::new()
    };
    let under = svg!(
        "M{},{} C{},{} {},{} {},{}",
        fx + 15.0,
        20.0 + fy,
        fx + 14.0,
        27.0 + fy,
        fx + 5.0,
        29.0 + fy,
        fx - 1.0,
        27.0 + fy
    );
    let shadow_of_hair = if d > 0.0 {
        "M14,-100 C34,-84 40,-50 44,20 L90,20 L90,-100Z"
    } else {
        "M-12,-100 C-26,-70 -30,-30 -26,160 L-90,160 L-90,-100Z"
    };
    let clip_id = format!("{}c", it.id);
    let front = clip(&clip_id, &outline)
        + &fill(&outline, it.skin)
        + &clipped(&clip_id, &(fill(&plane, sh) + &nose))
        + &faint(&under, ink, 2.0, 0.55)
        + &creases(fx - 2.0, 3.0, fy, &lines, ink)
        + &one_eye(true)
        + &one_eye(false)
        + &mouth(40.0 + fy, &lines, ink, sh)
        + &old
        + &ear
        + &if it.glasses {
            glasses(fy, ink)
        } else {
            String::new()
        }
        + &it.fringe(it.hair.before_turned(), shadow_of_hair);
    let behind = it.hair.behind_turned();
    let mirror = format!("scale({dir},1)");
    HeadShapes {
        behind: if behind.is_empty() {
            String::new()
        } else {
            group(&mirror, &fill(behind, it.hair_shadow()))
        },
        front: group(&mirror, &front),
    }
}

fn mouth(my: f32, lines: &Lines, ink: Rgb, shadow: Rgb) -> String {
    let (a, b) = (ASIDE - lines.wide * 0.46, ASIDE + lines.wide * 0.34);
    let (c, open) = (lines.corner * 7.0, lines.open);
    if open <= 0.05 {
        let lips = svg!(
            "M{},{} C{},{} {},{} {},{}",
            a,
            my - c,
            a + 6.0,
            my + 1.0 + c * 0.3,
            b - 6.0,
            my + 1.0 + c * 0.3,
            b,
            my - c * 0.8
        );
        return stroke(&lips, ink, 3.1)
            + &stroke(&svg!("M{},{} h10", ASIDE - 5.0, my + 10.0), shadow, 2.4);
    }
    let hole = svg!(
        "M{},{} C{},{} {},{} {},{} C{},{} {},{} {},{}Z",
        a,
        my - c,
        a + 7.0,
        my - 5.0,
        b - 5.0,
        my - 5.0,
        b,
        my - c * 0.8,
        b - 1.0,
        my + 24.0 * open,
        a + 5.0,
        my + 24.0 * open,
        a,
        my - c,
    );
    let teeth = svg!(
        "M{},{} L{},{} L{},{} L{},{}Z",
        a + 4.0,
        my - 1.0,
        b - 2.0,
        my - 2.0,
        b - 4.0,
        my + 3.0,
        a + 6.0,
        my + 4.0
    );
    fill(&hole, ink.mix(rgb(0x3A0F12), 0.35))
        + &if open > 0.4 {
            fill(&teeth, rgb(0xE9E2D6))
        } else {
            String::new()
        }
}

fn glasses(fy: f32, ink: Rgb) -> String {
    let lens = |x: f32, width: f32, radius: f32| {
        svg!(
            r#"<rect x="{}" y="{}" width="{}" height="20" rx="{}" fill="none" stroke-width="2.5""#,
            x,
            -15.0 + fy,
            width,
            radius
        ) + &format!(r#" stroke="{ink}"/>"#)
    };
    lens(-12.0, 27.0, 8.0)
        + &lens(25.0, 18.0, 7.0)
        + &line(
            &moved("M15,-8 q5,-4 10,0 M-12,-8 L-28,-4", 0.0, fy, 1.0),
            ink,
            2.5,
        )
}

/// The back of a head.
pub(super) fn head_behind(it: &Head<'_>) -> HeadShapes {
    let (d, sh) = (-it.shade.from, it.shadow());
    let skull = "M-49,-14 C-51,-54 -32,-78 0,-78 C32,-78 51,-54 49,-14 C49,14 42,40 30,54 C14,64 -14,64 -30,54 C-42,40 -49,14 -49,-14Z";
    let ear = |s: f32| ellipse(s * 49.0, 6.0, 7.0, 13.0, if s == d { sh } else { it.skin });
    let ears = if it.hair.covers_ears() {
        String::new()
    } else {
        ear(-1.0) + &ear(1.0)
    };
    let clip_id = format!("{}c", it.id);
    let shadow = moved("M6,-90 C16,-40 16,30 4,80 L90,80 L90,-90Z", 0.0, 0.0, d);
    let front = ears
        + &clip(&clip_id, skull)
        + &fill(skull, it.skin)
        + &clipped(&clip_id, &fill(&shadow, sh))
        + &it.fringe(
            it.hair.on_the_back(),
            &moved(
                "M4,-100 C22,-60 24,20 16,160 L90,160 L90,-100Z",
                0.0,
                0.0,
                d,
            ),
        );
    HeadShapes {
        behind: String::new(),
        front,
    }
}
