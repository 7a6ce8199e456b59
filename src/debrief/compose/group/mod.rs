//! The debrief of a group: its first track told back, and beside it what it voted and decided; no persons.

mod agreements;
mod beside;
mod class;
mod decided;
mod finding;
mod flow;
mod history;
mod moments;
mod votes;
mod weigh;

use std::collections::BTreeSet;

use super::{compose, method};
use crate::assessment::Assessment;
use crate::debrief::group::{FlowPart, GroupDecision, GroupPart, MomentPart, Proposal};
use crate::debrief::{About, Debrief};
use crate::room::Room;
use crate::room::talk::{Intention, KeyMoment};
use crate::text::Lang;
use class::Class;

/// Tells back what a group did. The assessment is that of the record of its first track, and so are the chances. What
/// `about` says of a participant and of someone's own words is not told: the group's own words are those of its talk.
pub fn compose_group(room: &Room, assessment: &Assessment, about: &About, lang: Lang) -> Debrief {
    let class = Class::of(room, assessment, about, lang);
    let first = room.tracks().first();
    let first = first.expect("a room begins with a track and keeps every track");
    let mut debrief = compose(first.session(), assessment, &class.about, lang);
    let own = Intention::ALL.iter().zip(&room.talk().intentions);
    let own = own.map(|(which, words)| {
        let label = lang.say(&format!("group-intention-{}", which.code()));
        (label, words.trim().to_owned())
    });
    debrief.intentions.own = own.collect();
    // They are asked among the agreements, each with its answer.
    debrief.intentions.transfer.clear();
    let told = &mut debrief.method;
    let keys = ["group-method-votes", "group-method-moments"];
    told.paragraphs.extend(keys.map(|key| lang.say(key)));
    told.process.splice(0..0, process(&class));
    told.sources = method::entries(&cited(&class));
    debrief.group = Some(part(&class));
    debrief
}

/// The moments to talk about, at most three, in the order of the story: what the trainer bookmarked, where the votes
/// moved most and where they were most divided, where another answer would have mattered most, and what the author
/// calls a key moment. What the trainer chose instead is in [`GroupPart::moments`].
pub fn proposed(room: &Room, assessment: &Assessment, about: &About, lang: Lang) -> Vec<Proposal> {
    moments::proposed(&Class::of(room, assessment, about, lang))
}

/// Any moment as it is talked about; none if the group decided no such thing.
pub fn moment(
    room: &Room,
    assessment: &Assessment,
    about: &About,
    lang: Lang,
    which: KeyMoment,
) -> Option<MomentPart> {
    let class = Class::of(room, assessment, about, lang);
    let known = moments::talked_about(&class);
    let reason = known.into_iter().find(|it| it.moment == which);
    moments::part(
        &class,
        which,
        reason.map_or_else(String::new, |it| it.reason),
    )
}

/// The talk after a class, part by part: the same on every screen and page.
pub fn flow(lang: Lang) -> FlowPart {
    flow::flow(lang)
}

fn part(class: &Class<'_>) -> GroupPart {
    let decisions: Vec<GroupDecision> = class
        .story()
        .filter_map(|(moment, it)| decided::decision(class, moment, it))
        .collect();
    let moments = moments::talked_about(class).into_iter();
    GroupPart {
        size: class.size,
        finding: finding::group(class, &decisions),
        note: class.say("group-votes-note"),
        moments: moments
            .filter_map(|it| moments::part(class, it.moment, it.reason))
            .collect(),
        decisions,
        beside: beside::beside(class),
        agreements: agreements::agreements(class),
        flow: flow::flow(class.lang),
    }
}

/// The sources of every way that is told.
fn cited<'a>(class: &'a Class<'_>) -> BTreeSet<&'a str> {
    let ways = class.tracks.iter().chain(&class.ways).flatten();
    let runs = ways.map(|it| it.run(&class.others, class.lang));
    runs.flat_map(|run| method::cited(&run)).collect()
}

/// Facts of the class, beside those of its first track.
fn process(class: &Class<'_>) -> Vec<String> {
    let tracks = class.room.tracks().iter().skip(1);
    let what_ifs = tracks.clone().filter(|it| it.beside().is_some()).count();
    let undone = class.story().filter(|(_, it)| it.undone).count();
    let always = [
        ("group-process-size", class.size as usize),
        ("group-process-votes", class.room.rounds().count()),
    ];
    let sometimes = [
        ("group-process-undone", undone),
        ("group-process-what-ifs", what_ifs),
        ("group-process-subgroups", tracks.count() - what_ifs),
    ];
    let sometimes = sometimes.into_iter().filter(|(_, count)| *count > 0);
    let all = always.into_iter().chain(sometimes);
    all.map(|(key, count)| class.say_with(key, &[("count", count.into())]))
        .collect()
}
