//! Which moments a group talks about, and all that is shown of one.

use std::cmp::Reverse;

use super::class::Class;
use super::{decided, flow, votes, weigh};
use crate::debrief::chance::{Chances, Mover};
use crate::debrief::group::{GroupDecision, MomentPart, Proposal, Why};
use crate::debrief::{DecisionPart, chance};
use crate::room::talk::{KeyMoment, MOST_MOMENTS, Phase};
use crate::room::track::Decided;

/// What the trainer chose, in that order; or else what is proposed.
pub(super) fn talked_about(class: &Class<'_>) -> Vec<Proposal> {
    let chosen = &class.room.talk().moments;
    if chosen.is_empty() {
        return proposed(class);
    }
    let reason = class.say("group-reason-trainer");
    let chosen = chosen.iter().map(|moment| Proposal {
        moment: *moment,
        reason: reason.clone(),
    });
    chosen.collect()
}

/// At most three of those that still hold. A moment that is nominated twice is there once, with both reasons.
pub(super) fn proposed(class: &Class<'_>) -> Vec<Proposal> {
    let mut list = Nominated(Vec::new());
    for (moment, _) in class.standing() {
        if bookmarked(class, moment) {
            list.add(moment, class.say("group-reason-bookmark"));
        }
    }
    if let Some((moment, by)) = top(class, |it| weigh::shift(&it.rounds)) {
        let values = [("by", chance::percent(by).into())];
        list.add(moment, class.say_with("group-reason-shift", &values));
    }
    if let Some((moment, (by, Reverse(round)))) = top(class, most_divided) {
        list.add(moment, divided(class, moment, by, round));
    }
    if let Some(moment) = most_regretted(class) {
        list.add(moment, class.say("group-reason-regret"));
    }
    let keys = &class.room.scenario().debrief.key_moments;
    let first = class.standing().filter(|(it, _)| it.track.0 == 0);
    for (moment, _) in first.filter(|(_, it)| keys.contains(&it.node)) {
        list.add(moment, class.say("group-reason-author"));
    }
    let mut list = list.0;
    list.sort_by_key(|it| it.moment);
    list
}

/// Moments with their reasons, in the order in which they were nominated.
struct Nominated(Vec<Proposal>);

impl Nominated {
    fn add(&mut self, moment: KeyMoment, reason: String) {
        if let Some(known) = self.0.iter_mut().find(|it| it.moment == moment) {
            known.reason = format!("{} {reason}", known.reason);
        } else if self.0.len() < MOST_MOMENTS {
            self.0.push(Proposal { moment, reason });
        }
    }
}

fn bookmarked(class: &Class<'_>, moment: KeyMoment) -> bool {
    let notes = class.room.notes().iter().zip(&class.history.notes);
    let mut own = notes.filter(|(_, it)| **it == Some(moment));
    own.any(|(note, _)| note.tag.is_none())
}

/// The moment at which it is most, the first of equals; none where it is nowhere more than nothing.
fn top<T: Ord + Default>(
    class: &Class<'_>,
    of: impl Fn(&Decided) -> Option<T>,
) -> Option<(KeyMoment, T)> {
    let all = class
        .standing()
        .filter_map(|(moment, it)| Some((moment, of(it)?)));
    let all = all.filter(|(_, it)| *it > T::default());
    all.reduce(|best, it| if it.1 > best.1 { it } else { best })
}

/// The most divided round, and the first of equals.
fn most_divided(decided: &Decided) -> Option<(u32, Reverse<usize>)> {
    let rounds = decided.rounds.iter().enumerate();
    let divided = rounds.filter_map(|(at, round)| {
        let counts = round.counts.as_ref()?;
        Some((weigh::spread(counts), Reverse(at)))
    });
    divided.max().filter(|it| it.0 > 0)
}

fn divided(class: &Class<'_>, moment: KeyMoment, by: u32, round: usize) -> String {
    let mut story = class.standing();
    let decided = story.find(|(it, _)| *it == moment);
    let rounds = decided
        .and_then(|(moment, it)| Some(votes::rounds(&class.run(moment, it)?.1, it)))
        .unwrap_or_default();
    let name = rounds.get(round).map_or("", |it| it.name.as_str());
    let values = [("round", name.into()), ("by", chance::percent(by).into())];
    class.say_with("group-reason-spread", &values)
}

/// Where the best answer would have been worth most beside the group's own, in the order in which such things are
/// compared: red lines, good endings, endings that are not bad, points. What the clock chose is nobody's.
fn most_regretted(class: &Class<'_>) -> Option<KeyMoment> {
    let Chances::Known(course) = &class.about.chances else {
        return None;
    };
    let regret = |moment: KeyMoment, decided: &Decided| {
        let mut steps = course.steps.iter().filter(|it| it.by == Mover::Choice);
        let step = steps.find(|it| moment.track.0 == 0 && it.inputs == decided.inputs)?;
        Some(step.regret).filter(|it| *it > [0; 4])
    };
    let all = class
        .standing()
        .filter_map(|(moment, it)| Some((moment, regret(moment, it)?)));
    let most = all.reduce(|best, it| if it.1 > best.1 { it } else { best });
    most.map(|(moment, _)| moment)
}

/// All that is shown of a moment; none if the group decided no such thing.
pub(super) fn part(class: &Class<'_>, which: KeyMoment, reason: String) -> Option<MomentPart> {
    let (moment, decided) = class.story().find(|(it, _)| *it == which)?;
    let decision = decided::decision(class, moment, decided)?;
    Some(MomentPart {
        reason,
        whys: decision
            .told
            .as_ref()
            .map_or_else(Vec::new, |told| whys(&decision, told)),
        decision,
        questions: flow::questions(Phase::KeyMoments, class.lang),
    })
}

/// What experts say: of each choice; of a task first as a whole, then row by row.
fn whys(decision: &GroupDecision, told: &DecisionPart) -> Vec<Why> {
    let lettered = || decision.votes.iter().flat_map(|it| &it.options);
    let Some(task) = &told.task else {
        let options = told.options.iter().zip(lettered());
        let why = options.map(|(option, it)| Why {
            letter: it.letter.clone(),
            level: option.quality.clone(),
            text: option.text.clone(),
            why: option.why.clone(),
            sources: option.sources.clone(),
            chosen: it.chosen,
        });
        return why.filter(|it| !it.why.is_empty()).collect();
    };
    let whole = Why {
        letter: String::new(),
        level: task.level.clone(),
        text: task.headline.clone(),
        why: task.why.clone(),
        sources: task.sources.clone(),
        chosen: true,
    };
    let groups = task.groups.iter();
    let rows = groups.flat_map(|group| group.rows.iter().map(move |row| (group, row)));
    let rows = rows.map(|(group, row)| {
        let own = lettered().find(|it| it.text == row.text);
        Why {
            letter: own.map_or_else(String::new, |it| it.letter.clone()),
            level: group.words.clone(),
            text: row.text.clone(),
            why: row.why.clone(),
            sources: Vec::new(),
            chosen: own.is_some_and(|it| it.chosen),
        }
    });
    [whole].into_iter().chain(rows).collect()
}
