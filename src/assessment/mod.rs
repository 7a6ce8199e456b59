//! How it went: pure functions over a record. Of choices, never of a person.

#![deny(clippy::float_arithmetic)]

pub mod score;

mod counted;
mod task;

use std::sync::Arc;

use crate::scenario::Scenario;
use crate::scenario::id::{ChoiceIdx, EndingIdx, NodeIdx, SceneIdx};
use crate::scenario::node::{Decision, Key};
use crate::scenario::vocabulary::{Competency, RedLine};
use crate::session::Session;
use crate::session::answer::Answer;
use crate::session::event::Event;
use crate::session::input::Input;
use crate::session::record::Record;
use crate::session::refusal::Refusal;
use crate::session::state::Halt;
use score::{Result as Score, results};

pub use counted::scored_at;

/// What can be said of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Each decision that was taken, in order; also the unscored ones.
    pub moments: Vec<Moment>,
    /// One result for each competency that was tested, in the order of the list.
    pub results: Vec<Score>,
    pub red_lines: Vec<Crossed>,
    pub process: Process,
    pub outcome: Outcome,
}

/// A decision that was taken, with the situation in which it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub decision: NodeIdx,
    pub scene: SceneIdx,
    /// The question as it was put.
    pub prompt: String,
    /// How many inputs led here: so many shared, another track can begin at this question.
    pub inputs: usize,
    pub tests: Vec<Competency>,
    pub given: Given,
    /// What counts; empty for a dilemma, a repeated visit, or where every open choice gives the same.
    pub scored: Vec<Scored>,
    /// The tension when it was asked, and at the next question or where it ended.
    pub tension_before: i32,
    pub tension_after: i32,
    /// The events from the choice up to the next question.
    pub events: Vec<Event>,
}

/// What was answered, and all that could have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A choice, and all choices that were shown, as they were then.
    Choice {
        offered: Vec<Offered>,
        choice: ChoiceIdx,
        /// The clock took it.
        ran_out: bool,
    },
    /// An answer to a task, its points by rule, and what the task holds, as it was then.
    Task {
        answer: Answer,
        points: u32,
        words: String,
        rows: Vec<TaskRow>,
        /// What an order requires.
        pairs: Vec<TaskPair>,
        /// A sentence that is worth more; none if this one is worth the most, or it is no sentence.
        better: Option<Better>,
        why: String,
        sources: Vec<String>,
        red_line: Option<RedLine>,
    },
}

/// A row of a task: whether it belongs in the answer, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    pub text: String,
    /// It stood in the answer; for an order, at that place from 1.
    pub chosen: Option<usize>,
    /// It belongs in it; `None` where only the whole counts, as in a sentence.
    pub right: Option<bool>,
    /// Not quite right, and yet worth a point.
    pub near: bool,
    /// Better not in the answer at all.
    pub leave_out: bool,
    pub why: String,
}

/// Two rows of an order: the first before the second; with a second that is better left out, the first and not the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskPair {
    /// Places in the rows, from 0.
    pub first: usize,
    pub second: usize,
    pub right: bool,
}

/// A sentence of the same parts that is worth the most, nearest to the one that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Better {
    pub words: String,
    pub why: String,
}

/// A choice that was shown, in that situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub choice: ChoiceIdx,
    pub text: String,
    pub open: bool,
    /// What experts say of it there; none where they differ and the author left it at that.
    pub key: Option<Keyed>,
    /// The line that it would cross there.
    pub red_line: Option<RedLine>,
}

/// What experts say of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed {
    /// 4 sterk, 3 bruikbaar, 2 zwak, 1 schadelijk.
    pub quality: u32,
    pub why: String,
}

impl Moment {
    /// The choice that was taken.
    pub fn taken(&self) -> Option<&Offered> {
        match &self.given {
            Given::Choice {
                offered, choice, ..
            } => offered.iter().find(|it| it.choice == *choice),
            Given::Task { .. } => None,
        }
    }

    /// All choices that were shown; none at a task.
    pub fn offered(&self) -> &[Offered] {
        match &self.given {
            Given::Choice { offered, .. } => offered,
            Given::Task { .. } => &[],
        }
    }
}

/// Points of one moment for one competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    pub competency: Competency,
    pub weight: u32,
    /// 0 to 3.
    pub given: u32,
    /// The most that an open choice gave, 1 to 3.
    pub best: u32,
}

/// A line that was crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// The number of the moment in `Assessment::moments`.
    pub moment: usize,
    pub kind: RedLine,
}

/// Facts of the process, shown and never scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Process {
    pub pauses: u32,
    pub step_outs: u32,
    pub stops: u32,
    /// How often someone was asked for advice.
    pub advice: u32,
    pub cards: u32,
    /// How often a clock ran out.
    pub ran_out: u32,
}

/// How far it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Ended(EndingIdx),
    /// Stopped, or simply not gone on with.
    Unfinished,
}

/// Looks back on a run; refused if the record does not fit the scenario.
pub fn assess(scenario: &Arc<Scenario>, record: &Record) -> Result<Assessment, Refusal> {
    record.fits(scenario)?;
    let mut session = Session::start(scenario.clone(), record.setup.clone());
    let (mut moments, mut process) = (Vec::new(), Process::default());
    for input in &record.inputs {
        match input {
            Input::Pause => process.pauses += 1,
            Input::StepOut => process.step_outs += 1,
            Input::Stop => process.stops += 1,
            Input::Consult(_) => process.advice += 1,
            Input::Card(_) => process.cards += 1,
            Input::Choose(choice) => {
                let fresh = is_first(&moments, &session);
                moments.extend(moment(&session, *choice, fresh, false));
            }
            Input::Tick => {
                process.ran_out += 1;
                let clock = session.state().clock(scenario, &record.setup);
                let fresh = is_first(&moments, &session);
                moments.extend(clock.and_then(|it| moment(&session, it.default, fresh, true)));
            }
            Input::Answer(node, answer) => {
                let fresh = is_first(&moments, &session);
                moments.extend(task::moment(&session, *node, *answer, fresh));
            }
            Input::Continue | Input::Resume | Input::Inject(_) => {}
        }
        let events = session.apply(*input)?.to_vec();
        if let Some(moment) = moments.last_mut() {
            moment.events.extend(events);
            // The last time that this is said, the next question stands there, or the end.
            moment.tension_after = session.state().tension(scenario);
        }
    }
    let outcome = match session.state().halt {
        Halt::Ended(ending) => Outcome::Ended(ending),
        Halt::Running | Halt::SteppedOut | Halt::Stopped => Outcome::Unfinished,
    };
    let red_lines = crossed(&moments);
    let results = results(&moments, &red_lines);
    Ok(Assessment {
        moments,
        results,
        red_lines,
        process,
        outcome,
    })
}

/// The decision at hand as it is now, when `choice` is about to be taken.
fn moment(session: &Session, choice: ChoiceIdx, fresh: bool, ran_out: bool) -> Option<Moment> {
    let (scenario, state, setup) = (session.scenario(), session.state(), &session.record().setup);
    let decision = scenario.decision(state.node).filter(|it| !it.hub)?;
    let offered = state.offered(scenario, setup).map(|(idx, open)| {
        let it = scenario.choice(idx);
        let keyed = |key: &Key| Keyed {
            quality: key.quality,
            why: session.rendered(&key.why),
        };
        Offered {
            choice: idx,
            text: session.rendered(&it.text),
            open,
            key: state.key(scenario, setup, it).map(keyed),
            red_line: state.red_line(scenario, setup, it),
        }
    });
    let offered: Vec<Offered> = offered.collect();
    let counts = fresh && !decision.experts_differ;
    let tension = state.tension(scenario);
    Some(Moment {
        decision: state.node,
        scene: scenario.node(state.node).scene,
        prompt: session.rendered(&decision.prompt),
        inputs: session.record().inputs.len(),
        tests: decision.tests.clone(),
        scored: if counts {
            scored(scenario, decision, &offered, choice)
        } else {
            Vec::new()
        },
        given: Given::Choice {
            offered,
            choice,
            ran_out,
        },
        tension_before: tension,
        tension_after: tension,
        events: Vec::new(),
    })
}

/// Whether the moment at hand has not been answered before: only the first time counts.
fn is_first(moments: &[Moment], session: &Session) -> bool {
    !moments.iter().any(|it| it.decision == session.state().node)
}

fn scored(
    scenario: &Scenario,
    decision: &Decision,
    offered: &[Offered],
    choice: ChoiceIdx,
) -> Vec<Scored> {
    let points = |it: &Offered, competency: Competency| {
        let quality = it.key.as_ref().map_or(1, |it| it.quality);
        // A red line gives nothing, whatever its key.
        if it.red_line.is_some() {
            0
        } else {
            scenario.choice(it.choice).points_for(competency, quality)
        }
    };
    let Some(taken) = offered.iter().find(|it| it.choice == choice) else {
        return Vec::new();
    };
    let score = |competency: &Competency| {
        let all = offered
            .iter()
            .filter(|it| it.open)
            .map(|it| points(it, *competency));
        let (best, worst) = (all.clone().max()?, all.min()?);
        let given = points(taken, *competency);
        (best != worst).then_some(Scored {
            competency: *competency,
            weight: decision.weight,
            given,
            best,
        })
    };
    decision.tests.iter().filter_map(score).collect()
}

fn crossed(moments: &[Moment]) -> Vec<Crossed> {
    let lines = moments.iter().enumerate().flat_map(|(at, moment)| {
        moment.events.iter().filter_map(move |event| match event {
            Event::RedLineCrossed { kind, .. } => Some(Crossed {
                moment: at,
                kind: *kind,
            }),
            _ => None,
        })
    });
    lines.collect()
}
