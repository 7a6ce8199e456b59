//! What an answer would count for, without playing it: what scores and proofs are made of.

use super::Scored;
use crate::scenario::Scenario;
use crate::scenario::id::ChoiceIdx;
use crate::scenario::vocabulary::Competency;
use crate::session::answer::{self, MOST_POINTS};
use crate::session::input::Input;
use crate::session::setup::Setup;
use crate::session::state::State;

/// What an answer at the question where the state stands counts for. Nothing for a dilemma, a subject of a hub, or where
/// every open choice gives the same.
pub fn scored_at(scenario: &Scenario, setup: &Setup, state: &State, input: Input) -> Vec<Scored> {
    match input {
        Input::Choose(choice) => chosen(scenario, setup, state, choice),
        Input::Answer(node, answer) => {
            let kind = &scenario.node(node).kind;
            let Some(task) = kind.task() else {
                return Vec::new();
            };
            let given = if answer::red_line(kind, answer).is_some() {
                0
            } else {
                answer::points(scenario, setup, state, kind, answer)
            };
            let score = |competency: &Competency| Scored {
                competency: *competency,
                weight: task.weight,
                given,
                best: MOST_POINTS,
            };
            task.tests.iter().map(score).collect()
        }
        _ => Vec::new(),
    }
}

fn chosen(scenario: &Scenario, setup: &Setup, state: &State, choice: ChoiceIdx) -> Vec<Scored> {
    let decision = scenario.decision(state.node);
    let Some(decision) = decision.filter(|it| !it.experts_differ && !it.hub) else {
        return Vec::new();
    };
    let points = |idx: ChoiceIdx, competency: Competency| {
        let it = scenario.choice(idx);
        // A red line gives nothing, whatever its key.
        if state.red_line(scenario, setup, it).is_some() {
            return 0;
        }
        let quality = state.key(scenario, setup, it).map_or(1, |it| it.quality);
        it.points_for(competency, quality)
    };
    let score = |competency: &Competency| {
        let open = state.offered(scenario, setup).filter(|it| it.1);
        let all = open.map(|it| points(it.0, *competency));
        let (best, worst) = all.fold((0, MOST_POINTS), |(best, worst), it| {
            (best.max(it), worst.min(it))
        });
        let given = points(choice, *competency);
        (best > worst).then_some(Scored {
            competency: *competency,
            weight: decision.weight,
            given,
            best,
        })
    };
    decision.tests.iter().filter_map(score).collect()
}
