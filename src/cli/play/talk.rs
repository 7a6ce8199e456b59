//! A play that is under way: what a typed line does.

use anyhow::Result;

use super::draft;
use super::lines::{Line, Lines};
use crate::cli::page::Page;
use crate::cli::report;
use crate::debrief::summary::summary_text;
use crate::guidance::contacts;
use crate::scenario::id::NodeIdx;
use crate::session::answer::Answer;
use crate::session::input::Input;
use crate::session::plan;
use crate::session::view::{ChoiceView, Now, View};
use crate::shell::{Kept, NotTaken, look_back, said};
use crate::store::Store;
use crate::text::Value;

/// A play that is under way.
pub(super) struct Play {
    pub(super) kept: Kept,
    pub(super) page: Page,
    store: Store,
    forget: bool,
    /// What stands of an answer to the task at that node.
    pub(super) draft: Option<(NodeIdx, Answer)>,
    /// An empty line was asked about: the next one hands in what is not finished.
    asked: bool,
    /// A breath is taken: no clock runs, and Enter goes on.
    breath: bool,
    /// Why stepping out or stopping could not be kept; said after the card with who can be called.
    pub(super) not_kept: Option<anyhow::Error>,
}

/// What a line of input came to.
pub(super) enum Went {
    /// Something new stands there.
    On,
    /// What can be typed is worth saying again.
    Here,
    /// It was said what can be typed.
    Said,
    Left,
}

impl Play {
    pub(super) fn new(kept: Kept, store: Store, page: Page, forget: bool) -> Self {
        Self {
            kept,
            page,
            store,
            forget,
            draft: None,
            asked: false,
            breath: false,
            not_kept: None,
        }
    }

    pub(super) fn view(&self) -> View {
        self.kept.session().view()
    }

    pub(super) fn take(&mut self, input: Input) -> Result<()> {
        Ok(self.kept.take(&mut self.store, input)?)
    }

    /// Steps out or stops, whatever the store says of it.
    fn halt(&mut self, input: Input) -> Result<Went> {
        match self.kept.halt(&mut self.store, input) {
            Ok(()) => Ok(Went::On),
            Err(err @ NotTaken::NotKept(_)) => {
                self.not_kept = Some(err.into());
                Ok(Went::Left)
            }
            Err(err @ NotTaken::Refused(_)) => Err(err.into()),
        }
    }

    /// Takes answers that were given beforehand.
    pub(super) fn answers(&mut self, answers: &[String]) -> Result<()> {
        for answer in answers {
            let word = answer.split_whitespace().next().unwrap_or_default();
            self.read_to_question()?;
            if !word.starts_with("ask:") {
                self.pass_consults()?;
            }
            let input = plan::input(self.kept.session(), word)?;
            self.moment();
            self.give(input)?;
        }
        Ok(())
    }

    fn read_to_question(&mut self) -> Result<()> {
        while matches!(self.view().now, Now::Text(_) | Now::Document(_)) {
            self.moment();
            self.take(Input::Continue)?;
        }
        Ok(())
    }

    /// Asks nobody for advice, and reads on until an answer is asked for.
    fn pass_consults(&mut self) -> Result<()> {
        while matches!(self.view().now, Now::Consult { .. }) {
            self.moment();
            self.take(Input::Continue)?;
            self.read_to_question()?;
        }
        Ok(())
    }

    /// Reads lines until the story ends, someone leaves, or there are no more lines.
    pub(super) fn read(&mut self) -> Result<()> {
        let mut lines = Lines::of_the_input();
        let mut went = Went::On;
        loop {
            let view = self.view();
            if matches!(view.now, Now::Ended { .. }) {
                return Ok(());
            }
            let clock = match view.now {
                Now::Decision { clock, .. } if !self.breath => clock,
                _ => None,
            };
            let question = self.kept.session().state().answers;
            let left = clock.map(|it| lines.left(question, it));
            match went {
                Went::On => {
                    self.moment();
                    self.page.prompt(&view, left);
                }
                Went::Here => self.page.prompt(&view, left),
                Went::Said => {}
                Went::Left => return Ok(()),
            }
            went = match lines.next(clock.map(|it| (question, it))) {
                Line::Text(line) => self.line(line.trim(), lines.piped)?,
                Line::RanOut => {
                    self.page.say("terminal-ran-out", &[]);
                    self.give(Input::Tick)?
                }
                Line::End => {
                    report::line("");
                    return Ok(());
                }
            };
        }
    }

    fn moment(&mut self) {
        let session = self.kept.session();
        let view = session.view();
        let node = session.scenario().node(session.state().node);
        self.page.moment(&view, node.kind.is_moment());
        if let Now::Task { node, task, .. } = &view.now {
            let stands = self.draft.filter(|(of, _)| of == node).map(|(_, it)| it);
            let words = stands.map(|it| session.answer_words(*node, it));
            self.page.task(task, stands, words.as_deref());
        }
    }

    fn line(&mut self, line: &str, piped: bool) -> Result<Went> {
        let view = self.view();
        let line = line.to_lowercase();
        let (command, number) = match line.split_once(char::is_whitespace) {
            Some((command, rest)) => (command, rest.trim().parse::<usize>().ok()),
            None => (line.as_str(), None),
        };
        let alone = number.is_none() && !line.contains(char::is_whitespace);
        let breath = std::mem::take(&mut self.breath);
        if !line.is_empty() {
            self.asked = false;
        }
        match command {
            "" => return self.go_on(&view, breath, piped),
            "a" | "advies" | "advice" if alone || number.is_some() => {
                return self.advice(&view, number);
            }
            "k" | "kaarten" | "cards" if alone || number.is_some() => {
                return self.cards(&view, number);
            }
            "?" | "h" | "help" if alone => self.page.say("terminal-help", &[]),
            "stop" | "s" | "q" if alone => {
                self.halt(Input::Stop)?;
                return Ok(Went::Left);
            }
            "uit" | "out" | "u" if alone => {
                if matches!(view.now, Now::SteppedOut) {
                    self.page.say("terminal-stepped-out", &[]);
                } else {
                    return self.halt(Input::StepOut);
                }
            }
            "pauze" | "pause" | "p" if alone => {
                if !matches!(view.now, Now::SteppedOut | Now::Stopped) {
                    self.take(Input::Pause)?;
                    self.breath = true;
                }
                self.page.say("terminal-breath", &[]);
                return Ok(Went::Said);
            }
            "terug" | "back" | "l" if alone => self.page.history(&view),
            "echt" | "real" if alone => self
                .page
                .list(contacts().real_steps.iter().map(|it| it.text.as_str())),
            _ => return self.answer(&line, piped),
        }
        Ok(Went::Here)
    }

    /// What an empty line does.
    fn go_on(&mut self, view: &View, breath: bool, piped: bool) -> Result<Went> {
        match &view.now {
            Now::Text(_) | Now::Document(_) | Now::Consult { .. } => self.take(Input::Continue)?,
            Now::SteppedOut | Now::Stopped => {
                self.take(Input::Resume)?;
                self.page.say("terminal-back", &[]);
            }
            Now::Decision { .. } if breath => {}
            Now::Decision { choices, .. } => {
                self.choose_from(choices);
                return Ok(Went::Said);
            }
            Now::Task { .. } if breath => {}
            Now::Task { node, task, .. } => {
                let stands = self.draft.filter(|(of, _)| of == node).map(|(_, it)| it);
                let Some(answer) = stands.or_else(|| draft::blank(task)) else {
                    return Ok(Went::Here);
                };
                // Whoever reads on with Enter has not answered yet.
                if !piped && draft::is_unfinished(task, answer) && !self.asked {
                    self.asked = true;
                    self.page.say("terminal-unfinished-task", &[]);
                    return Ok(Went::Said);
                }
                return self.give(Input::Answer(*node, answer));
            }
            Now::Ended { .. } => {}
        }
        Ok(Went::On)
    }

    /// A number, or an answer in its written form.
    fn answer(&mut self, line: &str, piped: bool) -> Result<Went> {
        let numbers = draft::numbers(line);
        // Whoever wrote the answers beforehand knows what is coming; a person at the keys has not seen it yet.
        let past = numbers.is_none() && !line.starts_with("ask:");
        let before = match self.view().now {
            Now::Text(_) | Now::Document(_) => true,
            Now::Consult { .. } => past,
            _ => false,
        };
        if piped && before && (numbers.is_some() || self.is_written(line)) {
            // What stands there was shown already.
            self.take(Input::Continue)?;
            self.read_to_question()?;
            if past {
                self.pass_consults()?;
            }
            self.moment();
        }
        let view = self.view();
        if let (Some(numbers), Now::Decision { choices, .. }) = (&numbers, &view.now) {
            return match numbers.as_slice() {
                [number] => self.choose(*number, choices),
                _ => {
                    self.choose_from(choices);
                    Ok(Went::Said)
                }
            };
        }
        if let (Some(numbers), Now::Task { node, task, .. }) = (&numbers, &view.now) {
            return self.draft(numbers, *node, task);
        }
        if let (Some(numbers), Now::Consult { .. }) = (&numbers, &view.now) {
            return self.advice(&view, numbers.first().copied());
        }
        match &view.now {
            Now::Decision { .. } | Now::Task { .. } | Now::Consult { .. } => {
                self.written(line, &view)
            }
            Now::Text(_)
            | Now::Document(_)
            | Now::SteppedOut
            | Now::Stopped
            | Now::Ended { .. } => {
                self.page.say("terminal-only-enter", &[]);
                Ok(Went::Said)
            }
        }
    }

    /// Whether a word is an answer to the question that comes next.
    fn is_written(&self, word: &str) -> bool {
        let mut ahead = self.kept.session().clone();
        plan::go_to_question(&mut ahead);
        if !word.starts_with("ask:") {
            plan::pass_consults(&mut ahead);
        }
        plan::input(&ahead, word).is_ok()
    }

    /// An answer in its written form: `vat-samen`, `a+b`, `a>b`, `ask:robin`, `timeout`.
    fn written(&mut self, word: &str, view: &View) -> Result<Went> {
        match plan::input(self.kept.session(), word) {
            Ok(input) => self.give(input),
            Err(fault) => {
                match &view.now {
                    Now::Decision { choices, .. } if fault.suggestion().is_none() => {
                        self.choose_from(choices);
                    }
                    _ => self.page.text(&said(&fault, self.page.lang)),
                }
                Ok(Went::Here)
            }
        }
    }

    fn choose(&mut self, number: usize, choices: &[ChoiceView]) -> Result<Went> {
        match number.checked_sub(1).and_then(|it| choices.get(it)) {
            Some(choice) if choice.open => return self.give(Input::Choose(choice.idx)),
            Some(choice) => {
                let why = [("why", Value::Text(&choice.closed))];
                self.page.say("terminal-choice-closed", &why);
            }
            None => self.choose_from(choices),
        }
        Ok(Went::Said)
    }

    /// Says what can be chosen here.
    fn choose_from(&self, choices: &[ChoiceView]) {
        if choices.iter().any(|it| it.open) {
            let last = [("last", choices.len().into())];
            self.page.say("terminal-not-now", &last);
        } else {
            self.page.say("terminal-nothing-open", &[]);
        }
    }

    /// Gives an answer, or whatever else a written form stands for, and shows what came of it.
    pub(super) fn give(&mut self, input: Input) -> Result<Went> {
        match self.kept.take(&mut self.store, input) {
            Ok(()) => {}
            Err(refused @ NotTaken::Refused(_)) => {
                self.page.text(&said(&refused, self.page.lang));
                return Ok(Went::Here);
            }
            Err(err) => return Err(err.into()),
        }
        let view = self.view();
        match input {
            Input::Choose(_) | Input::Answer(..) | Input::Tick => {
                self.draft = None;
                self.page.answered(&view);
                Ok(Went::On)
            }
            Input::Consult(_) => {
                self.page.last(&view);
                Ok(Went::Here)
            }
            _ => Ok(Went::On),
        }
    }

    /// The ending and what comes after it; an aborted play has that too.
    pub(super) fn leave(&mut self) -> Result<()> {
        let lang = self.page.lang;
        let session = self.kept.id().to_string();
        let named = [("session", Value::Text(session.as_str()))];
        let view = self.view();
        if let Now::Ended { title, text, .. } = &view.now {
            self.page
                .heading(&lang.say_with("terminal-ended", &[("title", Value::Text(title))]));
            self.page.text(text);
            self.page.text("");
            report::text(&summary_text(
                &look_back(&self.store, &session, lang)?,
                self.page.width,
            ));
            if !self.forget {
                report::line(lang.say_with("terminal-debrief-where", &named));
            }
            return Ok(());
        }
        if matches!(view.now, Now::Stopped) {
            self.page.say("terminal-stopped", &[]);
        }
        self.page.support();
        if self.forget {
            self.page.say("terminal-left-nothing", &[]);
        } else {
            self.page.say("terminal-saved", &named);
        }
        Ok(())
    }
}
