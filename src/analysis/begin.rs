//! The ways to begin that a proof covers (`analysis.md`, "prove").

use crate::scenario::Scenario;
use crate::scenario::vocabulary::{Intensity, Length};
use crate::session::setup::Setup;

/// Every intensity and length, each other carried value once, each theme switched off once. The usual one is the first.
pub fn beginnings(scenario: &Scenario) -> Vec<Setup> {
    let usual = Setup::seeded(0);
    let mut all = vec![usual.clone()];
    let lengths = Length::ALL.iter();
    let short = scenario.head.minutes_short.is_some();
    for length in lengths.filter(|it| short || **it == Length::Full) {
        for intensity in Intensity::ALL {
            all.push(Setup {
                intensity: *intensity,
                length: *length,
                ..usual.clone()
            });
        }
    }
    for (at, variable) in scenario.variables.iter().enumerate() {
        let carried = (variable.min..=variable.max).filter(|_| variable.carried);
        for value in carried.filter(|it| *it != variable.start) {
            let idx = crate::scenario::id::VariableIdx::of(at);
            let mut setup = usual.clone();
            setup.values.insert(idx, value);
            all.push(setup);
        }
    }
    for carried in &scenario.carries {
        for value in (carried.min..=carried.max).filter(|it| *it != 0) {
            let mut setup = usual.clone();
            setup.meters.insert(carried.meter, value);
            all.push(setup);
        }
    }
    for theme in scenario.head.themes.iter().filter(|it| !it.core) {
        let mut setup = usual.clone();
        setup.themes_off.insert(theme.theme);
        all.push(setup);
    }
    let mut kept: Vec<Setup> = Vec::with_capacity(all.len());
    for setup in all {
        if !kept.contains(&setup) {
            kept.push(setup);
        }
    }
    kept
}
