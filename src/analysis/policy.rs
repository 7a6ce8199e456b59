//! Ten ways of playing, each a rule: how likely each answer is, as weights over a total.
//!
//! The same rule serves a graph and a play: it looks at the answers that are open, never at what is hidden. Clocks that
//! run out and what the trainer lets happen are no part of it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::graph::{AnswerEdge, Graph, Situation};
use super::value::{Values, best};
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Act, Lean};
use crate::session::input::Input;

/// A way of playing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// The best choice by the values of the proof; what is equally good, in the order of the file.
    Expert,
    /// Any open choice, evenly.
    Willekeurig,
    /// The first open choice of the file.
    Eerste,
    /// The choice with the longest text, as the author wrote it.
    Langste,
    /// The choice with the most words of `assets/polite.ron`.
    Beleefd,
    /// Lets it pass, keeps it vague, puts it off.
    Vermijder,
    /// Soothes, at a price.
    Sussen,
    /// Hits back.
    HardeLijn,
    /// Explains and applies the rules.
    Regelvolger,
    /// Warm, always.
    Empaat,
}

impl Policy {
    /// All of them, in the order in which tables have them.
    pub const ALL: &'static [Self] = &[
        Self::Expert,
        Self::Willekeurig,
        Self::Eerste,
        Self::Langste,
        Self::Beleefd,
        Self::Vermijder,
        Self::Sussen,
        Self::HardeLijn,
        Self::Regelvolger,
        Self::Empaat,
    ];

    /// The name in commands, tables and `assets/policies.ron`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expert => "expert",
            Self::Willekeurig => "willekeurig",
            Self::Eerste => "eerste",
            Self::Langste => "langste",
            Self::Beleefd => "beleefd",
            Self::Vermijder => "vermijder",
            Self::Sussen => "sussen",
            Self::HardeLijn => "harde-lijn",
            Self::Regelvolger => "regelvolger",
            Self::Empaat => "empaat",
        }
    }

    /// The policy of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}

/// An answer that is open, with what a policy may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    pub input: Input,
    /// It crosses a red line there.
    pub red_line: bool,
    /// How experts rate it there, 0 to 4; at a task one more than its points.
    pub quality: u8,
}

impl Open {
    /// The answer of an edge.
    pub fn of(edge: &AnswerEdge) -> Self {
        Self {
            input: edge.input,
            red_line: edge.marks.red_line.is_some(),
            quality: edge.quality,
        }
    }
}

/// A policy in a scenario.
#[derive(Clone, Debug)]
pub struct Player<'a> {
    scenario: &'a Scenario,
    policy: Policy,
    /// For each choice of the scenario what the policy prefers, the most first; all equal where it looks at other things.
    liked: Vec<usize>,
}

impl<'a> Player<'a> {
    pub fn new(scenario: &'a Scenario, policy: Policy) -> Self {
        let count = |of: fn(&str) -> usize| {
            let text = |it: &crate::scenario::node::Choice| {
                let mut text = String::new();
                it.text.render(&mut text, |_, _| {});
                of(&text)
            };
            scenario.choices.iter().map(text).collect()
        };
        let liked = match policy {
            Policy::Langste => count(|it| it.chars().count()),
            Policy::Beleefd => count(polite_words),
            _ => vec![0; scenario.choices.len()],
        };
        Self {
            scenario,
            policy,
            liked,
        }
    }

    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// Writes a weight for each answer and returns their sum, which is 0 only where there is none. `best` is the best of
    /// them by values; only the expert looks at it, and takes the first where it is not known.
    pub fn weigh(&self, answers: &[Open], best: Option<usize>, weights: &mut Vec<u64>) -> u64 {
        weights.clear();
        weights.resize(answers.len(), 0);
        let is_task = matches!(answers.first().map(|it| it.input), Some(Input::Answer(..)));
        let one = match self.policy {
            Policy::Expert => best.or(Some(0)),
            _ if is_task => {
                evenly_by_points(answers, weights);
                return weights.iter().sum();
            }
            Policy::Willekeurig => None,
            Policy::Eerste => Some(0),
            Policy::Langste | Policy::Beleefd => self.most_liked(answers),
            Policy::Vermijder
            | Policy::Sussen
            | Policy::HardeLijn
            | Policy::Regelvolger
            | Policy::Empaat => {
                let found = self.in_character(answers);
                if found.is_none() && answers.iter().any(|it| !it.red_line) {
                    for (weight, it) in weights.iter_mut().zip(answers) {
                        *weight = u64::from(!it.red_line);
                    }
                    return weights.iter().sum();
                }
                found
            }
        };
        match one.and_then(|it| weights.get_mut(it)) {
            Some(weight) => *weight = 1,
            None => weights.fill(1),
        }
        weights.iter().sum()
    }

    /// As [`Player::weigh`], for a situation of a graph.
    pub fn weigh_edges(
        &self,
        graph: &Graph,
        situation: &Situation,
        values: &Values,
        weights: &mut Vec<u64>,
    ) -> u64 {
        let own = graph.answers_of(situation);
        let first = situation.first as usize;
        let open: Vec<Open> = own.iter().map(Open::of).collect();
        let best = match self.policy {
            Policy::Expert => best(&values.answers[first..first + own.len()]),
            _ => None,
        };
        self.weigh(&open, best, weights)
    }

    /// The first of those that are liked most.
    fn most_liked(&self, answers: &[Open]) -> Option<usize> {
        let liked = |it: &Open| match it.input {
            Input::Choose(choice) => self.liked[choice.at()],
            _ => 0,
        };
        let most = answers.iter().map(liked).max()?;
        answers.iter().position(|it| liked(it) == most)
    }

    /// The first choice with the first act of the row that any has, else the first that leans that way.
    fn in_character(&self, answers: &[Open]) -> Option<usize> {
        let row = ROWS.get(self.policy.name())?;
        let choice = |it: &Open| match it.input {
            Input::Choose(choice) => Some(self.scenario.choice(choice)),
            _ => None,
        };
        let by = |act: &Act| {
            let does = |it: &Open| {
                let used = choice(it).and_then(|it| it.act);
                used.is_some_and(|it| it.act == *act)
            };
            answers.iter().position(does)
        };
        let leans = |it: &Open| choice(it).is_some_and(|it| it.leans.contains(&row.leans));
        let found = row.acts.iter().find_map(by);
        found.or_else(|| answers.iter().position(leans))
    }
}

/// Every attainable points value is equally likely, and so is every answer that gets it.
fn evenly_by_points(answers: &[Open], weights: &mut [u64]) {
    let mut counts: BTreeMap<u8, u64> = BTreeMap::new();
    for it in answers {
        *counts.entry(it.quality).or_default() += 1;
    }
    let common = counts.values().fold(1, |so_far, it| lcm(so_far, *it));
    for (weight, it) in weights.iter_mut().zip(answers) {
        *weight = common / counts[&it.quality];
    }
}

fn lcm(a: u64, b: u64) -> u64 {
    let (mut x, mut y) = (a, b);
    while y > 0 {
        (x, y) = (y, x % y);
    }
    a / x.max(1) * b
}

/// How many words of a text are in `assets/polite.ron`.
fn polite_words(text: &str) -> usize {
    let words = text.split(|it: char| !it.is_alphanumeric());
    words
        .filter(|it| POLITE.contains(&it.to_lowercase()))
        .count()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Polite")]
struct Polite {
    #[expect(dead_code, reason = "said in the file, raised with each change")]
    version: u32,
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Policies")]
struct Policies {
    #[expect(dead_code, reason = "said in the file, raised with each change")]
    version: u32,
    rows: Vec<Row>,
}

/// What a caricature prefers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    acts: Vec<Act>,
    leans: Lean,
}

static POLITE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let read: Polite = ron::from_str(include_str!("../../assets/polite.ron"))
        .expect("the shipped list is read by a test");
    read.words
});

static ROWS: LazyLock<BTreeMap<String, Row>> = LazyLock::new(|| {
    let read: Policies = ron::from_str(include_str!("../../assets/policies.ron"))
        .expect("the shipped rows are read by a test");
    read.rows
        .into_iter()
        .map(|it| (it.name.clone(), it))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::id::{ChoiceIdx, NodeIdx};
    use crate::scenario::{Source, parse};
    use crate::session::answer::{Answer, Picks};

    fn small() -> Scenario {
        let source = Source {
            name: "small.ron".to_owned(),
            text: include_str!("../../tests/data/small.ron").to_owned(),
        };
        parse(&source).scenario.expect("it has no faults")
    }

    fn task(points: &[u8]) -> Vec<Open> {
        let open = |it: &u8| Open {
            input: Input::Answer(NodeIdx(0), Answer::Signals(Picks::default())),
            red_line: false,
            quality: it + 1,
        };
        points.iter().map(open).collect()
    }

    #[test]
    fn every_caricature_has_a_row_and_the_polite_words_are_small_letters() {
        let rows = ROWS.keys().map(|it| Policy::named(it));
        assert_eq!(rows.filter(Option::is_some).count(), 5);
        assert!(POLITE.iter().all(|it| *it == it.to_lowercase()));
        assert_eq!(polite_words("Dank u, ik begrijp het. Begrijpt u mij?"), 2);
        for it in Policy::ALL {
            assert_eq!(Policy::named(it.name()), Some(*it));
        }
    }

    #[test]
    fn at_a_task_each_points_value_is_as_likely_and_the_expert_takes_the_best() {
        let scenario = small();
        let check = |policy, points: &[u8], best, expected: &[u64]| {
            let mut weights = Vec::new();
            let total =
                Player::new(&scenario, policy).weigh(&task(points), Some(best), &mut weights);
            assert_eq!(weights, expected, "{policy:?}");
            assert_eq!(total, expected.iter().sum::<u64>());
        };
        check(Policy::Willekeurig, &[3, 1, 1, 0], 0, &[2, 1, 1, 2]);
        check(Policy::Sussen, &[3, 1], 0, &[1, 1]);
        check(Policy::Expert, &[3, 1, 1, 0], 1, &[0, 1, 0, 0]);
    }

    #[test]
    fn a_caricature_takes_its_act_then_its_lean_then_anything_without_a_red_line() {
        let mut scenario = small();
        let idx: Vec<ChoiceIdx> = (0..3).map(ChoiceIdx).collect();
        let who = scenario.choices.iter().find_map(|it| it.act);
        let who = who.expect("someone is addressed");
        let act = |act| crate::scenario::effect::Address { act, ..who };
        let mut check = |acts: [Option<Act>; 3], leans: [&[Lean]; 3], expected: [u64; 3]| {
            for (at, idx) in idx.iter().enumerate() {
                let choice = &mut scenario.choices[idx.at()];
                choice.act = acts[at].map(act);
                choice.leans = leans[at].to_vec();
            }
            let open = |it: &ChoiceIdx| Open {
                input: Input::Choose(*it),
                red_line: *it == idx[1],
                quality: 0,
            };
            let open: Vec<Open> = idx.iter().map(open).collect();
            let mut weights = Vec::new();
            Player::new(&scenario, Policy::Sussen).weigh(&open, None, &mut weights);
            assert_eq!(weights, expected);
        };
        let (stall, sorry) = (Some(Act::Stall), Some(Act::Apologise));
        check([stall, sorry, sorry], [&[], &[], &[]], [0, 1, 0]);
        check([None, stall, None], [&[Lean::Sussen], &[], &[]], [0, 1, 0]);
        check(
            [None, None, Some(Act::Counter)],
            [&[], &[Lean::Hard], &[Lean::Sussen]],
            [0, 0, 1],
        );
        check([None; 3], [&[]; 3], [1, 0, 1]);
    }
}
