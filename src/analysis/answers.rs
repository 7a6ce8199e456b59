//! The answers that are worth looking at: every open choice, a task's answer for each points value, a sentence for each
//! row of its table. What is not scored and changes nothing (advice, cards, notes) is none.

use std::collections::BTreeMap;

use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::task::{Arrange, Compose, Recognise, WhichForm};
use crate::session::answer::{Answer, Order, Picks, Sentence, points, present, row};
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::state::State;

/// The answers to tasks, found once for each task and for each thing that its key depends on.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    known: BTreeMap<(NodeIdx, u8), Vec<Input>>,
}

impl Answers {
    /// The answers at the question where a state stands, in the order of the file.
    pub fn at(&mut self, scenario: &Scenario, setup: &Setup, state: &State, out: &mut Vec<Input>) {
        out.clear();
        let node = state.node;
        let kind = &scenario.node(node).kind;
        if let NodeKind::Decision(_) = kind {
            let open = state.offered(scenario, setup).filter(|it| it.1);
            out.extend(open.map(|it| Input::Choose(it.0)));
            return;
        }
        let depends = match kind {
            NodeKind::Recognise(it) => {
                let there = present(scenario, setup, state, it);
                let there = there.iter().enumerate().filter(|it| *it.1);
                there.fold(0, |bits, (at, _)| bits | 1 << at)
            }
            _ => 0,
        };
        let known = self.known.entry((node, depends)).or_insert_with(|| {
            let all = match kind {
                NodeKind::Recognise(it) => picks(it),
                NodeKind::WhichForm(it) => forms(it),
                NodeKind::Arrange(it) => orders(it),
                NodeKind::Compose(it) => return sentences(node, it),
                _ => Vec::new(),
            };
            // From the most points to the least, the first answer that gets them.
            let mut by_points: BTreeMap<std::cmp::Reverse<u32>, Answer> = BTreeMap::new();
            for answer in all {
                let points = points(scenario, setup, state, kind, answer);
                by_points.entry(std::cmp::Reverse(points)).or_insert(answer);
            }
            by_points
                .into_values()
                .map(|it| Input::Answer(node, it))
                .collect()
        });
        out.extend(known.iter());
    }
}

fn picks(it: &Recognise) -> Vec<Answer> {
    let all = 0..1_usize << it.signals.len();
    let picks = |bits: usize| (0..it.signals.len()).filter(move |at| bits >> at & 1 == 1);
    all.map(|bits| Answer::Signals(picks(bits).collect::<Picks>()))
        .collect()
}

fn forms(it: &WhichForm) -> Vec<Answer> {
    it.options.iter().map(|it| Answer::Form(*it)).collect()
}

/// Every order of every part of the items: 1,957 for six.
fn orders(it: &Arrange) -> Vec<Answer> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    let mut from = 0;
    while from < all.len() {
        for item in 0..it.items.len() {
            if !all[from].contains(&item) {
                let longer = [all[from].as_slice(), &[item]].concat();
                all.push(longer);
            }
        }
        from += 1;
    }
    all.into_iter()
        .map(|it| Answer::Order(it.into_iter().collect::<Order>()))
        .collect()
}

/// A whole sentence for each row that any falls under.
fn sentences(node: NodeIdx, it: &Compose) -> Vec<Input> {
    let mut all = vec![Sentence::default()];
    for (part, shape) in it.parts.iter().enumerate() {
        let options = 0..shape.options.len();
        all = all
            .iter()
            .flat_map(|so_far| options.clone().map(|option| so_far.with(part, option)))
            .collect();
    }
    let first = |wanted: &_| {
        let mut found = all.iter();
        found.find(|sentence| row(it, **sentence).is_some_and(|it| std::ptr::eq(it, wanted)))
    };
    let rows = it.table.iter().filter_map(first);
    rows.map(|sentence| Input::Answer(node, Answer::Sentence(*sentence)))
        .collect()
}
