//! Sessions, intentions and settings: kept, found again, forgotten.

use tempfile::tempdir;
use weerbaar::session::input::Input;
use weerbaar::shell::look_back;
use weerbaar::store::archive::Status;
use weerbaar::store::intention::LONGEST_INTENTION;
use weerbaar::store::settings::{Settings, Theme};
use weerbaar::store::{Day, Store, StoreError};
use weerbaar::text::Lang;

use super::{BEGUN_MS, bytes, holds, kept, plays, says, started};

#[test]
fn a_session_goes_on_where_it_was_left() {
    let dir = tempdir().unwrap();
    let (id, session) = kept(&mut Store::open(dir.path()).unwrap(), 7, 12);
    let store = Store::open(dir.path()).unwrap();
    for which in [id.as_str(), &id.as_str().to_lowercase(), "last"] {
        let again = store.resume(which).unwrap();
        assert_eq!(again.record(), session.record());
        assert_eq!(again.state().hash(), session.state().hash());
        assert_eq!(again.view(), session.view());
    }
    let summary = store.load("last").unwrap().summary;
    assert_eq!(
        (summary.inputs, summary.status, summary.begun_at_ms),
        (13, Status::Open, BEGUN_MS)
    );
    assert_eq!(summary.title, "Aan de balie");
}

#[test]
fn nothing_is_left_behind_if_so_asked() {
    let mut store = Store::in_memory().unwrap();
    let (id, session) = kept(&mut store, 7, 3);
    let again = store.resume(id.as_str()).unwrap();
    assert_eq!(again.state().hash(), session.state().hash());
    store.delete(&id).unwrap();
    assert_eq!(store.list().unwrap(), []);
    assert!(!std::path::Path::new(":memory:").exists());
}

#[test]
fn the_same_input_is_kept_once_and_another_is_refused() {
    let dir = tempdir().unwrap();
    let (mut here, mut there) = (
        Store::open(dir.path()).unwrap(),
        Store::open(dir.path()).unwrap(),
    );
    let (id, session) = kept(&mut here, 1, 2);
    let (listen, ask) = (
        says(&session, "choose beurt/luister"),
        says(&session, "choose beurt/vraag"),
    );
    let scenario = session.scenario();
    here.append(&id, 3, &listen, scenario, 5).unwrap();
    there.append(&id, 3, &listen, scenario, 6).unwrap();
    let refused = there.append(&id, 3, &ask, scenario, 7).unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!(
            "session {id} went on in another window (step 3 is \"choose beurt/luister\", not \"choose beurt/vraag\"); \
             go on there, or open it again here"
        )
    );
    let gap = there.append(&id, 6, &ask, scenario, 7).unwrap_err();
    assert!(
        matches!(
            gap,
            StoreError::Gap {
                seq: 6,
                held: 4,
                ..
            }
        ),
        "{gap}"
    );
    let stored = here.load("last").unwrap();
    let words: Vec<_> = stored.inputs.iter().map(|it| it.word.as_str()).collect();
    assert_eq!(
        words,
        [
            "continue",
            "choose beurt/luister",
            "choose beurt/vraag",
            "choose beurt/luister"
        ]
    );
    assert_eq!(stored.inputs[3].at_ms, 5);
}

#[test]
fn an_end_is_kept_and_a_stop_can_be_taken_back() {
    let mut store = Store::in_memory().unwrap();
    let (id, mut session) = kept(&mut store, 3, 2);
    plays(&mut store, &id, &mut session, Input::Stop);
    store.finish(&id, &session, BEGUN_MS + 9000).unwrap();
    let left = &store.unfinished().unwrap()[0];
    assert_eq!(
        (left.status, left.ended_at_ms),
        (Status::Stopped, Some(BEGUN_MS + 9000))
    );
    plays(&mut store, &id, &mut session, Input::Resume);
    assert_eq!(store.list().unwrap()[0].status, Status::Open);
    let leave = says(&session, "choose beurt/ga-weg");
    plays(&mut store, &id, &mut session, leave);
    plays(&mut store, &id, &mut session, Input::Continue);
    assert!(session.is_over());
    store.finish(&id, &session, BEGUN_MS + 10_000).unwrap();
    assert_eq!(store.unfinished().unwrap(), []);
    let ended = store.load("last").unwrap();
    assert_eq!(ended.summary.ending.as_deref(), Some("weg"));
    let replayed = ended.replay().unwrap();
    assert_eq!(replayed.state().hash(), session.state().hash());
}

#[test]
fn a_scenario_is_kept_once_and_goes_with_its_last_session() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (first, _) = kept(&mut store, 1, 1);
    let (second, _) = kept(&mut store, 2, 1);
    let own = "Ik bel volgende keer eerder";
    let texts = [own.to_owned(), String::new(), "Adem".to_owned()];
    store.set_intentions(&first, &texts).unwrap();
    assert_eq!(store.intentions(&first).unwrap(), texts);
    store.delete(&first).unwrap();
    let left = bytes(dir.path());
    assert!(!holds(&left, own) && !holds(&left, first.as_str()));
    assert!(holds(&left, "Een man staat aan de balie."));
    store.resume(second.as_str()).unwrap();
    store.delete(&second).unwrap();
    let left = bytes(dir.path());
    assert!(!holds(&left, "Een man staat aan de balie.") && !holds(&left, "beurt/luister"));
    let gone = store.load(first.as_str()).unwrap_err();
    assert!(matches!(gone, StoreError::UnknownSession { .. }), "{gone}");
    assert!(matches!(
        store.load("last").unwrap_err(),
        StoreError::NoSessions
    ));
}

#[test]
fn an_intention_taken_away_leaves_no_trace() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (id, _) = kept(&mut store, 1, 1);
    let mine = |text: &str| [String::new(), text.to_owned(), String::new()];
    store.set_intentions(&id, &mine("Iets van mij")).unwrap();
    store.set_intentions(&id, &mine("Iets anders")).unwrap();
    assert!(!holds(&bytes(dir.path()), "Iets van mij"));
    store.set_intentions(&id, &mine("")).unwrap();
    assert!(!holds(&bytes(dir.path()), "Iets anders"));
    let long = "a".repeat(LONGEST_INTENTION + 1);
    let refused = store.set_intentions(&id, &mine(&long)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "a text of 1001 characters; at most 1000 fit"
    );
}

#[test]
fn a_year_after_it_was_last_touched_a_session_goes_and_its_debrief_says_that_day() {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (old, mut played) = kept(&mut store, 1, 1);
    let young = store.begin(
        &started(2),
        BEGUN_MS + DAY_MS,
        Day::parse("2026-01-02").unwrap(),
    );
    let day = |store: &Store| {
        store
            .load(old.as_str())
            .unwrap()
            .summary
            .keep_until()
            .to_string()
    };
    assert_eq!(day(&store), "2027-01-01");
    let said = look_back(&store, old.as_str(), Lang::Nl).unwrap();
    assert_eq!(said.cover.date, "2026-01-01");
    assert!(
        said.method.retention.contains("tot 1 januari 2027"),
        "{}",
        said.method.retention
    );
    // All of its last day it is there: the same day of the next year is 365 days on.
    assert_eq!(store.expire(BEGUN_MS + 366 * DAY_MS - 1).unwrap(), 0);
    // Whoever goes on with it gets another year.
    let input = says(&played, "choose beurt/luister");
    played.apply(input).unwrap();
    store
        .append(&old, 2, &input, played.scenario(), BEGUN_MS + 10 * DAY_MS)
        .unwrap();
    assert_eq!(day(&store), "2027-01-11");
    let said = look_back(&store, old.as_str(), Lang::Nl).unwrap();
    assert!(
        said.method.retention.contains("tot 11 januari 2027"),
        "{}",
        said.method.retention
    );
    assert_eq!(store.expire(BEGUN_MS + 375 * DAY_MS).unwrap(), 1);
    assert!(!holds(&bytes(dir.path()), young.unwrap().as_str()));
    assert_eq!(store.expire(BEGUN_MS + 376 * DAY_MS - 1).unwrap(), 0);
    assert_eq!(store.expire(BEGUN_MS + 376 * DAY_MS).unwrap(), 1);
    assert!(!holds(&bytes(dir.path()), old.as_str()));
}

#[test]
fn wiping_takes_every_session_and_leaves_the_settings() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let settings = Settings {
        theme: Theme::Nacht,
        ..Settings::default()
    };
    assert_eq!(store.settings().unwrap().settings, Settings::default());
    store.set_settings(&settings).unwrap();
    for seed in 0..5 {
        kept(&mut store, seed, 20);
    }
    assert_eq!(store.delete_all().unwrap(), 5);
    assert!(!holds(&bytes(dir.path()), "balie"));
    drop(store);
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.settings().unwrap().settings, settings);
    assert_eq!(store.list().unwrap(), []);
}
