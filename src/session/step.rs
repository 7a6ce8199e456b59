//! The rules: what an input does to a state. Nothing else changes one.

use super::character::{ActUse, CharacterState};
use super::dice::Draw;
use super::event::Event;
use super::input::Input;
use super::refusal::Refusal;
use super::setup::{Forced, Setup};
use super::shift::explain;
use super::state::{Halt, State};
use crate::scenario::Scenario;
use crate::scenario::coefficients;
use crate::scenario::condition::Quantity;
use crate::scenario::effect::{Address, Effect};
use crate::scenario::id::{AggressorIdx, ChoiceIdx, NodeIdx, OutcomeIdx, VariableIdx};
use crate::scenario::node::{NodeKind, Outcome};
use crate::scenario::text::Text;
use crate::scenario::vocabulary::Meter;

/// A scenario, how it was set up, and what happens meanwhile.
pub(super) struct Step<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) setup: &'a Setup,
    pub(super) state: &'a mut State,
    pub(super) events: &'a mut Vec<Event>,
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
        }
        Ok(())
    }

    fn halt(&mut self, halt: Halt, event: Event) {
        self.state.halt = halt;
        self.events.push(event);
    }

    fn go_on(&mut self) -> Result<(), Refusal> {
        let node = self.scenario.node(self.state.node);
        if matches!(node.kind, NodeKind::Decision(_)) {
            return Err(Refusal::ChoiceNeeded);
        }
        let next = node
            .next
            .expect("checked in scenario::check::moment: a moment that is read leads on");
        self.arrive(next);
        Ok(())
    }

    fn choose(&mut self, idx: ChoiceIdx) -> Result<(), Refusal> {
        if self.scenario.decision(self.state.node).is_none() {
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
        let before = self.state.tension(self.scenario);
        let text = self.rendered(&choice.text);
        self.events.push(Event::Chose { choice: idx, text });
        // The line is crossed in the situation as it was, so before the act changes it.
        if let Some(kind) = self.state.red_line(self.scenario, self.setup, choice) {
            self.state.red_lines[kind as usize] = true;
            self.events
                .push(Event::RedLineCrossed { choice: idx, kind });
        }
        self.state.chosen.insert(idx.at());
        if let Some(act) = choice.act {
            self.act(act);
        }
        for (meter, change) in &choice.meters {
            self.add_meter(*meter, *change);
        }
        self.effects(&choice.then);
        if let Some(told) = &choice.told {
            let text = self.rendered(told);
            self.events.push(Event::Told { choice: idx, text });
        }
        self.arrive(choice.goto);
        let after = self.state.tension(self.scenario);
        self.events.push(Event::TensionChanged { before, after });
        Ok(())
    }

    /// Goes to a moment, and on from there until one waits for an input.
    fn arrive(&mut self, mut idx: NodeIdx) {
        loop {
            let (scenario, node) = (self.scenario, self.scenario.node(idx));
            if scenario.node(self.state.node).scene != node.scene {
                self.events.push(Event::SceneEntered(node.scene));
            }
            self.state.node = idx;
            self.state.visited.insert(idx.at());
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
                NodeKind::Line { .. }
                | NodeKind::Narration { .. }
                | NodeKind::Document(_)
                | NodeKind::Decision(_)
                | NodeKind::End(_) => break,
            };
        }
        self.present();
    }

    /// Shows the moment at hand.
    fn present(&mut self) {
        let node = self.state.node;
        let event = match &self.scenario.node(node).kind {
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
                lines: it.lines.iter().map(|line| self.rendered(line)).collect(),
            },
            NodeKind::Decision(_) => {
                self.state.moments = self.state.moments.saturating_add(1);
                Event::Asked {
                    node,
                    offered: self.state.offered(self.scenario, self.setup).collect(),
                }
            }
            NodeKind::End(ending) => {
                self.state.halt = Halt::Ended(*ending);
                Event::Ended(*ending)
            }
            NodeKind::Group(_) | NodeKind::Goto { .. } | NodeKind::Chance(_) => return,
        };
        self.events.push(event);
    }

    fn fall(&mut self, node: NodeIdx, outcomes: &[Outcome]) -> NodeIdx {
        let total = outcomes.iter().map(|it| it.weight).sum();
        let mut left = self.state.dice.below(total);
        let thrown = outcomes.iter().position(|it| {
            let falls = left < it.weight;
            left = left.saturating_sub(it.weight);
            falls
        });
        let mut at = thrown.expect("checked in scenario::check::moment: weights are at least 1");
        let own = |it: &Forced| matches!(it, Forced::Chance(of, to) if *of == node && to.at() < outcomes.len());
        if let Some(Forced::Chance(_, outcome)) = self.given(own) {
            at = outcome.at();
        }
        self.events.push(Event::Fell {
            node,
            outcome: OutcomeIdx::of(at),
        });
        self.effects(&outcomes[at].then);
        outcomes[at].goto
    }

    /// The next draw that is given to whoever it fits, if there is one; those of others stay.
    fn given(&mut self, fits: impl Fn(&Forced) -> bool) -> Option<Forced> {
        let answer = self.state.answers;
        let used = self.state.given.iter();
        let used = used.filter(|(at, it)| *at == answer && fits(it)).count();
        let all = self.setup.forced.get(&answer)?.iter();
        let draw = *all.filter(|it| fits(it)).nth(used)?;
        self.state.given.push((answer, draw));
        Some(draw)
    }

    fn effects(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Flag(variable, value) => self.set(*variable, i32::from(*value)),
                Effect::Pick(variable, value) => self.set(*variable, *value),
                Effect::Add(Quantity::Variable(variable), change) => {
                    self.set(
                        *variable,
                        self.state.values[variable.at()].saturating_add(*change),
                    );
                }
                Effect::Add(Quantity::Meter(meter), change) => self.add_meter(*meter, *change),
                Effect::Act(address) => self.act(*address),
                Effect::Stir(who, change) => self.stir(*who, *change),
            }
        }
    }

    fn set(&mut self, idx: VariableIdx, value: i32) {
        let variable = self.scenario.variable(idx);
        let after = value.clamp(variable.min, variable.max);
        let before = std::mem::replace(&mut self.state.values[idx.at()], after);
        if before != after {
            self.events.push(Event::VariableChanged {
                variable: idx,
                before,
                after,
            });
        }
    }

    fn add_meter(&mut self, meter: Meter, change: i32) {
        let before = self.state.meter(meter);
        let after = before.saturating_add(change);
        self.state.meters[meter as usize] = after;
        if before != after {
            self.events.push(Event::MeterChanged {
                meter,
                before,
                after,
            });
        }
    }

    fn act(&mut self, address: Address) {
        let (who, coefficients) = (address.toward, coefficients::shipped());
        let traits = &self.scenario.aggressor(who).traits;
        let used = ActUse {
            act: address.act,
            person: address.person,
        };
        let before = self.state.people[who.at()].clone();
        let mut draw = self
            .state
            .dice
            .draw(before.burst_percent(coefficients, used.act));
        let dice = |it: &Forced| matches!(it, Forced::Dice { .. });
        if let Some(Forced::Dice { noise, burst }) = self.given(dice) {
            draw = Draw { noise, burst };
        }
        let after = before.step(traits, coefficients, used, draw);
        let shift = explain(&before, &after, traits, draw.burst);
        self.state.bursts[who.at()] = draw.burst;
        self.become_of(who, after);
        self.events.push(Event::Acted {
            aggressor: who,
            used,
            shift: Box::new(shift),
        });
    }

    fn stir(&mut self, who: AggressorIdx, change: i32) {
        let traits = &self.scenario.aggressor(who).traits;
        let before = &self.state.people[who.at()];
        let after = before.stir(traits, coefficients::shipped(), change);
        let shift = explain(before, &after, traits, false);
        self.become_of(who, after);
        self.events.push(Event::Stirred {
            aggressor: who,
            shift: Box::new(shift),
        });
    }

    fn become_of(&mut self, who: AggressorIdx, state: CharacterState) {
        self.state.people[who.at()] = state;
    }

    fn rendered(&self, text: &Text) -> String {
        rendered(self.scenario, self.state, text)
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
