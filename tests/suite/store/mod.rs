//! What is acknowledged is on disk, what is deleted is gone, and what fails says what to do.

#![expect(
    clippy::disallowed_methods,
    reason = "these tests damage files and start a child to kill"
)]
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail it as the test itself would"
)]

mod classes;
mod faults;
mod golden;
mod kill;
mod library;
mod portable;
mod proofs;
mod sessions;
mod whole;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use weerbaar::scenario::{self, Scenario, Source};
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::session::record::read_input;
use weerbaar::session::setup::Setup;
use weerbaar::store::{Day, SessionId, Store};

/// 1 January 2026.
const BEGUN_MS: i64 = 1_767_225_600_000;

fn begun_on() -> Day {
    Day::parse("2026-01-01").unwrap()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/store/aan-de-balie")
}

fn parsed(source: &Source) -> Arc<Scenario> {
    let parsed = scenario::parse(source);
    assert!(
        parsed.scenario.is_some(),
        "{}: {:?}",
        source.name,
        parsed.diagnostics
    );
    Arc::new(parsed.scenario.unwrap())
}

fn scenario() -> Arc<Scenario> {
    parsed(&weerbaar::store::library::read(&folder()).unwrap())
}

fn started(seed: u64) -> Session {
    Session::start(scenario(), Setup::seeded(seed))
}

/// Plays an input and keeps it.
fn plays(store: &mut Store, id: &SessionId, session: &mut Session, input: Input) {
    session.apply(input).unwrap();
    let seq = u32::try_from(session.record().inputs.len()).unwrap() - 1;
    let at_ms = BEGUN_MS + 1000 * i64::from(seq);
    store
        .append(id, seq, &input, session.scenario(), at_ms)
        .unwrap();
}

fn says(session: &Session, word: &str) -> Input {
    read_input(session.scenario(), word).unwrap()
}

/// A session with so many answers, begun and kept.
fn kept(store: &mut Store, seed: u64, answers: usize) -> (SessionId, Session) {
    let mut session = started(seed);
    let id = store.begin(&session, BEGUN_MS, begun_on()).unwrap();
    plays(store, &id, &mut session, Input::Continue);
    for at in 0..answers {
        let word = ["choose beurt/luister", "choose beurt/vraag"][at % 2];
        let input = says(&session, word);
        plays(store, &id, &mut session, input);
    }
    (id, session)
}

/// Every byte under a folder.
fn bytes(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).unwrap();
    files
        .flat_map(|it| std::fs::read(it.unwrap().path()).unwrap())
        .collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}
