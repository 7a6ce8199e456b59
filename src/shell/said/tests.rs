//! Every error that there is, said in both languages.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::*;

/// The codes that a file of ours gives, as it spells them: `=> "disk-full"`.
fn codes(file: &str) -> BTreeSet<&str> {
    file.lines()
        .filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\","))
        .collect()
}

fn path() -> PathBuf {
    PathBuf::from("/hier/weerbaar.db")
}

fn word(word: &str) -> String {
    word.to_owned()
}

fn store_errors() -> Vec<StoreError> {
    let fault = || "stuk".into();
    let limit = 900;
    vec![
        StoreError::Missing { path: path() },
        StoreError::UnknownScenario {
            name: word("wegg"),
            suggestion: Some(word("weg")),
        },
        StoreError::NoScenario { path: path() },
        StoreError::NotAFile { path: path() },
        StoreError::NotAFolder { path: path() },
        StoreError::TooLarge {
            path: path(),
            limit,
        },
        StoreError::NotUtf8 {
            path: path(),
            at: 12,
        },
        StoreError::Denied {
            path: path(),
            source: fault(),
        },
        StoreError::DiskFull {
            path: path(),
            source: fault(),
        },
        StoreError::Busy { path: path() },
        StoreError::Traces { path: path() },
        StoreError::Damaged {
            path: path(),
            why: word("stuk"),
        },
        StoreError::NotOurs { path: path() },
        StoreError::Newer {
            path: path(),
            found: 9,
            known: 1,
        },
        StoreError::NotMigrated {
            path: path(),
            kept: PathBuf::from("/hier/weerbaar.v1.db"),
            to: 2,
            source: Box::new(StoreError::NoSessions),
        },
        StoreError::Exists { path: path() },
        StoreError::NotASession {
            path: path(),
            flaw: Flaw::Value { field: "begun_on" },
        },
        StoreError::NotImported {
            path: path(),
            id: word("ABC"),
            why: Unplayable::Elsewhere,
        },
        StoreError::OtherContent { id: word("ABC") },
        StoreError::UnknownSession { id: word("ABC") },
        StoreError::NoSessions,
        StoreError::UnknownClass { id: word("ABC") },
        StoreError::NoClasses,
        StoreError::ClassTaken { id: word("ABC") },
        StoreError::Taken {
            id: word("ABC"),
            seq: 3,
            kept: word("continue"),
            word: word("stop"),
        },
        StoreError::Gap {
            id: word("ABC"),
            seq: 5,
            held: 3,
        },
        StoreError::OtherRules {
            id: word("ABC"),
            kept: word("1a/1"),
            now: word("2b/2"),
        },
        StoreError::Unplayable {
            id: word("ABC"),
            why: Unplayable::Elsewhere,
        },
        StoreError::TooLong {
            length: 3000,
            most: 2000,
        },
        StoreError::NoChance {
            source: getrandom::Error::UNSUPPORTED,
        },
        StoreError::Io {
            path: path(),
            source: fault(),
        },
    ]
}

fn reasons() -> Vec<Unplayable> {
    vec![
        Unplayable::Fault {
            code: "wrong-shape",
        },
        Unplayable::Shared { file: "beats.ron" },
        Unplayable::Unreadable { word: word("dans") },
        Unplayable::Refused(Refusal::Over),
        Unplayable::Elsewhere,
    ]
}

fn flaws() -> Vec<Flaw> {
    vec![
        Flaw::Large { limit: 900 },
        Flaw::Shape { why: word("stuk") },
        Flaw::Value { field: "begun_on" },
    ]
}

const REFUSALS: [Refusal; 16] = [
    Refusal::Over,
    Refusal::Away,
    Refusal::NotAway,
    Refusal::ChoiceNeeded,
    Refusal::AnswerNeeded,
    Refusal::NoAnswer,
    Refusal::ElsewhereAnswer,
    Refusal::OutOfReach,
    Refusal::NoClock,
    Refusal::CannotHappen,
    Refusal::NoSuchMoment,
    Refusal::OtherText,
    Refusal::OtherRules,
    Refusal::NothingAsked,
    Refusal::ElsewhereChoice,
    Refusal::Closed,
];

fn plan_faults() -> Vec<PlanFault> {
    let near = || Some(word("weg"));
    let seen = |there| PlanFault::NotSeen {
        verb: word("sees"),
        words: word("Jij ook al"),
        there,
    };
    vec![
        seen(vec![word("Hij knikt."), word("Niemand, nee.")]),
        seen(Vec::new()),
        PlanFault::LateStart,
        PlanFault::UnknownVerb {
            verb: word("looks"),
            suggestion: near(),
        },
        PlanFault::NothingOpen {
            answer: word("wegg"),
        },
        PlanFault::UnknownAnswer {
            answer: word("wegg"),
            open: vec![word("weg"), word("blijf")],
            suggestion: near(),
        },
        PlanFault::Closed {
            answer: word("wegg"),
            open: vec![word("weg"), word("blijf")],
        },
        PlanFault::Refused {
            answer: word("wegg"),
            refusal: Refusal::Away,
        },
        PlanFault::NoValue { word: word("seed") },
        PlanFault::WrongValue {
            word: word("seed"),
            value: word("zeven"),
        },
        PlanFault::CoreTheme {
            theme: word("gezin"),
        },
        PlanFault::UnknownVariable {
            name: word("wegg"),
            suggestion: near(),
        },
        PlanFault::UnknownStart {
            word: word("sed"),
            suggestion: near(),
        },
        PlanFault::NotADraw {
            word: word("dice:9/9"),
        },
        PlanFault::UnknownChance {
            name: word("regen"),
        },
        PlanFault::AmbiguousChance {
            name: word("open"),
            known: vec![word("deur/open"), word("raam/open")],
        },
        PlanFault::UnusedDraw {
            word: word("dice:1/0"),
        },
    ]
}

fn problems() -> Vec<Problem> {
    let why = || word("stuk");
    vec![
        Problem::NoHome,
        Problem::NoDocuments {
            session: word("ABC"),
        },
        Problem::NoScenarios {
            path: word("/hier"),
        },
        Problem::FaultyAbove,
        Problem::Faulty,
        Problem::UnknownPersona {
            name: word("boos"),
            known: vec![word("boze-inwoner"), word("mengvorm")],
            suggestion: Some(word("boze-inwoner")),
        },
        Problem::UnknownScreen {
            name: word("decisoin"),
            known: vec![word("decision"), word("debrief")],
            suggestion: Some(word("decision")),
        },
        Problem::NoChance { why: why() },
        Problem::DrawOnResume {
            word: word("dice:1/0"),
        },
        Problem::NoShort { title: word("Weg") },
        Problem::Taken { path: why() },
        Problem::NoName { name: word("?!") },
        Problem::NoDisplay,
        Problem::NoWindow,
        Problem::NoPhones,
        Problem::NoDoor {
            at: word("192.168.8.20"),
            why: why(),
        },
        Problem::NoCertificate { why: word("x") },
        Problem::WindowClosed,
        Problem::NoSession,
        Problem::NoPicture,
        Problem::NoShot { plan: word("kort") },
        Problem::Shots { why: why() },
        Problem::Other { why: why() },
    ]
}

/// Whether both languages tell it, with all its values and in words of their own.
fn told(err: &(dyn Error + 'static), args: &[(&'static str, String)], near: Option<&str>) {
    let both = Lang::ALL.iter().map(|lang| said(err, *lang));
    let both: Vec<String> = both.collect();
    for words in &both {
        assert!(
            !words.contains('$') && !words.starts_with("problem-"),
            "{words}"
        );
        assert!(
            !words.ends_with('.') && !words.starts_with(char::is_uppercase),
            "{words}"
        );
        let values = args.iter().map(|it| it.1.as_str()).chain(near);
        for value in values {
            assert!(words.contains(value), "\"{value}\" is not in: {words}");
        }
    }
    assert_ne!(both[0], both[1]);
}

#[test]
fn every_error_of_the_store_and_every_reason_within_is_said_in_both_languages() {
    let (errors, reasons) = (store_errors(), reasons());
    let mut sampled: BTreeSet<&str> = errors.iter().map(StoreError::code).collect();
    sampled.extend(reasons.iter().map(Unplayable::code));
    sampled.extend(flaws().iter().map(Flaw::code));
    assert_eq!(sampled, codes(include_str!("../../store/error.rs")));
    for it in &errors {
        told(it, &it.args(), it.suggestion());
    }
    for it in &reasons {
        told(it, &it.args(), None);
    }
    for it in &flaws() {
        told(it, &it.args(), None);
    }
}

#[test]
fn every_refusal_is_said_in_both_languages() {
    let sampled: BTreeSet<&str> = REFUSALS.iter().map(|it| it.code()).collect();
    assert_eq!(sampled, codes(include_str!("../../session/refusal.rs")));
    for it in REFUSALS {
        told(&it, &[], None);
        let nested = NotTaken::Refused(it);
        assert_eq!(said(&nested, Lang::Nl), said(&it, Lang::Nl));
    }
}

#[test]
fn every_fault_of_a_plan_is_said_in_both_languages() {
    let faults = plan_faults();
    let sampled: BTreeSet<&str> = faults.iter().map(PlanFault::code).collect();
    assert_eq!(sampled, codes(include_str!("../../session/plan_fault.rs")));
    for fault in faults {
        let (args, near) = (fault.args(), fault.suggestion().map(str::to_owned));
        told(&fault, &args, near.as_deref());
        told(&Parted { line: 3, fault }, &args, near.as_deref());
    }
}

#[test]
fn every_problem_of_the_window_and_the_terminal_is_said_in_both_languages() {
    let problems = problems();
    let sampled: BTreeSet<&str> = problems.iter().map(Problem::code).collect();
    assert_eq!(sampled, codes(include_str!("../problem.rs")));
    for it in &problems {
        told(it, &it.args(), it.suggestion());
    }
    let act = UnknownAct { word: word("KNIK") };
    told(&act, &act.args(), None);
}

#[test]
fn an_error_is_found_within_others_and_a_foreign_one_is_told_as_it_is() {
    let err = anyhow::Error::from(StoreError::NoSessions).context("while looking back");
    assert_eq!(
        said(err.as_ref(), Lang::Nl),
        "er zijn nog geen sessies; speel er eerst een"
    );
    let foreign = std::io::Error::other("stuk");
    assert_eq!(
        said(&foreign, Lang::Nl),
        "er ging iets mis (stuk); probeer het opnieuw"
    );
}

#[test]
fn what_may_have_been_meant_comes_last() {
    let fault = PlanFault::UnknownAnswer {
        answer: word("luistr"),
        open: vec![word("luister"), word("leg-uit")],
        suggestion: Some(word("luister")),
    };
    assert_eq!(
        said(&Parted { line: 2, fault }, Lang::Nl),
        "regel 2: \"luistr\" kan hier niet worden geantwoord; wel: luister, leg-uit; bedoelde u \"luister\"?"
    );
}
