//! Where a session stands: the place in the story, the values, the people, the dice.

use sha2::{Digest as _, Sha256};

pub use super::bits::Bits;
use super::character::CharacterState;
use super::dice::Dice;
use super::numbers::{Numbers, person_numbers};
use super::setup::{Forced, Setup};
use crate::scenario::Scenario;
use crate::scenario::condition::{Condition, Quantity};
use crate::scenario::id::{AggressorIdx, CharacterIdx, ChoiceIdx, EndingIdx, NodeIdx, VariableIdx};
use crate::scenario::node::{Choice, Clock, Key, Mode, NodeKind};
use crate::scenario::persona::Levels;
use crate::scenario::text::Text;
use crate::scenario::vocabulary::{Intensity, Meter, RedLine, Style};

/// All that what follows can depend on, the setup aside.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    /// The moment that waits for an input.
    pub node: NodeIdx,
    pub halt: Halt,
    pub values: Vec<i32>,
    pub meters: [i32; 6],
    pub people: Vec<CharacterState>,
    /// Whether the last act toward each aggressor drew a burst.
    pub bursts: Vec<bool>,
    pub chosen: Bits,
    pub visited: Bits,
    pub red_lines: [bool; 3],
    pub dice: Dice,
    /// Answers given so far.
    pub answers: u32,
    /// The draws of `Setup::forced` that were used, each with the number of its answer.
    pub given: Vec<(u32, Forced)>,
    /// Moments asked so far.
    pub moments: u32,
    /// Where the story goes on after what breaks in now, and whether that was asked already.
    pub resume: Option<(NodeIdx, bool)>,
}

/// Whether and why the story does not go on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    Running,
    SteppedOut,
    Stopped,
    Ended(EndingIdx),
}

// Field by field, so that a walk over many states uses its room again and again.
impl Clone for State {
    fn clone(&self) -> Self {
        Self {
            node: self.node,
            halt: self.halt,
            values: self.values.clone(),
            meters: self.meters,
            people: self.people.clone(),
            bursts: self.bursts.clone(),
            chosen: self.chosen.clone(),
            visited: self.visited.clone(),
            red_lines: self.red_lines,
            dice: self.dice.clone(),
            answers: self.answers,
            given: self.given.clone(),
            moments: self.moments,
            resume: self.resume,
        }
    }

    fn clone_from(&mut self, from: &Self) {
        self.chosen.0.clone_from(&from.chosen.0);
        self.visited.0.clone_from(&from.visited.0);
        self.clone_without_sets(from);
    }
}

impl State {
    /// The state before the first moment is entered.
    pub(super) fn start(scenario: &Scenario, setup: &Setup) -> Self {
        let value = |at: usize| {
            let variable = &scenario.variables[at];
            let given = setup
                .values
                .get(&VariableIdx::of(at))
                .copied()
                .unwrap_or(variable.start);
            given.clamp(variable.min, variable.max)
        };
        let person = |it: &crate::scenario::cast::Aggressor| {
            let shift = match setup.intensity {
                Intensity::Laag => it.intensity.0,
                Intensity::Middel => 0,
                Intensity::Hoog => it.intensity.1,
            };
            let start = Levels {
                anger: (it.start.anger + shift).clamp(0, 100),
                ..it.start
            };
            CharacterState::start(&start, &it.traits, scenario.coefficients())
        };
        Self {
            node: scenario.start,
            halt: Halt::Running,
            values: (0..scenario.variables.len()).map(value).collect(),
            meters: meters(scenario, setup),
            people: scenario.aggressors.iter().map(person).collect(),
            bursts: vec![false; scenario.aggressors.len()],
            chosen: Bits::new(scenario.choices.len()),
            visited: Bits::new(scenario.nodes.len()),
            red_lines: [false; 3],
            dice: Dice::new(setup.seed),
            answers: 0,
            given: Vec::new(),
            moments: 0,
            resume: None,
        }
    }

    /// Back to `from`, of which it was a copy: since then `entered` was come by and `chosen` taken, at most.
    pub(super) fn rewind(&mut self, from: &Self, entered: &[NodeIdx], chosen: Option<ChoiceIdx>) {
        let (visited, taken) = (&mut self.visited, &mut self.chosen);
        for it in entered {
            visited.set(it.at(), from.visited.contains(it.at()));
        }
        if let Some(it) = chosen {
            taken.set(it.at(), from.chosen.contains(it.at()));
        }
        self.clone_without_sets(from);
    }

    /// Becomes as `from`, but for the choices taken and the moments visited: those take long to copy in a long story.
    pub fn clone_without_sets(&mut self, from: &Self) {
        self.node = from.node;
        self.halt = from.halt;
        self.values.clone_from(&from.values);
        self.meters = from.meters;
        self.people.clone_from(&from.people);
        self.bursts.clone_from(&from.bursts);
        self.red_lines = from.red_lines;
        self.dice.clone_from(&from.dice);
        self.answers = from.answers;
        self.given.clone_from(&from.given);
        self.moments = from.moments;
        self.resume = from.resume;
    }

    /// What an adviser says now; none if they cannot be asked here.
    pub fn advice<'a>(
        &self,
        scenario: &'a Scenario,
        setup: &Setup,
        who: CharacterIdx,
    ) -> Option<&'a Text> {
        let here = match &scenario.node(self.node).kind {
            NodeKind::Consult { advisers, .. } => advisers.contains(&who),
            kind => kind.asks(),
        };
        let mut said = scenario.cast.get(who.at())?.advises.iter();
        let found = said.find(|it| self.allows(scenario, setup, it.when.as_ref()));
        found.filter(|_| here).map(|it| &it.text)
    }

    /// Everyone who can be asked for advice now.
    pub fn advisers<'a>(
        &'a self,
        scenario: &'a Scenario,
        setup: &'a Setup,
    ) -> impl Iterator<Item = CharacterIdx> + 'a {
        let all = (0..scenario.cast.len()).map(CharacterIdx::of);
        all.filter(|who| self.advice(scenario, setup, *who).is_some())
    }

    /// The clock that runs now, with its seconds as they are stretched.
    pub fn clock(&self, scenario: &Scenario, setup: &Setup) -> Option<Clock> {
        let clock = scenario.decision(self.node)?.clock?;
        let percent = setup.clocks?.clamp(100, Setup::LONGEST_CLOCKS);
        let seconds = clock.seconds * percent / 100;
        let runs = self.halt == Halt::Running && self.is_open(scenario, setup, clock.default);
        runs.then_some(Clock { seconds, ..clock })
    }

    /// What the trainer can let happen now.
    pub fn injects<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = NodeIdx> + 'a {
        let here = scenario.node(self.node).scene;
        let free = self.halt == Halt::Running && self.resume.is_none() && scenario.asks(self.node);
        let own = scenario.scene(here).injects.iter().copied();
        own.filter(move |idx| {
            let by_hand = matches!(&scenario.node(*idx).kind, NodeKind::Inject(it) if it.by_hand);
            free && by_hand && !self.visited.contains(idx.at())
        })
    }

    /// Whether the condition holds now.
    pub fn holds(&self, scenario: &Scenario, setup: &Setup, condition: &Condition) -> bool {
        match condition {
            Condition::All(list) => list.iter().all(|it| self.holds(scenario, setup, it)),
            Condition::Any(list) => list.iter().any(|it| self.holds(scenario, setup, it)),
            Condition::Not(it) => !self.holds(scenario, setup, it),
            Condition::Flag(variable) => self.values[variable.at()] != 0,
            Condition::AtLeast(quantity, number) => self.quantity(*quantity) >= *number,
            Condition::AtMost(quantity, number) => self.quantity(*quantity) <= *number,
            Condition::Is(variable, word) => self.values[variable.at()] == *word,
            Condition::Chose(choice) => self.chosen.contains(choice.at()),
            Condition::Visited(node) => self.visited.contains(node.at()),
            Condition::Phase(who, low, high) => {
                let phase = self.people[who.at()].phase;
                *low <= phase && phase <= *high
            }
            Condition::Style(who, style) => self.style(scenario, *who) == *style,
            Condition::Burst(who) => self.bursts[who.at()],
            Condition::RedLine(kind) => self.red_lines[*kind as usize],
            Condition::Intensity(it) => setup.intensity == *it,
            Condition::Length(it) => setup.length == *it,
            Condition::Theme(it) => !setup.themes_off.contains(it),
        }
    }

    /// Whether the condition holds; without one it always does.
    pub fn allows(
        &self,
        scenario: &Scenario,
        setup: &Setup,
        condition: Option<&Condition>,
    ) -> bool {
        condition.is_none_or(|it| self.holds(scenario, setup, it))
    }

    fn quantity(&self, quantity: Quantity) -> i32 {
        match quantity {
            Quantity::Variable(variable) => self.values[variable.at()],
            Quantity::Meter(meter) => self.meter(meter),
        }
    }

    pub fn meter(&self, meter: Meter) -> i32 {
        self.meters[meter as usize]
    }

    /// The kind of anger that an aggressor shows.
    pub fn style(&self, scenario: &Scenario, who: AggressorIdx) -> Style {
        self.people[who.at()].style(&scenario.aggressor(who).traits)
    }

    /// The aggressors who are there now.
    pub fn present<'a>(&self, scenario: &'a Scenario) -> impl Iterator<Item = AggressorIdx> + 'a {
        scenario
            .scene_of(self.node)
            .present
            .iter()
            .filter_map(|it| scenario.cast[it.at()].aggressor)
    }

    /// The tension, 0 to 100: that of the tensest aggressor who is there, else the scene's own and 10 a step of
    /// *spanning*.
    pub fn tension(&self, scenario: &Scenario) -> i32 {
        self.present(scenario)
            .map(|who| self.people[who.at()].escalation(&scenario.aggressor(who).traits))
            .max()
            .unwrap_or_else(|| {
                let spanning = self.meter(Meter::Spanning).saturating_mul(10);
                scenario
                    .scene_of(self.node)
                    .tension
                    .saturating_add(spanning)
                    .clamp(0, 100)
            })
    }

    /// Whether the choice of the decision at hand can be taken now.
    pub fn is_open(&self, scenario: &Scenario, setup: &Setup, idx: ChoiceIdx) -> bool {
        let choice = scenario.choice(idx);
        let free = |it: &Choice, idx: ChoiceIdx| {
            (it.mode != Mode::Once || !self.chosen.contains(idx.at()))
                && self.allows(scenario, setup, it.when.as_ref())
        };
        let others = || {
            scenario
                .decision(choice.decision)
                .map(|it| it.choices.as_slice())
                .unwrap_or_default()
        };
        let nothing_else = || {
            let mut others = others().iter().map(|it| (scenario.choice(*it), *it));
            !others.any(|(it, idx)| it.mode != Mode::Fallback && free(it, idx))
        };
        free(choice, idx) && (choice.mode != Mode::Fallback || nothing_else())
    }

    /// The choices of the decision at hand that are shown, and whether each is open: a closed one is shown if it says why.
    pub fn offered<'a>(
        &'a self,
        scenario: &'a Scenario,
        setup: &'a Setup,
    ) -> impl Iterator<Item = (ChoiceIdx, bool)> + 'a {
        let decision = scenario.decision(self.node);
        let choices = decision.map(|it| it.choices.as_slice()).unwrap_or_default();
        let offers = choices
            .iter()
            .map(|idx| (*idx, self.is_open(scenario, setup, *idx)));
        offers.filter(|(idx, open)| *open || !scenario.choice(*idx).closed.is_empty())
    }

    /// The key that counts for a choice now; none where experts differ and the author gave none.
    pub fn key<'a>(
        &self,
        scenario: &Scenario,
        setup: &Setup,
        choice: &'a Choice,
    ) -> Option<&'a Key> {
        choice
            .keys
            .iter()
            .find(|it| self.allows(scenario, setup, it.when.as_ref()))
    }

    /// The red line that a choice crosses now.
    pub fn red_line(&self, scenario: &Scenario, setup: &Setup, choice: &Choice) -> Option<RedLine> {
        let found = choice
            .red_lines
            .iter()
            .find(|(when, _)| self.allows(scenario, setup, when.as_ref()));
        found.map(|(_, kind)| *kind)
    }

    /// SHA-256 over the layout `state-v1`: those eight letters, and then numbers, each as eight bytes in two's
    /// complement, lowest first. A list begins with how many items it has. In order:
    ///
    /// 1. the moment, by its place in the scenario;
    /// 2. the halt, two numbers: 0 0 running, 1 0 stepped out, 2 0 stopped, 3 and the place of the ending when ended;
    /// 3. the list of values, in the order in which the variables are declared;
    /// 4. the list of meters, in the order of [`Meter::ALL`];
    /// 5. the list of aggressors, fifteen numbers each: anger, payoff, trust, dignity, demand, credibility, phase,
    ///    concessions, warning, alternative, peak, queued demand, relief, the last act by its place in `Act::ALL`
    ///    (-1 if there was none), repeats;
    /// 6. the list of bursts, 0 or 1 for each aggressor;
    /// 7. the choices taken and
    /// 8. the moments visited, each a list of 64-bit words: number n is bit n mod 64, lowest first, of word n / 64;
    /// 9. the list of red lines, 0 or 1 for each, in the order of [`RedLine::ALL`];
    /// 10. the state of the dice, the bits of which are taken as they are;
    /// 11. the answers given, the decisions asked;
    /// 12. the list of given draws that were used, four numbers each: the answer, then 0, noise and 0 or 1 for a burst,
    ///     or 1, the moment of the chance and its outcome;
    /// 13. only while something has broken in: the moment where the story goes on, and 1 if that was asked already.
    pub fn hash(&self) -> [u8; 32] {
        let mut numbers = Numbers(Sha256::new());
        numbers.0.update(b"state-v1");
        numbers.put([self.node.0]);
        numbers.put(match self.halt {
            Halt::Running => [0, 0],
            Halt::SteppedOut => [1, 0],
            Halt::Stopped => [2, 0],
            Halt::Ended(ending) => [3, i64::from(ending.0)],
        });
        numbers.list(self.values.iter().map(|it| [*it]));
        numbers.list(self.meters.iter().map(|it| [*it]));
        numbers.list(self.people.iter().map(person_numbers));
        numbers.list(self.bursts.iter().map(|it| [i64::from(*it)]));
        numbers.list(self.chosen.0.iter().map(|it| [it.cast_signed()]));
        numbers.list(self.visited.0.iter().map(|it| [it.cast_signed()]));
        numbers.list(self.red_lines.iter().map(|it| [i64::from(*it)]));
        numbers.put([self.dice.state().cast_signed()]);
        numbers.put([self.answers, self.moments]);
        numbers.list(self.given.iter().map(|(answer, it)| match *it {
            Forced::Dice { noise, burst } => {
                [i64::from(*answer), 0, noise.into(), i64::from(burst)]
            }
            Forced::Chance(node, outcome) => {
                [i64::from(*answer), 1, node.0.into(), outcome.0.into()]
            }
        }));
        if let Some((node, asked)) = self.resume {
            numbers.put([i64::from(node.0), i64::from(asked)]);
        }
        numbers.0.finalize().into()
    }
}

/// Where the meters begin: at 0, or where an earlier scenario left those that this one carries over.
fn meters(scenario: &Scenario, setup: &Setup) -> [i32; 6] {
    let mut meters = [0; 6];
    for it in &scenario.carries {
        let given = setup.meters.get(&it.meter).copied().unwrap_or_default();
        meters[it.meter as usize] = given.clamp(it.min, it.max);
    }
    meters
}
