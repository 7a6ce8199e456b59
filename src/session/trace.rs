//! A conversation of acts alone, turn by turn: what `weerbaar trace` shows.

use std::str::FromStr;

use crate::scenario::coefficients;
use crate::scenario::persona::Persona;
use crate::scenario::vocabulary::{Act, Style};
use crate::session::character::{ActUse, CharacterState};
use crate::session::dice::{Dice, Draw};

/// Where someone stands after an act, or before the first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceRow {
    /// What was done; nothing at the start.
    pub used: Option<ActUse>,
    /// The levels, the phase and the counters.
    pub state: CharacterState,
    /// How tense it is, 0 to 100.
    pub escalation: i32,
    /// The kind of anger that shows.
    pub style: Style,
    /// The act drew a burst.
    pub burst: bool,
}

/// How that person answers these acts: with the chances of a seed, or without chance.
pub fn trace(persona: &Persona, acts: &[ActUse], seed: Option<u64>) -> Vec<TraceRow> {
    let (coefficients, traits) = (coefficients::shipped(), &persona.traits);
    let row = |used, state: CharacterState, burst| {
        let (escalation, style) = (state.escalation(traits), state.style(traits));
        TraceRow {
            used,
            state,
            escalation,
            style,
            burst,
        }
    };
    let mut dice = seed.map(Dice::new);
    let mut state = CharacterState::start(&persona.start, traits, coefficients);
    let mut rows = vec![row(None, state.clone(), false)];
    for used in acts {
        let percent = state.burst_percent(coefficients, used.act);
        let draw = dice
            .as_mut()
            .map_or(Draw::default(), |dice| dice.draw(percent));
        state = state.step(traits, coefficients, *used, draw);
        rows.push(row(Some(*used), state.clone(), draw.burst));
    }
    rows
}

/// A word that is not one of the sixteen acts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "act \"{word}\" does not exist; write one of {}, with @person behind it if it is aimed at the person",
    codes()
)]
pub struct UnknownAct {
    /// What was written.
    pub word: String,
}

impl UnknownAct {
    /// The name under which `text` holds a sentence for it.
    pub fn code(&self) -> &'static str {
        "unknown-act"
    }

    /// The values of that sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("word", self.word.clone()), ("known", codes())]
    }
}

fn codes() -> String {
    Act::ALL
        .iter()
        .map(|it| it.code())
        .collect::<Vec<_>>()
        .join(", ")
}

/// `BOUNDARY`, or `BOUNDARY@person` for a limit on the person; small letters will do.
impl FromStr for ActUse {
    type Err = UnknownAct;

    fn from_str(word: &str) -> Result<Self, UnknownAct> {
        let (code, person) = match word.strip_suffix("@person") {
            Some(code) => (code, true),
            None => (word, false),
        };
        let Some(act) = Act::coded(&code.to_uppercase()) else {
            return Err(UnknownAct {
                word: word.to_owned(),
            });
        };
        Ok(Self { act, person })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_read_as_the_tables_spell_it() {
        assert_eq!(
            "LETGO".parse(),
            Ok(ActUse {
                act: Act::LetGo,
                person: false
            })
        );
        assert_eq!(
            "BOUNDARY@person".parse(),
            Ok(ActUse {
                act: Act::Boundary,
                person: true
            })
        );
        assert_eq!(
            "listen".parse(),
            Ok(ActUse {
                act: Act::Listen,
                person: false
            })
        );
    }

    #[test]
    fn an_unknown_act_is_told_which_ones_exist() {
        let err = "BOUNDRY@person".parse::<ActUse>().unwrap_err().to_string();
        assert_eq!(
            err,
            "act \"BOUNDRY@person\" does not exist; write one of LISTEN, VALIDATE, APOLOGISE, ASK, EXPLAIN, OFFER, \
             PAUSE, LETGO, BOUNDARY, CONSEQUENCE, ENFORCE, SUPPORT, CONCEDE, STALL, INVALIDATE, COUNTER, with @person \
             behind it if it is aimed at the person"
        );
    }
}
