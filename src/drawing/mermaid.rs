//! The map as a Mermaid flowchart, for pages and programs that draw these.

use std::fmt::Write as _;

use super::label::{self, percent, wrapped};
use crate::analysis::map::{AnswerFacts, Map, Row, What};
use crate::scenario::Scenario;
use crate::text::{Lang, Value};

/// How wide a label is, in letters of size 1.
const WIDE: f64 = 26.0;

/// The flowchart of a map: scenes as subgraphs, and each way with its share.
pub fn mermaid(scenario: &Scenario, map: &Map, lang: Lang) -> String {
    let mut out = String::from("flowchart TD\n");
    let mut put = |line: &str| writeln!(out, "{line}").expect("a string takes all");
    let mut scenes: Vec<_> = map.places.iter().map(|it| it.scene).collect();
    scenes.dedup();
    scenes.sort_by_key(|it| it.map_or(usize::MAX, crate::scenario::id::SceneIdx::at));
    scenes.dedup();
    for scene in scenes {
        let (id, title) = match scene {
            Some(idx) => {
                let it = scenario.scene(idx);
                let title = if it.title.is_empty() {
                    &it.id
                } else {
                    &it.title
                };
                (idx.at().to_string(), title.clone())
            }
            None => ("end".to_owned() + "ings", lang.say("graph-endings")),
        };
        put(&format!("  subgraph s_{id}[\"{}\"]", escaped(&title)));
        for (at, place) in map.places.iter().enumerate() {
            if place.scene != scene {
                continue;
            }
            let name = label::name(scenario, place);
            let kind = label::kind(scenario, place, lang);
            let words = wrapped(&label::words(scenario, place), WIDE, 1.0, 2).join(" ");
            let share = if place.reached {
                percent(place.share, lang)
            } else {
                lang.say(label::never(map))
            };
            let lines = [name, kind, words, share];
            let lines = lines.iter().filter(|it| !it.is_empty());
            let lines: Vec<String> = lines.map(|it| escaped(it)).collect();
            let label = lines.join("<br/>");
            let (open, close) = match &place.what {
                What::Text(_) => ("[", "]"),
                What::Ending { .. } => ("([", "])"),
                What::Question { node, .. } if scenario.node(*node).kind.is_task() => ("[[", "]]"),
                What::Question { .. } => ("{{", "}}"),
            };
            put(&format!("    p{at}{open}\"{label}\"{close}"));
        }
        put("  end");
    }
    for line in &map.lines {
        let mut words = Vec::new();
        if let Some(row) = line.row {
            words.push(label::answer(scenario, row, lang));
            words.extend(facts(map, line.from, row).and_then(|it| lost(it, lang)));
        }
        words.push(if line.reached {
            percent(line.share, lang)
        } else {
            lang.say(label::never_short(map))
        });
        let words: Vec<String> = words.iter().map(|it| escaped(it)).collect();
        let arrow = match (line.reached, line.share >= 0.5) {
            (false, _) => "-.->",
            (true, true) => "==>",
            (true, false) => "-->",
        };
        let words = words.join("<br/>");
        put(&format!(
            "  p{} {arrow}|\"{words}\"| p{}",
            line.from, line.to
        ));
    }
    let never = map.places.iter().enumerate().filter(|(_, it)| !it.reached);
    let never: Vec<String> = never.map(|(at, _)| format!("p{at}")).collect();
    if !never.is_empty() {
        put("  classDef never fill:#efefec,stroke:#9b9b98,color:#6a6a67,stroke-dasharray:4 3");
        put(&format!("  class {} never", never.join(",")));
    }
    out
}

fn facts(map: &Map, place: usize, row: Row) -> Option<&AnswerFacts> {
    match &map.places[place].what {
        What::Question { answers, .. } => answers.iter().find(|it| it.row == row),
        What::Text(_) | What::Ending { .. } => None,
    }
}

fn lost(it: &AnswerFacts, lang: Lang) -> Option<String> {
    if it.lost_always {
        return Some(lang.say("graph-lost-always"));
    }
    let share = percent(it.lost, lang);
    (it.lost > 0.0).then(|| lang.say_with("graph-lost", &[("share", Value::Text(&share))]))
}

/// Text within the quotes of a label: every sign that Mermaid, Markdown or HTML would read is a number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c if c.is_alphanumeric() || c == ' ' || !c.is_ascii() => out.push(c),
            '.' | ',' | '?' | '!' | ':' | '-' => out.push(c),
            c => write!(out, "#{};", u32::from(c)).expect("a string takes all"),
        }
    }
    out
}
