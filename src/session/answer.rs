//! Answers to tasks, and the points that they get by rule. All division truncates.

use super::setup::Setup;
use super::state::State;
use crate::scenario::Scenario;
use crate::scenario::effect::Address;
use crate::scenario::node::NodeKind;
pub use crate::scenario::task::MOST_POINTS;
use crate::scenario::task::{Arrange, Compose, MOST_PARTS, MOST_ROWS, Recognise, Row, WhichForm};
use crate::scenario::vocabulary::{Pressure, RedLine};

/// What was answered to a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    Signals(Picks),
    Form(Pressure),
    Order(Order),
    Sentence(Sentence),
}

/// Which rows were picked, in no order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picks(u8);

impl Picks {
    pub fn contains(self, at: usize) -> bool {
        at < MOST_ROWS && self.0 >> at & 1 == 1
    }

    /// The same, and that row too; a row that no task has is left out.
    pub fn with(self, at: usize) -> Self {
        if at < MOST_ROWS {
            Self(self.0 | 1 << at)
        } else {
            self
        }
    }

    /// The rows, from the first.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MOST_ROWS).filter(move |at| self.contains(*at))
    }
}

impl FromIterator<usize> for Picks {
    fn from_iter<I: IntoIterator<Item = usize>>(rows: I) -> Self {
        rows.into_iter().fold(Self::default(), Self::with)
    }
}

/// Items in an order, each at most once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order {
    items: [u8; MOST_ROWS],
    len: u8,
}

impl Order {
    /// The items, the first one first.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        self.items
            .into_iter()
            .take(usize::from(self.len))
            .map(usize::from)
    }

    pub fn len(self) -> usize {
        usize::from(self.len)
    }

    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// How many come before that item; none if it was left out.
    pub fn place(self, item: usize) -> Option<usize> {
        self.iter().position(|it| it == item)
    }
}

impl FromIterator<usize> for Order {
    /// What no task has, and what stands there already, is left out.
    fn from_iter<I: IntoIterator<Item = usize>>(items: I) -> Self {
        let mut order = Self::default();
        for item in items {
            if let (Ok(byte), true, None) =
                (u8::try_from(item), item < MOST_ROWS, order.place(item))
            {
                order.items[order.len()] = byte;
                order.len += 1;
            }
        }
        order
    }
}

/// What was chosen for each part of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sentence([Option<u8>; MOST_PARTS]);

impl Sentence {
    /// The option of that part; none while it is open.
    pub fn option(self, part: usize) -> Option<usize> {
        self.0.get(part).copied().flatten().map(usize::from)
    }

    /// The same with that option in that part; a part or an option that no task has changes nothing.
    pub fn with(mut self, part: usize, option: usize) -> Self {
        if let (Some(place), Ok(byte), true) = (
            self.0.get_mut(part),
            u8::try_from(option),
            option < MOST_PARTS,
        ) {
            *place = Some(byte);
        }
        self
    }
}

/// Whether the answer is one to this task: its kind, and only what the task has.
pub(super) fn fits(kind: &NodeKind, answer: Answer) -> bool {
    match (kind, answer) {
        (NodeKind::Recognise(it), Answer::Signals(picks)) => {
            picks.iter().all(|at| at < it.signals.len())
        }
        (NodeKind::WhichForm(it), Answer::Form(form)) => it.options.contains(&form),
        (NodeKind::Arrange(it), Answer::Order(order)) => order.iter().all(|at| at < it.items.len()),
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => (0..MOST_PARTS).all(|part| {
            let options = it.parts.get(part).map_or(0, |it| it.options.len());
            sentence.option(part).is_none_or(|option| option < options)
        }),
        _ => false,
    }
}

/// The points of an answer in this situation, 0 to 3; none where it is no answer to the task.
pub fn points(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    kind: &NodeKind,
    answer: Answer,
) -> u32 {
    match (kind, answer) {
        (NodeKind::Recognise(it), Answer::Signals(picks)) => {
            signal_points(&present(scenario, setup, state, it), picks)
        }
        (NodeKind::WhichForm(it), Answer::Form(form)) => form_points(it, form),
        (NodeKind::Arrange(it), Answer::Order(order)) => order_points(it, order),
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => {
            row(it, sentence).map_or(0, |it| it.points)
        }
        _ => 0,
    }
}

/// For each signal whether it is there in this situation.
pub fn present(scenario: &Scenario, setup: &Setup, state: &State, it: &Recognise) -> Vec<bool> {
    let there = it.signals.iter();
    there
        .map(|it| it.present && state.allows(scenario, setup, it.when.as_ref()))
        .collect()
}

/// Three times what was rightly seen less what was not there, over what was there.
fn signal_points(present: &[bool], picks: Picks) -> u32 {
    let count = |wanted: bool| {
        let picked = present
            .iter()
            .enumerate()
            .filter(|(at, _)| picks.contains(*at));
        picked.filter(|(_, there)| **there == wanted).count()
    };
    let there = present.iter().filter(|it| **it).count();
    let right = count(true).saturating_sub(count(false));
    u32::try_from(3 * right / there.max(1)).unwrap_or(MOST_POINTS)
}

fn form_points(it: &WhichForm, form: Pressure) -> u32 {
    if form == it.is {
        3
    } else if it.near.contains(&form) {
        1
    } else {
        0
    }
}

/// Whether a required pair stands in the right order.
pub fn pair_is_right(it: &Arrange, order: Order, pair: (usize, usize)) -> bool {
    match (order.place(pair.0), order.place(pair.1)) {
        (Some(first), Some(second)) => first < second && !it.items[pair.1].leave_out,
        (Some(_), None) => it.items[pair.1].leave_out,
        _ => false,
    }
}

fn order_points(it: &Arrange, order: Order) -> u32 {
    let right = it
        .pairs
        .iter()
        .filter(|pair| pair_is_right(it, order, **pair));
    let points = 3 * right.count() / it.pairs.len().max(1);
    u32::try_from(points).unwrap_or(MOST_POINTS)
}

/// The red line that an answer crosses, whatever its points.
pub fn red_line(kind: &NodeKind, answer: Answer) -> Option<RedLine> {
    match (kind, answer) {
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => row(it, sentence)?.red_line,
        _ => None,
    }
}

/// The act that an answer is.
pub fn act(kind: &NodeKind, answer: Answer) -> Option<Address> {
    match (kind, answer) {
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => row(it, sentence)?.act,
        _ => None,
    }
}

/// The row of the table that a sentence falls under; none while a part is open.
pub fn row(it: &Compose, sentence: Sentence) -> Option<&Row> {
    let whole = (0..it.parts.len()).all(|part| sentence.option(part).is_some());
    let chosen = |of: &(usize, usize)| sentence.option(of.0) == Some(of.1);
    it.table.iter().find(|it| whole && it.of.iter().all(chosen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::task::{Item, Task};
    use crate::scenario::text::Text;

    #[test]
    fn a_false_alarm_costs_as_much_as_a_signal_gives() {
        let present = [true, true, true, false, true, false];
        let check = |picks: &[usize], expected| {
            let picks = picks.iter().copied().collect();
            assert_eq!(signal_points(&present, picks), expected, "{picks:?}");
        };
        check(&[0, 1, 2, 4], 3);
        check(&[0, 1, 2], 2);
        check(&[0, 1, 2, 3], 1);
        check(&[0, 3, 5], 0);
        check(&[], 0);
        check(&[0, 1, 2, 3, 4, 5], 1);
    }

    fn arrange(leave_out: &[bool], pairs: &[(usize, usize)]) -> Arrange {
        let item = |(at, leave_out): (usize, &bool)| Item {
            id: format!("item-{at}"),
            text: Text::default(),
            leave_out: *leave_out,
            why: Text::default(),
        };
        Arrange {
            task: Task {
                prompt: Text::default(),
                tests: Vec::new(),
                weight: 1,
                why: Text::default(),
                sources: Vec::new(),
                results: Vec::new(),
            },
            items: leave_out.iter().enumerate().map(item).collect(),
            pairs: pairs.to_vec(),
        }
    }

    #[test]
    fn a_missing_item_and_one_better_left_out_lose_their_pairs() {
        let it = arrange(&[false, false, false, true], &[(0, 1), (0, 2), (2, 3)]);
        let check = |order: &[usize], expected| {
            let order = order.iter().copied().collect();
            assert_eq!(order_points(&it, order), expected, "{order:?}");
        };
        check(&[0, 1, 2], 3);
        check(&[0, 2, 1], 3);
        check(&[0, 1, 2, 3], 2);
        check(&[1, 0, 2], 2);
        check(&[0, 1], 1);
        check(&[3, 2, 1, 0], 0);
        check(&[], 0);
    }

    #[test]
    fn an_order_holds_each_item_once() {
        let order: Order = [2, 2, 9, 0].into_iter().collect();
        assert_eq!(order.iter().collect::<Vec<_>>(), [2, 0]);
        assert_eq!((order.place(0), order.place(1)), (Some(1), None));
    }
}
