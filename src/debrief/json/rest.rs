//! What someone takes along, whom they can call, how it came about.

use serde::Serialize;

use super::given;
use crate::debrief::Debrief;

#[derive(Serialize)]
pub(super) struct Intentions<'a> {
    own: Vec<Own<'a>>,
    reflection: &'a [String],
    transfer: &'a [String],
    differ: &'a [String],
    cards: Vec<&'a str>,
    /// Ids of scenarios.
    follow_up: Vec<&'a str>,
    /// The titles of those that are known.
    follow_up_titles: Vec<&'a str>,
    follow_up_by: &'a str,
}

#[derive(Serialize)]
pub(super) struct Own<'a> {
    label: &'a str,
    words: &'a str,
}

#[derive(Serialize)]
pub(super) struct Support<'a> {
    title: &'a str,
    contacts: Vec<Contact<'a>>,
    next_minutes: &'a [String],
    checked: &'a str,
    outdated: bool,
}

#[derive(Serialize)]
pub(super) struct Contact<'a> {
    name: &'a str,
    /// Null where it differs for each municipality.
    number: Option<&'a str>,
    when: &'a str,
}

#[derive(Serialize)]
pub(super) struct Method<'a> {
    paragraphs: &'a [String],
    process: &'a [String],
    sources: Vec<SourceShape<'a>>,
    retention: &'a str,
}

#[derive(Serialize)]
pub(super) struct SourceShape<'a> {
    key: &'a str,
    what: &'a str,
    address: Option<&'a str>,
}

impl<'a> Intentions<'a> {
    pub(super) fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.intentions;
        Self {
            own: it
                .own
                .iter()
                .map(|(label, words)| Own { label, words })
                .collect(),
            reflection: &it.reflection,
            transfer: &it.transfer,
            differ: &it.differ,
            cards: it.cards.iter().map(|it| it.0.as_str()).collect(),
            follow_up: it.follow_up.iter().map(|it| it.0.as_str()).collect(),
            follow_up_titles: it.follow_up_titles(),
            follow_up_by: &it.follow_up_by,
        }
    }
}

impl<'a> Support<'a> {
    pub(super) fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.support;
        let contact = |(name, number, when): &'a (String, String, String)| Contact {
            name,
            number: given(number),
            when,
        };
        Self {
            title: &it.title,
            contacts: it.contacts.iter().map(contact).collect(),
            next_minutes: &it.next_minutes,
            checked: &it.checked,
            outdated: it.outdated,
        }
    }
}

impl<'a> Method<'a> {
    pub(super) fn of(debrief: &'a Debrief) -> Self {
        let it = &debrief.method;
        let source = |(key, what, address): &'a (String, String, String)| SourceShape {
            key,
            what,
            address: given(address),
        };
        Self {
            paragraphs: &it.paragraphs,
            process: &it.process,
            sources: it.sources.iter().map(source).collect(),
            retention: &it.retention,
        }
    }
}
