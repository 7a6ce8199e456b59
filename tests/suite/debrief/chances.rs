//! What the choices did to the chance of a good ending, as every form of the debrief tells it.

use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use weerbaar::assessment::assess;
use weerbaar::debrief::about::About;
use weerbaar::debrief::chance::{ChancePart, Chances, LeftOut};
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::markdown::markdown;
use weerbaar::debrief::{Debrief, compose};
use weerbaar::scenario::{Source, parse};
use weerbaar::session::{Session, plan};
use weerbaar::shell::made_chances;
use weerbaar::store::proofs::Proofs;
use weerbaar::text::Lang;
use weerbaar::ui::debrief::Tab;
use weerbaar::ui::look::Look;

use super::about;
use super::page::page_is_sound;
use super::screen::open;

/// The roughest plan of the shipped scenario in the shop.
fn rough() -> Session {
    let parsed = parse(&Source {
        name: "scenario.ron".to_owned(),
        text: include_str!("../../../scenarios/bij-de-zuivel/scenario.ron").to_owned(),
    });
    let scenario = Arc::new(parsed.scenario.expect("it ships without faults"));
    let plan = include_str!("../../../scenarios/bij-de-zuivel/plans/alles-op-zijn-hardst.plan");
    plan::run(&scenario, plan).expect("it keeps its plans")
}

fn known(session: &Session) -> Chances {
    made_chances(&Proofs::default(), session, 1_000_000, &mut |_, _| true)
}

fn told(session: &Session, chances: Chances, lang: Lang) -> Debrief {
    let assessment = assess(session.scenario(), session.record()).expect("it fits");
    let about = About { chances, ..about() };
    compose(session, &assessment, &about, lang)
}

#[test]
fn each_decision_tells_what_it_did_and_the_sums_are_those_of_the_table() {
    let session = rough();
    for lang in Lang::ALL {
        let debrief = told(&session, known(&session), *lang);
        let part = debrief.chances.as_ref().expect("it was asked");
        let (first, last) = (&part.rows[0], part.rows.last().expect("there are rows"));
        assert_eq!(last.then, 0, "it did not end well");
        let sum: i32 = part.totals.iter().map(|it| it.1).sum();
        assert_eq!(first.answered.cast_signed() + sum, 0, "{:?}", part.totals);
        let mut lost = 0;
        for it in &debrief.decisions {
            let chance = it.chance.as_ref().expect("each has its numbers");
            assert!(!chance.words.contains("debrief-"));
            // What is gone is said once, and nobody is told of it again and again.
            assert_eq!(chance.words.is_empty(), lost == 1);
            lost += u32::from(!chance.closed.is_empty());
        }
        assert_eq!(lost, 1, "once, and for good");
        assert!(!part.closed.is_empty() && !chance_closed_twice(part));
        let (page, text, data) = (html(&debrief), markdown(&debrief), json(&debrief));
        page_is_sound(&page);
        for words in [&part.finding, &part.note] {
            assert!(page.contains(words.as_str()), "{words}");
        }
        let chance = debrief.decisions[0].chance.as_ref().expect("each is told");
        assert!(page.contains(&chance.words) && text.contains(&chance.words));
        let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
        assert_eq!(data["chances"]["known"], true);
        let own = &data["decisions"][0]["chance"];
        assert_eq!(own["words"], chance.words.as_str());
        let all = own["plain_permille"].as_array().expect("three of them");
        assert_eq!(
            own["effect_permille"].as_i64(),
            Some(all[1].as_i64().unwrap_or(0) - all[0].as_i64().unwrap_or(0))
        );
    }
}

/// The table goes on after the row in which it closed.
fn chance_closed_twice(part: &ChancePart) -> bool {
    part.rows.iter().filter(|it| it.best == 0).count() > 1
}

#[test]
fn what_is_not_known_is_said_and_what_nobody_asked_is_not() {
    let session = rough();
    let spent = Chances::LeftOut(LeftOut::Budget { situations: 12 });
    let debrief = told(&session, spent, Lang::Nl);
    let page = html(&debrief);
    assert!(page.contains("staat hier niet") && page.contains("12 zijn gezien"));
    assert!(markdown(&debrief).contains("12 zijn gezien"));
    let quiet = told(&session, Chances::Unasked, Lang::Nl);
    assert!(quiet.chances.is_none() && !html(&quiet).contains("id=\"chances\""));
}

#[test]
fn the_screen_says_that_it_is_being_worked_out_and_nothing_moves_when_it_comes() {
    let session = rough();
    let (waiting, known) = (
        told(&session, Chances::Waiting, Lang::Nl),
        told(&session, known(&session), Lang::Nl),
    );
    let mut harness = open(waiting, Tab::Moments, Look::default());
    harness.state_mut().state.open = Some(0);
    harness.run_steps(4);
    let words = "Wat de keuzes uitmaakten, wordt nu uitgerekend. U kunt gewoon verder lezen.";
    assert_eq!(harness.query_all_by_label(words).count(), 2);
    let places = |harness: &egui_kittest::Harness<'static, super::screen::House>| {
        let last = harness.state().debrief.decisions.len();
        let number = format!("{last}. ");
        let row = harness.get_by_label_contains(&number);
        let back = harness.get_by_label("Ga terug naar dit moment");
        (row.rect(), back.rect())
    };
    let before = places(&harness);
    let said = known.decisions[0].chance.clone().expect("it is known");
    harness.state_mut().debrief = known;
    harness.run_steps(4);
    assert_eq!(harness.query_all_by_label(words).count(), 0);
    assert!(
        harness.query_by_label(&said.words).is_some(),
        "{}",
        said.words
    );
    assert_eq!(places(&harness), before);
}
