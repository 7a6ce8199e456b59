//! What the page of a phone says: its words in every language and who can be called, as one piece of data.

use serde_json::{Value as Json, json};

use crate::guidance::{Step, contacts};
use crate::room::command::Badge;
use crate::text::{Lang, Value};

/// The page has its own file of messages, and takes all of it.
const OWN: &str = include_str!("../../text/nl/phone.ftl");

/// What it says in the words of the window and of the debrief.
const SHARED: &[&str] = &[
    "debrief-support-checked",
    "debrief-support-own-number",
    "screen-again",
    "screen-away",
    "screen-away-if",
    "screen-away-talk",
    "screen-back-to-exercise",
    "screen-danger-or-not",
    "screen-enough",
    "screen-is-it-real",
    "screen-moment",
    "screen-next-minutes",
    "screen-own-about",
    "screen-own-title",
    "screen-parts-left",
    "screen-real",
    "screen-real-bar",
    "screen-real-danger",
    "screen-real-first",
    "screen-real-no-danger",
    "screen-real-nothing-kept",
    "screen-real-today",
    "screen-step-out",
    "screen-stop",
    "screen-stopped",
    "screen-support-asked",
    "screen-support-card",
    "screen-support-ended",
    "screen-support-intro",
    "screen-support-normal",
    "screen-support-stopped",
    "screen-support-talk",
];

/// The values that the page fills in itself.
const VALUES: &[(&str, &str)] = &[
    ("animal", "{animal}"),
    ("badge", "{badge}"),
    ("calm", "{calm}"),
    ("colour", "{colour}"),
    ("danger", "{danger}"),
    ("date", "{date}"),
    ("letter", "{letter}"),
    ("moment", "{moment}"),
    ("moments", "{moments}"),
];

/// All of it.
pub(super) fn data() -> Json {
    let card = contacts();
    let steps = |all: &[Step]| all.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    let people = card
        .contacts
        .iter()
        .map(|it| json!({ "id": it.id, "name": it.name, "number": it.number, "when": it.when }));
    let mut words = serde_json::Map::new();
    let mut dates = serde_json::Map::new();
    for lang in Lang::ALL {
        let all = keys().map(|key| (key.to_owned(), message(*lang, key)));
        words.insert(lang.tag().to_owned(), Json::Object(all.collect()));
        dates.insert(lang.tag().to_owned(), day(&card.checked, *lang).into());
    }
    json!({
        "words": words,
        "animals": Badge::ANIMALS,
        "colours": Badge::COLOURS,
        "contacts": people.collect::<Vec<_>>(),
        "steps": steps(&card.real_steps),
        "minutes": steps(&card.next_minutes),
        "checked": card.checked,
        "dates": dates,
    })
}

/// The keys of all that the page says.
fn keys() -> impl Iterator<Item = &'static str> {
    let own = OWN
        .lines()
        .filter(|it| it.starts_with(|c: char| c.is_ascii_lowercase()));
    let own = own.filter_map(|it| it.split_once(" =").map(|(key, _)| key));
    own.chain(SHARED.iter().copied())
}

/// A message with `{letter}` and the like in the places of its values; one that counts as two: of one, and of more.
fn message(lang: Lang, key: &str) -> Json {
    let say = |count: Value<'_>| {
        let values = VALUES.iter().map(|(name, mark)| (*name, Value::Text(mark)));
        let values: Vec<_> = values.chain([("count", count)]).collect();
        lang.say_with(key, &values)
    };
    let (one, more) = (say(Value::Number(1)), say(Value::Text("{count}")));
    if one == more.replace("{count}", "1") {
        more.into()
    } else {
        json!([one, more])
    }
}

/// "23 november 2026"; anything but a date as it stands.
fn day(iso: &str, lang: Lang) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return iso.to_owned();
    };
    match (month.parse::<u32>(), day.parse::<u32>()) {
        (Ok(month @ 1..=12), Ok(day)) => {
            let month = lang.say(&format!("debrief-month-{month}"));
            format!("{day} {month} {year}")
        }
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys between quotes in a script: `say("phone-join")`, `text("h1", "phone-join")`.
    fn asked(script: &str) -> BTreeSet<&str> {
        let quoted = script.split('"').skip(1).step_by(2);
        let kinds = ["phone-", "screen-", "debrief-"];
        let keys = quoted.filter(|it| kinds.iter().any(|kind| it.starts_with(kind)));
        keys.filter(|it| !it.ends_with('-')).collect()
    }

    #[test]
    fn the_page_says_in_both_languages_all_that_its_script_asks_for() {
        let data = data();
        for script in crate::classroom::page::SCRIPT {
            for lang in Lang::ALL {
                for key in asked(script) {
                    assert!(!data["words"][lang.tag()][key].is_null(), "{key}");
                }
            }
        }
        assert_eq!(
            data["words"]["nl"].as_object().map(|it| it.len()),
            data["words"]["en"].as_object().map(|it| it.len())
        );
    }

    #[test]
    fn every_shared_word_is_used() {
        let script = crate::classroom::page::SCRIPT.concat();
        let idle: Vec<_> = SHARED.iter().filter(|it| !script.contains(**it)).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }

    #[test]
    fn every_badge_has_its_words() {
        for lang in Lang::ALL {
            for animal in 0..Badge::ANIMALS {
                assert!(!lang.say(&format!("badge-animal-{animal}")).is_empty());
            }
            for colour in 0..Badge::COLOURS {
                assert!(!lang.say(&format!("badge-colour-{colour}")).is_empty());
                assert!(!lang.say(&format!("phone-colour-{colour}")).is_empty());
            }
        }
    }

    #[test]
    fn a_message_that_counts_comes_as_two() {
        assert_eq!(
            message(Lang::Nl, "phone-votes"),
            json!(["1 stem", "{count} stemmen"])
        );
        assert_eq!(
            message(Lang::Nl, "phone-send-letter"),
            json!("Stuur mijn stem {letter}")
        );
    }

    #[test]
    fn a_date_is_said_in_words() {
        assert_eq!(day("2026-11-03", Lang::Nl), "3 november 2026");
        assert_eq!(day("soon", Lang::Nl), "soon");
        assert_eq!(day("2026-13-03", Lang::Nl), "2026-13-03");
    }
}
