//! What the choices did: the command waits for it, keeps the proof, and says so where it leaves it out.

use serde_json::Value;
use tempfile::tempdir;

use super::{SMALL_FILE, run};

#[test]
fn the_debrief_waits_for_its_proof_and_says_where_it_is_left_out() {
    let dir = tempdir().unwrap();
    run(
        dir.path(),
        &["play", SMALL_FILE, "--seed", "7"],
        "\n1\n1\n\n",
    );
    let words = ["debrief", "last", "--format", "json"];
    let short = run(
        dir.path(),
        &[&words[..], &["--situations", "1"]].concat(),
        "",
    );
    assert_eq!(short.code, 0, "{}", short.err);
    assert!(short.err.contains("meer situaties dan"), "{}", short.err);
    let told: Value = serde_json::from_str(&short.out).unwrap();
    assert_eq!(told["chances"]["known"], false);
    assert!(!dir.path().join("proofs").exists(), "no half proof is kept");

    let made = run(dir.path(), &words, "");
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    let told: Value = serde_json::from_str(&made.out).unwrap();
    assert_eq!(told["chances"]["known"], true);
    assert_eq!(
        std::fs::read_dir(dir.path().join("proofs"))
            .unwrap()
            .count(),
        1
    );
    // From the proof that was kept, with no budget at all: the same, byte for byte.
    let kept = run(
        dir.path(),
        &[&words[..], &["--situations", "0"]].concat(),
        "",
    );
    assert_eq!(kept.out, made.out);

    let wiped = run(dir.path(), &["sessions", "delete", "--all"], "");
    assert_eq!(wiped.code, 0, "{}", wiped.err);
    assert!(!dir.path().join("proofs").exists());
}
