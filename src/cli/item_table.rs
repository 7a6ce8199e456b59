//! What each decision tells, as a trainer reads it.

use super::figures::{decimal, or_dash, percent};
use super::{Context, report};
use crate::analysis::item::{Item, Pick, PickStat, Warning};
use crate::scenario::Scenario;
use crate::scenario::node::NodeKind;
use crate::text::{Lang, Value};

/// Prints the items on which at least so many plays rest; of the others only that they were seen too little.
pub(super) fn print(context: &Context, scenario: &Scenario, items: &[Item], least: usize) {
    let lang = context.lang;
    for it in items {
        report::line("");
        let node = scenario.node(it.node);
        let title = &scenario.scene(node.scene).title;
        report::line(format!("{}  ({title})", node.id));
        textwrap::wrap(&prompt(scenario, it), options(context, "  "))
            .iter()
            .for_each(report::line);
        if it.n < least {
            report::line(format!("  {}", lang.say("debrief-band-too-little")));
            continue;
        }
        let figure = |it: Option<f64>| or_dash(it.map(|it| decimal(lang, it, 2)));
        let figures = [
            ("n", Value::from(it.n)),
            ("difficulty", Value::Text(&figure(it.difficulty))),
            ("discrimination", Value::Text(&figure(it.discrimination))),
            ("correlation", Value::Text(&figure(it.correlation))),
        ];
        report::line(format!("  {}", lang.say_with("simulate-item", &figures)));
        let names = ["plays", "interval", "points", "upper", "lower", "fit"];
        let [plays, interval, points, upper, lower, fit] =
            names.map(|it| lang.say(&format!("simulate-item-{it}")));
        report::line(format!(
            "  {plays:>8}{:>7}{interval:>14}{points:>8}{upper:>8}{lower:>8}{fit:>8}",
            "%"
        ));
        for pick in &it.picks {
            report::line(row(lang, scenario, pick));
        }
        for warning in &it.warnings {
            let words = format!("! {}", said(lang, scenario, warning));
            textwrap::wrap(&words, options(context, "  "))
                .iter()
                .for_each(report::line);
        }
    }
    report::line("");
    textwrap::wrap(&lang.say("simulate-item-how"), context.width())
        .iter()
        .for_each(report::line);
}

fn row(lang: Lang, scenario: &Scenario, it: &PickStat) -> String {
    let whole = |it: f64| percent(lang, it);
    let interval = format!("{}–{}", whole(it.low), whole(it.high));
    format!(
        "  {:>8}{:>7}{interval:>14}{:>8}{:>8}{:>8}{:>8}  {}",
        it.count,
        whole(it.share),
        or_dash(it.score.map(|it| decimal(lang, it, 2))),
        or_dash(it.upper.map(whole)),
        or_dash(it.lower.map(whole)),
        or_dash(it.correlation.map(|it| decimal(lang, it, 2))),
        name(lang, scenario, it.pick)
    )
}

/// The choice as its author knows it, or the points of an answer.
fn name(lang: Lang, scenario: &Scenario, pick: Pick) -> String {
    match pick {
        Pick::Choice(choice) => scenario.choice(choice).id.clone(),
        Pick::Points(points) => lang.say_with("simulate-item-task", &[("points", points.into())]),
    }
}

fn said(lang: Lang, scenario: &Scenario, warning: &Warning) -> String {
    match warning {
        Warning::TooFew { within } => {
            let within = decimal(lang, 100.0 * within, 0);
            lang.say_with("simulate-warning-few", &[("within", Value::Text(&within))])
        }
        Warning::UpperWrong { pick } => {
            let name = name(lang, scenario, *pick);
            lang.say_with("simulate-warning-upper", &[("choice", Value::Text(&name))])
        }
        Warning::Backwards => lang.say("simulate-warning-backwards"),
    }
}

/// The question as the author wrote it.
fn prompt(scenario: &Scenario, it: &Item) -> String {
    let kind = &scenario.node(it.node).kind;
    let text = match kind {
        NodeKind::Decision(it) => Some(&it.prompt),
        kind => kind.task().map(|it| &it.prompt),
    };
    let mut words = String::new();
    if let Some(text) = text {
        text.render(&mut words, |_, out| out.push('…'));
    }
    words
}

fn options(context: &Context, indent: &'static str) -> textwrap::Options<'static> {
    textwrap::Options::new(context.width())
        .initial_indent(indent)
        .subsequent_indent(indent)
}
