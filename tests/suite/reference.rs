//! The reference for authors: every block of `scenarios/README.md` is what it says it is.
//!
//! A block is put into a frame that is made of the page's own blocks: its head, its cast, its variables. The word after
//! `ron` says where it goes; a block with `fout` shows exactly the code of the heading above it.

use std::collections::BTreeMap;
use std::sync::Arc;

use weerbaar::scenario::diagnostic::Code;
use weerbaar::scenario::{Parsed, Scenario, Source, parse};
use weerbaar::session::plan;

const PAGE: &str = include_str!("../../scenarios/README.md");
const TASKS: &str = include_str!("../data/tasks.ron");

/// A block of code: the words of its fence, what it holds, and the code in the heading above it.
struct Block {
    words: Vec<String>,
    text: String,
    heading: String,
    line: usize,
}

/// What a frame is made of, by the word of the fence.
type Parts = BTreeMap<&'static str, String>;

#[test]
fn every_block_of_the_reference_is_sound() {
    let mut n_seen = 0;
    for block in blocks().iter().filter(|it| !it.is_fault()) {
        match block.words[0].as_str() {
            // Goes with the example of a fault.
            "ron" if block.words.last().is_some_and(|it| it == "bij") => {}
            "ron" => {
                let parsed = parse(&source(framed(block, None)));
                assert_eq!(
                    parsed.diagnostics,
                    [],
                    "line {}: {}",
                    block.line,
                    framed(block, None)
                );
                n_seen += 1;
            }
            "text" => {
                let played = plan::run(&tasks(), &block.text);
                assert_eq!(played.map(drop), Ok(()), "line {}", block.line);
                n_seen += 1;
            }
            other => panic!("line {}: {other}", block.line),
        }
    }
    assert!(n_seen >= 23, "{n_seen} blocks");
}

#[test]
fn every_code_has_an_example_that_shows_exactly_that_code() {
    let (blocks, mut wrong) = (blocks(), Vec::new());
    for code in Code::ALL {
        let own: Vec<&Block> = blocks
            .iter()
            .filter(|it| it.heading == code.name())
            .collect();
        let fault = own.iter().find(|it| it.is_fault());
        let fault = fault
            .unwrap_or_else(|| panic!("scenarios/README.md has no example of {}", code.name()));
        if fault.words[0] == "text" {
            assert_eq!(*code, Code::PlanFailed);
            assert!(plan::run(&tasks(), &fault.text).is_err());
            continue;
        }
        let beside = own
            .iter()
            .find(|it| it.words.last().is_some_and(|it| it == "bij"));
        let text = framed(fault, beside.copied());
        let mut codes: Vec<Code> = parse(&source(text))
            .diagnostics
            .iter()
            .map(|it| it.code)
            .collect();
        codes.dedup();
        if codes != [*code] {
            wrong.push((fault.line, *code, codes));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_reference_tells_what_each_code_means_and_how_bad_it_is() {
    for code in Code::ALL {
        let heading = format!("#### `{}`", code.name());
        let after = PAGE.split_once(&heading).expect("tested above").1;
        let (rest, body) = after.split_once("\n\n").expect("a text follows");
        let is_warning = parse_severity(*code);
        assert_eq!(
            rest.trim(),
            if is_warning { "(let op)" } else { "" },
            "{}",
            code.name()
        );
        assert!(
            body.chars().next().is_some_and(char::is_uppercase),
            "{}",
            code.name()
        );
    }
}

/// Every word of a closed list stands on the page.
#[test]
fn the_reference_names_every_keyword() {
    use weerbaar::scenario::vocabulary as v;
    let mut words: Vec<&str> = Vec::new();
    macro_rules! add { ($($list:ident),*) => { $(words.extend(v::$list::ALL.iter().map(|it| it.word()));)* } }
    add!(
        Role, System, Theme, Stretch, Length, Style, RedLine, Verdict, Cue, Lean, Anchor, Form, Act
    );
    words.extend(v::Meter::ALL.iter().map(|it| it.name()));
    words.extend(v::Intensity::ALL.iter().map(|it| it.name()));
    words.extend(v::Theme::ALL.iter().map(|it| it.name()));
    words.extend(v::PLACES);
    words.extend(v::LOOKS);
    let missing: Vec<&&str> = words.iter().filter(|it| !has_word(it)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Every field that an author can write stands on the page.
#[test]
fn the_reference_shows_every_field() {
    let shapes = [
        include_str!("../../src/scenario/source.rs"),
        include_str!("../../src/scenario/source_task.rs"),
    ];
    let mut missing = Vec::new();
    for line in shapes.iter().flat_map(|it| it.lines()) {
        let field = line
            .trim()
            .strip_prefix("pub(super) ")
            .and_then(|it| it.split_once(": "));
        if let Some((field, _)) = field {
            // The page says "C1 tot en met C8".
            let competency = field.starts_with('C');
            if !competency && !field.contains([' ', '(']) && !has_word(field) {
                missing.push(field);
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_the_pages_for_authors_point_to_is_there() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for page in [PAGE, include_str!("../../scenarios/eerste-scenario.md")] {
        let targets = page
            .split("](")
            .skip(1)
            .filter_map(|it| it.split(')').next());
        for target in targets.filter(|it| !it.contains("://")) {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            assert!(folder.join(file).exists(), "{target}");
            let heading = |line: &str| {
                let title = line.trim_start_matches('#').trim().to_lowercase();
                let kept = title
                    .chars()
                    .filter(|it| it.is_alphanumeric() || " -".contains(*it));
                line.starts_with('#') && kept.collect::<String>().replace(' ', "-") == anchor
            };
            let page = if file.is_empty() { page } else { PAGE };
            assert!(anchor.is_empty() || page.lines().any(heading), "{target}");
        }
    }
}

fn has_word(word: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || it == '_' || it == '-';
    PAGE.match_indices(word).any(|(at, _)| {
        let before = PAGE[..at].chars().next_back().is_some_and(part);
        let after = PAGE[at + word.len()..].chars().next().is_some_and(part);
        !before && !after
    })
}

fn parse_severity(code: Code) -> bool {
    use weerbaar::scenario::diagnostic::{Diagnostic, Severity};
    let it = Diagnostic {
        code,
        span: 0..0,
        args: Vec::new(),
        suggestion: None,
    };
    it.severity() == Severity::Warning
}

impl Block {
    fn is_fault(&self) -> bool {
        self.words.last().is_some_and(|it| it == "fout")
    }
}

fn blocks() -> Vec<Block> {
    let (mut blocks, mut heading) = (Vec::new(), String::new());
    let mut open: Option<Block> = None;
    for (at, line) in PAGE.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(words)) => {
                open = Some(Block {
                    words: words.split_whitespace().map(str::to_owned).collect(),
                    text: String::new(),
                    heading: heading.clone(),
                    line: at + 1,
                });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => block.text += &format!("{line}\n"),
            (None, None) => {
                if let Some(title) = line.strip_prefix('#') {
                    let code = title.split('`').nth(1).unwrap_or_default();
                    heading = code.to_owned();
                }
            }
        }
    }
    assert!(open.is_none(), "a fence is left open");
    blocks
}

/// A whole scenario with the block in its place.
fn framed(block: &Block, beside: Option<&Block>) -> String {
    let kind = block.words[1].as_str();
    let (kind, times) = kind.split_once('=').unwrap_or((kind, "1"));
    let times: usize = times.parse().expect("a number");
    match kind {
        "scenario" => return block.text.clone(),
        "herhaal" => return block.text.repeat(times),
        _ => {}
    }
    let own = blocks();
    let mut parts = Parts::new();
    for part in [
        "hoofd",
        "cast",
        "variables",
        "carries",
        "beats",
        "endings",
        "debrief",
    ] {
        let block = own.iter().find(|it| it.words[1..] == [part]);
        parts.insert(part, block.expect("the page shows each part").text.clone());
    }
    for part in ["scenes", "nodes", "choices", "voorwaarden", "gevolgen"] {
        parts.insert(part, String::new());
    }
    // A beat is shown with a call of it, and stands in no other frame.
    let calls = |it: &Block| it.text.contains("beat: \"bel\"");
    if kind == "beats" && !block.is_fault() {
        let call = own.iter().find(|it| it.words[1] == "nodes" && calls(it));
        parts.insert("nodes", call.expect("the page calls its beat").text.clone());
    } else if !calls(block) && !beside.is_some_and(calls) {
        parts.insert("beats", String::new());
    }
    // Who is shown for what they are, is seen somewhere.
    let mut said = String::new();
    if kind == "cast" && block.heading != "unused-character" {
        for (at, id) in block.text.split("(id: \"").skip(1).enumerate() {
            let id = id.split('"').next().unwrap_or_default();
            said += &format!("Line(id: \"zegt-{at}\", who: \"{id}\", text: \"Dag.\"),\n");
        }
    }
    match kind {
        "herhaal-tekst" => {
            let text = block.text.trim_end().repeat(times);
            parts.insert(
                "nodes",
                format!("Narration(id: \"lang\", text: \"{text}\"),"),
            );
        }
        "herhaal-nodes" => {
            let all = (0..times).map(|at| block.text.replace("{n}", &at.to_string()));
            parts.insert("nodes", all.collect());
        }
        kind => {
            let part = parts.keys().copied().find(|it| *it == kind);
            let part = part.unwrap_or_else(|| panic!("line {}: {kind}", block.line));
            let whole = own
                .iter()
                .any(|it| it.words[1..] == [kind] && it.line == block.line);
            match parts.get_mut(part) {
                Some(text) if whole => *text = block.text.clone(),
                Some(text) if ["hoofd", "debrief"].contains(&part) => {
                    // The same field, with a fault.
                    let field = block.text.split(':').next().unwrap_or_default();
                    let keep = text.lines().filter(|it| !it.starts_with(field));
                    *text = keep
                        .chain([block.text.as_str()])
                        .collect::<Vec<_>>()
                        .join("\n");
                }
                Some(text) => *text += &block.text,
                None => {}
            }
        }
    }
    if let Some(beside) = beside {
        parts.insert("nodes", beside.text.clone());
    }
    frame(&parts, &said)
}

fn frame(parts: &Parts, said: &str) -> String {
    let of = |part: &str| parts[part].as_str();
    let conditions = of("voorwaarden").lines();
    let conditions = conditions.map(|it| format!("Goto(to: \"verder\", when: {it}),\n"));
    let conditions: String = conditions.collect();
    let effects = of("gevolgen").lines().collect::<Vec<_>>().join(", ");
    format!(
        "Scenario(
{hoofd}
cast: [
{cast}],
variables: [
{variables}],
carries: [{carries}],
beats: [
{beats}],
start: \"begin\",
scenes: [
(id: \"begin\", phase: Voor, place: \"gangpad\", title: \"Hal\", present: [\"buurman\"], nodes: [
{said}
Goto(to: \"binnen-kader\", when: All([Flag(\"gemeld\"), Flag(\"afspraak\"), AtLeast(\"beurten\", 1), Is(\"route\", \"auto\")])),
Goto(to: \"kader\", when: Flag(\"gemeld\")),
Decision(id: \"waarheen\", prompt: \"Waarheen?\", tests: [C3], choices: [
(id: \"weg\", text: \"Weg.\", unseen: true, quality: 3, why: \"Weg.\", goto: \"weg-gegaan\"),
(id: \"door\", text: \"Door.\", unseen: true, quality: 3, why: \"Door.\", goto: \"{eerste}\"),
(id: \"anders\", text: \"Anders.\", unseen: true, quality: 3, why: \"Door.\", goto: \"{tweede}\"),
(id: \"ver\", text: \"Ver.\", unseen: true, quality: 3, why: \"Ver.\", goto: \"vreemd\"),
]),
Narration(id: \"weg-gegaan\", text: \"Weg.\"),
End(ending: \"weggelopen\"),
]),
{scenes}
(id: \"kader\", phase: Tijdens, place: \"voordeur\", title: \"Hal\", present: [\"man\"], nodes: [
{nodes}
{conditions}
Narration(id: \"verder\", text: \"Verder.\", enter: [{effects}]),
Decision(id: \"besluit\", prompt: \"Wat doet u?\", tests: [C3], choices: [
(id: \"luister\", text: \"Luister.\", act: Listen(toward: \"man\"), quality: 4, why: \"Ja.\"),
{choices}
]),
Narration(id: \"binnen-kader\", text: \"Binnen.\"),
End(ending: \"op-slot\"),
]),
(id: \"vreemd\", phase: Na, place: \"uitgang\", title: \"Hal\", nodes: [Line(id: \"vreemd-stil\", who: \"vreemde\", text: \"Stil.\"), End(ending: \"op-slot\")]),
],
endings: [
{endings}],
debrief: ({debrief}),
)
",
        hoofd = of("hoofd"),
        cast = of("cast"),
        variables = of("variables"),
        carries = of("carries"),
        beats = of("beats"),
        scenes = of("scenes"),
        nodes = of("nodes"),
        choices = of("choices"),
        endings = of("endings"),
        debrief = of("debrief"),
        eerste = scene_of(of("scenes"), 0),
        tweede = scene_of(of("scenes"), 1),
    )
}

/// The name of the scene at that place, or else that of the frame.
fn scene_of(scenes: &str, at: usize) -> &str {
    let ids = scenes
        .split("\n")
        .filter(|it| it.trim_start_matches([' ', '(']).starts_with("id: \""));
    let ids: Vec<&str> = ids.filter_map(|it| it.split('"').nth(1)).collect();
    ids.get(at).copied().unwrap_or("vreemd")
}

fn source(text: String) -> Source {
    Source {
        name: "scenarios/README.md".to_owned(),
        text,
    }
}

fn tasks() -> Arc<Scenario> {
    let Parsed {
        scenario,
        diagnostics,
    } = parse(&source(TASKS.to_owned()));
    assert_eq!(diagnostics, []);
    Arc::new(scenario.expect("it has no faults"))
}
