//! Two versions of a scenario: exactly what was edited is told, and what it does to play.

use std::sync::Arc;

use weerbaar::analysis::compare::play::Chances;
use weerbaar::analysis::compare::replay::{Replayed, Why, replay};
use weerbaar::analysis::compare::{Change, Diff, Group, compare};
use weerbaar::analysis::explore::Budget;
use weerbaar::scenario::vocabulary::Meter;
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;

const SMALL: &str = include_str!("../data/small.ron");
const B08: &str = include_str!("../../scenarios/bij-de-zuivel/scenario.ron");

fn scenario(text: &str) -> Arc<Scenario> {
    let source = Source {
        name: "test.ron".to_owned(),
        text: text.to_owned(),
    };
    let parsed = parse(&source);
    let faults = parsed.diagnostics;
    Arc::new(parsed.scenario.unwrap_or_else(|| panic!("{faults:?}")))
}

/// The text with each of these put in the place of the first one, which is there.
fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn diff(old: &str, new: &str) -> Diff {
    let (old, new) = (scenario(old), scenario(new));
    compare(&old, &new, Budget::default(), &mut |_, _| true)
}

fn change(group: Group, code: &'static str, at: &str, old: &str, new: &str) -> Change {
    Change {
        group,
        code,
        at: at.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
    }
}

#[test]
fn three_edits_in_a_shipped_scenario_are_told_as_these_three() {
    let new = edited(
        B08,
        &[
            (
                "quality: 3,\n                            why: \"U maakte hoorbaar",
                "quality: 2,\n                            why: \"U maakte hoorbaar",
            ),
            (
                "meters: (regie: -1),\n                            told: \"Elf blauwe vinkjes.",
                "meters: (regie: -3),\n                            told: \"Elf blauwe vinkjes.",
            ),
            ("Het muntje tikt tegen een kar.", "Het muntje tikt."),
        ],
    );
    let found = diff(B08, &new);
    let told = "Niemand loopt achter u aan.";
    assert_eq!(
        found.changes,
        [
            change(Group::Key, "key", "vijf-woorden/wat-bedoelt-u", "3", "2"),
            change(
                Group::Rule,
                "meters",
                "negen-seconden/zelf-antwoorden",
                "regie -1",
                "regie -3"
            ),
            change(
                Group::Text,
                "text",
                "vijf-woorden/met-het-echtpaar",
                &format!("Het muntje tikt tegen een kar. {told}"),
                &format!("Het muntje tikt. {told}"),
            ),
        ]
    );
    let play = found.play.expect("a rule has changed");
    assert!(play.whole);
    let lowest = |all: Option<weerbaar::analysis::graph::Range>| all.map(|it| it.low);
    let regie = play.meters.iter().find(|it| it.ending.is_none());
    let regie = regie.expect("it can go lower than before");
    assert_eq!(regie.meter, Meter::Regie);
    assert_eq!(
        lowest(regie.old).map(|it| it - 2),
        lowest(regie.new),
        "two lower"
    );
    assert!(play.reached.is_empty() && play.lost.is_empty());
}

#[test]
fn layout_comments_and_the_version_mean_nothing() {
    let new = edited(
        SMALL,
        &[
            (
                "version: \"1.0.0\",",
                "// Nagelopen.\n    version: \"1.1.0\",",
            ),
            ("authors: [\"Weerbaar\"]", "authors: [\"Iemand\"]"),
        ],
    );
    let found = diff(SMALL, &new);
    assert_eq!(found, Diff::default());
    assert!(found.same());
}

#[test]
fn a_line_more_is_one_change_and_the_rest_stays_what_it_was() {
    let line = "Line(id: \"hallo\", who: \"man\", text: \"Hallo?\"),\n                Decision(id: \"beurt-1\",";
    let found = diff(
        SMALL,
        &edited(SMALL, &[("Decision(id: \"beurt-1\",", line)]),
    );
    let new = change(Group::Text, "line-new", "hallo", "", "Hallo?");
    assert_eq!(found.changes, [new]);
    assert_eq!(found.play, None);
}

#[test]
fn what_has_another_name_and_reads_the_same_was_renamed() {
    let new = SMALL.replace("\"beurt-2\"", "\"tweede\"");
    let new = edited(&new, &[("(id: \"luister\",", "(id: \"hoor\",")]);
    let new = new.replace(
        "Chose(\"beurt-1\", \"luister\")",
        "Chose(\"beurt-1\", \"hoor\")",
    );
    let found = diff(SMALL, &new);
    assert_eq!(
        found.changes,
        [
            change(
                Group::Story,
                "choice-renamed",
                "beurt-1/hoor",
                "beurt-1/luister",
                "beurt-1/hoor"
            ),
            change(
                Group::Story,
                "moment-renamed",
                "tweede",
                "beurt-2",
                "tweede"
            ),
        ]
    );
    let play = found.play.expect("the names of a story count");
    let alike = |it: &Option<Chances>, other: &Option<Chances>| match (it, other) {
        (Some(it), Some(other)) => it.alike(other),
        _ => false,
    };
    assert!(
        play.endings
            .iter()
            .all(|it| alike(&it.was.old, &it.was.new))
    );
    assert!(play.best.is_empty(), "{:?}", play.best);
    assert!(play.meters.is_empty() && play.lost.is_empty() && play.reached.is_empty());
}

#[test]
fn an_ending_that_cannot_be_reached_any_more_is_told() {
    // Giving in no longer crosses a line, so nothing leads to that scene.
    let new = edited(SMALL, &[("red_line: Integrity, quality: 1", "quality: 1")]);
    let found = diff(SMALL, &new);
    let codes: Vec<_> = found.changes.iter().map(|it| (it.code, &*it.at)).collect();
    assert_eq!(codes, [("red-line", "beurt-3/toegeven")]);
    let play = found.play.expect("a rule has changed");
    let beloofd = play.endings.iter().find(|it| it.name == "beloofd");
    let was = &beloofd.expect("it is still declared").was;
    assert!(was.old.expect("it was there").plain > 0.1);
    assert_eq!(was.new, Some(Chances::default()));
    let sum = |of: fn(&weerbaar::analysis::compare::play::Of<Chances>) -> Option<Chances>| -> f64 {
        play.endings.iter().filter_map(of).map(|it| it.plain).sum()
    };
    assert!((sum(|it| it.was.old) - 1.0).abs() < 1e-9);
    assert!((sum(|it| it.was.new) - 1.0).abs() < 1e-9);
}

/// Plays the first choice that is open, everywhere.
fn played(text: &str) -> Session {
    let mut session = Session::start(scenario(text), Setup::seeded(7));
    while !session.is_over() {
        let (scenario, setup) = (session.scenario().clone(), session.record().setup.clone());
        let mut open = session.state().offered(&scenario, &setup);
        let choice = open.find(|it| it.1).map(|it| it.0);
        drop(open);
        let input = choice.map_or(Input::Continue, Input::Choose);
        session.apply(input).expect("it is open");
    }
    session
}

#[test]
fn a_session_goes_the_same_way_or_the_first_step_that_does_not_is_named() {
    let session = played(SMALL);
    let on = |edits: &[(&str, &str)]| replay(&session, &scenario(&edited(SMALL, edits)));
    assert_eq!(on(&[("Hij knikt.", "Hij zwijgt.")]), Replayed::Same);
    let line = "Line(id: \"hallo\", who: \"man\", text: \"Hallo?\"),\n                Decision(id: \"beurt-1\",";
    assert_eq!(on(&[("Decision(id: \"beurt-1\",", line)]), Replayed::Alike);

    let Replayed::Diverges(it) = on(&[("meters: (dossier: 2)", "meters: (dossier: 3)")]) else {
        panic!("another consequence");
    };
    assert_eq!((it.moment.as_str(), it.answers), ("melden", 4));
    assert_eq!(it.input, "choose melden/meld");
    assert_eq!(
        it.why,
        Why::Otherwise {
            code: "meter",
            old: "dossier 0 → 2".to_owned(),
            new: "dossier 0 → 3".to_owned(),
        }
    );

    let gone = on(&[(
        "(id: \"erken\", text: \"“Dat",
        "(id: \"anders\", text: \"“Ja, dat",
    )]);
    let Replayed::Diverges(it) = gone else {
        panic!("the choice is gone");
    };
    assert_eq!((it.moment.as_str(), it.answers), ("beurt-1", 1));
    assert!(
        matches!(it.why, Why::Otherwise { code: "asked", .. }),
        "{it:?}"
    );
}
