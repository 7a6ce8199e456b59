//! A way through the story, as the reference model has it.

use weerbaar::room::command::Ballot;
use weerbaar::room::refusal::RoomRefusal as R;
use weerbaar::scenario::id::NodeIdx;
use weerbaar::session::Session;
use weerbaar::session::input::Input;

pub(crate) struct Way {
    pub(crate) session: Session,
    pub(crate) waits: bool,
    pub(crate) over: bool,
    pub(crate) beside: Option<usize>,
    /// The votes on the question at hand, and whether they are shown.
    pub(crate) on: Vec<usize>,
    pub(crate) shown: bool,
    pub(crate) asked: Option<NodeIdx>,
    /// For each decision the inputs up to and with it, its votes, what it was, by the clock, and whether it was undone.
    pub(crate) decided: Vec<(Vec<Input>, Vec<usize>, Ballot, bool, bool)>,
}

impl Way {
    pub(crate) fn decide(&mut self, input: Input, ballot: Ballot, clock: bool) -> Result<(), R> {
        self.session.apply(input)?;
        let inputs = self.session.record().inputs.clone();
        let polls = std::mem::take(&mut self.on);
        self.decided.push((inputs, polls, ballot, clock, false));
        self.shown = false;
        self.asked = None;
        Ok(())
    }

    pub(crate) fn go(&mut self, way: &[Input]) -> Result<(), R> {
        let mut session = Session::start(
            self.session.scenario().clone(),
            self.session.record().setup.clone(),
        );
        way.iter().try_for_each(|it| session.apply(*it).map(drop))?;
        // Only the record remembers beside which track it was set.
        let mut record = session.record().clone();
        record.first = self.session.record().first.clone().map(|mut first| {
            let same = first
                .inputs
                .iter()
                .zip(way)
                .take_while(|(a, b)| a == b)
                .count();
            first.shared = first.shared.min(same);
            first
        });
        self.session = Session::replay(session.scenario().clone(), &record)?;
        self.decided
            .iter_mut()
            .for_each(|it| it.4 |= !way.starts_with(&it.0));
        self.on.clear();
        self.shown = false;
        self.asked = None;
        Ok(())
    }
}

pub(crate) fn way(session: Session, beside: Option<usize>) -> Way {
    Way {
        session,
        waits: false,
        over: false,
        beside,
        on: Vec::new(),
        shown: false,
        asked: None,
        decided: Vec::new(),
    }
}
