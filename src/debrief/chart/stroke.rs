//! One decision as a stroke: the tension before it, and after.

use super::svg::Svg;
use crate::debrief::DecisionPart;
use crate::text::Lang;

const WIDTH: i32 = 72;
const HEIGHT: i32 = 48;

/// The stroke of a decision, `id` unique in its page.
pub fn stroke(decision: &DecisionPart, lang: Lang, id: &str) -> String {
    let y = |tension: i32| 8 + (100 - tension.clamp(0, 100)) * 32 / 100;
    let (from, to) = (
        (4, y(decision.tension_before)),
        (WIDTH - 10, y(decision.tension_after)),
    );
    let mut svg = Svg::new(WIDTH, HEIGHT);
    svg.path("bracket", &[(2, HEIGHT - 2), (WIDTH - 2, HEIGHT - 2)]);
    svg.path("line", &[from, to]);
    svg.circle("mark", to, 6);
    let numbers = [
        ("number", decision.number.into()),
        ("before", decision.tension_before.into()),
        ("after", decision.tension_after.into()),
    ];
    svg.finish(
        id,
        &lang.say_with("debrief-stroke", &numbers),
        &decision.effect,
    )
}
