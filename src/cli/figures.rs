//! Numbers in tables: percentages, decimals, bars.

use crate::text::Lang;

/// A share in percent with one decimal. What is rare and yet happens does not look like nothing, nor the other way round.
pub(super) fn percent(lang: Lang, share: f64) -> String {
    let hundredfold = 100.0 * share;
    if 0.0 < hundredfold && hundredfold < 0.05 {
        return format!("<{}", decimal(lang, 0.1, 1));
    }
    if (99.95..100.0 - 1e-9).contains(&hundredfold) {
        return format!(">{}", decimal(lang, 99.9, 1));
    }
    decimal(lang, hundredfold, 1)
}

/// A number with so many decimals.
pub(super) fn decimal(lang: Lang, number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    // Minus nothing is nothing.
    let text = match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|it| matches!(it, '0' | '.')) => rest.to_owned(),
        _ => text,
    };
    match lang {
        Lang::Nl => text.replace('.', ","),
        Lang::En => text,
    }
}

/// A whole number with its thousands apart.
pub(super) fn whole(lang: Lang, number: usize) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(match lang {
                Lang::Nl => '.',
                Lang::En => ',',
            });
        }
        words.push(digit);
    }
    words
}

/// A number that may not be there.
pub(super) fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

/// A part of a whole.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// A bar of so many characters at most, in eighths of a character.
pub(super) fn bar(share: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let filled = (1..=8 * width).filter(|it| *it as f64 <= share * (8 * width) as f64 + 0.5);
    let filled = filled.count();
    let filled = if share > 0.0 { filled.max(1) } else { filled };
    let bar = "█".repeat(filled / 8) + EIGHTHS[filled % 8];
    let empty = width - bar.chars().count();
    bar + &" ".repeat(empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_never_rounded_to_what_it_is_not() {
        assert_eq!(percent(Lang::Nl, 0.416), "41,6");
        assert_eq!(percent(Lang::En, 0.0), "0.0");
        assert_eq!(percent(Lang::En, 0.0001), "<0.1");
        assert_eq!(percent(Lang::Nl, 0.9999), ">99,9");
        assert_eq!(percent(Lang::Nl, 1.0), "100,0");
        assert_eq!(decimal(Lang::Nl, -0.001, 2), "0,00");
        assert_eq!(whole(Lang::Nl, 1_141_804), "1.141.804");
        assert_eq!(whole(Lang::En, 999), "999");
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_as_wide_as_its_column() {
        assert_eq!(bar(0.5, 4), "██  ");
        assert_eq!(bar(0.0, 2), "  ");
        assert_eq!(bar(0.0001, 2), "▏ ");
        assert_eq!(bar(1.0, 3), "███");
        assert_eq!(bar(0.3, 10).chars().count(), 10);
    }
}
