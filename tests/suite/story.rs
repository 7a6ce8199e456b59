//! The generated story on which speed is measured is the story that other engines were measured on.

use std::sync::Arc;

use weerbaar::scenario::{Scenario, Source, parse_within};
use weerbaar::session::setup::Setup;
use weerbaar::session::state::Halt;

use crate::support::{LIMITS, Lcg, Played, play, source};

#[test]
fn the_first_hundred_plays_of_the_generated_story_are_those_of_the_other_engines() {
    for n in [50, 2_000] {
        let (scenario, mut lcg) = (scenario(n), Lcg::shared());
        let mut sum = Played::default();
        for _ in 0..100 {
            let (session, played) = play(&scenario, Setup::seeded(1), &mut lcg);
            assert_eq!(played.choices, 30);
            let ending = match session.state().halt {
                Halt::Ended(it) => &scenario.ending(it).id,
                halt => panic!("{halt:?}"),
            };
            assert_eq!(ending == "ruim", played.regie > 35);
            sum.choices += played.choices;
            sum.regie += played.regie;
        }
        assert_eq!((sum.choices, sum.regie), (3_000, 2_956), "{n} moments");
    }
}

#[test]
fn a_measured_play_answers_tasks_too() {
    let file = Source {
        name: "taken.ron".to_owned(),
        text: include_str!("../data/tasks.ron").to_owned(),
    };
    let scenario = parse_within(&file, LIMITS).scenario;
    let scenario = Arc::new(scenario.expect("it has no faults"));
    let mut lcg = Lcg::shared();
    for seed in 0..50 {
        let (session, _) = play(&scenario, Setup::seeded(seed), &mut lcg);
        assert!(session.is_over());
    }
}

fn scenario(n: usize) -> Arc<Scenario> {
    let parsed = parse_within(&source(n), LIMITS);
    assert_eq!(parsed.diagnostics, [], "the story has no faults");
    Arc::new(parsed.scenario.expect("what has no faults can be played"))
}
