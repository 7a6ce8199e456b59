//! From places and lines to things on a strip of paper: boxes, lanes that pass by, and signs to what stands elsewhere.

use std::collections::BTreeMap;
use std::ops::Range;

use super::arrange::{Item, Tie, arrange};
use super::layer::Layer;
use crate::analysis::map::{Map, Row};

/// How far a line may pass by other layers; beyond that a sign tells where to go on.
const FARTHEST: usize = 5;
/// The room that a lane takes beside the width of its line, and what a sign takes.
const LANE: f64 = 4.0;
pub(super) const SIGN: (f64, f64) = (42.0, 18.0);

/// What stands in a layer of a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Place(usize),
    /// A line to that place passes by.
    Lane(usize),
    /// A sign to that place.
    Sign(usize),
}

/// A piece of a line, between two layers of a strip.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// The upper layer within the strip.
    pub(super) layer: usize,
    pub(super) from: usize,
    /// The answer that it leaves from.
    pub(super) row: Option<Row>,
    pub(super) to: usize,
    pub(super) share: f64,
    pub(super) reached: bool,
}

/// A strip of layers with everything in its place, measured from the left edge of the strip.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    /// The layers of the map that it holds; one more may follow with signs alone.
    pub(super) layers: Range<usize>,
    pub(super) things: Vec<Vec<(Thing, Item)>>,
    pub(super) pieces: Vec<Piece>,
    pub(super) width: f64,
}

/// How wide a line is drawn.
pub(super) fn thickness(share: f64) -> f64 {
    1.2 + 15.0 * share.min(1.0)
}

/// The strip with these layers. `port` tells where on a place an answer leaves, from its middle.
pub(super) fn strip(
    map: &Map,
    layers: &[Layer],
    own: Range<usize>,
    widths: &[f64],
    port: impl Fn(usize, Option<Row>) -> f64,
) -> Strip {
    let mut layer_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, layer) in layers[own.clone()].iter().enumerate() {
        layer_of.extend(layer.places.iter().map(|it| (*it, at)));
    }
    let mut work = Work {
        things: vec![Vec::new(); own.len() + 1],
        found: BTreeMap::new(),
        pieces: BTreeMap::new(),
    };
    for (at, layer) in layers[own.clone()].iter().enumerate() {
        for place in &layer.places {
            work.thing(at, Thing::Place(*place), widths[*place]);
        }
    }
    for line in &map.lines {
        let Some(begins) = layer_of.get(&line.from).copied() else {
            continue;
        };
        let mut from = work.thing(begins, Thing::Place(line.from), 0.0);
        let mut row = line.row;
        let ends = layer_of.get(&line.to).copied();
        let ends = ends.filter(|it| begins < *it && *it <= begins + FARTHEST);
        let last = ends.unwrap_or(begins + 1);
        for layer in begins + 1..=last {
            let thing = match ends {
                None => Thing::Sign(line.to),
                Some(_) if layer == last => Thing::Place(line.to),
                Some(_) => Thing::Lane(line.to),
            };
            let width = if ends.is_none() {
                SIGN.0
            } else {
                LANE + thickness(line.share)
            };
            let to = work.thing(layer, thing, width);
            let piece = work
                .pieces
                .entry((layer - 1, from, row, to))
                .or_insert((0.0, false));
            piece.0 += line.share;
            piece.1 |= line.reached;
            (from, row) = (to, None);
        }
    }
    if work.things.last().is_some_and(Vec::is_empty) {
        work.things.pop();
    }
    work.finish(own, port)
}

struct Work {
    things: Vec<Vec<(Thing, Item)>>,
    found: BTreeMap<(usize, Thing), usize>,
    pieces: BTreeMap<(usize, usize, Option<Row>, usize), (f64, bool)>,
}

impl Work {
    /// The number of that thing in a layer; it is put there if it was not.
    fn thing(&mut self, layer: usize, thing: Thing, width: f64) -> usize {
        let list = &mut self.things[layer];
        *self.found.entry((layer, thing)).or_insert_with(|| {
            list.push((thing, Item { width, x: 0.0 }));
            list.len() - 1
        })
    }

    fn finish(self, layers: Range<usize>, port: impl Fn(usize, Option<Row>) -> f64) -> Strip {
        let mut items: Vec<Vec<Item>> = self
            .things
            .iter()
            .map(|layer| layer.iter().map(|it| it.1.clone()).collect())
            .collect();
        let mut ties = vec![Vec::new(); items.len().saturating_sub(1)];
        let mut pieces = Vec::new();
        for ((layer, from, row, to), (share, reached)) in self.pieces {
            let upper = self.things[layer][from].0;
            let passes = matches!(upper, Thing::Lane(_));
            ties[layer].push(Tie {
                from,
                offset: match upper {
                    Thing::Place(place) => port(place, row),
                    Thing::Lane(_) | Thing::Sign(_) => 0.0,
                },
                to,
                // What passes by should pass by straight.
                weight: (0.05 + share) * if passes { 4.0 } else { 1.0 },
            });
            pieces.push(Piece {
                layer,
                from,
                row,
                to,
                share,
                reached,
            });
        }
        arrange(&mut items, &ties);
        let all = || items.iter().flatten();
        let left = all()
            .map(|it| it.x - it.width / 2.0)
            .fold(f64::INFINITY, f64::min);
        let right = all()
            .map(|it| it.x + it.width / 2.0)
            .fold(f64::NEG_INFINITY, f64::max);
        let things = self.things.into_iter().zip(items);
        let things = things.map(|(things, items)| {
            let placed = things.into_iter().zip(items);
            let moved = placed.map(|((thing, _), item)| {
                let x = item.x - left;
                (thing, Item { x, ..item })
            });
            moved.collect()
        });
        Strip {
            layers,
            things: things.collect(),
            pieces,
            width: (right - left).max(0.0),
        }
    }
}
