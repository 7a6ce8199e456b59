//! In which order things stand beside each other, and where: barycentres, and the nearest places that keep apart.

/// Something with a width in a layer, and what it is tied to in the layer above.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) width: f64,
    /// The middle.
    pub(super) x: f64,
}

/// A tie between an item of a layer and one of the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tie {
    pub(super) from: usize,
    /// Where on the upper item it begins, from its middle.
    pub(super) offset: f64,
    pub(super) to: usize,
    pub(super) weight: f64,
}

/// The room between two items.
const GAP: f64 = 12.0;
/// How often all layers are gone over, down and up; after the first of them the order stands.
const SWEEPS: usize = 24;
/// How much everything is drawn to the middle of the strip, against a line that all of play takes.
const MIDDLE: f64 = 0.12;
const ORDERING: usize = 14;

/// Puts all items of all layers in place. `ties[n]` are those between layer n and layer n + 1.
pub(super) fn arrange(layers: &mut [Vec<Item>], ties: &[Vec<Tie>]) {
    let mut orders: Vec<Vec<usize>> = layers.iter().map(|it| (0..it.len()).collect()).collect();
    for (layer, order) in layers.iter_mut().zip(&orders) {
        let wished = vec![(0.0, 1.0); layer.len()];
        settle(layer, order, &wished);
    }
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let count = layers.len();
        for step in 0..count {
            let at = if down { step } else { count - 1 - step };
            let wished = wished(layers, ties, at, down, sweep + 1 >= SWEEPS);
            if sweep < ORDERING {
                orders[at].sort_by(|a, b| wished[*a].0.total_cmp(&wished[*b].0));
            }
            settle(&mut layers[at], &orders[at], &wished);
        }
    }
}

/// Where each item of a layer wishes to be, and how much: the mean of those it is tied to.
fn wished(
    layers: &[Vec<Item>],
    ties: &[Vec<Tie>],
    at: usize,
    down: bool,
    both: bool,
) -> Vec<(f64, f64)> {
    let mut sums = vec![(0.0, 0.0); layers[at].len()];
    if down || both {
        for tie in at
            .checked_sub(1)
            .and_then(|it| ties.get(it))
            .into_iter()
            .flatten()
        {
            let from = layers[at - 1][tie.from].x + tie.offset;
            sums[tie.to].0 += from * tie.weight;
            sums[tie.to].1 += tie.weight;
        }
    }
    if !down || both {
        for tie in ties.get(at).into_iter().flatten() {
            let to = layers[at + 1][tie.to].x - tie.offset;
            sums[tie.from].0 += to * tie.weight;
            sums[tie.from].1 += tie.weight;
        }
    }
    let own = layers[at].iter().zip(sums);
    own.map(|(item, (sum, weight))| {
        if weight > 0.0 {
            (sum / (weight + MIDDLE), weight + MIDDLE)
        } else {
            (item.x, 0.01)
        }
    })
    .collect()
}

/// The places nearest to what is wished that keep the order and the gaps: pool adjacent violators.
fn settle(layer: &mut [Item], order: &[usize], wished: &[(f64, f64)]) {
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(order.len());
    for (number, at) in order.iter().enumerate() {
        if let Some(before) = number.checked_sub(1) {
            offset += (layer[order[before]].width + layer[*at].width) / 2.0 + GAP;
        }
        offsets.push(offset);
    }
    // Each block: its sum, its weight, how many are in it.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for (at, offset) in order.iter().zip(&offsets) {
        let (x, weight) = wished[*at];
        blocks.push(((x - offset) * weight, weight, 1));
        while let [.., one, two] = blocks[..]
            && one.0 / one.1 > two.0 / two.1
        {
            blocks.truncate(blocks.len() - 2);
            blocks.push((one.0 + two.0, one.1 + two.1, one.2 + two.2));
        }
    }
    let mut places = blocks
        .iter()
        .flat_map(|it| std::iter::repeat_n(it.0 / it.1, it.2));
    for (at, offset) in order.iter().zip(&offsets) {
        layer[*at].x = places.next().unwrap_or_default() + offset;
    }
}
