//! The one written form of an answer, for plans, commands, witnesses, logs and exports.
//!
//! `id` for a choice, `a+b` for what was recognised or composed, `F3` for a form of pressure, `a>b>c` for an order, `-` for
//! nothing, `ask:adviser`, `timeout`, `inject:id`.

use super::answer::{Answer, Sentence};
use super::input::Input;
use super::state::State;
use super::step::rendered;
use crate::scenario::Scenario;
use crate::scenario::id::NodeIdx;
use crate::scenario::node::NodeKind;
use crate::scenario::task::{Compose, MOST_PARTS};
use crate::scenario::text::Text;
use crate::scenario::vocabulary::Pressure;

/// An answer with nothing in it.
const NOTHING: &str = "-";

/// An answer of the trainee, or what the clock or the trainer did, in words; none for what is no answer.
pub fn write(scenario: &Scenario, input: Input) -> Option<String> {
    Some(match input {
        Input::Choose(choice) => scenario.choice(choice).id.clone(),
        Input::Answer(node, answer) => write_answer(scenario, node, answer),
        Input::Consult(who) => format!("ask:{}", scenario.cast[who.at()].id),
        Input::Tick => "timeout".to_owned(),
        Input::Inject(node) => format!("inject:{}", scenario.node(node).id),
        Input::Continue | Input::Card(_) | Input::Pause => return None,
        Input::StepOut | Input::Resume | Input::Stop => return None,
    })
}

/// An answer to the task at `node`.
pub fn write_answer(scenario: &Scenario, node: NodeIdx, answer: Answer) -> String {
    let joined = |ids: Vec<&str>, with: &str| {
        if ids.is_empty() {
            NOTHING.to_owned()
        } else {
            ids.join(with)
        }
    };
    match (&scenario.node(node).kind, answer) {
        (NodeKind::Recognise(it), Answer::Signals(picks)) => {
            let ids = picks
                .iter()
                .filter_map(|at| Some(it.signals.get(at)?.id.as_str()));
            joined(ids.collect(), "+")
        }
        (_, Answer::Form(form)) => form.word().to_owned(),
        (NodeKind::Arrange(it), Answer::Order(order)) => {
            let ids = order
                .iter()
                .filter_map(|at| Some(it.items.get(at)?.id.as_str()));
            joined(ids.collect(), ">")
        }
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => {
            joined(chosen_ids(it, sentence).collect(), "+")
        }
        _ => NOTHING.to_owned(),
    }
}

/// An answer to the task at `node` as people read it now.
pub(super) fn read_out(
    scenario: &Scenario,
    state: &State,
    node: NodeIdx,
    answer: Answer,
) -> String {
    let text = |it: &Text| rendered(scenario, state, it);
    let listed = |texts: Vec<String>, with: &str| {
        if texts.is_empty() {
            "–".to_owned()
        } else {
            texts.join(with)
        }
    };
    match (&scenario.node(node).kind, answer) {
        (NodeKind::Recognise(it), Answer::Signals(picks)) => {
            let picked = picks.iter().filter_map(|at| it.signals.get(at));
            listed(picked.map(|it| text(&it.text)).collect(), "; ")
        }
        (NodeKind::Arrange(it), Answer::Order(order)) => {
            let items = order.iter().filter_map(|at| it.items.get(at));
            listed(items.map(|it| text(&it.text)).collect(), " › ")
        }
        (NodeKind::Compose(it), Answer::Sentence(sentence)) => {
            let mut words: Vec<String> = Vec::new();
            words.extend((!it.lead.is_empty()).then(|| it.lead.clone()));
            for (at, part) in it.parts.iter().enumerate() {
                let option = sentence.option(at).and_then(|it| part.options.get(it));
                words.push(option.map_or_else(|| part.gap.clone(), |it| text(&it.text)));
            }
            words.join(" ")
        }
        (_, Answer::Form(form)) => form.word().to_owned(),
        _ => String::new(),
    }
}

fn chosen_ids(it: &Compose, sentence: Sentence) -> impl Iterator<Item = &str> {
    let parts = it.parts.iter().enumerate();
    parts.filter_map(move |(at, part)| {
        let option = part.options.get(sentence.option(at)?)?;
        Some(option.id.as_str())
    })
}

/// The answer to the task at `node` that a word stands for; the error is the part that means nothing there.
pub fn read_answer(scenario: &Scenario, node: NodeIdx, word: &str) -> Result<Answer, String> {
    let kind = &scenario.node(node).kind;
    let parts = |with: char| {
        let all = if word == NOTHING { "" } else { word };
        all.split(with).filter(|it| !it.is_empty())
    };
    let unknown = |part: &str| part.to_owned();
    Ok(match kind {
        NodeKind::Recognise(it) => {
            let at = |part| it.signals.iter().position(|it| it.id == part);
            let picks = parts('+').map(|part| at(part).ok_or_else(|| unknown(part)));
            Answer::Signals(picks.collect::<Result<_, _>>()?)
        }
        NodeKind::WhichForm(it) => {
            let same = |form: &&Pressure| form.word().eq_ignore_ascii_case(word);
            Answer::Form(*it.options.iter().find(same).ok_or_else(|| unknown(word))?)
        }
        NodeKind::Arrange(it) => {
            let at = |part| it.items.iter().position(|it| it.id == part);
            let order: Vec<usize> = parts('>')
                .map(|part| at(part).ok_or_else(|| unknown(part)))
                .collect::<Result<_, _>>()?;
            if let Some(at) = (0..order.len()).find(|at| order[..*at].contains(&order[*at])) {
                return Err(it.items[order[at]].id.clone());
            }
            Answer::Order(order.into_iter().collect())
        }
        NodeKind::Compose(it) => {
            let mut sentence = Sentence::default();
            for id in parts('+') {
                let (part, option) = place(it, id).ok_or_else(|| unknown(id))?;
                if sentence.option(part).is_some() {
                    return Err(unknown(id));
                }
                sentence = sentence.with(part, option);
            }
            Answer::Sentence(sentence)
        }
        _ => return Err(unknown(word)),
    })
}

/// The part and the option of that name.
fn place(it: &Compose, id: &str) -> Option<(usize, usize)> {
    let mut parts = it.parts.iter().enumerate().take(MOST_PARTS);
    parts.find_map(|(at, part)| Some((at, part.options.iter().position(|it| it.id == id)?)))
}

/// Every id that can stand in an answer to the task at `node`, for messages.
pub fn known(scenario: &Scenario, node: NodeIdx) -> Vec<String> {
    match &scenario.node(node).kind {
        NodeKind::Recognise(it) => it.signals.iter().map(|it| it.id.clone()).collect(),
        NodeKind::WhichForm(it) => it.options.iter().map(|it| it.word().to_owned()).collect(),
        NodeKind::Arrange(it) => it.items.iter().map(|it| it.id.clone()).collect(),
        NodeKind::Compose(it) => {
            let options = it.parts.iter().flat_map(|it| &it.options);
            options.map(|it| it.id.clone()).collect()
        }
        _ => Vec::new(),
    }
}
