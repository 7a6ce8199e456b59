//! What is typed in the talk afterwards.

use super::line::Unread;
use crate::room::command::TrackIdx;
use crate::room::talk::{Agreement, Arranged, Intention, KeyMoment, Phase, Say, Subject};

/// To a part of the talk: its number, the next one, or back to the story.
pub(super) fn phase(word: &str, now: Option<Phase>) -> Result<Say, Unread> {
    let at = now.and_then(|it| Phase::ALL.iter().position(|phase| *phase == it));
    let phase = match word {
        "uit" | "off" => return Ok(Say::Phase(None)),
        "" | "volgende" | "next" => Phase::ALL.get(at.map_or(0, |it| it + 1)),
        "vorige" | "previous" => at.and_then(|it| Phase::ALL.get(it.checked_sub(1)?)),
        word => {
            let number = word.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
            let named = Phase::ALL.iter().find(|it| it.code() == word);
            number.and_then(|it| Phase::ALL.get(it)).or(named)
        }
    };
    let phase = phase.ok_or(Unread::Needs("phase"))?;
    Ok(Say::Phase(Some(*phase)))
}

/// The decisions to come back to, by their numbers; none is those that are proposed.
pub(super) fn moments(words: &str, on: TrackIdx) -> Result<Say, Unread> {
    let moment = |word: &str| {
        let number = word.parse::<usize>().ok()?;
        let decided = number.checked_sub(1)?;
        Some(KeyMoment { track: on, decided })
    };
    let words = words.split([' ', ',']);
    let words = words.filter(|it| !it.is_empty() && *it != "-");
    let moments = words.map(moment).collect::<Option<_>>();
    Ok(Say::Moments(moments.ok_or(Unread::Needs("moments"))?))
}

/// The one of them that is talked about now.
pub(super) fn shown(word: &str) -> Result<Say, Unread> {
    let number = word.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
    number.map(Say::Show).ok_or(Unread::Needs("moments"))
}

/// `3 ontbreekt griffier; 1 maart`: the number of an agreement, how it stands, who sees to it and when.
pub(super) fn agree(words: &str) -> Result<Say, Unread> {
    let needs = || Unread::Needs("agreement");
    let (number, rest) = words.split_once(' ').ok_or_else(needs)?;
    let (stands, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let subject = match number.parse::<usize>().ok() {
        Some(1) => Subject::FirstCall,
        Some(2) => Subject::Family,
        Some(3) => Subject::Record,
        Some(more) if more > 3 => Subject::Transfer(more - 4),
        _ => return Err(needs()),
    };
    let arranged = match stands {
        "ja" | "geregeld" | "yes" => Arranged::Yes,
        "onduidelijk" | "unclear" => Arranged::Unclear,
        "nee" | "ontbreekt" | "missing" => Arranged::Missing,
        _ => return Err(needs()),
    };
    let (owner, by) = rest.split_once(';').unwrap_or((rest, ""));
    Ok(Say::Agree(Agreement {
        subject,
        arranged,
        owner: owner.trim().to_owned(),
        by: by.trim().to_owned(),
    }))
}

/// `anders Eerst ademen`: what is held on to, done otherwise or arranged.
pub(super) fn intend(words: &str) -> Result<Say, Unread> {
    let (which, words) = words.split_once(' ').unwrap_or((words, ""));
    let which = match which {
        "houd" | "keep" => Intention::Keep,
        "anders" | "change" => Intention::Change,
        "regel" | "arrange" => Intention::Arrange,
        _ => return Err(Unread::Needs("intention")),
    };
    Ok(Say::Intend {
        which,
        words: words.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_the_talk_come_one_after_another_or_by_their_number() {
        let at = |word, now| phase(word, now);
        assert_eq!(at("", None), Ok(Say::Phase(Some(Phase::Arrive))));
        let next = at("next", Some(Phase::KeyMoments));
        assert_eq!(next, Ok(Say::Phase(Some(Phase::WhatIf))));
        assert_eq!(at("7", None), Ok(Say::Phase(Some(Phase::Close))));
        assert_eq!(at("uit", Some(Phase::Home)), Ok(Say::Phase(None)));
        for (word, now) in [
            ("", Some(Phase::Close)),
            ("8", None),
            ("0", None),
            ("x", None),
        ] {
            assert_eq!(at(word, now), Err(Unread::Needs("phase")), "{word}");
        }
    }

    #[test]
    fn an_agreement_says_who_and_when_or_not() {
        let agreed = |subject, arranged, owner: &str, by: &str| {
            Ok(Say::Agree(Agreement {
                subject,
                arranged,
                owner: owner.to_owned(),
                by: by.to_owned(),
            }))
        };
        assert_eq!(
            agree("3 ontbreekt de griffier; 1 maart"),
            agreed(Subject::Record, Arranged::Missing, "de griffier", "1 maart")
        );
        assert_eq!(
            agree("1 ja"),
            agreed(Subject::FirstCall, Arranged::Yes, "", "")
        );
        assert_eq!(
            agree("5 onduidelijk"),
            agreed(Subject::Transfer(1), Arranged::Unclear, "", "")
        );
        for words in ["", "3", "0 ja", "x ja", "3 misschien"] {
            assert_eq!(agree(words), Err(Unread::Needs("agreement")), "{words}");
        }
    }
}
