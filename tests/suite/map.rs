//! The map of a story and its drawing: what was proved stands on it, and whatever a scenario says is only text there.

use std::collections::BTreeSet;
use std::sync::Arc;

use weerbaar::analysis::explore::Budget;
use weerbaar::analysis::map::{AnswerFacts, Map, Place, Row, What, map};
use weerbaar::drawing::mermaid::mermaid;
use weerbaar::drawing::svg::svg;
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::text::Lang;

const SMALL: &str = include_str!("../data/small.ron");

fn mapped(text: &str, budget: Budget) -> (Arc<Scenario>, Map) {
    let source = Source {
        name: "test.ron".to_owned(),
        text: text.to_owned(),
    };
    let parsed = parse(&source);
    let faults = parsed.diagnostics;
    let scenario = Arc::new(parsed.scenario.unwrap_or_else(|| panic!("{faults:?}")));
    let map = map(&scenario, budget, &mut |_, _| true);
    (scenario, map)
}

/// Giving in no longer crosses a line, so that nothing leads to the scene `slot-slecht`.
fn with_a_dead_end() -> String {
    SMALL.replacen("red_line: Integrity, quality: 1", "quality: 1", 1)
}

fn ending<'a>(scenario: &Scenario, map: &'a Map, name: &str) -> &'a Place {
    let own = |it: &&Place| matches!(it.what, What::Ending { ending, .. } if scenario.ending(ending).id == name);
    map.places.iter().find(own).expect("each ending is a place")
}

fn answer(scenario: &Scenario, map: &Map, decision: &str, choice: &str) -> AnswerFacts {
    let node = scenario.node_named(decision).expect("it is a moment");
    let choice = scenario.choice_named(node, choice).expect("it is a choice");
    let all = map.places.iter().filter_map(|it| match &it.what {
        What::Question { answers, .. } => Some(answers),
        What::Text(_) | What::Ending { .. } => None,
    });
    let found = all.flatten().find(|it| it.row == Row::Choice(choice));
    *found.expect("each choice is on the map")
}

#[test]
fn what_no_play_comes_to_is_marked_and_only_that() {
    let (scenario, whole) = mapped(SMALL, Budget::default());
    assert!(whole.places.iter().all(|it| it.reached) && whole.whole);
    assert!(!svg(&scenario, &whole, Lang::Nl).contains("class=\"place never\""));
    assert!(!mermaid(&scenario, &whole, Lang::Nl).contains("classDef never"));

    let (scenario, map) = mapped(&with_a_dead_end(), Budget::default());
    let never: Vec<_> = map.places.iter().filter(|it| !it.reached).collect();
    assert_eq!(never, [ending(&scenario, &map, "beloofd")]);
    assert_eq!(never[0].share, 0.0);
    let picture = svg(&scenario, &map, Lang::Nl);
    assert_eq!(picture.matches("class=\"place never\"").count(), 1);
    // A choice that is only open after that line can never be taken.
    assert!(!answer(&scenario, &map, "melden", "weg").reached);
    assert!(picture.contains("niet te bereiken"));
    assert!(mermaid(&scenario, &map, Lang::Nl).contains("class p"));
}

#[test]
fn the_point_of_no_return_stands_where_the_last_good_ending_is_lost() {
    let (scenario, map) = mapped(SMALL, Budget::default());
    let of = |decision, choice| answer(&scenario, &map, decision, choice);
    let lost = of("beurt-3", "toegeven");
    assert!(
        lost.lost_always && (lost.lost - lost.share).abs() < 1e-9,
        "{lost:?}"
    );
    assert!(of("melden", "later").lost_always);
    // Whoever gave in had nothing left to lose.
    assert_eq!(of("melden", "weg").lost, 0.0);
    for (decision, choice) in [
        ("beurt-1", "leg-uit"),
        ("beurt-3", "aanbod"),
        ("melden", "meld"),
    ] {
        assert_eq!(of(decision, choice).lost, 0.0, "{decision}/{choice}");
    }
    assert!(svg(&scenario, &map, Lang::Nl).contains("geen weg terug"));
    assert!(mermaid(&scenario, &map, Lang::Nl).contains("geen weg terug"));
}

#[test]
fn shares_add_up() {
    let shipped = include_str!("../../scenarios/een-helm-aan-de-deur/scenario.ron");
    for text in [SMALL, shipped] {
        let (scenario, map) = mapped(text, Budget::default());
        let (mut plain, mut perfect) = (0.0, 0.0);
        for (at, place) in map.places.iter().enumerate() {
            let out = || map.lines.iter().filter(|it| it.from == at);
            match &place.what {
                What::Ending { best, .. } => {
                    plain += place.share;
                    perfect += best;
                }
                What::Question { answers, node } => {
                    let all: f64 = answers.iter().map(|it| it.share).sum();
                    let id = &scenario.node(*node).id;
                    assert!(
                        (all - place.share).abs() < 1e-9,
                        "{id}: {all} {}",
                        place.share
                    );
                    for it in answers {
                        let on: f64 = out()
                            .filter(|line| line.row == Some(it.row))
                            .map(|it| it.share)
                            .sum();
                        assert!((on - it.share).abs() < 1e-9, "{id}: {on} {}", it.share);
                    }
                }
                What::Text(_) => {}
            }
        }
        assert!(
            (plain - 1.0).abs() < 1e-9 && (perfect - 1.0).abs() < 1e-9,
            "{plain} {perfect}"
        );
    }
}

#[test]
fn a_part_is_called_a_part_in_the_description_too() {
    let budget = Budget {
        situations: 3,
        ..Budget::default()
    };
    let (scenario, map) = mapped(SMALL, budget);
    assert!(!map.whole);
    let picture = svg(&scenario, &map, Lang::Nl);
    assert_eq!(picture.matches("bemonsterd, niet bewezen").count(), 2);
    // What was not seen may still be reached, and what is lost cannot be known.
    assert!(picture.contains("niet gezien") && !picture.contains("niet te bereiken"));
    assert!(!picture.contains("geen weg terug"));
}

/// Words that would be something else in XML, in Mermaid or in HTML.
fn hostile() -> String {
    let words = "end\\\"] --> p0; <b>%%{x}</b> & `a` ]]> #quot;";
    let text = words.replace('{', "{{").replace('}', "}}");
    SMALL
        .replacen("Hij wacht. Wat doet u?", &text, 1)
        .replacen("title: \"Hal\"", &format!("title: \"{words}\""), 1)
        .replacen("title: \"Aan de balie\"", &format!("title: \"{words}\""), 1)
}

#[test]
fn the_picture_is_sound_xml_with_a_title_and_a_description() {
    for text in [SMALL.to_owned(), with_a_dead_end(), hostile()] {
        let (scenario, map) = mapped(&text, Budget::default());
        for lang in [Lang::Nl, Lang::En] {
            let picture = svg(&scenario, &map, lang);
            let read = resvg::usvg::Tree::from_str(&picture, &resvg::usvg::Options::default());
            assert!(read.is_ok(), "{read:?}");
            let tags = tags(&picture);
            assert_eq!(tags[0].1, "svg");
            assert!(tags.iter().all(|it| it.1 != "b" && it.1 != "script"));
            let head = format!(
                "role=\"img\" aria-labelledby=\"title desc\" lang=\"{}\"",
                lang.tag()
            );
            assert!(picture.contains(&head));
            assert!(
                picture.contains("<title id=\"title\">") && picture.contains("<desc id=\"desc\">")
            );
            let ids: Vec<_> = tags.iter().filter_map(|it| attribute(it.2, "id")).collect();
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(unique.len(), ids.len(), "each id is there once");
            let to = tags.iter().filter_map(|it| attribute(it.2, "href"));
            for to in to {
                assert!(ids.contains(&&to[1..]), "{to} is a place");
            }
            assert_eq!(picture, svg(&scenario, &map, lang), "the same again");
        }
    }
}

/// The value of an attribute.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|it| it.0)
}

/// Every tag with whether it opens, checked on the way: they close in order, values stand in quotes, and what stands
/// between them has no loose signs.
fn tags(xml: &str) -> Vec<(bool, &str, &str)> {
    let (mut open, mut all) = (Vec::new(), Vec::new());
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        between(&rest[..at], &open);
        let end = rest[at..].find('>').expect("a tag closes") + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "tags close in order");
            continue;
        }
        let inner = tag.strip_suffix('/').unwrap_or(tag);
        let name = inner.split_whitespace().next().expect("a tag has a name");
        assert!(name.chars().all(|it| it.is_ascii_alphanumeric()), "{name}");
        assert_eq!(inner.matches('"').count() % 2, 0, "{inner}");
        assert!(!inner.contains('<'), "{inner}");
        if inner == tag {
            open.push(name);
        }
        all.push((inner == tag, name, inner));
    }
    assert!(open.is_empty() && rest.trim().is_empty());
    all
}

fn between(text: &str, open: &[&str]) {
    for (at, _) in text.match_indices('&') {
        let entity = text[at..].split(';').next().unwrap_or_default();
        assert!(
            ["&amp", "&lt", "&gt", "&quot", "&#39"].contains(&entity),
            "{entity}"
        );
    }
    if open.last() != Some(&"style") {
        assert!(!text.contains('>'), "{text}");
    }
}

#[test]
fn the_flowchart_has_safe_ids_and_words_that_stay_words() {
    for text in [SMALL.to_owned(), with_a_dead_end(), hostile()] {
        let (scenario, map) = mapped(&text, Budget::default());
        let chart = mermaid(&scenario, &map, Lang::Nl);
        assert_eq!(chart, mermaid(&scenario, &map, Lang::Nl), "the same again");
        let mut lines = chart.lines();
        assert_eq!(lines.next(), Some("flowchart TD"));
        let mut declared = BTreeSet::new();
        let mut scenes = 0_i32;
        for line in lines {
            let parts: Vec<&str> = line.trim().split('"').collect();
            let safe = |it: &str| {
                let plain = it.replace("<br/>", "");
                !plain.contains(['<', '>', '"', '`', '[', ']', '{', '}', '|', '%'])
            };
            match parts.as_slice() {
                ["end"] => scenes -= 1,
                [one] => assert!(
                    one.starts_with("classDef never") || one.starts_with("class p"),
                    "{line}"
                ),
                [before, words, after] => {
                    assert!(safe(words), "{line}");
                    if let Some(id) = before.strip_prefix("subgraph s_") {
                        scenes += 1;
                        let id = id.trim_end_matches('[');
                        assert!(id == "endings" || id.parse::<u32>().is_ok(), "{line}");
                    } else if let Some(to) = after.strip_prefix("| ") {
                        let from = before
                            .split_whitespace()
                            .next()
                            .expect("it begins at a place");
                        assert!(declared.contains(from) && declared.contains(to), "{line}");
                    } else {
                        let id = before.trim_end_matches(['[', '{', '(']);
                        assert!(
                            id[1..].parse::<u32>().is_ok() && id.starts_with('p'),
                            "{line}"
                        );
                        declared.insert(id.to_owned());
                    }
                }
                _ => panic!("{line}"),
            }
        }
        assert_eq!((scenes, declared.len()), (0, map.places.len()));
    }
}
