//! How a play looks in a terminal: plain lines, wrapped, with what the picture shows in words.

mod task;

use std::collections::BTreeMap;

use super::report;
use crate::guidance::contacts;
use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Length, Pressure, Style};
use crate::session::view::{ChoiceView, DocumentView, Entry, Now, PersonView, TaskView, View};
use crate::shell::Carry;
use crate::text::{Lang, Value};

/// A terminal so many characters wide.
pub(super) struct Page {
    pub(super) lang: Lang,
    pub(super) width: usize,
    /// What was last said of how someone stands, by id: it is said again only when it changes.
    stands: BTreeMap<String, String>,
}

impl Page {
    pub(super) fn new(lang: Lang, width: usize) -> Self {
        Self {
            lang,
            width,
            stands: BTreeMap::new(),
        }
    }

    /// A paragraph of the terminal's own.
    pub(super) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) {
        self.text(&self.lang.say_with(key, values));
    }

    /// A paragraph.
    pub(super) fn text(&self, text: &str) {
        text.lines().for_each(|line| self.indented("", line));
        if text.is_empty() {
            report::line("");
        }
    }

    /// A paragraph with something before its first line, and all other lines below the text of that.
    pub(super) fn indented(&self, first: &str, text: &str) {
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

    /// What earlier sessions left for the scenario of that name: what comes along if it was asked for, and otherwise how
    /// to ask.
    pub(super) fn carried(&self, carry: &Carry, asked: bool, name: &str) {
        if asked {
            let key = if carry.is_empty() {
                "terminal-carry-nothing"
            } else {
                "terminal-carry-along"
            };
            self.say(key, &[]);
            let lines = carry.lines(self.lang);
            lines.iter().for_each(|it| self.indented("-  ", it));
        } else if !carry.is_empty() {
            let count = carry.offers().len();
            let named = [("name", Value::Text(name)), ("count", count.into())];
            self.say("terminal-carry-offer", &named);
        } else {
            return;
        }
        self.text("");
    }

    /// Where one was when a session is taken up again: the place, and the last words there.
    pub(super) fn taken_up(&mut self, view: &View) {
        self.heading(&view.title);
        let place = [&view.place.title, &view.place.time].map(String::as_str);
        self.text(&place.join(" · "));
        self.people(view, true);
        let last = view.history.iter().rev().take(2).collect::<Vec<_>>();
        let said = last
            .into_iter()
            .rev()
            .filter(|it| !matches!(it, Entry::Scene { .. }));
        said.for_each(|it| self.entry(it));
    }

    /// The moment at hand; `counts` if it is one of those that the trainee is told of.
    pub(super) fn moment(&mut self, view: &View, counts: bool) {
        // A new place is told with the first thing that happens there.
        if let Some(Entry::Scene { title, time }) = view.history.last() {
            self.heading(&[title.as_str(), time].map(str::trim).join(" · "));
            self.people(view, true);
        }
        match &view.now {
            Now::Text(entry) => self.entry(entry),
            Now::Document(document) => self.document(document),
            Now::Decision {
                prompt, choices, ..
            } => {
                self.asks(view, prompt, counts);
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
            Now::Task { prompt, .. } => self.asks(view, prompt, counts),
            Now::Consult { prompt } => {
                report::line("");
                self.text(prompt);
                self.advisers(view);
            }
            Now::Stopped | Now::Ended { .. } => {}
        }
    }

    fn asks(&self, view: &View, prompt: &str, counts: bool) {
        let number = [
            ("moment", view.moment.into()),
            ("moments", view.moments.into()),
        ];
        report::line("");
        if counts {
            let moment = self.lang.say_with("terminal-moment", &number);
            report::line(format!("[{moment}]"));
        }
        self.text(prompt);
    }

    /// What can be done at the moment at hand; `left` if a clock runs.
    pub(super) fn prompt(&self, view: &View, left: Option<u32>) {
        match &view.now {
            Now::Decision { choices, .. } => {
                self.choose(choices);
                if let Some(seconds) = left {
                    self.say("terminal-clock", &[("seconds", seconds.into())]);
                }
            }
            Now::Text(_) | Now::Document(_) => {
                report::line(format!("[{}]", self.lang.say("terminal-go-on")));
            }
            Now::Task { task, .. } => self.say(
                match task {
                    TaskView::Recognise { .. } => "terminal-recognise",
                    TaskView::WhichForm(_) => "terminal-form",
                    TaskView::Arrange(_) => "terminal-arrange",
                    TaskView::Compose { .. } => "terminal-compose",
                },
                &[],
            ),
            Now::Consult { .. } => self.say("terminal-consult", &[]),
            Now::SteppedOut | Now::Stopped | Now::Ended { .. } => {}
        }
        if matches!(view.now, Now::Decision { .. } | Now::Task { .. }) && !view.advisers.is_empty()
        {
            self.say("terminal-may-ask", &[]);
        }
    }

    fn choose(&self, choices: &[ChoiceView]) {
        if choices.iter().any(|it| it.open) {
            let last = [("last", choices.len().into())];
            self.say("terminal-choose", &last);
        } else {
            self.say("terminal-nothing-open", &[]);
        }
    }

    /// Who can be asked for advice now, numbered.
    pub(super) fn advisers(&self, view: &View) {
        let people = view.advisers.iter().map(|it| {
            let of = [it.name.as_str(), it.role.as_str()];
            let of: Vec<&str> = of.into_iter().filter(|it| !it.is_empty()).collect();
            of.join(", ")
        });
        let people: Vec<String> = people.collect();
        self.list(people.iter().map(String::as_str));
    }

    /// What was just chosen, what came of it, and how the others stand now.
    pub(super) fn answered(&mut self, view: &View) {
        report::line("");
        let chosen = view
            .history
            .iter()
            .rposition(|it| matches!(it, Entry::Chose(_) | Entry::Answered { .. }));
        let since = &view.history[chosen.unwrap_or(view.history.len())..];
        let here = since
            .iter()
            .take_while(|it| !matches!(it, Entry::Scene { .. }));
        here.for_each(|it| self.entry(it));
        if !since.iter().any(|it| matches!(it, Entry::Scene { .. })) {
            self.people(view, false);
        }
    }

    /// What was said last.
    pub(super) fn last(&self, view: &View) {
        view.history
            .iter()
            .next_back()
            .into_iter()
            .for_each(|it| self.entry(it));
    }

    /// All that happened so far.
    pub(super) fn history(&self, view: &View) {
        view.history.iter().for_each(|it| self.entry(it));
    }

    /// What the picture shows of everyone; unless `all`, of those of whom it changed.
    fn people(&mut self, view: &View, all: bool) {
        for it in &view.people {
            let Some(words) = self.person(it) else {
                continue;
            };
            let before = self.stands.insert(it.id.clone(), words.clone());
            if all || before.as_ref() != Some(&words) {
                self.indented("", &words);
            }
        }
    }

    /// What the picture shows of someone.
    fn person(&self, person: &PersonView) -> Option<String> {
        let mood = person.mood?;
        let style = match mood.style {
            Style::Hot => "hot",
            Style::Cold => "cold",
        };
        let words = self
            .lang
            .say(&format!("person-{style}-{}", mood.phase.min(4)));
        Some(format!("({} {words})", person.name))
    }

    /// What the trainee did, after a word for who that is; a text that names the trainee itself needs none.
    fn yours(&self, text: &str) {
        if text.starts_with("U ") {
            self.text(text);
        } else {
            self.indented(&format!("{}: ", self.lang.say("terminal-you")), text);
        }
    }

    /// The words for a form of pressure.
    fn form(&self, form: Pressure) -> String {
        self.lang
            .say(&format!("screen-pressure-{}", form.word().to_lowercase()))
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
                let form = Pressure::ALL.iter().find(|it| it.word() == answer);
                let words = form.map(|it| self.form(*it));
                self.yours(words.as_deref().unwrap_or(answer));
            }
            Entry::Advised { who, text } => {
                self.text(&format!("{who}: “{}”", text.trim_matches(['“', '”'])));
            }
            Entry::Chose(text) => self.yours(text),
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
