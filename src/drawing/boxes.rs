//! Places as boxes on the picture: their shape, what is read there, their answers and the marks on these.

use super::label::{self, percent, width_of};
use super::paper::{Block, LEADING, MARK, NAME, SMALL};
use super::svg::{Drawing, escaped};
use crate::analysis::map::{AnswerFacts, Place, What};
use crate::scenario::Scenario;
use crate::text::Value;

impl Drawing<'_> {
    pub(super) fn place(&mut self, at: usize, x: f64, y: f64) {
        let place = &self.map.places[at];
        let block = &self.paper.blocks[at];
        let number = self.paper.numbers[at];
        let left = x - block.width / 2.0;
        let never = if place.reached { "" } else { " never" };
        self.put(&format!(r#"<g id="p{number}" class="place{never}">"#));
        let kind = label::kind(self.scenario, place, self.lang);
        self.shape(
            shape_of(self.scenario, place),
            (left, y),
            (block.width, block.height),
            never,
        );
        if let Some(from) = self.comes_from.get(&at) {
            let from = from.iter().map(ToString::to_string).collect::<Vec<_>>();
            let from = from.join(", ");
            let words = self
                .lang
                .say_with("graph-from", &[("places", Value::Text(&from))]);
            self.text("from", x + 14.0, y - 6.0, "start", &words);
        }
        let share = if place.reached {
            percent(place.share, self.lang)
        } else {
            self.lang.say(label::never(self.map))
        };
        let room = block.width - 30.0 - width_of(&share, SMALL);
        if let What::Ending { best, .. } = place.what {
            self.text(
                "name",
                x,
                y + 19.0,
                "middle",
                &format!("{number}  {}", block.words.join(" ")),
            );
            self.text("kind", x, y + 33.0, "middle", &kind);
            let (plain, best) = (percent(place.share, self.lang), percent(best, self.lang));
            let values = [("plain", Value::Text(&plain)), ("best", Value::Text(&best))];
            let words = if place.reached {
                self.lang.say_with("graph-ending-shares", &values)
            } else {
                share
            };
            self.text("small", x, y + 47.0, "middle", &words);
        } else {
            // The name is what authors look for; the kind takes what it leaves.
            let name = label::name(self.scenario, place);
            let name = fitting(&format!("{number}  {name}"), room, NAME);
            let room = room - width_of(&name, NAME);
            let kind = Some(kind).filter(|it| width_of(it, SMALL) < room);
            let kind = kind.unwrap_or_default();
            self.text("name", left + 8.0, y + 16.0, "start", &name);
            let words = format!(
                r#"<tspan class="kind">{}</tspan>  {}"#,
                escaped(&kind),
                escaped(&share)
            );
            self.put(&format!(
                r#"<text class="share" x="{:.1}" y="{:.1}" text-anchor="end">{words}</text>"#,
                left + block.width - 8.0,
                y + 16.0
            ));
            let mut down = y + 31.0;
            for words in &block.words {
                self.text("body", left + 8.0, down, "start", words);
                down += LEADING;
            }
        }
        if let What::Question { answers, .. } = &place.what {
            self.cells(block, answers, left, y + block.height - block.cells_height);
        }
        self.put("</g>");
    }

    fn cells(&mut self, block: &Block, answers: &[AnswerFacts], left: f64, y: f64) {
        let mut x = left;
        for (cell, facts) in block.cells.iter().zip(answers) {
            let never = if facts.reached { "" } else { " never" };
            let middle = x + cell.width / 2.0;
            let height = block.cells_height;
            let bottom = y + height;
            self.put(&format!(
                r#"<g class="answer{never}"><rect class="cell{never}" x="{x:.1}" y="{y:.1}" width="{:.1}" height="{height:.1}"/>"#,
                cell.width
            ));
            for (words, down) in cell.words.iter().zip(0_u8..) {
                let down = y + 13.0 + 12.5 * f64::from(down);
                self.text("small", middle, down, "middle", words);
            }
            let share = if facts.reached {
                percent(facts.share, self.lang)
            } else {
                self.lang.say(label::never_short(self.map))
            };
            let mark = if answers.iter().any(|it| it.lost > 0.0) {
                MARK
            } else {
                0.0
            };
            self.text("share", middle, bottom - mark - 6.0, "middle", &share);
            if facts.lost > 0.0 {
                let words = if facts.lost_always {
                    self.lang.say("graph-lost-always")
                } else {
                    let part = percent(facts.lost, self.lang);
                    self.lang
                        .say_with("graph-lost", &[("share", Value::Text(&part))])
                };
                // Where the words do not fit the flag says it: the heading tells what it means.
                let words = Some(words).filter(|it| width_of(it, SMALL) < cell.width - 14.0);
                let words = words.unwrap_or_default();
                let wide = width_of(&words, SMALL) + 13.0;
                self.put(&format!(
                    r#"<rect class="lost" x="{:.1}" y="{:.1}" width="{:.1}" height="17"/>"#,
                    x + 1.0,
                    bottom - MARK,
                    cell.width - 2.0
                ));
                self.flag(middle - wide / 2.0, bottom - 15.5);
                self.text(
                    "lost-words",
                    middle - wide / 2.0 + 14.0,
                    bottom - 5.5,
                    "start",
                    &words,
                );
            }
            self.put("</g>");
            x += cell.width;
        }
    }

    /// What tells the kinds apart: a plain box, one with its corners off, one with a double edge, a round one.
    pub(super) fn shape(
        &mut self,
        kind: &str,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        never: &str,
    ) {
        let cut = 8.0_f64.min(height / 3.0);
        match kind {
            "decision" => {
                let (right, bottom) = (x + width, y + height);
                self.put(&format!(
                    r#"<path class="decision{never}" d="M{:.1},{y:.1} L{:.1},{y:.1} L{right:.1},{:.1} L{right:.1},{bottom:.1} L{x:.1},{bottom:.1} L{x:.1},{:.1} z"/>"#,
                    x + cut,
                    right - cut,
                    y + cut,
                    y + cut
                ));
            }
            "task" => {
                self.rect("task", never, (x, y), (width, height), 0.0);
                self.put(&format!(
                    r#"<path class="edge{never}" d="M{:.1},{:.1} h{width:.1}"/>"#,
                    x,
                    y + 3.5
                ));
            }
            "ending" => {
                self.rect("ending", never, (x, y), (width, height), height / 2.0);
                let (inner, round) = ((width - 7.0, height - 7.0), height / 2.0 - 3.5);
                self.rect("ending inner", never, (x + 3.5, y + 3.5), inner, round);
            }
            _ => self.rect("text", never, (x, y), (width, height), 3.0),
        }
    }

    fn rect(&mut self, class: &str, never: &str, at: (f64, f64), size: (f64, f64), round: f64) {
        let ((x, y), (width, height)) = (at, size);
        self.put(&format!(
            r#"<rect class="{class}{never}" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="{round:.1}"/>"#
        ));
    }

    pub(super) fn flag(&mut self, x: f64, y: f64) {
        self.put(&format!(
            r#"<path class="flag" d="M{x:.1},{y:.1} v13 M{x:.1},{:.1} h9 l-3,3.5 l3,3.5 h-9 z"/>"#,
            y + 0.5
        ));
    }
}

fn shape_of(scenario: &Scenario, place: &Place) -> &'static str {
    match &place.what {
        What::Text(_) => "text",
        What::Ending { .. } => "ending",
        What::Question { node, .. } if scenario.node(*node).kind.is_task() => "task",
        What::Question { .. } => "decision",
    }
}

/// The text, cut to a width.
fn fitting(text: &str, width: f64, size: f64) -> String {
    if width_of(text, size) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        out.push(c);
        if width_of(&format!("{out}…"), size) > width {
            out.pop();
            break;
        }
    }
    format!("{}…", out.trim_end())
}
