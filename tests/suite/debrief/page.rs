//! How a debrief looks on paper, in JSON and in a terminal.

use std::sync::Arc;

use weerbaar::debrief::chart::tension;
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::summary::summary_text;
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::Session;
use weerbaar::session::dice::Dice;
use weerbaar::session::input::Input;
use weerbaar::session::plan::go_to_question;
use weerbaar::session::setup::Setup;
use weerbaar::text::Lang;

use super::{MIXED, STRONG, WEAK, played, told};
use crate::replay::any_input;

/// What holds of every page: own policy, nothing loaded, nothing run, each drawing told, headings in order.
pub(crate) fn page_is_sound(page: &str) {
    assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
    let (head, body) = page.split_once("</style>").expect("the page has a style");
    assert!(!head.contains("url(") && !head.contains("@import"));
    for tag in body
        .split('<')
        .skip(1)
        .map(|it| it.split('>').next().expect("a tag has an end"))
    {
        let name = tag.split(' ').next().expect("a tag has a name");
        assert!(
            ![
                "script", "img", "link", "iframe", "style", "object", "embed", "form"
            ]
            .contains(&name),
            "{tag}"
        );
        assert!(
            [" src=", " style=", " on"]
                .iter()
                .all(|it| !tag.contains(it)),
            "{tag}"
        );
    }
    for href in page
        .split("href=\"")
        .skip(1)
        .map(|it| it.split('"').next().expect("an address has an end"))
    {
        assert!(
            href.starts_with('#') || href.starts_with("http://") || href.starts_with("https://"),
            "{href}"
        );
    }
    let drawings: Vec<&str> = page.split("<svg").skip(1).collect();
    for drawing in &drawings {
        let drawing = drawing
            .split("</svg>")
            .next()
            .expect("a drawing has an end");
        assert!(
            drawing.contains("<title ")
                && drawing.contains("<desc ")
                && drawing.contains("role=\"img\""),
            "{drawing}"
        );
    }
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .map(|it| it.split('"').next().expect("an id has an end"))
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id is there twice");
    for target in page
        .split("href=\"#")
        .skip(1)
        .map(|it| it.split('"').next().expect("an address has an end"))
    {
        assert!(ids.contains(&target), "#{target}");
    }
    let mut before = 0;
    for (at, _) in page.match_indices("<h") {
        let Some(level) = page[at + 2..].chars().next().and_then(|it| it.to_digit(10)) else {
            continue;
        };
        assert!(level <= before + 1, "h{level} after h{before}");
        before = level;
    }
}

#[test]
fn a_page_is_sound_and_shows_text_as_text() {
    for lang in Lang::ALL {
        for answers in [&MIXED, &WEAK, &STRONG] {
            let page = html(&told(&played(answers), *lang));
            page_is_sound(&page);
            assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{}\">", lang.tag())));
            assert!(page.contains("alert(1)") && page.contains("Bij de &#60;bakker&#62;"));
        }
    }
}

#[test]
fn both_languages_tell_the_same_run() {
    let (nl, en) = (
        told(&played(&MIXED), Lang::Nl),
        told(&played(&MIXED), Lang::En),
    );
    assert_eq!(nl.timeline.points.len(), en.timeline.points.len());
    assert_eq!(
        en.cover.line,
        "Debrief · for you alone · 23 November 2026 · not an assessment"
    );
    assert_eq!(en.competencies.finding, "Gespreksregie is on its way.");
    assert_eq!(
        en.red_lines
            .kinds
            .iter()
            .map(|it| it.times.as_str())
            .collect::<Vec<_>>(),
        ["not", "not", "once"]
    );
}

#[test]
fn json_has_a_version_and_names_instead_of_indexes() {
    let text = json(&told(&played(&MIXED), Lang::Nl));
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["cover"]["scenario"], "bij-de-bakker");
    assert_eq!(value["decisions"][2]["options"][0]["red_line"], "integrity");
    assert_eq!(value["competencies"]["rows"][0]["competency"], "C3");
    assert_eq!(value["competencies"]["rows"][0]["highest"], "op_weg");
}

pub(crate) fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_page_is_as_agreed() {
    let page = html(&told(&played(&MIXED), Lang::Nl));
    // The style and its hash have a file of their own.
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let (before, after) = head.split_once("sha256-").unwrap();
    let (_, after) = after.split_once('\'').unwrap();
    snapshot(
        "debrief-page",
        &format!("{before}sha256-…'{after}<style></style>{body}"),
    );
}

#[test]
fn the_lines_of_a_terminal_are_as_agreed() {
    let text = summary_text(&told(&played(&MIXED), Lang::Nl), 72);
    assert!(text.lines().all(|it| it.chars().count() <= 72));
    snapshot("debrief-terminal", &text);
}

#[test]
fn every_run_of_the_first_scenario_has_a_sound_page_with_all_its_labels() {
    let text = include_str!("../../../scenarios/bij-de-zuivel/scenario.ron").to_owned();
    let parsed = parse(&Source {
        name: "bij-de-zuivel".to_owned(),
        text,
    });
    let scenario = Arc::new(parsed.scenario.expect("it ships"));
    for seed in 0..40 {
        let session = wandered(&scenario, seed);
        for lang in Lang::ALL {
            let debrief = told(&session, *lang);
            page_is_sound(&html(&debrief));
            assert!(!debrief.strong.is_empty() && !debrief.growing.is_empty());
            let keys = debrief.timeline.points.iter().filter(|it| it.key).count();
            let drawn = tension(&debrief.timeline, *lang, "tension", 960, 316);
            assert_eq!(drawn.matches("label strong").count(), keys, "seed {seed}");
        }
    }
}

/// A run of open choices and of answers to tasks, one as likely as another.
fn wandered(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = Session::start(scenario.clone(), Setup::seeded(seed));
    let mut dice = Dice::new(seed);
    go_to_question(&mut session);
    while !session.is_over() {
        let open: Vec<_> = session.offered().into_iter().filter(|it| it.open).collect();
        let input = if open.is_empty() {
            // The task: any of its five signals.
            any_input(&session, 10, dice.below(32) as usize)
        } else {
            let at = dice.below(u32::try_from(open.len()).expect("few choices")) as usize;
            Input::Choose(open[at].idx)
        };
        session.apply(input).expect("an answer to what is asked");
        go_to_question(&mut session);
    }
    session
}
