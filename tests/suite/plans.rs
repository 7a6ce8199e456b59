//! Plans: what they say of a scenario, and that every shipped one holds.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use weerbaar::scenario::id::{NodeIdx, OutcomeIdx, VariableIdx};
use weerbaar::scenario::node::NodeKind;
use weerbaar::scenario::vocabulary::{Intensity, Length, Meter};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::event::Event;
use weerbaar::session::input::Input;
use weerbaar::session::record::{read_setup, write_setup};
use weerbaar::session::setup::{Forced, Setup};
use weerbaar::session::state::Halt;
use weerbaar::session::{Session, plan};

use super::replay::{any_input, with_tasks};

#[test]
fn every_shipped_scenario_is_sound_and_keeps_its_plans() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut plans = 0;
    for entry in fs::read_dir(folder)
        .expect("the folder is there")
        .flatten()
        .filter(|it| it.path().is_dir())
    {
        let path = entry.path().join("scenario.ron");
        let scenario = Arc::new(scenario(
            &fs::read_to_string(&path).expect("a folder holds a scenario.ron"),
        ));
        for plan in fs::read_dir(entry.path().join("plans"))
            .expect("a scenario has plans")
            .flatten()
        {
            let text = fs::read_to_string(plan.path()).expect("plans are readable");
            let outcome = plan::run(&scenario, &text);
            assert!(
                outcome.is_ok(),
                "{}: {}",
                plan.path().display(),
                outcome.err().map(|it| it.to_string()).unwrap_or_default()
            );
            plans += 1;
        }
    }
    assert!(plans >= 2, "{plans} plans were found");
}

#[test]
fn a_trace_of_a_play_is_a_plan_that_holds() {
    let scenario = Arc::new(scenario(include_str!("../data/small.ron")));
    let plan =
        "starts seed 7\nchooses luister\nchooses erken\nchooses aanbod\nchooses meld\nends gebeld";
    let trace = plan::trace(&plan::run(&scenario, plan).unwrap());
    insta::assert_snapshot!(trace);
    assert_eq!(
        plan::run(&scenario, &trace).map(|it| plan::trace(&it)),
        Ok(trace)
    );
}

/// Talking on is what the man came for, so whoever plays the helmet well says little to him.
#[test]
fn the_strong_line_of_the_helmet_has_at_most_two_acts_toward_the_man() {
    let helm = Arc::new(scenario(include_str!(
        "../../scenarios/een-helm-aan-de-deur/scenario.ron"
    )));
    let strong = include_str!("../../scenarios/een-helm-aan-de-deur/plans/de-deur-dicht.plan");
    let talked = include_str!("../../scenarios/een-helm-aan-de-deur/plans/te-lang-gepraat.plan");
    let man = helm.character_named("man").expect("he stands at the door");
    let acts = |plan: &str| {
        let session = plan::run(&helm, plan).unwrap();
        let to_him = session.log().iter().filter(|it| {
            matches!(it, Event::Acted { aggressor, .. } if helm.aggressor(*aggressor).character == man)
        });
        to_him.count()
    };
    assert!((1..=2).contains(&acts(strong)), "{}", acts(strong));
    // The other way can be told from it.
    assert!(acts(talked) > 2, "{}", acts(talked));
}

/// Whatever is asked, breaks in, runs out of time or is drawn by order: what was played can be played by its own trace.
#[test]
fn the_trace_of_any_play_is_a_plan_that_leads_to_the_same_state() {
    let helm = include_str!("../../scenarios/een-helm-aan-de-deur/scenario.ron");
    let small = include_str!("../data/small.ron");
    let mut ended = 0;
    for scenario in [
        with_tasks(),
        Arc::new(scenario(helm)),
        Arc::new(scenario(small)),
    ] {
        for run in 0..600 {
            let mut session = any_play(&scenario, run);
            ended += u32::from(session.is_over());
            let trace = plan::trace(&session);
            let mut again = plan::run(&scenario, &trace)
                .unwrap_or_else(|it| panic!("run {run}: {it}\n{trace}"));
            // A trace ends where something was last seen: both read on to the next question.
            if session.state().halt != Halt::Running {
                let _ = session.apply(Input::Resume);
            }
            for it in [&mut session, &mut again] {
                plan::go_to_question(it);
                plan::pass_consults(it);
            }
            assert_eq!(
                again.state().hash(),
                session.state().hash(),
                "run {run}\n{trace}"
            );
        }
    }
    assert!(ended > 300, "{ended} plays ended");
}

/// A play of which setup, given draws and inputs follow from its number.
fn any_play(scenario: &Arc<Scenario>, run: u64) -> Session {
    let mut bits = run.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut next = |below: usize| {
        bits = bits
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(bits >> 33).unwrap_or_default() % below
    };
    let small = |number: usize| i32::try_from(number).unwrap_or_default();
    let mut setup = Setup::seeded(run);
    setup.intensity = Intensity::ALL[next(3)];
    setup.length = Length::ALL[next(2)];
    setup.clocks = [None, Some(50), Some(200)][next(3)];
    // Also what is not carried over, or not so far.
    setup.meters.insert(Meter::Herstel, small(next(9)) - 4);
    setup.meters.insert(Meter::Regie, 2);
    for (at, variable) in scenario.variables.iter().enumerate() {
        if variable.carried {
            setup.values.insert(VariableIdx::of(at), small(next(4)));
        }
    }
    let chances: Vec<(NodeIdx, usize)> = (0..scenario.nodes.len())
        .map(NodeIdx::of)
        .filter_map(|it| match &scenario.node(it).kind {
            NodeKind::Chance(outcomes) => Some((it, outcomes.len())),
            _ => None,
        })
        .collect();
    for answer in 0..40 {
        for _ in 0..next(3) {
            let (noise, burst) = (small(next(5)) - 2, next(2) == 1);
            let draws = setup.forced.entry(answer).or_default();
            draws.push(Forced::Dice { noise, burst });
        }
        if let Some((node, outcomes)) = chances.get(next(chances.len() + 1)) {
            let outcome = OutcomeIdx::of(next(*outcomes));
            let draws = setup.forced.entry(answer).or_default();
            draws.push(Forced::Chance(*node, outcome));
        }
    }
    let mut session = Session::start(scenario.clone(), setup);
    for _ in 0..20 + next(120) {
        let kind = [0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 3, 4, 4, 4, 5, 6, 7, 8, 9][next(19)];
        let number = next(64);
        let _ = session.apply(any_input(&session, kind, number));
    }
    session
}

#[test]
fn a_plan_that_does_not_hold_says_where_and_what() {
    check(
        "sees Drie keer\nchooses luistr",
        "line 2: \"luistr\" cannot be answered here: open are luister, leg-uit; did you mean \"luister\"?",
    );
    check(
        "chooses luister\nsees Jij ook al",
        "line 2: \"sees Jij ook al\" does not appear; there is \"Hij knikt.\", \"Niemand, nee.\"",
    );
    check(
        "looks naar links",
        "line 1: \"looks\" is not a word of a plan",
    );
    check(
        "starts seed zeven",
        "line 1: \"zeven\" is not a value of \"seed\"",
    );
    check(
        "starts set gemelt",
        "line 1: variable \"gemelt\" does not exist; did you mean \"gemeld\"?",
    );
    check(
        "chooses luister dice:9/9",
        "line 1: \"dice:9/9\" is not a draw: write dice:N/B or chance:node/outcome",
    );
    check(
        "chooses luister\nchooses erken chance:bel/gaat",
        "line 2: \"chance:bel/gaat\" was given here, but nothing drew it",
    );
    check(
        "\nstarts seed 7 dice:1/0",
        "line 2: \"dice:1/0\" was given here, but nothing drew it",
    );
    check(
        "chooses luister chance:bel/gat",
        "line 1: chance \"bel/gat\" does not exist",
    );
}

#[test]
fn given_draws_and_chances_are_obeyed() {
    let scenario = Arc::new(scenario(include_str!("../data/small.ron")));
    for (chance, burst) in [("gaat", "0"), ("gaat-niet", "1")] {
        let plan = format!(
            "chooses luister dice:-2/0\nchooses begrens dice:2/{burst}\nchooses aanbod\nchooses later chance:{chance}\nends open"
        );
        let session = plan::run(&scenario, &plan).unwrap();
        assert_eq!(session.state().bursts, [false]);
        assert_eq!(session.state().answers, 4);
    }
}

#[test]
fn a_draw_goes_to_the_chance_it_names_and_to_no_other() {
    let scenario = two_chances();
    let plan = "starts seed 7 chance:weer/regen\nchooses luister dice:1/0\nchooses erken\nchooses aanbod\n\
        chooses later chance:lijn/gaat dice:2/1 chance:bel/gaat-niet\nsees Regen.\nends open";
    let unused = plan::run(&scenario, plan).unwrap_err();
    assert_eq!(
        unused.to_string(),
        "line 5: \"dice:2/1\" was given here, but nothing drew it"
    );
    let plan = plan.replace(" dice:2/1", "").replace("\nsees Regen.", "");
    let session = plan::run(&scenario, &plan).unwrap();
    let setup = &session.record().setup;
    assert_eq!(session.state().given.len(), 4);
    let written = write_setup(&scenario, setup);
    assert!(written.contains(r#"[0,"outcome:weer/regen"]"#), "{written}");
    assert_eq!(read_setup(&scenario, &written).as_ref(), Ok(setup));
    assert!(read_setup(&scenario, &written.replace("weer/regen", "weer/hagel")).is_err());
    let parted = plan::run(&scenario, "chooses luister chance:gaat").unwrap_err();
    assert_eq!(
        parted.to_string(),
        "line 1: chance \"gaat\" is there more than once: bel/gaat, lijn/gaat"
    );
}

#[test]
fn a_trace_with_given_draws_and_texts_of_several_lines_plays_the_same_again() {
    let scenario = two_chances();
    let plan = "starts seed 7 chance:regen\nchooses luister dice:2/1\nchooses erken\nchooses aanbod\n\
        chooses later chance:bel/gaat-niet chance:lijn/gaat\nends open";
    let session = plan::run(&scenario, plan).unwrap();
    let trace = plan::trace(&session);
    for line in [
        "starts   seed 7 intensity middel chance:weer/regen",
        "sees     Regen.",
        "sees     En wind.",
        "chooses  luister dice:2/1",
        "chooses  later chance:bel/gaat-niet chance:lijn/gaat",
    ] {
        assert!(trace.lines().any(|it| it == line), "{line}\n{trace}");
    }
    let again = plan::run(&scenario, &trace).unwrap();
    assert_eq!(again.record(), session.record());
    assert_eq!(again.state().hash(), session.state().hash());
    assert_eq!(plan::trace(&again), trace);
}

#[test]
fn a_draw_stays_with_its_answer_when_someone_was_asked_before_it() {
    let scenario = Arc::new(scenario(include_str!("../data/tasks.ron")));
    let plan = "starts seed 7 set herstel=1\nchooses ask:robin\nchooses route\nchooses F3\n\
        chooses inject:buurvrouw\nchooses vragen dice:2/1\nsees Op de hoek";
    let session = plan::run(&scenario, plan).unwrap();
    assert_eq!(session.state().bursts, [true]);
    let trace = plan::trace(&session);
    assert!(trace.contains("chooses  vragen dice:2/1"), "{trace}");
    let again = plan::run(&scenario, &trace).unwrap();
    assert_eq!(again.record(), session.record());
}

/// The small scenario with a chance before the first question, and two chances after the last with an outcome of the
/// same name.
fn two_chances() -> Arc<Scenario> {
    let bel = "Chance(id: \"bel\", outcomes: [";
    let opening = "Line(id: \"opening\"";
    let text = include_str!("../data/small.ron")
        .replace(
            opening,
            &format!(
                "Chance(id: \"weer\", outcomes: [(id: \"regen\", weight: 1, goto: \"nat\"), (id: \"zon\", weight: 9, goto: \"opening\")]),
                Narration(id: \"nat\", text: \"Regen.\\n\\n  En wind.\"), {opening}"
            ),
        )
        .replace(
            "Goto(to: \"slot\",",
            "Chance(id: \"lijn\", outcomes: [(id: \"gaat\", weight: 1), (id: \"stuk\", weight: 3)]), Goto(to: \"slot\",",
        );
    assert!(text.contains(bel));
    Arc::new(scenario(&text))
}

fn check(plan: &str, expected: &str) {
    let scenario = Arc::new(scenario(include_str!("../data/small.ron")));
    let parted = plan::run(&scenario, plan).expect_err("the plan does not hold");
    assert_eq!(parted.to_string(), expected);
}

fn scenario(text: &str) -> Scenario {
    let parsed = parse(&Source {
        name: "test".to_owned(),
        text: text.to_owned(),
    });
    assert_eq!(parsed.diagnostics, []);
    parsed.scenario.expect("it has no faults")
}
