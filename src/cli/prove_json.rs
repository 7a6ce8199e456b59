//! `weerbaar prove --format json`: all that was proved, for programs.

use serde::Serialize;

use super::prove_text::sentence;
use crate::analysis::chance::Outlook;
use crate::analysis::fraction::Fraction;
use crate::analysis::policy::Policy;
use crate::analysis::prove::figures::{Figures, LastChance, MeterFigure, Price, ScoreFigure};
use crate::analysis::prove::{Finding, Property, Report, Verdict};
use crate::analysis::thresholds::thresholds;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::Length;
use crate::text::Lang;

/// A report, version 1. Chances and scores are parts of 1; fractions are exact, in lowest terms.
#[derive(Serialize)]
pub(super) struct Shape {
    version: u32,
    scenario: String,
    scenario_version: String,
    hash: String,
    /// The version of `assets/thresholds.ron`.
    thresholds: u32,
    whole: bool,
    situations: usize,
    properties: Vec<PropertyShape>,
    /// None where not every situation was seen.
    figures: Option<FiguresShape>,
}

#[derive(Serialize)]
struct PropertyShape {
    number: u8,
    title: String,
    verdict: &'static str,
    findings: Vec<FindingShape>,
}

#[derive(Serialize)]
struct FindingShape {
    code: &'static str,
    #[serde(rename = "where")]
    place: String,
    text: String,
    refutes: bool,
    /// Why the author means it that way.
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    witness: Option<String>,
}

#[derive(Serialize)]
struct FiguresShape {
    minutes: Vec<MinutesShape>,
    good_with_perfect_play: f64,
    good_with_plain_play: f64,
    /// For each policy and each ending.
    endings: Vec<EndingShape>,
    /// For each policy and each competency that is tested.
    policies: Vec<PolicyShape>,
    meters: Vec<MeterShape>,
    competencies: Vec<ScoreShape>,
    last_chances: Vec<LastChanceShape>,
    /// What every answer costs against the best, on average over plain play.
    regrets: Vec<RegretShape>,
}

#[derive(Serialize)]
struct MinutesShape {
    length: &'static str,
    declared: Option<u32>,
    shortest_seconds: u64,
    longest_seconds: u64,
}

#[derive(Serialize)]
struct EndingShape {
    ending: String,
    verdict: &'static str,
    plain_play: f64,
    policies: Vec<ChanceShape>,
}

#[derive(Serialize)]
struct ChanceShape {
    policy: &'static str,
    chance: f64,
    fraction: String,
}

#[derive(Serialize)]
struct PolicyShape {
    policy: &'static str,
    competencies: Vec<PolicyScoreShape>,
    red_lines: f64,
    red_lines_fraction: String,
}

#[derive(Serialize)]
struct PolicyScoreShape {
    competency: &'static str,
    score: f64,
    given: String,
    best: String,
}

#[derive(Serialize)]
struct MeterShape {
    meter: &'static str,
    low: i64,
    high: i64,
    perfect_play: f64,
    plain_play: f64,
}

#[derive(Serialize)]
struct ScoreShape {
    competency: &'static str,
    low: String,
    high: String,
    perfect_play: Option<f64>,
    plain_play: Option<f64>,
}

#[derive(Serialize)]
struct LastChanceShape {
    #[serde(rename = "where")]
    answer: String,
    share_of_plain_play: f64,
    always: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    witness: Option<String>,
}

#[derive(Serialize)]
struct RegretShape {
    answer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<u8>,
    open_in_plain_play: f64,
    red_lines: f64,
    good: f64,
    good_or_mixed: f64,
    points_lost: f64,
    good_at_most: f64,
}

pub(super) fn shape(scenario: &Scenario, proof: &Report, lang: Lang) -> Shape {
    Shape {
        version: 1,
        scenario: scenario.head.id.clone(),
        scenario_version: scenario.head.version.clone(),
        hash: scenario.hash.to_string(),
        thresholds: thresholds().version,
        whole: proof.whole,
        situations: proof.situations,
        properties: proof
            .properties
            .iter()
            .map(|it| property(it, lang))
            .collect(),
        figures: proof.figures.as_ref().map(|it| figures(scenario, it)),
    }
}

fn property(it: &Property, lang: Lang) -> PropertyShape {
    let finding = |it: &Finding| FindingShape {
        code: it.code,
        place: it.place.clone(),
        text: sentence(it, lang),
        refutes: !it.reported && it.accepted.is_none(),
        accepted: it.accepted.clone(),
        witness: it.witness.clone(),
    };
    PropertyShape {
        number: it.number,
        title: lang.say(&format!("prove-property-{}", it.number)),
        verdict: match it.verdict {
            Verdict::Proven => "proven",
            Verdict::Refuted => "refuted",
            Verdict::Undecided => "undecided",
            Verdict::NotAsked => "not-asked",
        },
        findings: it.findings.iter().map(finding).collect(),
    }
}

fn figures(scenario: &Scenario, it: &Figures) -> FiguresShape {
    let head = &scenario.head;
    let minutes = |(length, low, high): &(Length, u64, u64)| MinutesShape {
        length: length.word(),
        declared: match length {
            Length::Full => Some(head.minutes),
            Length::Short => head.minutes_short,
        },
        shortest_seconds: *low,
        longest_seconds: *high,
    };
    let meter = |it: &MeterFigure| MeterShape {
        meter: it.meter.name(),
        low: it.range.low,
        high: it.range.high,
        perfect_play: it.best,
        plain_play: it.plain,
    };
    let ratio = |(given, best): (u64, u64)| Fraction::of(given, best).to_string();
    let score = |it: &ScoreFigure| ScoreShape {
        competency: it.competency.word(),
        low: ratio(it.low),
        high: ratio(it.high),
        perfect_play: it.best,
        plain_play: it.plain,
    };
    let last = |it: &LastChance| LastChanceShape {
        answer: it.answer.clone(),
        share_of_plain_play: it.share,
        always: it.always,
        witness: it.witness.clone(),
    };
    let regret = |it: &Price| RegretShape {
        answer: it.answer.clone(),
        points: it.points,
        open_in_plain_play: it.open,
        red_lines: it.mean[0],
        good: it.mean[1],
        good_or_mixed: it.mean[2],
        points_lost: it.mean[3],
        good_at_most: it.most,
    };
    FiguresShape {
        minutes: it.seconds.iter().map(minutes).collect(),
        good_with_perfect_play: it.good.0,
        good_with_plain_play: it.good.1,
        endings: endings(scenario, it),
        policies: policies(it),
        meters: it.meters.iter().map(meter).collect(),
        competencies: it.scores.iter().map(score).collect(),
        last_chances: it.last_chances.iter().map(last).collect(),
        regrets: it.prices.iter().map(regret).collect(),
    }
}

fn endings(scenario: &Scenario, figures: &Figures) -> Vec<EndingShape> {
    let all = scenario
        .endings
        .iter()
        .zip(&figures.plain_endings)
        .enumerate();
    let shape = all.map(|(at, (ending, plain))| {
        let chance = |(policy, own): &(Policy, Outlook)| ChanceShape {
            policy: policy.name(),
            chance: own.endings[at].to_f64(),
            fraction: own.endings[at].to_string(),
        };
        EndingShape {
            ending: ending.id.clone(),
            verdict: ending.verdict.word(),
            plain_play: *plain,
            policies: figures.outlooks.iter().map(chance).collect(),
        }
    });
    shape.collect()
}

fn policies(figures: &Figures) -> Vec<PolicyShape> {
    let all = figures.outlooks.iter().map(|(policy, own)| PolicyShape {
        policy: policy.name(),
        competencies: own
            .scores
            .iter()
            .map(|(competency, given, best)| PolicyScoreShape {
                competency: competency.word(),
                score: given.over(best).unwrap_or_default(),
                given: given.to_string(),
                best: best.to_string(),
            })
            .collect(),
        red_lines: own.red_lines.to_f64(),
        red_lines_fraction: own.red_lines.to_string(),
    });
    all.collect()
}
