//! What stands at a place, as lines that fit.

use crate::analysis::map::{Map, Place, Row, What};
use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::Verdict;
use crate::text::Lang;

/// What kind of place it is, in a word.
pub(super) fn kind(scenario: &Scenario, place: &Place, lang: Lang) -> String {
    match &place.what {
        What::Text(nodes) => counted(scenario, nodes, lang),
        What::Question { node, .. } => lang.say(match &scenario.node(*node).kind {
            NodeKind::Recognise(_) | NodeKind::WhichForm(_) => "graph-recognise",
            NodeKind::Arrange(_) => "graph-arrange",
            NodeKind::Compose(_) => "graph-compose",
            NodeKind::Decision(it) if it.hub => "graph-hub",
            _ => "graph-decision",
        }),
        What::Ending { ending, .. } => lang.say(match scenario.ending(*ending).verdict {
            Verdict::Good => "graph-good",
            Verdict::Mixed => "graph-mixed",
            Verdict::Bad => "graph-bad",
        }),
    }
}

/// How much there is to read, and what happens in between: `6 regels, toeval`.
fn counted(scenario: &Scenario, nodes: &[NodeIdx], lang: Lang) -> String {
    let kinds = || nodes.iter().map(|it| &scenario.node(*it).kind);
    let lines = kinds().filter(|it| {
        matches!(
            it,
            NodeKind::Line { .. } | NodeKind::Narration { .. } | NodeKind::Document(_)
        )
    });
    let mut parts = Vec::new();
    let count = lines.count();
    if count > 0 {
        parts.push(lang.say_with("graph-lines", &[("lines", count.into())]));
    }
    if kinds().any(|it| matches!(it, NodeKind::Chance(_))) {
        parts.push(lang.say("graph-chance"));
    }
    if kinds().any(|it| matches!(it, NodeKind::Consult { .. })) {
        parts.push(lang.say("graph-consult"));
    }
    for kind in kinds() {
        if let NodeKind::Inject(it) = kind {
            let by = if it.by_hand && it.when.is_none() {
                "graph-inject-by-hand"
            } else {
                "graph-inject"
            };
            parts.push(lang.say(by));
        }
    }
    parts.join(", ")
}

/// The name in the file; of a run the first.
pub(super) fn name(scenario: &Scenario, place: &Place) -> String {
    match &place.what {
        What::Text(nodes) => {
            let named = nodes.iter().map(|it| &scenario.node(*it).id);
            named.into_iter().find(|it| !it.is_empty()).cloned()
        }
        What::Question { node, .. } => Some(scenario.node(*node).id.clone()),
        What::Ending { ending, .. } => Some(scenario.ending(*ending).id.clone()),
    }
    .unwrap_or_default()
}

/// The first words to be read there.
pub(super) fn words(scenario: &Scenario, place: &Place) -> String {
    match &place.what {
        What::Text(nodes) => {
            let mut all = nodes.iter().map(|it| node_words(scenario, *it));
            all.find(|it| !it.is_empty()).unwrap_or_default()
        }
        What::Question { node, .. } => node_words(scenario, *node),
        What::Ending { ending, .. } => scenario.ending(*ending).title.clone(),
    }
}

fn node_words(scenario: &Scenario, node: NodeIdx) -> String {
    match &scenario.node(node).kind {
        NodeKind::Line { who, text, .. } => {
            let name = &scenario.cast[who.at()].name;
            format!("{name}: {}", written(scenario, text))
        }
        NodeKind::Narration { text, .. } => written(scenario, text),
        NodeKind::Document(it) => it.title.clone(),
        NodeKind::Decision(it) => written(scenario, &it.prompt),
        NodeKind::Consult { prompt, .. } => written(scenario, prompt),
        kind => kind
            .task()
            .map(|it| written(scenario, &it.prompt))
            .unwrap_or_default(),
    }
}

/// What an answer is called.
pub(super) fn answer(scenario: &Scenario, row: Row, lang: Lang) -> String {
    match row {
        Row::Choice(choice) => {
            let it = scenario.choice(choice);
            if it.label.is_empty() {
                it.id.clone()
            } else {
                it.label.clone()
            }
        }
        Row::Points(points) => {
            lang.say_with("graph-points", &[("points", u32::from(points).into())])
        }
    }
}

/// What is said of a place that no play came to: proved, or only not seen.
pub(super) fn never(map: &Map) -> &'static str {
    if map.whole {
        "graph-never"
    } else {
        "graph-unseen"
    }
}

/// As [`never`], where there is little room.
pub(super) fn never_short(map: &Map) -> &'static str {
    if map.whole {
        "graph-never-short"
    } else {
        "graph-unseen"
    }
}

/// A text as the author wrote it, `{name}` for a variable.
fn written(scenario: &Scenario, text: &Text) -> String {
    let mut out = String::new();
    text.render(&mut out, |it, out| {
        out.push('{');
        out.push_str(&scenario.variable(it).id);
        out.push('}');
    });
    out
}

/// A part of all play as whole percents, `62%` or `<1%`; what happens more than once has how often, `3,3×`.
pub(super) fn percent(share: f64, lang: Lang) -> String {
    // What is counted along many ways is a hair off.
    let percent = share * 100.0 + 1e-6;
    if share <= 0.0 {
        return "0%".to_owned();
    }
    if share > 1.0 + 1e-6 {
        let times = format!("{share:.1}");
        let (whole, tenth) = times.split_once('.').unwrap_or((&times, "0"));
        let values = [("whole", whole.into()), ("tenth", tenth.into())];
        return lang.say_with("graph-times", &values);
    }
    if percent < 0.5 {
        "<1%".to_owned()
    } else if (99.5..100.0).contains(&percent) {
        ">99%".to_owned()
    } else {
        format!("{:.0}%", percent.round())
    }
}

/// About how wide a text is, on the wide side: no font is known here.
pub(super) fn width_of(text: &str, size: f64) -> f64 {
    let wide = text.chars().map(|c| match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.34,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' | '→' => 0.95,
        c if c.is_uppercase() => 0.72,
        c if (c as u32) > 0x2e80 => 1.05,
        _ => 0.58,
    });
    wide.sum::<f64>() * size
}

/// The text in at most so many lines of that width; what does not fit is left out with an ellipsis.
pub(super) fn wrapped(text: &str, width: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width_of(&longer, size) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A word that is too long for a line goes on in the next.
        for c in word.chars() {
            if width_of(&line, size) + width_of(&c.to_string(), size) > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width_of(&format!("{last}…"), size) > width {
                last.pop();
            }
            *last = format!("{}…", last.trim_end_matches([' ', ',', '.', ':', ';']));
        }
    }
    lines
}
