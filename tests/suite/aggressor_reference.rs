//! The aggressor model against the reference of its design, turn by turn.

use weerbaar::scenario::coefficients;
use weerbaar::scenario::persona::Traits;
use weerbaar::scenario::vocabulary::Act;
use weerbaar::session::character::{ActUse, CharacterState};
use weerbaar::session::dice::Draw;

#[test]
fn every_turn_is_as_the_reference_computes_it() {
    let lines = include_str!("../data/aggressor/reference.txt")
        .lines()
        .filter(|it| !it.starts_with('#'));
    let mut n_turns = 0;
    for line in lines {
        let [traits, before, turn, shown, after] =
            line.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        let traits = traits_of(traits);
        let state = state_of(before);
        let [act, noise, burst] = words(turn);
        let used: ActUse = act.parse().unwrap();
        let draw = Draw {
            noise: noise.parse().unwrap(),
            burst: burst == "1",
        };
        let percent = state.burst_percent(coefficients::shipped(), used.act);
        let style = state.style(&traits).word().to_lowercase();
        assert_eq!(
            format!("{percent} {} {style}", state.escalation(&traits)),
            shown,
            "{line}"
        );
        let (after, escalation) = after.rsplit_once(' ').unwrap();
        let next = state.step(&traits, coefficients::shipped(), used, draw);
        assert_eq!(next, state_of(after), "{line}");
        assert_eq!(next.escalation(&traits).to_string(), escalation, "{line}");
        n_turns += 1;
    }
    assert_eq!(n_turns, 208);
}

fn words<const N: usize>(text: &str) -> [&str; N] {
    text.split(' ')
        .collect::<Vec<_>>()
        .try_into()
        .expect("as the columns say")
}

fn traits_of(text: &str) -> Traits {
    let [
        reactivity,
        instrumentality,
        inertia,
        face,
        cost,
        learning,
        baseline,
        noise,
    ] = words(text).map(|it| it.parse().expect("as the columns say"));
    Traits {
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

fn state_of(text: &str) -> CharacterState {
    let [
        a,
        p,
        t,
        g,
        d,
        v,
        phase,
        concessions,
        warning,
        alternative,
        peak,
        queued,
        relief,
        last,
        repeats,
    ] = words(text);
    let n = |word: &str| word.parse().expect("as the columns say");
    CharacterState {
        anger: n(a),
        payoff: n(p),
        trust: n(t),
        dignity: n(g),
        demand: n(d),
        credibility: n(v),
        phase: n(phase),
        concessions: n(concessions),
        warning: n(warning),
        alternative: n(alternative),
        peak: n(peak),
        queued_demand: queued.parse().expect("as the columns say"),
        relief: n(relief),
        last: Act::coded(last),
        repeats: n(repeats),
    }
}
