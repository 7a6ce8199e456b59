//! The agreements of the municipality itself: what is arranged, and what is a gap.

use super::class::Class;
use crate::debrief::group::{AgreementPart, AgreementsPart};
use crate::room::talk::{Arranged, Subject};

/// What every municipality does well to have arranged, by the question of the class flow.
const ALWAYS: [(Subject, &str); 3] = [
    (Subject::FirstCall, "group-ask-first-call"),
    (Subject::Family, "group-ask-family"),
    (Subject::Record, "group-ask-record"),
];

pub(super) fn agreements(class: &Class<'_>) -> AgreementsPart {
    let always = ALWAYS
        .into_iter()
        .map(|(subject, key)| (subject, class.say(key)));
    let transfer = &class.room.scenario().debrief.transfer;
    let transfer = transfer.iter().enumerate();
    let own = transfer.map(|(at, question)| (Subject::Transfer(at), question.clone()));
    let all = always.chain(own);
    let all = all.map(|(subject, question)| part(class, subject, question));
    let (gaps, others): (Vec<_>, Vec<_>) = all.partition(|it| is_gap(it.arranged));
    let discussed = others.iter().any(|it| it.arranged.is_some());
    let finding = match gaps.len() {
        0 if discussed => class.say("group-agreements-well"),
        0 => class.say("group-agreements-undiscussed"),
        count => class.say_with("group-agreements-gaps", &[("count", count.into())]),
    };
    AgreementsPart {
        finding,
        gaps,
        others,
    }
}

fn part(class: &Class<'_>, subject: Subject, question: String) -> AgreementPart {
    let said = class.room.talk().agreed(subject);
    let arranged = said.map(|it| it.arranged);
    let code = arranged.map_or("none", Arranged::code);
    let given = |words: Option<&String>| words.map_or("", |it| it.trim()).to_owned();
    AgreementPart {
        subject,
        question,
        of_scenario: matches!(subject, Subject::Transfer(_)),
        arranged,
        words: class.say(&format!("group-arranged-{code}")),
        owner: given(said.map(|it| &it.owner)),
        by: given(said.map(|it| &it.by)),
    }
}

fn is_gap(arranged: Option<Arranged>) -> bool {
    match arranged {
        Some(Arranged::Unclear | Arranged::Missing) => true,
        Some(Arranged::Yes) | None => false,
    }
}
