//! What the author means that way: findings that are explained.

use super::{Findings, reported};
use crate::scenario::Scenario;
use crate::scenario::head::Accept;

/// Notes with each finding why it is meant, and finds what explains nothing.
pub(super) fn explain(scenario: &Scenario, whole: bool, properties: &mut [(u8, Findings)]) {
    for accept in &scenario.head.accepts {
        let own = properties.iter_mut().find(|it| it.0 == accept.property);
        let Some((_, findings)) = own else {
            continue;
        };
        let mut explained = false;
        for it in findings.iter_mut().filter(|it| covers(accept, &it.place)) {
            it.accepted = Some(accept.why.clone());
            explained = true;
        }
        // What was not looked at may still show what is meant.
        if !explained && whole {
            let args = [("name", accept.place.clone())];
            findings.push(reported("accepts-nothing", &args));
        }
    }
}

/// The place itself, or the moment that it lies in.
fn covers(accept: &Accept, place: &str) -> bool {
    let rest = place.strip_prefix(accept.place.as_str());
    rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
}
