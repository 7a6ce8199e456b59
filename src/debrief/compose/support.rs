//! The support card: the same after every ending; only its title differs.

use super::Run;
use crate::debrief::{Date, SupportPart};
use crate::guidance::contacts;

pub(super) fn support(run: &Run<'_>) -> SupportPart {
    let card = contacts();
    let number = |id: &str| {
        let found = card.contacts.iter().find(|it| it.id == id);
        found.and_then(|it| it.number.clone()).unwrap_or_default()
    };
    let (danger, police) = (number("112"), number("politie"));
    let outdated = Date::parse(&card.checked).is_none_or(|it| it.a_year_later() < run.about.date);
    SupportPart {
        title: run.say(if run.ended() {
            "debrief-support-title"
        } else {
            "debrief-support-title-stopped"
        }),
        intro: run.say("debrief-support-intro"),
        contacts: card
            .contacts
            .iter()
            .map(|it| {
                (
                    it.name.clone(),
                    it.number.clone().unwrap_or_default(),
                    it.when.clone(),
                )
            })
            .collect(),
        next_minutes: card.next_minutes.iter().map(|it| it.text.clone()).collect(),
        checked: checked(run, &card.checked, outdated),
        outdated,
        real: run.say_with(
            "debrief-support-real",
            &[("danger", (&danger).into()), ("police", (&police).into())],
        ),
    }
}

/// The day in the file is that of taking the numbers over, so no more is said of it.
fn checked(run: &Run<'_>, iso: &str, outdated: bool) -> String {
    let day = Date::parse(iso).map_or_else(|| iso.to_owned(), |it| it.words(run.lang));
    let key = if outdated {
        "debrief-support-outdated"
    } else {
        "debrief-support-checked"
    };
    run.say_with(key, &[("date", (&day).into())])
}
