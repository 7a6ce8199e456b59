//! Choices of a decision that have come, are gone, or do otherwise.

use super::Group;
use super::content::Found;
use super::names::Names;
use crate::scenario::id::{ChoiceIdx, NodeIdx};
use crate::scenario::node::{Choice, Key};
use crate::scenario::vocabulary::Meter;

/// What changed of the choices of a decision that both versions have.
pub(super) fn choices(found: &mut Found<'_>, old: NodeIdx, new: NodeIdx) {
    let both = found.both;
    let (before, after) = (listed(&both.old, old), listed(&both.new, new));
    let in_both = |all: &[(String, ChoiceIdx)], others: &[(String, ChoiceIdx)]| {
        let kept = all.iter().map(|it| it.0.clone());
        let kept = kept.filter(|path| others.iter().any(|it| it.0 == *path));
        kept.collect::<Vec<_>>()
    };
    if in_both(&before, &after) != in_both(&after, &before) {
        let at = both.new.node(new);
        found.add((Group::Story, "order"), &at, "", "");
    }
    for (path, idx) in &before {
        if !after.iter().any(|it| it.0 == *path) {
            let name = called(both.old.scenario.choice(*idx));
            found.add((Group::Story, "choice-gone"), path, name, "");
        }
    }
    for (path, idx) in &after {
        let now = both.new.scenario.choice(*idx);
        match before.iter().find(|it| it.0 == *path) {
            Some((_, idx)) => choice(found, path, both.old.scenario.choice(*idx), now),
            None => found.add((Group::Story, "choice-new"), path, "", called(now)),
        }
    }
}

fn listed(names: &Names<'_>, decision: NodeIdx) -> Vec<(String, ChoiceIdx)> {
    let own = names.scenario.decision(decision);
    let own = own.map(|it| it.choices.as_slice()).unwrap_or_default();
    own.iter().map(|it| (names.choice(*it), *it)).collect()
}

/// A choice in a few words.
pub(super) fn called(it: &Choice) -> String {
    let name = if it.label.is_empty() {
        &it.id
    } else {
        &it.label
    };
    name.clone()
}

fn choice(found: &mut Found<'_>, at: &str, old: &Choice, new: &Choice) {
    let both = found.both;
    let Choice {
        id: _,
        decision: _,
        text,
        label,
        when,
        closed,
        mode,
        act,
        meters,
        told,
        red_lines,
        exit,
        leans,
        keys,
        sources,
        points,
        then,
        goto,
    } = old;
    rated(found, at, keys, &new.keys);
    let lines = |it: &Choice| {
        let words = it.red_lines.iter().map(|it| it.1.word());
        words.collect::<Vec<_>>().join(", ")
    };
    let (was, is) = (lines(old), lines(new));
    if was == is {
        found.compare(Group::Key, "red-line-when", at, red_lines, &new.red_lines);
    } else {
        found.add((Group::Key, "red-line"), at, was, is);
    }
    found.compare(Group::Key, "points", at, points, &new.points);
    if *meters != new.meters {
        let words = (moved(meters), moved(&new.meters));
        found.add((Group::Rule, "meters"), at, words.0, words.1);
    }
    let (was, is) = (both.old.node(*goto), both.new.node(new.goto));
    if was != is {
        found.add((Group::Rule, "onward"), at, was, is);
    }
    let open = (when, mode);
    found.compare(Group::Rule, "when", at, &open, &(&new.when, &new.mode));
    found.compare(Group::Rule, "act", at, act, &new.act);
    found.compare(Group::Rule, "consequence", at, then, &new.then);
    found.compare(Group::Rule, "exit", at, exit, &new.exit);
    found.compare(Group::Rule, "leans", at, leans, &new.leans);
    if *sources != new.sources {
        let (was, is) = (sources.join(", "), new.sources.join(", "));
        found.add((Group::Head, "choice-sources"), at, was, is);
    }
    let words = (text, label, closed, told);
    let words_now = (&new.text, &new.label, &new.closed, &new.told);
    found.compare(Group::Rule, "told", at, &words, &words_now);
}

/// How experts rate it: another rating, or the same one in another situation; and why.
fn rated(found: &mut Found<'_>, at: &str, old: &[Key], new: &[Key]) {
    let ratings = |keys: &[Key]| {
        let all = keys.iter().map(|it| it.quality.to_string());
        all.collect::<Vec<_>>().join("/")
    };
    let (was, is) = (ratings(old), ratings(new));
    if was == is {
        found.compare(Group::Key, "key-when", at, &old, &new);
        return;
    }
    found.add((Group::Key, "key"), at, was, is);
    let whys = |names: &Names<'_>, keys: &[Key]| {
        let whys: Vec<_> = keys.iter().map(|it| &it.why).collect();
        names.meaning(&whys)
    };
    let both = found.both;
    let (was, is) = (whys(&both.old, old), whys(&both.new, new));
    found.words(at, was, is);
}

/// `regie +2, spanning -1`; the plus and minus are signs, not words.
fn moved(meters: &[(Meter, i32)]) -> String {
    let all = meters.iter();
    let all = all.map(|(meter, by)| format!("{} {by:+}", meter.name()));
    all.collect::<Vec<_>>().join(", ")
}
