//! The sixteen properties of `analysis.md`, each decided over every situation: proven, refuted with a witness, or open.
//!
//! What is only *reported* never refutes: a trainer may want to know it, and it may well be meant. What the author
//! `accepts` is shown with the reason and does not refute either.

pub mod figures;

mod accept;
mod back;
mod content;
mod fate;
mod flow;
mod guess;
mod price;
mod reach;
mod span;
mod turn;

use std::sync::Arc;

use self::figures::Figures;
use super::begin::beginnings;
use super::explore::{Budget, Explored, explore};
use super::graph::{AnswerEdge, Graph, Situation};
use super::policy::{Open, Player, Policy};
use super::share::{Shares, shares};
use super::value::{Value, Values, best_values, plain, plain_values};
use super::witness::Witnesses;
use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::session::Session;
use crate::session::input::Input;

/// What is proved of a scenario, and what is not.
#[derive(Clone, Debug)]
pub struct Report {
    /// Every situation was seen.
    pub whole: bool,
    /// Situations at questions and endings.
    pub situations: usize,
    /// One for each property, in the order of `analysis.md`.
    pub properties: Vec<Property>,
    /// Ranges, expectations and chances; none where not every situation was seen.
    pub figures: Option<Figures>,
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
    /// There is nothing that it could be about.
    NotAsked,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name under which `text` holds a sentence for it.
    pub code: &'static str,
    pub args: Vec<(&'static str, String)>,
    /// Where: a moment, a choice as `moment/keuze`, or what else it is about. An `accepts` names it.
    pub place: String,
    /// Told, and no reason to refute.
    pub reported: bool,
    /// A play that shows it, as a plan.
    pub witness: Option<String>,
    /// Why the author means it that way.
    pub accepted: Option<String>,
}

/// All that the properties are decided from.
struct Facts<'a> {
    scenario: &'a Arc<Scenario>,
    graph: &'a Graph,
    best: Values,
    plain: Values,
    /// How much of play comes by, from the usual beginning: of perfect play, gewoon spel and random play.
    best_shares: Shares,
    plain_shares: Shares,
    random_shares: Shares,
    witnesses: Witnesses<'a>,
}

impl<'a> Facts<'a> {
    fn of(scenario: &'a Arc<Scenario>, graph: &'a Graph, reduce: bool) -> Option<Self> {
        let usual = graph.starts.first()?;
        let best = best_values(graph, scenario);
        let mut of_best =
            |_: &Situation, _: &[AnswerEdge], values: &[Value], chances: &mut [f64]| {
                if let Some(best) = super::value::best(values) {
                    chances[best] = 1.0;
                }
            };
        let mut of_plain = |_: &Situation, own: &[AnswerEdge], _: &[Value], chances: &mut [f64]| {
            plain(own, chances);
        };
        let (random, mut weights) = (Player::new(scenario, Policy::Willekeurig), Vec::new());
        let mut of_random =
            |_: &Situation, own: &[AnswerEdge], _: &[Value], chances: &mut [f64]| {
                let open: Vec<Open> = own.iter().map(Open::of).collect();
                let total = random.weigh(&open, None, &mut weights).max(1);
                for (chance, weight) in chances.iter_mut().zip(&weights) {
                    *chance = *weight as f64 / total as f64;
                }
            };
        Some(Self {
            best_shares: shares(graph, usual, &best, &mut of_best),
            plain_shares: shares(graph, usual, &best, &mut of_plain),
            random_shares: shares(graph, usual, &best, &mut of_random),
            plain: plain_values(graph, scenario),
            witnesses: Witnesses::new(graph, scenario, reduce),
            best,
            scenario,
            graph,
        })
    }

    fn id(&self, node: NodeIdx) -> String {
        self.scenario.node(node).id.clone()
    }

    /// A choice as `moment/keuze`, or an answer as play words it.
    fn answer(&self, node: NodeIdx, input: Input) -> String {
        let word = crate::session::word::write(self.scenario, input).unwrap_or_default();
        format!("{}/{word}", self.id(node))
    }

    /// A play to that situation and on with that answer, as a plan.
    fn witness(&self, at: u32, input: Option<Input>) -> Option<String> {
        let session: Session = self.witnesses.session(at, input)?;
        Some(crate::session::plan::trace(&session))
    }
}

/// What a property gives back: nothing found is proven.
type Findings = Vec<Finding>;

/// The place is what `name` names; see [`Finding::at`] where it is something else.
fn finding(code: &'static str, args: &[(&'static str, String)]) -> Finding {
    let named = args.iter().find(|it| it.0 == "name");
    Finding {
        code,
        args: args.to_vec(),
        place: named.map(|it| it.1.clone()).unwrap_or_default(),
        reported: false,
        witness: None,
        accepted: None,
    }
}

fn reported(code: &'static str, args: &[(&'static str, String)]) -> Finding {
    Finding {
        reported: true,
        ..finding(code, args)
    }
}

/// A number for a sentence: whole, and one decimal below ten.
fn rounded(number: f64) -> String {
    match number < 9.95 {
        true => format!("{number:.1}"),
        false => format!("{number:.0}"),
    }
}

impl Finding {
    fn at(self, place: &str) -> Self {
        Self {
            place: place.to_owned(),
            ..self
        }
    }
}

/// Decides all properties. `plans` are the texts of the scenario's own plans, with their names.
pub fn prove(
    scenario: &Arc<Scenario>,
    plans: &[(String, String)],
    budget: Budget,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Report {
    let Explored { graph, whole } = explore(scenario, beginnings(scenario), budget, progress);
    let situations = graph.situations.len();
    let mut report = Report {
        whole,
        situations,
        properties: Vec::new(),
        figures: None,
    };
    let Some(facts) = Facts::of(scenario, &graph, budget.reduce) else {
        return report;
    };
    // Chances over a part of the situations would be no chances.
    let outlooks = if whole {
        guess::outlooks(&facts)
    } else {
        Vec::new()
    };
    let mut properties = vec![
        (1, reach::never_reached(&facts)),
        (2, reach::dead_ends(&facts, situations)),
        (3, reach::never_told(&facts)),
        (4, span::tipping_points(&facts)),
        (5, content::fake_choices(&facts)),
        (6, guess::guessable(&facts, &outlooks)),
        (7, back::recovery(&facts)),
        (8, span::minutes(&facts)),
        (9, span::moments(&facts)),
        (10, content::reasons(&facts)),
        (11, Findings::new()),
        (12, content::plans(&facts, plans)),
        (13, flow::yielding(&facts)),
        (14, flow::exits(&facts)),
        (15, guess::luck(&outlooks)),
        (16, fate::decided(&facts)),
    ];
    for (number, findings) in &mut properties {
        match number {
            5 => findings.extend(turn::giveaways(&facts)),
            6 => findings.extend(turn::places_of_the_best(&facts)),
            16 => {
                findings.extend(turn::against_the_doctrine(&facts));
                findings.extend(guess::caricatures(&facts, &outlooks));
            }
            _ => {}
        }
        if !whole {
            findings.retain(|it| SURE.contains(&it.code));
        }
    }
    accept::explain(scenario, whole, &mut properties);
    let property = |(number, findings): (u8, Findings)| Property {
        number,
        verdict: verdict(number, whole, &findings),
        findings,
    };
    report.properties = properties.into_iter().map(property).collect();
    report.figures = whole.then(|| Figures::of(&facts, outlooks));
    report
}

/// What is true once it was seen, however much was not.
const SURE: &[&str] = &[
    "dead-end",
    "fake-choice",
    "far-exit",
    "no-debrief",
    "no-source",
    "plan-parts",
    "yields-and-ends-well",
    "yields-without-line",
];

/// A property that is about the text alone needs no situation; one that was refuted stays refuted.
fn verdict(number: u8, whole: bool, findings: &[Finding]) -> Verdict {
    let refutes = |it: &Finding| !it.reported && it.accepted.is_none();
    // The format has no translations yet, so there is none that could be incomplete.
    if number == 11 {
        Verdict::NotAsked
    } else if findings.iter().any(refutes) {
        Verdict::Refuted
    } else if whole || [10, 12].contains(&number) {
        Verdict::Proven
    } else {
        Verdict::Undecided
    }
}
