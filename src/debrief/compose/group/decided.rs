//! One decision of a group: the votes on it, what came out, what the trainer put there, and how it is told back.

use super::class::Class;
use super::{beside, finding, votes};
use crate::assessment::{Given, Moment};
use crate::debrief::compose::Run;
use crate::debrief::group::{GroupDecision, Vote};
use crate::guidance::competency;
use crate::room::command::Tag;
use crate::room::talk::KeyMoment;
use crate::room::track::{Decided, Majority};
use crate::session::answer::Answer;

/// None where its way cannot be told.
pub(super) fn decision(
    class: &Class<'_>,
    moment: KeyMoment,
    decided: &Decided,
) -> Option<GroupDecision> {
    let (played, run) = class.run(moment, decided)?;
    let is_it = |it: &Moment| it.inputs == decided.inputs && it.decision == decided.node;
    let at = run.assessment.moments.iter().position(is_it);
    let asked = at.and_then(|it| run.assessment.moments.get(it));
    let told = at.and_then(|it| played.told.get(it)).cloned();
    let rounds = votes::rounds(&run, decided);
    let votes = votes::votes(&run, decided, asked, &rounds);
    let differs = decided.against == Majority::Differs;
    let marks = [
        (differs, "group-differs"),
        (decided.by_clock, "group-by-clock"),
        (decided.undone, "group-undone"),
    ];
    let marks = marks.into_iter().filter(|(holds, _)| *holds);
    Some(GroupDecision {
        moment,
        title: title(class, moment, at),
        number: at.map(|it| it + 1),
        place: run.place(run.scenario.node(decided.node).scene),
        situation: told
            .as_ref()
            .map(|it| it.situation.clone())
            .unwrap_or_default(),
        prompt: asked.map_or_else(|| subject(&run, decided), |it| it.prompt.clone()),
        finding: finding::decision(&votes, &rounds),
        decided: words(&run, asked, &votes),
        rounds,
        votes,
        differs,
        by_clock: decided.by_clock,
        undone: decided.undone,
        marks: marks.map(|(_, key)| class.say(key)).collect(),
        notes: notes(class, moment),
        told,
    })
}

/// "Besluit 3", "Wat als 1 · Besluit 3".
fn title(class: &Class<'_>, moment: KeyMoment, at: Option<usize>) -> String {
    let decision = match at {
        Some(at) => class.say_with("debrief-decision", &[("number", (at + 1).into())]),
        None => class.say("debrief-chance-subject"),
    };
    if moment.track.0 == 0 {
        return decision;
    }
    format!("{} · {decision}", beside::name(class, moment.track))
}

/// The question at which a subject was chosen.
fn subject(run: &Run<'_>, decided: &Decided) -> String {
    let decision = run.scenario.decision(decided.node);
    decision.map_or_else(String::new, |it| run.session.rendered(&it.prompt))
}

/// What came out, with its letters where it has any.
fn words(run: &Run<'_>, asked: Option<&Moment>, votes: &[Vote]) -> String {
    let chosen = || {
        let all = votes
            .iter()
            .flat_map(|vote| vote.options.iter().map(move |it| (vote, it)));
        all.filter(|(_, it)| it.chosen)
    };
    match asked.map(|it| &it.given) {
        Some(Given::Task {
            answer: Answer::Signals(_),
            ..
        }) => {
            let letters: Vec<&str> = chosen().map(|(_, it)| it.letter.as_str()).collect();
            match letters.as_slice() {
                [] => run.say("group-decided-nothing"),
                all => run.listed(all),
            }
        }
        Some(Given::Task {
            answer: Answer::Order(_) | Answer::Sentence(_),
            words,
            ..
        }) => match words.trim() {
            "" => run.say("group-decided-nothing"),
            words => run.say_with("group-quoted", &[("words", words.into())]),
        },
        _ => chosen()
            .next()
            .map_or_else(String::new, |(vote, it)| finding::named(run, vote, it)),
    }
}

/// Bookmarks first, then tags in the order of the console.
fn notes(class: &Class<'_>, moment: KeyMoment) -> Vec<(String, usize)> {
    let all = class.room.notes().iter().zip(&class.history.notes);
    let here = || {
        let own = all.clone().filter(|(_, it)| **it == Some(moment));
        own.map(|(note, _)| note.tag)
    };
    let kinds = [None].into_iter().chain(Tag::all().map(Some));
    let counted = kinds.map(|kind| (kind, here().filter(|it| *it == kind).count()));
    let counted = counted.filter(|(_, count)| *count > 0);
    let words = |kind: Option<Tag>| match kind {
        None => class.say("group-bookmark"),
        Some(Tag::Competency(it)) => competency(it).name.clone(),
        Some(tag @ (Tag::Strong | Tag::Question | Tag::Agreement)) => {
            class.say(&format!("room-tag-{}", tag.code()))
        }
    };
    counted.map(|(kind, count)| (words(kind), count)).collect()
}
