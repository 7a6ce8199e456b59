//! Proofs beside the store: found again, made anew when damaged, bounded, and gone with what they were made for.

use std::fs;
use std::sync::Arc;

use tempfile::tempdir;
use weerbaar::debrief::chance::Chances;
use weerbaar::scenario::{Scenario, Source};
use weerbaar::session::Session;
use weerbaar::session::setup::Setup;
use weerbaar::shell::{kept_chances, made_chances};
use weerbaar::store::proofs::Proofs;
use weerbaar::store::{SessionId, Store};

use super::{BEGUN_MS, begun_on, parsed};

/// Four decisions; the story of the other tests is far too long to be proved.
fn scenario() -> Arc<Scenario> {
    parsed(&Source {
        name: "small.ron".to_owned(),
        text: include_str!("../../data/small.ron").to_owned(),
    })
}

fn started(seed: u64) -> Session {
    Session::start(scenario(), Setup::seeded(seed))
}

fn kept(store: &mut Store, seed: u64) -> SessionId {
    store.begin(&started(seed), BEGUN_MS, begun_on()).unwrap()
}

fn made(proofs: &Proofs, seed: u64) -> Chances {
    made_chances(proofs, &started(seed), 100_000, &mut |_, _| true)
}

#[test]
fn a_proof_is_kept_for_every_session_of_the_same_start_and_made_anew_when_damaged() {
    let dir = tempdir().unwrap();
    let store = Store::open(dir.path()).unwrap();
    let proofs = store.proofs();
    assert_eq!(kept_chances(&proofs, &started(1)), None);
    let first = made(&proofs, 1);
    assert!(matches!(first, Chances::Known(_)), "{first:?}");
    assert_eq!(kept_chances(&proofs, &started(1)), Some(first.clone()));
    // Another seed is the same proof.
    assert!(kept_chances(&proofs, &started(2)).is_some());
    let files: Vec<_> = fs::read_dir(dir.path().join("proofs"))
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let hash = scenario().hash.short();
    let name = files[0].file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with(&hash) && name.ends_with("-v1"), "{name}");
    let mut bytes = fs::read(&files[0]).unwrap();
    let whole = bytes.clone();
    for damaged in [0, whole.len() / 2, whole.len() - 1] {
        bytes.clone_from(&whole);
        bytes[damaged] ^= 1;
        fs::write(&files[0], &bytes).unwrap();
        assert_eq!(kept_chances(&proofs, &started(1)), None);
        assert_eq!(made(&proofs, 1), first);
        assert_eq!(
            fs::read(&files[0]).unwrap(),
            whole,
            "made anew, byte for byte"
        );
    }
}

#[test]
fn wiping_sessions_wipes_their_proofs_and_leaves_those_of_others() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let folder = dir.path().join("proofs");
    let proofs = store.proofs();
    let one = kept(&mut store, 1);
    let two = kept(&mut store, 2);
    made(&proofs, 1);
    proofs
        .put("000000000000-0-v1", b"of what nobody plays any more")
        .unwrap();
    store.delete(&one).unwrap();
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        1,
        "another session has it still"
    );
    store.delete(&two).unwrap();
    assert!(!folder.exists());
    kept(&mut store, 3);
    made(&proofs, 3);
    store.delete_all().unwrap();
    assert!(!folder.exists());
}

#[test]
fn no_more_than_32_are_kept_and_a_store_that_leaves_nothing_keeps_none() {
    let dir = tempdir().unwrap();
    let proofs = Store::open(dir.path()).unwrap().proofs();
    for at in 0..40 {
        proofs.put(&format!("{at:012}-0-v1"), &[1; 9]).unwrap();
    }
    assert_eq!(fs::read_dir(dir.path().join("proofs")).unwrap().count(), 32);
    assert!(proofs.get(&format!("{:012}-0-v1", 39)).is_some());
    let nowhere = Store::in_memory().unwrap().proofs();
    nowhere.put("000000000000-0-v1", b"nothing").unwrap();
    assert_eq!(nowhere.get("000000000000-0-v1"), None);
    assert!(matches!(made(&nowhere, 1), Chances::Known(_)));
}
