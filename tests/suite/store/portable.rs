//! A session goes to another machine as one file, and is there what it was here.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::tempdir;
use weerbaar::debrief::html::html;
use weerbaar::debrief::json::json;
use weerbaar::debrief::markdown::markdown;
use weerbaar::session::input::Input;
use weerbaar::shell::{Kept, look_back};
use weerbaar::store::archive::Status;
use weerbaar::store::{Imported, SessionId, Store};
use weerbaar::text::Lang;

use super::{BEGUN_MS, kept, plays, says};

/// Every debrief of a session, one after another.
fn debriefs(store: &Store, id: &SessionId) -> Vec<String> {
    let langs = Lang::ALL.iter();
    let debriefs = langs.map(|lang| look_back(store, id.as_str(), *lang).unwrap());
    debriefs
        .flat_map(|it| [html(&it), markdown(&it), json(&it)])
        .collect()
}

fn exported(store: &Store, which: &str, folder: &Path) -> PathBuf {
    let path = folder.join(format!("{which}.json"));
    let (file, _) = store.export(which, true).unwrap();
    file.write(&path, false).unwrap();
    path
}

/// Three sessions: one that ended, with intentions; one that goes on; one set beside the first.
pub(super) fn three(store: &mut Store) -> [SessionId; 3] {
    let (ended, mut session) = kept(store, 3, 2);
    let leave = says(&session, "choose beurt/ga-weg");
    plays(store, &ended, &mut session, leave);
    session.apply(Input::Continue).unwrap();
    store
        .append_last(&ended, 4, &Input::Continue, &session, BEGUN_MS + 60_000)
        .unwrap();
    let own = [
        "Ik bel eerder".to_owned(),
        String::new(),
        "=1+1 <b>\n\"\u{202e}".to_owned(),
    ];
    store.set_intentions(&ended, &own).unwrap();
    let (open, _) = kept(store, 4, 5);
    let mut second = Kept::second_track(store, ended.as_str(), 2).unwrap();
    let input = says(second.session(), "choose beurt/vraag");
    second.take(store, input).unwrap();
    second.take(store, Input::Stop).unwrap();
    [ended, open, second.id().clone()]
}

#[test]
fn what_is_exported_is_the_same_on_another_machine_byte_for_byte() {
    let (here, there) = (tempdir().unwrap(), tempdir().unwrap());
    let mut store = Store::open(here.path()).unwrap();
    let ids = three(&mut store);
    for id in &ids {
        let file = exported(&store, id.as_str(), here.path());
        let mut other = Store::open(there.path()).unwrap();
        assert_eq!(other.import(&file).unwrap(), Imported::New(id.clone()));
        assert_eq!(
            other.load("last").unwrap(),
            store.load(id.as_str()).unwrap()
        );
        assert_eq!(other.intentions(id).unwrap(), store.intentions(id).unwrap());
        assert_eq!(debriefs(&other, id), debriefs(&store, id));
        let replayed = other.resume(id.as_str()).unwrap();
        assert_eq!(
            replayed.record(),
            store.resume(id.as_str()).unwrap().record()
        );
        // And out of there again.
        let (again, _) = other.export("last", true).unwrap();
        assert_eq!(again.text(), fs::read_to_string(&file).unwrap());
        // Twice is once.
        let before = other.list().unwrap();
        assert_eq!(other.import(&file).unwrap(), Imported::Same(id.clone()));
        assert_eq!(other.list().unwrap(), before);
    }
    // One that goes on, goes on there; after that the file tells of another session.
    let mut other = Store::open(there.path()).unwrap();
    let open = &ids[1];
    let mut session = other.resume(open.as_str()).unwrap();
    let input = says(&session, "choose beurt/luister");
    plays(&mut other, open, &mut session, input);
    let file = here.path().join(format!("{open}.json"));
    assert_eq!(other.import(&file).unwrap_err().code(), "other-content");
    assert_eq!(other.load(open.as_str()).unwrap().inputs.len(), 7);
    assert_eq!(other.list().unwrap().len(), 3);
}

#[test]
fn intentions_stay_at_home_if_so_asked() {
    let (here, there) = (tempdir().unwrap(), tempdir().unwrap());
    let mut store = Store::open(here.path()).unwrap();
    let [id, ..] = three(&mut store);
    let (with, contents) = store.export(id.as_str(), true).unwrap();
    assert_eq!(contents.intentions, 2);
    let (without, contents) = store.export(id.as_str(), false).unwrap();
    assert_eq!(contents.intentions, 0);
    assert!(with.text().contains("Ik bel eerder") && !without.text().contains("Ik bel eerder"));
    let path = here.path().join("zonder.json");
    without.write(&path, false).unwrap();
    let mut other = Store::open(there.path()).unwrap();
    other.import(&path).unwrap();
    assert!(other.intentions(&id).unwrap().iter().all(String::is_empty));
    // It says nothing of intentions, so those that are here stay.
    assert_eq!(store.import(&path).unwrap(), Imported::Same(id.clone()));
    assert_eq!(store.intentions(&id).unwrap()[0], "Ik bel eerder");
    with.write(&path, true).unwrap();
    assert_eq!(other.import(&path).unwrap_err().code(), "other-content");
}

#[test]
fn a_file_is_never_written_over_unless_so_asked() {
    let here = tempdir().unwrap();
    let mut store = Store::open(here.path()).unwrap();
    let [id, ..] = three(&mut store);
    let (file, _) = store.export(id.as_str(), true).unwrap();
    let path = here.path().join("sessie.json");
    fs::write(&path, "van mij").unwrap();
    assert_eq!(file.write(&path, false).unwrap_err().code(), "exists");
    assert_eq!(fs::read_to_string(&path).unwrap(), "van mij");
    file.write(&path, true).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), file.text());
    let nowhere = here.path().join("er/is/niets.json");
    assert_eq!(file.write(&nowhere, false).unwrap_err().code(), "missing");
    assert_eq!(
        file.write(here.path(), true).unwrap_err().code(),
        "not-a-file"
    );
    let left = fs::read_dir(here.path()).unwrap();
    let left = left.filter(|it| {
        it.as_ref()
            .unwrap()
            .path()
            .extension()
            .is_some_and(|it| it == "part")
    });
    assert_eq!(left.count(), 0);
}

/// What taking in a changed file says, and that it changes nothing.
fn refused(text: &str, changes: &[(&str, &str)]) -> String {
    let dir = tempdir().unwrap();
    let mut changed = text.to_owned();
    for (from, to) in changes {
        assert!(changed.contains(from), "{from} is not in {text}");
        changed = changed.replacen(from, to, 1);
    }
    let path = dir.path().join("sessie.json");
    fs::write(&path, changed).unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let refused = store.import(&path).unwrap_err();
    assert_eq!(store.list().unwrap(), [], "{changes:?}");
    format!("{}: {refused}", refused.code())
}

#[test]
fn a_file_that_does_not_hold_is_refused_and_says_where() {
    let here = tempdir().unwrap();
    let mut store = Store::open(here.path()).unwrap();
    let [ended, _, second] = three(&mut store);
    let text = store.export(ended.as_str(), true).unwrap().0.text();
    let id = format!("\"{ended}\"");
    let cases: &[(&[(&str, &str)], &str, &str)] = &[
        (
            &[("\"format\": \"weerbaar-session\"", "\"format\": \"brief\"")],
            "not-a-session",
            "\"format\"",
        ),
        (
            &[("\"version\": 1", "\"version\": 2")],
            "newer",
            "version 2",
        ),
        (
            &[("\"version\": 1", "\"version\": 0")],
            "not-a-session",
            "\"version\"",
        ),
        (
            &[("\"version\": 1", "\"version\": 1, \"nog iets\": 1")],
            "not-a-session",
            "unknown field",
        ),
        (
            &[("\"rules\": 1", "\"rules\": 1, \"rules\": 1")],
            "not-a-session",
            "duplicate field",
        ),
        (&[(&id, "\"7k2m9qxa\"")], "not-a-session", "\"id\""),
        (
            &[(
                "\"begun_on\": \"2026-01-01\"",
                "\"begun_on\": \"2026-01-03\"",
            )],
            "not-a-session",
            "\"begun_on\"",
        ),
        (
            &[(
                "\"begun_on\": \"2026-01-01\"",
                "\"begun_on\": \"2026-02-30\"",
            )],
            "not-a-session",
            "\"begun_on\"",
        ),
        (
            &[("\"begun_at_ms\": 17", "\"begun_at_ms\": -17")],
            "not-a-session",
            "\"begun_at_ms\"",
        ),
        (
            &[("\"status\": \"ended\"", "\"status\": \"klaar\"")],
            "not-a-session",
            "\"status\"",
        ),
        (
            &[("\"status\": \"ended\"", "\"status\": \"open\"")],
            "not-a-session",
            "\"status\"",
        ),
        (&[("\"rules\": 1", "\"rules\": 9")], "other-rules", "/9"),
        (
            &[("\\\"seed\\\":3", "\\\"seed\\\":4, \\\"los\\\":1")],
            "not-imported",
            "los",
        ),
        (
            &[("\\\"seed\\\":3", "\\\"seed\\\": 3")],
            "not-a-session",
            "\"setup\"",
        ),
        (
            &[(
                "\"word\": \"choose beurt/luister\"",
                "\"word\": \"choose beurt/vraag\"",
            )],
            "not-imported",
            "ends elsewhere",
        ),
        (
            &[("\"word\": \"choose beurt/luister\"", "\"word\": \"dans\"")],
            "not-imported",
            "dans",
        ),
        (
            &[(
                "\"word\": \"choose beurt/luister\"",
                "\"word\": \"\\u001b[2J\"",
            )],
            "not-a-session",
            "\"inputs\"",
        ),
        (
            &[("\"word\": \"choose beurt/luister\"", "\"word\": \"pause\"")],
            "not-imported",
            "ends elsewhere",
        ),
        (&[("Ik luister.", "Ik zwijg.")], "other-rules", "kept"),
        (
            &[("\"scenario\": \"", "\"scenario\": \"(")],
            "not-imported",
            "scenario has a fault",
        ),
        (
            &[("\"beats\": \"", "\"beats\": \"(")],
            "not-imported",
            "beats.ron",
        ),
    ];
    for (changes, code, part) in cases {
        let says = refused(&text, changes);
        assert!(
            says.starts_with(&format!("{code}: ")),
            "{changes:?}: {says}"
        );
        assert!(
            says.contains(part) || *part == "kept",
            "{changes:?}: {says}"
        );
    }
    let longest = "a".repeat(1001);
    let says = refused(&text, &[("Ik bel eerder", &longest)]);
    assert!(says.contains("\"intentions\""), "{says}");

    // A first track that shares another beginning.
    let text = store.export(second.as_str(), true).unwrap().0.text();
    let first = text.split_once("\"first_track\"").unwrap().1;
    let first = first.split_once(']').unwrap().0;
    let other = first.replacen("choose beurt/luister", "choose beurt/vraag", 1);
    let says = refused(&text, &[(first, &other)]);
    assert!(says.contains("\"first_track\""), "{says}");
    let says = refused(&text, &[("\"shared\": 2", "\"shared\": 200")]);
    assert!(says.contains("\"first_track\""), "{says}");
}

#[test]
fn nonsense_of_every_size_and_depth_is_refused() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("sessie.json");
    let mut store = Store::open(dir.path()).unwrap();
    let mut refusal = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        store.import(&path).unwrap_err().code()
    };
    for text in [
        "",
        "{",
        "null",
        "[]",
        "\u{0}",
        "{\"format\":\"weerbaar-session\",\"version\":1}",
    ] {
        assert_eq!(refusal(text.as_bytes()), "not-a-session", "{text}");
    }
    let deep = format!(
        "{{\"format\":\"weerbaar-session\",\"version\":1,\"x\":{}",
        "[".repeat(1 << 20)
    );
    assert_eq!(refusal(deep.as_bytes()), "not-a-session");
    assert_eq!(refusal(&[b' '; (16 << 20) + 1]), "not-a-session");
    assert_eq!(refusal(b"\xff\xfe"), "not-utf8");
    // Cut off anywhere it is refused; with a byte harmed it may be another session, and never half of one.
    let here = tempdir().unwrap();
    let mut other = Store::open(here.path()).unwrap();
    let [id, ..] = three(&mut other);
    let text = other.export(id.as_str(), true).unwrap().0.text();
    for at in (0..text.len() - 2).step_by(97) {
        let cut = &text.as_bytes()[..at];
        assert_eq!(refusal(cut), "not-a-session", "cut at {at}");
    }
    let (mut n_refused, mut n_taken) = (0, 0);
    for at in (0..text.len()).step_by(61) {
        let mut harmed = text.clone().into_bytes();
        harmed[at] = if harmed[at] == b'7' { b'8' } else { b'7' };
        fs::write(&path, harmed).unwrap();
        match store.import(&path) {
            Ok(Imported::New(id)) => {
                n_taken += 1;
                store.resume(id.as_str()).unwrap();
                store.delete(&id).unwrap();
            }
            Ok(Imported::Same(id)) => panic!("{id} is not here"),
            Err(_) => n_refused += 1,
        }
        assert_eq!(store.list().unwrap(), [], "harmed at {at}");
    }
    println!("of files with one byte harmed {n_refused} refused, {n_taken} taken in whole");
    assert!(n_refused > 50, "{n_refused}");
}

#[test]
fn an_unfinished_one_debriefs_and_goes_on_to_its_end_there() {
    let (here, there) = (tempdir().unwrap(), tempdir().unwrap());
    let mut store = Store::open(here.path()).unwrap();
    let [_, open, _] = three(&mut store);
    let file = exported(&store, open.as_str(), here.path());
    let mut other = Store::open(there.path()).unwrap();
    other.import(&file).unwrap();
    assert_eq!(other.unfinished().unwrap()[0].status, Status::Open);
    let mut kept = Kept::resume(&other, "last").unwrap();
    let leave = says(kept.session(), "choose beurt/ga-weg");
    for input in [leave, Input::Continue] {
        kept.take(&mut other, input).unwrap();
    }
    assert!(kept.session().is_over());
    assert_eq!(other.load("last").unwrap().summary.status, Status::Ended);
    assert_eq!(debriefs(&other, &open).len(), 6);
}
