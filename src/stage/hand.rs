//! Hands: one outline with finger and palm lines, about 100 units from wrist to fingertip.

use super::paint::{Rgb, fill, group, short, stroke};

/// What a hand does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Hangs at rest.
    Rest,
    /// Shows its palm.
    Open,
    Fist,
    /// Points with the index finger.
    Points,
    /// Lies on a table, a lap or an arm.
    Flat,
    /// Closed round a phone, a cup or cloth.
    Grip,
    /// In a pocket or behind the back.
    Hidden,
}

/// How a hand is put into the picture.
pub(super) struct Grasp {
    pub(super) at: [f32; 2],
    /// Degrees: 0 is fingers down, 180 up.
    pub(super) turn: f32,
    /// 1, or -1 for the mirrored hand.
    pub(super) side: f32,
    pub(super) size: f32,
}

/// A hand at its wrist; its thumb is on +x when it hangs and on -x when it is raised, so that a
/// raised hand always has its thumb toward the head.
pub(super) fn hand(kind: Hand, grasp: &Grasp, skin: Rgb, shade: Rgb) -> String {
    let palm = |d: &str| fill(d, skin);
    let finger = |d: &str, width: f32| stroke(d, skin, width);
    let crease = |d: &str, width: f32| stroke(d, shade, width);
    let shapes: Vec<String> = match kind {
        Hand::Hidden => return String::new(),
        Hand::Rest => vec![
            palm(
                "M-14,-8 L14,-8 C19,6 22,22 20,40 C20,56 16,72 11,83 C8,90 1,91 0,85 C-3,91 -10,88 -10,80 C-15,82 -19,74 -18,64 C-21,46 -20,14 -14,-8Z",
            ),
            crease("M0,85 C1,75 2,66 1,57", 2.0),
            crease("M-10,80 C-9,71 -8,64 -8,57", 2.0),
            palm("M12,0 C23,9 29,24 28,42 C28,53 25,61 20,61 C15,61 14,52 14,45 L9,22Z"),
            crease("M14,49 C15,39 13,29 9,20", 2.0),
        ],
        Hand::Open => vec![
            palm("M-15,-8 L15,-8 C20,6 24,26 23,48 C12,54 -12,54 -22,47 C-24,28 -20,6 -15,-8Z"),
            palm(
                "M-11,-5 C-22,0 -32,13 -44,25 C-51,32 -44,43 -36,38 C-29,34 -24,36 -20,46 L-6,22Z",
            ),
            finger("M-15.5,44 L-21,83", 13.0),
            finger("M-4.8,47 L-6.5,93", 13.4),
            finger("M6.4,47 L9,89", 13.0),
            finger("M17,44 L24.5,74", 11.4),
            crease("M-18,47 C-6,39 9,37 20,40", 1.8),
            crease("M-20,40 C-7,34 -3,18 -9,2", 1.8),
            crease("M-10.3,62 L-10,50", 1.6),
            crease("M.8,64 L.6,50", 1.6),
            crease("M12.4,60 L11.8,50", 1.6),
        ],
        Hand::Fist => vec![
            palm(
                "M-15,-8 L15,-8 C19,4 26,14 27,29 C28,40 27,46 22,49 C20,56 11,57 8,53 C5,59 -4,60 -7,55 C-10,60 -19,58 -20,52 C-27,51 -29,41 -27,29 C-25,15 -19,4 -15,-8Z",
            ),
            crease("M8,53 C8,47 7,43 6,39", 2.0),
            crease("M-7,55 C-7,49 -7,45 -8,41", 2.0),
            crease("M-20,52 C-19,47 -19,44 -20,40", 2.0),
            crease("M-24,31 C-14,38 -4,40 3,38", 1.6),
            fill(
                "M17,0 C29,9 30,25 19,33 C9,40 -6,41 -12,35 C-16,30 -11,24 -4,24 C3,24 7,17 9,6Z",
                shade,
            ),
            palm(
                "M17,-1 C28,7 29,22 18,30 C8,37 -5,38 -10,32 C-13,27 -8,22 -2,22 C4,22 8,15 10,4Z",
            ),
        ],
        Hand::Points => vec![
            finger("M-15,34 L-16.5,92", 14.5),
            crease("M-20,62 h6", 1.8),
            palm(
                "M-15,-8 L15,-8 C21,3 26,14 25,29 C26,41 22,48 14,48 C12,53 3,54 0,49 C-4,52 -10,51 -11,46 C-20,46 -24,38 -24,28 C-24,14 -20,4 -15,-8Z",
            ),
            crease("M0,49 C1,43 1,40 2,34", 2.0),
            crease("M14,48 C14,42 14,39 14,34", 2.0),
            fill(
                "M-20,2 C-28,12 -24,29 -11,34 C-1,38 11,38 14,32 C15,26 8,24 1,22 C-5,20 -9,14 -8,4Z",
                shade,
            ),
            palm(
                "M-20,1 C-27,11 -23,26 -11,31 C-2,35 9,35 11,30 C12,25 6,23 0,21 C-6,19 -9,12 -8,3Z",
            ),
        ],
        Hand::Flat => vec![
            palm("M-15,-8 L15,-8 C20,6 24,22 22,44 C10,50 -10,50 -21,44 C-23,26 -20,6 -15,-8Z"),
            finger("M-15,42 L-18,76", 12.5),
            finger("M-4.6,44 L-5.4,86", 13.0),
            finger("M6.4,44 L7.6,84", 12.6),
            finger("M16.4,41 L20,68", 11.0),
            palm("M12,0 C24,8 34,20 38,34 C40,43 32,47 27,41 C22,36 18,34 15,36Z"),
            crease("M-10.4,70 L-10,48", 1.8),
            crease("M1,74 L.8,48", 1.8),
            crease("M12,68 L11.6,48", 1.8),
        ],
        Hand::Grip => vec![
            palm("M-15,-8 L15,-8 C22,6 27,16 26,30 L-26,30 C-26,16 -20,4 -15,-8Z"),
            finger("M-19,28 L-18.2,42", 13.0),
            finger("M-6.4,28 L-6.1,46", 13.0),
            finger("M6.4,28 L6.1,46", 13.0),
            finger("M19,28 L18.2,42", 13.0),
            crease("M-12.7,44 V30", 2.0),
            crease("M0,46 V30", 2.0),
            crease("M12.7,44 V30", 2.0),
        ],
    };
    let Grasp {
        at: [x, y],
        turn,
        side,
        size,
    } = *grasp;
    let transform = format!(
        "translate({},{}) rotate({}) scale({:.2},{size})",
        short(x),
        short(y),
        short(turn),
        size * side
    );
    group(&transform, &shapes.concat())
}
