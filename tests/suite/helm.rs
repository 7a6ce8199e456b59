//! "Een helm aan de deur" to each of its endings, full and short: the ways there, and the terminal.

use std::io::Write as _;
use std::sync::Arc;

use tempfile::tempdir;
use weerbaar::analysis::explore::{Budget, explore};
use weerbaar::analysis::graph::At;
use weerbaar::analysis::witness::Witnesses;
use weerbaar::scenario::Scenario;
use weerbaar::scenario::vocabulary::Length;
use weerbaar::session::Session;
use weerbaar::session::answer::Answer;
use weerbaar::session::input::Input;
use weerbaar::session::plan::{go_to_question, trace};
use weerbaar::session::setup::Setup;
use weerbaar::session::view::{Now, TaskView};
use weerbaar::session::word;
use weerbaar::store::library;

use crate::cli::command;

/// The scenario.
pub(crate) fn helm() -> Arc<Scenario> {
    let source = library::find("een-helm-aan-de-deur").expect("it is shipped");
    let parsed = weerbaar::scenario::parse(&source);
    Arc::new(parsed.scenario.expect("it has no faults"))
}

/// For each ending the shortest way there, as a session that went it.
pub(crate) fn ways(scenario: &Arc<Scenario>, length: Length) -> Vec<(String, Session)> {
    let setup = Setup {
        length,
        ..Setup::seeded(7)
    };
    let explored = explore(scenario, vec![setup], Budget::default(), &mut |_, _| true);
    assert!(explored.whole);
    let witnesses = Witnesses::new(&explored.graph, scenario, true);
    let to = |ending: usize| {
        let mut all = (0..).zip(&explored.graph.situations);
        let (situation, _) =
            all.find(|(_, it)| matches!(it.at, At::End(it) if it.at() == ending))?;
        let mut session = witnesses.session(situation, None)?;
        go_to_question(&mut session);
        Some((scenario.endings[ending].id.clone(), session))
    };
    (0..scenario.endings.len()).filter_map(to).collect()
}

/// What was answered, looked at or asked, as it is written.
pub(crate) fn written(session: &Session) -> Vec<String> {
    let inputs = session.record().inputs.iter();
    inputs
        .filter_map(|it| word::write(session.scenario(), *it))
        .collect()
}

/// What is typed at a question to answer it so: numbers, and an empty line that hands in.
fn typed(now: &Now, input: Input) -> String {
    let numbers = |all: Vec<usize>| {
        let all: Vec<String> = all.iter().map(|it| (it + 1).to_string()).collect();
        all.join(" ")
    };
    match (now, input) {
        (Now::Decision { choices, .. }, Input::Choose(choice)) => {
            let at = choices.iter().position(|it| it.idx == choice);
            numbers(at.into_iter().collect()) + "\n"
        }
        (Now::Task { task, .. }, Input::Answer(_, answer)) => match (task, answer) {
            (TaskView::WhichForm(forms), Answer::Form(form)) => {
                let at = forms.iter().position(|it| *it == form);
                numbers(at.into_iter().collect()) + "\n"
            }
            (_, Answer::Signals(picks)) if picks.iter().next().is_some() => {
                numbers(picks.iter().collect()) + "\n\n"
            }
            (_, Answer::Order(order)) if !order.is_empty() => {
                numbers(order.iter().collect()) + "\n\n"
            }
            (TaskView::Compose { parts, .. }, Answer::Sentence(sentence)) => {
                let chosen = (0..parts.len()).filter_map(|it| sentence.option(it));
                numbers(chosen.collect()) + "\n\n"
            }
            // Nothing at all is asked once more.
            _ => "\n\n".to_owned(),
        },
        other => panic!("{other:?}"),
    }
}

/// The same inputs with dice that fall by themselves, and all that someone types who plays so; none if they lead astray.
fn all_typed(way: &Session, seed: u64) -> Option<(Session, String)> {
    let setup = Setup {
        seed,
        forced: Setup::seeded(seed).forced,
        ..way.record().setup.clone()
    };
    let mut session = Session::start(way.scenario().clone(), setup);
    let inputs = way.record().inputs.iter().copied();
    let mut answers = inputs.filter(|it| matches!(it, Input::Choose(_) | Input::Answer(..)));
    let mut all = String::new();
    loop {
        let now = session.view().now;
        let input = match now {
            Now::Text(_) | Now::Document(_) | Now::Consult { .. } => {
                all += "\n";
                Input::Continue
            }
            Now::Ended { .. } => break,
            _ => {
                let answer = answers.next()?;
                if let (Now::Decision { choices, .. }, Input::Choose(choice)) = (&now, answer) {
                    choices.iter().find(|it| it.idx == choice && it.open)?;
                }
                all += &typed(&now, answer);
                answer
            }
        };
        session.apply(input).ok()?;
    }
    Some((session, all))
}

#[test]
fn the_helm_is_played_in_the_terminal_full_and_short_to_each_ending() {
    let (scenario, dir) = (helm(), tempdir().expect("there is room"));
    for length in [Length::Full, Length::Short] {
        for (ending, way) in ways(&scenario, length) {
            let mut seeds = (0..1000).filter_map(|seed| all_typed(&way, seed));
            let same = |(it, _): &(Session, String)| matches!((it.view().now, way.view().now), (Now::Ended { title: a, .. }, Now::Ended { title: b, .. }) if a == b);
            let (way, keys) = seeds.find(same).expect("one seed in a thousand does it");
            let plan = trace(&way);
            let starts = plan.lines().find_map(|it| it.strip_prefix("starts"));
            let file = dir.path().join("play.plan");
            let starts = starts.expect("a trace says how it starts").trim();
            let mut words = vec![
                "play",
                "een-helm-aan-de-deur",
                "--forget",
                "--starts",
                starts,
            ];
            words.extend(["--trace", file.to_str().expect("it is text")]);
            let mut child = command(dir.path(), &words).spawn().expect("it starts");
            let mut stdin = child.stdin.take().expect("it listens");
            stdin.write_all(keys.as_bytes()).expect("it reads");
            drop(stdin);
            let ran = child.wait_with_output().expect("it ends");
            let place = format!("{ending} {length:?}");
            assert_eq!(String::from_utf8_lossy(&ran.stderr), "", "{place}");
            let played = std::fs::read_to_string(&file).expect("it was written");
            let given = |of: &str| -> Vec<String> {
                let lines = of
                    .lines()
                    .filter(|it| it.starts_with("chooses") || it.starts_with("ends"));
                lines.map(str::to_owned).collect()
            };
            assert_eq!(given(&played), given(&plan), "{place}");
            assert!(
                played.ends_with(&format!("{ending}\n")),
                "{place}: {played}"
            );
        }
    }
}
