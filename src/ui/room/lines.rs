//! What can be chosen at a question, each with its letter: the same on the console, on the projector and on phones.

use crate::room::command::Row;
use crate::room::track::Round;
use crate::scenario::Scenario;
use crate::scenario::text::Text;
use crate::session::view::{Entry, Now, TaskView, View};
use crate::ui::look::Look;
use crate::ui::play::decision::{answer_words, form_name};

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What a vote for it is counted under; none where nobody can vote for it.
    pub row: Option<Row>,
    pub letter: String,
    pub text: String,
    /// A few words for it, for a result.
    pub label: String,
    /// Why it cannot be chosen; empty if it can.
    pub closed: String,
    /// The part of a sentence that it can stand in.
    pub part: Option<usize>,
}

impl Line {
    /// It can be chosen.
    pub fn open(&self) -> bool {
        self.closed.is_empty()
    }
}

/// The lines of what is asked now, in the order of the question; none where nothing is asked.
pub fn lines(look: &Look, scenario: &Scenario, now: &Now) -> Vec<Line> {
    let line = |at: usize, row: Option<Row>, text: &str| Line {
        row,
        letter: letter(at),
        text: text.to_owned(),
        label: text.to_owned(),
        closed: String::new(),
        part: None,
    };
    match now {
        Now::Decision { choices, .. } => {
            let choices = choices.iter().enumerate();
            let choices = choices.map(|(at, it)| Line {
                row: it.open.then_some(Row::Choice(it.idx)),
                label: scenario.choice(it.idx).label.clone(),
                closed: it.closed.clone(),
                ..line(at, None, &it.text)
            });
            choices.collect()
        }
        Now::Task { task, .. } => match task {
            TaskView::Recognise { signals, .. } => {
                let signals = signals.iter().enumerate();
                let signals = signals.map(|(at, it)| line(at, Some(Row::Signal(at)), &it.text));
                signals.collect()
            }
            TaskView::WhichForm(forms) => {
                let forms = forms.iter().enumerate();
                let forms =
                    forms.map(|(at, it)| line(at, Some(Row::Form(*it)), &form_name(look, *it)));
                forms.collect()
            }
            TaskView::Arrange(items) => {
                let items = items.iter().enumerate();
                items.map(|(at, it)| line(at, None, &it.text)).collect()
            }
            TaskView::Compose { parts, .. } => {
                let parts = parts.iter().enumerate();
                let options = parts.flat_map(|(part, it)| {
                    let options = it.options.iter().enumerate();
                    options.map(move |(at, it)| Line {
                        part: Some(part),
                        ..line(at, Some(Row::Part(part, at)), &it.text)
                    })
                });
                options.collect()
            }
        },
        Now::Text(_)
        | Now::Document(_)
        | Now::Consult { .. }
        | Now::Ended { .. }
        | Now::SteppedOut
        | Now::Stopped => Vec::new(),
    }
}

/// The letter of the line at that place: A is the first.
pub fn letter(at: usize) -> String {
    let at = u8::try_from(at % 26).unwrap_or(0);
    char::from(b'A' + at).to_string()
}

/// How many votes of a round were for that line; none where that may not be seen.
pub fn votes_for(round: &Round, line: &Line) -> Option<u32> {
    let rows = &round.counts.as_ref()?.rows;
    let own = rows.iter().find(|(row, _)| Some(*row) == line.row);
    own.map(|(_, votes)| *votes)
}

/// The question at hand, or what is read, as one line of words.
pub fn prompt(now: &Now) -> &str {
    match now {
        Now::Decision { prompt, .. } | Now::Task { prompt, .. } | Now::Consult { prompt } => prompt,
        Now::Ended { title, .. } => title,
        Now::Document(it) => &it.title,
        Now::Text(_) | Now::SteppedOut | Now::Stopped => "",
    }
}

/// What was decided right before the moment at hand, and what came of it at once.
pub fn just_decided<'a>(look: &Look, story: &'a View) -> Option<(String, Vec<&'a str>)> {
    let mut told = Vec::new();
    for entry in story.history.iter().rev() {
        match entry {
            Entry::Told(text) => told.insert(0, text.as_str()),
            // What came of it is told before one is elsewhere.
            Entry::Scene { .. } => {}
            Entry::Chose(text) => return Some((text.clone(), told)),
            Entry::Answered { answer, .. } => return Some((answer_words(look, answer), told)),
            Entry::Said { .. }
            | Entry::Narrated(_)
            | Entry::Document(_)
            | Entry::Advised { .. } => return None,
        }
    }
    None
}

/// A text of the author where no session fills in its values.
pub fn unfilled(text: &Text) -> String {
    let mut out = String::new();
    text.render(&mut out, |_, out| out.push('…'));
    out
}
