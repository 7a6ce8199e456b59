//! Figures of two versions side by side: chances and ranges.

use crate::analysis::compare::play::{Chances, MeterChange};
use crate::analysis::graph::Range;
use crate::scenario::Scenario;
use crate::text::{Lang, Value};

/// How far meters go: a line a meter, and one for each ending where only that is otherwise.
pub(super) fn meter_lines(all: &[MeterChange], new: &Scenario, lang: Lang) -> Vec<String> {
    let range = |it: Option<Range>| {
        it.map_or_else(
            || lang.say("diff-nothing"),
            |it| {
                let ends = (it.low.to_string(), it.high.to_string());
                let ends = [
                    ("low", Value::Text(&ends.0)),
                    ("high", Value::Text(&ends.1)),
                ];
                lang.say_with("diff-range", &ends)
            },
        )
    };
    let mut lines = Vec::new();
    for it in all {
        let own = |other: &&MeterChange| other.meter == it.meter;
        let anywhere = all.iter().filter(own).any(|it| it.ending.is_none());
        let too = all.iter().filter(own).filter(|it| it.ending.is_some());
        let (key, too) = match (&it.ending, too.count()) {
            (Some(_), _) if anywhere => continue,
            (Some(_), _) => ("diff-meter-ending", 0),
            (None, 0) => ("diff-meter", 0),
            (None, too) => ("diff-meter-too", too),
        };
        let title = new
            .endings
            .iter()
            .find(|own| Some(&own.id) == it.ending.as_ref());
        let title = title.map(|it| it.title.clone()).or(it.ending.clone());
        let title = title.unwrap_or_default();
        let meter = lang.say(&format!("debrief-meter-{}", it.meter.name()));
        let (old, new) = (range(it.old), range(it.new));
        let values = [
            ("meter", Value::Text(&meter)),
            ("ending", Value::Text(&title)),
            ("endings", too.into()),
            ("old", Value::Text(&old)),
            ("new", Value::Text(&new)),
        ];
        lines.push(lang.say_with(key, &values));
    }
    lines
}

pub(super) fn shown(it: &Chances, lang: Lang) -> (String, String) {
    (percent(it.plain, lang), percent(it.best, lang))
}

pub(super) fn shifts(old: &Chances, new: &Chances, lang: Lang) -> String {
    let ((plain, best), (plain_now, best_now)) = (shown(old, lang), shown(new, lang));
    let arrow = |old: String, new: String| {
        if old == new {
            old
        } else {
            format!("{old} → {new}")
        }
    };
    let (plain, best) = (arrow(plain, plain_now), arrow(best, best_now));
    let values = [("plain", Value::Text(&plain)), ("best", Value::Text(&best))];
    lang.say_with("diff-shift", &values)
}

/// `36,0%`.
pub(super) fn percent(share: f64, lang: Lang) -> String {
    // What is counted along many ways is a hair off.
    let text = format!("{:.1}%", (share * 100.0).clamp(0.0, 100.0) + 1e-9);
    if lang == Lang::Nl {
        text.replace('.', ",")
    } else {
        text
    }
}
