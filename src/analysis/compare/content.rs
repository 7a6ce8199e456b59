//! What stands otherwise in the file: the head, the people, the scenes, the endings; moments and choices beside it.

use std::fmt::Debug;

use super::names::{Both, Meaning};
use super::{Change, Group, moment};
use crate::scenario::Scenario;
use crate::scenario::node::Ending;

/// Changes as they are found.
pub(super) struct Found<'a> {
    pub(super) both: &'a Both<'a>,
    pub(super) changes: Vec<Change>,
}

/// Everything that stands otherwise, group by group.
pub(super) fn changes(both: &Both<'_>) -> Vec<Change> {
    let mut found = Found {
        both,
        changes: Vec::new(),
    };
    let (old, new) = (both.old.scenario, both.new.scenario);
    moment::moments(&mut found);
    found.endings(old, new);
    found.cast(old, new);
    let scenes = lists(&old.scenes, &new.scenes, |it| &it.id);
    found.each("scene", Group::Rule, &scenes);
    let variables = lists(&old.variables, &new.variables, |it| &it.id);
    found.each("variable", Group::Rule, &variables);
    found.compare(Group::Rule, "start", "", &old.start, &new.start);
    found.compare(Group::Rule, "carries", "", &old.carries, &new.carries);
    let numbers = (old.coefficients(), new.coefficients());
    found.compare(Group::Rule, "numbers", "", numbers.0, numbers.1);
    found.head(old, new);
    let mut changes = found.changes;
    // Within a group the order of the file stays.
    changes.sort_by_key(|it| it.group);
    changes
}

/// What both have by the same name, what is gone, what has come.
pub(super) type Lists<'a, T> = Vec<(&'a str, Option<&'a T>, Option<&'a T>)>;

pub(super) fn lists<'a, T>(old: &'a [T], new: &'a [T], id: fn(&T) -> &String) -> Lists<'a, T> {
    let in_new = |name: &String| new.iter().find(|it| id(it) == name);
    let gone = old.iter().filter(|it| in_new(id(it)).is_none());
    let gone = gone.map(|it| (id(it).as_str(), Some(it), None));
    let there = new.iter().map(|it| {
        let before = old.iter().find(|other| id(other) == id(it));
        (id(it).as_str(), before, Some(it))
    });
    gone.chain(there).collect()
}

impl Found<'_> {
    pub(super) fn add(
        &mut self,
        (group, code): (Group, &'static str),
        at: &str,
        old: impl Into<String>,
        new: impl Into<String>,
    ) {
        self.changes.push(Change {
            group,
            code,
            at: at.to_owned(),
            old: old.into(),
            new: new.into(),
        });
    }

    /// What both come down to: a change of rules under `code`, each change of words apart.
    pub(super) fn compare<T: Debug>(
        &mut self,
        group: Group,
        code: &'static str,
        at: &str,
        old: &T,
        new: &T,
    ) {
        let (old, new) = (self.both.old.meaning(old), self.both.new.meaning(new));
        if old.rules != new.rules {
            self.add((group, code), at, "", "");
        }
        self.words(at, old, new);
    }

    /// Words that read otherwise; where there are more or fewer of them, all of these as one.
    pub(super) fn words(&mut self, at: &str, old: Meaning, new: Meaning) {
        let code = (Group::Text, "text");
        if old.words.len() != new.words.len() {
            self.add(code, at, old.words.join(" / "), new.words.join(" / "));
            return;
        }
        for (old, new) in old.words.into_iter().zip(new.words) {
            if old != new {
                self.add(code, at, old, new);
            }
        }
    }

    fn each<T: Debug>(&mut self, code: &'static str, group: Group, all: &Lists<'_, T>) {
        for (id, old, new) in all {
            match (old, new) {
                (Some(old), Some(new)) => self.compare(group, code, id, old, new),
                (Some(_), None) => self.add((group, gone(code)), id, "", ""),
                (None, _) => self.add((group, come(code)), id, "", ""),
            }
        }
    }

    fn endings(&mut self, old: &Scenario, new: &Scenario) {
        for (id, old, new) in lists(&old.endings, &new.endings, |it| &it.id) {
            let (Some(old), Some(new)) = (old, new) else {
                let code = if new.is_some() { come } else { gone };
                self.add((Group::Story, code("ending")), id, "", "");
                continue;
            };
            let Ending {
                id: _,
                title,
                text,
                verdict,
                early,
                debrief,
            } = old;
            if *verdict != new.verdict {
                let words = (verdict.word(), new.verdict.word());
                self.add((Group::Key, "verdict"), id, words.0, words.1);
            }
            self.compare(Group::Rule, "early", id, early, &new.early);
            let words = (title, text, debrief);
            let others = (&new.title, &new.text, &new.debrief);
            self.compare(Group::Rule, "early", id, &words, &others);
        }
    }

    fn cast(&mut self, old: &Scenario, new: &Scenario) {
        let people = lists(&old.cast, &new.cast, |it| &it.id);
        self.each("person", Group::Cast, &people);
        for (id, old_one, new_one) in people {
            let (Some(before), Some(after)) = (old_one, new_one) else {
                continue;
            };
            let before = before.aggressor.map(|it| old.aggressor(it));
            let after = after.aggressor.map(|it| new.aggressor(it));
            self.compare(Group::Cast, "character", id, &before, &after);
        }
    }

    fn head(&mut self, old: &Scenario, new: &Scenario) {
        let (a, b) = (&old.head, &new.head);
        let said = [
            ("id", &a.id, &b.id),
            ("title", &a.title, &b.title),
            ("summary", &a.summary, &b.summary),
            ("language", &a.language, &b.language),
            ("you", &a.you, &b.you),
            ("notice", &a.notice, &b.notice),
            ("picture", &a.picture, &b.picture),
        ];
        for (code, old, new) in said {
            if old != new {
                self.add((Group::Head, code), "", old, new);
            }
        }
        let minutes =
            |it: &crate::scenario::head::Head| (it.minutes, it.minutes_short.unwrap_or_default());
        let ((long, short), (long_new, short_new)) = (minutes(a), minutes(b));
        for (code, old, new) in [
            ("minutes", long, long_new),
            ("minutes-short", short, short_new),
        ] {
            if old != new {
                self.add((Group::Head, code), "", old.to_string(), new.to_string());
            }
        }
        let lists = [
            ("roles", form(&a.roles), form(&b.roles)),
            ("pressure", form(&a.pressure), form(&b.pressure)),
            ("systems", form(&a.systems), form(&b.systems)),
            ("trains", form(&a.trains), form(&b.trains)),
            ("touches", form(&a.touches), form(&b.touches)),
            ("themes", themes(a), themes(b)),
            ("goals", a.goals.join(" / "), b.goals.join(" / ")),
            ("sources", a.sources.join(", "), b.sources.join(", ")),
        ];
        for (code, old, new) in lists {
            if old != new {
                self.add((Group::Head, code), "", old, new);
            }
        }
        self.compare(Group::Head, "notes", "", &old.debrief, &new.debrief);
    }
}

/// The words of a list, `C1, C2`.
fn form(list: &impl Debug) -> String {
    let form = format!("{list:?}");
    form.trim_matches(['[', ']']).to_owned()
}

fn themes(head: &crate::scenario::head::Head) -> String {
    let core = |it: bool| if it { "!" } else { "" };
    let all = head.themes.iter();
    let all = all.map(|it| format!("{}{}", it.theme.name(), core(it.core)));
    all.collect::<Vec<_>>().join(", ")
}

fn gone(code: &str) -> &'static str {
    match code {
        "scene" => "scene-gone",
        "variable" => "variable-gone",
        "ending" => "ending-gone",
        _ => "person-gone",
    }
}

fn come(code: &str) -> &'static str {
    match code {
        "scene" => "scene-new",
        "variable" => "variable-new",
        "ending" => "ending-new",
        _ => "person-new",
    }
}
