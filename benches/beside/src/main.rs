//! Weerbaar beside other engines, on one and the same generated story, in one run: `cargo beside`.
//!
//! First everyone plays a hundred times by one generator and must show the same texts, offer the same choices and come to
//! the same sum; only then is anything timed. Rounds go round all engines, so that what else the machine does weighs on
//! each alike: the ratios of one run hold where its figures do not. Behind `--` come lengths of the story to run instead,
//! and `proof` to prove it only.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement reads the clock and its arguments, prints, and stops at what goes wrong"
)]

#[path = "../../bytes.rs"]
mod bytes;
mod ink;
mod inkjs;
mod ours;
mod peer;
mod proof;
mod sources;
#[path = "../../../tests/support/story.rs"]
mod story;
mod table;
mod yarn;

use std::time::{Duration, Instant};

use peer::{Agreed, Peer};
use table::{Figures, Table};

/// The lengths of the story, in moments.
const LENGTHS: [usize; 3] = [50, 2_000, 10_000];

/// How often everything is measured, and how long at least each time.
const ROUNDS: usize = 7;
const ROUND: Duration = Duration::from_millis(120);

/// What a hundred plays by the shared generator come to, whatever the length (`analysis.md`, "Speed").
const AGREED: (u32, i32) = (3_000, 2_956);

fn main() {
    let asked: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|it| it.parse().ok())
        .collect();
    let lengths = if asked.is_empty() {
        LENGTHS.to_vec()
    } else {
        asked
    };
    if std::env::args().any(|it| it == "proof") {
        for n in lengths {
            proof::prove(&ours::Ours::load(&story::source(n)).scenario, n);
        }
        return;
    }
    let inkjs = inkjs::Inkjs::there();
    if let Err(why) = &inkjs {
        println!("inkjs is left out: {why}");
    }
    for n in lengths {
        length(n, inkjs.as_ref().ok());
    }
}

/// All that is measured on the story of `n` moments.
fn length(n: usize, inkjs: Option<&inkjs::Inkjs>) {
    println!("\n== the story of {n} moments");
    let (own, ink, yarn) = (story::source(n), sources::ink(n), sources::yarn(n));
    let ours = ours::Ours::load(&own);
    let mut peers: Vec<Box<dyn Peer>> = vec![
        Box::new(ink::Ink::load(&ink)),
        Box::new(yarn::Yarn::load(&yarn)),
    ];
    let mut agreed = vec![("weerbaar", ours.agrees())];
    agreed.extend(
        peers
            .iter_mut()
            .map(|it| (it.name(), peer::agrees(&mut **it))),
    );
    // What is measured by node comes back in one go, its agreement with it.
    let by_node = inkjs.map(|it| it.measure(n, &ink));
    agreed.extend(by_node.iter().map(|it| ("inkjs", it.agreed.clone())));
    agree(&agreed);

    let mut table = Table::default();
    table.put(
        "source to playable, ms",
        Figures::lower(
            loads(&own, &ink, &yarn),
            by_node.as_ref().map(|it| &it.load_ms),
        ),
    );
    let (steps, plays) = speeds(&ours, &mut peers, n);
    table.put(
        "choices a second",
        Figures::higher(steps, by_node.as_ref().map(|it| &it.steps)),
    );
    table.put(
        "plays a second, coverage",
        Figures::higher(plays, by_node.as_ref().map(|it| &it.plays)),
    );
    let mut held = vec![("weerbaar", vec![ours.session_bytes()])];
    held.extend(peers.iter().map(|it| (it.name(), vec![it.session_bytes()])));
    held.push(("bladeink image", vec![ink::image_session_bytes(&ink)]));
    table.put(
        "bytes a session, played",
        Figures::lower(held, by_node.as_ref().map(|it| &it.session_bytes)),
    );
    print!("{table}");
    proof::prove(&ours.scenario, n);
}

/// Stops where any engine tells another story.
fn agree(all: &[(&str, Agreed)]) {
    let own = &all[0].1;
    for (name, found) in all {
        assert_eq!(
            (found.choices, found.regie),
            AGREED,
            "{name}: choices and regie of a hundred plays"
        );
        let differs = found.first.iter().zip(&own.first).find(|it| it.0 != it.1);
        assert_eq!(
            found.texts, own.texts,
            "{name} tells something else than weerbaar: {differs:?}"
        );
    }
    let names: Vec<&str> = all.iter().map(|it| it.0).collect();
    println!(
        "agreed: {} show the same texts and choices in 100 plays ({} choices, regie {})",
        names.join(", "),
        own.choices,
        own.regie
    );
}

/// Milliseconds from the text to a story that can be played, with the checks that each engine makes.
fn loads(own: &weerbaar::scenario::Source, ink: &str, yarn: &str) -> Vec<(&'static str, Vec<f64>)> {
    let mut all: Vec<(&'static str, Vec<f64>)> = ["weerbaar", "bladeink", "yarnspinner"]
        .map(|it| (it, Vec::new()))
        .into();
    let mut each: [&mut dyn FnMut(); 3] = [
        &mut || drop(std::hint::black_box(ours::Ours::load(own))),
        &mut || drop(std::hint::black_box(ink::Ink::load(ink))),
        &mut || drop(std::hint::black_box(yarn::Yarn::load(yarn))),
    ];
    for round in 0..ROUNDS {
        for ((_, found), run) in all.iter_mut().zip(&mut each) {
            // Whoever takes seconds is measured three times.
            if round < 3 || found[0] < 1_000.0 {
                found.push(
                    1e3 * sampled(|| {
                        run();
                        1
                    }),
                );
            }
        }
    }
    all
}

/// Choices a second, and whole plays a second with each moment and choice counted.
#[expect(clippy::type_complexity, reason = "two lists of figures by engine")]
fn speeds(
    ours: &ours::Ours,
    peers: &mut [Box<dyn Peer>],
    n: usize,
) -> (Vec<(&'static str, Vec<f64>)>, Vec<(&'static str, Vec<f64>)>) {
    let names: Vec<&'static str> = std::iter::once("weerbaar")
        .chain(peers.iter().map(|it| it.name()))
        .collect();
    let mut steps: Vec<(&'static str, Vec<f64>)> =
        names.iter().map(|it| (*it, Vec::new())).collect();
    let mut plays = steps.clone();
    let mut lcgs = vec![story::Lcg::shared(); names.len()];
    let (mut own, mut seen) = (ours::Seen::new(&ours.scenario), peer::Coverage::new(n));
    for _ in 0..ROUNDS {
        steps[0].1.push(1.0 / sampled(|| ours.play(&mut lcgs[0])));
        plays[0]
            .1
            .push(1.0 / sampled(|| ours.play_covered(&mut lcgs[0], &mut own)));
        for (at, peer) in peers.iter_mut().enumerate() {
            let lcg = &mut lcgs[at + 1];
            steps[at + 1]
                .1
                .push(1.0 / sampled(|| peer::play(&mut **peer, lcg, None, &mut |_| {})));
            plays[at + 1].1.push(
                1.0 / sampled(|| {
                    peer::play(&mut **peer, lcg, Some(&mut seen), &mut |_| {});
                    1
                }),
            );
        }
    }
    (steps, plays)
}

/// Seconds for one of what `run` says that it did.
fn sampled(mut run: impl FnMut() -> u32) -> f64 {
    let (began, mut done) = (Instant::now(), 0);
    loop {
        done += run();
        let took = began.elapsed();
        if took >= ROUND {
            return took.as_secs_f64() / f64::from(done);
        }
    }
}
