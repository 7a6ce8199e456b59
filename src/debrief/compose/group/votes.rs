//! What was voted on, answer by answer: letters in a fixed order, and how many votes each had where that may be told.

use super::finding;
use crate::assessment::{Given, Moment, TaskRow};
use crate::debrief::compose::{Run, short, tasks};
use crate::debrief::group::{Lettered, RoundPart, Vote};
use crate::room::command::{Ballot, Row};
use crate::room::track::{Decided, Round};
use crate::scenario::node::NodeKind;
use crate::session::answer::Answer;

/// The rounds in words; under five votes only how many.
pub(super) fn rounds(run: &Run<'_>, decided: &Decided) -> Vec<RoundPart> {
    let names = ["group-round-alone", "group-round-after"];
    let part = |(round, name): (&Round, &str)| {
        let shown = round.counts.is_some();
        let key = if shown {
            "group-round-votes"
        } else {
            "group-round-few"
        };
        let values = [("votes", round.votes.into()), ("asked", round.asked.into())];
        RoundPart {
            name: run.say(name),
            asked: round.asked,
            votes: round.votes,
            shown,
            words: run.say_with(key, &values),
        }
    };
    decided.rounds.iter().zip(names).map(part).collect()
}

/// All that could be answered, each thing that was voted on by itself. `moment` is none at a subject of a conversation.
pub(super) fn votes(
    run: &Run<'_>,
    decided: &Decided,
    moment: Option<&Moment>,
    rounds: &[RoundPart],
) -> Vec<Vote> {
    let kind = &run.scenario.node(decided.node).kind;
    let rows = moment.map(|it| &it.given).and_then(task_rows);
    let asked = match (kind, rows) {
        (NodeKind::Decision(_), _) => vec![Asked::whole(choices(run, decided, moment))],
        (NodeKind::Recognise(_), Some(rows)) => vec![Asked {
            several: true,
            ..Asked::whole(signals(rows))
        }],
        (NodeKind::WhichForm(it), Some(_)) => {
            let line = |form: &_| Line {
                row: Row::Form(*form),
                text: tasks::pressure(run, *form),
                label: None,
                chosen: decided.ballot == Ballot::Answer(Answer::Form(*form)),
                closed: false,
            };
            vec![Asked::whole(it.options.iter().map(line).collect())]
        }
        (NodeKind::Compose(it), Some(mut rows)) => {
            let parts = it.parts.iter().enumerate().map(|(at, part)| {
                let (own, rest) = rows.split_at(part.options.len().min(rows.len()));
                rows = rest;
                Asked {
                    label: part.label.clone(),
                    ..Asked::whole(options(at, own))
                }
            });
            parts.collect()
        }
        // Nobody votes on an order.
        _ => Vec::new(),
    };
    let asked = asked.into_iter().filter(|it| !it.lines.is_empty());
    asked.map(|it| it.vote(run, decided, rounds)).collect()
}

/// One thing that was asked.
struct Asked {
    label: String,
    several: bool,
    lines: Vec<Line>,
}

/// One thing that could be answered.
struct Line {
    row: Row,
    text: String,
    /// The author's few words for it, where there are any.
    label: Option<String>,
    chosen: bool,
    closed: bool,
}

/// All choices that were shown, closed ones too: a letter says which one it was on the screen.
fn choices(run: &Run<'_>, decided: &Decided, moment: Option<&Moment>) -> Vec<Line> {
    let is_chosen = |idx| decided.ballot == Ballot::Choice(idx);
    let label = |idx| Some(short(&run.scenario.choice(idx).label));
    if let Some(moment) = moment {
        let offered = moment.offered().iter();
        let line = offered.map(|it| Line {
            row: Row::Choice(it.choice),
            text: it.text.clone(),
            label: label(it.choice).filter(|label| !label.contains('{')),
            chosen: is_chosen(it.choice),
            closed: !it.open,
        });
        return line.collect();
    }
    // A subject of a conversation: those that were voted on, or else the one that was chosen.
    let counted = decided.rounds.iter().filter_map(|it| it.counts.as_ref());
    let voted = counted.flat_map(|it| &it.rows).filter_map(|(row, _)| {
        let Row::Choice(idx) = row else { return None };
        Some(*idx)
    });
    let chosen = match decided.ballot {
        Ballot::Choice(idx) => Some(idx),
        Ballot::Answer(_) => None,
    };
    let mut all: Vec<_> = voted.chain(chosen).collect();
    all.sort_unstable();
    all.dedup();
    let line = all.into_iter().map(|idx| Line {
        row: Row::Choice(idx),
        text: run.session.rendered(&run.scenario.choice(idx).text),
        label: label(idx),
        chosen: is_chosen(idx),
        closed: false,
    });
    line.collect()
}

fn task_rows(given: &Given) -> Option<&[TaskRow]> {
    match given {
        Given::Task { rows, .. } => Some(rows),
        Given::Choice { .. } => None,
    }
}

fn signals(rows: &[TaskRow]) -> Vec<Line> {
    lines(rows, Row::Signal)
}

fn options(part: usize, rows: &[TaskRow]) -> Vec<Line> {
    lines(rows, |at| Row::Part(part, at))
}

fn lines(rows: &[TaskRow], row: impl Fn(usize) -> Row) -> Vec<Line> {
    let line = |(at, it): (usize, &TaskRow)| Line {
        row: row(at),
        text: it.text.clone(),
        label: None,
        chosen: it.chosen.is_some(),
        closed: false,
    };
    rows.iter().enumerate().map(line).collect()
}

impl Asked {
    fn whole(lines: Vec<Line>) -> Self {
        Self {
            label: String::new(),
            several: false,
            lines,
        }
    }

    fn vote(self, run: &Run<'_>, decided: &Decided, rounds: &[RoundPart]) -> Vote {
        let options = self.lines.into_iter().enumerate().map(|(at, it)| Lettered {
            letter: letter(at),
            votes: counted(decided, it.row),
            label: it.label.unwrap_or_else(|| short(&it.text)),
            text: it.text,
            chosen: it.chosen,
            closed: it.closed,
        });
        let mut vote = Vote {
            label: self.label,
            several: self.several,
            finding: String::new(),
            options: options.collect(),
        };
        vote.finding = finding::vote(run, &vote, rounds);
        vote
    }
}

/// How many votes an answer had in each round.
fn counted(decided: &Decided, row: Row) -> Vec<Option<u32>> {
    let count = |round: &Round| {
        let mut rows = round.counts.as_ref()?.rows.iter();
        rows.find(|(it, _)| *it == row).map(|(_, count)| *count)
    };
    decided.rounds.iter().map(count).collect()
}

/// The letter of the answer at that place.
fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at @ 0..26) => char::from(b'A' + at).to_string(),
        _ => (at + 1).to_string(),
    }
}
