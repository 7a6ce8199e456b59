//! Ways round: whether something ends each of them.

use std::collections::BTreeSet;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::scenario::id::{NodeIdx, VariableIdx};

/// A way from one moment to another.
pub(super) struct Way {
    pub(super) from: NodeIdx,
    pub(super) to: NodeIdx,
    /// Taken at most once in a run.
    pub(super) once: bool,
    /// Counts it raises, and those it lowers.
    pub(super) raises: Vec<VariableIdx>,
    pub(super) lowers: Vec<VariableIdx>,
    /// Counts at whose maximum it is closed.
    pub(super) closed_at_max: Vec<VariableIdx>,
}

impl Way {
    /// Open whenever one comes by, and changing nothing.
    pub(super) fn plain(from: NodeIdx, to: NodeIdx) -> Self {
        Self {
            from,
            to,
            once: false,
            raises: Vec::new(),
            lowers: Vec::new(),
            closed_at_max: Vec::new(),
        }
    }
}

/// The ways that lie on some way round, those that reach each other together.
// Kosaraju's algorithm, as it keeps its own stack: a scenario may have ten thousand moments in a row.
pub(super) fn rounds<'a>(nodes: usize, ways: &[&'a Way]) -> Vec<Vec<&'a Way>> {
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(nodes, ways.len());
    for _ in 0..nodes {
        graph.add_node(());
    }
    for way in ways {
        graph.add_edge(
            NodeIndex::new(way.from.at()),
            NodeIndex::new(way.to.at()),
            (),
        );
    }
    let parts = kosaraju_scc(&graph);
    let mut part_of = vec![0; nodes];
    for (number, part) in parts.iter().enumerate() {
        part.iter().for_each(|it| part_of[it.index()] = number);
    }
    let mut rounds: Vec<Vec<&Way>> = vec![Vec::new(); parts.len()];
    for way in ways {
        let part = part_of[way.from.at()];
        if part == part_of[way.to.at()] {
            rounds[part].push(way);
        }
    }
    rounds.retain(|it| !it.is_empty());
    rounds
}

/// The first group of ways that can be gone round for ever, if there is one.
///
/// Who goes round for ever takes some ways again and again. If these raise a count that nothing among them lowers, the
/// count stands at its maximum in the end; then a way among them that is closed at that maximum is taken no more. So
/// it is enough that the ways without those that raise it end, and the ways without those that it closes end.
pub(super) fn endless<'a>(nodes: usize, ways: &[&'a Way]) -> Option<Vec<&'a Way>> {
    rounds(nodes, ways).into_iter().find(|round| {
        let counts: BTreeSet<VariableIdx> = round
            .iter()
            .flat_map(|it| it.raises.iter().copied())
            .collect();
        let ended_by = |count: &VariableIdx| {
            let without = |keep: &dyn Fn(&Way) -> bool| {
                let rest: Vec<&Way> = round.iter().copied().filter(|it| keep(it)).collect();
                rest.len() < round.len() && endless(nodes, &rest).is_none()
            };
            round.iter().all(|it| !it.lowers.contains(count))
                && without(&|it| !it.raises.contains(count))
                && without(&|it| !it.closed_at_max.contains(count))
        };
        !counts.iter().any(ended_by)
    })
}
