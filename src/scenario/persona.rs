//! The people under pressure that ship with the program, and the numbers that make someone one of them.

use super::shared::Shared;
use super::source;

/// Someone who answers by the aggressor model: how he reacts and where he stands when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// The name by which scenarios and commands know him; empty if a scenario describes him itself.
    pub id: String,
    /// One sentence for trainers.
    pub about: String,
    /// How he reacts.
    pub traits: Traits,
    /// Where he stands when the conversation begins.
    pub start: Levels,
}

/// How someone reacts, the same for the whole conversation; 0 to 100 each, noise 0 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Traits {
    /// How far anger drives him.
    pub reactivity: i32,
    /// How far the profit of pressure drives him.
    pub instrumentality: i32,
    /// How slowly anger sinks by itself.
    pub inertia: i32,
    /// How much it matters to him not to be shamed.
    pub face: i32,
    /// How much a credible consequence weighs.
    pub cost: i32,
    /// How fast he learns whether pressure works.
    pub learning: i32,
    /// The anger to which he returns by himself.
    pub baseline: i32,
    /// How far chance moves his anger a turn.
    pub noise: i32,
}

/// Where someone stands when the conversation begins; 0 to 100 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Levels {
    /// How worked up he is.
    pub anger: i32,
    /// How far he expects that pressure works here.
    pub payoff: i32,
    /// How far he trusts the official.
    pub trust: i32,
    /// How intact his dignity feels.
    pub dignity: i32,
    /// How much he asks for.
    pub demand: i32,
    /// How far he believes that the official does what is said.
    pub credibility: i32,
}

/// A number outside its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// The name of the field in files.
    pub field: &'static str,
    /// What it was.
    pub value: i32,
    /// The highest that it may be; the lowest is 0.
    pub max: i32,
}

/// The personas in a text with the shape of `assets/personas.ron`.
pub(super) fn read(text: &str) -> Result<Vec<Persona>, String> {
    let personas: Vec<source::Persona> = ron::from_str(text).map_err(|it| it.to_string())?;
    Ok(personas.into_iter().map(Persona::from).collect())
}

/// The personas that ship with the program, in the order of `assets/personas.ron`.
pub fn shipped() -> &'static [Persona] {
    &Shared::shipped().personas
}

/// The shipped persona of that name.
pub fn named(id: &str) -> Option<&'static Persona> {
    shipped().iter().find(|it| it.id == id)
}

impl Traits {
    /// What is outside its range, in the order of the fields.
    pub fn out_of_range(&self) -> Vec<OutOfRange> {
        outside(&[
            ("reactivity", self.reactivity, 100),
            ("instrumentality", self.instrumentality, 100),
            ("inertia", self.inertia, 100),
            ("face", self.face, 100),
            ("cost", self.cost, 100),
            ("learning", self.learning, 100),
            ("baseline", self.baseline, 100),
            ("noise", self.noise, 3),
        ])
    }
}

impl Levels {
    /// What is outside its range, in the order of the fields.
    pub fn out_of_range(&self) -> Vec<OutOfRange> {
        outside(&[
            ("anger", self.anger, 100),
            ("payoff", self.payoff, 100),
            ("trust", self.trust, 100),
            ("dignity", self.dignity, 100),
            ("demand", self.demand, 100),
            ("credibility", self.credibility, 100),
        ])
    }
}

fn outside(fields: &[(&'static str, i32, i32)]) -> Vec<OutOfRange> {
    let fields = fields.iter().copied();
    fields
        .filter(|(_, value, max)| !(0..=*max).contains(value))
        .map(|(field, value, max)| OutOfRange { field, value, max })
        .collect()
}

impl From<source::Persona> for Persona {
    fn from(it: source::Persona) -> Self {
        Self {
            id: it.id,
            about: it.about,
            traits: it.traits.into(),
            start: it.start.into(),
        }
    }
}

impl From<source::Traits> for Traits {
    fn from(it: source::Traits) -> Self {
        let source::Traits {
            reactivity,
            instrumentality,
            inertia,
            face,
            cost,
            learning,
            baseline,
            noise,
        } = it;
        Self {
            reactivity,
            instrumentality,
            inertia,
            face,
            cost,
            learning,
            baseline,
            noise,
        }
    }
}

impl From<source::Levels> for Levels {
    fn from(it: source::Levels) -> Self {
        let source::Levels {
            anger,
            payoff,
            trust,
            dignity,
            demand,
            credibility,
        } = it;
        Self {
            anger,
            payoff,
            trust,
            dignity,
            demand,
            credibility,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_persona_stays_in_range() {
        let ids: Vec<&str> = shipped().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["boze-inwoner", "koele-intimidatie", "mengvorm"]);
        for persona in shipped() {
            assert_eq!(persona.traits.out_of_range(), [], "{}", persona.id);
            assert_eq!(persona.start.out_of_range(), [], "{}", persona.id);
            assert!(!persona.about.is_empty(), "{}", persona.id);
        }
    }

    #[test]
    fn a_number_outside_its_range_is_named() {
        let traits = Traits {
            noise: 4,
            face: -1,
            ..shipped()[0].traits
        };
        let face = OutOfRange {
            field: "face",
            value: -1,
            max: 100,
        };
        let noise = OutOfRange {
            field: "noise",
            value: 4,
            max: 3,
        };
        assert_eq!(traits.out_of_range(), [face, noise]);
    }

    #[test]
    fn nobody_answers_to_an_unknown_name() {
        assert_eq!(named("niemand"), None);
        assert_eq!(named("mengvorm").map(|it| it.start.anger), Some(55));
    }
}
