//! A debrief as Markdown: CommonMark with tables, for those who keep their reports as text.
//!
//! What an author or a user wrote is data: it comes out of any reader as it was written, and nothing of it becomes a
//! heading, a link or a page of its own.

mod chances;
mod escape;
mod group;
mod page;
mod tracks;

use escape::escaped;
use page::Page;

use super::html::is_web;
use super::task::TaskPart;
use super::{CrossedPart, Debrief, DecisionPart, OptionPart, Point, points_in_words};

/// The whole document.
pub fn markdown(debrief: &Debrief) -> String {
    let mut page = Page::default();
    cover(&mut page, debrief);
    timeline(&mut page, debrief);
    if let Some(part) = &debrief.tracks {
        tracks::tracks(&mut page, debrief, part);
    }
    page.heading(2, &say(debrief, "debrief-heading-decisions"));
    page.text(&say(debrief, "debrief-model-note"));
    for it in &debrief.decisions {
        decision(&mut page, debrief, it);
    }
    if let Some(part) = &debrief.chances {
        chances::chances(&mut page, debrief, part);
    }
    points(&mut page, debrief);
    competencies(&mut page, debrief);
    red_lines(&mut page, debrief);
    if let Some(part) = &debrief.group {
        group::group(&mut page, debrief, part);
    }
    intentions(&mut page, debrief);
    support(&mut page, debrief);
    method(&mut page, debrief);
    page.done()
}

fn say(debrief: &Debrief, key: &str) -> String {
    debrief.lang.say(key)
}

fn number(debrief: &Debrief, number: usize) -> String {
    let values = [("number", number.into())];
    debrief.lang.say_with("debrief-decision", &values)
}

fn cover(page: &mut Page, debrief: &Debrief) {
    let it = &debrief.cover;
    page.heading(1, &it.title);
    page.text(&it.line);
    let version = say(debrief, "debrief-version");
    let scenario = format!("{}, {version} {} ({})", it.scenario_id, it.version, it.hash);
    for (key, words) in [
        ("debrief-participant", &it.participant),
        ("debrief-session", &it.session),
        ("debrief-scenario", &scenario),
    ] {
        if !words.is_empty() {
            page.item(&[&say(debrief, key), words].map(|it| it.trim()).join(": "));
        }
    }
    page.heading(2, &say(debrief, "debrief-heading-summary"));
    page.text(&debrief.summary);
    if let Some(ending) = &it.ending {
        page.heading(3, &format!("{} ({})", ending.title, ending.verdict_words));
        page.text(&ending.text);
        page.text(&ending.debrief);
    }
    if !debrief.goals.is_empty() {
        page.heading(2, &say(debrief, "debrief-heading-goals"));
        page.items(&debrief.goals);
    }
}

fn timeline(page: &mut Page, debrief: &Debrief) {
    let it = &debrief.timeline;
    page.heading(2, &say(debrief, "debrief-heading-timeline"));
    page.text(&it.finding);
    let place = |at: usize| {
        let found = it.places.iter().find(|it| it.first <= at && at <= it.last);
        found.map_or(String::new(), |it| it.words.clone())
    };
    let heads = ["moment", "place", "what", "tension"];
    let rows = it.points.iter().enumerate().map(|(at, it)| {
        vec![
            it.axis.clone(),
            place(at),
            it.what.clone(),
            it.tension.to_string(),
        ]
    });
    page.table(
        &heads.map(|it| say(debrief, &format!("debrief-table-{it}"))),
        rows,
    );
}

fn decision(page: &mut Page, debrief: &Debrief, it: &DecisionPart) {
    let mut place = vec![it.place.clone()];
    place.extend(it.key.then(|| say(debrief, "debrief-key-moment")));
    let title = format!("{} · {}", number(debrief, it.number), place.join(" · "));
    page.heading(3, &title);
    for line in &it.situation {
        page.text(line);
    }
    page.text(&it.prompt);
    let answer = match &it.task {
        Some(_) => it.heading().to_owned(),
        None => format!("{}: {}", say(debrief, "debrief-your-choice"), it.heading()),
    };
    page.quote(&answer);
    page.text(&it.ran_out);
    page.label(&say(debrief, "debrief-what-it-did"));
    for line in &it.consequence {
        page.text(line);
    }
    let effect = [&it.effect, &it.reason].map(String::as_str);
    page.text(effect.join(" ").trim());
    page.text(&it.numbers.join(" · "));
    if let Some(chance) = &it.chance {
        page.text(&chance.lines().collect::<Vec<_>>().join(" "));
    }
    page.label(&say(debrief, "debrief-experts"));
    if it.experts_differ {
        page.text(&say(debrief, "debrief-experts-differ"));
    }
    if let Some(answered) = &it.task {
        task(page, debrief, answered);
    }
    if let Some(taken) = it.taken() {
        page.text(&judged(debrief, taken));
    }
    if !it.tests.is_empty() {
        let tests = it.tests.join(" · ");
        page.text(&format!("{}: {tests}", say(debrief, "debrief-tests")));
    }
    let others = it.others();
    if !others.is_empty() {
        page.label(&say(debrief, "debrief-other-options"));
        for other in others {
            page.item(&option(debrief, other));
        }
    }
}

/// The level, the line that it crosses, what experts say, and the keys of the sources.
fn judged(debrief: &Debrief, it: &OptionPart) -> String {
    let red = it.red_line.map(|_| say(debrief, "debrief-red-word"));
    let sources = sources(&it.sources);
    let parts = [
        it.quality.clone(),
        red.unwrap_or_default(),
        it.why.clone(),
        sources,
    ];
    joined(&parts)
}

fn option(debrief: &Debrief, it: &OptionPart) -> String {
    let level = match (it.closed.is_empty(), it.quality.is_empty()) {
        (false, _) => say(debrief, "debrief-closed"),
        (true, true) => say(debrief, "debrief-quality-differs"),
        (true, false) => it.quality.clone(),
    };
    let red = it.red_line.map(|_| say(debrief, "debrief-red-word"));
    let parts = [
        red.unwrap_or_default(),
        it.closed.clone(),
        it.why.clone(),
        sources(&it.sources),
    ];
    joined(&[format!("{level}: {}", it.text), joined(&parts)])
}

fn sources(keys: &[String]) -> String {
    let keys: Vec<String> = keys.iter().map(|it| format!("[{it}]")).collect();
    keys.join(" ")
}

fn joined(parts: &[String]) -> String {
    let parts = parts.iter().filter(|it| !it.is_empty());
    parts.cloned().collect::<Vec<_>>().join(" · ")
}

fn task(page: &mut Page, debrief: &Debrief, it: &TaskPart) {
    let red = it.red_line.map(|_| say(debrief, "debrief-red-word"));
    page.text(&joined(&[
        it.level.clone(),
        it.points_words.clone(),
        red.unwrap_or_default(),
        it.why.clone(),
        sources(&it.sources),
    ]));
    for group in &it.groups {
        for row in &group.rows {
            let place = row.place.map_or(String::new(), |it| format!("({it}) "));
            let text = format!("{}: {place}{}", group.words, row.text);
            page.item(&joined(&[text, row.why.clone()]));
        }
    }
}

fn points(page: &mut Page, debrief: &Debrief) {
    page.heading(2, &say(debrief, "debrief-heading-points"));
    let both = [("strong", &debrief.strong), ("growing", &debrief.growing)];
    for (key, points) in both {
        page.heading(3, &say(debrief, &format!("debrief-heading-{key}")));
        for Point {
            text, why, next, ..
        } in points
        {
            let sentences = [text, why, next].map(String::as_str);
            let sentences = sentences.into_iter().filter(|it| !it.is_empty());
            page.item(&sentences.collect::<Vec<_>>().join(" "));
        }
    }
}

fn competencies(page: &mut Page, debrief: &Debrief) {
    let it = &debrief.competencies;
    page.heading(2, &say(debrief, "debrief-heading-competencies"));
    page.text(&it.finding);
    if it.rows.is_empty() {
        return page.text(&say(debrief, "debrief-dots-none"));
    }
    page.text(&it.note);
    let heads =
        ["competency", "points", "band"].map(|it| say(debrief, &format!("debrief-table-{it}")));
    let [name, points, band] = heads;
    let rows = it.rows.iter().map(|it| {
        let red = it.red_line.then(|| say(debrief, "debrief-red-word"));
        vec![
            it.name.clone(),
            points_in_words(debrief, it),
            joined(&[it.words.clone(), red.unwrap_or_default()]),
            it.n.to_string(),
        ]
    });
    page.table(&[name, points, band, "n".to_owned()], rows);
    page.label(&say(debrief, "debrief-levels"));
    for row in &it.rows {
        page.item(&format!("{}: {}", row.name, row.definition));
        for (at, level) in row.levels.iter().enumerate() {
            page.under(&format!("({}) {level}", at + 1));
        }
    }
}

fn red_lines(page: &mut Page, debrief: &Debrief) {
    let part = &debrief.red_lines;
    page.heading(2, &say(debrief, "debrief-heading-red"));
    page.text(&part.finding);
    page.text(&part.intro);
    for (at, it) in part.crossed.iter().enumerate() {
        let CrossedPart {
            name,
            chosen,
            why,
            decision,
            kind: _,
        } = it;
        page.heading(3, &format!("{name} · {}", number(debrief, *decision)));
        page.quote(chosen);
        page.text(&format!("{}: {why}", say(debrief, "debrief-red-reason")));
        if let Some(repair) = part.repair_at(at) {
            page.text(&format!(
                "{}: {repair}",
                say(debrief, "debrief-red-repairs")
            ));
        }
    }
    page.label(&say(debrief, "debrief-red-kinds"));
    for it in &part.kinds {
        page.item(&format!("{}: {} ({})", it.name, it.times, it.means));
    }
    page.text(&part.capped);
}

fn intentions(page: &mut Page, debrief: &Debrief) {
    let it = &debrief.intentions;
    page.heading(2, &say(debrief, "debrief-heading-intentions"));
    for (label, words) in &it.own {
        page.label(label);
        if words.is_empty() {
            page.text(&say(debrief, "debrief-intention-open"));
        } else {
            page.lines(words);
        }
    }
    for (key, lines) in [
        ("debrief-reflection", &it.reflection),
        ("debrief-transfer", &it.transfer),
        ("debrief-differ", &it.differ),
    ] {
        if !lines.is_empty() {
            page.label(&say(debrief, key));
            page.items(lines);
        }
    }
    if !it.cards.is_empty() {
        page.label(&say(debrief, "debrief-cards"));
        for (title, steps) in &it.cards {
            page.item(title);
            for (at, step) in steps.iter().enumerate() {
                page.under(&format!("({}) {step}", at + 1));
            }
        }
    }
    page.text(&it.follow_up_by);
    let titles = it.follow_up_titles();
    if !titles.is_empty() {
        let follow_up = say(debrief, "debrief-follow-up");
        page.text(&format!("{follow_up}: {}", titles.join(", ")));
    }
}

fn support(page: &mut Page, debrief: &Debrief) {
    let it = &debrief.support;
    page.heading(2, &say(debrief, "debrief-heading-support"));
    page.text(&it.title);
    page.text(&it.intro);
    page.label(&say(debrief, "debrief-support-contacts"));
    for (name, number, when) in &it.contacts {
        let own = || say(debrief, "debrief-support-own-number");
        let number = if number.is_empty() {
            own()
        } else {
            number.clone()
        };
        page.item(&format!("{number}: {name}. {when}"));
    }
    page.text(&it.checked);
    page.label(&say(debrief, "debrief-support-minutes"));
    page.items(&it.next_minutes);
    page.label(&say(debrief, "debrief-support-real-title"));
    page.text(&it.real);
}

fn method(page: &mut Page, debrief: &Debrief) {
    let it = &debrief.method;
    page.heading(2, &say(debrief, "debrief-heading-method"));
    for paragraph in &it.paragraphs {
        page.text(paragraph);
    }
    page.label(&say(debrief, "debrief-heading-process"));
    page.items(&it.process);
    page.label(&say(debrief, "debrief-heading-sources"));
    for (key, what, address) in &it.sources {
        let words = escaped(&format!("[{key}] {what}"));
        // An address of the register, in the one form that can hold nothing else.
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '<' && c != '>';
        let link = is_web(address) && address.chars().all(plain);
        page.marked(&if link {
            format!("{words} <{address}>")
        } else {
            words
        });
    }
    page.text(&it.retention);
}
