//! How the words read: sentences short enough for B1, no telephone numbers, and words for whoever does not see the picture.

use std::ops::Range;

use super::Check;
use crate::scenario::diagnostic::{Code, Severity};
use crate::scenario::expand::Expanded;
use crate::scenario::outline::quoted;
use crate::scenario::source::{self, Name, Node};
use crate::scenario::text::Text;

/// Words that the sentences of a text may have on average, and one sentence at most (`analysis.md`, "check").
const MEAN_WORDS: usize = 12;
const MOST_WORDS: usize = 24;
/// Digits of a telephone number, that of the country included. An emergency number has three, and may be said.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

impl Check<'_> {
    /// A text that is narrated or explains: its sentences are counted.
    pub(super) fn prose(&mut self, text: &Name) -> Text {
        let counts: Vec<usize> = sentences(&text.value)
            .map(words)
            .filter(|it| *it > 0)
            .collect();
        let longest = counts.iter().max().copied().unwrap_or_default();
        let all: usize = counts.iter().sum();
        // One sentence is no average.
        let code = if longest > MOST_WORDS {
            Some((Code::LongSentence, longest, MOST_WORDS))
        } else if counts.len() > 1 && all > MEAN_WORDS * counts.len() {
            Some((Code::HardToRead, all.div_ceil(counts.len()), MEAN_WORDS))
        } else {
            None
        };
        if let Some((code, found, limit)) = code {
            let (found, limit) = (found.to_string(), limit.to_string());
            self.fault(code, &text.span, &[("found", &found), ("limit", &limit)]);
        }
        self.text(text)
    }
}

/// Notes telephone numbers: they change, and stand in `assets/contacts.ron` alone.
pub(super) fn phones(check: &mut Check<'_>) {
    let text = check.text;
    for within in quoted(text) {
        for found in phone_numbers(&text[within.clone()]) {
            let span = within.start + found.start..within.start + found.end;
            check.fault(Code::PhoneNumber, &span, &[("name", &text[span.clone()])]);
        }
    }
}

/// Notes scenes that show something, and documents, that have no words for whoever does not see them.
pub(super) fn untitled(check: &mut Check<'_>, shape: &source::Scenario) {
    for scene in &shape.scenes {
        let shows = |it: &Node| !matches!(it, Node::Goto(_) | Node::End(_) | Node::Chance(_));
        if scene.title.trim().is_empty() && scene.nodes.iter().any(shows) {
            let args = [("name", scene.id.value.as_str())];
            check.fault(Code::NoAltText, &scene.id.span, &args);
        }
        let guarded = scene.nodes.iter().flat_map(|it| match it {
            Node::Group(group) => group.nodes.iter().map(|it| &it.node).collect(),
            Node::Inject(inject) => vec![&*inject.node],
            other => vec![other],
        });
        for node in guarded {
            if let Node::Document(it) = node
                && it.title.trim().is_empty()
            {
                let args = [("name", it.id.value.as_str())];
                check.fault(Code::NoAltText, &it.id.span, &args);
            }
        }
    }
}

/// Notes beats of the scenario's own that nothing calls.
pub(super) fn unused_beats(check: &mut Check<'_>, shape: &source::Scenario, expanded: &Expanded) {
    // A call may stand in what could not be read, or where it may not.
    let sure = check.aside.is_empty()
        && expanded.faults.is_empty()
        && check
            .faults
            .iter()
            .all(|it| it.severity() == Severity::Warning);
    for beat in shape.beats.iter().filter(|_| sure) {
        if !expanded.called.contains(&beat.id.value) {
            let args = [("name", beat.id.value.as_str())];
            check.fault(Code::UnusedBeat, &beat.id.span, &args);
        }
    }
}

/// The sentences of a text. What goes on in a small letter is the same sentence: “Waar bent u?” vraagt de stem.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .char_indices()
            .find_map(|(at, it)| {
                let after = &rest[at + it.len_utf8()..];
                let closed =
                    after.trim_start_matches(['”', '’', '"', '\'', ')', '.', '!', '?', '…']);
                let next = closed.trim_start();
                let ends = match it {
                    '\n' => true,
                    '.' | '!' | '?' | '…' => {
                        closed.starts_with(char::is_whitespace)
                            && !next.starts_with(char::is_lowercase)
                    }
                    _ => false,
                };
                ends.then(|| rest.len() - next.len())
            })
            .unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

fn words(sentence: &str) -> usize {
    let all = sentence.split_whitespace();
    all.filter(|it| it.contains(char::is_alphanumeric)).count()
}

/// Where telephone numbers stand: from a 0 or a +, digits with at most one mark between them. A date is none.
fn phone_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let begins = matches!(bytes[at], b'0' | b'+') || (bytes[at] == b'(' && is_digit(at + 1));
        let free = at
            .checked_sub(1)
            .is_none_or(|it| !bytes[it].is_ascii_alphanumeric());
        if !begins || !free {
            at += 1;
            continue;
        }
        let (start, mut end, mut groups) = (at, at + 1, vec![usize::from(bytes[at] == b'0')]);
        loop {
            let mark = matches!(
                bytes.get(end),
                Some(b' ' | b'-' | b'.' | b'/' | b')' | b'(')
            );
            if is_digit(end) {
                *groups.last_mut().expect("never empty") += 1;
                end += 1;
            } else if mark && is_digit(end + 1) {
                groups.push(0);
                end += 1;
            } else if mark && bytes.get(end + 1) == Some(&b' ') && is_digit(end + 2) {
                groups.push(0);
                end += 2;
            } else {
                break;
            }
        }
        let is_date = groups == [2, 2, 4] || groups == [2, 2, 2];
        if PHONE_DIGITS.contains(&groups.iter().sum()) && !is_date {
            found.push(start..end);
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{phone_numbers, sentences, words};

    #[test]
    fn a_sentence_ends_where_a_new_one_begins() {
        let check = |text: &str, expected: &[usize]| {
            let counts: Vec<usize> = sentences(text).map(words).collect();
            assert_eq!(counts, expected, "{text}");
        };
        check("Ze knikt. Zij niet.", &[2, 2]);
        check("“Waar bent u?” vraagt de stem.", &[6]);
        check("Om 9.00 uur… en toen weg! ’s Avonds niet.", &[6, 3]);
        check("Eén regel\nen nog een", &[2, 3]);
        check("", &[]);
    }

    #[test]
    fn a_telephone_number_is_found_and_a_date_a_time_or_112_is_not() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = phone_numbers(text)
                .into_iter()
                .map(|it| &text[it])
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "Bel 0900-8844, of 070-373 83 14.",
            &["0900-8844", "070-373 83 14"],
        );
        check(
            "(020) 555 12 34 en +31 6 1234 5678",
            &["(020) 555 12 34", "+31 6 1234 5678"],
        );
        check("Bel 112. Op 09-03-2026 om 08.30 uur, tot 09.00 uur.", &[]);
        check("Zaak 2026-0012345, postcode 0123 AB, 100.000 euro", &[]);
    }

    #[test]
    fn the_shared_beats_hold_no_telephone_number() {
        let beats = include_str!("../../../assets/beats.ron");
        assert!(phone_numbers(beats).is_empty());
    }
}
