//! A page in the making: blocks with a blank line between them. All that goes in is text, unless it says otherwise.

use super::escape::escaped;

/// Blocks in order.
#[derive(Debug, Default)]
pub(super) struct Page {
    out: String,
    /// The last block is an item of a list, which the next item joins.
    in_list: bool,
}

impl Page {
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        let text = escaped(text);
        if !text.is_empty() {
            self.block(&format!("{} {text}", "#".repeat(level)));
        }
    }

    /// A paragraph; none where there is nothing to say.
    pub(super) fn text(&mut self, text: &str) {
        let text = escaped(text);
        if !text.is_empty() {
            self.block(&text);
        }
    }

    /// A paragraph that keeps its lines.
    pub(super) fn lines(&mut self, text: &str) {
        let lines = text.lines().map(escaped).filter(|it| !it.is_empty());
        let lines: Vec<String> = lines.collect();
        self.block(&lines.join("\\\n"));
    }

    /// Words of ours that stand over what follows.
    pub(super) fn label(&mut self, text: &str) {
        self.block(&format!("**{}**", escaped(text)));
    }

    /// What someone chose or said.
    pub(super) fn quote(&mut self, text: &str) {
        let text = escaped(text);
        if !text.is_empty() {
            self.block(&format!("> {text}"));
        }
    }

    pub(super) fn items(&mut self, texts: &[String]) {
        for text in texts {
            self.item(text);
        }
    }

    pub(super) fn item(&mut self, text: &str) {
        self.marked(&escaped(text));
    }

    /// An item that is Markdown already.
    pub(super) fn marked(&mut self, markdown: &str) {
        self.listed("- ", markdown);
    }

    /// An item under the last one.
    pub(super) fn under(&mut self, text: &str) {
        self.listed("  - ", &escaped(text));
    }

    fn listed(&mut self, mark: &str, markdown: &str) {
        if !self.in_list {
            self.apart();
        }
        self.out.push_str(mark);
        self.out.push_str(markdown);
        self.out.push('\n');
        self.in_list = true;
    }

    pub(super) fn table(&mut self, heads: &[String], rows: impl IntoIterator<Item = Vec<String>>) {
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|it| escaped(it)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let mut lines = vec![row(heads), format!("|{}", " --- |".repeat(heads.len()))];
        lines.extend(rows.into_iter().map(|it| row(&it)));
        self.block(&lines.join("\n"));
    }

    fn block(&mut self, markdown: &str) {
        self.apart();
        self.out.push_str(markdown);
        self.out.push('\n');
        self.in_list = false;
    }

    fn apart(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    pub(super) fn done(self) -> String {
        self.out
    }
}
