//! What changes values, meters and people, and how a chance falls.

use super::Step;
use crate::scenario::condition::Quantity;
use crate::scenario::effect::{Address, Effect};
use crate::scenario::id::{AggressorIdx, NodeIdx, OutcomeIdx, VariableIdx};
use crate::scenario::node::Outcome;
use crate::scenario::vocabulary::Meter;
use crate::session::character::{ActUse, CharacterState};
use crate::session::dice::Draw;
use crate::session::event::Event;
use crate::session::setup::Forced;
use crate::session::shift::explain;

impl Step<'_> {
    pub(super) fn fall(&mut self, node: NodeIdx, outcomes: &[Outcome]) -> NodeIdx {
        let at = match self.forks.as_deref_mut() {
            Some(forks) => {
                let at = forks.fall(outcomes.iter().map(|it| it.weight));
                let fell = Forced::Chance(node, OutcomeIdx::of(at));
                self.state.given.push((self.state.answers, fell));
                at
            }
            None => self.thrown(node, outcomes),
        };
        self.events.push(Event::Fell {
            node,
            outcome: OutcomeIdx::of(at),
        });
        self.effects(&outcomes[at].then);
        outcomes[at].goto
    }

    /// The outcome that the dice give, or that was given instead.
    fn thrown(&mut self, node: NodeIdx, outcomes: &[Outcome]) -> usize {
        let total = outcomes.iter().map(|it| it.weight).sum();
        let mut left = self.state.dice.below(total);
        let thrown = outcomes.iter().position(|it| {
            let falls = left < it.weight;
            left = left.saturating_sub(it.weight);
            falls
        });
        let at = thrown.expect("checked in scenario::check::moment: weights are at least 1");
        let own = |it: &Forced| matches!(it, Forced::Chance(of, to) if *of == node && to.at() < outcomes.len());
        if let Some(Forced::Chance(_, outcome)) = self.given(own) {
            return outcome.at();
        }
        at
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

    pub(super) fn effects(&mut self, effects: &[Effect]) {
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

    pub(super) fn add_meter(&mut self, meter: Meter, change: i32) {
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

    pub(super) fn act(&mut self, address: Address) {
        let (who, coefficients) = (address.toward, self.scenario.coefficients());
        let traits = &self.scenario.aggressor(who).traits;
        let used = ActUse {
            act: address.act,
            person: address.person,
        };
        let before = self.state.people[who.at()].clone();
        let percent = before.burst_percent(coefficients, used.act);
        let draw = match self.forks.as_deref_mut() {
            Some(forks) => {
                let Draw { noise, burst } = forks.draw(traits.noise, percent);
                let drawn = Forced::Dice { noise, burst };
                self.state.given.push((self.state.answers, drawn));
                Draw { noise, burst }
            }
            None => self.drawn(percent),
        };
        let after = before.step(traits, coefficients, used, draw);
        self.state.bursts[who.at()] = draw.burst;
        if self.is_read() {
            let shift = explain(&before, &after, traits, draw.burst);
            self.events.push(Event::Acted {
                aggressor: who,
                used,
                shift: Box::new(shift),
            });
        }
        self.become_of(who, after);
    }

    /// What the dice bring to a turn, or what was given instead.
    fn drawn(&mut self, percent: u32) -> Draw {
        let draw = self.state.dice.draw(percent);
        let dice = |it: &Forced| matches!(it, Forced::Dice { .. });
        match self.given(dice) {
            Some(Forced::Dice { noise, burst }) => Draw { noise, burst },
            _ => draw,
        }
    }

    fn stir(&mut self, who: AggressorIdx, change: i32) {
        let traits = &self.scenario.aggressor(who).traits;
        let before = &self.state.people[who.at()];
        let after = before.stir(traits, self.scenario.coefficients(), change);
        if self.is_read() {
            let shift = explain(before, &after, traits, false);
            self.events.push(Event::Stirred {
                aggressor: who,
                shift: Box::new(shift),
            });
        }
        self.become_of(who, after);
    }

    fn become_of(&mut self, who: AggressorIdx, state: CharacterState) {
        self.state.people[who.at()] = state;
    }
}
