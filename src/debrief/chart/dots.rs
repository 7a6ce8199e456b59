//! The dot rows: a dot a moment, a column a level, no bars, averages or percentages.

use super::svg::{Anchor, Svg};
use crate::debrief::{CompetencyPart, CompetencyRow};
use crate::text::Lang;

const NAME: i32 = 240;
const RESULT: i32 = 190;
const TOP: i32 = 34;
const ROW: i32 = 46;
/// From one dot to the next.
const PITCH: i32 = 17;

/// The chart of the competencies, `id` unique in its page.
pub fn dots(part: &CompetencyPart, lang: Lang, id: &str, width: i32) -> String {
    let rows = i32::try_from(part.rows.len()).unwrap_or(i32::MAX);
    let mut svg = Svg::new(width, TOP + rows * ROW + 4);
    let columns = Columns {
        column: (width - NAME - RESULT) / 4,
    };
    for level in 0..4 {
        let words = lang.say(&format!("debrief-quality-{}", level + 1));
        svg.text("small", Anchor::Middle, columns.middle(level), 18, &words);
    }
    for (at, row) in (0..).zip(&part.rows) {
        draw_row(&mut svg, &columns, row, lang, (width, TOP + at * ROW));
    }
    let bottom = TOP + rows * ROW - 6;
    svg.path("rule", &[(0, bottom), (width, bottom)]);
    svg.finish(id, &part.finding, &told(part, lang))
}

/// The chart in words.
fn told(part: &CompetencyPart, lang: Lang) -> String {
    let rows = part.rows.iter().map(|it| {
        let values = [
            ("name", (&it.name).into()),
            ("words", (&it.words).into()),
            ("count", it.n.into()),
        ];
        lang.say_with("debrief-dots-row", &values)
    });
    [part.finding.clone()]
        .into_iter()
        .chain(rows)
        .collect::<Vec<_>>()
        .join(" ")
}

struct Columns {
    column: i32,
}

impl Columns {
    fn middle(&self, level: i32) -> i32 {
        NAME + level * self.column + self.column / 2
    }
}

fn draw_row(
    svg: &mut Svg,
    columns: &Columns,
    row: &CompetencyRow,
    lang: Lang,
    (width, y): (i32, i32),
) {
    svg.path("rule", &[(0, y - 6), (width, y - 6)]);
    let told = row.bands.is_some();
    svg.text(
        if told {
            "name strong"
        } else {
            "name strong faint"
        },
        Anchor::Start,
        0,
        y + 18,
        &row.short,
    );
    if row.red_line {
        svg.rect("red", (0, y + 24), (10, 10));
        svg.text(
            "small red",
            Anchor::Start,
            16,
            y + 34,
            &lang.say("debrief-red-word"),
        );
    }
    for (level, points) in (0..4).zip(0_u32..) {
        let count =
            i32::try_from(row.dots.iter().filter(|it| it.0 == points).count()).unwrap_or(i32::MAX);
        // Many dots stand closer, so that they stay in their column.
        let pitch = if count > 1 {
            PITCH.min((columns.column - 20) / (count - 1))
        } else {
            PITCH
        };
        for at in 0..count {
            let x = columns.middle(level) + (2 * at - count + 1) * pitch / 2;
            let (class, r) = if told { ("dot", 7) } else { ("dot hollow", 6) };
            svg.circle(class, (x, y + 16), r);
        }
    }
    svg.text(
        if told {
            "label strong"
        } else {
            "label strong faint"
        },
        Anchor::End,
        width,
        y + 13,
        &row.words,
    );
    svg.text(
        "small",
        Anchor::End,
        width,
        y + 31,
        &format!("n = {}", row.n),
    );
}
