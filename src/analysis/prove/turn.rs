//! What a decision gives away: the best answer that is always the same one, the longest or the first.

use std::collections::BTreeMap;

use super::{Facts, Findings, finding, reported};
use crate::analysis::graph::{AnswerEdge, At, Marks, Situation};
use crate::analysis::policy::{Open, Player, Policy};
use crate::analysis::thresholds::thresholds;
use crate::analysis::value::{best, equally_good};
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::scenario::node::NodeKind;
use crate::session::input::Input;

/// How the one who is addressed stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Phase 0, or 1 while hot.
    Calm,
    /// Phase 2 or higher.
    Hot,
    /// Phase 1 or higher, in the cold style.
    Cold,
}

impl Standing {
    fn of(marks: Marks) -> Option<Self> {
        let (phase, cold) = marks.toward?;
        Some(match (phase, cold) {
            (1.., true) => Self::Cold,
            (0, true) | (0..=1, false) => Self::Calm,
            (2.., false) => Self::Hot,
        })
    }
}

/// How much of random play meets a standing at a decision, and how much of that has which choice as the best.
#[derive(Clone, Default)]
struct Group {
    share: f64,
    best: BTreeMap<ChoiceIdx, f64>,
}

/// 5: in a dialogue turn, a choice that is the best whichever way he stands. At a key moment that is only reported.
pub(super) fn giveaways(facts: &Facts<'_>) -> Findings {
    let mut turns: BTreeMap<NodeIdx, [Group; 3]> = BTreeMap::new();
    for (at, node, situation, own) in rated(facts) {
        let share = facts.random_shares.situations[at];
        let standing = own.iter().find_map(|it| Standing::of(it.marks));
        let (Some(standing), true) = (standing, share > 0.0) else {
            continue;
        };
        let first = situation.first as usize;
        let top = best(&facts.best.answers[first..first + own.len()]);
        let Some(Input::Choose(choice)) = top.map(|it| own[it].input) else {
            continue;
        };
        let group = &mut turns.entry(node).or_default()[standing as usize];
        group.share += share;
        *group.best.entry(choice).or_default() += share;
    }
    let mut findings = Findings::new();
    for (node, groups) in turns {
        let all: f64 = groups.iter().map(|it| it.share).sum();
        let counts = |it: &&Group| it.share >= thresholds().standing * all;
        let counted: Vec<&Group> = groups.iter().filter(counts).collect();
        let NodeKind::Decision(decision) = &facts.scenario.node(node).kind else {
            continue;
        };
        let part = |it: &Group, choice: &ChoiceIdx| {
            it.best.get(choice).copied().unwrap_or_default() / it.share
        };
        let always = |choice: &&ChoiceIdx| {
            let mut parts = counted.iter().map(|it| part(it, choice));
            counted.len() > 1 && parts.all(|it| it >= thresholds().giveaway)
        };
        for choice in decision.choices.iter().filter(always) {
            let shown = |standing: Standing| {
                let group = &groups[standing as usize];
                match counts(&group) {
                    true => format!("{:.0} %", 100.0 * part(group, choice)),
                    false => "–".to_owned(),
                }
            };
            let args = [
                ("name", facts.answer(node, Input::Choose(*choice))),
                ("calm", shown(Standing::Calm)),
                ("hot", shown(Standing::Hot)),
                ("cold", shown(Standing::Cold)),
            ];
            // Where most is at stake the doctrine has one answer, and a trainer should know that it always wins.
            let key = facts.scenario.debrief.key_moments.contains(&node);
            let told = if key { reported } else { finding };
            findings.push(told("giveaway", &args));
        }
    }
    findings
}

/// 6: in how many decisions of random play the best choice is the longest one, and the first.
pub(super) fn places_of_the_best(facts: &Facts<'_>) -> Findings {
    let mut players = [Policy::Langste, Policy::Eerste]
        .map(|policy| (policy, Player::new(facts.scenario, policy), 0.0));
    let (mut all, mut weights) = (0.0, Vec::new());
    for (at, _, situation, own) in rated(facts) {
        let share = facts.random_shares.situations[at];
        let first = situation.first as usize;
        let tops = equally_good(&facts.best.answers[first..first + own.len()]);
        // Where every answer is as good there is nothing to guess.
        if share <= 0.0 || tops.len() == own.len() {
            continue;
        }
        all += share;
        let open: Vec<Open> = own.iter().map(Open::of).collect();
        for (_, player, found) in &mut players {
            player.weigh(&open, None, &mut weights);
            let taken = weights.iter().position(|it| *it > 0);
            if taken.is_some_and(|it| tops.contains(&it)) {
                // Of several that are as good, each is the best for its part.
                *found += share / tops.len() as f64;
            }
        }
    }
    let limits = [
        ("best-is-longest", thresholds().best_is_longest),
        ("best-is-first", thresholds().best_is_first),
    ];
    let mut findings = Findings::new();
    for ((policy, _, found), (code, limit)) in players.into_iter().zip(limits) {
        if all > 0.0 && found / all > limit {
            let args = [
                ("percent", format!("{:.0}", 100.0 * found / all)),
                ("limit", format!("{:.0}", 100.0 * limit)),
            ];
            findings.push(finding(code, &args).at(policy.name()));
        }
    }
    findings
}

/// 16: where the model thinks less of an answer than its key: rated 4, and further below the best than counts as equal.
pub(super) fn against_the_doctrine(facts: &Facts<'_>) -> Findings {
    #[derive(Default)]
    struct Seen {
        situations: usize,
        against: usize,
        /// The most that it costs.
        most: f64,
    }
    let mut all: BTreeMap<(NodeIdx, ChoiceIdx), Seen> = BTreeMap::new();
    for (_, node, situation, own) in rated(facts) {
        let first = situation.first as usize;
        let good = |at: usize| facts.best.answers[first + at].good;
        let top = (0..own.len()).map(good).fold(0.0, f64::max);
        let keyed = (0..own.len()).filter(|it| own[*it].quality == 4);
        let Some(keyed) = keyed.max_by(|a, b| good(*a).total_cmp(&good(*b))) else {
            continue;
        };
        let Input::Choose(choice) = own[keyed].input else {
            continue;
        };
        let seen = all.entry((node, choice)).or_default();
        seen.situations += 1;
        if top - good(keyed) > thresholds().doctrine {
            seen.against += 1;
            seen.most = seen.most.max(top - good(keyed));
        }
    }
    let against = all.into_iter().filter(|it| it.1.against > 0);
    let told = against.map(|((node, choice), it)| {
        let percent = 100.0 * it.against as f64 / it.situations as f64;
        let args = [
            ("name", facts.answer(node, Input::Choose(choice))),
            ("percent", super::rounded(percent)),
            ("most", super::rounded(100.0 * it.most)),
        ];
        reported("against-the-doctrine", &args)
    });
    told.collect()
}

/// Every situation at a decision where at least two choices are open and experts rate them, with its place in the graph.
fn rated<'a>(
    facts: &'a Facts<'_>,
) -> impl Iterator<Item = (usize, NodeIdx, &'a Situation, &'a [AnswerEdge])> {
    let all = facts.graph.situations.iter().enumerate();
    all.filter_map(|(at, situation)| {
        let At::Question(node) = situation.at else {
            return None;
        };
        let NodeKind::Decision(decision) = &facts.scenario.node(node).kind else {
            return None;
        };
        let own = facts.graph.answers_of(situation);
        let rated = !decision.hub && own.len() > 1 && own.iter().any(|it| it.quality > 0);
        rated.then_some((at, node, situation, own))
    })
}
