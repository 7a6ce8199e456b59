//! What a phone must know: the code to come in by, and the token that says who it is.

use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::room::command::Participant;

/// 128 bits: nobody guesses these.
const BYTES: usize = 16;
/// What can be typed: some thirty bits, which is safe only because wrong tries are slowed down.
const TYPED: usize = 6;

/// Crockford's base 32: no I, L, O or U.
static LETTERS: LazyLock<Encoding> = LazyLock::new(|| {
    let mut it = Specification::new();
    it.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    it.encoding()
        .expect("32 different letters, as the tests see")
});

/// By which one comes in.
#[derive(Clone)]
pub struct Codes {
    /// In the code that is scanned.
    pub scanned: String,
    /// To be typed.
    pub typed: String,
}

impl Codes {
    pub fn random() -> Result<Self, getrandom::Error> {
        let typed = LETTERS.encode(&random()?);
        Ok(Self {
            scanned: LETTERS.encode(&random()?),
            typed: typed.chars().take(TYPED).collect(),
        })
    }

    /// Whether that is one of the two, however it is typed.
    pub fn fit(&self, code: &str) -> bool {
        let code = plain(code);
        let same = |it: &str| code.as_bytes().ct_eq(it.as_bytes());
        (same(&self.scanned) | same(&self.typed)).into()
    }
}

/// In capitals, with the digits that others look like, and nothing between.
fn plain(code: &str) -> String {
    let letters = code.trim().chars().filter(|it| !matches!(it, ' ' | '-'));
    let letters = letters.map(|it| match it.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        it => it,
    });
    letters.take(2 * 26).collect()
}

/// What a phone says with everything it does: its number, and what only it knows.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one for that participant, and what is kept of it.
    pub fn mint(who: Participant) -> Result<(Self, Hash), getrandom::Error> {
        let secret = LETTERS.encode(&random()?);
        Ok((Self(format!("{}.{secret}", who.0)), hash(&secret)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is kept of a secret.
pub type Hash = [u8; 32];

pub fn hash(secret: &str) -> Hash {
    Sha256::digest(secret.as_bytes()).into()
}

/// Whose token it says it is, and the hash of what it knows; none if it is no token.
pub fn read(token: &str) -> Option<(Participant, Hash)> {
    let (who, secret) = token.split_once('.')?;
    let plain = secret.len() <= 2 * BYTES && who.len() <= 10;
    Some((
        Participant(who.parse().ok().filter(|_| plain)?),
        hash(secret),
    ))
}

/// Whether two hashes are the same, in the same time whatever they are.
pub fn same(a: &Hash, b: &Hash) -> bool {
    a.ct_eq(b).into()
}

fn random() -> Result<[u8; BYTES], getrandom::Error> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_fits_however_it_is_typed_and_no_other_does() {
        let codes = Codes {
            scanned: "0123456789ABCDEFGHJKMNPQRS".to_owned(),
            typed: "K7M014".to_owned(),
        };
        for code in ["K7M014", "k7m014", " K7M-014 ", "k7mOi4", "K7Mo l4"] {
            assert!(codes.fit(code), "{code}");
        }
        assert!(codes.fit("0123456789abcdefghjkmnpqrs"));
        for code in ["", "K7M01", "K7M0144", "K7M015", "0123456789", "é7M014"] {
            assert!(!codes.fit(code), "{code}");
        }
    }

    #[test]
    fn codes_are_of_letters_that_read_as_nothing_else() {
        let codes = Codes::random().expect("the machine gives random numbers");
        assert_eq!((codes.scanned.len(), codes.typed.len()), (26, TYPED));
        let other = Codes::random().expect("the machine gives random numbers");
        assert!(codes.scanned != other.scanned && codes.typed != other.typed);
        assert!(codes.fit(&codes.scanned) && codes.fit(&codes.typed.to_lowercase()));
        assert!(!format!("{}{}", codes.scanned, codes.typed).contains(['I', 'L', 'O', 'U']));
    }

    #[test]
    fn a_token_is_known_by_its_hash_and_no_other_by_it() {
        let (token, kept) = Token::mint(Participant(6)).expect("the machine gives random numbers");
        let (who, given) = read(token.as_str()).expect("it is one");
        assert!(who == Participant(6) && same(&given, &kept));
        let (other, _) = Token::mint(Participant(6)).expect("the machine gives random numbers");
        assert!(!same(&read(other.as_str()).expect("it is one").1, &kept));
        for word in ["", "6", "x.ABC", "-1.ABC", "99999999999.ABC"] {
            assert!(read(word).is_none(), "{word}");
        }
        assert!(read(&format!("6.{}", "A".repeat(40))).is_none());
    }
}
