//! The letters of the window: what they cannot draw is an empty box, and says nothing.

use std::collections::BTreeSet;

use weerbaar::session::word;
use weerbaar::ui::type_face::fonts;

use super::tasks::{TO_ORDER, at};

#[test]
fn every_sign_that_the_screens_write_can_be_drawn_in_every_weight() {
    let harness = at(&TO_ORDER);
    let session = &harness.state().session;
    let node = session.state().node;
    let order = word::read_answer(session.scenario(), node, "politie>gezin");
    let order = session.answer_words(node, order.expect("an order is asked"));
    assert!(order.contains(" › "), "{order}");
    let texts = [
        include_str!("../../../src/text/nl/screen.ftl"),
        include_str!("../../../src/text/en/screen.ftl"),
        include_str!("../../../src/text/nl/console.ftl"),
        include_str!("../../../src/text/en/console.ftl"),
        order.as_str(),
    ];
    let written: BTreeSet<char> = texts.iter().flat_map(|it| it.chars()).collect();
    let fonts = fonts();
    assert_eq!(fonts.font_data.len(), 4);
    for (name, font) in &fonts.font_data {
        let drawn = drawn(&font.font);
        let missing: Vec<&char> = written
            .iter()
            .filter(|it| !it.is_control() && !drawn.contains(*it))
            .collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
        // The table was read: it has letters, and not everything.
        assert!(drawn.contains(&'é') && !drawn.contains(&'→'), "{name}");
    }
}

/// The signs that a font has, by the table of it that maps them (`cmap`, format 4 of OpenType). egui's own question
/// answers no for every sign of a family of one font.
fn drawn(font: &[u8]) -> BTreeSet<char> {
    let short = |at: usize| usize::from(u16::from_be_bytes([font[at], font[at + 1]]));
    let long = |at: usize| short(at) << 16 | short(at + 2);
    let mut tables = (0..short(4)).map(|it| 12 + 16 * it);
    let cmap = tables.find(|it| &font[*it..it + 4] == b"cmap");
    let cmap = long(cmap.expect("a font maps signs") + 8);
    let maps = (0..short(cmap + 2)).map(|it| cmap + long(cmap + 4 + 8 * it + 4));
    let mut signs = BTreeSet::new();
    for map in maps.filter(|it| short(*it) == 4) {
        let doubled = short(map + 6);
        for segment in (0..doubled).step_by(2) {
            let last = short(map + 14 + segment);
            let first = short(map + 16 + doubled + segment);
            let numbers = (first..=last).filter_map(|it| u32::try_from(it).ok());
            signs.extend(numbers.filter_map(char::from_u32));
        }
    }
    signs
}
