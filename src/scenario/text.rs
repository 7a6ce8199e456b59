//! Text with values in it: `"nog {dagen} dagen"`.

use super::id::VariableIdx;

/// A text as the author wrote it, with its variables found.
// All words in one piece, as most texts have no variables: what is read often should lie together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// The words, without the variables.
    words: Box<str>,
    /// Each variable, and how many bytes of the words stand before it.
    values: Box<[(usize, VariableIdx)]>,
}

/// Room for a value, in bytes; more is made where a value is longer.
const VALUE: usize = 8;

impl Text {
    /// Text without variables.
    pub fn plain(text: &str) -> Self {
        Self {
            words: text.into(),
            values: Box::default(),
        }
    }

    /// Appends the text to `out`, each variable as `value` puts it.
    pub fn render(&self, out: &mut String, mut value: impl FnMut(VariableIdx, &mut String)) {
        out.reserve(self.words.len() + VALUE * self.values.len());
        let mut from = 0;
        for (at, variable) in &self.values {
            out.push_str(&self.words[from..*at]);
            value(*variable, out);
            from = *at;
        }
        out.push_str(&self.words[from..]);
    }

    /// The variables it mentions.
    pub fn variables(&self) -> impl Iterator<Item = VariableIdx> + '_ {
        self.values.iter().map(|(_, variable)| *variable)
    }

    /// Takes `{name}` apart; `{{` and `}}` stand for a brace. Errors give what stands between the braces.
    pub(super) fn parse(
        text: &str,
        mut named: impl FnMut(&str) -> Option<VariableIdx>,
    ) -> (Self, Vec<String>) {
        if !text.bytes().any(is_brace) {
            return (Self::plain(text), Vec::new());
        }
        let (mut words, mut values, mut unknown) = (String::new(), Vec::new(), Vec::new());
        let mut rest = text;
        while let Some(at) = rest.bytes().position(is_brace) {
            words.push_str(&rest[..at]);
            let (brace, after) = rest[at..].split_at(1);
            if after.starts_with(brace) {
                words.push_str(brace);
                rest = &after[1..];
                continue;
            }
            let name = after
                .split_once('}')
                .filter(|_| brace == "{")
                .map_or(brace, |(name, _)| name);
            match named(name) {
                Some(variable) => values.push((words.len(), variable)),
                None => unknown.push(name.to_owned()),
            }
            rest = after
                .split_once('}')
                .filter(|_| brace == "{")
                .map_or(after, |(_, rest)| rest);
        }
        words.push_str(rest);
        let text = Self {
            words: words.into(),
            values: values.into(),
        };
        (text, unknown)
    }
}

fn is_brace(byte: u8) -> bool {
    matches!(byte, b'{' | b'}')
}
