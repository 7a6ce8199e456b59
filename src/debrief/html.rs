//! A debrief as one HTML file: no script, nothing from outside, legible on paper.

use std::cmp::Reverse;

use askama::Template;
use sha2::{Digest as _, Sha256};

use super::chance::signed;
use super::chart;
use super::group::{GroupDecision, GroupPart, Lettered};
use super::tracks::TracksPart;
use super::{CompetencyRow, Debrief, DecisionPart, OptionPart};
use crate::room::talk::KeyMoment;

/// The style with the colours of `look.md`; the one place outside `ui::theme` that holds them.
const STYLE: &str = concat!(include_str!("report.css"), include_str!("group.css"));

/// How large the charts are drawn; the page scales them down where there is less room.
const WIDTH: i32 = 960;
const HEIGHT: i32 = 316;
const TRACKS_HEIGHT: i32 = 278;
const VOTES_WIDTH: i32 = 704;

/// The page, escaping all text by itself; only our own drawings and style go in as they are.
#[derive(Template)]
#[template(path = "report.html", config = "src/debrief/askama.toml")]
struct Page<'a> {
    d: &'a Debrief,
    style: &'a str,
    policy: String,
    tension: String,
    dots: String,
}

/// The whole file.
pub fn html(debrief: &Debrief) -> String {
    let page = Page {
        d: debrief,
        style: STYLE,
        policy: policy(),
        tension: chart::tension(&debrief.timeline, debrief.lang, "tension", WIDTH, HEIGHT),
        dots: chart::dots(
            &debrief.competencies,
            debrief.lang,
            "competencies-chart",
            WIDTH,
        ),
    };
    page.render()
        .expect("a template without fallible parts, written into a string")
}

/// Nothing is loaded or run; only exactly our own style is applied.
fn policy() -> String {
    let hash = base64(&Sha256::digest(STYLE.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.d.lang.say(key)
    }

    fn stroke(&self, decision: &DecisionPart) -> String {
        chart::stroke(
            decision,
            self.d.lang,
            &format!("stroke-{}", decision.number),
        )
    }

    fn tracks_chart(&self, part: &TracksPart, id: &str) -> String {
        chart::tracks(part, self.d.lang, id, WIDTH, TRACKS_HEIGHT)
    }

    fn votes_chart(&self, decision: &GroupDecision, at: &usize) -> String {
        let KeyMoment { track, decided } = decision.moment;
        let id = format!("votes-{}-{decided}-{at}", track.0);
        let vote = decision.votes.get(*at);
        vote.map_or_else(String::new, |it| {
            chart::votes(it, &decision.rounds, &id, VOTES_WIDTH)
        })
    }

    fn votes_of(&self, option: &Lettered, round: &usize) -> String {
        let votes = option.votes.get(*round).copied().flatten();
        votes.map_or_else(String::new, |it| it.to_string())
    }

    fn beside_id(&self, number: &usize) -> String {
        format!("beside-{number}")
    }

    fn moments_heading(&self, group: &GroupPart) -> String {
        self.say_numbered("group-moments", "count", &group.moments.len())
    }

    fn say_numbered(&self, key: &str, name: &str, number: &usize) -> String {
        self.d.lang.say_with(key, &[(name, (*number).into())])
    }

    fn decision_words(&self, number: &usize) -> String {
        self.d
            .lang
            .say_with("debrief-decision", &[("number", (*number).into())])
    }

    fn signed(&self, points: &i32) -> String {
        signed(*points)
    }

    /// "besluit 1: sterk, besluit 3: zwak".
    fn points(&self, row: &CompetencyRow) -> String {
        super::points_in_words(self.d, row)
    }

    /// The author's questions that there are, under their headings.
    fn questions(&self) -> Vec<(String, &[String])> {
        let it = &self.d.intentions;
        let all = [
            ("debrief-reflection", &it.reflection),
            ("debrief-transfer", &it.transfer),
            ("debrief-differ", &it.differ),
        ];
        all.into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(key, lines)| (self.say(key), lines.as_slice()))
            .collect()
    }

    /// Where a point of the timeline is, for the table.
    fn place_at(&self, at: &usize) -> &str {
        let spans = &self.d.timeline.places;
        spans
            .iter()
            .find(|it| it.first <= *at && *at <= it.last)
            .map_or("", |it| it.words.as_str())
    }
}

impl DecisionPart {
    /// What was answered, as its heading.
    pub(super) fn heading(&self) -> &str {
        match (&self.task, self.taken()) {
            (Some(task), _) => &task.headline,
            (None, Some(taken)) => &taken.text,
            (None, None) => &self.prompt,
        }
    }

    pub(super) fn taken(&self) -> Option<&OptionPart> {
        self.options.iter().find(|it| it.chosen)
    }

    /// What was not chosen, strong first; what was closed last.
    pub(super) fn others(&self) -> Vec<&OptionPart> {
        let mut others: Vec<&OptionPart> = self.options.iter().filter(|it| !it.chosen).collect();
        others.sort_by_key(|it| (!it.closed.is_empty(), Reverse(it.quality_level)));
        others
    }
}

/// Only addresses of the web become a link.
pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0_u32, |sum, it| sum << 8 | u32::from(*it))
            << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let digit = DIGITS[(group >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= chunk.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
