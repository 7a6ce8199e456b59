//! Two tension lines in one chart: the second begins in the mark where it left the first.

use super::label::{Area, Spot, place};
use super::svg::{Anchor, Svg, fitting, width_of};
use super::tension::{LABEL_HEIGHT, Label, Plot, WIDEST_LABEL};
use crate::debrief::TimelinePoint;
use crate::debrief::tracks::{Track, TracksPart};
use crate::text::Lang;

/// Under the axis stand only the numbers.
const BOTTOM: i32 = 28;
const NAME_HEIGHT: i32 = 20;
const BASELINE: i32 = 15;
const WIDEST_NAME: i32 = 380;

/// The chart of two tracks, `id` unique in its page.
pub fn tracks(part: &TracksPart, lang: Lang, id: &str, width: i32, height: i32) -> String {
    let [first, second] = &part.tracks;
    let longest = part.longest();
    let plot = Plot {
        width,
        height,
        bottom: BOTTOM,
        steps: i32::try_from(longest.points.len())
            .unwrap_or(i32::MAX)
            .max(1),
    };
    let mut svg = Svg::new(width, height);
    plot.draw_frame(&mut svg, lang);
    plot.draw_axis(&mut svg, &longest.points);
    let line = spots(&plot, first);
    svg.path("line", &line);
    let Some(at) = part.parting.as_ref().map(|it| it.number - 1) else {
        return svg.finish(id, &part.finding, &told(part, lang));
    };
    let own = spots(&plot, second);
    let own = own.get(at..).unwrap_or_default();
    svg.path("line second", own);
    draw_marks(&mut svg, &plot, part, (&line, own, at), lang);
    svg.finish(id, &part.finding, &told(part, lang))
}

fn spots(plot: &Plot, track: &Track) -> Vec<Spot> {
    let points = (0..).zip(&track.points);
    points.map(|(at, it)| plot.spot(at, it.tension)).collect()
}

/// The mark where they part with its words, a diamond at each later question and at the end, and the name at one of them.
fn draw_marks(
    svg: &mut Svg,
    plot: &Plot,
    part: &TracksPart,
    (line, own, at): (&[Spot], &[Spot], usize),
    lang: Lang,
) {
    let later = own.get(1..).unwrap_or_default();
    let name = fitting(&part.name, WIDEST_NAME);
    let size = (width_of(&name), NAME_HEIGHT);
    let parting = part.tracks[0].points.get(at);
    let label = parting.and_then(|it| Label::of(it, lang, WIDEST_LABEL));
    let here = line.get(at).copied();
    // Nobody takes another line's mark for the place of a label.
    let others: Vec<(Spot, (i32, i32))> = later.iter().map(|it| (*it, (0, 0))).collect();
    let named = |spot: Spot| {
        let mut marks: Vec<(Spot, (i32, i32))> = vec![(spot, size)];
        marks.extend(
            here.zip(label.as_ref())
                .map(|(it, label)| (it, (label.width(), LABEL_HEIGHT))),
        );
        marks.extend(others.iter().filter(|it| it.0 != spot));
        let placed = place(plot.area(), &[line, own], &marks);
        placed.into_iter().take(2).collect::<Vec<_>>()
    };
    let tries: Vec<(Spot, Vec<Option<Area>>)> = later.iter().map(|it| (*it, named(*it))).collect();
    let both = tries.iter().find(|(_, it)| it.iter().all(Option::is_some));
    let found = both.or_else(|| {
        tries
            .iter()
            .find(|(_, it)| it.first().is_some_and(Option::is_some))
    });
    if let Some((spot, areas)) = found {
        if let Some(Some(area)) = areas.first() {
            let (anchor, x) = if area.left > spot.0 {
                (Anchor::Start, area.left)
            } else if area.right < spot.0 {
                (Anchor::End, area.right)
            } else {
                (Anchor::Middle, (area.left + area.right) / 2)
            };
            svg.text("label strong", anchor, x, area.top + BASELINE, &name);
        }
        if let (Some(here), Some(label), Some(Some(area))) = (here, &label, areas.get(1)) {
            label.draw(svg, here, *area);
        }
    }
    if let Some(here) = here {
        svg.circle("mark", here, 9);
    }
    for spot in later {
        svg.diamond("mark second", *spot, 8);
    }
}

/// The chart in words.
fn told(part: &TracksPart, lang: Lang) -> String {
    let going = part.tracks.iter().map(|track| {
        let points: Vec<String> = track.points.iter().map(point).collect();
        let tensions = points.join(", ");
        let values = [
            ("name", (&track.name).into()),
            ("tensions", (&tensions).into()),
        ];
        lang.say_with("debrief-tracks-going", &values)
    });
    [part.finding.clone()]
        .into_iter()
        .chain(going)
        .collect::<Vec<_>>()
        .join(" ")
}

fn point(point: &TimelinePoint) -> String {
    format!("{}: {}", point.axis, point.tension)
}
