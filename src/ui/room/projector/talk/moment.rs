//! A key moment: what was asked, how the votes fell, what the group decided and what it led to, what experts say.

use super::leaf::Leaf;
use super::paper::Paper;
use crate::debrief::group::{GroupDecision, Lettered, MomentPart, Vote, Why};
use crate::ui::room::projector::ProjectorData;
use crate::ui::room::projector::bars::{Bars, MOST, Rounds};
use crate::ui::room::projector::block::Block;
use crate::ui::room::projector::size::Big;

/// The moment that is talked about, and its place among them; none where there is none yet.
pub(super) fn shown<'a>(data: &ProjectorData<'a>) -> Option<(usize, &'a MomentPart)> {
    let moments = &super::group(data)?.moments;
    let at = data.talk.shown.min(moments.len().checked_sub(1)?);
    Some((at, moments.get(at)?))
}

pub(super) fn leaves<'a>(paper: &Paper<'_>, moment: &MomentPart) -> Vec<Leaf<'a>> {
    let decision = &moment.decision;
    let mut leaves = paper.column(situation(paper, moment));
    for vote in decision.voted_on() {
        leaves.extend(votes(paper, decision, vote));
    }
    leaves.extend(paper.column(decided(paper, decision)));
    let whys = whys(paper, moment);
    if !whys.is_empty() {
        leaves.extend(paper.column(whys));
    }
    leaves.push(paper.quiet(&moment.questions));
    leaves
}

/// Where it was, what went before, and what was asked.
fn situation(paper: &Paper<'_>, moment: &MomentPart) -> Vec<Block> {
    let (tokens, decision) = (paper.look.tokens(), &moment.decision);
    let mut blocks = vec![paper.words(Big::Text, tokens.ink2, &decision.place, 16.0)];
    for text in &decision.situation {
        blocks.extend(paper.long(text, 16.0));
    }
    blocks.push(paper.words(Big::Ask, tokens.ink, &decision.prompt, 28.0));
    if !moment.reason.is_empty() {
        blocks.push(paper.words(Big::Text, tokens.ink2, &moment.reason, 0.0));
    }
    blocks
}

/// How the votes fell, alone and after the discussion; nothing where no round may be shown.
fn votes<'a>(paper: &Paper<'_>, decision: &GroupDecision, vote: &Vote) -> Vec<Leaf<'a>> {
    let shown: Vec<usize> = decision.shown().map(|it| it.0).collect();
    let Some(last) = shown.last() else {
        return Vec::new();
    };
    let rounds = || Rounds {
        of: decision.shown().map(|it| it.1.votes).collect(),
        after: *last > 0,
    };
    let counted = |it: &Lettered| {
        let votes = shown.iter().map(|at| it.votes.get(*at).copied().flatten());
        votes.collect::<Option<Vec<u32>>>()
    };
    let bars = |it: &Lettered| {
        Some(Bars {
            part: 0,
            letter: it.letter.clone(),
            words: it.label.clone(),
            votes: counted(it)?,
        })
    };
    let tokens = paper.look.tokens();
    let mut title = vote.label.clone();
    if !title.is_empty() {
        title.push_str(": ");
    }
    title.push_str(&vote.finding);
    let note = paper.say("hall-most-is-not-best");
    let options: Vec<&Lettered> = vote.options.iter().filter(|it| !it.closed).collect();
    let leaf = |options: &[&Lettered]| Leaf::Votes {
        title: vec![paper.words(Big::TitleTight, tokens.ink, &title, 24.0)],
        rows: options.iter().filter_map(|it| bars(it)).collect(),
        rounds: rounds(),
        under: vec![paper.words(Big::Text, tokens.ink2, &note, 8.0)],
    };
    options.chunks(MOST).map(leaf).collect()
}

/// What came out, whatever of the votes may not be told, and what it led to.
fn decided(paper: &Paper<'_>, decision: &GroupDecision) -> Vec<Block> {
    let tokens = paper.look.tokens();
    let head = paper.say("hall-decided");
    let mut blocks = vec![
        paper.words(Big::Text, tokens.ink2, &head, 6.0),
        paper.words(Big::TitleTight, tokens.ink, &decision.decided, 20.0),
    ];
    let quiet = |text: &str| paper.words(Big::Text, tokens.ink2, text, 12.0);
    if decision.rounds.is_empty() {
        blocks.push(quiet(&paper.say("group-votes-none")));
    }
    for round in decision.hidden() {
        blocks.push(quiet(&format!("{}: {}", round.name, round.words)));
    }
    blocks.extend(decision.marks.iter().map(|it| quiet(it)));
    if let Some(told) = &decision.told {
        for text in told.consequence.iter().chain([&told.effect]) {
            if !text.is_empty() {
                blocks.extend(paper.long(text, 16.0));
            }
        }
    }
    blocks
}

/// What experts say of each answer.
fn whys(paper: &Paper<'_>, moment: &MomentPart) -> Vec<Block> {
    let tokens = paper.look.tokens();
    let mut blocks = Vec::new();
    if moment.whys.is_empty() {
        return blocks;
    }
    let head = paper.say("hall-why");
    blocks.push(paper.words(Big::TitleTight, tokens.ink, &head, 20.0));
    let differ = moment.decision.told.as_ref();
    if differ.is_some_and(|it| it.experts_differ) {
        let text = paper.say("screen-experts-differ");
        blocks.push(paper.words(Big::Text, tokens.ink, &text, 20.0));
    }
    for why in &moment.whys {
        blocks.extend(why_of(paper, moment, why));
    }
    blocks
}

/// One answer: its letter and few words, how good it is, and why.
fn why_of(paper: &Paper<'_>, moment: &MomentPart, why: &Why) -> Vec<Block> {
    let tokens = paper.look.tokens();
    let lettered = moment.decision.votes.iter().flat_map(|it| &it.options);
    let own = lettered.into_iter().find(|it| it.text == why.text);
    let words = own.map_or(why.text.as_str(), |it| it.label.as_str());
    let words: Vec<&str> = [why.letter.as_str(), words]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let lead = words.join("  ");
    let mut facts = String::new();
    // A task as a whole was everyone's.
    let own_choice = why.chosen && !why.letter.is_empty();
    let decided = own_choice.then(|| paper.say("group-decided-word"));
    for fact in [Some(why.level.clone()), decided].into_iter().flatten() {
        if !fact.is_empty() {
            facts = format!("{facts} · {fact}");
        }
    }
    let said = format!("\n{}", why.why);
    let parts = [
        (Big::Strong, tokens.ink, lead.as_str()),
        (Big::Text, tokens.ink2, facts.as_str()),
        (Big::Text, tokens.ink, said.as_str()),
    ];
    let parts = if why.why.is_empty() {
        &parts[..2]
    } else {
        &parts
    };
    let whole = paper.parts(parts, 24.0);
    if whole.height() <= paper.room.height() {
        return vec![whole];
    }
    let mut blocks = vec![paper.parts(&parts[..2], 0.0)];
    blocks.extend(paper.long(&why.why, 24.0));
    blocks
}
