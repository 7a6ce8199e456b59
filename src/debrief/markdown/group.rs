//! What a group voted and decided, and what it has to arrange, as Markdown.

use super::page::Page;
use super::{joined, say, sources, tracks};
use crate::debrief::group::{
    AgreementPart, AgreementsPart, FlowPart, GroupDecision, GroupPart, MomentPart, Vote, Why,
};
use crate::debrief::{Debrief, DecisionPart};

/// What stands where something is still to be filled in by hand.
const BLANK: &str = "…………………………";

pub(super) fn group(page: &mut Page, debrief: &Debrief, it: &GroupPart) {
    page.heading(2, &say(debrief, "group-heading"));
    page.text(&it.finding);
    page.text(&it.note);
    if !it.moments.is_empty() {
        let count = [("count", it.moments.len().into())];
        page.heading(3, &debrief.lang.say_with("group-moments", &count));
    }
    for (at, moment) in it.moments.iter().enumerate() {
        talked_about(page, debrief, at + 1, moment);
    }
    page.heading(3, &say(debrief, "group-decisions"));
    for decision in &it.decisions {
        page.heading(4, &entry(decision));
        page.text(&decision.prompt);
        if let Some(number) = it.moment_of(decision) {
            let number = [("number", number.into())];
            page.text(&debrief.lang.say_with("group-see-moment", &number));
            continue;
        }
        voted(page, debrief, decision);
        if decision.told_above().is_none() && !decision.undone {
            told(page, debrief, decision.told.as_ref());
        }
    }
    if !it.beside.is_empty() {
        page.heading(3, &say(debrief, "group-tracks"));
    }
    for part in &it.beside {
        tracks::beside(page, debrief, part);
    }
    flow(page, debrief, &it.flow);
    agreements(page, debrief, &it.agreements);
}

fn entry(it: &GroupDecision) -> String {
    format!("{} · {}", it.title, it.place)
}

fn talked_about(page: &mut Page, debrief: &Debrief, number: usize, it: &MomentPart) {
    page.heading(4, &format!("({number}) {}", entry(&it.decision)));
    page.text(&it.reason);
    for line in &it.decision.situation {
        page.text(line);
    }
    page.text(&it.decision.prompt);
    voted(page, debrief, &it.decision);
    told(page, debrief, it.decision.told.as_ref());
    if !it.whys.is_empty() {
        page.label(&say(debrief, "debrief-experts"));
    }
    for Why {
        letter,
        level,
        text,
        why,
        sources: keys,
        chosen: _,
    } in &it.whys
    {
        let level = match level.as_str() {
            "" => say(debrief, "debrief-quality-differs"),
            known => known.to_owned(),
        };
        let text = match letter.as_str() {
            "" => format!("{level}: {text}"),
            letter => format!("{letter}, {level}: {text}"),
        };
        page.item(&joined(&[text, why.clone(), sources(keys)]));
    }
}

/// How the votes fell where that may be told, and what came out.
fn voted(page: &mut Page, debrief: &Debrief, it: &GroupDecision) {
    let shown = it.shown().next().is_some();
    for vote in it.voted_on() {
        if shown {
            page.text(&vote.finding);
        }
        page.text(&vote.label);
        table(page, debrief, it, vote);
    }
    for round in it.hidden() {
        page.text(&format!("{}: {}", round.name, round.words));
    }
    let decided = format!("{}: {}", say(debrief, "group-decided"), it.decided);
    page.quote(&decided);
    if it.rounds.is_empty() {
        page.text(&say(debrief, "group-votes-none"));
    }
    page.text(&it.marks.join(" "));
    if !it.notes.is_empty() {
        let notes = it.notes.iter().map(|(words, count)| match count {
            1 => words.clone(),
            _ => format!("{words} ({count}×)"),
        });
        let notes: Vec<String> = notes.collect();
        let here = say(debrief, "group-noted");
        page.text(&format!("{here}: {}", notes.join(" · ")));
    }
}

fn table(page: &mut Page, debrief: &Debrief, it: &GroupDecision, vote: &Vote) {
    let shown: Vec<_> = it.shown().collect();
    let mut heads = vec![String::new(), say(debrief, "group-option-head")];
    heads.extend(shown.iter().map(|(_, round)| round.name.clone()));
    let rows = vote.options.iter().map(|option| {
        let marks = [
            (option.chosen, "group-decided-word"),
            (option.closed, "group-closed"),
        ];
        let marks = marks.into_iter().filter(|(holds, _)| *holds);
        let marks = marks.map(|(_, key)| format!(" ({})", say(debrief, key)));
        let text = format!("{}{}", option.text, marks.collect::<String>());
        let votes = shown.iter().map(|(at, _)| {
            let votes = option.votes.get(*at).copied().flatten();
            votes.map_or_else(String::new, |it| it.to_string())
        });
        let cells = [option.letter.clone(), text];
        cells.into_iter().chain(votes).collect()
    });
    page.table(&heads, rows);
    if vote.several {
        page.text(&say(debrief, "group-several"));
    }
}

fn told(page: &mut Page, debrief: &Debrief, told: Option<&DecisionPart>) {
    let Some(it) = told else { return };
    page.label(&say(debrief, "debrief-what-it-did"));
    for line in &it.consequence {
        page.text(line);
    }
    let effect = [&it.effect, &it.reason].map(String::as_str);
    page.text(effect.join(" ").trim());
}

fn flow(page: &mut Page, debrief: &Debrief, it: &FlowPart) {
    page.heading(3, &say(debrief, "group-flow"));
    let heads = ["part", "minutes", "questions"];
    let heads = heads.map(|it| say(debrief, &format!("group-flow-{it}")));
    let rows = it.phases.iter().map(|it| {
        vec![
            it.title.clone(),
            it.minutes.clone(),
            it.questions.join(" · "),
        ]
    });
    page.table(&heads, rows);
}

fn agreements(page: &mut Page, debrief: &Debrief, it: &AgreementsPart) {
    page.heading(2, &say(debrief, "group-agreements"));
    page.text(&it.finding);
    let parts = [
        ("group-agreements-open", &it.gaps),
        ("group-agreements-others", &it.others),
    ];
    let heads = ["question", "state", "owner", "by"];
    let heads = heads.map(|it| say(debrief, &format!("group-agreement-{it}")));
    for (key, agreements) in parts.into_iter().filter(|(_, it)| !it.is_empty()) {
        page.label(&say(debrief, key));
        let row = |it: &AgreementPart| {
            let given = [&it.owner, &it.by].map(|words| match words.as_str() {
                "" if it.is_open() => BLANK.to_owned(),
                known => known.to_owned(),
            });
            let [owner, by] = given;
            vec![it.question.clone(), it.words.clone(), owner, by]
        };
        page.table(&heads, agreements.iter().map(row));
    }
}
