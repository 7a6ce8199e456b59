//! An answer that has been begun and not handed in.

use crate::session::answer::{Picks, Sentence};

/// What is ticked, placed or filled in so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub picks: Picks,
    /// An answer with nothing in it was confirmed once.
    pub sure: bool,
    /// The items that take part, in order; all others are left out.
    pub order: Vec<usize>,
    /// The item that keys and buttons move.
    pub item: Option<usize>,
    pub sentence: Sentence,
    /// The part of the sentence that is being changed.
    pub part: Option<usize>,
    /// The first choice of the open part takes the focus when it is drawn.
    pub to_focus: bool,
    /// The part whose choices were brought into view.
    pub shown: Option<usize>,
}

impl Draft {
    /// Ticks a row, or takes the tick away.
    pub fn toggle(&mut self, at: usize) {
        self.sure = false;
        self.picks = if self.picks.contains(at) {
            self.picks.iter().filter(|it| *it != at).collect()
        } else {
            self.picks.with(at)
        };
    }

    /// One place up; what was left out comes in as the last.
    pub fn raise(&mut self, item: usize) {
        match self.place(item) {
            None => self.put(item, Some(self.order.len())),
            Some(at) => self.put(item, Some(at.saturating_sub(1))),
        }
    }

    /// One place down; the last is left out.
    pub fn lower(&mut self, item: usize) {
        if let Some(at) = self.place(item) {
            let place = Some(at + 1).filter(|it| *it < self.order.len());
            self.put(item, place);
        }
    }

    /// Puts an item after so many others, or leaves it out.
    pub fn put(&mut self, item: usize, place: Option<usize>) {
        self.sure = false;
        self.item = Some(item);
        self.order.retain(|it| *it != item);
        if let Some(at) = place {
            self.order.insert(at.min(self.order.len()), item);
        }
    }

    /// After how many others an item comes; none if it is left out.
    pub fn place(&self, item: usize) -> Option<usize> {
        self.order.iter().position(|it| *it == item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_comes_in_as_the_last_and_goes_out_below_the_last() {
        let mut draft = Draft::default();
        [2, 0, 1].into_iter().for_each(|it| draft.raise(it));
        assert_eq!(draft.order, [2, 0, 1]);
        draft.raise(1);
        draft.raise(1);
        draft.raise(1);
        assert_eq!(draft.order, [1, 2, 0]);
        draft.lower(2);
        draft.lower(2);
        assert_eq!((draft.order, draft.item), (vec![1, 0], Some(2)));
    }

    #[test]
    fn a_tick_can_be_taken_away() {
        let mut draft = Draft::default();
        [0, 3, 0].into_iter().for_each(|it| draft.toggle(it));
        assert_eq!(draft.picks.iter().collect::<Vec<_>>(), [3]);
    }
}
