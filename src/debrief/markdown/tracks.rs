//! Two tracks side by side, as Markdown.

use super::page::Page;
use super::say;
use crate::debrief::Debrief;
use crate::debrief::tracks::TracksPart;

pub(super) fn tracks(page: &mut Page, debrief: &Debrief, it: &TracksPart) {
    page.heading(2, &say(debrief, "debrief-heading-tracks"));
    beside(page, debrief, it);
}

/// Two tracks, without a heading of their own.
pub(super) fn beside(page: &mut Page, debrief: &Debrief, it: &TracksPart) {
    page.text(&it.finding);
    let [first, second] = it.tracks.each_ref().map(|it| it.name.clone());
    let heads = [say(debrief, "debrief-table-moment"), first, second];
    let rows = it.table().into_iter();
    page.table(&heads, rows.map(|(moment, [a, b])| vec![moment, a, b]));
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut both = |key: &str, words: [String; 2]| {
        let [a, b] = words;
        rows.push(vec![say(debrief, key), a, b]);
    };
    if let Some(parting) = &it.parting {
        let nothing = say(debrief, "debrief-track-nothing");
        let answers = parting.answers.each_ref().map(|it| {
            if it.is_empty() {
                nothing.clone()
            } else {
                it.clone()
            }
        });
        both("debrief-tracks-parted", answers);
        both(
            "debrief-tracks-most",
            it.tracks.each_ref().map(|it| it.most.to_string()),
        );
    }
    both(
        "debrief-tracks-ending",
        it.tracks.each_ref().map(|it| it.ending.clone()),
    );
    both(
        "debrief-tracks-red",
        it.tracks.each_ref().map(|it| it.red_lines.to_string()),
    );
    for (name, [a, b]) in &it.competencies {
        rows.push(vec![name.clone(), a.clone(), b.clone()]);
    }
    let heads = [String::new(), heads[1].clone(), heads[2].clone()];
    page.table(&heads, rows);
    page.text(&say(debrief, "debrief-tracks-note"));
}
