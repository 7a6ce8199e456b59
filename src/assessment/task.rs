//! A task that was answered: what stood in it, what belonged in it, and the points by rule.

use super::{Better, Given, Moment, Scored, TaskPair, TaskRow};
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::task::{Arrange, Compose, Recognise, Row, Task, WhichForm};
use crate::session::Session;
use crate::session::answer::{self, Answer, MOST_POINTS, Order, Sentence};

/// The task at hand as it is now, when `answer` is about to be given.
pub(super) fn moment(
    session: &Session,
    node: NodeIdx,
    answer: Answer,
    fresh: bool,
) -> Option<Moment> {
    let (scenario, state, setup) = (session.scenario(), session.state(), &session.record().setup);
    let kind = &scenario.nodes.get(node.at())?.kind;
    let task = kind.task()?;
    let points = answer::points(scenario, setup, state, kind, answer);
    let tension = state.tension(scenario);
    let mut why = session.rendered(&task.why);
    let (mut red_line, mut rows) = (None, Vec::new());
    let (mut pairs, mut other) = (Vec::new(), None);
    match (kind, answer) {
        (NodeKind::Recognise(it), Answer::Signals(_)) => rows = signals(session, it, answer),
        (NodeKind::WhichForm(it), Answer::Form(_)) => rows = forms(it, answer),
        (NodeKind::Arrange(it), Answer::Order(order)) => {
            rows = items(session, it, order);
            pairs = required(it, order);
        }
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => {
            rows = parts(session, it, sentence);
            other = better(session, node, it, sentence);
            let row = answer::row(it, sentence);
            red_line = row.and_then(|it| it.red_line);
            why = row.map(|it| session.rendered(&it.why)).unwrap_or_default();
        }
        _ => {}
    }
    // A red line gives nothing, whatever its points.
    let given = if red_line.is_some() { 0 } else { points };
    Some(Moment {
        decision: node,
        scene: scenario.node(node).scene,
        prompt: session.rendered(&task.prompt),
        inputs: session.record().inputs.len(),
        tests: task.tests.clone(),
        given: Given::Task {
            answer,
            points: given,
            words: session.answer_words(node, answer),
            rows,
            pairs,
            better: other,
            why,
            sources: task.sources.clone(),
            red_line,
        },
        scored: if fresh {
            scored(task, given, best(kind))
        } else {
            Vec::new()
        },
        tension_before: tension,
        tension_after: tension,
        events: Vec::new(),
    })
}

/// The most points that anything one can answer gets.
fn best(kind: &NodeKind) -> u32 {
    let NodeKind::Compose(it) = kind else {
        return MOST_POINTS;
    };
    let rows = it.table.iter().filter(|it| it.red_line.is_none());
    rows.map(|it| it.points).max().unwrap_or_default()
}

/// What counts; nothing where every answer gives the same.
fn scored(task: &Task, given: u32, best: u32) -> Vec<Scored> {
    if best == 0 {
        return Vec::new();
    }
    let score = |competency: &_| Scored {
        competency: *competency,
        weight: task.weight,
        given,
        best,
    };
    task.tests.iter().map(score).collect()
}

fn signals(session: &Session, it: &Recognise, answer: Answer) -> Vec<TaskRow> {
    let Answer::Signals(picks) = answer else {
        return Vec::new();
    };
    let (scenario, setup) = (session.scenario(), &session.record().setup);
    let present = answer::present(scenario, setup, session.state(), it);
    let row = |(at, signal): (usize, &crate::scenario::task::Signal)| TaskRow {
        text: session.rendered(&signal.text),
        chosen: picks.contains(at).then_some(at + 1),
        right: Some(present[at]),
        near: false,
        leave_out: false,
        why: session.rendered(&signal.why),
    };
    it.signals.iter().enumerate().map(row).collect()
}

fn forms(it: &WhichForm, answer: Answer) -> Vec<TaskRow> {
    let row = |form: &crate::scenario::vocabulary::Pressure| TaskRow {
        text: form.word().to_owned(),
        chosen: (answer == Answer::Form(*form)).then_some(1),
        right: Some(*form == it.is),
        near: it.near.contains(form),
        leave_out: false,
        why: String::new(),
    };
    it.options.iter().map(row).collect()
}

fn items(session: &Session, it: &Arrange, order: Order) -> Vec<TaskRow> {
    let row = |(at, item): (usize, &crate::scenario::task::Item)| {
        let mut own = it.pairs.iter().filter(|pair| pair.0 == at || pair.1 == at);
        TaskRow {
            text: session.rendered(&item.text),
            chosen: order.place(at).map(|it| it + 1),
            right: Some(own.all(|pair| answer::pair_is_right(it, order, *pair))),
            near: false,
            leave_out: item.leave_out,
            why: session.rendered(&item.why),
        }
    };
    it.items.iter().enumerate().map(row).collect()
}

fn required(it: &Arrange, order: Order) -> Vec<TaskPair> {
    let pair = |pair: &(usize, usize)| TaskPair {
        first: pair.0,
        second: pair.1,
        right: answer::pair_is_right(it, order, *pair),
    };
    it.pairs.iter().map(pair).collect()
}

fn parts(session: &Session, it: &Compose, sentence: Sentence) -> Vec<TaskRow> {
    let mut rows = Vec::new();
    for (part, shape) in it.parts.iter().enumerate() {
        for (at, option) in shape.options.iter().enumerate() {
            rows.push(TaskRow {
                text: session.rendered(&option.text),
                chosen: (sentence.option(part) == Some(at)).then_some(part + 1),
                right: None,
                near: false,
                leave_out: false,
                why: String::new(),
            });
        }
    }
    rows
}

/// Of all sentences that are worth the most, the one that keeps most of what was chosen.
fn better(session: &Session, node: NodeIdx, it: &Compose, given: Sentence) -> Option<Better> {
    let worth = |row: &Row| {
        if row.red_line.is_some() {
            0
        } else {
            row.points
        }
    };
    let now = answer::row(it, given).map_or(0, worth);
    let kept = |other: Sentence| {
        let parts = 0..it.parts.len();
        parts
            .filter(|at| other.option(*at) == given.option(*at))
            .count()
    };
    let mut best: Option<(u32, usize, Sentence, &Row)> = None;
    for other in sentences(it) {
        let Some(row) = answer::row(it, other) else {
            continue;
        };
        let (points, kept) = (worth(row), kept(other));
        // The first of equals, so that the author's order decides.
        if best.is_none_or(|it| (it.0, it.1) < (points, kept)) {
            best = Some((points, kept, other, row));
        }
    }
    let (_, _, other, row) = best.filter(|it| now < it.0)?;
    Some(Better {
        words: session.answer_words(node, Answer::Sentence(other)),
        why: session.rendered(&row.why),
    })
}

/// Every whole sentence: at most four parts of at most four options.
fn sentences(it: &Compose) -> Vec<Sentence> {
    let mut all = vec![Sentence::default()];
    for (part, shape) in it.parts.iter().enumerate() {
        let with = |it: &Sentence| {
            let sentence = *it;
            (0..shape.options.len()).map(move |option| sentence.with(part, option))
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}
