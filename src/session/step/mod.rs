//! The rules: what an input does to a state. Nothing else changes one.

mod effects;

use super::answer::{Answer, fits, points, row};
use super::event::Event;
use super::forks::Forks;
use super::input::Input;
use super::refusal::Refusal;
use super::setup::Setup;
use super::state::{Halt, State};
use super::word::read_out;
use crate::scenario::Scenario;
use crate::scenario::effect::Effect;
use crate::scenario::id::{CharacterIdx, ChoiceIdx, NodeIdx};
use crate::scenario::node::NodeKind;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Meter, RedLine};

/// A scenario, how it was set up, and what happens meanwhile.
pub(super) struct Step<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) setup: &'a Setup,
    pub(super) state: &'a mut State,
    pub(super) events: &'a mut Vec<Event>,
    /// Instead of the dice, where every way they can fall is looked at.
    pub(super) forks: Option<&'a mut Forks>,
}

impl Step<'_> {
    /// Enters the first moment.
    pub(super) fn begin(&mut self) {
        self.events.push(Event::SceneEntered(
            self.scenario.node(self.state.node).scene,
        ));
        self.arrive(self.scenario.start);
    }

    /// Takes an input, or refuses it and changes nothing.
    pub(super) fn take(&mut self, input: Input) -> Result<(), Refusal> {
        match (self.state.halt, input) {
            (Halt::Ended(_), _) => return Err(Refusal::Over),
            (Halt::Running, Input::Resume) => return Err(Refusal::NotAway),
            (Halt::SteppedOut | Halt::Stopped, Input::Resume) => {
                self.halt(Halt::Running, Event::Resumed);
            }
            (Halt::Running | Halt::SteppedOut, Input::Stop) => {
                self.halt(Halt::Stopped, Event::Stopped);
            }
            (Halt::SteppedOut | Halt::Stopped, _) => return Err(Refusal::Away),
            (Halt::Running, Input::StepOut) => self.halt(Halt::SteppedOut, Event::SteppedOut),
            (Halt::Running, Input::Pause) => self.events.push(Event::Paused),
            (Halt::Running, Input::Continue) => self.go_on()?,
            (Halt::Running, Input::Choose(choice)) => self.choose(choice)?,
            (Halt::Running, Input::Answer(at, answer)) => self.answer(at, answer)?,
            (Halt::Running, Input::Tick) => self.run_out()?,
            (Halt::Running, Input::Consult(who)) => self.consult(who)?,
            (Halt::Running, Input::Card(card)) => self.events.push(Event::CardSeen(card)),
            (Halt::Running, Input::Inject(idx)) => self.inject(idx)?,
        }
        Ok(())
    }

    fn halt(&mut self, halt: Halt, event: Event) {
        self.state.halt = halt;
        self.events.push(event);
    }

    fn go_on(&mut self) -> Result<(), Refusal> {
        let node = self.scenario.node(self.state.node);
        self.read_only(&node.kind)?;
        let resume = self.state.resume.take();
        match (node.next, resume) {
            (Some(next), _) => self.arrive(next),
            (None, Some((to, false))) => self.arrive(to),
            (None, Some((to, true))) => {
                self.state.node = to;
                self.present(true);
            }
            (None, None) => unreachable!(
                "checked in scenario::check::moment: what is read leads on, or broke in somewhere"
            ),
        }
        Ok(())
    }

    /// That the moment is there to be read; refused with what it asks for.
    fn read_only(&self, kind: &NodeKind) -> Result<(), Refusal> {
        match kind {
            NodeKind::Decision(_) => Err(Refusal::ChoiceNeeded),
            kind if kind.is_task() => Err(Refusal::AnswerNeeded),
            _ => Ok(()),
        }
    }

    fn consult(&mut self, who: CharacterIdx) -> Result<(), Refusal> {
        let said = self.state.advice(self.scenario, self.setup, who);
        let text = self.rendered(said.ok_or(Refusal::OutOfReach)?);
        self.events.push(Event::Advised { who, text });
        Ok(())
    }

    fn run_out(&mut self) -> Result<(), Refusal> {
        let clock = self.state.clock(self.scenario, self.setup);
        let clock = clock.ok_or(Refusal::NoClock)?;
        self.events.push(Event::RanOut(self.state.node));
        self.choose(clock.default)
    }

    /// The trainer lets something break in; afterwards the question at hand is asked again.
    fn inject(&mut self, idx: NodeIdx) -> Result<(), Refusal> {
        if !self.state.injects(self.scenario).any(|it| it == idx) {
            return Err(Refusal::CannotHappen);
        }
        let NodeKind::Inject(inject) = &self.scenario.node(idx).kind else {
            return Err(Refusal::CannotHappen);
        };
        self.break_in(idx, true);
        self.state.resume = Some((self.state.node, true));
        self.arrive(inject.shows);
        Ok(())
    }

    fn break_in(&mut self, node: NodeIdx, by_hand: bool) {
        self.enter(node);
        self.events.push(Event::Injected { node, by_hand });
    }

    /// What breaks in before the question at `idx` is asked, if something does.
    fn breaks_in(&mut self, idx: NodeIdx) -> Option<NodeIdx> {
        let scenario = self.scenario;
        if self.state.resume.is_some() || !scenario.asks(idx) {
            return None;
        }
        for node in &scenario.scene_of(idx).injects {
            let NodeKind::Inject(inject) = &scenario.node(*node).kind else {
                continue;
            };
            let holds = |when| self.state.holds(scenario, self.setup, when);
            if !self.state.visited.contains(node.at()) && inject.when.as_ref().is_some_and(holds) {
                self.break_in(*node, false);
                self.state.resume = Some((idx, false));
                return Some(inject.shows);
            }
        }
        None
    }

    fn answer(&mut self, at: NodeIdx, answer: Answer) -> Result<(), Refusal> {
        let (scenario, node) = (self.scenario, self.state.node);
        let (kind, next) = (&scenario.node(node).kind, scenario.node(node).next);
        let Some(task) = kind.task() else {
            self.read_only(kind)?;
            return Err(Refusal::NothingAsked);
        };
        if at != node {
            return Err(Refusal::ElsewhereAnswer);
        }
        if !fits(kind, answer) {
            return Err(Refusal::NoAnswer);
        }
        let next = next.expect("checked in scenario::check::moment: a task leads on");
        self.state.answers = self.state.answers.saturating_add(1);
        let before = self.tension();
        let points = points(scenario, self.setup, self.state, kind, answer);
        self.events.push(Event::Answered {
            node,
            answer,
            points,
            prompt: self.rendered(&task.prompt),
            words: if self.is_read() {
                read_out(scenario, self.state, node, answer)
            } else {
                String::new()
            },
        });
        let found = match (kind, answer) {
            (NodeKind::Compose(it), Answer::Sentence(sentence)) => row(it, sentence).map(|row| {
                if let Some(kind) = row.red_line {
                    self.cross(kind);
                }
                if let Some(act) = row.act {
                    self.act(act);
                }
                (&row.meters, &row.then, &row.told, row.goto)
            }),
            _ => {
                let mut results = task.results.iter();
                let found = results.find(|it| it.at_least <= points);
                found.map(|it| (&it.meters, &it.then, &it.told, it.goto))
            }
        };
        let mut to = next;
        if let Some((meters, then, told, goto)) = found {
            self.follows(meters, then, told.as_ref());
            to = goto.unwrap_or(next);
        }
        self.arrive(to);
        self.tensed(before);
        Ok(())
    }

    /// The tension before an answer, where anyone reads it.
    fn tension(&self) -> Option<i32> {
        self.is_read().then(|| self.state.tension(self.scenario))
    }

    fn tensed(&mut self, before: Option<i32>) {
        if let Some(before) = before {
            let after = self.state.tension(self.scenario);
            self.events.push(Event::TensionChanged { before, after });
        }
    }

    /// Meters, effects and the consequence told, in this order.
    fn follows(&mut self, meters: &[(Meter, i32)], then: &[Effect], told: Option<&Text>) {
        for (meter, change) in meters {
            self.add_meter(*meter, *change);
        }
        self.effects(then);
        if let Some(told) = told {
            let (node, text) = (self.state.node, self.rendered(told));
            self.events.push(Event::Told { node, text });
        }
    }

    fn cross(&mut self, kind: RedLine) {
        self.state.red_lines[kind as usize] = true;
        let node = self.state.node;
        self.events.push(Event::RedLineCrossed { node, kind });
    }

    fn choose(&mut self, idx: ChoiceIdx) -> Result<(), Refusal> {
        if self.scenario.decision(self.state.node).is_none() {
            self.read_only(&self.scenario.node(self.state.node).kind)?;
            return Err(Refusal::NothingAsked);
        }
        let choice = self
            .scenario
            .choices
            .get(idx.at())
            .filter(|it| it.decision == self.state.node);
        let choice = choice.ok_or(Refusal::ElsewhereChoice)?;
        if !self.state.is_open(self.scenario, self.setup, idx) {
            return Err(Refusal::Closed);
        }
        self.state.answers = self.state.answers.saturating_add(1);
        let before = self.tension();
        let text = self.rendered(&choice.text);
        self.events.push(Event::Chose { choice: idx, text });
        // The line is crossed in the situation as it was, so before the act changes it.
        if let Some(kind) = self.state.red_line(self.scenario, self.setup, choice) {
            self.cross(kind);
        }
        self.state.chosen.insert(idx.at());
        if let Some(act) = choice.act {
            self.act(act);
        }
        self.follows(&choice.meters, &choice.then, choice.told.as_ref());
        self.arrive(choice.goto);
        self.tensed(before);
        Ok(())
    }

    /// Goes to a moment, and on from there until one waits for an input.
    fn arrive(&mut self, mut idx: NodeIdx) {
        loop {
            idx = self.breaks_in(idx).unwrap_or(idx);
            let (scenario, node) = (self.scenario, self.scenario.node(idx));
            if scenario.node(self.state.node).scene != node.scene {
                self.events.push(Event::SceneEntered(node.scene));
            }
            self.state.node = idx;
            self.enter(idx);
            self.effects(&node.enter);
            let otherwise = node.next.unwrap_or(idx);
            idx = match &node.kind {
                NodeKind::Group(guarded) => {
                    let holds = |when| self.state.allows(scenario, self.setup, when);
                    guarded
                        .iter()
                        .find(|it| holds(it.when.as_ref()))
                        .map_or(otherwise, |it| it.node)
                }
                NodeKind::Goto { to, when } => {
                    if self.state.allows(scenario, self.setup, when.as_ref()) {
                        *to
                    } else {
                        otherwise
                    }
                }
                NodeKind::Chance(outcomes) => self.fall(idx, outcomes),
                // Nothing leads here but `breaks_in`, which leads on at once.
                NodeKind::Inject(it) => it.shows,
                NodeKind::Line { .. }
                | NodeKind::Narration { .. }
                | NodeKind::Document(_)
                | NodeKind::Decision(_)
                | NodeKind::Recognise(_)
                | NodeKind::WhichForm(_)
                | NodeKind::Arrange(_)
                | NodeKind::Compose(_)
                | NodeKind::Consult { .. }
                | NodeKind::End(_) => break,
            };
        }
        self.present(false);
    }

    fn enter(&mut self, idx: NodeIdx) {
        self.state.visited.insert(idx.at());
        if let Some(forks) = self.forks.as_deref_mut() {
            forks.entered.push(idx);
        }
    }

    /// Where every way is looked at nobody reads: words, offers and what shows on people would be made for nothing.
    fn is_read(&self) -> bool {
        self.forks.is_none()
    }

    /// Shows the moment at hand; `again` after something broke in on it.
    fn present(&mut self, again: bool) {
        let node = self.state.node;
        let kind = &self.scenario.node(node).kind;
        if kind.is_moment() && !again {
            self.state.moments = self.state.moments.saturating_add(1);
        }
        let event = match kind {
            NodeKind::Line { who, text, .. } => Event::Said {
                node,
                who: Some(*who),
                text: self.rendered(text),
            },
            NodeKind::Narration { text, .. } => Event::Said {
                node,
                who: None,
                text: self.rendered(text),
            },
            NodeKind::Document(it) => Event::Shown {
                node,
                lines: if self.is_read() {
                    it.lines.iter().map(|line| self.rendered(line)).collect()
                } else {
                    Vec::new()
                },
            },
            NodeKind::Decision(_) => Event::Asked {
                node,
                offered: if self.is_read() {
                    self.state.offered(self.scenario, self.setup).collect()
                } else {
                    Vec::new()
                },
            },
            NodeKind::Recognise(_)
            | NodeKind::WhichForm(_)
            | NodeKind::Arrange(_)
            | NodeKind::Compose(_)
            | NodeKind::Consult { .. } => Event::TaskSet(node),
            NodeKind::End(ending) => {
                self.state.halt = Halt::Ended(*ending);
                Event::Ended(*ending)
            }
            NodeKind::Group(_)
            | NodeKind::Goto { .. }
            | NodeKind::Chance(_)
            | NodeKind::Inject(_) => return,
        };
        self.events.push(event);
    }

    fn rendered(&self, text: &Text) -> String {
        if self.is_read() {
            rendered(self.scenario, self.state, text)
        } else {
            String::new()
        }
    }
}

/// The text with the values of now.
pub(super) fn rendered(scenario: &Scenario, state: &State, text: &Text) -> String {
    let mut out = String::new();
    render(scenario, state, text, &mut out);
    out
}

/// Appends the text with the values of now.
pub(super) fn render(scenario: &Scenario, state: &State, text: &Text, out: &mut String) {
    text.render(out, |variable, out| {
        scenario
            .variable(variable)
            .put(state.values[variable.at()], out);
    });
}
