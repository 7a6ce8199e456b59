//! The map as one SVG picture: light paper, for a print on its side and for a browser.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::label::{self, width_of};
use super::link::{Piece, SIGN, Thing, thickness};
use super::paper::{AROUND, BAND, BODY, Paper, Placed, paper, port};
use crate::analysis::map::Map;
use crate::scenario::Scenario;
use crate::text::{Lang, Value};

const STYLE: &str = include_str!("style.css");
/// Around everything, and what the heading takes.
const MARGIN: f64 = 36.0;
const HEADING: f64 = 108.0;

/// The picture of a map.
pub fn svg(scenario: &Scenario, map: &Map, lang: Lang) -> String {
    let paper = paper(scenario, map, lang);
    let mut drawing = Drawing {
        scenario,
        map,
        lang,
        comes_from: signs(&paper),
        paper: &paper,
        out: String::new(),
    };
    let width = (paper.width + 2.0 * MARGIN).max(1080.0);
    let height = paper.height + HEADING + 2.0 * MARGIN;
    drawing.heading();
    for strip in &paper.strips {
        drawing.strip(strip);
    }
    let title = escaped(&scenario.head.title);
    let desc = escaped(&drawing.about());
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0}" height="{height:.0}" viewBox="0 0 {width:.0} {height:.0}" role="img" aria-labelledby="title desc" lang="{}">
<title id="title">{title}</title>
<desc id="desc">{desc}</desc>
<style>{STYLE}</style>
<rect class="page" width="100%" height="100%"/>{}
</svg>
"#,
        lang.tag(),
        drawing.out
    )
}

pub(super) struct Drawing<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) map: &'a Map,
    pub(super) lang: Lang,
    pub(super) paper: &'a Paper,
    /// For each place that signs point to, the numbers of the places that have them.
    pub(super) comes_from: BTreeMap<usize, Vec<usize>>,
    out: String,
}

impl Drawing<'_> {
    /// How much was looked at, and what the percentages are of.
    fn about(&self) -> String {
        let said = if self.map.whole {
            "graph-about"
        } else {
            "graph-about-part"
        };
        let counts = [
            ("places", self.map.places.len().into()),
            ("situations", self.map.situations.into()),
        ];
        self.lang.say_with(said, &counts)
    }

    fn heading(&mut self) {
        let head = &self.scenario.head;
        let title = format!("{} {}", head.title, head.version);
        self.text("title", MARGIN, MARGIN + 22.0, "start", &title);
        let about = self.about();
        self.text("about", MARGIN, MARGIN + 44.0, "start", &about);
        let (mut x, y) = (MARGIN, MARGIN + 72.0);
        let shapes = ["text", "decision", "task", "ending"];
        for shape in shapes {
            self.shape(shape, (x, y - 12.0), (26.0, 16.0), "");
            x = self.legend(x + 34.0, y, &format!("graph-legend-{shape}"));
        }
        self.put(&format!(
            r#"<path class="line" d="M{x:.1},{} h30" stroke-width="6"/>"#,
            y - 4.0
        ));
        x = self.legend(x + 38.0, y, "graph-legend-line");
        self.flag(x + 2.0, y - 13.0);
        x = self.legend(x + 20.0, y, "graph-legend-lost");
        self.put(&format!(
            r#"<rect class="text never" x="{x:.1}" y="{:.1}" width="26" height="16"/>"#,
            y - 12.0
        ));
        self.legend(x + 34.0, y, label::never(self.map));
    }

    /// Puts words of the legend; where the next begin.
    fn legend(&mut self, x: f64, y: f64, key: &str) -> f64 {
        let words = self.lang.say(key);
        self.text("about", x, y, "start", &words);
        x + width_of(&words, BODY) + 22.0
    }

    fn strip(&mut self, it: &Placed) {
        let (left, top) = (MARGIN + it.x, MARGIN + HEADING);
        let width = it.strip.width + 2.0 * AROUND;
        for (_, from, to, _) in &it.bands {
            let (y, height) = (top + from, to - from);
            self.put(&format!(
                r#"<rect class="band" x="{left:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="10"/>"#
            ));
        }
        let place = |layer: usize, item: usize| {
            let (_, item) = &it.strip.things[layer][item];
            left + AROUND + item.x
        };
        for piece in ordered(&it.strip.pieces) {
            self.piece(it, piece, &place, top);
        }
        for (scene, from, _, began) in &it.bands {
            let y = top + from;
            let mut name = match scene {
                Some(scene) => {
                    let scene = self.scenario.scene(*scene);
                    let parts = [scene.title.as_str(), scene.time.as_str()];
                    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
                    if parts.is_empty() {
                        scene.id.clone()
                    } else {
                        parts.join(" · ")
                    }
                }
                None => self.lang.say("graph-endings"),
            };
            if *began {
                name = self
                    .lang
                    .say_with("graph-goes-on", &[("scene", Value::Text(&name))]);
            }
            self.text("scene", left + 12.0, y + BAND - 20.0, "start", &name);
        }
        for (layer, things) in it.strip.things.iter().enumerate() {
            for (number, (thing, _)) in things.iter().enumerate() {
                let (x, y) = (place(layer, number), top + it.rows[layer].0);
                match thing {
                    Thing::Place(place) => self.place(*place, x, y),
                    Thing::Sign(to) => self.sign(*to, x, y),
                    Thing::Lane(_) => {}
                }
            }
        }
    }

    fn piece(
        &mut self,
        it: &Placed,
        piece: &Piece,
        place: &impl Fn(usize, usize) -> f64,
        top: f64,
    ) {
        let (upper, lower) = (it.rows[piece.layer], it.rows[piece.layer + 1]);
        let from = it.strip.things[piece.layer][piece.from].0;
        let to = it.strip.things[piece.layer + 1][piece.to].0;
        let (mut x1, x2) = (
            place(piece.layer, piece.from),
            place(piece.layer + 1, piece.to),
        );
        let y1 = match from {
            Thing::Place(place) => {
                let block = &self.paper.blocks[place];
                x1 += port(block, piece.row);
                top + upper.0 + block.height
            }
            Thing::Lane(_) | Thing::Sign(_) => top + upper.0 + upper.1,
        };
        let y2 = top + lower.0;
        // Below a low box the line first goes down to where its layer ends.
        let down = top + upper.0 + upper.1;
        let middle = f64::midpoint(down, y2);
        let never = if piece.reached { "" } else { " never" };
        let wide = thickness(piece.share);
        let mut d = format!(
            "M{x1:.1},{y1:.1} L{x1:.1},{down:.1} C{x1:.1},{middle:.1} {x2:.1},{middle:.1} {x2:.1},{y2:.1}"
        );
        if matches!(to, Thing::Lane(_)) {
            write!(d, " L{x2:.1},{:.1}", y2 + lower.1).expect("a string takes all");
        }
        self.put(&format!(
            r#"<path class="line{never}" d="{d}" stroke-width="{wide:.1}"/>"#
        ));
        if matches!(to, Thing::Place(_)) {
            let half = 3.5 + wide / 3.0;
            self.put(&format!(
                r#"<path class="tip{never}" d="M{:.1},{:.1} h{:.1} l{:.1},{half:.1} z"/>"#,
                x2 - half,
                y2 - half,
                2.0 * half,
                -half
            ));
        }
    }

    /// Points to a place that stands elsewhere.
    fn sign(&mut self, to: usize, x: f64, y: f64) {
        let number = self.paper.numbers[to];
        let name = escaped(&label::name(self.scenario, &self.map.places[to]));
        let words = format!("→ {number}");
        self.put(&format!(
            r##"<a href="#p{number}"><title>{name}</title><rect class="sign" x="{:.1}" y="{y:.1}" width="{:.1}" height="{:.1}" rx="9"/>"##,
            x - SIGN.0 / 2.0,
            SIGN.0,
            SIGN.1
        ));
        self.text("small", x, y + 13.0, "middle", &words);
        self.put("</a>");
    }

    pub(super) fn text(&mut self, class: &str, x: f64, y: f64, anchor: &str, words: &str) {
        let words = escaped(words);
        self.put(&format!(
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{words}</text>"#
        ));
    }

    pub(super) fn put(&mut self, shape: &str) {
        self.out.push('\n');
        self.out.push_str(shape);
    }
}

/// The widest lines first, so that the thin ones lie on top.
fn ordered(pieces: &[Piece]) -> Vec<&Piece> {
    let mut all: Vec<&Piece> = pieces.iter().collect();
    all.sort_by(|a, b| b.share.total_cmp(&a.share));
    all
}

/// For each place, the numbers of those that point to it with a sign.
fn signs(paper: &Paper) -> BTreeMap<usize, Vec<usize>> {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for strip in paper.strips.iter().map(|it| &it.strip) {
        for piece in &strip.pieces {
            let from = strip.things[piece.layer][piece.from].0;
            let to = strip.things[piece.layer + 1][piece.to].0;
            if let (Thing::Place(from), Thing::Sign(to)) = (from, to) {
                let held = found.entry(to).or_default();
                if !held.contains(&paper.numbers[from]) {
                    held.push(paper.numbers[from]);
                }
            }
        }
    }
    found.values_mut().for_each(|it| it.sort_unstable());
    found
}

/// Text that can only be read as text. What XML cannot hold at all is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
