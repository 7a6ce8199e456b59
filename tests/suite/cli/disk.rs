//! A disk that fails at any call: whatever the real program printed as taken is there afterwards, and it says what to do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::tempdir;

use super::kill::chosen;
use super::{Ran, ended, name, run};

const PLAYED: &str = "bij-de-zuivel";
const SEED: &str = "3";
/// The first question is a task: a line with its signal, and an empty one that hands it in.
const TYPED: &str =
    "1\n\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n";
/// What a way out may be, by what the disk did.
const REMEDIES: [&str; 4] = [
    "kijk de schijf en de vrije ruimte na",
    "maak ruimte en doe de laatste stap opnieuw",
    "pas de rechten aan of kies een andere map",
    "kies een andere map",
];

/// How often a play went one way or another.
#[derive(Debug, Default)]
struct Went {
    not_begun: usize,
    broken_off: usize,
    to_the_end: usize,
}

impl Went {
    /// What a play on a failing disk acknowledged is there afterwards, in the story as it goes on a sound one.
    fn check(&mut self, what: &str, ran: &Ran, data: &Path, story: &[(usize, String)]) {
        assert!(!ran.err.contains("panicked"), "{what}: {}", ran.err);
        let acknowledged = ran.out.lines().filter(|it| it.starts_with("U: ")).count();
        match ran.code {
            0 => assert!(ran.out.contains("Afloop: "), "{what}: {}", ran.out),
            2 => assert!(
                REMEDIES.iter().any(|it| ran.err.contains(it)),
                "{what}: {}",
                ran.err
            ),
            code => panic!("{what}: exit code {code}, {}", ran.err),
        }
        let listed = run(data, &["sessions"], "");
        assert_eq!(listed.code, 0, "{what}: {}", listed.err);
        if !listed.out.contains("Bij de zuivel") {
            assert_eq!((acknowledged, ran.code), (0, 2), "{what}: {}", ran.out);
            self.not_begun += 1;
            return;
        }
        let folder = tempdir().unwrap();
        let plan = folder.path().join("trace.plan");
        let again = run(
            data,
            &["play", "--resume", "last", "--trace", name(&plan)],
            "",
        );
        assert_eq!(again.code, 0, "{what}: {}", again.err);
        let kept = chosen(&fs::read_to_string(&plan).unwrap());
        assert!(
            acknowledged <= kept.len(),
            "{what}: {acknowledged} acknowledged, {} kept",
            kept.len()
        );
        assert_eq!(kept, story[..kept.len()], "{what}");
        match ran.code {
            0 => self.to_the_end += 1,
            _ => self.broken_off += 1,
        }
    }
}

/// The answers of the story on a sound disk.
fn story() -> Vec<(usize, String)> {
    let dir = tempdir().unwrap();
    let plan = dir.path().join("trace.plan");
    let ran = run(
        dir.path(),
        &["play", PLAYED, "--seed", SEED, "--trace", name(&plan)],
        TYPED,
    );
    assert!(ran.out.contains("Afloop: "), "{}", ran.out);
    chosen(&fs::read_to_string(&plan).unwrap())
}

/// Runs the program where no file may grow beyond so many blocks of 512 bytes; a write beyond that fails.
#[cfg(unix)]
fn run_within(blocks: usize, data: &Path, words: &[&str], typed: &str) -> Ran {
    // Bash counts in blocks of 1024 unless it is to keep to the standard.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script, "sh", env!("CARGO_BIN_EXE_weerbaar")]);
    command.env("POSIXLY_CORRECT", "1");
    finish(command, data, words, typed)
}

fn finish(mut command: Command, data: &Path, words: &[&str], typed: &str) -> Ran {
    command.arg("--data").arg(data).args(words);
    for pipe in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(pipe);
    }
    command.env("COLUMNS", "100");
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    ended(command.spawn().unwrap(), typed)
}

#[cfg(unix)]
#[test]
fn a_write_that_fails_at_any_size_of_a_file_takes_back_nothing_that_was_acknowledged() {
    let story = story();
    let from_nothing = ["play", PLAYED, "--seed", SEED];
    let on = ["play", "--resume", "last"];
    for words in [&from_nothing[..], &on] {
        let mut went = Went::default();
        let mut blocks = 0;
        while went.to_the_end == 0 {
            let dir = tempdir().unwrap();
            if words == on {
                // Read up to the first question on a sound disk, so that every answer is one too many somewhere.
                run(dir.path(), &from_nothing, "");
            }
            let ran = run_within(blocks, dir.path(), words, TYPED);
            went.check(
                &format!("{words:?}, {blocks} blocks"),
                &ran,
                dir.path(),
                &story,
            );
            blocks += if words == on { 7 } else { 1 + blocks / 12 };
        }
        println!("{words:?}, files limited to 0 .. {blocks} blocks: {went:?}");
        assert!(went.not_begun + went.broken_off > 40, "{went:?}");
        assert!(went.broken_off > 6, "{went:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_file_system_takes_back_nothing_that_was_acknowledged() {
    /// A small file system that is gone when the test is.
    struct Small(tempfile::TempDir);
    impl Small {
        fn mount(kib: usize, how: &str) -> Option<Self> {
            let dir = tempdir().unwrap();
            let options = format!("{how}size={kib}k");
            let mut mount = Command::new("mount");
            mount
                .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
                .arg(dir.path());
            let done = mount.stderr(Stdio::null()).status().ok()?;
            done.success().then_some(Self(dir))
        }

        fn grow(&self) {
            let grown = Command::new("mount")
                .args(["-o", "remount,size=64m"])
                .arg(self.0.path())
                .status();
            assert!(grown.unwrap().success());
        }
    }
    impl Drop for Small {
        fn drop(&mut self) {
            let _gone = Command::new("umount").arg(self.0.path()).status();
        }
    }

    let story = story();
    let mut went = Went::default();
    let mut kib = 4;
    while went.to_the_end == 0 {
        let Some(small) = Small::mount(kib, "") else {
            println!(
                "SKIPPED: only root can mount a small file system; nothing of a full disk was tried here"
            );
            return;
        };
        let data = small.0.path();
        let words = ["--data", name(data), "play", PLAYED, "--seed", SEED];
        let ran = run(data, &words[2..], TYPED);
        small.grow();
        went.check(&format!("{kib} KiB"), &ran, data, &story);
        kib += 4 + 4 * (kib / 48);
    }
    println!("file systems of 4 .. {kib} KiB: {went:?}");
    assert!(went.not_begun > 3 && went.broken_off > 3, "{went:?}");
}

#[cfg(unix)]
#[test]
fn a_file_to_take_along_is_written_whole_and_taken_in_whole() {
    let (here, files) = (tempdir().unwrap(), tempdir().unwrap());
    run(here.path(), &["play", PLAYED, "--seed", SEED], "1\n1\n1\n");
    let whole = files.path().join("heel.json");
    let ran = run(
        here.path(),
        &["sessions", "export", "last", "-o", name(&whole)],
        "",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = fs::read_to_string(&whole).unwrap();
    let mut counts = BTreeMap::<&str, usize>::new();
    let mut blocks = 0;
    let mut count = |key| *counts.entry(key).or_default() += 1;
    while blocks < 1000 {
        let file = files.path().join(format!("{blocks}.json"));
        let words = ["sessions", "export", "last", "-o", name(&file)];
        let ran = run_within(blocks, here.path(), &words, "");
        if ran.code == 0 {
            assert_eq!(fs::read_to_string(&file).unwrap(), text, "{blocks} blocks");
            count("written");
        } else {
            assert!(!file.exists(), "{blocks} blocks: {}", ran.err);
            assert!(
                REMEDIES.iter().any(|it| ran.err.contains(it)),
                "{blocks}: {}",
                ran.err
            );
            count("not written");
        }
        let parts = fs::read_dir(files.path()).unwrap();
        let part = parts.filter(|it| {
            it.as_ref()
                .unwrap()
                .path()
                .extension()
                .is_some_and(|it| it == "part")
        });
        assert_eq!(part.count(), 0, "{blocks} blocks");

        let there = tempdir().unwrap();
        let ran = run_within(
            blocks,
            there.path(),
            &["sessions", "import", name(&whole)],
            "",
        );
        let listed = run(there.path(), &["sessions"], "");
        assert_eq!(listed.code, 0, "{blocks}: {}", listed.err);
        let debrief = run(there.path(), &["debrief"], "").code;
        if ran.out.contains("is overgenomen") {
            assert_eq!(debrief, 0, "{blocks} blocks");
            count("taken in");
        } else {
            assert!(
                REMEDIES.iter().any(|it| ran.err.contains(it)),
                "{blocks}: {}",
                ran.err
            );
            assert_eq!(
                listed.out, "Er zijn geen sessies bewaard.\n",
                "{blocks} blocks"
            );
            count("not taken in");
        }
        blocks += 1 + blocks / 6;
    }
    println!("{counts:?}");
    assert_eq!(counts.len(), 4, "{counts:?}");
}

/// Someone else than whoever owns the folder: nobody where this is root, to whom everything is permitted.
#[cfg(unix)]
#[test]
fn a_missing_permission_is_named_and_acknowledges_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;

    let id = Command::new("id").arg("-u").output().unwrap();
    let root = id.stdout == b"0\n";
    let mode = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let mut n_refused = 0;
    // The folder and what is in it: none at all, to be read only, to be written but without what is in it.
    for (folder, files) in [
        (0o000, 0o600),
        (0o555, 0o444),
        (0o555, 0o666),
        (0o777, 0o444),
        (0o777, 0o000),
    ] {
        let dir = tempdir().unwrap();
        let data = dir.path().join("gegevens");
        run(&data, &["play", PLAYED, "--seed", SEED], "1\n1\n");
        let before = run(&data, &["sessions"], "").out;
        mode(dir.path(), 0o755);
        for file in fs::read_dir(&data).unwrap() {
            mode(&file.unwrap().path(), files);
        }
        mode(&data, folder);
        for words in [
            &["play", PLAYED, "--seed", SEED][..],
            &["play", "--resume", "last"],
        ] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_weerbaar"));
            command.current_dir("/");
            if root {
                command.uid(65_534);
            }
            if root && Command::new("true").uid(65_534).status().is_err() {
                println!("SKIPPED: this root cannot become someone else");
                return;
            }
            let ran = finish(command, &data, words, TYPED);
            let what = format!("{folder:o} {files:o} {words:?}");
            assert_eq!(ran.code, 2, "{what}: {}{}", ran.out, ran.err);
            assert!(
                !ran.out.lines().any(|it| it.starts_with("U: ")),
                "{what}: {}",
                ran.out
            );
            assert!(
                ran.err
                    .contains("pas de rechten aan of kies een andere map"),
                "{what}: {}",
                ran.err
            );
            n_refused += 1;
        }
        mode(&data, 0o700);
        for file in fs::read_dir(&data).unwrap() {
            mode(&file.unwrap().path(), 0o600);
        }
        assert_eq!(
            run(&data, &["sessions"], "").out,
            before,
            "{folder:o} {files:o}"
        );
    }
    println!("{n_refused} plays refused");
    assert_eq!(n_refused, 10);
}
