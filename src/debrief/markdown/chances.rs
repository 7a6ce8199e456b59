//! What the choices did to the chance of a good ending, as Markdown.

use super::page::Page;
use super::{number, say};
use crate::debrief::Debrief;
use crate::debrief::chance::{ChancePart, signed};

pub(super) fn chances(page: &mut Page, debrief: &Debrief, it: &ChancePart) {
    page.heading(2, &say(debrief, "debrief-heading-chances"));
    page.text(&it.finding);
    page.text(&it.closed);
    page.text(&it.note);
    if it.rows.is_empty() {
        return;
    }
    let heads = ["moment", "what", "answered", "then", "best"];
    let rows = it.rows.iter().map(|it| {
        vec![
            it.decision
                .map_or_else(String::new, |it| number(debrief, it)),
            it.what.clone(),
            it.answered.to_string(),
            it.then.to_string(),
            it.best.to_string(),
        ]
    });
    page.table(
        &heads.map(|it| say(debrief, &format!("debrief-table-{it}"))),
        rows,
    );
    for (words, points) in &it.totals {
        page.item(&format!("{words}: {}", signed(*points)));
    }
}
