//! Two tracks side by side: where they part, what changed, at what price.

use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::markdown::markdown;
use weerbaar::debrief::summary::summary_text;
use weerbaar::session::{Session, plan};
use weerbaar::text::Lang;

use super::page::page_is_sound;
use super::tasks::{WELL, run};
use super::{MIXED, played, told};

/// A second track from a decision of the first, with these answers.
pub(super) fn second(first: &Session, number: usize, answers: &[&str]) -> Session {
    let inputs = told(first, Lang::Nl).decisions[number - 1].inputs;
    let mut session = first.second_track(inputs).expect("it was played so far");
    for answer in answers {
        plan::go_to_question(&mut session);
        plan::pass_consults(&mut session);
        plan::answer(&mut session, answer).expect("the answer is open");
    }
    plan::go_to_question(&mut session);
    plan::pass_consults(&mut session);
    session
}

#[test]
fn a_session_that_stands_alone_has_no_tracks() {
    let debrief = told(&run(WELL), Lang::Nl);
    assert_eq!(debrief.tracks, None);
    assert!(!html(&debrief).contains("id=\"tracks\""));
}

#[test]
fn two_tracks_part_at_a_moment_and_the_title_says_the_difference_and_the_price() {
    let track = second(
        &played(&MIXED),
        1,
        &["erken", "terug", "luister", "ga", "ja"],
    );
    let debrief = told(&track, Lang::Nl);
    let part = debrief.tracks.as_ref().expect("it stands beside one");
    let parting = part.parting.as_ref().expect("they part");
    assert_eq!(
        (
            parting.number,
            parting.labels.each_ref().map(String::as_str)
        ),
        (1, ["uitleggen", "erkennen"])
    );
    assert_eq!(part.name, "Tweede spoor: erkennen");
    let [first, second] = &part.tracks;
    assert_eq!(
        part.finding,
        format!(
            "Met “erkennen” in plaats van “uitleggen” bij besluit 1 en andere antwoorden daarna kwam de spanning tot {} in plaats van {}; winst: minder rode lijnen; prijs: meer spanning en veiligheid −2.",
            second.most, first.most
        )
    );
    assert_eq!((first.red_lines, second.red_lines), (1, 0));
    assert_eq!(second.points, debrief.timeline.points);
    assert_eq!(
        first.points,
        told(&played(&MIXED), Lang::Nl).timeline.points
    );
    assert_eq!(first.ending, "Maandag om tien (goed afgelopen)");
}

#[test]
fn a_later_parting_is_found_and_the_second_line_begins_in_its_mark() {
    let first = run(WELL);
    let track = second(
        &first,
        1,
        &[
            "route+helm-vast",
            "F3",
            "vragen",
            "vraag+later",
            "adres",
            "verder",
            "-",
        ],
    );
    for lang in Lang::ALL {
        let debrief = told(&track, *lang);
        let part = debrief.tracks.as_ref().expect("it stands beside one");
        assert_eq!(part.parting.as_ref().map(|it| it.number), Some(3));
        let page = html(&debrief);
        page_is_sound(&page);
        let (_, chart) = page
            .split_once("<section id=\"tracks\"")
            .expect("it is there");
        let (chart, _) = chart.split_once("</svg>").expect("a drawing has an end");
        let path = |class: &str| {
            let (_, path) = chart
                .split_once(&format!("class=\"{class}\" d=\"M"))
                .unwrap();
            let (path, _) = path.split_once('"').unwrap();
            path.split(" L").map(str::to_owned).collect::<Vec<_>>()
        };
        let (line, own) = (path("line"), path("line second"));
        assert_eq!(line[2], own[0]);
        assert_eq!(own.len(), part.tracks[1].points.len() - 2);
        assert!(chart.contains(&part.name.chars().take(12).collect::<String>()));
        assert_eq!(chart.matches("mark second").count(), own.len() - 1);
        let text = markdown(&debrief);
        for it in [&page, &text, &summary_text(&debrief, 10_000)] {
            for track in &part.tracks {
                assert!(it.contains(&track.ending), "{}", track.ending);
            }
        }
        let value: serde_json::Value = serde_json::from_str(&json(&debrief)).unwrap();
        assert_eq!(value["tracks"]["parting"]["decision"], 3);
        assert_eq!(value["tracks"]["tracks"].as_array().unwrap().len(), 2);
    }
    let nl = told(&track, Lang::Nl);
    let part = nl.tracks.expect("it stands beside one");
    assert!(
        part.finding.contains("prijs: ") && part.finding.contains("een minder goede afloop"),
        "{}",
        part.finding
    );
    assert!(
        nl.method
            .process
            .contains(&"Tweede spoor, vanaf besluit 1".to_owned())
    );
}

#[test]
fn a_track_that_is_not_finished_has_no_price_yet() {
    let first = played(&MIXED);
    let debrief = told(&second(&first, 2, &["terug"]), Lang::Nl);
    let part = debrief.tracks.expect("it stands beside one");
    assert!(part.finding.contains("nog niet bekend"), "{}", part.finding);
    assert_eq!(part.tracks[1].ending, "nog niet uit");
    let debrief = told(&second(&first, 2, &[]), Lang::Nl);
    page_is_sound(&html(&debrief));
    let part = debrief.tracks.expect("it stands beside one");
    assert_eq!(
        part.finding,
        "Bij besluit 2 is een van beide sporen nog niet verder gespeeld."
    );
    let debrief = told(&second(&first, 2, &MIXED[1..]), Lang::Nl);
    page_is_sound(&html(&debrief));
    let part = debrief.tracks.expect("it stands beside one");
    assert_eq!(part.finding, "Beide sporen zijn tot nu toe gelijk.");
    assert_eq!(part.parting, None);
}
