//! What one turn did to someone under pressure, as plain numbers for the debrief's one sentence.

use crate::scenario::persona::Traits;
use crate::scenario::vocabulary::Style;
use crate::session::character::{CharacterState, Drives};

/// A number before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Before the turn.
    pub before: i32,
    /// After the turn.
    pub after: i32,
}

/// What a turn did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The motive that leads now.
    pub leads: Style,
    /// Another motive led before.
    pub turned: bool,
    /// The anger that wants out.
    pub hot: Change,
    /// The pressure that expects profit.
    pub cold: Change,
    /// How worked up he is.
    pub anger: Change,
    /// How far he expects that pressure works.
    pub payoff: Change,
    /// How far he trusts the official.
    pub trust: Change,
    /// How intact his dignity feels.
    pub dignity: Change,
    /// How much he asks for.
    pub demand: Change,
    /// How far he believes the official.
    pub credibility: Change,
    /// How tense it is; falling is good.
    pub escalation: Change,
    /// The phase.
    pub phase: Change,
    /// A concession keeps him quiet for now.
    pub relieved: bool,
    /// The turn drew a burst.
    pub burst: bool,
}

impl Change {
    /// How far it went, down is below 0.
    pub fn by(self) -> i32 {
        self.after - self.before
    }
}

/// What happened between two states of the same person.
pub fn explain(
    before: &CharacterState,
    after: &CharacterState,
    traits: &Traits,
    burst: bool,
) -> Shift {
    let change = |of: fn(&CharacterState) -> u8| Change {
        before: of(before).into(),
        after: of(after).into(),
    };
    let drive = |of: fn(Drives) -> i32| Change {
        before: of(before.drives(traits)),
        after: of(after.drives(traits)),
    };
    Shift {
        leads: after.style(traits),
        turned: before.style(traits) != after.style(traits),
        hot: drive(|it| it.hot),
        cold: drive(|it| it.cold),
        anger: change(|it| it.anger),
        payoff: change(|it| it.payoff),
        trust: change(|it| it.trust),
        dignity: change(|it| it.dignity),
        demand: change(|it| it.demand),
        credibility: change(|it| it.credibility),
        escalation: Change {
            before: before.escalation(traits),
            after: after.escalation(traits),
        },
        phase: change(|it| it.phase),
        relieved: after.relief > 0,
        burst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::coefficients;
    use crate::scenario::persona;
    use crate::scenario::vocabulary::Act;
    use crate::session::character::ActUse;
    use crate::session::dice::Draw;

    #[test]
    fn a_concession_shows_as_relief_with_a_higher_payoff() {
        let persona = persona::named("koele-intimidatie").unwrap();
        let coefficients = coefficients::shipped();
        let before = CharacterState::start(&persona.start, &persona.traits, coefficients);
        let concede = ActUse {
            act: Act::Concede,
            person: false,
        };
        let after = before.step(&persona.traits, coefficients, concede, Draw::default());
        let shift = explain(&before, &after, &persona.traits, false);
        assert_eq!(
            (shift.leads, shift.turned, shift.relieved),
            (Style::Cold, false, true)
        );
        assert_eq!(
            shift.escalation,
            Change {
                before: 57,
                after: 45
            }
        );
        assert_eq!(shift.payoff.by(), 14);
    }
}
