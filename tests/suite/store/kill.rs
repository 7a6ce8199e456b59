//! A kill at any moment loses nothing that was acknowledged.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::tempdir;
use weerbaar::session::Session;
use weerbaar::session::input::Input;
use weerbaar::session::record::Record;
use weerbaar::store::Store;

use super::{BEGUN_MS, begun_on, says, started};

/// With those of the program itself (`cli::kill`) a hundred.
const KILLS: u64 = 60;
const FOLDER: &str = "WEERBAAR_CHILD_DIR";

/// What the child said was kept.
struct Acknowledged {
    id: String,
    seq: u32,
    state_hash: String,
}

#[test]
fn a_kill_at_a_random_moment_loses_and_doubles_nothing() {
    let dir = tempdir().unwrap();
    let (mut held, mut n_acknowledged) = (0, 0);
    let mut slowest = Duration::ZERO;
    for round in 0..KILLS {
        let (mut random, most) = ([0; 1], 50);
        getrandom::fill(&mut random).unwrap();
        let acknowledged = killed_after(dir.path(), 1 + u32::from(random[0]) % most);
        let store = Store::open(dir.path()).unwrap();
        let last = acknowledged.last().expect("at least one was waited for");
        let stored = store.load(&last.id).unwrap();
        // What was on its way when the kill came may be there or not.
        let kept = stored.summary.inputs;
        assert!(
            (last.seq + 1..=last.seq + 2).contains(&kept),
            "round {round}: {kept} kept, {} acknowledged",
            last.seq + 1
        );
        assert_eq!(
            acknowledged[0].seq, held,
            "round {round} went on where it was"
        );
        assert!(acknowledged.windows(2).all(|it| it[0].seq + 1 == it[1].seq));
        let asked = Instant::now();
        let session = store.resume("last").unwrap();
        slowest = slowest.max(asked.elapsed());
        assert_eq!(session.record().inputs.len(), stored.inputs.len());
        for said in &acknowledged {
            let inputs = session.record().inputs[..=said.seq as usize].to_vec();
            let record = Record {
                inputs,
                ..session.record().clone()
            };
            let then = Session::replay(session.scenario().clone(), &record).unwrap();
            assert_eq!(hex(&then), said.state_hash, "round {round}");
        }
        held = kept;
        n_acknowledged += acknowledged.len();
    }
    assert_eq!(Store::open(dir.path()).unwrap().list().unwrap().len(), 1);
    // A round that lost or doubled one has failed above.
    println!(
        "{KILLS} kills, {n_acknowledged} inputs acknowledged, 0 lost, 0 doubled, \
         slowest resume {} ms (2000 ms is the mark)",
        slowest.as_millis()
    );
}

/// Lets a child append, kills it once so many are acknowledged, and gives all that it acknowledged.
fn killed_after(folder: &Path, count: u32) -> Vec<Acknowledged> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::kill::child_appends", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = Vec::new();
    while let Some(Ok(line)) = lines.next() {
        let words: Vec<_> = line.split(' ').collect();
        if let [.., "ack", id, seq, state_hash] = words[..] {
            acknowledged.push(Acknowledged {
                id: id.to_owned(),
                seq: seq.parse().unwrap(),
                state_hash: state_hash.to_owned(),
            });
        }
        if acknowledged.len() == count as usize {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    acknowledged
}

/// Not a test by itself: what the test above starts and kills. It goes on with the session that is there.
#[test]
fn child_appends() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let mut store = Store::open(Path::new(&folder)).unwrap();
    let unfinished = store.unfinished().unwrap();
    let (id, mut session) = match unfinished.first() {
        Some(found) => (found.id.clone(), store.resume(found.id.as_str()).unwrap()),
        None => {
            let session = started(11);
            (
                store.begin(&session, BEGUN_MS, begun_on()).unwrap(),
                session,
            )
        }
    };
    let scenario = Arc::clone(session.scenario());
    for seq in u32::try_from(session.record().inputs.len()).unwrap().. {
        let input = match seq {
            0 => Input::Continue,
            it if it % 3 == 0 => says(&session, "choose beurt/vraag"),
            _ => says(&session, "choose beurt/luister"),
        };
        session.apply(input).unwrap();
        store.append(&id, seq, &input, &scenario, BEGUN_MS).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "ack {id} {seq} {}", hex(&session)).unwrap();
    }
}

fn hex(session: &Session) -> String {
    let hash = session.state().hash();
    hash.iter().map(|it| format!("{it:02x}")).collect()
}
