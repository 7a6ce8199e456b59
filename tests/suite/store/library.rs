//! Scenarios are found in the program, in files and in folders, and a bad file says what is wrong with it.

use std::fs;
use std::path::Path;

use tempfile::tempdir;
use weerbaar::scenario::Limits;
use weerbaar::session::plan;
use weerbaar::store::StoreError;
use weerbaar::store::library::{find, in_folder, plans_beside, read, read_within, shipped};

use super::{folder, parsed};

#[test]
fn a_folder_and_its_file_are_the_same_scenario() {
    let (folder, file) = (folder(), folder().join("scenario.ron"));
    assert_eq!(read(&folder).unwrap(), read(&file).unwrap());
    assert_eq!(
        find(folder.to_str().unwrap()).unwrap(),
        read(&file).unwrap()
    );
    let plans = plans_beside(&folder).unwrap();
    assert_eq!(plans, plans_beside(&file).unwrap());
    assert_eq!(plans.len(), 1);
    assert_eq!(plans[0].0, "weg.plan");
    plan::run(&parsed(&read(&folder).unwrap()), &plans[0].1).unwrap();
    let above = in_folder(folder.parent().unwrap()).unwrap();
    assert_eq!(above.len(), 1);
}

#[test]
fn the_program_carries_every_scenario_of_the_repository() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let found = in_folder(&folder).unwrap();
    let texts: Vec<_> = found.into_iter().map(|it| it.unwrap().text).collect();
    let carried: Vec<_> = shipped().into_iter().map(|it| it.text).collect();
    assert_eq!(carried, texts);
    for source in shipped() {
        let slug = source.name.strip_prefix("weerbaar:").unwrap();
        let slug = slug.strip_suffix("/scenario.ron").unwrap();
        assert_eq!(find(slug).unwrap(), source);
        assert_eq!(find(&source.name).unwrap(), source);
        let plans = plans_beside(Path::new(&source.name)).unwrap();
        assert_eq!(plans, plans_beside(&folder.join(slug)).unwrap());
    }
}

#[test]
fn a_file_that_cannot_be_a_scenario_says_why() {
    let dir = tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("latin.ron"), b"Scenario(title: \"Caf\xe9\")").unwrap();
    fs::write(at("large.ron"), "a".repeat(101)).unwrap();
    fs::write(at("marked.ron"), "\u{feff}Scenario()").unwrap();
    let limits = Limits {
        bytes: 100,
        ..Limits::default()
    };
    let says = |name: &str| {
        let message = read_within(&at(name), limits).unwrap_err().to_string();
        message.replace(dir.path().to_str().unwrap(), "DIR")
    };
    assert_eq!(
        says("latin.ron"),
        "not UTF-8 text at byte 20; save it as UTF-8: \"DIR/latin.ron\""
    );
    assert_eq!(
        says("large.ron"),
        "larger than 100 bytes; split the scenario: \"DIR/large.ron\""
    );
    assert_eq!(
        says("none.ron"),
        "nothing there; check the name: \"DIR/none.ron\""
    );
    assert_eq!(
        says("."),
        "no scenario.ron in this folder; give a folder that has one: \"DIR/.\""
    );
    assert_eq!(read(&at("marked.ron")).unwrap().text, "Scenario()");
    assert_eq!(plans_beside(&at("marked.ron")).unwrap(), []);
    let unknown = find("bij-de-zuivl").unwrap_err();
    assert!(
        matches!(unknown, StoreError::UnknownScenario { .. }),
        "{unknown}"
    );
    assert!(matches!(
        find("er/is/niets").unwrap_err(),
        StoreError::Missing { .. }
    ));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_a_device_is_refused() {
    let dir = tempdir().unwrap();
    let link = dir.path().join("link.ron");
    std::os::unix::fs::symlink(folder().join("scenario.ron"), &link).unwrap();
    assert_eq!(read(&link).unwrap().text, read(&folder()).unwrap().text);
    let refused = read(Path::new("/dev/zero")).unwrap_err();
    assert!(matches!(refused, StoreError::NotAFile { .. }), "{refused}");
    std::os::unix::fs::symlink(dir.path().join("nowhere"), dir.path().join("broken")).unwrap();
    let missing = read(&dir.path().join("broken")).unwrap_err();
    assert!(matches!(missing, StoreError::Missing { .. }), "{missing}");
}
