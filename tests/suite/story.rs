//! The generated story on which speed is measured is the story that other engines were measured on.

use std::sync::Arc;

use weerbaar::scenario::{Scenario, parse_within};
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

fn scenario(n: usize) -> Arc<Scenario> {
    let parsed = parse_within(&source(n), LIMITS);
    assert_eq!(parsed.diagnostics, [], "the story has no faults");
    Arc::new(parsed.scenario.expect("what has no faults can be played"))
}
