//! Where everything lies on the paper: strips of layers beside each other, as the columns of a newspaper.

use std::collections::BTreeMap;

use super::label::{self, wrapped};
use super::layer::{Layer, layers};
use super::link::{SIGN, Strip, Thing, strip};
use crate::analysis::map::{Map, Row, What};
use crate::scenario::Scenario;
use crate::scenario::id::SceneIdx;
use crate::text::Lang;

/// Sizes of letters.
pub(super) const NAME: f64 = 12.0;
pub(super) const BODY: f64 = 11.5;
pub(super) const SMALL: f64 = 10.5;
pub(super) const LEADING: f64 = 14.0;

/// The room between layers, above the first layer of a scene, around all, and between strips.
const BETWEEN: f64 = 28.0;
pub(super) const BAND: f64 = 40.0;
const STRIPS: f64 = 14.0;
/// What the mark of a point of no return takes.
pub(super) const MARK: f64 = 18.0;
/// Around what stands in a strip.
pub(super) const AROUND: f64 = 14.0;
/// The widest that a layer should be.
const WIDEST: f64 = 440.0;
/// Width over height of a page on its side, less the heading.
const PAGE: f64 = 1.5;

/// A place as a box.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) width: f64,
    pub(super) height: f64,
    /// What is to be read there, line by line.
    pub(super) words: Vec<String>,
    pub(super) cells: Vec<Cell>,
    /// How high the cells are, all alike.
    pub(super) cells_height: f64,
}

/// An answer in a box.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) row: Row,
    pub(super) width: f64,
    pub(super) words: Vec<String>,
}

/// Everything in its place, from the upper left corner.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    pub(super) blocks: Vec<Block>,
    pub(super) strips: Vec<Placed>,
    /// The number of each place, as the eye goes.
    pub(super) numbers: Vec<usize>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A strip on the paper.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) strip: Strip,
    pub(super) x: f64,
    /// Where each layer begins, and its height.
    pub(super) rows: Vec<(f64, f64)>,
    /// Each scene with where its band begins and ends, and whether it began in an earlier strip.
    pub(super) bands: Vec<(Option<SceneIdx>, f64, f64, bool)>,
}

/// Lays out a map, in as many strips as make it look most like a page on its side.
pub(super) fn paper(scenario: &Scenario, map: &Map, lang: Lang) -> Paper {
    let blocks: Vec<Block> = map
        .places
        .iter()
        .map(|it| {
            let words = label::words(scenario, it);
            match &it.what {
                What::Text(_) => text_block(&words),
                What::Ending { .. } => ending_block(&words),
                What::Question { answers, .. } => {
                    let rows = answers.iter().map(|it| it.row);
                    let cells = rows.map(|row| (row, label::answer(scenario, row, lang)));
                    let losing = answers.iter().any(|it| it.lost > 0.0);
                    question_block(&words, cells.collect(), losing)
                }
            }
        })
        .collect();
    let widths: Vec<f64> = blocks.iter().map(|it| it.width).collect();
    let layers = layers(map, &widths, WIDEST);
    let tried = (1..=9).map(|strips| lay(map, &layers, &blocks, &widths, strips));
    let off = |it: &Paper| (it.width / it.height.max(1.0) / PAGE).ln().abs();
    let best = tried.min_by(|a, b| off(a).total_cmp(&off(b)));
    best.expect("one of nine is the best")
}

fn text_block(words: &str) -> Block {
    let words = wrapped(words, 184.0, BODY, 2);
    let lines = words.len() as f64;
    Block {
        width: 202.0,
        height: 26.0 + lines * LEADING,
        words,
        ..Block::default()
    }
}

fn ending_block(words: &str) -> Block {
    let words = wrapped(words, 150.0, NAME, 1);
    Block {
        width: 208.0,
        height: 58.0,
        words,
        ..Block::default()
    }
}

fn question_block(words: &str, rows: Vec<(Row, String)>, losing: bool) -> Block {
    let count = rows.len().max(1) as f64;
    let each = (412.0 / count).clamp(66.0, 104.0);
    let width = (each * count).max(208.0);
    let each = width / count;
    let cells: Vec<Cell> = rows
        .into_iter()
        .map(|(row, words)| Cell {
            row,
            width: each,
            words: wrapped(&words, each - 8.0, SMALL, 4),
        })
        .collect();
    let words = wrapped(words, width - 18.0, BODY, 2);
    let tallest = cells.iter().map(|it| it.words.len()).max().unwrap_or(0);
    let mark = if losing { MARK } else { 0.0 };
    let cells_height = 24.0 + 12.5 * tallest as f64 + mark;
    Block {
        width,
        height: 28.0 + words.len() as f64 * LEADING + cells_height,
        words,
        cells,
        cells_height,
    }
}

/// Where an answer leaves a box, from its middle.
pub(super) fn port(block: &Block, row: Option<Row>) -> f64 {
    let mut x = -block.width / 2.0;
    for cell in &block.cells {
        if Some(cell.row) == row {
            return x + cell.width / 2.0;
        }
        x += cell.width;
    }
    0.0
}

fn lay(map: &Map, layers: &[Layer], blocks: &[Block], widths: &[f64], strips: usize) -> Paper {
    let heights: Vec<f64> = layers.iter().map(|it| height_of(it, blocks)).collect();
    let new_scene = |at: usize| at == 0 || layers[at].scene != layers[at - 1].scene;
    let own =
        |(at, height): (usize, &f64)| height + BETWEEN + if new_scene(at) { BAND } else { 0.0 };
    let total: f64 = heights.iter().enumerate().map(own).sum();
    let tall = total / strips as f64;
    // Where each strip begins: where it is full, or a little before if a scene begins there.
    let mut begins = vec![0];
    let mut filled = 0.0;
    for (at, height) in heights.iter().enumerate() {
        let own = own((at, height));
        let full = filled + own / 2.0 > tall || (new_scene(at) && filled > 0.86 * tall);
        if filled > 0.0 && full && begins.len() < strips {
            begins.push(at);
            filled = BAND;
        }
        filled += own;
    }
    begins.push(layers.len());
    let mut placed = Vec::new();
    let mut x = 0.0;
    for own in begins.windows(2).map(|it| it[0]..it[1]) {
        let strip = strip(map, layers, own, widths, |place, row| {
            port(&blocks[place], row)
        });
        let width = strip.width + 2.0 * AROUND;
        placed.push(down(strip, layers, &heights, x));
        x += width + STRIPS;
    }
    let height = placed
        .iter()
        .filter_map(|it| it.bands.last().map(|it| it.2))
        .fold(0.0, f64::max);
    Paper {
        blocks: blocks.to_vec(),
        numbers: numbers(map, &placed),
        strips: placed,
        width: x - STRIPS,
        height,
    }
}

fn height_of(layer: &Layer, blocks: &[Block]) -> f64 {
    let heights = layer.places.iter().map(|it| blocks[*it].height);
    heights.fold(0.0, f64::max)
}

/// Puts the layers of a strip below each other.
fn down(strip: Strip, layers: &[Layer], heights: &[f64], x: f64) -> Placed {
    let (mut y, mut rows) = (0.0, Vec::new());
    let mut bands: Vec<(Option<SceneIdx>, f64, f64, bool)> = Vec::new();
    for at in 0..strip.things.len() {
        let layer = strip.layers.start + at;
        let Some(own) = layers.get(layer).filter(|_| strip.layers.contains(&layer)) else {
            rows.push((y, SIGN.1));
            y += SIGN.1 + BETWEEN / 2.0;
            break;
        };
        let last = bands.last().map(|it| it.0);
        if last != Some(own.scene) {
            if let Some(band) = bands.last_mut() {
                band.2 = y - BETWEEN / 2.0;
            }
            let began = layer > 0 && layers[layer - 1].scene == own.scene;
            bands.push((
                own.scene,
                if at == 0 { 0.0 } else { y - BETWEEN / 2.0 },
                y,
                began,
            ));
            y += BAND;
        }
        rows.push((y, heights[layer]));
        y += heights[layer] + BETWEEN;
    }
    if let Some(band) = bands.last_mut() {
        band.2 = y;
    }
    Placed {
        strip,
        x,
        rows,
        bands,
    }
}

/// Numbers from 1, strip by strip, layer by layer, from left to right.
fn numbers(map: &Map, placed: &[Placed]) -> Vec<usize> {
    let mut numbers = vec![0; map.places.len()];
    let mut next = 1;
    for layer in placed.iter().flat_map(|it| &it.strip.things) {
        let mut row: BTreeMap<usize, f64> = BTreeMap::new();
        for (thing, item) in layer {
            if let Thing::Place(place) = thing {
                row.insert(*place, item.x);
            }
        }
        let mut row: Vec<(usize, f64)> = row.into_iter().collect();
        row.sort_by(|a, b| a.1.total_cmp(&b.1));
        for (place, _) in row {
            numbers[place] = next;
            next += 1;
        }
    }
    numbers
}
