//! What stands ready beside a scenario: the support card, the competencies, the action cards. Data of `assets/`.

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::scenario::vocabulary::{Card, Competency};

/// Who can be called, and what to do when it is real.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    pub version: u32,
    /// The day on which these were taken over, `2026-11-23`.
    pub checked: String,
    /// What to ask of the reader.
    pub ask: String,
    pub sources: Vec<String>,
    /// In the order of card K0.
    pub contacts: Vec<Contact>,
    /// The steps when it is real; the first sentence of each is the step.
    pub real_steps: Vec<Step>,
    /// For the ten minutes after an exercise.
    pub next_minutes: Vec<Step>,
}

/// Someone who can be called.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub id: String,
    pub name: String,
    /// None where it differs for each municipality.
    #[serde(default)]
    pub number: Option<String>,
    pub when: String,
    pub sources: Vec<String>,
}

/// A step, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub text: String,
    pub sources: Vec<String>,
}

/// One of the eight competencies.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompetencyText {
    pub id: Competency,
    pub name: String,
    pub short: String,
    pub definition: String,
    /// What shows at levels 1 to 4.
    pub levels: Vec<String>,
    pub indicators: Vec<String>,
    pub sources: Vec<String>,
    /// Scenarios to begin with and to go on with.
    pub first: Vec<String>,
    pub then: Vec<String>,
    /// Whom or what to turn to.
    pub talk: String,
}

/// An action card: one situation, eight steps.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardText {
    pub id: Card,
    pub title: String,
    pub steps: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Competencies {
    #[expect(
        dead_code,
        reason = "read so that a file of another version is noticed in a review"
    )]
    version: u32,
    #[expect(
        dead_code,
        reason = "says that the framework itself is our design; the debrief says so in words"
    )]
    sources: Vec<String>,
    competencies: Vec<CompetencyText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cards {
    #[expect(
        dead_code,
        reason = "read so that a file of another version is noticed in a review"
    )]
    version: u32,
    cards: Vec<CardText>,
}

static CONTACTS: LazyLock<Contacts> =
    LazyLock::new(|| asset(include_str!("../../assets/contacts.ron")));
static COMPETENCIES: LazyLock<Vec<CompetencyText>> = LazyLock::new(|| {
    asset::<Competencies>(include_str!("../../assets/competencies.ron")).competencies
});
static CARDS: LazyLock<Vec<CardText>> =
    LazyLock::new(|| asset::<Cards>(include_str!("../../assets/cards.ron")).cards);

fn asset<T: DeserializeOwned>(text: &str) -> T {
    ron::from_str(text).expect("tested: the files of assets/ can be read")
}

/// The support card.
pub fn contacts() -> &'static Contacts {
    &CONTACTS
}

/// The competency's texts.
pub fn competency(id: Competency) -> &'static CompetencyText {
    COMPETENCIES
        .iter()
        .find(|it| it.id == id)
        .expect("tested: all eight are there")
}

/// The action card.
pub fn card(id: Card) -> &'static CardText {
    CARDS
        .iter()
        .find(|it| it.id == id)
        .expect("tested: all seventeen are there")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::reference::sources;

    #[test]
    fn every_competency_and_card_is_there_with_known_sources() {
        for id in Competency::ALL {
            assert_eq!(competency(*id).levels.len(), 4);
            assert!(
                competency(*id)
                    .sources
                    .iter()
                    .all(|it| sources().get(it).is_some())
            );
        }
        for id in Card::ALL {
            assert!(!card(*id).steps.is_empty());
            assert!(
                card(*id)
                    .sources
                    .iter()
                    .all(|it| sources().get(it).is_some())
            );
        }
        let steps = contacts().real_steps.iter().chain(&contacts().next_minutes);
        assert!(
            steps
                .flat_map(|it| &it.sources)
                .all(|it| sources().get(it).is_some())
        );
    }

    #[test]
    fn card_k0_and_the_support_card_name_the_same_numbers() {
        let card = card(Card::K0).steps.join(" ");
        for number in contacts()
            .contacts
            .iter()
            .filter_map(|it| it.number.as_ref())
        {
            assert!(card.contains(number), "{number}");
        }
    }
}
