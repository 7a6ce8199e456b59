//! Which places stand beside each other: longest paths, scene by scene, so that each scene is a band.

use std::collections::BTreeMap;

use petgraph::algo::{kosaraju_scc, toposort};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef as _;

use crate::analysis::map::Map;
use crate::scenario::id::SceneIdx;

/// Places side by side.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    /// None for the endings.
    pub(super) scene: Option<SceneIdx>,
    pub(super) places: Vec<usize>,
}

/// The layers, from first to last; none is wider than `most` if it can be helped. `widths` are those of the places, with
/// the room around them.
pub(super) fn layers(map: &Map, widths: &[f64], most: f64) -> Vec<Layer> {
    let mut scenes: Vec<Option<SceneIdx>> = Vec::new();
    let mut by_scene: BTreeMap<Option<SceneIdx>, Vec<usize>> = BTreeMap::new();
    for (at, place) in map.places.iter().enumerate() {
        if !scenes.contains(&place.scene) {
            scenes.push(place.scene);
        }
        by_scene.entry(place.scene).or_default().push(at);
    }
    // Endings stand last, whatever stands first in the file.
    scenes.sort_by_key(Option::is_none);
    let mut layers = Vec::new();
    for scene in scenes {
        let places = by_scene.remove(&scene).unwrap_or_default();
        for rank in ranks(map, &places) {
            let (mut row, mut width) = (Vec::new(), 0.0);
            for place in rank {
                if !row.is_empty() && width + widths[place] > most {
                    let places = std::mem::take(&mut row);
                    layers.push(Layer { scene, places });
                    width = 0.0;
                }
                width += widths[place];
                row.push(place);
            }
            layers.push(Layer { scene, places: row });
        }
    }
    layers
}

/// The places of a scene, each behind all that lead to it; ways that turn back aside.
fn ranks(map: &Map, places: &[usize]) -> Vec<Vec<usize>> {
    let mut graph: DiGraph<usize, ()> = DiGraph::new();
    let nodes: BTreeMap<usize, NodeIndex> =
        places.iter().map(|it| (*it, graph.add_node(*it))).collect();
    for line in &map.lines {
        if let (Some(from), Some(to)) = (nodes.get(&line.from), nodes.get(&line.to))
            && from != to
        {
            graph.update_edge(*from, *to, ());
        }
    }
    // A hub and its subjects come round: a way back to what stands earlier in the file is not one forward.
    for round in kosaraju_scc(&graph).into_iter().filter(|it| it.len() > 1) {
        graph.retain_edges(|graph, edge| {
            let ends = graph.edge_endpoints(edge);
            !ends.is_some_and(|(from, to)| {
                round.contains(&from) && round.contains(&to) && graph[from] > graph[to]
            })
        });
    }
    let order = toposort(&graph, None).unwrap_or_else(|_| graph.node_indices().collect());
    let mut rank: BTreeMap<NodeIndex, usize> = BTreeMap::new();
    for node in order {
        let own = rank.get(&node).copied().unwrap_or_default();
        rank.insert(node, own);
        for edge in graph.edges(node) {
            let held = rank.entry(edge.target()).or_default();
            *held = (*held).max(own + 1);
        }
    }
    let deepest = rank.values().max().map_or(0, |it| it + 1);
    let mut ranks = vec![Vec::new(); deepest];
    for (node, rank) in rank {
        ranks[rank].push(graph[node]);
    }
    ranks.iter_mut().for_each(|it| it.sort_unstable());
    ranks.retain(|it| !it.is_empty());
    ranks
}
