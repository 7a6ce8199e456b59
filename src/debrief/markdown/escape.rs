//! Text that can only be read as text, in one line of Markdown.

/// The text with everything that could be markup made plain. Line ends become spaces.
pub(super) fn escaped(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|it| it.1);
        match c {
            // A table takes a pipe for its own, however it is escaped; as a number it is always a letter.
            '|' => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '&' | '{' | '}' | '$'
            | '@' | '^' | '=' => {
                out.push('\\');
                out.push(c);
            }
            // Addresses and the like, which some readers make into links or pictures of their own accord.
            ':' if next.is_some_and(|it| !it.is_whitespace()) => out.push_str("\\:"),
            '.' if out.to_ascii_lowercase().ends_with("www") => out.push_str("\\."),
            '-' | '+' | ':' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if at > 0 && text[..at].bytes().all(|it| it.is_ascii_digit()) => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_legible_and_marks_become_letters() {
        for (text, expected) in [
            ("De rij staat stil.", "De rij staat stil."),
            ("12. mei", "12\\. mei"),
            ("- nee", "\\- nee"),
            ("a - b", "a - b"),
            ("Besluit 1: sterk", "Besluit 1: sterk"),
            ("https://x.nl", "https\\://x.nl"),
            ("a|b", "a&#124;b"),
            ("# *kop*\n> nee", "\\# \\*kop\\* \\> nee"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
