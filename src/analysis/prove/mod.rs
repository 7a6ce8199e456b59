//! The sixteen properties of `analysis.md`, each decided over every situation: proven, refuted with a witness, or open.
//!
//! What is only *reported* never refutes: a trainer may want to know it, and it may well be meant.

mod content;
mod fate;
mod flow;
mod span;

use std::sync::Arc;

use super::explore::{Budget, Explored, explore};
use super::graph::Graph;
use super::value::{Values, best_values, plain_values};
use super::witness::Witnesses;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Intensity, Length};
use crate::session::Session;
use crate::session::input::Input;
use crate::session::setup::Setup;

/// What is proved of a scenario, and what is not.
#[derive(Clone, Debug)]
pub struct Report {
    /// Every situation was seen.
    pub whole: bool,
    /// Situations at questions and endings.
    pub situations: usize,
    /// One for each property, in the order of `analysis.md`.
    pub properties: Vec<Property>,
    /// Shortest and longest play of the full version and of the short one, in seconds.
    pub seconds: Vec<(Length, u64, u64)>,
    /// The chance of a good ending with perfect play and in gewoon spel, from the usual beginning.
    pub good: (f64, f64),
}

/// What came of one property.
#[derive(Clone, Debug)]
pub struct Property {
    /// 1 to 16.
    pub number: u8,
    pub verdict: Verdict,
    pub findings: Vec<Finding>,
}

/// Whether a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Proven,
    Refuted,
    /// The budget ended before it was decided.
    Undecided,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name under which `text` holds a sentence for it.
    pub code: &'static str,
    pub args: Vec<(&'static str, String)>,
    /// Told, and no reason to refute.
    pub reported: bool,
    /// A play that shows it, as a plan.
    pub witness: Option<String>,
}

/// All that the properties are decided from.
struct Facts<'a> {
    scenario: &'a Arc<Scenario>,
    graph: &'a Graph,
    best: Values,
    plain: Values,
    witnesses: Witnesses<'a>,
}

impl Facts<'_> {
    fn id(&self, node: crate::scenario::id::NodeIdx) -> String {
        self.scenario.node(node).id.clone()
    }

    /// A play to that situation and on with that answer, as a plan.
    fn witness(&self, at: u32, input: Option<Input>) -> Option<String> {
        let session: Session = self.witnesses.session(at, input)?;
        Some(crate::session::plan::trace(&session))
    }
}

/// What a property gives back: nothing found is proven.
type Findings = Vec<Finding>;

fn finding(code: &'static str, args: &[(&'static str, String)]) -> Finding {
    Finding {
        code,
        args: args.to_vec(),
        reported: false,
        witness: None,
    }
}

fn reported(code: &'static str, args: &[(&'static str, String)]) -> Finding {
    Finding {
        reported: true,
        ..finding(code, args)
    }
}

/// Every way to begin that is proved for: the usual one first, then each intensity and length with carried values as
/// declared, each other carried value once, each theme that can be switched off once.
pub fn beginnings(scenario: &Scenario) -> Vec<Setup> {
    let usual = Setup::seeded(0);
    let mut all = vec![usual.clone()];
    let lengths = if has_short(scenario) {
        Length::ALL
    } else {
        &Length::ALL[..1]
    };
    for (intensity, length) in Intensity::ALL
        .iter()
        .flat_map(|it| lengths.iter().map(move |length| (*it, *length)))
    {
        all.push(Setup {
            intensity,
            length,
            ..usual.clone()
        });
    }
    for (at, variable) in scenario
        .variables
        .iter()
        .enumerate()
        .filter(|it| it.1.carried)
    {
        for value in (variable.min..=variable.max).filter(|it| *it != variable.start) {
            let mut setup = usual.clone();
            setup
                .values
                .insert(crate::scenario::id::VariableIdx::of(at), value);
            all.push(setup);
        }
    }
    for carried in &scenario.carries {
        for value in (carried.min..=carried.max).filter(|it| *it != 0) {
            let mut setup = usual.clone();
            setup.meters.insert(carried.meter, value);
            all.push(setup);
        }
    }
    for theme in scenario.head.themes.iter().filter(|it| !it.core) {
        let mut setup = usual.clone();
        setup.themes_off.insert(theme.theme);
        all.push(setup);
    }
    let mut once: Vec<Setup> = Vec::new();
    for setup in all {
        if !once.contains(&setup) {
            once.push(setup);
        }
    }
    once
}

/// Whether there is a short version at all.
fn has_short(scenario: &Scenario) -> bool {
    scenario.head.minutes_short.is_some()
}

/// Decides all properties. `plans` are the texts of the scenario's own plans, with their names.
pub fn prove(
    scenario: &Arc<Scenario>,
    plans: &[(String, String)],
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Report {
    let Explored { graph, whole } = explore(scenario, beginnings(scenario), budget, progress);
    let facts = Facts {
        best: best_values(&graph, scenario),
        plain: plain_values(&graph, scenario),
        witnesses: Witnesses::new(&graph, scenario, budget.reduce),
        scenario,
        graph: &graph,
    };
    let all: [(u8, Findings); 14] = [
        (1, flow::never_reached(&facts)),
        (2, flow::dead_ends(&facts)),
        (3, flow::never_told(&facts)),
        (4, span::thresholds(&facts)),
        (5, content::fake_choices(&facts)),
        (7, flow::no_return(&facts)),
        (8, span::minutes(&facts)),
        (9, span::moments(&facts)),
        (10, content::reasons(&facts)),
        (11, Findings::new()),
        (12, content::plans(&facts, plans)),
        (13, flow::yielding(&facts)),
        (14, flow::exits(&facts)),
        (16, fate::decided(&facts)),
    ];
    let property = |(number, findings): (u8, Findings)| Property {
        number,
        verdict: verdict(number, whole, &findings),
        findings,
    };
    let start = graph.starts.first().map(|it| facts.at_start(it));
    Report {
        whole,
        situations: graph.situations.len(),
        properties: all.into_iter().map(property).collect(),
        seconds: span::seconds(&facts),
        good: start.unwrap_or_default(),
    }
}

/// A property that is about the text alone needs no situation; one that was refuted stays refuted.
fn verdict(number: u8, whole: bool, findings: &[Finding]) -> Verdict {
    let of_text = [5, 10, 11, 12].contains(&number);
    let refuted = findings.iter().any(|it| !it.reported);
    // That something cannot be come to is not known before all was seen.
    let needs_all = [1, 3, 4].contains(&number);
    match (refuted, whole || of_text) {
        (true, true) => Verdict::Refuted,
        (true, false) if !needs_all => Verdict::Refuted,
        (false, true) => Verdict::Proven,
        _ => Verdict::Undecided,
    }
}
