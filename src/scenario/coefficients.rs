//! What each communicative act does to someone under pressure: the numbers, and where they come from.

use serde::Deserialize;

use super::shared::Shared;
use super::vocabulary::Act;

/// All numbers of the aggressor model that a trainer may want to see or doubt.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coefficients {
    /// Raised with each change of a number.
    pub version: u32,
    /// When the contact becomes grimmer or milder.
    pub phases: Phases,
    /// What is added when an act is aimed at the person.
    pub person: Person,
    /// What a repeated warning without follow-up does.
    pub empty_warning: EmptyWarning,
    /// The last push when pressure stops working.
    pub burst: Burst,
    acts: Vec<ActRow>,
}

/// The steps of escalation, 0 kalm to 4 fysiek of ernstig.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phases {
    /// The escalation at which phases 1 to 4 begin.
    pub up: [i32; 4],
    /// How far below it escalation must sink before the phase ends.
    pub hysteresis: i32,
    /// Without this much hot anger phase 4 is not reached.
    pub physical_hot: i32,
}

/// What is added when an act is aimed at the person instead of the behaviour.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Added to anger, times reactivity.
    pub hot: i32,
    /// Added to anger, times instrumentality.
    pub cold: i32,
    /// Added to trust.
    pub trust: i32,
    /// Added to dignity, before face sensitivity.
    pub dignity: i32,
    /// The research on which the signs rest.
    pub basis: String,
    /// Something in it is our assumption.
    pub assumed: bool,
}

/// What a warning does when an earlier one was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmptyWarning {
    /// The payoff that it teaches, in the place of the act's own.
    pub target: i32,
    /// Added to credibility.
    pub credibility: i32,
    /// The research on which the signs rest.
    pub basis: String,
    /// Something in it is our assumption.
    pub assumed: bool,
}

/// How likely and how strong the push is that a refusal can draw.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Burst {
    /// The payoff from which he has something to lose.
    pub from_payoff: i32,
    /// The chance on it, in percent.
    pub percent: u32,
    /// The chance on it while an alternative is on the table, in percent.
    pub percent_after_alternative: u32,
    /// Added to anger.
    pub anger: i32,
    /// Added to payoff.
    pub payoff: i32,
    /// Added to demand.
    pub demand: i32,
    /// The research on which it rests.
    pub basis: String,
    /// Something in it is our assumption.
    pub assumed: bool,
}

/// What one act does; the head of `assets/aggressor.ron` tells what each number and mark means.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActRow {
    /// The act.
    pub act: Act,
    /// Its words for trainers, in Dutch.
    pub label: String,
    /// Added to anger, times reactivity.
    pub hot: i32,
    /// Added to anger, times instrumentality.
    pub cold: i32,
    /// What it teaches about the profit of pressure.
    pub payoff: Lesson,
    /// Added to trust.
    pub trust: i32,
    /// Added to dignity, before face sensitivity.
    pub dignity: i32,
    /// What it does to the demand.
    pub demand: Demand,
    /// Added to the credibility of the official.
    pub credibility: i32,
    /// An instrumental counterpart reads it as an opening.
    #[serde(default)]
    pub soft: bool,
    /// It works as far as the official is credible.
    #[serde(default)]
    pub firm: bool,
    /// It asks for reasoning, which anger closes.
    #[serde(default)]
    pub gate: bool,
    /// Added to `hot` once anger is high.
    pub overload: Option<Heat>,
    /// In the place of `hot` once anger is high.
    pub heated: Option<Heat>,
    /// It puts a way out on the table.
    #[serde(default)]
    pub alternative: bool,
    /// It can draw a burst.
    #[serde(default)]
    pub refusal: bool,
    /// It is a warning that waits for follow-up.
    #[serde(default)]
    pub opens_warning: bool,
    /// It carries a warning out.
    #[serde(default)]
    pub enforces: bool,
    /// It gives pressure what it asks.
    #[serde(default)]
    pub concedes: bool,
    /// It is an attack.
    #[serde(default)]
    pub hostile: bool,
    /// The research on which the signs rest.
    pub basis: String,
    /// Something in it is our assumption.
    pub assumed: bool,
}

/// A payoff to which someone's expectation moves, and how far a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The payoff that the act shows.
    pub target: i32,
    /// The part of the way that is learnt, in percent at learning speed 50.
    pub rate: i32,
}

/// What an act does to the demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Added at once, times reactivity.
    pub hot: i32,
    /// Added one turn later, times instrumentality.
    pub cold: i32,
}

/// A change of anger that comes with high anger only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heat {
    /// The anger from which it counts.
    pub from: i32,
    /// Times reactivity.
    pub hot: i32,
}

/// The coefficients that ship with the program.
pub fn shipped() -> &'static Coefficients {
    &Shared::shipped().coefficients
}

impl Coefficients {
    /// The coefficients in a text with the shape of `assets/aggressor.ron`; it has a row for each act, in their order.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let coefficients: Self = ron::from_str(text).map_err(|it| it.to_string())?;
        let acts: Vec<Act> = coefficients.acts.iter().map(|it| it.act).collect();
        if acts != Act::ALL {
            return Err("there is not one row for each act, in their order".to_owned());
        }
        Ok(coefficients)
    }

    /// What that act does.
    pub fn act(&self, act: Act) -> &ActRow {
        &self.acts[act as usize]
    }

    /// What each act does, in the order of `Act`.
    pub fn acts(&self) -> &[ActRow] {
        &self.acts
    }

    /// A copy in which the acts work so many percent as strongly, rounded to the nearest whole number.
    ///
    /// Targets, thresholds, marks, phases and the burst stay; at 0 percent a turn is mere time that passes.
    pub fn scaled(&self, percent: i32) -> Self {
        let mut copy = self.clone();
        let person = &mut copy.person;
        let mut sizes = vec![
            &mut person.hot,
            &mut person.cold,
            &mut person.trust,
            &mut person.dignity,
        ];
        sizes.push(&mut copy.empty_warning.credibility);
        for row in &mut copy.acts {
            sizes.extend([
                &mut row.hot,
                &mut row.cold,
                &mut row.payoff.rate,
                &mut row.trust,
                &mut row.dignity,
            ]);
            sizes.extend([
                &mut row.demand.hot,
                &mut row.demand.cold,
                &mut row.credibility,
            ]);
            sizes.extend(row.overload.iter_mut().map(|it| &mut it.hot));
            sizes.extend(row.heated.iter_mut().map(|it| &mut it.hot));
        }
        for size in sizes {
            *size = (*size * percent + 50 * size.signum()) / 100;
        }
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_a_row_with_its_provenance() {
        for act in Act::ALL {
            let row = shipped().act(*act);
            assert_eq!(row.act, *act);
            assert!(!row.label.is_empty() && !row.basis.is_empty(), "{act:?}");
            assert_eq!(row.assumed, row.basis.contains("[A!]"), "{act:?}");
            assert!(
                (0..=100).contains(&row.payoff.target) && (0..=90).contains(&row.payoff.rate),
                "{act:?}"
            );
            assert!(!(row.soft && row.firm), "{act:?}");
        }
    }

    #[test]
    fn a_scaled_copy_keeps_targets_and_rounds_to_the_nearest() {
        assert_eq!(&shipped().scaled(100), shipped());
        let weaker = shipped().scaled(80);
        let boundary = weaker.act(Act::Boundary);
        assert_eq!(
            (boundary.hot, boundary.cold, boundary.demand.cold),
            (2, -2, -2)
        );
        assert_eq!(
            boundary.payoff,
            Lesson {
                target: 25,
                rate: 20
            }
        );
        assert_eq!(boundary.heated, Some(Heat { from: 55, hot: 6 }));
        assert_eq!(shipped().scaled(0).act(Act::Counter).hot, 0);
    }
}
