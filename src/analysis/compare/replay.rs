//! Whether a session that was played on one version goes the same way on another, and where it first does not.

use std::sync::Arc;

use super::names::{Both, Names, is_read};
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::record::{read_input, read_setup, write_input, write_setup};
use crate::session::refusal::Refusal;
use crate::session::setup::Setup;

/// How a session goes on another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replayed {
    /// To the same state, bit by bit.
    Same,
    /// All that happens is the same; only what is read on the way differs, or numbers within the state.
    Alike,
    Diverges(Divergence),
}

/// Where a session first goes otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divergence {
    /// The number of the input, from 1; 0 is the beginning itself.
    pub step: usize,
    /// How many of the inputs are decisions or tasks, this one included.
    pub answers: usize,
    /// The moment at which that input was given, and the input as in a record.
    pub moment: String,
    pub input: String,
    pub why: Why,
}

/// What is otherwise there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A word of the record means nothing there.
    Unknown(String),
    /// It cannot be done there.
    Refused(Refusal),
    /// Something else happens. `code` names what kind of thing, then what it was and what it is.
    Otherwise {
        code: &'static str,
        old: String,
        new: String,
    },
}

/// Plays what a session was given once more, on another version.
pub fn replay(session: &Session, other: &Arc<Scenario>) -> Replayed {
    let own = session.scenario();
    let names = Both::of(own, other);
    let record = session.record();
    let at = |step, answers, moment: String, input: String, why| {
        Replayed::Diverges(Divergence {
            step,
            answers,
            moment,
            input,
            why,
        })
    };
    let begins = |why| at(0, 0, String::new(), String::new(), why);
    let setup = match read_setup(other, &write_setup(own, &record.setup)) {
        Ok(setup) => setup,
        Err(word) => return begins(Why::Unknown(word.0)),
    };
    if strictly(session, other, setup.clone()) {
        return Replayed::Same;
    }
    // Reading on is left out: a line more or less is no other way. What was given while reading is not an answer.
    let mut told = Session::start(own.clone(), record.setup.clone());
    let (mut old, mut new) = (told.clone(), Session::start(other.clone(), setup));
    let (mut seen, mut seen_there) = (0, 0);
    let mut differs = |old: &mut Session, new: &mut Session| {
        read_on(old);
        read_on(new);
        let found = differ(&names, &old.log()[seen..], &new.log()[seen_there..]);
        (seen, seen_there) = (old.log().len(), new.log().len());
        found
    };
    if let Some(why) = differs(&mut old, &mut new) {
        return begins(why);
    }
    let mut answers = 0;
    for (step, input) in (1..).zip(&record.inputs) {
        let reading = reads(&told);
        // It was taken once, so the session it comes from takes it again.
        let again = told.apply(*input).map(drop);
        if reading && again.is_ok() {
            continue;
        }
        let word = write_input(own, *input);
        let moment = names.old.node(old.state().node);
        answers += usize::from(word.starts_with("choose ") || word.starts_with("answer "));
        let stops = |why| at(step, answers, moment.clone(), word.clone(), why);
        let there = match read_input(other, &names.word_now(&word)) {
            Ok(input) => input,
            Err(unknown) => return stops(Why::Unknown(unknown.0)),
        };
        let taken = again.and_then(|()| old.apply(*input).map(drop));
        if let Err(refusal) = taken.and_then(|()| new.apply(there).map(drop)) {
            return stops(Why::Refused(refusal));
        }
        if let Some(why) = differs(&mut old, &mut new) {
            return stops(why);
        }
    }
    Replayed::Alike
}

/// Whether the record, word for word, leads to the same state there.
fn strictly(session: &Session, other: &Arc<Scenario>, setup: Setup) -> bool {
    let (own, record) = (session.scenario(), session.record());
    let mut there = Session::start(other.clone(), setup);
    let all = record.inputs.iter().all(|it| {
        let read = read_input(other, &write_input(own, *it));
        read.is_ok_and(|it| there.apply(it).is_ok())
    });
    all && session.state().hash() == there.state().hash()
}

/// Whether someone reads now, rather than being asked.
fn reads(session: &Session) -> bool {
    let node = session.scenario().node(session.state().node);
    !session.is_over() && is_read(&node.kind)
}

fn read_on(session: &mut Session) {
    while reads(session) && session.apply(Input::Continue).is_ok() {}
}

impl Both<'_> {
    /// A word of a record with the names that the new version has.
    fn word_now(&self, word: &str) -> String {
        let renamed = |name: &str| {
            let found = self.renamed().find(|it| it.0 == name);
            found.map_or_else(|| name.to_owned(), |it| it.1.clone())
        };
        let Some((verb, path)) = word.split_once(' ') else {
            return word.to_owned();
        };
        let Some((moment, rest)) = path.split_once('/') else {
            return format!("{verb} {}", renamed(path));
        };
        format!("{verb} {}", renamed(&format!("{}/{rest}", renamed(moment))))
    }
}

/// The first thing that is otherwise; what is only read does not count.
fn differ(names: &Both<'_>, old: &[Event], new: &[Event]) -> Option<Why> {
    let counts = |it: &&Event| {
        !matches!(
            it,
            Event::Said { .. } | Event::Shown { .. } | Event::Told { .. }
        )
    };
    let mut was = old.iter().filter(counts);
    let mut is = new.iter().filter(counts);
    loop {
        let (a, b) = (was.next(), is.next());
        if a.is_none() && b.is_none() {
            return None;
        }
        let rules = |names: &Names<'_>, it: &Event| names.meaning(it).rules;
        let (one, two) = (
            a.map(|it| rules(&names.old, it)),
            b.map(|it| rules(&names.new, it)),
        );
        if one != two {
            let told = |names: &Names<'_>, it: Option<&Event>| {
                it.map_or(("other", String::new()), |it| told_of(names, it))
            };
            let (before, now) = (told(&names.old, a), told(&names.new, b));
            // Two kinds of things: here the story goes on to something else.
            let code = if before.0 == now.0 { now.0 } else { "other" };
            return Some(Why::Otherwise {
                code,
                old: before.1,
                new: now.1,
            });
        }
    }
}

/// What kind of thing happened, and what it was in a word.
fn told_of(names: &Names<'_>, event: &Event) -> (&'static str, String) {
    let it = names.scenario;
    match event {
        Event::MeterChanged {
            meter,
            before,
            after,
        } => ("meter", format!("{} {before} → {after}", meter.name())),
        Event::VariableChanged {
            variable,
            before,
            after,
        } => {
            let own = it.variable(*variable);
            let (before, after) = (own.word(*before), own.word(*after));
            ("variable", format!("{} {before} → {after}", own.id))
        }
        Event::Acted {
            aggressor, shift, ..
        }
        | Event::Stirred { aggressor, shift } => {
            let who = it.aggressor(*aggressor).character;
            let anger = &shift.anger;
            let name = &it.cast[who.at()].name;
            (
                "person",
                format!("{name} {} → {}", anger.before, anger.after),
            )
        }
        Event::Asked { node, offered } => {
            let open = offered.iter().filter(|it| it.1);
            let open: Vec<_> = open
                .map(|(choice, _)| it.choice(*choice).id.as_str())
                .collect();
            (
                "asked",
                format!("{} ({})", names.node(*node), open.join(", ")),
            )
        }
        Event::TaskSet(node) => ("task", names.node(*node)),
        Event::SceneEntered(scene) => ("scene", it.scene(*scene).id.clone()),
        Event::Fell { node, .. } | Event::Injected { node, .. } => ("chance", names.node(*node)),
        Event::RedLineCrossed { kind, .. } => ("red-line", kind.word().to_owned()),
        Event::Answered { node, points, .. } => {
            ("points", format!("{}: {points}", names.node(*node)))
        }
        Event::Ended(ending) => ("ending", it.ending(*ending).title.clone()),
        Event::TensionChanged { before, after } => ("tension", format!("{before} → {after}")),
        Event::Chose { choice, .. } => ("other", names.choice(*choice)),
        Event::Said { .. }
        | Event::Shown { .. }
        | Event::Told { .. }
        | Event::Advised { .. }
        | Event::CardSeen(_)
        | Event::RanOut(_)
        | Event::Paused
        | Event::SteppedOut
        | Event::Resumed
        | Event::Stopped => ("other", String::new()),
    }
}
