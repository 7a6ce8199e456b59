//! The names of sessions: short enough to read out, drawn at random.

use std::fmt;

use super::StoreError;

/// Crockford's base 32: no I, L, O or U, so that nothing reads as something else.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;

/// The name of a session in the store, `7K2M9QXA`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(String);

impl SessionId {
    /// The id that someone typed: case does not matter, and O, I and L are read as the digits they look like.
    pub fn parse(text: &str) -> Option<Self> {
        let letter = |it: char| match it.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            it => LETTERS.contains(&u8::try_from(it).ok()?).then_some(it),
        };
        let id: String = text.trim().chars().map(letter).collect::<Option<_>>()?;
        (id.len() == LENGTH).then_some(Self(id))
    }

    /// An id that nobody can guess and that almost surely is new.
    pub(super) fn random() -> Result<Self, StoreError> {
        let mut bytes = [0; LENGTH];
        getrandom::fill(&mut bytes).map_err(|source| StoreError::NoChance { source })?;
        let id = bytes.map(|it| char::from(LETTERS[usize::from(it % 32)]));
        Ok(Self(id.iter().collect()))
    }

    /// As the store wrote it.
    pub(super) fn stored(text: String) -> Self {
        Self(text)
    }

    /// The letters themselves.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_however_it_is_typed() {
        let id = SessionId::random().unwrap();
        assert_eq!(
            SessionId::parse(&id.as_str().to_lowercase()),
            Some(id.clone())
        );
        assert_eq!(SessionId::parse(&format!(" {id}\n")), Some(id));
        assert_eq!(
            SessionId::parse("oil0oil0").map(|it| it.to_string()),
            Some("01100110".to_owned())
        );
    }

    #[test]
    fn other_words_are_no_id() {
        for word in [
            "",
            "last",
            "7K2M9QX",
            "7K2M9QXAA",
            "7K2M9QXU",
            "7K2M9QX\u{e9}",
        ] {
            assert_eq!(SessionId::parse(word), None, "{word}");
        }
    }
}
