//! What earlier sessions left for one that is about to begin: "Neem mee uit uw eerdere oefening".

use super::calendar::date;
use crate::debrief::date::Date;
use crate::scenario::Scenario;
use crate::session::setup::Setup;
use crate::store::carried::{Carried, Left};
use crate::store::{Store, StoreError};
use crate::text::Lang;

/// What can be carried over into a scenario. Nothing is, until someone asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carry {
    carried: Carried,
    offers: Vec<Offer>,
}

/// One value that can be carried over, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is about: the words of the variable, or the name of the meter.
    pub label: String,
    /// Its value in words: `ja`, `3`, or one of the scenario's own.
    pub value: String,
    /// The title of the scenario in which it came to this, and the day on which that was played.
    pub title: String,
    pub date: Date,
}

impl Carry {
    /// What earlier sessions left that fits this scenario; empty if nothing does.
    pub fn into(store: &Store, scenario: &Scenario) -> Result<Self, StoreError> {
        let carried = store.carried(scenario)?;
        let offer = |label: &str, value: String, left: &Left| Offer {
            label: label.to_owned(),
            value,
            title: left.title.clone(),
            date: date(left.day),
        };
        let values = carried.values.iter().map(|(idx, left)| {
            let variable = scenario.variable(*idx);
            // One that is not told in the debrief still has a name.
            let label = [&variable.label, &variable.id];
            let label = label.into_iter().find(|it| !it.is_empty());
            offer(
                label.map_or("", String::as_str),
                variable.word(left.value),
                left,
            )
        });
        let meters = carried
            .meters
            .iter()
            .map(|(meter, left)| offer(meter.name(), left.value.to_string(), left));
        let offers = values.chain(meters).collect();
        Ok(Self { carried, offers })
    }

    /// The same without what was set by hand, which stays as it was set.
    pub fn beside(mut self, setup: &Setup) -> Self {
        let values = self.carried.values.keys();
        let values = values.map(|it| setup.values.contains_key(it));
        let meters = self.carried.meters.keys();
        let meters = meters.map(|it| setup.meters.contains_key(it));
        // The offers stand in the order of the values, and then of the meters.
        let mut by_hand = values.chain(meters).collect::<Vec<_>>().into_iter();
        self.offers.retain(|_| by_hand.next() != Some(true));
        self.carried
            .values
            .retain(|it, _| !setup.values.contains_key(it));
        self.carried
            .meters
            .retain(|it, _| !setup.meters.contains_key(it));
        self
    }

    /// Each value, as it is shown before anyone says yes.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    pub fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// One line for each value, as the terminal prints them.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let line = |it: &Offer| {
            let day = it.date.words(lang);
            let words = [
                ("label", &it.label),
                ("value", &it.value),
                ("title", &it.title),
                ("day", &day),
            ];
            lang.say_with(
                "terminal-carried",
                &words.map(|(name, it)| (name, it.into())),
            )
        };
        self.offers.iter().map(line).collect()
    }

    /// Carries all of it over into a setup; what was set by hand stays as it was set.
    pub fn set(&self, setup: &mut Setup) {
        for (idx, left) in &self.carried.values {
            setup.values.entry(*idx).or_insert(left.value);
        }
        for (meter, left) in &self.carried.meters {
            setup.meters.entry(*meter).or_insert(left.value);
        }
    }
}
