//! Words of the interface, in Dutch and English.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    /// All languages.
    pub const ALL: &'static [Self] = &[Self::Nl, Self::En];

    /// The tag of the language, `nl`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of that tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.tag() == tag)
    }

    /// The message, without values.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message, with values in the places that it has for them.
    pub fn say_with(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let bundle = match self {
            Self::Nl => &*NL,
            Self::En => &*EN,
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::from(*text),
                Value::Number(number) => FluentValue::from(*number),
            };
            args.set(*name, value);
        }
        let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) else {
            debug_assert!(false, "message \"{key}\" does not exist");
            return key.to_owned();
        };
        bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}

/// A value within a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Text(&'a str),
    /// Chooses between singular and plural.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The messages of a language: a file a subject.
const NL_FILES: &[&str] = &[
    include_str!("nl/class.ftl"),
    include_str!("nl/console.ftl"),
    include_str!("nl/diagnostic.ftl"),
    include_str!("nl/debrief.ftl"),
    include_str!("nl/diff.ftl"),
    include_str!("nl/graph.ftl"),
    include_str!("nl/group.ftl"),
    include_str!("nl/network.ftl"),
    include_str!("nl/phone.ftl"),
    include_str!("nl/problem.ftl"),
    include_str!("nl/prove.ftl"),
    include_str!("nl/screen.ftl"),
    include_str!("nl/simulate.ftl"),
    include_str!("nl/terminal.ftl"),
];
const EN_FILES: &[&str] = &[
    include_str!("en/class.ftl"),
    include_str!("en/console.ftl"),
    include_str!("en/diagnostic.ftl"),
    include_str!("en/debrief.ftl"),
    include_str!("en/diff.ftl"),
    include_str!("en/graph.ftl"),
    include_str!("en/group.ftl"),
    include_str!("en/network.ftl"),
    include_str!("en/phone.ftl"),
    include_str!("en/problem.ftl"),
    include_str!("en/prove.ftl"),
    include_str!("en/screen.ftl"),
    include_str!("en/simulate.ftl"),
    include_str!("en/terminal.ftl"),
];

static NL: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("nl", NL_FILES));
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("en", EN_FILES));

fn bundle(tag: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().expect("a constant tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks of direction would end up in files and terminals.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned());
        let resource = resource.expect("tested: the message files can be read");
        bundle
            .add_resource(resource)
            .expect("tested: no message is there twice");
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::collections::BTreeSet;

    use super::*;

    /// Each message with the names between its braces.
    fn messages(files: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in files.iter().flat_map(|file| file.lines()) {
            if let Some((name, _)) = line
                .split_once(" =")
                .filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                key = name.to_owned();
                assert!(
                    found.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{key} is there twice"
                );
            }
            for name in line.split("{ $").chain(line.split("{$")).skip(1) {
                let name: String = name
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '-')
                    .collect();
                if let Some(names) = found
                    .get_mut(&key)
                    .filter(|_| line.contains(&format!("${name}")))
                {
                    names.insert(name);
                }
            }
        }
        found
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_values() {
        let (nl, en) = (messages(NL_FILES), messages(EN_FILES));
        let keys =
            |it: &BTreeMap<String, BTreeSet<String>>| it.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&nl), keys(&en));
    }

    #[test]
    fn every_message_can_be_said() {
        for key in messages(NL_FILES).keys() {
            for lang in Lang::ALL {
                assert!(!lang.say(key).is_empty(), "{key}");
            }
        }
    }
}
