//! What breaks in: where it may stand, when it fires, and where the story goes on.

use std::sync::Arc;

use weerbaar::scenario::diagnostic::{Code, Diagnostic};
use weerbaar::scenario::{Parsed, Source, parse};
use weerbaar::session::event::Event;
use weerbaar::session::input::Input;
use weerbaar::session::setup::Setup;
use weerbaar::session::{Session, plan};

const AUTO: &str =
    "Inject(id: \"auto\", by_hand: true, node: Narration(id: \"auto-start\", text: \"Een auto.\"))";

#[test]
fn an_inject_stands_in_a_scene_and_shows_something_to_read() {
    for node in [
        format!("Group(id: \"g\", nodes: [(node: {AUTO})]),"),
        format!("Inject(id: \"om\", by_hand: true, node: {AUTO}),"),
        "Inject(id: \"om\", by_hand: true, node: Decision(id: \"d\", prompt: \"Wat?\", tests: [C3], choices: [
            (id: \"ja\", text: \"Ja.\", quality: 3, why: \"Kan.\")])),"
            .to_owned(),
        "Inject(id: \"om\", by_hand: true, node: Group(id: \"g\", nodes: [])),".to_owned(),
        "Inject(id: \"om\", by_hand: true, node: Call(id: \"c\", beat: \"b\")),".to_owned(),
        "Inject(id: \"om\", by_hand: true, node: Return),".to_owned(),
    ] {
        assert_eq!(codes(&faults(&story(&node))), [Code::Misplaced], "{node}");
    }
}

#[test]
fn nothing_goes_to_an_inject_or_to_what_it_shows() {
    for to in ["auto", "auto-start"] {
        let nodes = format!("{AUTO}, Goto(to: \"{to}\", when: Length(Short)),");
        assert_eq!(codes(&faults(&story(&nodes))), [Code::Misplaced], "{to}");
    }
    // What the state says of it can be asked.
    let asked = format!(
        "{AUTO}, {TWO} Goto(to: \"v\", when: Any([Visited(\"auto\"), Visited(\"auto-start\")])),"
    );
    assert_eq!(faults(&story(&asked)), []);
}

#[test]
fn a_scene_of_injects_alone_is_no_scene() {
    let text = story("").replacen(
        "scenes: [",
        &format!("start: \"leeg\", scenes: [(id: \"leeg\", phase: Voor, place: \"gangpad\", title: \"Hal\", nodes: [{AUTO}]),"),
        1,
    );
    assert_eq!(codes(&faults(&text)), [Code::WrongCount]);
    let only = text.replacen("start: \"leeg\",", "", 1);
    assert_eq!(codes(&faults(&only)), [Code::WrongCount]);
}

#[test]
fn two_injects_break_in_one_after_the_other_before_the_question_is_entered() {
    let mut session = started(
        "Inject(id: \"een\", when: Flag(\"aan\"), node: Narration(id: \"een-n\", text: \"Een.\")),
        Inject(id: \"twee\", when: Flag(\"aan\"), node: Narration(id: \"twee-n\", text: \"Twee.\", goto: \"buiten\")),
        Narration(id: \"begin\", text: \"Begin.\", enter: [Set(\"aan\")]),
        Decision(id: \"d\", prompt: \"Wat?\", tests: [C3], enter: [Add(\"regie\", 1)], choices: [
            (id: \"ja\", text: \"Ja.\", quality: 3, why: \"Kan.\")]),",
    );
    let mut seen = Vec::new();
    for _ in 0..3 {
        session.apply(Input::StepOut).expect("one can always go");
        session.apply(Input::Resume).expect("and come back");
        let events = session.apply(Input::Continue).expect("it is there to read");
        seen.extend(events.iter().filter_map(|it| match it {
            Event::Said { text, .. } => Some(text.clone()),
            _ => None,
        }));
    }
    // The second one leads elsewhere, so that the question is never asked, nor entered.
    assert_eq!(seen, ["Een.", "Twee.", "Buiten."]);
    assert_eq!(session.state().meters, [0; 6]);
    assert_eq!(session.state().resume, None);
}

#[test]
fn the_way_that_is_left_stays_what_it_was_while_something_breaks_in() {
    let mut session = started(&format!("{AUTO}, {TWO}"));
    let before = session.view();
    plan::answer(&mut session, "inject:auto").expect("it is there");
    let meanwhile = session.view();
    assert_eq!(
        (meanwhile.moment, meanwhile.moments),
        (before.moment, before.moments)
    );
    // Also before the question has been asked.
    let mut session = started(&format!(
        "Inject(id: \"zelf\", when: Chose(\"d1\", \"ja\"), node: Narration(id: \"zelf-n\", text: \"Zelf.\")), {TWO}"
    ));
    let before = session.view();
    plan::answer(&mut session, "ja").expect("it is open");
    let meanwhile = session.view();
    assert_eq!((before.moments, meanwhile.moments), (2, 2));
}

const TWO: &str = "
    Decision(id: \"d1\", prompt: \"Wat?\", tests: [C3], choices: [(id: \"ja\", text: \"Ja.\", quality: 3, why: \"Kan.\")]),
    Decision(id: \"d2\", prompt: \"Wat?\", tests: [C3], choices: [(id: \"ja\", text: \"Ja.\", quality: 3, why: \"Kan.\")]),";

#[test]
fn a_decision_to_which_an_inject_leads_back_may_block() {
    let nodes = format!(
        "Inject(id: \"terug\", when: Chose(\"d1\", \"ja\"), node: Narration(id: \"terug-n\", text: \"Terug.\", goto: \"d1\")), {TWO}"
    );
    assert_eq!(codes(&faults(&story(&nodes))), [Code::MayBlock]);
}

#[test]
fn an_inject_hides_no_moment_that_nothing_leads_to() {
    let found = faults(&story(&format!(
        "Goto(to: \"v\"), {AUTO}, Narration(id: \"los\", text: \"Los.\"),"
    )));
    let names: Vec<&str> = found.iter().map(|it| it.args[0].1.as_str()).collect();
    // The scene asks nothing, so nothing can break in either.
    assert_eq!(names, ["auto", "los"], "{found:?}");
}

#[test]
fn draws_belong_to_their_answer_whatever_is_asked_or_breaks_in_between() {
    let text = include_str!("../data/tasks.ron");
    let act = "enter: [Add(\"veiligheid\", 1), Act(Ask(toward: \"man\"))]";
    let text = text.replacen("enter: [Add(\"veiligheid\", 1)]", act, 1);
    let scenario = Arc::new(read(&text).scenario.expect("it has no faults"));
    let session = plan::run(
        &scenario,
        "
starts   seed 7 intensity hoog set herstel=1
chooses  ask:robin
chooses  route
chooses  F3
chooses  ask:robin
chooses  inject:buurvrouw dice:-2/0
chooses  ask:robin
chooses  vragen dice:2/1
chooses  dreigement+melding dice:1/0
",
    )
    .unwrap_or_else(|it| panic!("{it}"));
    let bursts: Vec<bool> = session
        .log()
        .iter()
        .filter_map(|it| match it {
            Event::Acted { shift, .. } => Some(shift.burst),
            _ => None,
        })
        .collect();
    assert_eq!(bursts, [false, true, false]);
    let trace = plan::trace(&session);
    let again = plan::run(&scenario, &trace).unwrap_or_else(|it| panic!("{it}\n{trace}"));
    assert_eq!(again.state().hash(), session.state().hash(), "{trace}");
}

fn started(nodes: &str) -> Session {
    let parsed = read(&story(nodes));
    let scenario = parsed
        .scenario
        .unwrap_or_else(|| panic!("{:?}", parsed.diagnostics));
    Session::start(Arc::new(scenario), Setup::seeded(1))
}

fn codes(faults: &[Diagnostic]) -> Vec<Code> {
    faults.iter().map(|it| it.code).collect()
}

fn faults(text: &str) -> Vec<Diagnostic> {
    read(text).diagnostics
}

fn read(text: &str) -> Parsed {
    parse(&Source {
        name: "injects".to_owned(),
        text: text.to_owned(),
    })
}

/// A scenario of two scenes, the first of which begins with these nodes.
fn story(nodes: &str) -> String {
    let flag = if nodes.contains("\"aan\"") {
        "(id: \"aan\", kind: Flag)"
    } else {
        ""
    };
    let outside = if nodes.contains("\"buiten\"") {
        "(id: \"tuin\", phase: Na, place: \"gangpad\", title: \"Hal\", nodes: [Narration(id: \"buiten\", text: \"Buiten.\"), End(ending: \"klaar\")])"
    } else {
        ""
    };
    let beats = if nodes.contains("beat: \"b\"") {
        "(id: \"b\", nodes: [Narration(id: \"$-n\", text: \"B.\")])"
    } else {
        ""
    };
    format!(
        "Scenario(
            id: \"klein\", version: \"1.0.0\", title: \"Klein\", summary: \"Klein.\", language: \"nl\",
            minutes: (full: 2), trains: [C3], you: \"U bent er.\", variables: [{flag}],
            beats: [{beats}],
            scenes: [(id: \"hal\", phase: Voor, place: \"gangpad\", title: \"Hal\", nodes: [{nodes}
                Narration(id: \"v\", text: \"Verder.\"), End(ending: \"klaar\")]), {outside}],
            endings: [(id: \"klaar\", title: \"Klaar\", text: \"Klaar.\", verdict: Good, debrief: \"Klaar.\")],
        )"
    )
}
