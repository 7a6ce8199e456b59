//! The colours of the page of a phone: the tokens of `assets/theme.ron` as properties of its style.

use std::fmt::Write as _;

use serde::Deserialize;

/// The two themes; what else the file has is not for phones.
#[derive(Deserialize)]
struct Themes {
    papier: Tokens,
    nacht: Tokens,
}

#[derive(Deserialize)]
struct Tokens {
    bg: String,
    sheet: String,
    tint: String,
    line: String,
    edge: String,
    ink: String,
    ink2: String,
    accent: String,
    on_accent: String,
    red: String,
    bar: String,
    on_bar: String,
    badge: [String; 6],
}

/// Papier, and nacht where the phone is dark.
pub(super) fn properties() -> String {
    let themes: Themes = ron::from_str(include_str!("../../../assets/theme.ron"))
        .expect("tested: the theme file can be read");
    let (papier, nacht) = (themes.papier.properties(), themes.nacht.properties());
    format!(":root{{{papier}}}\n@media (prefers-color-scheme:dark){{:root{{{nacht}}}}}\n")
}

impl Tokens {
    fn properties(&self) -> String {
        let named = [
            ("bg", &self.bg),
            ("sheet", &self.sheet),
            ("tint", &self.tint),
            ("line", &self.line),
            ("edge", &self.edge),
            ("ink", &self.ink),
            ("ink2", &self.ink2),
            ("accent", &self.accent),
            ("on-accent", &self.on_accent),
            ("red", &self.red),
            ("bar", &self.bar),
            ("on-bar", &self.on_bar),
        ];
        let mut out = String::new();
        for (name, colour) in named {
            let _ = write!(out, "--{name}:{colour};");
        }
        for (at, colour) in self.badge.iter().enumerate() {
            let _ = write!(out, "--badge-{at}:{colour};");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::command::Badge;

    #[test]
    fn every_colour_of_the_style_comes_from_the_theme() {
        let (given, style) = (properties(), include_str!("page.css"));
        for used in style.split("var(--").skip(1) {
            let name = used.split(')').next().unwrap();
            assert!(given.contains(&format!("--{name}:#")), "{name}");
        }
        let hex = |it: &str| it.bytes().take(3).all(|it| it.is_ascii_hexdigit());
        assert!(!style.split('#').skip(1).any(hex));
    }

    #[test]
    fn every_badge_has_its_colour() {
        let (given, style) = (properties(), include_str!("page.css"));
        for colour in 0..Badge::COLOURS {
            assert_eq!(given.matches(&format!("--badge-{colour}:#")).count(), 2);
            assert!(style.contains(&format!(".badge.c{colour} ")));
        }
    }
}
