//! Item analysis: what each decision tells of those who took it, on simulated plays and on real ones.
//!
//! A decision is judged against the rest of the play: its own points are left out of the score by which plays are ordered,
//! as with few moments it would otherwise be compared with itself.

use std::collections::BTreeMap;

use super::statistic::{correlation, mean, surely_more, wilson};
use crate::assessment::{Assessment, Given};
use crate::scenario::id::{ChoiceIdx, NodeIdx};

/// What was answered at a moment, on its first visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    pub node: NodeIdx,
    pub pick: Pick,
    /// By weight, over all competencies; both 0 where it is not scored.
    pub given: u32,
    pub best: u32,
}

/// What was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pick {
    Choice(ChoiceIdx),
    /// An answer to a task, by its points.
    Points(u32),
}

/// What a decision tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub node: NodeIdx,
    /// Plays that came by it.
    pub n: usize,
    /// The share of the points that were open, 0 to 1: the higher, the easier. None where nothing is scored.
    pub difficulty: Option<f64>,
    /// How much larger that share is in the upper 27 % than in the lower, -1 to 1.
    pub discrimination: Option<f64>,
    /// The correlation of its score with the rest of the play, -1 to 1; none where either is the same for all.
    pub correlation: Option<f64>,
    pub picks: Vec<PickStat>,
    pub warnings: Vec<Warning>,
}

/// What taking one answer tells.
#[derive(Clone, Debug, PartialEq)]
pub struct PickStat {
    pub pick: Pick,
    pub count: usize,
    pub share: f64,
    /// Between these the share lies with 95 % (Wilson).
    pub low: f64,
    pub high: f64,
    /// The share that takes it in the upper and the lower 27 %.
    pub upper: Option<f64>,
    pub lower: Option<f64>,
    /// The share of the points that it got; none where nothing is scored.
    pub score: Option<f64>,
    /// Point-biserial: the correlation of taking it with the rest of the play.
    pub correlation: Option<f64>,
}

/// Why a figure is to be read with care.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// A share is known only to within this much to either side.
    TooFew { within: f64 },
    /// Those who do well elsewhere take a weak or harmful answer more than those who do not, and not by chance. Of what is
    /// usable this says nothing: whoever does not take the worst takes more of the rest.
    UpperWrong { pick: Pick },
    /// Those who do well elsewhere do worse here, and not by chance.
    Backwards,
}

/// The share of plays in the upper and in the lower group.
const GROUP: f64 = 0.27;
/// From this share of the points on an answer is usable (`quality` 3 of 4 gives two of three).
const USABLE: f64 = 0.5;
/// A share that is known no better than this to either side rests on too few plays.
const ROUGH: f64 = 0.15;

/// What a play answered, each moment on its first visit.
pub fn answered(assessed: &Assessment) -> Vec<Answered> {
    let mut all: Vec<Answered> = Vec::new();
    for moment in &assessed.moments {
        if all.iter().any(|it| it.node == moment.decision) {
            continue;
        }
        all.push(Answered {
            node: moment.decision,
            pick: match &moment.given {
                Given::Choice { choice, .. } => Pick::Choice(*choice),
                Given::Task { points, .. } => Pick::Points(*points),
            },
            given: moment.scored.iter().map(|it| it.weight * it.given).sum(),
            best: moment.scored.iter().map(|it| it.weight * it.best).sum(),
        });
    }
    all
}

/// Each decision that was taken, in the order of the file.
pub fn items(plays: &[&[Answered]]) -> Vec<Item> {
    let mut seen: BTreeMap<NodeIdx, Vec<Seen>> = BTreeMap::new();
    for play in plays {
        let sum = |of: fn(&Answered) -> u32| play.iter().map(of).sum::<u32>();
        let (given, best) = (sum(|it| it.given), sum(|it| it.best));
        for it in *play {
            seen.entry(it.node).or_default().push(Seen {
                pick: it.pick,
                score: share(it.given, it.best),
                rest: share(given - it.given, best - it.best),
            });
        }
    }
    let item = |(node, seen): (NodeIdx, Vec<Seen>)| item(node, &seen);
    seen.into_iter().map(item).collect()
}

/// A decision in one play.
struct Seen {
    pick: Pick,
    /// None where nothing is scored.
    score: Option<f64>,
    /// The score of the rest of the play.
    rest: Option<f64>,
}

fn share(given: u32, best: u32) -> Option<f64> {
    (best > 0).then(|| f64::from(given) / f64::from(best))
}

fn item(node: NodeIdx, seen: &[Seen]) -> Item {
    let groups = Groups::of(seen);
    let scores: Vec<f64> = seen.iter().filter_map(|it| it.score).collect();
    let mut picks: Vec<Pick> = seen.iter().map(|it| it.pick).collect();
    picks.sort_unstable();
    picks.dedup();
    let stats: Vec<PickStat> = picks.iter().map(|it| stat(*it, seen, &groups)).collect();
    let within = stats.iter().map(|it| (it.high - it.low) / 2.0);
    let within = within.fold(0.0, f64::max);
    let mut warnings = Vec::new();
    if within > ROUGH {
        warnings.push(Warning::TooFew { within });
    }
    for pick in &picks {
        let wrongly = |it: &Seen| it.pick == *pick && it.score.is_some_and(|it| it < USABLE);
        let (upper, lower) = groups.counts(seen, &wrongly);
        if surely_more(upper, groups.size, lower, groups.size) {
            warnings.push(Warning::UpperWrong { pick: *pick });
        }
    }
    let score = |it: &Seen| it.score.unwrap_or_default();
    let (upper, lower) = (groups.upper(seen, &score), groups.lower(seen, &score));
    let right = |it: &Seen| it.score == Some(1.0);
    let (upper_right, lower_right) = groups.counts(seen, &right);
    if surely_more(lower_right, groups.size, upper_right, groups.size) {
        warnings.push(Warning::Backwards);
    }
    let is_scored = !scores.is_empty();
    Item {
        node,
        n: seen.len(),
        difficulty: is_scored.then(|| mean(&scores)),
        discrimination: (is_scored && groups.size > 0.0 && groups.differ)
            .then(|| (upper - lower) / groups.size),
        correlation: correlation(seen.iter().filter_map(|it| Some((it.score?, it.rest?)))),
        picks: stats,
        warnings,
    }
}

fn stat(pick: Pick, seen: &[Seen], groups: &Groups) -> PickStat {
    let is = |it: &Seen| it.pick == pick;
    let count = seen.iter().filter(|it| is(it)).count();
    let (low, high) = wilson(count as f64, seen.len() as f64);
    let (upper, lower) = groups.counts(seen, &is);
    let of = |part: f64| (groups.size > 0.0 && groups.differ).then(|| part / groups.size);
    let scores: Vec<f64> = seen
        .iter()
        .filter(|it| is(it))
        .filter_map(|it| it.score)
        .collect();
    let took = |it: &Seen| Some((if is(it) { 1.0 } else { 0.0 }, it.rest?));
    PickStat {
        pick,
        count,
        share: count as f64 / seen.len().max(1) as f64,
        low,
        high,
        upper: of(upper),
        lower: of(lower),
        score: (!scores.is_empty()).then(|| mean(&scores)),
        correlation: correlation(seen.iter().filter_map(took)),
    }
}

/// The upper and the lower 27 %, by the rest of the play. Where equal plays stand on the edge, each counts for a part, so
/// that their order makes no difference.
struct Groups {
    size: f64,
    /// The edges of the two groups, and how much a play on the edge counts.
    above: (f64, f64),
    below: (f64, f64),
    /// Not all plays are equally good.
    differ: bool,
}

impl Groups {
    fn of(seen: &[Seen]) -> Self {
        let mut rests: Vec<f64> = seen.iter().filter_map(|it| it.rest).collect();
        rests.sort_by(f64::total_cmp);
        let size = (GROUP * rests.len() as f64).round();
        let edge = |values: &[f64]| {
            // The one with which the group is full.
            let mut left = size;
            for value in values {
                left -= 1.0;
                if left <= 0.0 {
                    let beyond = values.iter().take_while(|it| *it != value).count();
                    let on = values.iter().filter(|it| *it == value).count();
                    return (*value, (size - beyond as f64) / on as f64);
                }
            }
            (0.0, 0.0)
        };
        let below = edge(&rests);
        rests.reverse();
        Self {
            size: if rests.is_empty() { 0.0 } else { size },
            above: edge(&rests),
            below,
            differ: rests.first() != rests.last(),
        }
    }

    fn upper(&self, seen: &[Seen], of: &dyn Fn(&Seen) -> f64) -> f64 {
        sum(seen, of, &|rest| {
            part(rest > self.above.0, rest == self.above.0, self.above.1)
        })
    }

    fn lower(&self, seen: &[Seen], of: &dyn Fn(&Seen) -> f64) -> f64 {
        sum(seen, of, &|rest| {
            part(rest < self.below.0, rest == self.below.0, self.below.1)
        })
    }

    /// How many of the upper and the lower group are so.
    fn counts(&self, seen: &[Seen], so: &dyn Fn(&Seen) -> bool) -> (f64, f64) {
        let one = |it: &Seen| if so(it) { 1.0 } else { 0.0 };
        (self.upper(seen, &one), self.lower(seen, &one))
    }
}

fn part(is_in: bool, is_on_edge: bool, edge: f64) -> f64 {
    match (is_in, is_on_edge) {
        (true, _) => 1.0,
        (false, true) => edge,
        (false, false) => 0.0,
    }
}

fn sum(seen: &[Seen], of: &dyn Fn(&Seen) -> f64, part: &dyn Fn(f64) -> f64) -> f64 {
    let own = seen.iter().filter_map(|it| Some(of(it) * part(it.rest?)));
    own.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64) {
        assert!((left - right).abs() < 5e-4, "{left} {right}");
    }

    /// Two decisions a play: the answer and the points of the first, of three, and the points of the other.
    fn plays(all: &[(u32, u32, u32)]) -> Vec<[Answered; 2]> {
        let answered = |node, pick, given| Answered {
            node: NodeIdx(node),
            pick: Pick::Choice(ChoiceIdx(pick)),
            given,
            best: 3,
        };
        let both = |it: &(u32, u32, u32)| [answered(0, it.0, it.1), answered(1, 9, it.2)];
        all.iter().map(both).collect()
    }

    #[test]
    fn figures_are_those_of_a_hand_count() {
        // Rest scores 3 3 2 1 0 0 of 3; groups of round(0.27 x 6) = 2.
        let plays = plays(&[
            (1, 3, 3),
            (1, 3, 3),
            (1, 3, 2),
            (2, 1, 1),
            (2, 1, 0),
            (1, 3, 0),
        ]);
        let plays: Vec<&[Answered]> = plays.iter().map(|it| &it[..]).collect();
        let items = items(&plays);
        let item = &items[0];
        assert_eq!((item.n, item.picks.len()), (6, 2));
        // (4 x 1 + 2 x 1/3) / 6.
        close(item.difficulty.unwrap(), 7.0 / 9.0);
        // Upper both right: 1. Lower one right, one a third: 2/3.
        close(item.discrimination.unwrap(), 1.0 / 3.0);
        let first = &item.picks[0];
        assert_eq!((first.pick, first.count), (Pick::Choice(ChoiceIdx(1)), 4));
        close(first.upper.unwrap(), 1.0);
        close(first.lower.unwrap(), 0.5);
        // Taken: rests 3 3 2 0, mean 2; not taken: 1 0, mean 1/2; spread of all: sqrt(57)/6.
        // (2 - 1/2) / (sqrt(57)/6) x sqrt(4/6 x 2/6) in thirds: the unit falls away.
        let by_hand = 1.5 / (57.0_f64 / 36.0).sqrt() * (8.0_f64 / 36.0).sqrt();
        close(first.correlation.unwrap(), by_hand);
        close(item.correlation.unwrap(), by_hand);
        close(item.picks[1].correlation.unwrap(), -by_hand);
        assert_eq!(item.warnings.len(), 1, "{:?}", item.warnings);
        assert!(matches!(item.warnings[0], Warning::TooFew { .. }));
    }

    #[test]
    fn plays_on_the_edge_of_a_group_count_for_a_part() {
        // Rests 3 2 2 2 0 0: the upper two are one whole and a third of each of three.
        let all = [
            (1, 3, 3),
            (1, 3, 2),
            (2, 0, 2),
            (2, 0, 2),
            (2, 0, 0),
            (2, 0, 0),
        ];
        for turn in 0..all.len() {
            let mut all = all;
            all.rotate_left(turn);
            let plays = plays(&all);
            let plays: Vec<&[Answered]> = plays.iter().map(|it| &it[..]).collect();
            close(
                items(&plays)[0].discrimination.unwrap(),
                (1.0 + 1.0 / 3.0) / 2.0,
            );
        }
    }

    #[test]
    fn a_wrong_answer_that_the_best_take_is_told_and_one_that_the_weakest_take_is_not() {
        let check = |upper: u32, lower: u32, told: bool| {
            // 100 plays: 30 do well elsewhere, 40 so-so, 30 badly; so many of each take the wrong answer.
            let play = |it: u32| {
                let (place, wrong, rest) = match it {
                    0..30 => (it, upper, 3),
                    30..70 => (it - 30, 0, 2),
                    _ => (it - 70, lower, 0),
                };
                if place < wrong {
                    (2, 0, rest)
                } else {
                    (1, 3, rest)
                }
            };
            let all: Vec<(u32, u32, u32)> = (0..100).map(play).collect();
            let plays = plays(&all);
            let plays: Vec<&[Answered]> = plays.iter().map(|it| &it[..]).collect();
            let warnings = &items(&plays)[0].warnings;
            let pick = Pick::Choice(ChoiceIdx(2));
            assert_eq!(warnings.contains(&Warning::UpperWrong { pick }), told);
            assert_eq!(warnings.contains(&Warning::Backwards), told);
        };
        check(20, 2, true);
        check(2, 20, false);
        check(10, 9, false);
    }

    #[test]
    fn where_all_plays_are_alike_nothing_is_told_apart() {
        let plays = plays(&[(1, 3, 2); 50]);
        let plays: Vec<&[Answered]> = plays.iter().map(|it| &it[..]).collect();
        let item = &items(&plays)[0];
        assert_eq!((item.discrimination, item.correlation), (None, None));
        assert_eq!(item.picks[0].upper, None);
        assert_eq!(item.warnings, []);
    }
}
