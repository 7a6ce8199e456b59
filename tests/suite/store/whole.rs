//! All that a session depends on is kept with it: the texts it shares, its first track, what it leaves for a later one.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use tempfile::tempdir;
use weerbaar::scenario::vocabulary::Meter;
use weerbaar::scenario::{self, Scenario, Shared, Source};
use weerbaar::session::input::Input;
use weerbaar::session::refusal::Refusal;
use weerbaar::session::setup::Setup;
use weerbaar::session::{Session, plan};
use weerbaar::shell::{Carry, Kept, NotTaken};
use weerbaar::store::archive::Status;
use weerbaar::store::{SessionId, Store};
use weerbaar::text::Lang;

use super::{BEGUN_MS, begun_on, folder, kept, plays, says};

/// The scenario of these tests, with something changed, on other shared texts.
pub(super) fn other(changes: &[(&str, &str)], shared: &Arc<Shared>) -> Arc<Scenario> {
    let mut source: Source = weerbaar::store::library::read(&folder()).unwrap();
    for (from, to) in changes {
        assert!(source.text.contains(from), "{from}");
        source.text = source.text.replace(from, to);
    }
    let parsed = scenario::parse_with(&source, shared);
    assert!(parsed.scenario.is_some(), "{:?}", parsed.diagnostics);
    Arc::new(parsed.scenario.unwrap())
}

/// What this program would have, had it been written on another day: every one of the three texts is different.
pub(super) fn other_texts() -> Arc<Shared> {
    let [personas, coefficients, _] = Shared::shipped().texts();
    let angrier = personas.replacen("anger: 66", "anger: 80", 1);
    let calmer = coefficients.replacen("hot: -", "hot: -1", 1);
    assert!(angrier != personas && calmer != coefficients);
    let beats = r#"[(id: "adem", about: "Even wachten.", params: ["wie"], nodes: [
        Line(id: "$-stil", who: "$wie", text: "Hij wacht."),
    ])]"#;
    Arc::new(Shared::read(&angrier, &calmer, beats).unwrap())
}

pub(super) const CALLS: (&str, &str) = (
    r#"Narration(id: "begin", text: "Een man staat aan de balie."),"#,
    r#"Narration(id: "begin", text: "Een man staat aan de balie."),
       Call(id: "wacht", beat: "adem", with: { "wie": "man" }),"#,
);

pub(super) fn played(
    store: &mut Store,
    scenario: &Arc<Scenario>,
    seed: u64,
) -> (SessionId, Session) {
    let mut session = Session::start(scenario.clone(), Setup::seeded(seed));
    let id = store.begin(&session, BEGUN_MS, begun_on()).unwrap();
    plan::go_to_question(&mut session);
    let all = session.record().inputs.clone();
    for (seq, input) in (0..).zip(&all) {
        store.append(&id, seq, input, scenario, BEGUN_MS).unwrap();
    }
    for word in ["choose beurt/luister", "choose beurt/vraag"] {
        let input = says(&session, word);
        plays(store, &id, &mut session, input);
    }
    (id, session)
}

#[test]
fn a_changed_number_persona_or_beat_in_a_later_program_refuses_no_old_session() {
    let dir = tempdir().unwrap();
    let shared = other_texts();
    let scenario = other(&[CALLS], &shared);
    let (id, session) = played(&mut Store::open(dir.path()).unwrap(), &scenario, 5);
    let (second, _) = played(&mut Store::open(dir.path()).unwrap(), &scenario, 6);

    let mut store = Store::open(dir.path()).unwrap();
    let again = store.resume(id.as_str()).unwrap();
    assert_eq!(again.state().hash(), session.state().hash());
    assert_eq!(again.scenario().shared, shared);
    // The texts matter: without the beat it cannot even be read, and the people begin elsewhere.
    let mut bare = store.load(id.as_str()).unwrap();
    bare.shared = None;
    assert_eq!(bare.replay().unwrap_err().code(), "unplayable");
    let shipped = other(&[], Shared::shipped());
    let differ = other(&[], &shared);
    let start = |it: &Arc<Scenario>| Session::start(it.clone(), Setup::seeded(5)).state().hash();
    assert_ne!(start(&shipped), start(&differ));

    // Once for both, and gone with the last.
    let texts = |dir: &Path| -> i64 {
        let db = Connection::open(dir.join("weerbaar.db")).unwrap();
        db.query_row("SELECT count(*) FROM shared", [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(texts(dir.path()), 3);
    store.delete(&id).unwrap();
    assert_eq!(texts(dir.path()), 3);
    store.resume(second.as_str()).unwrap();
    store.delete(&second).unwrap();
    assert_eq!(texts(dir.path()), 0);
}

#[test]
fn a_text_of_another_version_is_named() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (id, _) = kept(&mut store, 1, 1);
    let db = Connection::open(dir.path().join("weerbaar.db")).unwrap();
    db.execute(
        "UPDATE shared SET text = 'x' WHERE hash = (SELECT hash FROM played_with WHERE place = 1)",
        [],
    )
    .unwrap();
    let refused = store.resume(id.as_str()).unwrap_err();
    assert!(refused.to_string().contains("aggressor.ron"), "{refused}");
    store.delete(&id).unwrap();
}

#[test]
fn a_second_track_is_a_session_of_its_own_that_remembers_the_first() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (first, session) = kept(&mut store, 4, 3);
    let before = store.load(first.as_str()).unwrap();
    let mut second = Kept::second_track(&mut store, first.as_str(), 2).unwrap();
    let leave = says(&session, "choose beurt/ga-weg");
    for input in [leave, Input::Continue] {
        second.take(&mut store, input).unwrap();
    }
    assert!(second.session().is_over());
    drop(store);

    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.load(first.as_str()).unwrap(), before);
    let again = store.resume(second.id().as_str()).unwrap();
    assert_eq!(again.record(), second.session().record());
    assert_eq!(again.state().hash(), second.session().state().hash());
    let beside = again.first_track().unwrap().unwrap();
    assert_eq!(beside.state().hash(), session.state().hash());
    assert_eq!(beside.record().inputs, session.record().inputs);
    let listed: Vec<_> = store.list().unwrap();
    let marks: Vec<_> = listed
        .iter()
        .map(|it| (it.second_track, it.status))
        .collect();
    assert_eq!(marks, [(true, Status::Ended), (false, Status::Open)]);
    assert_eq!(listed[0].ending_title.as_deref(), Some("Weg"));

    let mut store = store;
    let too_far = Kept::second_track(&mut store, first.as_str(), 99).unwrap_err();
    assert!(
        matches!(too_far, NotTaken::Refused(Refusal::NoSuchMoment)),
        "{too_far}"
    );
    assert_eq!(store.list().unwrap().len(), 2);
    // Each stands alone.
    store.delete(&first).unwrap();
    store.resume(second.id().as_str()).unwrap();
}

#[test]
fn an_input_that_cannot_be_kept_does_not_count() {
    let dir = tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (id, session) = kept(&mut store, 4, 3);
    let mut here = Kept::resume(&store, id.as_str()).unwrap();
    let mut there = Kept::resume(&store, id.as_str()).unwrap();
    there
        .take(&mut store, says(&session, "choose beurt/vraag"))
        .unwrap();
    let refused = here.take(&mut store, says(&session, "choose beurt/luister"));
    assert!(matches!(refused.unwrap_err(), NotTaken::NotKept(_)));
    assert_eq!(here.session().record(), session.record());
    assert_eq!(here.session().log(), session.log());
    assert_eq!(here.session().view(), session.view());
    assert_eq!(here.session().state().hash(), session.state().hash());
}

#[test]
fn what_is_carried_is_offered_where_it_fits_and_goes_with_its_session() {
    const COUNTS: (&str, &str) = (
        "kind: Count(min: 0, max: 5000, start: 0)",
        "kind: Count(min: 0, max: 5000, start: 0), carried: true, label: \"beurten aan de balie\"",
    );
    const HEALS: (&str, &str) = (
        "then: [Add(\"beurten\", 1)]",
        "meters: (herstel: 1), then: [Add(\"beurten\", 1)]",
    );
    const CARRIES: (&str, &str) = (
        "start: \"balie\",",
        "carries: [(meter: \"herstel\", min: -2, max: 2)], start: \"balie\",",
    );
    let shared = Shared::shipped();
    let long = other(&[COUNTS, HEALS, CARRIES], shared);
    let short = ("max: 5000", "max: 1");
    let once = ("4999", "0");
    let narrow = other(
        &[
            COUNTS,
            HEALS,
            CARRIES,
            short,
            once,
            ("title: \"Aan de balie\"", "title: \"Kort\""),
        ],
        shared,
    );
    let bare = other(&[], shared);

    let mut store = Store::in_memory().unwrap();
    assert!(Carry::into(&store, &long).unwrap().is_empty());
    let (id, mut session) = played(&mut store, &long, 3);
    // Nothing is left before the end.
    assert!(Carry::into(&store, &long).unwrap().is_empty());
    for input in [says(&session, "choose beurt/ga-weg"), Input::Continue] {
        session.apply(input).unwrap();
        let seq = u32::try_from(session.record().inputs.len()).unwrap() - 1;
        store
            .append_last(&id, seq, &input, &session, BEGUN_MS + 1)
            .unwrap();
    }
    assert!(session.is_over());
    let carry = Carry::into(&store, &long).unwrap();
    assert_eq!(
        carry.lines(Lang::Nl),
        [
            "beurten aan de balie: 2 (uit Aan de balie, 1 januari 2026)",
            "herstel: 2 (uit Aan de balie, 1 januari 2026)"
        ]
    );
    let mut setup = Setup::seeded(1);
    carry.set(&mut setup);
    assert_eq!(setup.values.values().copied().collect::<Vec<_>>(), [2]);
    assert_eq!(setup.meters.get(&Meter::Herstel), Some(&2));
    let begun = Session::start(long.clone(), setup);
    assert_eq!(
        (
            begun.state().values[0],
            begun.state().meters[Meter::Herstel as usize]
        ),
        (2, 2)
    );
    // What was set by hand stays.
    let mut by_hand = Setup::seeded(1);
    by_hand.meters.insert(Meter::Herstel, -1);
    carry.set(&mut by_hand);
    assert_eq!(by_hand.meters.get(&Meter::Herstel), Some(&-1));

    // 2 does not fit where at most 1 is possible; a scenario that carries nothing is offered nothing.
    let lines = Carry::into(&store, &narrow).unwrap().lines(Lang::En);
    assert_eq!(lines, ["herstel: 2 (from Aan de balie, 1 January 2026)"]);
    assert!(Carry::into(&store, &bare).unwrap().is_empty());
    store.delete(&id).unwrap();
    assert!(Carry::into(&store, &long).unwrap().is_empty());
}
