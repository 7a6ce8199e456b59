//! Beats: what a call puts in the place of itself, and what no file can make of it.

use weerbaar::scenario::diagnostic::{Code, Diagnostic};
use weerbaar::scenario::{Parsed, Shared, Source, parse};

#[test]
fn a_call_of_a_call_needs_no_deep_stack() {
    let beat = |at: usize| {
        format!(
            "(id: \"b{at}\", nodes: [Call(id: \"$-a\", beat: \"b{}\")]),\n",
            at + 1
        )
    };
    let mut beats: String = (0..5_000).map(beat).collect();
    beats.push_str("(id: \"b5000\", nodes: [Narration(id: \"$-eind\", text: \"Eind.\")]),");
    let text = story(&beats, "Call(id: \"c\", beat: \"b0\"),");
    let small_stack = std::thread::Builder::new().stack_size(1 << 20);
    let parsed = small_stack
        .spawn(move || faults(&text))
        .expect("a thread starts")
        .join()
        .expect("no stack overflows");
    assert_eq!(codes(&parsed), [Code::NestedTooDeep]);
}

#[test]
fn beats_within_beats_cannot_grow_past_the_limits() {
    // Each calls the next one twice: a million times the last one.
    let beat = |at: usize| {
        let next = at + 1;
        format!(
            "(id: \"b{at}\", nodes: [Call(id: \"$-a\", beat: \"b{next}\"), Call(id: \"$-b\", beat: \"b{next}\")]),\n"
        )
    };
    let mut beats: String = (0..20).map(beat).collect();
    beats.push_str("(id: \"b20\", nodes: [Narration(id: \"$-eind\", text: \"Eind.\")]),");
    let found = faults(&story(&beats, "Call(id: \"c\", beat: \"b0\"),"));
    assert_eq!(codes(&found), [Code::TooManyNodes]);
    assert_eq!(found[0].args, [("limit", "10000".to_owned())]);
    // One node of much text, called often.
    let lines = "\"Regel na regel na regel na regel.\",".repeat(2_000);
    let beats = format!(
        "(id: \"lang\", nodes: [Document(id: \"$-stuk\", form: Letter, title: \"Stuk\", lines: [{lines}])]),"
    );
    let call = |at: usize| format!("Call(id: \"c{at}\", beat: \"lang\"),");
    let calls: String = (0..2_000).map(call).collect();
    assert_eq!(codes(&faults(&story(&beats, &calls))), [Code::FileTooLarge]);
    // A long argument, put in often.
    let many = "$x".repeat(20_000);
    let beats = format!(
        "(id: \"vol\", params: [\"x\"], nodes: [Narration(id: \"$-een\", text: \"{many}\")]),"
    );
    let long = "x".repeat(20_000);
    let call = format!("Call(id: \"c\", beat: \"vol\", with: {{ \"x\": \"{long}\" }}),");
    assert_eq!(codes(&faults(&story(&beats, &call))), [Code::FileTooLarge]);
}

#[test]
fn a_beat_is_declared_once_and_an_argument_given_once() {
    let beat = "(id: \"Een Beat\", params: [\"x\", \"x\", \"\"], nodes: [Narration(id: \"$-n\", text: \"$x\")]),";
    let found = faults(&story(&format!("{beat}{beat}"), ""));
    assert_eq!(
        codes(&found),
        [
            Code::BadId,
            Code::DuplicateId,
            Code::BadId,
            Code::DuplicateId,
            Code::BadId,
            Code::DuplicateId,
            Code::BadId
        ]
    );
    let beat = "(id: \"b\", params: [\"x\"], nodes: [Narration(id: \"$-n\", text: \"$x\")]),";
    let twice = "Call(id: \"c\", beat: \"b\", with: { \"x\": \"een\", \"x\": \"twee\" }),";
    assert_eq!(codes(&faults(&story(beat, twice))), [Code::WrongShape]);
    let shared = "[(id: \"b\", nodes: []), (id: \"b\", nodes: [])]";
    let [personas, coefficients, _] = Shared::shipped().texts();
    let refused = Shared::read(personas, coefficients, shared).expect_err("it is there twice");
    assert_eq!(refused.file, "beats.ron");
}

#[test]
fn a_dollar_means_something_only_between_quotes() {
    let beat = "(id: \"b\", params: [\"x\"], nodes: [ // kost $5
        Narration(id: \"$-n\", text: \"$x, $$5 en \\\"$x\\\"\"), /* $niets */
    ]),";
    let call = "Call(id: \"c\", beat: \"b\", with: { \"x\": \"a\\\"b\\\\c\" }),";
    let parsed = read(&story(beat, call));
    assert_eq!(parsed.diagnostics, []);
    let session = weerbaar::session::Session::start(
        std::sync::Arc::new(parsed.scenario.expect("it has no faults")),
        weerbaar::session::setup::Setup::seeded(1),
    );
    let trace = weerbaar::session::plan::trace(&session);
    assert!(
        trace.contains("sees     a\"b\\c, $5 en \"a\"b\\c\""),
        "{trace}"
    );
}

#[test]
fn every_shape_error_of_a_beat_is_told_once_and_in_its_own_line() {
    let beats = "(id: \"krom\", nodes: [
        Narration(id: \"$-een\", tekst: \"Een.\"),
        Decision(id: \"$-twee\", tests: [C3], prompt: \"Wat?\", choices: [
            (id: \"ja\", text: \"Ja.\", qualty: 3, why: \"Kan.\"),
        ]),
    ]),
    (id: \"ongebruikt\", nodes: [
        Naration(id: \"$-een\", text: \"Een.\"),
    ]),";
    let text = story(
        beats,
        "Call(id: \"c\", beat: \"krom\"), Call(id: \"d\", beat: \"krom\"), Goto(to: \"v\", when: Visited(\"c-een\")),",
    );
    let found = faults(&text);
    let places: Vec<(Code, &str)> = found
        .iter()
        .map(|it| (it.code, &text[it.span.clone()]))
        .collect();
    assert_eq!(
        places,
        [
            (Code::UnknownField, "tekst"),
            (Code::UnknownField, "qualty"),
            (Code::UnknownKeyword, "Naration"),
        ]
    );
}

#[test]
fn a_beat_that_never_comes_back_needs_nothing_behind_it() {
    let beats =
        "(id: \"uit\", nodes: [Narration(id: \"$-n\", text: \"Uit.\"), End(ending: \"klaar\")]),";
    let call = "Call(id: \"c\", beat: \"uit\")";
    let text = story(
        beats,
        &format!("Narration(id: \"w\", text: \"W.\"), {call},"),
    );
    let found = faults(&text);
    assert_eq!(codes(&found), [Code::Unreachable], "{found:?}");
    assert_eq!(found[0].args, [("name", "v".to_owned())]);
    let last = text.replacen(
        "Narration(id: \"v\", text: \"Verder.\"), End(ending: \"klaar\")",
        "",
        1,
    );
    assert_eq!(faults(&last), []);
    // One that does come back needs it, and says so by the name of the call.
    let back = last.replacen(", End(ending: \"klaar\")", "", 1);
    let found = faults(&back);
    assert_eq!(codes(&found), [Code::FallsOff, Code::UnusedEnding]);
    assert_eq!(found[0].args, [("name", "c".to_owned())]);
}

#[test]
fn a_return_outside_a_beat_is_misplaced() {
    for node in ["Return,", "Group(id: \"g\", nodes: [(node: Return)]),"] {
        assert_eq!(
            codes(&faults(&story("", node))),
            [Code::Misplaced],
            "{node}"
        );
    }
}

#[test]
fn line_ends_are_no_part_of_the_hash() {
    let text = include_str!("../data/tasks.ron");
    let hash = |text: &str| read(text).scenario.expect("it has no faults").hash;
    assert_eq!(hash(text), hash(&text.replace('\n', "\r\n")));
    let beat = "(id: \"wel\", params: [\"x\"], nodes: [Narration(id: \"$-n\", text: \"$x\")]),";
    let call = |x: &str| {
        let call = format!("Call(id: \"c\", beat: \"wel\", with: {{ \"x\": \"{x}\" }}),");
        hash(&story(beat, &call))
    };
    assert_ne!(call("een"), call("twee"));
}

fn codes(faults: &[Diagnostic]) -> Vec<Code> {
    faults.iter().map(|it| it.code).collect()
}

fn faults(text: &str) -> Vec<Diagnostic> {
    read(text).diagnostics
}

fn read(text: &str) -> Parsed {
    parse(&Source {
        name: "beats".to_owned(),
        text: text.to_owned(),
    })
}

/// A scenario of one scene that begins with these nodes.
fn story(beats: &str, nodes: &str) -> String {
    format!(
        "Scenario(
            id: \"klein\", version: \"1.0.0\", title: \"Klein\", summary: \"Klein.\", language: \"nl\",
            minutes: (full: 2), trains: [C3], you: \"U bent er.\", beats: [{beats}],
            scenes: [(id: \"hal\", phase: Voor, place: \"gangpad\", title: \"Hal\", nodes: [{nodes}
                Narration(id: \"v\", text: \"Verder.\"), End(ending: \"klaar\")])],
            endings: [(id: \"klaar\", title: \"Klaar\", text: \"Klaar.\", verdict: Good, debrief: \"Klaar.\")],
        )"
    )
}
