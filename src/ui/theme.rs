//! The colours: tokens from `assets/theme.ron`, in two themes, and egui's style set to them.

use std::sync::LazyLock;

use egui::{Color32, CornerRadius, Stroke, Vec2};
use serde::Deserialize;
use serde::de::Deserializer;

use super::look::Look;
use super::type_face;

/// Paper-white or deep night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    #[default]
    Papier,
    Nacht,
}

/// What someone asks for: a theme, or the one that the system has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeChoice {
    Papier,
    Nacht,
    #[default]
    System,
}

impl ThemeChoice {
    /// All of them, in the order of the settings screen.
    pub const ALL: &'static [Self] = &[Self::Papier, Self::Nacht, Self::System];

    /// The theme, on a system that is dark or not.
    pub fn theme(self, system_dark: bool) -> Theme {
        match self {
            Self::Papier => Theme::Papier,
            Self::Nacht => Theme::Nacht,
            Self::System if system_dark => Theme::Nacht,
            Self::System => Theme::Papier,
        }
    }
}

/// The colours of a theme, each by its use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// The window.
    #[serde(deserialize_with = "hex")]
    pub bg: Color32,
    /// Text column, cards, fields.
    #[serde(deserialize_with = "hex")]
    pub sheet: Color32,
    /// Selected, active tab or filter.
    #[serde(deserialize_with = "hex")]
    pub tint: Color32,
    /// Decoration only: rules, the edge of a card.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// The border of every control.
    #[serde(deserialize_with = "hex")]
    pub edge: Color32,
    /// Text, focus ring.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Secondary text.
    #[serde(deserialize_with = "hex")]
    pub ink2: Color32,
    /// What can be pressed or chosen.
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    /// Only for red lines, with the word and a square mark.
    #[serde(deserialize_with = "hex")]
    pub red: Color32,
    #[serde(deserialize_with = "hex")]
    pub hot: Color32,
    #[serde(deserialize_with = "hex")]
    pub cold: Color32,
    /// The rail at the bottom.
    #[serde(deserialize_with = "hex")]
    pub bar: Color32,
    #[serde(deserialize_with = "hex")]
    pub on_bar: Color32,
    /// The series of a chart, always with a pattern or a shape beside it.
    #[serde(deserialize_with = "hexes")]
    pub chart: [Color32; 4],
    /// The colours of badges, always with the word; the animal on them is in the colour of the sheet.
    #[serde(deserialize_with = "badges")]
    pub badge: [Color32; 6],
}

/// The colours of things that lie on the stage, the same in both themes: black on paper, as things are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Things {
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    #[serde(deserialize_with = "hex")]
    pub quiet: Color32,
    #[serde(deserialize_with = "hex")]
    pub letter: Color32,
    #[serde(deserialize_with = "hex")]
    pub letter_fold: Color32,
    #[serde(deserialize_with = "hex")]
    pub crease: Color32,
    #[serde(deserialize_with = "hex")]
    pub envelope: Color32,
    #[serde(deserialize_with = "hex")]
    pub screen: Color32,
    #[serde(deserialize_with = "hex")]
    pub rule: Color32,
    #[serde(deserialize_with = "hex")]
    pub head: Color32,
    #[serde(deserialize_with = "hex")]
    pub on_head: Color32,
    #[serde(deserialize_with = "hex")]
    pub field_edge: Color32,
    #[serde(deserialize_with = "hex")]
    pub open_field: Color32,
    #[serde(deserialize_with = "hex")]
    pub bezel: Color32,
    #[serde(deserialize_with = "hex")]
    pub chat: Color32,
    #[serde(deserialize_with = "hex")]
    pub own: Color32,
    #[serde(deserialize_with = "hex")]
    pub call: Color32,
    #[serde(deserialize_with = "hex")]
    pub on_call: Color32,
    #[serde(deserialize_with = "hex")]
    pub on_call_quiet: Color32,
    #[serde(deserialize_with = "hex")]
    pub voice: Color32,
    #[serde(deserialize_with = "hex")]
    pub hang_up: Color32,
    #[serde(deserialize_with = "hex")]
    pub caption: Color32,
    #[serde(deserialize_with = "hex")]
    pub news: Color32,
    #[serde(deserialize_with = "hex")]
    pub photo: Color32,
    #[serde(deserialize_with = "hex")]
    pub photo_dark: Color32,
    #[serde(deserialize_with = "hex")]
    pub photo_light: Color32,
    #[serde(deserialize_with = "hex")]
    pub shadow: Color32,
    #[serde(deserialize_with = "hex")]
    pub night_hot: Color32,
    #[serde(deserialize_with = "hex")]
    pub night_cold: Color32,
    #[serde(deserialize_with = "hex")]
    pub lamp_hot: Color32,
    #[serde(deserialize_with = "hex")]
    pub lamp_cold: Color32,
    #[serde(deserialize_with = "hex")]
    pub ring: Color32,
    #[serde(deserialize_with = "hex")]
    pub ring_edge: Color32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Themes {
    #[expect(
        dead_code,
        reason = "read so that a file of another version is noticed in a review"
    )]
    version: u32,
    papier: Tokens,
    nacht: Tokens,
    things: Things,
}

static THEMES: LazyLock<Themes> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/theme.ron"))
        .expect("tested: the theme file can be read")
});

impl Theme {
    /// The colours of the theme.
    pub fn tokens(self) -> &'static Tokens {
        match self {
            Self::Papier => &THEMES.papier,
            Self::Nacht => &THEMES.nacht,
        }
    }
}

/// The colours of things on the stage.
pub fn things() -> &'static Things {
    &THEMES.things
}

#[expect(clippy::disallowed_methods, reason = "this is where colours come from")]
fn colour<E: serde::de::Error>(text: &str) -> Result<Color32, E> {
    Color32::from_hex(text).map_err(|_bad| E::custom("a colour is \"#rrggbb\""))
}

fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    colour(&String::deserialize(from)?)
}

fn hexes<'de, D: Deserializer<'de>>(from: D) -> Result<[Color32; 4], D::Error> {
    colours(&<[String; 4]>::deserialize(from)?)
}

fn badges<'de, D: Deserializer<'de>>(from: D) -> Result<[Color32; 6], D::Error> {
    colours(&<[String; 6]>::deserialize(from)?)
}

fn colours<E: serde::de::Error, const N: usize>(texts: &[String; N]) -> Result<[Color32; N], E> {
    let found: Result<Vec<Color32>, E> = texts.iter().map(|it| colour(it)).collect();
    let found = <[Color32; N]>::try_from(found?);
    found.map_err(|_same| E::custom("as many colours as texts"))
}

/// Sets egui's fonts. Once, when the window opens.
pub fn fonts(ctx: &egui::Context) {
    ctx.set_fonts(type_face::fonts());
}

/// Sets egui's style to the look, for the parts that egui draws itself: fields and scroll bars. When the look changes.
pub fn apply(ctx: &egui::Context, look: &Look) {
    let tokens = look.tokens();
    let theme = match look.theme {
        Theme::Papier => egui::Theme::Light,
        Theme::Nacht => egui::Theme::Dark,
    };
    ctx.set_theme(theme);
    ctx.all_styles_mut(|style| {
        let visuals = &mut style.visuals;
        visuals.dark_mode = look.theme == Theme::Nacht;
        visuals.panel_fill = tokens.bg;
        visuals.window_fill = tokens.sheet;
        visuals.extreme_bg_color = tokens.sheet;
        visuals.text_edit_bg_color = Some(tokens.sheet);
        visuals.override_text_color = Some(tokens.ink);
        visuals.weak_text_color = Some(tokens.ink2);
        visuals.selection.bg_fill = tokens.tint;
        visuals.selection.stroke = Stroke::new(3.0, tokens.accent);
        visuals.text_cursor.stroke = Stroke::new(2.0, tokens.ink);
        visuals.text_cursor.blink = !look.reduced_motion;
        let widgets = &mut visuals.widgets;
        let kinds = [
            &mut widgets.noninteractive,
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
            &mut widgets.open,
        ];
        for kind in kinds {
            kind.bg_fill = tokens.edge;
            kind.weak_bg_fill = tokens.sheet;
            kind.bg_stroke = Stroke::new(2.0, tokens.edge);
            kind.fg_stroke = Stroke::new(2.0, tokens.edge);
            kind.corner_radius = CornerRadius::same(6);
            kind.expansion = 0.0;
        }
        style.spacing.item_spacing = Vec2::splat(14.0);
        style.spacing.scroll = egui::style::ScrollStyle {
            bar_width: 8.0,
            ..egui::style::ScrollStyle::floating()
        };
        style.spacing.scroll.floating_width = 8.0;
        style.spacing.scroll.dormant_handle_opacity = 1.0;
        style.spacing.scroll.active_handle_opacity = 1.0;
        style.spacing.scroll.interact_handle_opacity = 1.0;
        style.spacing.scroll.foreground_color = false;
        style.interaction.selectable_labels = false;
        style.animation_time = if look.reduced_motion { 0.0 } else { 0.12 };
        if look.reduced_motion {
            style.scroll_animation = egui::style::ScrollAnimation::none();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color32) -> f64 {
        let part = |it: u8| {
            let it = f64::from(it) / 255.0;
            if it <= 0.04045 {
                it / 12.92
            } else {
                ((it + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_pair_of_the_table_has_the_contrast_it_needs() {
        for theme in [Theme::Papier, Theme::Nacht] {
            let it = theme.tokens();
            let text = [it.ink, it.ink2, it.accent, it.red, it.hot, it.cold];
            let marks = [it.edge, it.chart[0], it.chart[1], it.chart[2]];
            for ground in [it.bg, it.sheet, it.tint] {
                for colour in text {
                    assert!(
                        contrast(colour, ground) >= 4.5,
                        "{theme:?} {colour:?} on {ground:?}"
                    );
                }
                for colour in marks {
                    assert!(
                        contrast(colour, ground) >= 3.0,
                        "{theme:?} {colour:?} on {ground:?}"
                    );
                }
            }
            for colour in it.badge {
                assert!(contrast(colour, it.bg) >= 3.0, "{theme:?} {colour:?}");
                assert!(contrast(colour, it.sheet) >= 4.5, "{theme:?} {colour:?}");
            }
            assert!(contrast(it.on_accent, it.accent) >= 4.5);
            assert!(contrast(it.on_bar, it.bar) >= 4.5);
        }
    }

    #[test]
    fn things_can_be_read_in_every_light() {
        let it = things();
        let papers = [
            it.letter,
            it.letter_fold,
            it.screen,
            it.chat,
            it.own,
            it.news,
        ];
        let mut pairs = vec![
            (it.on_head, it.head),
            (it.on_call, it.call),
            (it.on_call_quiet, it.call),
            (it.on_call, it.caption),
            (it.on_call_quiet, it.caption),
            (it.ink, it.ring),
        ];
        pairs.extend(
            papers
                .iter()
                .flat_map(|paper| [(it.ink, *paper), (it.quiet, *paper)]),
        );
        for (text, ground) in pairs {
            assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
            // The colour of the lamp and the dark of the corners lie over both.
            for veil in [
                it.lamp_hot.gamma_multiply(0.08),
                it.lamp_cold.gamma_multiply(0.08),
                it.night_hot.gamma_multiply(0.2),
                it.night_cold.gamma_multiply(0.2),
            ] {
                let (text, ground) = (text.blend(veil), ground.blend(veil));
                assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn the_table_of_the_design_is_what_the_tokens_give() {
        // Rounded down to a tenth, papier and nacht: ink on bg, edge on sheet, chart 3 on tint, text on accent.
        let of = |it: &Tokens| {
            let pairs = [
                (it.ink, it.bg),
                (it.edge, it.sheet),
                (it.chart[2], it.tint),
                (it.on_accent, it.accent),
            ];
            pairs.map(|(one, other)| (contrast(one, other) * 10.0).floor() / 10.0)
        };
        assert_eq!(of(Theme::Papier.tokens()), [14.7, 4.5, 3.0, 9.0]);
        assert_eq!(of(Theme::Nacht.tokens()), [15.7, 5.1, 5.1, 9.5]);
    }
}
