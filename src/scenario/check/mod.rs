//! From the shape of a file to a scenario: every problem found in one pass.
//!
//! What has a name is declared (`declare`), names become indexes (`names`), then each part is built and judged (`head`, `people`, `moment`, `choice`, `task`, `aside`, `asks`),
//! then the whole story's flow (`flow`). What goes wrong is noted and the rest is checked on.

mod aside;
mod asks;
mod choice;
mod cycle;
mod declare;
mod flow;
mod head;
mod moment;
mod names;
mod people;
mod prose;
mod task;

use std::ops::Range;
use std::sync::Arc;

use super::diagnostic::{Code, Diagnostic, Severity};
use super::expand::{Expanded, expand};
use super::id::{EndingIdx, NodeIdx, SceneIdx};
use super::node::{Choice, Ending, Scene};
use super::outline::{Limits, outline};
use super::recover::{Aside, recover};
use super::{Parsed, Scenario, Shared, Source, source};
use names::Names;

/// The work in hand.
struct Check<'a> {
    /// The file.
    text: &'a str,
    names: Names<'a>,
    shared: &'a Arc<Shared>,
    /// What could not be read: names in it may well exist.
    aside: Aside,
    choices: Vec<Choice>,
    faults: Vec<Diagnostic>,
}

impl Check<'_> {
    /// Notes a fault.
    fn fault(&mut self, code: Code, span: &Range<usize>, args: &[(&'static str, &str)]) {
        self.fault_near(code, span, args, None);
    }

    fn fault_near(
        &mut self,
        code: Code,
        span: &Range<usize>,
        args: &[(&'static str, &str)],
        suggestion: Option<String>,
    ) {
        self.faults
            .push(Diagnostic::new(code, span, args, suggestion));
    }
}

/// Reads and checks a file.
pub(super) fn parse(file: &Source, shared: &Arc<Shared>, limits: Limits) -> Parsed {
    let plain = match outline(&file.text, limits) {
        Ok(plain) => plain,
        Err(fault) => {
            return Parsed {
                scenario: None,
                diagnostics: vec![fault],
            };
        }
    };
    let (shape, faults, mut aside) = recover(&file.text, plain, limits);
    let Some(mut shape) = shape else {
        return Parsed {
            scenario: None,
            diagnostics: sorted(faults, &file.text),
        };
    };
    let expanded = expand(&mut shape, &file.text, shared, limits, &mut aside);
    if let Some(fault) = too_many(&shape, limits) {
        return Parsed {
            scenario: None,
            diagnostics: vec![fault],
        };
    }
    let mut check = Check {
        text: &file.text,
        names: Names::default(),
        shared,
        aside,
        choices: Vec::new(),
        faults,
    };
    declare::declare(&mut check, &shape);
    let scenario = build(&mut check, &shape, &file.text, &expanded);
    check.faults.extend(expanded.faults);
    let diagnostics = sorted(check.faults, &file.text);
    let playable = diagnostics
        .iter()
        .all(|it| it.severity() != Severity::Error);
    Parsed {
        scenario: scenario.filter(|_| playable),
        diagnostics,
    }
}

/// A scenario with more nodes than it may have is not looked at any further.
fn too_many(shape: &source::Scenario, limits: Limits) -> Option<Diagnostic> {
    let mut nodes = 0;
    let past = shape.scenes.iter().find(|scene| {
        let inner = |node: &source::Node| match node {
            source::Node::Group(group) => group.nodes.len(),
            source::Node::Inject(_) => 1,
            _ => 0,
        };
        nodes += scene.nodes.iter().map(|it| 1 + inner(it)).sum::<usize>();
        nodes > limits.nodes
    })?;
    let args = vec![("limit", limits.nodes.to_string())];
    Some(Diagnostic {
        code: Code::TooManyNodes,
        span: past.id.span.clone(),
        args,
        suggestion: None,
    })
}

fn build<'a>(
    check: &mut Check<'a>,
    shape: &'a source::Scenario,
    text: &str,
    expanded: &Expanded,
) -> Option<Scenario> {
    let head = head::head(check, shape, text.trim_end().len());
    let (cast, aggressors) = people::people(check, shape);
    let variables = people::variables(check, shape);
    let carries = people::carries(check, shape);
    let nodes = moment::nodes(check);
    let scenes: Vec<Scene> = shape
        .scenes
        .iter()
        .enumerate()
        .map(|(at, scene)| moment::scene(check, scene, SceneIdx::of(at)))
        .collect();
    let endings: Vec<Ending> = shape
        .endings
        .iter()
        .map(|ending| moment::ending(check, ending))
        .collect();
    let debrief = head::debrief(check, &shape.debrief);
    let start = start(check, shape);
    people::unused(check, shape, &scenes, &nodes);
    prose::phones(check);
    prose::untitled(check, shape);
    prose::unused_beats(check, shape, expanded);
    let mut scenario = Scenario {
        head,
        cast,
        aggressors,
        variables,
        scenes,
        nodes,
        choices: std::mem::take(&mut check.choices),
        carries,
        endings,
        debrief,
        start: start?,
        text: text.into(),
        shared: check.shared.clone(),
        hash: Default::default(),
    };
    // Without the nodes of a beat nothing can be said of the flow.
    if check.names.is_whole() && !check.aside.lost_calls() {
        flow::flow(check, &mut scenario);
    }
    scenario.hash = super::hash::content_hash(&scenario, &expanded.texts);
    Some(scenario)
}

fn start(check: &mut Check<'_>, shape: &source::Scenario) -> Option<NodeIdx> {
    match &shape.start {
        Some(name) => Some(check.goto(name)),
        None => check.names.first_node(),
    }
}

/// In file order, each fault once.
fn sorted(mut faults: Vec<Diagnostic>, text: &str) -> Vec<Diagnostic> {
    // A place never begins or ends within a character: whoever cuts it out must not stumble.
    for it in &mut faults {
        it.span.start = text.floor_char_boundary(it.span.start);
        it.span.end = text.ceil_char_boundary(it.span.end).max(it.span.start);
    }
    faults.sort_by(|a, b| (a.span.start, a.code, &a.args).cmp(&(b.span.start, b.code, &b.args)));
    faults.dedup();
    faults
}

/// An ending that stands in for one that does not exist; the scenario is refused.
const NO_ENDING: EndingIdx = EndingIdx(0);
