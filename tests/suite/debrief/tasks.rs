//! Tasks in a debrief: what was right and why, row by row, in every format.

use std::sync::Arc;

use weerbaar::debrief::Debrief;
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::markdown::markdown;
use weerbaar::debrief::summary::summary_text;
use weerbaar::debrief::task::{Mark, TaskPart};
use weerbaar::scenario::vocabulary::RedLine;
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::{Session, plan};
use weerbaar::text::Lang;

use super::page::page_is_sound;
use super::told;

pub(super) fn scenario() -> Arc<Scenario> {
    let parsed = parse(&Source {
        name: "tasks.ron".to_owned(),
        text: include_str!("../../data/tasks.ron").to_owned(),
    });
    Arc::new(parsed.scenario.expect("it has no faults"))
}

pub(super) fn run(plan: &str) -> Session {
    plan::run(&scenario(), plan).unwrap_or_else(|it| panic!("{it}"))
}

/// Something is wrong in each of the tasks.
const HALF: &str = "
starts   seed 7
chooses  route+stem
chooses  F4
chooses  vragen
chooses  vraag+melding
chooses  adres
chooses  verder
chooses  bestuur>politie>klassenapp
";

pub(super) const WELL: &str = "
starts   seed 7
chooses  route+helm-vast
chooses  F3
chooses  benoemen
chooses  ask:robin
chooses  adres
chooses  secretaris
chooses  verder
chooses  politie>gezin>bestuur
";

fn half() -> Debrief {
    told(&run(HALF), Lang::Nl)
}

fn task(debrief: &Debrief, number: usize) -> &TaskPart {
    let task = debrief.decisions[number - 1].task.as_ref();
    task.expect("it is a task")
}

/// The rows of a task, each with its verdict.
fn rows(debrief: &Debrief, number: usize) -> Vec<(Mark, &str)> {
    let groups = task(debrief, number).groups.iter();
    let rows = groups.flat_map(|it| it.rows.iter().map(|row| (it.mark, row.text.as_str())));
    rows.collect()
}

#[test]
fn of_each_signal_it_says_whether_it_was_there_and_whether_it_was_seen() {
    let debrief = half();
    assert_eq!(
        rows(&debrief, 1),
        [
            (Mark::Seen, "Hij noemt waar uw dochter fietst"),
            (Mark::Missed, "Hij houdt iets van uw dochter vast"),
            (Mark::FalseAlarm, "Hij verheft zijn stem"),
            // Its condition did not hold.
            (Mark::RightlyNot, "Hij balt zijn vuist"),
        ]
    );
    let it = task(&debrief, 1);
    assert_eq!(
        [it.headline.as_str(), &it.level, &it.points_words],
        [
            "U zag 1 van de 2 signalen, en koos 1 keer iets wat er niet was",
            "nog niet",
            "0 van 3 punten"
        ]
    );
    assert_eq!(it.groups[1].rows[0].why, "Het ding maakt het echt.");
    assert_eq!(it.why, "Wat u ziet, is wat u later vertelt.");
}

#[test]
fn a_form_of_pressure_has_its_name_and_a_near_one_is_understandable() {
    let debrief = half();
    assert_eq!(
        rows(&debrief, 2),
        [
            (Mark::Exact, "verkapte dreiging"),
            (Mark::Near, "intimidatie")
        ]
    );
    let it = task(&debrief, 2);
    assert_eq!(it.headline, "U noemde dit “intimidatie”");
    assert_eq!(it.points_words, "1 van 3 punten");
}

#[test]
fn a_sentence_stands_in_full_beside_the_nearest_that_is_worth_the_most() {
    let debrief = half();
    let it = task(&debrief, 4);
    assert_eq!(
        it.headline,
        "U zei: “Ik hoor een vraag. Ik meld dit vandaag.”"
    );
    assert_eq!(it.why, "Hij hoort dat er ruimte is.");
    assert_eq!(
        rows(&debrief, 4),
        [(Mark::Better, "Ik hoor een dreigement. Ik meld dit vandaag.")]
    );
    assert_eq!(it.groups[0].rows[0].why, "Gedrag en gevolg, zonder debat.");
    // The best itself has none beside it.
    let best = HALF.replace("vraag+melding", "dreigement+melding");
    assert!(task(&told(&run(&best), Lang::Nl), 4).groups.is_empty());
    let open = told(&run(&HALF.replace("vraag+melding", "vraag")), Lang::Nl);
    assert_eq!(
        task(&open, 4).headline,
        "Uw zin was nog niet af: “Ik hoor een vraag. en dan …”"
    );
}

#[test]
fn an_order_says_what_belongs_where_and_which_pairs_stand_right() {
    let debrief = half();
    let last = debrief.decisions.len();
    assert_eq!(
        rows(&debrief, last),
        [
            (Mark::TooEarly, "De secretaris"),
            (Mark::TooLate, "De politie"),
            (Mark::BetterNot, "De klassenapp"),
            (Mark::Absent, "Robin en de kinderen"),
            (Mark::PairWrong, "eerst “De politie”, dan “De secretaris”"),
            (
                Mark::PairWrong,
                "eerst “Robin en de kinderen”, dan “De secretaris”"
            ),
            (Mark::PairWrong, "wel “De secretaris”, niet “De klassenapp”"),
        ]
    );
    let places: Vec<_> = task(&debrief, last)
        .groups
        .iter()
        .flat_map(|it| &it.rows)
        .map(|it| it.place)
        .collect();
    assert_eq!(places[..4], [Some(1), Some(2), Some(3), None]);
    let well = told(&run(WELL), Lang::Nl);
    let marks: Vec<Mark> = rows(&well, 5).iter().map(|it| it.0).collect();
    let placed = [Mark::InPlace, Mark::InPlace, Mark::InPlace];
    assert_eq!(marks[..3], placed);
    assert_eq!(marks[3], Mark::LeftOut);
    assert_eq!(marks[4..], [Mark::PairRight; 3]);
}

#[test]
fn points_of_tasks_decide_what_was_strong_and_what_can_grow() {
    let texts = |points: &[weerbaar::debrief::Point]| {
        points.iter().map(|it| it.text.clone()).collect::<Vec<_>>()
    };
    let well = told(&run(WELL), Lang::Nl);
    assert_eq!(
        texts(&well.strong),
        [
            "Bij besluit 1: u zag 2 van de 2 signalen. Dat was sterk.",
            "Bij besluit 3 koos u “Ik hoor dit als een dreigement. Aan de deur…”. Dat was een sterke keuze.",
            "Bij besluit 5: u koos: De politie › Robin en de kinderen › De…. Dat was sterk.",
        ]
    );
    let half = half();
    let next: Vec<&str> = half.growing.iter().map(|it| it.next.as_str()).collect();
    assert_eq!(
        next[0],
        "Let een volgende keer ook op: “Hij houdt iets van uw dochter vast”. Dit was er niet: “Hij verheft zijn stem”."
    );
    assert!(
        half.growing[0].why.contains("Wat u ziet"),
        "{:?}",
        half.growing[0]
    );
    assert!(half.competencies.note.contains("Bij een opdracht"));
}

#[test]
fn a_sentence_over_a_red_line_stands_with_the_lines() {
    let plan = HALF.replace("vraag+melding", "vraag+later");
    let debrief = told(&run(&plan), Lang::Nl);
    let crossed = &debrief.red_lines.crossed[0];
    assert_eq!(
        (crossed.kind, crossed.decision, crossed.chosen.as_str()),
        (RedLine::Integrity, 4, "Ik hoor een vraag. We praten later.")
    );
    assert_eq!(crossed.why, "U zei iets toe onder druk.");
    assert_eq!(task(&debrief, 4).points_words, "0 van 3 punten");
}

#[test]
fn a_choice_by_the_clock_says_so_and_the_clock_is_a_fact_of_the_process() {
    let plan = "
starts   seed 7 clocks 100
chooses  route
chooses  F3
chooses  timeout
";
    let debrief = told(&run(plan), Lang::Nl);
    assert_eq!(
        debrief.decisions[2].ran_out,
        "De tijd liep af. Dit is de keuze die dan klaarstond."
    );
    assert_eq!(
        debrief.timeline.points[2].what,
        "De tijd liep af: “U doet de deur dicht en draait hem op slot”"
    );
    let process = &debrief.method.process;
    assert!(
        process.contains(&"Tijd afgelopen: 1".to_owned()),
        "{process:?}"
    );
    let calm = told(&run(WELL), Lang::Nl);
    let process = &calm.method.process;
    assert!(!process.iter().any(|it| it.starts_with("Tijd afgelopen")));
    for fact in [
        "Besluiten: 5",
        "Waarvan opdrachten: 3",
        "Advies gevraagd: 1",
        "Kaarten bekeken: 0",
    ] {
        assert!(process.contains(&fact.to_owned()), "{fact}: {process:?}");
    }
}

#[test]
fn what_a_task_cites_stands_in_the_list_of_sources() {
    let debrief = half();
    let keys: Vec<&str> = debrief
        .method
        .sources
        .iter()
        .map(|it| it.0.as_str())
        .collect();
    for key in ["MOD1", "OT5", "PROT1"] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
}

#[test]
fn every_format_tells_every_row_of_every_task() {
    for lang in Lang::ALL {
        let debrief = told(&run(HALF), *lang);
        let page = html(&debrief);
        page_is_sound(&page);
        let (text, lines) = (markdown(&debrief), summary_text(&debrief, 10_000));
        let value: serde_json::Value = serde_json::from_str(&json(&debrief)).unwrap();
        for (at, it) in debrief.decisions.iter().enumerate() {
            let Some(task) = &it.task else {
                assert!(value["decisions"][at]["task"].is_null());
                continue;
            };
            let shape = &value["decisions"][at]["task"];
            assert_eq!(shape["points"], task.points);
            let told: Vec<_> = task.groups.iter().flat_map(|it| &it.rows).collect();
            assert_eq!(shape["rows"].as_array().unwrap().len(), told.len());
            assert!(page.contains(&task.points_words) && text.contains(&task.points_words));
            for row in told {
                assert!(page.contains(&row.text), "{}", row.text);
                assert!(text.contains(&row.text), "{}", row.text);
                assert!(lines.contains(&row.text), "{}", row.text);
                assert!(page.contains(&row.why) && text.contains(&row.why));
            }
        }
    }
}

#[test]
fn each_decision_says_how_many_inputs_led_to_it() {
    let session = run(WELL);
    let debrief = told(&session, Lang::Nl);
    for it in &debrief.decisions {
        let mut again = session.second_track(it.inputs).unwrap();
        plan::go_to_question(&mut again);
        let asked = told(&again, Lang::Nl);
        // The question itself is the next one to be answered.
        assert_eq!(asked.decisions.len(), it.number - 1);
        assert_eq!(again.record().inputs.len(), it.inputs);
    }
}
