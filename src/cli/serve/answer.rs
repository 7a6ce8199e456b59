//! An answer as it is typed: letters as they stand on the screen, numbers, or the ids of the story.

use crate::room::command::{Ballot, Row};
use crate::session::answer::{Answer, Sentence};
use crate::session::view::{Now, TaskView};
use crate::text::Lang;

/// Something that can be answered, and the letter before it.
pub(super) struct Offered {
    pub(super) letter: char,
    pub(super) id: String,
    pub(super) text: String,
    /// Why it cannot be taken; empty if it can.
    pub(super) closed: String,
    /// Under what it is counted; none for what is never voted on.
    pub(super) row: Option<Row>,
}

/// All that can be answered, in the groups in which it is asked: one, but for a sentence, which has one for each part.
pub(super) fn offered(now: &Now, lang: Lang) -> Vec<(String, Vec<Offered>)> {
    let one = |all: Vec<Offered>| vec![(String::new(), all)];
    match now {
        Now::Decision { choices, .. } => one((0..)
            .zip(choices)
            .map(|(at, it)| Offered {
                closed: it.closed.clone(),
                ..row(at, &it.id, &it.text, Some(Row::Choice(it.idx)))
            })
            .collect()),
        Now::Task { task, .. } => match task {
            TaskView::Recognise { signals, .. } => one((0..)
                .zip(signals)
                .map(|(at, it)| row(at, &it.id, &it.text, Some(Row::Signal(at))))
                .collect()),
            TaskView::WhichForm(forms) => one((0..)
                .zip(forms)
                .map(|(at, it)| {
                    let word = it.word();
                    let words = lang.say(&format!("screen-pressure-{}", word.to_lowercase()));
                    row(at, word, &words, Some(Row::Form(*it)))
                })
                .collect()),
            TaskView::Arrange(items) => one((0..)
                .zip(items)
                .map(|(at, it)| row(at, &it.id, &it.text, None))
                .collect()),
            TaskView::Compose { parts, .. } => (0..)
                .zip(parts)
                .map(|(part, of)| {
                    let options = (0..).zip(&of.options);
                    let options = options
                        .map(|(at, it)| row(at, &it.id, &it.text, Some(Row::Part(part, at))));
                    (of.label.clone(), options.collect())
                })
                .collect(),
        },
        _ => Vec::new(),
    }
}

fn row(at: usize, id: &str, text: &str, row: Option<Row>) -> Offered {
    Offered {
        letter: letter(at),
        id: id.to_owned(),
        text: text.to_owned(),
        closed: String::new(),
        row,
    }
}

/// A is the first.
pub(super) fn letter(at: usize) -> char {
    u8::try_from(at)
        .ok()
        .filter(|at| *at < 26)
        .map_or('?', |at| char::from(b'A' + at))
}

/// The answer that a typed word stands for; none if it stands for none.
pub(super) fn read(now: &Now, word: &str, lang: Lang) -> Option<Ballot> {
    let groups = offered(now, lang);
    let (_, first) = groups.first()?;
    let words = || {
        let parts = word.split(['+', '>', ',', ' ']);
        parts.filter(|it| !it.is_empty() && *it != "-")
    };
    let at = |all: &[Offered], word: &str| -> Option<usize> {
        let same = |it: &Offered| {
            let letter =
                word.len() == 1 && word.starts_with(|c: char| c.eq_ignore_ascii_case(&it.letter));
            letter || it.id.eq_ignore_ascii_case(word)
        };
        let number = word.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
        all.iter()
            .position(same)
            .or(number.filter(|at| *at < all.len()))
    };
    let all = || {
        words()
            .map(|it| at(first, it))
            .collect::<Option<Vec<usize>>>()
    };
    let answer = match now {
        Now::Decision { choices, .. } => {
            return Some(Ballot::Choice(choices.get(at(first, word)?)?.idx));
        }
        Now::Task { task, .. } => match task {
            TaskView::Recognise { .. } => Answer::Signals(all()?.into_iter().collect()),
            TaskView::WhichForm(forms) => Answer::Form(*forms.get(at(first, word)?)?),
            TaskView::Arrange(_) => Answer::Order(all()?.into_iter().collect()),
            TaskView::Compose { .. } => {
                let mut sentence = Sentence::default();
                for (part, word) in words().enumerate() {
                    let (_, options) = groups.get(part)?;
                    sentence = sentence.with(part, at(options, word)?);
                }
                Answer::Sentence(sentence)
            }
        },
        _ => return None,
    };
    Some(Ballot::Answer(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::vocabulary::Pressure;
    use crate::session::view::{PartView, RowView, SignalView};

    fn task(task: TaskView) -> Now {
        Now::Task {
            node: crate::scenario::id::NodeIdx(0),
            prompt: String::new(),
            task,
        }
    }

    fn rows(ids: &[&str]) -> Vec<RowView> {
        let row = |id: &&str| RowView {
            id: (*id).to_owned(),
            text: String::new(),
        };
        ids.iter().map(row).collect()
    }

    #[test]
    fn letters_numbers_and_ids_stand_for_the_same() {
        let items = task(TaskView::Arrange(rows(&["griffier", "politie", "thuis"])));
        let order =
            |of: &[usize]| Some(Ballot::Answer(Answer::Order(of.iter().copied().collect())));
        for word in ["C>A", "c a", "3>1", "thuis>griffier", "3, A"] {
            assert_eq!(read(&items, word, Lang::Nl), order(&[2, 0]), "{word}");
        }
        assert_eq!(read(&items, "-", Lang::Nl), order(&[]));
        for word in ["D", "0", "4", "niemand", "A>niemand"] {
            assert_eq!(read(&items, word, Lang::Nl), None, "{word}");
        }
    }

    #[test]
    fn each_task_takes_its_own_kind_of_answer() {
        let signal = |id: &str| SignalView {
            id: id.to_owned(),
            text: String::new(),
            at: None,
        };
        let signals = task(TaskView::Recognise {
            who: None,
            words: String::new(),
            signals: vec![signal("a"), signal("b"), signal("c")],
        });
        let picked = Ballot::Answer(Answer::Signals([0, 2].into_iter().collect()));
        assert_eq!(read(&signals, "A+C", Lang::Nl), Some(picked));
        let forms = task(TaskView::WhichForm(vec![Pressure::F1, Pressure::F3]));
        let form = Some(Ballot::Answer(Answer::Form(Pressure::F3)));
        assert_eq!(read(&forms, "f3", Lang::Nl), form);
        assert_eq!(read(&forms, "B", Lang::Nl), form);
        let part = |ids: &[&str]| PartView {
            label: String::new(),
            gap: String::new(),
            options: rows(ids),
        };
        let sentence = task(TaskView::Compose {
            lead: String::new(),
            parts: vec![part(&["x", "y"]), part(&["p", "q"])],
        });
        let both = Sentence::default().with(0, 1).with(1, 0);
        let both = Some(Ballot::Answer(Answer::Sentence(both)));
        assert_eq!(read(&sentence, "B A", Lang::Nl), both);
        assert_eq!(read(&sentence, "y+p", Lang::Nl), both);
        assert_eq!(read(&sentence, "A B A", Lang::Nl), None);
    }
}
