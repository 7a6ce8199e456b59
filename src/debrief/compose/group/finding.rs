//! What votes show, one sentence each: where they went in the discussion, or what most of them were for.

use std::cmp::Reverse;

use super::class::Class;
use super::weigh;
use crate::debrief::compose::Run;
use crate::debrief::group::{GroupDecision, Lettered, RoundPart, Vote, shown};

/// The sentence of one thing that was voted on; empty where there was no vote.
pub(super) fn vote(run: &Run<'_>, vote: &Vote, rounds: &[RoundPart]) -> String {
    let told: Vec<(usize, &RoundPart)> = shown(rounds).collect();
    match told.as_slice() {
        [] if rounds.is_empty() => String::new(),
        [] => run.say("group-votes-few"),
        [only] | [_, _, .., only] => most(run, vote, *only),
        [before, after] => moved(run, vote, before.1, after.1),
    }
}

/// The answer whose share went furthest, the first of equals; one that grew before one that shrank.
fn moved(run: &Run<'_>, vote: &Vote, before: &RoundPart, after: &RoundPart) -> String {
    let furthest = vote.options.iter().max_by_key(|it| {
        let (far, grew) = far(it, before, after);
        (far, grew, Reverse(&it.letter))
    });
    let Some(option) = furthest.filter(|it| far(it, before, after).0 > 0) else {
        return run.say("group-votes-same");
    };
    let [was, is] = both(option);
    let key = if before.votes == after.votes {
        "group-votes-shift"
    } else {
        "group-votes-shift-of"
    };
    let option = named(run, vote, option);
    let values = [
        ("option", (&option).into()),
        ("was", was.into()),
        ("is", is.into()),
        ("before", before.votes.into()),
        ("after", after.votes.into()),
    ];
    run.say_with(key, &values)
}

/// How far the share of an answer went, over the product of both numbers of votes, and whether it grew.
fn far(option: &Lettered, before: &RoundPart, after: &RoundPart) -> (u64, bool) {
    let [was, is] = both(option).map(u64::from);
    let (was, is) = (was * u64::from(after.votes), is * u64::from(before.votes));
    (was.abs_diff(is), is > was)
}

fn both(option: &Lettered) -> [u32; 2] {
    [0, 1].map(|at| option.votes.get(at).copied().flatten().unwrap_or_default())
}

fn most(run: &Run<'_>, vote: &Vote, (at, round): (usize, &RoundPart)) -> String {
    let count = |it: &Lettered| it.votes.get(at).copied().flatten().unwrap_or_default();
    let most = vote.options.iter().map(count).max().unwrap_or_default();
    if most == 0 {
        let values = [("round", (&round.name).into())];
        return run.say_with("group-votes-nothing", &values);
    }
    let tops: Vec<&Lettered> = vote.options.iter().filter(|it| count(it) == most).collect();
    let (key, option) = match tops.as_slice() {
        [only] if most == round.votes => ("group-votes-all", named(run, vote, only)),
        [only] => ("group-votes-most", named(run, vote, only)),
        all => {
            let letters: Vec<&str> = all.iter().map(|it| it.letter.as_str()).collect();
            ("group-votes-tie", run.listed(&letters))
        }
    };
    let values = [
        ("round", (&round.name).into()),
        ("option", (&option).into()),
        ("options", (&option).into()),
        ("count", most.into()),
        ("votes", round.votes.into()),
    ];
    run.say_with(key, &values)
}

/// "A, erkennen en begrenzen"; with the part of the sentence that it is for, where there is one.
pub(super) fn named(run: &Run<'_>, vote: &Vote, option: &Lettered) -> String {
    // An author's label is a few words without a capital; anything else is quoted.
    let is_label = option.label.chars().next().is_some_and(char::is_lowercase);
    let name = if is_label {
        option.label.clone()
    } else {
        run.say_with("group-quoted", &[("words", (&option.label).into())])
    };
    let values = [
        ("letter", (&option.letter).into()),
        ("name", (&name).into()),
        ("part", (&vote.label).into()),
    ];
    let key = if vote.label.is_empty() {
        "group-option"
    } else {
        "group-option-of"
    };
    run.say_with(key, &values)
}

/// The sentence of a whole decision: of the thing in which the votes moved most, or else of the first.
pub(super) fn decision(votes: &[Vote], rounds: &[RoundPart]) -> String {
    let told: Vec<&RoundPart> = shown(rounds).map(|it| it.1).collect();
    let furthest = |vote: &&Vote| match told.as_slice() {
        [before, after] => {
            let all = vote.options.iter().map(|it| far(it, before, after).0);
            all.max().unwrap_or_default()
        }
        _ => 0,
    };
    let first = votes.iter().rev().max_by_key(furthest);
    first.map_or_else(String::new, |it| it.finding.clone())
}

/// What is said of the whole group: how often it voted, where the discussion mattered, how often it decided otherwise.
/// Only of the first track, and of what still holds.
pub(super) fn group(class: &Class<'_>, decisions: &[GroupDecision]) -> String {
    let own = || decisions.iter().filter(|it| it.told_above().is_some());
    let voted = own().filter(|it| !it.rounds.is_empty()).count();
    if voted == 0 {
        return class.say("group-finding-unvoted");
    }
    // What was jumped to was taken too, though not decided in the room.
    let first = class.tracks.first().and_then(Option::as_ref);
    let taken = first.map_or(0, |it| it.assessment.moments.len());
    let values = [("taken", taken.into()), ("voted", voted.into())];
    let mut sentences = vec![class.say_with("group-finding-voted", &values)];
    let shifted = class.standing().filter_map(|(moment, it)| {
        let by = weigh::shift(&it.rounds).filter(|by| *by > 0)?;
        let told = own().find(|it| it.moment == moment)?;
        Some((by, told.number?))
    });
    // The first of equals.
    if let Some((_, number)) = shifted.max_by_key(|(by, number)| (*by, Reverse(*number))) {
        let values = [("number", number.into())];
        sentences.push(class.say_with("group-finding-shift", &values));
    }
    let differs = own().filter(|it| it.differs).count();
    if differs > 0 {
        let values = [("count", differs.into())];
        sentences.push(class.say_with("group-finding-differs", &values));
    }
    sentences.join(" ")
}
