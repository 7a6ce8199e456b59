//! How screens look and read: theme, size of text, language, calm.

use super::theme::{Theme, Tokens};
use crate::text::{Lang, Value};

/// What every screen is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    /// 100 to 200; more only for a chart that is read from the last row.
    pub text_percent: u32,
    pub lang: Lang,
    pub reduced_motion: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: Theme::Papier,
            text_percent: 100,
            lang: Lang::Nl,
            reduced_motion: false,
        }
    }
}

impl Look {
    pub fn tokens(&self) -> &'static Tokens {
        self.theme.tokens()
    }

    /// A size of text in points: what it is at 100 %, times the setting.
    pub fn px(&self, at_100: f32) -> f32 {
        (at_100 * self.times()).round()
    }

    fn times(&self) -> f32 {
        let percent = u16::try_from(self.text_percent.clamp(100, 1000)).unwrap_or(100);
        f32::from(percent) / 100.0
    }

    /// A size that grows half as fast as text: chips, the rail.
    pub fn half(&self, at_100: f32) -> f32 {
        ((at_100 + self.px(at_100)) / 2.0).round()
    }

    /// The thickness of a line or the size of a mark in a chart: it grows half as fast as text.
    pub fn mark(&self, at_100: f32) -> f32 {
        at_100 * (1.0 + self.times()) / 2.0
    }

    /// Whether the columns go under each other: from 150 % text, or narrower than 1100.
    pub fn narrow(&self, width: f32) -> bool {
        self.text_percent >= 150 || width < 1100.0
    }

    pub fn say(&self, key: &str) -> String {
        self.lang.say(key)
    }

    pub fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.lang.say_with(key, values)
    }
}
