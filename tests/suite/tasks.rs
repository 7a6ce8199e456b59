//! Tasks, advice, hubs, beats, injects and clocks: played as a plan plays them, keyed by rule, told back from the log.

use std::sync::Arc;

use weerbaar::assessment::{Given, assess};
use weerbaar::scenario::diagnostic::Code;
use weerbaar::scenario::vocabulary::{Act, Competency};
use weerbaar::scenario::{Scenario, Source, parse};
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::session::plan::{self, PlanFault};
use weerbaar::session::refusal::Refusal;
use weerbaar::session::setup::Setup;
use weerbaar::session::view::Entry;

const STRONG: &str = "
starts   seed 7
sees     Ze fietst daar alleen
chooses  route+helm-vast
changes  dossier 0 -> 1
chooses  F3
sees     U weet wat dit is.
offers   benoemen, sluiten, vragen
chooses  benoemen
sees     Het slot klikt
chooses  ask:robin
sees     Bel nou eerst.
sees     Zeg het maar.
chooses  adres
changes  gebeld nee -> ja
sees     U hoort toetsen
chooses  secretaris
changes  gemeld nee -> ja
sees     Hij neemt meteen op
offers   kinderen, verder
chooses  verder
chooses  politie>gezin>bestuur
changes  herstel 0 -> 1
sees     Robin knikt
ends     rust
";

#[test]
fn a_plan_answers_every_task_and_its_own_trace_is_a_plan() {
    let session = played(STRONG);
    let trace = plan::trace(&session);
    assert!(
        trace.contains("chooses  ask:robin\nsees     Bel nou eerst."),
        "{trace}"
    );
    let again = plan::run(&scenario(), &trace).expect("a trace is a plan");
    assert_eq!(again.state().hash(), session.state().hash());
    assert_eq!(again.log(), session.log());
}

#[test]
fn points_are_given_by_rule_and_count_for_each_competency() {
    let assessment = assess(&scenario(), played(STRONG).record()).expect("it fits");
    let given: Vec<(String, u32)> = assessment
        .moments
        .iter()
        .filter_map(|it| match &it.given {
            Given::Task { words, points, .. } => Some((words.clone(), *points)),
            Given::Choice { .. } => None,
        })
        .collect();
    let seen = [
        (
            "Hij noemt waar uw dochter fietst; Hij houdt iets van uw dochter vast",
            3,
        ),
        ("F3", 3),
        ("De politie › Robin en de kinderen › De secretaris", 3),
    ];
    assert_eq!(
        given,
        seen.map(|(words, points)| (words.to_owned(), points))
    );
    let n = |competency| {
        let result = assessment
            .results
            .iter()
            .find(|it| it.competency == competency);
        result.map(|it| (it.n(), it.given, it.best))
    };
    // Two of recognise, and the first decision, which weighs twice.
    assert_eq!(n(Competency::C2), Some((3, 12, 12)));
    assert_eq!(n(Competency::C5), Some((2, 6, 6)));
    assert_eq!(assessment.process.advice, 1);
    // Subjects of a hub are no moments.
    assert_eq!(assessment.moments.len(), 5);
}

#[test]
fn an_answer_with_nothing_in_it_gets_nothing_and_goes_on() {
    let session = played(
        "
starts   seed 7
chooses  -
chooses  F4
sees     U twijfelt
chooses  vragen
chooses  dreigement
chooses  adres
chooses  verder
chooses  -
sees     Uw telefoon trilt
ends     nacht
",
    );
    let assessment = assess(&scenario(), session.record()).expect("it fits");
    let points: Vec<u32> = assessment
        .moments
        .iter()
        .flat_map(|it| &it.scored)
        .map(|it| it.given)
        .collect();
    assert_eq!(points, [0, 1, 1, 1, 0, 3, 0]);
}

#[test]
fn a_sentence_has_the_act_and_the_red_line_of_its_row() {
    let session = played(
        "
starts   seed 7
chooses  route
chooses  F1
chooses  vragen
chooses  vraag+later
sees     Maandag dan
chooses  adres
chooses  verder
chooses  politie>gezin>bestuur
ends     nacht
",
    );
    let assessment = assess(&scenario(), session.record()).expect("it fits");
    assert_eq!(assessment.red_lines.len(), 1);
    assert_eq!(session.state().people[0].last, Some(Act::Stall));
}

#[test]
fn something_breaks_in_once_by_state_and_once_by_hand() {
    let session = played(
        "
starts   seed 7 intensity hoog
chooses  inject:buurvrouw
changes  veiligheid 0 -> 1
sees     Wie is dat?
chooses  route+helm-vast
chooses  F3
chooses  vragen dice:2/1
sees     Op de hoek start een auto
chooses  dreigement+melding
",
    );
    let asked = session
        .log()
        .iter()
        .filter(|it| matches!(it, weerbaar::session::event::Event::Injected { .. }));
    assert_eq!(asked.count(), 2);
    let trace = plan::trace(&session);
    plan::run(&scenario(), &trace).expect("a trace is a plan");
    let again = plan::run(&scenario(), &format!("{trace}chooses  inject:buurvrouw\n"));
    assert!(matches!(
        again.unwrap_err().fault,
        PlanFault::NothingOpen { .. }
    ));
}

#[test]
fn a_question_is_the_same_after_something_broke_in() {
    let mut session = Session::start(scenario(), Setup::seeded(7));
    plan::go_to_question(&mut session);
    let before = session.view();
    plan::answer(&mut session, "inject:buurvrouw").expect("it is there");
    session.apply(Input::Continue).expect("it is read");
    let after = session.view();
    assert_eq!(
        (after.now, after.moment, after.moments),
        (before.now, before.moment, before.moments)
    );
}

#[test]
fn a_clock_takes_the_declared_choice_and_runs_only_where_it_is_on() {
    let run = "
starts   seed 7 clocks 1000
chooses  route
chooses  F3
chooses  timeout
sees     Het slot klikt
";
    let session = played(run);
    let assessment = assess(&scenario(), session.record()).expect("it fits");
    assert_eq!(assessment.process.ran_out, 1);
    assert!(matches!(
        assessment.moments[2].given,
        Given::Choice { ran_out: true, .. }
    ));
    let off = plan::run(&scenario(), &run.replace(" clocks 1000", ""));
    let refused = PlanFault::Refused {
        answer: "timeout".to_owned(),
        refusal: Refusal::NoClock,
    };
    assert_eq!(off.unwrap_err().fault, refused);
}

#[test]
fn the_short_variant_skips_what_it_can_do_without() {
    let session = played(
        "
starts   seed 7 length short set afspraak set herstel=2
chooses  route
chooses  F3
chooses  ask:robin
sees     Doe wat we hebben afgesproken
chooses  sluiten
offers   kinderen, secretaris, verder
chooses  verder
chooses  politie>gezin>bestuur
changes  herstel 2 -> 3
ends     rust
",
    );
    assert!(session.is_over());
}

#[test]
fn a_second_track_begins_where_the_first_was_left_and_remembers_it() {
    let first = played(STRONG);
    let at = first
        .record()
        .inputs
        .iter()
        .position(|it| matches!(it, Input::Choose(_)))
        .expect("a choice was made");
    let mut second = first.second_track(at).expect("it was played");
    plan::answer(&mut second, "vragen").expect("it is open");
    assert_eq!(second.record().inputs[..at], first.record().inputs[..at]);
    let replayed = Session::replay(scenario(), second.record()).expect("it fits");
    let kept = replayed
        .first_track()
        .expect("it stands beside one")
        .expect("it fits");
    assert_eq!(kept.state().hash(), first.state().hash());
    assert_eq!(
        first.second_track(9_999).unwrap_err(),
        Refusal::NoSuchMoment
    );
}

#[test]
fn an_answer_that_means_nothing_is_told_what_there_is() {
    let fault = |plan: &str| plan::run(&scenario(), plan).unwrap_err().fault;
    let PlanFault::UnknownAnswer {
        suggestion, open, ..
    } = fault("chooses  route+stme\n")
    else {
        panic!("it is unknown");
    };
    assert_eq!(suggestion.as_deref(), Some("stem"));
    assert_eq!(open, ["route", "helm-vast", "stem", "vuist"]);
    assert!(matches!(
        fault("chooses  route\nchooses  F9\n"),
        PlanFault::UnknownAnswer { .. }
    ));
    assert!(matches!(
        fault("chooses  ask:robin\n"),
        PlanFault::NothingOpen { .. }
    ));
}

#[test]
fn what_was_answered_stays_as_it_was_read() {
    let text = include_str!("../data/tasks.ron");
    let text = text.replacen(
        "Wie betrekt u, en",
        "Gemeld: {gemeld}. Wie betrekt u, en",
        1,
    );
    let text = text.replacen("text: \"De politie\"", "text: \"De politie ({gemeld})\"", 1);
    let text = text.replacen(
        "(told: \"Uw telefoon trilt.\", goto",
        "(told: \"Uw telefoon trilt.\", then: [Set(\"gemeld\")], goto",
        1,
    );
    let plan = "chooses route\nchooses F3\nchooses sluiten\nchooses adres\nchooses verder\nchooses politie\n";
    let session = plan::run(&read(&text), plan).unwrap_or_else(|it| panic!("{it}"));
    let answered = session
        .view()
        .history
        .into_iter()
        .rev()
        .find_map(|it| match it {
            Entry::Answered { prompt, answer } => Some((prompt, answer)),
            _ => None,
        });
    let (prompt, answer) = answered.expect("it was answered");
    assert!(prompt.starts_with("Gemeld: nee."), "{prompt}");
    assert_eq!(answer, "De politie (nee)");
}

#[test]
fn the_best_of_a_sentence_is_its_best_row_without_a_red_line() {
    let text = include_str!("../data/tasks.ron");
    let scored = |text: &str| {
        let scenario = read(text);
        let plan = "chooses route\nchooses F3\nchooses vragen\nchooses dreigement+melding\n";
        let session = plan::run(&scenario, plan).unwrap_or_else(|it| panic!("{it}"));
        let assessment = assess(&scenario, session.record()).expect("it fits");
        let scored = &assessment.moments[3].scored;
        scored
            .iter()
            .map(|it| (it.given, it.best))
            .collect::<Vec<_>>()
    };
    assert_eq!(scored(text), [(3, 3)]);
    let less = text.replacen("\"melding\"], points: 3", "\"melding\"], points: 2", 1);
    let less = less.replacen(
        "(of: [\"later\"], points: 0",
        "(of: [\"later\"], points: 3",
        1,
    );
    assert_eq!(scored(&less), [(2, 2)]);
    // Where nothing gives anything, nothing is said.
    let none = less.replacen("\"melding\"], points: 2", "\"melding\"], points: 0", 1);
    let none = none.replacen("(of: [], points: 1", "(of: [], points: 0", 1);
    assert_eq!(scored(&none), []);
}

#[test]
fn what_follows_a_task_is_what_its_results_leave() {
    let text = include_str!("../data/tasks.ron");
    let codes = |text: &str| {
        let source = Source {
            name: "tasks.ron".to_owned(),
            text: text.to_owned(),
        };
        let all = parse(&source).diagnostics;
        all.iter().map(|it| it.code).collect::<Vec<_>>()
    };
    // Every result leads elsewhere, so that nothing leads to what stands behind the task.
    let away = "results: [(at_least: 3, goto: \"laat\"), (told: \"Uw telefoon trilt.\", goto: \"laat\"), (at_least: 2, told: \"Nooit.\")],";
    let (from, to) = (
        text.find("results: [(at_least: 3, told: \"Robin").unwrap(),
        text.find("                Goto(to: \"laat\", when: RedLine")
            .unwrap(),
    );
    let text = format!(
        "{}{away}),\nNarration(id: \"stil\", text: \"Stil.\"),\n{}",
        &text[..from],
        &text[to..]
    );
    assert_eq!(codes(&text), [Code::Unreachable, Code::UnusedEnding]);
    // Pairs that lead round can never all be right.
    let round = include_str!("../data/tasks.ron").replacen(
        "(\"bestuur\", \"klassenapp\")",
        "(\"bestuur\", \"gezin\")",
        1,
    );
    assert_eq!(codes(&round), [Code::NeverMet]);
    let round = include_str!("../data/tasks.ron").replacen(
        "(\"politie\", \"bestuur\"), (\"gezin\", \"bestuur\"), (\"bestuur\", \"klassenapp\")",
        "(\"politie\", \"bestuur\"), (\"bestuur\", \"gezin\"), (\"gezin\", \"politie\")",
        1,
    );
    assert_eq!(codes(&round), [Code::NeverMet]);
}

#[test]
fn advice_after_a_consult_is_asked_where_it_can_be() {
    let text = include_str!("../data/tasks.ron");
    let text = text.replacen("        (id: \"robin\", name", "        (id: \"lotte\", name: \"Lotte\", advises: [(text: \"Wacht even.\")]),\n        (id: \"robin\", name", 1);
    let plan = "chooses route\nchooses F3\nchooses sluiten\nchooses ask:lotte\nsees Wacht even.\nchooses adres\n";
    plan::run(&read(&text), plan).unwrap_or_else(|it| panic!("{it}"));
}

fn read(text: &str) -> Arc<Scenario> {
    let source = Source {
        name: "tasks.ron".to_owned(),
        text: text.to_owned(),
    };
    let parsed = parse(&source);
    Arc::new(
        parsed
            .scenario
            .unwrap_or_else(|| panic!("{:?}", parsed.diagnostics)),
    )
}

fn played(plan: &str) -> Session {
    plan::run(&scenario(), plan).unwrap_or_else(|it| panic!("{it}"))
}

fn scenario() -> Arc<Scenario> {
    let text = include_str!("../data/tasks.ron").to_owned();
    let parsed = parse(&Source {
        name: "tasks.ron".to_owned(),
        text,
    });
    Arc::new(parsed.scenario.expect("it has no faults"))
}
