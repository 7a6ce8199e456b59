//! A task that was answered: what was right in it and why, row by row.

use super::{Run, short};
use crate::assessment::{Better, Given, Moment, TaskPair, TaskRow};
use crate::debrief::task::{Mark, TaskGroup, TaskKind, TaskLine, TaskPart};
use crate::scenario::node::NodeKind;
use crate::scenario::vocabulary::{Pressure, RedLine};
use crate::session::answer::{Answer, MOST_POINTS};

/// The task of a moment, with all that the assessment says of it.
pub(super) struct Told<'a> {
    run: &'a Run<'a>,
    moment: &'a Moment,
    answer: Answer,
    pub(super) points: u32,
    pub(super) words: &'a str,
    rows: &'a [TaskRow],
    pairs: &'a [TaskPair],
    better: Option<&'a Better>,
    pub(super) why: &'a str,
    pub(super) sources: &'a [String],
    pub(super) red_line: Option<RedLine>,
}

impl<'a> Told<'a> {
    /// None where the moment is a choice.
    pub(super) fn of(run: &'a Run<'a>, moment: &'a Moment) -> Option<Self> {
        let Given::Task {
            answer,
            points,
            words,
            rows,
            pairs,
            better,
            why,
            sources,
            red_line,
        } = &moment.given
        else {
            return None;
        };
        Some(Self {
            run,
            moment,
            answer: *answer,
            points: *points,
            words,
            rows,
            pairs,
            better: better.as_ref(),
            why,
            sources,
            red_line: *red_line,
        })
    }

    pub(super) fn part(&self) -> TaskPart {
        let (run, most) = (self.run, MOST_POINTS);
        TaskPart {
            kind: match self.answer {
                Answer::Signals(_) => TaskKind::Signals,
                Answer::Form(_) => TaskKind::Form,
                Answer::Order(_) => TaskKind::Order,
                Answer::Sentence(_) => TaskKind::Sentence,
            },
            headline: self.what(|it| it.trim().to_owned()),
            points: self.points,
            level: level(run, self.points),
            points_words: run.say_with(
                "debrief-task-points",
                &[("points", self.points.into()), ("most", most.into())],
            ),
            groups: self.groups(),
            why: self.why.to_owned(),
            sources: self.sources.to_vec(),
            red_line: self.red_line,
        }
    }

    /// A few words for a chart and a sentence.
    pub(super) fn label(&self) -> String {
        match self.answer {
            Answer::Signals(_) => {
                let (seen, present, _) = self.counts();
                let values = [("seen", seen.into()), ("present", present.into())];
                self.run.say_with("debrief-label-signals", &values)
            }
            Answer::Form(form) => pressure(self.run, form),
            Answer::Order(order) if order.is_empty() => self.run.say("debrief-label-nothing"),
            Answer::Order(_) | Answer::Sentence(_) => short(self.words),
        }
    }

    /// What was answered as a clause, with the words of it as `fit` gives them.
    pub(super) fn what(&self, fit: impl Fn(&str) -> String) -> String {
        let run = self.run;
        let words = match self.answer {
            Answer::Form(form) => pressure(run, form),
            _ => fit(self.words),
        };
        let key = match self.answer {
            Answer::Signals(_) => return self.seen(),
            Answer::Form(_) => "debrief-task-form",
            Answer::Order(order) if order.is_empty() => "debrief-task-order-nothing",
            Answer::Order(_) => "debrief-task-order",
            Answer::Sentence(_) if self.is_open() => "debrief-task-sentence-open",
            Answer::Sentence(_) => "debrief-task-sentence",
        };
        run.say_with(key, &[("words", (&words).into())])
    }

    fn seen(&self) -> String {
        let (seen, present, wrong) = self.counts();
        let values = [
            ("seen", seen.into()),
            ("present", present.into()),
            ("wrong", wrong.into()),
        ];
        self.run.say_with(
            if wrong == 0 {
                "debrief-task-signals"
            } else {
                "debrief-task-signals-wrong"
            },
            &values,
        )
    }

    /// How many signals were seen, how many there were, and how many were chosen that were not there.
    fn counts(&self) -> (usize, usize, usize) {
        let count = |chosen: bool, right: bool| {
            let rows = self.rows.iter();
            rows.filter(|it| it.chosen.is_some() == chosen && it.right == Some(right))
                .count()
        };
        let seen = count(true, true);
        (seen, seen + count(false, true), count(true, false))
    }

    /// A part of the sentence was left open.
    fn is_open(&self) -> bool {
        let NodeKind::Compose(it) = &self.run.scenario.node(self.moment.decision).kind else {
            return false;
        };
        let given = self.rows.iter().filter(|it| it.chosen.is_some()).count();
        given < it.parts.len()
    }

    /// What belonged in it, for a next time; empty where there is nothing to add.
    pub(super) fn next(&self) -> String {
        let (run, groups) = (self.run, self.groups());
        let quoted = |mark: Mark| {
            let rows = groups.iter().filter(|it| it.mark == mark);
            let rows = rows.flat_map(|it| &it.rows).map(|it| it.text.as_str());
            rows.collect::<Vec<_>>()
        };
        let listed = |key: &str, rows: Vec<&str>, with: &str| {
            let words = rows.join(with);
            (!rows.is_empty()).then(|| run.say_with(key, &[("rows", (&words).into())]))
        };
        let sentences = match self.answer {
            Answer::Signals(_) => vec![
                listed("debrief-next-missed", quoted(Mark::Missed), "”, “"),
                listed("debrief-next-false", quoted(Mark::FalseAlarm), "”, “"),
            ],
            Answer::Form(_) => vec![listed("debrief-next-form", quoted(Mark::Exact), ", ")],
            Answer::Order(_) => vec![listed("debrief-next-order", quoted(Mark::PairWrong), "; ")],
            Answer::Sentence(_) => {
                vec![listed("debrief-next-sentence", quoted(Mark::Better), " ")]
            }
        };
        let sentences: Vec<String> = sentences.into_iter().flatten().collect();
        sentences.join(" ")
    }

    fn groups(&self) -> Vec<TaskGroup> {
        match self.answer {
            Answer::Signals(_) => self.by_mark(
                &[Mark::Seen, Mark::Missed, Mark::FalseAlarm, Mark::RightlyNot],
                |it| {
                    Some(match (it.chosen.is_some(), it.right == Some(true)) {
                        (true, true) => Mark::Seen,
                        (false, true) => Mark::Missed,
                        (true, false) => Mark::FalseAlarm,
                        (false, false) => Mark::RightlyNot,
                    })
                },
            ),
            Answer::Form(_) => {
                self.by_mark(&[Mark::Exact, Mark::Near, Mark::Elsewhere], |it| match () {
                    () if it.right == Some(true) => Some(Mark::Exact),
                    () if it.near => Some(Mark::Near),
                    // What was neither chosen nor near says nothing.
                    () => it.chosen.map(|_| Mark::Elsewhere),
                })
            }
            Answer::Order(_) => self.order(),
            Answer::Sentence(_) => self.better.map(|it| self.better(it)).into_iter().collect(),
        }
    }

    fn by_mark(&self, marks: &[Mark], mark: impl Fn(&TaskRow) -> Option<Mark>) -> Vec<TaskGroup> {
        let options = match &self.run.scenario.node(self.moment.decision).kind {
            NodeKind::WhichForm(it) => it.options.as_slice(),
            _ => &[],
        };
        let group = |wanted: &Mark| {
            let rows = self.rows.iter().enumerate();
            let rows = rows.filter(|(_, it)| mark(it) == Some(*wanted));
            let rows: Vec<TaskLine> = rows
                .map(|(at, it)| TaskLine {
                    place: None,
                    text: match options.get(at) {
                        Some(form) => pressure(self.run, *form),
                        None => it.text.clone(),
                    },
                    why: it.why.clone(),
                })
                .collect();
            (!rows.is_empty()).then(|| self.group(*wanted, rows))
        };
        marks.iter().filter_map(group).collect()
    }

    /// First the order that was given, then what stood outside it, then the pairs that it was to have.
    fn order(&self) -> Vec<TaskGroup> {
        let mut rows: Vec<(usize, &TaskRow)> = self.rows.iter().enumerate().collect();
        rows.sort_by_key(|(at, it)| (it.chosen.is_none(), it.chosen, *at));
        let mut groups: Vec<TaskGroup> = Vec::new();
        for (at, it) in rows {
            let mark = self.mark_of(at, it);
            let line = TaskLine {
                place: it.chosen,
                text: it.text.clone(),
                why: it.why.clone(),
            };
            match groups.last_mut().filter(|it| it.mark == mark) {
                Some(group) => group.rows.push(line),
                None => groups.push(self.group(mark, vec![line])),
            }
        }
        for (mark, right) in [(Mark::PairRight, true), (Mark::PairWrong, false)] {
            let pairs = self.pairs.iter().filter(|it| it.right == right);
            let lines: Vec<TaskLine> = pairs.filter_map(|it| self.pair(it)).collect();
            if !lines.is_empty() {
                groups.push(self.group(mark, lines));
            }
        }
        groups
    }

    fn mark_of(&self, at: usize, row: &TaskRow) -> Mark {
        let placed = |at: usize| self.rows.get(at).and_then(|it| it.chosen);
        let turned = |it: &&TaskPair| {
            !it.right && placed(it.first) > placed(it.second) && placed(it.second).is_some()
        };
        let own = || self.pairs.iter().filter(turned);
        match row.chosen {
            Some(_) if row.leave_out => Mark::BetterNot,
            Some(_) if own().any(|it| it.first == at) => Mark::TooLate,
            Some(_) if own().any(|it| it.second == at) => Mark::TooEarly,
            Some(_) => Mark::InPlace,
            None if row.leave_out => Mark::LeftOut,
            None if self
                .pairs
                .iter()
                .any(|it| it.first == at || it.second == at) =>
            {
                Mark::Absent
            }
            None => Mark::Optional,
        }
    }

    fn pair(&self, pair: &TaskPair) -> Option<TaskLine> {
        let (first, second) = (self.rows.get(pair.first)?, self.rows.get(pair.second)?);
        let key = if second.leave_out {
            "debrief-task-pair-without"
        } else {
            "debrief-task-pair"
        };
        let values = [
            ("first", (&first.text).into()),
            ("second", (&second.text).into()),
        ];
        Some(TaskLine {
            place: None,
            text: self.run.say_with(key, &values),
            why: String::new(),
        })
    }

    fn better(&self, it: &Better) -> TaskGroup {
        let line = TaskLine {
            place: None,
            text: it.words.clone(),
            why: it.why.clone(),
        };
        self.group(Mark::Better, vec![line])
    }

    fn group(&self, mark: Mark, rows: Vec<TaskLine>) -> TaskGroup {
        TaskGroup {
            mark,
            words: self.run.say(&format!("debrief-mark-{}", mark.word())),
            rows,
        }
    }
}

/// The level as a word. Nothing right in a task harms nobody, so it has a word of its own.
fn level(run: &Run<'_>, points: u32) -> String {
    match points {
        0 => run.say("debrief-task-nothing"),
        _ => super::decisions::quality(run, points + 1),
    }
}

/// A form of pressure by its name.
pub(super) fn pressure(run: &Run<'_>, form: Pressure) -> String {
    run.say(&format!("debrief-pressure-{}", form.word().to_lowercase()))
}
