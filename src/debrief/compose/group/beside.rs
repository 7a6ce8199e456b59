//! What-ifs and subgroups, each beside the track that the room began with.

use super::class::Class;
use crate::debrief::compose::competencies::competencies;
use crate::debrief::compose::timeline::timeline;
use crate::debrief::compose::tracks::side_by_side;
use crate::debrief::tracks::TracksPart;
use crate::room::command::TrackIdx;

/// Those that decided something that still holds.
pub(super) fn beside(class: &Class<'_>) -> Vec<TracksPart> {
    let Some(Some(first)) = class.tracks.first() else {
        return Vec::new();
    };
    // The chances are told of the first track alone, and nothing that is compared rests on them.
    let before = first.run(&class.others, class.lang);
    let tracks = (0..).map(TrackIdx).zip(class.room.tracks());
    let others = tracks
        .skip(1)
        .filter(|(_, it)| it.decided().iter().any(|it| !it.undone));
    let parts = others.filter_map(|(idx, _)| {
        let played = class.tracks.get(idx.0 as usize)?.as_ref()?;
        let run = played.run(&class.others, class.lang);
        let names = [class.say("debrief-track-first"), name(class, idx)];
        let (own, shown) = (timeline(&run), competencies(&run));
        Some(side_by_side([&before, &run], names, &own, &shown))
    });
    parts.collect()
}

/// "Wat als 1", "Subgroep 2": what-ifs and subgroups are numbered each by themselves.
pub(super) fn name(class: &Class<'_>, idx: TrackIdx) -> String {
    let tracks = class.room.tracks();
    let is_what_if = |at: usize| tracks.get(at).is_some_and(|it| it.beside().is_some());
    let at = idx.0 as usize;
    let number = (1..=at)
        .filter(|it| is_what_if(*it) == is_what_if(at))
        .count();
    let key = match at {
        0 => return class.say("debrief-track-first"),
        _ if is_what_if(at) => "group-track-what-if",
        _ => "group-track-subgroup",
    };
    class.say_with(key, &[("number", number.into())])
}
