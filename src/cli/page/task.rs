//! A task in the terminal: numbered rows, with marks where something stands already.

use super::Page;
use crate::cli::report;
use crate::session::answer::Answer;
use crate::session::view::{PartView, TaskView};

impl Page {
    /// The rows of a task, with what stands; `words` is that as people read it.
    pub(in crate::cli) fn task(
        &self,
        task: &TaskView,
        stands: Option<Answer>,
        words: Option<&str>,
    ) {
        match task {
            TaskView::Recognise { signals, words, .. } => {
                if !words.is_empty() && stands.is_none() {
                    self.text(&format!("“{}”", words.trim_matches(['“', '”'])));
                }
                for (at, signal) in signals.iter().enumerate() {
                    let picked = matches!(stands, Some(Answer::Signals(it)) if it.contains(at));
                    let mark = if picked { "[x]" } else { "[ ]" };
                    self.row(at, Some(mark), &signal.text);
                }
            }
            TaskView::WhichForm(options) => {
                for (at, form) in options.iter().enumerate() {
                    self.row(at, None, &self.form(*form));
                }
            }
            TaskView::Arrange(items) => {
                for (at, item) in items.iter().enumerate() {
                    let place = match stands {
                        Some(Answer::Order(it)) => it.place(at),
                        _ => None,
                    };
                    let mark = place.map_or("[ ]".to_owned(), |it| format!("[{}]", it + 1));
                    self.row(at, Some(&mark), &item.text);
                }
            }
            TaskView::Compose { lead, parts } => {
                let gaps = || parts.iter().map(|it| it.gap.as_str());
                let empty: Vec<&str> = [lead.as_str()].into_iter().chain(gaps()).collect();
                self.text(words.unwrap_or(empty.join(" ").trim()));
                for (at, part) in parts.iter().enumerate() {
                    let chosen = match stands {
                        Some(Answer::Sentence(it)) => it.option(at),
                        _ => None,
                    };
                    self.part(part, chosen);
                }
            }
        }
    }

    fn part(&self, part: &PartView, chosen: Option<usize>) {
        report::line(format!("{}:", part.label));
        for (at, option) in part.options.iter().enumerate() {
            let mark = if chosen == Some(at) { "[x]" } else { "[ ]" };
            self.row(at, Some(mark), &option.text);
        }
    }

    fn row(&self, at: usize, mark: Option<&str>, text: &str) {
        let mark = mark.map_or(String::new(), |it| format!("{it} "));
        self.indented(&format!("{:>2}  {mark}", at + 1), text);
    }
}
