//! `weerbaar prove`: the report that a trainer can read.

use std::collections::BTreeMap;
use std::path::Path;

use super::Context;
use super::figures::{decimal, or_dash, percent, whole};
use super::report;
use crate::analysis::fraction::Fraction;
use crate::analysis::policy::Policy;
use crate::analysis::prove::figures::{Figures, Price};
use crate::analysis::prove::{Finding, Property, Report, Verdict};
use crate::guidance::competency;
use crate::scenario::vocabulary::Length;
use crate::scenario::{Scenario, Source, vocabulary};
use crate::text::{Lang, Value};

/// How many findings of a kind are shown.
const MOST: usize = 5;
/// How many last chances are shown, and from which part of gewoon spel on.
const LONGEST: usize = 15;
const SEEN: f64 = 0.0005;
/// How far what belongs to a property stands in.
const UNDER: &str = "      ";

pub(super) fn print(
    context: &Context,
    scenario: &Scenario,
    source: &Source,
    proof: &Report,
    with_regret: bool,
) {
    let lang = context.lang;
    let head = &scenario.head;
    report::line(format!(
        "{} {} ({})",
        head.title,
        head.version,
        scenario.hash.short()
    ));
    let seen = whole(lang, proof.situations);
    let key = if proof.whole {
        "prove-whole"
    } else {
        "prove-sampled"
    };
    wrapped(
        context,
        "",
        "",
        &lang.say_with(key, &[("situations", Value::Text(&seen))]),
    );
    report::line(summary(proof, lang));
    report::line("");
    for it in &proof.properties {
        property(context, source, it);
    }
    if let Some(figures) = &proof.figures {
        minutes(scenario, figures, lang);
        endings(scenario, figures, lang);
        scores(figures, lang);
        meters(figures, lang);
        last_chances(context, source, figures);
        if with_regret {
            regrets(context, figures);
        }
    }
    report::line("");
}

/// How many properties hold, how many do not, and what is explained.
fn summary(proof: &Report, lang: Lang) -> String {
    let of = |verdict| {
        let all = proof.properties.iter();
        all.filter(|it| it.verdict == verdict).count()
    };
    let findings = proof.properties.iter().flat_map(|it| &it.findings);
    let explained = findings.filter(|it| it.accepted.is_some()).count();
    let (refuted, undecided) = (of(Verdict::Refuted), of(Verdict::Undecided));
    let asked = proof.properties.len() - of(Verdict::NotAsked);
    let counts = [
        ("proven", of(Verdict::Proven).into()),
        ("asked", asked.into()),
    ];
    let mut words = vec![lang.say_with("prove-summary", &counts)];
    let more = [
        ("prove-summary-refuted", refuted),
        ("prove-summary-undecided", undecided),
        ("prove-summary-explained", explained),
    ];
    for (key, count) in more.into_iter().filter(|it| it.1 > 0) {
        words.push(lang.say_with(key, &[("count", count.into())]));
    }
    words.join(" ")
}

fn property(context: &Context, source: &Source, it: &Property) {
    let lang = context.lang;
    let verdict = lang.say(match it.verdict {
        Verdict::Proven => "prove-proven",
        Verdict::Refuted => "prove-refuted",
        Verdict::Undecided => "prove-undecided",
        Verdict::NotAsked => "prove-not-asked",
    });
    let title = lang.say(&format!("prove-property-{}", it.number));
    report::line(format!("{:>3}  {verdict:<13} {title}", it.number));
    let (first, under) = (format!("{UNDER}- "), format!("{UNDER}  "));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &it.findings {
        let count = counts.entry(finding.code).or_default();
        *count += 1;
        if *count > MOST {
            continue;
        }
        wrapped(context, &first, &under, &sentence(finding, lang));
        if let Some(why) = &finding.accepted {
            let why = lang.say_with("prove-accepted", &[("why", Value::Text(why))]);
            wrapped(context, &under, &under, &why);
        }
        if let Some(witness) = &finding.witness {
            // In one line, to be copied.
            report::line(format!("{under}{}", command(&source.name, witness)));
        }
    }
    let left = counts.values().map(|it| it.saturating_sub(MOST)).sum();
    more(context, &first, &under, left);
}

/// Says how many are not shown, if any.
fn more(context: &Context, first: &str, under: &str, left: usize) {
    if left > 0 {
        let words = context
            .lang
            .say_with("prove-more", &[("count", left.into())]);
        wrapped(context, first, under, &words);
    }
}

/// A finding in words.
pub(super) fn sentence(finding: &Finding, lang: Lang) -> String {
    let args: Vec<(&str, String)> = finding
        .args
        .iter()
        .map(|(name, value)| (*name, localised(value, lang)))
        .collect();
    let args: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| (*name, Value::Text(value)))
        .collect();
    lang.say_with(&format!("prove-{}", finding.code), &args)
}

/// A number with the mark of the language.
fn localised(value: &str, lang: Lang) -> String {
    match (lang, value.parse::<f64>()) {
        (Lang::Nl, Ok(_)) => value.replace('.', ","),
        _ => value.to_owned(),
    }
}

/// The command that plays a witness.
fn command(path: &str, witness: &str) -> String {
    let lines = |verb: &'static str| witness.lines().filter_map(move |it| it.strip_prefix(verb));
    let starts = lines("starts").next().unwrap_or_default().trim().to_owned();
    let choices: Vec<&str> = lines("chooses").map(str::trim).collect();
    // The folder stands for the scenario in it; any other file is named itself.
    let file = Path::new(path);
    let in_folder = file.file_name().is_some_and(|it| it == "scenario.ron");
    let folder = match file.parent().filter(|_| in_folder) {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => file,
    };
    let quoted = |it: &str| format!("'{}'", it.replace('\'', "'\\''"));
    format!(
        "weerbaar play {} --forget --starts {} --choices {}",
        folder.display(),
        quoted(&starts),
        quoted(&choices.join(","))
    )
}

fn minutes(scenario: &Scenario, figures: &Figures, lang: Lang) {
    heading(&lang.say("prove-heading-minutes"));
    let head = &scenario.head;
    for (length, low, high) in &figures.seconds {
        let (key, declared) = match length {
            Length::Full => ("prove-minutes-full", Some(head.minutes)),
            Length::Short => ("prove-minutes-short", head.minutes_short),
        };
        let (low, high) = ((low / 60).to_string(), high.div_ceil(60).to_string());
        let declared = declared.unwrap_or_default().to_string();
        let args = [
            ("low", Value::Text(&low)),
            ("high", Value::Text(&high)),
            ("declared", Value::Text(&declared)),
        ];
        report::line(format!("  {}", lang.say_with(key, &args)));
    }
}

/// The longest fraction that is still read.
const SHORT: usize = 6;

/// How likely each ending is, for each way of playing.
fn endings(scenario: &Scenario, figures: &Figures, lang: Lang) {
    heading(&lang.say("prove-heading-endings"));
    for (number, ending) in (1..).zip(&scenario.endings) {
        let verdict = lang.say(match ending.verdict {
            vocabulary::Verdict::Good => "simulate-good",
            vocabulary::Verdict::Mixed => "simulate-mixed",
            vocabulary::Verdict::Bad => "simulate-bad",
        });
        report::line(format!("{number:>3}  {verdict}: {}", ending.title));
    }
    report::line("");
    let exact = |it: &Fraction| {
        let (text, share) = (it.to_string(), it.to_f64());
        match text.len() <= SHORT && share > 0.0 && share < 1.0 {
            true => format!("{} ({text})", percent(lang, share)),
            false => percent(lang, share),
        }
    };
    let trains = &scenario.head.trains;
    let points = |scores: Vec<f64>| {
        let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
        or_dash((!scores.is_empty()).then(|| percent(lang, mean)))
    };
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for (policy, outlook) in &figures.outlooks {
        let mut cells: Vec<String> = outlook.endings.iter().map(exact).collect();
        let own = trains.iter().filter_map(|it| outlook.score(*it));
        cells.push(points(own.collect()));
        rows.push((policy.name().to_owned(), cells));
        if *policy == Policy::Expert {
            let plain = figures.plain_endings.iter();
            let mut cells: Vec<String> = plain.map(|it| percent(lang, *it)).collect();
            let trained = figures.scores.iter();
            let trained = trained.filter(|it| trains.contains(&it.competency));
            cells.push(points(trained.filter_map(|it| it.plain).collect()));
            rows.push((lang.say("prove-plain"), cells));
        }
    }
    let numbers = (1..=scenario.endings.len()).map(|it| it.to_string());
    let columns = numbers.chain([lang.say("simulate-score")]);
    table(&(String::new(), columns.collect()), &rows);
}

/// From where to where each competency can be scored.
fn scores(figures: &Figures, lang: Lang) {
    if figures.scores.is_empty() {
        return;
    }
    heading(&lang.say("prove-heading-scores"));
    let ratio = |(given, best): (u64, u64)| percent(lang, given as f64 / best.max(1) as f64);
    let rows = figures.scores.iter().map(|it| {
        let name = format!(
            "{} {}",
            it.competency.word(),
            competency(it.competency).short
        );
        let shown = vec![
            ratio(it.low),
            ratio(it.high),
            or_dash(it.best.map(|it| percent(lang, it))),
            or_dash(it.plain.map(|it| percent(lang, it))),
        ];
        (name, shown)
    });
    table(&columns(lang), &rows.collect::<Vec<_>>());
}

fn meters(figures: &Figures, lang: Lang) {
    if figures.meters.is_empty() {
        return;
    }
    heading(&lang.say("prove-heading-meters"));
    let rows = figures.meters.iter().map(|it| {
        let shown = vec![
            it.range.low.to_string(),
            it.range.high.to_string(),
            decimal(lang, it.best, 1),
            decimal(lang, it.plain, 1),
        ];
        (
            lang.say(&format!("debrief-meter-{}", it.meter.name())),
            shown,
        )
    });
    table(&columns(lang), &rows.collect::<Vec<_>>());
}

fn columns(lang: Lang) -> (String, Vec<String>) {
    let keys = [
        "prove-lowest",
        "prove-highest",
        "prove-expert",
        "prove-plain",
    ];
    (String::new(), keys.map(|it| lang.say(it)).to_vec())
}

/// Where it can no longer end well afterwards.
fn last_chances(context: &Context, source: &Source, figures: &Figures) {
    let lang = context.lang;
    if figures.last_chances.is_empty() {
        return;
    }
    heading(&lang.say("prove-heading-last"));
    wrapped(context, "  ", "  ", &lang.say("prove-last-explained"));
    report::line("");
    let shown = figures
        .last_chances
        .iter()
        .take_while(|it| it.share >= SEEN);
    let shown: Vec<_> = shown.take(LONGEST).collect();
    for it in &shown {
        report::line(format!("{:>7}  {}", percent(lang, it.share), it.answer));
    }
    let left = figures.last_chances.len() - shown.len();
    more(context, UNDER, UNDER, left);
    let shown = figures
        .last_chances
        .iter()
        .find_map(|it| it.witness.as_ref());
    if let Some(witness) = shown {
        report::line("");
        report::line(format!("  {}", lang.say("prove-last-play")));
        report::line(format!("  {}", command(&source.name, witness)));
    }
}

/// What every answer costs against the best that was open.
fn regrets(context: &Context, figures: &Figures) {
    let lang = context.lang;
    heading(&lang.say("prove-heading-regret"));
    wrapped(context, "  ", "  ", &lang.say("prove-regret-explained"));
    report::line("");
    let columns = ["good", "most", "mixed", "red", "points"];
    let columns = columns.map(|it| lang.say(&format!("prove-regret-{it}")));
    let row = |it: &Price| {
        let name = it.points.map_or(it.answer.clone(), |points| {
            let name = [
                ("name", Value::Text(&it.answer)),
                ("count", usize::from(points).into()),
            ];
            lang.say_with("prove-regret-points-row", &name)
        });
        let [red, good, mixed, lost] = it.mean;
        let cells = vec![
            percent(lang, good),
            percent(lang, it.most),
            percent(lang, mixed),
            decimal(lang, red, 2),
            decimal(lang, lost, 2),
        ];
        (name, cells)
    };
    let rows: Vec<_> = figures.prices.iter().map(row).collect();
    table(&(String::new(), columns.into()), &rows);
}

/// A name and its cells to a row, as wide as what stands in them.
fn table(header: &(String, Vec<String>), rows: &[(String, Vec<String>)]) {
    let all = || std::iter::once(header).chain(rows);
    let names = all().map(|it| it.0.chars().count()).max();
    let cell = |at: usize| {
        let cells = all().filter_map(|it| it.1.get(at));
        cells.map(|it| it.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..header.1.len()).map(cell).collect();
    for (name, cells) in all() {
        let mut line = format!("  {name:<width$}", width = names.unwrap_or_default());
        for (text, width) in cells.iter().zip(&widths) {
            line += &format!("  {text:>width$}");
        }
        report::line(line.trim_end());
    }
}

fn heading(text: &str) {
    report::line("");
    report::line(text);
}

/// Names stay whole, and a number stays with its percent sign.
fn wrapped(context: &Context, first: &str, then: &str, text: &str) {
    let options = textwrap::Options::new(context.width())
        .initial_indent(first)
        .subsequent_indent(then)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let text = text.replace(" %", "\u{a0}%");
    for line in textwrap::wrap(&text, options) {
        report::line(line.replace('\u{a0}', " "));
    }
}
