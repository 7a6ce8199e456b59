//! What the choices of a session did to the chance of a good ending: from the proof that is kept, or from one that is
//! made while someone waits or reads on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, sync_channel};
use std::time::Duration;

use crate::analysis::explore::Budget;
use crate::analysis::regret::{self, course, per_mille};
use crate::analysis::value::Value;
use crate::analysis::worth::{self, Unfinished, Worth, Worths};
use crate::debrief::chance::{Chances, Course, LeftOut, Mover, Step};
use crate::session::Session;
use crate::store::proofs::Proofs;

/// How many situations are looked at before it is left out: about a gigabyte while it lasts.
pub const SITUATIONS: usize = 2_000_000;

/// What is known from the proof that was kept; none if there is none yet.
pub fn kept_chances(proofs: &Proofs, session: &Session) -> Option<Chances> {
    let (scenario, setup) = (session.scenario(), &session.record().setup);
    let bytes = proofs.get(&worth::name(scenario, setup))?;
    let worths = Worths::read(bytes, scenario, setup)?;
    // A proof that does not have what was played is made anew.
    course(scenario, &worths, session).map(|it| Chances::Known(told(&it)))
}

/// What is known, from a proof that is made now if there is none. `progress` is told how many situations were seen and
/// how many wait; it says whether to go on.
pub fn made_chances(
    proofs: &Proofs,
    session: &Session,
    situations: usize,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Chances {
    if let Some(kept) = kept_chances(proofs, session) {
        return kept;
    }
    let proof = prove(session, situations, progress);
    settled(proofs, session, proof)
}

fn prove(
    session: &Session,
    situations: usize,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Worths, Unfinished> {
    let budget = Budget {
        situations,
        ..Budget::default()
    };
    let setup = &session.record().setup;
    Worths::prove(session.scenario(), setup, budget, progress)
}

fn settled(proofs: &Proofs, session: &Session, proof: Result<Worths, Unfinished>) -> Chances {
    let worths = match proof {
        Ok(worths) => worths,
        Err(Unfinished { situations }) => {
            return Chances::LeftOut(LeftOut::Budget { situations });
        }
    };
    let (scenario, setup) = (session.scenario(), &session.record().setup);
    // What cannot be kept is made again the next time; this one is told all the same.
    let _not_kept = proofs.put(&worth::name(scenario, setup), worths.bytes());
    match course(scenario, &worths, session) {
        Some(it) => Chances::Known(told(&it)),
        None => Chances::LeftOut(LeftOut::Elsewhere),
    }
}

/// A proof that is being made beside what goes on. Let go of, it stops, and nothing is kept of it.
#[derive(Debug)]
pub struct Proving {
    session: Session,
    proofs: Proofs,
    done: Receiver<Result<Worths, Unfinished>>,
    stop: Arc<AtomicBool>,
}

impl Proving {
    /// Begins; none where no thread can be had.
    pub fn begin(proofs: Proofs, session: Session) -> Option<Self> {
        let (tell, done) = sync_channel(1);
        let stop = Arc::new(AtomicBool::new(false));
        let (of, stopped) = (session.clone(), stop.clone());
        let work = move || {
            let proof = prove(&of, SITUATIONS, &mut |_, _| {
                !stopped.load(Ordering::Relaxed)
            });
            // Nobody may be waiting any more.
            let _told = tell.send(proof);
        };
        let thread = std::thread::Builder::new().name("proof".to_owned());
        thread.spawn(work).ok()?;
        Some(Self {
            session,
            proofs,
            done,
            stop,
        })
    }

    /// What came of it, if it is done.
    pub fn poll(&self) -> Option<Chances> {
        match self.done.try_recv() {
            Ok(proof) => Some(settled(&self.proofs, &self.session, proof)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(broken_off()),
        }
    }

    /// What came of it; waits so long for it.
    pub fn wait(&self, most: Duration) -> Option<Chances> {
        match self.done.recv_timeout(most) {
            Ok(proof) => Some(settled(&self.proofs, &self.session, proof)),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(broken_off()),
        }
    }
}

impl Drop for Proving {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// The thread ended without a word: as if nothing had been seen.
fn broken_off() -> Chances {
    Chances::LeftOut(LeftOut::Budget { situations: 0 })
}

/// As the debrief takes it: whole numbers.
fn told(course: &regret::Course) -> Course {
    Course {
        start: per_mille(course.start.plain),
        first: per_mille(course.first.plain),
        steps: course.steps.iter().map(step).collect(),
    }
}

fn step(it: &regret::Step) -> Step {
    let three = [&it.before, &it.after, &it.then];
    let parts = |of: fn(&Value) -> f64| three.map(|it: &Worth| per_mille(of(&it.best)));
    Step {
        by: match it.by {
            regret::Mover::Choice => Mover::Choice,
            regret::Mover::Clock => Mover::Clock,
            regret::Mover::Hand => Mover::Hand,
            regret::Mover::Subject => Mover::Subject,
        },
        inputs: it.inputs,
        plain: three.map(|it| per_mille(it.plain)),
        best: parts(|it| it.good),
        open: three.map(|it| it.open),
        not_bad: parts(|it| it.not_bad).map(|it| it > 0),
        regret: it.regret_parts(),
    }
}
