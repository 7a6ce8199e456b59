//! What someone takes along: questions, cards, own words, what comes after.

use super::Run;
use crate::debrief::IntentionPart;
use crate::guidance::card;

pub(super) fn intentions(run: &Run<'_>) -> IntentionPart {
    let notes = &run.scenario.debrief;
    let labels = [
        "debrief-intention-keep",
        "debrief-intention-change",
        "debrief-intention-arrange",
    ];
    let own = labels
        .iter()
        .zip(&run.about.intentions)
        .map(|(key, words)| (run.say(key), words.trim().to_owned()));
    let cards = notes.cards.iter().map(|id| {
        let card = card(*id);
        (
            format!("{} · {}", id.word(), card.title),
            card.steps.clone(),
        )
    });
    let titled = |id: &String| (id.clone(), run.about.titles.get(id).cloned());
    let by = run.about.date.a_year_later().words(run.lang);
    IntentionPart {
        reflection: notes.reflection.clone(),
        transfer: notes.transfer.clone(),
        differ: notes.differ.clone(),
        own: own.collect(),
        cards: cards.collect(),
        follow_up: notes.follow_up.iter().map(titled).collect(),
        follow_up_by: run.say_with("debrief-follow-up-by", &[("date", (&by).into())]),
    }
}
