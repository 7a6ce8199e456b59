//! The debrief of a group in each of its formats.

use weerbaar::debrief::group::{AgreementPart, GroupDecision};
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::markdown::markdown;
use weerbaar::debrief::summary::summary_text;
use weerbaar::text::Lang;

use super::story::{SECRET, everything, played, told};
use crate::debrief::markdown::{HARD, shown, structure};
use crate::debrief::page::{page_is_sound, snapshot};

#[test]
fn there_are_no_persons_and_no_notes_in_any_format() {
    let text = everything(&played().0);
    for never in [SECRET, "deelnemer-", "van iemand zelf", "badge"] {
        assert!(!text.contains(never), "{never}");
    }
    for there in [
        "Eerst kijken",
        "de griffier",
        "bladwijzer",
        "bookmark",
        "groep van 12",
        "group of 12",
    ] {
        assert!(text.contains(there), "{there}");
    }
}

/// A part of a text, from one mark up to another.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text
        .split_once(from)
        .unwrap_or_else(|| panic!("{from} is there"));
    let (part, _) = rest
        .split_once(to)
        .unwrap_or_else(|| panic!("{to} is there"));
    part
}

#[test]
fn the_page_is_sound_with_a_chart_and_a_table_for_each_vote_that_may_be_shown() {
    for lang in Lang::ALL {
        let page = html(&told(&played().0, *lang));
        page_is_sound(&page);
        // Decisions 1, 3, 5, 8 and 14, the undone one, and one each of the what-if and the subgroup.
        let charts = page.matches("<title id=\"votes-").count();
        assert_eq!(charts, 8);
        assert!(
            !page.contains("id=\"votes-0-4-0"),
            "four votes are no chart"
        );
        let tables = page.matches("<table class=\"letters\"").count();
        assert_eq!(tables, charts + 1);
        assert_eq!(
            page.matches("<article class=\"decision moment\"").count(),
            3
        );
        assert_eq!(page.matches("class=\"blank\"").count(), 2 + 1 + 3 * 2);
    }
}

#[test]
fn the_bars_are_as_long_as_each_other_and_a_line_joins_the_first_answer() {
    let page = html(&told(&played().0, Lang::Nl));
    let chart = between(&page, "<title id=\"votes-0-3-0-title\">", "</svg>");
    assert!(
        chart.starts_with("Na het gesprek ging C, een ander moment noemen, van 2 naar 9.</title>")
    );
    assert!(
        chart.contains(
            "Eerst alleen: A 5, B 3, C 2, D 2. Na het gesprek: A 1, B 2, C 9, D 0.</desc>"
        )
    );
    // Five twelfths and one twelfth of 704.
    assert!(
        chart.contains(r#"<path class="join" d="M293,56 L58,100"/>"#),
        "{chart}"
    );
    let ends = |y: &str| {
        let areas = chart
            .lines()
            .filter(|it| it.contains("class=\"area") && it.contains(&format!("y=\"{y}\"")));
        let ends = areas.map(|it| {
            let number = |name: &str| {
                between(it, &format!(" {name}=\""), "\"")
                    .parse::<i32>()
                    .expect("a number")
            };
            number("x") + number("width") + 1
        });
        ends.max()
    };
    assert_eq!((ends("22"), ends("100")), (Some(704), Some(704)));
    for words in ["A 5", "B 3", "C 9", ">A<"] {
        assert!(chart.contains(words), "{words}");
    }
}

#[test]
fn the_part_of_the_group_is_as_agreed() {
    let text = markdown(&told(&played().0, Lang::Nl));
    snapshot(
        "debrief-group-markdown",
        between(&text, "\n## De groep\n", "\n## Voornemen\n"),
    );
    let lines = summary_text(&told(&played().0, Lang::En), 72);
    assert!(lines.lines().all(|it| it.chars().count() <= 72));
    snapshot(
        "debrief-group-terminal",
        between(&lines, "\nThe group\n", "\nDid this touch you?"),
    );
    let page = html(&told(&played().0, Lang::Nl));
    snapshot(
        "debrief-group-moment",
        between(&page, "id=\"moment-1\"", "</article>"),
    );
    snapshot(
        "debrief-group-agreements",
        between(&page, "<section id=\"agreements\"", "</section>"),
    );
}

#[test]
fn json_has_the_group_beside_the_rest() {
    let text = json(&told(&played().0, Lang::Nl));
    let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(value["version"], 1);
    let group = &value["group"];
    assert_eq!(group["size"], 12);
    let four = &group["decisions"][4];
    assert_eq!(four["rounds"][0]["votes"], 4);
    assert_eq!(four["rounds"][0]["shown"], false);
    let options = four["votes"][0]["options"].as_array().expect("a list");
    assert!(
        options
            .iter()
            .all(|it| it["votes"] == serde_json::json!([null]))
    );
    assert_eq!(
        group["decisions"][3]["votes"][0]["options"][2]["votes"],
        serde_json::json!([2, 9])
    );
    assert_eq!(group["decisions"][3]["decision"], 3);
    assert_eq!(group["decisions"][1]["decision"], serde_json::Value::Null);
    assert_eq!(
        group["key_moments"][0]["at"],
        serde_json::json!({ "track": 0, "decided": 3 })
    );
    assert_eq!(group["tracks"][1]["parting"]["decision"], 10);
    assert_eq!(group["agreements"]["gaps"][1]["arranged"], "missing");
    assert_eq!(
        group["agreements"]["others"][1]["arranged"],
        serde_json::Value::Null
    );
    assert_eq!(group["flow"][0]["minutes"], serde_json::json!([3, 5]));
}

#[test]
fn hard_texts_of_a_group_come_back_as_they_were_and_are_only_text() {
    let filled = |text: &str| {
        let mut debrief = told(&played().0, Lang::Nl);
        let part = debrief.group.as_mut().expect("it is a group");
        let fill = |place: &mut String| text.clone_into(place);
        let decision = |it: &mut GroupDecision| {
            [&mut it.prompt, &mut it.place, &mut it.decided]
                .into_iter()
                .for_each(fill);
            it.situation.iter_mut().for_each(fill);
            let options = it.votes.iter_mut().flat_map(|it| &mut it.options);
            options.for_each(|it| fill(&mut it.text));
        };
        part.decisions.iter_mut().for_each(decision);
        part.moments
            .iter_mut()
            .for_each(|it| decision(&mut it.decision));
        let agreements = part
            .agreements
            .gaps
            .iter_mut()
            .chain(&mut part.agreements.others);
        for AgreementPart {
            question,
            owner,
            by,
            ..
        } in agreements
        {
            [question, owner, by].into_iter().for_each(fill);
        }
        markdown(&debrief)
    };
    let plain = filled("gewoon");
    let count = shown(&plain).matches("gewoon").count();
    assert!(count > 60, "{count}");
    for text in HARD {
        let marked = filled(text);
        assert_eq!(structure(&marked), structure(&plain), "{text}");
        assert_eq!(shown(&marked).matches(text).count(), count, "{text}");
    }
}
