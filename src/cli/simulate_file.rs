//! What many plays came to, as other programs read it: CSV and JSON, both version 1.

use anyhow::Result;
use serde::Serialize;
use serde_json::{Value, json};

use super::simulate::{About, Played};
use crate::analysis::chance::Outlook;
use crate::analysis::item::{Item, Pick, Warning};
use crate::analysis::policy::Policy;
use crate::analysis::simulate::Row;
use crate::analysis::tally::{ScoreTally, Spread};
use crate::assessment::score::Band;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Competency, Meter, RedLine};

/// Every play as a line.
pub(super) struct Csv<'a> {
    scenario: &'a Scenario,
    text: String,
}

impl<'a> Csv<'a> {
    /// The line of names.
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        let mut names = [
            "policy", "run", "seed", "ending", "verdict", "answers", "words",
        ]
        .map(str::to_owned)
        .to_vec();
        names.extend(Meter::ALL.iter().map(|it| it.name().to_owned()));
        for it in Competency::ALL {
            names.extend(["given", "best"].map(|of| format!("{}_{of}", it.word())));
        }
        names.extend(RedLine::ALL.iter().map(|it| it.word().to_lowercase()));
        names.push("choices".to_owned());
        let mut csv = Self {
            scenario,
            text: String::new(),
        };
        csv.line(&names);
        csv
    }

    /// A line for each of these plays.
    pub(super) fn add(&mut self, policy: Policy, rows: &[Row]) {
        for row in rows {
            let ending = row.ending.map(|it| self.scenario.ending(it));
            let mut cells = vec![
                policy.name().to_owned(),
                row.number.to_string(),
                row.seed.to_string(),
                cell(ending.map_or("", |it| &it.id)),
                ending.map_or("", |it| it.verdict.word()).to_owned(),
                row.answers.to_string(),
                row.words.to_string(),
            ];
            cells.extend(row.meters.iter().map(i32::to_string));
            for it in Competency::ALL {
                let found = row.scores.iter().find(|own| own.competency == *it);
                let points = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
                cells.push(points(found.map(|it| it.given)));
                cells.push(points(found.map(|it| it.best)));
            }
            cells.extend(row.red_lines.iter().map(u32::to_string));
            let taken = row.moments.iter().map(|it| match it.pick {
                Pick::Choice(choice) => self.scenario.choice(choice).id.clone(),
                Pick::Points(points) => format!("{}:{points}", self.scenario.node(it.node).id),
            });
            cells.push(cell(&taken.collect::<Vec<_>>().join(" ")));
            self.line(&cells);
        }
    }

    fn line(&mut self, cells: &[String]) {
        self.text += &cells.join(",");
        self.text += "\r\n";
    }

    pub(super) fn text(self) -> String {
        self.text
    }
}

/// Words as a cell: in quotes where they must be, and with an apostrophe before what a table program would take for a
/// formula. Numbers are no words and stay numbers.
fn cell(words: &str) -> String {
    let words = if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    };
    if words.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words
    }
}

/// All of it as JSON.
pub(super) fn json(about: &About<'_>, played: &[Played], items: Option<&[Item]>) -> Result<String> {
    let scenario = about.scenario;
    let all: Vec<Value> = played.iter().map(|it| policy(scenario, it)).collect();
    let mut shape = json!({
        "version": 1,
        "scenario": scenario.head.id,
        "scenario_version": scenario.head.version,
        "hash": scenario.hash.to_string(),
        "seed": about.seed,
        "runs": about.runs,
        "intensity": about.setup.intensity.name(),
        "length": about.setup.length.word().to_lowercase(),
        "situations": about.situations,
        "policies": all,
    });
    if let Some(items) = items {
        shape["items"] = items_json(scenario, items);
    }
    Ok(serde_json::to_string_pretty(&shape)?)
}

fn policy(scenario: &Scenario, it: &Played) -> Value {
    let exact = it.exact.as_ref();
    let endings = scenario.endings.iter().zip(&it.tally.endings);
    let ending = |(at, (ending, count)): (usize, (&crate::scenario::node::Ending, &usize))| {
        let chance = exact.map(|it| &it.endings[at]);
        json!({
            "id": ending.id,
            "verdict": ending.verdict.word().to_lowercase(),
            "runs": count,
            "exact": chance.map(ToString::to_string),
            "chance": chance.map(|it| it.to_f64()),
        })
    };
    let endings: Vec<Value> = endings.enumerate().map(ending).collect();
    let scores: Vec<Value> = it.tally.scores.iter().map(|it| score(it, exact)).collect();
    let meters = Meter::ALL.iter().zip(it.tally.meters);
    let meters: serde_json::Map<String, Value> = meters
        .map(|(it, of)| (it.name().to_owned(), spread(of)))
        .collect();
    let red = RedLine::ALL.iter().zip(it.tally.red_lines);
    let mut red: serde_json::Map<String, Value> = red
        .map(|(it, runs)| (it.word().to_lowercase(), runs.into()))
        .collect();
    red.insert("any".to_owned(), it.tally.any_red_line.into());
    json!({
        "policy": it.policy.name(),
        "runs": it.tally.runs,
        "unfinished": it.tally.unfinished,
        "endings": endings,
        "scores": scores,
        "meters": meters,
        "red_lines": red,
        "red_lines_mean": exact.map(|it| it.red_lines.to_f64()),
        "answers": spread(it.tally.answers),
        "seconds": spread(it.tally.seconds),
    })
}

fn score(it: &ScoreTally, exact: Option<&Outlook>) -> Value {
    let band = |it: Band| match it {
        Band::Ontwikkelpunt => "ontwikkelpunt",
        Band::OpWeg => "op-weg",
        Band::Sterk => "sterk",
    };
    let bands = it.bands.iter().map(|(bands, runs)| {
        json!({
            "low": bands.map(|it| band(it.0)),
            "high": bands.map(|it| band(it.1)),
            "runs": runs,
        })
    });
    json!({
        "competency": it.competency.word(),
        "runs": it.runs,
        "given": it.given,
        "best": it.best,
        "expected": exact.and_then(|own| own.score(it.competency)),
        "percent": spread(it.spread),
        "bands": bands.collect::<Vec<_>>(),
    })
}

fn spread(it: Spread) -> Value {
    json!([it.low, it.lower, it.middle, it.upper, it.high])
}

#[derive(Serialize)]
struct PickShape<'a> {
    /// The id of a choice, or the points of an answer to a task.
    pick: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
    count: usize,
    share: f64,
    interval: [f64; 2],
    score: Option<f64>,
    upper: Option<f64>,
    lower: Option<f64>,
    correlation: Option<f64>,
}

/// Items as other programs read them.
pub(super) fn items_json(scenario: &Scenario, items: &[Item]) -> Value {
    let name = |pick: Pick| match pick {
        Pick::Choice(choice) => scenario.choice(choice).id.clone(),
        Pick::Points(points) => points.to_string(),
    };
    let warning = |it: &Warning| match it {
        Warning::TooFew { within } => json!({ "code": "too-few", "within": within }),
        Warning::UpperWrong { pick } => json!({ "code": "upper-wrong", "pick": name(*pick) }),
        Warning::Backwards => json!({ "code": "backwards" }),
    };
    let item = |it: &Item| {
        let picks: Vec<PickShape<'_>> = it
            .picks
            .iter()
            .map(|it| PickShape {
                pick: name(it.pick),
                label: match it.pick {
                    Pick::Choice(choice) => Some(scenario.choice(choice).label.as_str()),
                    Pick::Points(_) => None,
                },
                count: it.count,
                share: it.share,
                interval: [it.low, it.high],
                score: it.score,
                upper: it.upper,
                lower: it.lower,
                correlation: it.correlation,
            })
            .collect();
        json!({
            "node": scenario.node(it.node).id,
            "n": it.n,
            "difficulty": it.difficulty,
            "discrimination": it.discrimination,
            "correlation": it.correlation,
            "picks": picks,
            "warnings": it.warnings.iter().map(warning).collect::<Vec<_>>(),
        })
    };
    items.iter().map(item).collect::<Vec<_>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@som"), "'@som");
        assert_eq!(cell("-x,y"), "\"'-x,y\"");
        assert_eq!(cell("zeg \"nee\""), "\"zeg \"\"nee\"\"\"");
        assert_eq!(cell("gewoon"), "gewoon");
    }
}
