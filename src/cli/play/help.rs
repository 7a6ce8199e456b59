//! What can be done at a question beside choosing: filling in a task, asking for advice, reading a card.

use anyhow::Result;

use super::draft::{self, Typed, Wrong};
use super::talk::{Play, Went};
use crate::guidance::card;
use crate::scenario::id::NodeIdx;
use crate::session::input::Input;
use crate::session::view::{Now, TaskView, View};

impl Play {
    /// Numbers at a task.
    pub(super) fn draft(
        &mut self,
        numbers: &[usize],
        node: NodeIdx,
        task: &TaskView,
    ) -> Result<Went> {
        let stands = self.draft.filter(|(of, _)| *of == node).map(|(_, it)| it);
        match draft::typed(task, stands, numbers) {
            Ok(Typed::HandIn(answer)) => return self.give(Input::Answer(node, answer)),
            Ok(Typed::Stands(answer)) => {
                self.draft = Some((node, answer));
                let words = self.kept.session().answer_words(node, answer);
                self.page.task(task, Some(answer), Some(&words));
                let key = match task {
                    _ if draft::is_unfinished(task, answer) => "terminal-task-go-on",
                    TaskView::Compose { .. } => "terminal-full",
                    _ => "terminal-task-hand-in",
                };
                self.page.say(key, &[]);
            }
            Err(Wrong::Number(last)) => {
                self.page.say("terminal-not-now", &[("last", last.into())]);
            }
            Err(Wrong::TooMany(most)) => {
                self.page.say("terminal-too-many", &[("most", most.into())]);
            }
            Err(Wrong::Full) => self.page.say("terminal-full", &[]),
        }
        Ok(Went::Said)
    }

    /// Who can be asked, or what they say.
    pub(super) fn advice(&mut self, view: &View, number: Option<usize>) -> Result<Went> {
        if view.advisers.is_empty() {
            self.page.say("terminal-nobody", &[]);
            return Ok(Went::Here);
        }
        let Some(number) = number else {
            self.page.advisers(view);
            self.page.say("terminal-ask", &[]);
            return Ok(Went::Said);
        };
        let Some(who) = number.checked_sub(1).and_then(|it| view.advisers.get(it)) else {
            let last = [("last", view.advisers.len().into())];
            self.page.say("terminal-not-now", &last);
            return Ok(Went::Said);
        };
        self.give(Input::Consult(who.idx))
    }

    /// The cards that go with the scenario, or one of them; that it was looked at is noted.
    pub(super) fn cards(&mut self, view: &View, number: Option<usize>) -> Result<Went> {
        let cards = self.kept.session().scenario().debrief.cards.clone();
        let Some(number) = number else {
            let titles = cards.iter().map(|it| card(*it).title.as_str());
            self.page.list(titles);
            let key = if cards.is_empty() {
                "terminal-no-cards"
            } else {
                "terminal-look"
            };
            self.page.say(key, &[]);
            return Ok(Went::Said);
        };
        let Some(which) = number.checked_sub(1).and_then(|it| cards.get(it)) else {
            let last = [("last", cards.len().into())];
            self.page.say("terminal-not-now", &last);
            return Ok(Went::Said);
        };
        // Whoever is out of the exercise may look too; there is nothing to note then.
        if !matches!(view.now, Now::SteppedOut | Now::Stopped) {
            self.take(Input::Card(*which))?;
        }
        let card = card(*which);
        self.page.heading(&card.title);
        self.page.list(card.steps.iter().map(String::as_str));
        Ok(Went::Here)
    }
}
