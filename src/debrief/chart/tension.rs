//! The tension line: moments in equal steps, key decisions as hollow circles, places as brackets.

use super::label::{Area, Spot, place};
use super::svg::{Anchor, Svg, fitting, width_of};
use crate::debrief::{Timeline, TimelinePoint};
use crate::text::Lang;

const LEFT: i32 = 34;
const RIGHT: i32 = 150;
const TOP: i32 = 14;
const BOTTOM: i32 = 66;
/// Where one phase passes into the next.
const PHASES: [i32; 6] = [0, 25, 45, 65, 85, 100];
/// From here it is a threat.
const THREAT: i32 = 65;
/// The two lines of a label: how high together, and where the first stands.
pub(super) const LABEL_HEIGHT: i32 = 36;
const FIRST_LINE: i32 = 14;
const SECOND_LINE: i32 = 32;
/// How wide the words of a label may be, in px; and what is tried where one has no room, down to the number alone.
pub(super) const WIDEST_LABEL: i32 = 230;
const WIDEST_LABELS: [i32; 4] = [WIDEST_LABEL, 170, 120, 0];
/// How far the words of a place may stand beside the middle of their bracket.
const FARTHEST: i32 = 36;

/// The chart of a timeline, `id` unique in its page.
pub fn tension(timeline: &Timeline, lang: Lang, id: &str, width: i32, height: i32) -> String {
    let plot = Plot {
        width,
        height,
        bottom: BOTTOM,
        steps: i32::try_from(timeline.points.len())
            .unwrap_or(i32::MAX)
            .max(1),
    };
    let mut svg = Svg::new(width, height);
    plot.draw_frame(&mut svg, lang);
    let line: Vec<Spot> = (0..)
        .zip(&timeline.points)
        .map(|(at, it)| plot.spot(at, it.tension))
        .collect();
    let room = plot.draw_axis(&mut svg, &timeline.points);
    plot.draw_places(&mut svg, timeline, room);
    svg.path("line", &line);
    draw_marks(&mut svg, &plot, timeline, &line, lang);
    svg.finish(id, &timeline.finding, &told(timeline, lang))
}

/// The chart in words.
fn told(timeline: &Timeline, lang: Lang) -> String {
    let points = timeline.points.iter().map(|it| match &it.decision {
        Some((number, _)) => {
            let decision = lang.say_with("debrief-decision", &[("number", (*number).into())]);
            format!("{decision}: {}. {}.", it.tension, it.what)
        }
        None => format!("{}: {}.", it.what, it.tension),
    });
    [timeline.finding.clone()]
        .into_iter()
        .chain(points)
        .collect::<Vec<_>>()
        .join(" ")
}

fn draw_marks(svg: &mut Svg, plot: &Plot, timeline: &Timeline, line: &[Spot], lang: Lang) {
    // Where one has no room, all are cut shorter; without room at all the number on the axis still says which it is.
    let mut best = labels(plot, timeline, line, lang, WIDEST_LABEL);
    for widest in &WIDEST_LABELS[1..] {
        let missing = |labels: &[Placed]| labels.iter().filter(|it| it.area.is_none()).count();
        if missing(&best) == 0 {
            break;
        }
        let shorter = labels(plot, timeline, line, lang, *widest);
        if missing(&shorter) < missing(&best) {
            best = shorter;
        }
    }
    for it in &best {
        if let Some(area) = it.area {
            it.label.draw(svg, it.spot, area);
        }
        svg.circle("mark", it.spot, 9);
    }
}

/// The label of a mark, and where it has room.
struct Placed {
    spot: Spot,
    label: Label,
    area: Option<Area>,
}

fn labels(plot: &Plot, timeline: &Timeline, line: &[Spot], lang: Lang, widest: i32) -> Vec<Placed> {
    let keys = timeline.points.iter().zip(line).filter(|(it, _)| it.key);
    let labels: Vec<(Spot, Label)> = keys
        .filter_map(|(it, spot)| Some((*spot, Label::of(it, lang, widest)?)))
        .collect();
    let sizes: Vec<_> = labels
        .iter()
        .map(|(spot, it)| (*spot, (it.width(), LABEL_HEIGHT)))
        .collect();
    let areas = place(plot.area(), &[line], &sizes);
    let placed = labels.into_iter().zip(areas);
    placed
        .map(|((spot, label), area)| Placed { spot, label, area })
        .collect()
}

/// The words at a mark: the decision, and below it what was chosen.
pub(super) struct Label {
    decision: String,
    words: String,
}

impl Label {
    pub(super) fn of(point: &TimelinePoint, lang: Lang, widest: i32) -> Option<Self> {
        let (number, words) = point.decision.as_ref()?;
        let decision = lang.say_with("debrief-decision", &[("number", (*number).into())]);
        Some(Self {
            decision,
            words: fitting(words, widest),
        })
    }

    pub(super) fn width(&self) -> i32 {
        width_of(&self.decision).max(width_of(&self.words))
    }

    pub(super) fn draw(&self, svg: &mut Svg, (x, _): Spot, area: Area) {
        let (anchor, at) = if area.left > x {
            (Anchor::Start, area.left)
        } else if area.right < x {
            (Anchor::End, area.right)
        } else {
            (Anchor::Middle, (area.left + area.right) / 2)
        };
        svg.text(
            "label strong",
            anchor,
            at,
            area.top + FIRST_LINE,
            &self.decision,
        );
        if !self.words.is_empty() {
            svg.text("label", anchor, at, area.top + SECOND_LINE, &self.words);
        }
    }
}

/// Where things stand.
pub(super) struct Plot {
    pub(super) width: i32,
    pub(super) height: i32,
    /// What is left free under the axis.
    pub(super) bottom: i32,
    pub(super) steps: i32,
}

impl Plot {
    fn right(&self) -> i32 {
        self.width - RIGHT
    }

    fn y(&self, tension: i32) -> i32 {
        TOP + (100 - tension.clamp(0, 100)) * (self.height - TOP - self.bottom) / 100
    }

    fn x(&self, at: i32) -> i32 {
        LEFT + (2 * at + 1) * (self.right() - LEFT) / (2 * self.steps)
    }

    pub(super) fn spot(&self, at: i32, tension: i32) -> Spot {
        (self.x(at), self.y(tension))
    }

    pub(super) fn area(&self) -> Area {
        Area {
            left: LEFT + 4,
            top: TOP - 12,
            right: self.right() - 4,
            bottom: self.y(0) - 4,
        }
    }

    pub(super) fn draw_frame(&self, svg: &mut Svg, lang: Lang) {
        let (right, zero) = (self.right(), self.y(0));
        svg.rect(
            "band",
            (LEFT, self.y(100)),
            (right - LEFT, self.y(THREAT) - self.y(100)),
        );
        for cut in &PHASES[1..5] {
            svg.path("rule", &[(LEFT, self.y(*cut)), (right, self.y(*cut))]);
        }
        for (at, pair) in PHASES.windows(2).enumerate() {
            let middle = (self.y(pair[0]) + self.y(pair[1])) / 2 + 5;
            svg.text(
                "small",
                Anchor::Start,
                right + 12,
                middle,
                &lang.say(&format!("debrief-phase-{at}")),
            );
        }
        for tension in [0, 50, 100] {
            svg.text(
                "small",
                Anchor::End,
                LEFT - 8,
                self.y(tension) + 5,
                &tension.to_string(),
            );
        }
        svg.path("axis", &[(LEFT, zero), (right, zero)]);
    }

    /// Ticks and their words; gives back how wide a step is.
    pub(super) fn draw_axis(&self, svg: &mut Svg, points: &[TimelinePoint]) -> i32 {
        let zero = self.y(0);
        // Numbers that would run together are left out, never moved.
        let room = (self.right() - LEFT) / self.steps;
        let every = if room < 20 { 20 / room.max(1) + 1 } else { 1 };
        for (at, point) in (0..).zip(points) {
            svg.path("tick", &[(self.x(at), zero), (self.x(at), zero + 5)]);
            let shown = if point.decision.is_some() {
                at % every == 0
            } else {
                room >= 40
            };
            if shown {
                svg.text("small", Anchor::Middle, self.x(at), zero + 20, &point.axis);
            }
        }
        room
    }

    /// A bracket a place. Words that would run into their neighbour's go one line lower.
    fn draw_places(&self, svg: &mut Svg, timeline: &Timeline, room: i32) {
        let (zero, half) = (self.y(0), (room / 2 - 6).clamp(2, 14));
        let at = |it: usize| self.x(i32::try_from(it).unwrap_or(i32::MAX));
        let mut taken = [0; 2];
        for span in &timeline.places {
            let (from, to) = (at(span.first) - half, at(span.last) + half);
            svg.path("bracket", &[(from, zero + 27), (to, zero + 27)]);
            let middle = (from + to) / 2;
            let wanted = fitting(&span.words, 2 * (middle.min(self.width - middle) - 2));
            // The row in which they stand nearest to their bracket, and the first of equals.
            let aside = |row: usize| (taken[row] + width_of(&wanted) / 2 - middle).max(0);
            let row = usize::from(aside(1) < aside(0));
            let at = middle + aside(row).min(FARTHEST);
            let words = fitting(&wanted, 2 * (at - taken[row]));
            svg.text("small", Anchor::Middle, at, zero + [42, 58][row], &words);
            taken[row] = at + width_of(&words) / 2 + 8;
        }
    }
}
