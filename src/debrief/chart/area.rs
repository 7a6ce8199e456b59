//! Areas of a series: each a colour and a pattern, so that neither has to be seen to tell them apart, with its letter on a
//! chip.

use super::svg::{Anchor, Svg, width_of};

/// What fills the areas of a series; after these they begin again, and the letter tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fill {
    /// A class of the page.
    Plain(&'static str),
    /// The last part of the pattern's id, and what it is made of.
    Pattern(&'static str, &'static str),
}

// The sizes are those of `look.md`, section 1. The first four are its series; the fifth and sixth are for the few
// questions that have so many answers.
const FILLS: [Fill; 6] = [
    Fill::Plain("series-1"),
    Fill::Pattern(
        "b",
        r#"width="9" height="9" patternTransform="rotate(45)"><rect class="paper" width="9" height="9"/><rect class="series-2" width="4.5" height="9"/>"#,
    ),
    Fill::Pattern(
        "c",
        r#"width="8" height="8"><rect class="paper" width="8" height="8"/><circle class="series-3" cx="4" cy="4" r="2.5"/>"#,
    ),
    Fill::Plain("paper"),
    Fill::Pattern(
        "e",
        r#"width="9" height="9" patternTransform="rotate(135)"><rect class="paper" width="9" height="9"/><rect class="series-1" width="3" height="9"/>"#,
    ),
    Fill::Pattern(
        "f",
        r#"width="8" height="8"><rect class="paper" width="8" height="8"/><rect class="series-2" x="2" y="2" width="4" height="4"/>"#,
    ),
];

/// How far the outline of an area lies within its edge.
const OUTLINE: i32 = 1;
const CHIP: i32 = 22;
/// How far a chip stays from the edge of its area, where there is room.
const MARGIN: i32 = 7;
/// Beside the words on a chip.
const PADDING: i32 = 5;

/// The patterns of the first `many` series, for one drawing.
pub(super) fn patterns(id: &str, many: usize) -> Vec<String> {
    let patterns = FILLS.iter().take(many).filter_map(|fill| match fill {
        Fill::Plain(_) => None,
        Fill::Pattern(name, rest) => Some(format!(
            r#"<pattern id="{id}-{name}" patternUnits="userSpaceOnUse" {rest}</pattern>"#
        )),
    });
    patterns.collect()
}

/// An area of that series, from 0, of a drawing.
pub(super) fn area(svg: &mut Svg, id: &str, series: usize, (x, y): (i32, i32), size: (i32, i32)) {
    let (width, height) = size;
    let size = ((width - 2 * OUTLINE).max(1), height);
    match FILLS[series % FILLS.len()] {
        Fill::Plain(class) => svg.rect(&format!("area {class}"), (x + OUTLINE, y), size),
        Fill::Pattern(name, _) => {
            svg.patterned("area", &format!("{id}-{name}"), (x + OUTLINE, y), size);
        }
    }
}

/// A letter and a number within an area; the letter alone where there is less room or one vote, nothing where there is
/// none.
pub(super) fn chip(
    svg: &mut Svg,
    letter: &str,
    votes: u32,
    (x, y): (i32, i32),
    (width, height): (i32, i32),
) {
    let both = format!("{letter} {votes}");
    let tries = if votes > 1 {
        vec![both.as_str(), letter]
    } else {
        vec![letter]
    };
    let fits = |it: &&str| chip_width(it) + 2 * (OUTLINE + 1) <= width;
    let Some(words) = tries.into_iter().find(fits) else {
        return;
    };
    let own = chip_width(words);
    let left = x + MARGIN.min((width - own) / 2);
    let top = y + (height - CHIP) / 2;
    svg.rect("chip", (left, top), (own, CHIP));
    svg.text(
        "name strong",
        Anchor::Middle,
        left + own / 2,
        top + CHIP - 5,
        words,
    );
}

fn chip_width(words: &str) -> i32 {
    width_of(words) + 2 * PADDING
}
