//! An answer to a task while it is typed: what stands so far, and what a line of numbers makes of it.

use crate::session::answer::{Answer, Order, Picks, Sentence};
use crate::session::view::TaskView;

/// What a line of numbers came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// This stands now; an empty line hands it in.
    Stands(Answer),
    /// Nothing is left to add.
    HandIn(Answer),
}

/// Why a line of numbers means nothing here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Only 1 to this.
    Number(usize),
    /// More numbers than there are parts.
    TooMany(usize),
    /// Every part is there.
    Full,
}

/// The numbers of a line, apart by blanks or commas; none if something else is there too.
pub(super) fn numbers(line: &str) -> Option<Vec<usize>> {
    let words = line.split([' ', ',', '\t']).filter(|it| !it.is_empty());
    let numbers: Option<Vec<usize>> = words.map(|it| it.parse().ok()).collect();
    numbers.filter(|it| !it.is_empty())
}

/// The answer with nothing in it; a form of pressure has none.
pub(super) fn blank(task: &TaskView) -> Option<Answer> {
    match task {
        TaskView::Recognise { .. } => Some(Answer::Signals(Picks::default())),
        TaskView::WhichForm(_) => None,
        TaskView::Arrange(_) => Some(Answer::Order(Order::default())),
        TaskView::Compose { .. } => Some(Answer::Sentence(Sentence::default())),
    }
}

/// Whether something is still open that one would not leave open by accident.
pub(super) fn is_unfinished(task: &TaskView, answer: Answer) -> bool {
    match (task, answer) {
        (_, Answer::Signals(picks)) => picks == Picks::default(),
        (_, Answer::Order(order)) => order.is_empty(),
        (TaskView::Compose { parts, .. }, Answer::Sentence(sentence)) => {
            (0..parts.len()).any(|at| sentence.option(at).is_none())
        }
        _ => false,
    }
}

/// What the numbers make of the answer that stands. `0` alone begins again.
pub(super) fn typed(
    task: &TaskView,
    stands: Option<Answer>,
    numbers: &[usize],
) -> Result<Typed, Wrong> {
    let stands = stands.or_else(|| blank(task));
    if let (&[0], Some(blank)) = (numbers, blank(task)) {
        return Ok(Typed::Stands(blank));
    }
    match (task, stands) {
        (TaskView::WhichForm(options), _) => match numbers {
            [number] => {
                let at = place(*number, options.len())?;
                Ok(Typed::HandIn(Answer::Form(options[at])))
            }
            _ => Err(Wrong::TooMany(1)),
        },
        (TaskView::Recognise { signals, .. }, Some(Answer::Signals(picks))) => {
            let mut picks = picks;
            for number in numbers {
                picks = toggled(picks, place(*number, signals.len())?);
            }
            Ok(Typed::Stands(Answer::Signals(picks)))
        }
        (TaskView::Arrange(items), Some(Answer::Order(order))) => {
            let typed: Vec<usize> = places(numbers, items.len())?;
            let order: Order = match typed.as_slice() {
                // One more behind what stands, or taken out if it stands there.
                [one] if order.place(*one).is_some() => {
                    order.iter().filter(|it| it != one).collect()
                }
                [one] => order.iter().chain([*one]).collect(),
                all => all.iter().copied().collect(),
            };
            Ok(Typed::Stands(Answer::Order(order)))
        }
        (TaskView::Compose { parts, .. }, Some(Answer::Sentence(sentence))) => {
            let mut sentence = sentence;
            if numbers.len() > parts.len() {
                return Err(Wrong::TooMany(parts.len()));
            }
            let first = match numbers {
                [_] => (0..parts.len()).find(|at| sentence.option(*at).is_none()),
                _ => {
                    sentence = Sentence::default();
                    Some(0)
                }
            };
            let first = first.ok_or(Wrong::Full)?;
            for (part, number) in (first..).zip(numbers) {
                let option = place(*number, parts[part].options.len())?;
                sentence = sentence.with(part, option);
            }
            Ok(Typed::Stands(Answer::Sentence(sentence)))
        }
        // An answer of another kind belongs to another task.
        (task, _) => match blank(task) {
            Some(blank) => typed(task, Some(blank), numbers),
            None => Err(Wrong::Full),
        },
    }
}

fn toggled(picks: Picks, at: usize) -> Picks {
    if picks.contains(at) {
        picks.iter().filter(|it| *it != at).collect()
    } else {
        picks.with(at)
    }
}

fn place(number: usize, count: usize) -> Result<usize, Wrong> {
    let at = number.checked_sub(1).filter(|it| *it < count);
    at.ok_or(Wrong::Number(count))
}

fn places(numbers: &[usize], count: usize) -> Result<Vec<usize>, Wrong> {
    numbers.iter().map(|it| place(*it, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vocabulary::Pressure;
    use crate::session::view::{PartView, RowView, SignalView};

    fn row(id: &str) -> RowView {
        RowView {
            id: id.to_owned(),
            text: id.to_owned(),
        }
    }

    fn order() -> TaskView {
        TaskView::Arrange(vec![row("a"), row("b"), row("c")])
    }

    fn sentence() -> TaskView {
        let part = || PartView {
            label: String::new(),
            gap: "…".to_owned(),
            options: vec![row("een"), row("twee")],
        };
        TaskView::Compose {
            lead: String::new(),
            parts: vec![part(), part()],
        }
    }

    /// What stands after these lines, as numbers from 1.
    fn after(task: &TaskView, lines: &[&str]) -> Vec<usize> {
        let mut stands = None;
        for line in lines {
            let numbers = numbers(line).expect("numbers");
            match typed(task, stands, &numbers) {
                Ok(Typed::Stands(it)) => stands = Some(it),
                other => panic!("{line}: {other:?}"),
            }
        }
        match stands.expect("a line was typed") {
            Answer::Signals(it) => it.iter().map(|it| it + 1).collect(),
            Answer::Order(it) => it.iter().map(|it| it + 1).collect(),
            Answer::Sentence(it) => (0..2)
                .map(|at| it.option(at).map_or(0, |it| it + 1))
                .collect(),
            Answer::Form(_) => Vec::new(),
        }
    }

    #[test]
    fn numbers_are_apart_by_blanks_or_commas_and_nothing_else() {
        assert_eq!(numbers("1,3 2"), Some(vec![1, 3, 2]));
        assert_eq!(numbers(" 12 "), Some(vec![12]));
        for line in [
            "",
            " , ",
            "een",
            "1 twee",
            "-1",
            "1.5",
            "99999999999999999999999",
        ] {
            assert_eq!(numbers(line), None, "{line}");
        }
    }

    #[test]
    fn a_signal_is_picked_and_put_back() {
        let signal = |id: &str| SignalView {
            id: id.to_owned(),
            text: id.to_owned(),
            at: None,
        };
        let task = TaskView::Recognise {
            who: None,
            words: String::new(),
            signals: vec![signal("a"), signal("b"), signal("c")],
        };
        assert_eq!(after(&task, &["1 3"]), [1, 3]);
        assert_eq!(after(&task, &["1", "3", "1", "2"]), [2, 3]);
        assert_eq!(after(&task, &["1 3", "0"]), [0; 0]);
        assert_eq!(typed(&task, None, &[1, 4]), Err(Wrong::Number(3)));
    }

    #[test]
    fn an_order_is_set_at_once_or_grows() {
        assert_eq!(after(&order(), &["3 1 2"]), [3, 1, 2]);
        assert_eq!(after(&order(), &["3", "1"]), [3, 1]);
        assert_eq!(after(&order(), &["3 1 2", "2 1"]), [2, 1]);
        assert_eq!(after(&order(), &["3", "1", "3"]), [1]);
        assert_eq!(after(&order(), &["3 1", "0"]), [0; 0]);
        assert_eq!(typed(&order(), None, &[0, 1]), Err(Wrong::Number(3)));
    }

    #[test]
    fn a_sentence_is_filled_part_by_part_or_at_once() {
        assert_eq!(after(&sentence(), &["2", "1"]), [2, 1]);
        assert_eq!(after(&sentence(), &["1", "2 2"]), [2, 2]);
        assert_eq!(after(&sentence(), &["1", "0", "2"]), [2, 0]);
        let full = Answer::Sentence(Sentence::default().with(0, 0).with(1, 1));
        assert_eq!(typed(&sentence(), Some(full), &[1]), Err(Wrong::Full));
        assert_eq!(typed(&sentence(), None, &[1, 1, 1]), Err(Wrong::TooMany(2)));
        assert!(is_unfinished(
            &sentence(),
            blank(&sentence()).expect("a sentence has one")
        ));
        assert!(!is_unfinished(&sentence(), full));
    }

    #[test]
    fn a_form_is_one_number_and_done() {
        let task = TaskView::WhichForm(vec![Pressure::F1, Pressure::F3]);
        assert_eq!(
            typed(&task, None, &[2]),
            Ok(Typed::HandIn(Answer::Form(Pressure::F3)))
        );
        assert_eq!(typed(&task, None, &[1, 2]), Err(Wrong::TooMany(1)));
        assert_eq!(typed(&task, None, &[0]), Err(Wrong::Number(2)));
    }
}
