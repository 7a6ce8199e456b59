//! Text with values in it: `"nog {dagen} dagen"`.

use super::id::VariableIdx;

/// A text as the author wrote it, with its variables found.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Plain(String),
    Value(VariableIdx),
}

impl Text {
    /// Text without variables.
    pub fn plain(text: &str) -> Self {
        Self {
            parts: vec![Part::Plain(text.to_owned())],
        }
    }

    /// Appends the text to `out`, each variable as `value` puts it.
    pub fn render(&self, out: &mut String, mut value: impl FnMut(VariableIdx, &mut String)) {
        for part in &self.parts {
            match part {
                Part::Plain(text) => out.push_str(text),
                Part::Value(variable) => value(*variable, out),
            }
        }
    }

    /// The variables it mentions.
    pub fn variables(&self) -> impl Iterator<Item = VariableIdx> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Value(variable) => Some(*variable),
            Part::Plain(_) => None,
        })
    }

    /// Takes `{name}` apart; `{{` and `}}` stand for a brace. Errors give what stands between the braces.
    pub(super) fn parse(
        text: &str,
        mut named: impl FnMut(&str) -> Option<VariableIdx>,
    ) -> (Self, Vec<String>) {
        let (mut parts, mut unknown, mut plain) = (Vec::new(), Vec::new(), String::new());
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            plain.push_str(&rest[..at]);
            let (brace, after) = rest[at..].split_at(1);
            if after.starts_with(brace) {
                plain.push_str(brace);
                rest = &after[1..];
                continue;
            }
            let name = after
                .split_once('}')
                .filter(|_| brace == "{")
                .map_or(brace, |(name, _)| name);
            match named(name) {
                Some(variable) => {
                    parts.push(Part::Plain(std::mem::take(&mut plain)));
                    parts.push(Part::Value(variable));
                }
                None => unknown.push(name.to_owned()),
            }
            rest = after
                .split_once('}')
                .filter(|_| brace == "{")
                .map_or(after, |(_, rest)| rest);
        }
        plain.push_str(rest);
        parts.push(Part::Plain(plain));
        parts.retain(|part| !matches!(part, Part::Plain(text) if text.is_empty()));
        (Self { parts }, unknown)
    }
}
