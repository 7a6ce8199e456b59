//! What many plays came to, as a trainer reads it.

use super::Context;
use super::figures::{bar, decimal, or_dash, percent, share, whole};
use super::report;
use super::simulate::{About, Played};
use crate::analysis::tally::{ScoreTally, Spread};
use crate::assessment::score::Band;
use crate::guidance::competency;
use crate::scenario::vocabulary::{Competency, Length, Meter, RedLine, Verdict};
use crate::text::{Lang, Value};

/// Prints one policy in full, or several side by side.
pub(super) fn print(context: &Context, about: &About<'_>, played: &[Played]) {
    let lang = context.lang;
    let head = &about.scenario.head;
    let length = match about.setup.length {
        Length::Full => "simulate-full",
        Length::Short => "simulate-short",
    };
    let about_line = [
        ("title", Value::Text(&head.title)),
        ("version", Value::Text(&head.version)),
        ("runs", Value::Text(&whole(lang, about.runs as usize))),
        ("intensity", Value::Text(about.setup.intensity.name())),
        ("length", Value::Text(&lang.say(length))),
        ("seed", Value::Text(&about.seed.to_string())),
    ];
    report::line(lang.say_with("simulate-about", &about_line));
    match played {
        [one] => single(context, about, one),
        all => matrix(lang, about, all),
    }
    let how = match about.situations {
        Some(count) => {
            let situations = whole(lang, count);
            lang.say_with(
                "simulate-exact",
                &[("situations", Value::Text(&situations))],
            )
        }
        None => lang.say("simulate-sampled"),
    };
    report::line("");
    textwrap::wrap(&how, context.width())
        .iter()
        .for_each(report::line);
}

fn single(context: &Context, about: &About<'_>, it: &Played) {
    let lang = context.lang;
    let policy = [("policy", Value::Text(it.policy.name()))];
    heading(&lang.say_with("simulate-endings-of", &policy));
    report::line(format!(
        "{:>8}{:>8}{:>10}  {:<20}  {}",
        lang.say("simulate-plays"),
        "%",
        lang.say("simulate-exactly"),
        "",
        lang.say("simulate-ending")
    ));
    let endings = about.scenario.endings.iter().zip(&it.tally.endings);
    for (at, (ending, count)) in endings.enumerate() {
        let own = share(*count, it.tally.runs);
        let exact = it
            .exact
            .as_ref()
            .map(|it| percent(lang, it.endings[at].to_f64()));
        report::line(format!(
            "{count:>8}{:>8}{:>10}  {}  {}: {}",
            percent(lang, own),
            or_dash(exact),
            bar(own, 20),
            verdict(lang, ending.verdict),
            ending.title
        ));
    }
    if it.tally.unfinished > 0 {
        let counts = [("plays", Value::from(it.tally.unfinished))];
        report::line(lang.say_with("simulate-unfinished", &counts));
    }
    heading(&lang.say("simulate-scores"));
    report::line(format!(
        "{:<26}{:>8}{:>10}{:>17}",
        "",
        lang.say("simulate-score"),
        lang.say("simulate-exactly"),
        lang.say("simulate-half")
    ));
    for score in &it.tally.scores {
        score_line(context, about, it, score);
    }
    heading(&lang.say("simulate-red-heading"));
    for (kind, count) in RedLine::ALL.iter().zip(&it.tally.red_lines) {
        let kind = kind.word().to_lowercase();
        let name = lang.say(&format!("debrief-red-name-{kind}"));
        report::line(format!(
            "{count:>8}{:>8}  {name}",
            percent(lang, share(*count, it.tally.runs))
        ));
    }
    if let Some(exact) = &it.exact {
        let mean = decimal(lang, exact.red_lines.to_f64(), 2);
        report::line(lang.say_with("simulate-red-mean", &[("mean", Value::Text(&mean))]));
    }
    heading(&lang.say("simulate-spreads"));
    let columns = ["lowest", "lower", "middle", "upper", "highest"];
    let columns = columns.map(|it| format!("{:>11}", lang.say(&format!("simulate-{it}"))));
    report::line(format!("{:<22}{}", "", columns.concat()));
    for (meter, spread) in Meter::ALL.iter().zip(&it.tally.meters) {
        let name = lang.say(&format!("debrief-meter-{}", meter.name()));
        spread_line(&name, *spread, &|it| it.to_string());
    }
    spread_line(&lang.say("simulate-answers"), it.tally.answers, &|it| {
        it.to_string()
    });
    spread_line(&lang.say("simulate-minutes"), it.tally.seconds, &|it| {
        format!("{}:{:02}", it / 60, it % 60)
    });
}

fn score_line(context: &Context, about: &About<'_>, played: &Played, it: &ScoreTally) {
    let lang = context.lang;
    let exact = played
        .exact
        .as_ref()
        .and_then(|own| own.score(it.competency));
    let half = format!("{} – {}", it.spread.lower, it.spread.upper);
    let counted = (it.best > 0).then(|| it.given as f64 / it.best as f64);
    report::line(format!(
        "{:<26}{:>8}{:>10}{half:>17}",
        competency_name(about, it.competency),
        or_dash(counted.map(|it| percent(lang, it))),
        or_dash(exact.map(|it| percent(lang, it))),
    ));
    let mut bands: Vec<(&Option<(Band, Band)>, &usize)> = it.bands.iter().collect();
    bands.sort_by_key(|it| std::cmp::Reverse(it.1));
    let words = bands.iter().map(|(bands, count)| {
        let share = percent(lang, share(**count, it.runs));
        format!("{} {share} %", band_words(lang, **bands))
    });
    let words = words.collect::<Vec<_>>().join(" · ");
    let options = textwrap::Options::new(context.width())
        .initial_indent("    ")
        .subsequent_indent("    ");
    textwrap::wrap(&words, options)
        .iter()
        .for_each(report::line);
}

fn spread_line(name: &str, it: Spread, shown: &dyn Fn(i64) -> String) {
    let values = [it.low, it.lower, it.middle, it.upper, it.high];
    let values = values.map(|it| format!("{:>11}", shown(it)));
    report::line(format!("{name:<22}{}", values.concat()));
}

/// All policies side by side: endings, scores, red lines, length.
fn matrix(lang: Lang, about: &About<'_>, played: &[Played]) {
    heading(&lang.say("simulate-endings"));
    for (number, ending) in (1..).zip(&about.scenario.endings) {
        report::line(format!(
            "{number:>3}  {}: {}",
            verdict(lang, ending.verdict),
            ending.title
        ));
    }
    report::line("");
    let mut header = format!("{:<12}", "");
    for number in 1..=about.scenario.endings.len() {
        header += &format!("{number:>8}");
    }
    header += &format!(
        "{:>8}{:>8}",
        lang.say("simulate-good"),
        lang.say("simulate-exactly")
    );
    report::line(header);
    for it in played {
        let cell = |count: &usize| format!("{:>8}", percent(lang, share(*count, it.tally.runs)));
        let cells: String = it.tally.endings.iter().map(cell).collect();
        let good = it.tally.verdict(about.scenario, Verdict::Good);
        let exact = it.exact.as_ref().map(|own| {
            let endings = about.scenario.endings.iter().zip(&own.endings);
            let good = endings.filter(|(it, _)| it.verdict == Verdict::Good);
            percent(lang, good.map(|it| it.1.to_f64()).sum())
        });
        report::line(format!(
            "{:<12}{cells}{}{:>8}  {}",
            it.policy.name(),
            cell(&good),
            or_dash(exact),
            bar(share(good, it.tally.runs), 10).trim_end()
        ));
    }
    heading(&lang.say("simulate-scores"));
    let tested = |it: &&Competency| {
        let own = |played: &Played| played.tally.scores.iter().any(|own| own.competency == **it);
        played.iter().any(own)
    };
    let competencies: Vec<Competency> = Competency::ALL.iter().filter(tested).copied().collect();
    for it in &competencies {
        report::line(format!("     {}", competency_name(about, *it)));
    }
    report::line("");
    let mut header = format!("{:<12}", "");
    for it in &competencies {
        header += &format!("{:>8}", it.word());
    }
    header += &format!(
        "{:>14}{:>12}{:>10}",
        lang.say("simulate-red-lines"),
        lang.say("simulate-answers"),
        lang.say("simulate-minutes")
    );
    report::line(header);
    for it in played {
        let cell = |own: &Competency| {
            let mut scores = it.tally.scores.iter();
            let score = scores
                .find(|it| it.competency == *own)
                .filter(|it| it.best > 0);
            let words = score.map(|it| percent(lang, it.given as f64 / it.best as f64));
            format!("{:>8}", or_dash(words))
        };
        let cells: String = competencies.iter().map(cell).collect();
        let seconds = it.tally.seconds.middle;
        report::line(format!(
            "{:<12}{cells}{:>14}{:>12}{:>10}",
            it.policy.name(),
            percent(lang, share(it.tally.any_red_line, it.tally.runs)),
            it.tally.answers.middle,
            format!("{}:{:02}", seconds / 60, seconds % 60)
        ));
    }
}

fn heading(text: &str) {
    report::line("");
    report::line(text);
    report::line("-".repeat(text.chars().count()));
}

/// The competency, marked if the scenario promises to show it.
fn competency_name(about: &About<'_>, it: Competency) -> String {
    let mark = if about.scenario.head.trains.contains(&it) {
        "*"
    } else {
        ""
    };
    format!("{} {}{mark}", it.word(), competency(it).short)
}

fn band_words(lang: Lang, bands: Option<(Band, Band)>) -> String {
    let word = |it: Band| {
        lang.say(match it {
            Band::Ontwikkelpunt => "debrief-band-ontwikkelpunt",
            Band::OpWeg => "debrief-band-op-weg",
            Band::Sterk => "debrief-band-sterk",
        })
    };
    match bands {
        None => lang.say("debrief-band-too-little"),
        Some((low, high)) if low == high => word(low),
        Some((low, high)) => {
            let to = lang.say("debrief-band-to");
            format!("{} {to} {}", word(low), word(high))
        }
    }
}

fn verdict(lang: Lang, it: Verdict) -> String {
    lang.say(match it {
        Verdict::Good => "simulate-good",
        Verdict::Mixed => "simulate-mixed",
        Verdict::Bad => "simulate-bad",
    })
}
