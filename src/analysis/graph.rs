//! Situations, answers and ways, each list in one piece: what an exploration leaves behind.

use std::collections::BTreeSet;

use super::held::Held;
use crate::scenario::Scenario;
use crate::scenario::id::{ChoiceIdx, EndingIdx, NodeIdx};
use crate::scenario::vocabulary::{Competency, Meter, RedLine};
use crate::session::input::Input;
use crate::session::setup::Setup;

/// Every situation that play can come to, from every way to begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    pub situations: Vec<Situation>,
    pub answers: Vec<AnswerEdge>,
    pub ways: Vec<WayEdge>,
    /// What ways change, each once.
    pub gains: Vec<Gain>,
    /// What answers score, each once.
    pub scores: Vec<Vec<Score>>,
    /// Each way to begin, with its first situations.
    pub starts: Vec<Start>,
    /// The situations, each after all that lead to it.
    pub order: Vec<u32>,
    /// Every moment that was come by, and every key (a choice and the place in its list) that counted somewhere.
    pub visited: BTreeSet<NodeIdx>,
    pub keyed: BTreeSet<(ChoiceIdx, usize)>,
    /// The keys of all situations.
    pub(super) held: Held,
}

/// A way to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    pub setup: Setup,
    /// In `Graph::ways`.
    pub ways: std::ops::Range<u32>,
}

/// A question in some state, or an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    pub at: At,
    /// In `Graph::answers`: first those of the trainee, then what the trainer can let happen.
    pub first: u32,
    pub answers: u16,
    pub by_hand: u16,
    /// The question is marked `intense`, or something on a way to it is.
    pub intense: bool,
}

/// Where a situation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    Question(NodeIdx),
    End(EndingIdx),
}

/// An answer that can be given in a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerEdge {
    pub input: Input,
    /// How experts rate it there: 1 to 4, 0 where they do not.
    pub quality: u8,
    /// In `Graph::scores`.
    pub score: u32,
    /// What else is to be known of it there.
    pub marks: Marks,
    /// In `Graph::ways`.
    pub first: u32,
    pub ways: u32,
}

/// What else is to be known of an answer in its situation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// A soft way out.
    pub exit: bool,
    pub red_line: Option<RedLine>,
    /// Gives in to pressure: CONCEDE or STALL toward someone who is cold from phase 1 on, or in phase 3 or higher.
    pub yields: bool,
    /// How the one it is addressed to stands: phase, and whether he shows the cold style.
    pub toward: Option<(u8, bool)>,
}

/// Where an answer can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayEdge {
    pub to: u32,
    /// In `Graph::gains`.
    pub gain: u32,
    /// The chance of it, as weight over total.
    pub weight: u64,
    pub total: u64,
}

/// What changes on a way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gain {
    pub meters: [i16; 6],
    /// Red lines that were crossed.
    pub red_lines: u8,
    /// Words to be read up to the next question.
    pub words: u16,
}

/// What an answer gives one competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    pub competency: Competency,
    pub weight: u32,
    pub given: u32,
    pub best: u32,
}

/// The lowest and the highest that something can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub low: i64,
    pub high: i64,
}

impl Graph {
    /// Leaves out the ways to what was seen but no longer looked at when the budget ended, so that whoever follows a way
    /// finds a situation.
    pub(super) fn cut(&mut self) {
        let looked_at = self.situations.len();
        if self.held.len() <= looked_at {
            return;
        }
        let mut kept: Vec<WayEdge> = Vec::with_capacity(self.ways.len());
        let all = std::mem::take(&mut self.ways);
        let mut keep = |from: u32, to: u32| {
            let first = kept.len();
            let ways = all[from as usize..to as usize].iter();
            kept.extend(ways.filter(|it| (it.to as usize) < looked_at));
            let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
            (short(first), short(kept.len()))
        };
        for start in &mut self.starts {
            let (from, to) = keep(start.ways.start, start.ways.end);
            start.ways = from..to;
        }
        for answer in &mut self.answers {
            let (from, to) = keep(answer.first, answer.first + answer.ways);
            (answer.first, answer.ways) = (from, to - from);
        }
        self.ways = kept;
    }

    /// The answers that the trainee has in a situation.
    pub fn answers_of(&self, situation: &Situation) -> &[AnswerEdge] {
        let first = situation.first as usize;
        &self.answers[first..first + usize::from(situation.answers)]
    }

    /// Everything that can happen in a situation: the trainee's answers, and what the trainer can let happen.
    pub fn edges_of(&self, situation: &Situation) -> &[AnswerEdge] {
        let first = situation.first as usize;
        let count = usize::from(situation.answers) + usize::from(situation.by_hand);
        &self.answers[first..first + count]
    }

    /// The ways of a beginning.
    pub fn ways_from(&self, start: &Start) -> &[WayEdge] {
        &self.ways[start.ways.start as usize..start.ways.end as usize]
    }

    /// The key of a situation.
    pub(super) fn key(&self, at: u32) -> &[u8] {
        self.held.key(at)
    }

    /// The ways of an answer.
    pub fn ways_of(&self, answer: &AnswerEdge) -> &[WayEdge] {
        let first = answer.first as usize;
        &self.ways[first..first + answer.ways as usize]
    }

    /// The questions, endings aside.
    pub fn questions(&self) -> usize {
        let at = self.situations.iter();
        at.filter(|it| matches!(it.at, At::Question(_))).count()
    }

    /// For each ending that can be come to, what a meter can be there.
    pub fn meter_at_endings(&self, scenario: &Scenario, meter: Meter) -> Vec<Option<Range>> {
        let here = self.meter(scenario, meter);
        let mut ends = vec![None; scenario.endings.len()];
        for (situation, range) in self.situations.iter().zip(here) {
            if let (At::End(ending), Some(range)) = (situation.at, range) {
                widen(&mut ends[ending.at()], range);
            }
        }
        ends
    }

    /// What a meter can be at any question or ending.
    pub fn meter_anywhere(&self, scenario: &Scenario, meter: Meter) -> Option<Range> {
        let mut all = None;
        for range in self.meter(scenario, meter).into_iter().flatten() {
            widen(&mut all, range);
        }
        all
    }

    /// What a meter can be in each situation.
    fn meter(&self, scenario: &Scenario, meter: Meter) -> Vec<Option<Range>> {
        let mut here: Vec<Option<Range>> = vec![None; self.situations.len()];
        let started = |setup: &Setup| {
            let mut own = scenario.carries.iter().filter(|it| it.meter == meter);
            own.next().map_or(0, |it| {
                let given = setup.meters.get(&meter).copied().unwrap_or_default();
                i64::from(given.clamp(it.min, it.max))
            })
        };
        for start in &self.starts {
            let begun = started(&start.setup);
            let from = Range {
                low: begun,
                high: begun,
            };
            for way in self.ways_from(start) {
                self.carry(&mut here, from, way, meter);
            }
        }
        for at in &self.order {
            let situation = &self.situations[*at as usize];
            let Some(range) = here[*at as usize] else {
                continue;
            };
            for answer in self.edges_of(situation) {
                for way in self.ways_of(answer) {
                    self.carry(&mut here, range, way, meter);
                }
            }
        }
        here
    }

    /// Widens what a meter can be where a way leads.
    fn carry(&self, here: &mut [Option<Range>], from: Range, way: &WayEdge, meter: Meter) {
        let by = i64::from(self.gains[way.gain as usize].meters[meter as usize]);
        let range = Range {
            low: from.low + by,
            high: from.high + by,
        };
        widen(&mut here[way.to as usize], range);
    }
}

fn widen(held: &mut Option<Range>, by: Range) {
    *held = Some(held.map_or(by, |it| Range {
        low: it.low.min(by.low),
        high: it.high.max(by.high),
    }));
}
