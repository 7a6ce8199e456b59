//! What a class looks like in a terminal, for the trainer.

use super::Serving;
use super::answer::{Offered, offered};
use super::line::asks;
use crate::classroom::news::Trouble;
use crate::classroom::server::Door;
use crate::cli::report;
use crate::room::Done;
use crate::room::command::{Badge, Command, Participant};
use crate::room::tally::FEWEST;
use crate::room::track::{Majority, Round};
use crate::room::view::{TrackView, TrainerView};
use crate::session::input::Input;
use crate::session::view::{Now, TaskView};
use crate::shell::said;
use crate::text::{Lang, Value};

impl Serving {
    fn say(&self, key: &str, values: &[(&str, Value<'_>)]) {
        self.page.say(key, values);
    }

    pub(super) fn greet(&self) {
        let title = &self.scenario.head.title;
        let id = self.class.id().to_string();
        let lang = self.page.lang;
        let named = [("title", Value::Text(title)), ("class", Value::Text(&id))];
        self.page.heading(&lang.say_with("class-title", &named));
        self.say("class-begin", &[]);
    }

    /// How phones come in.
    pub(super) fn door(&self, door: &Door) {
        report::line("");
        self.say("class-scan", &[]);
        report::line("");
        for line in door.qr().iter().flat_map(|it| it.lines()) {
            report::line(format!("  {line}"));
        }
        report::line("");
        let typed = door.typed();
        self.say("class-type", &[("typed", (&typed).into())]);
        report::line(format!("  {}", door.url()));
        report::line("");
        self.say("class-network", &[]);
    }

    /// Where the track stands, and what can be answered.
    pub(super) fn moment(&mut self) {
        let screens = self.class.screens();
        let Some(track) = screens.trainer.tracks.get(self.track.0 as usize) else {
            return;
        };
        let story = &track.story;
        match &story.now {
            Now::Decision { prompt, .. } | Now::Task { prompt, .. } => {
                report::line("");
                let values = [
                    ("moment", story.moment.into()),
                    ("moments", story.moments.into()),
                ];
                let moment = self.page.lang.say_with("terminal-moment", &values);
                report::line(format!("[{moment}]"));
                self.page.text(prompt);
                self.options(&story.now, None);
                self.may(track);
            }
            Now::Ended { title, text, .. } => {
                let title = [("title", Value::Text(title))];
                let ended = self.page.lang.say_with("terminal-ended", &title);
                self.page.heading(&ended);
                self.page.text(text);
                self.page.support();
                self.say("class-may-talk", &[]);
            }
            Now::Stopped => {
                self.page.support();
                self.say("class-may-talk", &[]);
            }
            Now::Text(_) | Now::Document(_) | Now::Consult { .. } | Now::SteppedOut => {
                self.page.moment(story, true);
            }
        }
    }

    /// What comes next, in a line.
    fn may(&self, track: &TrackView) {
        let key = match (&track.story.now, &track.vote.open, track.vote.rounds.len()) {
            (_, Some(_), _) => "class-may-close",
            (
                Now::Task {
                    task: TaskView::Arrange(_),
                    ..
                },
                ..,
            ) => "class-may-arrange",
            (_, None, 0) => "class-may-open",
            (_, None, 1) => "class-may-again",
            (_, None, _) => "class-may-decide",
        };
        self.say(key, &[]);
    }

    /// What can be answered, each with its letter, and with how many were for it where that is known.
    fn options(&self, now: &Now, round: Option<&Round>) {
        for (label, all) in offered(now, self.page.lang) {
            if !label.is_empty() {
                report::line(format!("{label}:"));
            }
            for it in &all {
                self.option(it, round);
            }
        }
    }

    fn option(&self, it: &Offered, round: Option<&Round>) {
        let counts = round.and_then(|it| it.counts.as_ref());
        let count = counts.and_then(|counts| {
            let row = it.row?;
            counts.rows.iter().find(|(of, _)| *of == row)
        });
        let count = count.map_or(String::new(), |(_, count)| format!("{count:>3}  "));
        let first = format!("{:>2}  {count}", it.letter);
        self.page.indented(&first, &it.text);
        if !it.closed.is_empty() {
            let why = [("why", Value::Text(it.closed.as_str()))];
            let closed = self.page.lang.say_with("terminal-closed", &why);
            self.page.indented("    ", &closed);
        }
    }

    /// How the votes on the question at hand fall, for the trainer alone.
    pub(super) fn votes(&self) {
        let screens = self.class.screens();
        let Some(track) = screens.trainer.tracks.get(self.track.0 as usize) else {
            return;
        };
        let rounds = track.vote.rounds.iter().chain(&track.vote.open);
        let rounds: Vec<&Round> = rounds.collect();
        if rounds.is_empty() {
            self.say("class-no-votes", &[]);
        }
        for (at, round) in rounds.into_iter().enumerate() {
            let first = at == 0;
            self.say(if first { "class-alone" } else { "class-after" }, &[]);
            self.round(&track.story.now, round);
        }
    }

    fn round(&self, now: &Now, round: &Round) {
        let of = [("votes", round.votes.into()), ("asked", round.asked.into())];
        self.say("class-voted", &of);
        if round.counts.is_some() {
            self.options(now, Some(round));
        } else if round.votes > 0 {
            self.say("class-too-few", &[("fewest", FEWEST.into())]);
        }
    }

    /// Everyone who came in, by number and badge; not whether they are here.
    pub(super) fn who(&self) {
        let class = &self.class.screens().trainer;
        self.here(class);
        for (at, badge) in class.badges.iter().enumerate() {
            let who = Participant(u32::try_from(at).unwrap_or(u32::MAX));
            let track = class.tracks.iter().position(|it| it.members.contains(&who));
            let worn = badge.map_or(String::new(), |it| badge_words(it, self.page.lang));
            let on = track.filter(|_| class.tracks.len() > 1);
            let on = on.map_or(String::new(), |it| {
                let number = [("number", Value::from(it + 1))];
                self.page.lang.say_with("class-track", &number)
            });
            report::line(format!("  {}  {worn}  {on}", who.name()).trim_end());
        }
    }

    fn here(&self, class: &TrainerView) {
        self.say(
            "class-here",
            &[
                ("here", class.here.into()),
                ("out", class.stepped_out.into()),
                ("gone", class.gone.into()),
                ("connected", self.class.connected().into()),
            ],
        );
    }

    /// The trainer's card of the scene.
    pub(super) fn card(&self) {
        let screens = self.class.screens();
        let track = screens.trainer.tracks.get(self.track.0 as usize);
        let card = track.and_then(|it| self.scenario.scene_of(it.node).card.as_ref());
        let Some(card) = card else {
            self.say("class-no-card", &[]);
            return;
        };
        for (key, text) in [
            ("class-card-goal", &card.goal),
            ("class-card-question", &card.question),
            ("class-card-risk", &card.risk),
        ] {
            let label = format!("{:<10}", self.page.lang.say(key));
            self.page.indented(&label, text);
        }
    }

    /// What the trainer can let happen now.
    pub(super) fn injects(&self) {
        let screens = self.class.screens();
        let track = screens.trainer.tracks.get(self.track.0 as usize);
        let injects = track
            .map(|it| it.story.injects.as_slice())
            .unwrap_or_default();
        if injects.is_empty() {
            self.say("class-no-injects", &[]);
        }
        for (id, _) in injects {
            report::line(format!("  {id}"));
        }
    }

    pub(super) fn help(&self) {
        self.say("class-help", &[]);
    }

    /// A phone did something, or could not: said only where the trainer waits for it.
    pub(super) fn changed(&mut self) {
        let screens = self.class.screens();
        if self.trouble != screens.trouble {
            self.trouble = screens.trouble.clone();
            if let Some(Trouble(err)) = &self.trouble {
                self.page.text(&said(&**err, self.page.lang));
            }
        }
        let track = screens.trainer.tracks.get(self.track.0 as usize);
        let Some(open) = track.and_then(|it| it.vote.open.as_ref()) else {
            return;
        };
        let all = open.asked > 0 && open.votes == open.asked;
        if all && self.all_voted != Some(open.poll.0) {
            self.all_voted = Some(open.poll.0);
            self.say("class-all-voted", &[("votes", open.votes.into())]);
        }
    }

    /// Says what a command did.
    pub(super) fn did(&mut self, command: &Command, done: Done) {
        let screens = self.class.screens();
        let Some(track) = screens.trainer.tracks.get(self.track.0 as usize) else {
            return;
        };
        match (command, done) {
            (_, Done::Same) => self.say("class-same", &[]),
            (Command::Open { .. }, _) => {
                let asked = track.vote.open.as_ref().map_or(0, |it| it.asked);
                self.say("class-opened", &[("asked", asked.into())]);
            }
            (Command::Close(_) | Command::Count { .. }, _) => {
                if let Some(round) = track.vote.rounds.last() {
                    self.round(&track.story.now, round);
                }
                self.may(track);
            }
            (Command::Show(_), _) => self.say("class-shown", &[]),
            (Command::Decide { .. }, _) => {
                let last = track.decided.last().map(|it| it.against);
                if last == Some(Majority::Differs) {
                    self.say("class-differs", &[]);
                }
                self.page.answered(&track.story);
                self.moment();
            }
            (Command::Lead { input, .. }, _) => match input {
                Input::Consult(_) => self.page.last(&track.story),
                Input::Tick => {
                    self.page.answered(&track.story);
                    self.moment();
                }
                _ => self.moment(),
            },
            (Command::WhatIf { .. } | Command::Split(_), Done::Began(to)) => {
                let number = [("number", to.0.saturating_add(1).into())];
                self.say("class-began", &number);
                if matches!(command, Command::WhatIf { .. }) {
                    self.track = to;
                }
                self.moment();
            }
            (Command::ComeBack(from), _) => {
                let own = screens.trainer.tracks.get(from.0 as usize);
                self.track = own.and_then(|it| it.beside).unwrap_or(self.track);
                self.moment();
            }
            (Command::StepBack(_) | Command::Jump { .. } | Command::Unblank, _) => self.moment(),
            (Command::Blank, _) => self.say("class-black", &[]),
            (Command::Pause, _) => self.say("class-paused", &[]),
            (Command::Resume, _) if asks(&track.story.now) => self.may(track),
            _ => self.say("class-done", &[]),
        }
    }
}

/// What someone wears: "blauwe egel".
fn badge_words(badge: Badge, lang: Lang) -> String {
    let colour = lang.say(&format!("badge-colour-{}", badge.colour()));
    let animal = lang.say(&format!("badge-animal-{}", badge.animal()));
    format!("{colour} {animal}")
}
