//! What a class is told back: each part of the talk with its questions, and the debrief as a file.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use super::Serving;
use crate::cli::debrief::Form;
use crate::debrief::Debrief;
use crate::debrief::group::{GroupPart, MomentPart, flow};
use crate::room::talk::{Phase, Talk};
use crate::shell::said;
use crate::store::write_report;
use crate::text::Value;

/// A talk is not held up for longer than this.
const GLANCE: Duration = Duration::from_secs(2);
/// How long is waited for what the choices did, before a debrief is written without it.
const PATIENCE: Duration = Duration::from_secs(30);

impl Serving {
    /// The part that the talk is in: what is asked, and what it is about.
    pub(super) fn talk(&mut self, talk: &Talk) -> Result<()> {
        let Some(phase) = talk.phase else {
            self.page.say("class-no-talk", &[]);
            return Ok(());
        };
        let debrief = self.debrief(GLANCE)?;
        let flow = flow(self.page.lang);
        let Some(part) = flow.phases.into_iter().find(|it| it.phase == phase) else {
            return Ok(());
        };
        self.page
            .heading(&format!("{} ({})", part.title, part.minutes));
        if let Some(group) = &debrief.group {
            self.about(phase, group, talk);
        }
        for question in &part.questions {
            self.page.indented("  - ", question);
        }
        if phase == Phase::Close {
            self.page.support();
            self.page.say("class-may-report", &[]);
        }
        Ok(())
    }

    /// What that part of the talk is about.
    fn about(&self, phase: Phase, group: &GroupPart, talk: &Talk) {
        match phase {
            Phase::Happened => self.page.text(&group.finding),
            Phase::KeyMoments => {
                for (at, moment) in group.moments.iter().enumerate() {
                    self.moment_told(at, moment, at == talk.shown);
                }
            }
            Phase::WhatIf => {
                for it in &group.beside {
                    self.page.text(&it.finding);
                }
            }
            Phase::Home => {
                for (at, it) in group.agreements.all().enumerate() {
                    let number = format!("{:>3}  ", at + 1);
                    let given = [&it.owner, &it.by].map(String::as_str);
                    let given = given.into_iter().filter(|it| !it.is_empty());
                    let told: Vec<&str> = [it.words.as_str()].into_iter().chain(given).collect();
                    let line = format!("{} ({})", it.question, told.join("; "));
                    self.page.indented(&number, &line);
                }
            }
            Phase::Intention => {
                for (which, words) in talk.intended() {
                    let key = format!("group-intention-{}", which.code());
                    let line = format!("{}: {words}", self.page.lang.say(&key));
                    self.page.text(&line);
                }
            }
            Phase::Arrive | Phase::Close => {}
        }
    }

    /// A moment in a few lines; the one that is talked about now with the votes and what experts say.
    fn moment_told(&self, at: usize, moment: &MomentPart, now: bool) {
        let decision = &moment.decision;
        let first = format!("{:>3}  ", at + 1);
        self.page
            .indented(&first, &format!("{}: {}", decision.title, decision.prompt));
        let told = [&moment.reason, &decision.finding, &decision.decided];
        for text in told.into_iter().filter(|it| !it.is_empty()) {
            self.page.indented("     ", text);
        }
        if !now {
            return;
        }
        for why in moment.whys.iter().filter(|it| it.chosen) {
            self.page.indented("     ", &why.why);
        }
        for question in &moment.questions {
            self.page.indented("     - ", question);
        }
    }

    /// Writes the debrief of the group; its name says in which form.
    pub(super) fn write(&mut self, path: &Path) -> Result<()> {
        let debrief = self.debrief(PATIENCE)?;
        let text = Form::for_file(path).of(&debrief);
        match write_report(path, &text) {
            Ok(()) => {
                let path = path.display().to_string();
                self.page
                    .say("terminal-written", &[("path", Value::Text(&path))]);
            }
            Err(err) => self.page.text(&said(&err, self.page.lang)),
        }
        Ok(())
    }

    fn debrief(&mut self, most: Duration) -> Result<Debrief> {
        let room = self.class.room().map_err(anyhow::Error::new)?;
        Ok(self.looking_back.told(&room, self.page.lang, most)?)
    }
}
