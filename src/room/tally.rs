//! How votes fall: counts without persons, and none under five votes.

use super::command::{Ballot, Row};
use crate::scenario::node::NodeKind;
use crate::session::Session;
use crate::session::answer::{Answer, Sentence};

/// Fewer votes than this give no distribution, anywhere.
pub const FEWEST: u32 = 5;

/// How many votes were for each thing that could be voted for, in the order of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// The votes; at least [`FEWEST`].
    pub votes: u32,
    pub rows: Vec<(Row, u32)>,
}

impl Counts {
    /// The count of these votes on the question at hand; none under five.
    pub(super) fn of<'a>(
        session: &Session,
        ballots: impl Iterator<Item = &'a Ballot>,
    ) -> Option<Self> {
        let mut rows: Vec<(Row, u32)> = options(session).into_iter().map(|it| (it, 0)).collect();
        let mut votes = 0_u32;
        for ballot in ballots {
            votes = votes.saturating_add(1);
            for (row, count) in &mut rows {
                *count = count.saturating_add(u32::from(is_for(*ballot, *row)));
            }
        }
        (votes >= FEWEST).then_some(Self { votes, rows })
    }

    /// Whether these are the rows of the question at hand, and so many votes can have fallen so.
    pub(super) fn adds_up(&self, session: &Session) -> bool {
        let rows: Vec<Row> = self.rows.iter().map(|(row, _)| *row).collect();
        let total = |of: &dyn Fn(Row) -> bool| -> u64 {
            let own = self.rows.iter().filter(|(row, _)| of(*row));
            own.map(|(_, count)| u64::from(*count)).sum()
        };
        let votes = u64::from(self.votes);
        rows == options(session)
            && self.rows.iter().all(|(row, count)| match *row {
                Row::Choice(_) | Row::Form(_) => total(&|_| true) == votes,
                Row::Signal(_) => *count <= self.votes,
                Row::Part(part, _) => {
                    total(&|it| matches!(it, Row::Part(of, _) if of == part)) == votes
                }
            })
    }

    /// What most votes were for: the choice or the form with the most, the signals that more than half of the votes have,
    /// the sentence of the most chosen parts. None where two have as many.
    pub fn most(&self) -> Option<Ballot> {
        match self.rows.first()?.0 {
            Row::Choice(_) | Row::Form(_) => match self.top(|_| true)? {
                Row::Choice(choice) => Some(Ballot::Choice(choice)),
                Row::Form(form) => Some(Ballot::Answer(Answer::Form(form))),
                Row::Signal(_) | Row::Part(..) => None,
            },
            Row::Signal(_) => {
                let half = u64::from(self.votes);
                let picks = self.rows.iter().filter_map(|(row, count)| match *row {
                    Row::Signal(at) if 2 * u64::from(*count) > half => Some(at),
                    _ => None,
                });
                Some(Ballot::Answer(Answer::Signals(picks.collect())))
            }
            Row::Part(..) => {
                let mut sentence = Sentence::default();
                for (row, _) in &self.rows {
                    let Row::Part(part, _) = *row else { continue };
                    let of = |it: Row| matches!(it, Row::Part(at, _) if at == part);
                    if let Row::Part(part, option) = self.top(of)? {
                        sentence = sentence.with(part, option);
                    }
                }
                Some(Ballot::Answer(Answer::Sentence(sentence)))
            }
        }
    }

    /// The one row with the most votes among those.
    fn top(&self, of: impl Fn(Row) -> bool) -> Option<Row> {
        let own = || self.rows.iter().filter(|(row, _)| of(*row));
        let most = own().map(|(_, count)| *count).max()?;
        let mut tops = own().filter(|(_, count)| *count == most);
        let (row, _) = tops.next()?;
        tops.next().is_none().then_some(*row)
    }
}

/// All that can be voted for now, in the order of the question; nothing where everyone cannot vote.
pub(super) fn options(session: &Session) -> Vec<Row> {
    let scenario = session.scenario();
    let node = session.state().node;
    match &scenario.node(node).kind {
        NodeKind::Decision(_) => {
            let offered = session.state().offered(scenario, &session.record().setup);
            let open = offered.filter(|(_, open)| *open);
            open.map(|(choice, _)| Row::Choice(choice)).collect()
        }
        NodeKind::Recognise(it) => (0..it.signals.len()).map(Row::Signal).collect(),
        NodeKind::WhichForm(it) => it.options.iter().copied().map(Row::Form).collect(),
        NodeKind::Compose(it) => {
            let parts = it.parts.iter().enumerate();
            let rows = parts.flat_map(|(at, part)| {
                (0..part.options.len()).map(move |option| Row::Part(at, option))
            });
            rows.collect()
        }
        _ => Vec::new(),
    }
}

fn is_for(ballot: Ballot, row: Row) -> bool {
    match (ballot, row) {
        (Ballot::Choice(of), Row::Choice(it)) => of == it,
        (Ballot::Answer(Answer::Signals(picks)), Row::Signal(at)) => picks.contains(at),
        (Ballot::Answer(Answer::Form(of)), Row::Form(it)) => of == it,
        (Ballot::Answer(Answer::Sentence(sentence)), Row::Part(part, option)) => {
            sentence.option(part) == Some(option)
        }
        _ => false,
    }
}

/// Whether a vote says all that the question asks: a sentence has each of its parts.
pub(super) fn is_whole(session: &Session, ballot: Ballot) -> bool {
    match (&session.scenario().node(session.state().node).kind, ballot) {
        (NodeKind::Compose(it), Ballot::Answer(Answer::Sentence(sentence))) => {
            (0..it.parts.len()).all(|part| sentence.option(part).is_some())
        }
        _ => true,
    }
}
