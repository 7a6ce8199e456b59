//! Files of every version that was released open for ever: `tests/data/store/v1`, `v2` and on.
//!
//! `v1/weerbaar.db` was written by the program as it was before version 2 of the store: four sessions, played from the
//! terminal. `v2` and `v3` were written by the test at the end of this file; `v3` has a class with a vote that is open.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tempfile::{TempDir, tempdir};
use weerbaar::debrief::json::json;
use weerbaar::session::state::State;
use weerbaar::shell::look_back;
use weerbaar::store::archive::Status::{self, Ended, Open, Stopped};
use weerbaar::store::{Imported, Store};
use weerbaar::text::Lang;

use super::classes;
use super::portable::three;
use super::whole::{CALLS, other, other_texts, played};

const FILE: &str = "weerbaar.db";
const ANEW: &str = "WEERBAAR_GOLDEN";
const OPENS: &str = "WEERBAAR_CHILD_OPENS";

/// A session of a golden file: its name, how it is, how many inputs it has, its ending, and where it stands.
type Golden = (&'static str, Status, usize, &'static str, &'static str);

const V1: [Golden; 4] = [
    (
        "HNWR7VR6",
        Stopped,
        4,
        "",
        "dab6961825426ecc26b1a6e68dcfb1970a0f47afb459c2d255117ae578e4d672",
    ),
    (
        "BQVWT3M9",
        Open,
        4,
        "",
        "bb375988391f1fde66da5c1e111b9fa0c911063308ee08c5884354d6397c9012",
    ),
    (
        "4Q8PZ1JG",
        Open,
        4,
        "",
        "d7e8d6a96d5d75686a303c0fad5e2976227c86dc0118313bd9f1d84b9ba19d0d",
    ),
    (
        "78643WEZ",
        Ended,
        8,
        "Om tien uur",
        "c031814ec0af7cf7d02b6309f720b1a6c2d030fe42a87236d0949404df655fe0",
    ),
];

const V2: [Golden; 4] = [
    (
        "QHV2FW8P",
        Open,
        4,
        "",
        "1532d7549687328da0f0b6e0c09c2bde290b8694c78d510a8cc1fb3026b95e13",
    ),
    (
        "CCMSHXVX",
        Stopped,
        4,
        "",
        "addcb62e680f2b897c14148de7e4ec4075584e9df28e757b661c1553adc808cc",
    ),
    (
        "SH0JYSEM",
        Open,
        6,
        "",
        "c54ba98222449b409c48fc48b924536e2e75c094d781c77220d732cb282da821",
    ),
    (
        "TAJEY8QV",
        Ended,
        5,
        "Weg",
        "a559f06d75ebed966c2530a08bfce0ed22cf8ed27c51647ab4238e3b89d21a75",
    ),
];

const V3: [Golden; 4] = [
    ("54GKD1M4", Open, 4, "", V2[0].4),
    ("E9JEZRZ1", Stopped, 4, "", V2[1].4),
    ("4S0AMMVQ", Open, 6, "", V2[2].4),
    ("R72AQM9H", Ended, 5, "Weg", V2[3].4),
];
const V3_CLASS: &str = "VD6PE6DP";

fn golden(version: &str) -> PathBuf {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/store");
    data.join(version)
}

/// A copy of a golden store, to open.
fn copied(version: &str) -> TempDir {
    let dir = tempdir().unwrap();
    fs::copy(golden(version).join(FILE), dir.path().join(FILE)).unwrap();
    dir
}

fn hex(state: &State) -> String {
    state.hash().iter().map(|it| format!("{it:02x}")).collect()
}

/// Every session is there, replays to where it stood, and can be looked back on.
fn check(store: &Store, expected: &[Golden]) {
    let listed = store.list().unwrap();
    let names: Vec<_> = listed.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(names, expected.iter().map(|it| it.0).collect::<Vec<_>>());
    for (it, (id, status, inputs, ending, hash)) in listed.iter().zip(expected) {
        assert_eq!((it.status, it.inputs as usize), (*status, *inputs), "{id}");
        let title = store.ending_title(it).unwrap().unwrap_or_default();
        assert_eq!(title, *ending, "{id}");
        let session = store.resume(id).unwrap();
        assert_eq!(hex(session.state()), *hash, "{id}");
        assert!(!json(&look_back(store, id, Lang::Nl).unwrap()).is_empty());
    }
}

#[test]
fn a_store_of_version_1_opens_and_goes_on() {
    let dir = copied("v1");
    let mut store = Store::open(dir.path()).unwrap();
    check(&store, &V1);
    // Begun half an hour before midnight in Greenwich: which day that is, is for the machine to say.
    for it in store.list().unwrap() {
        let day = it.begun_on.to_string();
        assert!(
            ["2026-11-23", "2026-11-24"].contains(&day.as_str()),
            "{day}"
        );
        assert!(store.load(it.id.as_str()).unwrap().shared.is_none());
        assert!(!it.second_track);
    }
    // It is of this version now, with nothing left of the other.
    drop(store);
    assert!(!dir.path().join("weerbaar.v1.db").exists());
    store = Store::open(dir.path()).unwrap();
    check(&store, &V1);
    // What goes along as a file has the texts that it fell back on.
    let path = dir.path().join("oud.json");
    store
        .export("78643WEZ", true)
        .unwrap()
        .0
        .write(&path, false)
        .unwrap();
    assert!(matches!(store.import(&path).unwrap(), Imported::Same(_)));
    let there = tempdir().unwrap();
    let mut other = Store::open(there.path()).unwrap();
    assert!(matches!(other.import(&path).unwrap(), Imported::New(_)));
    let debrief = |store: &Store| json(&look_back(store, "78643WEZ", Lang::Nl).unwrap());
    assert_eq!(debrief(&other), debrief(&store));
}

#[test]
fn a_store_and_a_file_of_version_2_open() {
    let dir = copied("v2");
    let mut store = Store::open(dir.path()).unwrap();
    check(&store, &V2);
    let file = golden("v2").join("session.json");
    let Imported::Same(id) = store.import(&file).unwrap() else {
        panic!("it was exported from that store");
    };
    assert_eq!(id.as_str(), V2[1].0);
    assert!(store.list().unwrap()[1].second_track);
    assert!(store.intentions(&store.list().unwrap()[3].id).unwrap()[0].contains("eerder"));
    // Alone as well, and out of it again as it was.
    let there = tempdir().unwrap();
    let mut other = Store::open(there.path()).unwrap();
    assert_eq!(other.import(&file).unwrap(), Imported::New(id.clone()));
    check(&other, &V2[1..2]);
    let (again, _) = other.export(id.as_str(), true).unwrap();
    assert_eq!(again.text(), fs::read_to_string(&file).unwrap());
    // Its own texts came along, with a beat that this program does not have.
    let kept = store.load(V2[0].0).unwrap().shared.unwrap();
    assert!(kept[2].contains("Hij wacht."));
}

#[test]
fn a_store_of_version_3_opens_with_its_class() {
    let dir = copied("v3");
    let store = Store::open(dir.path()).unwrap();
    check(&store, &V3);
    classes::check(&store, V3_CLASS);
}

#[test]
fn a_kill_within_a_migration_keeps_the_old_store_until_the_new_one_is_sound() {
    const KILLS: u32 = 40;
    let large = copied("v1");
    let db = Connection::open(large.path().join(FILE)).unwrap();
    // So large that copying and checking it take a while.
    let filler = "Een scenario dat lang duurt om over te schrijven. ".repeat(200_000);
    db.execute(
        "INSERT INTO scenario (hash, text) VALUES ('vulling', ?1)",
        [filler],
    )
    .unwrap();
    drop(db);
    let fresh = || {
        let dir = tempdir().unwrap();
        fs::copy(large.path().join(FILE), dir.path().join(FILE)).unwrap();
        dir
    };
    // Not the program itself, which would forget sessions that are a year old by now.
    let migrates = |dir: &Path| {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "store::golden::child_opens"]);
        child.env(OPENS, dir).stdout(Stdio::null());
        child.spawn().unwrap()
    };
    let dir = fresh();
    let began = Instant::now();
    assert!(migrates(dir.path()).wait().unwrap().success());
    let whole = began.elapsed();

    let (mut n_old, mut n_new, mut n_copies) = (0, 0, 0);
    for round in 0..KILLS {
        let dir = fresh();
        let mut child = migrates(dir.path());
        std::thread::sleep(whole * round / KILLS + Duration::from_micros(u64::from(round) * 37));
        child.kill().unwrap();
        child.wait().unwrap();
        let copy = dir.path().join("weerbaar.v1.db");
        n_copies += usize::from(copy.exists());
        let path = dir.path().join(FILE);
        let version = || -> i64 {
            let db = Connection::open(&path).unwrap();
            db.query_row("PRAGMA user_version", [], |row| row.get(0))
                .unwrap()
        };
        match version() {
            1 => n_old += 1,
            3 => n_new += 1,
            other => panic!("round {round}: version {other}"),
        }
        let store = Store::open(dir.path()).unwrap();
        check(&store, &V1);
        drop(store);
        assert!(!copy.exists() && version() == 3, "round {round}");
    }
    println!(
        "{KILLS} kills in {} ms: {n_old} still old, {n_new} new, {n_copies} with a copy of the old",
        whole.as_millis()
    );
    assert!(n_old > 0 && n_copies > 0, "{n_old} {n_copies}");
}

#[cfg(unix)]
#[test]
fn a_disk_that_fails_within_a_migration_leaves_the_old_store_or_the_new_one() {
    let (mut n_refused, mut n_opened, mut n_copies) = (0, 0, 0);
    let mut blocks = 0;
    while n_opened == 0 {
        let dir = copied("v1");
        let mut child = Command::new("sh");
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        child
            .args(["-c", &script, "sh"])
            .arg(std::env::current_exe().unwrap());
        child.args(["--exact", "store::golden::child_opens", "--nocapture"]);
        let said = child
            .env(OPENS, dir.path())
            .env("POSIXLY_CORRECT", "1")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        n_copies += usize::from(dir.path().join("weerbaar.v1.db").exists());
        if said.contains("opened") {
            n_opened += 1;
        } else {
            let refused = said.split_once("refused: ").expect(&said).1;
            let remedies = [
                "check the disk and its space",
                "free some space",
                "another folder",
            ];
            assert!(
                remedies.iter().any(|it| refused.contains(it)),
                "{blocks} blocks: {refused}"
            );
            n_refused += 1;
        }
        check(&Store::open(dir.path()).unwrap(), &V1);
        blocks += 3;
    }
    println!(
        "files limited to 0 .. {blocks} blocks: {n_refused} refused, {n_copies} with a copy of the old"
    );
    assert!(n_refused > 20, "{n_refused}");
}

/// Not a test by itself: what the tests above start and kill.
#[test]
fn child_opens() {
    if let Some(folder) = std::env::var_os(OPENS) {
        match Store::open(Path::new(&folder)) {
            Ok(_) => println!("opened"),
            Err(err) => println!("refused: {err}"),
        }
    }
}

/// Not a test by itself: with a folder in `WEERBAAR_GOLDEN` it writes the golden files of this version there. Done once
/// for each version that is released; those that are there stay as they are for ever.
#[test]
fn golden_files_are_written_anew_where_so_asked() {
    let Some(folder) = std::env::var_os(ANEW) else {
        return;
    };
    let folder = Path::new(&folder);
    let mut store = Store::open(folder).unwrap();
    let [_, _, second] = three(&mut store);
    played(&mut store, &other(&[CALLS], &other_texts()), 5);
    let (file, _) = store.export(second.as_str(), true).unwrap();
    file.write(&folder.join("session.json"), true).unwrap();
    println!("{}", classes::voting(&mut store).id);
    for it in store.list().unwrap() {
        let session = store.resume(it.id.as_str()).unwrap();
        println!(
            "(\"{}\", {:?}, {}, \"{}\", \"{}\"),",
            it.id,
            it.status,
            it.inputs,
            it.ending_title.unwrap_or_default(),
            hex(session.state())
        );
    }
}
