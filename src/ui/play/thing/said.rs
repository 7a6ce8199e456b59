//! Reading a line of a document: `15.42 Naam: tekst`, `Naam: tekst`, `Label: waarde`.

/// A line that someone wrote or said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said<'a> {
    pub(super) time: Option<&'a str>,
    pub(super) who: Option<&'a str>,
    pub(super) text: &'a str,
}

impl Said<'_> {
    /// Written by whoever reads it, so it stands at the other side.
    pub(super) fn own(&self) -> bool {
        self.who
            .is_some_and(|it| ["U", "Ik", "You", "Me"].contains(&it))
    }
}

/// The time, the sender and the words of a line, each if it is there.
pub(super) fn said(line: &str) -> Said<'_> {
    let line = line.trim();
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (time, rest) = if is_time(first) {
        (Some(first), rest.trim_start())
    } else {
        (None, line)
    };
    match rest.split_once(':') {
        Some((who, text)) if is_sender(who, text) => Said {
            time,
            who: Some(who),
            text: text.trim_start(),
        },
        _ => Said {
            time,
            who: None,
            text: rest,
        },
    }
}

/// The label and the value of a line of a form; none if it is a plain sentence.
pub(super) fn field(line: &str) -> Option<(&str, &str)> {
    let (label, value) = line.split_once(':')?;
    // The colon of a time is no label's colon.
    let parts = value.is_empty() || value.starts_with(' ');
    (parts && label.chars().count() <= 48).then(|| (label.trim(), value.trim()))
}

/// `9.05` or `23:41`.
fn is_time(word: &str) -> bool {
    let Some((hours, minutes)) = word.split_once(['.', ':']) else {
        return false;
    };
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    (1..=2).contains(&hours.len()) && minutes.len() == 2 && digits(hours) && digits(minutes)
}

/// `Gerda` before ` o die vrouw`, `Stem, rustig` before words in quotes.
fn is_sender(who: &str, text: &str) -> bool {
    let parts = text.is_empty() || text.starts_with(' ');
    let how = text.trim_start().starts_with(['“', '"', '‘']);
    parts && (is_name(who) || how && is_name(&who.replace(',', "")))
}

/// Short, without a sentence in it, and beginning as names do.
fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let starts = text
        .chars()
        .next()
        .is_some_and(|it| it.is_uppercase() || it.is_ascii_digit() || it == '+' || it == '@');
    starts
        && count <= 28
        && text.split(' ').count() <= 4
        && !text.contains(['?', '!', ',', '“', '”'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_a_time_a_sender_and_words() {
        let read = |line| {
            let it = said(line);
            (
                it.time.unwrap_or_default(),
                it.who.unwrap_or_default(),
                it.text,
            )
        };
        for (line, expected) in [
            (
                "18.52 Tom K.: filmpje (9 sec.)",
                ("18.52", "Tom K.", "filmpje (9 sec.)"),
            ),
            ("Gerda: o die vrouw", ("", "Gerda", "o die vrouw")),
            (
                "19.33 duim van Ad (buurman)",
                ("19.33", "", "duim van Ad (buurman)"),
            ),
            ("Wie bent u?", ("", "", "Wie bent u?")),
            (
                "Ik zeg u dit nog een keer: pas op",
                ("", "", "Ik zeg u dit nog een keer: pas op"),
            ),
            (
                "Stem, rustig: “Slaapt u goed?”",
                ("", "Stem, rustig", "“Slaapt u goed?”"),
            ),
            ("Nee, echt: pas op", ("", "", "Nee, echt: pas op")),
            ("Om 16:10 stond hij er", ("", "", "Om 16:10 stond hij er")),
            (
                "1200 mensen: dat zijn er veel",
                ("", "1200 mensen", "dat zijn er veel"),
            ),
            ("23:41", ("23:41", "", "")),
            ("", ("", "", "")),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
        assert!(said("9.05 U: Wie bent u?").own());
        assert!(!said("Ulla: Wie bent u?").own());
    }

    #[test]
    fn a_field_without_a_value_is_open() {
        assert_eq!(
            field("Waar: eigen voordeur"),
            Some(("Waar", "eigen voordeur"))
        );
        assert_eq!(field("Wie was erbij:"), Some(("Wie was erbij", "")));
        assert_eq!(field("Gemeld om 16:10 uur"), None);
        assert_eq!(field("U vult de rest in."), None);
    }
}
