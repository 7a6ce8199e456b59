//! The reference model's own way of counting votes.

use weerbaar::room::command::{Ballot, Row};
use weerbaar::session::Session;
use weerbaar::session::answer::{Answer, Sentence};
use weerbaar::session::view::TaskView;

pub(crate) type Rows = Vec<(Row, u32)>;

/// The rows of the question, as its view has them.
pub(crate) fn all_rows(session: &Session) -> Vec<Row> {
    let offered = session
        .offered()
        .into_iter()
        .filter(|it| it.open)
        .map(|it| Row::Choice(it.idx));
    match session.task() {
        None => offered.collect(),
        Some(TaskView::Recognise { signals, .. }) => (0..signals.len()).map(Row::Signal).collect(),
        Some(TaskView::WhichForm(all)) => all.into_iter().map(Row::Form).collect(),
        Some(TaskView::Arrange(_)) => Vec::new(),
        Some(TaskView::Compose { parts, .. }) => {
            let mut all = Vec::new();
            for (part, it) in parts.iter().enumerate() {
                all.extend((0..it.options.len()).map(|option| Row::Part(part, option)));
            }
            all
        }
    }
}

pub(crate) fn parts(ballot: Ballot) -> Vec<Row> {
    match ballot {
        Ballot::Choice(it) => vec![Row::Choice(it)],
        Ballot::Answer(Answer::Signals(it)) => it.iter().map(Row::Signal).collect(),
        Ballot::Answer(Answer::Form(it)) => vec![Row::Form(it)],
        Ballot::Answer(Answer::Order(_)) => Vec::new(),
        Ballot::Answer(Answer::Sentence(it)) => (0..4)
            .filter_map(|part| Some(Row::Part(part, it.option(part)?)))
            .collect(),
    }
}

pub(crate) fn whole(session: &Session, ballot: Ballot) -> bool {
    match (session.task(), ballot) {
        (Some(TaskView::Compose { parts: all, .. }), Ballot::Answer(Answer::Sentence(_))) => {
            parts(ballot).len() >= all.len()
        }
        _ => true,
    }
}

pub(crate) fn adds_up(session: &Session, votes: u32, rows: &Rows) -> bool {
    let sum = |part: Option<usize>| -> u32 {
        let own = rows.iter().filter(|(row, _)| {
            part.is_none() || matches!(row, Row::Part(it, _) if Some(*it) == part)
        });
        own.map(|it| it.1).sum()
    };
    let same = rows.iter().map(|it| it.0).collect::<Vec<_>>() == all_rows(session);
    same && match rows[0].0 {
        Row::Signal(_) => rows.iter().all(|it| it.1 <= votes),
        Row::Part(..) => {
            (0..4).all(|part| [0, votes].contains(&sum(Some(part))))
                && sum(Some(0)) == votes
                && sum(Some(1)) == votes
        }
        Row::Choice(_) | Row::Form(_) => sum(None) == votes,
    }
}

pub(crate) fn most(votes: u32, rows: &Rows) -> Option<Ballot> {
    let top = |mut own: Rows| {
        own.sort_by_key(|it| std::cmp::Reverse(it.1));
        let alone = own.len() == 1 || own[0].1 > own[1].1;
        alone.then(|| own[0].0)
    };
    match rows[0].0 {
        Row::Choice(_) => match top(rows.clone())? {
            Row::Choice(it) => Some(Ballot::Choice(it)),
            _ => None,
        },
        Row::Form(_) => match top(rows.clone())? {
            Row::Form(it) => Some(Ballot::Answer(Answer::Form(it))),
            _ => None,
        },
        Row::Signal(_) => {
            let most = (0..rows.len()).filter(|at| rows[*at].1 > votes / 2);
            Some(Ballot::Answer(Answer::Signals(most.collect())))
        }
        Row::Part(..) => {
            let mut sentence = Sentence::default();
            for part in 0..4 {
                let own: Rows = rows
                    .iter()
                    .copied()
                    .filter(|it| matches!(it.0, Row::Part(at, _) if at == part))
                    .collect();
                if !own.is_empty() {
                    let Row::Part(_, option) = top(own)? else {
                        return None;
                    };
                    sentence = sentence.with(part, option);
                }
            }
            Some(Ballot::Answer(Answer::Sentence(sentence)))
        }
    }
}
