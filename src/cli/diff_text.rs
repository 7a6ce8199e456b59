//! A comparison of two versions as a trainer reads it: first what the player notices.

use super::diff::{Replay, Told};
use super::diff_figures::{meter_lines, percent, shifts, shown};
use super::report;
use crate::analysis::compare::play::{BestMove, Chances, Of, Play};
use crate::analysis::compare::replay::{Divergence, Replayed, Why};
use crate::analysis::compare::{Change, Group};
use crate::scenario::Scenario;
use crate::shell::{date, said};
use crate::text::{Lang, Value};

/// How many changed texts are shown, and how long each may be.
const TEXTS: usize = 10;
const EXCERPT: usize = 70;
/// How much of what stays the same stands before a difference.
const BEFORE: usize = 24;

pub(super) fn print(told: &Told, lang: Lang) {
    let page = Page { told, lang };
    page.heading();
    if let Some(play) = &told.diff.play {
        page.play(play);
    }
    for group in Group::ALL {
        page.group(group);
        // How far meters go follows from the rules.
        if group == Group::Rule
            && let Some(play) = &told.diff.play
        {
            page.section("meters", meter_lines(&play.meters, &told.new, lang));
        }
    }
    page.sessions();
}

struct Page<'a> {
    told: &'a Told,
    lang: Lang,
}

impl Page<'_> {
    fn heading(&self) {
        let (old, new) = (&self.told.old, &self.told.new);
        let named = |it: &Scenario| format!("{} ({})", it.head.version, it.hash.short());
        let names = (named(old), named(new));
        let title = &new.head.title;
        report::line(format!("{title}: {} → {}", names.0, names.1));
        let changes = &self.told.diff.changes;
        if changes.is_empty() {
            let same = if old.hash == new.hash {
                "diff-same-file"
            } else {
                "diff-same"
            };
            report::line(self.lang.say(same));
            return;
        }
        let texts = changes.iter().filter(|it| it.group == Group::Text).count();
        let counts = [
            ("changes", (changes.len() - texts).into()),
            ("texts", texts.into()),
        ];
        report::line(self.lang.say_with("diff-counts", &counts));
        match &self.told.diff.play {
            None => report::line(self.lang.say("diff-plays-alike")),
            Some(it) if !it.whole => {
                let (old, new) = it.situations;
                let counts = [("old", old.into()), ("new", new.into())];
                report::line(self.lang.say_with("diff-sampled", &counts));
            }
            Some(_) => {}
        }
    }

    /// A heading and its lines; nothing where there are none.
    fn section(&self, name: &str, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        report::line("");
        report::line(self.lang.say(&format!("diff-title-{name}")));
        for line in lines {
            report::line(format!("  - {line}"));
        }
    }

    fn play(&self, play: &Play) {
        let lang = self.lang;
        let mut lines = Vec::new();
        if let (Some(old), Some(new)) = (play.good.old, play.good.new) {
            let both = shifts(&old, &new, lang);
            let mut line = lang.say_with("diff-good", &[("shift", Value::Text(&both))]);
            if old.alike(&new) {
                line = lang.say_with("diff-unchanged", &[("shift", Value::Text(&line))]);
            }
            lines.push(line);
        }
        let mut hairs = 0_usize;
        for it in &play.endings {
            match (it.was.old, it.was.new) {
                (Some(old), Some(new)) if old.alike(&new) => {}
                (Some(old), Some(new)) if shown(&old, lang) == shown(&new, lang) => hairs += 1,
                _ => lines.push(self.ending(it)),
            }
        }
        if hairs > 0 {
            lines.push(lang.say_with("diff-hairs", &[("endings", hairs.into())]));
        }
        self.section("endings", lines);
        let best = play.best.iter().map(|it| self.best(it));
        self.section("best", best.collect());
        let lost = play.lost.iter().map(|it| {
            let place = self.place(&it.choice);
            let key = if it.now { "diff-lost" } else { "diff-lost-not" };
            lang.say_with(key, &[("at", Value::Text(&place))])
        });
        let reached = play.reached.iter().map(|it| {
            let reached = it.was.new == Some(true);
            let key = if reached {
                "diff-reached"
            } else {
                "diff-reached-not"
            };
            lang.say_with(key, &[("at", Value::Text(&it.name))])
        });
        self.section("open", lost.chain(reached).collect());
    }

    fn ending(&self, it: &Of<Chances>) -> String {
        let lang = self.lang;
        let title = |here: &Scenario| {
            let found = here.endings.iter().find(|own| own.id == it.name);
            found.map(|own| own.title.clone())
        };
        let title = title(&self.told.new).or_else(|| title(&self.told.old));
        let title = title.unwrap_or_else(|| it.name.clone());
        let said = match (it.was.old, it.was.new) {
            (Some(old), Some(new)) => return format!("{title}: {}", shifts(&old, &new, lang)),
            (_, Some(new)) => ("diff-ending-now", new),
            (old, None) => ("diff-ending-before", old.unwrap_or_default()),
        };
        let (plain, best) = shown(&said.1, lang);
        let values = [
            ("title", Value::Text(&title)),
            ("plain", Value::Text(&plain)),
            ("best", Value::Text(&best)),
        ];
        lang.say_with(said.0, &values)
    }

    fn best(&self, it: &Of<BestMove>) -> String {
        let lang = self.lang;
        let called = |it: &Option<BestMove>| {
            let it = it.as_ref();
            let names = it.map(|it| it.choices.iter().map(|it| quoted(&it.1)));
            let names: Vec<_> = names.into_iter().flatten().collect();
            let or = format!(" {} ", lang.say("diff-or"));
            let share = percent(it.map(|it| it.share).unwrap_or_default(), lang);
            (names.join(&or), share)
        };
        let ((old, often), (new, often_now)) = (called(&it.was.old), called(&it.was.new));
        let values = [
            ("at", Value::Text(&it.name)),
            ("old", Value::Text(&old)),
            ("new", Value::Text(&new)),
            ("often", Value::Text(&often)),
            ("now", Value::Text(&often_now)),
        ];
        lang.say_with("diff-best", &values)
    }

    fn group(&self, group: Group) {
        let own = self.told.diff.changes.iter();
        let own: Vec<&Change> = own.filter(|it| it.group == group).collect();
        let most = if group == Group::Text && !self.told.all {
            TEXTS
        } else {
            own.len()
        };
        let mut lines: Vec<String> = own.iter().take(most).map(|it| self.change(it)).collect();
        if own.len() > most {
            let rest = own.len() - most;
            lines.push(
                self.lang
                    .say_with("diff-more-texts", &[("texts", rest.into())]),
            );
        }
        self.section(group.name(), lines);
    }

    fn change(&self, it: &Change) -> String {
        sentence(it, &self.place(&it.at), self.lang)
    }

    /// A place as people read it: the moment, and what a choice is called.
    fn place(&self, at: &str) -> String {
        place(at, &self.told.new)
            .or_else(|| place(at, &self.told.old))
            .unwrap_or_else(|| at.to_owned())
    }

    fn sessions(&self) {
        let lang = self.lang;
        let all = &self.told.sessions;
        let went = |it: &&Replay| matches!(it.went, Some(Replayed::Same | Replayed::Alike));
        let alike = all.iter().filter(went).count();
        let mut lines = Vec::new();
        if alike > 0 {
            let counts = [("alike", alike.into()), ("all", all.len().into())];
            lines.push(lang.say_with("diff-session-alike", &counts));
        }
        for it in all.iter().filter(|it| !went(it)) {
            let day = date(it.session.begun_on).words(lang);
            let how = match &it.went {
                Some(Replayed::Diverges(it)) => self.diverges(it),
                _ => lang.say("diff-session-unplayable"),
            };
            let values = [
                ("session", Value::Text(it.session.id.as_str())),
                ("day", Value::Text(&day)),
                ("how", Value::Text(&how)),
            ];
            lines.push(lang.say_with("diff-session", &values));
        }
        self.section("sessions", lines);
    }

    fn diverges(&self, it: &Divergence) -> String {
        let lang = self.lang;
        let why = why(&it.why, lang);
        let why = [("why", Value::Text(&why))];
        if it.step == 0 {
            return lang.say_with("diff-step-begin", &why);
        }
        let input = it.input.split_once(' ').map_or("", |(_, path)| path);
        let place = self.place(if input.is_empty() { &it.moment } else { input });
        let values = [
            ("step", it.step.into()),
            ("answer", it.answers.into()),
            ("at", Value::Text(&place)),
            why[0],
        ];
        lang.say_with("diff-step", &values)
    }
}

fn quoted(label: &str) -> String {
    format!("“{}”", label.trim_matches(['“', '”']))
}

/// What is otherwise at the step where a session first goes another way.
pub(super) fn why(why: &Why, lang: Lang) -> String {
    match why {
        Why::Unknown(word) => lang.say_with("diff-why-unknown", &[("word", Value::Text(word))]),
        Why::Refused(refusal) => said(refusal, lang),
        Why::Otherwise { code, old, new } => {
            let nothing = lang.say("diff-nothing");
            let or = |it: &String| {
                if it.is_empty() {
                    nothing.clone()
                } else {
                    it.clone()
                }
            };
            let (old, new) = (or(old), or(new));
            let values = [("old", Value::Text(&old)), ("new", Value::Text(&new))];
            lang.say_with(&format!("diff-why-{code}"), &values)
        }
    }
}

/// A change as a sentence.
pub(super) fn sentence(it: &Change, at: &str, lang: Lang) -> String {
    let (old, new) = match it.code {
        "key" => (ratings(&it.old, lang), ratings(&it.new, lang)),
        "verdict" => (verdict(&it.old, lang), verdict(&it.new, lang)),
        _ if it.group == Group::Text || it.group == Group::Head => excerpts(&it.old, &it.new),
        _ => (it.old.clone(), it.new.clone()),
    };
    let nothing = lang.say("diff-nothing");
    let or = |it: String| if it.is_empty() { nothing.clone() } else { it };
    let at = if at.is_empty() {
        lang.say("diff-itself")
    } else {
        at.to_owned()
    };
    let (old, new) = (or(old), or(new));
    let values = [
        ("at", Value::Text(&at)),
        ("old", Value::Text(&old)),
        ("new", Value::Text(&new)),
    ];
    lang.say_with(&format!("diff-{}", it.code), &values)
}

/// `4/2` as `sterk / zwak`.
fn ratings(qualities: &str, lang: Lang) -> String {
    let all = qualities.split('/').filter(|it| !it.is_empty());
    let all = all.map(|it| lang.say(&format!("debrief-quality-{it}")));
    all.collect::<Vec<_>>().join(" / ")
}

fn verdict(word: &str, lang: Lang) -> String {
    lang.say(&format!("graph-{}", word.to_lowercase()))
}

/// What a path stands for in a version, if it has that.
pub(super) fn place(at: &str, scenario: &Scenario) -> Option<String> {
    let (moment, choice) = at.split_once('/')?;
    let node = scenario.node_named(moment)?;
    let choice = scenario.choice(scenario.choice_named(node, choice)?);
    let label = if choice.label.is_empty() {
        &choice.id
    } else {
        &choice.label
    };
    let label = label.trim_matches(['“', '”']);
    Some(format!("{moment}, “{label}”"))
}

/// Both texts, as much of each as shows where they part.
fn excerpts(old: &str, new: &str) -> (String, String) {
    let same = old.chars().zip(new.chars()).take_while(|(a, b)| a == b);
    let same = same.count();
    let cut = |text: &str| {
        if text.chars().count() <= EXCERPT {
            return text.to_owned();
        }
        let from = same.saturating_sub(BEFORE);
        let mut out: String = text.chars().skip(from).take(EXCERPT).collect();
        if from > 0 {
            out.insert(0, '…');
        }
        if text.chars().count() > from + EXCERPT {
            out.push('…');
        }
        out
    };
    (cut(old), cut(new))
}
