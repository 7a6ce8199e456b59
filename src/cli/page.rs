//! How a play looks in a terminal: plain lines, wrapped, with what the picture shows in words.

use super::report;
use crate::guidance::contacts;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Length, Style};
use crate::session::view::{DocumentView, Entry, Now, PersonView, View};
use crate::text::{Lang, Value};

/// A terminal so many characters wide.
pub(super) struct Page {
    pub(super) lang: Lang,
    pub(super) width: usize,
}

impl Page {
    /// A paragraph.
    pub(super) fn text(&self, text: &str) {
        text.lines().for_each(|line| self.indented("", line));
        if text.is_empty() {
            report::line("");
        }
    }

    fn indented(&self, first: &str, text: &str) {
        let rest = " ".repeat(first.chars().count());
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(&rest);
        textwrap::wrap(text, options).iter().for_each(report::line);
    }

    pub(super) fn heading(&self, text: &str) {
        report::line("");
        report::line(text);
        report::line("-".repeat(text.chars().count().min(self.width)));
    }

    /// Numbered steps.
    pub(super) fn list<'a>(&self, items: impl Iterator<Item = &'a str>) {
        for (number, item) in (1..).zip(items) {
            self.indented(&format!("{number:>2}  "), item);
        }
    }

    /// What it is about, and what one controls; before anything is asked.
    pub(super) fn briefing(&self, scenario: &Scenario, length: Length) {
        let head = &scenario.head;
        let minutes = match length {
            Length::Full => head.minutes,
            Length::Short => head.minutes_short.unwrap_or(head.minutes),
        };
        self.heading(&head.title);
        self.text(&head.summary);
        self.heading(&self.lang.say("terminal-who"));
        self.text(&head.you);
        self.heading(&self.lang.say("terminal-goals"));
        head.goals
            .iter()
            .for_each(|goal| self.indented("-  ", goal));
        self.text("");
        if !head.notice.is_empty() {
            self.text(&head.notice);
        }
        self.text(
            &self
                .lang
                .say_with("terminal-about", &[("minutes", minutes.into())]),
        );
        self.text(&self.lang.say("terminal-control"));
        self.text("");
    }

    /// Where one was when a session is taken up again: the place, and the last words there.
    pub(super) fn taken_up(&self, view: &View) {
        self.heading(&view.title);
        let place = [&view.place.title, &view.place.time].map(String::as_str);
        self.text(&place.join(" · "));
        view.people.iter().for_each(|it| self.person(it));
        let last = view.history.iter().rev().take(2).collect::<Vec<_>>();
        let said = last
            .into_iter()
            .rev()
            .filter(|it| !matches!(it, Entry::Scene { .. }));
        said.for_each(|it| self.entry(it));
    }

    /// The moment at hand.
    pub(super) fn moment(&self, view: &View) {
        // A new place is told with the first thing that happens there.
        if let Some(Entry::Scene { title, time }) = view.history.last() {
            self.heading(&[title.as_str(), time].map(str::trim).join(" · "));
            view.people.iter().for_each(|it| self.person(it));
        }
        match &view.now {
            Now::Text(entry) => self.entry(entry),
            Now::Document(document) => self.document(document),
            Now::Decision {
                prompt, choices, ..
            } => {
                let counts = [
                    ("moment", view.moment.into()),
                    ("moments", view.moments.into()),
                ];
                report::line("");
                report::line(format!(
                    "[{}]",
                    self.lang.say_with("terminal-moment", &counts)
                ));
                self.text(prompt);
                for (number, choice) in (1..).zip(choices) {
                    self.indented(&format!("{number:>2}  "), &choice.text);
                    if !choice.open {
                        let why = [("why", Value::Text(choice.closed.as_str()))];
                        self.indented("    ", &self.lang.say_with("terminal-closed", &why));
                    }
                }
            }
            Now::SteppedOut => {
                self.text(&self.lang.say("terminal-stepped-out"));
                self.support();
            }
            Now::Task { prompt, .. } | Now::Consult { prompt } => self.text(prompt),
            Now::Stopped | Now::Ended { .. } => {}
        }
    }

    /// What can be done at the moment at hand.
    pub(super) fn prompt(&self, view: &View) {
        match &view.now {
            Now::Decision { choices, .. } => {
                report::line(
                    self.lang
                        .say_with("terminal-choose", &[("last", choices.len().into())]),
                );
            }
            Now::Text(_) | Now::Document(_) => {
                report::line(format!("[{}]", self.lang.say("terminal-go-on")));
            }
            Now::Task { .. } | Now::Consult { .. } => {}
            Now::SteppedOut | Now::Stopped | Now::Ended { .. } => {}
        }
    }

    /// What was just chosen, what came of it, and how the others stand now.
    pub(super) fn answered(&self, view: &View) {
        report::line("");
        let chosen = view
            .history
            .iter()
            .rposition(|it| matches!(it, Entry::Chose(_)));
        let since = &view.history[chosen.unwrap_or(view.history.len())..];
        let here = since
            .iter()
            .take_while(|it| !matches!(it, Entry::Scene { .. }));
        here.for_each(|it| self.entry(it));
        if !since.iter().any(|it| matches!(it, Entry::Scene { .. })) {
            view.people.iter().for_each(|it| self.person(it));
        }
    }

    /// All that happened so far.
    pub(super) fn history(&self, view: &View) {
        view.history.iter().for_each(|it| self.entry(it));
    }

    /// What the picture shows of someone.
    fn person(&self, person: &PersonView) {
        let Some(mood) = person.mood else { return };
        let style = match mood.style {
            Style::Hot => "hot",
            Style::Cold => "cold",
        };
        let words = self
            .lang
            .say(&format!("person-{style}-{}", mood.phase.min(4)));
        self.indented("", &format!("({} {words})", person.name));
    }

    fn entry(&self, entry: &Entry) {
        match entry {
            Entry::Scene { title, time } => self.heading(&[title.as_str(), time].join(" · ")),
            Entry::Said { who, text } => {
                self.text(&format!("{who}: “{}”", text.trim_matches(['“', '”'])));
            }
            Entry::Narrated(text) | Entry::Told(text) => self.text(text),
            Entry::Document(document) => self.document(document),
            Entry::Answered { answer, .. } => {
                self.indented(&format!("{}: ", self.lang.say("terminal-you")), answer);
            }
            Entry::Advised { who, text } => {
                self.text(&format!("{who}: “{}”", text.trim_matches(['“', '”'])));
            }
            Entry::Chose(text) => {
                self.indented(&format!("{}: ", self.lang.say("terminal-you")), text);
            }
        }
    }

    fn document(&self, it: &DocumentView) {
        let head = [&it.title, &it.from, &it.date]
            .map(String::as_str)
            .into_iter()
            .filter(|it| !it.is_empty());
        self.indented("  | ", &head.collect::<Vec<_>>().join(" · "));
        it.lines.iter().for_each(|line| self.indented("  | ", line));
    }

    /// Who can be called: on every ending.
    pub(super) fn support(&self) {
        let card = contacts();
        report::line("");
        for it in card.contacts.iter().filter(|it| it.number.is_some()) {
            let number = format!("{:<16}", it.number.as_deref().unwrap_or_default());
            self.indented(&number, &format!("{} ({})", it.name, it.when));
        }
        report::line("");
    }
}
