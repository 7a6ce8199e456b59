//! How the user wants to see the program.

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Store, StoreError};

/// The version of the JSON.
const VERSION: u64 = 1;

/// The user's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub theme: Theme,
    /// The size of text, 100 to 200.
    pub text_percent: u16,
    /// Nothing moves on the screen.
    pub reduced_motion: bool,
    /// How long the clocks of decisions run, in percent; none runs if it is none.
    pub clocks: Option<u32>,
    pub language: Language,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    Papier,
    Nacht,
    /// As the system is set.
    #[default]
    Systeem,
}

/// The language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    #[default]
    Nl,
    En,
}

impl Language {
    /// The language tag, `"nl"`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_percent: 100,
            reduced_motion: false,
            clocks: None,
            language: Language::default(),
        }
    }
}

/// Settings as they were read, and what of them could not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadedSettings {
    pub settings: Settings,
    /// The names of settings that were unreadable and are as at first start; `settings` is all of them.
    pub reset: Vec<String>,
}

impl Store {
    /// The settings; those that cannot be read are as at first start.
    pub fn settings(&self) -> Result<LoadedSettings, StoreError> {
        let sql = "SELECT json FROM setting WHERE name = 'settings'";
        let json = self.db.query_row(sql, [], |row| row.get::<_, String>(0));
        let json = json.optional().map_err(self.failed())?;
        Ok(json.map_or_else(LoadedSettings::default, |it| read(&it)))
    }

    /// Keeps the settings; on disk when this returns.
    pub fn set_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        let failed = self.failed();
        let sql = "INSERT OR REPLACE INTO setting (name, json) VALUES ('settings', ?1)";
        let done = self.db.execute(sql, [write(settings)]);
        done.map(drop).map_err(failed)
    }
}

fn write(settings: &Settings) -> String {
    let mut value = serde_json::to_value(settings).expect("words and numbers are JSON");
    value["version"] = VERSION.into();
    value.to_string()
}

/// Takes what it can: one bad value, or one of a newer version, leaves the others as the user chose them.
fn read(json: &str) -> LoadedSettings {
    let Ok(Value::Object(kept)) = serde_json::from_str(json) else {
        let reset = vec!["settings".to_owned()];
        return LoadedSettings {
            reset,
            ..LoadedSettings::default()
        };
    };
    let mut fields: Map<String, Value> = Map::new();
    let mut reset = Vec::new();
    let usual = serde_json::to_value(Settings::default()).expect("words and numbers are JSON");
    for (name, usual) in usual.as_object().into_iter().flatten() {
        let Some(value) = kept.get(name) else {
            // A setting that came later than this file.
            fields.insert(name.clone(), usual.clone());
            continue;
        };
        let mut alone = fields_of(&Settings::default());
        alone.insert(name.clone(), value.clone());
        let fits = serde_json::from_value::<Settings>(Value::Object(alone));
        if fits.is_ok_and(|it| (100..=200).contains(&it.text_percent)) {
            fields.insert(name.clone(), value.clone());
        } else {
            fields.insert(name.clone(), usual.clone());
            reset.push(name.clone());
        }
    }
    let settings = serde_json::from_value(Value::Object(fields));
    LoadedSettings {
        settings: settings.expect("each field was tried alone"),
        reset,
    }
}

fn fields_of(settings: &Settings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_read_back_as_they_were_written() {
        let settings = Settings {
            theme: Theme::Nacht,
            text_percent: 150,
            reduced_motion: true,
            clocks: Some(200),
            language: Language::En,
        };
        let reset = Vec::new();
        assert_eq!(read(&write(&settings)), LoadedSettings { settings, reset });
    }

    #[test]
    fn one_bad_value_leaves_the_others() {
        let read = read(
            r#"{"version":2,"theme":"sepia","text_percent":900,"reduced_motion":true,"new":1}"#,
        );
        let settings = Settings {
            reduced_motion: true,
            ..Settings::default()
        };
        let reset = vec!["text_percent".to_owned(), "theme".to_owned()];
        assert_eq!(read, LoadedSettings { settings, reset });
    }

    #[test]
    fn nonsense_gives_what_first_start_gives() {
        for json in ["", "{", "[]", "null", "\u{0}"] {
            let read = read(json);
            assert_eq!(read.settings, Settings::default());
            assert_eq!(read.reset, ["settings"]);
        }
    }
}
